"""``attrib eval``: measure predictions against gold, or two systems against each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from attrib.evaluate.evaluation import Evaluation, Resampling

GradeName = Literal["verified", "review", "refused"]
ReportFormat = Literal["table", "json"]


def eval_command(
    gold: Annotated[
        Path,
        typer.Option(
            "--gold",
            help="Gold: JSONL, brat, Citron or a sheet.",
            metavar="GOLD",
            readable=False,  # told as of every input
        ),
    ],
    predictions: Annotated[
        Path | None,
        typer.Argument(
            help="Predictions: a sheet (JSON), JSONL, brat standoff, Citron's JSON, or a folder.",
            metavar="PRED",
            readable=False,
        ),
    ] = None,
    compare: Annotated[
        tuple[Path, Path] | None,
        typer.Option(
            "--compare",
            help="Two predictions: what B gains over A.",
            metavar="A B",
            readable=False,
        ),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List every mistake, document by document.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", help="Write numbers and mistakes as one page.", metavar="FILE"),
    ] = None,
    format: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="Format of what goes to stdout.")
    ] = "table",
    resamples: Annotated[
        int,
        typer.Option(min=0, help="Bootstrap resamples for the intervals; 0 for none."),
    ] = 1000,
    seed: Annotated[int, typer.Option(help="Seed of the resampling.")] = 0,
    grade: Annotated[
        GradeName,
        typer.Option(help="Of a sheet, measure attributions with this grade or a better one."),
    ] = "review",
) -> None:
    """Measure PRED against GOLD: precision, recall, F1, overall and by kind, with intervals.

    Documents are matched by their text, else by id or file name. Exit codes: 0 measured,
    2 usage, 3 unreadable.
    """
    from attrib.cli.spare import spare
    from attrib.errors import UsageError
    from attrib.evaluate.evaluation import Resampling, compare_systems, evaluate
    from attrib.evaluate.read import read_gold, read_predictions
    from attrib.model import Grade

    if (predictions is None) == (compare is None):
        raise UsageError("give either PRED or --compare A B")
    if compare is not None and (errors or html is not None):
        raise UsageError("--errors and --html show one system; give PRED instead of --compare")
    spare(html, files=[gold, *([predictions] if predictions is not None else [])])
    best_first = list(Grade)
    grades = best_first[: best_first.index(Grade(grade)) + 1]
    records, notes = read_gold(gold)
    if len(records) < 2 and resamples:
        # Every resample would be the same document again: an interval of no width.
        notes += ("one document in the gold: no intervals",)
        resamples = 0
    resampling = Resampling(resamples, seed)
    if compare is not None:
        from attrib.evaluate.report import comparison_report
        from attrib.evaluate.tables import print_comparison

        first, second = (read_predictions(path, records, grades) for path in compare)
        _say((*notes, *first.notes, *second.notes))
        comparison = compare_systems(records, first, second, resampling)
        if format == "json":
            _write_json(comparison_report(comparison, resampling))
        else:
            print_comparison(_console(), comparison, resampling)
        return
    assert predictions is not None
    predicted = read_predictions(predictions, records, grades)
    _say((*notes, *predicted.notes))
    evaluation = evaluate(records, predicted, resampling)
    if html is not None:
        from attrib.evaluate.page import render_page
        from attrib.write import write_atomic

        write_atomic(html, render_page(evaluation, resampling))
    _show(evaluation, resampling, format, errors)


def _show(
    evaluation: Evaluation, resampling: Resampling, format: ReportFormat, errors: bool
) -> None:
    if format == "json":
        from attrib.evaluate.report import evaluation_report

        _write_json(evaluation_report(evaluation, resampling, mistakes=errors))
        return
    from attrib.evaluate.listing import print_mistakes
    from attrib.evaluate.tables import print_scores

    console = _console()
    print_scores(console, evaluation, resampling)
    if errors:
        console.print()
        print_mistakes(console, evaluation.documents)


def _write_json(report: object) -> None:
    import json

    # Escaped to ASCII, so that every terminal, pipe and lone surrogate is written.
    typer.echo(json.dumps(report, indent=2))


def _say(notes: tuple[str, ...]) -> None:
    for note in notes:
        typer.echo(f"attrib: {note}", err=True)


def _console() -> Console:
    """Stdout, in colour on a terminal only; wide enough for the tables elsewhere."""
    import sys

    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else 100)
