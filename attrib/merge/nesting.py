"""Who is quoted inside whom: keeping ``within`` true while attributions are joined and renamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from attrib.model import Attribution, Document, Problem, ProblemCode, Span


def natural(id_: str) -> tuple[tuple[int, str], ...]:
    """Sort key that puts ``c2.1`` before ``c10.1``."""
    return tuple(
        (int(part), "") if part.isascii() and part.isdigit() else (-1, part)
        for part in re.split(r"(\d+)", id_)
    )


class Whole:
    """An attribution compared by all of its fields; the last of a sort key, rarely looked at."""

    def __init__(self, attribution: Attribution) -> None:
        self._attribution = attribution

    @cached_property
    def _json(self) -> str:
        return self._attribution.model_dump_json()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Whole) and self._json == other._json

    def __lt__(self, other: Whole) -> bool:
        return self._json < other._json

    def __hash__(self) -> int:
        return hash(self._json)


def nests(attributions: Iterable[Attribution]) -> Callable[[str, str], bool]:
    """A test whether one of two ids lies within the other, at any depth."""
    parents = {a.id: a.within for a in attributions if a.within is not None}

    def lies_within(inner: str, outer: str) -> bool:
        seen = {inner}
        at = parents.get(inner)
        while at is not None and at not in seen:
            if at == outer:
                return True
            seen.add(at)
            at = parents.get(at)
        return False

    return lambda a, b: lies_within(a, b) or lies_within(b, a)


def rename(attributions: Iterable[Attribution], renamed: Mapping[str, str]) -> list[Attribution]:
    """Let ``within`` follow ids that were joined to others; nothing lies within itself."""

    def follow(a: Attribution) -> Attribution:
        within = a.within
        seen: set[str] = set()
        while within is not None and within in renamed and within not in seen:
            seen.add(within)
            within = renamed[within]
        if within == a.id:
            within = None
        return a if within == a.within else a.model_copy(update={"within": within})

    return [follow(a) for a in attributions]


def _first(attribution: Attribution) -> Span | None:
    return min((c.span for c in attribution.content if c.span is not None), default=None)


def _ancestors(id_: str, parents: Mapping[str, str | None]) -> list[str]:
    """Ids that hold ``id_``, nearest first; ends with ``id_`` itself when they form a circle."""
    found: list[str] = []
    at = parents.get(id_)
    while at is not None and at not in found:
        found.append(at)
        at = parents.get(at)
    return found


def unnest(
    document: Document, attributions: Sequence[Attribution]
) -> tuple[list[Attribution], list[Problem]]:
    """Take out every ``within`` that leads nowhere or in a circle, and state it as a problem."""
    parents = {a.id: a.within for a in attributions}
    result: list[Attribution] = []
    problems: list[Problem] = []
    for a in attributions:
        if a.within is not None and a.within not in parents:
            problems.append(_unnested(document, a, f"names {a.within}, which is not there"))
        elif a.within is not None and a.id in _ancestors(a.id, parents):
            problems.append(_unnested(document, a, "leads in a circle"))
        else:
            result.append(a)
            continue
        result.append(a.model_copy(update={"within": None}))
    return result, problems


def renumber(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Ids a1, a2, ... in document order, outer before inner, words that stand nowhere last."""
    parents = {a.id: a.within for a in attributions}

    def order(a: Attribution) -> tuple[object, ...]:
        first = _first(a)
        where = (0, first.start, -first.end) if first else (1, 0, 0)
        depth = len(_ancestors(a.id, parents))
        return (*where, depth, natural(a.id), Whole(a))

    ordered = sorted(attributions, key=order)
    numbers: dict[str, str] = {}
    for number, a in enumerate(ordered, start=1):
        numbers.setdefault(a.id, f"a{number}")
    return tuple(
        a.model_copy(update={"id": f"a{number}", "within": numbers[a.within] if a.within else None})
        for number, a in enumerate(ordered, start=1)
    )


def _unnested(document: Document, a: Attribution, why: str) -> Problem:
    return Problem(
        code=ProblemCode.ITEM_REFUSED,
        message=f"the nesting stated for an item {why}; the item stands on its own now",
        document=document.id,
        span=_first(a),
        raw=a.model_dump_json(),
    )
