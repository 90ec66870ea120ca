"""Minutes of a meeting: what the clerk writes is nobody's turn."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.embedded_runs import found, words
from tests.links import candidate, verify

MINUTES = """Budget hearing, 3 June
Chair: Ms Ines Falk
Location: Town Hall, room 4
Attending: Falk, Brandt, Ode

MS FALK: Good morning. The hearing is open.
MR BRANDT: Thank you. The roof will cost 800,000 euros.
MS FALK: Is that the whole sum?

Mr Brandt left the room at 10:15.

MS FALK: The hearing is adjourned until tomorrow.

Meeting closed: 10:30
Next meeting: 4 June
Action: Brandt to send figures
"""
NOTES = (
    "Ms Ines Falk",
    "Town Hall, room 4",
    "Falk, Brandt, Ode",
    "Mr Brandt left the room at 10:15.",
    "Meeting closed: 10:30",
    "Next meeting: 4 June",
    "Brandt to send figures",
)


def test_the_turns_are_found_and_nothing_else() -> None:
    assert [words(c) for c in found(MINUTES)] == [
        "Good morning. The hearing is open.",
        "Thank you. The roof will cost 800,000 euros.",
        "Is that the whole sum?",
        "The hearing is adjourned until tomorrow.",
    ]


@pytest.mark.parametrize("note", NOTES[3:6])
def test_a_note_is_not_verified_as_a_turn(note: str) -> None:
    (graded,) = verify(MINUTES, candidate(note, "MS FALK", ":", ["MS FALK"]))
    assert graded.grade is not Grade.VERIFIED


def test_a_turn_may_tell_of_who_left() -> None:
    text = "ANN LEE: Mr Brandt left the room.\nBOB ROE: He did.\nANN LEE: At ten.\nBOB ROE: Yes."
    assert words(found(text)[0]) == "Mr Brandt left the room."


def test_who_was_interviewed_is_told_of_behind_the_interview() -> None:
    text = (
        "Interview with Petra Solms\n\nQ: Will you write another?\n\nA: No, never.\n\n"
        "Q: Why?\n\nA: I am tired.\n\nPetra Solms lives in Bremen."
    )
    assert "Petra Solms lives in Bremen." not in [words(c) for c in found(text)]


def test_a_narrator_is_a_voice_among_others() -> None:
    text = "ANN LEE: We will not.\nNARRATOR: The mill closed.\nBOB ROE: She did not lie."
    assert [c.source and c.source.text for c in found(text)] == ["ANN LEE", "NARRATOR", "BOB ROE"]
