"""``attrib check``: every verdict, the speaker at the place, the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.check import check, exit_code, read_quotes
from attrib.check.asked import Asked, Reading, wordings
from attrib.check.speaker import judge
from attrib.errors import Exit
from attrib.findings import Agreement, Finding, Findings
from attrib.load import load
from attrib.model import ProblemCode, Verdict
from attrib.write import FORMATS
from attrib.write.findings import render_findings

FIXTURES = Path(__file__).parent.parent / "fixtures" / "check"
TRANSCRIPT = str(FIXTURES / "transcript.txt")
SPEECHES = str(FIXTURES / "speeches")
COUNCIL = str(FIXTURES / "council.vtt")


def look_up(*quotes: tuple[str, str] | str, against: str | list[str] = TRANSCRIPT) -> Findings:
    asked = []
    for number, item in enumerate(quotes):
        quote, speaker = (item, "") if isinstance(item, str) else item
        speakers = (speaker,) if speaker else ()
        asked.append(Asked(f"q{number}", quote, wordings([quote]), "here", speakers))
    return check(Reading("here", tuple(asked)), [against] if isinstance(against, str) else against)


def one(quote: str, speaker: str = "", against: str | list[str] = TRANSCRIPT) -> Finding:
    (finding,) = look_up((quote, speaker), against=against).findings
    return finding


def text_of(finding: Finding) -> str:
    assert finding.origin is not None
    text = load(finding.origin, id="x").text
    assert finding.located.span is not None
    return text[finding.located.span.start : finding.located.span.end]


# --- verdicts -------------------------------------------------------------------------


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


# --- the speaker ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "claimed", "agreement"),
    [
        ("The survey is finished.", "Ms. Lee", Agreement.AGREES),
        ("The survey is finished.", "Mr. Lee", Agreement.DISAGREES),
        ("The survey is finished.", "Lee", Agreement.CANNOT_TELL),
        ("The survey is finished.", "Elena Ruiz", Agreement.DISAGREES),
        ("The survey is finished.", "", Agreement.CANNOT_TELL),
        ("the river will not wait for me", "President Ruiz", Agreement.AGREES),
        ("the river will not wait for me", "the President", Agreement.AGREES),
        ("Which of you is right?", "Paul Marsh", Agreement.CANNOT_TELL),
        ("Which of you is right?", "Ruiz", Agreement.DISAGREES),
    ],
)
def test_the_label_at_the_place_decides(quote: str, claimed: str, agreement: Agreement) -> None:
    finding = one(quote, claimed)
    assert finding.verdict is Verdict.VERBATIM
    assert finding.agreement is agreement, finding.reason


@pytest.mark.parametrize(
    ("claimed", "label", "others", "agreement"),
    [
        ("Konrad von Stetten", "ABG. DR. VON STETTEN", (), Agreement.AGREES),
        ("Ursula von der Heide", "VON DER HEIDE", (), Agreement.AGREES),
        ("Adam Ruiz", "BEN RUIZ", (), Agreement.DISAGREES),
        ("Friedrich Albers", "BUNDESKANZLER ALBERS", (), Agreement.AGREES),
        ("John O'Neil", "MR. O’NEIL", (), Agreement.AGREES),
        ("Emeka Okafor", "ADAEZE OKAFOR", (), Agreement.DISAGREES),
        ("J. Marsh", "JOHN MARSH", (), Agreement.AGREES),
        ("Ann Lee", "MS. LEE", ("MR. LEE",), Agreement.AGREES),
        ("Ann Lee", "MR. LEE", ("MS. LEE",), Agreement.DISAGREES),
        ("Lee", "ANN LEE", ("BOB LEE",), Agreement.CANNOT_TELL),
        ("President Xu", "THE PRESIDENT", ("PRESIDENT XU",), Agreement.DISAGREES),
        ("Mayor Okafor", "A", ("Q",), Agreement.CANNOT_TELL),
        ("Ivan Petrov", "ПЕТРОВ", (), Agreement.CANNOT_TELL),
        ("the harbour office", "MS. LEE", (), Agreement.CANNOT_TELL),
    ],
)
def test_what_a_label_can_stand_for(
    claimed: str, label: str, others: tuple[str, ...], agreement: Agreement
) -> None:
    judged = judge((claimed,), label, (label, *others))
    assert judged.agreement is agreement, judged.reason


def test_of_equal_places_the_one_of_the_claimed_speaker_is_best() -> None:
    for claimed, line in (("Mr. Lee", 12), ("Ms. Lee", 14)):
        finding = one("We both are.", claimed)
        assert finding.place is not None and finding.place.line == line
        assert finding.agreement is Agreement.AGREES
        assert finding.others == 1


def test_of_changed_words_too() -> None:
    for claimed, line in (("Mr. Lee", 12), ("Ms. Lee", 14)):
        finding = one("We both were.", claimed)
        assert finding.verdict is Verdict.ALTERED
        assert finding.place is not None and finding.place.line == line
        assert finding.agreement is Agreement.AGREES
        (change,) = finding.located.changes
        text = load(TRANSCRIPT, id="x").text
        assert text[change.span.start : change.span.end] == change.found == "are"


def test_words_that_the_speaker_quotes_are_nobodys_by_label() -> None:
    for claimed in ("President Ruiz", "a farmer from Upper Marden"):
        finding = one("nobody asked the chairs", claimed)
        assert finding.label == "PRESIDENT RUIZ"
        assert finding.agreement is Agreement.CANNOT_TELL
        assert "quotes these words" in finding.reason


def test_voices_of_subtitles_are_speakers() -> None:
    mine = one("My cattle drink there.", "Otis Vane", COUNCIL)
    assert (mine.label, mine.agreement) == ("Otis Vane", Agreement.AGREES)
    assert mine.place is not None and mine.place.time == "00:00:04.500"
    assert one("My cattle drink there.", "Hanna Brandt", COUNCIL).agreement is Agreement.DISAGREES


def test_words_that_run_over_two_voices_are_spliced() -> None:
    finding = one("My cattle drink there. Your cattle have a trough.", "Otis Vane", COUNCIL)
    assert finding.verdict is Verdict.SPLICED
    assert [(p.words, p.label) for p in finding.pieces] == [
        ("My cattle drink there.", "Otis Vane"),
        ("Your cattle have a trough.", "Hanna Brandt"),
    ]
    assert finding.agreement is Agreement.DISAGREES


def test_captions_of_one_voice_are_one_utterance() -> None:
    finding = one("Your cattle have a trough. I paid for it.", "Brandt", COUNCIL)
    assert finding.verdict in (Verdict.VERBATIM, Verdict.NORMALIZED)
    assert not finding.pieces


def test_a_source_without_labels_names_nobody() -> None:
    finding = one("We do not ask for thanks.", "Ruiz", SPEECHES)
    assert (finding.label, finding.agreement) == (None, Agreement.CANNOT_TELL)


# --- many sources ---------------------------------------------------------------------


def test_the_better_verdict_wins_over_the_earlier_source(tmp_path: Path) -> None:
    for name, words in (("a", "We will ask you loudly"), ("b", "We will ask them loudly")):
        (tmp_path / f"{name}.txt").write_text(f"{words}, they said.\n", encoding="utf-8")
    finding = one("We will ask them loudly", against=str(tmp_path))
    assert (finding.verdict, finding.source) == (Verdict.VERBATIM, "d2")
    near = one("We will surely ask them loudly", against=str(tmp_path))
    assert near.verdict is Verdict.ALTERED
    assert near.source == "d2", "the source with fewer changes"


def test_other_places_are_counted_over_all_sources(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("We sail at dawn. We sail at dawn.\n")
    finding = one("We sail at dawn.", against=str(tmp_path))
    assert (finding.source, finding.others) == ("d1", 5)


def test_words_that_are_as_near_are_no_other_place(tmp_path: Path) -> None:
    for name, sum_ in (("a", "48"), ("b", "11"), ("c", "48")):
        (tmp_path / f"{name}.txt").write_text(f"It costs {sum_} million crowns.\n")
    finding = one("58 million crowns", against=str(tmp_path))
    assert (finding.verdict, finding.located.found) == (Verdict.ALTERED, "48 million crowns")
    assert finding.others == 1


def test_changed_words_are_found_in_any_of_many_sources(tmp_path: Path) -> None:
    for number in range(30):
        words = f"The gauge at mill number {number} stood at {number + 40} inches on that morning"
        (tmp_path / f"{number:02}.txt").write_text(f"{words}, as we all know.\n")
    quotes = [
        f"The gauge at mill number {n} stood at {n + 40} feet on that morning" for n in range(30)
    ]
    for number, finding in enumerate(look_up(*quotes, against=str(tmp_path)).findings):
        assert finding.origin == str(tmp_path / f"{number:02}.txt")
        assert [(c.given, c.found) for c in finding.located.changes] == [("feet", "inches")]


def test_an_unreadable_source_is_a_problem_and_the_rest_is_done(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    found = look_up("The survey is finished.", against=["nowhere.txt", TRANSCRIPT, str(empty)])
    assert [p.code for p in found.problems] == [ProblemCode.UNREADABLE] * 2
    assert found.findings[0].verdict is Verdict.VERBATIM
    assert exit_code(found) is Exit.UNREADABLE


def test_without_any_source_nothing_is_called_absent() -> None:
    found = look_up("The survey is finished.", against="nowhere.txt")
    assert not found.findings
    assert [p.code for p in found.problems] == [ProblemCode.UNREADABLE, ProblemCode.ITEM_REFUSED]


def test_a_quote_is_not_looked_up_in_the_article_that_states_it() -> None:
    found = check(read_quotes(str(FIXTURES / "article.txt")), [str(FIXTURES)])
    assert all(f.origin != str(FIXTURES / "article.txt") for f in found.findings)
    assert any("article.txt: holds the quotes themselves" in note for note in found.notes)


LINES = st.lists(
    st.one_of(
        st.sampled_from(["ANN LEE: ", "BOB: ", "“", "”\n", "We sail at dawn. ", "no, ", "\n\n"]),
        st.text(max_size=12),
    ),
    max_size=12,
)


@given(LINES, LINES, st.sampled_from(["", "Ann Lee", "Bob"]))
def test_whatever_stands_in_the_source_spans_are_true(
    tmp_path_factory: pytest.TempPathFactory, said: list[str], quoted: list[str], speaker: str
) -> None:
    source = tmp_path_factory.mktemp("any") / "s.txt"
    text = "".join(said).replace("\0", "") + "ANN LEE: end\n"
    source.write_bytes(text.encode("utf-8", "replace"))
    quote = "".join(quoted) or "x"
    found = look_up((quote, speaker), against=str(source))
    for finding in found.findings:
        if finding.verdict is Verdict.ABSENT:
            assert finding.located.span is None
            continue
        assert text_of(finding) == finding.located.found
        if finding.verdict is Verdict.VERBATIM:
            assert finding.located.found in quote
    assert len(found.findings) + len(found.problems) >= 1
    for shown in FORMATS:
        render_findings(found, shown).encode("utf-8")


# --- what is asked --------------------------------------------------------------------


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


# --- exit codes -----------------------------------------------------------------------

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
