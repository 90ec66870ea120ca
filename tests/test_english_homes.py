"""A home, a party or an age set beside a name speaks for nobody; who has it does."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Ann Lee of Kells, Marland says the dam would hold.
  right: the dam would hold < Ann Lee < says
  wrong: the dam would hold < Marland < says
  wrong: the dam would hold < Kells < says
Ann Lee of Kells, Mar., says the dam would hold.
  right: the dam would hold < Ann Lee < says
  wrong: the dam would hold < Mar. < says
Ann Lee, 34, of Kells, West Marland, says the dam would hold.
  right: the dam would hold < Ann Lee < says
  wrong: the dam would hold < West Marland < says
  wrong: the dam would hold < Kells < says
Ann Lee of Kells, Bob Roe said, would sell the dam.
  right: would sell the dam < Bob Roe < said
  wrong: would sell the dam < Ann Lee < said
In a letter to Ann Lee of Kells, Bob Roe said the dam would hold.
  right: the dam would hold < Bob Roe < said
  wrong: the dam would hold < Ann Lee < said
Gov. Ann Lee (R-OH), said the dam would hold.
  right: the dam would hold < Ann Lee < said
  wrong: the dam would hold < R-OH < said
In Berea, OH, after winning Ohio in the primary, Gov. Ann Lee (R-OH), said the dam would hold.
  right: the dam would hold < Ann Lee < said
  wrong: the dam would hold < OH < said
  wrong: the dam would hold < Ohio < said
The senator, Ann Lee (R-OH), said the dam would hold.
  right: the dam would hold < The senator < said
  right: the dam would hold < Ann Lee < said
Bob Roe met Ann Lee (R-OH), said the dam would hold, and left.
  right: the dam would hold < Bob Roe < said
  wrong: the dam would hold < Ann Lee < said
Ann Lee, who lives in Kells (Marland), said the dam would hold.
  right: the dam would hold < Ann Lee < said
  wrong: the dam would hold < Kells < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_whose_home_it_is(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
