"""What is asked of the primary sources: quotes, each with who is said to have said it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrib.model import Problem, ProblemCode

SENTENCE_WORDS = 5
"""Quotation marks around so many words quote somebody, even where nobody is named; around
fewer they may mark a term, a title or irony."""


class Wording(NamedTuple):
    """One way in which the words of a quote may stand in a source."""

    words: str
    note: str = ""
    """What was changed to get it. Typographic by convention, so it does not cost the verdict."""


class Asked(NamedTuple):
    """One quote to be looked up."""

    id: str
    quote: str
    wordings: tuple[Wording, ...]
    """The likeliest first."""
    stated: str
    speakers: tuple[str, ...] = ()
    mention: str = ""
    """What the speakers were read from, where it is no name: "she"."""
    url: str | None = None
    """A further source for this quote alone."""
    doubt: str = ""
    """Why the claimed speaker is doubtful already where the quote was stated."""


class Reading(NamedTuple):
    """Quotes as read from an article, a sheet or a CSV."""

    origin: str
    asked: tuple[Asked, ...]
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    own: frozenset[str] = frozenset()
    """Hashes of the bytes and texts that the quotes come from: no source to check them in."""


def read_given(quotes: Iterable[str | tuple[str, str | None]]) -> Reading:
    """Quotes as a program holds them, numbered from 1; an empty speaker, or None, is nobody."""
    asked: list[Asked] = []
    problems: list[Problem] = []
    for number, item in enumerate(quotes, 1):
        words, stated = (item, None) if isinstance(item, str) else item
        speaker = (stated or "").strip()
        where = f"quote {number}"
        if words.strip():
            speakers = (speaker,) if speaker else ()
            asked.append(Asked(f"q{number}", words, (Wording(words),), where, speakers))
        else:
            message = f"{where}: the quote is empty"
            problems.append(Problem(code=ProblemCode.ITEM_REFUSED, message=message, raw=words))
    return Reading("quotes", tuple(asked), problems=tuple(problems))


_COMMA = "the comma before the cue left out"
_STOP = "the comma before the cue read as a full stop"
_GAP = "the parts that the cue divides looked up one by one"
_CAPITAL = "the parts that the cue divides looked up one by one, without the capital after it"


def wordings(parts: Sequence[str]) -> tuple[Wording, ...]:
    """Ways in which printed parts of one quotation may stand in the source.

    The comma before a cue (“We sail,” he said, “at dawn.”) is the writer's, whatever mark
    the speaker's words have there. Parts between which something was left out come last.
    """
    printed = [part.strip() for part in parts]
    bare = [part.rstrip(",， ") for part in printed]
    if len(parts) == 1:
        return (Wording(bare[0] or printed[0]),)
    stopped = [
        left if left == full or not right[:1].isupper() else left + "."
        for (left, right), full in zip(pairwise(bare), printed, strict=False)
    ]
    lowered = [bare[0], *(part[:1].lower() + part[1:] for part in bare[1:])]
    ways: dict[str, str] = {}
    for words, note in (
        (" ".join([*printed[:-1], bare[-1]]), ""),
        (" ".join(bare), _COMMA),
        (" ".join([*stopped, bare[-1]]), _STOP),
        (" […] ".join(bare), _GAP),
        (" […] ".join(lowered), _CAPITAL),
    ):
        ways.setdefault(words, note)
    return tuple(Wording(words, note) for words, note in ways.items())
