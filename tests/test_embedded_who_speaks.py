"""Whom the embedded engine names in everyday tags and headlines, each in a text of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib import quote_sheet

SAID = [
    # who is told is no part of who speaks
    ("„Es hält“, sagte Kern der Moller Zeitung.", [("Kern", "Es hält")]),
    ("„Es hält“, sagte Jan Kern der „Moller Post“.", [("Jan Kern", "Es hält")]),
    ("„Es hält“, so Kern am Dienstag in Berlin.", [("Kern", "Es hält")]),
    # who holds an office is named behind it
    ("“We stay,” said the landlord of the White Hart, Tom Baker.", [("Tom Baker", "We stay")]),
    ("„Es hält“, sagte der Leiter des Amtes, Jan Kern.", [("Jan Kern", "Es hält")]),
    ("„Es hält“, sagte die Witwe von Tom Becker, Ellen Becker.", [("Ellen Becker", "Es hält")]),
    ("Ihr Anwalt Cem Aydin sagte, es gehe ihr gut.", [("Cem Aydin", "es gehe ihr gut")]),
    # neither a mark nor a verb is part of a mention
    (
        "« C’est honteux », s’indigne Anne Roux, soulignant que la mairie « savait tout ».",
        [("Anne Roux", "C’est honteux"), ("Anne Roux", "la mairie « savait tout »")],
    ),
    ("Sa collègue Ana Roux, elle, a déjà demandé sa mutation.", []),
    # all that is reported
    (
        "Según la Fiscalía, el acusado entregó dinero a su primo, Luis Gil.",
        [("Fiscalía", "el acusado entregó dinero a su primo, Luis Gil")],
    ),
    (
        "Kern forderte den Rücktritt der Ministerin, was diese ablehnt.",
        [("Kern", "den Rücktritt der Ministerin")],
    ),
    (
        "According to the note, seen by the Post, costs could double.",
        [("the note", "costs could double")],
    ),
    (
        "Laut dem Vermerk, der dieser Zeitung vorliegt, könnten die Kosten steigen.",
        [("Vermerk", "könnten die Kosten steigen")],
    ),
    ("Der Verband, der 140 Betriebe vertritt, zeigte sich „tief enttäuscht“.", []),
    # what it is about does not speak
    ("Affaire Morel : « On nous a menti »", []),
    ("Loveparade-Prozess: „Wir wurden nie gewarnt“", []),
    ("Eva Brand: „Wir wurden nie gewarnt.“", [("Eva Brand", "Wir wurden nie gewarnt.")]),
    ("Steve Case: “We were never warned.”", [("Steve Case", "We were never warned.")]),
    ("Ob Eva Kern das Angebot annimmt, ist offen.", []),
    # a clause without "that" may end in its verb
    ("Ministers say the plan works.", [("Ministers", "the plan works")]),
    ("Police say the man fled.", [("Police", "the man fled")]),
    ("A report says the wall leaks.", [("A report", "the wall leaks")]),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_who_says_what(text: str, said: list[tuple[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    found = [
        (" and ".join(a.speakers), " … ".join(piece.found or "" for piece in a.content))
        for a in quote_sheet(str(path)).attributions
        if a.grade.value == "verified"
    ]
    assert found == said


def test_a_surname_that_is_a_day(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Ihr Nachbar Dieter Sonntag sieht das so: „Es hält.“ Er sei alt, sagt Sonntag.",
        encoding="utf-8",
    )
    sheet = quote_sheet(str(path))
    assert {a.grade.value for a in sheet.attributions} == {"verified"}


def test_whether_is_no_first_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "„Das ist bitter“, sagte Kröger. Ob Kröger bleibt, ist offen. Sabine Kröger schwieg.",
        encoding="utf-8",
    )
    (one,) = quote_sheet(str(path)).attributions
    assert (one.speakers, one.grade.value) == (("Sabine Kröger",), "verified")


@pytest.mark.parametrize(
    "text",
    [
        "Roth wollte nichts sagen. „Kein Kommentar“, ließ er ausrichten.",
        "„Wortbruch“ warf er ihr vor.",
    ],
)
def test_a_german_noun_is_no_title_where_something_is_reported(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    sheet = quote_sheet(str(path))
    (coverage,) = sheet.coverage
    assert not coverage.unspoken
