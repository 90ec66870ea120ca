"""Gold and predictions in every format come out as the same spans in the same text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.records import Reading, Record, Roles, carry_over
from attrib.model import Grade, Sheet, Span, Verdict
from attrib.write import render
from tests.sheets import attribution, document, sheet

TEXT = (
    "The mayor said the old harbour will close in May.\n"
    '"We lose our bread," said Ines Duarte, "and our name."\n'
    "She said she would stay; 😀 he said he would not.\n"
)
ALL_GRADES = tuple(Grade)


def _spans(*words: str, text: str = TEXT) -> tuple[Span, ...]:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)


MAYOR = Roles(
    content=_spans("the old harbour will close in May"),
    source=_spans("The mayor"),
    cue=_spans("said"),
)
INES = Roles(
    content=_spans('"We lose our bread,"', '"and our name."'),
    source=_spans("Ines Duarte"),
    cue=(Span(TEXT.index("said Ines"), TEXT.index("said Ines") + 4),),
)
GOLD = [Record("port", TEXT, (MAYOR, INES))]


def _record(*attributions: Roles, id: str = "port", text: str | None = TEXT) -> dict[str, object]:
    record: dict[str, object] = {
        "id": id,
        "attributions": [
            {"source": a.source, "cue": a.cue, "content": a.content} for a in attributions
        ],
    }
    return record if text is None else record | {"text": text}


def _write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def _read(path: Path, gold: list[Record] = GOLD) -> tuple[Roles, ...]:
    predictions = read_predictions(path, gold, ALL_GRADES)
    (attributions,) = predictions.by_document.values()
    return attributions


# --- JSONL ------------------------------------------------------------------------------


def test_jsonl_as_gold_and_as_predictions_without_text(tmp_path: Path) -> None:
    records, _ = read_gold(_write(tmp_path / "gold.jsonl", _record(MAYOR, INES)))
    assert records == GOLD
    assert _read(_write(tmp_path / "p.jsonl", _record(MAYOR, INES, text=None))) == (MAYOR, INES)


@pytest.mark.parametrize("shape", ["pretty", "list", "crlf", "bom"])
def test_one_object_a_list_windows_line_ends_and_a_mark_are_json_too(
    tmp_path: Path, shape: str
) -> None:
    path = tmp_path / "p.json"
    record = _record(MAYOR)
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
    assert _read(path) == (MAYOR,)


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
        read_gold(_write(tmp_path / "a.jsonl", _record(text=None)))
    with pytest.raises(InputError, match="twice"):
        read_gold(_write(tmp_path / "b.jsonl", _record(), _record()))


def test_documents_that_gold_lacks_are_left_out_and_named(tmp_path: Path) -> None:
    path = _write(tmp_path / "p.jsonl", _record(MAYOR, text=None), _record(id="stray", text=None))
    predictions = read_predictions(path, GOLD, ALL_GRADES)
    assert list(predictions.by_document) == ["port"]
    assert any("stray" in note for note in predictions.notes)


# --- texts that differ ------------------------------------------------------------------


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
    path = _write(tmp_path / "p.jsonl", _record(id="port", text=other))
    with pytest.raises(InputError, match="is not the gold text"):
        read_predictions(path, GOLD, ALL_GRADES)


# --- sheets -----------------------------------------------------------------------------


def _sheet(origin: str = "in/port.txt", text: str = TEXT) -> Sheet:
    doc = document(text, origin=origin)
    said = attribution(doc, "the old harbour will close in May", source="The mayor", id="a1")
    doubtful = attribution(doc, "she would stay", id="a2", grade=Grade.REVIEW)
    refused = attribution(doc, "he would not", id="a3", grade=Grade.REFUSED)
    piece = refused.content[0].model_copy(
        update={"span": None, "found": None, "verdict": Verdict.ABSENT}
    )
    absent = refused.model_copy(update={"id": "a4", "content": (piece,), "grade": Grade.REVIEW})
    return sheet(doc, attributions=(said, doubtful, refused, absent))


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_sheet_is_matched_by_its_text_whatever_its_name(tmp_path: Path, format: str) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(render(_sheet("elsewhere/xyz.html"), format), encoding="utf-8")
    predictions = read_predictions(path, GOLD, (Grade.VERIFIED, Grade.REVIEW))
    said, doubtful = predictions.by_document["port"]
    assert (said.content, said.source) == (MAYOR.content, MAYOR.source)
    assert doubtful == Roles(content=_spans("she would stay"))
    notes = " ".join(predictions.notes)
    assert "1 attributions graded refused left out" in notes
    assert "1 attributions whose content stands nowhere in the text left out" in notes


def test_a_sheet_of_a_text_with_other_line_ends_is_matched_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    path.write_text(_sheet(text=text).model_dump_json(), encoding="utf-8")
    predictions = read_predictions(path, GOLD, (Grade.VERIFIED,))
    (said,) = predictions.by_document["port"]
    assert (said.content, said.source) == (MAYOR.content, MAYOR.source)


def test_direct_content_of_a_sheet_is_measured_with_its_marks(tmp_path: Path) -> None:
    doc = document(TEXT)
    said = attribution(doc, "and our name.", source="Ines Duarte")
    path = tmp_path / "sheet.json"
    path.write_text(sheet(doc, attributions=(said,)).model_dump_json(), encoding="utf-8")
    (read,) = read_predictions(path, GOLD, ALL_GRADES).by_document["port"]
    assert read.content == _spans('"and our name."')


def test_grades_choose_what_of_a_sheet_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(_sheet().model_dump_json(), encoding="utf-8")
    sizes = [
        len(read_predictions(path, GOLD, ALL_GRADES[:n]).by_document["port"]) for n in (1, 2, 3)
    ]
    assert sizes == [1, 2, 3]


def test_a_checked_sheet_can_be_gold(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    path.write_text(_sheet().model_dump_json(), encoding="utf-8")
    (record,), _ = read_gold(path)
    assert (record.id, record.text) == ("port", TEXT)
    assert read_predictions(path, [record], ALL_GRADES).by_document == {"port": record.attributions}


def test_damaged_sheets_and_other_versions_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    data = json.loads(_sheet().model_dump_json())
    path.write_text(json.dumps(data | {"version": 99}), encoding="utf-8")
    with pytest.raises(InputError, match="version 99"):
        read_gold(path)
    del data["attributions"][0]["content"]
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=r"attributions\.0\.content"):
        read_gold(path)


# --- brat -------------------------------------------------------------------------------


def _entity(number: int, label: str, spans: tuple[Span, ...]) -> str:
    offsets = ";".join(f"{a} {b}" for a, b in spans)
    words = " ".join(TEXT[a:b] for a, b in spans).replace("\n", " ")
    return f"T{number}\t{label} {offsets}\t{words}\n"


ENTITIES = (
    _entity(1, "Source", MAYOR.source)
    + _entity(2, "Cue", MAYOR.cue)
    + _entity(3, "Content", MAYOR.content)
    + _entity(4, "Attribution", MAYOR.cue)
    + _entity(5, "Source", INES.source)
    + _entity(6, "Cue", INES.cue)
    + _entity(7, "Content", INES.content)
    + _entity(8, "Attribution", INES.cue)
    + _entity(9, "Discard", (Span(0, 3),))
)
EVENTS = (
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
    "E2\tAttribution:T8 Source:T5 Cue:T6 Content:T7\n"
    "A1\tNested E1\n#1\tAnnotatorNotes T1\tis it?\n"
)
RELATIONS = (
    "R1\tSays Arg1:T1 Arg2:T2\t\n"
    "R2\tSaid Arg1:T2 Arg2:T3\t\n"
    "R3\tSaid Arg1:T6 Arg2:T7\t\n"
    "R4\tSays Arg1:T5 Arg2:T7\t\n"
)


@pytest.mark.parametrize("links", [EVENTS, RELATIONS], ids=["events", "relations"])
def test_brat_events_and_relations_join_the_roles(tmp_path: Path, links: str) -> None:
    (tmp_path / "port.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "port.ann").write_text(ENTITIES + links, encoding="utf-8")
    for path in (tmp_path, tmp_path / "port.ann"):
        assert read_gold(path)[0] == GOLD
        assert _read(path) == (MAYOR, INES)


def test_polnear_layout_takes_the_first_annotator(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "port.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "port_4b22.ann").write_text(ENTITIES + EVENTS, encoding="utf-8")
    (tmp_path / "attributions" / "port_d473.ann").write_text(
        ENTITIES.splitlines()[0], encoding="utf-8"
    )
    records, notes = read_gold(tmp_path)
    assert records == GOLD
    assert any("several annotations" in note for note in notes)


def test_brat_predictions_may_leave_the_text_to_the_gold(tmp_path: Path) -> None:
    (tmp_path / "port.ann").write_text(ENTITIES + EVENTS, encoding="utf-8")
    assert _read(tmp_path) == (MAYOR, INES)


def test_brat_content_that_nothing_joins_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "port.ann").write_text(ENTITIES + EVENTS.splitlines()[0], encoding="utf-8")
    assert _read(tmp_path) == (MAYOR, Roles(content=INES.content))


def test_brat_speakers_shared_by_two_events(tmp_path: Path) -> None:
    links = EVENTS.replace("Source:T5", "Source:T1")
    (tmp_path / "port.ann").write_text(ENTITIES + links, encoding="utf-8")
    assert [roles.source for roles in _read(tmp_path)] == [MAYOR.source, MAYOR.source]


@pytest.mark.parametrize(
    ("ann", "says"),
    [
        ("T1\tContent 0 three\tThe\n", "line 1 is not brat standoff"),
        ("T1\tContent 0\tThe\n", "line 1 is not brat standoff"),
        ("T1\tContent 4 9\tharbour\n", "T1 says 'harbour'"),
        ("T1\tContent 0 3\tThe\nE1\tAttribution:T9 Content:T1\n", "T9 is named"),
        ("T1\tContent 0 9000\t\n", "outside the text"),
    ],
)
def test_brat_that_does_not_fit_its_text_is_refused(tmp_path: Path, ann: str, says: str) -> None:
    (tmp_path / "port.ann").write_text(ann, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(says)):
        read_predictions(tmp_path, GOLD, ALL_GRADES)


# --- Citron -----------------------------------------------------------------------------

_TOKEN = re.compile(r"\n|\w+|[^\w\s]")


def _citron(text: str, quotes: list[Roles], *, tokens: bool) -> list[dict[str, object]]:
    """As Citron's extractor writes it (token numbers), or its annotator (characters)."""
    bounds = [match.span() for match in _TOKEN.finditer(text)]
    first = {start: number for number, (start, _) in enumerate(bounds)}
    last = {end: number + 1 for number, (_, end) in enumerate(bounds)}

    def spans(role: tuple[Span, ...]) -> list[dict[str, object]]:
        return [
            {
                "start": first[a] if tokens else a,
                "end": last[b] if tokens else b,
                "text": text[a:b],
            }
            for a, b in role
        ]

    return [
        {
            "sources": spans(roles.source),
            "coreferences": [],
            "cue": spans(roles.cue)[0],
            "contents": spans(roles.content),
        }
        for roles in quotes
    ]


