"""English words that a noun beside them gives to another, or sets aside, and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

READ_ALOUD = """
Coroner Ann Lee then read out a text message that Bob Roe had sent: “Bring the boat round.”
  wrong: Bring the boat round < Coroner Ann Lee < read out
  wrong: Bring the boat round < Ann Lee < read out
The widow read out a letter which her son, Bob Roe, had written in May: “We sleep in the mud.”
  wrong: We sleep in the mud < The widow < read out
Detective Ann Lee read an e-mail Bob Roe sent to his broker: “Sell it all tonight.”
  wrong: Sell it all tonight < Detective Ann Lee < read
The clerk read the court a note found in the safe: “Burn this.”
  wrong: Burn this < The clerk < read
Ann Lee read from a diary kept by the victim: “He came again last night.”
  wrong: He came again last night < Ann Lee < read from
The chairman read a telegram that the club had received from Bob Roe: “Win it for me.”
  wrong: Win it for me < The chairman < read
Ann Lee quoted a message that Bob Roe had posted in the group: “Nobody talks.”
  wrong: Nobody talks < Ann Lee < quoted
A lawyer, Ann Lee, read out an exchange in which Bob Roe told a trader: “Keep it low.”
  wrong: Keep it low < Ann Lee < read out
Ann Lee read aloud a statement that she had written in prison: “I am sorry for what I did.”
  right: I am sorry for what I did < Ann Lee < read aloud
Ann Lee read out a statement she had prepared: “I am sorry for what I did.”
  right: I am sorry for what I did < Ann Lee < read out
Ann Lee read a short statement to reporters: “We are grateful for your prayers.”
  right: We are grateful for your prayers < Ann Lee < read
Ann Lee posted a message that Bob Roe deleted: “We sail at dawn.”
  right: We sail at dawn < Ann Lee < posted
The usher read out the verdict of the jury: “Not guilty on all counts.”
  wrong: Not guilty on all counts < The usher < read out
At the graveside, Ann Lee read her father’s last letter aloud: “Do not be sad for long.”
  wrong: Do not be sad for long < Ann Lee < read
  wrong: Do not be sad for long < Ann Lee < read aloud
The anchor read a statement from the palace: “The king is resting.”
  wrong: The king is resting < The anchor < read
Ann Lee read out Bob Roe’s will: “All to the cats.”
  wrong: All to the cats < Ann Lee < read out
Ann Lee read her statement aloud: “I am sorry.”
  right: I am sorry < Ann Lee < read
Ann Lee read a statement from the steps of the court: “We are glad.”
  right: We are glad < Ann Lee < read
Ann Lee read from her speech of last year: “We are glad.”
  right: We are glad < Ann Lee < read from
Ann Lee quoted the governor’s speech: “We are glad.”
  wrong: We are glad < Ann Lee < quoted
“We are glad,” Ann Lee read from the steps of the court.
  right: We are glad < Ann Lee < read
"""
"""What another wrote, or the reader only came by."""

CLAIMS_OF_OTHERS = """
The minister dismissed the claim by Ann Lee that the dam was weak.
  wrong: the dam was weak < The minister < dismissed
  right: the dam was weak < Ann Lee < claim
The club repeated the promise of its owner, Ann Lee, that the ground would not be sold.
  wrong: the ground would not be sold < The club < repeated
Bob Roe told reporters that he had heard the allegation from Ann Lee that the bank had lied.
  wrong: the bank had lied < Bob Roe < told
Bob Roe reminded the court of the admission by Ann Lee that she had signed.
  wrong: she had signed < Bob Roe < reminded
The board voted to ignore a warning from the auditor, Ann Lee, that the money would run out.
  wrong: the money would run out < The board < voted
Bob Roe welcomed the announcement by the club that the ground would not be sold.
  wrong: the ground would not be sold < Bob Roe < welcomed
The jury was told to ignore Ann Lee’s suggestion that the detective had planted the knife.
  wrong: the detective had planted the knife < The jury < told
The judge told jurors to ignore any suggestion that the detective had planted the knife.
  wrong: the detective had planted the knife < The judge < told
Bob Roe told jurors that a vote by the council that the mill must close would be fatal.
  right: a vote by the council that the mill must close would be fatal < Bob Roe < told
Bob Roe repeated in a speech by the river that the mill must close.
  right: the mill must close < Bob Roe < repeated
Bob Roe gave a promise in a letter to Ann Lee that the mill would stay open.
  right: the mill would stay open < Bob Roe < promise
Bob Roe told a rally by the river that the mill must close.
  right: the mill must close < Bob Roe < told
Bob Roe said in a statement by his lawyer that the mill must close.
  right: the mill must close < Bob Roe < said
Bob Roe said in answer to a question from Ann Lee that the mill must close.
  right: the mill must close < Bob Roe < said
"""
""" "the suggestion by Lee that", "a warning from Lee that": not the words of who repeats it."""

SET_ASIDE = """
The minister dismissed the claim that the dam was weak.
  wrong: the dam was weak < The minister < dismissed
