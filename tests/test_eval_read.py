"""Sheets and JSONL as gold and predictions: the same spans in the same text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.records import Reading, Record, Roles, carry_over
from attrib.model import Grade, Span
from attrib.write import render
from tests.eval_records import (
    ALL_GRADES,
    GOLD,
    INES,
    MAYOR,
    TEXT,
    citron,
    json_of,
    read,
    sheet_of_four,
    spans_of,
    write,
)
from tests.sheets import attribution, document, sheet

# --- JSONL --------------------------------------------------------------------------------


def test_jsonl_as_gold_and_as_predictions_without_text(tmp_path: Path) -> None:
    records, _ = read_gold(write(tmp_path / "gold.jsonl", json_of(MAYOR, INES)))
    assert records == GOLD
    assert read(write(tmp_path / "p.jsonl", json_of(MAYOR, INES, text=None))) == (MAYOR, INES)


@pytest.mark.parametrize("shape", ["pretty", "list", "crlf", "bom"])
def test_one_object_a_list_windows_line_ends_and_a_mark_are_json_too(
    tmp_path: Path, shape: str
) -> None:
    path = tmp_path / "p.json"
    record = json_of(MAYOR)
    path.write_text(
        {
            "pretty": json.dumps(record, indent=2),
            "list": json.dumps([record]),
            "crlf": json.dumps(record) + "\r\n" + "\r\n",
            "bom": "\ufeff" + json.dumps(record),
        }[shape],
        encoding="utf-8",
        newline="",
    )
    assert read(path) == (MAYOR,)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "empty"),
        ("\n \n", "empty"),
        ("[]", "empty"),
        ("{", "not JSON"),
        ('{"id": "port", "attributions": []}\nnonsense\n', "line 2 is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("7", "not a JSON object"),
        ('{"a": 1}', "neither a sheet"),
        ('{"id": 3, "attributions": []}', "id is 3"),
        ('{"id": "port", "attributions": {}}', "not a list"),
        ('{"id": "port", "attributions": [3]}', "not an object"),
        ('{"id": "port", "attributions": [{"content": [3, 9]}]}', "[start, end] is expected"),
        ('{"id": "port", "attributions": [{"content": [[3.5, 9]]}]}', "[start, end] is expected"),
        ('{"id": "port", "attributions": [{"content": [[true, 9]]}]}', "[start, end] is expected"),
        ('{"id": "port", "attributions": [{"content": "x"}]}', "not a list of"),
        ('{"id": "port", "attributions": [{"content": [[9, 9]]}]}', "content span [9, 9]"),
        ('{"id": "port", "attributions": [{"content": [[-2, 9]]}]}', "outside the text"),
        ('{"id": "port", "attributions": [{"content": [[3, 9999]]}]}', "outside the text"),
        ('{"id": "port", "attributions": [{"source": [[3, 9999]]}]}', "source span [3, 9999]"),
        ('{"id": "other", "attributions": []}', "no document belongs to the gold"),
        ('{"id": "port", "attributions": []}\n' * 2, "predicted twice"),
        ('{"id": "port", "attributions": [], "text": "Another text."}', "is not the gold text"),
    ],
)
def test_what_cannot_be_measured_is_said_in_one_line(
    tmp_path: Path, content: str, says: str
) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_predictions(path, GOLD, ALL_GRADES)
    assert says in str(caught.value)
    assert "p.jsonl" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_and_paths_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(InputError, match="not UTF-8"):
        read_gold(tmp_path / "p.jsonl")
    with pytest.raises(InputError, match="no such file"):
        read_gold(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no \.ann, \.json or \.jsonl"):
        read_gold(tmp_path / "empty")


def test_gold_needs_texts_and_each_id_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="needs the text"):
        read_gold(write(tmp_path / "a.jsonl", json_of(text=None)))
    with pytest.raises(InputError, match="twice"):
        read_gold(write(tmp_path / "b.jsonl", json_of(), json_of()))


def test_documents_that_gold_lacks_are_left_out_and_named(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", json_of(MAYOR, text=None), json_of(id="stray", text=None))
    predictions = read_predictions(path, GOLD, ALL_GRADES)
    assert list(predictions.by_document) == ["port"]
    assert any("stray" in note for note in predictions.notes)


# --- texts that differ --------------------------------------------------------------------


@given(st.text(alphabet="ab \n\t\r\ufeff“é", min_size=1), st.randoms(use_true_random=False))
def test_offsets_follow_the_visible_characters_when_only_white_space_differs(
    text: str, random: object
) -> None:
    visible = [c for c in text if not c.isspace() and c != "\ufeff"]
    ours = "\n".join(visible)
    if not visible or ours == text:
        return
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            reading = Reading("p", ("d",), text, (Roles(content=(Span(start, end),)),))
            (moved,) = carry_over(reading, ours)
            words = "".join(ours[a:b] for a, b in moved.content)
            assert words.split() == [
                c for c in text[start:end] if not c.isspace() and c != "\ufeff"
            ]


@pytest.mark.parametrize("other", [TEXT[:-30], TEXT + "more", TEXT.replace("May", "Mai")])
def test_another_text_under_the_same_id_is_refused(tmp_path: Path, other: str) -> None:
    path = write(tmp_path / "p.jsonl", json_of(id="port", text=other))
    with pytest.raises(InputError, match="is not the gold text"):
        read_predictions(path, GOLD, ALL_GRADES)


# --- sheets -------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_sheet_is_matched_by_its_text_whatever_its_name(tmp_path: Path, format: str) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(render(sheet_of_four("elsewhere/xyz.html"), format), encoding="utf-8")
    predictions = read_predictions(path, GOLD, (Grade.VERIFIED, Grade.REVIEW))
    said, doubtful = predictions.by_document["port"]
    assert (said.content, said.source) == (MAYOR.content, MAYOR.source)
    assert doubtful == Roles(content=spans_of("she would stay"))
    notes = " ".join(predictions.notes)
    assert "1 attributions graded refused left out" in notes
    assert "1 attributions whose content stands nowhere in the text left out" in notes


def test_a_sheet_of_a_text_with_other_line_ends_is_matched_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    path.write_text(sheet_of_four(text=text).model_dump_json(), encoding="utf-8")
    predictions = read_predictions(path, GOLD, (Grade.VERIFIED,))
    (said,) = predictions.by_document["port"]
    assert (said.content, said.source) == (MAYOR.content, MAYOR.source)


def test_direct_content_of_a_sheet_is_measured_with_its_marks(tmp_path: Path) -> None:
    doc = document(TEXT)
    said = attribution(doc, "and our name.", source="Ines Duarte")
    path = tmp_path / "sheet.json"
    path.write_text(sheet(doc, attributions=(said,)).model_dump_json(), encoding="utf-8")
    (read,) = read_predictions(path, GOLD, ALL_GRADES).by_document["port"]
    assert read.content == spans_of('"and our name."')


def test_grades_choose_what_of_a_sheet_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(sheet_of_four().model_dump_json(), encoding="utf-8")
    sizes = [
        len(read_predictions(path, GOLD, ALL_GRADES[:n]).by_document["port"]) for n in (1, 2, 3)
    ]
    assert sizes == [1, 2, 3]


def test_a_checked_sheet_can_be_gold(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(sheet_of_four().model_dump_json(), encoding="utf-8")
    (record,), _ = read_gold(path)
    assert (record.id, record.text) == ("port", TEXT)
    assert read_predictions(path, [record], ALL_GRADES).by_document == {"port": record.attributions}


def test_damaged_sheets_and_other_versions_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    data = json.loads(sheet_of_four().model_dump_json())
    path.write_text(json.dumps(data | {"version": 99}), encoding="utf-8")
    with pytest.raises(InputError, match="version 99"):
        read_gold(path)
    del data["attributions"][0]["content"]
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=r"attributions\.0\.content"):
        read_gold(path)


# --- several at once -----------------------------------------------------------------


def test_a_folder_of_files_in_several_formats(tmp_path: Path) -> None:
    gold = [Record(name, TEXT + name, ()) for name in ("a", "b", "c")]
    write(tmp_path / "some.jsonl", json_of(MAYOR, id="a", text=None))
    (tmp_path / "b.json").write_text(
        json.dumps({"quotes": citron(TEXT, [MAYOR], tokens=False)}), encoding="utf-8"
    )
    (tmp_path / "sheet.json").write_text(
        sheet_of_four("c.txt", text=TEXT + "c").model_dump_json(), encoding="utf-8"
    )
    predictions = read_predictions(tmp_path, gold, (Grade.VERIFIED,))
    assert {name: a[0].content for name, a in predictions.by_document.items()} == {
        "a": MAYOR.content,
        "b": MAYOR.content,
        "c": MAYOR.content,
    }
