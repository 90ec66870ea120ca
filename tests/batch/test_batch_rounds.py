"""What goes into one batch: all that can be asked at once, and nothing that may yet change."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.chunk import split_chunk
from attrib.cli.batch import BatchOrder, batched_sheet
from attrib.extract.llm import LLMEngine, LLMSettings
from attrib.extract.llm.batch import desk
from attrib.extract.llm.batch import round as batch_round
from attrib.extract.llm.batch.round import Round
from attrib.extract.llm.request.recordings import Asked
from attrib.model import Sheet
from attrib.run import Budget, load_all, make_sheet
from attrib.write import render
from tests.batch.runs import CHUNKS, faithful
from tests.batch.server import BatchServer
from tests.llm_runs import settings
from tests.openai_server import Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

SMALL = Budget(60, 0)


@pytest.fixture
def server(server: BatchServer) -> BatchServer:
    server.finish_at_look = 1
    return server


def sheets(
    server: BatchServer, source: Path, tmp_path: Path, **changes: Any
) -> tuple[Sheet, Sheet]:
    """Made with batches, and live."""
    found = load_all([str(source)])

    def engine(name: str) -> LLMEngine:
        how: LLMSettings = settings(server.base_url, cache=tmp_path / name, **changes)
        return LLMEngine(how, split_chunk)

    batched = batched_sheet(BatchOrder(batch_wait=True), found, engine("batched"), None, SMALL)
    assert not server.bodies
    return batched, make_sheet(found, engine("live"), budget=SMALL)


def schema(body: dict[str, Any]) -> str:
    return str(body["response_format"]["json_schema"]["name"])


def rounds(server: BatchServer) -> list[Counter[str]]:
    """What was asked in each batch, by the schema of the answer."""
    return [Counter(schema(r["body"]) for r in batch.requests) for batch in server.batches.values()]


def same_requests(server: BatchServer) -> bool:
    """Whether batches asked exactly what the live run asked."""
    batched = [r["body"] for batch in server.batches.values() for r in batch.requests]
    return Counter(map(json.dumps, batched)) == Counter(
        json.dumps(body, sort_keys=True) for body in server.bodies
    )


def test_short_questions_about_one_chunk_go_together(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    server.script = lambda body: completion('{"speaker": 1}')
    batched, live = sheets(server, source, tmp_path, style="ask")
    assert batched.attributions and render(batched, "json") == render(live, "json")
    assert len(server.batches) == 1 and same_requests(server)


def test_the_parts_of_answers_that_were_cut_off_go_together(
    server: BatchServer, tmp_path: Path
) -> None:
    source = tmp_path / "article.txt"
    source.write_text(
        "".join(
            f"“The tower is {n} feet high,” said Speaker{n} Moreno, who knows.\n\n"
            for n in range(4)
        ),
        encoding="utf-8",
    )

    def script(body: dict[str, Any]) -> Stub:
        if body["messages"][-1]["content"].count("feet high") > 2:
            return completion('{"attributions": [', finish_reason="length")
        return faithful(body)

    server.script = script
    batched, live = sheets(server, source, tmp_path, coverage=False, max_repairs=0)
    assert len(batched.attributions) == 4
    assert render(batched, "json") == render(live, "json")
    # Two chunks; then both parts of the one whose answer was cut off.
    assert [sum(asked.values()) for asked in rounds(server)] == [2, 2] and same_requests(server)


def test_passes_over_the_document_wait_for_what_they_build_on(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    def script(body: dict[str, Any]) -> Stub:
        match schema(body):
            case "SpeakersAnswer":
                names = dict.fromkeys(
                    re.findall(r"Speaker\d+ Moreno", body["messages"][-1]["content"])
                )
                said = [{"name": name, "aliases": [], "role": None} for name in names]
                return completion(json.dumps({"speakers": said}))
            case "PersonsAnswer":
                return completion('{"persons": []}')
        return faithful(body)

    server.script = script
    batched, live = sheets(server, source, tmp_path, passes=["roster", "speakers"])
    assert render(batched, "json") == render(live, "json")
    assert [set(asked) for asked in rounds(server)] == [
        {"SpeakersAnswer"},
        {"Answer"},
        {"RepairAnswer"},
        {"PersonsAnswer"},
    ]
    assert same_requests(server)


def test_what_is_left_out_is_asked_about_when_repairs_are_done(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    def script(body: dict[str, Any]) -> Stub:
        if schema(body) in ("Answer", "RepairAnswer"):
            question = body["messages"][-1]["content"]
            if "Speaker1" in question and schema(body) == "Answer":
                return completion(answer(item("Nothing of the kind was ever uttered here")))
            return completion(answer()) if "Speaker4" in question else faithful(body)
        return completion('{"quotations": []}')

    server.script = script
    batched, live = sheets(server, source, tmp_path, coverage=True)
    assert len(batched.attributions) == CHUNKS - 1
    assert render(batched, "json") == render(live, "json")
    assert same_requests(server)


def test_a_server_out_of_reach_is_waited_for(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    how = settings(server.base_url, cache=tmp_path / "c", transport_attempts=2)
    engine = LLMEngine(how, split_chunk)
    told: list[str] = []
    with closing(Round()) as waits:
        engine.traffic.round = waits
        make_sheet(load_all([str(source)]), engine, budget=SMALL)
        waiting = asyncio.run(desk.advance(how, waits, (), told.append))
    server.faults = [("GET /batches/", error(503, "busy"))] * 7
    asyncio.run(desk.wait_for(how, waiting, told.append))
    assert server.only.status == "completed" and not server.faults
    assert sum("still trying" in line for line in told) == 1


def test_a_download_that_breaks_off_is_done_again(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    server.cut = ["GET /files/"]
    batched, live = sheets(server, source, tmp_path)
    assert not server.cut
    assert render(batched, "json") == render(live, "json")
    assert len(batched.attributions) == CHUNKS


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(1, 7), st.integers(200, 500))
def test_files_keep_to_the_limits_and_hold_every_request_once(
    lengths: list[int], most_requests: int, most_bytes: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, closing(Round()) as waits:
        patch.setattr(batch_round, "MOST_REQUESTS", most_requests)
        patch.setattr(batch_round, "MOST_BYTES", most_bytes)
        bodies = {f"{n:04}": {"model": "m", "x": "ü" * length} for n, length in enumerate(lengths)}
        for key in reversed(bodies):
            for _ in range(2):
                waits.add(key, Asked(method="POST", path="/chat/completions", body=bodies[key]), "")
        found = {}
        for part in waits.parts(waits.keys):
            with waits.file(part.keys) as file:
                content = file.read()
            assert len(content) == part.size
            lines = [json.loads(line) for line in content.splitlines()]
            assert len(lines) <= most_requests
            assert len(content) <= most_bytes or len(lines) == 1
            found.update({line["custom_id"]: line["body"] for line in lines})
            assert tuple(line["custom_id"] for line in lines) == part.keys
        assert found == bodies and tuple(found) == waits.keys
