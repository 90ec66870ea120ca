"""Words named as somebody's, but not reported as said, in four languages; and their right twins."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

NOT_REPORTED = """
Tänzerin Flora Merk soll gesagt haben, der Orden sei aus Blech.
  der Orden sei aus Blech < Tänzerin Flora Merk < gesagt
Tänzerin Flora Merk soll gesagt haben, der Orden sei aus Blech.
  der Orden sei aus Blech < Tänzerin Flora Merk < soll gesagt haben
Der Zeuge Rolf Bein will gehört haben, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Der Zeuge Rolf Bein < gehört
Rolf Bein wird am Montag sagen, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Rolf Bein < sagen
Rolf Bein hätte sagen müssen, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Rolf Bein < sagen
Sagte Rolf Bein wirklich, dass der Orden aus Blech ist?
  der Orden aus Blech ist < Rolf Bein < Sagte
Hat Rolf Bein gesagt, dass der Orden aus Blech ist?
  der Orden aus Blech ist < Rolf Bein < gesagt
Niemand glaubt, dass Rolf Bein gesagt hat, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < gesagt
Rolf Bein bestreitet, gesagt zu haben, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < gesagt
Rolf Bein sagte nicht, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Rolf Bein < sagte
Rolf Bein sagte angeblich, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < sagte
Solange Rolf Bein sagt, dass der Orden aus Blech ist, kauft ihn keiner.
  der Orden aus Blech ist < Rolf Bein < sagt
Sag ihnen, dass der Orden aus Blech ist, bat Rolf Bein.
  der Orden aus Blech ist < Rolf Bein < Sag
Flore Mercier aurait dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < dit
Flore Mercier aurait dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < aurait dit
« La médaille est en fer-blanc », aurait lancé Flore Mercier.
  La médaille est en fer-blanc < Flore Mercier < lancé
Flore Mercier dira demain que la médaille est en fer-blanc.
  la médaille est en fer-blanc < Flore Mercier < dira
Flore Mercier va dire que la médaille est en fer-blanc.
  la médaille est en fer-blanc < Flore Mercier < dire
Flore Mercier a-t-elle dit que la médaille était en fer-blanc ?
  la médaille était en fer-blanc < Flore Mercier < dit
Personne ne croit que Flore Mercier ait dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < ait dit
On ignore si Flore Mercier a dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < a dit
Flore Mercier nie avoir dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < dit
Si la alcaldesa Nuria Peña dijera que el puente es seguro, nadie lo cruzaría.
  el puente es seguro < la alcaldesa Nuria Peña < dijera
La alcaldesa Nuria Peña habría dicho que el puente es seguro.
  el puente es seguro < La alcaldesa Nuria Peña < dicho
Nuria Peña dirá mañana que el puente es seguro.
  el puente es seguro < Nuria Peña < dirá
¿Dijo Nuria Peña que el puente es seguro?
  el puente es seguro < Nuria Peña < Dijo
Nadie cree que Nuria Peña haya dicho que el puente es seguro.
  el puente es seguro < Nuria Peña < haya dicho
Nadie cree que Nuria Peña dijo que el puente es seguro.
  el puente es seguro < Nuria Peña < dijo
Nuria Peña niega haber dicho que el puente es seguro.
  el puente es seguro < Nuria Peña < dicho
Nuria Peña puede decir que el puente es seguro, pero nadie lo cruza.
  el puente es seguro < Nuria Peña < decir
Did Nuria Penn say that the bridge was safe?
  the bridge was safe < Nuria Penn < say
“Tell them that the bridge is safe,” Nuria Penn told Ray Dunn.
  the bridge is safe < Ray Dunn < Tell
Nobody believes Nuria Penn said the bridge was safe.
  the bridge was safe < Nuria Penn < said
There is no evidence that Nuria Penn said the bridge was safe.
  the bridge was safe < Nuria Penn < said
Nuria Penn is said to have told the council that the bridge was safe.
  the bridge was safe < Nuria Penn < told
As long as Nuria Penn says the bridge is safe, we will cross it.
  the bridge is safe < Nuria Penn < says
Ray Dunn wanted Nuria Penn to say that the bridge was safe.
  the bridge was safe < Nuria Penn < say
Rumour has it that Nuria Penn said the bridge was safe.
  the bridge was safe < Nuria Penn < said
Nuria Penn reportedly said the bridge was safe.
  the bridge was safe < Nuria Penn < said
