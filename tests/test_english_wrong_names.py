"""English links to a name of the sentence that does not speak, each beside its right twin."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

NAMED_IN_PASSING = """
A man posing as Bob Roe said the fence was down.
  wrong: the fence was down < Bob Roe < said
  right: the fence was down < A man < said
Someone claiming to be Ann Lee wrote that the fence was down.
  wrong: the fence was down < Ann Lee < wrote
  right: the fence was down < Someone < wrote
A caller who gave his name as Bob Roe said the fence was down.
  wrong: the fence was down < Bob Roe < said
  right: the fence was down < A caller < said
An account impersonating Ann Lee announced that the fence was down.
  wrong: the fence was down < Ann Lee < announced
  right: the fence was down < An account < announced
A girl dressed as Ann Lee shouted that the fence was down.
  wrong: the fence was down < Ann Lee < shouted
  right: the fence was down < A girl < shouted
A guard checking on Ann Lee said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < A guard < said
The clerk left as Bob Roe said the fence was down.
  right: the fence was down < Bob Roe < said
A letter signed by Carl Fox and addressed to Ann Lee said the tour was off.
  wrong: the tour was off < Ann Lee < said
  right: the tour was off < A letter < said
Everyone but Ann Lee said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Everyone < said
All except Bob Roe said the fence was down.
  wrong: the fence was down < Bob Roe < said
  right: the fence was down < All < said
The councillors, except Ann Lee, said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < The councillors < said
Bob Roe rather than Ann Lee said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Bob Roe < said
Bob Roe, unlike Ann Lee, said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Bob Roe < said
Not Ann Lee but Bob Roe said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Bob Roe < said
Ann Lee agreed with Carl Fox, who said the safe was empty.
  wrong: the safe was empty < Ann Lee < said
  right: the safe was empty < Carl Fox < said
Bob Roe overheard Ann Lee saying the fence was down.
  wrong: the fence was down < Bob Roe < saying
  right: the fence was down < Ann Lee < saying
Ann Lee, who died on Sunday, was, said her brother Carl, the best sailor in Moll.
  wrong: the best sailor in Moll < Ann Lee < said
  right: the best sailor in Moll < her brother Carl < said
The dam was called unsafe in a study paid for by Bob Roe.
  wrong: unsafe < Bob Roe < called
It was the deputy, Ann Lee, and not the mayor, Bob Roe, who announced that the pool would stay shut.
  right: the pool would stay shut < the deputy, Ann Lee < announced
  wrong: the pool would stay shut < Bob Roe < announced
  wrong: the pool would stay shut < the mayor, Bob Roe < announced
It was Ann Lee, but not Bob Roe, who told us the boat was sold.
  right: the boat was sold < Ann Lee < told
  wrong: the boat was sold < Bob Roe < told
Ann Lee, and not her brother Bob Roe, warned that the winch was weak.
  right: the winch was weak < Ann Lee < warned
  wrong: the winch was weak < Bob Roe < warned
Ann Lee instead of Bob Roe told them the boat was sold.
  right: the boat was sold < Ann Lee < told
  wrong: the boat was sold < Bob Roe < told
Every captain other than Bob Roe says the boat is sold.
  wrong: the boat is sold < Bob Roe < says
  right: the boat is sold < Every captain < says
Nobody but Bob Roe said the fence was down.
  right: the fence was down < Bob Roe < said
No one except Bob Roe said the fence was down.
  right: the fence was down < Bob Roe < said
Nobody at the mill of Bob Roe said the fence was down.
  wrong: the fence was down < Bob Roe < said
Nobody said the fence was down.
  wrong: the fence was down < Nobody < said
Either Ann Lee or Bob Roe said the mill was unsafe.
  wrong: the mill was unsafe < Bob Roe < said
  wrong: the mill was unsafe < Ann Lee < said
Bob Roe (Ann Lee was there) said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Bob Roe < said
Bob Roe (the council had sent Ann Lee home) said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Bob Roe < said
Bob Roe – Ann Lee had left by then – told us the fence was down.
  wrong: the fence was down < Ann Lee < told
  right: the fence was down < Bob Roe < told
The mayor (Ann Lee since May) said the fence was down.
  right: the fence was down < The mayor < said
The mayor – Ann Lee – said the fence was down.
  right: the fence was down < Ann Lee < said
  right: the fence was down < The mayor < said
Bob Roe — Ann Lee, who owns the mill, was away — wrote that the fence was down.
  wrong: the fence was down < Ann Lee < wrote
  right: the fence was down < Bob Roe < wrote
