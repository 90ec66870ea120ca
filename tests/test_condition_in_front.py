"""A condition without "if" in front of the cut, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Eva Kern said that had it rained, the dam would have gone.
  wrong: the dam would have gone < Eva Kern < said
  right: had it rained, the dam would have gone < Eva Kern < said
Eva Kern said that were it to rain, the dam would go.
  wrong: the dam would go < Eva Kern < said
Eva Kern said should the council agree, the dam would go.
  wrong: the dam would go < Eva Kern < said
“Had the bolts come, the dam would have held,” Eva Kern said.
  wrong: the dam would have held < Eva Kern < said
“It is old, and had it rained, the dam would have gone,” Eva Kern said.
  wrong: the dam would have gone < Eva Kern < said
Eva Kern said that in the event of rain, the dam would go.
  wrong: the dam would go < Eva Kern < said
“In case of rain, the dam will go,” Eva Kern said.
  wrong: the dam will go < Eva Kern < said
Eva Kern said that once the bolts arrived, the dam would hold.
  wrong: the dam would hold < Eva Kern < said
“The pipes were the worst, the dam was weak,” Eva Kern said.
  right: the dam was weak < Eva Kern < said
“They came in, had the keys, and the dam was open,” Eva Kern said.
  right: the dam was open < Eva Kern < said
“The house had the money, the dam was built,” Eva Kern said.
  right: the dam was built < Eva Kern < said
Eva Kern, who had the keys, said the dam was weak.
  right: the dam was weak < Eva Kern < said
Eva Kern sagte, sollte der Rat zustimmen, werde gebaut.
  wrong: werde gebaut < Eva Kern < sagte
Eva Kern sagte, stimme der Rat zu, werde gebaut.
  wrong: werde gebaut < Eva Kern < sagte
„Hätte es geregnet, wäre der Damm gebrochen“, sagte Eva Kern.
  wrong: wäre der Damm gebrochen < Eva Kern < sagte
„Kommt das Geld, wird im Mai gebaut“, sagte Eva Kern.
  wrong: wird im Mai gebaut < Eva Kern < sagte
„Der Damm ist alt, er ist schwach“, sagte Eva Kern.
  right: er ist schwach < Eva Kern < sagte
„Das Geld kommt, gebaut wird im Mai“, sagte Eva Kern.
  right: gebaut wird im Mai < Eva Kern < sagte
« Aurait-il plu, le pont aurait cédé », a dit Ana Roux.
  wrong: le pont aurait cédé < Ana Roux < a dit
« Tant qu’il pleut, le pont est fermé », a dit Ana Roux.
  wrong: le pont est fermé < Ana Roux < a dit
« En cas de pluie, le pont cédera », a dit Ana Roux.
  wrong: le pont cédera < Ana Roux < a dit
« Le pont est vieux, il cédera », a dit Ana Roux.
  right: il cédera < Ana Roux < a dit
«De llover, el puente caería», dijo Ana Rey.
  wrong: el puente caería < Ana Rey < dijo
«Mientras el puente siga cerrado, no habrá ferri», dijo Ana Rey.
  wrong: no habrá ferri < Ana Rey < dijo
Mientras el puente siga cerrado, no habrá ferri, dijo Ana Rey.
  wrong: no habrá ferri < Ana Rey < dijo
«En caso de lluvia, el puente caerá», dijo Ana Rey.
  wrong: el puente caerá < Ana Rey < dijo
«Mientras espera, el puente envejece», dijo Ana Rey.
  right: el puente envejece < Ana Rey < dijo
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_a_condition_in_front_of_the_cut_is_seen(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
