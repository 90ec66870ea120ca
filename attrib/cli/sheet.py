"""``attrib sheet``: the main job."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.cli.engine import (
    AnswerPriceOption,
    AnswerTokensOption,
    BaseUrlOption,
    ConcurrencyOption,
    EngineOption,
    EngineRequest,
    ModelOption,
    ModeOption,
    NoCacheOption,
    ProfileOption,
    PromptPriceOption,
    RecordOption,
    RepairsOption,
    ReplayOption,
    SeedOption,
    TemperatureOption,
    TimeoutOption,
    build_engine,
    cache_notes,
    second_engine,
)
from attrib.cli.output import Format, FormatOption, OutputOption


def sheet_command(
    sources: Annotated[
        list[str],
        typer.Argument(
            help="File, folder, glob, URL, or - for stdin.", metavar="SOURCE", show_default=False
        ),
    ],
    format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    engine: EngineOption = None,
    profile: ProfileOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    temperature: TemperatureOption = None,
    seed: SeedOption = None,
    max_tokens: AnswerTokensOption = None,
    repairs: RepairsOption = None,
    concurrency: ConcurrencyOption = None,
    timeout: TimeoutOption = None,
    prompt_price: PromptPriceOption = None,
    answer_price: AnswerPriceOption = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    no_cache: NoCacheOption = False,
    second_opinion: Annotated[
        bool,
        typer.Option(
            "--second-opinion",
            help="Run the embedded engine beside the model and hold one against the other.",
        ),
    ] = False,
    chunk_tokens: Annotated[
        int | None, typer.Option(help="Size of a chunk in estimated tokens.  [default: 1200]")
    ] = None,
    overlap_tokens: Annotated[
        int | None, typer.Option(help="Overlap of neighbours in estimated tokens.  [default: 150]")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False,
) -> None:
    """Make an attributed quote sheet from every SOURCE.

    Text, Markdown, HTML, PDF, DOCX, SRT and WebVTT are read. Data goes to stdout, all else
    to stderr.
    """
    from attrib.cli.output import emit, progress
    from attrib.errors import InputError
    from attrib.load import expand
    from attrib.run import Budget, load_all, make_sheet
    from attrib.sheet import exit_code

    asked = EngineRequest(
        engine, profile, model, base_url, mode, temperature, seed, max_tokens, repairs, concurrency,
        timeout, prompt_price, answer_price, record, replay, no_cache,
    )  # fmt: skip
    chosen = build_engine(asked)
    second = second_engine(chosen) if second_opinion else None
    given = {"tokens": chunk_tokens, "overlap": overlap_tokens}
    budget = Budget()._replace(**{k: v for k, v in given.items() if v is not None})
    loaded = load_all(expand(sources))
    if not loaded.documents:
        # Nothing to make a sheet of; each source's fault is told below, the last as the error.
        for problem in loaded.problems[:-1]:
            typer.echo(f"attrib: {problem.message}", err=True)
        raise InputError(loaded.problems[-1].message)
    with progress(quiet) as step:
        sheet = make_sheet(loaded, chosen, second=second, budget=budget, progress=step)
    emit(sheet, format, output)
    for note in cache_notes(chosen):
        typer.echo(f"attrib: {note}", err=True)
    for problem in sheet.problems:
        typer.echo(f"attrib: {problem.code}: {problem.message}", err=True)
    raise typer.Exit(exit_code(sheet))
