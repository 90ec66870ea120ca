"""Merging, for any answers: order plays no part, nothing shifts, nothing is lost silently."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from attrib.merge import Merged, merge
from attrib.merge.same_words import content_spans
from attrib.model import (
    Attribution,
    Grade,
    Kind,
    Located,
    Mode,
    ProblemCode,
    Span,
    Stance,
    Verdict,
)
from tests.merge_answers import DOC, NAMES, TEXT, attribution, attributions
from tests.sheets import document


@st.composite
def answers(draw: st.DrawFn) -> list[Attribution]:
    ids = [f"c{chunk}.{i}" for chunk in range(3) for i in range(draw(st.integers(0, 3)))]
    return [draw(attributions(id_, ids)) for id_ in ids]


@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_the_answers_plays_no_part(items: list[Attribution], random: object) -> None:
    shuffled = list(items)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(DOC, shuffled) == merge(DOC, items)


@given(answers())
def test_merging_what_was_merged_changes_nothing(items: list[Attribution]) -> None:
    once = merge(DOC, items)
    again = merge(DOC, once.attributions)
    assert again == Merged(once.attributions, once.speakers, ())


@given(answers())
def test_no_span_is_shifted_or_made_up(items: list[Attribution]) -> None:
    given_ = {(a.content, a.source, a.cue) for a in items}
    for a in merge(DOC, items).attributions:
        assert (a.content, a.source, a.cue) in given_
        for c in a.content:
            if c.span is not None:
                assert DOC.text[c.span.start : c.span.end] == c.found


@given(answers())
def test_nothing_is_lost_silently(items: list[Attribution]) -> None:
    """Every answer is in the sheet, or its chunk and nearly all of its words are, or it is
    stated as a conflict."""
    merged = merge(DOC, items)
    stated = [
        Attribution.model_validate_json(p.raw)
        for p in merged.problems
        if p.code is ProblemCode.CONFLICT and p.raw
    ]
    for item in items:
        points = {p for span in content_spans(TEXT, item) for p in range(*span)}
        homes = [
            a
            for a in (*merged.attributions, *stated)
            if set(item.chunks) <= set(a.chunks)
            and _covered(points, a)
            and (a.speakers == item.speakers or _could_agree(a, item))
        ]
        raised = any(_same_answer(item, dropped) for dropped in stated)
        assert homes or raised


def _covered(points: set[int], a: Attribution) -> bool:
    held = {p for span in content_spans(TEXT, a) for p in range(*span)}
    return len(points & held) >= 0.8 * len(points)


def _could_agree(a: Attribution, b: Attribution) -> bool:
    """Roughly: a pronoun can be anybody, and a name anybody of that surname."""
    if {"he", "she"} & {*a.speakers, *b.speakers}:
        return True
    one, other = ({n.split()[-1].casefold() for n in x.speakers if n.split()} for x in (a, b))
    return one <= other or other <= one


def _same_answer(item: Attribution, raw: Attribution) -> bool:
    return item.content == raw.content and item.speakers == raw.speakers


@given(answers())
def test_what_was_in_conflict_is_never_called_verified(items: list[Attribution]) -> None:
    merged = merge(DOC, items)
    conflicts = [p for p in merged.problems if p.code is ProblemCode.CONFLICT]
    marked = [a for a in merged.attributions if any(c.rule == "one_answer" for c in a.checks)]
    assert bool(conflicts) == bool(marked)
    assert all(a.grade is not Grade.VERIFIED for a in marked)


@given(answers())
def test_ids_are_in_document_order_and_every_reference_holds(items: list[Attribution]) -> None:
    merged = merge(DOC, items)
    assert [a.id for a in merged.attributions] == [
        f"a{n}" for n in range(1, len(merged.attributions) + 1)
    ]
    starts = [min((c.span.start for c in a.content if c.span), default=10**9) for a in
              merged.attributions]  # fmt: skip
    assert starts == sorted(starts)
    ids = {a.id for a in merged.attributions}
    known = {s.id for s in merged.speakers}
    for a in merged.attributions:
        assert a.within is None or (a.within in ids and a.within != a.id)
        assert len(a.speaker_ids) == len(a.speakers)
        assert set(a.speaker_ids) <= known
    assert {i for a in merged.attributions for i in a.speaker_ids} == known


@given(answers())
def test_no_form_of_a_name_is_the_alias_of_two_speakers(items: list[Attribution]) -> None:
    speakers = merge(DOC, items).speakers
    for one, other in itertools.combinations(speakers, 2):
        assert set(one.aliases).isdisjoint({other.name, *other.aliases})
        assert one.name not in other.aliases


@given(st.lists(st.text(max_size=20) | st.sampled_from(NAMES), max_size=4))
def test_any_string_can_be_given_as_a_speaker(names: list[str]) -> None:
    items = [
        attribution(DOC, f"c0.{i}", f"“{word}", name, source=word)
        for i, (name, word) in enumerate(zip(names, ["it", "Yes", "as", "It"], strict=False))
    ]
    merged = merge(DOC, items)
    assert sorted(n for a in merged.attributions for n in a.speakers) == sorted(names)


GIVEN = ("Ada", "Bruno", "Carla", "Dmitri", "Edda", "Farid", "Greta", "Hamid")
SURNAMES = ("Oakes", "Le Drennec", "Barrow", "Castaing", "van der Meer", "Okafor")


@given(
    st.lists(st.sampled_from(GIVEN), min_size=2, max_size=4, unique=True),
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(["{s}", "Mr {s}", "Dr {s}", "{s}'s lawyer", "{S}"]), max_size=4),
    st.randoms(use_true_random=False),
)
def test_two_full_names_with_one_surname_are_never_merged(
    given_names: list[str], surname: str, forms: list[str], random: object
) -> None:
    full = [f"{g} {surname}" for g in given_names]
    names = full + [f.format(s=surname, S=surname.upper()) for f in forms]
    random.shuffle(names)  # type: ignore[attr-defined]
    doc = document(" ".join(f'Then {name} said "word number {i}".' for i, name in enumerate(names)))
    items = []
    for i, name in enumerate(names):
        start = doc.text.index(f"word number {i}")
        span = Span(start, start + len(f"word number {i}"))
        words = doc.text[span.start : span.end]
        items.append(
            Attribution(
                id=f"c0.{i}",
                document="d1",
                place=None,
                kind=Kind.DIRECT,
                mode=Mode.SPEECH,
                speakers=(name,),
                source=None,
                cue=None,
                content=(Located(given=words, verdict=Verdict.VERBATIM, span=span, found=words),),
                claim=None,
                stance=Stance(),
                verdict=Verdict.VERBATIM,
                checks=(),
                grade=Grade.VERIFIED,
                chunks=(0,),
            )
        )
    merged = merge(doc, items)
    ids = {a.speakers[0]: a.speaker_ids[0] for a in merged.attributions}
    assert len({ids[name] for name in full}) == len(full)
    assert ids.get(surname) not in {ids[name] for name in full}
