"""The embedded engine's sheets of the fixture articles, byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attrib.model import Grade, Sheet
from attrib.write import render
from scripts.golden import (
    GOLDEN,
    ROOT,
    articles,
    differences,
    golden_path,
    read,
    reading_of,
    sheet_of,
)


@pytest.fixture(params=articles(), ids=lambda path: path.name)
def article(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    path: Path = request.param
    return path


def test_the_sheet_is_the_golden_sheet(article: Path) -> None:
    golden = golden_path(article).read_bytes()
    assert render(sheet_of(article), "json").encode() == golden, (
        "not the golden sheet: if the change is meant, run scripts/golden.py and read the diff"
    )


def test_the_golden_sheet_says_only_what_stands_in_the_article(article: Path) -> None:
    sheet = Sheet.model_validate_json(golden_path(article).read_bytes())
    text = sheet.documents[0].text
    for a in sheet.attributions:
        for words in (*a.content, a.source, a.cue):
            if words is not None and words.span is not None:
                assert text[words.span.start : words.span.end] == words.found


def test_nobody_is_never_said_to_have_said_it(article: Path) -> None:
    """Scare quotes, titles, furniture and planted orders are no item of a golden sheet."""
    sheet = Sheet.model_validate_json(golden_path(article).read_bytes())
    nobody = reading_of(article)["nobody"]
    for a in sheet.attributions:
        if a.grade is Grade.REFUSED:
            continue
        for piece in a.content:
            plain = (piece.found or piece.given).strip("\"'“”‘’„‚«»\u00a0 .,")
            assert plain not in nobody


def test_the_summit_is_read_as_an_editor_reads_it() -> None:
    article = Path("fixtures/articles/sco_summit.txt")
    sheet = Sheet.model_validate_json((ROOT / golden_path(article)).read_bytes())
    found = differences(sheet, read(article, sheet.documents[0].text))
    # What is spurious or too wide stands in the notes.
    lost = {"missed", "incomplete", "wrong speaker"}
    assert [d for d in found if d.what in lost and not d.optional] == []


def test_notes_stand_beside_every_golden_sheet(article: Path) -> None:
    notes = GOLDEN / f"{article.stem}.notes.md"
    assert notes.read_text(encoding="utf-8").strip()


SECTIONS = {
    "verified": Grade.VERIFIED,
    "refused": Grade.REFUSED,
    "review": Grade.REVIEW,
    "doubtful": Grade.REVIEW,
}


def test_notes_speak_of_the_golden_sheet_as_it_is(article: Path) -> None:
    """An item that the notes list as wrong although verified is graded so, and so on."""
    sheet = Sheet.model_validate_json(golden_path(article).read_bytes())
    items = {a.id: a for a in sheet.attributions}
    notes = (GOLDEN / f"{article.stem}.notes.md").read_text(encoding="utf-8")
    for part in re.split(r"\n(?=\*\*)", notes)[1:]:
        heading = part.split("**")[1].lower()
        grade = next((g for word, g in SECTIONS.items() if word in heading), None)
        for at, span in re.findall(r"(?m)^\* Lines? (\d+)\b[^:“]*?((?:, )a\d+[^:“]*)", part):
            named = re.findall(r"\ba\d+\b", span)
            place = items[named[0]].place
            assert place is not None
            assert place.line == int(at)
            assert grade is None or {items[i].grade for i in named} == {grade}
