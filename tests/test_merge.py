"""What a user sees of merging: one item for one utterance, and no disagreement swept away."""

from __future__ import annotations

import json

import pytest

from attrib.merge import merge
from attrib.model import (
    Grade,
    Located,
    Position,
    ProblemCode,
    Span,
    Stance,
    Verdict,
)
from tests.merge_answers import attribution
from tests.sheets import document

CLAY = document(
    'Mayor Ada Brook said the wall was safe. "It will hold," Brook said, "as it held in 1953." '
    'Her deputy, Carl Venn, disagreed. "It leaks," Venn said. "I told her, \'It leaks,\' twice."'
)


def test_two_chunks_with_one_answer_give_one_item_that_names_both() -> None:
    a = attribution(CLAY, "c0.1", '"It leaks,"', "Venn", source="Venn", cue="said")
    b = attribution(CLAY, "c1.0", "It leaks", "Carl Venn", source="Venn", cue="said")
    merged = merge(CLAY, [a, b])
    assert [x.chunks for x in merged.attributions] == [(0, 1)]
    assert merged.problems == ()
    assert merged.attributions[0].grade is Grade.VERIFIED


def test_equal_words_at_another_place_stay_two() -> None:
    text = '"No," said Ann. Later she said it again: "No," said Ann.'
    doc = document(text)
    first = attribution(doc, "c0.0", '"No,"', "Ann")
    at = text.rfind('"No,"')
    again = Located(
        given='"No,"', verdict=Verdict.VERBATIM, span=Span(at, at + 5), found=text[at : at + 5]
    )
    second = first.model_copy(update={"id": "c1.0", "content": (again,), "chunks": (1,)})
    assert len(merge(doc, [first, second]).attributions) == 2


def test_the_better_graded_answer_is_kept() -> None:
    weak = attribution(CLAY, "c0.0", "It leaks", "Venn", grade=Grade.REVIEW, reasons=("no cue",))
    good = attribution(CLAY, "c1.0", "It leaks", "Venn", cue="said")
    (kept,) = merge(CLAY, [weak, good]).attributions
    assert kept.grade is Grade.VERIFIED
    assert kept.reasons == ()


def test_an_answer_cut_at_a_chunk_border_gives_way_to_the_whole() -> None:
    whole = attribution(CLAY, "c1.0", ['"It will hold,"', '"as it held in 1953."'], "Brook")
    head = attribution(CLAY, "c0.3", '"It will hold,"', "Ada Brook")
    merged = merge(CLAY, [head, whole])
    assert [len(a.content) for a in merged.attributions] == [2]
    assert merged.attributions[0].chunks == (0, 1)
    assert merged.problems == ()


def test_a_refused_longer_answer_does_not_swallow_a_verified_one() -> None:
    whole = attribution(
        CLAY, "c1.0", ['"It will hold,"', '"as it held in 1953."'], "Brook", grade=Grade.REFUSED
    )
    head = attribution(CLAY, "c0.3", '"It will hold,"', "Brook")
    grades = {a.grade for a in merge(CLAY, [head, whole]).attributions}
    assert grades == {Grade.VERIFIED, Grade.REFUSED}


def test_one_chunk_that_states_part_and_whole_means_both() -> None:
    whole = attribution(CLAY, "c0.0", ['"It will hold,"', '"as it held in 1953."'], "Brook")
    part = attribution(CLAY, "c0.1", '"as it held in 1953."', "Brook")
    assert len(merge(CLAY, [whole, part]).attributions) == 2


def test_different_speakers_for_the_same_words_are_a_conflict() -> None:
    right = attribution(CLAY, "c0.0", "It leaks", "Carl Venn", source="Venn", cue="said")
    wrong = attribution(CLAY, "c1.0", '"It leaks,"', "Ada Brook", grade=Grade.REVIEW)
    merged = merge(CLAY, [wrong, right])
    (kept,) = merged.attributions
    assert kept.speakers == ("Carl Venn",)
    assert kept.grade is Grade.REVIEW
    assert any("Ada Brook" in reason for reason in kept.reasons)
    (problem,) = merged.problems
    assert problem.code is ProblemCode.CONFLICT
    assert "Carl Venn" in problem.message
    assert "Ada Brook" in problem.message
    assert "\n" not in problem.message
    assert problem.span == wrong.content[0].span
    assert problem.document == "d1"
    assert json.loads(problem.raw or "") == json.loads(wrong.model_dump_json())


