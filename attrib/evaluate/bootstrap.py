"""Bootstrap over documents: how far a number would move with other documents.

Attributions of one document are not independent (one author, one topic, one layout), so
whole documents are drawn, with replacement, as often as there are documents; each draw
gives every number anew. The interval is the percentile interval that holds 95 % of the
draws (Efron & Tibshirani 1993, ch. 13). A comparison draws the same documents for both
systems (paired bootstrap; Berg-Kirkpatrick et al. 2012, for NLP).

The counts of a document are packed into one large integer, a fixed number of bits for each
count: a draw is then one sum of integers instead of a sum for every count.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attrib.evaluate.score import Count, Counts, Measure, measures, total

LEVEL = 0.95

_BITS = 40
"""Room for one count. 2**40 tokens are more than any corpus holds."""
_FIELD = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and its interval; ``low`` and ``high`` are None without resampling."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Second system minus first, on the same documents."""

    first: float
    second: float
    difference: Estimate

    @property
    def significant(self) -> bool:
        """The interval of the difference leaves out zero."""
        low, high = self.difference.low, self.difference.high
        return low is not None and high is not None and (low > 0 or high < 0)


def estimate(
    documents: Sequence[Counts], *, types: Sequence[str] = (), resamples: int, seed: int
) -> dict[Measure, Estimate]:
    """Every measure over ``documents`` with its interval. Same seed, same intervals."""
    values = measures(total(documents), types)
    draws: dict[Measure, list[float]] = {measure: [] for measure in values}
    for (counts,) in _draws([documents], resamples, seed):
        for measure, value in measures(counts, types).items():
            draws[measure].append(value)
    return {m: Estimate(value, *_interval(draws[m])) for m, value in values.items()}


def compare(
    first: Sequence[Counts],
    second: Sequence[Counts],
    *,
    types: Sequence[str] = (),
    resamples: int,
    seed: int,
) -> dict[Measure, Difference]:
    """Every measure's difference; ``first[i]`` and ``second[i]`` are the same document."""
    before, after = measures(total(first), types), measures(total(second), types)
    draws: dict[Measure, list[float]] = {measure: [] for measure in before}
    for one, other in _draws([first, second], resamples, seed):
        ours, theirs = measures(one, types), measures(other, types)
        for measure, values in draws.items():
            values.append(theirs[measure] - ours[measure])
    return {
        m: Difference(before[m], after[m], Estimate(after[m] - before[m], *_interval(draws[m])))
        for m in before
    }


def _draws(
    systems: Sequence[Sequence[Counts]], resamples: int, seed: int
) -> Iterator[list[Mapping[Count, int]]]:
    """Summed counts of each system over the documents of one draw, ``resamples`` times."""
    names = [
        sorted({count for document in documents for count in document}) for documents in systems
    ]
    packed = []
    for parts in zip(*systems, strict=True):
        number = 0
        for counts, fields in zip(parts, names, strict=True):
            for name in fields:
                number = number << _BITS | counts.get(name, 0)
        packed.append(number)
    generator = random.Random(seed)
    for _ in range(resamples):
        number = sum(generator.choices(packed, k=len(packed)))
        summed: list[Mapping[Count, int]] = []
        for fields in reversed(names):
            unpacked = {}
            for name in reversed(fields):
                unpacked[name] = number & _FIELD
                number >>= _BITS
            summed.append(unpacked)
        yield summed[::-1]


def _interval(draws: list[float]) -> tuple[float, float] | tuple[None, None]:
    if not draws:
        return None, None
    draws = sorted(draws)
    tail = (1 - LEVEL) / 2
    return _quantile(draws, tail), _quantile(draws, 1 - tail)


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Linear between the two nearest order statistics."""
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)
