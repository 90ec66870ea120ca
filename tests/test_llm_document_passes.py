"""When a pass after the chunks fails, is replayed, or goes in a batch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.chunk import split_chunk
from attrib.cli import main
from attrib.errors import EngineError, Exit
from attrib.extract.llm import LLMEngine, recorded_settings
from attrib.extract.llm.settings import Pass
from attrib.model import ProblemCode
from attrib.run import Budget, Loaded, make_sheet
from attrib.sheet import exit_code
from attrib.write import render
from tests.batch.server import BatchServer
from tests.document_passes import (
    TEXT,
    THIRD,
    asked_for,
    complaints,
    held,
    how,
    listed,
    question,
    script,
    sheet_of,
)
from tests.llm_runs import document, lines, run
from tests.openai_server import OpenAIServer, Stub, completion, error

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


@pytest.mark.parametrize(
    "stub",
    [
        error(400, "no such thing"),
        error(401, "the key was withdrawn"),
        error(500, "down"),
        completion("I cannot say."),
        completion(None, refusal="I would rather not."),
    ],
    ids=["rejected", "unauthorised", "down", "unreadable", "refused"],
)
def test_a_pass_that_fails_loses_nothing(server: OpenAIServer, stub: Stub) -> None:
    server.script = script()
    plain = sheet_of(server)
    server.script = script(stub, stub)
    sheet = sheet_of(server, "speakers", "stance")
    failed = [p.message for p in sheet.problems if p.code is ProblemCode.PASS_FAILED]
    assert len(failed) == 2 and "speakers" in failed[0] and "stances" in failed[1]
    assert sheet.attributions == plain.attributions and plain.attributions
    assert not sheet.stances
    assert exit_code(sheet) is Exit.REVIEW, "no part of the text lacks an answer"


def test_a_limit_on_requests_holds_for_the_passes(server: OpenAIServer) -> None:
    server.script = script()
    of = document(TEXT)
    extractions = run(of, how(server, "speakers", "stance", max_requests=3), chunks=lines(of))
    assert len(server.bodies) == 3
    assert [p.code for e in extractions for p in e.problems] == [ProblemCode.PASS_FAILED] * 2
    assert all("--max-requests" in m or "limit" in m for m in complaints(extractions))


def test_what_is_answered_counts_when_a_chunk_ends_the_run(server: OpenAIServer) -> None:
    """The key is withdrawn after the first two chunks: they stand, the third is a problem."""

    def give(body: dict[str, Any]) -> Stub:
        return error(401, "gone") if THIRD.strip() in question(body) else script()(body)

    server.script = give
    sheet = sheet_of(server, "stance", concurrency=1)
    assert [a.speakers for a in sheet.attributions] == [("Lena Okafor",), ("Okafor",)]
    failed = [p for p in sheet.problems if p.code is ProblemCode.CHUNK_FAILED]
    assert len(failed) == 1 and "refuses the key" in failed[0].message
    assert exit_code(sheet) is Exit.ENGINE


def test_a_recorded_run_with_passes_is_replayed(server: OpenAIServer, tmp_path: Path) -> None:
    stance = held(1, "must go", "the old bridge", "oppose")
    server.script = script(
        listed("persons", {"name": "Lena Okafor", "numbers": [1, 2]}), listed("stances", stance)
    )
    live = sheet_of(server, "speakers", "stance", record=tmp_path)
    budget = Budget(tokens=40, overlap=0)
    loaded = Loaded((document(TEXT),), ())
    engine = LLMEngine(recorded_settings(tmp_path), split_chunk)
    assert render(make_sheet(loaded, engine, budget=budget), "json") == render(live, "json")
    for path in tmp_path.glob("*.json"):
        if "StancesAnswer" in path.read_text(encoding="utf-8"):
            path.unlink()
    with pytest.raises(EngineError, match="no recording"):
        make_sheet(loaded, LLMEngine(recorded_settings(tmp_path), split_chunk), budget=budget)


def in_any_order(bodies: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(body, sort_keys=True) for body in bodies)


def test_in_a_batch_every_pass_waits_for_what_it_depends_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Asked is what a live run asks, each once: nothing on the strength of half the answers."""
    source = tmp_path / "article.txt"
    source.write_text(TEXT, encoding="utf-8")
    passes = [word for each in Pass for word in ("--pass", each.value)]
    server = BatchServer()
    give = script(
        listed("persons", {"name": "Lena Okafor", "numbers": [1, 2]}),
        listed("stances", held(2, "will not pay", "the old bridge", "oppose")),
    )
    server.script = lambda body: (
        listed("speakers", {"name": "Lena Okafor", "aliases": ["Okafor"], "role": None})
        if asked_for(body) == "SpeakersAnswer"
        else give(body)
    )
    command = [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "40", "--overlap-tokens", "0", "--repairs", "0", "--quiet"),
        *("-f", "json", *passes),
    ]
    try:
        monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "live"))
        code = main(command)
        live = capfd.readouterr().out
        assert json.loads(live)["stances"]
        monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "batch"))
        rounds = 0
        while main([*command, "--batch"]) != code:
            assert (rounds := rounds + 1) < 9
            capfd.readouterr()
            server.finish(server.last)
        batched = capfd.readouterr().out
    finally:
        server.close()
    submitted = [r["body"] for batch in server.batches.values() for r in batch.requests]
    assert rounds == len(server.batches) >= 4, "roster, chunks, speakers, stance"
    assert in_any_order(submitted) == in_any_order(server.bodies)
    assert batched == live
