"""German links by the phrase that names the speaker, each with look-alikes that name nobody."""

from __future__ import annotations

import pytest

from tests.german_sentences import link_passes
from tests.link_tables import rows

ACCORDING = """\
Der Damm ist nach Einschätzung von Anna Lenz sicher.
  right: Der Damm ist … sicher < Anna Lenz < nach Einschätzung
Nach Lesart der Opposition ist der Damm gebrochen.
  right: ist der Damm gebrochen < der Opposition < Nach Lesart
Nach dem Willen der Rätin soll der Damm wachsen.
  right: soll der Damm wachsen < der Rätin < Nach dem Willen
Nach Beobachtung von Anwohnern war der Damm leer.
  right: war der Damm leer < Anwohnern < Nach Beobachtung
In den Augen der Rätin ist der Damm sicher.
  right: ist der Damm sicher < der Rätin < In den Augen
Nach Art der Fischer ist der Damm sicher.
  wrong: ist der Damm sicher < der Fischer < Nach Art
Nach Rücksprache mit der Rätin ist der Damm gesperrt worden.
  wrong: ist der Damm gesperrt worden < der Rätin < Nach Rücksprache
"""
WHEN = """\
Nach Protesten der Fischer ist der Damm gesperrt worden.
  wrong: ist der Damm gesperrt worden < der Fischer < Nach Protesten
Nach der Kritik der Fischer ist der Damm gesperrt worden.
  wrong: ist der Damm gesperrt worden < der Fischer < Kritik
Nach einer Warnung der Werft wurde der Damm gesperrt.
  wrong: wurde der Damm gesperrt < der Werft < Nach einer Warnung
Nach der Rede von Ute Helm trat der Rat zusammen.
  wrong: trat der Rat zusammen < Ute Helm < Nach der Rede
Nach der Forderung der Werft, den Damm zu sperren, trat der Rat zusammen.
  right: den Damm zu sperren < der Werft < Forderung
  wrong: trat der Rat zusammen < der Werft < Forderung
"""
WHOSE_PERSON = """\
Nach Ansicht des Vorsitzenden des Verbandes ist der Damm leer.
  right: ist der Damm leer < des Vorsitzenden des Verbandes < Nach Ansicht
  wrong: ist der Damm leer < des Verbandes < Nach Ansicht
Nach den Worten des Sprechers der Werft, Jan Kohl, ist der Damm sicher.
  right: ist der Damm sicher < des Sprechers der Werft, Jan Kohl < Nach den Worten
  wrong: ist der Damm sicher < der Werft < Nach den Worten
Dem Sprecher der Werft zufolge ist der Damm leer.
  right: ist der Damm leer < Dem Sprecher der Werft < zufolge
  wrong: ist der Damm leer < der Werft < zufolge
„Der Damm ist leer“, so der Sprecher der Polizei, Jan Kohl.
  right: „Der Damm ist leer“ < Jan Kohl < so
  wrong: „Der Damm ist leer“ < Polizei < so
Von einer „Schande“ sprach am Montag der Vorsitzende des Verbandes, Jan Kohl.
  right: „Schande“ < der Vorsitzende des Verbandes, Jan Kohl < sprach
  wrong: „Schande“ < des Verbandes < sprach
Laut einer Studie der Werft ist der Damm sicher.
  right: ist der Damm sicher < einer Studie der Werft < Laut
  right: ist der Damm sicher < der Werft < Laut
"""
ORDER = """\
Dass der Damm leer sei, bestätigte am Abend auch der Sprecher der Werft.
  right: Dass der Damm leer sei < der Sprecher der Werft < bestätigte
  wrong: Dass der Damm leer sei < der Werft < bestätigte
Dass der Damm leer sei, bestätigte der Abendpost auch Ute Helm.
  right: Dass der Damm leer sei < Ute Helm < bestätigte
  wrong: Dass der Damm leer sei < der Abendpost < bestätigte
Der Welt sagte Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < sagte
  wrong: der Damm sei leer < Der Welt < sagte
Der „Abendpost“ sagte Ute Helm: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Ute Helm < sagte
  wrong: „Der Damm ist seit Wochen leer.“ < Der „Abendpost“ < sagte
Der „Spiegel“ nannte Ute Helm „eine Schande für die ganze Stadt“.
  right: „eine Schande für die ganze Stadt“ < Der „Spiegel“ < nannte
Der Rat sagte Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Der Rat < sagte
Neben der Rätin sagte auch Jan Kohl, der Damm sei leer.
  right: der Damm sei leer < Jan Kohl < sagte
  wrong: der Damm sei leer < der Rätin < sagte
Ähnlich wie Ute Helm sagte Jan Kohl, der Damm sei leer.
  right: der Damm sei leer < Jan Kohl < sagte
  wrong: der Damm sei leer < Ute Helm < sagte
„Der Damm ist leer“, sagte Ute Helm. Die Pumpen seien kaputt.
  right: Die Pumpen seien kaputt. < Ute Helm <
„Der Damm“, der Roman von Ute Helm, sagte Jan Kohl, sei zu lang.
  wrong: sei zu lang < Ute Helm < sagte
"""