"""
"""Whom a phrase names that is not the subject: left out, set against, imitated, in brackets."""

SUBJECTS = """
Bob Roe urged Ann Lee to announce that the fence was down.
  wrong: the fence was down < Bob Roe < announce
  wrong: the fence was down < Ann Lee < announce
Bob Roe asked Ann Lee to say that the fence was down.
  wrong: the fence was down < Bob Roe < say
Bob Roe convinced Ann Lee to say that the fence was down.
  wrong: the fence was down < Bob Roe < say
  right: the fence was down < Ann Lee < say
Bob Roe came to Ann Lee to say that the fence was down.
  right: the fence was down < Bob Roe < say
Bob Roe phoned Ann Lee to say that the fence was down.
  right: the fence was down < Bob Roe < say
  wrong: the fence was down < Ann Lee < say
Bob Roe joined Ann Lee in announcing that the fence was down.
  right: the fence was down < Bob Roe < announcing
Bob Roe sided with Ann Lee, who argued that the fence was down.
  right: the fence was down < Ann Lee < argued
  wrong: the fence was down < Bob Roe < argued
The dam was, says engineer Bob Roe, a wreck that Ann Lee should have seen coming.
  wrong: a wreck that Ann Lee should have seen coming < Ann Lee < says
  right: a wreck that Ann Lee should have seen coming < engineer Bob Roe < says
Ann Lee, said Bob Roe, was the best sailor in Moll.
  wrong: was the best sailor in Moll < Ann Lee < said
  right: was the best sailor in Moll < Bob Roe < said
Ann Lee rose, said Bob Roe had lied, and left.
  right: Bob Roe had lied < Ann Lee < said
  wrong: Bob Roe had lied < Bob Roe < said
The dam was called unsafe in a report commissioned by Bob Roe.
  wrong: unsafe < Bob Roe < called
The dam was called unsafe by Bob Roe.
  right: unsafe < Bob Roe < called
The dam was described as unsafe in an interview and on television by Bob Roe.
  right: unsafe < Bob Roe < described as
It was claimed in the tent pitched by Bob Roe that the dam was unsafe.
  wrong: the dam was unsafe < Bob Roe < claimed
It was claimed in the tent by Bob Roe that the dam was unsafe.
  right: the dam was unsafe < Bob Roe < claimed
Alarmed by the flood at Moll, Ann Lee met Bob Roe.
  wrong: the flood at Moll < Bob Roe < Alarmed by
  right: the flood at Moll < Ann Lee < Alarmed by
Angered by the toll on the bridge, the crews of Bob Roe and Ann Lee walked out.
  wrong: the toll on the bridge < Ann Lee < Angered by
Convinced that the dam would break, Ann Lee phoned Bob Roe.
  wrong: the dam would break < Bob Roe < Convinced
  right: the dam would break < Ann Lee < Convinced
Hoping for a dry spring, Ann Lee hired Bob Roe.
  wrong: a dry spring < Bob Roe < Hoping for
  right: a dry spring < Ann Lee < Hoping for
Wary of the new dam, Ann Lee wrote to Bob Roe.
  wrong: the new dam < Bob Roe < Wary of
  right: the new dam < Ann Lee < Wary of
Arguing that the dam was weak, Ann Lee sued Bob Roe.
  wrong: the dam was weak < Bob Roe < Arguing
  right: the dam was weak < Ann Lee < Arguing
Furious about the dam, Bob Roe’s neighbour Ann Lee moved away.
  wrong: the dam < Bob Roe < Furious about
  right: the dam < Ann Lee < Furious about
Afraid of the dam, Ann Lee left Moll with Bob Roe.
  wrong: the dam < Bob Roe < Afraid of
  right: the dam < Ann Lee < Afraid of
Dismayed by the ruling, Ann Lee, a friend of Bob Roe, left the hall.
  wrong: the ruling < Bob Roe < Dismayed by
  right: the ruling < Ann Lee < Dismayed by
Tired of the noise, Ann Lee told Bob Roe that the mill must close.
  wrong: the mill must close < Bob Roe < told
  right: the mill must close < Ann Lee < told
"""
"""Whose verb it is."""

ONLY_OWNED = """
Ann Lee's dog groomer said the fence was down.
  wrong: the fence was down < Ann Lee < said
  right: the fence was down < Ann Lee's dog groomer < said
Ann Lee’s bandmates told us the fence was down.
  wrong: the fence was down < Ann Lee < told
  right: the fence was down < Ann Lee’s bandmates < told
The Ann Lee Prize announced that the fence was down.
  wrong: the fence was down < Ann Lee < announced
  right: the fence was down < The Ann Lee Prize < announced
