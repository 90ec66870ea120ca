"""Intervals: reproducible, honest about one-document gold, and zero where nothing differs."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.evaluate.bootstrap import compare, estimate
from attrib.evaluate.score import ALL, Count, Counts, Measure, measures, total

F1 = Measure("attributed", ALL, "f1")


def _counts(gold: int, predicted: int, attributed: int) -> Counts:
    return {
        Count("gold", "indirect"): gold,
        Count("predicted", "indirect"): predicted,
        Count("detected", "indirect"): attributed,
        Count("detected_predicted", "indirect"): attributed,
        Count("attributed", "indirect"): attributed,
        Count("attributed_predicted", "indirect"): attributed,
        Count("gold", "tokens"): 9 * gold,
        Count("predicted", "tokens"): 9 * predicted,
        Count("detected", "tokens"): 9 * attributed,
    }


DOCUMENTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.floats(0, 1)).map(
        lambda t: _counts(t[0], t[1], int(min(t[0], t[1]) * t[2]))
    ),
    min_size=1,
    max_size=12,
)


def _percentile(values: list[float], share: float) -> float:
    """As numpy.percentile does by default."""
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


@settings(deadline=None, max_examples=30)
@given(DOCUMENTS, st.integers(0, 99))
def test_intervals_are_percentiles_of_resampled_documents(
    documents: list[Counts], seed: int
) -> None:
    found = estimate(documents, resamples=40, seed=seed)
    generator = random.Random(seed)
    draws: dict[Measure, list[float]] = {measure: [] for measure in found}
    for _ in range(40):
        sample: Counter[Count] = Counter()
        for document in generator.choices(documents, k=len(documents)):
            sample.update(document)
        for measure, value in measures(sample).items():
            draws[measure].append(value)
    for measure, number in found.items():
        assert number.value == measures(total(documents))[measure]
        assert number.low == pytest.approx(_percentile(draws[measure], 0.025), abs=1e-9)
        assert number.high == pytest.approx(_percentile(draws[measure], 0.975), abs=1e-9)


def test_the_interval_narrows_with_more_documents_of_the_same_sort() -> None:
    few = [_counts(10, 10, 5 + at % 5) for at in range(8)]
    wide = estimate(few, resamples=300, seed=1)[F1]
    narrow = estimate(few * 20, resamples=300, seed=1)[F1]
    assert wide.value == narrow.value
    assert wide.low is not None and wide.high is not None
    assert narrow.low is not None and narrow.high is not None
    assert wide.low < narrow.low < narrow.value < narrow.high < wide.high


def test_no_resamples_no_interval() -> None:
    number = estimate([_counts(4, 4, 2)], resamples=0, seed=0)[F1]
    assert (number.value, number.low, number.high) == (0.5, None, None)


@settings(deadline=None, max_examples=30)
@given(DOCUMENTS)
def test_a_system_does_not_differ_from_itself(documents: list[Counts]) -> None:
    for row in compare(documents, documents, resamples=20, seed=3).values():
        assert (row.difference.value, row.difference.low, row.difference.high) == (0, 0, 0)
        assert not row.significant


def test_pairing_sees_a_small_steady_gain_that_lies_inside_both_intervals() -> None:
    # Documents differ wildly; the second system is one right better on each of them.
    first = [_counts(20, 20, at) for at in range(1, 19)]
    second = [_counts(20, 20, at + 1) for at in range(1, 19)]
    row = compare(first, second, resamples=500, seed=0)[F1]
    assert abs(row.difference.value - 0.05) < 1e-9
    assert row.significant
    alone = estimate(first, resamples=500, seed=0)[F1]
    assert alone.low is not None and alone.high is not None
    assert alone.low < row.second < alone.high


def test_a_gain_on_one_document_in_many_is_not_significant() -> None:
    first = [_counts(20, 20, 10) for _ in range(20)]
    second = [_counts(20, 20, 20 if at == 0 else 10) for at in range(20)]
    row = compare(first, second, resamples=500, seed=0)[F1]
    assert row.difference.value > 0
    assert not row.significant


def test_which_system_comes_second_only_turns_the_sign() -> None:
    first = [_counts(20, 18, at % 15) for at in range(12)]
    second = [_counts(20, 22, (at * 7) % 17) for at in range(12)]
    there = compare(first, second, resamples=100, seed=5)[F1]
    back = compare(second, first, resamples=100, seed=5)[F1]
    assert there.difference.value == -back.difference.value
    assert there.difference.low is not None and back.difference.high is not None
    assert abs(there.difference.low + back.difference.high) < 1e-12
