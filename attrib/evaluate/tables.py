"""The numbers for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from attrib.evaluate.bootstrap import LEVEL, Estimate
from attrib.evaluate.evaluation import Comparison, Evaluation, Resampling
from attrib.evaluate.score import ALL, KINDS, LADDER, Counts, Measure, count_of, type_key
from attrib.language.counted import counted
from attrib.language.visible import one_line

PRECISION_RECALL_F1 = ("precision", "recall", "f1")
_WIDE = 100
"""Columns from which on the table of types has room for intervals."""
_HEADS = {"precision": "precision", "recall": "recall", "f1": "F1"}


def figure(estimate: Estimate) -> str:
    """``0.841 .802–.879``: the value, then the interval if there is one."""
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.3f}"
    return f"{estimate.value:.3f} {_bound(estimate.low)}–{_bound(estimate.high)}"


def _bound(value: float) -> str:
    shown = f"{value:.3f}"
    return shown[1:] if shown.startswith("0.") else shown


def method(resampling: Resampling) -> str:
    """One sentence on what the intervals are; empty when there are none."""
    if not resampling.resamples:
        return ""
    return (
        f"Intervals: {LEVEL:.0%}, bootstrap over documents, {resampling.resamples} resamples,"
        f" seed {resampling.seed}."
    )


def headline(evaluation: Evaluation) -> str:
    predicted = len(evaluation.predictions.by_document)
    return (
        f"{counted(len(evaluation.documents), 'document')} ({predicted} predicted),"
        f" {counted(count_of(evaluation.counts, 'gold', ALL), 'attribution')} in the gold,"
        f" {count_of(evaluation.counts, 'predicted', ALL)} predicted."
    )


def print_scores(console: Console, evaluation: Evaluation, resampling: Resampling) -> None:
    """Precision, recall and F1 overall and by kind; source accuracy; annotated types."""
    console.print(Text(headline(evaluation)))
    console.print()
    console.print(_ladder(evaluation))
    console.print()
    console.print(_source_accuracy(evaluation))
    if evaluation.types:
        console.print()
        console.print(_by_type(evaluation, intervals=console.width >= _WIDE))
    if sentence := method(resampling):
        console.print()
        console.print(Text(sentence))


def _grid(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for number, name in enumerate(columns):
        table.add_column(
            Text(name),
            justify="right" if number else "left",
            no_wrap=bool(number),
            overflow="ellipsis" if number else "fold",
        )
    return table


def _ladder(evaluation: Evaluation) -> Table:
    table = _grid("", "gold", "pred", *_HEADS.values())
    for what, _ in LADDER:
        table.add_row(Text(what, style="bold"))
        for kind in (*KINDS, ALL):
            table.add_row(*_row(evaluation, what, kind), style=_weight(kind))
    what = "content tokens"
    table.add_row(Text(what, style="bold"))
    table.add_row(*_row(evaluation, what, ALL, of="tokens"), style=_weight(ALL))
    return table


def _row(evaluation: Evaluation, what: str, kind: str, *, of: str | None = None) -> list[str]:
    counts: Counts = evaluation.counts
    return [
        f"  {kind}",
        str(count_of(counts, "gold", of or kind)),
        str(count_of(counts, "predicted", of or kind)),
        *(figure(evaluation.estimates[Measure(what, kind, f)]) for f in PRECISION_RECALL_F1),
    ]


def _weight(kind: str) -> str:
    return "bold" if kind == ALL else ""


def _source_accuracy(evaluation: Evaluation) -> Table:
    table = _grid("source accuracy", "matched", "right", "accuracy")
    for kind in (*KINDS, ALL):
        table.add_row(
            f"  {kind}",
            str(count_of(evaluation.counts, "detected", kind)),
            str(count_of(evaluation.counts, "attributed", kind)),
            figure(evaluation.estimates[Measure("source accuracy", kind, "accuracy")]),
            style=_weight(kind),
        )
    return table


def _by_type(evaluation: Evaluation, *, intervals: bool) -> Table:
    def cell(what: str, key: str, name: str) -> str:
        number = evaluation.estimates[Measure(what, key, name)]
        return figure(number if intervals else Estimate(number.value))

    table = _grid(
        "recall by annotated type", "gold", *(what for what, _ in LADDER), "source accuracy"
    )
    for annotated in evaluation.types:
        key = type_key(annotated)
        table.add_row(
            Text(f"  {one_line(annotated)}"),
            str(count_of(evaluation.counts, "gold", key)),
            *(cell(what, key, "recall") for what, _ in LADDER),
            cell("source accuracy", key, "accuracy"),
        )
    return table


def print_comparison(console: Console, comparison: Comparison, resampling: Resampling) -> None:
    """Every number of both systems, their difference, and whether it is significant."""
    for letter, evaluation in (("A", comparison.first), ("B", comparison.second)):
        origin = one_line(evaluation.predictions.origin)
        console.print(Text(f"{letter}  {origin}: {headline(evaluation)}"))
    console.print()
    table = _grid("", "figure", "A", "B", "B − A", "interval", "significant")
    for what, rows in _grouped(comparison.differences):
        table.add_row(Text(what, style="bold"))
        for measure in rows:
            row = comparison.differences[measure]
            low, high = row.difference.low, row.difference.high
            table.add_row(
                Text("  " + one_line(measure.kind.replace("type:", "type "))),
                _HEADS.get(measure.figure, measure.figure),
                f"{row.first:.3f}",
                f"{row.second:.3f}",
                f"{row.difference.value:+.3f}",
                "" if low is None or high is None else f"{low:+.3f} … {high:+.3f}",
                "yes" if row.significant else "no" if low is not None else "",
                style="bold" if row.significant else "",
            )
    console.print(table)
    if sentence := method(resampling):
        console.print()
        console.print(Text(sentence))
        console.print(Text("Each resample takes the same documents for both systems;"))
        console.print(Text("a difference is significant when its interval leaves out zero."))


def _grouped(measures: Iterable[Measure]) -> list[tuple[str, list[Measure]]]:
    groups: dict[str, list[Measure]] = {}
    for measure in measures:
        groups.setdefault(measure.what, []).append(measure)
    return list(groups.items())
