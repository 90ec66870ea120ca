"""Answers of overlapping chunks about the same words become one attribution.

Three passes, each over a total order, so that the order of the input plays no part:

1. same words, same speaker: the better one is kept, the other only adds its chunks;
2. one covers the other, same speaker, no chunk stated both: the shorter was cut off at a
   chunk border, the longer is kept. (A chunk that states both means both.);
3. same words, different speakers: the better one is kept and goes to review, the other is
   stated as a conflict.

Content, source and cue are never mixed from two answers: each was checked as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from attrib.language.names import pronoun
from attrib.merge.nesting import Whole, natural, nests, rename
from attrib.merge.same_words import (
    SpanIndex,
    Spans,
    content_spans,
    covers,
    cut_off,
    length,
    same_words,
)
from attrib.model import (
    Attribution,
    Check,
    Document,
    Grade,
    Outcome,
    Position,
    Problem,
    ProblemCode,
    Verdict,
)

Agree = Callable[[Attribution, Attribution], bool]
"""Whether two attributions name the same speakers."""

RULE = "one_answer"
"""Name of the check that a conflict leaves behind in the attribution that was kept."""

_GRADES = {grade: rank for rank, grade in enumerate(Grade)}
_VERDICTS = {verdict: rank for rank, verdict in enumerate(Verdict)}


class Deduplicated(NamedTuple):
    attributions: tuple[Attribution, ...]
    problems: tuple[Problem, ...]


class _Item(NamedTuple):
    attribution: Attribution
    spans: Spans


_Match = Callable[[_Item, _Item], bool]
_Join = Callable[[Attribution, Attribution], Attribution]


def deduplicate(
    document: Document, attributions: Iterable[Attribution], agree: Agree
) -> Deduplicated:
    """One round of the three passes; ids stay, ``within`` follows what was kept."""
    problems: list[Problem] = []

    def unite(kept: Attribution, dropped: Attribution) -> Attribution:
        if _opposed(kept, dropped):
            kept = state_conflict(kept, dropped)
        for check in dropped.checks:
            if check.rule == RULE:  # what was in conflict stays so inside a longer answer
                kept = _to_review(kept, check)
        return kept.model_copy(
            update={
                "chunks": tuple(sorted({*kept.chunks, *dropped.chunks})),
                "within": kept.within or dropped.within,
            }
        )

    def state_conflict(kept: Attribution, dropped: Attribution) -> Attribution:
        conflict = _conflict(document, kept, dropped)
        problems.append(conflict)
        check = Check(
            rule=RULE,
            outcome=Outcome.CANNOT_TELL,
            reason=conflict.message[0].upper() + conflict.message[1:],
            evidence=tuple(sorted({c.span for c in dropped.content if c.span is not None})),
        )
        return _to_review(kept, check)

    def same(kept: _Item, item: _Item) -> bool:
        return same_words(kept.spans, item.spans) and agree(kept.attribution, item.attribution)

    def cut(kept: _Item, item: _Item) -> bool:
        long, short = kept.attribution, item.attribution
        return (
            set(long.chunks).isdisjoint(short.chunks)
            and (_resolved(long) or not _resolved(short))
            and (long.grade is not Grade.REFUSED or short.grade is Grade.REFUSED)
            and covers(kept.spans, item.spans)
            and agree(long, short)
        )

    def disagree(kept: _Item, item: _Item) -> bool:
        a, b = kept.attribution, item.attribution
        at_border = set(a.chunks).isdisjoint(b.chunks) and cut_off(kept.spans, item.spans)
        return (same_words(kept.spans, item.spans) or at_border) and not agree(a, b)

    located = [a for a in attributions if any(c.span for c in a.content)]
    absent = [a for a in attributions if not any(c.span for c in a.content)]
    everything, renamed = _drop_equals(absent)
    # Items that are nowhere take no part in the passes, but may name what the passes rename.
    passes: tuple[tuple[Callable[[_Item], Any], _Match, _Join], ...] = (
        (_quality, same, unite),
        (lambda item: (-length(item.spans), _quality(item)), cut, unite),
        (_quality, disagree, state_conflict),
    )
    located = rename(located, renamed)
    for order, match, join in passes:
        located, renamed = _fold(document.text, located, order, match, join)
        everything = rename(everything, renamed)
    return Deduplicated((*located, *everything), tuple(problems))


def _fold(
    text: str,
    attributions: Sequence[Attribution],
    order: Callable[[_Item], Any],
    match: _Match,
    join: _Join,
) -> tuple[list[Attribution], dict[str, str]]:
    """Go through the items in ``order``; each joins the first kept one that it matches."""
    related = nests(attributions)
    kept: list[_Item] = []
    index = SpanIndex()
    renamed: dict[str, str] = {}
    items = sorted((_Item(a, content_spans(text, a)) for a in attributions), key=order)
    for item in items:
        for at in index.near(item.spans):
            first = kept[at]
            if related(first.attribution.id, item.attribution.id) or not match(first, item):
                continue
            kept[at] = first._replace(attribution=join(first.attribution, item.attribution))
            renamed[item.attribution.id] = first.attribution.id
            break
        else:
            index.add(len(kept), item.spans)
            kept.append(item)
    return rename([k.attribution for k in kept], renamed), renamed


def _quality(item: _Item) -> tuple[object, ...]:
    """Sort key, best first; total, so that equal items are equal in every field."""
    a = item.attribution
    return (
        a.grade is Grade.REFUSED,
        not _resolved(a),
        _GRADES[a.grade],
        _VERDICTS[a.verdict],
        -length(item.spans),
        _rank(a.source),
        _rank(a.cue),
        a.claim is None,
        item.spans,
        natural(a.id),
        Whole(a),
    )


def _resolved(attribution: Attribution) -> bool:
    return any(pronoun(name) is None for name in attribution.speakers)


def _rank(words: object) -> int:
    return _VERDICTS[getattr(words, "verdict", Verdict.ABSENT)]


def _drop_equals(absent: Sequence[Attribution]) -> tuple[list[Attribution], dict[str, str]]:
    """Words that stand nowhere have no offsets: only answers equal in every field are one."""
    kept: dict[str, Attribution] = {}
    renamed: dict[str, str] = {}
    for a in sorted(absent, key=lambda a: (natural(a.id), a.model_dump_json())):
        key = a.model_dump_json(exclude={"id", "chunks"})
        first = kept.setdefault(key, a)
        if first is not a:
            chunks = tuple(sorted({*first.chunks, *a.chunks}))
            kept[key] = first.model_copy(update={"chunks": chunks})
            renamed[a.id] = first.id
    return rename(list(kept.values()), renamed), renamed


def _opposed(a: Attribution, b: Attribution) -> bool:
    return {a.stance.position, b.stance.position} == {Position.SUPPORT, Position.OPPOSE}


def _conflict(document: Document, kept: Attribution, dropped: Attribution) -> Problem:
    if kept.speakers != dropped.speakers:
        message = (
            "two answers about the same words disagree: the one kept gives them to "
            f"{_names(kept)}, the other to {_names(dropped)}"
        )
    else:
        message = (
            f"two answers about the same words of {_names(kept)} disagree: the one kept reads "
            f"them as {kept.stance.position}, the other as {dropped.stance.position}"
        )
    return Problem(
        code=ProblemCode.CONFLICT,
        message=message,
        document=document.id,
        span=min(c.span for c in dropped.content if c.span is not None),
        raw=dropped.model_dump_json(),
    )


def _names(attribution: Attribution) -> str:
    return " and ".join(attribution.speakers) or "nobody by name"


def _to_review(kept: Attribution, check: Check) -> Attribution:
    if check in kept.checks:
        return kept
    return kept.model_copy(
        update={
            "grade": Grade.REVIEW if kept.grade is Grade.VERIFIED else kept.grade,
            "checks": (*kept.checks, check),
            "reasons": (*kept.reasons, *({check.reason} - {*kept.reasons})),
        }
    )
