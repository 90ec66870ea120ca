"""``--dry-run``: nothing is sent, and what is foretold is what is then asked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.extract.llm import LLMEngine
from attrib.extract.llm.limits.budget import prompt_tokens
from attrib.run import Loaded, make_sheet
from tests.llm_runs import document, never_split, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

NUMBER = 12
SAID = "the valley was not ready"
ARTICLE = "\n\n".join(
    f"Mayor Brandt warned on day {n} of the long winter by the old dam that {SAID}, "
    "and went back to the office in which all the maps of the valley are kept in the dry."
    for n in range(NUMBER)
)
QUOTED = "\n\n".join(
    f"“The number of the day is {n}, and it will stay so,” said Anna Moreno, who counts the days "
    "and does little else. “I have said so since the long summer,” she added."
    for n in range(4)
)


def command(server: OpenAIServer, source: Path, *more: str) -> list[str]:
    return [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--quiet", *more),
    ]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def foretold(capfd: pytest.CaptureFixture[str], arguments: list[str]) -> dict[str, Any]:
    capfd.readouterr()
    assert main([*arguments, "--dry-run", "-f", "json"]) == 0
    report = json.loads(capfd.readouterr().out)
    assert isinstance(report, dict)
    return report


def answered(body: dict[str, Any]) -> Stub:
    stated = item(SAID, kind="indirect", speaker="Mayor Brandt", cue="warned", full_names="Brandt")
    return completion(answer(stated))


def test_nothing_is_sent_and_what_is_foretold_is_asked(
    server: OpenAIServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script = answered
    report = foretold(capfd, command(server, source))
    assert not server.bodies
    assert (report["documents"], report["chunks"]) == (1, NUMBER)
    assert (report["requests"], report["cached"]) == (NUMBER, 0)
    assert report["cost"] is None

    assert main(command(server, source)) < 2
    assert len(server.bodies) == NUMBER
    words = sum(
        len(re.findall(r"\w+", message["content"]))
        for body in server.bodies
        for message in body["messages"]
    )
    # A token is no more than a word and no less than a letter or two.
    assert words < report["prompt_tokens"] < 3 * words
    after = foretold(capfd, command(server, source))
    assert (after["requests"], after["cached"]) == (NUMBER, NUMBER)
    assert (after["prompt_tokens"], after["answer_tokens"]) == (0, 0)


def test_what_the_cache_holds_is_taken_off(
    server: OpenAIServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script = answered
    before = foretold(capfd, command(server, source))
    main(command(server, source, "--max-requests", "3", "--concurrency", "1"))
    after = foretold(capfd, command(server, source))
    assert len(server.bodies) == 3
    assert (after["requests"], after["cached"]) == (NUMBER, 3)
    share = after["prompt_tokens"] / before["prompt_tokens"]
    assert share == pytest.approx((NUMBER - 3) / NUMBER, abs=0.02)
    anew = foretold(capfd, command(server, source, "--no-cache"))
    assert anew == before


def test_a_dry_run_leaves_no_trace(
    server: OpenAIServer, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "cache"))
    kept = sorted(tmp_path.iterdir())
    record = ["record", str(source), "--to", str(tmp_path / "r"), "--model", "stub"]
    assert main([*record, "--base-url", server.base_url, "--dry-run"]) == 0
    assert main(command(server, source, "--record", str(tmp_path / "r"), "--dry-run")) == 0
    assert sorted(tmp_path.iterdir()) == kept
    assert not server.bodies


def test_the_price_of_what_is_foretold(
    server: OpenAIServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    priced = command(server, source, "--prompt-price", "2", "--answer-price", "10")
    report = foretold(capfd, priced)
    expected = (report["prompt_tokens"] * 2 + report["answer_tokens"] * 10) / 1_000_000
    assert report["cost"] == pytest.approx(expected) and expected > 0
    short = foretold(capfd, [*priced, "--answer-tokens", "7"])
    assert short["answer_tokens"] == 7 * NUMBER, "no answer may be longer"
    assert short["cost"] < report["cost"]


def test_people_get_lines(
    server: OpenAIServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    absent = source.with_name("absent.pdf")
    absent.write_bytes(b"no PDF at all")
    assert main([*command(server, source), str(absent), "--dry-run"]) == 0
    out, err = capfd.readouterr()
    lines = dict(line.split("  ", 1) for line in out.splitlines())
    assert lines["chunks"].strip() == str(NUMBER)
    assert lines["model"].strip() == "stub"
    assert "worked examples" in lines["answer tokens"], "says what the estimate rests on"
    assert "not known" in lines["cost"] and "--prompt-price" in lines["cost"]
    assert "absent.pdf" in err and "repairs" in err


@pytest.mark.parametrize("style", ["ask", "point"])
def test_other_styles_are_foretold_as_they_ask(style: str, server: OpenAIServer) -> None:
    how = settings(server.base_url, style=style, max_repairs=0)
    loaded = Loaded((document(QUOTED),), ())
    dry = LLMEngine(how.model_copy(update={"dry_run": True}), never_split)
    make_sheet(loaded, dry)
    assert not server.bodies
    nobody = {"ask": '{"speaker": 0}', "point": '{"attributions": []}'}
    server.script = lambda body: completion(nobody[style])
    make_sheet(loaded, LLMEngine(how, never_split))
    asked = [prompt_tokens(body) for body in server.bodies]
    foreseen = dry.traffic.forecast
    assert [seen.prompt for seen in foreseen] == asked[: len(foreseen)]
    lengths = [seen.answer or 0 for seen in foreseen]
    if style == "ask":
        assert len(foreseen) == len(asked) == 8, "a question for each quotation"
        assert max(lengths) < 20, "each answered with a number"
    else:
        assert len(foreseen) == 1
        assert 50 < lengths[0] < 2000


def test_engines_that_ask_nobody(source: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", str(source), "--engine", "embedded", "--dry-run"]) == 0
    assert "nothing is paid" in capfd.readouterr().out
    assert main(["sheet", str(source), "--replay", str(source.parent), "--dry-run"]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "--dry-run" in line


def test_no_source_no_forecast(server: OpenAIServer, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"no PDF at all")
    assert main(command(server, path, "--dry-run")) == 3


# --- list prices ------------------------------------------------------------------------


def test_a_list_price_is_known_everywhere_or_nowhere(
    source: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key, no request: the price alone comes from the package."""
    pytest.importorskip("genai_prices")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("ATTRIB_MODEL", "gpt-4o-mini")
    asked = ["sheet", str(source), "--engine", "llm"]
    report = foretold(capfd, asked)
    assert report["cost"] > 0
    assert main(["models", "-f", "json"]) == 0
    known = {p["profile"]: p["price_known"] for p in json.loads(capfd.readouterr().out)}
    assert known["openai"], "asked at its own address"
    assert not known["llamacpp"], "a server on this machine has no list price"
    assert main(["config", "-f", "json"]) == 0
    shown = json.loads(capfd.readouterr().out)["settings"]["prompt_price"]
    assert shown["level"] == "package" and "genai-prices" in shown["where"]
    # Who says what it costs is right.
    monkeypatch.setenv("ATTRIB_PROMPT_PRICE", "1000000")
    monkeypatch.setenv("ATTRIB_ANSWER_PRICE", "0")
    assert foretold(capfd, asked)["cost"] == pytest.approx(report["prompt_tokens"])


@pytest.mark.parametrize(
    ("model", "base_url"),
    [
        ("gpt-4o-mini", "https://llm.example.org/v1"),
        ("no-such-model", "https://api.openai.com/v1"),
        ("gpt-4o-mini", "https://mine.openai.azure.com/openai/v1/"),
        ("gpt-4o-mini", "http://127.0.0.1:8080/v1"),
    ],
)
def test_no_list_price_is_guessed(
    model: str,
    base_url: str,
    source: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = ["sheet", str(source), "--model", model, "--base-url", base_url]
    assert foretold(capfd, asked)["cost"] is None
    assert main([*asked, "--max-cost", "1"]) == 2
