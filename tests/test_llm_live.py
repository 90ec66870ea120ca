"""The engine against a real model. Skipped unless one is served on this machine::

python scripts/live_model.py            # prints the base URL
ATTRIB_LIVE_BASE_URL=http://127.0.0.1:PORT/v1 pytest -m live
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from attrib.extract.llm import LLMSettings, recorded_settings
from attrib.extract.llm.settings import Style
from tests.llm_runs import document, run

pytest_plugins = ["tests.llm_fixtures"]

BASE_URL = os.environ.get("ATTRIB_LIVE_BASE_URL", "")
TEXT = (
    "“The harvest was the best in ten years,” said Ada Moreno, who runs the mill.\n"
    "Her neighbour Karl Voss warned that prices would fall.\n"
)


@pytest.mark.live
@pytest.mark.usefixtures("only_loopback")
@pytest.mark.skipif(not BASE_URL, reason="no model: ATTRIB_LIVE_BASE_URL names none")
@pytest.mark.parametrize("style", list(Style))
def test_a_real_model_is_asked_recorded_and_replayed(tmp_path: Path, style: Style) -> None:
    assert urlsplit(BASE_URL).hostname == "127.0.0.1"
    how = LLMSettings(
        model="live",
        base_url=BASE_URL,
        style=style,
        temperature=0,
        seed=7,
        answer_tokens=600,
        record=tmp_path,
    )
    live = run(document(TEXT), how)
    assert live[0].candidates, live[0].problems
    said = " ".join(words.text for c in live[0].candidates for words in c.content)
    assert "best in ten years" in said
    assert run(document(TEXT), recorded_settings(tmp_path)) == live
