"""Quotations that begin a paragraph and name nobody: who goes on, who answers, what is repeated."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.embedded_runs import found, words
from tests.links import candidate, verify

REPORT = "The council closed the road on Monday, and the meeting lasted until after midnight.\n\n"
END = "\n\nThe meeting ended early. Nobody came out to speak to those who waited in the rain."
PRESSED = '"We had no choice," said Ann Lee.\n\n"You signed it," Bob Roe said.\n\n'
TWO = REPORT + PRESSED + '"I did, yes."' + END
MANY = REPORT + '"You signed it," Bob Roe said.\n\n"I did."\n\n"Both times?"\n\n"Both."' + END
ASKED = REPORT + '"Who signed it?" asked Bob Roe.\n\n"The mayor did, in May, without a vote."' + END
LONG = (
    REPORT + '"We had no choice," said Ann Lee.\n\n"The road was sinking, the buses could not pass '
    'and the bridge had been shut since the spring."' + END
)
PAGE = (
    "Lars Holm, 61, has left. “I was asked to sign for a boat that I had not seen,” Holm wrote.\n"
    "The leader, Ann Lee, said that the boat was late and called Mr Holm “a grumbler”.\n"
    "“I was asked to sign for a boat that I had not seen”\n"
    "The yard did not reply to a letter that was sent to it on Monday."
)


@pytest.mark.parametrize(
    ("text", "said", "next_turn", "speaker"),
    [
        (TWO, "You signed it", "I did, yes.", "Bob Roe"),
        (MANY, "You signed it", "I did.", "Bob Roe"),
        (MANY, "You signed it", "Both times?", "Bob Roe"),
        (ASKED, "Who signed it?", "The mayor did, in May, without a vote.", "Bob Roe"),
    ],
)
def test_what_may_be_an_answer_is_not_the_same_speakers(
    text: str, said: str, next_turn: str, speaker: str
) -> None:
    cue = "asked" if text is ASKED else "said"
    (link,) = verify(text, candidate([said, next_turn], speaker, cue))
    assert link.grade is Grade.REVIEW
    assert any("may be what another answers" in reason for reason in link.reasons)
    (alone,) = verify(text, candidate(said, speaker, cue))
    assert alone.grade is Grade.VERIFIED
    assert [words(c) for c in found(text) if said in words(c)] == [said]


def test_a_long_quotation_in_the_next_paragraph_goes_on() -> None:
    rest = "The road was sinking, the buses could not pass and the bridge had been shut since"
    (said,) = [c for c in found(LONG) if "We had no choice" in words(c)]
    assert rest in words(said)
    (link,) = verify(LONG, said)
    assert link.grade is Grade.VERIFIED


def test_words_that_a_page_shows_twice_are_not_whose_quotation_stands_above() -> None:
    shown = "I was asked to sign for a boat that I had not seen"
    given = candidate(["a grumbler", shown], "The leader, Ann Lee", "called")
    (link,) = verify(PAGE, given)
    assert link.grade is Grade.REVIEW
    by_lee = [words(c) for c in found(PAGE) if c.speakers == ("Ann Lee",)]
    assert by_lee and not any(shown in said for said in by_lee)
    (wrote,) = [c for c in found(PAGE) if c.cue and c.cue.text == "wrote"]
    assert wrote.speakers == ("Lars Holm",)
    assert words(wrote) == shown


SPEECH = "\n\n".join(
    [
        "“The road was sinking, the buses could not pass, the school was shut for half of the year "
        "and nobody in the town hall answered a letter,” Ann Lee wrote.",
        "“We met every Monday, we asked three firms what it would cost to mend it, and all of them "
        "told us that it was cheaper to build a new one,” she said.",
        "“But a new one takes four years, and in four years there will be nobody left in this "
        "village who still has a reason to use it, young or old.”",
    ]
)


def test_a_report_of_a_speech_is_no_dialogue() -> None:
    """Most of its paragraphs begin with a quotation, but nobody in it answers."""
    second, third = SPEECH.split("\n\n")[1:]
    pieces = [second[1 : second.index(",”")], third[1:-1]]
    (link,) = verify(SPEECH, candidate(pieces, "she", "said", ["Ann Lee"]))
    assert link.grade is Grade.VERIFIED, link.reasons
