"""A tag that is speaker and cue and no more, beside its quotation: “It is done,” she said.

No other word of its sentence stands outside the quotation marks: there is no other subject, no
other cue, no negation, condition or hearsay to be found, and what the four rules on the link say
of it is known at once. In English; anything else goes the long way.
"""

from __future__ import annotations

from typing import NamedTuple

from attrib.language.cues import CueEntry
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.cue.secondhand import may_be_doubted
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.cue import is_cue_of
from attrib.verify.rules.nearer import NO_OTHER_CUE
from attrib.verify.rules.pieces import content_pattern
from attrib.verify.rules.words import check
from attrib.verify.speaker.tied import is_subject


class PlainTag(NamedTuple):
    """What the rules on the link say of such a tag."""

    speaker: Check
    cue: Check
    link: Check
    nearer: Check


_NAME = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?(?: [A-Z][\w’-]+)?"
_WHO = rf"(?:[Hh]e|[Ss]he|the [a-z]+|{_NAME})"
_TAG = regex(rf"[,?!][”\"] (?:(?P<who>{_WHO}) (?P<cue>[a-z]+)|(?P<verb>[a-z]+) (?P<name>{_WHO}))\.")
_REPORTING = (Mode.SPEECH, Mode.WRITING)


def plain_tag(page: Page, placed: Placed, entry: CueEntry | None) -> PlainTag | None:
    """The outcomes for a tag of speaker and cue alone; None where there is more to read."""
    source, cue = placed.source_span, placed.cue_span
    if (
        source is None
        or cue is None
        or entry is None
        or entry.category != "verb"
        or entry.stated
        or entry.mode not in _REPORTING
        or page.language != "en"
    ):
        return None
    quotation = page.once(_quotation_of, source, cue)
    if quotation is None or page.text[cue.start : cue.end] == entry.lemma:
        return None
    content, start, end = placed.content_spans, *quotation.span
    behind = max(source.end, cue.end) + len(". ")
    if not content or any(
        not (start <= first and last <= end) and not _goes_on(page, behind, first, last)
        for first, last in content
    ):
        return None
    pattern = content_pattern(page, content, cue)
    if pattern is None or page.once(may_be_doubted):
        return None
    return PlainTag(
        is_subject(page.text[source.start : source.end], source),
        is_cue_of(entry, cue),
        check("belongs_together", Outcome.PASS, pattern, source, cue, *content),
        NO_OTHER_CUE,
    )


def _quotation_of(page: Page, source: Span, cue: Span) -> Quotation | None:
    """The quotation right before such a tag, where the sentence of the tag holds nothing else."""
    first = min(source, cue)
    tag = _TAG.match(page.text, first.start - len(",” "))
    if tag is None:
        return None
    if (tag.span("who"), tag.span("cue")) != (source, cue) and (
        tag.span("name"),
        tag.span("verb"),
    ) != (source, cue):
        return None
    before = page.outer_quotations(Span(first.start - len("” "), first.start - 1))
    if len(before) != 1 or before[0].span.end != first.start - 1:
        return None
    quotation, sentence = before[0], page.sentence_around(cue.start)
    lead = page.text[sentence.start : quotation.span.start]
    if sentence.end > tag.end() + 1 or any(map(str.isalnum, lead)):
        return None
    return quotation


def _goes_on(page: Page, behind: int, first: int, last: int) -> bool:
    """The content lies in a quotation right behind the tag, to the end of its paragraph."""
    if first < behind:
        return False
    quotation = next(iter(page.outer_quotations(Span(behind, behind + 1))), None)
    if quotation is None or quotation.span.start != behind or last > quotation.span.end:
        return False
    return page.text[quotation.span.end : quotation.span.end + 1] in ("", "\n")
