"""Where the article goes on beside the object of a cue, or tells what the speaker said next."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Ann Lee praised the new dam, but the council closed the road.
  wrong: the new dam, but the council closed the road < Ann Lee < praised
  right: the new dam < Ann Lee < praised
Ann Lee criticized the report by the bank, while Bob Roe drove home.
  wrong: the report by the bank, while Bob Roe drove home < Ann Lee < criticized
Ann Lee supports the ban on tolls, although it costs the town money.
  wrong: the ban on tolls, although it costs the town money < Ann Lee < supports
Ann Lee defended the plan that Roe wrote - but it isn't popular.
  wrong: the plan that Roe wrote - but it isn't popular < Ann Lee < defended
Ann Lee praised the new dam, and her deputy opened the road.
  wrong: the new dam, and her deputy opened the road < Ann Lee < praised
Ann Lee praised not only the dam, but also the people who built it.
  right: not only the dam, but also the people who built it < Ann Lee < praised
Ann Lee said she liked the dam, but the road was too narrow.
  right: she liked the dam, but the road was too narrow < Ann Lee < said
Ann Lee said the dam was safe and said it would hold for years.
  wrong: the dam was safe and said it would hold for years < Ann Lee < said
  right: the dam was safe < Ann Lee < said
Ann Lee argued that the dam was old, saying it leaked every spring.
  wrong: the dam was old, saying it leaked every spring < Ann Lee < argued
  right: the dam was old < Ann Lee < argued
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_only_what_is_said_passes(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")
