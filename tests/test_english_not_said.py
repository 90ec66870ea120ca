"""English words that nobody says: as if, taken back, not even, described; and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

AS_IF = """
Bob Roe rolled his eyes, as if to say that the soup was cold, and ate on.
  wrong: the soup was cold < Bob Roe < say
  wrong: the soup was cold < Bob Roe < to say
Ann Lee shrugged as though to say the match was lost.
  wrong: the match was lost < Ann Lee < say
Bob Roe tapped his watch, as if to ask “How much longer?”
  wrong: How much longer? < Bob Roe < ask
Ann Lee spread her hands as if saying that nobody could have known.
  wrong: nobody could have known < Ann Lee < saying
Ann Lee nodded as if she agreed that the price was fair.
  wrong: the price was fair < Ann Lee < agreed
Ann Lee’s look seemed to say that the match was lost.
  wrong: the match was lost < Ann Lee < say
Ann Lee smiled as if to suggest that the deal was done.
  wrong: the deal was done < Ann Lee < suggest
Ann Lee paused, as if to remind us that the deal was done.
  wrong: the deal was done < Ann Lee < remind
Ann Lee went on to say that the match was lost.
  right: the match was lost < Ann Lee < say
As if that were not enough, Ann Lee said the match was lost.
  right: the match was lost < Ann Lee < said
Ann Lee said it looked as if the match was lost.
  right: it looked as if the match was lost < Ann Lee < said
“It is as if nobody cared,” Ann Lee said.
  right: It is as if nobody cared < Ann Lee < said
Ann Lee spoke as if in a dream, saying the match was lost.
  right: the match was lost < Ann Lee < saying
"""
"""Gestures, "as if to say"."""

TAKEN_BACK = """
Clarification: Our report quoted Dr Ann Lee as saying that tar is safe. Dr Lee did not say this.
  wrong: tar is safe < Dr Ann Lee < saying
A headline on Monday said that Bob Roe had called the dam “a bomb”. He did not say that.
  wrong: a bomb < Bob Roe < called
The Courier reported that Ann Lee said the dam was weak. Lee never said so.
  wrong: the dam was weak < Ann Lee < said
Posts shared online claim Ann Lee said “Let them drown.” She said no such thing.
  wrong: Let them drown < Ann Lee < said
The poster quotes Ann Lee as saying “Let them drown.” There is no record of her having said it.
  wrong: Let them drown < Ann Lee < saying
Our report quoted Ann Lee as saying that the dam was weak. In fact it was Bob Roe who said so.
  wrong: the dam was weak < Ann Lee < saying
Our report quoted Ann Lee as saying that the dam was weak. She was misquoted.
  wrong: the dam was weak < Ann Lee < saying
Ann Lee said the dam was weak. She did not say that it would break.
  right: the dam was weak < Ann Lee < said
Ann Lee said the dam was weak. Bob Roe did not say anything.
  right: the dam was weak < Ann Lee < said
Ann Lee said the dam was weak. She did not say this lightly.
  right: the dam was weak < Ann Lee < said
Ann Lee said the dam was weak. She did not say so in May.
  right: the dam was weak < Ann Lee < said
Ann Lee said Bob Roe had called her a liar. “I never said that,” Roe answered.
  right: Bob Roe had called her a liar < Ann Lee < said
Correction: The name of the dam was wrong in our report on Ann Lee. Lee says the dam is weak.
  right: the dam is weak < Lee < says < Ann Lee
"""
"""The next sentence says that it was not said."""

DESCRIBED = """
The skipper looked grim as he went ashore, his crew short by two men.
  wrong: his crew short by two men < The skipper < looked
  wrong: grim < The skipper < looked
The chairman seemed tired after the vote, the plan lost by a single hand.
  wrong: the plan lost by a single hand < The chairman < seemed
Ann Lee appeared in court in a grey suit, the trial in its third week.
  wrong: the trial in its third week < Ann Lee < appeared
Bob Roe remained calm, his lead growing with every lap.
  wrong: his lead growing with every lap < Bob Roe < remained
Ann Lee grew pale when the doors opened, the hall full of her rivals.
  wrong: the hall full of her rivals < Ann Lee < grew
Ann Lee became the youngest mayor of Moll, the town’s first woman in the post.
  wrong: the town’s first woman in the post < Ann Lee < became
Bob Roe was named captain in May, a role he had wanted for years.
  wrong: a role he had wanted for years < Bob Roe < was named
Ann Lee wore a black coat to the service, the church full to the doors.
  wrong: the church full to the doors < Ann Lee < wore
Ann Lee smiled at the judge, her hands in her lap.
  wrong: her hands in her lap < Ann Lee < smiled
“We won’t go,” Ann Lee smiled.
  right: We won’t go < Ann Lee < smiled