« L'eau est potable » : Anne Lorin n'en démord pas.
  L'eau est potable < Anne Lorin < n'en démord pas
L'avocat de Rémi Caron dénonce « un scandale ».
  un scandale < Rémi Caron < dénonce
L'entourage de Rémi Caron dénonce « un scandale ».
  un scandale < Rémi Caron < dénonce
Un ami de longue date de Rémi Caron assure qu'il partira.
  il partira < Rémi Caron < assure
Contrairement à ce qu'affirme Rémi Caron, l'usine restera ouverte.
  l'usine restera ouverte < Rémi Caron < affirme
La madre de Hugo Lema dijo que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < dijo
El entorno de Hugo Lema asegura que se irá.
  se irá < Hugo Lema < asegura
Al contrario de lo que dice Hugo Lema, la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < dice
Dicen que Hugo Lema dijo que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < dijo
Jemand aus dem Umfeld von Rolf Bein sagt, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < sagt
Ein Vertrauter von Rolf Bein sagt, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < sagt
Der Trainer von Rolf Bein, Udo Kranz, sagt, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < sagt
Anders als Rolf Bein sagt, ist der Orden aus Blech.
  der Orden aus Blech < Rolf Bein < sagt
Entgegen der Behauptung von Rolf Bein ist der Orden aus Blech.
  der Orden aus Blech < Rolf Bein < Behauptung
Wie der Kapitän, dessen Bruder Jan Thoms an Bord war, berichtete, lief das Schiff auf Grund.
  lief das Schiff auf Grund < Jan Thoms < berichtete
Friends of Ann Lee say she has left.
  she has left < Ann Lee < say
A neighbour of Ann Lee said the roof had gone.
  the roof had gone < Ann Lee < said
The doctor who treated Ann Lee said the leg was broken.
  the leg was broken < Ann Lee < said
Whatever Ann Lee says, the leg is broken.
  the leg is broken < Ann Lee < says
Despite what Ann Lee says, the leg is broken.
  the leg is broken < Ann Lee < says
The leg is broken, contrary to what Ann Lee says.
  The leg is broken < Ann Lee < says
Unlike Bob Roe, Ann Lee says the leg is broken.
  the leg is broken < Bob Roe < says
Pierre Lobel ne croit pas que la digue tienne.
  la digue tienne < Pierre Lobel < croit
Mme Lobel a indiqué que son mari, Pierre, dormait.
  dormait < Pierre < a indiqué
Elle a dit au maire que la digue tenait.
  la digue tenait < maire < a dit
« On rentre ! » lança Berthe à Luc.
  On rentre ! < Luc < lança
Luc demanda à Berthe : « On rentre ? »
  On rentre ? < Berthe < demanda
Que Pierre Lobel dise que la digue tient n'engage que lui.
  la digue tient < Pierre Lobel < dise
Il faudrait que Pierre Lobel admette que la digue fuit.
  la digue fuit < Pierre Lobel < admette
Pedro Lobo no cree que la presa aguante.
  la presa aguante < Pedro Lobo < cree
A Pedro Lobo le dijeron que la presa aguanta.
  la presa aguanta < Pedro Lobo < dijeron
Le dijo el alcalde a Pedro Lobo que la presa aguanta.
  la presa aguanta < Pedro Lobo < dijo
El alcalde pidió a Pedro Lobo que dijera que la presa aguanta.
  la presa aguanta < Pedro Lobo < dijera
Es posible que Pedro Lobo dijera que la presa aguanta.
  la presa aguanta < Pedro Lobo < dijera
Quizá Pedro Lobo dijo que la presa aguanta.
  la presa aguanta < Pedro Lobo < dijo
—Aguanta —dijo Ana, y Pedro asintió.
  Aguanta < Pedro < dijo
Rolf Bein kann nicht sagen, ob der Damm hält.
  der Damm hält < Rolf Bein < sagen
Rolf Bein hat nie behauptet, dass der Damm hält.
  der Damm hält < Rolf Bein < behauptet
Rolf Bein dürfte gesagt haben, dass der Damm hält.
  der Damm hält < Rolf Bein < gesagt
Rolf Bein weigert sich zu sagen, dass der Damm hält.
  der Damm hält < Rolf Bein < sagen
Rolf Bein wurde von der Ministerin gesagt, dass der Damm hält.
  der Damm hält < Rolf Bein < gesagt
Die Ministerin sagte zu Rolf Bein, dass der Damm hält.
  der Damm hält < Rolf Bein < sagte
