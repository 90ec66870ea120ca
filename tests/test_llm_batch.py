"""Batches: the sheet of a live run, made over several calls, and nothing paid for twice."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.errors import Exit
from attrib.extract.llm.batch_round import Round
from attrib.extract.llm.cache import cache_path
from attrib.extract.llm.recordings import Asked
from tests.batch_server import BatchServer, ServedBatch
from tests.openai_server import Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

CHUNKS = 6
WRONG = "Speaker2"
"""Whose words the model gets wrong at first."""


@pytest.fixture
def server() -> Iterator[BatchServer]:
    running = BatchServer()
    running.script = faithful
    yield running
    running.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(article(), encoding="utf-8")
    return path


def article(chunks: int = CHUNKS) -> str:
    return "\n\n".join(
        f"“The number of the day is {n}, and it will stay so,” said Speaker{n} Moreno, who counts "
        "the days and does little else in all the long years that are given to a person."
        for n in range(chunks)
    )


def faithful(body: dict[str, Any]) -> Stub:
    """One item for each quotation of the request's article, copied; one is wrong at first."""
    question = body["messages"][-1]["content"]
    said = re.findall("“(.*?)” said (.*?),", question)
    items = [item(words, speaker=who, cue="said", full_names=who) for words, who in said]
    if repairs(body):
        items = [{**one, "number": number} for number, one in enumerate(items, 1)]
    else:
        for one in items:
            if one["speaker"].startswith(WRONG):
                one["content"] = one["content"].replace("number", "figure")
    return completion(answer(*items))


def repairs(body: dict[str, Any]) -> bool:
    return bool(body["response_format"]["json_schema"]["name"] == "RepairAnswer")


def command(server: BatchServer, source: Path, *more: str) -> list[str]:
    return [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--quiet", "-f", "json", *more),
    ]


def requests(server: BatchServer) -> list[str]:
    """The bodies of everything that was ever submitted, as text."""
    return [
        json.dumps(request["body"], sort_keys=True)
        for batch in server.batches.values()
        for request in batch.requests
    ]


def sheet_of_a_live_run(
    server: BatchServer, source: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> tuple[bytes, int]:
    """Its bytes and exit code; the run has a cache of its own."""
    target = tmp_path / "live.json"
    with monkeypatch.context() as patch:
        patch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "live"))
        code = main(command(server, source, "-o", str(target)))
    assert server.bodies, "the live run asked nothing"
    return target.read_bytes(), code


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
    monkeypatch.setattr(Round.parts, "__defaults__", (4, 200_000_000))
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
    monkeypatch.setattr(Round.parts, "__defaults__", (4, 200_000_000))
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    first, second = server.batches.values()
    server.finish(second)
    assert main(call) == Exit.PENDING
    server.finish(first)
    assert main(call) == Exit.REVIEW
    assert len(server.batches) == 2


# --- broken off ---------------------------------------------------------------------------


