"""Plain tables, and the lines that say on what a figure was measured."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def table(header: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
    """Columns padded to their widest cell; numbers to the right."""
    cells = [[_cell(c) for c in row] for row in [header, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(header))]
    numeric = [
        all(not row[i] or row[i].replace(" ", "")[0] in "0123456789.-<" for row in cells[1:])
        for i in range(len(header))
    ]
    lines = [
        "  ".join(
            c.rjust(w) if right else c.ljust(w)
            for c, w, right in zip(row, widths, numeric, strict=True)
        ).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)


def share(part: int, whole: int) -> str:
    """A percentage that never rounds up to 100 nor down to 0."""
    if not whole:
        return "-"
    percent = 100 * part / whole
    if 0 < part < whole:
        return f"{min(max(percent, 0.01), 99.99):.2f}"
    return f"{percent:.0f}"


def conditions(*packages: str, **settings: object) -> str:
    """Machine, Python, package versions and settings, one line each."""
    lines = [
        f"machine: {_processor()}, {os.cpu_count()} logical CPUs, {platform.system()}",
        f"python: {sys.version.split()[0]}",
        "versions: " + ", ".join(f"{p} {_version(p)}" for p in ("attrib", *packages)),
    ]
    if settings:
        lines.append("settings: " + ", ".join(f"{k}={v}" for k, v in settings.items()))
    return "\n".join(lines)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(from source)"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()
