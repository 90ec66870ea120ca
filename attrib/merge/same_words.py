"""When do two attributions speak of the same words? Decided by offsets, never by strings.

The same answer comes back from two overlapping chunks with small differences at its edges:
with or without the quotation marks, the conjunction, the full stop. So spans are trimmed to
letters and digits before they are compared, and a small rest may differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrib.model import Attribution, Span

Spans = tuple[Span, ...]
"""Disjoint, in text order, trimmed to letters and digits at both ends."""

SAME = 0.8
"""Two contents are the same words when they share at least this part of both together."""
COVERED = 0.9
"""A content is covered by another when at least this part of it lies inside the other."""
BORDER_CUT = 0.5
"""A head or tail that is at least this part of the whole counts as cut off, not as nested."""
_BUCKET = 256


def content_spans(text: str, attribution: Attribution) -> Spans:
    """Where the content stands; empty when all of it is ABSENT.

    Pieces with nothing but marks and blanks between them are joined: one engine gives a
    quotation of two sentences as one piece, another as two.
    """
    joined: list[Span] = []
    for piece in sorted(c.span for c in attribution.content if c.span is not None):
        span = _trim(text, piece)
        if joined and not any(map(str.isalnum, text[joined[-1].end : span.start])):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else span


def length(spans: Spans) -> int:
    """Code points in ``spans``."""
    return sum(s.end - s.start for s in spans)


def shared(a: Spans, b: Spans) -> int:
    """Code points that lie in both."""
    i = j = total = 0
    while i < len(a) and j < len(b):
        total += max(0, min(a[i].end, b[j].end) - max(a[i].start, b[j].start))
        if a[i].end < b[j].end:
            i += 1
        else:
            j += 1
    return total


def same_words(a: Spans, b: Spans) -> bool:
    """Nearly the same stretch of text."""
    if a == b:
        return bool(a)
    common = shared(a, b)
    return common > 0 and common >= SAME * (length(a) + length(b) - common)


def covers(outer: Spans, inner: Spans) -> bool:
    """``inner`` lies wholly, or all but a small rest, inside ``outer``."""
    common = shared(outer, inner)
    return common > 0 and common >= COVERED * length(inner) and length(outer) >= length(inner)


def cut_off(a: Spans, b: Spans) -> bool:
    """One is a head or a tail of the other, as when a chunk border cut the answer."""
    if not a or not b:
        return False
    small, large = (a, b) if length(a) <= length(b) else (b, a)
    at_an_edge = small[0].start == large[0].start or small[-1].end == large[-1].end
    return at_an_edge and covers(large, small) and length(small) >= BORDER_CUT * length(large)


class SpanIndex:
    """Finds what was added near given spans without comparing everything with everything."""

    def __init__(self) -> None:
        self._buckets: dict[int, list[int]] = defaultdict(list)

    def add(self, item: int, spans: Spans) -> None:
        for bucket in _buckets(spans):
            self._buckets[bucket].append(item)

    def near(self, spans: Spans) -> list[int]:
        """Items that share a bucket of text with ``spans``, in the order they were added."""
        return sorted({item for b in _buckets(spans) for item in self._buckets.get(b, ())})


def _buckets(spans: Spans) -> Iterable[int]:
    return {b for s in spans for b in range(s.start // _BUCKET, s.end // _BUCKET + 1)}
