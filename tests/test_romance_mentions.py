"""French and Spanish news: whom descriptions and dropped subjects mean, what is no quotation."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

DESCRIPTIONS = """
Anne Brun a ouvert le débat avec le maire, Luc Roux. « Il était tard », sourit la cinéaste.
  right: Il était tard < la cinéaste < sourit < Anne Brun
L’astronome Léa Cole a applaudi. « Il est tard », objecte Ina Brun. La chercheuse souligne que \
le signal est faible.
  wrong: le signal est faible < La chercheuse < souligne < Ina Brun
  wrong: le signal est faible < La chercheuse < souligne < Léa Cole
Le délégué CFDT, Luc Roux, n’y croit guère. « Il est tard », lâche le syndicaliste.
  right: Il est tard < le syndicaliste < lâche < Luc Roux
Sandrine Roux a lancé la battue. L’adjudante Roux a rappelé que le sentier était fermé.
  right: le sentier était fermé < L’adjudante Roux < a rappelé < Sandrine Roux
Il a écrit à sa sœur, Anne Brun. Celle-ci avait prévenu la mairie. « Il est tard », a-t-elle dit.
  right: Il est tard < elle < a-t-elle dit < Anne Brun
El inspector Luis Vega habló ayer en Moll. El agente precisó que el grupo era pequeño.
  right: el grupo era pequeño < El agente < precisó < Luis Vega
La Policía avisó al inspector Luis Vega y al inspector Ramón Gil. El agente precisó que era tarde.
  wrong: era tarde < El agente < precisó < Luis Vega
La escritora Ana Lara leyó en Moll. “He tardado once años”, confesó la autora. Citó al poeta Gil.
  right: He tardado once años < la autora < confesó < Ana Lara
La escritora Ana Lara leyó con la novelista Eva Gil. “He tardado once años”, confesó la autora.
  wrong: He tardado once años < la autora < confesó < Ana Lara
"""

SUBJECTS = """
« Vous lisez mal », a raillé Luc Roux. « Et vous écrivez mal », a crié depuis sa place Omar Diaz.
  wrong: Vous lisez mal … Et vous écrivez mal < Luc Roux < a raillé
« Il est tard », a crié depuis sa place Omar Diaz.
  right: Il est tard < Omar Diaz < a crié
«Es muy tarde», clamó desde el estrado Luis Vega.
  right: Es muy tarde < Luis Vega < clamó
La fiscal, Ana Lara, informó que un maestro había muerto. “No vamos a especular”, dijo en Moll.
  right: No vamos a especular < Ana Lara < dijo
La fiscal, Ana Lara, informó que un maestro había muerto. “No vamos a especular”, le dijo.
  wrong: No vamos a especular < Ana Lara < dijo
El portavoz de la oposición, Luis Vega, replicó que era caro. «Es un solar con grúa», dijo.
  right: Es un solar con grúa < Luis Vega < dijo
Luis Vega fue más crudo al opinar que el equipo había perdido dos días.
  right: el equipo había perdido dos días < Luis Vega < opinar
Según relata Luis Vega mientras guarda los remos, la federación no ha llamado.
  right: la federación no ha llamado < Luis Vega < Según relata
À tort, rassure Anne Brun : la bactérie ne se transmet pas.
  right: la bactérie ne se transmet pas < Anne Brun < rassure
Le fabricant Lortex a vu son bénéfice reculer en mars, a-t-il annoncé mercredi.
  right: Le fabricant Lortex a vu son bénéfice reculer en mars < il < a-t-il annoncé < Lortex
"""

NOT_SAID = """
Luc Roux se tut et observa plus attentivement que jamais l’effet de ses paroles.
  wrong: jamais l’effet de ses paroles < Luc Roux < observa
Luc Roux a dit aussi que le train était en retard.
  right: le train était en retard < Luc Roux < a dit
Luis Vega dijo más tarde que el tren llegaba con retraso.
  right: el tren llegaba con retraso < Luis Vega < dijo
Je ne pouvais croire que j’avais rêvé, puisque Barbara avait vu l’homme aux chevaux noirs.
  wrong: j’avais rêvé < Je ne pouvais < croire
« Il est beaucoup trop tôt pour parler d’acte criminel », a insisté Luc Roux.
  wrong: acte criminel < Luc Roux < a insisté
“It is far too early to speak of a crime,” said Bob Roe.
  wrong: a crime < Bob Roe < said
„Es ist viel zu früh, um von Brandstiftung zu sprechen“, sagte Kurt Lang.
  wrong: Brandstiftung < Kurt Lang < sagte
«Es demasiado pronto para hablar de un crimen», dijo Luis Vega.
  wrong: un crimen < Luis Vega < dijo
«Es hora de hablar de un crimen», dijo Luis Vega.
  right: Es hora de hablar de un crimen < Luis Vega < dijo
“I filmed with the money I had,” said Ann Lee on receiving the award for “Never Call Me Home”.
  right: I filmed with the money I had < Ann Lee < said
  wrong: Never Call Me Home < Ann Lee < said
“Filmé con poco”, contó Ana Lara al recoger el premio por “No me llames patria”.
  right: Filmé con poco < Ana Lara < contó
  wrong: No me llames patria < Ana Lara < contó
« Il est tard », glisse Anne Brun, qui publie mercredi « Le sel des autres ».
  right: Il est tard < Anne Brun < glisse
  wrong: Le sel des autres < Anne Brun < publie
Anne Brun a fait savoir que le mouvement reviendrait « dès demain » si les tirs cessaient.
  wrong: le mouvement reviendrait « dès demain » < Anne Brun < a fait savoir
Anne Brun a fait savoir que le mouvement reviendrait « dès demain » à Moll.
  right: le mouvement reviendrait « dès demain » < Anne Brun < a fait savoir
Ana Lara cuenta que le propuso jubilarse y que él le contestó: «Cuando se jubile el cemento».
  wrong: Cuando se jubile el cemento < Ana Lara < cuenta
Ann Lee recalls that she asked him to retire and that he replied: “When cement retires, my dear.”
  wrong: When cement retires, my dear. < Ann Lee < recalls
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(DESCRIPTIONS))
def test_whom_a_description_means(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(SUBJECTS))
def test_who_is_the_subject(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(NOT_SAID))
def test_what_is_not_said(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
