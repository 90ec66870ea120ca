"""English subjects with more behind the noun: whom it is about, what was done to it, an aside."""

from __future__ import annotations

import pytest

from tests.embedded_runs import found, words
from tests.link_tables import passes, rows

FOUND = """
Officials close to the talks said the deal was dead. | Officials close to the talks
Critics of the minister say the road is a waste. | Critics of the minister
The report, published on Friday, found that the dam was weak. | The report
Nair's report, titled "Paying for Empty Seats", found that it lost money. | Nair's report
The widow of a man killed in Iraq said nobody had called. | The widow of a man killed in Iraq
A man accused of robbing a bank said he was innocent. | A man accused of robbing a bank
The man behind a bill banning tolls said it was late. | The man behind a bill banning tolls
Democrats say they would vote. | Democrats
The audience said it was late. | The audience
""".strip().splitlines()
LINKS = """
Asked by reporters outside whether he was confident, Ann Lee smiled.
  wrong: Asked by reporters outside whether he was confident < Ann Lee < smiled
The dam is weak, Ann Lee smiled.
  wrong: The dam is weak < Ann Lee < smiled
“The dam is weak,” Ann Lee smiled.
  right: The dam is weak < Ann Lee < smiled
One, who asked not to be named, said the landlord "owed money to everyone".
  wrong: One, who asked not to be named < the landlord "owed money to everyone" < said
"""


@pytest.mark.parametrize("row", FOUND)
def test_the_whole_subject_is_the_source(row: str) -> None:
    text, source = row.split(" | ")
    (one,) = found(text)
    assert one.source is not None
    assert one.source.text == source
    assert words(one) in text


@pytest.mark.parametrize(("text", "which", "link"), rows(LINKS))
def test_a_smile_takes_quoted_words(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
