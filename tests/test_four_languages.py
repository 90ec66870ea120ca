"""Links that models get wrong in the same way in English, German, French and Spanish."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SUBJECT_OF_WHAT_IS_SAID = """
The spokeswoman, Ann Lee, said that the minister, Bob Roe, was studying a price cap.
  wrong: was studying a price cap < Bob Roe < said
La porte-parole, Anne Brun, a indiqué que le ministre, Luc Roux, étudiait un plafond.
  wrong: étudiait un plafond < Luc Roux < a indiqué
  right: le ministre, Luc Roux, étudiait un plafond < La porte-parole, Anne Brun < a indiqué \
< Anne Brun
La portavoz, Ana Lara, indicó que el ministro, Luis Vega, estudiaba un tope.
  wrong: estudiaba un tope < Luis Vega < indicó
Torschütze Timo Lang widmete den Treffer seinem verletzten Kapitän Sven Roth: „Der ist für Sven, \
er hat mich angerufen.“
  wrong: Der ist für Sven, er hat mich angerufen. < seinem verletzten Kapitän Sven Roth < widmete \
< Sven Roth
  right: Der ist für Sven, er hat mich angerufen. < Timo Lang < widmete
Anne Brun l’a comparé avec Luc Roux : « Il est grand et il est fort. »
  wrong: Il est grand et il est fort. < Luc Roux < :
Bob Roe closed the debate and quoted a farmer from his constituency: “My cows won’t drink it.”
  wrong: My cows won’t drink it. < Bob Roe < quoted
"""

NOBODY = """
No minister said that the dam was safe.
  wrong: the dam was safe < minister < said
Few ministers said that the dam was safe.
  wrong: the dam was safe < ministers < said
A few ministers said that the dam was safe.
  right: the dam was safe < A few ministers < said
No one would tell her anything and her nurse did not come.
  wrong: anything and her nurse did not come < one < would tell
Kein Minister sagte, dass der Damm sicher sei.
  wrong: der Damm sicher sei < Minister < sagte
Aucun ministre n’a dit que le barrage était sûr.
  wrong: le barrage était sûr < ministre < dit
Ningún ministro dijo que la presa era segura.
  wrong: la presa era segura < ministro < dijo
There is no doubt, the minister said, that the dam is safe.
  right: the dam is safe < the minister < said
The nurse looked more frightened than ever and repeated that it was not possible.
  wrong: it was not possible < more < repeated
Many said the dam was safe. More said that it was too late.
  right: it was too late < More < said
Elles rirent, répétant les termes que le baron se mit alors à défigurer à plaisir.
  wrong: le baron se mit alors à défigurer à plaisir < Elles < répétant
Luis Vega repitió las palabras que el barón había dicho.
  wrong: el barón había dicho < Luis Vega < repitió
Une femme dont le nez retroussé confirmait la règle regarda le baron.
  wrong: la règle < Une femme dont le nez retroussé < confirmait
"""

NAMES_AND_SLOGANS = """
« On a compris », dit Anne Brun. Les habitants surnomment déjà l’endroit « le parking des rois ».
  wrong: le parking des rois < Anne Brun < dit
Le maire, Luc Roux, remercie les équipes. « L’eau qui éclaire » : tel est le slogan retenu.
  wrong: L’eau qui éclaire < Luc Roux < remercie
The mayor, Bob Roe, thanked the teams. “Water that lights” is the slogan chosen for the day.
  wrong: Water that lights < Bob Roe < thanked
Der Bürgermeister, Kurt Lang, dankte den Helfern. „Wasser, das leuchtet“ lautet das Motto.
  wrong: Wasser, das leuchtet < Kurt Lang < dankte
"""

CUTS = """
Le conseiller Luc Roux promet que la route sera rouverte dès que les ingénieurs seront d’accord.
  wrong: la route sera rouverte < Le conseiller Luc Roux < promet < Luc Roux
Bob Roe promised that the road would reopen as soon as the engineers had given their approval.
  wrong: the road would reopen < Bob Roe < promised
  right: the road would reopen as soon as the engineers had given their approval < Bob Roe \
