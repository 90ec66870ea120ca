"""Verbs that are mostly deeds and are words with the noun or the preposition behind them."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

OBJECTS = """
Ann Lee used the same phrase about the dam in March.
  right: the same phrase about the dam < Ann Lee < used
Ann Lee used the phrase book of the harbour master.
  wrong: the phrase book < Ann Lee < used
Ann Lee used a crate of words cut in tin.
  wrong: a crate < Ann Lee < used
Bob Roe told Ann Lee that he had used the term.
  wrong: the term < Ann Lee < used
The dockers and the port reached a deal to shorten the night shift.
  right: a deal to shorten the night shift < The dockers and the port < reached
Ann Lee should use the term in March.
  wrong: the term in March < Ann Lee < should use
The ferry reached a quay below the deal yard.
  wrong: a quay < The ferry < reached
Ann Lee never bought the idea that the dam would pay for itself.
  right: the idea that the dam would pay for itself < Ann Lee < never bought
Ann Lee bought the mill that the idea was named after.
  wrong: the mill < Ann Lee < bought
The mayors traded low blows.
  right: low blows < The mayors < traded
The mayors traded boats.
  wrong: boats < The mayors < traded
Ann Lee withdrew her early support on Monday.
  right: her early support < Ann Lee < withdrew
Ann Lee withdrew her savings on Monday.
  wrong: her savings < Ann Lee < withdrew
If Ann Lee withdrew her support, the ferry would close.
  wrong: her support < Ann Lee < withdrew
Bob Roe met Ann Lee, engaged in talks and engaged in discussions about the toll.
  right: discussions about the toll < Bob Roe < engaged in
  wrong: discussions about the toll < Ann Lee < engaged in
Ann Lee engaged in trade with Kells.
  wrong: trade with Kells < Ann Lee < engaged in
"""

SIDES = """
Years ago, Ann Lee had voted for the ban on tolls.
  right: for the ban on tolls < Ann Lee < had voted
If Ann Lee had voted for the ban, the tolls would be gone.
  wrong: for the ban < Ann Lee < had voted
Most of the dockers are old and fiercely anti-Royalist.
  right: old and fiercely anti-Royalist < Most of the dockers < are
Most of the dockers are old and fiercely antiseptic.
  wrong: old and fiercely antiseptic < Most of the dockers < are
The voters elected Ann Lee to the harbour board.
  right: Ann Lee to the harbour board < The voters < elected
The farmers elected a bay horse to lead the cart.
  wrong: a bay horse < The farmers < elected
Ann Lee, who built the mill, praised it and ranked it as one of the best in Kells.
  right: it as one of the best in Kells < Ann Lee < ranked
Ann Lee chose Bob Roe as her deputy.
  right: Bob Roe as her deputy < Ann Lee < chose
Ann Lee has chosen Red Gala apples as the rain fell on the board.
  wrong: Red Gala apples as the rain fell on the board < Ann Lee < has chosen
Ann Lee has chosen apples among the trees.
  wrong: apples among the trees < Ann Lee < has chosen
If Ann Lee chose Bob Roe as her deputy, the board would split.
  wrong: Bob Roe as her deputy < Ann Lee < chose
"""

PHRASES = """
Ann Lee pulled no punches about the toll.
  right: the toll < Ann Lee < pulled no punches about
Ann Lee pulled a barge past the toll house.
  wrong: the toll house < Ann Lee < pulled
Bob Roe praised Ann Lee, who stands apart from the board.
  right: the board < who < stands apart from
The mill stands on a hill above the board.
  wrong: the board < The mill < stands
The change drew the wrath of the dockers.
  right: The change < the dockers < drew the wrath of
  wrong: the dockers < The change < drew the wrath of
Ann Lee held the board accountable for the leak.
  right: for the leak < Ann Lee < held the board accountable
Ann Lee has come out in support of the toll.
  right: the toll < Ann Lee < has come out in support of
Ann Lee leads in a town where dockers don’t mind being told so.
  right: being told so < dockers < don’t mind
  wrong: being told so < Ann Lee < don’t mind
If the two became open about their debts, the bank would wait.
  wrong: their debts < the two < became open about
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(OBJECTS, SIDES, PHRASES))
def test_a_deed_is_words_by_what_it_takes(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