Wenn man Rolf Bein glauben darf, hält der Damm.
  hält der Damm < Rolf Bein < glauben
Bob Roe has refused to say whether the dam held.
  the dam held < Bob Roe < say
Bob Roe is alleged to have said that the dam held.
  the dam held < Bob Roe < said
It is not clear that Bob Roe said the dam held.
  the dam held < Bob Roe < said
Bob Roe could have said that the dam held.
  the dam held < Bob Roe < said
Bob Roe, who never said that the dam held, resigned.
  the dam held < Bob Roe < said
Let Bob Roe say that the dam held.
  the dam held < Bob Roe < say
"""
"""A text; under it content, source and cue of the link."""
REPORTED = """
Rolf Bein wurde gefragt und sagte, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Rolf Bein < sagte
Rolf Bein räumte ein, gesagt zu haben, der Orden sei aus Blech.
  der Orden sei aus Blech < Rolf Bein < gesagt
Rolf Bein musste zugeben, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Rolf Bein < zugeben
Die Räte haben gesagt, dass der Orden aus Blech ist.
  der Orden aus Blech ist < Die Räte < gesagt
Flore Mercier reconnaît avoir dit que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < dit
Flore Mercier déclarait que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < déclarait
Flore Mercier a dû admettre que la médaille était en fer-blanc.
  la médaille était en fer-blanc < Flore Mercier < admettre
Bien que Flore Mercier ait dit que la médaille était en fer-blanc, on l'a vendue.
  la médaille était en fer-blanc < Flore Mercier < ait dit
Flore Mercier vient de dire que la médaille est en fer-blanc.
  la médaille est en fer-blanc < Flore Mercier < dire
Nuria Peña sugería que el puente es seguro.
  el puente es seguro < Nuria Peña < sugería
Después de que Nuria Peña dijera que el puente es seguro, llovió.
  el puente es seguro < Nuria Peña < dijera
Nuria Peña volvió a decir que el puente es seguro.
  el puente es seguro < Nuria Peña < decir
Why did Nuria Penn say that the bridge was safe?
  the bridge was safe < Nuria Penn < say
Nuria Penn went on to say that the bridge was safe.
  the bridge was safe < Nuria Penn < say
Ray Dunn did not know that Nuria Penn had said the bridge was safe.
  the bridge was safe < Nuria Penn < said
It was Nuria Penn who said that the bridge was safe.
  the bridge was safe < Nuria Penn < said
Interrogée par l'AFP, la ministre a dit vouloir « tourner la page ».
  tourner la page < la ministre < a dit vouloir
« Rien n'est signé », nous a confié un proche du dossier, sous couvert d'anonymat.
  Rien n'est signé < un proche du dossier < a confié
Pour le maire de Tarbes, Luc Morin, la fermeture « n'a aucun sens ».
  n'a aucun sens < Luc Morin < Pour
Le maire Luc Morin se dit « consterné ».
  consterné < Le maire Luc Morin < se dit
« On n'a rien vu venir », raconte aujourd'hui, assise dans sa cuisine, Odile Ferrand.
  On n'a rien vu venir < Odile Ferrand < raconte
Le syndicat, lui, estime que les chiffres sont faux.
  les chiffres sont faux < Le syndicat < estime
Selon les organisateurs, dix mille personnes ont défilé.
  dix mille personnes ont défilé < les organisateurs < Selon
D'après Odile Ferrand, la digue cédera.
  la digue cédera < Odile Ferrand < D'après
Dans un communiqué publié lundi, le groupe Valmy affirme que l'usine restera ouverte.
  l'usine restera ouverte < le groupe Valmy < affirme
La préfète Anne Lorin, qui recevait les élus, leur a assuré que l'eau était potable.
  l'eau était potable < La préfète Anne Lorin < a assuré
Hier encore, Anne Lorin jurait que l'eau était potable.
  l'eau était potable < Anne Lorin < jurait
Anne Lorin l'a dit et répété : « L'eau est potable. »
  L'eau est potable. < Anne Lorin < répété
Et Anne Lorin de conclure : « L'eau est potable. »
  L'eau est potable. < Anne Lorin < conclure
« L'eau est potable », peut-on lire dans le rapport.
  L'eau est potable < le rapport < peut-on lire
L'eau est potable, a fait savoir la préfecture.
  L'eau est potable < la préfecture < a fait savoir
Les habitants se plaignent que l'eau soit trouble.
  l'eau soit trouble < Les habitants < se plaignent
