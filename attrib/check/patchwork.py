"""Quotes put together from pieces that stand in different sources.

What is put together within one source the verifier finds (SPLICED). Here the pieces are asked
for one by one in the sources that share a run of words with the quote (likely.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrib.check.likely import LEAST, Run
from attrib.language.words import word_spans
from attrib.model import Span
from attrib.verify.words.locate import SourceIndex
from attrib.verify.words.typography import normalize

_MOST_SOURCES = 8
"""Sources that are asked for pieces of one quote."""
_MOST_MISSING = 0.15
"""Share of the words that may stand in no piece, as within one source."""
_STEP = 3
"""Words by which a piece grows at once: it cannot end within "11 million crowns"."""
_FEWEST_A_PIECE = 6
"""Words of a piece on the average; a patchwork of anything can be made of short ones."""


class Patch(NamedTuple):
    """A piece of a quote, and the places where it stands in one source."""

    source: int
    words: str
    spans: tuple[Span, ...]


class Patchwork(NamedTuple):
    patches: tuple[Patch, ...]
    """In the order of the quote."""
    missing: int
    """Words of the quote that stand in none of them."""


class _Quote:
    """The words of a quote; a piece is known by the numbers of its first and last word."""

    def __init__(self, words: str, runs: Sequence[Run]) -> None:
        self._text = normalize(words).text
        self._spans = word_spans(self._text)
        self.size = len(self._spans)
        sources = list(dict.fromkeys(run.source for run in runs))[:_MOST_SOURCES]
        self.runs = [run for run in runs if run.source in sources]

    def words(self, first: int, end: int) -> str:
        return self._text[self._spans[first].start : self._spans[end - 1].end]

    def places(self, index: SourceIndex, first: int, end: int) -> list[Span]:
        """Where the piece stands; it may begin a sentence here and none there."""
        words = self.words(first, end)
        other = words[0].swapcase() + words[1:]
        return index.occurrences(words) or index.occurrences(other)

    def _has(self, index: SourceIndex, first: int, end: int) -> bool:
        return bool(self.places(index, first, end))

    def pieces(self, index: SourceIndex, run: Run) -> Iterator[Run]:
        """The longest pieces within ``run`` that stand in its source as they are."""
        longest = run.first
        for first in range(run.first, run.end - LEAST + 1):
            end = max(longest, first + LEAST - 1)
            while further := next(
                (
                    e
                    for e in range(end + 1, min(end + _STEP, run.end) + 1)
                    if self._has(index, first, e)
                ),
                0,
            ):
                end = further
            if end > longest and end - first >= LEAST:
                yield Run(run.source, first, end)
                longest = end


def patchworks(
    texts: Sequence[str], quotes: Mapping[int, str], runs: Mapping[int, Sequence[Run]]
) -> dict[int, Patchwork]:
    """For each quote (by its key) that is made of pieces of several sources, these pieces."""
    asked = {key: _Quote(words, runs[key]) for key, words in quotes.items() if key in runs}
    # One run that is longer than all others may be all there is.
    asked = {key: one for key, one in asked.items() if _cover(one, one.runs) is not None}
    found: dict[int, list[Run]] = {key: [] for key in asked}
    for key, run, index in _by_source(texts, {key: one.runs for key, one in asked.items()}):
        found[key] += asked[key].pieces(index, run)
    covers = {key: cover for key, one in asked.items() if (cover := _cover(one, found[key]))}
    placed = {
        (key, run): asked[key].places(index, run.first, run.end)
        for key, run, index in _by_source(texts, covers)
    }
    return {
        key: Patchwork(
            tuple(
                Patch(run.source, asked[key].words(run.first, run.end), tuple(placed[key, run]))
                for run in cover
            ),
            asked[key].size - sum(run.end - run.first for run in cover),
        )
        for key, cover in covers.items()
        # A piece that gave words to its neighbour may end within a number.
        if all(placed[key, run] for run in cover)
    }


def _by_source(
    texts: Sequence[str], runs: Mapping[int, Sequence[Run]]
) -> Iterator[tuple[int, Run, SourceIndex]]:
    """All runs, source by source; only one index is held."""
    numbers: dict[int, list[tuple[int, Run]]] = {}
    for key, group in runs.items():
        for run in group:
            numbers.setdefault(run.source, []).append((key, run))
    for source in sorted(numbers):
        index = SourceIndex(texts[source])
        for key, run in numbers[source]:
            yield key, run, index


def _cover(quote: _Quote, pieces: Sequence[Run]) -> list[Run] | None:
    """Pieces of several sources, in the order of the quote and as few as can be, that hold
    nearly all its words; None if there are no such."""
    cover: list[Run] = []
    at = missing = 0
    while at < quote.size:
        # The piece before may by chance take in the first words of this one.
        back = cover[-1].end - cover[-1].first - LEAST if cover and cover[-1].end == at else 0
        best = max(
            (run for run in pieces if run.first <= at < run.end and run.end - at + back >= LEAST),
            key=lambda run: (min(run.end - max(run.first, at - back), LEAST), run.end),
            default=None,
        )
        if best is None or best.end - max(best.first, at - back) < LEAST:
            missing += 1
            at += 1
            continue
        first = max(best.first, min(at, best.end - LEAST))
        if first < at:
            cover[-1] = cover[-1]._replace(end=first)
        cover.append(best._replace(first=first))
        at = best.end
    several = len({run.source for run in cover}) > 1
    held = quote.size - missing
    if not several or missing > _MOST_MISSING * quote.size or held < _FEWEST_A_PIECE * len(cover):
        return None
    return cover
