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
from attrib.merge.nesting import renumber, unnest
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
    kept, problems = unnest(document, attributions)
    while True:
        # What is kept decides who is named, and who is named decides what agrees.
        roster = Roster(document.text, kept)
        before = len(kept)
        fewer, found = deduplicate(document, kept, roster.agree)
        kept, unnested = unnest(document, fewer)
        problems += [*found, *unnested]
        if len(kept) == before and not unnested:
            break
    named, speakers = identify(document, renumber(kept), roster)
    return Merged(named, speakers, tuple(sorted(problems, key=_order)))


def _order(problem: Problem) -> tuple[object, ...]:
    span = problem.span or Span(0, 0)
    return (problem.span is None, span, problem.message, problem.raw or "")
