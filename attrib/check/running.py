"""The text of a source as it runs on: over its pages, and as it was spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from attrib.check.page_lines import page_lines, without_page_lines
from attrib.check.remarks import remarks
from attrib.language.regex import regex
from attrib.model import Document, Span, union
from attrib.verify.labels import Labels

_TIME = regex(
    r"(?:^[ \t]*|(?<=[.!?…”\"’'\])])[ \t]+)\[\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\]"
    r"|^[ \t]*\(?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\)?(?=[ \t]*$)",
    re.MULTILINE,
)
_LEAST_TIMES = 2
_REST_OF_LABEL = regex(
    r"[ \t*_]*(?:[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?|(?:[(\[][^()\[\]\n]{0,60}[)\]][ \t*_]*){1,3})?"
    r"[ \t*_]*[:.]?[ \t*_]*"
)


class LeftOut(NamedTuple):
    """One kind of what does not count, and where it stands."""

    gaps: tuple[Span, ...]
    note: str


class Running(NamedTuple):
    """One way to read a source, at the offsets of its text."""

    text: str
    """Blank where something was left out."""
    gaps: tuple[Span, ...]
    """What was left out, with the blanks around it."""
    notes: tuple[LeftOut, ...]
    """What to say of words that run over a gap."""

    def notes_of(self, span: Span) -> list[str]:
        """What was left out within ``span``."""
        return [left.note for left in self.notes if any(map(span.covers, left.gaps))]


def over_pages(document: Document) -> Running:
    """The document without what stands between two of its pages, and without the lines of a page
    in a plain text."""
    gaps = tuple(page_breaks(document))
    if not gaps and document.media_type == "text/plain":
        gaps = tuple(page_lines(document.text))
        text = without_page_lines(document.text, gaps)
        return Running(text, gaps, (LeftOut(gaps, _PAGE_LINES),))
    return Running(running_text(document.text, list(gaps)), gaps, (LeftOut(gaps, _PAGE_ENDS),))


_PAGE_ENDS = "a page ends within the words; its foot and head left out"
_PAGE_LINES = "line numbers, page numbers or running heads within the words left out"
_REMARKS = "what the transcriber put within the words left out"


def as_it_is(document: Document) -> Running:
    """Nothing left out."""
    return Running(document.text, (), ())


def as_spoken(pages: Running, labels: Labels) -> Running | None:
    """Without the transcriber's remarks and times, nor the label that goes on with the same
    speaker; None where there are none."""
    text = pages.text
    asides = tuple(
        Span(_blank_before(text, aside.start), _blank_after(text, aside.end))
        for aside in _asides(text, labels)
    )
    if not asides:
        return None
    gaps = union((*pages.gaps, *asides))
    notes = (*pages.notes, LeftOut(asides, _REMARKS))
    return Running(running_text(text, gaps), tuple(gaps), notes)


def _asides(text: str, labels: Labels) -> Iterator[Span]:
    yield from remarks(text)
    times = [Span(*time.span()) for time in _TIME.finditer(text)]
    if len(times) >= _LEAST_TIMES:
        yield from times
    for before, label in pairwise(labels.all):
        if before.name == label.name:
            start = text.rfind("\n", 0, label.span.start) + 1
            end = text.index(label.aside, label.span.end) + len(label.aside)
            rest = _REST_OF_LABEL.match(text, end)
            yield Span(start, rest.end() if rest else end)


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
