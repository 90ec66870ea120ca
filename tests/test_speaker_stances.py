"""Stances over a whole document: what is checked, how they are graded, written, checked again."""

from __future__ import annotations

import json

import pytest

from attrib.errors import Exit
from attrib.merge import merge
from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Extraction,
    Grade,
    Kind,
    Position,
    Sheet,
    Span,
    SpeakerStance,
    StatedStance,
    Verdict,
    Words,
)
from attrib.recheck import recheck_sheet
from attrib.run import Loaded, make_sheet
from attrib.sheet import exit_code, read_sheet
from attrib.verify import Verifier
from attrib.write import render
from tests.llm_runs import document
from tests.stated_engine import StatedEngine

TEXT = (
    "“The old bridge must go,” said Lena Okafor, the mayor of Marrow.\n\n"
    "“We will not pay for the old bridge again,” Okafor said on Monday. “It leans.”\n\n"
    "“It is sound and it stays,” said Tomas Reyle. A new bridge would be ugly, he added.\n"
)
OKAFOR = [
    ("The old bridge must go,", "Lena Okafor", "said"),
    ("We will not pay for the old bridge again,", "Okafor", "said"),
]
REYLE = [("It is sound and it stays,", "Tomas Reyle", "said")]


def candidate(content: str, source: str, cue: str, name: str) -> Candidate:
    return Candidate(
        content=(Words(text=content),),
        source=Words(text=source),
        speakers=(name,),
        cue=Words(text=cue),
        kind=Kind.DIRECT,
    )


def said() -> tuple[Candidate, ...]:
    return (
        *(candidate(*words, "Lena Okafor") for words in OKAFOR),
        *(candidate(*words, "Tomas Reyle") for words in REYLE),
    )


def stated(
    *evidence: str,
    speaker: str = "Lena Okafor",
    target: str = "the old bridge",
    position: Position = Position.OPPOSE,
) -> StatedStance:
    return StatedStance(
        speaker=speaker,
        target=target,
        position=position,
        evidence=tuple(Words(text=words) for words in evidence),
    )


def holding(*stances: StatedStance, candidates: tuple[Candidate, ...] = ()) -> StatedEngine:
    """An engine that states these stances, and what is said in ``TEXT``."""
    return StatedEngine(*(candidates or said()), stances=stances)


def sheet(*stances: StatedStance, candidates: tuple[Candidate, ...] = ()) -> Sheet:
    return make_sheet(Loaded((document(TEXT),), ()), holding(*stances, candidates=candidates))


def only(*stances: StatedStance, candidates: tuple[Candidate, ...] = ()) -> SpeakerStance:
    (found,) = sheet(*stances, candidates=candidates).stances
    return found


def outcome(stance: SpeakerStance, rule: str) -> str:
    (check,) = [check for check in stance.checks if check.rule == rule]
    return str(check.outcome)


def test_words_of_the_speaker_that_stand_there_are_verified() -> None:
    found = only(stated("must go", "will not pay"))
    assert found.grade is Grade.VERIFIED and found.reasons == ()
    assert [e.found for e in found.evidence] == ["must go", "will not pay"]
    for piece in found.evidence:
        assert piece.span and TEXT[piece.span.start : piece.span.end] == piece.found
        assert piece.verdict is Verdict.VERBATIM
    assert found.speaker == "Lena Okafor" and found.speaker_id and len(found.attributions) == 2
    assert {check.rule for check in found.checks} == {
        "stance_speaker", "stance_target", "stance_words", "stance_footing", "one_stance",
    }  # fmt: skip


def test_the_place_is_the_one_in_the_speakers_words() -> None:
    """The words stand in an utterance before, which nobody attributes to the speaker."""
    found = only(stated("old bridge"), candidates=said()[1:])
    assert found.evidence[0].span == Span(*_span("old bridge", TEXT.index("We will not pay")))
    assert found.grade is Grade.VERIFIED


def _span(words: str, after: int) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


def test_only_typography_may_differ() -> None:
    text = TEXT.replace("must go", "must\ngo")
    engine = holding(stated("must go"))
    (found,) = make_sheet(Loaded((document(text),), ()), engine).stances
    assert found.evidence[0].verdict is Verdict.NORMALIZED and found.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("must burn down tonight", "do not stand in the text"),
        ("It is sound", "is not among the words of"),
        ("the mayor of Marrow", "is not among the words of"),
    ],
)
def test_words_that_are_not_the_speakers_are_refused(words: str, why: str) -> None:
    found = only(stated(words))
    assert found.grade is Grade.REFUSED
    assert any(why in reason for reason in found.reasons)
    assert found.attributions == ()