GOES_WITH = """\
Mit der Begründung, der Damm sei leer, lehnte Ute Helm den Antrag ab.
  right: der Damm sei leer < Ute Helm < Mit der Begründung
Mit dem Hinweis, der Damm sei leer, lehnte Ute Helm den Antrag von Jan Kohl ab.
  right: der Damm sei leer < Ute Helm < Mit dem Hinweis
  wrong: der Damm sei leer < Jan Kohl < Mit dem Hinweis
Ute Helm lehnte den Antrag von Jan Kohl mit der Begründung ab, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < mit der Begründung
  wrong: der Damm sei leer < Jan Kohl < mit der Begründung
Den Antrag der Werft lehnte der Rat mit der Begründung ab, der Damm sei leer.
  right: der Damm sei leer < der Rat < mit der Begründung
  wrong: der Damm sei leer < der Werft < mit der Begründung
Der Rat entließ Jan Kohl mit der Begründung, der Damm sei leer.
  right: der Damm sei leer < Der Rat < mit der Begründung
  wrong: der Damm sei leer < Jan Kohl < mit der Begründung
Jan Kohl wurde vom Rat mit der Begründung entlassen, der Damm sei leer.
  wrong: der Damm sei leer < Jan Kohl < mit der Begründung
Jan Kohl wurde mit den Worten entlassen, der Damm sei leer.
  wrong: der Damm sei leer < Jan Kohl < mit den Worten
Mit den Worten „Die Glocken sind verkauft“ verließ Kantor Udo Senf den Saal.
  right: Die Glocken sind verkauft < Kantor Udo Senf < Mit den Worten
Mit den Worten „Der Damm ist leer“ begrüßte Ute Helm den Rat Jan Kohl.
  right: „Der Damm ist leer“ < Ute Helm < Mit den Worten
  wrong: „Der Damm ist leer“ < Jan Kohl < Mit den Worten
Unter dem Motto „Der Damm muss leer sein“ demonstrierten Fischer in Moll.
  right: „Der Damm muss leer sein“ < Fischer < Unter dem Motto
Wegen der Warnung der Werft wurde der Damm gesperrt.
  wrong: wurde der Damm gesperrt < der Werft < Warnung
  wrong: wurde der Damm gesperrt < der Werft < Wegen der Warnung
Trotz der Warnung der Werft, der Damm sei leer, fuhren alle.
  right: der Damm sei leer < der Werft < Warnung
  wrong: fuhren alle < der Werft < Warnung
Mit der Forderung der Werft, den Damm zu sperren, befasst sich der Rat.
  right: den Damm zu sperren < der Werft < Forderung
"""
SENT = """\
Kritik kam auch von der Werft: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < der Werft < Kritik kam auch von
  right: „Der Damm ist seit Wochen leer.“ < der Werft < Kritik
Unterstützung bekam Ute Helm von Jan Kohl: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl < Unterstützung
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl < Unterstützung bekam
  wrong: „Der Damm ist seit Wochen leer.“ < Ute Helm < Unterstützung bekam
  wrong: „Der Damm ist seit Wochen leer.“ < Ute Helm < Unterstützung
Ute Helm erhielt Lob von Jan Kohl: „Der Damm ist seit Wochen voll.“
  right: „Der Damm ist seit Wochen voll.“ < Jan Kohl < Lob
  right: „Der Damm ist seit Wochen voll.“ < Jan Kohl < erhielt Lob
  wrong: „Der Damm ist seit Wochen voll.“ < Ute Helm < erhielt Lob
Ute Helm erhielt Lob: „Der Damm ist seit Wochen voll.“
  wrong: „Der Damm ist seit Wochen voll.“ < Ute Helm < erhielt Lob
Von Rektorin Ute Sahm stammt der Satz: „Nasse Keller lügen nicht.“
  right: Nasse Keller lügen nicht. < Rektorin Ute Sahm < stammt der Satz
Die Rätin fand Worte des Dankes: „Der Damm ist seit Wochen voll.“
  right: „Der Damm ist seit Wochen voll.“ < Die Rätin < fand Worte des Dankes
Die Rätin fand klare Worte: „Der Damm ist seit Wochen voll.“
  right: „Der Damm ist seit Wochen voll.“ < Die Rätin < fand klare Worte
"""
WHOSE_NOUN = """\
Die Staatsanwaltschaft ermittelt gegen Jan Kohl wegen des Verdachts, den Damm geleert zu haben.
  wrong: den Damm geleert zu haben < Jan Kohl < Verdachts
  wrong: den Damm geleert zu haben < gegen Jan Kohl < Verdacht
Gegen Jan Kohl besteht der Verdacht, den Damm geleert zu haben.
  wrong: den Damm geleert zu haben < Jan Kohl < Verdacht
Der Vorwurf gegen Jan Kohl, er habe den Damm geleert, ist falsch.
  wrong: er habe den Damm geleert < Jan Kohl < Vorwurf
Der Vorwurf der Werft gegen Jan Kohl, er habe den Damm geleert, ist falsch.
  right: er habe den Damm geleert < der Werft < Vorwurf
  wrong: er habe den Damm geleert < Jan Kohl < Vorwurf
Jan Kohl begrüßte die Aussage von Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < Aussage
  wrong: der Damm sei leer < Jan Kohl < Aussage
  wrong: der Damm sei leer < Jan Kohl < begrüßte
Jan Kohl kritisierte die Aussage von Ute Helm, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < die Aussage
"""
ATTRIBUTE = """\
Der von der Werft als „unsinnig“ bezeichnete Plan ist vom Tisch.
  right: „unsinnig“ < der Werft < bezeichnete
  wrong: „unsinnig“ < Plan < bezeichnete
Die von Ute Helm als „unsinnig“ kritisierte Rätin schwieg.
  right: „unsinnig“ < Ute Helm < kritisierte
  wrong: „unsinnig“ < Rätin < kritisierte
Das vom Rat „einmalig“ genannte Angebot gilt nicht mehr.
  right: „einmalig“ < Rat < genannte
In der Meldung der Werft wird Jan Kohl wie folgt zitiert: „Der Damm ist seit Wochen leer.“
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl < wird zitiert
  right: „Der Damm ist seit Wochen leer.“ < Jan Kohl < zitiert
  wrong: „Der Damm ist seit Wochen leer.“ < der Werft < zitiert
  wrong: „Der Damm ist seit Wochen leer.“ < der Werft < wird zitiert
Er wisse nichts mehr, gab der Zeuge, ein Lagerist namens Bruno Kessel, am Montag zu Protokoll.
  right: Er wisse nichts mehr < der Zeuge, ein Lagerist namens Bruno Kessel < zu Protokoll
  right: Er wisse nichts mehr < der Zeuge < gab
Niemand dürfe aus den Daten schließen, dass der Damm leer sei, betont Ute Helm.
  wrong: der Damm leer sei < Ute Helm < betont
  right: Niemand dürfe aus den Daten schließen, dass der Damm leer sei < Ute Helm < betont
"""

