"""Problems as a person reads them: with their place, and once."""

from __future__ import annotations

import html
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from attrib.check import check
from attrib.check.statements import read_statements
from attrib.merge import merge
from attrib.model import Problem, ProblemCode, Sheet, Span
from attrib.write import render
from attrib.write.as_given import as_given
from attrib.write.findings import render_findings
from tests import merge_answers
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


DISPUTED = document("The wall was old.\n“It leaks,” Venn said. Brook heard him.\n", origin="a.txt")
OTHER = "Ada Brook: “It leaks” (cue: said; verified)"


def disputed() -> Sheet:
    """A sheet with two answers about the same words; the one that is not kept is a problem."""
    doc = DISPUTED
    right = merge_answers.attribution(doc, "c0.0", "It leaks", "Carl Venn", source="Venn")
    wrong = merge_answers.attribution(doc, "c1.0", "It leaks", "Ada Brook", cue="said")
    merged = merge(doc, [right, wrong])
    assert [problem.code for problem in merged.problems] == [ProblemCode.CONFLICT]
    return sheet(doc, attributions=merged.attributions, problems=merged.problems)


def flat(shown: str) -> str:
    return " ".join(html.unescape(shown).replace("\\", "").split())


@pytest.mark.parametrize("format", ["md", "html", "csv", "table"])
def test_an_answer_that_was_not_kept_is_told_in_words(format: str) -> None:
    shown = flat(render(disputed(), format, width=300))
    assert (OTHER in shown) == (format != "table"), "the table has the message alone"
    assert "the other to Ada Brook" in shown
    assert '"document"' not in shown


@pytest.mark.parametrize("format", ["md", "html", "csv", "table"])
def test_so_it_is_when_the_quotes_are_checked(format: str, tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("It leaks, I tell you.\n", encoding="utf-8")
    findings = check(read_statements(disputed(), "a.txt"), [str(speech)])
    shown = flat(render_findings(findings, format, width=300))
    assert (OTHER in shown) == (format != "table")
    assert "a.txt, line 2: two answers about the same words disagree" in shown
    assert '"document"' not in shown
    # d1 is the speech here, into which no offset of the article points
    assert [(p.document, p.span) for p in findings.problems] == [(None, None)]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (None, ""),
        ("They said\nso.", "They said so."),
        ('{"speaker": "Ann", "cue": null, "n": [1, 2], "x": {"y": ""}}', "speaker: Ann; n: 1, 2"),
        ('{"items": [{"content": "It ho', '{"items": [{"content": "It ho'),
        ('{"a":' * 5000, '{"a":' * 5000),
        ('{"words": "a\\u202eb"}', "words: a<U+202E>b"),
    ],
)
def test_what_an_engine_gave_is_shown_without_its_brackets(raw: str | None, shown: str) -> None:
    assert as_given(Problem(code=ProblemCode.ITEM_REFUSED, message="m", raw=raw)) == shown


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
