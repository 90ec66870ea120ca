"""What opens a turn of a transcript: a label inside a paragraph, or a line without a colon as
``name_lines`` and ``interview_letters`` find it."""

from __future__ import annotations

from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Span

INLINE_LABEL = regex(
    r"(?<=[.?!…”\"’)] )"
    r"(?P<label>[^\W\d_a-z](?:[’'.-]?[^\W\d_a-z]| (?=[^\W\d_a-z])){1,40})(?P<aside>):[ \t]+(?=\S)"
)
"""In capitals inside a paragraph that begins with one: "LEE: Is it lost? | ROE: Not all of it."."""


class TurnLine(NamedTuple):
    """Who speaks from here on, until the next one."""

    name: Span
    aside: str
    """What the line says of the speaker: an office, a firm."""
    end: int
    """Where the label ends; the words follow."""


class TurnLines(NamedTuple):
    """All of them in a text, and where nobody says whose turn it is."""

    labels: tuple[TurnLine, ...] = ()
    doubtful: tuple[int, ...] = ()
    """Beginnings of what need not be the turn before, up to the next label: a name that is not
    known to speak, a paragraph without a stop (a heading, a list, an advertisement)."""


def in_small_letters(name: str) -> str:
    """ "Ann Lee" for "ANN LEE": "BBC" would be no person."""
    return name.title() if name.isupper() else name
