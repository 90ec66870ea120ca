"""Quotations in running text: where they begin and end, and which lies inside which.

One pass over the marks with a stack; the time taken is linear in the length of the text.

- A quotation that is still open at the end of its paragraph goes on when the next paragraph
  begins with an opening mark (the convention of newspapers and novels), or when the very
  next mark of its kind is a closing one not far away.
- Otherwise its mark was never closed: the quotation ends with its paragraph, or before the
  next opening mark of the same kind, or at a single mark that closes it by mistake.
- Quotations never cross: where marks do, the inner quotation ends with the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from attrib.language.mark_roles import CLOSERS, STYLES, Roles
from attrib.language.marks import CLOSE, OPEN, Mark, Marks, may_begin_speech
from attrib.language.regex import regex
from attrib.language.sentences import paragraph_spans
from attrib.model import Span


class Quotation(NamedTuple):
    """Words between quotation marks, or after a dialogue dash."""

    span: Span
    """With the marks: from the first opening mark to the last closing mark."""
    inner: Span
    """Without the marks and the space beside them."""
    pieces: tuple[Span, ...]
    """``inner`` by paragraph, without the marks that reopen each paragraph. For a dialogue
    turn: without what the narrator puts between dashes (—Hola —dijo—. Adiós.)."""
    level: int
    """0 for a quotation that lies in no other."""
    parent: int | None
    """Index of the quotation around this one."""
    style: str
    """One of the values of ``mark_roles.STYLES``, or ``dash``."""
    closed: bool
    """False where no closing mark was found. A dialogue turn needs none."""


_new = tuple.__new__  # a named tuple's own way takes twice the time

SET_AGAINST = regex(r"\s[–—]\s(?:and|but|so|yet|und|aber|doch|et|mais|y|pero)\s")
"""Behind a quotation: "My father says ‘never’ | – and ours did" is no more of what he says."""
DASH = "dash"
"""Style of a dialogue turn that opens with a dash, as in French and Spanish."""

_DEPTH = 12
"""Marks that would open in deeper nesting are passed over: no text needs them, noise does."""
_GAP = 3000
"""Code points after a paragraph in which an open quotation may still find its closing mark."""

_STOPS = ".,!?…"

_TURN = regex(r"(?:[—–―]|--)\s?(?=[^\W_]|[¿¡«“\"'‘.…])")
_INCISE = regex(r"\s[—–](?=\w)[^—–]*(?:[—–]|$)")
_QUOTE_WITH_MARKS = regex(r"\b(?:the|and|of|to|der|die|und|das|nicht)\b", re.IGNORECASE)
"""Words of languages that quote with marks (English, German)."""


@dataclass(slots=True, eq=False)
class _Open:
    family: str
    style: str
    start: int
    piece: int
    """Start of the piece in the paragraph at hand."""
    pieces: list[Span] = field(default_factory=list)
    child: int = -1
    """Start of the first quotation of the same style that lies directly in this one."""
    single: int = -1
    """First single mark that would close this one, were it a double mark."""


_Found = tuple[Span, Span, tuple[Span, ...], str, bool]
"""Span, inner, pieces, style, closed: a quotation as yet without its place among others."""


@lru_cache(maxsize=8)  # every room asks about the documents in work
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations in text order, outer before inner, properly nested."""
    found = _Pairing(text).run()
    found.sort()
    quotations: list[Quotation] = []
    around: list[int] = []
    for span, inner, pieces, style, closed in found:
        while around and quotations[around[-1]].span.end <= span.start:
            around.pop()
        parent = around[-1] if around else None
        around.append(len(quotations))
        made = (span, inner, pieces, len(around) - 1, parent, style, closed)
        quotations.append(_new(Quotation, made))
    return tuple(quotations)


def outside(span: Span, quotations: Iterable[Quotation]) -> Iterator[Span]:
    """The stretches of ``span`` before, between and behind the quotations; some may be empty."""
    at = span.start
    for quotation in quotations:
        yield Span(at, max(quotation.span.start, at))
        at = max(at, quotation.span.end)
    yield Span(at, max(span.end, at))


