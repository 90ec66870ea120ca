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


BODIES = """
Tom Aldous, organiser of the union Care Workers United, was angry. He called it “a result”.
  right: a result < He < called < Tom Aldous
Tom Aldous, organiser of the union Care Workers United, was angry. In a letter, the union wrote no.
  right: no < the union < wrote < Care Workers United
Bilal Oye, 38, who drives for the courier firm Swiftlane, found it. “My wife asked me,” he said.
  right: My wife asked me < he < said < Bilal Oye
Sunniva Kell of Northgate Capital took the opposite view. “It sells trust,” she said.
  right: It sells trust < she < said < Sunniva Kell
According to figures published by the health board, 212 were born.
  right: 212 were born < figures published by the health board < According to < health board
A former engineer told this newspaper of it. “Everybody knew it was there,” said the engineer.
  right: Everybody knew it was there < the engineer < said < A former engineer
A former engineer and another engineer told us. “Everybody knew it was there,” said the engineer.
  wrong: Everybody knew it was there < the engineer < said < A former engineer
Jo Marr heard it. Her mother, Ann Lee, said it was shut. ¶ “It took hours,” said the 29-year-old.
  wrong: It took hours < the 29-year-old < said < Ann Lee
Der Leiter von Voltaris, Henrik Kern, bemühte sich. Der Schatten werde begrenzt, sagte er.
  right: Der Schatten werde begrenzt < er < sagte < Henrik Kern
Pascoe drinks there on Fridays. She has been teased, she admits. Nell Pascoe runs the farm.
  right: She has been teased < she < admits < Nell Pascoe
"""

REST = """
He had gambled since he was 19, she said, and had never told his wife.
  wrong: He had gambled since he was 19 < she < had never told
Der Damm war undicht, das hat Lenz dem Rat nie gesagt.
  wrong: Der Damm war undicht < Lenz < hat nie gesagt
According to Sergeant Ann Lee, who led the inquiry, the true number may never be known.
  wrong: who led the inquiry, the true number may never be known < Sergeant Ann Lee < According to
  right: the true number may never be known < Sergeant Ann Lee < According to
Pressed by the committee’s chair, Ann Lee, she conceded that no money had been set aside.
  wrong: she < the committee’s chair < Pressed
Sollten die Emissionen sinken, lasse sich die Zahl halbieren, schrieb er.
  wrong: lasse sich die Zahl halbieren < er < schrieb
“I take no side,” the mayor, Ann Lee, said. Bob Roe was harsher: for him, “it is rotten”.
  wrong: it is rotten < the mayor, Ann Lee < said
« Je suis neutre », a dit la maire, Léa Roux. Luc Roy est dur : pour lui, « c’est pourri ».
  wrong: c’est pourri < la maire, Léa Roux < a dit
L’avocat a cité le médecin Anselme Roux, pour qui M. Malaubert a une « addiction sévère ».
  wrong: addiction sévère < M. Malaubert < pour qui
Me Paul Roux a plaidé la maladie. « Mon client jouait, a-t-il rappelé. Il jouait la nuit. »
  right: Mon client jouait, … Il jouait la nuit. < il < rappelé
Auf die Frage antwortete Lang ausweichend: „Heute reden wir über vier.“
  wrong: Heute reden wir über vier. < Lang ausweichend < antwortete
  right: Heute reden wir über vier. < Lang < antwortete
Man rate den Schulen zu Lösungen, teilte eine Sprecherin auf Anfrage mit.
  wrong: teilte eine Sprecherin auf Anfrage mit < Man < rate
Según cuenta, avisó primero al decano, Álvaro Luna, quien le aconsejó callar.
  wrong: Álvaro Luna, quien le aconsejó callar < cuenta < Según
Avisó primero al decano, Álvaro Luna, quien calló. Él lo niega. “Jamás”, respondió ayer el decano.
  right: Jamás < el decano < respondió < Álvaro Luna
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SPEAKERS, DOCUMENTS, TURNED, BODIES, REST))
def test_link(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
