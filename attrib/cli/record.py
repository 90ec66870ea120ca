"""``attrib record``: keep what a model answers, to be replayed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attrib.cli.engine import (
    AnswerPriceOption,
    AnswerTokensOption,
    BaseUrlOption,
    ConcurrencyOption,
    DryRunOption,
    EngineName,
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
    RepairsOption,
    RpmOption,
    SeedOption,
    StyleOption,
    TemperatureOption,
    TimeoutOption,
    TpmOption,
    build_engine,
    traffic_of,
)
from attrib.cli.output import QuietOption
from attrib.cli.sheet import (
    ChunkTokensOption,
    OverlapTokensOption,
    SourcesArgument,
    chunking,
    finish,
    loaded,
    sheet_of,
)


def record_command(
    sources: SourcesArgument,
    to: Annotated[
        Path,
        typer.Option(help="Folder for the recordings; made if need be.", metavar="DIR"),
    ],
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
    no_coverage: NoCoverageOption = False,
    no_cache: NoCacheOption = False,
    max_requests: MaxRequestsOption = None,
    max_tokens: MaxTokensOption = None,
    max_cost: MaxCostOption = None,
    rpm: RpmOption = None,
    tpm: TpmOption = None,
    dry_run: DryRunOption = False,
    chunk_tokens: ChunkTokensOption = None,
    overlap_tokens: OverlapTokensOption = None,
    quiet: QuietOption = False,
) -> None:
    """Ask a model about every SOURCE and keep each answer in a folder.

    Lists every recording: new, changed, as before, or no longer used. attrib replay makes
    sheets from them. An answer from the cache is recorded with the date it was given on;
    --no-cache asks anew.
    """
    from attrib.cli.config import write_table
    from attrib.cli.forecast import foretell
    from attrib.write.cells import summary

    asked = EngineRequest(
        EngineName.LLM, profile, model, base_url, mode, temperature, seed, answer_tokens, repairs,
        concurrency, timeout, prompt_price, answer_price, to, None, no_cache, max_requests,
        max_tokens, max_cost, rpm, tpm, dry_run, passes=tuple(passes or ()) or None,
        no_coverage=no_coverage, style=style,
    )  # fmt: skip
    engine = build_engine(asked)
    if dry_run:
        foretell(loaded(sources), engine, chunking(chunk_tokens, overlap_tokens), as_json=False)
        return
    sheet = sheet_of(sources, engine, None, chunk_tokens, overlap_tokens, quiet)
    traffic = traffic_of(engine)
    recorded = traffic.recorded if traffic else {}
    rows = [(name, *recorded[name]) for name in sorted(recorded)]
    rows += [
        (path.name, "not used by this run", "")
        for path in sorted(to.glob("*.json"))
        if path.name not in recorded
    ]
    write_table(("recording", "state", "answered at"), rows)
    typer.echo(summary(sheet), err=True)
    finish(sheet, engine)
