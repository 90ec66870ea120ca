"""English words told, dreamed or faked, or beside what was said, and their right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SECONDHAND = """
According to Carl Fox, Ann Lee said the safe was empty.
  wrong: the safe was empty < Ann Lee < said
According to two of the drivers, mayor Ann Lee had told them the road was safe.
  wrong: the road was safe < mayor Ann Lee < told
According to a transcript, Ann Lee said the safe was empty.
  right: the safe was empty < Ann Lee < said
According to the Moll Courier, Ann Lee said the safe was empty.
  right: the safe was empty < Ann Lee < said
According to Ann Lee, the safe was empty, and Carl Fox said the dam was too.
  right: the dam was too < Carl Fox < said
Ann Lee told the crew that the winch would hold, according to her brother.
  wrong: the winch would hold < Ann Lee < told
Ann Lee told the crew that the winch would hold, according to the minutes.
  right: the winch would hold < Ann Lee < told
Word on the quay was that Ann Lee had told the crew the winch would hold.
  wrong: the winch would hold < Ann Lee < told
The talk in the yard was that skipper Ann Lee had said the winch would hold.
  wrong: the winch would hold < Ann Lee < said
The best news on the quay was that Ann Lee said the winch would hold.
  right: the winch would hold < Ann Lee < said
“The dam is safe,” Lee said Pike had told him.
  wrong: The dam is safe, < Lee < said
“The dam is safe,” Lee said he was told by the engineer.
  wrong: The dam is safe, < Lee < said
“The dam is safe,” Lee recalled the engineer telling him.
  wrong: The dam is safe, < Lee < recalled
“The dam is safe,” Lee said, quoting Ann Pike.
  wrong: The dam is safe, < Lee < said
“The dam is safe,” Lee recalled Ann Pike saying.
  wrong: The dam is safe, < Lee < recalled
“The dam is safe,” Voss quoted Kern as saying.
  wrong: The dam is safe, < Voss < quoted
  right: The dam is safe, < Kern < saying
“The dam is safe,” Lee said when Pike told him.
  right: The dam is safe, < Lee < said
“The dam is safe,” Lee said Monday, and Pike told him to wait.
  right: The dam is safe, < Lee < said
Allegedly, Ann Lee said the winch would hold.
  wrong: the winch would hold < Ann Lee < said
Supposedly, the mayor told the board that the winch would hold.
  wrong: the winch would hold < the mayor < told
Perhaps, Lee said, the winch would hold.
  right: the winch would hold < Lee < said
I dreamed of my aunt, Ann Lee. “Sell the boat,” she said, and then I woke.
  wrong: Sell the boat < she < said < Ann Lee
She dreamed of her father. “Sell the boat,” he told her.
  wrong: Sell the boat < he < told
She dreamed of her father for years. “I miss him,” she said.
  right: I miss him < she < said
In my dream, Ann Lee said the boat was sold.
  wrong: the boat was sold < Ann Lee < said
Ann Lee dreamed of the sea. Ann Lee said the boat was sold.
  right: the boat was sold < Ann Lee < said
A forged letter has Ann Lee announcing that the boat was sold.
  wrong: the boat was sold < Ann Lee < announcing
In the video, Ann Lee says the boat is sold. The video is a fake.
  wrong: the boat is sold < Ann Lee < says
In the video, Ann Lee says the boat is sold. The video is an hour long.
  right: the boat is sold < Ann Lee < says
In a doctored clip Ann Lee says the boat is sold.
  wrong: the boat is sold < Ann Lee < says
Ann Lee said in a video that the letter was forged.
  right: the letter was forged < Ann Lee < said
An earlier version of this story quoted Ann Lee as saying that the boat was sold.
  wrong: the boat was sold < Ann Lee < saying
A previous version of our report said that Ann Lee had called the boat unsafe.
  wrong: the boat unsafe < Ann Lee < called
An earlier report quoted Ann Lee as saying that the boat was sold.
  right: the boat was sold < Ann Lee < saying
Bob Roe accused the skipper, Ann Lee, of having said the boat was sold.
  wrong: the boat was sold < Ann Lee < said
Bob Roe accused Ann Lee of telling the crew the boat was sold.
  wrong: the boat was sold < Ann Lee < telling
They suspect Ann Lee of claiming that the boat was sold.
  wrong: the boat was sold < Ann Lee < claiming
Bob Roe thanked Ann Lee for saying that the boat was sold.
  right: the boat was sold < Ann Lee < saying
Ann Lee was alleged by her crew to have said the boat was sold.
  wrong: the boat was sold < Ann Lee < said
Ann Lee is said by many to have told them the boat was sold.
  wrong: the boat was sold < Ann Lee < told
Ann Lee was moved by the song to say the boat was sold.
  right: the boat was sold < Ann Lee < say
