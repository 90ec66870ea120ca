"""A sheet held against its source after the source was edited elsewhere, or the sheet by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.extract.embedded import EmbeddedEngine
from attrib.language.moved import Moved
from attrib.load import load
from attrib.model import Document, Grade, Sheet, Span
from attrib.recheck import recheck_sheet
from attrib.run import Loaded, make_sheet

ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "appeal_court.txt"


def sheet_of(document: Document) -> Sheet:
    return make_sheet(Loaded((document,), ()), EmbeddedEngine())


@pytest.mark.parametrize("ahead", ["\n", "Corrected on Monday.\n\n", "\n\n\n"])
def test_lines_put_in_front_change_no_grade(ahead: str) -> None:
    old = load(str(ARTICLE), id="d1")
    sheet = sheet_of(old)
    found = recheck_sheet(sheet, [Document.of_text(ahead + old.text, old.origin)])
    (line,) = found.differences
    assert "has changed since" in line
    assert [a.grade for a in found.sheet.attributions] == [a.grade for a in sheet.attributions]
    moved = len(ahead)
    assert [a.content[0].span for a in found.sheet.attributions] == [
        a.content[0].span and Span(*(at + moved for at in a.content[0].span))
        for a in sheet.attributions
    ]
    assert len(found.sheet.coverage[0].unspoken) == len(sheet.coverage[0].unspoken)


def test_a_changed_quotation_is_told() -> None:
    old = load(str(ARTICLE), id="d1")
    sheet = sheet_of(old)
    changed = old.text.replace("plainly right", "plainly wrong")
    found = recheck_sheet(sheet, [Document.of_text("\n" + changed, old.origin)])
    assert len(found.differences) > 1
    assert any(
        new.grade is not Grade.VERIFIED
        for old_, new in zip(sheet.attributions, found.sheet.attributions, strict=True)
        if "plainly right" in " ".join(piece.given for piece in old_.content)
    )


def test_a_name_that_is_nowhere_in_the_text_is_told() -> None:
    document = load(str(ARTICLE), id="d1")
    sheet = sheet_of(document)
    first, *more = sheet.speakers
    forged = sheet.model_copy(
        update={"speakers": (first.model_copy(update={"name": "Otto Nix"}), *more)}
    )
    assert any("Otto Nix" in line for line in recheck_sheet(forged, [document]).differences)


def test_a_source_of_no_document_is_told() -> None:
    document = load(str(ARTICLE), id="d1")
    other = Document.of_text("Nobody said a word.", "other.txt", id="d2")
    (line,) = recheck_sheet(sheet_of(document), [document, other]).differences
    assert line.startswith("other.txt: ")


def test_spans_of_changed_lines_have_no_place() -> None:
    moved = Moved("one\ntwo\nthree\n", "zero\none\n2\nthree\n")
    assert moved.span(Span(0, 3)) == Span(5, 8)
    assert moved.span(Span(4, 7)) is None
    assert moved.span(Span(8, 13)) == Span(11, 16)
    assert moved.span(Span(0, 13)) is None