Ann Lee College says the fence was down.
  wrong: the fence was down < Ann Lee < says
  right: the fence was down < Ann Lee College < says
“The safe was empty,” said Ann Lee's interpreter.
  wrong: The safe was empty < Ann Lee < said
  right: The safe was empty < Ann Lee's interpreter < said
“The safe was empty,” said Ann Lee’s bookkeeper, Carl Fox.
  wrong: The safe was empty < Ann Lee < said
  right: The safe was empty < Carl Fox < said
Ann Lee's claim that the fence was down is true.
  right: the fence was down < Ann Lee < claim
Ann Lee's report said the fence was down.
  right: the fence was down < Ann Lee's report < said
“The safe was empty,” said Carl Fox, acting mayor of Moll.
  right: The safe was empty < Carl Fox < said
  right: The safe was empty < acting mayor of Moll < said
“The safe was empty,” said Carl Fox, doing his best Ann Lee.
  wrong: The safe was empty < Ann Lee < said
“The safe was empty,” said Carl Fox, wearing Ann Lee's hat.
  wrong: The safe was empty < Ann Lee < said
“The safe was empty,” said Carl Fox, quoting from memory Ann Lee.
  wrong: The safe was empty < Ann Lee < said
“The safe was empty,” said Carl Fox, with Ann Lee beside him.
  wrong: The safe was empty < Ann Lee < said
Ann Lee met her uncle Tom Lee in Moll. “The fence is down,” Tom Lee said.
  wrong: The fence is down < Lee < said < Ann Lee
  right: The fence is down < Tom Lee < said < Tom Lee
Ann Lee and Tom Lee run the mill. Lee said the fence was down.
  wrong: the fence was down < Lee < said < Ann Lee
  wrong: the fence was down < Lee < said < Tom Lee
Ann Lee runs the mill. Her husband, Tom Lee, grows hops. Lee said the fence was down.
  wrong: the fence was down < Lee < said < Ann Lee
Ann Lee runs the mill. Bob Roe grows hops. Lee said the fence was down.
  right: the fence was down < Lee < said < Ann Lee
Ann Lee runs the mill. Mr. Lee said the fence was down.
  right: the fence was down < Mr. Lee < said < Mr. Lee
Mayor Ann Lee runs the mill. Mayor Lee said the fence was down.
  right: the fence was down < Mayor Lee < said < Ann Lee
  right: the fence was down < Lee < said < Ann Lee
Ann Lee runs the mill. On Monday Lee said the fence was down.
  right: the fence was down < Lee < said < Ann Lee
"""
"""A name that only belongs to the one who speaks, or is also another's."""

INTERVIEWS = """
Potter Ida Drake talks to us. ¶ Q: Do you throw pots away? ¶ A: Every week.
  right: Every week. < A <  < Ida Drake
  wrong: Do you throw pots away? < Q <  < Ida Drake
An interview with Ann Lee, ferryman. ¶ Q: Is the boat sold? ¶ A: Not yet.
  right: Not yet. < A <  < Ann Lee
Bob Roe sat down with Ann Lee on the quay. ¶ Q: Is the boat sold? ¶ A: Not yet.
  wrong: Not yet. < A <  < Bob Roe
  wrong: Not yet. < A <  < Ann Lee
What the plan of Ann Lee means for you. ¶ Q: Is the boat sold? ¶ A: Not yet.
  wrong: Not yet. < A <  < Ann Lee
"""
"""Who answers."""