C'est « un scandale », s'emporte le sénateur Rémi Caron.
  un scandale < le sénateur Rémi Caron < s'emporte
Rémi Caron dénonce « un scandale ».
  un scandale < Rémi Caron < dénonce
À en croire Rémi Caron, l'usine restera ouverte.
  l'usine restera ouverte < Rémi Caron < À en croire
Aux dires de Rémi Caron, l'usine restera ouverte.
  l'usine restera ouverte < Rémi Caron < Aux dires de
De l'avis de Rémi Caron, l'usine restera ouverte.
  l'usine restera ouverte < Rémi Caron < De l'avis de
—No firmé nada —dijo Hugo Lema, y se sentó.
  No firmé nada < Hugo Lema < dijo
—No firmé nada —contestó el alcalde—. Y no firmaré.
  No firmé nada < el alcalde < contestó
Según fuentes del ministerio, la obra acabará en mayo.
  la obra acabará en mayo < fuentes del ministerio < Según
El gerente, Hugo Lema, se mostró convencido de que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < se mostró convencido
Los vecinos se quejan de que el agua sale turbia.
  el agua sale turbia < Los vecinos < se quejan
A juicio de Hugo Lema, la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < A juicio de
Hugo Lema ha vuelto a insistir en que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < ha vuelto a insistir
En una carta enviada ayer, la empresa sostiene que la obra acabará en mayo.
  la obra acabará en mayo < la empresa < sostiene
La empresa, por su parte, niega que hubiera riesgo.
  que hubiera riesgo < La empresa < niega
Preguntado por la obra, Hugo Lema respondió: «Acabará en mayo».
  Acabará en mayo < Hugo Lema < respondió
Fue Hugo Lema quien dijo que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < dijo
Lo que dijo Hugo Lema es que la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < dijo
Tal y como explicó Hugo Lema, la obra acabará en mayo.
  la obra acabará en mayo < Hugo Lema < explicó
Ce que dit Odile Ferrand, c'est que la digue cédera.
  la digue cédera < Odile Ferrand < dit
La digue cédera, comme l'a rappelé Odile Ferrand.
  La digue cédera < Odile Ferrand < a rappelé
Der Trainer von Rolf Bein, Udo Kranz, sagt, der Orden sei aus Blech.
  der Orden sei aus Blech < Udo Kranz < sagt
Anders als Rolf Bein sagt Udo Kranz, der Orden sei aus Blech.
  der Orden sei aus Blech < Udo Kranz < sagt
Wie der Kapitän, dessen Bruder Jan Thoms an Bord war, berichtete, lief das Schiff auf Grund.
  lief das Schiff auf Grund < der Kapitän < berichtete
Unlike Bob Roe, Ann Lee says the leg is broken.
  the leg is broken < Ann Lee < says
« Je n'ai rien à cacher », a répété jeudi à la barre l'ancien trésorier, Pierre Lobel.
  Je n'ai rien à cacher < l'ancien trésorier, Pierre Lobel < a répété
Interrogé sur la digue, Pierre Lobel s'est contenté de répondre : « Plus tard. »
  Plus tard. < Pierre Lobel < répondre
La digue tient, a-t-il assuré à des journalistes.
  La digue tient < il < a-t-il assuré
Ce n'est pas la digue, s'est défendu Pierre Lobel, mais le barrage qui fuit.
  Ce n'est pas la digue < Pierre Lobel < s'est défendu
Pierre Lobel a écrit au préfet que la digue tenait.
  la digue tenait < Pierre Lobel < a écrit
La ministre a ajouté que la digue tenait et que le barrage serait refait.
  le barrage serait refait < La ministre < a ajouté
Dans son rapport, la Cour des comptes relève que la digue fuit.
  la digue fuit < la Cour des comptes < relève
« Digue : les riverains s'inquiètent », titre L'Écho de Tarbes.
  Digue : les riverains s'inquiètent < L'Écho de Tarbes < titre
Mme Lobel a indiqué que son mari, Pierre, dormait.
  son mari, Pierre, dormait < Mme Lobel < a indiqué
Le maire lui a dit que la digue tenait.
  la digue tenait < Le maire < a dit
« On rentre ! » lança Berthe à Luc.
  On rentre ! < Berthe < lança
Luc demanda à Berthe : « On rentre ? »
  On rentre ? < Luc < demanda
D'aucuns prétendent que la digue fuit.
  la digue fuit < D'aucuns < prétendent
