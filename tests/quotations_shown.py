"""Quotations of a text, as a test writes them down."""

from __future__ import annotations

from attrib.language.quotations import Quotation, find_quotations


def shown(text: str) -> list[tuple[int, str]]:
    """Level and words of every quotation."""
    return [(q.level, text[q.inner.start : q.inner.end]) for q in find_quotations(text)]


def inner(text: str) -> list[str]:
    return [words for _, words in shown(text)]


def only(text: str) -> Quotation:
    (quotation,) = find_quotations(text)
    return quotation
