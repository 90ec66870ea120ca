"""What differs between two sheets: attributions, stances, coverage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from attrib.cli import main
from attrib.extract.embedded import EmbeddedEngine
from attrib.model import (
    Attribution,
    Coverage,
    Grade,
    Kind,
    Located,
    Mode,
    Place,
    Position,
    Sheet,
    Span,
    SpeakerStance,
    Stance,
    Unspoken,
    Verdict,
)
from attrib.replay_diff import diff_lines, diff_sheets
from attrib.run import Loaded, make_sheet
from tests.llm_runs import document

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


# --- the comparison itself ----------------------------------------------------------------


TEXT = "abcdefghij" * 5
BASE = make_sheet(Loaded((document(TEXT),), ()), EmbeddedEngine())


def attribution(number: int, spans: list[Span], speaker: str, verdict: Verdict) -> Attribution:
    found = verdict is not Verdict.ABSENT
    return Attribution(
        id=f"a{number}",
        document="d1",
        place=Place(line=1) if found else None,
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        speakers=(speaker,),
        source=None,
        cue=None,
        content=tuple(
            Located(
                given=TEXT[span.start : span.end],
                verdict=verdict,
                span=span if found else None,
                found=TEXT[span.start : span.end] if found else None,
            )
            for span in spans
        ),
        claim=None,
        stance=Stance(),
        verdict=verdict,
        checks=(),
        grade=Grade.VERIFIED if found else Grade.REFUSED,
    )


spans = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1]))
sheets = st.lists(
    st.tuples(
        st.lists(spans, min_size=1, max_size=2),
        st.sampled_from("AB"),
        st.sampled_from([Verdict.VERBATIM, Verdict.ABSENT]),
    ),
    max_size=5,
).map(
    lambda rows: BASE.model_copy(
        update={"attributions": tuple(attribution(n, *row) for n, row in enumerate(rows))}
    )
)


@given(sheets)
def test_a_sheet_differs_in_nothing_from_itself(sheet: Sheet) -> None:
    found = diff_sheets(sheet, sheet)
    assert found.alike and not found.made_by
    assert found.same == len(sheet.attributions)


@hypothesis_settings(deadline=None)
@given(sheets, sheets)
def test_every_attribution_is_accounted_for_once(before: Sheet, after: Sheet) -> None:
    found = diff_sheets(before, after)
    paired = found.same + len(found.changed)
    assert paired + len(found.removed) == len(before.attributions)
    assert paired + len(found.added) == len(after.attributions)
    ids = [e.id for e in found.removed] + [c.before.id for c in found.changed]
    assert len(ids) == len(set(ids))


def test_the_same_words_stay_with_the_same_speaker() -> None:
    """Two who say the same are not taken for one another."""
    a = attribution(1, [Span(0, 10)], "A", Verdict.VERBATIM)
    b = attribution(2, [Span(0, 10)], "B", Verdict.VERBATIM)
    before = BASE.model_copy(update={"attributions": (a, b)})
    after = BASE.model_copy(update={"attributions": (b,)})
    found = diff_sheets(before, after)
    assert [e.speakers for e in found.removed] == [("A",)] and found.same == 1


def test_a_moved_span_is_a_change_and_other_words_are_another_attribution() -> None:
    def sheet(span: Span) -> Sheet:
        said = attribution(1, [span], "A", Verdict.VERBATIM)
        return BASE.model_copy(update={"attributions": (said,)})

    (changed,) = diff_sheets(sheet(Span(0, 10)), sheet(Span(0, 8))).changed
    assert [(c.what, c.before, c.after) for c in changed.changes] == [("span", "0-10", "0-8")]
    found = diff_sheets(sheet(Span(0, 10)), sheet(Span(8, 18)))
    assert len(found.removed) == len(found.added) == 1


# --- stances over the document, and coverage ----------------------------------------------


QUOTED = document(
    "“The dam will hold,” said Ines Falk. He calls it “no limits”. A sign says “no entry”.\n"
)
TERM, SIGN = (
    Span(QUOTED.text.index(words), QUOTED.text.index(words) + len(words))
    for words in ("“no limits”", "“no entry”")
)


def stance(
    speaker: str, position: Position, target: str, words: str, grade: Grade
) -> SpeakerStance:
    start = QUOTED.text.index(words)
    return SpeakerStance(
        document="d1",
        speaker=speaker,
        speaker_id=None,
        target=target,
        position=position,
        evidence=(
            Located(
                given=words,
                verdict=Verdict.VERBATIM,
                span=Span(start, start + len(words)),
                found=words,
            ),
        ),
        attributions=("a1",),
        checks=(),
        grade=grade,
    )


def test_stances_over_the_document_are_compared(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())
    sheets = {
        "before": (
            stance("Ines Falk", Position.SUPPORT, "the dam", "The dam will hold", Grade.VERIFIED),
            stance("Ines Falk", Position.OPPOSE, "signs", "no entry", Grade.REVIEW),
        ),
        "after": (
            stance("Ines Falk", Position.OPPOSE, "The dam", "will hold", Grade.REVIEW),
            stance("Jon Brandt", Position.SUPPORT, "signs", "no entry", Grade.REVIEW),
        ),
    }
    paths = []
    for name, stances in sheets.items():
        paths.append(str(tmp_path / f"{name}.json"))
        sheet = made.model_copy(update={"stances": stances})
        Path(paths[-1]).write_text(sheet.model_dump_json(), encoding="utf-8")
    assert main(["replay", paths[0], "--diff", paths[0]]) == 0
    capfd.readouterr()
    assert main(["replay", paths[0], "--diff", paths[1]]) == 1
    out, err = capfd.readouterr()
    assert out.splitlines() == [
        "- test.txt  stance of Ines Falk: oppose signs: no entry  [review]",
        "+ test.txt  stance of Jon Brandt: support signs: no entry  [review]",
        "~ test.txt  stance of Ines Falk: oppose The dam: will hold  [review]",
        "    position: support -> oppose",
        "    words: The dam will hold -> will hold",
        "    grade: verified -> review",
    ]
    assert "removed; stances: 1 changed, 1 added, 1 removed" in err


def test_what_became_of_a_quotation_is_compared() -> None:
    made = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())

    def covering(*unspoken: Unspoken, unaccounted: tuple[Span, ...] = ()) -> Sheet:
        attributed = 3 - len(unspoken) - len(unaccounted)
        covered = Coverage(
            document="d1",
            quotations=3,
            attributed=attributed,
            unspoken=unspoken,
            unaccounted=unaccounted,
        )
        return made.model_copy(update={"coverage": (covered,)})

    term = Unspoken(span=TERM, reason="a term")
    before = covering(term, unaccounted=(SIGN,))
    assert diff_sheets(before, before).alike
    found = diff_sheets(before, covering(Unspoken(span=SIGN, reason="a sign")))
    assert not found.alike
    assert [(c.line, c.words, c.before, c.after) for c in found.coverage] == [
        (1, "“no limits”", "nobody's speech (a term)", "attributed"),
        (1, "“no entry”", "unaccounted for", "nobody's speech (a sign)"),
    ]
    assert list(diff_lines(diff_sheets(before, covering(term)))) == [
        "~ test.txt:1  quotation “no entry”: unaccounted for -> attributed"
    ]


def test_of_another_text_only_the_counts_are_compared() -> None:
    before = make_sheet(Loaded((QUOTED,), ()), EmbeddedEngine())
    other = document(QUOTED.text.replace("“no entry”", "nothing"))
    after = make_sheet(Loaded((other,), ()), EmbeddedEngine())
    (told,) = diff_sheets(before, after).coverage
    assert (told.line, told.words) == (None, "")
    assert told.before != told.after and told.before.startswith("3 attributed")
    assert "~ test.txt  quotations: 3 attributed" in "\n".join(
        diff_lines(diff_sheets(before, after))
    )
    # A sheet that does not say is told to say nothing.
    silent = before.model_copy(update={"coverage": ()})
    assert diff_sheets(silent, before).coverage[0].before == "not counted"