Le préfet a laissé entendre que la digue fuyait.
  la digue fuyait < Le préfet < a laissé entendre
Le collectif « Digue d'abord » réclame que l'on répare la digue.
  l'on répare la digue < Le collectif « Digue d'abord » < réclame
À l'issue du conseil, le maire, visiblement ému, a promis que la digue tiendrait.
  la digue tiendrait < le maire < a promis
D'après ce que m'a dit Pierre Lobel, la digue fuit.
  la digue fuit < Pierre Lobel < a dit
«La presa aguanta», repitió ayer ante el juez el extesorero, Pedro Lobo.
  La presa aguanta < el extesorero, Pedro Lobo < repitió
La ministra añadió que la presa aguanta y que se hará otra.
  se hará otra < La ministra < añadió
La presa aguanta, según explicó ayer Pedro Lobo.
  La presa aguanta < Pedro Lobo < explicó
«La presa aguanta», escribe Pedro Lobo en su cuenta de X.
  La presa aguanta < Pedro Lobo < escribe
Le dijo el alcalde a Pedro Lobo que la presa aguanta.
  la presa aguanta < el alcalde < dijo
En declaraciones a la radio, Pedro Lobo ha afirmado que la presa aguanta.
  la presa aguanta < Pedro Lobo < ha afirmado
El ayuntamiento informa de que la presa aguanta.
  la presa aguanta < El ayuntamiento < informa
«¿Aguanta la presa?», se pregunta Pedro Lobo.
  ¿Aguanta la presa? < Pedro Lobo < se pregunta
Pedro Lobo acaba de anunciar que la presa aguanta.
  la presa aguanta < Pedro Lobo < anunciar
Los expertos alertan de que la presa no aguantará.
  la presa no aguantará < Los expertos < alertan
Rolf Bein betonte gestern erneut, dass der Damm halte.
  der Damm halte < Rolf Bein < betonte
„Der Damm hält“, so Bürgermeister Rolf Bein am Montag.
  Der Damm hält < Bürgermeister Rolf Bein < so
Der Damm halte, hatte Rolf Bein noch im Mai gesagt.
  Der Damm halte < Rolf Bein < gesagt
Auf die Frage, ob der Damm halte, antwortete Rolf Bein: „Ja.“
  Ja. < Rolf Bein < antwortete
Kurz bevor er starb, sagte Rolf Bein, der Damm halte.
  der Damm halte < Rolf Bein < sagte
Der Damm hält – das sagt zumindest Rolf Bein.
  Der Damm hält < Rolf Bein < sagt
Nach den Worten von Rolf Bein hält der Damm.
  hält der Damm < Rolf Bein < Nach den Worten von
Warum sagte Rolf Bein, dass der Damm hält?
  der Damm hält < Rolf Bein < sagte
Bob Roe could not resist adding that the dam held.
  the dam held < Bob Roe < adding
Bob Roe was heard to say that the dam held.
  the dam held < Bob Roe < say
Bob Roe has been quoted as saying that the dam held.
  the dam held < Bob Roe < saying
Bob Roe used to say that the dam held.
  the dam held < Bob Roe < say
"""


def links(listed: str) -> list[tuple[str, str]]:
    lines = listed.strip().splitlines()
    return list(zip(lines[::2], lines[1::2], strict=True))


def grade(text: str, link: str) -> Grade:
    content, source, cue = link.strip().split(" < ")
    quoted = any(f"{mark}{content}" in text for mark in ("«", "« ", "“", "„", "— ", "—"))
    kind = Kind.DIRECT if quoted else Kind.INDIRECT
    (attribution,) = verify(text.replace("\\n", "\n"), candidate(content, source, cue, (), kind))
    return attribution.grade


@pytest.mark.parametrize(("text", "link"), links(NOT_REPORTED))
def test_what_is_not_reported_as_said_by_the_speaker_is_for_review(text: str, link: str) -> None:
    assert grade(text, link) is Grade.REVIEW


@pytest.mark.parametrize(("text", "link"), links(REPORTED))
def test_what_is_reported_as_said_by_the_speaker_is_verified(text: str, link: str) -> None:
    assert grade(text, link) is Grade.VERIFIED


def test_an_inverted_french_pronoun_is_the_speaker_of_its_verb() -> None:
    text = "Anna Roux attendait. « Il pleut », dit-elle en ouvrant la porte."
    (right,) = verify(text, candidate("Il pleut", "elle", "dit", ("Anna Roux",)))
    assert right.grade is Grade.VERIFIED
