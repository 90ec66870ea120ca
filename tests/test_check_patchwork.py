"""``attrib check``: quotes put together from pieces of several sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check import check
from attrib.check.asked import Asked, Reading, wordings
from attrib.findings import Agreement, Finding, Findings
from attrib.load import load
from attrib.model import Verdict
from attrib.write.findings import render_findings

MORNING = """\
MS. LEE: We shall mend the northern quay before the winter. The divers have seen the wall.

MR. MARSH: Nobody on the island has been told which pier to use in June.

MS. LEE: They will be told.

MS. LEE: We asked for no more than 3.5 million crowns from the fund.
"""
EVENING = """\
MS. LEE: We have spent 11 million crowns on divers since last autumn.

MS. LEE: It is a matter of weeks and not of months, as I told the council.

MR. VOSS: I would not park a lorry on that pier. The divers have seen the wall.

MS. LEE: Then park it on the hill.
"""
OTHER = "The harbour of the town is old, and the wall is older than the harbour.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("1", MORNING), ("2", EVENING), ("3", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def look_up(folder: Path, quote: str, speaker: str = "") -> Findings:
    asked = Asked("q1", quote, wordings([quote]), "here", (speaker,) if speaker else ())
    return check(Reading("here", (asked,)), [str(folder)])


def one(folder: Path, quote: str, speaker: str = "") -> Finding:
    (finding,) = look_up(folder, quote, speaker).findings
    return finding


@pytest.mark.parametrize(
    "quote",
    [
        "We shall mend the northern quay before the winter. I would not park a lorry on that pier.",
        "We shall mend the northern quay before the winter, I would not park a lorry on that pier",
        "We shall mend the northern quay before the winter … I would not park a lorry on that pier",
        # what begins a sentence there need not here
        "I would not park a lorry on that pier, we shall mend the northern quay before the winter",
    ],
)
def test_pieces_of_two_sources_are_spliced(folder: Path, quote: str) -> None:
    finding = one(folder, quote)
    assert finding.verdict is Verdict.SPLICED
    assert {piece.label for piece in finding.pieces} == {"MS. LEE", "MR. VOSS"}
    assert len({piece.source for piece in finding.pieces}) == 2
    for piece in finding.pieces:
        assert load(piece.origin, id="x").text[piece.span.start : piece.span.end] == piece.words
        assert piece.place.line in (1, 5)
    assert finding.located.found in [piece.words for piece in finding.pieces]


def test_numbers_do_not_end_a_piece(folder: Path) -> None:
    finding = one(
        folder,
        "We have spent 11 million crowns on divers since last autumn, no more than 3.5 million"
        " crowns from the fund",
    )
    assert [piece.words for piece in finding.pieces] == [
        "We have spent 11 million crowns on divers since last autumn",
        "no more than 3.5 million crowns from the fund",
    ]


def test_words_in_common_go_to_one_of_the_pieces(folder: Path) -> None:
    finding = one(
        folder,
        "We shall mend the northern quay before the winter. The divers have seen the wall."
        " Then park it on the hill.",
    )
    assert finding.verdict is Verdict.SPLICED
    words = " ".join(piece.words for piece in finding.pieces)
    assert words.count("divers") == 1


@pytest.mark.parametrize(
    ("speaker", "agreement"),
    [
        ("Ms. Lee", Agreement.AGREES),
        ("Mr. Voss", Agreement.DISAGREES),
        ("", Agreement.CANNOT_TELL),
    ],
)
def test_each_piece_is_of_its_speaker(folder: Path, speaker: str, agreement: Agreement) -> None:
    quote = "We shall mend the northern quay before the winter. It is a matter of weeks and not"
    assert one(folder, quote, speaker).agreement is agreement


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        # one source has all of it, but for a word or two
        ("Nobody on the island has been told which quay to use in June.", Verdict.ALTERED),
        ("Nobody on the island has been told which pier to park a boat on", Verdict.ALTERED),
        ("I would not park a lorry on it", Verdict.ALTERED),
        # what is in no source
        ("The gulls of the harbour have never paid for anything in their lives", Verdict.ABSENT),
        ("the harbour of the council is the wall of the divers and the lorry", Verdict.ABSENT),
    ],
)
def test_what_was_changed_or_invented_is_no_splice(
    folder: Path, quote: str, verdict: Verdict
) -> None:
    assert one(folder, quote).verdict is verdict


def test_a_reader_sees_which_piece_stands_in_which_file(folder: Path) -> None:
    found = look_up(
        folder,
        "We shall mend the northern quay before the winter. I would not park a lorry on that pier.",
    )
    for shown in ("md", "csv"):
        text = render_findings(found, shown).replace("\\", "")
        assert f"before the winter” {folder}/1.txt, line 1 (MS. LEE)" in text
        assert f"lorry on that pier” {folder}/2.txt, line 5 (MR. VOSS)" in text
    assert "lorry on that pier”" in render_findings(found, "table", width=400)


def test_sources_that_were_not_given_lend_no_piece(folder: Path) -> None:
    quote = (
        "We shall mend the northern quay before the winter. I would not park a lorry on that pier."
    )
    asked = Asked("q1", quote, wordings([quote]), "here")
    found = check(Reading("here", (asked,)), [str(folder / "1.txt"), str(folder / "3.txt")])
    assert found.findings[0].verdict is not Verdict.SPLICED
