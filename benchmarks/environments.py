"""A virtual environment of its own for each tool that we compare with.

Made once, in the benchmark cache (see ``corpora.cache_dir``), by package name and version; no
tool ever shares an environment with attrib or with another tool.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpora import cache_dir


def environment(*requirements: str) -> Path:
    """The Python of an environment that holds exactly these requirements, made if need be."""
    folder = cache_dir() / "environments" / "+".join(requirements).replace("==", "-")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    done = folder / "complete"
    if not done.exists():
        venv.create(folder, with_pip=True, clear=True)
        _run([str(python), "-m", "pip", "install", "--quiet", *requirements])
        done.touch()
    return python


def _run(command: Sequence[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(command)} failed: {result.stderr.strip()[-400:]}")