class _Pairing:
    """State of the one pass over the marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks = Marks(text)
        self.roles = Roles(self.marks)
        self.paragraphs = paragraph_spans(text)
        self.turns = _has_turns(text, self.paragraphs)
        self.stack: list[_Open] = []
        self.found: list[_Found] = []

    def run(self) -> list[_Found]:
        at = 0
        for number, paragraph in enumerate(self.paragraphs):
            if self.stack:
                at = self._reopen(at, paragraph)
            elif self.turns and (dash := self._turn(paragraph)):
                self.stack.append(_Open(DASH, DASH, paragraph.start, dash.end()))
            first, at = at, self.marks.before(paragraph.end, at)
            if not self.stack and self.roles.only_curly(first, at):
                self._pair(first, at)
                continue
            for mark in range(first, at):
                self._take(mark, paragraph.end)
            if self.stack:
                following = self.paragraphs[number + 1 : number + 2]
                self._end_paragraph(at, paragraph, following[0] if following else None)
        return self.found

    def _turn(self, paragraph: Span) -> re.Match[str] | None:
        return _TURN.match(self.text, paragraph.start, paragraph.end)

    def _pair(self, first: int, at: int) -> None:
        """Marks of which each second one closes the one before."""
        starts = self.marks.starts(first, at)
        for opening, closing in zip(starts[::2], starts[1::2], strict=True):
            inner = _trim(self.text, opening + 1, closing)
            if inner is not None:
                span = _new(Span, (opening, closing + 1))
                self.found.append((span, inner, (inner,), STYLES["“"], True))

    # --- one mark ---------------------------------------------------------------------

    def _take(self, at: int, end: int) -> None:
        mark = self.marks[at]
        stack = self.stack
        style = innermost = None
        if stack:
            innermost = stack[-1].style
            for entry in stack:
                if entry.family == mark.family:
                    style = entry.style
        role = self.roles.role(at, mark, end, style, innermost)
        if role == OPEN:
            self._push(mark)
        elif role == CLOSE:
            self._close(mark)
        elif stack and _might_close(self.text, mark, stack[-1]):
            stack[-1].single = mark.start

    def _push(self, mark: Mark) -> None:
        stack = self.stack
        if len(stack) >= _DEPTH:
            return
        style = STYLES[mark.sign]
        if stack and stack[-1].style == style and stack[-1].child < 0:
            stack[-1].child = mark.start
        stack.append(_Open(mark.family, style, mark.start, mark.end))

    def _close(self, mark: Mark) -> None:
        """Close the innermost quotation that ``mark`` fits, best one of its own style."""
        stack = self.stack
        if stack and mark.sign in CLOSERS[stack[-1].style] and stack[-1].family == mark.family:
            self._finish(stack.pop(), mark.start, mark.end, True)
            return  # as mostly
        depths = [d for d in range(len(stack)) if stack[d].family == mark.family]
        if not depths:
            if stack and stack[-1].style == DASH:
                self._finish(stack.pop(), mark.start, mark.end, True)
            return
        fitting = [d for d in depths if mark.sign in CLOSERS[stack[d].style]]
        depth = (fitting or depths)[-1]
        while len(stack) > depth + 1:
            self._give_up(stack.pop(), mark.start)
        self._finish(stack.pop(), mark.start, mark.end, True)

    def _give_up(self, entry: _Open, end: int) -> None:
        """End a quotation whose mark was not closed before ``end``."""
        if entry.style in ("straight-single", "backtick-single", "right-single"):
            return  # an apostrophe after all
        if entry.style == "curly-single" and not may_begin_speech(self.text, entry.start):
            return  # as in ‘Adan, written for an Arabic letter
        if entry.child >= 0:
            end = entry.child
        if 0 <= entry.single < end:
            self._finish(entry, entry.single, entry.single + 1, True)
        else:
            self._finish(entry, end, end, False)

    def _finish(self, entry: _Open, inner_end: int, end: int, closed: bool) -> None:
        last = _trim(self.text, entry.piece, inner_end)
        pieces = [*entry.pieces, last] if last is not None else entry.pieces
        if not pieces:
            return  # nothing between the marks
        inner = last if last and not entry.pieces else Span(pieces[0].start, pieces[-1].end)
        if entry.style == DASH:
            pieces = _without_incises(self.text, inner)
            closed = True
        elif not closed:
            end = inner.end
        span = _new(Span, (entry.start, end))
        self.found.append((span, inner, tuple(pieces), entry.style, closed))

    # --- paragraph borders ------------------------------------------------------------

    def _end_paragraph(self, at: int, paragraph: Span, following: Span | None) -> None:
        """Decide which open quotations go on in the next paragraph; end the others."""
        stack = self.stack
        kept = 0
        if following is not None and stack[0].style != DASH:
            kept = len(self._reopened(at, following))
            if kept < len(stack) and self._closes_soon(stack[kept], at, following):
                kept += 1
        while len(stack) > kept:
            self._give_up(stack.pop(), paragraph.end)
        for entry in stack:
            piece = _trim(self.text, entry.piece, paragraph.end)
            if piece is not None:
                entry.pieces.append(piece)

    def _reopened(self, at: int, paragraph: Span) -> list[int]:
        """Ends of the first marks of a paragraph, as far as they take up open quotations.

        The first of them takes up the outermost quotation, and so on inward.
        """
        ends: list[int] = []
        cursor = paragraph.start
        for entry in self.stack:
            number = at + len(ends)
            if number >= len(self.marks):
                break
            mark = self.marks[number]
            if mark.start != cursor or not _takes_up(entry, mark):
                break
            ends.append(mark.end)
            cursor = mark.end
            while cursor < paragraph.end and self.text[cursor].isspace():
                cursor += 1
        return ends

    def _closes_soon(self, entry: _Open, at: int, following: Span) -> bool:
        """Whether the next mark of this kind is a closing one, not far away."""
        if entry.child >= 0 or entry.single >= 0 or entry.style == DASH:
            return False
        if self.turns and self._turn(following):
            return False
        mark = self.roles.next_of(entry.family, at, following.start + _GAP)
        if mark is None or mark.sign not in CLOSERS[entry.style]:
            return False
        if entry.family == "single":
            return mark.lean == CLOSE and self.text[mark.start - 1] in _STOPS
        return mark.lean == CLOSE if mark.sign in ('"', "''") else mark.lean != OPEN

    def _reopen(self, at: int, paragraph: Span) -> int:
        """Start the next piece of every open quotation, past the marks that take it up."""
        ends = self._reopened(at, paragraph)
        for number, entry in enumerate(self.stack):
            entry.piece = ends[min(number, len(ends) - 1)] if ends else paragraph.start
            entry.child = entry.single = -1
        return at + len(ends)


def _might_close(text: str, mark: Mark, entry: _Open) -> bool:
    """Whether a single mark stands where a double one should: “Let us go.’ He left."""
    return (
        entry.family == "double"
        and entry.single < 0
        and mark.sign in "'’"
        and mark.lean == CLOSE
        and text[mark.start - 1] in _STOPS
    )


def _takes_up(entry: _Open, mark: Mark) -> bool:
    if mark.family != entry.family or mark.lean == CLOSE:
        return False
    if mark.family in ("guillemet", "angle"):
        return True  # French books repeat « or »
    # With another of its kind inside, or a single closing mark, the likelier reading is that
    # the quotation ended there.
    return max(entry.child, entry.single) < 0 and STYLES.get(mark.sign) == entry.style


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return _new(Span, (start, end)) if start < end else None


def _has_turns(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether paragraphs that begin with a dash are turns of a dialogue.

    In languages that quote with marks, dashes begin lists; the novels that use them for
    speech have many, ask something in one, and have no double mark.
    """
    turns = [paragraph for paragraph in paragraphs if text[paragraph.start] in "—–―-"]
    if len(turns) < 2:
        return False
    sample = text[:20_000]
    if len(_QUOTE_WITH_MARKS.findall(sample)) * 50 < sample.count(" "):
        return True
    if len(turns) < 5 or any(mark in text for mark in '"“„«'):
        return False
    return any(text.find("?", turn.start, turn.end) >= 0 for turn in turns)


def _without_incises(text: str, inner: Span) -> list[Span]:
    pieces: list[Span] = []
    start = inner.start
    for incise in _INCISE.finditer(text, inner.start, inner.end):
        piece = _trim(text, start, incise.start())
        if piece is not None:
            pieces.append(piece)
        start = incise.end()
        while start < inner.end and text[start] in ".,;:":
            start += 1
    last = _trim(text, start, inner.end)
    return [*pieces, last] if last is not None else pieces
