"""Where results go: formatted text to stdout or into a file, progress to stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol, TextIO

import typer

if TYPE_CHECKING:
    from attrib.model import Sheet


class Format(StrEnum):
    """Formats of a sheet."""

    TABLE = "table"
    MD = "md"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="Format. Default: what the ending of FILE says, else table.",
        case_sensitive=False,
    ),
]


def format_for(stated: Format | None, output: Path | None) -> Format:
    """The ``stated`` format; else that of the ending of ``output`` (.html, .csv), else a table."""
    if stated is not None:
        return stated
    ending = output.suffix.lower().removeprefix(".") if output is not None else ""
    return _ENDINGS.get(ending, Format.TABLE)


_ENDINGS = {form.value: form for form in Format} | {"htm": Format.HTML, "markdown": Format.MD}


def _no_file(output: Path | None) -> Path | None:
    return None if output == Path("-") else output


OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to FILE, whole or not at all; - is stdout.",
        metavar="FILE",
        readable=False,
        callback=_no_file,
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")]


class Renderer(Protocol):
    """Makes text in a format; width and colour are those of the terminal."""

    def __call__(self, *, width: int = 100, colour: bool = False) -> str: ...


MOST_TOLD = 40
"""Lines that are told on stderr; nobody reads a thousand there."""


def tell(lines: Sequence[str], rest: str) -> None:
    """Lines to stderr, the first of them if they are many; then ``rest`` with how many are
    ``left``, which says where all are.
    """
    from attrib.language.visible import one_line

    for line in lines[:MOST_TOLD]:
        typer.echo(f"attrib: {one_line(line)}", err=True)
    left = len(lines) - MOST_TOLD
    if left > 0:
        typer.echo(f"attrib: and {rest.format(left=left)}", err=True)


def put(render: Renderer, output: Path | None) -> None:
    """The text of ``render`` to stdout or into ``output``. Raises UsageError where neither takes
    it.
    """
    from attrib.errors import UsageError
    from attrib.write import write_atomic

    if output is not None:
        write_atomic(output, render())
        return
    if sys.stdout is None:
        raise UsageError("standard output is closed; give --output FILE")
    width = shutil.get_terminal_size((100, 24)).columns
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    text = render(width=width, colour=colour)
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise UsageError(unwritten(fault)) from None


def unwritten(fault: OSError) -> str:
    """What to tell of a standard output that took no more; what is still to go there is dropped."""
    drop_output()
    return f"cannot write to standard output: {fault.strerror or fault}"


def drop_output() -> None:
    """What is still to go to standard output goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit(sheet: Sheet, format: Format | None, output: Path | None) -> None:
    """The sheet to stdout or ``output``; then the summary to stderr if the format has none."""
    from attrib.write import render
    from attrib.write.cells import summary

    written = format_for(format, output)
    put(partial(render, sheet, written), output)
    if output is not None or written is not Format.TABLE:
        typer.echo(summary(sheet), err=True)


def on_screen(output: Path | None) -> bool:
    """Whether what is written to stdout and stderr is read on one and the same terminal."""
    return output is None and _is_terminal(sys.stdout) and _is_terminal(sys.stderr)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()  # None: closed by who started the program


@contextmanager
def progress(quiet: bool, what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr while ``what`` is worked on; nothing when stderr is no terminal."""
    if quiet or not _is_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    with Progress(
        what,
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
