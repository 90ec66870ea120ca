"""The seed article through a real model, as recorded: what the verifier makes of its answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attrib.cli import main

ROOT = Path(__file__).parent.parent
ARTICLE = "fixtures/articles/sco_summit.txt"
RECORDING = ROOT / "fixtures" / "recordings" / "sco_summit.qwen2.5-coder-1.5b"
GOLDEN = ROOT / "fixtures" / "golden" / "sco_summit.qwen2.5-coder-1.5b.json"


@pytest.fixture
def replayed(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> str:
    monkeypatch.chdir(ROOT)
    assert main(["sheet", ARTICLE, "--replay", str(RECORDING), "-f", "json"]) == 1
    return capfd.readouterr().out


def test_the_replay_is_the_live_sheet_byte_for_byte(replayed: str) -> None:
    assert replayed == GOLDEN.read_text(encoding="utf-8")


def test_the_sheet_names_model_prompts_and_parameters(replayed: str) -> None:
    engine = json.loads(replayed)["engine"]
    recorded = [json.loads(p.read_text(encoding="utf-8")) for p in RECORDING.glob("*.json")]
    assert recorded
    for recording in recorded:
        assert recording["model"] == engine["model"] == "qwen2.5-coder-1.5b-instruct-q4_k_m"
        assert recording["prompts"] == engine["prompts"]
        assert recording["parameters"] == engine["parameters"]
        assert recording["recorded_at"].startswith("2026-")
        assert set(recording) == {
            "attrib_recording", "model", "parameters", "prompts", "recorded_at", "request",
            "response",
        }  # fmt: skip
        assert set(recording["request"]) == {"method", "path", "body"}


def test_no_wrong_answer_of_the_model_is_verified(replayed: str) -> None:
    """Read by eye: not one of the model's items is right as a whole (see the notes)."""
    sheet = json.loads(replayed)
    assert [a["grade"] for a in sheet["attributions"]].count("verified") == 0
    said = {a["content"][0]["given"]: a for a in sheet["attributions"]}
    offer = said["to mediate peace in the Russia-Ukraine conflict"]
    assert offer["speakers"] == ["Vladimir Putin"]
    assert any("“Erdogan”, not “Putin”" in reason for reason in offer["reasons"])
    dismissal = said["later dismissed this possibility"]
    assert any("Putin's spokesperson" in reason for reason in dismissal["reasons"])
    agency = said["Source: ALJAZEERA"]
    assert agency["grade"] == "refused"
