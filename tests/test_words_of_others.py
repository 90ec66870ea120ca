"""Words that stand beside a cue and are another's, or are not so, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

TOLD_BY_OTHERS = """
Ian Moss was angry. He had been told by the bank, he said, that the loan was safe.
  wrong: the loan was safe < he < said < Ian Moss
“They promised us in June that the mill would stay,” said Ines Cole.
  wrong: the mill would stay < Ines Cole < said
“We promised in June that the mill would stay,” said Ines Cole.
  right: the mill would stay < Ines Cole < said
« On nous a promis en juin que le moulin resterait », raconte Anne Brun.
  wrong: le moulin resterait < Anne Brun < raconte
« Nous avons promis en juin que le moulin resterait », raconte Anne Brun.
  right: le moulin resterait < Anne Brun < raconte
«Me juraron que el molino seguiría abierto», recordó Luis Vega.
  wrong: el molino seguiría abierto < Luis Vega < recordó
«Les juramos que el molino seguiría abierto», recordó Luis Vega.
  right: el molino seguiría abierto < Luis Vega < recordó
„Man hat uns im Juni zugesagt, dass die Mühle bleibt“, sagte Ines Kahl.
  wrong: die Mühle bleibt < Ines Kahl < sagte
Ines Kahl war entsetzt. Noch im Juni habe Mohr dem Rat versichert, die Mühle sei sicher.
  wrong: die Mühle sei sicher < Ines Kahl < war entsetzt
Förster Kurt Lang berichtete, ihm hätten Jäger erzählt, das Wild ziehe ab.
  wrong: das Wild ziehe ab < Förster Kurt Lang < berichtete
Förster Kurt Lang berichtete, er habe Jägern erzählt, das Wild ziehe bereits ab.
  right: das Wild ziehe bereits ab < Förster Kurt Lang < berichtete
Der Sprecher des Rates, Kurt Lang, hatte Mohr am Freitag gebeten, die Mühle zu retten.
  right: die Mühle zu retten < Kurt Lang < gebeten
"""

SHOUTED_WITHIN = """
Ines Kahl erzählte, ihr Sohn habe sie geweckt und gerufen: „Es brennt!“
  wrong: Es brennt! < Ines Kahl < erzählte
Ines Kahl erzählte, sie habe den Sohn geweckt und gerufen: „Es brennt!“
  right: Es brennt! < Ines Kahl < erzählte
Anne Brun se souvient que son voisin a couru dans la rue en criant : « Au feu ! »
  wrong: Au feu ! < Anne Brun < se souvient
Ana Lara recordó que su vecino corrió por la calle gritando: «¡Fuego!»
  wrong: ¡Fuego! < Ana Lara < recordó
Ann Lee recalled that her neighbour had run down the street shouting: “Fire, fire!”
  wrong: Fire, fire! < Ann Lee < recalled
"""

DENIED_OR_FALSE = """
Bob Roe did not accept that he had robbed the club, Ann Lee added.
  wrong: he had robbed the club < Ann Lee < added
Posts claiming that the dam had burst were false, Ann Lee said.
  wrong: the dam had burst < Ann Lee < said
Ann Lee said that claims about the dam were false.
  right: claims about the dam were false < Ann Lee < said
Die Behauptung, der Damm sei gebrochen, sei falsch, sagte Ines Kahl.
  wrong: der Damm sei gebrochen < Ines Kahl < sagte
Kurt Lang bestritt vor Gericht, den Wagen gefahren zu haben.
  wrong: den Wagen gefahren zu haben < Kurt Lang < bestritt
Luis Vega negó en todo momento haber conducido el coche.
  wrong: haber conducido el coche < Luis Vega < negó
Ines Kahl widersprach der Darstellung, sie sei gewarnt worden.
  wrong: sie sei gewarnt worden < Ines Kahl < widersprach
Ein Kritiker nannte sie „die Dame der Wüste“, eine Bezeichnung, die Ines Kahl ablehnt.
  wrong: die Dame der Wüste < Ines Kahl < ablehnt
Un crítico llamó a Ana Lara «la dama del secano», una etiqueta que Ana Lara rechaza.
  wrong: la dama del secano < Ana Lara < rechaza
"""

CONDITIONS = """
Käme das Geld nicht, müsse das Haus schließen, sagte Kurt Lang.
  wrong: müsse das Haus schließen < Kurt Lang < sagte
  right: Käme das Geld nicht, müsse das Haus schließen < Kurt Lang < sagte
