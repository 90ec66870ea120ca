"""``attrib.check_quotes``: the check as one call from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import attrib

FIXTURES = Path(__file__).parent.parent / "fixtures" / "check"
TRANSCRIPT = str(FIXTURES / "transcript.txt")
ARTICLE = str(FIXTURES / "article.txt")


def test_quotes_with_and_without_speakers() -> None:
    quotes: list[str | tuple[str, str | None]] = [
        "The survey is finished.", ("The survey is finished.", "Mr. Lee"), ("So it is.", ""),
        ("The survey is finished.", None),
    ]  # fmt: skip
    findings = attrib.check_quotes(quotes, [TRANSCRIPT])
    assert [found.verdict for found in findings.findings] == [
        "VERBATIM", "VERBATIM", "ABSENT", "VERBATIM",
    ]  # fmt: skip
    assert [sorted(attrib.failures(f)) for f in findings.findings] == [
        [], ["misattributed"], ["absent"], [],
    ]  # fmt: skip
    assert [found.stated for found in findings.findings] == [f"quote {n}" for n in range(1, 5)]
    assert "MS. LEE" in attrib.render_findings(findings, "md")


def test_an_article_by_path_and_as_a_sheet_are_the_same() -> None:
    by_path = attrib.check_quotes(ARTICLE, TRANSCRIPT)
    as_sheet = attrib.check_quotes(attrib.quote_sheet([ARTICLE]), [TRANSCRIPT])
    assert by_path.findings == as_sheet.findings
    assert by_path.quotes == as_sheet.quotes == ARTICLE


def test_what_cannot_be_looked_up_is_a_problem() -> None:
    findings = attrib.check_quotes(["", "The survey is finished."], ["nowhere.txt"])
    assert not findings.findings
    assert [problem.code for problem in findings.problems] == [
        "item_refused", "unreadable", "item_refused",
    ]  # fmt: skip
    with pytest.raises(attrib.InputError, match="no such file"):
        attrib.check_quotes("nowhere.csv", TRANSCRIPT)
