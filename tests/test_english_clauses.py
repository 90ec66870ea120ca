"""English speakers in passives, relative clauses, insertions, and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

WHO_THE_SOURCE_IS = """
According to Bob Roe, a broker in Moll who once advised the chancellor Ann Lee, rents will fall.
  right: rents will fall < Bob Roe < According to
  wrong: rents will fall < Ann Lee < According to
According to Ann Lee, who long denied any part in the sale, the bank knew of it.
  right: the bank knew of it < Ann Lee < According to
According to Ann Lee, a poet who met Bob Roe and later accused him of fraud, the bank knew of it.
  right: the bank knew of it < Ann Lee < According to
  wrong: the bank knew of it < Bob Roe < According to
According to Ann Lee, the lawyer that Bob Roe accused of theft, the bank knew of it.
  right: the bank knew of it < Ann Lee < According to
According to the coroner, Ann Lee, who never spoke to Bob Roe, the death was an accident.
  right: the death was an accident < the coroner, Ann Lee < According to
According to Ann Lee, a judge who has since recommended reform, Bob Roe said the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
According to Ann Lee, Bob Roe said the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
According to Ann Lee, the judge Bob Roe believed the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
“House prices will fall,” said Bob Roe, an economist who often advised Ann Lee.
  right: House prices will fall < Bob Roe < said
  wrong: House prices will fall < Ann Lee < advised
Bob Roe, an economist who once warned Ann Lee that rates would rise, says house prices will fall.
  right: house prices will fall < Bob Roe < says
Ann Lee said that Bob Roe, who once claimed the house was his, had lied.
  wrong: the house was his < Ann Lee < said
  right: Bob Roe, who once claimed the house was his, had lied < Ann Lee < said
According to Ann Lee, who was there, Bob Roe said on Monday, the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
According to Ann Lee, a clerk who saw it, Bob Roe told the court of the deal, the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
Ann Lee, Bob Roe said, was the one who had warned the board, the crew and the owner.
  right: was the one who had warned the board, the crew and the owner < Bob Roe < said
Ann Lee, who knows the clerk who warned Bob Roe, says the bank knew of it.
  right: the bank knew of it < Ann Lee < says
Ann Lee said, in a speech that angered a man who had warned her, that the bank knew of it.
  right: the bank knew of it < Ann Lee < said
In a letter to Bob Roe, who had complained of noise, Ann Lee said the bank knew of it.
  right: the bank knew of it < Ann Lee < said
  wrong: the bank knew of it < Bob Roe < complained
“It is late,” said Ann Lee, a nurse who once told Bob Roe to rest, “but not too late.”
  right: It is late … but not too late < Ann Lee < said
“It is late,” said Ann Lee, a nurse whom Bob Roe had criticised in May, “but not too late.”
  right: It is late … but not too late < Ann Lee < said
According to Ann Lee, no bank would lend to Bob Roe.
  wrong: bank would lend to Bob Roe < Ann Lee < According to
According to Ann Lee, no friend of the bank, the bank knew of it.
  right: the bank knew of it < Ann Lee < According to
According to Ann Lee, if the rain came, the bank would fail.
  wrong: the bank would fail < Ann Lee < According to
According to Ann Lee, it is not true that the bank knew of it.
  wrong: the bank knew of it < Ann Lee < According to
"""
"""Clauses behind a name that say who that is."""

AGENTS = """
The plan was described as “a wake” by the chief, Ann Lee, in a note that Bob Roe had hidden.
  right: a wake < the chief, Ann Lee < described < Ann Lee
  wrong: a wake < Bob Roe < described
The plan was called “a bribe” by the mayor, Ann Lee, in a speech that Bob Roe had written.
  right: a bribe < the mayor, Ann Lee < called < Ann Lee
  wrong: a bribe < Bob Roe < called
The striker was hailed as “the new Bob Roe” by his coach, Ann Lee.
  right: the new Bob Roe < his coach, Ann Lee < hailed < Ann Lee
The merger was dismissed as “a fantasy” by Ann Lee, head of the rival, in a letter to Bob Roe.
  right: a fantasy < Ann Lee < dismissed
  wrong: a fantasy < Bob Roe < dismissed
