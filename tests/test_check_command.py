"""``attrib check`` as a user meets it: formats, exit codes, one-line errors."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.cli import main
from attrib.cli.check import spread
from attrib.errors import Exit
from attrib.findings import Findings
from tests.inert_page import elements_of

FIXTURES = Path(__file__).parent.parent / "fixtures" / "check"
QUOTES = str(FIXTURES / "quotes.csv")
TRANSCRIPT = str(FIXTURES / "transcript.txt")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["check", *arguments])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


def table(tmp_path: Path, *rows: tuple[str, str]) -> str:
    file = tmp_path / "q.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("quote", "speaker"), *rows])
    return str(file)


def test_the_table_shows_words_speaker_and_place(run: Run) -> None:
    code, out, err = run(QUOTES, "--against", TRANSCRIPT)
    assert code == Exit.REVIEW
    assert err == ""
    assert "\x1b" not in out
    assert "{+never+}" in out and "changed: negation" in out
    assert out.count("✗") == 4
    assert out.count("?") == 4  # three quotes to look at, one label in doubt
    assert "10 quotes: 6 VERBATIM, 1 EDITED, 1 ALTERED, 1 SPLICED, 1 ABSENT; 2 misattributed" in out


def test_markdown_shows_the_difference(run: Run) -> None:
    _, out, err = run(QUOTES, "--against", TRANSCRIPT, "-f", "md")
    assert "We have <ins>never</ins> promised" in out
    assert out.count("\n## ✗ ") == 4
    assert "Ms. Lee ≠ MR. LEE" in out
    assert "10 quotes" in err


def test_the_page_shows_what_differs_where_it_stands_and_who_is_named_there(run: Run) -> None:
    _, out, err = run(QUOTES, "--against", TRANSCRIPT, "-f", "html")
    shown = text_of(out)
    assert (
        "10 quotes: 6 VERBATIM, 1 EDITED, 1 ALTERED, 1 SPLICED, 1 ABSENT; 2 misattributed" in shown
    )
    assert (
        "To be looked at: ? q4 EDITED · ✗ q5 ALTERED · ✗ q6 SPLICED, misattributed · ✗ q7 ABSENT · "
        "✗ q8 VERBATIM, misattributed · ? q10 VERBATIM · ? q11 VERBATIM" in shown
    )
    assert "We have <ins>never</ins> promised" in " ".join(re.sub("</?span>", "", out).split())
    assert (
        f"It may stand for ninety more. ✗ VERBATIM · {TRANSCRIPT}, line 8 named there: MR. LEE · "
        "speaker: disagrees; the source names “MR. LEE” there; “Ms. Lee” speaks elsewhere in it "
        f"q8, quoted in {QUOTES}, row 8" in shown
    )
    assert "“My sister counts cracks” line 8 (MR. LEE)" in shown
    assert "the words before the cut hold a negation: “I do not believe that”" in shown
    assert re.search(rf"Sources {TRANSCRIPT} SHA-256 [0-9a-f]{{64}}", shown)
    assert "10 quotes" in err


def test_the_page_names_a_quote_that_was_turned(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("MS. LEE: We will not sell the harbour to anybody this year.\n")
    quote = ("We will […] sell the harbour to anybody this year.", "Ms. Lee")
    _, out, _ = run(table(tmp_path, quote), "--against", str(source), "-f", "html")
    assert "To be looked at: ✗ q2 EDITED, turned Quotes" in text_of(out)


def text_of(page: str) -> str:
    """What a reader sees."""
    words = re.sub("<[^>]*>", "", page.partition("<body>")[2].replace("<br>", " "))
    return " ".join(html.unescape(words).split())


def test_the_page_is_inert(run: Run, tmp_path: Path) -> None:
    words = '<script>alert(1)</script><img src=x onerror=alert(1)> "{{ 7*7 }}" \u202e\x1b[2J'
    source = tmp_path / f"{words.replace('/', '')}.txt".replace("\x1b", "")
    source.write_text(f"{words.upper()}: We sail. {words} at dawn, and so do they.\n")
    quotes = table(tmp_path, (f"{words} at dusk, and so do they.", words), ("", words))
    _, out, _ = run(quotes, "--against", str(source), "-f", "html")
    assert "{{ 7*7 }}" in html.unescape(out)
    assert not set(out) & {"\u202e", "\x1b"}
    assert {"article", "del", "ins"} <= elements_of(out)


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Not It is a matter of houses", "[−Not−] It is {+not+} a matter of houses"),
        ("we sail at dawn with the tide, maybe", "we sail at dawn with the tide[−, maybe−]"),
        ("we sail at dawn today with the tide", "we sail at dawn [−today−] with the tide"),
        ("we sail dawn at with the tide", "we sail {+at+} dawn [−at−] with the tide"),
    ],
)
def test_words_that_the_quote_adds_are_shown_and_stand_apart(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quote: str, shown: str
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    source = tmp_path / "source.txt"
    source.write_text("MS. LEE: It is not a matter of houses; we sail at dawn with the tide.\n")
    _, out, _ = run(table(tmp_path, (quote, "Ms. Lee")), "--against", str(source))
    assert shown in out


def test_a_long_word_is_shown_whole(run: Run, tmp_path: Path) -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 4
    _, out, _ = run(table(tmp_path, (f"the {word} sails", word)), "--against", TRANSCRIPT)
    assert re.sub(r"[│\s]", "", out).count("gesellschaft") >= 4
    assert "…" not in out


@pytest.mark.parametrize("quiet", [[], ["-q"], ["--quiet"]])
def test_a_bar_on_a_terminal_unless_it_is_to_be_quiet(quiet: list[str]) -> None:
    screen, end = pty.openpty()
    command = [sys.executable, "-m", "attrib", "check", QUOTES, "--against", TRANSCRIPT, *quiet]
    with os.fdopen(screen, "rb", 0) as told:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=end, check=False)
        os.close(end)
        try:
            bar = told.read(10_000)
        except OSError:  # nothing was written
            bar = b""
    assert done.returncode == Exit.REVIEW and b"10 quotes" in done.stdout
    assert (b"quotes" in bar) is not bool(quiet)


def test_json_is_read_back(run: Run) -> None:
    _, out, _ = run(QUOTES, "--against", TRANSCRIPT, "-f", "json")
    found = Findings.model_validate_json(out)
    assert found.version == 1
    assert [f.id for f in found.findings] == [f"q{row}" for row in range(2, 12)]
    text = Path(TRANSCRIPT).read_text(encoding="utf-8")
    for finding in found.findings:
        if finding.located.span is not None:
            start, end = finding.located.span
            assert text[start:end] == finding.located.found


def test_json_lines_hold_the_same(run: Run) -> None:
    _, out, _ = run(QUOTES, "--against", TRANSCRIPT, "-f", "jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["type"] for line in lines] == ["findings", "source", *["finding"] * 10]
    _, whole, _ = run(QUOTES, "--against", TRANSCRIPT, "-f", "json")
    assert [{"type": "finding", **f} for f in json.loads(whole)["findings"]] == lines[2:]


def test_csv_has_a_row_for_each_quote_and_problem(run: Run, tmp_path: Path) -> None:
    quotes = table(tmp_path, ("The survey is done.", "Ms. Lee"), ("", "Ann"))
    code, out, err = run(quotes, "--against", TRANSCRIPT, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["verdict"] for row in rows] == ["ALTERED", "problem: item_refused"]
    assert rows[0]["changes"] == "“done” → “finished”"
    assert (rows[0]["label"], rows[0]["agreement"], rows[0]["line"]) == ("MS. LEE", "agrees", "6")
    assert "row 3: the quote is empty" in rows[1]["reason"]
    assert "row 3: the quote is empty" in err
    assert code == Exit.REVIEW


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_no_cell_is_a_formula_or_acts_on_a_terminal(words: str) -> None:
    from attrib.check import check
    from attrib.check.asked import Asked, Reading, wordings
    from attrib.write.findings import render_findings

    asked = Asked("q1", words, wordings([words]), words, (words,))
    found = check(Reading("q.csv", (asked,)), [TRANSCRIPT])
    for row in list(csv.reader(io.StringIO(render_findings(found, "csv"))))[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    for shown in ("table", "md", "html"):
        text = render_findings(found, shown)
        assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 for c in text)
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_output_goes_into_a_file_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    code, out, err = run(QUOTES, "--against", TRANSCRIPT, "-f", "json", "-o", str(target))
    assert (code, out) == (Exit.REVIEW, "")
    assert len(Findings.model_validate_json(target.read_bytes()).findings) == 10
    assert "10 quotes" in err


def test_an_unreadable_source_comes_last_and_loudest(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    code, _, err = run(
        QUOTES, "--against", str(tmp_path / "gone.txt"), TRANSCRIPT, "-o", str(target), "-f", "json"
    )
    assert code == Exit.UNREADABLE
    assert len(Findings.model_validate_json(target.read_bytes()).findings) == 10
    assert "unreadable: " in err and "gone.txt: no such file" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [
        (["altered"], 1),
        (["spliced,absent"], 0),
        (["absent", "altered"], 1),
        (["ABSENT, misattributed"], 0),
        ([], 1),
    ],
)
def test_fail_on_repeats_and_joins(run: Run, tmp_path: Path, fail_on: list[str], code: int) -> None:
    quotes = table(tmp_path, ("The survey is not finished.", "Ms. Lee"))
    options = [option for value in fail_on for option in ("--fail-on", value)]
    assert run(quotes, "--against", TRANSCRIPT, *options)[0] == code


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([QUOTES, "--against", TRANSCRIPT, "--fail-on", "edited"], 2, "no class 'edited'"),
        ([QUOTES], 2, "nowhere to look: give --against"),
        (["-", "--against", "-"], 2, "either the quotes or a source"),
        (["nowhere.csv", "--against", TRANSCRIPT], 3, "nowhere.csv: no such file"),
        ([TRANSCRIPT + ".json", "--against", TRANSCRIPT], 3, "no such file"),
        ([QUOTES, "--against", TRANSCRIPT, "-f", "xml"], 2, "xml"),
        (["--against", TRANSCRIPT, QUOTES], 2, "what is to be checked comes first"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    got, out, err = run(*arguments)
    assert got == code
    assert out == ""
    assert len(err.splitlines()) == 1
    assert message in err


def test_a_file_that_is_no_sheet_is_one_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sheet.json"
    file.write_text('{"version": 1}')
    code, _, err = run(str(file), "--against", TRANSCRIPT)
    assert code == Exit.UNREADABLE
    assert err == f"attrib: {file}: not a sheet; give one made with --format json\n"


@pytest.mark.parametrize(
    "given",
    [
        "quote;speaker\nThe survey is finished.;Ms. Lee\n",
        '"The survey is finished," said Grace Lee.\n',
    ],
)
def test_quotes_come_on_standard_input(given: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attrib", "check", "-", "--against", TRANSCRIPT, "-f", "jsonl"],
        input=given.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0, done.stderr
    finding = json.loads(done.stdout.splitlines()[2])
    assert (finding["verdict"], finding["agreement"]) == ("VERBATIM", "agrees")


def test_a_list_without_quotation_marks_is_told_how_to_be_given(run: Run, tmp_path: Path) -> None:
    quotes = tmp_path / "quotes.txt"
    quotes.write_text("The survey is finished.\nWe both are.\n")
    code, out, _ = run(str(quotes), "--against", TRANSCRIPT)
    assert code == Exit.VERIFIED
    assert "0 quotes" in out and "a .csv file with a column named quote" in out


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("quote;speaker\nThe survey is finished.;Ms. Lee\n", 1),
        ("Quote\nThe survey is finished.\nWe both are.\n", 2),
        ('Quotes, notes and sums\n\n"The survey is finished," said Ms. Lee.\n', 1),
        ("id,quote\n1,The survey is finished.\n", 1),
        ("Quotes, Speaker\nThe survey is finished., Ms. Lee\n", 1),
        ('Quote, unquote\n\n"The survey is finished," said Ms. Lee.\n', 1),
        ('Quotes\n\n"The survey is finished," said Ms. Lee.\n', 1),
    ],
)
def test_a_table_is_known_by_its_header(run: Run, tmp_path: Path, text: str, count: int) -> None:
    quotes = tmp_path / "quotes.txt"
    quotes.write_text(text)
    code, out, _ = run(str(quotes), "--against", TRANSCRIPT, "-f", "json")
    found = Findings.model_validate_json(out).findings
    assert code == Exit.VERIFIED
    assert [f.verdict for f in found] == ["VERBATIM"] * count


def test_standard_input_has_a_name(run: Run) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attrib", "check", "-", "--against", TRANSCRIPT, "-f", "csv"],
        input=b"quote\nThe survey is finished.\n",
        capture_output=True,
        check=False,
    )
    (row,) = csv.DictReader(io.StringIO(done.stdout.decode()))
    assert row["stated"] == "standard input, row 2"


def test_many_quotes_without_a_source_are_one_problem(run: Run, tmp_path: Path) -> None:
    quotes = table(tmp_path, *((f"We sail at {n}.", "Ann") for n in range(500)))
    code, _, err = run(quotes, "--against", str(tmp_path / "gone.txt"), "-f", "csv")
    assert code == Exit.UNREADABLE
    assert len(err.splitlines()) == 3
    assert "row 2, and 499 more: there is no source" in err


def test_many_problems_are_not_all_told(run: Run, tmp_path: Path) -> None:
    quotes = table(tmp_path, *(("", "Ann") for _ in range(100)), ("The survey is finished.", ""))
    _, out, err = run(quotes, "--against", TRANSCRIPT, "-f", "csv")
    assert out.count("problem: item_refused") == 100
    assert len(err.splitlines()) == 42
    assert "and 60 more" in err


def test_against_takes_what_a_shell_makes_of_a_pattern() -> None:
    given = ["a.txt", "--against", "x", "y", "-", "--fail-on", "absent", "--against=z", "w"]
    assert spread(given, "--against") == [
        "a.txt", "--against", "x", "--against", "y", "--against", "-", "--fail-on", "absent",
        "--against=z", "--against", "w",
    ]  # fmt: skip
    assert spread(["--against", "x", "--", "y"], "--against") == ["--against", "x", "--", "y"]


@pytest.mark.parametrize(
    ("of", "title"), [([], "Sheet"), (["sheet"], "Sheet"), (["check"], "Findings")]
)
def test_both_schemas_are_published(
    capsysbinary: pytest.CaptureFixture[bytes], of: list[str], title: str
) -> None:
    assert main(["schema", *of]) == 0
    schema = json.loads(capsysbinary.readouterr().out)
    assert schema["title"] == title
    assert schema["$id"].endswith("-1")
