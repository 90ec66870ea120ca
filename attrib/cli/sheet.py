"""``attrib sheet``: the main job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from attrib.cli.batch import BatchOrder, batched_sheet
from attrib.cli.engine import build_engine, second_engine, traffic_notes
from attrib.cli.engine_options import EngineRequest
from attrib.cli.option_groups import grouped
from attrib.cli.output import Format, FormatOption, OutputOption, QuietOption

if TYPE_CHECKING:
    from attrib.cli.engine import Engine
    from attrib.model import Sheet
    from attrib.run import Budget, Loaded

SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        help="File, folder, glob, URL, or - for stdin.", metavar="SOURCE", show_default=False
    ),
]


class ChunkSizes(NamedTuple):
    """Sizes as given; None for those that were not."""

    chunk_tokens: Annotated[
        int | None, typer.Option(help="Size of a chunk in estimated tokens.  [default: 1200]")
    ] = None
    overlap_tokens: Annotated[
        int | None, typer.Option(help="Overlap of neighbours in estimated tokens.  [default: 150]")
    ] = None

    def budget(self) -> Budget:
        """Those given, else the defaults."""
        from attrib.run import Budget

        given = {"tokens": self.chunk_tokens, "overlap": self.overlap_tokens}
        return Budget()._replace(**{k: v for k, v in given.items() if v is not None})


@grouped()
def sheet_command(
    sources: SourcesArgument,
    *,
    format: FormatOption = None,
    output: OutputOption = None,
    asked: EngineRequest,
    order: BatchOrder,
    second_opinion: Annotated[
        bool,
        typer.Option(
            "--second-opinion",
            help="Run the embedded engine beside the model and hold one against the other.",
        ),
    ] = False,
    sizes: ChunkSizes,
    quiet: QuietOption = False,
) -> None:
    """Make an attributed quote sheet from every SOURCE.

    Text, Markdown, HTML, PDF, DOCX, SRT and WebVTT are read. Data goes to stdout, all else
    to stderr.
    """
    from attrib.cli.forecast import foretell
    from attrib.cli.output import emit, on_screen
    from attrib.cli.spare import spare

    spare(output, sources, recordings=[asked.record, asked.replay])
    engine = build_engine(asked._replace(batch=order.wanted))
    if asked.dry_run:
        foretell(loaded(sources), engine, sizes.budget(), as_json=format is Format.JSON)
        return
    second = second_engine(engine) if second_opinion else None
    sheet = sheet_of(sources, engine, second, sizes, quiet, order)
    emit(sheet, format, output)
    finish(sheet, engine, before_eyes=on_screen(output))


def sheet_of(
    sources: Sequence[str],
    engine: Engine,
    second: Engine | None,
    sizes: ChunkSizes,
    quiet: bool,
    order: BatchOrder | None = None,
) -> Sheet:
    """The sheet of all that can be read. Raises InputError when nothing can, PendingError while
    a batch is not finished.
    """
    from attrib.cli.output import progress
    from attrib.run import make_sheet

    found = loaded(sources)
    if order and order.wanted:
        return batched_sheet(order, found, engine, second, sizes.budget())
    with progress(quiet, "chunks") as step:
        return make_sheet(found, engine, second=second, budget=sizes.budget(), progress=step)


def loaded(sources: Sequence[str]) -> Loaded:
    """All that can be read. Raises InputError when nothing can."""
    from attrib.errors import InputError
    from attrib.load import expand
    from attrib.run import load_all

    found = load_all(expand(sources))
    if not found.documents:
        # Nothing to make a sheet of; each source's fault is told below, the last as the error.
        for problem in found.problems[:-1]:
            typer.echo(f"attrib: {problem.message}", err=True)
        raise InputError(found.problems[-1].message)
    return found


def finish(sheet: Sheet, engine: Engine, *, before_eyes: bool = False) -> None:
    """Tell what a person should know besides the sheet, and exit with what it is worth.

    With ``before_eyes`` the problems of the sheet are on the same screen already.
    """
    from attrib.cli.output import tell
    from attrib.sheet import exit_code
    from attrib.write import cells

    for note in traffic_notes(engine):
        typer.echo(f"attrib: {note}", err=True)
    if not before_eyes:
        # A weak model makes the same mistake a dozen times; the sheet lists each of them.
        told = Counter(f"{each.code}: {cells.problem(sheet, each)}" for each in sheet.problems)
        lines = [
            f"{line}{f' ({times} times)' if times > 1 else ''}" for line, times in told.items()
        ]
        tell(lines, "{left} more problems: -f html, md or json has all")
    raise typer.Exit(exit_code(sheet))
