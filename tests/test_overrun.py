"""Indirect content ends where the words of somebody else, or the reporter's own, begin."""

from __future__ import annotations

import pytest

from attrib.model import Attribution, Grade, Kind
from tests.links import candidate, verify


def said(text: str, content: str, cue: str = "said") -> Attribution:
    (found,) = verify(text, candidate(content, "Ann Lee", cue, ["Ann Lee"], Kind.INDIRECT))
    return found


@pytest.mark.parametrize(
    "beyond",
    [
        "; Bob Roe disagreed",
        ", but Bob Roe disagreed",
        ", while Bob Roe said it was not",
        ", Bob Roe said it was not",
        " and Bob Roe said it was not",
        " but critics said it was not",
        ", the mayor later recalled",
        "; the fire chief denied it",
        ", according to Bob Roe",
        ", he recalled",
        ", a claim that experts dispute",
        ", which is not true",
        ", then left the room",
        ", adding that it was new",
        " and added that it was new",
        ". It leaked",
        ". It was built in 1960",
        ". “It is not,” Bob Roe said",
    ],
)
def test_what_runs_on_past_what_is_said_is_for_review(beyond: str) -> None:
    text = f"Ann Lee said the dam was safe{beyond}. Nobody answered."
    found = said(text, f"the dam was safe{beyond}")
    assert found.grade is Grade.REVIEW
    assert any("no part of what is said" in reason for reason in found.reasons)
    if "according" not in beyond:  # then it is hearsay as well
        assert said(text, "the dam was safe").grade is Grade.VERIFIED


def test_it_may_be_told_to_somebody_somewhere() -> None:
    text = "Ann Lee told reporters in Leeds on Monday that the dam was safe. It leaked."
    assert said(text, "the dam was safe", "told").grade is Grade.VERIFIED
    assert said(text, "the dam was safe. It leaked", "told").grade is Grade.REVIEW


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the dam was safe and the town was dry", "said"),
        ("the dam, which was old, was safe, and that it was dry", "said"),
        ("Bob Roe told her it was safe", "said"),
        ("in Leeds, Bob Roe told her it was safe", "said"),
        ("she would pay, then leave", "said"),
        ("the dam was safe. It would hold", "said"),
        ("“it is safe; Bob Roe said so”", "said"),
        ("a claim that the dam was safe", "repeated"),
    ],
)
def test_what_is_all_said_is_verified(content: str, cue: str) -> None:
    assert said(f"Ann Lee {cue} {content}. Nobody answered.", content, cue).grade is Grade.VERIFIED


@pytest.mark.parametrize(
    "beyond",
    [
        "; Otto Lang widersprach",
        ", doch Otto Lang widersprach",
        ", so Otto Lang",
        ", sagte Otto Lang",
        ", was nicht stimmt",
        ". Er wurde 1960 gebaut",
    ],
)
def test_german_content_that_runs_on_is_for_review(beyond: str) -> None:
    text = f"Eva Kern sagte, der Damm sei sicher{beyond}. Niemand antwortete."
    whole = candidate(
        f"der Damm sei sicher{beyond}", "Eva Kern", "sagte", ["Eva Kern"], Kind.INDIRECT
    )
    (found,) = verify(text, whole)
    assert found.grade is Grade.REVIEW
    assert any("no part of what is said" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    "content",
    [
        "der Damm sei sicher. Er sei 1960 gebaut worden",
        "der Damm sei sicher, doch Otto Lang habe widersprochen",
        "der Damm sei sicher, was nicht alle wüssten",
    ],
)
def test_german_content_in_the_subjunctive_goes_on(content: str) -> None:
    text = f"Eva Kern sagte, {content}. Niemand antwortete."
    (found,) = verify(text, candidate(content, "Eva Kern", "sagte", ["Eva Kern"], Kind.INDIRECT))
    assert found.grade is Grade.VERIFIED
