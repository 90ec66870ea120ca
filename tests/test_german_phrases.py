"""German links by the phrase that names the speaker, each with look-alikes that name nobody."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests import links
from tests.german_sentences import BEFORE
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


@pytest.mark.parametrize(("text", "which", "link"), rows(ACCORDING, WHEN, WHOSE_PERSON, ORDER))
def test_phrases(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right"), text


def passes(text: str, link: str) -> bool:
    words, source, cue = (part.strip() for part in f"{link} ".split(" < "))
    kind = Kind.DIRECT if words.startswith("„") else Kind.INDIRECT
    stated = links.candidate(words.split(" … "), source, cue or None, [source], kind)
    (found,) = links.verify(BEFORE + text, stated)
    return found.grade is Grade.VERIFIED
