"""The text of a source as it runs on over its pages."""

from __future__ import annotations

from attrib.model import Document, Span


def page_breaks(document: Document) -> list[Span]:
    """Borders of pages with a running head, a foot or a page number, and all of these with the
    line breaks around them."""
    text = document.text
    starts = {item.span.start: item.span.end for item in document.furniture}
    ends = {item.span.end: item.span.start for item in document.furniture}
    found: list[Span] = []
    for page in [mark.start for mark in document.landmarks if mark.page is not None][1:]:
        start = _blank_before(text, page)
        first = start
        while start in ends:
            start = _blank_before(text, ends[start])
        end = _blank_after(text, page)
        last = end
        while end in starts:
            end = _blank_after(text, starts[end])
        if (start, end) != (first, last) and (not found or start >= found[-1].end):
            found.append(Span(start, end))
    return found


def running_text(text: str, breaks: list[Span]) -> str:
    """``text`` with nothing but a line break and blanks for each break, at the same offsets."""
    parts: list[str] = []
    at = 0
    for gap in breaks:
        parts += [text[at : gap.start], "\n", " " * (gap.end - gap.start - 1)]
        at = gap.end
    return "".join([*parts, text[at:]])


def _blank_before(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _blank_after(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
