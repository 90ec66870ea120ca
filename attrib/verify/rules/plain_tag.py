"""A tag that is speaker and cue and no more, beside its quotation: “It is done,” she said.

No other word of its sentence stands outside the quotation marks: there is no other subject, no
other cue, no negation, condition or hearsay to be found, and what the four rules on the link say
of it is known at once. In English; anything else goes the long way.
"""

from __future__ import annotations

from typing import NamedTuple

from attrib.language.cues import CueEntry
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
_PLAIN = (
    r"(?!(?:according|quot|citing|cited|cites|reading|denie[sd]|deny)"
    r"|(?:and|n?or|but|not|never|no|read|reads)\b)[\w’'-]+"
)
_SOMEBODY = rf"(?:who|an?|the)(?: (?![A-Z]){_PLAIN})+"
""" "the city’s chief engineer", "who is nine"."""
_TOLD = rf"(?<=told) (?:[a-z]+s|(?:the|an?|his|her)(?: (?![A-Z]){_PLAIN})+)"
_WHERE = (
    r" (?:in|on|at|during|after) (?:(?:the|an?|his|her|their) )?"
    r"(?![\w’ -]*\b(?:deepfake|fake|dream|sketch|skit|parody|spoof"
    r"|film|play|scene|thriller|trailer|movie|musical|voice)\b)"
    r"[\w’-]+(?: [a-z]+)?"
)
_TAG = regex(
    rf"[,?!][”\"] (?:(?:(?P<who>{_WHO})(?:, {_SOMEBODY},)?|(?P<office>the [a-z]+, {_NAME}),)"
    rf" (?P<cue>[a-z]+)(?:{_TOLD})?(?:{_WHERE})?"
    rf"|(?P<verb>[a-z]+) (?P<name>{_WHO})(?:, {_SOMEBODY})?)\."
)
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
    found = page.once(_beside, source, cue)
    if found is None or page.text[cue.start : cue.end] == entry.lemma:
        return None
    content, (quotation, more) = placed.content_spans, found
    if not content or not all(
        quotation.covers(piece) or (more is not None and more.covers(piece)) for piece in content
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


def _beside(page: Page, source: Span, cue: Span) -> tuple[Span, Span | None] | None:
    """The quotations right before and behind such a tag, if its sentence holds nothing else.

    The one behind only where it goes on to the end of its paragraph: it has no tag of its own.
    """
    first, text = min(source, cue).start, page.text
    tag = _TAG.match(text, first - len(",” "))
    if tag is None or (source, cue) not in (
        (tag.span("who" if tag["who"] else "office"), tag.span("cue")),
        (tag.span("name"), tag.span("verb")),
    ):
        return None
    quotation = _quotation(page, first - len("” "))
    sentence = page.sentence_around(cue.start)
    if quotation is None or quotation.end != first - 1 or sentence.end > tag.end() + 1:
        return None
    if any(map(str.isalnum, text[sentence.start : quotation.start])):
        return None
    more = _quotation(page, tag.end() + 1)
    if more is not None and more.start == tag.end() + 1 and text[more.end : more.end + 1] in _ENDS:
        return quotation, more
    return quotation, None


_ENDS = ("", "\n")


def _quotation(page: Page, at: int) -> Span | None:
    found = page.outer_quotations(Span(at, at + 1))
    return found[0].span if found else None
