"""What a cue denies, and what only another says that somebody said."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

DENIED = """
Ann Lee denied that she had seen the letter.
  wrong: she had seen the letter < Ann Lee < denied
  right: that she had seen the letter < Ann Lee < denied
Ann Lee denied any part in the sale.
  right: any part in the sale < Ann Lee < denied
A rumour that the ferry had sunk was dismissed by her deputy, Bob Roe.
  wrong: the ferry had sunk < her deputy, Bob Roe < dismissed < Bob Roe
Eva Kern dementierte, dass die Brücke gesperrt sei.
  wrong: die Brücke gesperrt sei < Eva Kern < dementierte
  right: dass die Brücke gesperrt sei < Eva Kern < dementierte
Eva Kern bestritt, den Brief gelesen zu haben.
  wrong: den Brief gelesen zu haben < Eva Kern < bestritt
Anne Roux dément que le pont soit fermé.
  wrong: le pont soit fermé < Anne Roux < dément
Ana Ruiz negó que hubiera visto la carta.
  wrong: hubiera visto la carta < Ana Ruiz < negó
"""

NESTED = """
Ann Lee said that Bob Roe had promised to close the road.
  wrong: to close the road < Bob Roe < promised
  right: Bob Roe had promised to close the road < Ann Lee < said
Ann Lee said Bob Roe had promised to close the road.
  wrong: to close the road < Bob Roe < promised
Ann Lee said that she had promised to close the road.
  right: to close the road < she < promised < Ann Lee
Ann Lee told the jury that Bob Roe had warned her that the dam would break.
  wrong: the dam would break < Bob Roe < warned
The report says that Bob Roe had promised to close the road.
  right: to close the road < Bob Roe < promised
It emerged that Bob Roe had warned that the dam would break.
  right: the dam would break < Bob Roe < warned
Ann Lee said that it was late, and Bob Roe warned that the dam would break.
  right: the dam would break < Bob Roe < warned
Ann Lee told the inquest that Bob Roe had said to her, “The lights went out.”
  right: The lights went out < Bob Roe < had said
Otto Kahl behauptete, dass Eva Kern versichert habe, der Bau ruhe.
  wrong: der Bau ruhe < Eva Kern < versichert
Eva Kern habe versichert, der Bau ruhe, behauptete Otto Kahl.
  wrong: der Bau ruhe < Eva Kern < versichert
Otto Kahl sagte, er habe Eva Kern versichert, der Bau ruhe.
  right: der Bau ruhe < er < versichert < Otto Kahl
Ana Ruiz sostuvo que el alcalde Pablo Paz había prometido congelar el recibo.
  wrong: congelar el recibo < el alcalde Pablo Paz < prometido < Pablo Paz
Anne Roux a affirmé que le maire Paul Petit promettait de ne rien décider.
  wrong: de ne rien décider < le maire Paul Petit < promettait < Paul Petit
Bob Roe explained that, as a boy, he was informed that the mill had burned down.
  wrong: the mill had burned down < Bob Roe < explained
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(DENIED, NESTED))
def test_only_what_the_article_vouches_for_passes(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")
