"""German, French, Spanish: short words at the end of a sentence, brackets behind a name."""

from __future__ import annotations

import pytest

from attrib import Document, EmbeddedEngine, Loaded, make_sheet
from attrib.model import Grade
from tests.links import candidate, verify

SAID = [
    ("Uwe Hansen kam. „Wir hatten keine Wahl“, sagte er.", "Wir hatten keine Wahl", "Uwe Hansen"),
    ("Die Prüfung beginne im Mai, kündigte Olsen an.", "Die Prüfung beginne im Mai", "Olsen"),
    ("Der Damm sei sicher, gab Helm zu.", "Der Damm sei sicher", "Helm"),
    ("Jonas Petry (Grüne) sagte, der Damm halte.", "der Damm halte", "Jonas Petry"),
    (
        "Uwe Hansen: „Der Plan ist tot und begraben.“",
        "Der Plan ist tot und begraben.",
        "Uwe Hansen",
    ),
    ("Hansen nannte den Plan am Freitag „absurd“.", "absurd", "Hansen"),
    ("Dr. Eva Kern sagte, der Damm halte.", "der Damm halte", "Eva Kern"),
    ("Pedro Ruiz llegó tarde. «No teníamos nada», dijo él.", "No teníamos nada", "Pedro Ruiz"),
    ("Marta Gil (PP) dijo que la presa era segura.", "la presa era segura", "Marta Gil"),
    ("Paul Roux (PS) a déclaré que le pont était sûr.", "le pont était sûr", "Paul Roux"),
    (
        "Le maire, Paul Roux (PS), a déclaré que le pont était sûr.",
        "le pont était sûr",
        "Paul Roux",
    ),
]


@pytest.mark.parametrize(("text", "content", "speaker"), SAID)
def test_who_said_it_is_found(text: str, content: str, speaker: str) -> None:
    document = Document.of_text(text)
    sheet = make_sheet(Loaded(documents=(document,), problems=()), EmbeddedEngine())
    (found,) = sheet.attributions
    assert [piece.found for piece in found.content] == [content]
    assert found.speakers == (speaker,)


def test_er_is_nobody_whose_article_is_feminine() -> None:
    text = "Uwe Hansen kritisierte die Behörde. „So etwas darf nicht sein“, sagte er."
    stated = candidate(["So etwas darf nicht sein"], "er", "sagte", ["Uwe Hansen"])
    (attribution,) = verify(text, stated)
    assert attribution.grade is Grade.VERIFIED
