"""Whose name stands in a mention: that of whom a spokeswoman speaks for is not hers."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib import quote_sheet
from tests.link_tables import passes, rows

SENTENCES = """
“It rains,” said a spokeswoman for Transport Minister Ann Lee. Lee was silent.
  wrong: It rains < a spokeswoman for Transport Minister Ann Lee < said < Ann Lee
  right: It rains < a spokeswoman for Transport Minister Ann Lee < said
“It rains,” said a lawyer for Ann Lee. Lee was silent.
  wrong: It rains < a lawyer for Ann Lee < said < Ann Lee
“It rains,” said an aide to the mayor, Ann Lee. Lee was silent.
  wrong: It rains < an aide to the mayor, Ann Lee < said < Ann Lee
“It rains,” said the widow of the singer Bob Roe, Ann Lee.
  right: It rains < the widow of the singer Bob Roe, Ann Lee < said < Ann Lee
“It rains,” said Secretary of State Ann Lee.
  right: It rains < Secretary of State Ann Lee < said < Ann Lee
“It rains,” said the statue of Admiral Bob Roe.
  wrong: It rains < the statue of Admiral Bob Roe < said < Bob Roe
„Es regnet“, sagte eine Sprecherin von Verkehrsminister Uwe Lang. Lang schwieg.
  wrong: Es regnet < eine Sprecherin von Verkehrsminister Uwe Lang < sagte < Uwe Lang
„Es regnet“, sagte der Anwalt des Ministers Uwe Lang. Lang schwieg.
  wrong: Es regnet < der Anwalt des Ministers Uwe Lang < sagte < Uwe Lang
„Es regnet“, sagte der Bürgermeister von Moll, Uwe Lang.
  right: Es regnet < der Bürgermeister von Moll, Uwe Lang < sagte < Uwe Lang
„Es regnet“, sagte die Chefin der Bank Eva Kern.
  right: Es regnet < die Chefin der Bank Eva Kern < sagte < Eva Kern
« Il pleut », a dit une porte-parole du ministre Paul Roux. Roux se tait.
  wrong: Il pleut < une porte-parole du ministre Paul Roux < a dit < Paul Roux
« Il pleut », a dit le ministre Paul Roux.
  right: Il pleut < le ministre Paul Roux < a dit < Paul Roux
«Llueve», dijo un portavoz del ministro Pablo Paz. Paz calla.
  wrong: Llueve < un portavoz del ministro Pablo Paz < dijo < Pablo Paz
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_the_name_is_the_speakers(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It rains,” said a spokeswoman for Transport Minister Ann Lee. Lee was silent.",
            "a spokeswoman for Transport Minister Ann Lee",
        ),
        (
            "„Es regnet“, sagte eine Sprecherin von Verkehrsminister Uwe Lang. Lang schwieg.",
            "eine Sprecherin von Verkehrsminister Uwe Lang",
        ),
        ("“It rains,” said Secretary of State Ann Lee.", "Ann Lee"),
    ],
)
def test_the_engine_names_who_speaks(tmp_path: Path, text: str, speaker: str) -> None:
    article = tmp_path / "article.txt"
    article.write_text(text, encoding="utf-8")
    (said,) = quote_sheet(str(article)).attributions
    assert said.speakers == (speaker,)
