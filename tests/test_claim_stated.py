"""A claim in one sentence brings in no number, name or speaker of its own."""

from __future__ import annotations

import pytest

from attrib.model import Attribution, Grade
from tests.links import candidate, verify

TEXT = (
    "The Moll dam was built in 1912. “It will hold for 20 years,” said Ann Lee. "
    "“It leaks,” said Bob Roe. “Roe promised a new wall,” Lee said."
)
GERMAN = "„Er hält noch 20 Jahre“, sagte Eva Lang. Kai Roth schwieg."


def _claimed(text: str, content: str, speaker: str, claim: str) -> Attribution:
    cue = "sagte" if text is GERMAN else "said"
    stated = candidate(content, speaker, cue, [speaker]).model_copy(update={"claim": claim})
    (one,) = verify(text, stated)
    return one


@pytest.mark.parametrize(
    ("content", "speaker", "claim", "told"),
    [
        ("It will hold for 20 years,", "Ann Lee", "It will hold for 30 years.", "“30”"),
        ("It will hold for 20 years,", "Ann Lee", "The Brandt dam holds.", "“Brandt”"),
        ("It will hold for 20 years,", "Ann Lee", "Bob Roe said that it holds.", "“Bob Roe”"),
        ("It leaks,", "Bob Roe", "Ann Lee has said that it leaks.", "“Ann Lee”"),
    ],
)
def test_what_the_text_does_not_state_is_for_review(
    content: str, speaker: str, claim: str, told: str
) -> None:
    one = _claimed(TEXT, content, speaker, claim)
    assert one.grade is Grade.REVIEW
    assert told in one.reasons[0]
    assert one.checks[-1].rule == "claim_stated"


@pytest.mark.parametrize(
    ("content", "speaker", "claim"),
    [
        ("It will hold for 20 years,", "Ann Lee", "Ann Lee said that the Moll dam holds."),
        ("It will hold for 20 years,", "Ann Lee", "The dam will hold for 20 years."),
        ("It will hold for 20 years,", "Ann Lee", "Lee said it, built in 1912, will hold."),
        ("Roe promised a new wall,", "Lee", "Bob Roe promised a new wall."),
    ],
)
def test_a_paraphrase_is_let_stand(content: str, speaker: str, claim: str) -> None:
    one = _claimed(TEXT, content, speaker, claim)
    assert one.grade is Grade.VERIFIED, one.reasons
    assert "claim_stated" not in [check.rule for check in one.checks]


def test_a_german_noun_is_no_name() -> None:
    told = "Er hält noch 20 Jahre"
    assert _claimed(GERMAN, told, "Eva Lang", "Das Bauwerk hält.").grade is Grade.VERIFIED
    wrong = "Kai Roth sagte, das Bauwerk halte."
    assert _claimed(GERMAN, told, "Eva Lang", wrong).grade is Grade.REVIEW
