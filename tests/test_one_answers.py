"""Interviews in which only the answers have a label: the questions are nobody's who is named."""

from __future__ import annotations

from pathlib import Path

import pytest

import attrib
from attrib.findings import Agreement

ENGLISH = (
    "Why now?\n\nAnn Lee: It was time.\n\nAnd next?\n\nAnn Lee: I want to act.\n\n"
    "Is it true?\n\nAnn Lee: Yes.\n\nInterview: Tom Roe"
)
GERMAN = (
    "Lotte Brandt: Weil ich müde war.\n\nUnd heute?\n\nBrandt: Heute will ich.\n\n"
    "Stimmt das?\n\nBrandt: Ja.\n\nInterview: Tim Hartwig"
)


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (ENGLISH, "Ann Lee", ["It was time.", "I want to act.", "Yes."]),
        (GERMAN, "Lotte Brandt", ["Weil ich müde war.", "Heute will ich.", "Ja."]),
    ],
)
def test_the_sheet_has_the_answers(
    text: str, speaker: str, said: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    sheet = attrib.quote_sheet(str(path))
    turns = [a for a in sheet.attributions if a.cue is None]
    assert [a.content[0].found for a in turns] == said
    assert {a.speakers for a in turns} == {(speaker,)}


@pytest.mark.parametrize(
    ("text", "speaker", "question", "answer"),
    [(ENGLISH, "Ann Lee", "Is it true?", "Yes."), (GERMAN, "Lotte Brandt", "Stimmt das?", "Ja.")],
)
def test_a_check_does_not_give_her_the_questions(
    text: str, speaker: str, question: str, answer: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    asked = attrib.check_quotes([(question, speaker), (answer, speaker)], str(path)).findings
    assert [one.agreement for one in asked] == [Agreement.CANNOT_TELL, Agreement.AGREES]


def test_turns_below_a_name_with_a_party(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Dr. Lena Voigt (SPD):\nWir haben geprüft.\n\nKai Roth (CDU/CSU):\nDas ist neu. "
        "Die Ministerin sagte: „Es hält ewig.“ Es hält nicht.\n\n"
        "Holger Stamm, Bundesminister:\nEs gibt keinen Grund.\n",
        encoding="utf-8",
    )
    quotes = [
        ("Wir haben geprüft", "Lena Voigt"),
        ("Das ist neu", "Lena Voigt"),
        ("Es hält ewig.", "Kai Roth"),
        ("Es gibt keinen Grund", "Holger Stamm"),
    ]
    agreed = [one.agreement.value for one in attrib.check_quotes(quotes, str(path)).findings]
    assert agreed == ["agrees", "disagrees", "cannot_tell", "agrees"]


def test_what_ends_a_meeting_is_nobodys(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "MR. LEE: It holds.\n\nMS. ROE: No.\n\nMR. LEE: I will mend it.\n\n"
        "The meeting rose at 9.15 p.m. The press was told to leave.\n",
        encoding="utf-8",
    )
    quotes = [("I will mend it", "Lee"), ("The press was told to leave.", "Lee")]
    agreed = [one.agreement.value for one in attrib.check_quotes(quotes, str(path)).findings]
    assert agreed == ["agrees", "cannot_tell"]


def test_an_ellipsis_over_the_verb_of_what_follows_turns_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("We never said that it was safe. We said that it leaks.", encoding="utf-8")
    (one,) = attrib.check_quotes(["We never said … that it leaks."], str(path)).findings
    assert one.turned
