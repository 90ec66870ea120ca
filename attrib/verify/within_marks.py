"""What was said, of content that was answered with the quotation marks around it."""

from __future__ import annotations

from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.words.typography import DOUBLE_MARKS, SINGLE_MARKS

_MARKS = frozenset('"' + DOUBLE_MARKS + SINGLE_MARKS)


def within_marks(page: Page, span: Span) -> Span:
    """``span`` without the marks of the innermost quotation that it is all or an end of.

    The rules then see at which level the words are quoted: “he told me ‘go’ | and I went”.
    """
    text = page.text
    while span.start < span.end and (text[span.start] in _MARKS or text[span.end - 1] in _MARKS):
        inner = _inside(page, span)
        if inner == span or inner.start >= inner.end:
            break
        span = inner
    return span


def _inside(page: Page, span: Span) -> Span:
    start, end = span
    around = page.quotations_around(Span(start, start + 1))
    for quotation in (*around, *page.quotations_within(span)):
        (first, last), inner = quotation.span, quotation.inner
        if first == start and end <= last:
            return Span(inner.start, min(end, inner.end))
        if last == end and first <= start:
            return Span(max(start, inner.start), inner.end)
    return span
