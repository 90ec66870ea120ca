"""Interviews in letters without a colon: ``Q.`` and ``A.``, in other languages ``F.``/``A.``,
``Q.``/``R.``, ``P.``/``R.``, also without the stop."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from attrib.language.lines import on_lines
from attrib.language.regex import regex
from attrib.language.turn_line import TurnLine
from attrib.model import Span

_PAIRS = (("Q", "A"), ("Q", "R"), ("F", "A"), ("P", "R"))
"""Question and answer: English, French, German, Spanish."""
_LETTER = regex(
    r"^[ \t>*_]*(?P<name>[QAFPR])(?:[.:]?[*_]*[ \t\xa0]+|[.:]?[*_]+|\.?[ \t]*[—–][ \t]*)"
    r"(?=[\"“„«‘'(\[]?[¿¡]?[^\W\d_a-zà-öø-ÿ]|[\"“„«‘'(\[]?\d)",
    re.MULTILINE,
)
"""Before a capital or a figure, so that "A man came in" is none."""
_LEAST = 2
"""Questions that make an interview, each with its answer."""


@lru_cache(maxsize=8)
def interview_letters(text: str) -> tuple[TurnLine, ...]:
    """Questions and answers in turn, beginning with a question, of which half ask something.

    Anything less may be initials ("P. Lind came late"), the points of a list or an article.
    """
    lines = [
        TurnLine(Span(*match.span("name")), "", match.end()) for match in on_lines(_LETTER, text)
    ]
    if len(lines) < 2 * _LEAST:
        return ()
    letters = [text[line.name.start] for line in lines]
    for pair in _PAIRS:
        in_turn = [line for line, letter in zip(lines, letters, strict=True) if letter in pair]
        if len(in_turn) >= 2 * _LEAST and _alternate(text, in_turn, pair):
            return tuple(in_turn)
    return ()


def _alternate(text: str, lines: list[TurnLine], pair: tuple[str, str]) -> bool:
    for at, line in enumerate(lines):
        if text[line.name.start] != pair[at % 2]:
            return False
    asked = [text[one.end : other.name.start] for one, other in pairwise(lines)][::2]
    return sum("?" in question for question in asked) * 2 >= len(asked)
