"""``attrib replay``: sheets from recordings, and what differs between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from attrib.cli.option_groups import grouped
from attrib.cli.output import Format, FormatOption, OutputOption, QuietOption
from attrib.cli.sheet import ChunkSizes

if TYPE_CHECKING:
    from attrib.model import Sheet
    from attrib.replay_diff import SheetDiff

REPLAY_EPILOG = (
    "Exit codes: as attrib sheet; with --diff 0 nothing differs, 1 something does, 2 usage, "
    "3 unreadable, 4 a recording is missing."
)


class _How(NamedTuple):
    """How sheets are made of recordings."""

    sources: Sequence[str]
    sizes: ChunkSizes
    quiet: bool


@grouped()
def replay_command(
    recordings: Annotated[
        str,
        typer.Argument(help="Folder of recordings; with --diff, or a sheet.", metavar="DIR"),
    ],
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            help="The sources that were recorded: file, folder, glob, URL, or - for stdin.",
            metavar="SOURCE",
            show_default=False,
        ),
    ] = None,
    *,
    diff: Annotated[
        str | None,
        typer.Option(
            "--diff",
            help="Show what changes from DIR to OTHER: recordings of the same sources, or a "
            "sheet in JSON. Formats: table, json.",
            metavar="OTHER",
        ),
    ] = None,
    format: FormatOption = None,
    output: OutputOption = None,
    sizes: ChunkSizes,
    quiet: QuietOption = False,
) -> None:
    """Make the sheet of recorded answers; no server is asked.

    With --diff: what is added, removed or stated otherwise (speakers, kind, verdict, grade,
    span, claim type, stance; stances over the document; coverage) between two models, prompts
    or versions of attrib.
    """
    from attrib.cli.engine import build_engine
    from attrib.cli.engine_options import EngineRequest
    from attrib.cli.output import emit, format_for, on_screen
    from attrib.cli.sheet import finish, sheet_of
    from attrib.cli.spare import spare
    from attrib.errors import Exit, UsageError
    from attrib.replay_diff import diff_sheets

    replayed = [Path(given) for given in (recordings, diff) if given is not None]
    folders = [path for path in replayed if path.is_dir()]
    spare(output, sources or [], files=replayed, recordings=folders)
    how = _How(sources or [], sizes, quiet)
    if diff is not None:
        written = format_for(format, output)
        if written not in (Format.TABLE, Format.JSON):
            raise UsageError(f"--diff: no format {written.value}; choose table or json")
        found = diff_sheets(_sheet(recordings, how), _sheet(diff, how))
        _put(found, written, output)
        raise typer.Exit(Exit.VERIFIED if found.alike else Exit.REVIEW)
    if not sources:
        raise UsageError("a replay needs the sources that were recorded: attrib replay DIR SOURCE")
    engine = build_engine(EngineRequest(replay=Path(recordings)))
    sheet = sheet_of(how.sources, engine, None, sizes, quiet)
    emit(sheet, format, output)
    finish(sheet, engine, before_eyes=on_screen(output))


def _sheet(given: str, how: _How) -> Sheet:
    """The sheet in the file ``given``, or that of the recordings in the folder ``given``."""
    from attrib.cli.engine import build_engine
    from attrib.cli.engine_options import EngineRequest
    from attrib.cli.sheet import sheet_of
    from attrib.cli.sheet_file import read_sheet_file
    from attrib.errors import InputError, UsageError

    path = Path(given)
    if not path.is_dir():
        if not path.exists():
            raise InputError(f"{given}: not there; give a folder of recordings or a sheet in JSON")
        return read_sheet_file(given)
    if not how.sources:
        raise UsageError(f"{given} is a folder of recordings: name the sources that were recorded")
    engine = build_engine(EngineRequest(replay=path))
    return sheet_of(how.sources, engine, None, how.sizes, how.quiet)


def _put(found: SheetDiff, format: Format, output: Path | None) -> None:
    import json

    from attrib.cli.output import put
    from attrib.replay_diff import diff_lines

    if format is Format.JSON:
        # As the sheets themselves: characters as they are.
        text = json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(f"{line}\n" for line in diff_lines(found))

    def rendered(*, width: int = 100, colour: bool = False) -> str:
        return text

    put(rendered, output)
    told = f"{found.same} the same, {len(found.changed)} changed, {len(found.added)} added, "
    told += f"{len(found.removed)} removed"
    stances = (found.stances_changed, found.stances_added, found.stances_removed)
    if any(stances):
        changed, added, removed = map(len, stances)
        told += f"; stances: {changed} changed, {added} added, {removed} removed"
    if found.coverage:
        told += f"; coverage: {len(found.coverage)} changed"
    typer.echo(told, err=True)
