"""A sheet whose parts do not belong together is refused, and what it states otherwise is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.errors import Exit

ARTICLE = "“It holds,” said Ann Lee. “It leaks,” said Bob Roe. “Lee said ‘no’,” said Tom Moll."


def _sheet(folder: Path) -> dict[str, Any]:
    article, sheet = folder / "a.txt", folder / "a.json"
    article.write_text(ARTICLE, encoding="utf-8")
    main(["sheet", str(article), "-f", "json", "-o", str(sheet)])
    read: dict[str, Any] = json.loads(sheet.read_text(encoding="utf-8"))
    return read


def _verify(folder: Path, sheet: dict[str, Any]) -> int:
    path = folder / "b.json"
    path.write_text(json.dumps(sheet), encoding="utf-8")
    return main(["verify", str(path)])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("content", [], "a1 has no words"),
        ("within", "zzz", "a1 cannot stand within zzz"),
        ("within", "a1", "a1 cannot stand within a1"),
        ("id", "a2", "a2 stands in it 2 times"),
        ("speaker_ids", ["s99"], "a1 is said by s99, who is not in it"),
        ("document", "d9", "a1 belong to no document in it"),
    ],
)
def test_it_is_damaged(
    field: str, value: object, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = _sheet(tmp_path)
    sheet["attributions"][0][field] = value
    assert _verify(tmp_path, sheet) == Exit.UNREADABLE
    assert f"damaged sheet: {told}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("kind", "indirect", "a1: the sheet says indirect, the text says direct"),
        ("place", {"line": 7, "page": None, "time": None}, "a1: the sheet names another line"),
        ("speaker_ids", ["s2"], "a1: is counted as “Bob Roe”, whom it does not name"),
    ],
)
def test_what_differs_is_told(
    field: str, value: object, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = _sheet(tmp_path)
    assert _verify(tmp_path, sheet) != Exit.UNREADABLE
    assert told not in capsys.readouterr().err
    sheet["attributions"][0][field] = value
    _verify(tmp_path, sheet)
    assert told in capsys.readouterr().err
