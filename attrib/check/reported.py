"""Whom a source without labels says the words of: "Councillor Lomax reported that …".

The embedded engine reads the source as it reads an article, and what the verifier did not grade
verified says nothing. Minutes, findings, news stories.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from attrib.check.speaker import Judged
from attrib.extract.embedded import EmbeddedEngine
from attrib.findings import Agreement
from attrib.language.names import fold, parse_name, pronoun
from attrib.language.regex import regex
from attrib.model import Attribution, Grade, Kind, Located, Span
from attrib.run import Loaded, make_sheet
from attrib.verify.page import Page

RETOLD = "the source reports this without quotation marks: the words may not be the speaker’s"
_WORDS = regex(r"(?:\b(?:that|dass|daß|que)\s+|\bqu['’])?[\W_]*(?P<words>\w.*\w|\w)", re.DOTALL)


class Teller(NamedTuple):
    """Who the source says it was."""

    name: str
    """Several are joined by "and"."""
    mention: str
    """The words of the source that stand for them beside the cue; empty where no cue stands."""
    retold: bool
    """The words are reported, not quoted."""
    sentence: str
    """What the words stand in."""
    cue: Located | None


class Reported:
    """What a source reports; it is not read before something is asked."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _read(self) -> tuple[Attribution, ...]:
        return make_sheet(Loaded((self._page.document,), ()), EmbeddedEngine()).attributions

    @cached_property
    def _hulls(self) -> list[tuple[Span, Attribution]]:
        return [(hull, one) for one in self._read if (hull := _hull(one))]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for one in self._read for name in one.speakers))

    def of(self, span: Span) -> Teller | None:
        """By the innermost report that has all of the words; None where none is for sure."""
        words = self._words(span)
        around = [(hull, one) for hull, one in self._hulls if hull.covers(words)]
        if not around:
            return None
        _, one = min(around, key=lambda item: item[0].end - item[0].start)
        mention = (one.source.found or "") if one.source else ""
        name = " and ".join(one.speakers) or ("" if pronoun(mention) else mention)
        if one.grade is not Grade.VERIFIED or not name:
            return None
        mention = mention if one.cue else ""
        retold = one.kind is Kind.INDIRECT
        return Teller(name, mention, retold, self._sentence(span), one.cue)

    def _words(self, span: Span) -> Span:
        """Without marks around them, and the "that" before them."""
        words = _WORDS.search(self._page.text, *span)
        return Span(*words.span("words")) if words else span

    def _sentence(self, span: Span) -> str:
        start = self._page.sentence_around(span.start).start
        end = self._page.sentence_around(span.end - 1).end
        return self._page.text[min(start, span.start) : max(end, span.end)]


def by_report(judged: Judged, claimed: Sequence[str], teller: Teller) -> Judged:
    """A report is read out of prose, and no ground to contradict where "she" or "the engineer" says
    it, no cue stands there, or the sentence names the claimed speaker as well."""
    if judged.agreement is not Agreement.DISAGREES:
        return judged
    sentence = fold(teller.sentence)
    for name in claimed:
        surname = fold(parse_name(name).surname)
        if surname and re.search(rf"\b{re.escape(surname)}\b", sentence):
            reason = f"the sentence names “{name}”, too; it was read as said by “{teller.name}”"
            return Judged(Agreement.CANNOT_TELL, reason)
    if parse_name(teller.mention).surname:
        return judged
    reason = f"“{teller.mention}” there was read as “{teller.name}”"
    if teller.mention in ("", teller.name):
        reason = f"it was read as said by “{teller.name}”"
    return Judged(Agreement.CANNOT_TELL, reason)


def _hull(one: Attribution) -> Span | None:
    """From the first word of the content to the last, over a cue between."""
    spans = [piece.span for piece in one.content if piece.span is not None]
    if not spans or len(spans) < len(one.content):
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
