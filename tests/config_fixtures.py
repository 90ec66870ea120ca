"""Fixtures of the tests about attrib.toml: a home and a project; named in ``pytest_plugins``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.places import KEY_VARIABLES, Places


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Nothing is configured; the working directory is that of the project."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    config_home = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config_home))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in [*KEY_VARIABLES, *os.environ]:
        if name in KEY_VARIABLES or name.startswith("ATTRIB_") or name == "OPENAI_BASE_URL":
            monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(folder)
    return Places(user=config_home / "attrib" / "attrib.toml", project=folder / "attrib.toml")