def test_a_stance_without_words_is_refused() -> None:
    found = only(stated())
    assert found.grade is Grade.REFUSED and outcome(found, "stance_words") == "fail"


def test_good_words_beside_bad_ones_go_to_review() -> None:
    found = only(stated("must go", "It is sound"))
    assert found.grade is Grade.REVIEW
    assert len(found.attributions) == 1


def test_altered_words_go_to_review() -> None:
    found = only(stated("We will never pay for the old bridge again"))
    assert found.grade is Grade.REVIEW
    assert any("the text has others there" in reason for reason in found.reasons)


def test_a_stance_is_no_better_than_what_it_stands_on() -> None:
    """The cue is Reyle's, so the attribution is doubtful; so is what rests on it."""
    wrong = candidate("It is sound and it stays,", "Lena Okafor", "said", "Lena Okafor")
    made = sheet(stated("It is sound"), candidates=(*said()[:2], wrong))
    (found,) = made.stances
    holder = next(a for a in made.attributions if a.id == found.attributions[0])
    assert holder.grade is not Grade.VERIFIED
    assert found.grade is not Grade.VERIFIED
    assert any(holder.id in reason for reason in found.reasons)


def test_a_target_in_other_words_goes_to_review() -> None:
    found = only(stated("must go", target="the demolition of bridges"))
    assert found.grade is Grade.REVIEW and outcome(found, "stance_target") == "cannot_tell"
    assert only(stated("must go", target="The old bridge")).grade is Grade.VERIFIED


@pytest.mark.parametrize("target", ["Lena Okafor", "Okafor"])
def test_a_stance_toward_oneself_goes_to_review(target: str) -> None:
    found = only(stated("must go", target=target))
    assert found.grade is Grade.REVIEW and outcome(found, "stance_target") == "fail"


def test_a_target_that_is_named_far_away_goes_to_review() -> None:
    far = "Nothing more was heard of it. " * 3 + "The harbour was busy.\n"

    def made(text: str) -> SpeakerStance:
        engine = holding(stated("must go", target="the harbour"))
        (found,) = make_sheet(Loaded((document(text),), ()), engine).stances
        return found

    assert made(TEXT + far).grade is Grade.REVIEW
    assert any("not beside the words" in reason for reason in made(TEXT + far).reasons)
    near = TEXT.replace("the mayor of Marrow.", "the mayor of Marrow. She spoke at the harbour.")
    assert made(near + far).grade is Grade.VERIFIED


def test_beside_the_words_a_surname_will_do() -> None:
    text = "“The old bridge must go,” said Lena Okafor of Reyle’s plan.\n\nTomas Reyle left.\n"
    engine = holding(stated("must go", target="Tomas Reyle"), candidates=said()[:1])
    (found,) = make_sheet(Loaded((document(text),), ()), engine).stances
    assert outcome(found, "stance_target") == "pass"


def test_who_is_no_speaker_holds_nothing() -> None:
    found = only(stated("must go", speaker="Marrow"))
    assert found.grade is Grade.REFUSED and found.speaker_id is None
    assert outcome(found, "stance_speaker") == "cannot_tell"


def test_what_is_stated_twice_is_one_stance_with_all_its_words() -> None:
    found = only(
        stated("must go"),
        stated("will not pay", target="old bridge", speaker="Okafor"),
        stated("must go"),
    )
    assert [e.found for e in found.evidence] == ["must go", "will not pay"]
    assert found.speaker == "Lena Okafor"


def test_stances_that_contradict_each_other_are_all_kept_for_a_person() -> None:
    made = sheet(stated("must go"), stated("old bridge", position=Position.SUPPORT))
    assert [s.position for s in made.stances] == [Position.OPPOSE, Position.SUPPORT]
    assert {s.grade for s in made.stances} == {Grade.REVIEW}
    assert all(outcome(s, "one_stance") == "fail" for s in made.stances)


def test_a_doubtful_stance_alone_makes_the_sheet_one_for_review() -> None:
    """Nothing else of the sheet needs a person's eye."""
    text = "“The old bridge must go,” said Lena Okafor.\n"

    def made(*stances: StatedStance) -> Sheet:
        return make_sheet(Loaded((document(text),), ()), holding(*stances, candidates=said()[:1]))

    assert exit_code(made()) is Exit.VERIFIED
    assert exit_code(made(stated("must go"))) is Exit.VERIFIED
    assert exit_code(made(stated("must stay"))) is Exit.REVIEW


