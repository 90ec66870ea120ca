"""Every format says everything, and nothing in it acts on the program that reads it."""

from __future__ import annotations

import csv
import html
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import Exit, InputError, UsageError
from attrib.language.visible import visible
from attrib.model import Change, Grade, ProblemCode, Sheet, Verdict
from attrib.sheet import exit_code, read_sheet, sheet_schema
from attrib.write import FORMATS, render, write_atomic
from attrib.write.markdown import escape
from tests.inert_page import elements_of
from tests.sheets import attribution, document, located, problem, sheet

TEXT = 'Ana Ruiz said: "We sail at dawn." Nobody answered.'


def _sheet(content: str = "We sail at dawn.", text: str = TEXT) -> Sheet:
    doc = document(text)
    return sheet(
        doc,
        attributions=(
            attribution(
                doc,
                content,
                source="Ana Ruiz" if "Ana Ruiz" in text else None,
                speaker="Ana Ruiz",
                grade=Grade.REVIEW,
                reasons=("the cue is missing",),
            ),
        ),
        problems=(problem(ProblemCode.CHUNK_FAILED, "chunk 3 has no answer"),),
    )


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_holds_words_speaker_grade_reason_and_problem(format: str) -> None:
    out = render(_sheet(), format)
    flat = " ".join(re.sub(r"[│\\]", " ", out).split())
    for needed in ("sail at dawn", "Ana Ruiz", "review", "VERBATIM", "chunk 3 has no answer"):
        assert needed in flat
    assert "cue" in flat


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_shows_what_differs_and_what_a_reader_cannot_see(format: str) -> None:
    doc = document("Eva Moss said: “Pаypal will be down,” Bob Roe heard.")
    piece = located(doc, "Pаypal will be down").model_copy(
        update={
            "given": "Pаypal may be down",
            "verdict": Verdict.ALTERED,
            "changes": (
                Change(given="may", found="will", span=located(doc, "will").span, flags=("modal",)),
            ),
            "notes": ("letters of different scripts in one word: Pаypal",),
        }
    )
    said = attribution(doc, "Pаypal will be down", grade=Grade.REVIEW)
    written = render(
        sheet(doc, attributions=(said.model_copy(update={"content": (piece,)}),)), format
    )
    flat = " ".join(re.sub(r"[│\\]|<[^>]+>", " ", written).split())
    assert re.search(r"may.{0,30}in the source.{0,3}will|given.*may.*found.*will", flat)
    assert "modal" in flat
    assert "letters of different scripts in one word" in flat


def test_json_reads_back_to_the_same_sheet() -> None:
    assert read_sheet(render(_sheet(), "json"), "x") == _sheet()


def test_json_lines_hold_the_whole_sheet() -> None:
    lines = [json.loads(line) for line in render(_sheet(), "jsonl").splitlines()]
    assert [line["type"] for line in lines] == ["sheet", "document", "attribution", "problem"]
    whole = json.loads(render(_sheet(), "json"))
    for kind, part in (("document", "documents"), ("attribution", "attributions")):
        assert [
            {k: v for k, v in x.items() if k != "type"} for x in lines if x["type"] == kind
        ] == whole[part]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝"])
def test_no_csv_cell_is_a_formula(start: str) -> None:
    words = f'{start}HYPERLINK("http://example.org","x")'
    rows = list(csv.reader(io.StringIO(render(_sheet(words, f"He said {words} twice"), "csv"))))
    for row in rows:
        assert len(row) == len(rows[0])
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "＝"))
    assert rows[1][rows[0].index("content")] == "'" + words


@given(st.text(min_size=1).filter(lambda t: t.strip()))
def test_csv_gives_back_any_words(words: str) -> None:
    rows = list(csv.DictReader(io.StringIO(render(_sheet(words, words), "csv"), newline="")))
    got = rows[0]["content"]
    assert got.removeprefix("'") == visible(words).removeprefix("'")


@pytest.mark.parametrize("format", ["table", "md", "csv", "html"])
def test_terminal_and_bidi_controls_do_not_pass(format: str) -> None:
    words = "safe\x1b[2J\x1b]0;owned\x07 \u202edesrever\u2066 \x9b31m"
    out = render(_sheet(words, f"She said {words} then"), format)
    for control in "\x1b\x07\u202e\u2066\x9b":
        assert control not in out
    assert "␛" in out


