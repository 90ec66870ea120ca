"""Which chunk a stretch of the document belongs to, for engines that read it whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrib.model import Candidate, Chunk, Span


def extent(candidate: Candidate) -> Span:
    """From the first to the last word of content, source and cue, by their hints."""
    parts = (*candidate.content, candidate.source, candidate.cue)
    spans = [words.hint for words in parts if words and words.hint]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def home(span: Span, begins: int, chunks: Sequence[Chunk]) -> int | None:
    """Place in ``chunks`` of the first that holds ``span`` whole, else of the first that holds
    offset ``begins``. Chunks are in text order: each starts and ends after the one before."""
    at = bisect_left(chunks, span.end, key=lambda chunk: chunk.span.end)
    if at < len(chunks) and chunks[at].span.start <= span.start:
        return at
    at = bisect_right(chunks, begins, key=lambda chunk: chunk.span.end)
    return at if at < len(chunks) and chunks[at].span.start <= begins else None
