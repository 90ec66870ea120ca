"""A condition, a hedge, a "whether" or a denial beside the cut, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows
from tests.links import candidate, verify

SENTENCES = """
Omar Bey said, without evidence, that the bridge would reopen.
  right: that the bridge would reopen < Omar Bey < said
Omar Bey tells travellers who cannot wait any longer that the bridge is closed.
  right: that the bridge is closed < Omar Bey < tells
Omar Bey said the bridge, which has not been repaired in thirty years, would reopen.
  right: the bridge … would reopen < Omar Bey < said
Omar Bey said Eva Kern - an outsider who is not a member - would win.
  right: Eva Kern … would win < Omar Bey < said
Omar Bey said the bridge, if the bolts arrive, would reopen.
  wrong: the bridge … would reopen < Omar Bey < said
Omar Bey said the bridge, not the tunnel, would reopen.
  wrong: the bridge … would reopen < Omar Bey < said
Omar Bey said the bridge would reopen before Christmas only if the bolts arrived by November.
  wrong: the bridge would reopen before Christmas < Omar Bey < said
Omar Bey said the bridge would reopen before Christmas if the bolts arrived by November.
  wrong: the bridge would reopen before Christmas < Omar Bey < said
Omar Bey said the bridge would reopen before Christmas, provided the bolts arrived by November.
  wrong: the bridge would reopen before Christmas < Omar Bey < said
Omar Bey said he would resign unless the bolts arrived by November.
  wrong: he would resign < Omar Bey < said
  right: he would resign unless the bolts arrived by November < Omar Bey < said
Omar Bey said he would resign. If the bolts come, he may stay.
  right: he would resign < Omar Bey < said
The dam is safe, Omar Bey said, if asked.
  right: The dam is safe < Omar Bey < said
„Dass der Stollen eingestürzt ist, kann ich Ihnen zu dieser Stunde nicht bestätigen“, sagte Eva \
Kern.
  wrong: der Stollen eingestürzt ist < Eva Kern < sagte
“That the tunnel has fallen in, I cannot confirm,” Eva Kern said.
  wrong: the tunnel has fallen in < Eva Kern < said
«Sería injusto afirmar que el jurado se equivocó», matizó la escultora Ana Rey.
  wrong: el jurado se equivocó < la escultora Ana Rey < matizó
“It would be unfair to say that the jury was wrong,” Ana Rey said.
  wrong: the jury was wrong < Ana Rey < said
„Es wäre ungerecht zu behaupten, dass die Jury sich geirrt hat“, sagte Eva Kern.
  wrong: die Jury sich geirrt hat < Eva Kern < sagte
« Il serait injuste de dire que le jury s'est trompé », a dit Ana Roux.
  wrong: le jury s'est trompé < Ana Roux < a dit
“It is possible, though far from certain, that the panel came from the old cathedral,” said Omar \
Bey.
  wrong: the panel came from the old cathedral < Omar Bey < said
„Es ist denkbar, dass die Tafel aus dem Dom stammt“, sagte Eva Kern.
  wrong: die Tafel aus dem Dom stammt < Eva Kern < sagte
« Il est possible que le panneau vienne de la cathédrale », a dit Ana Roux.
  wrong: le panneau vienne de la cathédrale < Ana Roux < a dit
Detectives would not say whether the driver had been drinking.
  wrong: the driver had been drinking < Detectives < would not say
  right: whether the driver had been drinking < Detectives < would not say
“I'm done with boxing,” Ray Lee said on Sunday, three years after he last won a fight and two \
after his trainer walked out on him.
  wrong: I'm done with boxing … three years after he last won a fight and two after his trainer \
walked out on him < Ray Lee < said
“I'm done with boxing,” Ray Lee said on Sunday, because “it has done with me”.
  right: I'm done with boxing … because “it has done with me” < Ray Lee < said
La jueza preguntó al perito si el freno fallaba desde hacía meses.
  wrong: el freno fallaba desde hacía meses < La jueza < preguntó
The judge asked the expert whether the brake had failed for months.
  wrong: the brake had failed for months < The judge < asked
  right: whether the brake had failed for months < The judge < asked
Economist Odile Lund said there was perhaps a one-in-ten chance that the central bank would cut \
rates in June.
  wrong: the central bank would cut rates in June < Economist Odile Lund < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_a_cut_that_turns_the_words_is_seen(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


def test_the_warning_shows_the_words_of_the_text() -> None:
    text = "Drainage could be improved, Omar Bey said, but only at a cost of two millions."
    (found,) = verify(text, candidate("Drainage could be improved", "Omar Bey", "said"))
    (warning,) = found.context.warnings
    shown = warning.partition("“")[2].removesuffix("”")
    assert shown == "but only at a cost of two millions."
    assert shown in text


def test_once_it_is_so_is_a_condition_in_french() -> None:
    text = "La ville partira, a dit Ana Roux, une fois que la digue tiendra."
    (found,) = verify(text, candidate("La ville partira", "Ana Roux", "a dit"))
    assert "une fois que la digue tiendra" in found.context.warnings[0]
