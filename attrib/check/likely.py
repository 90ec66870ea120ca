"""In which of many sources a changed quote may stand, without looking closely.

A near match costs a hundred times what an exact search costs, so it is only looked for where
the quote shares neighbouring words with the source, and there first where it shares most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrib.language.words import word_spans
from attrib.model import Document
from attrib.verify.typography import normalize

MOST_SOURCES = 5
"""Sources that are looked at closely for one quote."""
_FEW_WORDS = 5
"""Of so few words each counts by itself: one changed word leaves no pair."""

Feature = tuple[str, ...]


class Likely(NamedTuple):
    source: int
    share: float
    """Share of the quote's pairs of neighbouring words that the source has, from 0 to 1."""


def likely_sources(
    documents: Sequence[Document], quotes: Mapping[int, str], scopes: Mapping[int, Sequence[int]]
) -> dict[int, list[Likely]]:
    """For each quote (by its key) the sources of its scope to look at, the likeliest first.

    A quote of one word and one in a script without spaces gets its whole scope: there are no
    neighbours to go by. So does a quote with a single source.
    """
    features = {key: _features(words) for key, words in quotes.items() if len(scopes[key]) > 1}
    needed = {feature for group in features.values() for feature in group}
    searched = {number for key in features for number in scopes[key]} if needed else set()
    present: dict[int, set[Feature]] = {
        number: needed.intersection(_stream(documents[number].text)) for number in searched
    }
    result: dict[int, list[Likely]] = {}
    for key in quotes:
        own = features.get(key, set())
        if not own:
            result[key] = [Likely(number, 1.0) for number in scopes[key]]
            continue
        shares = [Likely(n, len(own & present[n]) / len(own)) for n in scopes[key]]
        shares.sort(key=lambda one: -one.share)
        result[key] = [one for one in shares if one.share > 0][:MOST_SOURCES]
    return result


def _features(words: str) -> set[Feature]:
    found = _words(words)
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