It was not Ann Lee who said the fence was down.
  wrong: the fence was down < Ann Lee < said
It wasn’t the skipper who told them that the boat was sold.
  wrong: the boat was sold < the skipper < told
It was not only Ann Lee who said the fence was down.
  right: the fence was down < Ann Lee < said
It was Ann Lee who said the fence was down.
  right: the fence was down < Ann Lee < said
In a parody, Ann Lee announces that the fence is down.
  wrong: the fence is down < Ann Lee < announces
Ann Lee was reported by the Moll Courier to have said the safe was empty.
  wrong: the safe was empty < Ann Lee < said
Rumour among the crew had it that Ann Lee had told the owner the winch would hold.
  wrong: the winch would hold < Ann Lee < told
An original version of this article said that Ann Lee had claimed the boat was hers.
  wrong: the boat was hers < Ann Lee < claimed
"""
"""Told by another, rumoured, dreamed, faked, corrected, of what one is accused."""

OTHER_WORDS = """
The trade secretary said the levy would go in May, and cotton fell two per cent within the hour.
  wrong: cotton fell two per cent within the hour < The trade secretary < said
  right: the levy would go in May < The trade secretary < said
The trade secretary said the levy would go in May, and that cotton would fall.
  right: cotton would fall < The trade secretary < said
  right: that cotton would fall < The trade secretary < said
Ann Lee said little, but the fence was down.
  wrong: the fence was down < Ann Lee < said
Ann Lee said she was tired, so Bob Roe drove home.
  wrong: Bob Roe drove home < Ann Lee < said
Ann Lee said she was tired; the fence was down.
  wrong: the fence was down < Ann Lee < said
Ann Lee warned that the dam was weak and the fence was down.
  right: the fence was down < Ann Lee < warned
“The clerk told us, ‘The pool is shut,’ and we went home,” said Ann Lee.
  wrong: and we went home < The clerk < told
  right: The pool is shut < The clerk < told
Ann Lee said: “The pool is shut, but the sauna is open.”
  right: but the sauna is open. < Ann Lee < said
Ann Lee called the plan “daft”, and the hall cheered.
  wrong: the hall cheered < Ann Lee < called
“The pool is shut,” Ann Lee said, and the hall cheered.
  wrong: the hall cheered < Ann Lee < said
Ann Lee told us, and later the court, that the pool was shut.
  right: the pool was shut < Ann Lee < told
Ann Lee said then, and she says so now, that the pool was shut.
  right: the pool was shut < Ann Lee < said
“A bad fence,” said Roe, while Ann Lee shook her head. “It will fall.”
  wrong: A bad fence … It will fall. < Roe < said
“A bad fence,” said Bob Roe, while his sister laughed. “It will fall.”
  wrong: A bad fence … It will fall. < Bob Roe < said
“A bad fence,” said Roe while he shook his head. “It will fall.”
  right: A bad fence … It will fall. < Roe < said
“A bad fence,” said Roe, while the rain fell. “It will fall.”
  right: A bad fence … It will fall. < Roe < said
“The board told us, ‘Go home,’ and so we left,” said the winch man, Bob Roe.
  wrong: and so we left < The board < told
  right: Go home < The board < told
“Ann Lee promised us, ‘The boat is yours,’ but the boat was sold,” Bob Roe said.
  wrong: but the boat was sold < Ann Lee < promised
  right: The boat is yours < Ann Lee < promised
“The fence is down, Ann Lee,” came the reply.
  wrong: The fence is down < Ann Lee < reply
“Mayor Lee, the fence is down,” a boy shouted from the gate.
  wrong: the fence is down < Mayor Lee < shouted
  right: the fence is down < a boy < shouted
Priya Vole spoke to the crowd. Behind her hung a banner reading “No rent without repairs”.
  wrong: No rent without repairs < Priya Vole < spoke
The clerk talked to us about the dam. On the wall was a card with “Mind the gap” in red.
  wrong: Mind the gap < The clerk < talked
Ann Lee told the crew a story. Over the door of the mess somebody had painted “No whistling”.
  wrong: No whistling < Ann Lee < told
Ann Lee spoke to the crowd. Behind her hung a banner: “No rent without repairs”.
  wrong: No rent without repairs < Ann Lee < spoke
Bob Roe read aloud from the diary of Ann Lee: “The safe was empty.”
  wrong: The safe was empty. < Bob Roe < read aloud
“The safe was empty,” Bob Roe read from the diary.
  wrong: The safe was empty < Bob Roe < read
The sign read “The safe is empty”.
  right: The safe is empty < The sign < read
"""
"""Words that stand beside what was said."""


@pytest.mark.parametrize(("text", "which", "link"), rows(SECONDHAND, OTHER_WORDS))
def test_only_what_the_article_says_was_said_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
