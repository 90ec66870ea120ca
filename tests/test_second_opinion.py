"""What a user sees of a second opinion: who agrees, who does not, and what one engine missed.

First engines are stubs of the protocol; the second opinion is the real embedded engine, and
every answer goes through the real verifier.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.cli import main
from attrib.errors import EngineError, Exit
from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Complain, Engine, Shown
from attrib.merge import RULES, SecondOpinion, merge
from attrib.merge.same_words import content_spans
from attrib.model import (
    Attribution,
    Candidate,
    Check,
    Chunk,
    Document,
    EngineInfo,
    Extraction,
    Grade,
    Kind,
    Outcome,
    ProblemCode,
    Sheet,
    Span,
    Verdict,
    Words,
)
from attrib.recheck import recheck_sheet
from attrib.run import Loaded, make_sheet
from attrib.sheet import exit_code
from attrib.verify.grade import BY_RULE, effect
from attrib.write import FORMATS, render
from tests.merge_answers import DOC, attributions
from tests.openai_server import OpenAIServer, answer, completion, item
from tests.sheets import document

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

TEXT = (
    'Mayor Ada Brook opened the meeting on Tuesday. "The wall will hold," Brook said. '
    'Her deputy, Carl Venn, disagreed. "It leaks," Venn said. '
    "Brook said that the council had no money for a new wall."
)
HOLDS = ("The wall will hold,", "Brook", "Ada Brook")
LEAKS = ("It leaks,", "Venn", "Carl Venn")
MONEY = ("that the council had no money for a new wall", "Brook", "Ada Brook")


def said(
    content: str, source: str | None, *speakers: str, cue: str | None = "said", **fields: Any
) -> Candidate:
    values: dict[str, Any] = {
        "content": (Words(text=content),),
        "source": Words(text=source) if source else None,
        "speakers": speakers,
        "cue": Words(text=cue) if cue else None,
        "kind": Kind.DIRECT,
    }
    return Candidate(**(values | fields))


class Stub:
    """States what it was given, about the first chunk."""

    examples: Sequence[Shown] = ()

    def __init__(self, *candidates: Candidate, name: str = "stub", fault: str | None = None):
        self.info = EngineInfo(name=name, version="0")
        self._candidates = candidates
        self._fault = fault

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        if self._fault:
            raise EngineError(self._fault)
        for n, chunk in enumerate(chunks):
            yield Extraction(chunk=chunk, candidates=self._candidates if n == 0 else ())


def sheet(*candidates: Candidate, text: str = TEXT, second: Engine | None = None) -> Sheet:
    doc = document(text)
    return make_sheet(Loaded((doc,), ()), Stub(*candidates), second=second or EmbeddedEngine())


def row(of: Sheet, words: str) -> Attribution:
    """The only attribution whose content begins with ``words``."""
    (found,) = [a for a in of.attributions if a.content[0].given.startswith(words)]
    return found


def check(a: Attribution, rule: str) -> Check:
    (found,) = [c for c in a.checks if c.rule == rule]
    return found


def only_embedded(of: Sheet) -> list[Attribution]:
    return [a for a in of.attributions if any(c.rule == "first_opinion" for c in a.checks)]


# --- what both engines state ------------------------------------------------------------


def test_agreement_is_said_and_costs_no_grade() -> None:
    made = sheet(said(*HOLDS), said(*LEAKS), said(*MONEY, kind=Kind.INDIRECT))
    assert [a.grade for a in made.attributions] == [Grade.VERIFIED] * 3
    holds = row(made, "The wall")
    for rule in ("second_opinion", "second_opinion_kind", "second_opinion_span"):
        assert check(holds, rule).outcome is Outcome.PASS
    assert check(holds, "second_opinion").reason == (
        "the embedded engine gives these words to Ada Brook too"
    )
    assert exit_code(made) is Exit.VERIFIED


def test_another_speaker_goes_to_review_and_both_names_are_said() -> None:
    made = sheet(said(*HOLDS), said("It leaks,", "Brook", "Ada Brook"), said(*MONEY))
    leaks = row(made, "It leaks")
    found = check(leaks, "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these words to Carl Venn"
    assert [TEXT[s.start : s.end].strip(",") for s in found.evidence] == ["It leaks", "Venn"]
    assert leaks.grade is Grade.REVIEW and found.reason in leaks.reasons
    assert leaks.speakers == ("Ada Brook",)
    # The words stand in the sheet once: the other name is a reason, not a second row.
    assert not only_embedded(made)
    assert row(made, "The wall").grade is Grade.VERIFIED


def test_the_fuller_name_of_one_person_is_no_disagreement() -> None:
    made = sheet(said("The wall will hold,", "Brook", "Mayor Brook"))
    assert check(row(made, "The wall"), "second_opinion").outcome is Outcome.PASS


def test_a_mention_that_one_engine_left_open_is_no_disagreement() -> None:
    second = Stub(said("It leaks,", "Her deputy", "Carl Venn"), name="embedded")
    made = sheet(said("It leaks,", "Her deputy", "Her deputy"), second=second)
    assert check(row(made, "It leaks"), "second_opinion").outcome is Outcome.PASS


@pytest.mark.parametrize("one, other", [(0, 1), (1, 0)])
def test_who_speaks_for_somebody_is_not_that_person(one: int, other: int) -> None:
    text = "A spokesman for Ada Brook said that the repair would begin in May."
    mention = "A spokesman for Ada Brook"
    names = (mention, "Ada Brook")
    words = "that the repair would begin in May"
    made = sheet(
        said(words, mention, names[one]),
        text=text,
        second=Stub(said(words, mention, names[other]), name="embedded"),
    )
    found = check(row(made, "that the repair"), "second_opinion")
    assert found.outcome is Outcome.FAIL and names[other] in found.reason


def test_speakers_without_a_name_are_told_apart_by_their_mentions() -> None:
    text = 'Critics and the mayor met. "It leaks," the critics said.'
    made = sheet(
        said("It leaks,", "the mayor"),
        text=text,
        second=Stub(said("It leaks,", "the critics"), name="embedded"),
    )
    found = check(row(made, "It leaks"), "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these words to the critics"


def test_other_limits_and_kind_of_the_content_are_stated() -> None:
    made = sheet(said("no money", "Brook", "Ada Brook", kind=Kind.INDIRECT))
    short = row(made, "no money")
    span = check(short, "second_opinion_span")
    assert span.outcome is Outcome.FAIL
    assert span.reason.startswith("the embedded engine takes more for the content: “")
    assert span.reason.endswith("the council had no money for a new wall”")
    made = sheet(said("the council had no money for", "Brook", "Ada Brook", kind=Kind.INDIRECT))
    ends = check(row(made, "the council"), "second_opinion_span")
    assert ends.outcome is Outcome.CANNOT_TELL
    assert ends.reason.endswith("the council had no money for a new wall”")
    whole = 'Brook said the wall "will hold for years and years".'
    made = sheet(
        said('the wall "will hold for years and years"', "Brook", "Brook", kind=Kind.MIXED),
        text=whole,
        second=Stub(said("will hold for years and years", "Brook", "Brook"), name="embedded"),
    )
    kind = check(made.attributions[0], "second_opinion_kind")
    assert kind.outcome is Outcome.FAIL
    assert kind.reason == "the embedded engine reads this as direct, not as mixed"


def test_what_only_the_first_engine_states_is_said() -> None:
    text = TEXT + " Nobody had asked Ines Falk."
    made = sheet(said("Nobody had asked", "Ines Falk", "Ines Falk", cue="asked"), text=text)
    found = check(row(made, "Nobody"), "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason == "the embedded engine finds no attribution here"


def test_quoted_words_that_the_embedded_engine_gives_to_nobody_go_to_review() -> None:
    text = 'Nobody had asked Ines Falk. The sign at the gate reads "No entry after dark, please".'
    second = Stub(name="embedded")
    made = sheet(
        said("No entry after dark, please", "Ines Falk", "Ines Falk", cue=None),
        text=text,
        second=second,
    )
    quoted = row(made, "No entry")
    assert quoted.kind is Kind.DIRECT
    found = check(quoted, "second_opinion")
    assert found.outcome is Outcome.FAIL
    assert found.reason == "the embedded engine gives these quoted words to nobody"
    assert found.reason in quoted.reasons


def test_a_quotation_inside_another_is_not_held_against_the_outer_one() -> None:
    text = 'Brook said: "Venn told me it leaks and that it always did." The council sighed.'
    outer = said("Venn told me it leaks and that it always did.", "Brook", "Brook")
    inner = said("it leaks and that it always did", "Venn", "Venn", cue="told", within=0)
    second = Stub(outer, name="embedded")
    made = sheet(outer, inner, text=text, second=second)
    found = check(row(made, "it leaks"), "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason == "the embedded engine has these words inside another attribution only"
    # The other way round: the inner one is a row of its own, inside the outer one.
    made = sheet(outer, text=text, second=Stub(outer, inner, name="embedded"))
    assert check(row(made, "Venn told"), "second_opinion").outcome is Outcome.PASS
    (only,) = only_embedded(made)
    assert only.speakers == ("Venn",) and only.within == row(made, "Venn told").id


# --- what only the second engine states ---------------------------------------------------


def test_what_only_the_embedded_engine_finds_is_a_row_that_says_so() -> None:
    made = sheet(said(*HOLDS))
    only = only_embedded(made)
    assert [a.speakers for a in only] == [("Carl Venn",), ("Ada Brook",)]
    assert {a.grade for a in only} == {Grade.REVIEW}
    reason = "only the embedded engine, asked for a second opinion, finds this"
    assert all(reason in a.reasons for a in only)
    assert exit_code(made) is Exit.REVIEW
    # The same person is one speaker, whichever engine found the words.
    holds, _, money = made.attributions
    assert holds.speaker_ids == money.speaker_ids == ("s1",)
    assert [a.id for a in made.attributions] == ["a1", "a2", "a3"]


def test_words_refused_to_the_first_engine_are_not_lost_with_it() -> None:
    made = sheet(said("It leaks,", "Captain Nemo", "Captain Nemo"))
    refused, found = (a for a in made.attributions if a.content[0].given.startswith("It leaks"))
    assert (refused.grade, found.grade) == (Grade.REFUSED, Grade.REVIEW)
    assert found.speakers == ("Carl Venn",)


def test_an_opinion_that_the_verifier_refuses_is_no_opinion() -> None:
    second = Stub(said("It leaks,", "Captain Nemo", "Captain Nemo"), name="embedded")
    made = sheet(said(*LEAKS), second=second)
    mine, its = made.attributions
    found = check(mine, "second_opinion")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.reason.endswith("gives these words to Captain Nemo, which the verifier refuses")
    assert its.grade is Grade.REFUSED and "Captain Nemo" in its.speakers


def test_words_that_stand_nowhere_get_no_second_opinion() -> None:
    made = sheet(said("I resign at noon", "Brook", "Ada Brook"))
    absent = row(made, "I resign")
    assert absent.grade is Grade.REFUSED
    assert not {c.rule for c in absent.checks} & RULES
    assert len(only_embedded(made)) == 3


# --- the sheet ----------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_names_the_second_engine_and_its_reasons(format: str) -> None:
    made = sheet(said("It leaks,", "Brook", "Ada Brook"))
    out = render(made, format, width=400)
    assert made.second_opinion == EmbeddedEngine().info
    assert "second opinion embedded" in out or '"second_opinion"' in out
    assert "the embedded engine gives these words to Carl Venn" in out
    assert "only the embedded engine" in out


def test_without_a_second_opinion_the_sheet_says_nothing_of_one() -> None:
    doc = document(TEXT)
    made = make_sheet(Loaded((doc,), ()), Stub(said(*LEAKS)))
    assert made.second_opinion is None
    assert len(made.attributions) == 1
    assert not {c.rule for c in made.attributions[0].checks} & RULES
    assert "second opinion" not in render(made, "md")


def test_a_second_engine_that_fails_takes_nothing_with_it() -> None:
    made = sheet(said(*LEAKS), second=Stub(name="embedded", fault="out of breath"))
    assert row(made, "It leaks").speakers == ("Carl Venn",)
    problem, *others = made.problems
    assert {p.code for p in others} <= {ProblemCode.UNACCOUNTED}
    assert problem.code is ProblemCode.CHUNK_FAILED
    assert problem.message == "no second opinion: out of breath"
    assert exit_code(made) is Exit.ENGINE


def test_a_first_engine_that_cannot_answer_ends_the_run() -> None:
    with pytest.raises(EngineError, match="no such model"):
        make_sheet(
            Loaded((document(TEXT),), ()), Stub(fault="no such model"), second=EmbeddedEngine()
        )


def test_verifying_again_keeps_the_opinion() -> None:
    made = sheet(said(*HOLDS), said("It leaks,", "Brook", "Ada Brook"))
    again = recheck_sheet(made)
    assert again.differences == ()
    assert again.sheet == made
    # A better grade written into the sheet does not hold against the check beside it.
    better = [a.model_copy(update={"grade": Grade.VERIFIED}) for a in made.attributions]
    forged = made.model_copy(update={"attributions": tuple(better)})
    assert [a.grade for a in recheck_sheet(forged).sheet.attributions] == [
        a.grade for a in made.attributions
    ]


def test_in_a_changed_text_the_opinion_shows_no_stale_places() -> None:
    made = sheet(said("It leaks,", "Brook", "Ada Brook"))
    now = document(TEXT.replace(" on Tuesday", ""))
    leaks = row(recheck_sheet(made, [now]).sheet, "It leaks")
    found = check(leaks, "second_opinion")
    assert found.reason == "the embedded engine gives these words to Carl Venn"
    assert found.evidence == ()


def test_every_check_of_merge_has_its_line_in_the_table() -> None:
    assert BY_RULE.keys() >= RULES


# --- the command line ---------------------------------------------------------------------


def run(*arguments: str) -> int:
    return main(["sheet", *arguments, "--second-opinion"])


def test_the_embedded_engine_is_no_check_on_itself(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    for arguments in ([], ["--engine", "embedded"]):
        assert run(str(article), *arguments) == Exit.USAGE
        out, err = capfd.readouterr()
        assert out == "" and len(err.splitlines()) == 1
        assert "--second-opinion" in err and "--model" in err


def test_a_replayed_second_opinion_is_the_same_byte_for_byte(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    recorded, replayed, checked = (tmp_path / f"{name}.json" for name in "abc")
    content = answer(item("It leaks,", speaker="Brook", cue="said", full_names=["Ada Brook"]))
    server.script = lambda body: completion(content)
    live = ["--model", "stub", "--base-url", server.base_url, "--repairs", "0"]
    live += ["--record", str(tmp_path / "rec")]
    assert run(str(article), *live, "-f", "json", "-o", str(recorded)) == Exit.REVIEW
    replay = ["--replay", str(tmp_path / "rec"), "-f", "json", "-o", str(replayed)]
    assert run(str(article), *replay) == Exit.REVIEW
    assert replayed.read_bytes() == recorded.read_bytes()
    data = json.loads(recorded.read_text(encoding="utf-8"))
    assert data["engine"]["name"] == "llm" and data["second_opinion"]["name"] == "embedded"
    assert "the embedded engine gives these words to Carl Venn" in str(data["attributions"])
    again = ["verify", str(recorded), "--source", str(article), "-f", "json", "-o", str(checked)]
    assert main(again) == Exit.REVIEW
    assert checked.read_bytes() == recorded.read_bytes()
    assert "Traceback" not in capfd.readouterr().err


# --- for any answers ------------------------------------------------------------------------


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
