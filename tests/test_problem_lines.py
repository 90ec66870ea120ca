"""Problems as a person reads them: with their place, and once."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from attrib.model import Problem, ProblemCode, Sheet, Span
from attrib.write import render
from tests.sheets import document, sheet

LINES = "One.\nTwo.\nThree.\nFour.\n"


def failed(span: Span | None, message: str = "the server did not answer in time") -> Sheet:
    doc = document(LINES, origin="second.txt")
    told = Problem(code=ProblemCode.CHUNK_FAILED, message=message, document=doc.id, span=span)
    return sheet(doc, problems=(told,))


@pytest.mark.parametrize("format", ["table", "md", "html"])
@pytest.mark.parametrize(
    ("span", "where"),
    [
        (Span(0, 4), "second.txt, line 1: "),
        (Span(5, 17), "second.txt, line 2 to line 3: "),
        (Span(5, 5), "second.txt, line 2: "),
        (None, "second.txt: "),
    ],
)
def test_a_problem_says_in_which_source_and_where(
    format: str, span: Span | None, where: str
) -> None:
    shown = render(failed(span), format, width=200).replace("\\:", ":")
    assert f"{where}the server did not answer in time" in shown


def test_a_place_is_not_named_twice() -> None:
    shown = render(failed(Span(0, 4), "second.txt, line 1: is odd"), "table", width=200)
    assert shown.count("second.txt, line 1: is odd") == 1
    assert shown.count("second.txt, line 1") == 1


@pytest.mark.parametrize("format", ["table", "csv"])
def test_on_a_terminal_a_problem_is_told_once(tmp_path: Path, format: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "她说了什么？李娜表示：“这件事是不可能的，我们不会这样做。”\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "attrib", "sheet", str(article), "-f", format]
    piped = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert piped.stdout.count("no attribution holds") == 1
    assert piped.stderr.count("no attribution holds") == 1
    assert on_a_terminal(command).count("no attribution holds") == 1


def on_a_terminal(command: list[str]) -> str:
    """What a person sees."""
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "COLUMNS": "200"}
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # Linux says so when the last writer is gone
            break
        if not part:
            break
        seen += part
    os.close(ours)
    started.wait()
    return seen.decode("utf-8")