The book was described as “a gift” by Ann Lee’s publisher, Bob Roe.
  right: a gift < Ann Lee’s publisher, Bob Roe < described < Bob Roe
  wrong: a gift < Ann Lee < described
He was described by his teacher, Ann Lee, as “a born leader”.
  right: a born leader < his teacher, Ann Lee < described < Ann Lee
The plan was described as “a bribe” in a report by the auditor, Ann Lee.
  right: a bribe < the auditor, Ann Lee < described < Ann Lee
The plan was described as “a bribe” by a man who works for the mayor, Ann Lee.
  wrong: a bribe < the mayor, Ann Lee < described
The plan was criticised as too costly by Ann Lee, who runs the port.
  right: too costly < Ann Lee < criticised
The plan was seen as “a gift to Bob Roe” by critics.
  right: a gift to Bob Roe < critics < seen
The plan was described as being “dead” by Ann Lee.
  right: dead < Ann Lee < described
The plan was described as “dead” on arrival by Ann Lee.
  right: dead < Ann Lee < described
The mayor, Bob Roe, was described as “a coward” in the letter by Ann Lee.
  right: a coward < Ann Lee < described
  wrong: a coward < Bob Roe < described
Bob Roe was described as “a coward”, and Ann Lee left.
  wrong: a coward < Ann Lee < described
Bob Roe was described as “a coward” by an aide to Ann Lee.
  wrong: a coward < Ann Lee < described
  wrong: a coward < Bob Roe < described
  right: a coward < an aide to Ann Lee < described
Bob Roe was described as “a coward” by people close to Ann Lee.
  wrong: a coward < Ann Lee < described
The goal was described as “lucky” by the captain after a win by Ann Lee’s side.
  right: lucky < the captain < described
  wrong: lucky < Ann Lee < described
Lou Benn said Ola Brandt had left the club, adding that he wished her well.
  right: he wished her well < Lou Benn < adding
  wrong: he wished her well < Ola Brandt < adding
Lou Benn confirmed the sale, adding that he wished her well.
  right: he wished her well < Lou Benn < adding
Lou Benn told Ola Brandt the club was sold, adding that he wished her well.
  right: he wished her well < Lou Benn < adding
  wrong: he wished her well < Ola Brandt < adding
“We lost,” said Lou Benn, who has coached Ola Brandt since May, adding that he wished her well.
  right: he wished her well < Lou Benn < adding
  wrong: he wished her well < Ola Brandt < adding
The plan, Lou Benn said, would fail, adding that the club was sold.
  right: the club was sold < Lou Benn < adding
Ola Brandt, demanding “a vote” by Friday, left the room.
  right: a vote < Ola Brandt < demanding
Ola Brandt came home, demanded “a vote” by the summer, and left.
  right: a vote < Ola Brandt < demanded
The bridge, dubbed “the ruin” by locals, was closed in May.
  right: the ruin < locals < dubbed
  wrong: the ruin < The bridge < dubbed
The mayor, described as “a fool” by Ola Brandt, laughed.
  right: a fool < Ola Brandt < described
  wrong: a fool < The mayor < described
The mayor, branded “a fool” by Ola Brandt of the Greens, laughed.
  right: a fool < Ola Brandt < branded
Lou Benn praised the plan, called it “a gift” by any measure, and left.
  right: a gift < Lou Benn < called
Nobody who knew Cal Denby would say he was a saint, his sister Rosa said.
  wrong: he was a saint < his sister Rosa < said
It is not true that the club was sold, Lou Benn said.
  wrong: the club was sold < Lou Benn < said
  right: It is not true that the club was sold < Lou Benn < said
He never thought the club would be sold, Lou Benn said.
  wrong: the club would be sold < Lou Benn < said
The plan was not dead, and the club would be sold, Lou Benn said.
  right: the club would be sold < Lou Benn < said
Not much was left, but the club would be sold, Lou Benn said.
  right: the club would be sold < Lou Benn < said
Fans hope the club will be sold, Lou Benn said.
  right: Fans hope the club will be sold < Lou Benn < said