def test_citron_annotation_files_hold_characters(tmp_path: Path) -> None:
    path = tmp_path / "port.json"
    quotes = _citron(TEXT, [MAYOR, INES], tokens=False)
    path.write_text(json.dumps({"text": TEXT, "quotes": quotes}), encoding="utf-8")
    assert read_gold(path)[0] == GOLD
    assert _read(path) == (MAYOR, INES)


def test_citron_output_holds_token_numbers_and_the_mention_under_coreferences(
    tmp_path: Path,
) -> None:
    path = tmp_path / "port.json"
    start = TEXT.index("She said she")
    she = Roles(
        content=_spans("she would stay"),
        source=(Span(start, start + 3),),
        cue=(Span(start + 4, start + 8),),
    )
    quotes = _citron(TEXT, [MAYOR, INES, she], tokens=True)
    for quote in quotes:
        quote["confidence"] = "0.8"
    quotes[2]["coreferences"] = quotes[2]["sources"]
    quotes[2]["sources"] = quotes[1]["sources"]
    path.write_text(json.dumps({"quotes": quotes, "source": {}}), encoding="utf-8")
    predictions = read_predictions(path, GOLD, ALL_GRADES)
    assert predictions.by_document["port"] == (MAYOR, INES, she)
    assert any("token numbers" in note for note in predictions.notes)


