"""A second opinion, for any answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.merge import RULES, SecondOpinion, merge
from attrib.merge.same_words import content_spans
from attrib.model import Attribution, Grade, Outcome, Span, Verdict
from attrib.verify.grade import effect
from tests.merge_answers import DOC, attributions

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


@st.composite
def answers(draw: st.DrawFn) -> list[Attribution]:
    ids = [f"c{chunk}.{i}" for chunk in range(2) for i in range(draw(st.integers(0, 3)))]
    return [draw(attributions(id_, ids)) for id_ in ids]


def opinion(items: Sequence[Attribution]) -> SecondOpinion:
    return SecondOpinion("embedded", items, effect)


@given(answers(), answers(), st.randoms(use_true_random=False))
def test_the_order_of_neither_list_plays_a_part(
    first: list[Attribution], second: list[Attribution], random: Any
) -> None:
    mixed, others = list(first), list(second)
    random.shuffle(mixed)
    random.shuffle(others)
    assert merge(DOC, mixed, opinion(others)) == merge(DOC, first, opinion(second))


_ORDER = list(Grade)


@given(answers(), answers())
def test_the_first_answers_stay_as_they_are_and_no_grade_gets_better(
    first: list[Attribution], second: list[Attribution]
) -> None:
    alone = merge(DOC, first).attributions
    beside = merge(DOC, first, opinion(second)).attributions
    mine = [a for a in beside if not any(c.rule == "first_opinion" for c in a.checks)]
    assert len(mine) == len(alone)
    plain = {"content", "source", "cue", "speakers", "claim", "kind", "chunks", "verdict"}
    assert [a.model_dump(include=plain) for a in mine] == [
        a.model_dump(include=plain) for a in alone
    ]
    for before, after in zip(alone, mine, strict=True):
        assert _ORDER.index(after.grade) >= _ORDER.index(before.grade)
        opinions = [c for c in after.checks if c.rule == "second_opinion"]
        assert len(opinions) == any(c.span for c in after.content)
    for a in beside:
        assert a.grade is not Grade.VERIFIED or a.verdict in (
            Verdict.VERBATIM, Verdict.ALTERED, Verdict.ABSENT
        )  # fmt: skip
        assert all(effect(c) is Grade.VERIFIED or c.reason in a.reasons for c in a.checks)


@given(answers(), answers())
def test_no_words_of_the_second_engine_are_lost(
    first: list[Attribution], second: list[Attribution]
) -> None:
    """Most of them stand in a row that is not refused, or in a row of its own."""
    merged = merge(DOC, first, opinion(second))
    for item_ in merge(DOC, second).attributions:
        points = _points(item_)
        held: set[int] = set()
        own = False
        for a in merged.attributions:
            own = own or (a.content, a.speakers) == (item_.content, item_.speakers)
            if a.grade is not Grade.REFUSED:
                held |= _points(a)
        assert own or len(points & held) >= 0.5 * len(points)


def _points(a: Attribution) -> set[int]:
    return {p for s in content_spans(DOC.text, a) for p in range(*s)}


def _letters(a: Attribution) -> set[int]:
    spans: list[Span] = [c.span for c in a.content if c.span]
    return {p for s in spans for p in range(*s) if DOC.text[p].isalnum()}


@given(answers())
def test_an_engine_agrees_with_itself(items: list[Attribution]) -> None:
    merged = merge(DOC, items, opinion(items))
    for a in merged.attributions:
        if a.grade is Grade.REFUSED or not _letters(a):
            continue
        outcomes = {c.rule: c.outcome for c in a.checks if c.rule in RULES - {"one_answer"}}
        assert outcomes.pop("one_speaker", Outcome.CANNOT_TELL) is Outcome.CANNOT_TELL
        assert outcomes == dict.fromkeys(
            ("second_opinion", "second_opinion_kind", "second_opinion_span"), Outcome.PASS
        )
