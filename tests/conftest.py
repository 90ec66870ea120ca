"""What holds for all tests: nobody's own configuration has a part in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import hypothesis
import pytest

hypothesis.settings.register_profile("untimed", hypothesis.settings(deadline=None))
if hypothesis.settings.get_current_profile_name() == "default":
    hypothesis.settings.load_profile("untimed")  # how long a test takes says nothing

_OF_THE_TESTS = ("ATTRIB_LIVE_", "ATTRIB_MODEL_DIR")
_NUMBERS = count()


@pytest.fixture(scope="session", autouse=True)
def no_configuration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No user file, and none of the variables that set something."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        for name in list(os.environ):
            if name.startswith("ATTRIB_") and not name.startswith(_OF_THE_TESTS):
                patch.delenv(name)
        patch.setenv("ATTRIB_DEBUG", "1")  # where attrib itself breaks, so does the test
        patch.delenv("OPENAI_BASE_URL", raising=False)
        patch.delenv("XDG_CACHE_HOME", raising=False)
        yield


@pytest.fixture(autouse=True)
def empty_answer_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test is answered from what another one has asked."""
    folder = tmp_path_factory.getbasetemp() / f"answers-{next(_NUMBERS)}"
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(folder))
