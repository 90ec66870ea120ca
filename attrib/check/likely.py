"""In which of many sources a changed quote may stand, or a piece of it, without looking closely.

A near match costs a hundred times what an exact search costs, so it is only looked for where
the quote shares neighbouring words with the source, and there first where it shares most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrib.language.words import word_spans
from attrib.verify.words.typography import normalize

MOST_SOURCES = 5
"""Sources that are looked at closely for one quote."""
LEAST = 4
"""Words that make a piece of a quote put together from several sources; in many sources fewer
stand somewhere by chance."""
_FEW_WORDS = 5
"""Of so few words each counts by itself: one changed word leaves no pair."""

Feature = tuple[str, ...]


class Likely(NamedTuple):
    source: int
    share: float
    """Share of the quote's pairs of neighbouring words that the source has, from 0 to 1."""


class Run(NamedTuple):
    """Words of a quote of which the source has each pair of neighbours: it may have all."""

    source: int
    first: int
    end: int


class Shared(NamedTuple):
    """What quotes share with the sources of their scope, by the key of the quote."""

    likely: dict[int, list[Likely]]
    """Sources to look at closely, the likeliest first."""
    runs: dict[int, list[Run]]
    """Of quotes with several sources; the longest first."""


def shared(
    texts: Sequence[str], quotes: Mapping[int, str], scopes: Mapping[int, Sequence[int]]
) -> Shared:
    """What each quote shares with the sources of its scope.

    A quote of one word and one in a script without spaces gets its whole scope: there are no
    neighbours to go by. So does a quote with a single source.
    """
    spoken = {key: _words(words) for key, words in quotes.items() if len(scopes[key]) > 1}
    features = {key: _features(words) for key, words in spoken.items()}
    needed = {feature for group in features.values() for feature in group}
    searched = {number for key in features for number in scopes[key]} if needed else set()
    present: dict[int, set[Feature]] = {
        number: needed.intersection(_stream(texts[number])) for number in searched
    }
    likely: dict[int, list[Likely]] = {}
    runs: dict[int, list[Run]] = {}
    for key in quotes:
        own = features.get(key, set())
        if not own:
            likely[key] = [Likely(number, 1.0) for number in scopes[key]]
            continue
        shares = [Likely(n, len(own & present[n]) / len(own)) for n in scopes[key]]
        shares.sort(key=lambda one: -one.share)
        likely[key] = [one for one in shares if one.share > 0][:MOST_SOURCES]
        runs[key] = [run for one in shares for run in _runs(spoken[key], one.source, present)]
        runs[key].sort(key=lambda run: run.first - run.end)
    return Shared(likely, runs)


def _runs(words: Sequence[str], source: int, present: Mapping[int, set[Feature]]) -> Iterator[Run]:
    first = 0
    for at, pair in enumerate(pairwise([*words, ""])):
        if pair not in present[source]:
            if at + 1 - first >= LEAST:
                yield Run(source, first, at + 1)
            first = at + 1


def _features(found: Sequence[str]) -> set[Feature]:
    if len(found) < 2:
        return set()
    pairs: set[Feature] = set(pairwise(found))
    return pairs | {(word,) for word in found} if len(found) < _FEW_WORDS else pairs


def _stream(text: str) -> Iterator[Feature]:
    found = _words(text)
    yield from pairwise(found)
    for word in found:
        yield (word,)


def _words(text: str) -> list[str]:
    plain = normalize(text).text.casefold()
    return [plain[span.start : span.end] for span in word_spans(plain)]
