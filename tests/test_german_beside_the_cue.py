"""German clauses beside a cue: relative clauses, infinitives, inserted tags, lone nouns."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Der Rat, erklärte seine Sprecherin Eva Kern am Abend, habe nur gefragt.
  wrong: habe nur gefragt < Der Rat < erklärte
  right: Der Rat … habe nur gefragt < seine Sprecherin Eva Kern < erklärte < Eva Kern
Die Rätin, Eva Kern, warf Otto Lang vor, den Bau verschleppt zu haben.
  right: den Bau verschleppt zu haben < Die Rätin, Eva Kern < warf < Eva Kern
Kämmerer Otto Lang, dem Eva Kern „Zauberei“ vorwarf, schwieg.
  wrong: Zauberei < Kämmerer Otto Lang < vorwarf < Otto Lang
  right: Zauberei < Eva Kern < vorwarf
„Das Meer kommt“, ruft der alte Vogt, den Otto Lang mit Wucht gibt.
  wrong: Das Meer kommt < Otto Lang < ruft
Otto Lang erzählte, Eva Kern habe genickt und gesagt: „Es klingt.“
  wrong: Es klingt < Otto Lang < gesagt
Eva Kern verlangte von Otto Lang, endlich zu sagen: „Ja, ich war es.“
  wrong: Ja, ich war es < Otto Lang < sagen
„Kinder merken alles“, pflegte sie zu sagen. Eva Kern war 91.
  right: Kinder merken alles < sie < sagen
Eva Kern warnt davor, von einer „Plage“ zu sprechen.
  wrong: Plage < Eva Kern < sprechen
Die Forscherin Eva Kern hält das für übertragbar, mahnt aber zur Vorsicht: 41 Orte seien nicht viel.
  right: 41 Orte seien nicht viel < Die Forscherin Eva Kern < mahnt < Eva Kern
„Noch ein Opfer gibt es nur, wenn der Vorstand zahlt“, sagte Eva Kern.
  wrong: Noch ein Opfer gibt es < Eva Kern < sagte
Otto Lang sagte, der Bau werde „im Chaos enden“, falls die Stadt nicht zahle.
  wrong: der Bau werde „im Chaos enden“ < Otto Lang < sagte
Draußen hängt ein Zettel an der Tür: „Wir danken allen.“ Die Rentnerin Eva Kern liest ihn dreimal.
  wrong: Wir danken allen < Die Rentnerin Eva Kern < liest < Eva Kern
Zu den Plänen der Stadt, das Bad zu schließen, erklärt Eva Kern: „Das ist ein Fehler.“
  wrong: das Bad zu schließen < Eva Kern < erklärt
  right: Das ist ein Fehler < Eva Kern < erklärt
Im Saal steht ein Schild, von dem angeblich niemand weiß, wer es gemalt hat.
  wrong: wer es gemalt hat < von dem angeblich niemand < weiß
Bürgermeister Otto Lang verwies auf ein Gutachten. Das koste zwei Millionen, rechnete der \
Rathauschef vor.
  right: Das koste zwei Millionen < der Rathauschef < rechnete < Otto Lang
Trainerin Eva Kern verzichtet auf jedes Bühnenbild. „Das muss reichen“, sagte sie.
  right: Das muss reichen < sie < sagte < Eva Kern
Auf der Zuschauerbank saß Eva Kern. „Ich gehe außen herum“, sagte sie.
  right: Ich gehe außen herum < sie < sagte < Eva Kern
Relativierend fügt Eva Kern hinzu: „Das Land zahlt.“
  wrong: Das Land zahlt < Relativierend < fügt … hinzu
  right: Das Land zahlt < Eva Kern < fügt … hinzu
Es gibt auch Stimmen, die dem früheren Vogt vorwerfen, geschwiegen zu haben.
  wrong: geschwiegen zu haben < die dem früheren Vogt < vorwerfen
Die dem Vogt nahestehende Zeitung sagte, Otto Lang habe geschwiegen.
  right: Otto Lang habe geschwiegen < Die dem Vogt nahestehende Zeitung < sagte
Die Leiterin Eva Kern rief die Polizei. Die Tür sei offen, sagte sie.
  wrong: Die Tür sei offen < sie < sagte < Eva Kern
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_only_who_says_it_passes(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")
