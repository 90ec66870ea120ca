"""Whom a bare surname may mean: real namesakes, not words that only have a capital."""

from __future__ import annotations

import pytest

from attrib import Document, EmbeddedEngine, Loaded, make_sheet
from attrib.language.same_name import conflict
from attrib.merge.bystanders import bystanders
from attrib.model import Grade

NAMESAKES = [
    ("Frank Fiorina waited. Carly Fiorina spoke.", {"Frank Fiorina", "Carly Fiorina"}),
    ("It was Zadok Fiorina who paid. Carly Fiorina spoke.", {"Zadok Fiorina", "Carly Fiorina"}),
    ("Using Fiorina’s name, Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("Interestingly Fiorina, a rich woman, left. Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("Conservative Icon Carly Fiorina Backs Ted Cruz\n\nCarly Fiorina spoke.", {"Carly Fiorina"}),
    ("Anders Grassmo Compares Fiorina With Nixon\n\nCarly Fiorina spoke.", {"Carly Fiorina"}),
    ("They chanted “Dump Fiorina.” Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("Farmers Against Fiorina met. Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("It passed the Dodd Act. Fiorina was there. Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("Oscar-winner Fiorina came. Carly Fiorina spoke.", {"Carly Fiorina"}),
    ("(See Fiorina’s tweet, as you can see.) Carly Fiorina spoke.", {"Carly Fiorina"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMESAKES)
def test_only_names_are_namesakes(text: str, expected: set[str]) -> None:
    assert bystanders(text, ["Carly Fiorina"], set()) == expected


def grades(text: str) -> list[Grade]:
    document = Document.of_text(text)
    sheet = make_sheet(Loaded(documents=(document,), problems=()), EmbeddedEngine())
    return [attribution.grade for attribution in sheet.attributions]


def test_a_headline_makes_no_second_person() -> None:
    text = (
        "Conservative Icon Morton Blackwell Backs Ann Lee\n\nMorton Blackwell has met her. "
        "“She is the one to beat,” Blackwell said."
    )
    assert set(grades(text)) == {Grade.VERIFIED}


def test_two_people_of_one_surname_leave_it_open() -> None:
    text = (
        "Betsy Ebeling and Tom Ebeling came to the hall on Monday evening. "
        "“She is the one to beat,” Ebeling said."
    )
    assert grades(text) == [Grade.REVIEW]


@pytest.mark.parametrize("word", ["Afterward", "Finally", "Steering"])
def test_the_word_that_opens_a_sentence_is_nobody_whom_he_can_mean(word: str) -> None:
    text = f"Peter Roe left the hall early. {word}, he said that the vote had been a farce."
    assert grades(text) == [Grade.VERIFIED]


def test_letters_after_a_name_make_no_second_person() -> None:
    assert not conflict("Celia Marsh", "Celia Marsh KC")
    assert conflict("Donald Trump", "Donald Trump Jr.")
