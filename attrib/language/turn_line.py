"""A line of a transcript that opens a turn and has no colon: what ``name_lines`` and
``interview_letters`` find."""

from __future__ import annotations

from typing import NamedTuple

from attrib.model import Span


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