def killed_when(call: list[str], met: Callable[[], bool]) -> None:
    """Run a command in a process of its own and kill it as soon as ``met``."""
    process = subprocess.Popen(
        [sys.executable, "-m", "attrib", *call],
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not met():
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("more", [0, 1], ids=["the same sources", "one paragraph more"])
def test_killed_between_create_and_its_answer_nothing_is_paid_twice(
    server: BatchServer, source: Path, more: int, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    server.lost = [("POST /batches", 120.0)]
    killed_when(call, lambda: bool(server.batches))
    source.write_text(article(CHUNKS + more), encoding="utf-8")

    assert main(call) == Exit.PENDING
    assert "batch batch_1 was submitted before" in capfd.readouterr().err
    assert [len(batch.requests) for batch in server.batches.values()] == [CHUNKS, 1][: more + 1]
    for batch in list(server.batches.values()):
        server.finish(batch)
    assert main(call) == Exit.REVIEW
    assert len(set(requests(server))) == len(requests(server)) == CHUNKS + more


def test_killed_between_upload_and_create_it_is_submitted_once(
    server: BatchServer, source: Path
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    server.lost = [("POST /files", 120.0)]
    killed_when(call, lambda: bool(server.files))
    assert not server.batches
    assert main(call) == Exit.PENDING
    assert len(server.only.requests) == CHUNKS
    server.finish(server.only)
    assert main(call) == Exit.REVIEW


def test_killed_while_it_waits_the_same_command_goes_on(server: BatchServer, source: Path) -> None:
    killed_when(
        command(server, source, "--batch-wait", "--repairs", "0"),
        lambda: any(batch.looks > 1 for batch in server.batches.values()),
    )
    server.finish(server.only)
    assert main(command(server, source, "--batch", "--repairs", "0")) == Exit.REVIEW
    assert len(server.batches) == 1


def test_interrupted_it_leaves_the_batch_alone_and_says_how_to_go_on(
    server: BatchServer, source: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "attrib", *command(server, source, "--batch-wait")],
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not any(batch.looks > 1 for batch in server.batches.values()):
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130 and not out
    assert f"batch {server.only.id} goes on at the server; the same command" in err.decode()
    assert b"Traceback" not in err
    assert server.only.status == "in_progress" and "cancel" not in " ".join(server.calls)


def test_a_create_whose_answer_is_lost_is_not_done_again(server: BatchServer, source: Path) -> None:
    server.lost = [("POST /batches", 0.0)]
    assert main(command(server, source, "--batch")) == Exit.PENDING
    assert len(server.batches) == 1
    assert server.calls.count("POST /batches") == 1


def test_two_commands_at_once_submit_once(server: BatchServer, source: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "attrib", *command(server, source, "--batch")],
            env={**os.environ, "NO_PROXY": "127.0.0.1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for process in running:
        _, err = process.communicate()
        assert process.returncode == Exit.PENDING, err
    assert len(server.only.requests) == CHUNKS


# --- a database that is lost --------------------------------------------------------------


def lose_the_cache() -> None:
    shutil.rmtree(os.environ["ATTRIB_CACHE_DIR"])


@pytest.mark.parametrize("finished", [False, True])
def test_the_same_requests_are_found_at_the_server(
    server: BatchServer, source: Path, finished: bool
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    lose_the_cache()
    if finished:
        server.finish(server.only)
    assert main(call) == (Exit.REVIEW if finished else Exit.PENDING)
    if not finished:
        server.finish(server.only)
    assert main(call) == Exit.REVIEW
    assert len(server.batches) == 1


@pytest.mark.parametrize("finished", [False, True])
def test_a_batch_is_collected_by_its_id(
    server: BatchServer, source: Path, finished: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    lose_the_cache()
    # Other requests than before: they are not found at the server as one batch.
    source.write_text(article(CHUNKS + 1), encoding="utf-8")
    if finished:
        server.finish(server.only)
    named = [*call, "--batch-id", "batch_1"]
    assert main(named) == Exit.PENDING
    assert [len(batch.requests) for batch in server.batches.values()] == [CHUNKS, 1]
    for batch in server.batches.values():
        if batch.status == "in_progress":
            server.finish(batch)
    assert main(named) == Exit.REVIEW
    assert len(server.batches) == 2
    assert len(set(requests(server))) == CHUNKS + 1


def test_a_batch_of_something_else_is_refused(
    server: BatchServer, source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main(command(server, source, "--batch"))
    other = tmp_path / "other.txt"
    other.write_text(article(2).replace("day", "night"), encoding="utf-8")
    lose_the_cache()
    capfd.readouterr()
    assert main(command(server, other, "--batch-id", "batch_1")) == Exit.USAGE
    err = capfd.readouterr().err
    assert "none of the requests of this command" in err and len(err.splitlines()) == 1
    assert len(server.batches) == 1


def test_an_unknown_id_is_one_line(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(command(server, source, "--batch-id", "batch_99")) == Exit.ENGINE
    err = capfd.readouterr().err
    assert "no batch batch_99" in err and len(err.splitlines()) == 1
    assert not server.batches


def test_a_batch_that_the_server_has_lost_is_submitted_again_by_the_next_call(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    gone = server.batches.pop("batch_1")
    capfd.readouterr()
    assert main(call) == Exit.ENGINE
    err = capfd.readouterr().err
    assert gone.id in err and "another key" in err and len(err.splitlines()) == 1
    assert not server.batches
    assert main(call) == Exit.PENDING
    assert len(server.only.requests) == CHUNKS


# --- batches that end otherwise -----------------------------------------------------------


def test_what_an_expired_batch_answered_is_kept_and_the_rest_submitted_again(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    first = server.only
    server.finish(first, "expired", answered=4)
    assert main(call) == Exit.PENDING
    assert f"{first.id} expired: 4 of {CHUNKS}" in capfd.readouterr().err
    answered = {request["custom_id"] for request in first.requests[:4]}
    assert {request["custom_id"] for request in server.last.requests}.isdisjoint(answered)
    assert len(server.last.requests) == CHUNKS - 4
    server.finish(server.last)
    assert main(call) == Exit.REVIEW


@pytest.mark.parametrize(
    ("status", "answered", "told"),
    [
        ("cancelled", 4, "was cancelled: 4 of 6 requests were answered"),
        ("cancelled", 0, "was cancelled: 0 of 6"),
        ("expired", 0, "expired: 0 of 6"),
    ],
)
def test_a_batch_that_ends_early_stops_the_command_and_the_next_one_goes_on(
    server: BatchServer,
    source: Path,
    status: str,
    answered: int,
    told: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    call = command(server, source, "--batch-wait", "--repairs", "0")
    main(command(server, source, "--batch", "--repairs", "0"))
    server.finish(server.only, status, answered=answered)
    capfd.readouterr()
    assert main(call) == Exit.ENGINE
    out, err = capfd.readouterr()
    assert told in err and "same command" in err and len(err.splitlines()) == 1 and not out
    assert len(server.batches) == 1, "nobody asked for it to be submitted again"
    server.finish_at_look = 1
    assert main(call) == Exit.REVIEW
    assert len(server.last.requests) == CHUNKS - answered


def test_a_refused_batch_says_why(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch")
    main(call)
    server.refuse(server.only, "token_limit_exceeded", "Enqueued token limit\nreached")
    capfd.readouterr()
    assert main(call) == Exit.ENGINE
    err = capfd.readouterr().err
    assert "was refused (token_limit_exceeded: Enqueued token limit reached)" in err
    assert len(err.splitlines()) == 1
    assert main(call) == Exit.PENDING
    assert len(server.batches) == 2


# --- requests that fail -------------------------------------------------------------------


def fails(status: int, message: str, code: str | None = None) -> Callable[[dict[str, Any]], Stub]:
    """As ``faithful``, except about the words of WRONG."""

    def script(body: dict[str, Any]) -> Stub:
        if WRONG in body["messages"][-1]["content"]:
            return error(status, message, code=code)
        return faithful(body)

    return script


def test_a_rejected_request_is_the_problem_that_it_is_in_a_live_run(
    server: BatchServer, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script = fails(400, "this is too long")
    server.finish_at_look = 1
    target = tmp_path / "sheet.json"
    code = main(command(server, source, "--batch-wait", "-o", str(target)))
    sheet = json.loads(target.read_text(encoding="utf-8"))
    assert len(sheet["attributions"]) == CHUNKS - 1 and code == Exit.ENGINE
    assert "the server answered 400: this is too long" in str(sheet["problems"])
    assert (target.read_bytes(), code) == sheet_of_a_live_run(server, source, monkeypatch, tmp_path)


@pytest.mark.parametrize("status", [429, 500])
def test_a_request_that_the_server_had_no_time_for_is_a_problem_until_it_is_asked_again(
    server: BatchServer, source: Path, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script = fails(status, "busy")
    server.finish_at_look = 1
    call = command(server, source, "--batch-wait", "--repairs", "0")
    assert main(call) == Exit.ENGINE
    out, err = capfd.readouterr()
    assert len(json.loads(out)["attributions"]) == CHUNKS - 1
    assert f"the server answered {status} in batch batch_1: busy" in err
    server.script = faithful
    assert main(call) == Exit.REVIEW
    assert [len(batch.requests) for batch in server.batches.values()] == [CHUNKS, 1]


def test_a_problem_is_not_submitted_again_while_other_answers_are_awaited(
    server: BatchServer, source: Path
) -> None:
    def script(body: dict[str, Any]) -> Stub:
        first = "Speaker0" in body["messages"][-1]["content"]
        return error(500, "busy") if first else faithful(body)

    server.script = script
    call = command(server, source, "--batch")
    main(call)
    server.finish(server.only)
    assert main(call) == Exit.PENDING
    assert [repairs(request["body"]) for request in server.last.requests] == [True]
    server.finish(server.last)
    assert main(call) == Exit.ENGINE
    assert len(server.batches) == 2


def test_a_used_up_quota_ends_the_run_and_does_not_stick(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script = lambda body: error(429, "no money", code="insufficient_quota")
    server.finish_at_look = 1
    call = command(server, source, "--batch-wait", "--repairs", "0")
    assert main(call) == Exit.ENGINE
    assert "quota of this key is used up" in capfd.readouterr().err
    server.script = faithful
    assert main(call) == Exit.REVIEW


def test_a_request_that_a_complete_batch_leaves_out_is_a_problem(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    server.finish(server.only, leave_out=1)
    capfd.readouterr()
    assert main(call) == Exit.ENGINE
    out, err = capfd.readouterr()
    assert len(json.loads(out)["attributions"]) == CHUNKS - 1
    assert "holds no answer to this request" in err


def test_an_answer_with_a_line_separator_is_read_whole(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def odd(body: dict[str, Any]) -> Stub:
        stub = faithful(body)
        message = stub.body["choices"][0]["message"]
        message["content"] = message["content"].replace('"claim": null', '"claim": "a\u2028b\x85c"')
        return stub

    server.script = odd
    server.finish_at_look = 1
    assert main(command(server, source, "--batch-wait", "--repairs", "0")) == Exit.REVIEW
    said = json.loads(capfd.readouterr().out)["attributions"]
    assert [one["claim"] for one in said] == ["a\u2028b\x85c"] * CHUNKS


def test_an_article_with_a_line_separator_is_one_line_of_the_file() -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "a\u2028b\x85c\ud800“ü”"}]}
    asked = Asked(method="POST", path="/chat/completions", body=body)
    with closing(Round()) as waits:
        waits.add("k", asked, "")
        with waits.file(["k"]) as file:
            content = file.read()
    (line,) = content.decode("utf-8").splitlines()
    assert json.loads(line)["body"] == body
    assert "“ü”" in line


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


def test_the_list_is_searched_page_by_page(server: BatchServer, source: Path) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    for n in range(150):
        batch = ServedBatch(f"other_{n}", "file-x", "/v1/embeddings", None, int(time.time()))
        server.batches[batch.id] = batch
    lose_the_cache()
    assert main(call) == Exit.PENDING
    assert len([b for b in server.batches.values() if b.requests]) == 1


def test_the_ledger_stays_small(server: BatchServer, source: Path) -> None:
    server.finish_at_look = 1
    main(command(server, source, "--batch-wait"))
    with closing(sqlite3.connect(cache_path(os.environ))) as database:
        assert database.execute("SELECT count(*) FROM batched").fetchone() == (0,)
        states = database.execute("SELECT state FROM batches").fetchall()
    assert states == [("done",)] * 2
