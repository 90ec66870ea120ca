"""Which verb before it a cue is joined to, and words that cannot say anything."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
The farmers had sued after Bob Roe closed the office, saying that it hurt the old.
  right: it hurt the old < The farmers < saying
  wrong: it hurt the old < Bob Roe < saying
Ann Lee left while Bob Roe opened the dam, claiming that it would hold.
  right: it would hold < Ann Lee < claiming
  wrong: it would hold < Bob Roe < claiming
After Bob Roe left the hall, Ann Lee took a walk, saying that it rained.
  right: it rained < Ann Lee < saying
  wrong: it rained < Bob Roe < saying
Ann Lee went on, warning that the Roe Group could buy the mill and implying that it was broke.
  right: it was broke < Ann Lee < implying
  wrong: it was broke < the Roe Group < implying
Ann Lee lives near the planks that support the rights of parents and oppose tolls.
  wrong: tolls < Ann Lee < oppose
Groups have spent a million since June 1 attacking the mayor.
  right: the mayor < Groups < attacking
  wrong: the mayor < June 1 < attacking
The party, which in the first half of the century consistently supported the tolls, lost.
  wrong: the tolls < half of the century < consistently supported
There is still time for Ann Lee, even after repeatedly dismissing the mayor.
  wrong: the mayor < There < repeatedly dismissing
Ann Lee wrote to the judge, asking him to probe claims Bob Roe made in May.
  wrong: Bob Roe made in May < him to probe < claims
Ann Lee asked if parents would be willing to vote for a clown.
  wrong: to vote for a clown < parents < would be willing
Ann Lee asked the clerk whether Bob Roe feared that it would rain.
  wrong: it would rain < Bob Roe < feared
  right: whether Bob Roe feared that it would rain < Ann Lee < asked
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_who_says_it(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
