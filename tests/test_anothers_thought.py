"""What somebody thinks or knows, as only another has it, in English."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

VERBS = ("knew", "believed", "thought", "feared", "hoped")
SENTENCES = """
Lee, Roe said, {verb} the dam was weak.
  wrong: the dam was weak < Lee < {verb}
Lee, according to Roe, {verb} the dam was weak.
  wrong: the dam was weak < Lee < {verb}
Roe said Lee {verb} the dam was weak.
  wrong: the dam was weak < Lee < {verb}
Lee {verb} the dam was weak, Roe said.
  wrong: the dam was weak < Lee < {verb}
Lee {verb} the dam was weak, according to Roe.
  wrong: the dam was weak < Lee < {verb}
Lee {verb} the dam was weak?
  wrong: the dam was weak < Lee < {verb}
Lee {verb} the dam was weak.
  right: the dam was weak < Lee < {verb}
Ann Lee, the chief engineer, {verb} the dam was weak.
  right: the dam was weak < Ann Lee < {verb}
Lee said she {verb} the dam was weak.
  right: the dam was weak < she < {verb}
"""


@pytest.mark.parametrize("verb", VERBS)
def test_a_thought_is_anothers_report(verb: str) -> None:
    table = rows(SENTENCES.format(verb=verb))
    wrongly = [
        (text, link) for text, which, link in table if passes(text, link) != (which == "right")
    ]
    assert not wrongly
