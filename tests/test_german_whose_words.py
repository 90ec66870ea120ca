"""German phrases that say whose words these are, in the middle of the sentence or before it, and
what those people are called in the nominative."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

PHRASES = [
    "nach Angaben", "nach Auskunft", "nach Aussage", "nach Ansicht", "nach Meinung",
    "nach Einschätzung", "nach Überzeugung", "nach Darstellung", "nach den Worten",
    "laut Angaben",
]  # fmt: skip


def grade(text: str, content: list[str], source: str, cue: str, name: str | None = None) -> Grade:
    link = candidate(content, source, cue, [name or source], Kind.INDIRECT)
    (said,) = verify(text, link)
    return said.grade


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("article", ["des ", ""])
def test_it_is_said_by_whoever_the_phrase_names(phrase: str, article: str) -> None:
    text = f"Die Sperrung der Brücke dauert {phrase} des Ministeriums bis Mai."
    content = ["Die Sperrung der Brücke dauert", "bis Mai"]
    assert grade(text, content, f"{article}Ministeriums", phrase) is Grade.VERIFIED


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("owner", ["des Ministeriums", "der Zeitung", "seines Anwalts"])
def test_it_is_not_said_by_the_subject_of_the_sentence(phrase: str, owner: str) -> None:
    text = f"Der Minister war {phrase} {owner} krank."
    assert grade(text, ["war", "krank"], "Der Minister", phrase) is not Grade.VERIFIED


def test_it_may_be_the_subject_by_his_own_account() -> None:
    text = "Der Minister war nach eigenen Angaben krank."
    assert grade(text, ["war", "krank"], "Der Minister", "nach eigenen Angaben") is Grade.VERIFIED


@pytest.mark.parametrize(
    ("owner", "source"),
    [
        ("der Sprecherin des Ministeriums", "des Ministeriums"),
        ("des Anwalts von Jan Moll", "Jan Moll"),
        ("der Polizei und der Feuerwehr", "der Polizei"),
        ("der Polizei und der Feuerwehr", "der Feuerwehr"),
        ("des Rats und seiner Chefin", "des Rats"),
    ],
)
def test_part_of_whom_the_phrase_names_is_for_review(owner: str, source: str) -> None:
    text = f"Die Brücke bleibt nach Angaben {owner} gesperrt."
    found = grade(text, ["Die Brücke bleibt", "gesperrt"], source, "nach Angaben")
    assert found is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("cue", "source", "name"),
    [
        ("nach Angaben", "des Verkehrsministeriums", "Verkehrsministerium"),
        ("nach Angaben", "des Verkehrsministeriums", "Das Verkehrsministerium"),
        ("nach Angaben des", "Verkehrsministeriums", "Verkehrsministerium"),
        ("nach Angaben", "Petersens", "Petersen"),
        ("nach Angaben", "eines Polizisten", "ein Polizist"),
        ("nach Angaben", "seines Bruders", "sein Bruder"),
        ("laut", "einem Sprecher des Verbandes", "Sprecher des Verbandes"),
        ("laut", "einem Sprecher des Verbandes", "ein Sprecher des Verbandes"),
        ("laut", "dem zuständigen Minister", "der zuständige Minister"),
        ("laut", "den Ermittlern", "die Ermittler"),
    ],
)
def test_the_nominative_names_the_same_speaker(cue: str, source: str, name: str) -> None:
    mention = source if cue.endswith(" des") else f" {source}"
    text = f"Die Brücke bleibt {cue} {mention.strip()} gesperrt."
    assert grade(text, ["Die Brücke bleibt", "gesperrt"], source, cue, name) is Grade.VERIFIED


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("des Verkehrsministeriums", "Innenministerium"),
        ("seines Bruders", "ihr Bruder"),
        ("seines Bruders", "Bruder"),
        ("der Zeugin", "Zeuge"),
        ("der Kollegen", "Kollege"),
        ("des Sprechers des Rates", "Rat"),
    ],
)
def test_another_word_is_no_nominative(source: str, name: str) -> None:
    text = f"Die Brücke bleibt nach Angaben {source} gesperrt."
    found = grade(text, ["Die Brücke bleibt", "gesperrt"], source, "nach Angaben", name)
    assert found is not Grade.VERIFIED


def test_no_letter_is_taken_from_a_name_in_the_nominative() -> None:
    text = "Die Brücke bleibe gesperrt, sagte Hans Peters. Peter schwieg."
    found = grade(text, ["Die Brücke bleibe gesperrt"], "Hans Peters", "sagte", "Hans Peter")
    assert found is not Grade.VERIFIED


def test_a_cue_that_names_its_subject_is_nobody_elses() -> None:
    text = "Der Betreuer gab 150 Mark „um zu feiern“, wie Hoyzer von der Zeitung zitiert wird."
    cue = "wie Hoyzer von der Zeitung zitiert wird"
    assert grade(text, ["um zu feiern"], "Der Betreuer", cue) is not Grade.VERIFIED
    assert grade(text, ["um zu feiern"], "Hoyzer", cue) is Grade.VERIFIED
