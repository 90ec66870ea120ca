"""English subjects over what stands between them and the cue, and where a sentence ends."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

OVER_INSERTIONS = """
Ann Lee, author of “Low Water,” a slim book about ferries, first pointed out that the pier leaned.
  right: the pier leaned < Ann Lee, author of “Low Water,” < pointed out
Bob Roe, the editor of “Tide,” about the rise of small ports, said the days of big ships are gone.
  right: the days of big ships are gone < Bob Roe < said
The clerk of works and 2019 candidate for the council, a friend of Lee, even went on air to \
declare Roe the winner.
  right: Roe the winner < The clerk of works and 2019 candidate for the council < to declare
Ann Lee, director of the harbour charity Friends of the Pier, or FOP - which was founded in 1999 \
and which has sued Roe - said the pier has a future.
  right: the pier has a future < Ann Lee < said
  wrong: the pier has a future < Roe < said
Ann Lee broke ranks, parting with the council's leader, Bob T. Roe, to argue that the pier was \
unsafe.
  right: the pier was unsafe < Ann Lee < to argue
Ann Lee brought her brother, Bob Roe, to vouch for her.
  right: her < Bob Roe < to vouch for
Ann Lee came to Moll, and in a speech on Monday, said the pier was safe.
  right: the pier was safe < Ann Lee < said
Ann Lee praised Omar Bey's work, and like the others this week, said the pier was safe.
  right: the pier was safe < Ann Lee < said
  wrong: the pier was safe < Omar Bey < said
Ann Lee saw a film that, while praising the mayor, said the pier was safe.
  right: the pier was safe < a film < said
  wrong: the pier was safe < Ann Lee < said
A review commissioned by the port's chairman, Omar Bey, concluded that crews had been sent out \
untrained.
  right: crews had been sent out untrained < A review < concluded
  wrong: crews had been sent out untrained < the port's chairman, Omar Bey < concluded
Through her interpreter, Omar Bey, the weaver Gul Azar told the court: “They counted twice.”
  right: They counted twice. < the weaver Gul Azar < told
  wrong: They counted twice. < Omar Bey < told
Speaking in Turkana through an interpreter, Omar Bey, the herder Ewoi Lobo said: “We walked two \
hours.”
  wrong: We walked two hours. < Omar Bey < said
"""
"""An apposition, a dash, a title with its comma inside; what opens the sentence is no subject."""
VERBS_BEFORE = """
At his rallies, Omar Bey urges neighbours not to trust the port and says the pier is an example.
  right: the pier is an example < Omar Bey < says
Yet she did not limit her attacks to the port, also calling on visitors to boycott the pier.
  right: visitors to boycott the pier < she < calling on
The council, which through the first half of the year consistently backed the pier, has changed \
its mind.
  right: the pier < which < consistently backed
The plan looked dead when the harbour report was printed and denied the change that Lee sought.
  right: the change that Lee sought < the harbour report < denied
Ann Lee runs groups that support the pier and oppose tolls.
  right: tolls < that < oppose
Omar Bey said the foreman looked him up and down and asked, “Who let you in?”
  right: Who let you in? < the foreman < asked
  wrong: Who let you in? < Omar Bey < said
Omar Bey said the foreman was a fool and asked, “Who let him in?”
  right: Who let him in? < Omar Bey < asked
The first councillor to endorse the pier was Ann Lee, who represents the docks.
  right: the pier < Ann Lee < to endorse
On the morning of Feb. 28 Lee drove to the docks and said the vote was bought.
  right: the vote was bought < Lee < said
"""
"""Which verb the cue shares its subject with; a noun that a verb looks like is none."""
SENTENCES = """
Omar Bey argued that the gap between Lee and then-Sen. Roe was narrower than today.
  right: the gap between Lee and then-Sen. Roe was narrower than today < Omar Bey < argued
“How do we win?” Omar Bey, the chairman of the docks, said of his meeting with Roe.
  right: How do we win? < Omar Bey < said
There is no need to move the files, Omar Bey wrote Ann Lee.
  right: There is no need to move the files < Omar Bey < wrote
Miss Lee replied that she was glad of it because, she said, the remark had made it plain.
  right: she was glad of it because, she said, the remark had made it plain < Miss Lee < replied
Miss Lee replied that she was glad of it because, he said, the remark had made it plain.
  wrong: she was glad of it because, he said, the remark had made it plain < Miss Lee < replied
The road was shut, the Star reported, while in Moll the parade began in silence, the Post reported.
  right: in Moll the parade began in silence < the Post < reported
  wrong: in Moll the parade began in silence < the Star < said
“We lost,” said the first lady of the docks, Ann Lee.
  right: We lost < the first lady of the docks, Ann Lee < said
As my neighbour Omar Bey put it to me this morning, the pier is a very old dog.
  right: the pier is a very old dog < my neighbour Omar Bey < put it
For the builder Omar Bey, the pier is “a plaster on a wooden leg”.
  right: the pier is “a plaster on a wooden leg” < the builder Omar Bey < For
For Omar Bey, the season is over.
  wrong: the season is over < Omar Bey < For
"""
"""Where a sentence ends, how far content may stand from its cue, whose view it is."""


@pytest.mark.parametrize(("text", "which", "link"), rows(OVER_INSERTIONS, VERBS_BEFORE, SENTENCES))
def test_the_subject_is_found_over_what_stands_between(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
