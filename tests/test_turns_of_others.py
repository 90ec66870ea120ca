"""Turns of a transcript: who holds an office, who answers, and lines of nobody named."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.embedded_runs import found, one, words
from tests.links import candidate, verify

HOUSE = """Rural Roads

1. Fergus Lang (Kells North) (Ind): What steps will she take to mend the road?

The Minister for Roads (Elspeth Marr): I met the county on Monday. The work begins in May.

Fergus Lang: I thank the Minister. Will she come and see it?

Elspeth Marr: I would be glad to see it.

Several hon. Members rose—

Madam Speaker: Order. I want to hear the answer.
"""
CAPTIONS = """NARRATOR: When the mine closed, the village stayed where it was.

JEAN: My mother said that it would open again.

- Do you remember who told her?

NARRATOR: It never opened.

JEAN: It never did.
"""
INTERVIEW = """“I draw at night”: an interview with Teodora Vasile

Q: Was the hall too dear?

A: It was not dear enough. Nobody pays for drains.

Q: Will you build another?

A: I will build a bus station.

Vasile insists that she will rest in May.
"""


@pytest.mark.parametrize(
    ("text", "phrase", "speaker"),
    [
        (HOUSE, "What steps will she take", "Fergus Lang"),
        (HOUSE, "The work begins in May", "Elspeth Marr"),
        (HOUSE, "I want to hear the answer", "Madam Speaker"),
        (INTERVIEW, "Nobody pays for drains", "Teodora Vasile"),
        (INTERVIEW, "she will rest in May", "Teodora Vasile"),
    ],
)
def test_whose_turn_it_is(text: str, phrase: str, speaker: str) -> None:
    said = one(found(text), phrase)
    assert said.speakers == (speaker,)
    (link,) = verify(text, said)
    assert link.grade is Grade.VERIFIED


def test_who_answers_is_whom_the_heading_names_and_nobody_else() -> None:
    given = candidate("Nobody pays for drains.", "A", None, ["Teodora Vasile"])
    (link,) = verify(INTERVIEW, given)
    assert link.grade is Grade.VERIFIED
    (other,) = verify(INTERVIEW.replace("with Teodora Vasile", "about Teodora Vasile"), given)
    assert other.grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("text", "line", "label", "own"),
    [
        (
            CAPTIONS,
            "Do you remember who told her?",
            "JEAN",
            "My mother said that it would open again.",
        ),
        (HOUSE, "Several hon. Members rose—", "Elspeth Marr", "I would be glad to see it."),
    ],
)
def test_a_line_of_others_is_not_the_last_labels(
    text: str, line: str, label: str, own: str
) -> None:
    assert not any(line.rstrip("—") in words(c) for c in found(text))
    (theirs,) = verify(text, candidate(line, label, None))
    assert theirs.grade is not Grade.VERIFIED
    (mine,) = verify(text, candidate(own, label, None))
    assert mine.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "ANNA LEE: We will open the bridge in May.\n\nBOB ROE: The money is not there.\n",
            [
                ("ANNA LEE", "We will open the bridge in May."),
                ("BOB ROE", "The money is not there."),
            ],
        ),
        (
            "HOST: Is the harvest lost, Mr Bey? BEY: Not all of it. Some may still come. "
            "HOST: And the insurers? BEY: They have not rung.",
            [
                ("HOST", "Is the harvest lost, Mr Bey?"),
                ("BEY", "Not all of it. Some may still come."),
                ("HOST", "And the insurers?"),
                ("BEY", "They have not rung."),
            ],
        ),
    ],
)
def test_two_turns_and_turns_in_one_paragraph_are_a_conversation(
    text: str, turns: list[tuple[str, str]]
) -> None:
    candidates = found(text)
    assert [(c.source and c.source.text, words(c)) for c in candidates] == turns
    assert {one.grade for one in verify(text, *candidates)} == {Grade.VERIFIED}


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: The dam is shut. ALSO: bring boots and a lamp to the meeting.",
        "LONDON: The dam is shut. Nobody said why. UPDATE: it opened at noon.",
        "Place: Moll Town Hall\nTime: We meet at ten in the morning.\n",
    ],
)
def test_a_notice_is_no_conversation(text: str) -> None:
    assert [c for c in found(text) if c.cue is None] == []
