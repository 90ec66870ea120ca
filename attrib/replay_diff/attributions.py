"""Attributions of two sheets: which are the same, and what is stated otherwise about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrib.model import Attribution, Document, Sheet, Span, union
from attrib.replay_diff.difference import Change, Entry

_SAME_WORDS = 0.5
"""Share of the characters of both that two attributions must have in common to be one."""


def attributions_of(sheet: Sheet, document: Document | None) -> list[Attribution]:
    if document is None:
        return []
    return [a for a in sheet.attributions if a.document == document.id]


class _Likeness(NamedTuple):
    shared: float
    unchanged: int
    """The fewer changes, the larger."""


def pairs_of(
    left: Sequence[Attribution], right: Sequence[Attribution], one_text: bool
) -> dict[int, int]:
    """Indices of what is the same attribution in both, in the order of ``left``."""
    was, now = [union(_spans(a)) for a in left], [union(_spans(a)) for a in right]
    scored = []
    for at, old in enumerate(left):
        for to, new in enumerate(right):
            if one_text and was[at] and now[to]:
                shared = _share(was[at], now[to])
            else:
                # Found in one and not in the other, or in no common text: the words must do.
                shared = float(_words(old).split() == _words(new).split())
            if shared >= _SAME_WORDS:
                changes = sum(1 for _ in changes_between(old, new, one_text))
                scored.append((_Likeness(shared, -changes), -at, -to))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, minus_at, minus_to in sorted(scored, reverse=True):
        at, to = -minus_at, -minus_to
        if at not in found and to not in taken:
            found[at] = to
            taken.add(to)
    return dict(sorted(found.items()))


def _share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters in both, of those in either."""
    common = sum(max(min(a.end, b.end) - max(a.start, b.start), 0) for a in one for b in other)
    either = sum(span.end - span.start for span in (*one, *other)) - common
    return common / either if either else 1.0


def _spans(attribution: Attribution) -> list[Span]:
    return [piece.span for piece in attribution.content if piece.span is not None]


def changes_between(old: Attribution, new: Attribution, one_text: bool) -> Iterator[Change]:
    named = [
        ("speakers", _names(old.speakers), _names(new.speakers)),
        ("kind", old.kind, new.kind),
        ("verdict", old.verdict, new.verdict),
        ("grade", old.grade, new.grade),
        ("claim type", old.claim_type, new.claim_type),
        ("stance", _stance(old), _stance(new)),
    ]
    if one_text:
        named.append(("span", _places(old), _places(new)))
    for what, was, now in named:
        if was != now:
            yield Change(what=what, before=was, after=now)


def _names(names: Sequence[str]) -> str:
    return "; ".join(names) or "nobody"


def _stance(attribution: Attribution) -> str:
    stance = attribution.stance
    return f"{stance.position} {stance.target}" if stance.target else stance.position


def _places(attribution: Attribution) -> str:
    return ", ".join(f"{span.start}-{span.end}" for span in _spans(attribution)) or "nowhere"


def _words(attribution: Attribution) -> str:
    return " … ".join(piece.given for piece in attribution.content)


def entry(document: Document, attribution: Attribution) -> Entry:
    return Entry(
        id=attribution.id,
        origin=document.origin,
        line=attribution.place.line if attribution.place else None,
        speakers=attribution.speakers,
        words=_words(attribution),
        verdict=attribution.verdict,
        grade=attribution.grade,
    )
