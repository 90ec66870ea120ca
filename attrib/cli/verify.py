"""``attrib verify``: re-check a sheet without any model."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.cli.output import FormatOption, OutputOption


def verify_command(
    sheet: Annotated[str, typer.Argument(help="A sheet in JSON, or - for stdin.", metavar="SHEET")],
    source: Annotated[
        list[str] | None,
        typer.Option(
            help="The source as it is now: file or URL (repeat for several). "
            "Without it, the text kept in the sheet.",
            metavar="FILE",
        ),
    ] = None,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Re-check SHEET against its source, without any model.

    Every verdict is worked out anew; what the sheet states otherwise is said on stderr.
    """
    from attrib.cli.output import emit
    from attrib.cli.sheet_file import read_sheet_file
    from attrib.cli.spare import spare
    from attrib.errors import Exit, UsageError
    from attrib.language.visible import one_line
    from attrib.load import expand, load
    from attrib.recheck import recheck_sheet
    from attrib.sheet import exit_code

    if sheet == "-" and "-" in (source or []):
        raise UsageError("standard input is either the sheet or a source, not both")
    spare(output, [sheet, *(source or [])])
    given = read_sheet_file(sheet)
    sources = [load(origin, id=f"d{n}") for n, origin in enumerate(expand(source or []), 1)]
    result = recheck_sheet(given, sources)
    emit(result.sheet, format, output)
    for line in result.differences:
        typer.echo(f"attrib: {one_line(line)}", err=True)
    code = exit_code(result.sheet)
    raise typer.Exit(max(code, Exit.REVIEW) if result.differences else code)
