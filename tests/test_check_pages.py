"""``attrib check``: quotes that run over the border of two pages of a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.findings import Agreement, Finding
from attrib.model import Verdict
from tests import check_runs
from tests.check_runs import assert_stands
from tests.pdfs import pdf

HEAD = "HARBOUR AUTHORITY: MINUTES"
PAGES = (
    ["MS. LEE: Good morning to all of you.", "MR. VOSS: The quay has stood for ninety"],
    ["years and it may stand for ninety more.", "MS. LEE: I doubt it. The cost is 48 million"],
    ["crowns, and there is no money.", "MR. VOSS: Then there is no quay."],
    ["MS. LEE: So be it.", "MR. VOSS: So be it."],
)


@pytest.fixture
def minutes(tmp_path: Path) -> str:
    pages = [[HEAD, *lines, f"Page {n} of 4"] for n, lines in enumerate(PAGES, 1)]
    (tmp_path / "m.pdf").write_bytes(pdf(*pages))
    return str(tmp_path / "m.pdf")


def one(source: str, quote: str, speaker: str) -> Finding:
    finding = check_runs.one(quote, speaker, source)
    assert_stands(finding)
    return finding


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict", "page"),
    [
        ("The quay has stood for ninety years", "Voss", Verdict.NORMALIZED, 1),
        ("ninety years", "Voss", Verdict.NORMALIZED, 1),
        ("The cost is 48 million crowns", "Ms. Lee", Verdict.NORMALIZED, 2),
        ("The cost is 58 million crowns", "Ms. Lee", Verdict.ALTERED, 2),
        ("The quay has stood […] and it may stand for ninety more", "Voss", Verdict.EDITED, 1),
    ],
)
def test_what_stands_between_the_pages_is_not_in_the_words(
    minutes: str, quote: str, speaker: str, verdict: Verdict, page: int
) -> None:
    finding = one(minutes, quote, speaker)
    assert finding.verdict is verdict
    assert finding.agreement is Agreement.AGREES, finding.reason
    assert finding.place is not None and finding.place.page == page
    assert not finding.warnings
    assert any("a page ends within the words" in note for note in finding.located.notes)


def test_a_running_head_is_no_speaker(minutes: str) -> None:
    finding = one(minutes, "crowns, and there is no money", "Ms. Lee")
    assert (finding.verdict, finding.label) == (Verdict.VERBATIM, "MS. LEE")
    assert not any("a page ends" in note for note in finding.located.notes)