< promised
Kurt Lang versprach, die Straße werde wieder geöffnet, sobald die Ingenieure zugestimmt hätten.
  wrong: die Straße werde wieder geöffnet < Kurt Lang < versprach
Had prices risen again in April, Ann Lee said, the bank would have raised rates.
  wrong: the bank would have raised rates < Ann Lee < said
Luc Roux ironise : « Mon client est sans doute aussi coupable de la pluie de samedi. »
  wrong: Mon client est sans doute aussi coupable < Luc Roux < ironise
Kurt Lang verwies auf eine Studie. Er sei deshalb nicht der Meinung, dass andere folgen sollten.
  wrong: andere folgen sollten < Er < der Meinung < Kurt Lang
Kurt Lang verwies auf eine Studie. Er sei deshalb der Meinung, dass andere folgen sollten.
  right: andere folgen sollten < Er < der Meinung < Kurt Lang
Kurt Lang sah nach. Die Gerüchte, wonach ein Rudel durch das Tal ziehe, nennt er „Unsinn“.
  wrong: ein Rudel durch das Tal ziehe < er < nennt < Kurt Lang
"""

WHO_IS_MEANT = """
Edith Lee has died aged 93. Born above a shop in Ely, she left school. “I learned,” she told us.
  right: I learned < she < told < Edith Lee
CDU-Chef Holger Brandt warf der Dezernentin vor, zu zögern. „Hier fehlt es“, kritisierte er.
  right: Hier fehlt es < er < kritisierte < Holger Brandt
Stürmer Jonas Wolf schwieg. Ehrenmitglied Kurt Lang mahnte. Man streite, meinte der 88-Jährige.
  right: Man streite < der 88-Jährige < meinte < Kurt Lang
„Es sind Schafe“, sagt Almbauer Josef Wolf. Der Bauer weist das von sich: Sein Hirte sei dort.
  right: Sein Hirte sei dort < Der Bauer < weist das von sich < Josef Wolf
Entretien. Apiculteur à Moll, Luc Roux publie un livre. « Le miel n’est pas un luxe », répète-t-il.
  right: Le miel n’est pas un luxe < il < répète < Luc Roux
La Gazette : Et vos ruches ? ¶ Luc Roux : Elles souffrent. J’ai perdu des colonies. ¶ \
La Gazette : Pourquoi ? ¶ Luc Roux : On ne sait pas. ¶ La Gazette : Et demain ? ¶ Luc Roux : Oui.
  right: J’ai perdu des colonies. < Luc Roux < :
Luc Roux, adjoint à la culture, dont la ville perd un tableau, assure n’éprouver aucun regret.
  right: n’éprouver aucun regret < Luc Roux < assure
Entre ellos estaba la jubilada Eva Gil, cliente fija, quien jura que nunca probó un arroz mejor.
  right: nunca probó un arroz mejor < la jubilada Eva Gil < jura < Eva Gil
El consejero de Medio Ambiente, Gil Rey, visitó la zona. «Lo sabremos», prometió el político.
  right: Lo sabremos < el político < prometió < Gil Rey
El consejero delegado de Leo, Luis Vega, respondió. «Lo retiramos todo», añade el directivo.
  right: Lo retiramos todo < el directivo < añade < Luis Vega
El Sr. Vega pregunta por la deuda. Se le contesta que vence en junio.
  wrong: vence en junio < El Sr. Vega < contesta
El pleno se abrió por la tarde. Contesta la alcaldesa, Ana Lara, que se enviaron tres avisos.
  right: se enviaron tres avisos < la alcaldesa, Ana Lara < Contesta < Ana Lara
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SUBJECT_OF_WHAT_IS_SAID))
def test_the_subject_of_what_is_said_does_not_say_it(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(NOBODY))
def test_nobody_says_it(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(NAMES_AND_SLOGANS))
def test_names_and_slogans_are_not_said(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(CUTS))
def test_a_cut_that_turns_the_meaning(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize(("text", "which", "link"), rows(WHO_IS_MEANT))
def test_who_is_meant(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
