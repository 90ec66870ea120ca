"""What a second opinion says of a row: who agrees, who does not, and what one engine missed."""

from __future__ import annotations

import pytest

from attrib.errors import Exit
from attrib.merge import RULES
from attrib.model import Grade, Kind, Outcome
from attrib.sheet import exit_code
from tests.second_opinions import (
    HOLDS,
    LEAKS,
    MONEY,
    TEXT,
    check,
    only_embedded,
    row,
    said,
    sheet,
)
from tests.stated_engine import StatedEngine

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


# --- what both engines state --------------------------------------------------------------


def test_agreement_is_said_and_costs_no_grade() -> None:
    made = sheet(said(*HOLDS), said(*LEAKS), said(*MONEY, kind=Kind.INDIRECT))
    assert [a.grade for a in made.attributions] == [Grade.VERIFIED] * 3
    holds = row(made, "The wall")
    for rule in ("second_opinion", "second_opinion_kind", "second_opinion_span"):
        assert check(holds, rule).outcome is Outcome.PASS
    assert check(holds, "second_opinion").reason == (
        "the embedded engine gives these words to Ada Brook too"
    )
    assert exit_code(made) is Exit.VERIFIED


def test_another_speaker_goes_to_review_and_both_names_are_said() -> None:
    made = sheet(said(*HOLDS), said("It leaks,", "Brook", "Ada Brook"), said(*MONEY))
    leaks = row(made, "It leaks")
    found = check(leaks, "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these words to Carl Venn"
    assert [TEXT[s.start : s.end].strip(",") for s in found.evidence] == ["It leaks", "Venn"]
    assert leaks.grade is Grade.REVIEW and found.reason in leaks.reasons
    assert leaks.speakers == ("Ada Brook",)
    # The words stand in the sheet once: the other name is a reason, not a second row.
    assert not only_embedded(made)
    assert row(made, "The wall").grade is Grade.VERIFIED


def test_the_fuller_name_of_one_person_is_no_disagreement() -> None:
    made = sheet(said("The wall will hold,", "Brook", "Mayor Brook"))
    assert check(row(made, "The wall"), "second_opinion").outcome is Outcome.PASS


def test_a_mention_that_one_engine_left_open_is_no_disagreement() -> None:
    second = StatedEngine(said("It leaks,", "Her deputy", "Carl Venn"), name="embedded")
    made = sheet(said("It leaks,", "Her deputy", "Her deputy"), second=second)
    assert check(row(made, "It leaks"), "second_opinion").outcome is Outcome.PASS


@pytest.mark.parametrize("one, other", [(0, 1), (1, 0)])
def test_who_speaks_for_somebody_is_not_that_person(one: int, other: int) -> None:
    text = "A spokesman for Ada Brook said that the repair would begin in May."
    mention = "A spokesman for Ada Brook"
    names = (mention, "Ada Brook")
    words = "that the repair would begin in May"
    made = sheet(
        said(words, mention, names[one]),
        text=text,
        second=StatedEngine(said(words, mention, names[other]), name="embedded"),
    )
    found = check(row(made, "that the repair"), "second_opinion")
    assert found.outcome is Outcome.FAIL and names[other] in found.reason


def test_speakers_without_a_name_are_told_apart_by_their_mentions() -> None:
    text = 'Critics and the mayor met. "It leaks," the critics said.'
    made = sheet(
        said("It leaks,", "the mayor"),
        text=text,
        second=StatedEngine(said("It leaks,", "the critics"), name="embedded"),
    )
    found = check(row(made, "It leaks"), "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these words to the critics"


def test_other_limits_and_kind_of_the_content_are_stated() -> None:
    made = sheet(said("no money", "Brook", "Ada Brook", kind=Kind.INDIRECT))
    short = row(made, "no money")
    span = check(short, "second_opinion_span")
    assert span.outcome is Outcome.FAIL
    assert span.reason.startswith("the embedded engine takes more for the content: “")
    assert span.reason.endswith("the council had no money for a new wall”")
    made = sheet(said("the council had no money for", "Brook", "Ada Brook", kind=Kind.INDIRECT))
    ends = check(row(made, "the council"), "second_opinion_span")
    assert ends.outcome is Outcome.CANNOT_TELL
    assert ends.reason.endswith("the council had no money for a new wall”")
    whole = 'Brook said the wall "will hold for years and years".'
    made = sheet(
        said('the wall "will hold for years and years"', "Brook", "Brook", kind=Kind.MIXED),
        text=whole,
        second=StatedEngine(
            said("will hold for years and years", "Brook", "Brook"), name="embedded"
        ),
    )
    kind = check(made.attributions[0], "second_opinion_kind")
    assert kind.outcome is Outcome.FAIL
    assert kind.reason == "the embedded engine reads this as direct, not as mixed"


def test_what_only_the_first_engine_states_is_said() -> None:
    text = TEXT + " Nobody had asked Ines Falk."
    made = sheet(said("Nobody had asked", "Ines Falk", "Ines Falk", cue="asked"), text=text)
    found = check(row(made, "Nobody"), "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason == "the embedded engine finds no attribution here"


def test_quoted_words_that_the_embedded_engine_gives_to_nobody_go_to_review() -> None:
    text = 'Nobody had asked Ines Falk. The sign at the gate reads "No entry after dark, please".'
    second = StatedEngine(name="embedded")
    made = sheet(
        said("No entry after dark, please", "Ines Falk", "Ines Falk", cue=None),
        text=text,
        second=second,
    )
    quoted = row(made, "No entry")
    assert quoted.kind is Kind.DIRECT
    found = check(quoted, "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these quoted words to nobody"
    assert found.reason in quoted.reasons


def test_a_quotation_inside_another_is_not_held_against_the_outer_one() -> None:
    text = 'Brook said: "Venn told me it leaks and that it always did." The council sighed.'
    outer = said("Venn told me it leaks and that it always did.", "Brook", "Brook")
    inner = said("it leaks and that it always did", "Venn", "Venn", cue="told", within=0)
    second = StatedEngine(outer, name="embedded")
    made = sheet(outer, inner, text=text, second=second)
    found = check(row(made, "it leaks"), "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason == "the embedded engine has these words inside another attribution only"
    # The other way round: the inner one is a row of its own, inside the outer one.
    made = sheet(outer, text=text, second=StatedEngine(outer, inner, name="embedded"))
    assert check(row(made, "Venn told"), "second_opinion").outcome is Outcome.PASS
    (only,) = only_embedded(made)
    assert only.speakers == ("Venn",) and only.within == row(made, "Venn told").id


# --- what only the second engine states ---------------------------------------------------


def test_what_only_the_embedded_engine_finds_is_a_row_that_says_so() -> None:
    made = sheet(said(*HOLDS))
    only = only_embedded(made)
    assert [a.speakers for a in only] == [("Carl Venn",), ("Ada Brook",)]
    assert {a.grade for a in only} == {Grade.REVIEW}
    reason = "only the embedded engine, asked for a second opinion, finds this"
    assert all(reason in a.reasons for a in only)
    assert exit_code(made) is Exit.REVIEW
    # The same person is one speaker, whichever engine found the words.
    holds, _, money = made.attributions
    assert holds.speaker_ids == money.speaker_ids == ("s1",)
    assert [a.id for a in made.attributions] == ["a1", "a2", "a3"]


def test_words_refused_to_the_first_engine_are_not_lost_with_it() -> None:
    made = sheet(said("It leaks,", "Captain Nemo", "Captain Nemo"))
    refused, found = (a for a in made.attributions if a.content[0].given.startswith("It leaks"))
    assert (refused.grade, found.grade) == (Grade.REFUSED, Grade.REVIEW)
    assert found.speakers == ("Carl Venn",)


def test_an_opinion_that_the_verifier_refuses_is_no_opinion() -> None:
    second = StatedEngine(said("It leaks,", "Captain Nemo", "Captain Nemo"), name="embedded")
    made = sheet(said(*LEAKS), second=second)
    mine, its = made.attributions
    found = check(mine, "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason.endswith("gives these words to Captain Nemo, which the verifier refuses")
    assert its.grade is Grade.REFUSED and "Captain Nemo" in its.speakers


def test_words_that_stand_nowhere_get_no_second_opinion() -> None:
    made = sheet(said("I resign at noon", "Brook", "Ada Brook"))
    absent = row(made, "I resign")
    assert absent.grade is Grade.REFUSED
    assert not {c.rule for c in absent.checks} & RULES
    assert len(only_embedded(made)) == 3
