"""The public interface is what ``__all__`` says, and importing it is free."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import attrib
from attrib.model import Verdict

ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "sco_summit.txt"


def test_all_is_sorted_and_every_name_is_there() -> None:
    assert list(attrib.__all__) == sorted(attrib.__all__)
    assert set(dir(attrib)) == set(attrib.__all__)
    for name in attrib.__all__:
        assert getattr(attrib, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        attrib.nothing  # noqa: B018


def test_importing_attrib_imports_nothing_else() -> None:
    code = "import sys, attrib; print(*(m for m in sys.modules if m[:6] in ('attrib', 'pydant')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["attrib"]


def test_a_sheet_in_one_call() -> None:
    sheet = attrib.quote_sheet([str(ARTICLE)])
    said = [piece for a in sheet.attributions for piece in a.content]
    assert said
    text = sheet.documents[0].text
    for piece in said:
        if piece.verdict is Verdict.VERBATIM:
            assert piece.span is not None
            assert text[piece.span.start : piece.span.end] == piece.given == piece.found


def test_one_source_may_be_given_as_it_is() -> None:
    assert attrib.quote_sheet(str(ARTICLE)) == attrib.quote_sheet([str(ARTICLE)])


def test_every_public_name_says_what_it_is() -> None:
    for name in attrib.__all__:
        assert getattr(attrib, name).__doc__, name


def test_the_examples_of_the_package_run_and_say_what_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text("“We sail at dawn,” said Ann Lee.\n")
    Path("speeches").mkdir()
    Path("speeches/one.txt").write_text("MS. LEE: We sail at dawn.\nQ: When?\nMS. LEE: At dawn.\n")
    examples = re.findall(r"::\n\n((?:    .*\n|\n)+)", attrib.__doc__ or "")
    assert len(examples) == 4
    names: dict[str, object] = {}
    for example in examples:
        if "LLMEngine" not in example:  # that one asks a server
            exec(textwrap.dedent(example), names)
    shown = capsys.readouterr().out
    assert "verified ('Ann Lee',) ['We sail at dawn']" in shown
    assert "verified VERBATIM ()" in shown
    assert "ALTERED Span(start=1, end=16)" in shown
    findings = names["findings"]
    assert isinstance(findings, attrib.Findings)
    assert [found.agreement for found in findings.findings] == [attrib.Agreement.AGREES]
    assert attrib.LLMEngine(attrib.LLMSettings(model="m"), attrib.split_chunk).info.model == "m"
