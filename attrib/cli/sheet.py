"""``attrib sheet``: the main job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.cli.batch import (
    BatchIdOption,
    BatchOption,
    BatchOrder,
    BatchWaitOption,
    batched_sheet,
)
from attrib.cli.engine import (
    AnswerPriceOption,
    AnswerTokensOption,
    BaseUrlOption,
    ConcurrencyOption,
    DryRunOption,
    EngineOption,
    EngineRequest,
    MaxCostOption,
    MaxRequestsOption,
    MaxTokensOption,
    ModelOption,
    ModeOption,
    NoCacheOption,
    NoCoverageOption,
    PassOption,
    ProfileOption,
    PromptPriceOption,
    RecordOption,
    RepairsOption,
    ReplayOption,
    RpmOption,
    SeedOption,
    StyleOption,
    TemperatureOption,
    TimeoutOption,
    TpmOption,
    build_engine,
    second_engine,
    traffic_notes,
)
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
ChunkTokensOption = Annotated[
    int | None, typer.Option(help="Size of a chunk in estimated tokens.  [default: 1200]")
]
OverlapTokensOption = Annotated[
    int | None, typer.Option(help="Overlap of neighbours in estimated tokens.  [default: 150]")
]


def sheet_command(
    sources: SourcesArgument,
    format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    engine: EngineOption = None,
    profile: ProfileOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    style: StyleOption = None,
    temperature: TemperatureOption = None,
    seed: SeedOption = None,
    answer_tokens: AnswerTokensOption = None,
    repairs: RepairsOption = None,
    passes: PassOption = None,
    concurrency: ConcurrencyOption = None,
    timeout: TimeoutOption = None,
    prompt_price: PromptPriceOption = None,
    answer_price: AnswerPriceOption = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    no_coverage: NoCoverageOption = False,
    no_cache: NoCacheOption = False,
    max_requests: MaxRequestsOption = None,
    max_tokens: MaxTokensOption = None,
    max_cost: MaxCostOption = None,
    rpm: RpmOption = None,
    tpm: TpmOption = None,
    dry_run: DryRunOption = False,
    batch: BatchOption = False,
    batch_wait: BatchWaitOption = False,
    batch_id: BatchIdOption = None,
    second_opinion: Annotated[
        bool,
        typer.Option(
            "--second-opinion",
            help="Run the embedded engine beside the model and hold one against the other.",
        ),
    ] = False,
    chunk_tokens: ChunkTokensOption = None,
    overlap_tokens: OverlapTokensOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make an attributed quote sheet from every SOURCE.

    Text, Markdown, HTML, PDF, DOCX, SRT and WebVTT are read. Data goes to stdout, all else
    to stderr.
    """
    from attrib.cli.forecast import foretell
    from attrib.cli.output import emit, on_screen

    order = BatchOrder(batch, batch_wait, tuple(batch_id or ()))
    asked = EngineRequest(
        engine, profile, model, base_url, mode, temperature, seed, answer_tokens, repairs,
        concurrency, timeout, prompt_price, answer_price, record, replay, no_cache, max_requests,
        max_tokens, max_cost, rpm, tpm, dry_run, order.wanted, tuple(passes or ()) or None,
        no_coverage, style,
    )  # fmt: skip
    chosen = build_engine(asked)
    if dry_run:
        as_json = format is Format.JSON
        foretell(loaded(sources), chosen, chunking(chunk_tokens, overlap_tokens), as_json)
        return
    second = second_engine(chosen) if second_opinion else None
    if order.wanted:
        budget = chunking(chunk_tokens, overlap_tokens)
        sheet = batched_sheet(order, loaded(sources), chosen, second, budget)
    else:
        sheet = sheet_of(sources, chosen, second, chunk_tokens, overlap_tokens, quiet)
    emit(sheet, format, output)
    finish(sheet, chosen, before_eyes=on_screen(output))


def sheet_of(
    sources: Sequence[str],
    engine: Engine,
    second: Engine | None = None,
    chunk_tokens: int | None = None,
    overlap_tokens: int | None = None,
    quiet: bool = True,
) -> Sheet:
    """The sheet of all that can be read. Raises InputError when nothing can."""
    from attrib.cli.output import progress
    from attrib.run import make_sheet

    found, budget = loaded(sources), chunking(chunk_tokens, overlap_tokens)
    with progress(quiet, "chunks") as step:
        return make_sheet(found, engine, second=second, budget=budget, progress=step)


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


def chunking(chunk_tokens: int | None, overlap_tokens: int | None) -> Budget:
    """Sizes of chunks: those given, else the defaults."""
    from attrib.run import Budget

    given = {"tokens": chunk_tokens, "overlap": overlap_tokens}
    return Budget()._replace(**{k: v for k, v in given.items() if v is not None})


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