La jefa, Ana Lara, defendió la subida: de no aplicarla, dijo, la casa entraría en pérdidas.
  wrong: la casa entraría en pérdidas < Ana Lara < dijo
Anne Brun lui a demandé s’il avait songé à partir.
  wrong: il avait songé à partir < Anne Brun < a demandé
  right: s’il avait songé à partir < Anne Brun < a demandé
"""

NOT_SAID = """
Luis Vega leyó en una valla el lema de la marca, «Cuidamos de ti y de los tuyos», y siguió.
  wrong: Cuidamos de ti y de los tuyos < Luis Vega < leyó
Ann Lee read a banner on the bridge, “We care for all of you here,” and drove on.
  wrong: We care for all of you here, < Ann Lee < read
Pour l’économiste Paul Roux, auteur de « Les usines ne meurent pas », le cas est banal.
  wrong: Les usines ne meurent pas < l’économiste Paul Roux < Pour
Luis Vega contó que paró nueve veces, aunque los partes vistos por este diario dicen que no.
  wrong: paró nueve veces, aunque los partes vistos por este diario dicen que no < Luis Vega < contó
  right: paró nueve veces < Luis Vega < contó
D’après l’entourage du ministre, Paul Roux, un acheteur s’est manifesté.
  wrong: un acheteur s’est manifesté < Paul Roux < D’après
Según el entorno de la consejera, Ana Lara, la decisión está tomada.
  wrong: la decisión está tomada < Ana Lara < Según
According to the office of the minister, Ann Lee, a buyer has come forward.
  wrong: a buyer has come forward < Ann Lee < According to
"""

WHO_IS_MEANT = """
Tous les jeudis, Anne Brun ouvre sa librairie. « Ils sentent le poisson », s’amuse-t-elle.
  right: Ils sentent le poisson < elle < s’amuse < Anne Brun
Présente dans la salle, Anne Brun s’est dite émue. Selon elle, le pont tiendra.
  right: le pont tiendra < elle < Selon < Anne Brun
L’avocat de la défense, Paul Roux, a plaidé. « Nous ferons appel », a indiqué Me Roux.
  right: Nous ferons appel < Me Roux < a indiqué < Paul Roux
Wer nach Hallig Moorsand will, muss Kurt Lang anrufen. „Das Meer wartet nicht“, sagt er.
  right: Das Meer wartet nicht < er < sagt < Kurt Lang
Leiterin Ines Kahl von der Firma Windkraft Süd winkte ab. „Wir bauen nicht“, sagte sie.
  right: Wir bauen nicht < sie < sagte < Ines Kahl
"""


@pytest.mark.parametrize(
    ("text", "which", "link"),
    rows(TOLD_BY_OTHERS, SHOUTED_WITHIN, DENIED_OR_FALSE, CONDITIONS, NOT_SAID, WHO_IS_MEANT),
)
def test_whose_words_they_are(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


FRONTED = """
Jegliche Verantwortung weist Mohr von sich: „Es war der Vorstand, und nur er.“
  right: Es war der Vorstand, und nur er. < Mohr < weist
  wrong: Es war der Vorstand, und nur er. < Jegliche Verantwortung < weist
Die Äußerungen Langs nannte Mohr mutig und glaubt, dass der Rat ihnen folgen müsse.
  wrong: der Rat ihnen folgen müsse < Die Äußerungen Langs < glaubt
Während der Star von 900 Besuchern sprach, zählte die Polizei nur 500.
  wrong: Während der Star von 900 Besuchern sprach < die Polizei < zählte
Während der Flut sei der Damm gebrochen, sagte Ines Kahl.
  right: Während der Flut sei der Damm gebrochen < Ines Kahl < sagte
Kurt Lang, der zurzeit im Amt ist und zur Zeit den Vorsitz hat, sagte, es sei spät.
  wrong: es sei spät < der zur Zeit < sagte
Der für Moll zuständige Rat Kurt Lang sagte, es sei spät.
  right: es sei spät < Der für Moll zuständige Rat Kurt Lang < sagte
