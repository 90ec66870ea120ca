"""Wrong links that once passed: each stays for review, and its right twin is verified."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from attrib.model import Grade, Kind
from tests.test_verify_rules import candidate, verify


class Link(NamedTuple):
    text: str
    content: str
    source: str
    cue: str
    kind: Kind = Kind.INDIRECT
    speakers: tuple[str, ...] = ()


ALARM = "Alarmed by the flood at Moll, Ann Lee met Bob Roe."
LETTER = "A second letter, which the firm asked this paper to ignore, gave no names at all."
LEAVING = "The clerk, who said she would stay in Moll, was seen to leave."
MOST = "“Not ‘most’, as the clerk’s letter said,” Ann Lee answered."
REPORT = (
    "Your husband, Emil Oka, sits on the board. The auditor wrote in her report that there was "
    "“no sign of fraud”."
)


@pytest.mark.parametrize(
    "link",
    [
        Link(ALARM, "the flood at Moll", "Bob Roe", "Alarmed"),
        Link("Worried about the dam, Ann Lee met Bob Roe.", "the dam", "Bob Roe", "Worried about"),
        Link(LETTER, "to ignore, gave no names at all", "the firm", "asked"),
        Link(LEAVING, "she would stay in Moll, was seen to leave", "who", "said"),
        Link(MOST, "Not ‘most’", "the clerk’s letter", "said", Kind.DIRECT),
        Link("The dam did not break, as Lee said.", "The dam did not break", "Lee", "said"),
        Link(REPORT, "there was “no sign of fraud”", "her", "report", Kind.MIXED, ("Emil Oka",)),
    ],
)
def test_a_wrong_link_is_for_review(link: Link) -> None:
    (attribution,) = verify(
        link.text,
        candidate(link.content, link.source, link.cue, link.speakers, kind=link.kind),
    )
    assert attribution.grade is Grade.REVIEW


@pytest.mark.parametrize(
    "link",
    [
        Link(ALARM, "the flood at Moll", "Ann Lee", "Alarmed"),
        Link(ALARM, "the flood at Moll", "Ann Lee", "Alarmed by"),
        Link(LETTER, "to ignore", "the firm", "asked"),
        Link(LEAVING, "she would stay in Moll", "who", "said"),
        Link("The dam broke, as Lee said.", "The dam broke", "Lee", "said"),
        Link("As Lee said, the dam did not break.", "the dam did not break", "Lee", "said"),
        Link(
            "The clerk said the men, who came late, were seen to leave.",
            "the men, who came late, were seen to leave",
            "The clerk",
            "said",
        ),
    ],
)
def test_the_right_link_beside_it_is_verified(link: Link) -> None:
    (attribution,) = verify(
        link.text, candidate(link.content, link.source, link.cue, kind=link.kind)
    )
    assert attribution.grade is Grade.VERIFIED


def test_a_possessive_may_be_of_who_does_it() -> None:
    text = "Emilia Oka sits on the board. The auditor wrote in her report that it was cheap."
    (attribution,) = verify(text, candidate("it was cheap", "her", "report", ("Emilia Oka",)))
    assert attribution.grade is Grade.REVIEW
    assert any("The auditor" in reason for reason in attribution.reasons)
