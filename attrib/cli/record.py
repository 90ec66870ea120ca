"""``attrib record``: keep what a model answers, to be replayed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attrib.cli.batch import BatchOrder
from attrib.cli.engine import build_engine, traffic_of
from attrib.cli.engine_options import EngineName, EngineRequest
from attrib.cli.option_groups import grouped
from attrib.cli.output import QuietOption
from attrib.cli.sheet import ChunkSizes, SourcesArgument, finish, loaded, sheet_of


@grouped(without=("engine", "record", "replay"))
def record_command(
    sources: SourcesArgument,
    to: Annotated[
        Path,
        typer.Option(help="Folder for the recordings; made if need be.", metavar="DIR"),
    ],
    *,
    asked: EngineRequest,
    order: BatchOrder,
    sizes: ChunkSizes,
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

    asked = asked._replace(engine=EngineName.LLM, record=to, batch=order.wanted)
    engine = build_engine(asked)
    if asked.dry_run:
        foretell(loaded(sources), engine, sizes.budget(), as_json=False)
        return
    sheet = sheet_of(sources, engine, None, sizes, quiet, order)
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