SENTENCES = st.lists(
    st.sampled_from(["he said he knew", "“so,” she said,", "the other said the same", "ok."]),
    min_size=3,
    max_size=25,
).map(" ".join)


@given(SENTENCES, st.data())
def test_token_numbers_find_the_right_one_of_equal_words(text: str, data: st.DataObject) -> None:
    """Whole clauses anchor their neighbours: every span lands where it was taken from."""
    from attrib.evaluate.read_citron import read_citron

    bounds = [match.span() for match in _TOKEN.finditer(text)]
    cut = data.draw(
        st.lists(st.integers(0, len(bounds)), min_size=2, max_size=8, unique=True).map(sorted)
    )
    # Consecutive stretches that cover the text from its first token on: no freedom is left.
    stretches = [
        Span(bounds[a][0], bounds[b - 1][1])
        for a, b in zip([0, *cut], [*cut, len(bounds)], strict=True)
        if a < b
    ]
    quotes = [Roles(content=(s,), cue=(s,)) for s in stretches]
    reading = read_citron(
        {"text": text, "quotes": _citron(text, quotes, tokens=True)}, "f", "d", lambda _: None
    )
    assert [roles.content for roles in reading.attributions] == [q.content for q in quotes]


def test_token_numbers_find_the_speaker_beside_the_words_among_many(tmp_path: Path) -> None:
    text = " ".join(f"Later, he said it rained on day {n}." for n in range(40))
    quotes = []
    for day in (7, 19, 33):
        content = _spans(f"it rained on day {day}.", text=text)
        start = content[0].start - len("he said ")
        quotes.append(
            Roles(content, source=(Span(start, start + 2),), cue=(Span(start + 3, start + 7),))
        )
    path = tmp_path / "days.json"
    path.write_text(json.dumps({"quotes": _citron(text, quotes, tokens=True)}), encoding="utf-8")
    assert _read(path, [Record("days", text, ())]) == tuple(quotes)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"quotes": [3]}, "not an object"),
        ({"quotes": [{"contents": [{"start": 1, "end": 2}]}]}, "is expected"),
        ({"quotes": [{"contents": {"start": 1}}]}, "not a list"),
        ({"quotes": [{"contents": [{"start": 1, "end": 2, "text": "zebra"}]}]}, "zebra"),
        ({"quotes": [], "id": "stranger"}, "stranger"),
        ({"quotes": [], "text": 4}, "not a string"),
    ],
)
def test_citron_that_does_not_fit_is_refused(
    tmp_path: Path, data: dict[str, object], says: str
) -> None:
    path = tmp_path / "port.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_predictions(path, GOLD, ALL_GRADES)


def test_a_folder_of_files_in_several_formats(tmp_path: Path) -> None:
    gold = [Record(name, TEXT + name, ()) for name in ("a", "b", "c")]
    _write(tmp_path / "some.jsonl", _record(MAYOR, id="a", text=None))
    (tmp_path / "b.json").write_text(
        json.dumps({"quotes": _citron(TEXT, [MAYOR], tokens=False)}), encoding="utf-8"
    )
    (tmp_path / "sheet.json").write_text(
        _sheet("c.txt", text=TEXT + "c").model_dump_json(), encoding="utf-8"
    )
    predictions = read_predictions(tmp_path, gold, (Grade.VERIFIED,))
    assert {name: a[0].content for name, a in predictions.by_document.items()} == {
        "a": MAYOR.content,
        "b": MAYOR.content,
        "c": MAYOR.content,
    }