OWNERS_AND_OPENINGS = """
Despite the rain over Bob Roe, some rowers said the race was on.
  wrong: the race was on < Bob Roe < said
  right: the race was on < some rowers < said
In his note about Ann Lee, his son said the boat was sold.
  wrong: the boat was sold < Ann Lee < said
  right: the boat was sold < his son < said
When the crew met Ann Lee, the mayor feared a strike.
  wrong: a strike < Ann Lee < feared
  right: a strike < the mayor < feared
As a favour to Ann Lee, both captains told us the boat was sold.
  wrong: the boat was sold < Ann Lee < told
  right: the boat was sold < both captains < told
Ann Lee, the mayor, said the boat was sold.
  right: the boat was sold < Ann Lee < said
  right: the boat was sold < the mayor < said
Ann Lee, the banker who built the dam, said the boat was sold.
  right: the boat was sold < Ann Lee < said
Ann Lee fell ill after some of her rivals attacked the dam.
  wrong: the dam < Ann Lee < attacked
  right: the dam < some of her rivals < attacked
After a bad year for Bob Roe, Ann Lee pinned her hopes on a wet spring.
  wrong: a wet spring < Bob Roe < pinned her hopes on
  right: a wet spring < Ann Lee < pinned her hopes on
Of all at the mill of Bob Roe, only Ann Lee made a promise to rebuild.
  wrong: to rebuild < Bob Roe < made a promise
  right: to rebuild < Ann Lee < made a promise
At a feast for Bob Roe, Ann Lee shared her belief that the dam would hold.
  wrong: that the dam would hold < Bob Roe < shared her belief
  right: that the dam would hold < Ann Lee < shared her belief
Bob Roe just smiled at Ann Lee’s claim that the dam would hold.
  wrong: the dam would hold < Bob Roe < claim
  right: the dam would hold < Ann Lee < claim
On Monday Bob Roe looked into Ann Lee’s accusation that the firm had lied.
  wrong: the firm had lied < Bob Roe < accusation
  right: the firm had lied < Ann Lee < accusation
A win in Port Ellis would help Ann Lee’s demand for a new dam.
  wrong: a new dam < Port Ellis < demand for
  right: a new dam < Ann Lee < demand for
Moll Votes Late – Ann Lee: “The booths were shut.”
  wrong: The booths were shut. < Moll Votes Late < :
  right: The booths were shut. < Ann Lee < :
Rain Again – Bob Roe and Ann Lee: “The booths were shut.”
  wrong: The booths were shut. < Rain Again < :
Ida Fox, a rower from Jackson, Miss., visiting the Moll Rowing Club, said the boat was sold.
  wrong: the boat was sold < the Moll Rowing Club < said
  right: the boat was sold < Ida Fox < said
On Monday, Ann Lee (I-Moll), a friend of Bob Roe told us the boat was sold.
  wrong: the boat was sold < Bob Roe < told
  right: the boat was sold < Ann Lee < told
The pilot told Ann Lee when asked that the boat was sold.
  right: the boat was sold < The pilot < told
For a year the letter and its long list of dues gave Bob Roe and Ann Lee a fear of fire.
  right: fire < Bob Roe and Ann Lee < a fear of
"""
"""Whom only the opening of a sentence names, and whose a noun is."""

TOLD = """
Ann Lee laughed when told that the dam was full.
  wrong: the dam was full < Ann Lee < told
Bob Roe wept on being informed that the boat was sold.
  wrong: the boat was sold < Bob Roe < informed
Told by Carl Fox that the dam was full, Ann Lee laughed.
  wrong: the dam was full < Ann Lee < Told
  right: the dam was full < Carl Fox < Told
Warned by the pilot that the winch was weak, Bob Roe stayed ashore.
  wrong: the winch was weak < Bob Roe < Warned
  right: the winch was weak < the pilot < Warned
Asked by Bob Roe if the boat was sold, Ann Lee smiled.
  wrong: if the boat was sold < Ann Lee < Asked
  right: if the boat was sold < Bob Roe < Asked
Ann Lee said when told of it that the dam was full.
  right: the dam was full < Ann Lee < said
Ann Lee waited for Carl Fox to say that the dam was full.
  wrong: the dam was full < Ann Lee < say
  wrong: the dam was full < Carl Fox < say
The crew called for Bob Roe to admit that the boat was sold.
  wrong: the boat was sold < The crew < admit
  wrong: the boat was sold < Bob Roe < admit
“The dam is full,” Ann Lee read on the screen.
  wrong: The dam is full < Ann Lee < read
“Closed on Mondays,” Bob Roe read aloud from the card.
  wrong: Closed on Mondays < Bob Roe < read aloud
Ann Lee says the dam is full, Carl Fox that it leaks.
  wrong: it leaks < Ann Lee < says
  right: the dam is full < Ann Lee < says
The pilot warned that the winch was weak, and Bob Roe that the mast was split.
  wrong: the mast was split < The pilot < warned
  right: the winch was weak < The pilot < warned
The pilot warned that the winch was weak, and that the mast was split.
  right: the mast was split < The pilot < warned
Carl Fox, whom the late Ann Lee taught, remembers her saying the dam was full.
  wrong: the dam was full < Carl Fox < saying
  right: the dam was full < her < saying
Bob Roe filmed them saying the boat was sold.
  wrong: the boat was sold < Bob Roe < saying
  right: the boat was sold < them < saying
Bob Roe wrote to them saying the boat was sold.
  right: the boat was sold < Bob Roe < saying
"""
"""Who hears it, reads it, is waited for, or says the other half."""


@pytest.mark.parametrize(
    ("text", "which", "link"),
    rows(NAMED_IN_PASSING, SUBJECTS, ONLY_OWNED, INTERVIEWS, OWNERS_AND_OPENINGS, TOLD),
)
def test_only_whoever_speaks_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
