"""Which names are one person's, by the names alone."""

from __future__ import annotations

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.extract.llm.passes.people import cannot_be_one, most_complete, unite
from attrib.language.one_person import can_be_one, completeness


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Okafor", "Lena Okafor"),
        ("Mr. Okafor", "Ben Okafor"),
        ("the Harbour Board", "Harbour Board"),
        ("L'Union du port", "Union du port"),
        ("SCO", "Shanghai Cooperation Organization"),
        ("the SCO", "SCO"),
    ],
)
def test_what_one_person_or_body_is_called(a: str, b: str) -> None:
    assert can_be_one(a, b) and can_be_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bo Okafor", "Lena Okafor"),
        ("US", "Ursula Schmidt"),
        ("spokesman for the Okafors", "Lena Okafors"),
        ("a spokesman for Okafor", "Okafor"),
        ("the Harbour Board", "the Harbour Union"),
    ],
)
def test_what_two_are_called(a: str, b: str) -> None:
    assert not can_be_one(a, b) and not can_be_one(b, a)


@pytest.mark.parametrize(
    "names",
    [
        ["Lena Okafor", "L. Okafor", "Okafor"],
        ["Lena M. Okafor", "Lena Okafor"],
        ["Ben Okafor Jr.", "Ben Okafor"],
        ["Mr. Okafor", "Okafor"],
        ["Lena Okafor", "Mayor Okafor", "the mayor"],
        ["Shanghai Cooperation Organization", "Shanghai Group", "SCO"],
        ["Reyle", "a spokesman"],
    ],
)
def test_the_most_complete_name_comes_first(names: list[str]) -> None:
    assert sorted(names, key=completeness) == names


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("Lena Okafor", "Tomas Reyle", "different names"),
        ("Lena Okafor", "Bo Okafor", "different names"),
        ("Mr. Okafor", "Mrs. Okafor", ""),
        ("Okafor’s spokesman", "Lena Okafor", "is not"),
        ("a lawyer for Okafor", "Okafor", "is not"),
        ("his wife", "Jon Brandt", "gender"),
    ],
)
def test_names_that_cannot_be_one(a: str, b: str, why: str) -> None:
    for one, other in ((a, b), (b, a)):
        reason = cannot_be_one(one, other)
        assert reason is not None and why in reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Okafor", "Lena Okafor"),
        ("the mayor", "Lena Okafor"),
        ("Mayor Okafor", "Okafor"),
        ("the Harbour Board", "the board"),
        ("Ford", "Ford Motor Company"),
    ],
)
def test_names_that_can_be_one(a: str, b: str) -> None:
    assert cannot_be_one(a, b) is None and cannot_be_one(b, a) is None


def test_a_surname_of_two_people_is_neither_of_them() -> None:
    names = ["Clinton", "Bill Clinton", "Hillary Clinton", "Mayor Okafor", "Okafor", "Lena Okafor"]
    assert unite(names) == {
        "Clinton": "Clinton",
        "Bill Clinton": "Bill Clinton",
        "Hillary Clinton": "Hillary Clinton",
        "Mayor Okafor": "Lena Okafor",
        "Okafor": "Lena Okafor",
        "Lena Okafor": "Lena Okafor",
    }


def test_initials_stand_for_a_body_and_not_for_a_person() -> None:
    assert unite(["US", "Ursula Schmidt"])["US"] == "US"
    full = "Shanghai Cooperation Organization"
    assert unite(["SCO", full]) == {"SCO": full, full: full}


@pytest.mark.parametrize("names", [["Lee", "Mr. Lee", "Mrs. Lee"], ["Herr Lee", "Lee", "Frau Lee"]])
def test_a_bare_surname_is_neither_of_a_couple(names: list[str]) -> None:
    assert unite(names) == {name: name for name in names}


def test_a_body_is_one_with_and_without_its_article() -> None:
    assert set(unite(["the Harbour Board", "Harbour Board"]).values()) == {"the Harbour Board"}


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        (["Mayor Lena Okafor", "Lena Okafor", "Okafor"], "Lena Okafor"),
        (["Mayor Lena Okafor", "Okafor"], "Mayor Lena Okafor"),
        (["the mayor", "Lena Okafor"], "Lena Okafor"),
        (["Mayor Okafor", "Okafor"], "Okafor"),
    ],
)
def test_a_title_makes_no_name_more_complete(forms: list[str], name: str) -> None:
    assert most_complete(forms) == name


@hypothesis.settings(deadline=None)
@given(st.permutations(["Okafor", "Lena Okafor", "Mayor Okafor", "Reyle", "Tomas Reyle", "SCO"]))
def test_the_order_of_names_plays_no_part(names: list[str]) -> None:
    assert unite(names) == unite(sorted(names))
