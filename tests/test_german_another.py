"""German links in whose sentence others speak, hear, are meant or have the same verb."""

from __future__ import annotations

import pytest

from tests.german_sentences import link_passes
from tests.link_tables import rows

OTHERS = """\
Ute Helm, Sprecherin der Werft, sagte, der Damm sei leer.
  right: der Damm sei leer < Ute Helm, Sprecherin der Werft < sagte
  right: der Damm sei leer < Ute Helm < sagte
  wrong: der Damm sei leer < der Werft < sagte
Werft-Sprecherin Ute Helm sagte, der Damm sei leer.
  right: der Damm sei leer < Werft-Sprecherin Ute Helm < sagte
  right: der Damm sei leer < Ute Helm < sagte
Die Werft sagte durch ihre Sprecherin Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Die Werft < sagte
Für die Werft sagte Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < sagte
  wrong: der Damm sei leer < die Werft < sagte
Laut Kohl sagte Ute Helm, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < sagte
Nach Angaben der Polizei sagte Ute Helm, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < sagte
Laut Zeugen hat Ute Helm gesagt, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < gesagt
Laut Protokoll sagte Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < sagte
Nach Ansicht von Kohl ist der Damm alt, doch Ute Helm sagte, er sei leer.
  right: er sei leer < Ute Helm < sagte
Gegen die Werft sagte Ute Helm aus, der Damm sei leer gewesen.
  right: der Damm sei leer gewesen < Ute Helm < sagte
  wrong: der Damm sei leer gewesen < die Werft < sagte
Die Rätin, von der Werft befragt, sagte, der Damm sei leer.
  right: der Damm sei leer < Die Rätin < sagte
  wrong: der Damm sei leer < der Werft < sagte
Die Rätin, die von der Werft kommt, sagte, der Damm sei leer.
  right: der Damm sei leer < Die Rätin < sagte
  wrong: der Damm sei leer < der Werft < sagte
Der Rat, dem auch Ute Helm angehört, sagte, der Damm sei leer.
  right: der Damm sei leer < Der Rat < sagte
  wrong: der Damm sei leer < Ute Helm < sagte
Der Mann, den Ute Helm geheiratet hat, sagte, der Damm sei leer.
  right: der Damm sei leer < Der Mann < sagte
  wrong: der Damm sei leer < Ute Helm < sagte
Dem Rat zufolge, dem auch Ute Helm angehört, ist der Damm leer.
  right: ist der Damm leer < Dem Rat < zufolge
  wrong: ist der Damm leer < Ute Helm < zufolge
Dass der Damm leer sei, sagten weder Ute Helm noch Jan Kohl.
  wrong: Dass der Damm leer sei < Ute Helm < sagten
Ute Helm wollte nicht sagen, ob der Damm leer sei.
  wrong: ob der Damm leer sei < Ute Helm < wollte sagen
Ute Helm hat nie gesagt, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < gesagt
Ute Helm hat angeblich gesagt, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < gesagt
Ute Helm soll gesagt haben, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < gesagt
Es heißt, Ute Helm habe gesagt, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < habe gesagt
Jan Kohl behauptet, Ute Helm habe gesagt, der Damm sei leer.
  wrong: der Damm sei leer < Jan Kohl < behauptet
Jan Kohl bestreitet, dass Ute Helm gesagt habe, der Damm sei leer.
  wrong: der Damm sei leer < Ute Helm < gesagt
Bevor Ute Helm sagte, der Damm sei leer, hatte Jan Kohl geschwiegen.
  right: der Damm sei leer < Ute Helm < sagte
  wrong: der Damm sei leer < Jan Kohl < sagte
Nachdem Ute Helm gesagt hatte, der Damm sei leer, widersprach Jan Kohl.
  right: der Damm sei leer < Ute Helm < gesagt hatte
  wrong: der Damm sei leer < Jan Kohl < widersprach
Während Ute Helm von „Glück“ sprach, nannte Jan Kohl es „Können“.
  right: „Glück“ < Ute Helm < sprach
  right: „Können“ < Jan Kohl < nannte
  wrong: „Glück“ < Jan Kohl < nannte
  wrong: „Können“ < Ute Helm < sprach
Ute Helm sprach von „Glück“, Jan Kohl von „Können“.
  right: „Glück“ < Ute Helm < sprach
  wrong: „Können“ < Ute Helm < sprach
Ute Helm sagte Jan Kohl, er solle den Damm leeren.
  right: er solle den Damm leeren < Ute Helm < sagte
  wrong: er solle den Damm leeren < Jan Kohl < sagte
Ute Helm fragte Jan Kohl, ob der Damm leer sei.
  right: ob der Damm leer sei < Ute Helm < fragte
  wrong: ob der Damm leer sei < Jan Kohl < fragte
Jan Kohl wurde gefragt, ob der Damm leer sei.
  wrong: ob der Damm leer sei < Jan Kohl < gefragt
Jan Kohl hörte von Ute Helm, der Damm sei leer.
  wrong: der Damm sei leer < Jan Kohl < hörte
Von Ute Helm stammt die Forderung, den Damm zu leeren.
  right: den Damm zu leeren < Ute Helm < Forderung
Gegen die Forderung von Ute Helm, den Damm zu leeren, wehrte sich Jan Kohl.
  right: den Damm zu leeren < Ute Helm < Forderung
  wrong: den Damm zu leeren < Jan Kohl < Forderung
Die Forderung an Ute Helm, den Damm zu leeren, kam von Jan Kohl.
  wrong: den Damm zu leeren < Ute Helm < Forderung
Ute Helm wies die Forderung der Werft zurück, den Damm zu leeren.
  right: den Damm zu leeren < der Werft < Forderung
  wrong: den Damm zu leeren < Ute Helm < wies zurück
  wrong: den Damm zu leeren < Ute Helm < wies die Forderung der Werft zurück
Ute Helm lehnte es ab, den Damm zu leeren.
  right: den Damm zu leeren < Ute Helm < lehnte es ab
Ute Helm schloss sich der Meinung von Jan Kohl an, der Damm sei leer.
  right: der Damm sei leer < Jan Kohl < Meinung
Auch Ute Helm und die Werft sind der Meinung, der Damm sei leer.
  right: der Damm sei leer < Ute Helm und die Werft < sind der Meinung
„Der Damm ist leer“, heißt es in der Mitteilung, die Ute Helm verlas.
  right: „Der Damm ist leer“ < der Mitteilung < heißt es
  wrong: „Der Damm ist leer“ < Ute Helm < verlas
„Der Damm ist leer“, hieß es am Montag bei der Werft.
  right: „Der Damm ist leer“ < der Werft < hieß es
„Der Damm ist leer“, sagte sie dem Rat Jan Kohl.
  wrong: „Der Damm ist leer“ < Jan Kohl < sagte
„Der Damm ist leer“, sagte ihm Ute Helm.
  right: „Der Damm ist leer“ < Ute Helm < sagte
„Der Damm ist leer“, ließ Ute Helm Jan Kohl ausrichten.
  right: „Der Damm ist leer“ < Ute Helm < ließ ausrichten
  right: „Der Damm ist leer“ < Ute Helm < ließ
„Der Damm ist leer.“ Mit diesen Worten eröffnete Ute Helm das Treffen.
  right: „Der Damm ist leer.“ < Ute Helm < Mit diesen Worten
„Der Damm ist leer.“ Jan Kohl schüttelte den Kopf. „Das ist falsch.“
  wrong: „Der Damm ist leer.“ < Jan Kohl < schüttelte den Kopf
Jan Kohl, CDU-Chef in Moll: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl <
Jan Kohl von der CDU: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl <
Frage: Ist der Damm leer? Antwort Jan Kohl: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl < Antwort
Jan Kohl kritisiert den „Unsinn von gestern“ der Rätin Ute Helm.
  wrong: „Unsinn von gestern“ < Ute Helm < kritisiert
Jan Kohl lobte Ute Helms „kluge und vorausschauende Politik“.
  right: „kluge und vorausschauende Politik“ < Jan Kohl < lobte
  wrong: „kluge und vorausschauende Politik“ < Ute Helm < lobte
Jan Kohl las aus dem Brief von Ute Helm vor: „Der Damm ist seit Wochen leer.“
  wrong: „Der Damm ist seit Wochen leer.“ < Jan Kohl < las vor
  wrong: „Der Damm ist seit Wochen leer.“ < Jan Kohl < las aus dem Brief von Ute Helm vor
In seinem Buch schildert Jan Kohl, wie Ute Helm den Damm leerte.
  right: wie Ute Helm den Damm leerte < Jan Kohl < schildert
  wrong: wie Ute Helm den Damm leerte < Ute Helm < schildert
Das Gericht folgte der Ansicht von Ute Helm, dass der Damm leer sei.
  right: dass der Damm leer sei < Ute Helm < Ansicht
  wrong: dass der Damm leer sei < Das Gericht < Ansicht
Das Gericht folgte der Auffassung der Werft, der Damm sei leer.
  right: der Damm sei leer < der Werft < Auffassung
  wrong: der Damm sei leer < Das Gericht < Auffassung
Ute Helm zufolge sagte Jan Kohl, der Damm sei leer.
  right: sagte Jan Kohl, der Damm sei leer < Ute Helm < zufolge
Die Werft gab dem Rat die Schuld daran, dass der Damm leer sei.
  right: dass der Damm leer sei < Die Werft < gab dem Rat die Schuld
  wrong: dass der Damm leer sei < dem Rat < gab dem Rat die Schuld
Nach Jan Kohls Worten ist der Damm leer.
  right: ist der Damm leer < Jan Kohls < Nach Worten
  right: ist der Damm leer < Jan Kohls < Worten
Jan Kohls Ansicht nach ist der Damm leer.
  right: ist der Damm leer < Jan Kohls < Ansicht nach
Seiner Ansicht nach ist der Damm leer.
  right: ist der Damm leer < Seiner < Ansicht nach
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(OTHERS))
def test_others(text: str, which: str, link: str) -> None:
    assert link_passes(text, link) == (which == "right"), text
