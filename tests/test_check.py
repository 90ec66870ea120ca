"""``attrib check``: verdicts, what is asked, the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.check import check, exit_code, read_quotes
from attrib.errors import Exit
from attrib.findings import Agreement, Findings
from attrib.load import load
from attrib.model import Verdict
from tests.check_runs import FIXTURES, SPEECHES, TRANSCRIPT, look_up, one, text_of

# --- verdicts -----------------------------------------------------------------------------


def test_words_as_they_stand() -> None:
    finding = one("The old wall has stood for ninety years.", "Mr. Lee")
    assert finding.verdict is Verdict.VERBATIM
    assert finding.origin == TRANSCRIPT
    assert finding.place is not None and finding.place.line == 8
    assert text_of(finding) == "The old wall has stood for ninety years."
    assert finding.agreement is Agreement.AGREES


def test_typography_is_no_change(tmp_path: Path) -> None:
    source = tmp_path / "s.txt"
    source.write_text("Ann: “Don’t go\nthere” is what I said.\n", encoding="utf-8")
    assert one("Don't go there", against=str(source)).verdict is Verdict.NORMALIZED


def test_a_marked_elision_is_an_edit() -> None:
    finding = one("I will be short […] nobody in the valley will sleep below the water line")
    assert finding.verdict is Verdict.EDITED


def test_a_flipped_negation_is_altered_and_flagged() -> None:
    finding = one("We have promised that the dam will be ready by winter.", "President Ruiz")
    assert finding.verdict is Verdict.ALTERED
    (change,) = finding.located.changes
    assert (change.given, change.found) == ("", "never")
    assert "negation" in change.flags
    assert finding.agreement is Agreement.AGREES


def test_a_changed_number_is_shown_with_its_place() -> None:
    finding = one("We counted 421 houses below the line")
    (change,) = finding.located.changes
    assert finding.verdict is Verdict.ALTERED
    assert (change.given, change.found) == ("421", "412")
    assert "number" in change.flags


def test_words_of_two_speakers_are_spliced_and_each_piece_is_placed() -> None:
    finding = one("My sister counts cracks. Nobody will be forced to move.", "Mr. Lee")
    assert finding.verdict is Verdict.SPLICED
    assert [piece.label for piece in finding.pieces] == ["MR. LEE", "PRESIDENT RUIZ"]
    assert [piece.place.line for piece in finding.pieces] == [8, 20]
    text = load(TRANSCRIPT, id="x").text
    assert all(text[p.span.start : p.span.end] == p.words for p in finding.pieces)
    assert finding.agreement is Agreement.DISAGREES


def test_invented_words_are_absent() -> None:
    finding = one("The dam is a monument to nobody at all.", "Ruiz")
    assert finding.verdict is Verdict.ABSENT
    assert (finding.source, finding.origin, finding.place, finding.label) == (None,) * 4
    assert finding.agreement is Agreement.CANNOT_TELL


def test_a_full_stop_that_ends_the_words_early_is_an_edit_and_said() -> None:
    finding = one("If the water rises above nine metres.")
    assert finding.verdict is Verdict.EDITED
    assert any("“.” is not in the source" in note for note in finding.located.notes)


@pytest.mark.parametrize("mark", ["?", "!", "..."])
def test_other_final_marks_are_words_of_the_quote(mark: str) -> None:
    quote = f"Nobody will be forced to move{mark}"
    assert one(quote).verdict not in (Verdict.VERBATIM, Verdict.NORMALIZED)


def test_emphasis_in_markdown_is_no_change() -> None:
    finding = one("We have shown them one thing this year", against=SPEECHES)
    assert finding.verdict is Verdict.NORMALIZED
    assert not finding.located.changes
    changed = one("We have shown them two thing this year", against=SPEECHES)
    assert changed.verdict is Verdict.ALTERED
    assert [(c.given, c.found) for c in changed.located.changes] == [("two", "*one*")]


def test_a_cut_that_drops_a_negation_is_warned_of() -> None:
    finding = one("the old wall is safe", "Ms. Lee")
    assert finding.verdict is Verdict.VERBATIM
    assert any("I do not believe" in warning for warning in finding.warnings)


# --- what is asked ------------------------------------------------------------------------


def verdicts(found: Findings) -> dict[str, tuple[Verdict, Agreement]]:
    return {f.quote: (f.verdict, f.agreement) for f in found.findings}


ARTICLE = {
    "Nobody will be forced to move": (Verdict.VERBATIM, Agreement.AGREES),
    "The river will not wait for me": (Verdict.EDITED, Agreement.AGREES),
    "412 houses below the line": (Verdict.VERBATIM, Agreement.AGREES),
    "The old wall has stood for ninety years": (Verdict.VERBATIM, Agreement.DISAGREES),
    "We have promised that the dam will be ready by winter": (
        Verdict.ALTERED,
        Agreement.AGREES,
    ),
    "I have never been prouder of this valley": (Verdict.ABSENT, Agreement.CANNOT_TELL),
}


def test_the_quoted_words_of_an_article_are_checked() -> None:
    found = check(read_quotes(str(FIXTURES / "article.txt")), [TRANSCRIPT])
    assert verdicts(found) == ARTICLE
    assert found.findings[0].stated == f"{FIXTURES / 'article.txt'}, line 3"


def test_a_sheet_asks_the_same_as_its_article(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    from attrib.cli import main

    sheet = tmp_path / "sheet.json"
    main(["sheet", str(FIXTURES / "article.txt"), "-f", "json", "-o", str(sheet)])
    assert verdicts(check(read_quotes(str(sheet)), [TRANSCRIPT])) == ARTICLE


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ('"The survey," said Grace Lee, "is finished."', Verdict.VERBATIM),
        ('"The survey is finished," said Grace Lee. "We counted 412 houses."', Verdict.EDITED),
        ('"He is right," said Grace Lee, "about the past."', Verdict.VERBATIM),
        (
            '"The old wall has stood for ninety years," said Mr Lee. '
            '"It may stand for ninety more."',
            Verdict.VERBATIM,
        ),
        ('"It may stand for ninety more," said Mr Lee. "My sister counts cracks."', Verdict.EDITED),
        ('"The survey," said Grace Lee, "is not finished."', Verdict.ALTERED),
    ],
)
def test_the_parts_that_a_cue_divides_are_one_quotation(
    tmp_path: Path, article: str, verdict: Verdict
) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"{article}\n", encoding="utf-8")
    found = check(read_quotes(str(file)), [TRANSCRIPT])
    assert [f.verdict for f in found.findings] == [verdict], found.findings


def test_a_quotation_of_nobody_is_checked_and_a_term_is_named(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(
        'The "green wall" of Marden is old.\n\n"No house will ever be lost to the river."\n'
    )
    found = check(read_quotes(str(file)), [TRANSCRIPT])
    assert [(f.quote, f.verdict, f.speakers) for f in found.findings] == [
        ("No house will ever be lost to the river.", Verdict.ABSENT, ())
    ]
    assert any("green wall" in note for note in found.notes)
    assert not found.problems, "it is told once"


def test_a_pronoun_that_may_have_been_misread_is_told(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(
        'Elena Ruiz came late. "The river will not wait for me," Ruiz said.\n\n'
        '"The survey is finished," she said.\n'
    )
    found = check(read_quotes(str(file)), [TRANSCRIPT])
    wrong = [f for f in found.findings if f.agreement is Agreement.DISAGREES]
    assert [f.quote for f in wrong] == ["The survey is finished"]
    assert "“she” was read as “Elena Ruiz”" in wrong[0].reason


# --- exit codes ---------------------------------------------------------------------------


FINE = "The survey is finished."
ALTERED = "The survey is not finished."
SPLICED = "My sister counts cracks. Nobody will be forced to move."
ABSENT = "The dam is a monument to nobody at all."


@pytest.mark.parametrize(
    ("quote", "speaker", "failing"),
    [
        (FINE, "Ms. Lee", set()),
        (FINE, "", set()),
        (FINE, "Mr. Lee", {"misattributed"}),
        (ALTERED, "Ms. Lee", {"altered"}),
        (ALTERED, "Mr. Lee", {"altered", "misattributed"}),
        (SPLICED, "", {"spliced"}),
        (ABSENT, "Ruiz", {"absent"}),
    ],
)
def test_fail_on_names_exactly_what_fails(quote: str, speaker: str, failing: set[str]) -> None:
    found = look_up((quote, speaker))
    assert exit_code(found) is (Exit.REVIEW if failing else Exit.VERIFIED)
    for name in ("altered", "spliced", "absent", "misattributed"):
        expected = Exit.REVIEW if name in failing else Exit.VERIFIED
        assert exit_code(found, [name]) is expected, name
    others = {"altered", "spliced", "absent", "misattributed"} - failing
    assert exit_code(found, sorted(others)) is Exit.VERIFIED


def test_the_schema_describes_what_is_written() -> None:
    from attrib.check import findings_schema

    schema: dict[str, Any] = findings_schema()
    written = json.loads(look_up(SPLICED).model_dump_json())
    assert set(written) == set(schema["properties"])
    for name, item in (("Finding", "findings"), ("PrimarySource", "sources")):
        assert set(written[item][0]) == set(schema["$defs"][name]["properties"])


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("theft", Verdict.ABSENT),
        ("“the.”", Verdict.ABSENT),
        ("colour", Verdict.ALTERED),
        ("moved", Verdict.ALTERED),
        ("moving it", Verdict.ABSENT),
    ],
)
def test_a_single_word_is_not_any_word_with_the_same_letters(
    quote: str, verdict: Verdict, tmp_path: Path
) -> None:
    source = tmp_path / "minutes.txt"
    source.write_text("I move that they keep thy boat. Its color fades.\n", encoding="utf-8")
    found = one(quote, against=str(source))
    assert found.verdict is verdict, found.located
    assert (found.origin is None) == (verdict is Verdict.ABSENT)
