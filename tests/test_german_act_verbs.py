"""German acts of speech without a cue, by verb, and what goes on after them; with look-alikes."""

from __future__ import annotations

import pytest

from tests.german_sentences import link_passes
from tests.link_tables import rows

VERBS = """\
Ute Helm verteidigte die Pläne der Werft.
  right: Ute Helm verteidigte die Pläne der Werft. < Ute Helm <
  wrong: Ute Helm verteidigte die Pläne der Werft. < der Werft <
Ute Helm verteidigte ihren Titel im Halbfinale.
  wrong: Ute Helm verteidigte ihren Titel im Halbfinale. < Ute Helm <
Ute Helm unterstützte den Plan der Werft.
  right: Ute Helm unterstützte den Plan der Werft. < Ute Helm <
Ute Helm unterstützte ihren Bruder beim Umzug.
  wrong: Ute Helm unterstützte ihren Bruder beim Umzug. < Ute Helm <
Ute Helm gratulierte Jan Kohl zum Sieg.
  right: Ute Helm gratulierte Jan Kohl zum Sieg. < Ute Helm <
  wrong: Ute Helm gratulierte Jan Kohl zum Sieg. < Jan Kohl <
Ute Helm drängte auf eine schnelle Lösung.
  right: Ute Helm drängte auf eine schnelle Lösung. < Ute Helm <
Ute Helm drängte auf die Brücke.
  wrong: Ute Helm drängte auf die Brücke. < Ute Helm <
Ute Helm zeigte sich von dem Plan enttäuscht.
  right: Ute Helm zeigte sich von dem Plan enttäuscht. < Ute Helm <
Ute Helm zeigte sich am Fenster.
  wrong: Ute Helm zeigte sich am Fenster. < Ute Helm <
Ute Helm zeigte Jan Kohl den Plan.
  wrong: Ute Helm zeigte Jan Kohl den Plan. < Ute Helm <
Ute Helm freut sich über den Plan.
  right: Ute Helm freut sich über den Plan. < Ute Helm <
Ute Helm distanzierte sich von dem Plan.
  right: Ute Helm distanzierte sich von dem Plan. < Ute Helm <
Ute Helm setzte sich für den Plan ein.
  right: Ute Helm setzte sich für den Plan ein. < Ute Helm <
Ute Helm setzte den Motor für die Fahrt ein.
  wrong: Ute Helm setzte den Motor für die Fahrt ein. < Ute Helm <
Ute Helm trat in das Haus ein.
  wrong: Ute Helm trat in das Haus ein. < Ute Helm <
Ute Helm stimmte dem Plan zu.
  right: Ute Helm stimmte dem Plan zu. < Ute Helm <
Ute Helm stimmte dem Plan nicht zu.
  wrong: Ute Helm stimmte dem Plan nicht zu. < Ute Helm <
Ute Helm äußerte sich besorgt über die Lage.
  right: Ute Helm äußerte sich besorgt über die Lage. < Ute Helm <
Ute Helm dankte Jan Kohl für die Hilfe.
  right: Ute Helm dankte Jan Kohl für die Hilfe. < Ute Helm <
  wrong: Ute Helm dankte Jan Kohl für die Hilfe. < Jan Kohl <
Ute Helm verbot den Bau am Hafen.
  right: Ute Helm verbot den Bau am Hafen. < Ute Helm <
Ute Helm beschimpfte die Fischer als Diebe.
  right: Ute Helm beschimpfte die Fischer als Diebe. < Ute Helm <
  wrong: Ute Helm beschimpfte die Fischer als Diebe. < die Fischer <
Ute Helm würde den Plan unterstützen.
  wrong: Ute Helm würde den Plan unterstützen. < Ute Helm <
Ute Helm gestand den Diebstahl.
  right: Ute Helm gestand den Diebstahl. < Ute Helm <
Ute Helm wehrte sich gegen den Vorwurf der Untreue.
  right: Ute Helm wehrte sich gegen den Vorwurf der Untreue. < Ute Helm <
Ute Helm wehrte sich gegen die Räuber.
  wrong: Ute Helm wehrte sich gegen die Räuber. < Ute Helm <
Ute Helm erläuterte die Pläne für den Hafen.
  right: Ute Helm erläuterte die Pläne für den Hafen. < Ute Helm <
Ute Helm verteidigte die Pläne, sagte Jan Kohl.
  wrong: Ute Helm verteidigte die Pläne < Ute Helm <
  right: Ute Helm verteidigte die Pläne < Jan Kohl < sagte
Ute Helm soll den Plan verteidigt haben.
  wrong: Ute Helm soll den Plan verteidigt haben. < Ute Helm <
Die Brücke besteht auf der Südseite aus einer Öffnung.
  wrong: Die Brücke besteht auf der Südseite aus einer Öffnung. < Die Brücke <
Die Werft schilderte den Ablauf des Unfalls.
  right: Die Werft schilderte den Ablauf des Unfalls. < Die Werft <
Der Rat beschloss den Bau einer Brücke.
  right: Der Rat beschloss den Bau einer Brücke. < Der Rat <
Sie weigerte sich, den Namen zu nennen.
  wrong: Sie weigerte sich < Sie <
Die Werft entschuldigte sich für den Lärm.
  right: Die Werft entschuldigte sich für den Lärm. < Die Werft <
Die Werft bekräftigte ihr Nein zum Bau.
  right: Die Werft bekräftigte ihr Nein zum Bau. < Die Werft <
Kritik an dem Plan übte die Werft.
  right: Kritik an dem Plan übte die Werft. < die Werft <
Die Werft übte scharfe Kritik an dem Plan.
  right: Die Werft übte scharfe Kritik an dem Plan. < Die Werft <
Die Werft stieß auf scharfe Kritik.
  wrong: Die Werft stieß auf scharfe Kritik. < Die Werft <
"""
GOES_ON = """\
Die Rätin Ute Helm kam spät. Sie sagte, der Damm sei leer. Man müsse hin. Dafür fehle Geld.
  right: Man müsse hin. < Die Rätin Ute Helm <
  right: Dafür fehle Geld. < Die Rätin Ute Helm <
Die Rätin Ute Helm traf die Leiterin Iris Kahl. Sie sagte, der Damm sei leer. Man müsse ihn füllen.
  wrong: Man müsse ihn füllen. < Die Rätin Ute Helm <
  wrong: Man müsse ihn füllen. < Iris Kahl <
Der Rat Jan Kohl kam spät. Sie sagte, der Damm sei leer. Man müsse ihn füllen.
  wrong: Man müsse ihn füllen. < Der Rat Jan Kohl <
Die Rätin Ute Helm kam mit Jan Kohl. Sie sagte, der Damm sei leer. Man müsse ihn füllen.
  right: Man müsse ihn füllen. < Die Rätin Ute Helm <
Die Rätin Ute Helm kam spät. Die gute Lage schreibt sie dem Zufall zu.
  right: Die gute Lage schreibt sie dem Zufall zu. < Die Rätin Ute Helm <
Die Rätin Ute Helm traf die Leiterin Iris Kahl. Die gute Lage schreibt sie dem Zufall zu.
  wrong: Die gute Lage schreibt sie dem Zufall zu. < Die Rätin Ute Helm <
  wrong: Die gute Lage schreibt sie dem Zufall zu. < Iris Kahl <
Der Rat Jan Kohl kam spät. Er verteidigte die Pläne der Werft.
  right: Er verteidigte die Pläne der Werft. < Der Rat Jan Kohl <
  wrong: Er verteidigte die Pläne der Werft. < der Werft <
Der Rat Jan Kohl kam mit Emil Rau. Er verteidigte die Pläne der Werft.
  wrong: Er verteidigte die Pläne der Werft. < Emil Rau <
Der Rat Jan Kohl kam spät. Ute Helm verteidigte die Pläne der Werft.
  wrong: Ute Helm verteidigte die Pläne der Werft. < Der Rat Jan Kohl <
Der Rat Jan Kohl kam spät. Er wurde von der Werft kritisiert.
  wrong: Er wurde von der Werft kritisiert. < Der Rat Jan Kohl <
Die Werft lehnte den Bau ab. Sie kritisierte auch den Lärm am Hafen.
  right: Die Werft lehnte den Bau ab. Sie kritisierte auch den Lärm am Hafen. < Die Werft <
Die Werft lehnte den Bau ab. Der Rat kritisierte auch den Lärm am Hafen.
  wrong: Die Werft lehnte den Bau ab. Der Rat kritisierte auch den Lärm am Hafen. < Die Werft <
  wrong: Die Werft lehnte den Bau ab. Der Rat kritisierte auch den Lärm am Hafen. < Der Rat <
Die Werft lehnte den Bau ab. Der Lärm sei zu hoch.
  right: Die Werft lehnte den Bau ab. Der Lärm sei zu hoch. < Die Werft <
Die Werft lehnte den Bau ab. Der Lärm war hoch.
  wrong: Die Werft lehnte den Bau ab. Der Lärm war hoch. < Die Werft <
Die Werft lehnte den Bau ab. Der Lärm sei zu hoch, sagte der Rat.
  wrong: Die Werft lehnte den Bau ab. Der Lärm sei zu hoch < Die Werft <
Die Werft sieht keine Gefahr, die Pumpen seien neu.
  right: die Pumpen seien neu < Die Werft <
Die Werft zeigt kein Verständnis für den Rat, es hätten hundert Leute Arbeit.
  right: es hätten hundert Leute Arbeit < Die Werft <
Die Werft erwartet keinen Beschluss, weil der Rat keinen Antrag gestellt habe.
  right: weil der Rat keinen Antrag gestellt habe < Die Werft <
Die Werft sagte nicht, die Pumpen seien neu.
  wrong: die Pumpen seien neu < Die Werft <
Die Werft machte keine Angaben dazu, ob die Pumpen neu seien.
  wrong: ob die Pumpen neu seien < Die Werft <
Die Werft hat keine Beweise, dass die Pumpen neu seien.
  wrong: dass die Pumpen neu seien < Die Werft <
Die Werft glaubt keinem Bericht, die Pumpen seien neu.
  wrong: die Pumpen seien neu < Die Werft <
Die Werft ist sauer. Die Pumpen seien verkauft worden.
  right: Die Pumpen seien verkauft worden. < Die Werft <
Die Rätin Ute Helm kam mit Jan Kohl. Sie sagten, der Damm sei leer. Man müsse ihn füllen.
  wrong: Man müsse ihn füllen. < Die Rätin Ute Helm <
Die Werft verklagte die Behörde. Sie kritisierte den Lärm am Hafen.
  wrong: Sie kritisierte den Lärm am Hafen. < Die Werft <
  wrong: Sie kritisierte den Lärm am Hafen. < die Behörde <
Die Werft sieht keine Gefahr, die den Bau stoppe.
  wrong: die den Bau stoppe < Die Werft < sieht
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(VERBS, GOES_ON))
def test_acts(text: str, which: str, link: str) -> None:
    assert link_passes(text, link) == (which == "right"), text
