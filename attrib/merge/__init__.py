"""Merge: answers of overlapping chunks become one list, names become speakers.

    duplicates   answers about the same words become one, disagreement is stated
    nesting      ids a1, a2, ... in document order; who is quoted inside whom
    roster       which names are names of one person
    second_opinion  what another engine says about the same words, where one was asked
    speakers     the list of speakers, ids s1, s2, ...

The order of the input plays no part, and merging what was merged changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrib.merge import duplicates, second_opinion, speakers
from attrib.merge.duplicates import deduplicate
from attrib.merge.nesting import renumber, unnest
from attrib.merge.roster import Roster
from attrib.merge.second_opinion import SecondOpinion, with_second_opinion
from attrib.merge.speakers import identify
from attrib.model import Attribution, Document, Problem, Span, Speaker

__all__ = ["RULES", "Merged", "SecondOpinion", "merge"]

RULES = frozenset({duplicates.RULE, speakers.RULE, *second_opinion.RULES})
"""Names of the checks made here: they come from more than the one attribution that holds them."""


class Merged(NamedTuple):
    attributions: tuple[Attribution, ...]
    """In document order; words that stand nowhere come last."""
    speakers: tuple[Speaker, ...]
    problems: tuple[Problem, ...]


def merge(
    document: Document,
    attributions: Sequence[Attribution],
    second: SecondOpinion | None = None,
) -> Merged:
    """One list out of the attributions of all chunks of ``document``.

    ``second`` is held against the list when that is free of duplicates; what it alone states
    joins the list.
    """
    kept, roster, problems = _united(document, attributions)
    if second is not None:
        others, _, their_problems = _united(document, second.attributions)
        kept = with_second_opinion(document, kept, others, second)
        roster = Roster(document.text, kept)
        problems += their_problems
    named, people = identify(document, renumber(kept), roster)
    return Merged(named, people, tuple(sorted(problems, key=_order)))


def _united(
    document: Document, attributions: Sequence[Attribution]
) -> tuple[list[Attribution], Roster, list[Problem]]:
    """The answers of one engine without duplicates, and the disagreements met on the way."""
    kept, problems = unnest(document, attributions)
    while True:
        # What is kept decides who is named, and who is named decides what agrees.
        roster = Roster(document.text, kept)
        before = len(kept)
        fewer, found = deduplicate(document, kept, roster.agree)
        kept, unnested = unnest(document, fewer)
        problems += [*found, *unnested]
        if len(kept) == before and not unnested:
            return kept, roster, problems


def _order(problem: Problem) -> tuple[object, ...]:
    span = problem.span or Span(0, 0)
    return (problem.span is None, span, problem.message, problem.raw or "")
