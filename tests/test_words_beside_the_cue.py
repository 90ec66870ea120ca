"""Answers that hold a word too many or a name for the mention: what they say of the link is what
the text says."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind, Mode
from tests.links import candidate, verify


def verified(text: str, content: str, source: str, cue: str, name: str | None = None) -> bool:
    kind = Kind.DIRECT if f"“{content}" in text or f"„{content}" in text else Kind.INDIRECT
    (said,) = verify(text, candidate(content, source, cue, [name or source], kind))
    return said.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("“Come in,” Tess called to Robin.", "Come in,", "Robin", "Tess called"),
        ("Robin is expected to say that it leaks.", "it leaks", "Robin", "to say"),
        ("Robin carried a sign that said: “It leaks.”", "It leaks.", "Robin", "that said"),
        ("Robin carried a sign that said: “It leaks.”", "It leaks.", "Robin", "said"),
        ("Robin was assured that the dam held.", "the dam held", "Robin", "was assured"),
        ("Robin learned from Tess that it leaks.", "it leaks", "Robin", "learned from"),
        ("“It leaks,” said the mother of Robin Hale.", "It leaks,", "Robin Hale", "said the"),
        ("The bank that Robin Hale hired said it leaks.", "it leaks", "Robin Hale", "hired said"),
        ("„Er ist leer“, sagte Lenz, der Kahl kennt.", "Er ist leer", "Kahl", "sagte Lenz"),
        ("Lara fue informada de que la presa cede.", "la presa cede", "Lara", "informada de"),
        ("El alcalde escribe a Lara que la presa cede.", "la presa cede", "Lara", "escribe a"),
    ],
)
def test_a_word_beside_the_cue_vouches_for_nobody(
    text: str, content: str, source: str, cue: str
) -> None:
    assert not verified(text, content, source, cue)


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Roe has repeatedly warned that it leaks.", "it leaks", "Roe", "has repeatedly warned"),
        ("Roe told reporters that it leaks.", "it leaks", "Roe", "told reporters"),
        ("“It leaks,” said Roe, an engineer.", "It leaks,", "Roe", "said"),
        ("Bob Roe won praise from Ann Lee for the dam.", "the dam", "Ann Lee", "won praise from"),
        ("Roux a été accusé par Lee d’avoir menti.", "d’avoir menti", "Lee", "accusé par"),
    ],
)
def test_a_word_beside_the_cue_takes_nothing_away(
    text: str, content: str, source: str, cue: str
) -> None:
    assert verified(text, content, source, cue)


def test_what_is_said_in_a_letter_is_written() -> None:
    text = "Roe said in a letter that it leaks."
    (said,) = verify(text, candidate("it leaks", "Roe", "said in a letter", ["Roe"]))
    assert (said.grade, said.mode) == (Grade.VERIFIED, Mode.WRITING)
    assert said.cue is not None
    assert said.cue.given == "said in a letter"


@pytest.mark.parametrize(
    ("text", "name", "right"),
    [
        ("Marek Dusek came late. He said it leaks.", "Marek Dusek", True),
        ("His coach, Marek Dusek, was angry. Dusek said it leaks.", "Marek Dusek", True),
        ("Marek Dusek met Ann Lee. She said it leaks.", "Marek Dusek", False),
        ("Ann Lee met Eva Kern. She said it leaks.", "Ann Lee", False),
        ("Barack Obama came late. Others said it leaks.", "Barack Obama", False),
        ("Ann Lee came late. Bob Roe said it leaks.", "Ann Lee", False),
        ("Ann Lee came late. The operator, Blue Sound Lines, said it leaks.", "Ann Lee", False),
        ("Ann Lee came late. She did not write or say it leaks.", "Ann Lee", False),
    ],
)
def test_a_name_far_from_the_cue_is_held_against_its_subject(
    text: str, name: str, right: bool
) -> None:
    cue = "said" if "said" in text else "say"
    assert verified(text, "it leaks", name, cue) is right


@pytest.mark.parametrize(
    ("text", "content", "name", "cue"),
    [
        ("Der Neffe der Sängerin Ute Helm schrieb, er sei leer.", "er sei leer", "Ute Helm",
         "schrieb"),
        ("Auf die Frage des Richters Jan Moll antwortete sie: „Nie.“", "Nie.", "Jan Moll",
         "antwortete"),
        ("A spokesman for the harbour chief, Ann Roe, said it leaks.", "it leaks", "Ann Roe",
         "said"),
        ("Had Minister Ann Roe admitted that it leaks, he would stay.", "it leaks", "Ann Roe",
         "admitted"),
        ("Si la présidente du club, Anne Roy, disait que tout va bien, il rirait.",
         "tout va bien", "Anne Roy", "disait"),
    ],
)  # fmt: skip
def test_a_name_without_its_title_is_read_with_it(
    text: str, content: str, name: str, cue: str
) -> None:
    assert not verified(text, content, name, cue)


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "name"),
    [
        ("Ana Lara llegó tarde. «No», protestó el delantero Luis Rey.", "No",
         "el delantero Luis Rey", "protestó", "Ana Lara"),
        ("Anne Roy est partie. La porte-parole de Mme Roy a dit que tout va bien.",
         "tout va bien", "La porte-parole de Mme Roy", "a dit", "Anne Roy"),
        ("Der Kritiker Benno Moll kam. Er sei müde, sagt sie.", "Er sei müde", "sie", "sagt",
         "Benno Moll"),
    ],
)  # fmt: skip
def test_a_mention_of_somebody_else_is_not_the_speaker(
    text: str, content: str, source: str, cue: str, name: str
) -> None:
    assert not verified(text, content, source, cue, name)