The minister dismissed the claim that the dam was weak.
  right: the claim that the dam was weak < The minister < dismissed
Ann Lee rejected the idea that the dam was weak.
  wrong: the dam was weak < Ann Lee < rejected
Ann Lee urged voters to ignore the rumour that the dam was weak.
  wrong: the dam was weak < Ann Lee < urged
  right: ignore the rumour that the dam was weak < Ann Lee < urged
Ann Lee told the board to disregard a report that the dam was weak.
  wrong: the dam was weak < Ann Lee < told
  right: to disregard a report that the dam was weak < Ann Lee < told
Ann Lee told jurors not to believe that the dam was weak.
  wrong: the dam was weak < Ann Lee < told
Ann Lee warned against thinking that the dam was safe.
  wrong: the dam was safe < Ann Lee < warned
Ann Lee warned residents not to assume that the dam was safe.
  wrong: the dam was safe < Ann Lee < warned
Ann Lee told the court she had never believed the dam was safe.
  wrong: the dam was safe < Ann Lee < told
Ann Lee told the court of her fear that the dam was weak.
  right: the dam was weak < Ann Lee < told
Ann Lee told the court of the rumour that the dam was weak.
  wrong: the dam was weak < Ann Lee < told
Ann Lee repeated the claim that the dam was weak.
  right: the dam was weak < Ann Lee < repeated
Ann Lee made the claim that the dam was weak.
  right: the dam was weak < Ann Lee < made the claim
Ann Lee supported the claim that the dam was weak.
  right: the claim that the dam was weak < Ann Lee < supported
Ann Lee mocked the claim that the dam was weak.
  wrong: the dam was weak < Ann Lee < mocked
Ann Lee questioned the claim that the dam was weak.
  wrong: the dam was weak < Ann Lee < questioned
Ann Lee denied that the dam was weak.
  right: that the dam was weak < Ann Lee < denied
Ann Lee laughed off the suggestion that the dam was weak.
  wrong: the dam was weak < Ann Lee < laughed off
"""
"""Words cut out of what is to be ignored, mocked, not believed."""

TAKEN_UP = """
Lee disputed a report that the dam leaks.
  wrong: the dam leaks < Lee < report
  right: a report that the dam leaks < Lee < disputed
Lee disputed a claim by the Star that the dam leaks.
  wrong: the dam leaks < Lee < claim
Lee rejected the warning that the dam leaks.
  wrong: the dam leaks < Lee < warning
Roe laughed off a claim that the dam leaks.
  wrong: the dam leaks < Roe < claim
Lee repeated her warning that the dam leaks.
  right: the dam leaks < Lee < warning
Lee made the claim that the dam leaks.
  right: the dam leaks < Lee < claim
Lee questioned the plan and warned that the dam leaks.
  right: the dam leaks < Lee < warned
Lee said it was wrong to claim that the dam leaks.
  wrong: the dam leaks < Lee < claim
"""

PAST_THE_CLAUSE = """
Ann Lee’s claim that the bank had lied was dismissed after a clerk produced the receipts.
  wrong: a clerk produced the receipts < Ann Lee < claim
  right: the bank had lied < Ann Lee < claim
Bob Roe’s promise that the mill would reopen has been forgotten since the river flooded the yard.
  wrong: the river flooded the yard < Bob Roe < promise
  right: the mill would reopen < Bob Roe < promise
The coach’s insistence that the boy was fit looked foolish when he limped off after ten minutes.
  wrong: he limped off after ten minutes < The coach < insistence
  right: the boy was fit < The coach < insistence
Ann Lee’s accusation that the vote was rigged had barely been printed before the mayor resigned.
  wrong: the mayor resigned < Ann Lee < accusation
Ann Lee’s warning that the dam was weak and that the town could drown was read in every house.
  right: the dam was weak < Ann Lee < warning
  right: the town could drown < Ann Lee < warning
Ann Lee repeated her warning that the town could drown before the rain came.
  right: the town could drown before the rain came < Ann Lee < warning
A warning from Ann Lee that the dam was weak was ignored until the wall gave way.
  wrong: the wall gave way < Ann Lee < warning
  right: the dam was weak < Ann Lee < warning
The suggestion by Ann Lee that the dam was weak was laughed at because the wall was new.
  wrong: the wall was new < Ann Lee < suggestion
  right: the dam was weak < Ann Lee < suggestion
Ann Lee’s warning was that the dam was weak.
  right: the dam was weak < Ann Lee < warning
Ann Lee’s view that the dam was weak is shared by Bob Roe, who thinks the wall is cracked.
  wrong: the wall is cracked < Ann Lee < view
"""
"""What follows the clause that a noun opens: "Lee’s warning that … was ignored until |"."""


@pytest.mark.parametrize(
    ("text", "which", "link"),
    rows(READ_ALOUD, CLAIMS_OF_OTHERS, SET_ASIDE, TAKEN_UP, PAST_THE_CLAUSE),
)
def test_only_the_speakers_own_words_are_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
