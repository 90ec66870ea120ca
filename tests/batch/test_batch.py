"""Batches: the sheet of a live run, made over several calls."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.errors import Exit
from attrib.extract.llm.batch import round as batch_round
from attrib.extract.llm.request.cache import cache_path
from tests.batch.runs import (
    CHUNKS,
    article,
    command,
    faithful,
    repairs,
    requests,
    sheet_of_a_live_run,
)
from tests.batch.server import BatchServer
from tests.openai_server import Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


def test_the_same_command_leads_to_the_sheet_of_a_live_run(
    server: BatchServer,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "sheet.json"
    call = command(server, source, "--batch", "-o", str(target))

    assert int(Exit.PENDING) == 5
    assert main(call) == Exit.PENDING
    assert f"batch {server.only.id} submitted with {CHUNKS} requests" in capfd.readouterr().err
    assert server.only.endpoint == "/v1/chat/completions" and not server.bodies

    server.only.completed = 2
    assert main(call) == Exit.PENDING
    out, err = capfd.readouterr()
    assert not out and not target.exists()
    assert f"batch {server.only.id} is in_progress: 2 of {CHUNKS} answered, 0 failed" in err
    assert "same command" in err and len(err.splitlines()) == 1

    # What was wrong in the answers is the next batch.
    server.finish(server.only)
    assert main(call) == Exit.PENDING
    assert len(server.batches) == 2
    assert [repairs(request["body"]) for request in server.last.requests] == [True]

    server.finish(server.last)
    code = main(call)
    assert "came from the cache" not in capfd.readouterr().err
    assert len(server.batches) == 2 and not server.bodies
    assert len(set(requests(server))) == len(requests(server)) == CHUNKS + 1
    assert (target.read_bytes(), code) == sheet_of_a_live_run(server, source, monkeypatch, tmp_path)

    # Once it is done, it is done: the same again asks nothing.
    asked = len(server.calls)
    assert main(call) == code and len(server.calls) == asked


def test_waiting_goes_through_all_rounds(
    server: BatchServer,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "sheet.json"
    server.finish_at_look = 2
    code = main(command(server, source, "--batch-wait", "-o", str(target)))
    err = capfd.readouterr().err
    assert all(f"batch {batch.id} is complete" in err for batch in server.batches.values())
    assert [len(batch.requests) for batch in server.batches.values()] == [CHUNKS, 1]
    assert (target.read_bytes(), code) == sheet_of_a_live_run(server, source, monkeypatch, tmp_path)


def test_what_is_in_the_cache_is_not_submitted(
    server: BatchServer, source: Path, tmp_path: Path
) -> None:
    main(command(server, source, "--max-requests", "4", "--concurrency", "1"))
    assert len(server.bodies) == 4
    assert main(command(server, source, "--batch")) == Exit.PENDING
    live = {json.dumps(body, sort_keys=True) for body in server.bodies}
    assert requests(server) and not live & set(requests(server))


def test_more_requests_than_a_file_may_hold_are_several_batches(
    server: BatchServer, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_round, "MOST_REQUESTS", 4)
    server.most_requests = 4
    call = command(server, source, "--batch", "--repairs", "0")
    assert main(call) == Exit.PENDING
    assert [len(batch.requests) for batch in server.batches.values()] == [4, 2]
    for batch in list(server.batches.values()):
        server.finish(batch)
    assert main(call) == Exit.REVIEW
    assert len(server.batches) == 2


def test_one_of_two_batches_is_collected_and_the_other_waited_for(
    server: BatchServer, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_round, "MOST_REQUESTS", 4)
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    first, second = server.batches.values()
    server.finish(second)
    assert main(call) == Exit.PENDING
    server.finish(first)
    assert main(call) == Exit.REVIEW
    assert len(server.batches) == 2


# --- recordings, prices, limits, secrets ---------------------------------------------------


def test_a_batch_is_recorded_as_if_it_had_been_live(
    server: BatchServer, source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.finish_at_look = 1
    recordings = tmp_path / "recordings"
    prices = ("--prompt-price", "1", "--answer-price", "4")
    call = command(server, source, "--batch-wait", "--record", str(recordings), *prices)
    code = main(call)
    sheet = capfd.readouterr().out
    assert len(list(recordings.iterdir())) == CHUNKS + 1
    assert main(["replay", str(recordings), str(source), "-f", "json", "--quiet",
                 "--chunk-tokens", "60", "--overlap-tokens", "0"]) == code  # fmt: skip
    assert capfd.readouterr().out == sheet


def test_a_batch_is_recorded_by_the_command_that_records(
    server: BatchServer, source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.finish_at_look = 1
    to = tmp_path / "recordings"
    call = [
        *("record", str(source), "--to", str(to), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--quiet"),
    ]
    assert main([*call, "--batch", "--repairs", "0"]) == Exit.PENDING
    assert capfd.readouterr().out == "" and not to.exists()
    assert main([*call, "--batch-wait"]) == Exit.VERIFIED
    assert not server.bodies, "something was asked live"
    rows = [line.split() for line in capfd.readouterr().out.splitlines()[1:]]
    assert sorted(path.name for path in to.iterdir()) == [row[0] for row in rows]
    assert [row[1] for row in rows] == ["new"] * (CHUNKS + 1)
    assert main([*call, "--batch-wait"]) == Exit.VERIFIED
    assert capfd.readouterr().out.count("as before") == CHUNKS + 1


def test_the_cache_command_names_what_is_not_collected(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    for arguments in ([], ["clear"]):
        capfd.readouterr()
        assert main(["cache", *arguments]) == 0
        assert f"batch_1 is not collected yet ({CHUNKS} requests)" in capfd.readouterr().err
    server.finish(server.only)
    assert main([*call, "--batch-id", "batch_1"]) == Exit.REVIEW
    capfd.readouterr()
    main(["cache"])
    assert "batch" not in capfd.readouterr().err


def test_a_batch_costs_half(
    server: BatchServer, source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    prices = ("--prompt-price", "1", "--answer-price", "4")
    main(command(server, source, *prices))
    live = json.loads(capfd.readouterr().out)
    server.finish_at_look = 1
    main(command(server, source, "--batch-wait", *prices, "--seed", "1"))
    batch = json.loads(capfd.readouterr().out)
    assert live["usage"]["cost"] > 0
    assert batch["usage"]["cost"] == pytest.approx(live["usage"]["cost"] / 2)
    assert batch["usage"]["prompt_tokens"] == live["usage"]["prompt_tokens"]
    assert batch["engine"]["parameters"]["prompt_price"] == 0.5


def test_a_limit_of_requests_holds_over_all_rounds(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.finish_at_look = 1
    call = command(server, source, "--batch-wait")
    assert main([*call, "--max-requests", "4"]) == Exit.ENGINE
    assert len(requests(server)) == 4
    assert "limit of 4 requests" in capfd.readouterr().err
    assert main(call) < Exit.USAGE
    assert len(set(requests(server))) == len(requests(server)) == CHUNKS + 1


def test_a_request_counts_once_however_often_a_command_comes_to_it(
    server: BatchServer, source: Path
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    server.finish(server.only)
    source.write_text(article(CHUNKS + 1), encoding="utf-8")
    assert main([*call, "--max-requests", "1"]) == Exit.PENDING
    assert [len(batch.requests) for batch in server.batches.values()] == [CHUNKS, 1]


def test_no_key_is_in_file_database_or_message(
    server: BatchServer,
    source: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-123")

    def script(body: dict[str, Any]) -> Stub:
        question = body["messages"][-1]["content"]
        if "Speaker0" in question:
            return completion(answer(item("the key is sk-planted-123")))
        return error(400, "no, sk-planted-123") if "Speaker1" in question else faithful(body)

    server.script = script
    server.finish_at_look = 1
    call = command(server, source, "--batch-wait", "--repairs", "0")
    assert main(call) == Exit.ENGINE
    out, err = capfd.readouterr()
    assert len(json.loads(out)["attributions"]) == CHUNKS - 2
    written = [path.read_bytes() for path in cache_path(os.environ).parent.iterdir()]
    sent = [raw for raw in server.raw if raw]
    assert sent and any(b"number of the day" in content for content in written)
    for content in (*written, *sent, out.encode(), err.encode()):
        assert b"sk-planted" not in content


def test_an_article_that_holds_the_key_is_not_uploaded(
    server: BatchServer,
    source: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "Speaker1 Moreno")
    server.finish_at_look = 1
    assert main(command(server, source, "--batch-wait", "--repairs", "0")) == Exit.ENGINE
    assert "the key stands in this part of the source" in capfd.readouterr().err
    assert len(server.only.requests) == CHUNKS - 1
    assert not any(b"Speaker1 Moreno" in content for content in server.files.values())


# --- what cannot be -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--model", "m", "--batch", "--no-cache"), "--no-cache"),
        (("--batch", "--replay", "recordings"), "replay"),
        (("--engine", "embedded", "--batch"), "embedded"),
        (("--batch-wait",), "embedded"),
    ],
)
def test_what_does_not_go_with_batches_is_refused(
    source: Path, options: tuple[str, ...], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", str(source), *options]) == Exit.USAGE
    err = capfd.readouterr().err
    assert told in err and "--batch" in err and len(err.splitlines()) == 1


def test_a_server_without_batches_is_one_line(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.faults = [("GET /batches", error(404, "?")), ("POST /files", error(404, "?"))]
    assert main(command(server, source, "--batch")) == Exit.ENGINE
    err = capfd.readouterr().err
    assert "leave out --batch" in err and len(err.splitlines()) == 1
    # And it is forgotten that it was tried.
    assert main(command(server, source, "--batch")) == Exit.PENDING


def test_a_server_that_answers_with_pages_is_one_line(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = Stub(body="<html>Welcome</html>")
    server.faults = [("GET /batches", page), ("POST /files", page)]
    assert main(command(server, source, "--batch")) == Exit.ENGINE
    err = capfd.readouterr().err
    assert "does not speak the Batch API" in err and len(err.splitlines()) == 1


def test_a_refused_key_ends_it(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.faults = [("GET /batches", error(401, "no"))]
    assert main(command(server, source, "--batch")) == Exit.ENGINE
    assert "refuses the key" in capfd.readouterr().err


def test_passing_faults_are_waited_out(server: BatchServer, source: Path) -> None:
    busy = error(503, "busy")
    server.faults = [
        ("GET /batches?", busy),
        ("POST /files", busy),
        ("POST /batches", busy),
        ("GET /batches/", busy),
        ("GET /files", busy),
    ]
    server.finish_at_look = 1
    assert main(command(server, source, "--batch-wait", "--repairs", "0")) == Exit.REVIEW
    assert not server.faults and len(server.batches) == 1


def test_a_damaged_cache_stops_a_batch(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = cache_path(os.environ)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all" * 1000)
    assert main(command(server, source, "--batch")) == Exit.USAGE
    err = capfd.readouterr().err
    assert str(path) in err and len(err.splitlines()) == 1
    assert not server.calls


def test_the_ledger_stays_small(server: BatchServer, source: Path) -> None:
    server.finish_at_look = 1
    main(command(server, source, "--batch-wait"))
    with closing(sqlite3.connect(cache_path(os.environ))) as database:
        assert database.execute("SELECT count(*) FROM batched").fetchone() == (0,)
        states = database.execute("SELECT state FROM batches").fetchall()
    assert states == [("done",)] * 2
