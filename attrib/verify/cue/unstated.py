"""Reported speech that has no cue of its own: it goes on from a sentence that has one.

German marks it by mood: "Der Minister wies die Kritik zurück. Die Zahlen seien falsch." The
second sentence has neither speaker nor cue, and nobody reads it as the writer's own. A quotation
after a colon is the other case: what leads to it names who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.language.cues import find_cues
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cue.nested import nested
from attrib.verify.german.mood import is_reported
from attrib.verify.german.voices import clause_around, last_voice, named_sources
from attrib.verify.lists.negations import is_negation
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import DIRECT_SHARE

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
    begun = page.outer_quotations(content[0])
    if any(map(page.next_turn.may_be_anothers, begun)):
        return None
    if _is_about(page.text, source, content):
        return None
    found = _reporting_cue(page, placed, source, content)
    if found is None or (stated is not None and not found.overlaps(stated)):
        return None
    if stated is not None and nested(page, placed, source, found) is not None:
        return None  # "Roe habe stets | behauptet, …. “…”": another tells of it, and goes on
    words = " ".join(page.text[found.start : found.end].split())
    return Unstated(found, f"by its mood the sentence goes on with what “{words}” reports")


def _is_about(text: str, source: Span, content: Sequence[Span]) -> bool:
    """The content speaks of the source: "In | dem Schreiben … Der Rat habe dieses Schreiben"."""
    nouns = text[source.start : source.end].split()
    return any(this["noun"] in nouns for span in content for this in _THIS.finditer(text, *span))


_THIS = regex(r"\b[Dd]ies\w*\s(?P<noun>[A-ZÄÖÜ][\w-]+)")


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
    if region is not None and _AND.fullmatch(page.text, *region) and number > 0:
        region = page.sentences[number - 1]  # "Lenz sagte: „Es reicht.“ Und: | „Wir gehen.“"
    if region is None or page.paragraph_of(region) != page.paragraph_of(content):
        return None
    voice = last_voice(page, placed, source, region)
    if voice is None or not voice.is_speaker:
        return None
    words = page.text[voice.cue.start : voice.cue.end]
    return Unstated(voice.cue, f"no cue is stated; “{words}” leads to the quotation")


_AND = regex(r"(?:Und|Weiter|Ferner|Außerdem|Zudem)\s?:[\s“\"„«»'‘]*")


def _names_with_colon(page: Page, source: Span, content: Span) -> bool:
    """ "The mayor: “We are ready.”", with nothing else in the sentence."""
    number = page.sentence_at(source.start)
    if page.text[page.sentences[number].start : source.start].strip():
        return False
    match = _COLON.fullmatch(page.text, source.end, content.start)
    return match is not None and (not match["on"] or page.language == "de")


_COLON = regex(
    r"(?P<on>(?:\svo[nm]\s(?:der\s|den\s)?(?:[A-ZÄÖÜ][\w-]+\s?){1,3}(?=\s?:)"
    r"|,\s(?:(?:der|die|ein|eine)\s)?(?:[a-zäöüß-]+e[nrs]?\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:(?:der|des|von|vom|in"
    r"|im|für|bei|beim|am|an|und|aus)\s)?(?:[a-zäöüß]+en\s)?[A-ZÄÖÜ][\w-]+){0,4}(?=\s?:)"
    r"|\s(?:zu[rm]?|über|nach|vor|in|im|auf|am)(?:\s(?:d\w\w|\w+e[nmrs]|[A-ZÄÖÜ][\w-]+|\d+)){1,5}))?"
    r"\s?:[\s“\"„«»'‘]*"
)
""" "Ines Kahl zum Bau: “…”": no verb between the name and the colon."""


def _goes_on(page: Page, content: Span) -> bool:
    """In the reported mood, or a quotation that is a whole sentence."""
    return page.language == "de" and all(
        (is_reported(page, part) and _TAG.search(page.text, *part) is None)
        or _is_quotation(page, part)
        or page.text.startswith("Demnach ", part.start)
        for part in (
            _after_colon(page, page.sentences[number], content)
            for number in page.sentences_of(content)
        )
    )


_TAG = regex(
    r",\s(?!(?:und|oder|aber|dass|weil|wenn|ob|wie|was|wer|wo|als|die|der|das|so)\b)[a-zäöüß]+te?(?:\ssich)?"
    r"\s(?:(?:der|die|das|ein|eine|sein|seine|ihr|ihre)\s)?[A-ZÄÖÜ][^,;:]*[.!?]?$"
)
""" "Das sei eine Drohung, | empört sich die Rätin Eva Kern": it has a tag of its own."""


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
    content = sorted(content)  # as they stand, not as they were answered
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
        voice = last_voice(page, placed, source, region)
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
        if any(not voice.is_speaker for voice in named_sources(page, source, sentence)):
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


_SHALL = regex(r"\b[Ss]oll(?:en|te|ten)?\b")


def _is_negated(page: Page, cue: Span) -> bool:
    """ "Lee said nothing about whether ...": of the words in the same sentence."""
    clause = clause_around(page, cue)
    return any(map(is_negation, page.text[clause.start : clause.end].lower().split()))


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
        if any(not voice.is_speaker for voice in named_sources(page, source, sentence)):
            return True
        if after.start < after.end:
            voice = last_voice(page, placed, source, after)
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
    voice = last_voice(page, placed, source, sentence)
    if voice is None or voice.is_speaker:
        return False
    match = _POINTS_BACK.match(page.text, sentence.start)
    return (match is not None and voice.cue.start == match.end()) or (
        short and _IT.search(words) is not None
    )


_MOST_WORDS_OF_TAG = 7
_IT = regex(r"\b(?:das|dies|es|so)[.!]?$")
_TAG = regex(r"[,“”\"»«]\s(?P<cue>[a-zäöüß]+(?:te|t|ten|ß))\s(?:d(?:er|ie|as)\s|eine?\s|[A-ZÄÖÜ])")
_POINTS_BACK = regex(r"(?:Das|Dies|So)\s(?:(?:hat|haben|hatten?|wurden?)\s)?")
