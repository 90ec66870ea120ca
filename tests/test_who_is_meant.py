"""Whom a description, a title or a pronoun means; what is foreseen, faked, left or lent."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

MEANT = """
She mimicked the home secretary, Bob Roe. The home secretary laughed. “It was late,” he said.
  right: It was late < he < said < Bob Roe
Among the crowd was Ann Lee, a nurse, who told the court that the bus was late.
  right: the bus was late < Ann Lee < told
“We wrote, we called, we sent letters,” said Lee’s brother Hugo, who lives nearby.
  right: We wrote, we called, we sent letters < Lee’s brother Hugo < said < Hugo
“We wrote, we called, we sent letters,” said Lee’s brother Hugo, who lives nearby.
  wrong: We wrote, we called, we sent letters < Lee’s brother Hugo < said < Lee
Northern Line Rail apologised for what it called “a very bad night indeed”.
  right: a very bad night indeed < it < called < Northern Line Rail
Shares in Moll Foods fell on Monday after the biscuit maker warned that profit would drop.
  right: profit would drop < the biscuit maker < warned < Moll Foods
Shares in Moll Foods and Kern Foods fell after the biscuit maker warned that profit would drop.
  wrong: profit would drop < the biscuit maker < warned < Moll Foods
Guests slept at Moorland airport. Buses would run all night, the airport said on its website.
  right: Buses would run all night < the airport < said < Moorland airport
Guests slept at Moorland airport and a second airport. Buses would run, the airport said.
  wrong: Buses would run < the airport < said < Moorland airport
Present: Cllrs Ann Lee (chair), Bob Roe. ¶ The chair replied that the matter was closed.
  right: the matter was closed < The chair < replied < Ann Lee
  wrong: the matter was closed < The chair < replied < Bob Roe
The honour went to Sir Bob Roe. Sir Bob said that it was late.
  right: it was late < Sir Bob < said < Sir Bob Roe
Ann Lee of the port said: “It ends an era. We have waited for it. ¶ “It is good for Moll.” \
¶ On the news, Bob Roe said: “We are proud.”
  right: It is good for Moll. < Ann Lee < said
  wrong: It is good for Moll. < Bob Roe < said
It was a surprise, and US President Ann Lee said that the talks would go on.
  right: the talks would go on < US President Ann Lee < said < Ann Lee
It was a surprise, and us President Ann Lee said that the talks would go on.
  wrong: the talks would go on < us President Ann Lee < said < Ann Lee
“While Mary is thinking about it,” he went on, “let us talk of Bob Roe.” Mary said nothing.
  wrong: let us talk of Bob Roe < he < went on < Mary
"""

NOT_SAID = """
Ann Lee is expected to say in parliament tonight that the tolls will go.
  wrong: the tolls will go < Ann Lee < is expected to say
Bob Roe is believed to have told friends that the talks had failed.
  wrong: the talks had failed < Bob Roe < is believed to have told
  wrong: the talks had failed < Bob Roe < told
A video in which the mayor seems to rob a bank is a fake, she said. The clip shows Ann Lee on a \
stage declaring that “your money is our money”.
  wrong: your money is our money < Ann Lee < declaring
Ann Lee said the thieves had left a note on the table: “Back where it belongs.”
  wrong: Back where it belongs. < Ann Lee < said
Ann Lee said in a letter that was read in court: “I shall not obey it.”
  right: I shall not obey it. < Ann Lee < said
Ines Kahl sagte, die Diebe hätten einen Zettel hinterlassen: „Zurück nach Hause.“
  wrong: Zurück nach Hause. < Ines Kahl < sagte
Anne Brun a dit que les voleurs avaient laissé un mot sur la table : « De retour chez lui. »
  wrong: De retour chez lui. < Anne Brun < a dit
In a speech Ann Lee had quoted the poet John Roe’s dictum that “patience is cheap for the rich”.
  wrong: patience is cheap for the rich < Ann Lee < quoted
“Dad’s rule was: never explain a fish,” Ann Lee said.
  wrong: never explain a fish < Ann Lee < said
“My rule was: never explain a fish,” Ann Lee said.
  right: never explain a fish < Ann Lee < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(MEANT, NOT_SAID))
