"""Page furniture: lines of a page that are not part of the article.

Only whole lines, recognised by the rules in ``furniture.toml`` or by standing at the edge
of page after page of a PDF. A line with a quotation mark in it is never furniture: a
missed line costs a look, a marked quotation would be lost.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Furniture, Landmark, Span

MAX_LINE = 240
"""Longest line, in characters, that a rule may take for furniture."""
EDGE_LINES = 12
"""Lines with text at the start and at the end of a document that count as its edges."""
PAGE_EDGE_LINES = 2
"""Lines with text at the top and at the bottom of a page where running heads stand."""
MIN_REPEATS = 3
"""Pages on which a line must stand at the edge to be a running head or foot."""

_LINE = regex(r"[^\n]+")
_QUOTE_MARKS = regex(r"[\"“”„‟«»‹›「」『』]|(?<!\w)['‘‚]|['’](?!\w)")
# Bullets and arrows around the words of a menu. Dashes are not here: in French, Spanish
# and German a dash begins speech.
_ORNAMENT_BEFORE = regex(r"\A(?:[•·*▶►→➤#|>»]\s*|- )+")
_ORNAMENT_AFTER = " \t\r\u00a0.:!*…·|>»→►"
_PAGE_WORD = regex(
    r"(?:[-–—]\s*)?(?:(?:page|seite|página|pág\.)\s*\d{1,4}(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:/|of|von|sur|de)\s*\d{1,4})(?:\s*[-–—])?",
    re.IGNORECASE,
)
_BARE_NUMBER = regex(r"(?:[-–—]\s*)?(?:p\.|s\.)?\s*(\d{1,4})(?:\s*[-–—])?", re.IGNORECASE)


class Rule(NamedTuple):
    """One entry of ``furniture.toml``."""

    reason: str
    pattern: re.Pattern[str]
    edges: bool
    """Holds only near the start or the end of the document."""
    once: bool
    """Holds only if no more than two lines match: else it is a speaker's label."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class _Line(NamedTuple):
    span: Span
    words: str
    """The line without ornaments, with single spaces."""
    sentence: bool
    """Ends with a full stop, question mark or exclamation mark."""


class _EdgeLine(NamedTuple):
    where: tuple[str, int]
    """Top or bottom of the page, and how many lines from it."""
    line: _Line
    number_offset: int | None
    """The bare number on the line minus the page's own number."""
    outer: Span | None
    """The line between this one and the edge; this one is furniture only if that one is."""


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of ``furniture.toml``, in file order."""
    text = (files("attrib.load") / "furniture.toml").read_text(encoding="utf-8")
    return tuple(
        Rule(
            reason=entry["reason"],
            pattern=re.compile(
                "|".join(f"(?:{pattern})" for pattern in entry["patterns"]),
                0 if entry.get("case") else re.IGNORECASE,
            ),
            edges=entry.get("where") == "edges",
            once=entry.get("once", False),
            examples=tuple(entry["examples"]),
            counterexamples=tuple(entry.get("counterexamples", ())),
        )
        for entry in tomllib.loads(text)["rule"]
    )


def find_furniture(text: str, landmarks: Sequence[Landmark] = ()) -> tuple[Furniture, ...]:
    """Furniture of ``text`` in text order, without overlaps; landmarks tell the pages."""
    lines = list(_lines(text))
    found = {line.span: reason for line, reason in _by_rule(lines)}
    for line, reason in _by_page(lines, landmarks):
        found.setdefault(line.span, reason)
    return tuple(Furniture(span=span, reason=found[span]) for span in sorted(found))


def _lines(text: str) -> Iterator[_Line]:
    """Lines with text in them; the span leaves out white space around the line."""
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if line:
            start = match.start() + match[0].index(line)
            bare = _ORNAMENT_BEFORE.sub("", line, count=1).rstrip(_ORNAMENT_AFTER)
            span = Span(start, start + len(line))
            yield _Line(span, " ".join(bare.split()) or line, line[-1] in ".!?…")


def _by_rule(lines: list[_Line]) -> Iterator[tuple[_Line, str]]:
    candidates = [
        (index, line)
        for index, line in enumerate(lines)
        if len(line.words) <= MAX_LINE and not _QUOTE_MARKS.search(line.words)
    ]
    for rule in rules():
        hits = [
            line
            for index, line in candidates
            if (not rule.edges or index < EDGE_LINES or index >= len(lines) - EDGE_LINES)
            and rule.pattern.fullmatch(line.words)
        ]
        if not (rule.once and len(hits) > 2):
            yield from ((line, rule.reason) for line in hits)


def _by_page(lines: list[_Line], landmarks: Sequence[Landmark]) -> Iterator[tuple[_Line, str]]:
    pages = [mark for mark in landmarks if mark.page is not None]
    if not pages:
        return
    edge_lines = list(_edge_lines(lines, pages))
    repeats = Counter((edge.where, _without_number(edge.line)) for edge in edge_lines)
    offsets = Counter(edge.number_offset for edge in edge_lines)
    needed = max(MIN_REPEATS, len(pages) / 3)  # left and right pages, a title page without
    marked: set[Span] = set()
    for edge in edge_lines:
        line = edge.line
        reason: str | None = None
        if _PAGE_WORD.fullmatch(line.words) or (
            # A bare number, which may be a year, has to keep step with the pages.
            edge.number_offset is not None and offsets[edge.number_offset] >= 2
        ):
            reason = "page number"
        elif repeats[edge.where, _without_number(line)] >= needed and _may_be_running(line):
            reason = "running head or foot of the pages"
        if reason and (edge.outer is None or edge.outer in marked):
            marked.add(line.span)
            yield line, reason


def _edge_lines(lines: list[_Line], pages: list[Landmark]) -> Iterator[_EdgeLine]:
    ends = [*(mark.start for mark in pages[1:]), None]
    at = 0
    for number, end in enumerate(ends, start=1):
        first = at
        while at < len(lines) and (end is None or lines[at].span.start < end):
            at += 1
        page = lines[first:at]
        # A page of three lines or fewer is all edge: the upper half is its top.
        half = min(PAGE_EDGE_LINES, (len(page) + 1) // 2)
        bottom = page[max(half, len(page) - PAGE_EDGE_LINES) :]
        for name, edge in (("top", page[:half]), ("bottom", bottom[::-1])):
            outer: Span | None = None
            for rank, line in enumerate(edge):
                yield _EdgeLine((name, rank), line, _number_offset(line, number), outer)
                outer = line.span


def _may_be_running(line: _Line) -> bool:
    """A running head is no sentence: no stop at its end, no quotation."""
    return (
        len(line.words) <= MAX_LINE // 2
        and not line.sentence
        and not _QUOTE_MARKS.search(line.words)
    )


def _number_offset(line: _Line, page: int) -> int | None:
    bare = _BARE_NUMBER.fullmatch(line.words)
    return int(bare[1]) - page if bare else None


def _without_number(line: _Line) -> str:
    return re.sub(r"^\d+\b|\b\d+$", "0", line.words).casefold()
