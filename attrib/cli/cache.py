"""``attrib cache``: the answers that models have given before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from attrib.cli.config import ListFormat, ListFormatOption, write_json, write_table

if TYPE_CHECKING:
    from attrib.extract.llm.request.cache import Holding


def cache_command(
    what: Annotated[
        Literal["list", "path", "prune", "clear"],
        typer.Argument(
            help="list: what is kept, by server and model. path: where. prune: drop what was "
            "not used for --days. clear: drop everything."
        ),
    ] = "list",
    days: Annotated[
        float | None,
        typer.Option(
            min=0, help="prune: answers not used for so many days are dropped.", show_default=False
        ),
    ] = None,
    format: ListFormatOption = "table",
) -> None:
    """Show or tidy the answers kept from models, so that nothing is paid for twice.

    A run of attrib sheet that was broken off goes on where it was: the same command takes the
    answers it had from here. ATTRIB_CACHE_DIR moves the cache; --no-cache does without.
    """
    from attrib.cli.engine import answer_cache
    from attrib.errors import UsageError
    from attrib.extract.llm.request import cache

    path = answer_cache()
    if (what == "prune") != (days is not None):
        raise UsageError("prune needs --days N, and nothing else takes it")
    if what == "path":
        typer.echo(str(path))
    elif what == "prune":
        typer.echo(f"attrib: {cache.prune(path, days or 0.0)} answers dropped", err=True)
    elif what == "clear":
        _tell_open_batches(path)
        there = path.exists()
        cache.clear(path)
        typer.echo(f"attrib: {'removed' if there else 'nothing is kept at'} {path}", err=True)
    else:
        _show(path, cache.disk_size(path), cache.holdings(path), format)
        _tell_open_batches(path)


def _show(path: Path, size: int, held: list[Holding], format: ListFormat) -> None:
    if format == "json":
        entries = [
            {**entry._asdict(), "first": _day(entry.first), "last_used": _day(entry.last_used)}
            for entry in held
        ]
        write_json({"path": str(path), "size": size, "answers": entries})
        return
    rows = [
        (
            entry.server,
            entry.model,
            str(entry.answers),
            _bytes(entry.size),
            _day(entry.first),
            _day(entry.last_used),
        )
        for entry in held
    ]
    write_table(("server", "model", "answers", "size", "first", "last used"), rows)
    typer.echo(f"attrib: {path}, {_bytes(size)} on disk", err=True)


def _tell_open_batches(path: Path) -> None:
    from attrib.extract.llm.batch.ledger import open_batches
    from attrib.language.counted import counted

    for name, requests in open_batches(path) if path.exists() else ():
        typer.echo(
            f"attrib: batch {name} is not collected yet ({counted(requests, 'request')}): "
            "its command again, "
            f"or with --batch-id {name}, collects it",
            err=True,
        )


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _bytes(size: int) -> str:
    amount, units = float(size), ["B", "kB", "MB"]
    while amount >= 1000 and units[1:]:
        amount /= 1000
        units.pop(0)
    return f"{amount:.0f} {units[0]}" if units[0] == "B" else f"{amount:.1f} {units[0]}"
