"""Merge: answers of overlapping chunks become one list, names become speakers.

    duplicates   answers about the same words become one, disagreement is stated
    nesting      ids a1, a2, ... in document order; who is quoted inside whom
    roster       which names are names of one person
    speakers     the list of speakers, ids s1, s2, ...

The order of the input plays no part, and merging what was merged changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrib.merge.duplicates import deduplicate
from attrib.merge.nesting import renumber
from attrib.merge.roster import Roster
from attrib.merge.speakers import identify
from attrib.model import Attribution, Document, Problem, Span, Speaker

__all__ = ["Merged", "merge"]


class Merged(NamedTuple):
    attributions: tuple[Attribution, ...]
    """In document order; words that stand nowhere come last."""
    speakers: tuple[Speaker, ...]
    problems: tuple[Problem, ...]


def merge(document: Document, attributions: Sequence[Attribution]) -> Merged:
    """One list out of the attributions of all chunks of ``document``."""
    problems: list[Problem] = []
    kept = tuple(attributions)
    while True:
        # What is kept decides who is named, and who is named decides what agrees.
        roster = Roster(document.text, kept)
        before = len(kept)
        kept, found = deduplicate(document, kept, roster.agree)
        problems += found
        if len(kept) == before:
            break
    numbered, unnested = renumber(document, kept)
    named, speakers = identify(document, numbered, roster)
    return Merged(named, speakers, tuple(sorted([*problems, *unnested], key=_order)))


def _order(problem: Problem) -> tuple[object, ...]:
    span = problem.span or Span(0, 0)
    return (problem.span is None, span, problem.message, problem.raw or "")