Der Wagen sei, anders als das Heer behauptet, langsam gefahren und habe gehalten.
  wrong: langsam gefahren und habe gehalten < anders als das Heer < behauptet
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(FRONTED))
def test_what_stands_before_a_german_verb(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


NOT_THEIRS = """
Am Rande verteilten Eltern Zettel mit der Aufschrift „Kinder sind keine Versuchstiere“.
  wrong: Kinder sind keine Versuchstiere < Eltern < verteilten
Une cagnotte intitulée « Ensemble pour la rue des Lilas » a été lancée par Mme Brun.
  wrong: Ensemble pour la rue des Lilas < Mme Brun < a été lancée
Un hombre fue detenido en la operación “Puerto Limpio y Seguro”, informó el Ministerio.
  wrong: Puerto Limpio y Seguro < el Ministerio < informó
Anne Brun présente jusqu’à dimanche « Nous ne danserons plus », d’après le roman de Paul Roux.
  wrong: Nous ne danserons plus < Paul Roux < d’après
« Ça fait un an qu’on nous répète que le pont tiendra », dénonce Anne Brun.
  wrong: le pont tiendra < Anne Brun < dénonce
« Il me disait que mon argent était à l’abri », se souvient Anne Brun.
  wrong: mon argent était à l’abri < Anne Brun < se souvient
« Je disais que mon argent était à l’abri », se souvient Anne Brun.
  right: mon argent était à l’abri < Anne Brun < se souvient
“Me decían que el dinero estaba a salvo”, recuerda Ana Lara.
  wrong: el dinero estaba a salvo < Ana Lara < recuerda
„Er sagte mir immer, dass das Geld sicher sei“, erinnert sich Ines Kahl.
  wrong: das Geld sicher sei < Ines Kahl < erinnert sich
“They kept telling us that the money was safe,” Ann Lee said.
  wrong: the money was safe < Ann Lee < said
Luis Vega tiene previsto anunciar el lunes que el puente cerrará.
  wrong: el puente cerrará < Luis Vega < anunciar
Le ministre Paul Roux prévoit d’annoncer lundi que la taxe sera supprimée.
  wrong: la taxe sera supprimée < Paul Roux < annoncer
El sindicato dudó de que haya médicos suficientes.
  wrong: haya médicos suficientes < El sindicato < dudó
Gutachter Kurt Lang verneinte, dass der Mann krank gewesen sei.
  wrong: der Mann krank gewesen sei < Kurt Lang < verneinte
L’expert Paul Roux doute que le barrage tienne encore longtemps.
  wrong: le barrage tienne encore longtemps < Paul Roux < doute
El fiscal Luis Vega le recordó al imputado que podía callar; este respondió que no sabía nada.
  wrong: no sabía nada < este < respondió < Luis Vega
Selon les pays, la hausse des prix varie de 1 à 4 %.
  wrong: la hausse des prix varie de 1 à 4 % < les pays < Selon
Elle parle en créole, son petit-fils Paul Roux traduit : « Le toit s’est envolé. »
  wrong: Le toit s’est envolé. < Paul Roux < traduit
Von Mohr musste sich Ines Kahl anhören, sie rechne die Zahlen schön.
  wrong: sie rechne die Zahlen schön < Ines Kahl < anhören
Aus dem Saal kam der Zwischenruf: „Dann baut doch einen Parkplatz!“ Kurt Lang bat um Ruhe.
  wrong: Dann baut doch einen Parkplatz! < Kurt Lang < bat
Kinderarzt Kurt Lang berichtet von Eltern, die Sätze sagen wie: „Das haben wir überstanden.“
  wrong: Das haben wir überstanden. < Kurt Lang < berichtet
Hätte er auf den Arzt gehört, meinte Kurt Lang, stünde heute ein anderer oben.
  wrong: stünde heute ein anderer oben < Kurt Lang < meinte
Die Idee kam von Ines Kahl. Kollegen hätten ihr vorgehalten, der Plan sei verrückt, erzählt sie.
  wrong: der Plan sei verrückt < sie < erzählt < Ines Kahl
Von einem „schwarzen Tag“ sprach der Nachfolger von Kurt Lang, Otto Beer.
  wrong: schwarzen Tag < der Nachfolger von Kurt Lang < sprach < Kurt Lang
Auf den Einwand der Zeitung, der Umbau koste Millionen, entgegnete Ines Kahl, sie zahle nichts.
  wrong: der Umbau koste Millionen < Ines Kahl < entgegnete
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(NOT_THEIRS))
def test_what_stands_beside_a_cue_is_not_its_own(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
