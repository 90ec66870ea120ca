"""Batches that end early, and requests that a batch does not answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.errors import Exit
from attrib.extract.llm.batch.round import Round
from attrib.extract.llm.request.recordings import Asked
from tests.batch.runs import (
    CHUNKS,
    WRONG,
    command,
    faithful,
    repairs,
    sheet_of_a_live_run,
)
from tests.batch.server import BatchServer
from tests.openai_server import Stub, error

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


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


@pytest.mark.parametrize("at_once", [1, CHUNKS])
def test_a_used_up_quota_ends_the_run_and_does_not_stick(
    server: BatchServer, source: Path, capfd: pytest.CaptureFixture[str], at_once: int
) -> None:
    # The first chunk ends the run: those behind it must not meet the old answer afterwards.
    server.script = lambda body: error(429, "no money", code="insufficient_quota")
    server.finish_at_look = 1
    most = ("--concurrency", str(at_once))
    call = command(server, source, "--batch-wait", "--repairs", "0", *most)
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
