"""Somebody just named whom the text tells of again by what they are, in three languages."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

SENTENCES = """
Léo Castan et Marc Roy étaient là. ¶ Léo Castan a boudé. Le footballeur dit que « c’est faux ».
  + Le footballeur | dit | « c’est faux » | Léo Castan
  - Le footballeur | dit | « c’est faux » | Marc Roy
Marc Roy était là. ¶ Léo Castan a boudé. L’arbitre dit que « c’est faux ».
  - L’arbitre | dit | « c’est faux » | Léo Castan
Marc Roy était là. ¶ Léo Castan a boudé. Le constructeur dit que « c’est faux ».
  - Le constructeur | dit | « c’est faux » | Léo Castan
Marc Roy était là. ¶ Léo Castan a boudé. La chanteuse dit que « c’est faux ».
  - La chanteuse | dit | « c’est faux » | Léo Castan
Le chanteur est là. Marc Roy aussi. ¶ Léo Castan a boudé. Le chanteur dit que « c’est faux ».
  - Le chanteur | dit | « c’est faux » | Léo Castan
Léo Castan a boudé. ¶ Marc Roy était là. ¶ Le footballeur dit que « c’est faux ».
  - Le footballeur | dit | « c’est faux » | Léo Castan
Luis Vega estaba allí. ¶ Ana Rey ganó. «Es falso», bromeó la ganadora.
  + la ganadora | bromeó | Es falso | Ana Rey
  - la ganadora | bromeó | Es falso | Luis Vega
Luis Vega estaba allí. ¶ Ana Rey ganó. «Es falso», bromeó la periodista.
  - la periodista | bromeó | Es falso | Ana Rey
Luis Vega estaba allí. ¶ Ana Rey ganó. «Es falso», dijo la empresa.
  - la empresa | dijo | Es falso | Ana Rey
«Luis Vega kommt», sagte Bernd Kahl. ¶ Mira Lenz kam. «Das ist falsch», sagte die Sängerin.
  + die Sängerin | sagte | Das ist falsch | Mira Lenz
  - die Sängerin | sagte | Das ist falsch | Bernd Kahl
«Luis Vega kommt», sagte Bernd Kahl. ¶ Mira Lenz kam. «Das ist falsch», sagte die Sprecherin.
  - die Sprecherin | sagte | Das ist falsch | Mira Lenz
«Luis Vega kommt», sagte Bernd Kahl. ¶ Uwe Lenz kam. «Das ist falsch», sagte der Hersteller.
  - der Hersteller | sagte | Das ist falsch | Uwe Lenz
«Ayla und Mira Lenz kommen», sagte Bernd Kahl. ¶ Ayla singt, Mira Lenz malt. «Das ist falsch», \
sagte die Malerin.
  - die Malerin | sagte | Das ist falsch | Ayla Lenz
Bernd Kahl sagte nichts. Dort stand Aylin Brandt, Köchin im Anker. «Das ist falsch», sagte die \
Köchin.
  + die Köchin | sagte | Das ist falsch | Aylin Brandt
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_a_description_takes_up_who_alone_was_named(
    text: str, stated: Candidate, right: bool
) -> None:
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right
