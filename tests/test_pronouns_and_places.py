"""Whom a pronoun or a description means: places, courts and headings are nobody."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
CORRECTION: Contrary to our report on Monday, Alderman Omar Bey did not call the choir “tone-deaf \
tourists”. A recording shows that he called it “a draw for tourists”.
  right: a draw for tourists < he < called < Omar Bey
The coach turned to his goalkeeper, Omar Bey, who shrugged and said the ball had been “wet as soap”.
  right: the ball had been “wet as soap” < who < said < Omar Bey
  wrong: the ball had been “wet as soap” < who < said < The coach
Robin Lee learned to weld from his ex-wife, Frankie Roe, who still owns the workshop. “She never \
once praised me,” he said.
  right: She never once praised me, < he < said < Robin Lee
  wrong: She never once praised me, < he < said < Frankie Roe
Der Angeklagte, ein 41-jähriger Schlosser, bestritt vor dem Landgericht, den Tresor geöffnet zu \
haben. Er habe, sagte er, lediglich im Wagen gewartet.
  right: Er habe … lediglich im Wagen gewartet < er < sagte < Der Angeklagte
In ihrem Vortrag zitierte die Historikerin Eva Kern aus dem Tagebuch, das der Müller Otto Lang \
geführt hatte. „Das Mehl reicht noch neun Tage“, schrieb er am 4. Februar.
  right: Das Mehl reicht noch neun Tage < er < schrieb < Otto Lang
Vierzig Jahre lang hat Otto Lang Orgeln gestimmt. Sein Fazit fällt knapp aus: „Holz lügt nicht.“
  right: Holz lügt nicht. < Sein < Fazit < Otto Lang
Die Vulkanologin Eva Kern-Lohr misst seit März die Bodentemperatur. Ihrer Einschätzung nach steht \
ein Ausbruch nicht bevor.
  right: steht ein Ausbruch nicht bevor < Ihrer < Einschätzung < Eva Kern-Lohr
Les syndicats accusent la directrice de l'usine, Inès Roux, d'avoir dissimulé les relevés. \
Celle-ci rétorque que les chiffres étaient affichés.
  right: les chiffres étaient affichés < Celle-ci < rétorque < Inès Roux
« La mer n'est pas un parking », proclame une banderole sous les fenêtres du promoteur Paul Roy, \
qui juge le slogan « un peu court ».
  right: un peu court < qui < juge < Paul Roy
Ancien gardien de phare, Paul Da Silva ne cultive aucune nostalgie. À ses yeux, l'automatisation \
a surtout évité des noyades.
  right: l'automatisation a surtout évité des noyades < ses < À ses yeux < Paul Da Silva
A retired lock-keeper who has lived beside the canal since 1961 said the water had never been so \
low.
  right: the water had never been so low < A retired lock-keeper who has lived beside the canal \
since 1961 < said < a retired lock-keeper
Trainerin Eva Kern nahm ihren Torwart Ricardo Lang in Schutz. Er habe den Ball spät gesehen, \
sagte sie.
  right: Er habe den Ball spät gesehen < sie < sagte < Eva Kern
La skieuse Inès Roux a retrouvé son entraîneur, Paul Roy, dans l'aire d'arrivée. « Tu m'as fait \
peur », lui a-t-il glissé.
  right: Tu m'as fait peur < il < glissé < Paul Roy
Net profit at Moll Foods fell 14% in the third quarter, the company said on Thursday.
  right: Net profit at Moll Foods fell 14% in the third quarter < the company < said < Moll Foods
Net profit at Moll Foods fell 14% after Roe Foods left, the company said on Thursday.
  wrong: Net profit at Moll Foods fell 14% after Roe Foods left < the company < said < Moll Foods
Ann Lee left the board, the company said on Thursday.
  wrong: Ann Lee left the board < the company < said < Ann Lee
Sales in Moll fell 14% in the third quarter, the company said on Thursday.
  wrong: Sales in Moll fell 14% in the third quarter < the company < said < Moll
Mayor Hollis Mbeki lost 200 ewes in the drifts above Scarth. ¶ "We dug for three days," the \
farmer said.
  wrong: We dug for three days, < the farmer < said < Hollis Mbeki
Hollis Mbeki, a lawyer, saw the drifts above Scarth. ¶ "We dug for three days," the farmer said.
  wrong: We dug for three days, < the farmer < said < Hollis Mbeki
Hollis Mbeki met a farmer above Scarth. ¶ "We dug for three days," the farmer said.
  wrong: We dug for three days, < the farmer < said < Hollis Mbeki
Hollis Mbeki met Ann Lee above Scarth. ¶ "We dug for three days," the farmer said.
  wrong: We dug for three days, < the farmer < said < Hollis Mbeki
The farmers had no hay left. Hollis Mbeki came. ¶ "We dug for three days," the farmer said.
  wrong: We dug for three days, < the farmer < said < Hollis Mbeki
Residents of Quarry Lane will have to wait for their bridge, the county's head of highways, Omar \
Bey, told Councillor Petra Lund. "We found rot in three of the piers," he said.
  right: We found rot in three of the piers, < he < said < Omar Bey
Inspector Carla Lund said its owner, the shipping heir Leon Roe, had been told on Friday. He was, \
she said, “surprisingly calm”.
  right: surprisingly calm < she < said < Carla Lund
Budget carrier Molljet faces a fine. The airline has acknowledged that it knew about the cracked \
hinge.
  right: it knew about the cracked hinge < The airline < acknowledged < Molljet
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_the_name_is_the_one_the_mention_means(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