POINTS_BACK = """\
Der Damm sei leer. Das jedenfalls sagte Ute Helm am Montag.
  right: Der Damm sei leer < Ute Helm < sagte
Der Damm ist leer. Zu diesem Ergebnis kam Ute Helm am Montag.
  right: Der Damm ist leer < Ute Helm < kam
  right: Der Damm ist leer < Ute Helm < Zu diesem Ergebnis kam
Der Damm ist leer. Zu diesem Schluss kommt eine Studie der Werft.
  right: Der Damm ist leer < eine Studie der Werft < kommt
Der Damm ist leer. Diese Ansicht vertritt Ute Helm.
  right: Der Damm ist leer < Ute Helm < Diese Ansicht vertritt
  right: Der Damm ist leer < Ute Helm < vertritt
Der Damm ist leer. Diese Ansicht teilt Ute Helm nicht.
  wrong: Der Damm ist leer < Ute Helm < teilt
Der Damm ist leer. Diese Ansicht bestreitet Ute Helm.
  wrong: Der Damm ist leer < Ute Helm < bestreitet
Der Damm ist leer. Davon ist Ute Helm überzeugt.
  right: Der Damm ist leer < Ute Helm < überzeugt
  right: Der Damm ist leer < Ute Helm < Davon ist Ute Helm überzeugt
Der Damm ist leer. Davon geht die Polizei aus.
  right: Der Damm ist leer < die Polizei < geht
Der Damm ist leer. Davon geht die Polizei nicht aus.
  wrong: Der Damm ist leer < die Polizei < geht aus
Der Damm ist leer. Darauf wies Ute Helm am Montag hin.
  right: Der Damm ist leer < Ute Helm < wies
Der Damm ist leer. Darauf wies Ute Helm hin, dass die Pumpen laufen.
  wrong: Der Damm ist leer < Ute Helm < wies
Der Damm ist leer. So sieht es Ute Helm.
  right: Der Damm ist leer < Ute Helm < So sieht es
  right: Der Damm ist leer < Ute Helm < sieht
Der Damm ist leer. So sieht Ute Helm die Pumpen.
  wrong: Der Damm ist leer < Ute Helm < bestritt
Der Damm ist leer. So sagte Ute Helm, die Pumpen seien kaputt.
  wrong: Der Damm ist leer < Ute Helm < sagte
Der Damm ist leer. Darüber berichtet die „Abendpost“.
  right: Der Damm ist leer < die „Abendpost“ < berichtet
Der Damm ist leer. Darüber freut sich Ute Helm.
  wrong: Der Damm ist leer < Ute Helm < freut
Der Damm ist leer. Dies teilte die Werft am Montag mit.
  right: Der Damm ist leer < die Werft < teilte
  right: Der Damm ist leer < die Werft < teilte die Werft am Montag mit
Der Damm ist leer. Das ergab eine Studie der Werft.
  right: Der Damm ist leer < eine Studie der Werft < ergab
Der Damm ist leer. Das zeigt eine Studie der Werft.
  right: Der Damm ist leer < eine Studie der Werft < zeigt
Der Damm ist leer. Das ist das Ergebnis einer Studie der Werft.
  right: Der Damm ist leer < einer Studie der Werft < Das ist das Ergebnis
Der Damm ist leer. Das geht aus einer Studie der Werft hervor.
  right: Der Damm ist leer < einer Studie der Werft < geht aus einer Studie der Werft hervor
Der Damm ist leer. So steht es in einer Studie der Werft.
  right: Der Damm ist leer < einer Studie der Werft < So steht es in
Der Damm ist leer. Dies wurde von der Werft bestätigt.
  right: Der Damm ist leer < der Werft < bestätigt
  right: Der Damm ist leer < der Werft < wurde von der Werft bestätigt
Wie sich aus einer Auswertung ergab, ist der Damm leer.
  right: ist der Damm leer < einer Auswertung < Wie sich aus einer Auswertung ergab
  right: ist der Damm leer < einer Auswertung < ergab
Eine Studie der Werft ergab, dass der Damm leer ist.
  right: dass der Damm leer ist < Eine Studie der Werft < ergab
"""
FIRST_VERB = """\
In ihrer Rede befand Ute Helm den Plan der Werft als gut und nannte ihn „eine Chance“.
  right: „eine Chance“ < Ute Helm < nannte
  wrong: „eine Chance“ < der Werft < nannte
Am Abend traf Jan Kohl die Rätin Ute Helm und sagte, der Damm sei leer.
  right: der Damm sei leer < Jan Kohl < sagte
  wrong: der Damm sei leer < Ute Helm < sagte
Im Hafen stieg der Rat auf ein Boot der Werft und erklärte, der Damm sei leer.
  right: der Damm sei leer < der Rat < erklärte
  wrong: der Damm sei leer < der Werft < erklärte
Nach dem Treffen zog Ute Helm Bilanz und betonte, der Damm sei leer.
  right: der Damm sei leer < Ute Helm < betonte
Auf den Vorwurf der Werft, es handele sich um ein „Loch“, ging Ute Helm nicht ein.
  right: „Loch“ < der Werft <
  wrong: „Loch“ < Ute Helm <
Der Vorwurf der Werft, es fehle Geld, ist „absurd“.
  wrong: „absurd“ < der Werft <
Auf den Vorwurf der Werft, es fehle Geld, entgegnete Ute Helm „nie“.
  wrong: „nie“ < der Werft <
  right: „nie“ < Ute Helm < entgegnete
Am Abend besuchte Jan Kohl die Rätin Ute Helm und sagte, der Damm sei leer.
  right: der Damm sei leer < Jan Kohl < sagte
  wrong: der Damm sei leer < Ute Helm < sagte
In Moll begrüßte die Rätin die Fischer der Werft und sagte, der Damm sei leer.
  right: der Damm sei leer < die Rätin < sagte
  wrong: der Damm sei leer < der Werft < sagte
  wrong: der Damm sei leer < die Fischer < sagte
"""
TABLES = rows(
    ACCORDING,
    WHEN,
    WHOSE_PERSON,
    ORDER,
    GOES_WITH,
    SENT,
    WHOSE_NOUN,
    ATTRIBUTE,
    POINTS_BACK,
    FIRST_VERB,
)


@pytest.mark.parametrize(("text", "which", "link"), TABLES)
def test_phrases(text: str, which: str, link: str) -> None:
    assert link_passes(text, link) == (which == "right"), text
