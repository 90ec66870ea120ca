"""brat standoff comes out as the spans of the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.records import Roles
from attrib.model import Span
from tests.eval_records import ALL_GRADES, GOLD, INES, MAYOR, TEXT, read


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
        assert read(path) == (MAYOR, INES)


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
    assert read(tmp_path) == (MAYOR, INES)


def test_brat_content_that_nothing_joins_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "port.ann").write_text(ENTITIES + EVENTS.splitlines()[0], encoding="utf-8")
    assert read(tmp_path) == (MAYOR, Roles(content=INES.content))


def test_brat_speakers_shared_by_two_events(tmp_path: Path) -> None:
    links = EVENTS.replace("Source:T5", "Source:T1")
    (tmp_path / "port.ann").write_text(ENTITIES + links, encoding="utf-8")
    assert [roles.source for roles in read(tmp_path)] == [MAYOR.source, MAYOR.source]


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
