"""German: whoever prints or hears it, who is asked for, and whose saying is only told of."""

from __future__ import annotations

import pytest

from tests.embedded_runs import found, words
from tests.link_tables import passes, rows

SENTENCES = """
Anna Thoms sagte dazu der „Lindenauer Zeitung“, der Antrag sei gescheitert.
  wrong: Lindenauer Zeitung < Anna Thoms < sagte
  right: der Antrag sei gescheitert < Anna Thoms < sagte
Anna Thoms sagte dem „Alpenboten“: „Da oben ist es still.“
  wrong: Alpenboten … Da oben ist es still. < Anna Thoms < sagte
  right: Da oben ist es still. < Anna Thoms < sagte
Ole Hinz nannte den Damm im „Morgenmagazin“ eine „tickende Bombe“.
  wrong: Morgenmagazin < Ole Hinz < nannte
  right: tickende Bombe < Ole Hinz < nannte
Ole Hinz erklärte gegenüber „Radio Nord“, der Damm sei alt.
  wrong: Radio Nord < Ole Hinz < erklärte
  right: der Damm sei alt < Ole Hinz < erklärte
Ole Hinz warnte vor der „Katastrophe“.
  right: Katastrophe < Ole Hinz < warnte
Angeblich sagte Jan Petersen, der Damm sei alt.
  wrong: der Damm sei alt < Jan Petersen < sagte
  wrong: der Damm sei alt < Angeblich < sagte
Weder Petersen noch Berg sagte, der Damm sei alt.
  wrong: der Damm sei alt < Weder Petersen noch Berg < sagte
Jan Petersen widersprach Udo Berg, der gesagt hatte, der Damm sei alt.
  wrong: der Damm sei alt < Jan Petersen < widersprach
  wrong: der gesagt hatte, der Damm sei alt < Jan Petersen < widersprach
Karla Veit stellte sich hinter den Plan, sagte aber auch, sie erwarte mehr.
  wrong: sagte aber auch, sie erwarte mehr < Karla Veit < stellte
„Der Damm ist alt“, sagte Ole Hinz dem „Spiegel“.
  wrong: Der Damm ist alt < Ole Hinz dem < sagte
  right: Der Damm ist alt < Ole Hinz < sagte
"""
FOUND = """
„Der Damm ist alt“, sagte ein Sprecher. | ein Sprecher | Der Damm ist alt
„Der Damm ist alt“, teilte ein Sprecher der Stadt mit. | ein Sprecher der Stadt | Der Damm ist alt
Der Damm sei alt, räumte ein Sprecher ein. | ein Sprecher | Der Damm sei alt
„Der Damm ist alt“, sagte Ole Hinz dem „Spiegel“. | Ole Hinz | Der Damm ist alt
Ole Hinz sagte dem „Spiegel“, der Damm sei alt. | Ole Hinz | der Damm sei alt
Angeblich sagte Ole Hinz, der Damm sei alt. | Ole Hinz | der Damm sei alt
Die Opposition bezweifelt, dass der Damm hält. | Die Opposition | der Damm hält
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_what_is_said_and_by_whom(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


@pytest.mark.parametrize("row", FOUND.strip().splitlines())
def test_the_embedded_engine_finds(row: str) -> None:
    text, source, content = row.split(" | ")
    assert (source, content) in [(c.source and c.source.text, words(c)) for c in found(text)]
