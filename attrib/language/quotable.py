"""Which quotations of a document somebody may be speaking.

All others are no question to anybody: quotations inside a quotation belong to the one around
them, furniture is no part of the article, and the value of an attribute in a tag is no text.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrib.language.quotations import Quotation, find_quotations
from attrib.language.words import word_spans
from attrib.model import Document, Span

_KEPT = 8
"""Documents whose quotations are kept at hand: as many as the corridor works on at once."""


def quotable(document: Document) -> tuple[Quotation, ...]:
    """Outermost quotations outside furniture that hold a word, in text order."""
    return _quotable(document.text, tuple(sorted(f.span for f in document.furniture)))


def quoted_words(text: str, quotation: Quotation) -> list[Span]:
    """The words of a quotation, without what a narrator puts between its pieces."""
    return [word for piece in quotation.pieces for word in word_spans(text, piece)]


class Holding:
    """Stretches of text that somebody gave an account of, and the quotations they hold."""

    def __init__(self, text: str, stretches: Iterable[Span]) -> None:
        self._text = text
        self._joined: list[Span] = []
        for span in sorted(stretches):
            last = self._joined[-1] if self._joined else None
            if last is not None and span.start <= last.end:
                self._joined[-1] = Span(last.start, max(last.end, span.end))
            else:
                self._joined.append(span)

    def holds(self, quotation: Quotation) -> bool:
        """At least half of its words; any of them where its end is a guess (not closed)."""
        words = quoted_words(self._text, quotation)
        hits = sum(map(self._touches, words))
        return hits > 0 and (2 * hits >= len(words) or not quotation.closed)

    def touches(self, quotation: Quotation) -> bool:
        """At least one of its words."""
        return any(map(self._touches, quoted_words(self._text, quotation)))

    def _touches(self, word: Span) -> bool:
        at = bisect.bisect_left(self._joined, word.end, key=lambda span: span.start) - 1
        return at >= 0 and self._joined[at].end > word.start


@lru_cache(maxsize=_KEPT)
def _quotable(text: str, furniture: Sequence[Span]) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    at = 0
    for quotation in find_quotations(text):
        if quotation.level:
            continue
        start = quotation.span.start
        while at < len(furniture) and furniture[at].end <= start:
            at += 1
        if at < len(furniture) and furniture[at].start < quotation.span.end:
            continue
        if text[start - 1 : start] != "=" and quoted_words(text, quotation):
            found.append(quotation)
    return tuple(found)
