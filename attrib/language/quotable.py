"""Which quotations of a document somebody may be speaking.

All others are no question to anybody: quotations inside a quotation belong to the one around
them, furniture is no part of the article, and the value of an attribute in a tag is no text.
"""

from __future__ import annotations

from collections.abc import Sequence
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