def test_the_order_in_which_stances_come_plays_no_part_for_their_speakers() -> None:
    mine, his = (
        stated("must go"),
        stated("it stays", speaker="Tomas Reyle", position=Position.SUPPORT),
    )
    assert sheet(mine, his).stances == sheet(his, mine).stances


def test_ids_are_those_of_the_sheet_also_in_a_second_document() -> None:
    first, second = document(TEXT), document(TEXT).model_copy(update={"id": "d2"})
    made = make_sheet(Loaded((first, second), ()), holding(stated("must go")))
    one, two = made.stances
    speakers = {s.id: s for s in made.speakers}
    attributions = {a.id: a for a in made.attributions}
    assert (one.document, two.document) == ("d1", "d2")
    for stance in made.stances:
        assert stance.speaker_id
        assert speakers[stance.speaker_id].document == stance.document
        for id_ in stance.attributions:
            assert attributions[id_].document == stance.document
            assert stance.speaker_id in attributions[id_].speaker_ids
    assert one.speaker_id != two.speaker_id


def test_every_format_tells_the_stances() -> None:
    made = sheet(stated("must go"), stated(speaker="Tomas Reyle", position=Position.SUPPORT))
    assert read_sheet(render(made, "json"), "x") == made
    table = render(made, "table", width=120)
    assert "✓ Lena Okafor: oppose the old bridge: “must go” (a1)" in table
    assert "✗ Tomas Reyle: support the old bridge: no words" in table
    assert "no words are given that show the stance" in table
    assert "2 stances" in table
    markdown = render(made, "md")
    assert "### Stances" in markdown
    assert "**verified** Lena Okafor\\: oppose the old bridge: “must go” (a1)" in markdown
    page = render(made, "html")
    assert "<h3>Stances</h3>" in page and '<a href="#a1">a1</a>' in page
    head = json.loads(render(made, "jsonl").splitlines()[0])
    assert [s["position"] for s in head["stances"]] == ["oppose", "support"]
    for name in ("table", "md", "html"):
        assert "tance" not in render(sheet(), name).replace("stance:", "")


def test_hostile_targets_are_escaped() -> None:
    page = render(sheet(stated("must go", target="<script>alert(1)</script>")), "html")
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_checking_a_sheet_again_finds_the_same() -> None:
    made = sheet(stated("must go", "will not pay"), stated("must burn", speaker="Tomas Reyle"))
    again = recheck_sheet(made)
    assert again.differences == ()
    assert again.sheet == made


def test_checking_again_finds_a_stance_whose_words_were_changed() -> None:
    made = sheet(stated("must go"))
    (stance,) = made.stances
    forged = stance.evidence[0].model_copy(update={"given": "must stay", "found": "must stay"})
    again = recheck_sheet(
        made.model_copy(update={"stances": (stance.model_copy(update={"evidence": (forged,)}),)})
    )
    (fresh,) = again.sheet.stances
    assert fresh.grade is not Grade.VERIFIED
    assert any("the sheet says verified, re-checking says" in line for line in again.differences)


def test_checking_again_against_a_source_without_the_words() -> None:
    made = sheet(stated("must go"))
    source = document(TEXT.replace("must go", "may stay"))
    again = recheck_sheet(made, [source])
    (fresh,) = again.sheet.stances
    assert fresh.grade is Grade.REFUSED
    assert any("stance oppose of Lena Okafor" in line for line in again.differences)


def test_a_grade_never_gets_better_by_checking_again() -> None:
    made = sheet(stated("must go"))
    (stance,) = made.stances
    held = stance.model_copy(update={"grade": Grade.REVIEW, "reasons": ("a person doubts it",)})
    again = recheck_sheet(made.model_copy(update={"stances": (held,)}))
    assert again.sheet.stances[0].grade is Grade.REVIEW
    assert again.sheet.stances[0].reasons == ("a person doubts it",)


def test_the_verifier_can_be_asked_by_itself() -> None:
    of = document(TEXT)
    verifier = Verifier(of)
    chunk = Chunk(index=0, span=Span(0, len(TEXT)))
    attributions: tuple[Attribution, ...] = verifier.verify(
        Extraction(chunk=chunk, candidates=said())
    )
    merged = merge(of, attributions)
    (found,) = verifier.stances([stated("must go")], merged.attributions, merged.speakers)
    assert found.grade is Grade.VERIFIED