def test_one_of_two_joint_speakers_is_not_the_same_answer() -> None:
    joint = attribution(CLAY, "c0.0", "It leaks", "Carl Venn", "Ada Brook")
    alone = attribution(CLAY, "c1.0", "It leaks", "Carl Venn")
    merged = merge(CLAY, [joint, alone])
    assert [p.code for p in merged.problems] == [ProblemCode.CONFLICT]


def test_opposed_stances_of_one_speaker_are_a_conflict() -> None:
    a = attribution(CLAY, "c0.0", "It leaks", "Venn", stance=Stance(position=Position.SUPPORT))
    b = attribution(CLAY, "c1.0", "It leaks", "Venn", stance=Stance(position=Position.OPPOSE))
    merged = merge(CLAY, [a, b])
    assert merged.attributions[0].grade is Grade.REVIEW
    assert [p.code for p in merged.problems] == [ProblemCode.CONFLICT]


@pytest.mark.parametrize("unresolved", [(), ("he",)])
def test_an_answer_without_a_speaker_gives_way_to_one_with(unresolved: tuple[str, ...]) -> None:
    named = attribution(CLAY, "c1.0", "It leaks", "Carl Venn", grade=Grade.REVIEW)
    nameless = attribution(CLAY, "c0.0", "It leaks", *unresolved, grade=Grade.REVIEW)
    merged = merge(CLAY, [nameless, named])
    assert [a.speakers for a in merged.attributions] == [("Carl Venn",)]
    assert merged.problems == ()


def test_a_nested_quotation_is_no_duplicate_of_the_one_that_holds_it() -> None:
    outer = attribution(CLAY, "c0.0", "\"I told her, 'It leaks,' twice.\"", "Venn")
    inner = attribution(CLAY, "c0.1", "'It leaks,'", "Venn", within="c0.0")
    merged = merge(CLAY, [inner, outer])
    assert [(a.id, a.within) for a in merged.attributions] == [("a1", None), ("a2", "a1")]


def test_nesting_follows_the_answer_that_was_kept() -> None:
    words = "\"I told her, 'It leaks,' twice.\""
    kept = attribution(CLAY, "c1.5", words, "Carl Venn", cue="said")
    dropped = attribution(CLAY, "c0.0", words, "Venn", grade=Grade.REVIEW)
    inner = attribution(CLAY, "c0.1", "'It leaks,'", "Venn", within="c0.0")
    merged = merge(CLAY, [inner, kept, dropped])
    assert [(a.id, a.within) for a in merged.attributions] == [("a1", None), ("a2", "a1")]


def test_nesting_in_something_that_is_not_there_is_taken_out_and_said() -> None:
    orphan = attribution(CLAY, "c0.1", "It leaks", "Venn", within="c0.7")
    merged = merge(CLAY, [orphan])
    assert merged.attributions[0].within is None
    assert [p.code for p in merged.problems] == [ProblemCode.ITEM_REFUSED]
    assert "c0.7" in merged.problems[0].message


def test_nesting_in_a_circle_is_taken_out_and_said() -> None:
    a = attribution(CLAY, "c0.0", "It leaks", "Venn", within="c0.1")
    b = attribution(CLAY, "c0.1", "It will hold", "Brook", within="c0.0")
    merged = merge(CLAY, [a, b])
    assert [x.within for x in merged.attributions] == [None, None]
    assert len(merged.problems) == 2


def test_ids_follow_the_document_and_absent_words_come_last() -> None:
    late = attribution(CLAY, "c0.0", "It leaks", "Venn")
    absent = attribution(CLAY, "c0.1", "never said", "Venn")
    early = attribution(CLAY, "c1.0", "the wall was safe", "Brook")
    merged = merge(CLAY, [late, absent, early])
    given = [(a.id, a.content[0].given) for a in merged.attributions]
    assert given == [("a1", "the wall was safe"), ("a2", "It leaks"), ("a3", "never said")]


def test_absent_words_are_one_only_when_every_field_is_equal() -> None:
    a = attribution(CLAY, "c0.0", "never said", "Venn")
    same = attribution(CLAY, "c1.0", "never said", "Venn")
    other = attribution(CLAY, "c2.0", "never said", "Brook")
    merged = merge(CLAY, [a, other, same])
    assert sorted((x.speakers, x.chunks) for x in merged.attributions) == [
        (("Brook",), (2,)),
        (("Venn",), (0, 1)),
    ]
    assert merged.problems == ()


def test_a_model_that_repeats_itself_a_thousand_times_gives_one_item() -> None:
    many = [attribution(CLAY, f"c0.{i}", "It leaks", "Carl Venn") for i in range(1000)]
    assert len(merge(CLAY, many).attributions) == 1
