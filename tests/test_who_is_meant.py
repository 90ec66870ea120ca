"""Whom a pronoun or a bare description means: not who asks, and no noun for a thing."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Otto Lang came late. Asked by Bob Roe, for the town, whether he had read it, the mayor frowned. \
“I signed it,” he said.
  wrong: I signed it < he < said < Bob Roe
When a young clerk asked him whether it was late, Otto Lang laughed. “It is,” he said.
  right: It is < he < said < Otto Lang
Otto Lang, who defended Bob Roe, left the room. “It is over,” he said.
  right: It is over < he < said < Otto Lang
  wrong: It is over < he < said < Bob Roe
Otto Lang stand allein am Tor. Auf die Frage eines Reporters, ob er gehe, antwortete er: „Nein.“
  right: Nein < er < antwortete < Otto Lang
Eva Kern zeigte für beide Seiten Verständnis. „Ich gehe“, sagte sie.
  right: Ich gehe < sie < sagte < Eva Kern
Otto Lang erklärte das mit gestiegenen Energiekosten. „Ich gehe“, sagte er.
  right: Ich gehe < er < sagte < Otto Lang
Eva Kern verlässt das Stadttheater Moll. „Ich gehe“, sagte sie.
  right: Ich gehe < sie < sagte < Eva Kern
Eva Kern kam auf zwölf Tore. „Ich gehe“, sagte sie.
  right: Ich gehe < sie < sagte < Eva Kern
Ana Ruiz declaró durante tres horas. «Me voy», dijo la mujer.
  right: Me voy < la mujer < dijo < Ana Ruiz
Ana Ruiz vio entrar a una mujer. «Me voy», dijo la mujer.
  wrong: Me voy < la mujer < dijo < Ana Ruiz
Ana Ruiz vio entrar a Pablo Paz. «Me voy», dijo la mujer.
  wrong: Me voy < la mujer < dijo < Pablo Paz
Paul Petit affirme que Mme Roux a menti. « C’est faux », a répondu l’intéressée.
  right: C’est faux < l’intéressée < a répondu < Mme Roux
  wrong: C’est faux < l’intéressée < a répondu < Paul Petit
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_the_one_who_is_meant_passes(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")


DESCRIPTIONS = """
Ann Lee has grown rye for thirty years. “I sleep in the barn,” the farmer said.
  right: I sleep in the barn < the farmer < said < Ann Lee
Ann Lee met Bob Roe at the fair. “I sleep in the barn,” the farmer said.
  wrong: I sleep in the barn < the farmer < said < Ann Lee
Ann Lee talked to a farmer. “I sleep in the barn,” the farmer said.
  wrong: I sleep in the barn < the farmer < said < Ann Lee
Ann Lee came to court. “You may sit,” the judge said.
  wrong: You may sit < the judge < said < Ann Lee
Ann Lee steht seit vier Uhr in der Backstube. „Ich gehe“, sagte die Bäckerin.
  right: Ich gehe < die Bäckerin < sagte < Ann Lee
Ann Lee warf das letzte Tor. „Ich gehe“, sagte die 19-Jährige.
  right: Ich gehe < die 19-Jährige < sagte < Ann Lee
El Deportivo Moll perdió con Ana Ruiz en la pista. «Me voy», dijo la jugadora.
  right: Me voy < la jugadora < dijo < Ana Ruiz
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(DESCRIPTIONS))
def test_a_description_takes_up_the_only_one_named(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")