def test_markdown_cannot_be_injected() -> None:
    words = "<script>alert(1)</script> [x](javascript:y) *b* `c` | d"
    out = render(_sheet(words, f"x {words} y"), "md")
    quoted = next(line for line in out.splitlines() if line.startswith("> "))
    assert not re.search(r"(?<!\\)[<>\[\]()*`|]", quoted.removeprefix("> "))
    assert re.sub(r"\\(.)", r"\1", quoted) == "> " + words


@given(st.text())
def test_markdown_escape_is_one_line(text: str) -> None:
    assert len(escape(text).splitlines()) <= 1


def test_colour_only_when_asked() -> None:
    assert "\x1b[" not in render(_sheet(), "table")
    assert "\x1b[" in render(_sheet(), "table", colour=True)


def test_rich_markup_in_words_is_text() -> None:
    assert "[bold red]x[/]" in render(_sheet("[bold red]x[/]", "a [bold red]x[/] b"), "table")


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="choose one of"):
        render(_sheet(), "xml")


def test_write_replaces_whole_files_and_leaves_nothing_behind(tmp_path) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "sheet.json"
    write_atomic(target, "one\r\n")
    target.chmod(0o640)
    write_atomic(target, "two\n")
    assert target.read_bytes() == b"two\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(UsageError, match="cannot write"):
        write_atomic(tmp_path / "no" / "where.json", "x")


def test_exit_codes_from_best_to_worst() -> None:
    doc = document(TEXT)
    good = attribution(doc, "We sail at dawn.")
    odd = attribution(doc, "We sail at dawn.", grade=Grade.REFUSED)
    assert exit_code(sheet(doc)) is Exit.VERIFIED
    assert exit_code(sheet(doc, attributions=(good,))) is Exit.VERIFIED
    assert exit_code(sheet(doc, attributions=(good, odd))) is Exit.REVIEW
    for code, expected in (
        (ProblemCode.ITEM_REFUSED, Exit.REVIEW),
        (ProblemCode.CONFLICT, Exit.REVIEW),
        (ProblemCode.UNREADABLE, Exit.UNREADABLE),
        (ProblemCode.CHUNK_FAILED, Exit.ENGINE),
        (ProblemCode.MODEL_REFUSED, Exit.ENGINE),
        (ProblemCode.CONTENT_FILTERED, Exit.ENGINE),
        (ProblemCode.CUT_OFF, Exit.ENGINE),
    ):
        assert exit_code(sheet(doc, attributions=(good,), problems=(problem(code),))) is expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "not JSON"),
        ("[]", "not a sheet"),
        ('{"version": 99, "attributions": []}', "version 99"),
        ('{"version": 1, "attributions": [{}], "attrib": "0"}', "damaged sheet"),
    ],
)
def test_what_is_no_sheet_is_said_in_one_line(text: str, what: str) -> None:
    with pytest.raises(InputError, match=what) as fault:
        read_sheet(text, "x.json")
    assert "\n" not in str(fault.value)


def test_a_text_that_was_tampered_with_is_no_sheet() -> None:
    changed = render(_sheet(), "json").replace("Nobody answered", "Somebody answered", 1)
    with pytest.raises(InputError, match="sha256"):
        read_sheet(changed, "x.json")


def test_schema_describes_what_is_written() -> None:
    schema = sheet_schema()
    written = json.loads(render(_sheet(), "json"))
    assert set(written) == set(schema["properties"])
    described = schema["$defs"]["Attribution"]["properties"]
    assert set(written["attributions"][0]) == set(described)


@given(st.text(), st.data())
def test_html_shows_the_whole_text_and_nothing_but_text(text: str, data: st.DataObject) -> None:
    text = text + " x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    page = render(_sheet(text[start:end], text), "html")
    shown = page.partition('<div class="text">')[2].partition("</div>")[0]
    assert html.unescape(re.sub(r"<[^>]*>", "", shown)) == visible(text)


def test_html_is_inert() -> None:
    words = '<script>alert(1)</script><img src=x onerror=alert(1)> "{{ 7*7 }}"'
    page = render(_sheet(words, f"She said {words} then"), "html")
    assert "{{ 7*7 }}" in page
    assert "article" in elements_of(page)
