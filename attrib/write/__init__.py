"""Write: a sheet as text in one of the formats, and that text into a file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from attrib.errors import UsageError
from attrib.model import Sheet

FORMATS = ("table", "md", "json", "jsonl", "csv", "html")


def render(sheet: Sheet, format: str, *, width: int = 100, colour: bool = False) -> str:
    """``sheet`` as a text: "table", "md", "json", "jsonl", "csv" or "html".

    ``width`` (columns) and ``colour`` are for the table only. Raises UsageError for another format.
    """
    match format:
        case "table":
            from attrib.write.table import render_table

            return render_table(sheet, width=width, colour=colour)
        case "md":
            from attrib.write.markdown import render_markdown

            return render_markdown(sheet)
        case "json":
            return sheet.model_dump_json(indent=2) + "\n"
        case "jsonl":
            from attrib.write.json_lines import render_jsonl

            return render_jsonl(sheet)
        case "csv":
            from attrib.write.csv_rows import render_csv

            return render_csv(sheet)
        case "html":
            from attrib.write.html import render_html

            return render_html(sheet)
        case _:
            raise UsageError(f"no format {format!r}; choose one of {', '.join(FORMATS)}")


def write_atomic(path: Path, text: str) -> None:
    """Write ``text`` (UTF-8) to ``path`` so that a reader sees the old file or the new one.

    A device or pipe is written to as it is, and a link leads to its file. Raises UsageError when
    the place cannot be written to; an existing file is then untouched.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("w", encoding="utf-8", errors="surrogatepass", newline="") as special:
                special.write(text)
            return
        with tempfile.NamedTemporaryFile(
            "w",
            encoding="utf-8",
            errors="surrogatepass",
            newline="",
            dir=target.parent,
            prefix=f".{target.name}.",
            delete=False,
        ) as file:
            temporary = Path(file.name)
            try:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
                mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
                temporary.chmod(mode)
                temporary.replace(target)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
    except OSError as fault:
        raise UsageError(f"cannot write {path}: {fault.strerror or fault}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
