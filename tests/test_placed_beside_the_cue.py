"""Short words that stand in the text more than once are those that belong to the cue, and words
that go on behind a tag (English)."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

TWICE = """
The board trod carefully around him, but Ann Lee declined to assail him on Sunday.
  right: him < Ann Lee < declined to assail
  wrong: him < The board < declined to assail
It rained. That helped. ¶ The dam leaks. ¶ That’s according to records that Bob Roe has.
  right: That < records that Bob Roe has < ’s according to
  wrong: That < Bob Roe < ’s according to
  wrong: It rained < records that Bob Roe has < ’s according to
The farmers, who came to the square to oppose Ann Lee and who threw apples, stayed until noon.
  right: Ann Lee < who < to oppose
  wrong: who threw apples < who < to oppose
Ann Lee founded a league that praised Bob Roe before backing Omar Bey and that has a barge.
  right: Omar Bey < that < backing
  wrong: Omar Bey < Bob Roe < backing
“The dam held . . . The dam will always hold,” said Ann Lee. “The dam is old,” said Bob Roe.
  right: “The dam held … . . … The dam will always hold,” < Ann Lee < said
  wrong: “The dam held … . . … “The dam is old,” < Ann Lee < said
"""

GOES_ON = """
“The dam is old,” Ann Lee said. “But it was mended” because of the old law on mills.
  right: “The dam is old,” … “But it was mended” because of the old law on mills < Ann Lee < said
“The dam is old,” Ann Lee said. “Stop it now” reads a sign in the hall.
  wrong: “The dam is old,” … “Stop it now” reads a sign in the hall < Ann Lee < said
“The dam is old,” Ann Lee said. But Bob Roe called it “weak under the law.”
  wrong: “The dam is old,” … But Bob Roe called it “weak under the law.” < Ann Lee < said
“The dam is old,” Ann Lee said. “It is not,” Bob Roe said.
  wrong: “The dam is old,” … “It is not,” < Ann Lee < said
“The dam is old,” Ann Lee said. ¶ “Stop it now” in red on the walls of the hall.
  wrong: “The dam is old,” … “Stop it now” in red on the walls of the hall < Ann Lee < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(TWICE, GOES_ON))
def test_the_word_beside_the_cue_is_meant(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
