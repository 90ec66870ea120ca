"""What the tables for a terminal share: a console that prints into a string, and problem lines."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from rich.console import Console
from rich.text import Text

from attrib.model import ProblemCode

NARROWEST = 72
"""Columns that a table needs; on a narrower terminal its lines wrap, but no column is lost."""


def printed(show: Callable[[Console], None], *, width: int, colour: bool) -> str:
    """What ``show`` prints on a console of ``width`` columns, with or without colour codes."""
    out = io.StringIO()
    show(
        Console(
            file=out,
            width=max(width, NARROWEST),
            force_terminal=colour,
            no_color=not colour,
            highlight=False,
            legacy_windows=False,
        )
    )
    return out.getvalue()


def print_problems(problems: Iterable[tuple[ProblemCode, str]], console: Console) -> None:
    """One line a problem."""
    for code, message in problems:
        line = Text(f"problem: {code}: ", style="red")
        line.append(message, style="default")
        console.print(line, soft_wrap=True)
