"""Reported speech that has no cue of its own: it goes on from a sentence that has one.

German marks it by mood: "Der Minister wies die Kritik zurück. Die Zahlen seien falsch." The
second sentence has neither speaker nor cue, and nobody reads it as the writer's own. A quotation
after a colon is the other case: what leads to it names who speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attrib.language.names import pronoun, same_person
from attrib.model import Span
from attrib.verify.outer_cues import outer_cues
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_speaker import stand_in, subjects_of
from attrib.verify.rules_words import DIRECT_SHARE
from attrib.verify.subject import Subject

_SENTENCES_BACK = 3
"""Sentences over which reported speech goes on after the one with the cue."""


@dataclass(frozen=True, slots=True)
class Unstated:
    """The cue of an attribution that states none."""

    cue: Span
    reason: str


def unstated_cue(page: Page, placed: Placed) -> Unstated | None:
    """Where the cue stands whose reported speech the content goes on with; None if nowhere."""
    source, content = placed.source_span, placed.content_spans
    if placed.cue is not None or source is None or not content or source.start > content[0].start:
        return None
    if any(span.overlaps(source) for span in content):
        return None
    after_colon = _after_colon(page, content[0])
    if not after_colon and not all(_in_reported_mood(page, span) for span in content):
        return None
    found = _nearest_cue(page, placed, source, content[0])
    if found is None:
        return None
    words = page.text[found.start : found.end]
    how = "is the quotation after the colon of" if after_colon else "goes on, in its mood, from"
    return Unstated(found, f"no cue is stated; the content {how} “{words}”")


def _after_colon(page: Page, content: Span) -> bool:
    before = page.text[max(content.start - 8, 0) : content.start].rstrip(" \n“\"„«»'‘")
    return before.endswith(":") and page.quoted_share(content) > DIRECT_SHARE


def _in_reported_mood(page: Page, content: Span) -> bool:
    if page.language != "de" or page.quoted_share(content) > DIRECT_SHARE:
        return False
    return _REPORTED.search(page.text, content.start, content.end) is not None


_REPORTED = re.compile(
    r"\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|möge|gebe|gehe|wisse|komme|brauche"
    r"|mache|stehe|bleibe|liege|lasse|finde|nehme|sehe|halte|führe|bringe|spreche|denke|glaube"
    r"|bestehe|handele|handle|gelte|trage|erhalte|bedeute|biete|fehle|laufe|wäre|wären|hätte|hätten"
    r"|würde|würden|könnte|könnten|müsste|müssten|dürfte|dürften|gäbe|käme|ginge|soll|sollen)\b"
)
"""Subjunctive forms; "soll" says in German that others say so."""


def _nearest_cue(page: Page, placed: Placed, source: Span, content: Span) -> Span | None:
    """The nearest cue before the content, if the speaker is its subject."""
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
        cues = outer_cues(page, placed, region)
        for cue in reversed(cues):
            subjects = subjects_of(page, placed, cue.span)
            if any(_is(page, source, subject) for subject in subjects):
                return None if stand_in(page.text, source, cue.span) else cue.span
            if subjects and not any(pronoun(subject.text) for subject in subjects):
                return None  # somebody else has spoken since
    return None


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
