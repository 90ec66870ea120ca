"""Coverage: every quotation of a document is attributed, nobody's speech, or a problem."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.cli import main
from attrib.errors import Exit
from attrib.language.quotations import find_quotations
from attrib.merge.coverage import account
from attrib.model import (
    Attribution,
    Coverage,
    Document,
    Furniture,
    Grade,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Unspoken,
    Verdict,
)
from attrib.recheck import recheck_sheet
from attrib.sheet import exit_code
from attrib.write import FORMATS, render
from tests.coverage_runs import TEXT, place, sheet_of, stating, unaccounted, words_of
from tests.embedded_runs import SENTENCES
from tests.sheets import attribution, document

# --- the figure ---------------------------------------------------------------------------


def test_each_quotation_is_attributed_nobodys_or_a_problem() -> None:
    doc = document(TEXT)
    giant = Unspoken(span=place(TEXT, "“the Giant”"), reason="a nickname")
    sheet = sheet_of(doc, stating("The dam will hold,", unspoken=[giant]))
    (covered,) = sheet.coverage
    assert (covered.quotations, covered.attributed) == (3, 1)
    assert covered.unspoken == (giant,)
    assert words_of(doc, covered.unaccounted) == [
        "“We have tested it twice and it does not leak at all.”"
    ]
    (found,) = unaccounted(sheet)
    assert found.span == covered.unaccounted[0]
    assert found.document == "d1"
    assert "line 3" in found.message
    assert "We have tested it" in found.message


def test_what_is_unaccounted_for_needs_a_persons_eye() -> None:
    doc = document("Locals call the dam “the Giant”.")
    sheet = sheet_of(doc, stating())
    assert sheet.attributions == ()
    assert exit_code(sheet) is Exit.REVIEW
    silent = Unspoken(span=place(doc.text, "“the Giant”"), reason="a nickname")
    assert exit_code(sheet_of(doc, stating(unspoken=[silent]))) is Exit.VERIFIED


@pytest.mark.parametrize(
    "statement",
    [
        Unspoken(span=Span(0, 11), reason="a title"),  # less than the quotation
        Unspoken(span=Span(0, 21), reason="a title"),  # more than it
        Unspoken(span=Span(5, 5), reason="a title"),
        Unspoken(span=Span(-9, 10_000), reason="a title"),
        Unspoken(span=Span(0, 20), reason="  \n"),  # the quotation, without a reason
    ],
)
def test_an_engine_cannot_talk_away_what_it_does_not_name(statement: Unspoken) -> None:
    doc = document("“The dam will hold,” said Ines Falk.")
    (covered,) = sheet_of(doc, stating(unspoken=[statement])).coverage
    assert words_of(doc, covered.unaccounted) == ["“The dam will hold,”"]
    assert covered.unspoken == ()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The town is calm. “The dam will hold,” said Ines Falk.", "said"),
        ("Nobody slept. “The dam will hold”, the old engineer told the press.", "told"),
        ("In the end Ines Falk said: “The dam will hold.” The rest went home.", "said"),
        ("Es regnete lange. „Der Damm hält“, sagte Ines Falk auf dem Markt.", "sagte"),
        ("Il a plu toute la nuit. « La digue tient », a déclaré Mme Falk hier.", "déclaré"),
    ],
)
def test_nobodys_speech_is_not_believed_where_a_cue_stands_beside_it(text: str, cue: str) -> None:
    doc = document(text)
    (quotation,) = find_quotations(text)
    statement = Unspoken(span=quotation.span, reason="a title")
    coverage, problems = account(doc, (), [statement])
    assert coverage.unaccounted == (quotation.span,)
    assert f"{cue}” stands beside it" in problems[0].message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It holds,” said Ines Falk. “We have tested it.” She left.", "“We have tested it.”"),
        ("It rained.\n\n“Nobody told us!”\n\nThe rest went home.", "“Nobody told us!”"),
        ("市长王伟说：“我们今年会建成这座桥。”", "“我们今年会建成这座桥。”"),
    ],
)
def test_nobodys_speech_is_not_believed_of_a_sentence_of_its_own(text: str, words: str) -> None:
    doc = document(text)
    (quotation,) = [q for q in find_quotations(text) if words_of(doc, [q.span]) == [words]]
    statement = Unspoken(span=quotation.span, reason="a term")
    coverage, problems = account(doc, (), [statement])
    assert quotation.span in coverage.unaccounted
    assert coverage.unspoken == ()
    (told,) = [p.message for p in problems if p.span == quotation.span]
    assert "it is a sentence of its own" in told


@pytest.mark.parametrize(
    "text",
    [
        "The dam, which the people of the valley call “the Giant,” said nothing to the flood.",
        "The head of the dam said the people of the valley call it “the Giant”.",
        "The book is “The Dam Will Hold”, a tale that was told by the old mill in the valley.",
        "Along the river runs a path called “Old Mill Walk”. Falk said it was closed.",
    ],
)
def test_a_cue_of_other_words_is_no_cue_beside_it(text: str) -> None:
    (quotation,) = find_quotations(text)
    statement = Unspoken(span=quotation.span, reason="a title")
    assert account(document(text), (), [statement]).coverage.unspoken == (statement,)


def test_attributed_outweighs_nobodys_and_the_first_reason_is_kept() -> None:
    doc = document("“Yes,” said Lee. Locals call it “the Giant”.")
    yes, no = place(doc.text, "“Yes,”"), place(doc.text, "“the Giant”")
    said = [attribution(doc, "Yes")]
    stated = [Unspoken(span=span, reason=why) for why in "ab" for span in (yes, no)]
    coverage, problems = account(doc, said, stated)
    assert coverage == Coverage(
        document="d1", quotations=2, attributed=1, unspoken=(Unspoken(span=no, reason="a"),)
    )
    assert problems == ()


def test_refused_content_accounts_and_content_that_is_nowhere_does_not() -> None:
    doc = document("“The dam will hold,” said Ines Falk. “It was tested,” she said.")
    stands = attribution(doc, "The dam will hold", grade=Grade.REFUSED)
    piece = stands.content[0]
    spliced = piece.model_copy(
        update={"verdict": Verdict.SPLICED, "span": place(doc.text, "“It was tested,”")}
    )
    absent = piece.model_copy(update={"verdict": Verdict.ABSENT, "span": None, "found": None})
    others = [stands.model_copy(update={"content": (part,)}) for part in (spliced, absent)]
    coverage, _ = account(doc, [stands, *others], ())
    assert coverage.attributed == 1
    assert words_of(doc, coverage.unaccounted) == ["“It was tested,”"]


def test_the_smaller_part_of_a_quotation_does_not_account_for_it() -> None:
    doc = document("“We won. They lost the dam, the bridge and the town,” said Ines Falk.")
    some = account(doc, [attribution(doc, "We won.")], ())
    assert some.coverage.attributed == 0
    assert "less than half" in some.problems[0].message
    more = attribution(doc, "They lost the dam, the bridge")
    assert account(doc, [more], ()).coverage.attributed == 1
    both = [attribution(doc, words) for words in ("We won. They lost", "the bridge and")]
    assert account(doc, both, ()).coverage.attributed == 1


def test_a_quotation_without_an_end_is_held_by_any_of_its_words() -> None:
    doc = document("“We won, said Ines Falk, and then she told us of the dam and the bridge.")
    assert account(doc, [attribution(doc, "We won")], ()).coverage.attributed == 1
    assert account(doc, [attribution(doc, "Ines Falk")], ()).coverage.attributed == 1


def test_only_quotations_of_the_article_are_counted() -> None:
    text = (
        "“He told me: ‘Never again, my friend.’ And left,” said Falk.\n"
        '<a href="https://example.org">more</a> “…” “Write a comment here”\n'
    )
    form = Furniture(span=place(text, "“Write a comment here”"), reason="comment form")
    doc = document(text, furniture=(form,))
    coverage, _ = account(doc, (), ())
    assert words_of(doc, coverage.unaccounted) == [
        "“He told me: ‘Never again, my friend.’ And left,”"
    ]


def test_a_stretch_without_any_answer_is_one_problem_not_many() -> None:
    doc = document(TEXT)
    failed = Problem(
        code=ProblemCode.CHUNK_FAILED,
        message="no answer",
        document="d1",
        span=Span(0, TEXT.index("Later")),
    )
    sheet = sheet_of(doc, stating(problems=[failed]))
    assert len(sheet.coverage[0].unaccounted) == 3
    assert [p.span for p in unaccounted(sheet)] == [sheet.coverage[0].unaccounted[2]]
    assert exit_code(sheet) is Exit.ENGINE


@settings(max_examples=150, deadline=None)
@given(SENTENCES, st.data())
def test_every_quotation_is_counted_exactly_once(text: str, data: st.DataObject) -> None:
    doc = document(text)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda ends: Span(min(ends), max(ends))
    )
    located = [q.span for q in find_quotations(text)]
    near = st.sampled_from(located) | spans if located else spans
    said = [_holding(doc, span) for span in data.draw(st.lists(spans, max_size=4))]
    stated = [
        Unspoken(span=span, reason=why)
        for span, why in data.draw(
            st.lists(st.tuples(near, st.sampled_from(["a term", ""])), max_size=5)
        )
    ]
    coverage, problems = account(doc, said, stated)
    open_ = [*coverage.unaccounted, *(u.span for u in coverage.unspoken)]
    assert len(set(open_)) == len(open_)
    assert coverage.attributed + len(open_) == coverage.quotations
    assert set(open_) <= set(located)
    assert [p.span for p in problems] == list(coverage.unaccounted)
    # More answers never leave more open.
    fewer, _ = account(doc, said[:1], stated[:1])
    assert set(coverage.unaccounted) <= set(fewer.unaccounted)
    assert fewer.quotations == coverage.quotations


def _holding(doc: Document, span: Span) -> Attribution:
    said = attribution(document("x"), "x")
    piece = said.content[0].model_copy(
        update={"span": span, "found": doc.text[span.start : span.end]}
    )
    return said.model_copy(update={"content": (piece,)})


# --- in the sheet -------------------------------------------------------------------------


def test_every_format_for_people_gives_the_figure_and_the_reasons() -> None:
    doc = document(TEXT)
    giant = Unspoken(span=place(TEXT, "“the Giant”"), reason="a nick<b>name")
    sheet = sheet_of(doc, stating("The dam will hold,", unspoken=[giant]))
    figure = "3 quotations: 1 attributed, 1 nobody's speech, 1 unaccounted for"
    for format_ in FORMATS:
        shown = render(sheet, format_, width=400).replace("\\", "").replace("&#39;", "'")
        assert ("1 unaccounted for" in shown) == (format_ in ("table", "md", "html"))
        assert "a problem" in shown or "unaccounted" in shown  # the problem stands in all
        if format_ in ("md", "html"):
            assert figure in shown
            assert "“the Giant” (a nick" in shown
    page = render(sheet, "html")
    assert "<b>name" not in page
    assert '<span class="unaccounted">“We have tested it twice' in page
    read = Sheet.model_validate_json(render(sheet, "json"))
    assert read.coverage == sheet.coverage


def test_a_coverage_that_does_not_add_up_is_no_coverage() -> None:
    with pytest.raises(ValueError, match="1 quotations are accounted for, 2 counted"):
        Coverage(document="d1", quotations=2, attributed=1)


def test_verify_counts_anew(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    doc = document(TEXT)
    giant = Unspoken(span=place(TEXT, "“the Giant”"), reason="a nickname")
    tested = Unspoken(span=place(TEXT, "“We have tested it"), reason="a term")
    sheet = sheet_of(doc, stating("The dam will hold,", unspoken=[giant]))
    assert recheck_sheet(sheet).sheet.coverage == sheet.coverage
    assert recheck_sheet(sheet).sheet.problems == sheet.problems
    # A forged sheet: one quotation of three is talked away with a span that is none.
    forged = sheet.model_dump(mode="json")
    forged["problems"] = []
    forged["coverage"][0]["unaccounted"] = []
    forged["coverage"][0]["unspoken"].append(tested.model_dump(mode="json"))
    path = tmp_path / "forged.json"
    path.write_text(json.dumps(forged), encoding="utf-8")
    assert main(["verify", str(path)]) == 1
    out, err = capfd.readouterr()
    assert "the sheet says 0 of 3 quotations unaccounted for, re-checking says 1 of 3" in err
    assert "We have tested it" in out


def test_verify_rejects_coverage_of_what_is_not_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sheet = sheet_of(document(TEXT), stating()).model_dump(mode="json")
    sheet["coverage"][0]["document"] = "d7"
    path = tmp_path / "sheet.json"
    path.write_text(json.dumps(sheet), encoding="utf-8")
    assert main(["verify", str(path)]) == 3
    assert "d7" in capfd.readouterr().err


def test_a_thousand_problems_are_counted_and_not_all_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "code.txt"
    rows = (f"Row {n} is “take number {n} out of the wooden box now” here." for n in range(60))
    source.write_text("\n\n".join(rows), encoding="utf-8")
    assert main(["sheet", str(source), "-f", "json"]) == 1
    out, err = capfd.readouterr()
    problems = json.loads(out)["problems"]
    told = [line for line in err.splitlines() if "unaccounted" in line]
    assert len(problems) > 40 == len(told)
    assert f"attrib: and {len(problems) - 40} more problems: -f html, md or json has all" in err
