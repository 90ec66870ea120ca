"""What the embedded engine met in feature articles: long subjects, asides, people told apart."""

from __future__ import annotations

import pytest

from tests.embedded_runs import found, one, words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "A study commissioned by the mayor called the pipes “a patch on a patch.”",
            "A study commissioned by the mayor",
            "the pipes “a patch on a patch.”",
        ),
        (
            "A study funded by the town and written by turf expert Ib Holm called it “dire”.",
            "A study funded by the town and written by turf expert Ib Holm",
            "it “dire”",
        ),
        (
            "Her father, the former sailor Vic Orr, watched from the pier and was heard to mutter "
            "that she “should have waited.”",
            "Her father",
            "she “should have waited.”",
        ),
        ("Ann Lee went on to say that the dam was old.", "Ann Lee", "the dam was old"),
        ("Ann Lee joked that the dam was older than her.", "Ann Lee", "the dam was older than her"),
        ("Ann Lee refused to pay on Monday, then paid.", "Ann Lee", "to pay on Monday"),
        ("Ann Lee said she would pay, then leave.", "Ann Lee", "she would pay, then leave"),
    ],
)
def test_who_says_it_and_where_it_ends(text: str, source: str, content: str) -> None:
    (said,) = found(text)
    assert said.source is not None
    assert (said.source.text, words(said)) == (source, content)


def test_a_study_is_not_whoever_commissioned_or_wrote_it() -> None:
    for by in ("commissioned by turf expert Ib Holm", "funded by Ann Lee"):
        (said,) = found(f"A study {by} called the pipes “a patch”.")
        assert said.speakers == (f"A study {by}",)


def test_what_is_disputed_by_that_alone_is_no_content() -> None:
    (said,) = found("“It leaks,” Bob Roe said.\n\nThe mayor disputed that. It rained on.")
    assert (words(said), said.speakers) == ("It leaks", ("Bob Roe",))


@pytest.mark.parametrize(
    "text",
    [
        "Her spokesman, Aaron Beale, repeated that on Wednesday but left.",
        "Her neighbour called the fire brigade.",
    ],
)
def test_what_has_no_content_is_no_attribution(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("called", ["the plan reckless", "the plan a sham", "him brave"])
def test_what_somebody_is_called_is(called: str) -> None:
    assert [words(said) for said in found(f"Ann Lee called {called}.")] == [called]


def test_a_question_ends_with_the_clause_that_somebody_signed_it_in() -> None:
    asked = found("Asked whether she signed it by post, Ann Lee laughed: “I did.”")
    assert [words(said) for said in asked] == ["whether she signed it by post", "I did."]


def test_asked_about_something_is_said_of_the_speaker() -> None:
    (said,) = found("Ann Lee, asked about the dam, said: “I built it.”")
    assert (words(said), said.speakers) == ("I built it.", ("Ann Lee",))


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Asked by Marsh what came next, she said", "“We left.”"),
        ("Questioned by Marsh, she said", "“We left.”"),
    ],
)
def test_who_asks_is_not_who_answers(opening: str, text: str) -> None:
    said = one(found(f"Ann Lee took the stand. {opening}: {text}"), "We left")
    assert said.speakers == ("Ann Lee",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The first witness, auditor Grace Holm, said she had left.", "Grace Holm"),
        ("The engineer who tested it, Ilse Okon, said she had left.", "Ilse Okon"),
        ("The man who met the chief, Ilse Okon, said she had left.", "The man"),
        ("Her supervisor, the late Art Pell, once said she had left.", "Art Pell"),
        ("A lawyer who has acted for him, speaking from Rome, said she had left.", "A lawyer"),
    ],
)
def test_a_name_behind_a_description_is_the_speaker(text: str, speaker: str) -> None:
    assert one(found(text), "she had left").speakers == (speaker,)


def test_what_he_said_ends_what_she_had_told() -> None:
    said = found("The wife had told officers that her husband “never slept”, Odum said.")
    assert {words(s) for s in said} == {
        "The wife had told officers that her husband “never slept”",
        "her husband “never slept”",
    }


@pytest.mark.parametrize(
    ("before", "pronoun", "speaker"),
    [
        ("Mr Marsh inspected the pitch.\n\nCaptain Owen Teale was hopeful.", "he", "Owen Teale"),
        (
            "Mr Marsh left.\n\nTown striker Danny Orr, who scored, had no sympathy.",
            "he",
            "Danny Orr",
        ),
        ("Celia Brandt left.\n\nAnother, Joan Phipps, 71, has a ticket.", "she", "Joan Phipps"),
    ],
)
def test_a_pronoun_is_whoever_alone_was_just_named(before: str, pronoun: str, speaker: str) -> None:
    said = one(found(f"{before} “We go on,” {pronoun} said."), "We go on")
    assert said.speakers == (speaker,)


def test_a_building_is_nobody_whom_she_means() -> None:
    text = "Ann Lee came. In May the Corn Exchange flooded. “We go on,” she said."
    assert one(found(text), "We go on").speakers != ("Corn Exchange",)
