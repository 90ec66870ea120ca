"""One system against gold, or two against each other: from records to numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.evaluate.bootstrap import Difference, Estimate, compare, estimate
from attrib.evaluate.read import Predictions
from attrib.evaluate.records import Record
from attrib.evaluate.score import Counts, DocumentScore, Measure, score_document, total


@dataclass(frozen=True, slots=True)
class Resampling:
    """How intervals are drawn; ``resamples`` 0 for none."""

    resamples: int
    seed: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one system is worth on a gold set."""

    predictions: Predictions
    documents: tuple[DocumentScore, ...]
    """All gold documents, in their order; one without prediction counts as predicted empty."""
    types: tuple[str, ...]
    """Annotated types of the gold, where they say more than the computed kinds."""
    counts: Counts
    estimates: dict[Measure, Estimate]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the second system does better or worse than the first, on the same documents."""

    first: Evaluation
    second: Evaluation
    differences: dict[Measure, Difference]


def evaluate(
    gold: Sequence[Record], predictions: Predictions, resampling: Resampling
) -> Evaluation:
    documents = tuple(
        score_document(record, predictions.by_document.get(record.id, ())) for record in gold
    )
    types = _annotated_types(documents)
    counts = [document.counts for document in documents]
    return Evaluation(
        predictions=predictions,
        documents=documents,
        types=types,
        counts=total(counts),
        estimates=estimate(
            counts, types=types, resamples=resampling.resamples, seed=resampling.seed
        ),
    )


def compare_systems(
    gold: Sequence[Record], first: Predictions, second: Predictions, resampling: Resampling
) -> Comparison:
    # The intervals of each alone say nothing of their difference: they are not drawn.
    alone = Resampling(0, resampling.seed)
    ours, theirs = evaluate(gold, first, alone), evaluate(gold, second, alone)
    return Comparison(
        first=ours,
        second=theirs,
        differences=compare(
            [document.counts for document in ours.documents],
            [document.counts for document in theirs.documents],
            types=ours.types,
            resamples=resampling.resamples,
            seed=resampling.seed,
        ),
    )


_NOISE = 0.01
"""Types that differ from the computed kinds in no more than this share are derived from
quotation marks themselves, by a rule that treats some odd quotation otherwise."""


def _annotated_types(documents: Sequence[DocumentScore]) -> tuple[str, ...]:
    """Types in the gold, commonest first; none if they only repeat the computed kinds."""
    frequency: Counter[str] = Counter()
    different = 0
    for document in documents:
        for item in document.gold:
            if item.roles.type is not None:
                frequency[item.roles.type] += 1
                different += item.roles.type != item.kind
    if different <= _NOISE * frequency.total():
        return ()
    return tuple(sorted(frequency, key=lambda name: (-frequency[name], name)))
