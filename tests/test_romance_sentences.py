"""Ordinary French and Spanish news sentences, each with who says it and one who does not; and
constructions in which somebody beside the cue does not say it. All sentences are invented.

The tables are read as ``tests.links.table`` says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

TABLES = Path(__file__).parent / "romance"
ROWS = [
    pytest.param(*row, id=f"{path.stem}-{number}")
    for path in sorted(TABLES.glob("*.table"))
    for number, row in enumerate(table(path.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize(("text", "link", "right"), ROWS)
def test_only_who_says_it_is_verified(text: str, link: Candidate, right: bool) -> None:
    (said,) = verify(text, link)
    assert (said.grade is Grade.VERIFIED) is right, (text, said.reasons)
