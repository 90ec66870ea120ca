"""Quotations in running text: where they begin and end, and which lies inside which.

One pass over the marks with a stack; the time taken is linear in the length of the text.

- A quotation that is still open at the end of its paragraph goes on when the next paragraph
  begins with an opening mark (the convention of newspapers and novels), or when the very
  next mark of its kind is a closing one not far away. Otherwise the mark was never closed:
  the quotation ends with its paragraph, or before the next opening mark of the same kind.
- Apostrophes, plural possessives, decades, feet and inches are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from attrib.language.marks import (
    CLOSE,
    NEUTRAL,
    OPEN,
    Mark,
    Marks,
    ends_clipped,
    starts_clipped,
)
from attrib.language.sentences import paragraph_spans
from attrib.model import Span


class Quotation(NamedTuple):
    """Words between quotation marks, or after a dialogue dash."""

    span: Span
    """With the marks: from the first opening mark to the last closing mark."""
    inner: Span
    """Without the marks and the space beside them."""
    pieces: tuple[Span, ...]
    """``inner`` by paragraph, without the marks that reopen each paragraph."""
    level: int
    """0 for a quotation that lies in no other."""
    parent: int | None
    """Index of the quotation around this one."""
    style: str
    closed: bool
    """False where no closing mark was found."""


DASH = "dash"
"""Style of a dialogue turn that opens with a dash and has no closing mark."""

_STYLES = {
    '"': "straight-double",
    "＂": "straight-double",
    "“": "curly-double",
    "‟": "curly-double",
    "”": "right-double",
    "„": "low-high",
    ",,": "low-high",
    "''": "doubled-single",
    "``": "backtick",
    "'": "straight-single",
    "‘": "curly-single",
    "‛": "curly-single",
    "’": "right-single",
    "‚": "low-high-single",
    "`": "backtick-single",
    "«": "guillemets",
    "»": "guillemets-inverted",
    "‹": "angles",
    "›": "angles-inverted",
}
_CLOSERS = {
    "straight-double": '"＂',
    "curly-double": "”",
    "right-double": "”",
    "low-high": '“”"‟',
    "doubled-single": ("''",),
    "backtick": ("''",),
    "straight-single": "'",
    "curly-single": "’",
    "right-single": "’",
    "low-high-single": "‘’",
    "backtick-single": "'´",
    "guillemets": "»",
    "guillemets-inverted": "«",
    "angles": "›",
    "angles-inverted": "‹",
    "brackets-cjk": "」﹂』﹄",
}
_DEPTH = 12
"""Opening marks in deeper nesting are not followed: no text needs them, and noise has them."""
_GAP = 3000
"""Code points after a paragraph in which an open quotation may still find its closing mark."""
_LOOK = 40
"""Marks looked ahead to tell an apostrophe from a single quotation mark."""

_TURN = re.compile(r"[—–―]\s?(?=[^\W_]|[¿¡«“\"'‘.…])")
_INCISE = re.compile(r"\s[—–](?=\w)[^—–]*(?:[—–]|$)")
"""Spanish puts what the narrator says between dashes: —Hola —dijo—. Adiós."""


@dataclass(slots=True, eq=False)
class _Open:
    family: str
    style: str
    start: int
    inner: int
    piece: int
    pieces: list[Span]
    child: int = -1
    """Start of the first quotation of the same style that lies directly in this one."""


class _Found(NamedTuple):
    start: int
    end: int
    inner: Span
    pieces: tuple[Span, ...]
    style: str
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations in text order, outer before inner, properly nested."""
    found = _Pairing(text).run()
    found.sort(key=lambda f: (f.start, -f.end))
    quotations: list[Quotation] = []
    around: list[int] = []
    for item in found:
        while around and quotations[around[-1]].span.end <= item.start:
            around.pop()
        quotations.append(
            Quotation(
                Span(item.start, item.end),
                item.inner,
                item.pieces,
                len(around),
                around[-1] if around else None,
                item.style,
                item.closed,
            )
        )
        around.append(len(quotations) - 1)
    return tuple(quotations)


