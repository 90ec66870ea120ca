"""Reported speech that has no cue of its own: it goes on from a sentence that has one.

German marks it by mood: "Der Minister wies die Kritik zurück. Die Zahlen seien falsch." The
second sentence has neither speaker nor cue, and nobody reads it as the writer's own. A quotation
after a colon is the other case: what leads to it names who speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from attrib.language.cues import find_stated_cues
from attrib.language.names import pronoun, same_person
from attrib.model import Span
from attrib.verify.outer_cues import outer_cues
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_speaker import stand_in, subjects_of
from attrib.verify.rules_words import DIRECT_SHARE
from attrib.verify.subject_phrases import Subject

_SENTENCES_BACK = 5
"""Sentences over which reported speech goes on after the one with the cue."""


@dataclass(frozen=True, slots=True)
class Unstated:
    """The cue of an attribution that states none."""

    cue: Span
    reason: str


def unstated_cue(  # noqa: PLR0911 (one return for each condition)
    page: Page, placed: Placed
) -> Unstated | None:
    """Where the cue stands whose reported speech the content goes on with; None if nowhere.

    A cue that is stated has to be that one.
    """
    source, content = placed.source_span, placed.content_spans
    if source is None or not content or source.start > content[0].start:
        return None
    if any(span.overlaps(source) for span in content):
        return None
    stated = placed.cue_span
    if placed.cue is not None and (stated is None or stated.start > content[0].start):
        return None
    if stated is not None and page.sentence_at(stated.start) in page.sentences_of(content[0]):
        return None
    after_colon = stated is None and _after_colon(page, content[0])
    if after_colon and _names_with_colon(page, source, content[0]):
        return Unstated(source, "no cue is stated; name and colon lead to the quotation")
    if not after_colon and not all(_in_reported_mood(page, span) for span in content):
        return None
    found = _nearest_cue(page, placed, source, content[0])
    if found is None or (stated is not None and not found.overlaps(stated)):
        return None
    words = page.text[found.start : found.end]
    if after_colon:
        return Unstated(found, f"no cue is stated; “{words}” leads to the quotation")
    return Unstated(found, f"by its mood the sentence goes on with what “{words}” reports")


def _after_colon(page: Page, content: Span) -> bool:
    before = page.text[max(content.start - 8, 0) : content.start].rstrip(" \n“\"„«»'‘")
    return before.endswith(":") and page.quoted_share(content) > DIRECT_SHARE


def _names_with_colon(page: Page, source: Span, content: Span) -> bool:
    """ "The mayor: “We are ready.”", with nothing else in the sentence."""
    number = page.sentence_at(source.start)
    if page.text[page.sentences[number].start : source.start].strip():
        return False
    return _COLON.fullmatch(page.text, source.end, content.start) is not None


_COLON = re.compile(r"\s?:[\s“\"„«»'‘]*")


def _in_reported_mood(page: Page, content: Span) -> bool:
    return page.language == "de" and all(
        _is_reported(page, page.sentences[number])
        for number in page.sentences_of(content)
        if number >= 0
    )


def _is_reported(page: Page, sentence: Span) -> bool:
    """A verb outside quotation marks is in the subjunctive."""
    return any(
        not page.quotations_around(Span(*found.span()))
        for found in _REPORTED.finditer(page.text, *sentence)
        if found[0] not in _NO_VERBS and not found[0].endswith("weise")
    )


_REPORTED = re.compile(
    r"\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|möge|gebe|gehe|wisse|komme|brauche"
    r"|mache|stehe|bleibe|liege|lasse|finde|nehme|sehe|halte|führe|bringe|spreche|denke|glaube"
    r"|bestehe|handele|handle|gelte|trage|erhalte|bedeute|biete|fehle|laufe|wäre|wären|hätte|hätten"
    r"|würde|würden|könnte|könnten|müsste|müssten|dürfte|dürften|gäbe|käme|ginge|soll|sollen)\b"
    r"|\b[a-zäöüß]{2,}[^t\W]e(?=[,.;]| sich\b)"
)
"""Subjunctive forms; "soll": in German, others say so. Any verb that ends a clause in -e, but not
in -te, which is the past of most."""
_NO_VERBS = frozenset(
    """
    heute gerne beide alle viele eine seine ihre keine diese jede lange ohne bitte einige andere
    letzte erste zweite wenige mehrere solche manche nahe beinahe gerade ende sowie
    """.split()  # noqa: SIM905
)


def _nearest_cue(page: Page, placed: Placed, source: Span, content: Span) -> Span | None:
    """The nearest cue before the content, if the speaker is its subject.

    What stands between has to be reported, too: a sentence in the indicative is the writer's.
    """
    number = page.sentence_at(content.start)
    paragraph = page.paragraph_of(content)
    for at in range(number, max(number - _SENTENCES_BACK, 0) - 1, -1):
        sentence = page.sentences[at]
        if page.paragraph_of(sentence) != paragraph:
            return None
        region = Span(sentence.start, min(sentence.end, content.start))
        if region.start >= region.end:
            continue
        according = _according(page, source) if region.covers(source) else None
        if according is not None:
            return according
        found = _cue_in(page, placed, source, region)
        if found is not None:
            return found.cue if found.is_speaker else None
        if at < number and not _is_reported(page, sentence):
            return None
    return None


class _Found(NamedTuple):
    cue: Span
    is_speaker: bool


def _cue_in(page: Page, placed: Placed, source: Span, region: Span) -> _Found | None:
    """The last cue of a sentence that has a plain subject, and whether that is the speaker."""
    cues = [cue.span for cue in outer_cues(page, placed, region)]
    if placed.cue_span is not None and region.covers(placed.cue_span):
        cues.append(placed.cue_span)
    cues += [
        cue.span
        for cue in find_stated_cues(page.text, region, page.language)
        if not page.quotations_around(cue.span) and page.text[cue.span.start].islower()
    ]
    others = None
    for cue in sorted(cues, reverse=True):
        subjects = subjects_of(page, placed, cue)
        if any(_is(page, source, subject) for subject in subjects):
            return _Found(cue, stand_in(page.text, source, cue) is None)
        if subjects and not any(pronoun(subject.text) for subject in subjects):
            others = others or _Found(cue, is_speaker=False)  # somebody else has spoken since
    return others


def _is(page: Page, source: Span, subject: Subject) -> bool:
    if source.overlaps(subject.head) or any(source.overlaps(span) for span in subject.beside):
        return True
    given = page.text[source.start : source.end]
    if pronoun(subject.text) is not None or pronoun(given) is not None:
        return False
    return same_person(subject.text, given)


def _according(page: Page, source: Span) -> Span | None:
    """ "Nach Angaben der Polizei": the words before or at the beginning of the speaker."""
    found = _ACCORDING.search(page.text, max(source.start - 40, 0), source.end)
    if found is None or found.end() < source.start:
        return None
    return Span(*found.span())


_ACCORDING = re.compile(
    r"\b(?:laut|gemäß|nach)\s+(?:eigenen\s+)?(?:\w*angaben?|ansicht|meinung|auffassung|aussagen?"
    r"|darstellung|einschätzung|informationen|worten|überzeugung|\w*berichten?|\w*meldungen)\s+"
    r"(?:der|des|von|vom)\s+|\blaut\s+(?:der|dem|einem|einer)?\s*",
    re.IGNORECASE,
)
