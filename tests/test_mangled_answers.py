"""Answers that no text bears out, in forms that only a broken model gives."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

FRENCH = "Le procureur, Luc Roy, soutient que deux témoins l’ont vu à Moll."
GERMAN = "„Ich dachte, es brennt“, erzählte die Rentnerin. Ihr Nachbar Kemal Ay habe ihr geholfen."
BACKWARDS = (
    "Sein Verteidiger Timo Raschke habe klar den Ball gespielt, fand er. "
    "Der Arzt Ekke Blum sprach von einer Zerrung. Er rechne mit zwei Wochen Pause."
)


@pytest.mark.parametrize("mark", [",", ":", "«", "\u200b", "—", "…"])
@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        (FRENCH, "deux témoins l’ont vu à Moll", "soutient"),
        (GERMAN, "Ich dachte, es brennt", "erzählte"),
    ],
)
def test_a_mark_is_no_speaker(text: str, content: str, cue: str, mark: str) -> None:
    (one,) = verify(text, candidate(content, mark, cue, [mark]))
    assert one.grade is not Grade.VERIFIED
    assert "no speaker is stated" in one.reasons


def test_pieces_may_be_answered_backwards() -> None:
    pieces = ["Er rechne mit zwei Wochen Pause.", " gespielt, "]
    answer = candidate(pieces, "Der Arzt Ekke Blum", "sprach", ["Ekke Blum"], Kind.INDIRECT)
    (one,) = verify(BACKWARDS, answer)
    assert one.grade is not Grade.VERIFIED
