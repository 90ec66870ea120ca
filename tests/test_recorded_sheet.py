"""The seed article through a real model, as recorded: what the verifier makes of its answers.

One recording for each style of asking; what is wrong in each sheet stands in its notes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main

ROOT = Path(__file__).parent.parent
ARTICLE = "fixtures/articles/sco_summit.txt"
NAME = "sco_summit.qwen2.5-coder-1.5b"
STYLES = ("copy", "point", "ask")
Replay = dict[str, str]


def recording(style: str) -> Path:
    return ROOT / "fixtures" / "recordings" / f"{NAME}.{style}"


@pytest.fixture
def replayed(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Replay:
    """The sheet of each style, as JSON."""
    monkeypatch.chdir(ROOT)
    found = {}
    for style in STYLES:
        assert main(["sheet", ARTICLE, "--replay", str(recording(style)), "-f", "json"]) == 1
        found[style] = capfd.readouterr().out
    return found


def test_the_replay_gives_the_golden_sheet_byte_for_byte(replayed: Replay) -> None:
    for style, sheet in replayed.items():
        golden = ROOT / "fixtures" / "golden" / f"{NAME}.{style}.json"
        assert sheet == golden.read_text(encoding="utf-8"), style


def test_the_sheet_names_model_prompts_and_parameters(replayed: Replay) -> None:
    for style in STYLES:
        engine = json.loads(replayed[style])["engine"]
        assert engine["parameters"]["style"] == style
        recorded = [
            json.loads(p.read_text(encoding="utf-8")) for p in recording(style).glob("*.json")
        ]
        assert recorded
        for each in recorded:
            assert each["model"] == engine["model"] == "qwen2.5-coder-1.5b-instruct-q4_k_m"
            assert each["prompts"] == engine["prompts"]
            assert each["parameters"] == engine["parameters"]
            assert each["recorded_at"].startswith("2026-")
            assert set(each) == {
                "attrib_recording", "model", "parameters", "prompts", "recorded_at", "request",
                "response",
            }  # fmt: skip
            assert set(each["request"]) == {"method", "path", "body"}


def said(sheet: str) -> dict[str, Any]:
    return {a["content"][0]["given"]: a for a in json.loads(sheet)["attributions"]}


def test_nothing_that_the_model_copied_wrongly_is_verified(replayed: Replay) -> None:
    """Read by eye: one item of the style copy is right, though cut oddly (see the notes)."""
    items = said(replayed["copy"])
    (friend,) = (a for a in items.values() if a["grade"] == "verified")
    assert friend["speakers"] == ["Xi Jinping"]
    assert "“old friend”" in friend["content"][0]["given"]
    offer = items["to mediate peace in the Russia-Ukraine conflict"]
    assert offer["speakers"] == ["Vladimir Putin"]
    assert any("“Erdogan”, not “Putin”" in reason for reason in offer["reasons"])
    dismissal = items["later dismissed this possibility"]
    assert any("Putin's spokesperson" in reason for reason in dismissal["reasons"])
    assert items["Source: ALJAZEERA"]["grade"] == "refused"


def test_what_the_model_points_to_stands_in_the_text_and_its_speaker_is_not_believed(
    replayed: Replay,
) -> None:
    """It gave every quotation to the agency, and eleven items pointed nowhere."""
    items = said(replayed["point"])
    assert {a["verdict"] for a in items.values()} == {"VERBATIM"}
    assert {name for a in items.values() for name in a["speakers"]} == {"ALJAZEERA"}
    assert "verified" not in {a["grade"] for a in items.values()}
    problems = [p["code"] for p in json.loads(replayed["point"])["problems"]]
    assert problems == ["item_refused"] * 11


def test_who_says_what_is_verified_only_where_the_model_chose_the_subject_of_the_cue(
    replayed: Replay,
) -> None:
    """Read by eye: all that is verified is right, and each wrong choice has its reason."""
    items = said(replayed["ask"])
    verified = {words: a["speakers"] for words, a in items.items() if a["grade"] == "verified"}
    assert verified == {
        "their shared vision for a multipolar world": ["Vladimir Putin", "Xi Jinping"],
        "their countries’ “partnership”": ["Vladimir Putin", "Xi Jinping"],
        "the challenging global landscape": ["Xi Jinping"],
        "the need for Russia and China to uphold their long-standing friendship for future "
        "generations": ["Xi Jinping"],
        "their strategic cooperation": ["Vladimir Putin", "Xi Jinping"],
        "this possibility": ["Putin's spokesperson"],
    }
    friend = items["old friend"]
    assert friend["speakers"] == ["Vladimir Putin", "Xi Jinping"]
    assert any("“Xi”, not “The two leaders”" in reason for reason in friend["reasons"])
