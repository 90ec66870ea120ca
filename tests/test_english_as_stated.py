"""English links as a model or an engine states them: a whole verb group for the cue, the object of
a gerund for the speaker, content that runs on.
"""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

UNSAID = ("nearly", "almost", "could have", "might have", "would have", "had nearly", "cannot have")
TO_SAY = ("wanted to", "tried to", "hoped to", "would never", "might")
GERUNDS = """
A man accused of robbing a bank said he was innocent.
  wrong: he was innocent < a bank < said
  right: he was innocent < A man accused of robbing a bank < said
A woman charged with poisoning her husband said he was sorry.
  wrong: he was sorry < her husband < said
  right: he was sorry < A woman charged with poisoning her husband < said
A campaigner known for mocking the mayor said the road was closed.
  wrong: the road was closed < the mayor < said
After accusing the minister of lying, Ann Lee said the road was closed.
  wrong: the road was closed < the minister < said
  right: the road was closed < Ann Lee < said
In seeking a deal, the minister said the road was closed.
  right: the road was closed < the minister < said
This morning Ann Lee said the road was closed.
  right: the road was closed < Ann Lee < said
"""
RUNS_ON = """
Analysts had expected the vote to go the other way, and one broker had advised clients.
  wrong: the vote to go the other way, and one broker had advised clients < Analysts < expected
  right: the vote to go the other way < Analysts < expected
Ann Lee once said it would close, but now says it will stay.
  wrong: it would close, but now says it will stay < Ann Lee < said
Ann Lee said the mill would close, prompting cries of “shame”.
  wrong: the mill would close, prompting cries of “shame” < Ann Lee < said
  right: the mill would close < Ann Lee < said
Ann Lee said the mill would close, a decision that Tom Roe called “wicked”.
  wrong: the mill would close, a decision that Tom Roe called “wicked” < Ann Lee < said
The mill will close, says Tom Roe, and Ann Lee agrees.
  wrong: The mill will close … and Ann Lee agrees < Tom Roe < says
The mill will close, says Tom Roe, and the dam will go.
  right: The mill will close … and the dam will go < Tom Roe < says
"""


@pytest.mark.parametrize("group", UNSAID)
def test_quoted_words_that_were_not_said(group: str) -> None:
    text = f"“The road is closed,” Ann Lee {group} said."
    for cue in ("said", f"{group} said"):
        assert not passes(text, f"The road is closed < Ann Lee < {cue}")


@pytest.mark.parametrize("group", TO_SAY)
def test_quoted_words_that_were_only_to_be_said(group: str) -> None:
    text = f"“The road is closed,” Ann Lee {group} say."
    for cue in ("say", f"{group} say"):
        assert not passes(text, f"The road is closed < Ann Lee < {cue}")


@pytest.mark.parametrize("group", ["has", "had", "later", "also", "quietly", "used to"])
def test_quoted_words_that_were_said(group: str) -> None:
    verb = "say" if group == "used to" else "said"
    text = f"“The road is closed,” Ann Lee {group} {verb}."
    assert passes(text, f"The road is closed < Ann Lee < {group} {verb}")


@pytest.mark.parametrize(("text", "which", "link"), rows(GERUNDS, RUNS_ON))
def test_who_speaks_and_how_far(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
