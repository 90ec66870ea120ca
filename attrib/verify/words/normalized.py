"""A text with its typography folded, and the way back to the true text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from attrib.model import Span

_new = tuple.__new__  # a named tuple's own way takes twice the time


class OffsetMap:
    """Piecewise-linear map between a text and the text made of it by replacements.

    Only the replacements are stored, so that an unchanged text costs nothing.
    """

    __slots__ = ("_new_end", "_new_start", "_old_end", "_old_start")

    def __init__(self) -> None:
        self._new_start: list[int] = []
        self._new_end: list[int] = []
        self._old_start: list[int] = []
        self._old_end: list[int] = []

    def __len__(self) -> int:
        return len(self._old_start)

    def add(self, old_start: int, old_end: int, new_start: int, new_end: int) -> None:
        """Add a replacement; replacements come in text order and do not overlap."""
        self._old_start.append(old_start)
        self._old_end.append(old_end)
        self._new_start.append(new_start)
        self._new_end.append(new_end)

    def old_start(self, new: int) -> int:
        """Where a match that begins at ``new`` begins in the old text."""
        at = bisect_right(self._new_start, new) - 1
        if at < 0:
            return new
        beyond = new - self._new_end[at]
        return self._old_start[at] if beyond < 0 else self._old_end[at] + beyond

    def old_end(self, new: int) -> int:
        """Where a match that ends at ``new`` ends in the old text."""
        at = bisect_left(self._new_start, new) - 1
        if at < 0:
            return new
        beyond = new - self._new_end[at]
        return self._old_end[at] + beyond if beyond > 0 else self._old_end[at]

    def old_span(self, start: int, end: int) -> Span:
        """``old_start`` and ``old_end`` of a match; mostly no replacement lies within it."""
        starts = self._new_start
        at = bisect_right(starts, start)
        if start < end and (at == len(starts) or end <= starts[at]):
            if not at:
                return Span(start, end)
            replaced = self._new_end[at - 1]
            if replaced <= start:
                moved = self._old_end[at - 1] - replaced
                return _new(Span, (start + moved, end + moved))
        start, end = self.old_start(start), self.old_end(end)
        return Span(start, end if start < end else start)

    def splits(self, old: int) -> bool:
        """True if the old offset lies between the characters of one replacement."""
        at = bisect_left(self._old_start, old) - 1
        return at >= 0 and old < self._old_end[at]

    def new(self, old: int) -> int:
        """Where the old offset lies in the new text (inside a replacement: its start)."""
        at = bisect_right(self._old_start, old) - 1
        if at < 0:
            return old
        beyond = old - self._old_end[at]
        return self._new_start[at] if beyond < 0 else self._new_end[at] + beyond


UNCHANGED = OffsetMap()


class Normalized(NamedTuple):
    """A text with its typography folded, and the way back to the true text."""

    text: str
    plain: str
    """Half way: entities, composition, width and invisible characters are folded, while marks,
    dashes and spaces are still as they stand. Words are compared on this."""
    to_plain: tuple[OffsetMap, ...] = ()
    """From the true text to ``plain``, in the order in which they were applied."""
    to_text: OffsetMap = UNCHANGED
    """From ``plain`` to ``text``."""

    def plain_span(self, start: int, end: int) -> Span:
        """The span of ``plain`` that ``text[start:end]`` was made of."""
        return self.to_text.old_span(start, end)

    def true_of_plain(self, start: int, end: int) -> Span:
        """The span of the true text that ``plain[start:end]`` was made of."""
        for step in reversed(self.to_plain):
            start, end = step.old_start(start), step.old_end(end)
        return Span(start, max(start, end))

    def true_span(self, start: int, end: int) -> Span:
        """The span of the true text that ``text[start:end]`` was made of."""
        span = self.to_text.old_span(start, end)
        return self.true_of_plain(*span) if self.to_plain else span

    def plain_offset(self, true_offset: int) -> int:
        """Where an offset of the true text lies in ``plain``."""
        for step in self.to_plain:
            true_offset = step.new(true_offset)
        return true_offset

    def plain_border(self, true_offset: int) -> int | None:
        """The same; None if it would cut an entity or a composed character."""
        for step in self.to_plain:
            if step.splits(true_offset):
                return None
            true_offset = step.new(true_offset)
        return true_offset

    def offset(self, true_offset: int) -> int:
        """Where an offset of the true text lies in ``text``."""
        return self.to_text.new(self.plain_offset(true_offset))
