"""``attrib check``: look quotes up in primary sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from attrib.cli.output import Format, FormatOption, OutputOption, QuietOption

CHECK_EPILOG = (
    "Exit codes: 0 no quote fails; 1 a quote fails (see --fail-on); 2 usage; 3 something could "
    "not be read; 4 a quote was not looked up, for a fault of attrib or of the engine of a sheet. "
    "With 3 and 4 all else was checked and written."
)


class SpreadCommand(TyperCommand):
    """``--against A B C`` as a shell makes it of ``--against speeches/*.txt``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        from attrib.errors import UsageError

        try:
            return super().parse_args(ctx, spread(args, "--against"))
        except typer.TyperException as fault:
            if "--against" in args and "Missing argument" in fault.format_message():
                raise UsageError(
                    "what is to be checked comes first: attrib check QUOTES --against SOURCE..."
                ) from None
            raise


def spread(arguments: Sequence[str], option: str) -> list[str]:
    """Repeat ``option`` before each value that follows it, up to the next option."""
    result: list[str] = []
    repeat = fresh = False
    for number, argument in enumerate(arguments):
        if argument == "--":
            return [*result, *arguments[number:]]
        if argument == option or argument.startswith(f"{option}="):
            repeat, fresh = True, argument == option
        elif argument.startswith("-") and argument != "-":
            repeat = fresh = False
        elif repeat and not fresh:
            result.append(option)
        else:
            fresh = False
        result.append(argument)
    return result


def check_command(
    quotes: Annotated[
        str,
        typer.Argument(
            help="An article (file or URL), a sheet (.json), a table of quotes (.csv, .tsv with "
            "columns quote, speaker, url), or - for stdin.",
            metavar="ARTICLE_OR_QUOTES",
            show_default=False,
        ),
    ],
    against: Annotated[
        list[str] | None,
        typer.Option(
            help="Where to look: files, folders, globs, URLs.",
            metavar="SOURCE...",
            show_default=False,
        ),
    ] = None,
    format: FormatOption = None,
    output: OutputOption = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            help="Exit with 1 only if a quote is one of these: altered, spliced, absent, "
            "misattributed, turned (repeat, or join with commas). Default: all of them.",
            metavar="CLASS",
            show_default=False,
        ),
    ] = None,
    quiet: QuietOption = False,
) -> None:
    """Look up quotes in primary sources: a transcript, a folder of speeches.

    For each quote: is it there word for word, where, what differs, and does the source name
    the claimed speaker at that place? Of an article the words in quotation marks are checked.
    """
    import attrib.check as corridor
    from attrib.cli.output import format_for, progress, put, tell
    from attrib.cli.spare import spare
    from attrib.errors import UsageError
    from attrib.write.finding_cells import summary
    from attrib.write.findings import render_findings

    classes = [name.strip().lower() for given in fail_on or [] for name in given.split(",")]
    for name in classes:
        if name not in corridor.FAILURES:
            raise UsageError(
                f"--fail-on: no class {name!r}; choose from {', '.join(corridor.FAILURES)}"
            )
    if "-" in (against or []) and quotes == "-":
        raise UsageError("standard input is either the quotes or a source, not both")
    spare(output, [quotes, *(against or [])])
    reading = corridor.read_quotes(quotes)
    if not against and not any(asked.url for asked in reading.asked):
        raise UsageError("nowhere to look: give --against SOURCE")
    with progress(quiet, "quotes") as step:
        findings = corridor.check(reading, against or [], step)
    written = format_for(format, output)
    put(partial(render_findings, findings, written), output)
    if output is not None or written is not Format.TABLE:
        told = [*findings.notes, *(f"{p.code}: {p.message}" for p in findings.problems)]
        tell(told, "{left:,} more: the findings have all of them")
        typer.echo(summary(findings), err=True)
    raise typer.Exit(corridor.exit_code(findings, classes))
