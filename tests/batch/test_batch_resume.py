"""Batches whose command was broken off, or whose database is lost: nothing is paid twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from attrib.cli import main
from attrib.errors import Exit
from tests.batch.runs import (
    CHUNKS,
    article,
    command,
    lose_the_cache,
    requests,
)
from tests.batch.server import BatchServer, ServedBatch

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")


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
    # A shell that runs the tests in the background has them ignore Ctrl-C, and what they start.
    heeding = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from attrib.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", heeding, *command(server, source, "--batch-wait")],
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not any(batch.looks > 1 for batch in server.batches.values()):
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
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
    # Long enough for the second to come to where it would submit, too.
    server.slow = [("POST /files", 4.0)]
    call = command(server, source, "--batch")
    first = subprocess.Popen(
        [sys.executable, "-m", "attrib", *call],
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not server.files:
        assert first.poll() is None and time.monotonic() < until
        time.sleep(0.02)
    assert main(call) == Exit.PENDING
    _, err = first.communicate()
    assert first.returncode == Exit.PENDING, err
    assert len(server.only.requests) == CHUNKS


# --- a database that is lost --------------------------------------------------------------


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


def test_the_list_is_searched_page_by_page(server: BatchServer, source: Path) -> None:
    call = command(server, source, "--batch", "--repairs", "0")
    main(call)
    for n in range(150):
        batch = ServedBatch(f"other_{n}", "file-x", "/v1/embeddings", None, int(time.time()))
        server.batches[batch.id] = batch
    lose_the_cache()
    assert main(call) == Exit.PENDING
    assert len([b for b in server.batches.values() if b.requests]) == 1
