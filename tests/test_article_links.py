"""Links as whole articles have them: whose statement it is, what is denied, who is described."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SPEAKERS = """
A spokeswoman for the ferry company, Moll Lines, said it is full.
  wrong: it is full < A spokeswoman for the ferry company, Moll Lines < said < Moll Lines
A spokeswoman for the ferry company, Imogen Hale, said it is full.
  right: it is full < A spokeswoman for the ferry company, Imogen Hale < said < Imogen Hale
Ein Sprecher der Reederei, der Nordlinie, sagte, der Streik gehe weiter.
  wrong: der Streik gehe weiter < Ein Sprecher der Reederei, der Nordlinie < sagte < Nordlinie
The mayor, Ann Lee, spoke. Roe accused the mayor of keeping quiet. “It is safe,” the mayor said.
  right: It is safe < the mayor < said < Ann Lee
The owner of the quayside café, Ann Lee, had less patience. “It took two years,” she said.
  right: It took two years < she < said < Ann Lee
The oldest member of the council, 84-year-old Ann Lee, asked to speak. “I was there,” she said.
  right: I was there < she < said < Ann Lee
Ann Lee spoke first. ¶ According to Lee, the jetty cannot be finished. “People ask me,” she said.
  right: People ask me < she < said < Ann Lee
Bob Roe spoke first. ¶ According to Adeyemi, the jetty cannot be finished. “People ask me,” he said.
  wrong: People ask me < he < said < Bob Roe
The road ministry came forward. ¶ The ministry gave no ground. “It is not for us,” it said.
  right: It is not for us < it < said < the road ministry
The road ministry came forward. ¶ The council gave no ground. “It is not for us,” it said.
  wrong: It is not for us < it < said < the road ministry
La jueza Inés Lara rechazó un pedido de la defensa. Según la magistrada, no hay motivo alguno.
  right: no hay motivo alguno < la magistrada < Según < Inés Lara
«Ha sido difícil», admitió el presidente, Ramiro Luna, en la sala. «Gorka es un amigo», añadió.
  right: Gorka es un amigo < Ramiro Luna < añadió
El fiscal Óscar Brizuela no le creyó. En los pasillos del juzgado dijo que ella “miente siempre”.
  right: miente siempre < El fiscal Óscar Brizuela < dijo
Luna se enteró por la radio. Así lo aseguró él mismo a este diario: «Iba en el coche con mi hija».
  right: Iba en el coche con mi hija < él mismo < aseguró
"""

DOCUMENTS = """
Moll Lines issued a statement late on Monday. “We are sorry,” the statement said.
  right: We are sorry < the statement < said < Moll Lines
Moll Lines sued Roe. The council issued a statement on Monday. “We are sorry,” the statement said.
  wrong: We are sorry < the statement < said < Moll Lines
Die Reederei Moll veröffentlichte eine Mitteilung. „Es tut uns leid“, heißt es in der Mitteilung.
  right: Es tut uns leid < der Mitteilung < heißt es < Die Reederei Moll
La mairie a publié un communiqué. « Nous sommes désolés », indique le texte.
  right: Nous sommes désolés < le texte < indique < La mairie
La municipalidad, que lo había habilitado, emitió un comunicado. “Colaboramos”, asegura el texto.
  right: Colaboramos < el texto < asegura < La municipalidad
"""

TURNED = """
A developer has made an offer, which the council denies.
  wrong: A developer has made an offer < the council < denies
Ein Investor habe ein Angebot gemacht, was die Stadt bestreitet.
  wrong: Ein Investor habe ein Angebot gemacht < die Stadt < bestreitet
Un promoteur aurait fait une offre, ce que la mairie dément.
  wrong: Un promoteur aurait fait une offre < la mairie < dément
Un promotor hizo una oferta, extremo que el ayuntamiento desmiente.
  wrong: Un promotor hizo una oferta < el ayuntamiento < desmiente
La mujer, que lleva un prendedor con la leyenda “Justicia para Camila”, dijo que no busca venganza.
  wrong: Justicia para Camila < La mujer < dijo
«Mi madre creyó que la casa iba a explotar», afirma Mateo Soria.
  wrong: la casa iba a explotar < Mateo Soria < afirma
  right: Mi madre creyó que la casa iba a explotar < Mateo Soria < afirma
«Creo que la casa va a explotar», afirma Mateo Soria.
  right: la casa va a explotar < Mateo Soria < afirma
„Meine Mutter glaubte, dass das Haus explodieren würde“, sagte Uwe Lang.
  wrong: das Haus explodieren würde < Uwe Lang < sagte
« Ma mère croyait que la maison allait exploser », affirme Paul Roux.
  wrong: la maison allait exploser < Paul Roux < affirme
“My father says ‘never trust a bridge’ – and ours sings all night,” wrote Ann Lee.
  wrong: never trust a bridge’ – and ours sings all night < My father < says
  right: never trust a bridge < My father < says
Ann Lee said the dam will hold – and it did.
  wrong: the dam will hold – and it did < Ann Lee < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SPEAKERS, DOCUMENTS, TURNED))
def test_link(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
