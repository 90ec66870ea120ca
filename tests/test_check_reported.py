"""``attrib check`` of sources without labels that report who said what: minutes, news stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.findings import Agreement, Finding
from tests.check_runs import one

MINUTES = """\
PARISH COUNCIL OF KELLS

Minutes of the meeting of 4 March

Councillor Bey reported that the bridge had been closed since June and that
the insurers had withdrawn cover. Councillor Roe said he had warned them
twice. He asked when the survey would be ready. Ann Lee, the clerk, replied: “It was ready
in May. Nobody asked for it.” Councillor Roe said of Omar Bey: “He has done
his best.” Bob Lee told Omar Bey that the tolls would stay. The bridge is 90 years old.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> str:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("quote", "speaker", "agreement", "label"),
    [
        ("It was ready in May.", "Ann Lee", Agreement.AGREES, "Ann Lee"),
        ("It was ready in May.", "the clerk", Agreement.CANNOT_TELL, "Ann Lee"),
        ("It was ready in May.", "Omar Bey", Agreement.DISAGREES, "Ann Lee"),
        ("the bridge had been closed since June", "Omar Bey", Agreement.AGREES, "Bey"),
        ("the insurers had withdrawn cover", "Councillor Bey", Agreement.AGREES, "Bey"),
        ("the bridge had been closed since June", "Ann Lee", Agreement.DISAGREES, "Bey"),
        # a changed word leaves it who said it
        ("the bridge had been shut since June", "Omar Bey", Agreement.AGREES, "Bey"),
        # the sentence names both: who says it is read out of prose
        ("He has done his best.", "Omar Bey", Agreement.CANNOT_TELL, "Roe"),
        ("the tolls would stay", "Omar Bey", Agreement.CANNOT_TELL, "Bob Lee"),
        # two have the surname
        ("the tolls would stay", "Lee", Agreement.CANNOT_TELL, "Bob Lee"),
        # nobody says so, or nobody says all of it
        ("The bridge is 90 years old.", "Ann Lee", Agreement.CANNOT_TELL, None),
        (
            "the insurers had withdrawn cover. Councillor Roe said he had warned them twice.",
            "Omar Bey",
            Agreement.CANNOT_TELL,
            None,
        ),
    ],
)
def test_who_is_reported_to_say_so(
    minutes: str, quote: str, speaker: str, agreement: Agreement, label: str | None
) -> None:
    found = one(quote, speaker, minutes)
    assert (found.agreement, _surname(found)) == (agreement, label and label.split()[-1])


def _surname(found: Finding) -> str | None:
    return found.label and found.label.split()[-1]


def test_reported_words_are_no_quotation(minutes: str) -> None:
    retold = one("the bridge had been closed since June", "Omar Bey", minutes)
    assert any("without quotation marks" in warning for warning in retold.warnings)
    # who says so in the words before them is the speaker, and nobody else
    assert not any("somebody else" in warning for warning in retold.warnings)
    quoted = one("It was ready in May.", "Ann Lee", minutes)
    assert not any("without quotation marks" in warning for warning in quoted.warnings)


def test_a_label_in_force_goes_before_what_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(
        "ANN LEE: The mayor said that the dam would hold.\n\nBOB ROE: It will not.\n\n"
        "ANN LEE: That is what he said.\n",
        encoding="utf-8",
    )
    found = one("the dam would hold", "Ann Lee", str(path))
    assert (found.label, found.agreement) == ("ANN LEE", Agreement.AGREES)


def test_who_is_only_spoken_of_is_no_voice_of_the_subtitles(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Lee>The dam will hold.\n\n"
        "00:04.000 --> 00:06.000\n<v Bob Roe>Grace Lee said that it would not.\n",
        encoding="utf-8",
    )
    assert one("The dam will hold.", "Lee", str(path)).agreement is Agreement.AGREES
