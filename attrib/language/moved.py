"""Where the words of an older text stand in a newer one, line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from difflib import SequenceMatcher

from attrib.model import Span


class Moved:
    """Spans of ``old`` as they lie in ``new``, where their lines are unchanged.

    The lines are matched by ``difflib.SequenceMatcher`` (Ratcliff and Obershelp).
    """

    def __init__(self, old: str, new: str) -> None:
        self._same = old == new
        self._stretches: list[tuple[int, int, int]] = []
        """Start and end in the old text, and by how much it has moved."""
        if self._same:
            return
        lines, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
        starts, other_starts = _starts(lines), _starts(others)
        matcher = SequenceMatcher(None, lines, others)  # a blank line alone matches nothing
        for at, there, size in matcher.get_matching_blocks():
            if size:
                start = starts[at]
                self._stretches.append((start, starts[at + size], other_starts[there] - start))

    def span(self, old: Span) -> Span | None:
        """The span in the new text; None where a line of it has changed."""
        if self._same:
            return old
        number = bisect_right(self._stretches, (old.start, float("inf"), 0)) - 1
        if number < 0 or old.end > self._stretches[number][1]:
            return None
        by = self._stretches[number][2]
        return Span(old.start + by, old.end + by)

    def spans(self, old: Iterable[Span]) -> list[Span]:
        """Those that stand in the new text."""
        return [span for span in map(self.span, old) if span is not None]


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
