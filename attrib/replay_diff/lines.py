"""Differences for a person, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.language.visible import one_line
from attrib.replay_diff.difference import Change, CoveredOtherwise, Entry, Held, SheetDiff

_LONGEST = 90
"""Characters of the words that a line for a person shows."""


def diff_lines(found: SheetDiff) -> Iterator[str]:
    """For a person: ``-`` removed, ``+`` added, ``~`` changed; one line each, controls visible."""
    yield from _stated(found.made_by, "")
    for mark, entries in (("-", found.removed), ("+", found.added)):
        for entry in entries:
            yield f"{mark} {_line(entry)}"
    for changed in found.changed:
        yield f"~ {_line(changed.after)}"
        yield from _stated(changed.changes, "    ")
    for mark, held in (("-", found.stances_removed), ("+", found.stances_added)):
        for one in held:
            yield f"{mark} {_held_line(one)}"
    for held_otherwise in found.stances_changed:
        yield f"~ {_held_line(held_otherwise.after)}"
        yield from _stated(held_otherwise.changes, "    ")
    for covered in found.coverage:
        yield f"~ {_covered_line(covered)}"
    for mark, problems in (("-", found.problems_removed), ("+", found.problems_added)):
        for problem in problems:
            yield f"{mark} problem {one_line(problem)}"


def _stated(changes: Sequence[Change], indent: str) -> Iterator[str]:
    for change in changes:
        yield f"{indent}{change.what}: {one_line(change.before)} -> {one_line(change.after)}"


def _line(entry: Entry) -> str:
    words = _shortened(one_line(entry.words))
    place = f"{entry.origin}:{entry.line}" if entry.line else entry.origin
    who = "; ".join(entry.speakers) or "nobody"
    return f"{one_line(place)}  {one_line(who)}: {words}  [{entry.verdict}, {entry.grade}]"


def _held_line(held: Held) -> str:
    stance = one_line(f"{held.speaker}: {held.position} {held.target}")
    words = _shortened(one_line(held.words)) or "no words"
    return f"{one_line(held.origin)}  stance of {stance}: {words}  [{held.grade}]"


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _covered_line(covered: CoveredOtherwise) -> str:
    place = f"{covered.origin}:{covered.line}" if covered.line else covered.origin
    which = f"quotation {_shortened(covered.words)}" if covered.words else "quotations"
    became = one_line(f"{covered.before} -> {covered.after}")
    return f"{one_line(place)}  {which}: {became}"