The mayor looked to be losing, her team beaten for the sixth time.
  wrong: her team beaten for the sixth time < The mayor < looked
Bob Roe sounded certain that the dam was safe.
  right: the dam was safe < Bob Roe < sounded certain
Bob Roe seemed sure that the dam was safe.
  right: the dam was safe < Bob Roe < seemed sure
Bob Roe seemed to suggest that the dam was safe.
  right: the dam was safe < Bob Roe < seemed to suggest
Bob Roe appeared to endorse the ban.
  right: the ban < Bob Roe < appeared to endorse
The report appears to show a fall in prices.
  right: a fall in prices < The report < appears to show
Bob Roe seemed sad.
  wrong: sad < Bob Roe < seemed
Bob Roe sounded weary after the match, his voice a whisper.
  wrong: his voice a whisper < Bob Roe < sounded
The new captain felt cold in the dressing room, the window open to the sea.
  wrong: the window open to the sea < The new captain < felt
Bob Roe felt cheated.
  right: cheated < Bob Roe < felt
Bob Roe felt the plan was weak.
  right: the plan was weak < Bob Roe < felt
Bob Roe spoke to the press after the match, his arm in a sling.
  wrong: his arm in a sling < Bob Roe < spoke
Bob Roe told the press he would play on, his arm in a sling.
  wrong: his arm in a sling < Bob Roe < told
  right: he would play on < Bob Roe < told
Bob Roe complained in court about the delay, his face red.
  wrong: his face red < Bob Roe < complained
Bob Roe laughed, his head thrown back.
  wrong: his head thrown back < Bob Roe < laughed
Bob Roe told voters in May, again, that the dam was weak.
  right: the dam was weak < Bob Roe < told
Bob Roe denounced the plan in a speech on Monday, a plan he had once backed.
  right: the plan < Bob Roe < denounced
“Never,” Bob Roe laughed, his head thrown back.
  right: Never < Bob Roe < laughed
  wrong: his head thrown back < Bob Roe < laughed
Bob Roe looked back on a hard year.
  right: a hard year < Bob Roe < looked back on
"""
"""How somebody looks, and what is so meanwhile."""

SHORT_OF_SAYING = """
Lou Benn did not hesitate to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Lou Benn was not afraid to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Lou Benn did not forget to mention that the fee was fair.
  right: the fee was fair < Lou Benn < mention
Lou Benn is never slow to point out that the fee was fair.
  right: the fee was fair < Lou Benn < point out
Lou Benn did not come to court to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
Lou Benn was not there to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
Lou Benn was not able to confirm that the fee was fair.
  wrong: the fee was fair < Lou Benn < confirm
Lou Benn could not bring himself to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
Lou Benn is no man to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
Lou Benn, who did not attend, wrote to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Lou Benn did not attend but rang to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Lou Benn had no time to eat before he rang to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Lou Benn lacked the courage to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
It took Lou Benn a year to admit that the fee was fair.
  right: the fee was fair < Lou Benn < admit
Not even the captain, Lou Benn, said the fee was fair.
  wrong: the fee was fair < the captain, Lou Benn < said
Even Lou Benn said the fee was fair.
  right: the fee was fair < Lou Benn < said
Not just Lou Benn said the fee was fair.
  right: the fee was fair < Lou Benn < said
Hardly anyone believes Lou Benn said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
A few believe Lou Benn said the fee was fair to please the board.
  right: the fee was fair < Lou Benn < said
Few know that Lou Benn said the fee was fair.
  right: the fee was fair < Lou Benn < said
Few noticed when Lou Benn said the fee was fair.
  right: the fee was fair < Lou Benn < said
Lou Benn learned from experience that the fee was fair.
  right: the fee was fair < Lou Benn < learned
Lou Benn heard that the fee was fair.
  right: the fee was fair < Lou Benn < heard
Lou Benn understood from the owner that the fee was fair.
  wrong: the fee was fair < Lou Benn < understood
It took the minister two years to concede that the fee was fair.
  right: the fee was fair < the minister < concede
  wrong: the fee was fair < It < concede
It cost Lou Benn his job to say that the fee was fair.
  right: the fee was fair < Lou Benn < say
Kay Moss took Lou Benn to court to say that the fee was fair.
  right: the fee was fair < Kay Moss < say
  wrong: the fee was fair < Lou Benn < say
"""
"""Not the one to say it, not even he, few believe it, heard it from another."""

OF_SEVERAL_KINDS = """
“I warned them,” Dana Pike said of Colin Ash and his partners.
  right: I warned them < Dana Pike < said
  wrong: I warned them < Colin Ash < said
“I warned them,” Dana Pike, then a clerk under Colin Ash, said in 2009.
  right: I warned them < Dana Pike < said
  wrong: I warned them < Colin Ash < said
