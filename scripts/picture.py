"""Draw the README's picture: the terminal sheet of an article as docs/sheet.svg.

python scripts/picture.py fixtures/articles/sco_summit.txt
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

import attrib
from attrib.write.table import print_sheet

TARGET = Path(__file__).parent.parent / "docs" / "sheet.svg"


def main(article: str) -> None:
    console = Console(record=True, width=104, file=io.StringIO(), highlight=False)
    print_sheet(attrib.quote_sheet([article]), console)
    svg = console.export_svg(title=f"attrib sheet {article}", theme=MONOKAI, unique_id="sheet")
    # Rich's template loads a font from elsewhere; any monospaced one will do.
    svg = re.sub(r"<!--.*?-->\s*", "", svg)
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    svg = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, monospace")
    TARGET.write_text(
        "\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
