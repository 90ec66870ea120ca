"""Sentences whose subject was read wrong: who is left wondering, whom a leak convinced, “Here in
Kells, Lee”, a relative clause with “as”, and words that looked like hearsay.
"""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SUBJECTS = """
The extent of the leak has left many farmers wondering what Ann Lee knew.
  right: what Ann Lee knew < many farmers < wondering
  wrong: what Ann Lee knew < The extent of the leak < wondering
That’s something that worries harbour officials in Kells.
  right: that < harbour officials < worries
  wrong: harbour officials < That < worries
The leak convinced many farmers that the dam was weak.
  right: that the dam was weak < many farmers < convinced
  wrong: that the dam was weak < farmers in Kells < convinced
Ann Lee convinced many farmers that the dam was weak.
  right: that the dam was weak < Ann Lee < convinced
  wrong: that the dam was weak < many farmers < convinced
Here in Columbia, Ann Lee stepped up her work on the dam, saying it was weak.
  right: it was weak < Ann Lee < saying
  wrong: it was weak < Columbia < saying
Ann Lee of Columbia, Marland said it was weak.
  right: it was weak < Ann Lee < said
  wrong: it was weak < Marland < said
The board that had once seen Ann Lee as its saviour turned on her.
  right: her < The board < turned on
  wrong: her < its saviour < turned on
The debate will give a good opportunity for both to assert that the dam is safe.
  right: the dam is safe < both < to assert
  wrong: the dam is safe < The debate < to assert
Ann Lee sticking by her lawyer despite the leak
  right: her lawyer < Ann Lee < sticking by
  wrong: her lawyer < the leak < sticking by
Ann Lee Isn’t Too Impressed By The Dam
  right: The Dam < Ann Lee < Isn’t Too Impressed By
  wrong: Ann Lee < The Dam < Isn’t Too Impressed By
"""

CUES = """
“They’re all good,” she said after clerk Bob Roe read a summary of the facts.
  right: a summary of the facts < clerk Bob Roe < read
Ann Lee said a clerk had read a summary of the facts.
  wrong: a summary of the facts < a clerk < had read
When the dam leaked, all she could do was shout “No!” at the board.
  right: No! < she < shout
When the dam leaked, she could shout “No!” at the board.
  wrong: No! < she < shout
“No,” said Omar Bey, a clerk with the old board who knew Ann Lee for years and called her a fool.
  right: her a fool < who < called
Omar Bey asked Bob Roe to greet the clerks who knew Ann Lee and told her she was a fool.
  wrong: she was a fool < who < told
Ann Lee, a graduate of Kells who has often argued cases there, will win, Bob Roe maintains.
  right: Ann Lee … will win < Bob Roe < maintains
  wrong: Ann Lee … will win < who < maintains
Ann Lee, Omar Bey has often argued, will win, and Bob Roe maintains it.
  wrong: Ann Lee … will win < Bob Roe < maintains
The dockers blast Ann Lee almost daily for the toll.
  right: Ann Lee … for the toll < The dockers < blast
The dockers said the dam might last and almost broke.
  wrong: the dam … last < The dockers < said
Bob Roe is backing Ann Lee -- not me -- and will help her.
  right: Ann Lee < Bob Roe < is backing
  wrong: me < Bob Roe < is backing
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SUBJECTS, CUES))
def test_who_it_is(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
