"""Write docs/commands.md: the --help of every command, as it is.

python scripts/commands.py
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

TARGET = Path(__file__).parent.parent / "docs" / "commands.md"

INTRODUCTION = """# Commands

Written by `python scripts/commands.py` from the program itself. Data goes to stdout,
everything else to stderr; messages are one line each.

| exit code | meaning |
|---|---|
| 0 | all verified |
| 1 | something needs a person's eye |
| 2 | usage |
| 3 | input unreadable |
| 4 | engine failure |
| 5 | a batch has not answered yet; there is no sheet, the same command goes on |

The gravest one wins: a sheet with a failed chunk exits with 4 even if the rest is verified,
and it is still written. `check`, `eval`, `doctor` and `replay --diff` say below what their codes
mean.
"""


def help_of(*arguments: str) -> str:
    """What ``attrib ARGUMENTS --help`` prints on a terminal of 80 columns."""
    os.environ["COLUMNS"] = "80"
    from attrib.cli import main

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main([*arguments, "--help"])
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())


def commands() -> list[str]:
    """Names of all commands, in the order of the help."""
    listed = help_of().partition("Commands:\n")[2].partition("\n\n")[0]
    return [
        line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "
    ]


def page() -> str:
    """The whole page."""
    names = commands()
    links = " · ".join(f"[{name}](#attrib-{name})" for name in names)
    parts = [INTRODUCTION, links + "\n"]
    for arguments in ([], *([name] for name in names)):
        title = " ".join(["attrib", *arguments])
        parts.append(f"## {title}\n\n```\n{help_of(*arguments)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
