"""Tables of quotes: delimiters, headers, faulty rows, a source of a row's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.check import check, exit_code, read_quotes
from attrib.check.asked import Reading
from attrib.check.rows import read_rows
from attrib.errors import Exit, InputError
from attrib.model import Document, ProblemCode, Verdict

TRANSCRIPT = str(Path(__file__).parent.parent / "fixtures" / "check" / "transcript.txt")


def spreadsheet(text: str) -> Document:
    return Document.of_text(text, "quotes.csv")


def rows(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    reading = read_rows(spreadsheet(text))
    assert not reading.problems
    return [(asked.quote, asked.speakers, asked.url) for asked in reading.asked]


@pytest.mark.parametrize(
    "text",
    [
        "quote,speaker\nWe sail.,Ann\n",
        "quote;speaker\nWe sail.;Ann\n",
        "quote\tspeaker\nWe sail.\tAnn\n",
        "Speaker , QUOTE\r\nAnn, We sail. \r\n",
        "\n\nid;Quote;Speaker;note\n7;We sail.;Ann;\n;;;\n\n",
        '"quote","speaker"\n"We sail.","Ann"',
        "quote,speaker\rWe sail.,Ann\r",
        "quote|speaker\nWe sail.|Ann\n",
        "sep=;\r\nquote;speaker\r\nWe sail.;Ann\r\n",
        "\ufeffsep=,\nquote,speaker\nWe sail.,Ann\n",
        "id,Quotes,Speaker Name,note\n7,We sail.,Ann,\n",
        "Attributed to,Quotation\nAnn,We sail.\n",
    ],
)
def test_delimiter_and_columns_are_found_by_name(text: str) -> None:
    assert rows(text) == [("We sail.", ("Ann",), None)]


def test_a_file_of_one_column_needs_no_quotation_marks() -> None:
    assert rows('Quote\nWe came, we saw; we left.\n"We, too."\n') == [
        ("We came, we saw; we left.", (), None),
        ("We, too.", (), None),
    ]


def test_a_quote_may_hold_delimiters_marks_and_line_ends() -> None:
    assert rows('quote;speaker\n"We; ""all"" of us,\nsail.";Ann\n') == [
        ('We; "all" of us,\nsail.', ("Ann",), None)
    ]
    assert rows('quote;speaker\nShe said "no" twice;Ann\n') == [
        ('She said "no" twice', ("Ann",), None)
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "quotes.csv"
    file.write_bytes("quote;speaker\r\nÇa va à l’été.;Zoë\r\n".encode(encoding))
    (asked,) = read_quotes(str(file)).asked
    assert (asked.quote, asked.speakers) == ("Ça va à l’été.", ("Zoë",))
    assert (asked.id, asked.stated) == ("q2", f"{file}, row 2")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("words,speaker\nWe sail.,Ann\n", "no column named 'quote' (found 'words', 'speaker')"),
        ("We sail.\n", "no column named 'quote'"),
        ("quote,speaker\n", "no quote below the header"),
        ("quote,quote\na,b\n", "two columns named 'quote'"),
        ('quote,speaker\na,b\n"We sail,Ann\nWe rest,Ann\n', "row 3: a quotation mark is never"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_line(text: str, what: str) -> None:
    with pytest.raises(InputError) as fault:
        read_rows(spreadsheet(text))
    assert what in str(fault.value)
    assert str(fault.value).startswith("quotes.csv")
    assert "\n" not in str(fault.value)


def test_rows_are_counted_as_excel_counts_them() -> None:
    (asked,) = read_rows(spreadsheet("sep=;\nquote;speaker\nWe sail.;Ann\n")).asked
    assert asked.stated == "quotes.csv, row 2"


@pytest.mark.parametrize("speaker", ["", "-", "?", "n/a", "Unknown"])
def test_a_cell_that_names_nobody_claims_nobody(speaker: str) -> None:
    assert rows(f"quote;speaker\nWe sail.;{speaker}\n") == [("We sail.", (), None)]


def test_speakers_that_are_not_read_are_told() -> None:
    reading = read_rows(spreadsheet("quote,person\nWe sail.,Ann\n"))
    (note,) = reading.notes
    assert "no speaker is checked" in note and "'person'" in note
    assert not read_rows(spreadsheet("quote,speaker,person\nWe sail.,Ann,\n")).notes
    assert not read_rows(spreadsheet("quote\nWe sail.\n")).notes


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (",Ann,", "row 3: the quote is empty"),
        ("We came, we saw,Ann,more", "row 3: more cells than the header"),
        ("We sail.,Ann,notes.txt", "row 3: the url 'notes.txt' is no http"),
    ],
)
def test_a_faulty_row_costs_nothing_but_itself(row: str, what: str) -> None:
    reading = read_rows(spreadsheet(f"quote,speaker,url\nOne.,A,\n{row}\nTwo.,B,\n"))
    assert [asked.quote for asked in reading.asked] == ["One.", "Two."]
    assert [asked.id for asked in reading.asked] == ["q2", "q4"]
    (problem,) = reading.problems
    assert problem.code is ProblemCode.ITEM_REFUSED
    assert what in problem.message
    found = check(reading, [TRANSCRIPT])
    assert problem in found.problems
    assert exit_code(found) is Exit.REVIEW
    assert exit_code(found, ["misattributed"]) is Exit.VERIFIED


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.tuples(CELL, CELL), min_size=1))
def test_what_python_writes_is_read_back(pairs: list[tuple[str, str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows([("quote", "speaker"), *pairs])
    try:
        reading = read_rows(spreadsheet(out.getvalue()))
    except InputError as fault:
        assert "no quote below" in str(fault)
        assert not any(quote.strip() for quote, _ in pairs)
        return
    nobody = ("n/a", "none", "unknown")
    expected = [
        (q.strip(), (s.strip(),) if any(map(str.isalnum, s)) else ()) for q, s in pairs if q.strip()
    ]
    expected = [(q, () if s and s[0].casefold() in nobody else s) for q, s in expected]
    assert [(a.quote, a.speakers) for a in reading.asked] == expected
    refused = sum(not q.strip() and bool(s.strip()) for q, s in pairs)
    assert len(reading.problems) == refused


@given(st.text())
def test_any_text_gives_rows_or_one_line(text: str) -> None:
    try:
        reading = read_rows(spreadsheet("quote;speaker\n" + text.replace("\0", "")))
    except InputError as fault:
        assert len(str(fault).splitlines()) == 1
    else:
        assert isinstance(reading, Reading)


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"Ann: We sail at dawn.\n" if self.path == "/speech.txt" else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_url_is_a_source_for_its_row_only(site: str) -> None:
    table = (
        "quote,url\n"
        f"We sail at dawn.,{site}/speech.txt\n"
        "We sail at dawn.,\n"
        f"The survey is finished.,{site}/speech.txt\n"
        f"The survey is finished.,{site}/gone.txt\n"
    )
    found = check(read_rows(spreadsheet(table)), [TRANSCRIPT])
    assert [f.verdict for f in found.findings] == [
        Verdict.VERBATIM,
        Verdict.ABSENT,
        Verdict.VERBATIM,
        Verdict.VERBATIM,
    ]
    assert [f.origin for f in found.findings] == [
        f"{site}/speech.txt",
        None,
        TRANSCRIPT,
        TRANSCRIPT,
    ]
    assert [source.origin for source in found.sources] == [TRANSCRIPT, f"{site}/speech.txt"]
    (problem,) = found.problems
    assert problem.code is ProblemCode.UNREADABLE
    assert "row 5" in problem.message and "gone.txt" in problem.message
    assert exit_code(found) is Exit.UNREADABLE


def test_a_row_whose_only_source_is_gone_is_not_called_absent(site: str) -> None:
    table = f"quote,url\nWe sail at dawn.,{site}/speech.txt\nWe sail.,{site}/gone.txt\nWe rest.,\n"
    found = check(read_rows(spreadsheet(table)), [])
    assert [f.quote for f in found.findings] == ["We sail at dawn."]
    refused = [p.message for p in found.problems if p.code is ProblemCode.ITEM_REFUSED]
    assert len(refused) == 2
    assert "row 3" in refused[0] and "row 4" in refused[1]
