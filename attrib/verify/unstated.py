"""Reported speech that has no cue of its own: it goes on from a sentence that has one.

German marks it by mood: "Der Minister wies die Kritik zurück. Die Zahlen seien falsch." The
second sentence has neither speaker nor cue, and nobody reads it as the writer's own. A quotation
after a colon is the other case: what leads to it names who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from attrib.language.cues import find_cues, find_stated_cues, lookup, lookup_stated
from attrib.language.names import pronoun
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.according import according
from attrib.verify.mood import clause_of, depends, has_subjunctive, is_reported
from attrib.verify.negations import is_negation
from attrib.verify.outer_cues import outer_cues
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_speaker import subjects_of
from attrib.verify.rules_words import DIRECT_SHARE
from attrib.verify.speaker_german import ruled_out
from attrib.verify.stand_in import stand_in
from attrib.verify.subject_phrases import Subject

_SENTENCES_BACK = 6
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
    if source is None or not content or any(span.overlaps(source) for span in content):
        return None
    stated = placed.cue_span
    if placed.cue is not None and (stated is None or stated.start > content[0].start):
        return None
    if stated is not None and page.sentence_at(stated.start) in page.sentences_of(content[0]):
        return None
    if stated is None and _is_led_to(page, content[0]):
        return _leads_to(page, placed, source, content[0])
    if not all(_goes_on(page, span) for span in content):
        return None
    found = _reporting_cue(page, placed, source, content)
    if found is None or (stated is not None and not found.overlaps(stated)):
        return None
    words = " ".join(page.text[found.start : found.end].split())
    return Unstated(found, f"by its mood the sentence goes on with what “{words}” reports")


def _is_led_to(page: Page, content: Span) -> bool:
    before = page.text[max(content.start - 8, 0) : content.start].rstrip(" \n“\"„«»'‘")
    return before.endswith(":") and page.quoted_share(content) > DIRECT_SHARE


def _leads_to(page: Page, placed: Placed, source: Span, content: Span) -> Unstated | None:
    """Name or cue before a colon and a quotation."""
    if source.start > content.start:
        return None
    if _names_with_colon(page, source, content):
        return Unstated(source, "no cue is stated; name and colon lead to the quotation")
    number = page.sentence_at(content.start)
    region = _before(page, number, content) or _before(page, number - 1, content)
    if region is None or page.paragraph_of(region) != page.paragraph_of(content):
        return None
    voice = _last_voice(page, placed, source, region)
    if voice is None or not voice.is_speaker:
        return None
    words = page.text[voice.cue.start : voice.cue.end]
    return Unstated(voice.cue, f"no cue is stated; “{words}” leads to the quotation")


def _names_with_colon(page: Page, source: Span, content: Span) -> bool:
    """ "The mayor: “We are ready.”", with nothing else in the sentence."""
    number = page.sentence_at(source.start)
    if page.text[page.sentences[number].start : source.start].strip():
        return False
    match = _COLON.fullmatch(page.text, source.end, content.start)
    return match is not None and (not match["on"] or page.language == "de")


_COLON = re.compile(
    r"(?P<on>\s(?:zu[rm]?|über|nach|vor|in|im|auf|am)(?:\s(?:d\w\w|\w+e[nmrs]|[A-ZÄÖÜ][\w-]+|\d+)){1,5})?"
    r"\s?:[\s“\"„«»'‘]*"
)
""" "Ines Kahl zum Bau: “…”": no verb between the name and the colon."""


def _goes_on(page: Page, content: Span) -> bool:
    """In the reported mood, or a quotation that is a whole sentence."""
    return page.language == "de" and all(
        is_reported(page, part)
        or _is_quotation(page, part)
        or page.text.startswith("Demnach ", part.start)
        for part in (
            _after_colon(page, page.sentences[number], content)
            for number in page.sentences_of(content)
        )
    )


def _after_colon(page: Page, sentence: Span, content: Span) -> Span:
    """The sentence without what a colon before the content sets off: "Lee denied it: ..."."""
    colon = page.text.rfind(":", sentence.start, max(content.start, sentence.start))
    return sentence if colon < 0 else Span(colon + 1, sentence.end)


def _is_quotation(page: Page, sentence: Span) -> bool:
    return page.quoted_share(sentence) == 1.0


def _reporting_cue(
    page: Page, placed: Placed, source: Span, content: Sequence[Span]
) -> Span | None:
    """The nearest cue before the content, if the speaker is its subject.

    What stands between has to be reported, too: a sentence in the indicative is the writer's.
    """
    first, last = page.sentence_at(content[0].start), page.sentences_of(content[-1])[-1]
    if _somebody_else(page, placed, source, content, range(first, last + 1)):
        return None
    paragraph = page.paragraph_of(content[0])
    for at in range(first, max(first - _SENTENCES_BACK, -1), -1):
        region = _before(page, at, content[0])
        if region is None:
            continue
        if page.paragraph_of(region) != paragraph and (
            at < first - 1
            or _is_hearsay(page, first)
            or _claimed_later(page, placed, source, last, paragraph)
        ):
            return None
        voice = _last_voice(page, placed, source, region)
        if voice is not None:
            negated = at == first and _is_negated(page, voice.cue)
            return voice.cue if voice.is_speaker and not negated else None
        if at < first and not _goes_on(page, region):
            return None
        if at == first and ":" in page.text[region.start : region.end]:
            return None  # what leads to it says nothing of who speaks
    return None


def _claimed_later(page: Page, placed: Placed, source: Span, last: int, paragraph: int) -> bool:
    """A paragraph of reports that ends with its own speaker: "… seien falsch. Das sagte Lee"."""
    for number in range(last + 1, len(page.sentences)):
        sentence = page.sentences[number]
        if page.paragraph_of(sentence) != paragraph:
            return False
        if _names_after(page, placed, source, number):
            return True
        if any(not voice.is_speaker for voice in _named(page, source, sentence)):
            return True
        if _TAG.search(page.text, *sentence) is not None:
            return True
        if not _goes_on(page, sentence):
            return False
    return False


def _is_hearsay(page: Page, number: int) -> bool:
    """ "Der Turm soll alt sein": others say so, not the one of the paragraph before."""
    sentence = page.sentences[number]
    return _SHALL.search(page.text, sentence.start, sentence.end) is not None


_SHALL = re.compile(r"\b[Ss]oll(?:en|te|ten)?\b")


def _is_negated(page: Page, cue: Span) -> bool:
    """ "Lee said nothing about whether ...": of the words in the same sentence."""
    clause = _clause(page, cue)
    return any(map(is_negation, page.text[clause.start : clause.end].lower().split()))


_UNREAL = re.compile(r"\s*(?:Hätten?|Würden?|Sollten?|Wenn|Falls|Sofern|Ob|wenn|falls|ob)\s")


def _before(page: Page, number: int, content: Span) -> Span | None:
    """What of a sentence stands before the content."""
    if number < 0:
        return None
    start, end = page.sentences[number]
    end = min(end, content.start)
    return Span(start, end) if any(map(str.isalnum, page.text[start:end])) else None


def _somebody_else(
    page: Page, placed: Placed, source: Span, content: Sequence[Span], numbers: range
) -> bool:
    """Another speaker is named in the sentences of the content or right after: “…, so Lee”."""
    for number in numbers:
        sentence = page.sentences[number]
        after = Span(max(content[-1].end, sentence.start), sentence.end)
        if any(not voice.is_speaker for voice in _named(page, source, sentence)):
            return True
        if after.start < after.end:
            voice = _last_voice(page, placed, source, after)
            if voice is not None and not voice.is_speaker:
                return True
        for span in content:
            tag = _TAG.search(
                page.text, max(span.start, sentence.start), min(span.end, sentence.end)
            )
            if tag is not None and find_cues(tag["cue"], language="de"):
                return True  # "Das sei falsch, sagte Lee" as the content
    return _names_after(page, placed, source, numbers[-1] + 1)


def _names_after(page: Page, placed: Placed, source: Span, number: int) -> bool:
    """The sentence points back to the content with another speaker: "Das sagte Lee", "So Lee"."""
    if number >= len(page.sentences):
        return False
    sentence = page.sentences[number]
    words = page.text[sentence.start : sentence.end]
    short = len(words.split()) <= _MOST_WORDS_OF_TAG
    if short and words.startswith("So ") and not source.overlaps(sentence):
        return True
    voice = _last_voice(page, placed, source, sentence)
    if voice is None or voice.is_speaker:
        return False
    match = _POINTS_BACK.match(page.text, sentence.start)
    return (match is not None and voice.cue.start == match.end()) or (
        short and _IT.search(words) is not None
    )


_MOST_WORDS_OF_TAG = 7
_IT = re.compile(r"\b(?:das|dies|es|so)[.!]?$")
_TAG = re.compile(
    r"[,“”\"»«]\s(?P<cue>[a-zäöüß]+(?:te|t|ten|ß))\s(?:d(?:er|ie|as)\s|eine?\s|[A-ZÄÖÜ])"
)
_POINTS_BACK = re.compile(r"(?:Das|Dies|So)\s(?:(?:hat|haben|hatten?|wurden?)\s)?")


class _Voice(NamedTuple):
    cue: Span
    is_speaker: bool


def _named(page: Page, source: Span, region: Span) -> list[_Voice]:
    """Phrases that name a source, and whether it is the speaker."""
    return [
        _Voice(cue, is_speaker=_is_named(page, source, named))
        for cue, named in according(page, region)
    ]


def _is_named(page: Page, source: Span, named: Span) -> bool:
    if source.overlaps(named):
        return True
    given = page.text[source.start : source.end]
    words = page.text[named.start : named.end].strip()
    return pronoun(given) is None and (given in words or same_person(words, given))


def _last_voice(page: Page, placed: Placed, source: Span, region: Span) -> _Voice | None:
    """The cue of a region whose report goes on after it, and whether the speaker is its subject.

    Of several cues that is the first, with the others in what it reports ("Lee said that Shaw had
    complained"), unless a later one stands in a main clause of its own.
    """
    voices = sorted(_verbs(page, placed, source, region))
    voices = [v for v in voices if not _is_inner(page, v.cue)] or voices
    phrases = _named(page, source, region)
    if not voices:
        return phrases[-1] if phrases else None
    for voice in voices[1:]:
        if not _is_nested(page, voices[0].cue, voice.cue):
            voices = [voice] if voice.is_speaker == voices[0].is_speaker else voices[:0]
            break
    if not voices:
        return _Voice(region, is_speaker=False)  # two speak in one sentence
    first = voices[0]
    return first if first.is_speaker else next((p for p in phrases if p.is_speaker), first)


def _is_inner(page: Page, cue: Span) -> bool:
    """ "…, die der Rat | fordert, gab Lenz an": the main clause has a voice of its own."""
    sentence = page.sentence_around(cue.start)
    clause = clause_of(page.text, sentence, cue)
    return depends(page.text, sentence, cue) and not page.text.startswith(
        ("wie ", "so "), clause.start
    )


def _verbs(page: Page, placed: Placed, source: Span, region: Span) -> list[_Voice]:
    cues = [cue.span for cue in outer_cues(page, placed, region)]
    if placed.cue_span is not None and region.covers(placed.cue_span):
        cues.append(placed.cue_span)
    cues += [
        cue.span
        for cue in find_stated_cues(page.text, region, page.language)
        if not page.quotations_around(cue.span) and page.text[cue.span.start].islower()
    ]
    voices = {}
    for cue in cues:
        subjects = subjects_of(page, placed, cue)
        if any(_is(page, source, subject) and not subject.passive for subject in subjects):
            if _is_ruled_out(page, placed, source, cue):
                continue
            unreal = _UNREAL.match(page.text, _clause(page, cue).start)
            voices[cue] = stand_in(page.text, source, cue) is None and not unreal
        elif subjects and not has_subjunctive(page, _clause(page, cue)):
            voices[cue] = False
    return [_Voice(cue, is_speaker) for cue, is_speaker in voices.items()]


def _is_ruled_out(page: Page, placed: Placed, source: Span, cue: Span) -> bool:
    """ "In | der Meldung wird Lenz zitiert": who stands in the sentence, but does not speak."""
    if page.language != "de" or page.sentence_at(source.start) != page.sentence_at(cue.start):
        return False
    words = page.text[cue.start : cue.end]
    entry = lookup(words, "de") or lookup_stated(words, "de")
    return ruled_out(page, source, cue, entry, partial(subjects_of, page, placed)) is not None


def _clause(page: Page, cue: Span) -> Span:
    """From the comma before the cue to the one after it, in its sentence."""
    sentence = page.sentence_around(cue.start)
    before = page.text[sentence.start : cue.start]
    after = page.text[cue.end : sentence.end]
    return Span(cue.start - len(_MARK.split(before)[-1]), cue.end + len(_MARK.split(after)[0]))


_MARK = re.compile(r"[,;:–]")


def _is_nested(page: Page, first: Span, later: Span) -> bool:
    """The later cue stands in a clause that depends on the first."""
    if later.start < first.end:
        return True
    if page.text.startswith("Wie ", _clause(page, first).start):
        return True  # "Wie Lenz sagte, fordert der Rat Geld"
    between = page.text[first.end : later.start]
    return _DEPENDS.search(between) is not None or has_subjunctive(
        page, Span(first.end, later.end + 12)
    )


_DEPENDS = re.compile(
    r"\b(?:dass|daß|ob|wonach|weil|wie|nachdem|obwohl|wenn|um)\b"
    r"|,\s(?:in |mit |von )?(?:d(?:er|ie|as|em|en)|welche[rsmn]?)\s"
)


def _is(page: Page, source: Span, subject: Subject) -> bool:
    if source.overlaps(subject.head) or any(source.overlaps(span) for span in subject.beside):
        return True
    given = page.text[source.start : source.end]
    if pronoun(subject.text) is not None or pronoun(given) is not None:
        return False
    return same_person(subject.text, given)
