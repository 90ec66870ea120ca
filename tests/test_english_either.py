"""Two who may be the subject of a cue; words before a quotation that lead to none of them."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Ann Lee warned that the old mill would soon close and blamed the tolls.
  right: the tolls < Ann Lee < blamed
  wrong: the tolls < the old mill < blamed
Ann Lee pounced on word that the ferry had lost its licence, saying that it was unsafe.
  right: it was unsafe < Ann Lee < saying
  wrong: it was unsafe < the ferry < saying
Ann Lee asked why Bob Roe had not come to the vote, implying that he was afraid.
  right: he was afraid < Ann Lee < implying
  wrong: he was afraid < Bob Roe < implying
The head of the port, Ann Lee, told the court her firm had left Cole and said that it would pay.
  right: it would pay < Ann Lee < said
  wrong: it would pay < her firm < said
She mocked the farmers, walked out as they answered and told the court that she was tired.
  right: she was tired < She < told
  wrong: she was tired < they < told
Ann Lee waved as she left the hall, saying that it was late.
  right: it was late < she < saying
Even voters who have praised her plan warned that it would fail.
  right: it would fail < voters < warned
  wrong: it would fail < her plan < warned
It went to Bob Roe, who in three earlier letters had warned that the dam was weak.
  right: the dam was weak < who < had warned
  wrong: the dam was weak < letters < had warned
Ann Lee thanked those who stayed but said that it was over.
  right: it was over < Ann Lee < said
  wrong: it was over < who < said
The board has a charge, a charge that Ann Lee has denied, noting that it was old.
  right: it was old < Ann Lee < noting
Ann Lee texted donors saying that the fight went on.
  right: the fight went on < Ann Lee < saying
  wrong: the fight went on < donors < saying
The Star gave Bob Roe three bad marks for claiming that the dam was safe.
  right: the dam was safe < Bob Roe < claiming
  wrong: the dam was safe < The Star < claiming
The letter was read out, leading aides like Bob Roe to admit that it was true.
  right: it was true < aides < to admit
  wrong: it was true < The letter < to admit
Ann Lee told the hall that the council must declare that the dam was safe.
  wrong: the dam was safe < the council < must declare
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_who_says_it(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")


QUOTATIONS = """
The Star has a list that hits drivers where they live: “Tolls will double by May.”
  wrong: Tolls will double by May. < they < live
The mayor had lied. Wait, it gets better: “The tolls will double by May, and then again.”
  wrong: The tolls will double by May, and then again. < it < gets
The timing of the vote doesn’t surprise Ann Lee: “The tolls will double by May.”
  wrong: The tolls will double by May. < The timing of the vote < doesn’t surprise
Ann Lee, whose firm builds dams, said Bob Roe was a man after her heart: “He never lies, ever.”
  right: He never lies, ever. < Ann Lee < said
  wrong: He never lies, ever. < Bob Roe < was
Bob Roe was blunt: “He never lies, ever.”
  right: He never lies, ever. < Bob Roe < was blunt
Bob Roe compared the mayor with Ann Lee: “He never lies, ever.”
  wrong: He never lies, ever. < Ann Lee < :
When someone in the hall shouted, “Boo to tolls,” Ann Lee joked that it was late.
  wrong: Boo to tolls < Ann Lee < joked
Ann Lee asks Bob Roe, “Why now, of all days?” Bob Roe writes back, “Because I can.”
  right: Why now, of all days? < Ann Lee < asks
  wrong: Why now, of all days? < Bob Roe < writes
  right: Because I can. < Bob Roe < writes
In May, when Ann Lee offered towns money for dams, “they were out of cash,” Bob Roe said.
  right: they were out of cash < Bob Roe < said
  wrong: they were out of cash < Ann Lee < offered
Ann Lee recalled that the foreman had looked at her and asked, “Who are you, then?”
  right: Who are you, then? < the foreman < asked
“Tolls are for fools,” Ann Lee told a hall that the police put at 300. “We will win this.”
  right: We will win this. < Ann Lee < told
  wrong: We will win this. < the police < put
Both reject an index called “Chained Tolls” by its makers.
  wrong: Chained Tolls < an index < called
Both reject a man called “Chained Bob” by his friends.
  wrong: Chained Bob < a man < called
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(QUOTATIONS))
def test_who_says_what_is_quoted(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
