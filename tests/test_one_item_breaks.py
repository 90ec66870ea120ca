"""A fault of attrib's own costs the item or the document that it happens to, and is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import attrib
from attrib.check.searched import Searched
from attrib.cli import main
from attrib.errors import Exit
from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Grade, ProblemCode, Span, Verdict
from attrib.run import load_all, make_sheet
from attrib.sheet import exit_code
from attrib.verify.rules import name as name_rule
from attrib.verify.words.locate import SourceIndex
from tests.links import candidate, verify
from tests.stated_engine import StatedEngine

ARTICLE = "“It holds,” said Ann Lee. “It leaks,” said Bob Roe. “We will see,” said Tom Moll."
LEE = candidate("It holds", "Ann Lee", "said", ["Ann Lee"])
ROE = candidate("It leaks", "Bob Roe", "said", ["Bob Roe"])
MOLL = candidate("We will see", "Tom Moll", "said", ["Tom Moll"])
TOLD = "internal error, IndexError: no such word"


def _breaking(rule: Callable[..., Any], word: str) -> Callable[..., Any]:
    """The same, but that it breaks wherever ``word`` is in what it is given."""

    def broken(*given: Any, **named: Any) -> Any:
        if re.search(word, repr([one for one in given if not isinstance(one, SourceIndex)])):
            raise IndexError("no such word")
        return rule(*given, **named)

    return broken


@pytest.fixture
def roe_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule on names breaks on Bob Roe."""
    monkeypatch.delenv("ATTRIB_DEBUG")
    rule = _breaking(name_rule.name_licensed, "given='Bob Roe'")
    monkeypatch.setattr(name_rule, "name_licensed", rule)


@pytest.mark.usefixtures("roe_breaks")
def test_neighbours_are_judged_as_ever() -> None:
    lee, roe, moll = verify(ARTICLE, LEE, ROE, MOLL)
    assert (lee, moll) == (
        verify(ARTICLE, LEE)[0],
        verify(ARTICLE, MOLL)[0].model_copy(update={"id": "c3.2"}),
    )
    assert lee.grade is moll.grade is Grade.VERIFIED
    assert roe.id == "c3.1"
    assert roe.grade is Grade.REVIEW
    assert [check.rule for check in roe.checks] == ["judged"]
    assert roe.reasons == (f"{TOLD} (please report it; ATTRIB_DEBUG=1 shows where)",)
    assert roe.speakers == ("Bob Roe",)
    assert roe.content[0].verdict is Verdict.VERBATIM
    assert roe.content[0].found == "It leaks"


def test_words_that_cannot_be_looked_up_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATTRIB_DEBUG")
    monkeypatch.setattr(SourceIndex, "place", _breaking(SourceIndex.place, "It leaks"))
    lee, roe = verify(ARTICLE, LEE, ROE)
    assert lee.grade is Grade.VERIFIED
    assert roe.grade is Grade.REFUSED
    assert roe.reasons[0].startswith(TOLD)
    assert roe.content[0].span is None
    assert roe.content[0].given == "It leaks"


@pytest.mark.usefixtures("roe_breaks")
def test_what_is_quoted_in_a_broken_one_is_for_review() -> None:
    text = "“Roe said ‘it leaks’ to all,” said Bob Roe."
    around = candidate("Roe said ‘it leaks’ to all", "Bob Roe", "said", ["Bob Roe"])
    inside = candidate("it leaks", "Roe", "said", ["Roe"], within=0)
    outer, inner = verify(text, around, inside)
    assert outer.grade is Grade.REVIEW
    assert inner.within == outer.id
    assert inner.grade is not Grade.VERIFIED


@pytest.mark.usefixtures("roe_breaks")
def test_the_sheet_has_it_and_the_exit_code_tells(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    sheet = make_sheet(load_all([str(article)]), StatedEngine(LEE, ROE, MOLL))
    assert [a.grade.value for a in sheet.attributions] == ["verified", "review", "verified"]
    assert exit_code(sheet) is Exit.REVIEW


def test_a_broken_document_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ATTRIB_DEBUG")
    monkeypatch.setattr(EmbeddedEngine, "extract", _breaking(EmbeddedEngine.extract, "Cod"))
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    paths[0].write_text(ARTICLE, encoding="utf-8")
    paths[1].write_text("“It swims,” said Cod Roe.", encoding="utf-8")
    sheet = make_sheet(load_all(list(map(str, paths))), EmbeddedEngine())
    assert {a.document for a in sheet.attributions} == {"d1"}
    (problem,) = sheet.problems
    assert problem.code is ProblemCode.CHUNK_FAILED
    assert problem.document == "d2"
    assert problem.span == Span(0, 25)
    assert TOLD in problem.message
    assert main(["sheet", *map(str, paths)]) == Exit.ENGINE
    shown = capsys.readouterr()
    assert "Tom Moll" in shown.out
    assert TOLD in shown.err


@pytest.mark.parametrize("words", ["It leaks", "It never leaks at all"])
def test_a_quote_that_cannot_be_looked_up_costs_no_other(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither among those that stand as they are nor among those that are looked for closely."""
    source = tmp_path / "a.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    asked = ["It holds", words, "We will see", "We shall see", "It held"]
    whole = attrib.check_quotes(asked, str(source)).findings
    monkeypatch.delenv("ATTRIB_DEBUG")
    for way in ("exact", "near"):
        monkeypatch.setattr(Searched, way, _breaking(getattr(Searched, way), words))
    findings = attrib.check_quotes(asked, str(source))
    assert findings.findings == (whole[0], *whole[2:])
    (problem,) = findings.problems
    assert problem.raw == words
    assert TOLD in problem.message
    quotes = tmp_path / "q.csv"
    quotes.write_text("quote\n" + "\n".join(asked), encoding="utf-8")
    found = main(["check", str(quotes), "--against", str(source), "--fail-on", "misattributed"])
    assert found == Exit.ENGINE
    assert "row 3: " + TOLD in capsys.readouterr().out