When the snow fell, the club was sold, Lou Benn said.
  right: the club was sold < Lou Benn < said
"""
"""Passives with "as" and between commas; who adds; cut before its governing clause."""

HIRED = """
The banker whom Hugh Marlow hired in 2019, Petra Vole, said the fund was empty.
  wrong: the fund was empty < Hugh Marlow < said
  right: the fund was empty < Petra Vole < said
  right: the fund was empty < The banker whom Hugh Marlow hired in 2019, Petra Vole < said
Hugh Marlow, whom Petra Vole sued, said the fund was empty.
  wrong: the fund was empty < Petra Vole < said
  right: the fund was empty < Hugh Marlow < said
Hugh Marlow, whom the mayor met in May, in Harwick, said the fund was empty.
  right: the fund was empty < Hugh Marlow < said
The man whom Petra Vole sued in May said the fund was empty.
  wrong: the fund was empty < Petra Vole < said
  right: the fund was empty < The man < said
The captain whom coach Lou Benn dropped, Ola Brandt, told fans he would stay.
  wrong: he would stay < coach Lou Benn < told
  right: he would stay < Ola Brandt < told
The singer Ola Brandt’s father managed, Kay Moss, said the tour was off.
  wrong: the tour was off < Ola Brandt < said
The singer managed by Ola Brandt’s father, Kay Moss, said the tour was off.
  wrong: the tour was off < Ola Brandt < said
  right: the tour was off < Kay Moss < said
The man accused of robbing Ola Brandt, Kay Moss, said the tour was off.
  wrong: the tour was off < Ola Brandt < said
  right: the tour was off < Kay Moss < said
A woman who nursed Ola Brandt at Harwick said the tour was off.
  wrong: the tour was off < Ola Brandt < said
  right: the tour was off < A woman < said
Kay Moss and Ola Brandt’s brother, Lou, said the tour was off.
  wrong: the tour was off < Ola Brandt < said
The mother of the boy Lou Benn hit with his car said the road was dark.
  wrong: the road was dark < Lou Benn < said
  right: the road was dark < The mother of the boy < said
"""
"""Whom another hired, sued, dropped."""

AFTER = """
Defender Ola Brandt left after coach Femi Adair told the press the squad was tired, and flew home.
  wrong: the squad was tired < Defender Ola Brandt < told
  right: the squad was tired < coach Femi Adair < told
Ola Brandt left after coach Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Ola Brandt left after coach Femi Adair told reporters the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Ola Brandt left before Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Ola Brandt left when Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Ola Brandt went home and after the vote said the squad was tired.
  right: the squad was tired < Ola Brandt < said
Ola Brandt in a note before the match said the squad was tired.
  right: the squad was tired < Ola Brandt < said
Ola Brandt has been out since Femi Adair said she was tired.
  right: she was tired < Femi Adair < said
  wrong: she was tired < Ola Brandt < said
Ola Brandt stayed until the doctor warned that she was tired.
  right: she was tired < the doctor < warned
  wrong: she was tired < Ola Brandt < warned
Ola Brandt resigned as Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
  right: the squad was tired < Femi Adair < told
Ola Brandt resigned because Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Ola Brandt resigned, since Femi Adair told the press the squad was tired.
  wrong: the squad was tired < Ola Brandt < told
Prices rose after Ola Brandt, Femi Adair’s deputy, warned of a drought.
  wrong: a drought < Femi Adair < warned
  right: a drought < Ola Brandt < warned
Ola Brandt wept at the news after the coach who had signed her said she was tired.
  wrong: she was tired < Ola Brandt < said
  right: she was tired < the coach who had signed her < said
Shares in Brandt fell after analysts at Adair said demand was weak.
  right: demand was weak < analysts at Adair < said
  wrong: demand was weak < Brandt < said
  wrong: demand was weak < Adair < said
"""
""" "after Roe told": a clause of its own."""


@pytest.mark.parametrize(("text", "which", "link"), rows(WHO_THE_SOURCE_IS, AGENTS, HIRED, AFTER))
def test_only_the_one_who_speaks_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
