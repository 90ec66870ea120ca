"""Names: their parts, and what may stand for what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.language.names import Name, gender_of, is_person_name, parse_name, pronoun
from attrib.language.same_name import alias_of, conflict, same_person


@pytest.mark.parametrize(
    ("text", "title", "given", "surname", "suffix"),
    [
        ("Vladimir Putin", "", "Vladimir", "Putin", ""),
        ("Russian President Vladimir Putin", "Russian President", "Vladimir", "Putin", ""),
        ("Putin", "", "", "Putin", ""),
        ("Mr. Trump", "Mr.", "", "Trump", ""),
        ("Chinese leader Xi Jinping", "Chinese leader", "Jinping", "Xi", ""),
        ("Martin Luther King Jr.", "", "Martin Luther", "King", "Jr."),
        ("MARTIN KING", "", "MARTIN", "KING", ""),
        ("Mr. King", "Mr.", "", "King", ""),
        ("Mr. Speaker", "", "", "", ""),
        ("Ursula von der Leyen", "", "Ursula", "von der Leyen", ""),
        ("Sen. Bernie Sanders (I-Vt.)", "Sen.", "Bernie", "Sanders", ""),
        ("Gutachterin Leyla Demir", "Gutachterin", "Leyla", "Demir", ""),
        ("Hal Brennan of the Dockers' Union", "", "Hal", "Brennan", ""),
        ("Vox political reporter Ann Lee", "Vox political reporter", "Ann", "Lee", ""),
        ("Harbour master and pilot Ann Lee", "Harbour master and pilot", "Ann", "Lee", ""),
        ("Ann Lee née Roe", "", "Ann", "Lee", ""),
        ("Der Sprecher des Verbands", "", "", "", ""),
        ("Der Sprecher des Verbands, Tobias Renz", "", "Tobias", "Renz", ""),
        ("Dienstag Hubert Steidle", "Dienstag", "Hubert", "Steidle", ""),
        ("Clinton’s campaign manager Robby Mook", "campaign manager", "Robby", "Mook", ""),
    ],
)
def test_parts(text: str, title: str, given: str, surname: str, suffix: str) -> None:
    name = parse_name(text)
    assert (name.title, name.given, name.surname, name.suffix) == (title, given, surname, suffix)


def test_the_order_of_the_language_is_kept() -> None:
    assert parse_name("Chinese leader Xi Jinping").full == "Xi Jinping"
    assert parse_name("Ann Lee").full == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "the spokeswoman",
        "Putin's spokesperson",
        "police",
        "the Republican National Committee",
        "Ein Sprecher",
        "la préfecture",
    ],
)
def test_a_description_has_no_surname(text: str) -> None:
    assert parse_name(text) == Name(role=text)
    assert not is_person_name(text)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Putin", "Vladimir Putin"),
        ("Mr. Putin", "Vladimir Putin"),
        ("V. Putin", "Vladimir Putin"),
        ("Russian President Vladimir Putin", "Vladimir Putin"),
        ("Xi", "Xi Jinping"),
        ("Hillary", "Hillary Clinton"),
        ("Mrs. Clinton", "Hillary Clinton"),
        ("Bill Clinton", "William Jefferson Clinton"),
        ("Donald Trump", "Donald J. Trump"),
        ("Peña", "Enrique Pena"),
        ("SCO", "Shanghai Cooperation Organisation"),
    ],
)
def test_what_can_stand_for_whom(short: str, full: str) -> None:
    assert alias_of(short, full)
    assert same_person(short, full) and same_person(full, short)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("Mrs. Clinton", "Bill Clinton"),
        ("Donald Trump Jr.", "Donald Trump"),
        ("Daniel Oakes", "Peter Oakes"),
        ("Putin", "Erdogan"),
        ("Putin's spokesperson", "Putin"),
        ("Putin's spokesperson", "Vladimir Putin"),
        ("Republican National Committee", "Democratic National Committee"),
    ],
)
def test_two_people_are_never_one(a: str, b: str) -> None:
    assert not same_person(a, b)
    assert not alias_of(a, b) and not alias_of(b, a)


def test_a_bare_surname_conflicts_with_neither_namesake() -> None:
    assert not conflict("Oakes", "Daniel Oakes")
    assert not conflict("Oakes", "Peter Oakes")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("she", "female"),
        ("he", "male"),
        ("they", None),
        ("Mrs. Clinton", "female"),
        ("Vladimir Putin", "male"),
        ("Maëlle Le Drennec", "female"),
        ("the spokeswoman", "female"),
        ("the spokesperson", None),
        ("Putin", None),
        ("Gutachterin Demir", "female"),
        ("Captain Demir", None),
    ],
)
def test_gender_is_what_the_words_state(text: str, gender: str | None) -> None:
    assert gender_of(text) == gender


def test_pronouns_know_person_and_number() -> None:
    they, me = pronoun("They"), pronoun("I")
    assert they is not None and they.plural
    assert me is not None and me.person == 1
    assert pronoun("Lee") is None


@given(st.text(max_size=60))
def test_any_text_can_be_parsed(text: str) -> None:
    name = parse_name(text)
    assert isinstance(name.full, str)
    assert same_person(text, text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_same_person_is_symmetric(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    if same_person(a, b) and parse_name(a).surname and parse_name(b).surname:
        assert not conflict(a, b) or a == b


@pytest.mark.parametrize(
    "mention",
    ["A spokesman for Brook", "a lawyer for Ada Brook", "the wife of Brook", "an aide to Brook"],
)
def test_who_speaks_for_somebody_is_not_that_person(mention: str) -> None:
    assert not parse_name(mention).surname
    assert not alias_of(mention, "Ada Brook")
    assert not same_person(mention, "Ada Brook")


@pytest.mark.parametrize(
    ("mention", "owner"),
    [
        ("Die Mutter von Jan Petersen", "Jan Petersen"),
        ("le frère de Jean Petit", "Jean Petit"),
        ("La madre de Juan Ruiz", "Juan Ruiz"),
    ],
)
def test_whose_kin_somebody_is_is_not_their_name(mention: str, owner: str) -> None:
    assert not parse_name(mention).surname
    assert not same_person(mention, owner)


def test_a_particle_begins_a_surname() -> None:
    assert parse_name("Ministerin von der Leyen").surname == "der Leyen"
    assert parse_name("Graf von Moll").surname == "von Moll"
