"""Fixtures of the tests of ``attrib eval``; named in ``pytest_plugins`` there."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.cli import main
from tests.eval_runs import GOLD, HOSTILE, PREDICTED, Run, jsonl


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["eval", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return (
        jsonl(tmp_path / "pred.jsonl", PREDICTED),
        jsonl(tmp_path / "gold.jsonl", GOLD),
    )


@pytest.fixture
def hostile(tmp_path: Path) -> tuple[str, str]:
    content = [[HOSTILE.index("\u202e"), len(HOSTILE)]]
    record = {
        "id": "<img src=x onerror=alert(2)>\x1b[2J",
        "text": HOSTILE,
        "attributions": [{"content": content, "source": [[0, 9]], "type": "<b>T</b>"}],
    }
    empty = {"id": record["id"], "attributions": []}
    return (
        jsonl(tmp_path / "p.jsonl", [empty, {"id": "\x1b<i>", "attributions": []}]),
        jsonl(tmp_path / "g.jsonl", [record, GOLD[0]]),
    )