def test_who_said_it(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


IN_OTHER_LANGUAGES = """
RENNES. Devant le tribunal, Paul Roux parle bas. « Je regrette tout cela », souffle-t-il.
  right: Je regrette tout cela < il < souffle < Paul Roux
Parmi eux, Paul Roux, 78 ans, ancien boulanger. « J’y pesais mon blé », soupire-t-il.
  right: J’y pesais mon blé < il < soupire < Paul Roux
SAGUENAY — La mairesse de Moll, Josée Brun, promet tout. « On ouvrira », a-t-elle martelé lundi.
  right: On ouvrira < elle < a-t-elle martelé < Josée Brun
Reprenant la parole, Paul Roux a insisté. Il a observé que les taux avaient baissé.
  right: les taux avaient baissé < Il < a observé < Paul Roux
Reçue par le préfet, la présidente du club, Doriane Mille, est déçue. « Attendez », a-t-il lancé.
  wrong: Attendez < il < a-t-il lancé < Doriane Mille
QUITO.- Con un tono duro, la canciller Ana Lara exigió cambios. Sostuvo que el Estado no pagará.
  right: el Estado no pagará < la canciller Ana Lara < Sostuvo < Ana Lara
El jefe de los bomberos, Luis Vega, dio detalles. Evitó hablar del origen. “Ya se verá”, zanjó.
  right: Ya se verá < El jefe de los bomberos, Luis Vega < zanjó < Luis Vega
La secretaria, Ana Lara, envió un vídeo. En él sostiene que el Gobierno cumple.
  right: el Gobierno cumple < La secretaria, Ana Lara < sostiene < Ana Lara
La secretaria, Ana Lara, llamó a Luis Vega. Luego sostuvo que el Gobierno cumple.
  wrong: el Gobierno cumple < Luis Vega < sostuvo
Trainer Kurt Lang lobte Emre Aksoy. Aksoy gab sich bescheiden. Es sei Glück, so der 21-Jährige.
  right: Es sei Glück < der 21-Jährige < so < Emre Aksoy
  wrong: Es sei Glück < der 21-Jährige < so < Kurt Lang
Wirtschaftsminister Kurt Lang blieb dabei. „Es bleibt so“, so der CDU-Politiker weiter.
  right: Es bleibt so < der CDU-Politiker < so < Kurt Lang
Schäfer Kurt Lang hat elf Tiere verloren. Gehängt habe das Schild sein Sohn, erzählt der Schäfer.
  right: Gehängt habe das Schild sein Sohn < der Schäfer < erzählt < Kurt Lang
Schäfer Kurt Lang und Schäfer Otto Beer klagen. Es sei der Wolf gewesen, erzählt der Schäfer.
  wrong: Es sei der Wolf gewesen < der Schäfer < erzählt < Kurt Lang
Leiterin Ines Kahl lobte alle. Kein Kind sei zu Schaden gekommen, sagte sie sichtlich bewegt.
  right: Kein Kind sei zu Schaden gekommen < sie < sagte < Ines Kahl
L’actrice Anne Brun y joue. « C’est une femme forte », confie la comédienne.
  right: C’est une femme forte < la comédienne < confie < Anne Brun
L’actrice Anne Brun et la comédienne Julie Petit y jouent. « C’est fort », confie la comédienne.
  wrong: C’est fort < la comédienne < confie < Anne Brun
Anne Brun, 81 ans, a passé la nuit sur son toit. « J’ai eu peur », raconte l’octogénaire.
  right: J’ai eu peur < l’octogénaire < raconte < Anne Brun
La escritora Ana Lara presentó ayer su novela. “He tardado años”, confesó la autora.
  right: He tardado años < la autora < confesó < Ana Lara
La presidenta del gremio, Ana Lara, habló ayer. “No hay negocio”, agregó la dirigente.
  right: No hay negocio < la dirigente < agregó < Ana Lara
El presidente del gremio, Luis Vega, habló ayer. “No hay negocio”, agregó la dirigente.
  wrong: No hay negocio < la dirigente < agregó < Luis Vega
Todo cambió, admitió el entrenador del Moll, Luis Vega. El técnico vasco dijo que fue tarde.
  right: fue tarde < El técnico vasco < dijo < Luis Vega
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(IN_OTHER_LANGUAGES))
def test_who_is_meant_in_other_languages(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
