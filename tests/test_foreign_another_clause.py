"""German, French and Spanish words in a clause that is another's; and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Auf die Frage der Reporterin Eva Kern, ob er den Marathon noch einmal laufen würde, erwiderte der \
Schuster Otto Lang: „Erst, wenn die Schuhe trocken sind.“
  wrong: Erst, wenn die Schuhe trocken sind. < der Reporterin Eva Kern < Frage
  right: Erst, wenn die Schuhe trocken sind. < der Schuster Otto Lang < erwiderte
Auf die Kritik der Opposition sagte Ines Kahl: „Wir bleiben dabei.“
  wrong: Wir bleiben dabei. < der Opposition < Kritik
Ministerin Eva Kern ließ offen, ob das Moor geflutet wird.
  wrong: das Moor geflutet wird < Ministerin Eva Kern < ließ offen
Ob das Moor geflutet wird, ließ Ministerin Eva Kern offen.
  wrong: das Moor geflutet wird < Ministerin Eva Kern < ließ
In dem Dokumentarfilm „Keiner grüßt am Hafen“ erzählt der Lotse Otto Lang von Nachtschichten.
  wrong: Keiner grüßt am Hafen < der Lotse Otto Lang < erzählt
Die Brücke bleibe bis Ostern gesperrt, sagte Amtsleiterin Eva Kern. Anwohner halten das für einen \
schlechten Scherz, denn die Fähre fährt nur sonntags.
  wrong: Die Brücke bleibe bis Ostern gesperrt … Anwohner halten das für einen schlechten Scherz \
< Amtsleiterin Eva Kern < sagte
Die Brücke bleibe bis Ostern gesperrt, sagte Amtsleiterin Eva Kern. Die Fähre fahre nur sonntags.
  right: Die Brücke bleibe bis Ostern gesperrt … Die Fähre fahre nur sonntags < Amtsleiterin Eva \
Kern < sagte
Laut dem Gutachter Otto Lang war die Statik des Hallendachs „grob fehlerhaft“ berechnet. Die \
Architektin Eva Kern hatte das Gebäude 2011 entworfen.
  wrong: war die Statik des Hallendachs „grob fehlerhaft“ berechnet. Die Architektin Eva Kern \
hatte das Gebäude 2011 entworfen. < Gutachter Otto Lang < Laut
„Das ist eine Rechnung“, rief die Abgeordnete Eva Kern Landwirtschaftsminister Otto Lang zu.
  wrong: Das ist eine Rechnung < Landwirtschaftsminister Otto Lang < rief
  right: Das ist eine Rechnung < die Abgeordnete Eva Kern < rief
El sindicato convocó la huelga bajo el lema “Ni un turno más”, y la gerente del hospital, Ana \
Rey, declaró que los servicios mínimos estaban garantizados.
  wrong: Ni un turno más < la gerente del hospital, Ana Rey < declaró
Las ventas crecieron un 6 % en el primer trimestre, informó el grupo Telas Rey. La empresa emplea \
a 1.200 personas y tiene su sede en Peñalba.
  wrong: Las ventas crecieron un 6 % en el primer trimestre … La empresa emplea a 1.200 personas \
y tiene su sede en Peñalba. < el grupo Telas Rey < informó
Les ventes ont progressé de 6 %, a annoncé le groupe Moll. L'entreprise emploie 1 200 personnes.
  wrong: Les ventes ont progressé de 6 % … L'entreprise emploie 1 200 personnes. < le groupe Moll \
< a annoncé
« Les ventes ont progressé de 6 % », a annoncé le groupe Moll. « L'entreprise emploie 1 200 \
personnes. »
  right: Les ventes ont progressé de 6 % … L'entreprise emploie 1 200 personnes. < le groupe Moll \
< a annoncé
«Aquí el viento también cotiza», bromeó la ingeniera Ana Rey ante el consejero Juan Bravo, que \
acababa de anunciar que no habría subvenciones.
  right: no habría subvenciones < el consejero Juan Bravo < anunciar
Que la cosecha se había perdido lo reconoció, ya de noche, el presidente de la cooperativa, Juan \
Bravo.
  right: la cosecha se había perdido < el presidente de la cooperativa, Juan Bravo < reconoció
Que la cosecha se había perdido lo reconoció el presidente de la cooperativa, Juan Bravo.
  right: la cosecha se había perdido < el presidente de la cooperativa, Juan Bravo < reconoció
La bióloga Ana Rey sostiene que el lince volvió solo; los cazadores, que alguien lo soltó de noche.
  wrong: alguien lo soltó de noche < La bióloga Ana Rey < sostiene
La bióloga Ana Rey sostiene que el lince volvió solo; también, que alguien lo vio.
  right: el lince volvió solo < La bióloga Ana Rey < sostiene
La gardienne Inès Roux rêve d'entendre un jour son sélectionneur, Paul Roy, lui annoncer qu'elle \
jouera le Mondial.
  wrong: elle jouera le Mondial < son sélectionneur, Paul Roy < annoncer
Die Fähre habe den Hafen pünktlich verlassen, erklärte die Betreibergesellschaft Nordfähre, was \
die Aufzeichnungen allerdings widerlegen.
  wrong: Die Fähre habe den Hafen pünktlich verlassen … was die Aufzeichnungen allerdings \
widerlegen < die Betreibergesellschaft Nordfähre < erklärte
Ob man die Bienen auch im Winter füttern müsse, wollte ein Junge in der dritten Reihe wissen.
  right: Ob man die Bienen auch im Winter füttern müsse < ein Junge in der dritten Reihe < wissen
Ein Junge wollte wissen, ob man die Bienen füttern müsse.
  right: ob man die Bienen füttern müsse < Ein Junge < wollte wissen
« On a gagné sans jouer », a concédé dimanche soir, du bout des lèvres, l'entraîneur de \
Saint-Orens, Paul Roy, après un huitième match.
  right: On a gagné sans jouer < l'entraîneur de Saint-Orens, Paul Roy < a concédé < Paul Roy
Den Vorwurf, er habe Fördergelder in den eigenen Hof gesteckt, wies Staatssekretär Otto Lang am \
Freitag scharf zurück.
  wrong: er habe Fördergelder in den eigenen Hof gesteckt < Staatssekretär Otto Lang < wies
Die Gewerkschaft verlangt, dass die Geschäftsführung öffentlich zugibt, dass Überstunden \
jahrelang nicht bezahlt wurden.
  wrong: Überstunden jahrelang nicht bezahlt wurden < die Geschäftsführung < zugibt
Der Rat hofft, dass die Ministerin erklärt, dass der Bau beginnt.
  wrong: der Bau beginnt < die Ministerin < erklärt
Der Rat teilte mit, dass die Ministerin erklärt habe, dass der Bau beginne.
  right: die Ministerin erklärt habe, dass der Bau beginne < Der Rat < teilte mit
  wrong: der Bau beginne < die Ministerin < erklärt
Laut einem Gutachten des Büros Brehme, das die Stadträtin Eva Kern in Auftrag gegeben hatte, ist \
der Boden mit Blei belastet.
  wrong: ist der Boden mit Blei belastet < die Stadträtin Eva Kern < Laut
  right: ist der Boden mit Blei belastet < einem Gutachten des Büros Brehme < Laut
Devant les enquêteurs, l'ancien trésorier Paul Roy nie avoir signé les chèques, mais reconnaît \
qu'il disposait d'une clé.
  right: il disposait d'une clé < l'ancien trésorier Paul Roy < reconnaît
No habrá agua para regar en agosto si no llueve antes, avisan desde la comunidad de regantes del \
Jarama Alto.
  right: No habrá agua para regar en agosto si no llueve antes < la comunidad de regantes del \
Jarama Alto < avisan
Otto Lang wies den Vorwurf zurück, er habe Geld gestohlen.
  wrong: er habe Geld gestohlen < Otto Lang < wies
  wrong: er habe Geld gestohlen < Otto Lang < wies den Vorwurf zurück
Eva Kern sagte, es bestehe die Möglichkeit, dass der Damm breche.
  wrong: der Damm breche < Eva Kern < sagte
Der Gemeinderat hat den Bau abgelehnt. Bürgermeisterin Eva Kern sprach von einer „vertanen \
Chance“. Die Bürgerinitiative „Kein Rad im Wald“ feierte bis tief in die Nacht.
  wrong: Kein Rad im Wald < Bürgermeisterin Eva Kern < sprach
Es gebe keinerlei Hinweise darauf, dass der Brand absichtlich gelegt worden sei, erklärte \
Polizeisprecher Otto Lang.
  wrong: der Brand absichtlich gelegt worden sei < Polizeisprecher Otto Lang < erklärte
Interrogé par le président du tribunal, le garagiste a reconnu avoir maquillé le compteur. « \
J'avais des dettes », a-t-il murmuré.
  wrong: J'avais des dettes < il < murmuré < le président du tribunal
« Je n'ai pas perdu, glisse en souriant la judoka Inès Roux, j'ai appris. »
  right: Je n'ai pas perdu … j'ai appris. < la judoka Inès Roux < glisse
Según fuentes próximas a la ministra de Pesca, Ana Rey, el acuerdo se firmará el jueves. La \
propia ministra se limitó a decir que «queda faena».
  right: queda faena < La propia ministra < decir < Ana Rey
El entrenador Juan Bravo reconoció que el equipo había jugado «sin alma». El capitán, en cambio, \
culpó al césped.
  wrong: el equipo había jugado «sin alma». El capitán, en cambio, culpó al césped < El \
entrenador Juan Bravo < reconoció
A juicio del geólogo Juan Bravo, el volcán lleva dormido demasiado tiempo.
  right: el volcán lleva dormido demasiado tiempo < geólogo Juan Bravo < A juicio
  right: el volcán lleva dormido demasiado tiempo < geólogo Juan Bravo < A juicio del
La empresa tardó tres días en avisar. Lo admitió ayer, ante la comisión, su directora de \
operaciones, Ana Rey: «Nos equivocamos todos».
  right: Nos equivocamos todos < su directora de operaciones, Ana Rey < admitió
The minister resigned hours after a newspaper published messages in which she called pensioners \
"a dead weight".
  wrong: a dead weight < a newspaper < published
Die Rentnerin Eva Kern wartete in der Turnhalle. Sie habe als Kind schon einmal vor solchen \
Bomben davonlaufen müssen, sagte sie.
  right: Sie habe als Kind schon einmal vor solchen Bomben davonlaufen müssen < sie < sagte < Eva \
Kern
Als Kind durfte Eva Kern nie auf den Dachboden. „Da oben wohnt der Marder“, erzählt sie heute.
  right: Da oben wohnt der Marder < sie < erzählt < Eva Kern
Beim Betriebsrat heißt es, man habe solche Zusagen schon oft gehört.
  right: man habe solche Zusagen schon oft gehört < Beim Betriebsrat < heißt es < Betriebsrat
Der Regisseur Otto Lang bewahrt bis heute den Brief auf, den ihm die Witwe des Dichters \
geschrieben hat: »Machen Sie kein Denkmal aus ihm.«
  wrong: Machen Sie kein Denkmal aus ihm. < Der Regisseur Otto Lang < geschrieben
  right: Machen Sie kein Denkmal aus ihm. < die Witwe des Dichters < geschrieben
Am Tag nach der Wahl gab sich der Kandidat Otto Lang gelassen: Er habe „mit Anstand verloren“ und \
gehe in den Wald.
  right: Er habe „mit Anstand verloren“ und gehe in den Wald < der Kandidat Otto Lang < gab sich
La grotte aurait été occupée dès le Paléolithique, avance l'archéologue Inès Roux dans un article \
paru jeudi.
  right: La grotte aurait été occupée dès le Paléolithique < l'archéologue Inès Roux < avance
« Nous ne fermerons aucun atelier », a promis Inès Roux, la directrice générale du chausseur \
Baudry & Fils.
  right: Nous ne fermerons aucun atelier < Inès Roux, la directrice générale du chausseur Baudry \
& Fils < a promis < Inès Roux
Le commentaire de Paul Roy, éleveur à Laguiole, tient en une phrase : « Les loups sont mieux \
protégés que nous. »
  right: Les loups sont mieux protégés que nous. < Paul Roy < commentaire
Jamais, écrit l'historienne Inès Roux, un ministre n'avait dormi autant de nuits dans son bureau.
  right: Jamais … un ministre n'avait dormi autant de nuits dans son bureau < l'historienne Inès \
Roux < écrit
« Nous signerons à la seule condition que les licenciements soient retirés », a prévenu la \
déléguée Inès Roux.
  wrong: Nous signerons < la déléguée Inès Roux < a prévenu
La patronal hotelera prevé un verano “mejor que el pasado”, mientras que los sindicatos advierten \
de que faltan 4.000 camareros.
  wrong: mejor que el pasado < los sindicatos < advierten
Anoche, en una entrevista radiofónica, la consejera Ana Rey descartó elecciones anticipadas. \
«Agotaremos la legislatura», afirmó.
  right: Agotaremos la legislatura < la consejera Ana Rey < afirmó
«El pan no sube por el trigo —se queja Juan Bravo, panadero en Tolosa—. Sube por la luz».
  right: El pan no sube por el trigo … Sube por la luz < Juan Bravo < se queja
La junta electoral ha resuelto, en un escrito de dos folios, que la candidatura no cumple los \
requisitos.
  right: la candidatura no cumple los requisitos < La junta electoral < ha resuelto
El hermano del fallecido, que viajaba junto al alcalde de Cárquere, Juan Bravo, contó que el \
autobús se quedó sin frenos.
  wrong: el autobús se quedó sin frenos < Juan Bravo < contó
  right: el autobús se quedó sin frenos < El hermano del fallecido < contó
El concejal de Fiestas, Juan Bravo, tachó de «disparate» la frase del párroco de que la verbena \
«acaba siempre en pecado».
  wrong: acaba siempre en pecado < El concejal de Fiestas, Juan Bravo < tachó
Die Sprecherin der Staatsanwaltschaft, Eva Kern, ließ offen, ob gegen den Trainer ermittelt wird. \
Sie sagte, man werte derzeit zwei Mobiltelefone aus.
  right: man werte derzeit zwei Mobiltelefone aus < Sie < sagte < Eva Kern
„Ich glaube nicht, dass der Verein absteigt“, sagte Trainerin Eva Freitag nach dem Spiel.
  right: Ich glaube nicht, dass der Verein absteigt < Trainerin Eva Freitag < sagte < Eva Freitag
Seit 1994 führt Eva Kern die Apotheke am Markt. Die 68-Jährige klagt, dass sie keine Nachfolge \
finde.
  right: sie keine Nachfolge finde < Die 68-Jährige < klagt < Eva Kern
« Nous rouvrirons en mai, a promis la directrice du cinéma, Inès Roux, à condition que la mairie \
règle sa part des travaux. »
  wrong: Nous rouvrirons en mai < la directrice du cinéma, Inès Roux < a promis
La romancière Inès Roux a croisé son éditeur, Paul Pradel, au salon du livre. Elle lui a confié \
que le manuscrit ne serait pas prêt à temps.
  right: le manuscrit ne serait pas prêt à temps < Elle < a confié < Inès Roux
L'ancien trésorier, Paul Roux, nie avoir déclaré que les comptes étaient faux. Il parle d'une « \
mauvaise querelle ».
  right: mauvaise querelle < Il < parle < Paul Roux
Il a été annoncé aux riverains par l'adjointe Inès Roux que la place serait piétonne dès juin.
  right: la place serait piétonne dès juin < l'adjointe Inès Roux < annoncé < Inès Roux
El exgerente Juan Bravo negó haber dicho que el club estaba en quiebra. Él mismo calificó los \
rumores de «pura fantasía».
  right: pura fantasía < Él mismo < calificó < Juan Bravo
L'entraîneur Soufiane Delcourt a salué son jeune gardien. « Théo nous a sauvés deux fois », \
a-t-il reconnu.
  right: Théo nous a sauvés deux fois < il < a-t-il reconnu < Soufiane Delcourt
El secretario, Juan Bravo, se limitó a recordar que faltaba una firma.
  right: faltaba una firma < El secretario, Juan Bravo < recordar
Sales were great, Omar Bey said, wiping sweat off his face.
  wrong: wiping sweat off his face < Omar Bey < said
Die Bestände könnten sich bis 2035 erholen, schreibt die Biologin Eva Kern in ihrem Gutachten.
  wrong: Die Bestände … sich bis 2035 erholen < die Biologin Eva Kern < schreibt
  right: Die Bestände könnten sich bis 2035 erholen < die Biologin Eva Kern < schreibt
In einem Brief an Bildungsministerin Eva Kern klagen die Schulleiter, es fehlten 400 Lehrkräfte. \
Die Ministerin ließ ausrichten, sie nehme die Sorgen ernst.
  right: sie nehme die Sorgen ernst < Die Ministerin < ließ ausrichten < Eva Kern
Winzer Otto Lang verkauft sein Gut an den Unternehmer Jens Kern. Dieser kündigte an, die \
Rebstöcke stehen zu lassen.
  right: die Rebstöcke stehen zu lassen < Dieser < kündigte an < Jens Kern
Selon le procureur de Moll, Paul Roux, le conducteur roulait sans permis depuis deux ans. Notre \
journal avait révélé l'accident dès dimanche.
  wrong: le conducteur roulait sans permis depuis deux ans. Notre journal avait révélé l'accident \
dès dimanche < le procureur de Moll, Paul Roux < Selon
Le prix du pain n'augmentera pas, promet le boulanger Paul Roux, à condition que celui du gaz se \
stabilise.
  wrong: Le prix du pain n'augmentera pas < le boulanger Paul Roux < promet
Les riverains du canal ont adressé une lettre au maire, Paul Roux. « Nous ne dormons plus », \
écrivent-ils.
  right: Nous ne dormons plus < ils < écrivent < les riverains du canal
La alcaldesa, Ana Rey, visitó ayer a la ganadera Pilar Soto. «He perdido cuarenta ovejas», le \
dijo la ganadera.
  right: He perdido cuarenta ovejas < la ganadera < dijo < Pilar Soto
La fábrica seguirá abierta, señaló el consejero delegado, Juan Bravo, siempre que el Gobierno \
mantenga la ayuda.
  wrong: La fábrica seguirá abierta < el consejero delegado, Juan Bravo < señaló
—El puente cruje desde hace años —cuenta Ana Rey, vecina del barrio—, pero nadie nos escucha.
  right: El puente cruje desde hace años … pero nadie nos escucha. < Ana Rey < cuenta
El ministro Juan Bravo no ha dicho que el impuesto vaya a desaparecer.
  wrong: el impuesto vaya a desaparecer < El ministro Juan Bravo < dicho
El ministro Juan Bravo ha dicho que el impuesto va a desaparecer.
  right: el impuesto va a desaparecer < El ministro Juan Bravo < dicho
La vacuna quizá proteja a los terneros durante un año, explicó la veterinaria Ana Rey.
  wrong: proteja a los terneros durante un año < la veterinaria Ana Rey < explicó
La abogada Ana Rey acusó a la fiscal, Pilar Soto, de retener pruebas. Esta replicó que todo \
constaba en el sumario.
  right: todo constaba en el sumario < Esta < replicó < Pilar Soto
“I love him dearly,” Ann Lee said, “but I have never once believed him when he says he will be \
home by six.”
  wrong: I have never once believed him < Ann Lee < said
La présidente du tribunal, Inès Roux, a expliqué à M. Salvetti que le sursis serait révoqué s'il \
commettait une nouvelle faute.
  wrong: le sursis serait révoqué < La présidente du tribunal, Inès Roux < a expliqué
  right: le sursis serait révoqué s'il commettait une nouvelle faute < La présidente du tribunal, \
Inès Roux < a expliqué
Im Prozess um gefälschte Aquarelle hat der Angeklagte Otto Lang vor dem Landgericht Moll sein \
Schweigen gebrochen. ¶ „Ich habe gemalt“, sagte der 63-Jährige. Die Signaturen seien erst später \
hinzugefügt worden, behauptete er.
  right: Die Signaturen seien erst später hinzugefügt worden < er < behauptete < Otto Lang
Der Vorsitzende, Otto Lang, widersprach. Es sei falsch, erklärte er, dass man sie wegen ihrer \
Haltung entlassen habe.
  wrong: man sie wegen ihrer Haltung entlassen habe < er < erklärte < Otto Lang
Juan Bravo dijo también que volvería al pueblo, pero solo si no tenía que montar a caballo.
  wrong: volvería al pueblo < Juan Bravo < dijo
  right: volvería al pueblo, pero solo si no tenía que montar a caballo < Juan Bravo < dijo
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_words_of_another_clause_are_not_the_speakers(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
