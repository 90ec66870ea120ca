"""Loading is quick for what needs no library, and quiet for what does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("trafilatura", "lxml", "pypdf", "docx", "httpx2", "tenacity", "charset_normalizer")

CODE = """
import sys
from attrib.load import expand, load
for origin in expand(sys.argv[1:]):
    load(origin, id="d1")
print(" ".join(sys.modules))
"""


def run(*sources: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CODE, *map(str, sources)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_plain_text_and_subtitles_import_no_heavy_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” she said.", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Title\n\n“No,” she said.", encoding="utf-8")
    (tmp_path / "c.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n", encoding="utf-8")
    imported = set(run(tmp_path).stdout.split())
    assert "attrib.load.subtitles" in imported
    assert imported.isdisjoint(HEAVY)


def test_html_loads_its_library_and_writes_nothing_to_stderr(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<html><p>“No,” she said.</p><time datetime='no date'></html>", encoding="utf-8"
    )
    done = run(tmp_path)
    assert "trafilatura" in done.stdout.split()
    assert "pypdf" not in done.stdout.split()
    assert done.stderr == ""
