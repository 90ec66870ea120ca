"""The answer cache: what was answered once is not asked again, and changes no sheet."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from attrib.cli import main
from attrib.extract.llm import LLMEngine, LLMSettings, recorded_settings
from attrib.extract.llm.request.cache import FILE_NAME, cache_path, disk_size, holdings, prune
from attrib.extract.llm.request.recordings import read_recordings
from attrib.model import Chunk, ProblemCode, Span
from tests.llm_runs import document, never_split, run, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

CHUNKS = 12
FINISHED = 5
ARTICLE = "\n\n".join(
    f"“The number of the day is {n}, and it will stay so,” said Speaker{n} Moreno, who counts "
    "the days and does little else in all the long years that are given to a person."
    for n in range(CHUNKS)
)


@pytest.fixture
def other_server() -> Iterator[OpenAIServer]:
    running = OpenAIServer()
    yield running
    running.close()


def faithful(body: dict[str, Any]) -> Stub:
    """One item for each quotation of the request's article, copied."""
    article = body["messages"][-1]["content"]
    said = re.findall("“(.*?)” said (.*?),", article)
    return completion(
        answer(*(item(words, speaker=who, cue="said", full_names=who) for words, who in said))
    )


def command(server: OpenAIServer, source: Path, target: Path, *more: str) -> list[str]:
    return [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--concurrency", "2", "--quiet"),
        *("-f", "json", "-o", str(target), *more),
    ]


def wait_for(met: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not met():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.02)


def test_a_killed_run_goes_on_where_it_was(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "sheet.json"
    source.write_text(ARTICLE, encoding="utf-8")
    hanging = Stub(body={}, delay=120.0)
    server.script = lambda body: faithful(body) if len(server.bodies) <= FINISHED else hanging

    process = subprocess.Popen(
        [sys.executable, "-m", "attrib", *command(server, source, target)],
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    # Two chunks are in work at once: when two more than FINISHED have been asked about, the
    # answers to the first ones have arrived.
    wait_for(lambda: len(server.bodies) == FINISHED + 2 or process.poll() is not None)
    assert process.poll() is None, process.communicate()[1]
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    process.communicate()
    assert not target.exists()

    before = list(server.bodies)
    server.bodies.clear()
    server.script = faithful
    resumed = main(command(server, source, target))
    assert not [body for body in server.bodies if body in before[:FINISHED]]
    assert len(server.bodies) == CHUNKS - FINISHED

    # A run that nothing broke, and that knows nothing of the others.
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "empty"))
    server.bodies.clear()
    unbroken = tmp_path / "unbroken.json"
    assert main(command(server, source, unbroken)) == resumed
    assert len(server.bodies) == CHUNKS
    assert unbroken.read_bytes() == target.read_bytes()
    sheet = json.loads(target.read_text(encoding="utf-8"))
    assert len(sheet["attributions"]) == CHUNKS
    assert sheet["usage"]["requests"] == CHUNKS
    assert sheet["usage"]["prompt_tokens"] == 100 * CHUNKS