To Dana Pike, Colin Ash said the mill was lost.
  right: the mill was lost < Colin Ash < said
  wrong: the mill was lost < Dana Pike < said
Colin Ash said Dana Pike told him the mill was lost.
  wrong: the mill was lost < Colin Ash < said
  wrong: the mill was lost < Dana Pike < told
Colin Ash, it was said by Dana Pike, was a thief.
  right: was a thief < Dana Pike < was said
  wrong: was a thief < Colin Ash < was said
Dana Pike is, in the words of Colin Ash, “a tireless liar”.
  right: a tireless liar < Colin Ash < in the words of
  wrong: a tireless liar < Dana Pike < in the words of
Colin Ash fired Dana Pike over remarks that the mill was lost.
  wrong: the mill was lost < Colin Ash < remarks
Dana Pike’s account of what Colin Ash said is that the mill was lost.
  wrong: the mill was lost < Colin Ash < said
Colin Ash nodded when Dana Pike said the mill was lost.
  wrong: the mill was lost < Colin Ash < nodded
  right: the mill was lost < Dana Pike < said
Colin Ash agreed with Dana Pike that the mill was lost.
  right: the mill was lost < Colin Ash < agreed
  wrong: the mill was lost < Dana Pike < agreed
After Dana Pike, his deputy, resigned, Colin Ash said the mill was lost.
  right: the mill was lost < Colin Ash < said
  wrong: the mill was lost < Dana Pike < said
  wrong: the mill was lost < his deputy < said
Dana Pike resigned after Colin Ash, her boss of nine years, said the mill was lost.
  right: the mill was lost < Colin Ash < said
  wrong: the mill was lost < Dana Pike < said
The day Dana Pike resigned, Colin Ash told her “good luck”.
  right: good luck < Colin Ash < told
  wrong: good luck < Dana Pike < told
“Good luck” was all Colin Ash said when Dana Pike resigned.
  right: Good luck < Colin Ash < said
  wrong: Good luck < Dana Pike < said
Dana Pike resigned with a note to Colin Ash saying “good luck”.
  wrong: good luck < Colin Ash < saying
“Good luck,” read the note Dana Pike left for Colin Ash.
  wrong: Good luck < Colin Ash < read
  right: Good luck < the note < read
Dana Pike had “Good luck” tattooed on her arm, Colin Ash said.
  wrong: Good luck < Dana Pike < had
The novel opens with Dana Pike saying “Good luck”.
  wrong: Good luck < The novel < saying
Colin Ash is quoted in the report as saying the mill was lost.
  right: the mill was lost < Colin Ash < saying
  wrong: the mill was lost < the report < saying
Colin Ash is not quoted in the report as saying the mill was lost.
  wrong: the mill was lost < Colin Ash < saying
The report does not quote Colin Ash as saying the mill was lost.
  wrong: the mill was lost < Colin Ash < saying
The tape proves that at no time did Colin Ash say the mill was lost.
  wrong: the mill was lost < Colin Ash < say
It is a lie that Colin Ash said the mill was lost.
  wrong: the mill was lost < Colin Ash < said
It emerged that Colin Ash had told the bank the mill was lost.
  right: the mill was lost < Colin Ash < told
It is feared that Colin Ash told the bank the mill was lost.
  wrong: the mill was lost < Colin Ash < told
There is no proof that Colin Ash told the bank the mill was lost.
  wrong: the mill was lost < Colin Ash < told
There is proof that Colin Ash told the bank the mill was lost.
  right: the mill was lost < Colin Ash < told
Imagine that Colin Ash told the bank the mill was lost.
  wrong: the mill was lost < Colin Ash < told
Colin Ash must have told the bank that the mill was lost.
  wrong: the mill was lost < Colin Ash < told
Colin Ash may tell the bank that the mill is lost.
  wrong: the mill is lost < Colin Ash < tell
Colin Ash plans to tell the bank that the mill is lost.
  wrong: the mill is lost < Colin Ash < tell
Colin Ash was supposed to have told the bank that the mill was lost.
  wrong: the mill was lost < Colin Ash < told
Rather than tell the bank that the mill was lost, Colin Ash left the country.
  wrong: the mill was lost < Colin Ash < tell
Instead of saying that the mill was lost, Colin Ash smiled.
  wrong: the mill was lost < Colin Ash < saying
Without saying that the mill was lost, Colin Ash closed it.
  wrong: the mill was lost < Colin Ash < saying
By saying that the mill was lost, Colin Ash sank its shares.
  right: the mill was lost < Colin Ash < saying
"""
"""Doubted, denied, feared, quoted, heard elsewhere."""


@pytest.mark.parametrize(
    ("text", "which", "link"), rows(AS_IF, TAKEN_BACK, DESCRIBED, SHORT_OF_SAYING, OF_SEVERAL_KINDS)
)
def test_only_what_was_said_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
