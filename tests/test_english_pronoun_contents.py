"""A pronoun as the content: the object of what one feels or knows, or no more than “said it”."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

PRONOUNS = """
The toll would double, something Ann Lee denied on Monday.
  right: something < Ann Lee < denied
Ann Lee denied something on Monday.
  wrong: something < Ann Lee < denied
The toll would double, and Ann Lee said it on Monday.
  wrong: it < Ann Lee < said
The toll would double, and Ann Lee believed it.
  wrong: it < Ann Lee < believed
The toll will double, and the farmers know it.
  right: it < the farmers < know
  wrong: it < The toll < know
The board calls the dam safe; Ann Lee disputes this.
  right: this < Ann Lee < disputes
  wrong: this < The board < disputes
The toll will double, and if the farmers know it, they will stay away.
  wrong: it < the farmers < know
Ann Lee was for the dam before she was against it.
  right: it < she < was against
The toll would double, something Ann Lee would deny if asked.
  wrong: something < Ann Lee < would deny
Ann Lee wrote a note on the dam, and Bob Roe walked to it.
  wrong: it < Bob Roe < walked to
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(PRONOUNS))
def test_a_pronoun_is_an_object_or_says_nothing(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