def test_the_second_run_asks_nothing_and_says_so(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    server.script = faithful
    main(command(server, source, tmp_path / "1.json"))
    assert "cache" not in capfd.readouterr().err
    main(command(server, source, tmp_path / "2.json"))
    assert f"{CHUNKS} of {CHUNKS} answers came from the cache" in capfd.readouterr().err
    assert len(server.bodies) == CHUNKS
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
    main(command(server, source, tmp_path / "3.json", "--no-cache"))
    assert "cache" not in capfd.readouterr().err
    assert len(server.bodies) == 2 * CHUNKS


def test_no_cache_keeps_nothing(server: OpenAIServer, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    server.script = faithful
    main(command(server, source, tmp_path / "1.json", "--no-cache"))
    assert not Path(os.environ["ATTRIB_CACHE_DIR"]).exists()


def test_a_limit_of_requests_is_kept_and_the_next_run_goes_on(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "sheet.json"
    source.write_text(ARTICLE, encoding="utf-8")
    server.script = faithful
    assert main(command(server, source, target, "--max-requests", "5")) == 4
    assert len(server.bodies) == 5
    sheet = json.loads(target.read_text(encoding="utf-8"))
    assert len(sheet["attributions"]) == 5
    assert [p["code"] for p in sheet["problems"]] == ["chunk_failed"] * (CHUNKS - 5)
    assert all("--max-requests" in p["message"] and p["span"] for p in sheet["problems"])
    assert main(command(server, source, target, "--max-requests", str(CHUNKS - 5))) < 2
    assert len(server.bodies) == CHUNKS
    assert main(command(server, source, target, "--max-requests", "0")) < 2
    assert len(server.bodies) == CHUNKS


def test_attempts_count_towards_the_limit(server: OpenAIServer) -> None:
    server.script = lambda body: error(500, "busy")
    how = settings(server.base_url, max_requests=3, transport_attempts=9)
    (problem,) = run(document(), how)[0].problems
    assert len(server.bodies) == 3 and "limit of 3 requests" in problem.message


def test_a_limit_costs_no_item_that_was_answered(server: OpenAIServer) -> None:
    server.script = lambda body: completion(answer(item("never said"), item("The dam will hold,")))
    (extraction,) = run(document(), settings(server.base_url, max_requests=1))
    assert len(extraction.candidates) == 2 and len(server.bodies) == 1


def test_two_servers_never_mix(
    server: OpenAIServer, other_server: OpenAIServer, tmp_path: Path
) -> None:
    server.script = [completion(answer(item("The dam will hold,", claim="first")))]
    other_server.script = [completion(answer(item("The dam will hold,", claim="second")))]
    cache = tmp_path / FILE_NAME
    for _ in range(2):
        for asked, says in ((server, "first"), (other_server, "second")):
            (extraction,) = run(document(), settings(asked.base_url, cache=cache))
            assert extraction.candidates[0].claim == says
    assert len(server.bodies) == len(other_server.bodies) == 1


@pytest.mark.parametrize(
    "changes", [{"model": "other"}, {"temperature": 0.5}, {"seed": 1}, {"mode": "json"}]
)
def test_another_question_is_asked(
    server: OpenAIServer, tmp_path: Path, changes: dict[str, Any]
) -> None:
    server.script = lambda body: completion(answer(item("The dam will hold,")))
    for how in ({}, changes, {}, changes):
        run(document(), settings(server.base_url, cache=tmp_path / FILE_NAME, **how))
    assert len(server.bodies) == 2


def test_repairs_are_kept_too(server: OpenAIServer, tmp_path: Path) -> None:
    fixed = {**item("He would resign"), "number": 1}
    server.script = [completion(answer(item("He may resign"))), completion(answer(fixed))]
    how = settings(server.base_url, cache=tmp_path / FILE_NAME)
    first, second = run(document(), how), run(document(), how)
    assert first == second and first[0].usage.requests == 2
    assert len(server.bodies) == 2


@pytest.mark.parametrize(
    "stub",
    [
        error(500, "busy"),
        error(429, "busy"),
        error(400, "too long"),
        Stub(body={"error": {"message": "upstream is down", "code": 502}}),
        Stub(body={"choices": [], "usage": None}),
    ],
    ids=["500", "429", "400", "200 with an error", "200 without choices"],
)
def test_faults_are_not_kept(server: OpenAIServer, tmp_path: Path, stub: Stub) -> None:
    how = settings(server.base_url, cache=tmp_path / FILE_NAME, transport_attempts=1, max_repairs=0)
    server.script = [stub, completion(answer(item("The dam will hold,")))]
    (problem,) = run(document(), how)[0].problems
    assert problem.code is ProblemCode.CHUNK_FAILED
    if "upstream" in str(stub.body):
        assert "upstream is down" in problem.message
    (extraction,) = run(document(), how)
    assert len(extraction.candidates) == 1 and not extraction.problems


def test_the_same_chunk_twice_is_asked_once(server: OpenAIServer, tmp_path: Path) -> None:
    server.script = lambda body: Stub(body=completion(answer()).body, delay=0.1)
    of = document()
    chunks = [Chunk(index=n, span=Span(0, len(of.text))) for n in range(3)]
    extractions = run(of, settings(server.base_url, cache=tmp_path / FILE_NAME), chunks=chunks)
    assert [e.usage.requests for e in extractions] == [1, 1, 1]
    assert len(server.bodies) == 1


def test_no_secret_is_kept(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-123")
    server.script = lambda body: completion(answer(item("the key is sk-planted-123")))
    how = settings(server.base_url, cache=tmp_path / FILE_NAME, max_repairs=0)
    with_password = how.base_url.replace("//", "//user:pw-planted@")
    run(document(), how)
    server.script = lambda body: completion(answer(item("The dam will hold,")))
    run(document(), how.model_copy(update={"base_url": with_password}))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"dam will hold" in written
    assert b"planted" not in written


def test_a_recording_made_from_the_cache_keeps_the_date_of_the_answer(
    server: OpenAIServer, tmp_path: Path
) -> None:
    server.script = lambda body: completion(answer(item("The dam will hold,")))
    how = settings(server.base_url, cache=tmp_path / FILE_NAME)
    live = run(document(), how)
    first = [held.first for held in holdings(tmp_path / FILE_NAME)]
    time.sleep(1.1)
    recorded = run(document(), how.model_copy(update={"record": tmp_path / "r"}))
    (recording,) = read_recordings(tmp_path / "r")
    assert recording.recorded_at == time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(first[0]))
    assert live == recorded == run(document(), recorded_settings(tmp_path / "r"))
    assert len(server.bodies) == 1


@pytest.mark.parametrize("damage", ["not a database", "other tables", "a folder", "no access"])
def test_a_cache_that_cannot_be_used_stops_no_run(
    server: OpenAIServer, tmp_path: Path, damage: str
) -> None:
    import sqlite3

    path = tmp_path / FILE_NAME
    if damage == "a folder":
        path.mkdir()
    elif damage == "no access":
        path = tmp_path / "file" / FILE_NAME
        path.parent.write_text("", encoding="utf-8")
    elif damage == "other tables":
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE answers (x)")
        database.close()
    else:
        path.write_bytes(b"no database at all" * 1000)
    server.script = lambda body: completion(answer(item("The dam will hold,")))
    engine = LLMEngine(settings(server.base_url, cache=path), never_split)
    import asyncio

    async def collect() -> list[Any]:
        of = document()
        chunks = [Chunk(index=n, span=Span(0, len(of.text))) for n in range(2)]
        return [e async for e in engine.extract(of, chunks, lambda candidate, chunk: None)]

    extractions = asyncio.run(collect())
    assert [len(e.candidates) for e in extractions] == [1, 1]
    assert engine.traffic.cache_fault and str(path) in engine.traffic.cache_fault


def test_runs_beside_one_another_share_the_cache(server: OpenAIServer, tmp_path: Path) -> None:
    """Two processes write to one database; afterwards everything is in it."""
    server.script = faithful
    sources = []
    for n in range(2):
        sources.append(tmp_path / f"{n}.txt")
        sources[n].write_text(ARTICLE.replace("day", f"day{n}"), encoding="utf-8")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "attrib", *command(server, s, s.with_suffix(".json"))],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for s in sources
    ]
    for process in running:
        assert b"cache" not in process.communicate()[1]
    assert len(server.bodies) == 2 * CHUNKS
    (held,) = holdings(cache_path(os.environ))
    assert held.answers == 2 * CHUNKS


def test_the_cache_command_shows_and_tidies(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = cache_path(os.environ)
    assert main(["cache", "path"]) == 0
    assert capfd.readouterr().out == f"{path}\n"
    assert main(["cache"]) == 0
    assert not path.exists()
    server.script = lambda body: completion(answer(item("The dam will hold,")))
    for model in ("small", "large"):
        run(document(), settings(server.base_url, cache=path, model=model))
    capfd.readouterr()
    size = disk_size(path)  # a look at the database may tidy it
    assert main(["cache", "list", "-f", "json"]) == 0
    listed = json.loads(capfd.readouterr().out)
    assert [(e["server"], e["model"], e["answers"]) for e in listed["answers"]] == [
        (server.base_url, "large", 1),
        (server.base_url, "small", 1),
    ]
    assert listed["size"] == size > 0
    assert main(["cache"]) == 0
    assert "large" in capfd.readouterr().out
    assert main(["cache", "prune", "--days", "1"]) == 0
    assert "0 answers dropped" in capfd.readouterr().err
    assert prune(path, 0) == 2 and holdings(path) == []
    assert main(["cache", "clear"]) == 0
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("arguments", [["prune"], ["list", "--days", "3"], ["shred"]])
def test_odd_orders_to_the_cache_are_refused(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["cache", *arguments]) == 2
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_a_damaged_cache_is_one_line_and_can_be_cleared(capfd: pytest.CaptureFixture[str]) -> None:
    path = cache_path(os.environ)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all" * 1000)
    assert main(["cache"]) == 2
    err = capfd.readouterr().err
    assert "attrib cache clear" in err and len(err.splitlines()) == 1
    assert main(["cache", "clear"]) == 0
    assert main(["cache"]) == 0


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"ATTRIB_CACHE_DIR": "/x/y", "XDG_CACHE_HOME": "/z"}, "linux", "/x/y"),
        ({"XDG_CACHE_HOME": "/z"}, "linux", "/z/attrib"),
        ({"XDG_CACHE_HOME": "relative"}, "linux", "~/.cache/attrib"),
        ({}, "linux", "~/.cache/attrib"),
        ({}, "darwin", "~/Library/Caches/attrib"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/attrib"),
    ],
)
def test_the_place_of_the_cache(environ: dict[str, str], platform: str, expected: str) -> None:
    assert cache_path(environ, platform) == Path(expected).expanduser() / FILE_NAME


def test_settings_of_a_library_user_keep_nothing_unasked() -> None:
    assert LLMSettings(model="stub").cache is None
