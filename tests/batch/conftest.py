"""Fixtures of the tests of batches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.runs import article, faithful
from tests.batch.server import BatchServer


@pytest.fixture
def server() -> Iterator[BatchServer]:
    """A server whose model is ``faithful``."""
    running = BatchServer()
    running.script = faithful
    yield running
    running.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(article(), encoding="utf-8")
    return path