class _Pairing:
    """State of the one pass over the marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks = Marks(text)
        self.paragraphs = paragraph_spans(text)
        self.turns = _has_turns(text, self.paragraphs)
        self.stack: list[_Open] = []
        self.found: list[_Found] = []
        self.low = self.marks.has("„") or self.marks.has(",,")
        inward = self.marks.inverted_guillemets()
        self.openers = frozenset("»›") if inward else frozenset("«‹")

    def run(self) -> list[_Found]:
        marks, text, total = self.marks, self.text, len(self.marks)
        at = 0
        for number, paragraph in enumerate(self.paragraphs):
            while at < total and marks.start(at) < paragraph.start:
                at += 1
            if self.stack:
                at = self._reopen(at, paragraph)
            elif self.turns and (turn := _TURN.match(text, paragraph.start, paragraph.end)):
                start = paragraph.start
                self._push("dash", DASH, start, turn.end())
            first = at
            while at < total and marks.start(at) < paragraph.end:
                self._take(at, paragraph)
                at += 1
            if self.stack:
                following = self.paragraphs[number + 1 : number + 2]
                self._end_paragraph(at, paragraph, following[0] if following else None)
            del first
        return self.found

    # --- one mark ---------------------------------------------------------------------

    def _take(self, at: int, paragraph: Span) -> None:
        mark = self.marks[at]
        if mark.family == "double":
            opens = self._double_opens(at, mark, paragraph)
        elif mark.family == "single":
            opens = self._single_opens(at, mark, paragraph)
        elif mark.family in ("guillemet", "angle"):
            opens = self._guillemet_opens(mark)
        else:
            opens = mark.sign in "「『﹁﹃"
        if opens:
            style = _STYLES.get(mark.sign, "brackets-cjk")
            self._push(mark.family, style, mark.start, mark.end)
        elif opens is False:
            self._close(mark)

    def _open(self, family: str) -> _Open | None:
        for entry in reversed(self.stack):
            if entry.family == family:
                return entry
        return None

    def _double_opens(self, at: int, mark: Mark, paragraph: Span) -> bool | None:
        """True to open, False to close, None when the mark is neither."""
        entry = self._open("double")
        sign, lean = mark.sign, mark.lean
        if sign in ("„", ",,", "``"):
            return True
        if sign == "“" or sign == "‟":
            if entry is None:
                return True if lean != CLOSE or not self.low else None
            if entry.style == "low-high":
                return lean == OPEN
            return lean != CLOSE
        if sign == "”":
            if entry is None:
                return True if lean == OPEN else None
            return lean == OPEN and entry.style == "right-double"
        if lean == OPEN and entry is not None:
            return self._straight_nests(at, sign, entry, paragraph)
        if lean == CLOSE:
            if entry is None:
                return None
            return None if self._is_inches(at, mark, paragraph) else False
        if lean == NEUTRAL:
            return entry is None
        return True

    def _straight_nests(self, at: int, sign: str, entry: _Open, paragraph: Span) -> bool:
        """Whether a straight mark after a space opens, with one open already.

        When the next one opens too, or there is none, this one closes: "A "he said.
        """
        if sign not in _CLOSERS[entry.style]:
            return True
        following = self._next("double", at + 1, paragraph.end)
        return following is not None and following.lean != OPEN

    def _is_inches(self, at: int, mark: Mark, paragraph: Span) -> bool:
        text, start = self.text, mark.start
        if not text[start - 1 : start].isdigit():
            return False
        if re.search(r"\d['’]\s?\d{1,2}$", text[max(0, start - 6) : start]):
            return True
        following = self._next("double", at + 1, paragraph.end)
        return following is not None and following.lean == CLOSE

    def _next(self, family: str, at: int, end: int) -> Mark | None:
        for look in range(at, min(at + _LOOK, len(self.marks))):
            mark = self.marks[look]
            if mark.start >= end:
                return None
            if mark.family == family:
                return mark
        return None

    def _single_opens(self, at: int, mark: Mark, paragraph: Span) -> bool | None:
        sign, lean = mark.sign, mark.lean
        top = self.stack[-1] if self.stack else None
        inside = top is not None and top.family == "single"
        if lean == OPEN and sign not in "´":
            if starts_clipped(self.text, mark.end):
                return None
            if sign == "’" and not (top is not None and top.style == "right-double"):
                return None
            if sign in "‘‛‚":
                return True
            return True if self._single_closes_later(at, paragraph) else None
        if sign == "‚" or (sign == "‘" and not inside):
            return None
        if not inside or lean == OPEN:
            return None
        if lean == CLOSE and ends_clipped(self.text, mark.start):
            return None if self._strong_close_later(at, paragraph) else False
        return False

    def _single_closes_later(self, at: int, paragraph: Span) -> bool:
        """Whether the next single mark closes, so that this one can be an opening mark."""
        depth = 0
        for look in range(at + 1, min(at + _LOOK, len(self.marks))):
            mark = self.marks[look]
            if mark.start >= paragraph.end:
                # It may go on in the next paragraph, as in a novel set in single marks.
                return (
                    mark.sign == self.marks[at].sign
                    and mark.lean == OPEN
                    and not self.text[paragraph.end : mark.start].strip()
                )
            if mark.family == "single":
                if mark.lean == OPEN:
                    if starts_clipped(self.text, mark.end) or mark.sign == "’":
                        continue
                    return False
                return mark.sign in "'’´"
            if mark.family == "double":
                depth += mark.lean
                if depth < 0:
                    return False
        return False

    def _strong_close_later(self, at: int, paragraph: Span) -> bool:
        depth = 0
        for look in range(at + 1, min(at + _LOOK, len(self.marks))):
            mark = self.marks[look]
            if mark.start >= paragraph.end:
                return False
            if mark.family == "single":
                if mark.lean == OPEN and not starts_clipped(self.text, mark.end):
                    return False
                if mark.lean == CLOSE and not ends_clipped(self.text, mark.start):
                    return True
            elif mark.family == "double":
                depth += mark.lean
                if depth < 0:
                    return False
        return False

    def _guillemet_opens(self, mark: Mark) -> bool | None:
        entry = self._open(mark.family)
        if mark.sign in self.openers:
            return not (entry is not None and mark.lean == CLOSE)
        if entry is not None:
            return False
        # »x» as in Finland and Sweden.
        return True if mark.lean == OPEN and mark.sign in "»›" else None

    # --- the stack --------------------------------------------------------------------

    def _push(self, family: str, style: str, start: int, inner: int) -> None:
        if len(self.stack) >= _DEPTH:
            return
        if self.stack and self.stack[-1].style == style and self.stack[-1].child < 0:
            self.stack[-1].child = start
        self.stack.append(_Open(family, style, start, inner, inner, []))

    def _close(self, mark: Mark) -> None:
        """Close the innermost quotation that this mark can close, best one of its own style."""
        stack = self.stack
        family = -1
        for depth in range(len(stack) - 1, -1, -1):
            entry = stack[depth]
            if entry.family != mark.family:
                continue
            if mark.sign in _CLOSERS[entry.style]:
                family = depth
                break
            if family < 0:
                family = depth
        if family < 0:
            # In dialogue set with dashes a closing mark may end the last turn.
            if stack and stack[-1].style == DASH and mark.family == "guillemet":
                self._finish(stack.pop(), mark.start, mark.end, True)
            return
        while len(stack) > family + 1:
            self._give_up(stack.pop(), mark.start)
        self._finish(stack.pop(), mark.start, mark.end, True)

    def _give_up(self, entry: _Open, end: int) -> None:
        """End a quotation whose mark was never closed."""
        if entry.style in ("straight-single", "backtick-single", "right-single"):
            return  # an apostrophe after all
        stop = entry.child if entry.child >= 0 else end
        self._finish(entry, stop, stop, entry.style == DASH)

    def _finish(self, entry: _Open, inner_end: int, end: int, closed: bool) -> None:
        text = self.text
        pieces = list(entry.pieces)
        last = _trim(text, entry.piece, inner_end)
        if last is not None:
            pieces.append(last)
        if not pieces:
            return  # nothing between the marks
        if not closed or entry.style == DASH:
            end = max(pieces[-1].end, entry.inner)
        inner = Span(pieces[0].start, pieces[-1].end)
        if entry.style == DASH:
            pieces = _turn_pieces(text, inner)
        self.found.append(_Found(entry.start, end, inner, tuple(pieces), entry.style, closed))

    # --- paragraph borders ------------------------------------------------------------

    def _end_paragraph(self, at: int, paragraph: Span, following: Span | None) -> None:
        """Decide which open quotations go on in the next paragraph; end the others."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].child >= 0 or self.stack[depth].style == DASH:
                self._give_up(self.stack.pop(depth), paragraph.end)
        kept = 0
        if following is not None:
            kept = len(self._reopened(at, following))
            if kept < len(self.stack) and self._closes_soon(self.stack[kept], at, following):
                kept += 1
        while len(self.stack) > kept:
            self._give_up(self.stack.pop(), paragraph.end)
        for entry in self.stack:
            piece = _trim(self.text, entry.piece, paragraph.end)
            if piece is not None:
                entry.pieces.append(piece)

    def _reopened(self, at: int, paragraph: Span) -> list[Mark]:
        """Marks at the start of a paragraph that take up the open quotations, outer first."""
        marks: list[Mark] = []
        cursor = paragraph.start
        for entry in self.stack:
            if at >= len(self.marks):
                break
            mark = self.marks[at]
            if mark.start != cursor or not self._takes_up(entry, mark):
                break
            marks.append(mark)
            at += 1
            cursor = mark.end
            while cursor < paragraph.end and self.text[cursor].isspace():
                cursor += 1
        return marks

    def _takes_up(self, entry: _Open, mark: Mark) -> bool:
        if mark.family != entry.family or mark.lean == CLOSE:
            return False
        if mark.family in ("guillemet", "angle"):
            return True
        return _STYLES.get(mark.sign, "brackets-cjk") == entry.style

    def _closes_soon(self, entry: _Open, at: int, following: Span) -> bool:
        """Whether the next mark of this kind is a closing one, not far away."""
        if entry.family == "single":
            return False
        if self.turns and _TURN.match(self.text, following.start, following.end):
            return False
        mark = self._next(entry.family, at, following.start + _GAP)
        if mark is None or mark.sign not in _CLOSERS[entry.style]:
            return False
        return mark.lean == CLOSE if mark.sign in ('"', "''") else mark.lean != OPEN

    def _reopen(self, at: int, paragraph: Span) -> int:
        reopened = self._reopened(at, paragraph)
        for number, entry in enumerate(self.stack):
            entry.piece = reopened[number].end if number < len(reopened) else paragraph.start
        return at + len(reopened)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _has_turns(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether paragraphs that begin with a dash are turns of a dialogue."""
    turns = sum(text[p.start] in "—–―" for p in paragraphs)
    return turns >= 2


def _turn_pieces(text: str, inner: Span) -> list[Span]:
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
    if last is not None:
        pieces.append(last)
    return pieces
