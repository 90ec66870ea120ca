"""``attrib record`` and ``attrib replay``: what is kept, and what differs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from tests.openai_server import OpenAIServer, answer, completion, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")
ARTICLE = (
    "“The dam will hold,” said Ines Falk, the engineer.\n\n"
    "Mayor Jon Brandt warned that the valley was not ready.\n\n"
    "“Nobody has asked us,” said Tom Reyle, a farmer.\n"
)
HOLD = item("The dam will hold,", speaker="Ines Falk", cue="said", full_names="Ines Falk")
READY = item(
    "the valley was not ready",
    speaker="Mayor Jon Brandt",
    cue="warned",
    full_names="Jon Brandt",
    kind="indirect",
)
ASKED = item("Nobody has asked us,", speaker="Tom Reyle", cue="said", full_names="Tom Reyle")


class Recorder:
    """Records what a stub says about one article, under the name of a model."""

    def __init__(self, server: OpenAIServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.source = folder / "article.txt"
        self.source.write_text(ARTICLE, encoding="utf-8")

    def record(self, model: str, *items: Any, into: str | None = None) -> int:
        self.server.script = lambda body: completion(answer(*items))
        return main(
            [
                *("record", str(self.source), "--to", str(self.folder / (into or model))),
                *("--model", model, "--base-url", self.server.base_url, "--repairs", "0"),
                *("--quiet", "--no-cache", "--no-coverage"),
            ]
        )

    def diff(self, before: str, after: str, *more: str) -> int:
        there, here = self.folder / before, str(self.folder / after)
        return main(["replay", str(there), str(self.source), "--diff", here, *more])


@pytest.fixture
def recorder(server: OpenAIServer, tmp_path: Path) -> Recorder:
    return Recorder(server, tmp_path)


def test_record_says_what_became_of_each_recording(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    for items, state in (((HOLD,), "new"), ((HOLD,), "as before"), ((READY,), "changed")):
        recorder.record("m", *items)
        out, err = capfd.readouterr()
        (line,) = out.splitlines()[1:]
        name = line.split()[0]
        assert (recorder.folder / "m" / name).is_file() and f"  {state}  " in line
        assert "1 attribution:" in err
    recorder.source.write_text(ARTICLE.replace("valley", "village"), encoding="utf-8")
    recorder.record("m", HOLD)
    out = capfd.readouterr().out
    assert "  new  " in out and f"{name}  not used by this run" in out


def test_recorded_and_replayed_sheets_are_the_same(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("m", HOLD, READY)
    recorder.server.script = []
    folder, source = str(recorder.folder / "m"), str(recorder.source)
    capfd.readouterr()
    code = main(["replay", folder, source, "-f", "json"])
    by_replay = capfd.readouterr().out
    assert main(["sheet", source, "--replay", folder, "-f", "json"]) == code
    assert capfd.readouterr().out == by_replay
    assert len(json.loads(by_replay)["attributions"]) == 2
    assert len(recorder.server.bodies) == 1


def test_what_two_models_say_otherwise(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("small", HOLD, {**READY, "full_names": "Ines Falk", "position": "oppose"})
    recorder.record("large", HOLD, {**READY, "claim_type": "opinion"}, ASKED)
    capfd.readouterr()
    assert recorder.diff("small", "large", "-f", "json") == 1
    out, err = capfd.readouterr()
    found = json.loads(out)
    assert {"what": "model", "before": "small", "after": "large"} in found["made_by"]
    assert found["same"] == 1 and not found["removed"]
    assert [(e["words"], e["speakers"], e["line"]) for e in found["added"]] == [
        ("Nobody has asked us,", ["Tom Reyle"], 5)
    ]
    (changed,) = found["changed"]
    stated = {c["what"]: (c["before"], c["after"]) for c in changed["changes"]}
    assert stated["speakers"] == ("Ines Falk", "Jon Brandt")
    assert stated["claim type"] == ("unclear", "opinion")
    assert stated["stance"] == ("oppose", "unclear")
    assert "1 the same, 1 changed, 1 added, 0 removed" in err

    assert recorder.diff("large", "small") == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("- ") and "Nobody has asked us" in line]
    assert "    speakers: Jon Brandt -> Ines Falk" in lines
    assert "model: large -> small" in lines


def test_two_recordings_that_say_the_same(
    recorder: Recorder, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("one", HOLD)
    recorder.record("other", HOLD)
    assert recorder.diff("one", "other") == 0
    assert "1 the same" in capfd.readouterr().err


def test_a_recording_against_a_sheet_made_before(
    recorder: Recorder, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    recorder.record("m", HOLD, READY)
    sheet = tmp_path / "golden.json"
    main(
        [*("replay", str(tmp_path / "m"), str(recorder.source)), *("-f", "json", "-o", str(sheet))]
    )
    assert recorder.diff("m", "golden.json") == 0
    text = sheet.read_text(encoding="utf-8").replace("Jon Brandt", "Jan Brandt")
    data = json.loads(text)
    data["documents"] = json.loads(sheet.read_text(encoding="utf-8"))["documents"]
    sheet.write_text(json.dumps(data), encoding="utf-8")
    capfd.readouterr()
    # Two files need no source.
    assert main(["replay", str(sheet), "--diff", str(sheet)]) == 0
    assert recorder.diff("m", "golden.json") == 1
    assert "speakers: Jon Brandt -> Jan Brandt" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["replay", "DIR"], 2, "sources that were recorded"),
        (["replay", "DIR", "--diff", "DIR"], 2, "sources that were recorded"),
        (["replay", "DIR", "article.txt", "--diff", "nowhere"], 3, "nowhere"),
        (["replay", "DIR", "article.txt", "--diff", "article.txt"], 3, "not JSON"),
        (["replay", "DIR", "article.txt", "--diff", "DIR", "-f", "csv"], 2, "csv"),
        (["replay", "DIR", "other.txt"], 4, "attrib record"),
        (["replay", "nowhere", "article.txt"], 2, "nowhere"),
        (["record", "article.txt", "--to", "new"], 2, "--model"),
        (["record", "article.txt", "--model", "m"], 2, "--to"),
    ],
)
def test_bad_orders_are_one_line(
    recorder: Recorder,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    says: str,
) -> None:
    recorder.record("m", HOLD, into="DIR")
    (recorder.folder / "other.txt").write_text("Something else.", encoding="utf-8")
    monkeypatch.chdir(recorder.folder)
    capfd.readouterr()
    assert main(arguments) == code
    err = capfd.readouterr().err
    assert says in err and len(err.splitlines()) == 1
