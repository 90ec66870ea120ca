"""Transport faults: retried by one layer, told apart, never shown to the model."""

from __future__ import annotations

import socket
import time
from email.utils import formatdate
from typing import Any

import pytest

from attrib.errors import EngineError, UsageError
from attrib.model import Chunk, ProblemCode, Span, Usage
from tests.llm_runs import contents, document, run, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

GOOD = completion(answer(item("The dam will hold,")))


def problem(server: OpenAIServer, **changes: object) -> tuple[ProblemCode, str]:
    (extraction,) = run(document(), settings(server.base_url, **changes))
    assert not extraction.candidates
    (found,) = extraction.problems
    return found.code, found.message


def test_the_guard_lets_nothing_out() -> None:
    with pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(AssertionError, match=r"api\.openai\.com"):
        socket.create_connection(("api.openai.com", 443), timeout=0.1)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503])
def test_passing_faults_are_sent_again_unchanged(server: OpenAIServer, status: int) -> None:
    server.script = [error(status, "busy"), error(status, "busy"), GOOD]
    (extraction,) = run(document(), settings(server.base_url))
    assert contents(extraction) == ["The dam will hold,"]
    assert not extraction.problems
    assert len(server.raw) == 3
    assert server.raw[0] == server.raw[1] == server.raw[2]
    assert extraction.usage == Usage(requests=1, prompt_tokens=100, completion_tokens=20)


def test_the_number_of_attempts_is_bounded_by_one_layer(server: OpenAIServer) -> None:
    server.script = lambda body: error(503, "down for maintenance")
    code, message = problem(server, transport_attempts=4, max_repairs=3)
    assert code is ProblemCode.CHUNK_FAILED
    assert "503" in message and "down for maintenance" in message
    assert len(server.bodies) == 4


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_honoured(server: OpenAIServer, form: str) -> None:
    later = "1" if form == "seconds" else formatdate(time.time() + 2, usegmt=True)
    server.script = [error(429, "slow down", retry_after=later), GOOD]
    asked_at: list[float] = []
    script = iter(server.script)

    def timed(body: object) -> Stub:
        asked_at.append(time.monotonic())
        return next(script)

    server.script = timed
    (extraction,) = run(document(), settings(server.base_url))
    assert contents(extraction) == ["The dam will hold,"]
    # The order matters, not the speed: without the header the wait would be 10 to 15 ms.
    assert asked_at[1] - asked_at[0] > 0.9


def test_a_server_that_wants_to_be_left_alone_for_long_is(server: OpenAIServer) -> None:
    server.script = lambda body: error(429, "come back tomorrow", retry_after="86400")
    code, message = problem(server)
    assert code is ProblemCode.CHUNK_FAILED and "429" in message
    assert len(server.bodies) == 1


def test_time_outs_are_sent_again(server: OpenAIServer) -> None:
    slow = Stub(body=GOOD.body, delay=0.8)
    server.script = [slow, GOOD]
    (extraction,) = run(document(), settings(server.base_url, timeout=0.3))
    assert contents(extraction) == ["The dam will hold,"]
    assert len(server.bodies) == 2


def test_a_chunk_that_always_times_out_is_a_problem_of_its_own(server: OpenAIServer) -> None:
    server.script = lambda body: Stub(body=GOOD.body, delay=0.6)
    code, message = problem(server, timeout=0.2, transport_attempts=2)
    assert code is ProblemCode.CHUNK_FAILED
    assert message == "the server did not answer in time"


def test_a_rejected_request_is_not_sent_again(server: OpenAIServer) -> None:
    server.script = lambda body: error(400, "context length exceeded")
    code, message = problem(server)
    assert code is ProblemCode.CHUNK_FAILED
    assert message == "the server answered 400: context length exceeded"
    assert len(server.bodies) == 1


@pytest.mark.parametrize(
    ("stub", "says"),
    [
        (error(401, "Incorrect API key provided: sk-planted"), "OPENAI_API_KEY"),
        (error(403, "not allowed"), "OPENAI_API_KEY"),
        (error(404, "model not found"), "--model"),
        (error(429, "pay", code="insufficient_quota"), "quota"),
    ],
)
def test_what_makes_the_run_pointless_is_raised(
    server: OpenAIServer, stub: Stub, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted")
    server.script = lambda body: stub
    with pytest.raises(EngineError, match=says) as caught:
        run(document(), settings(server.base_url))
    assert "\n" not in str(caught.value)
    assert "sk-planted" not in str(caught.value)
    assert len(server.bodies) == 1


@pytest.mark.parametrize(
    "stub",
    [
        Stub(body="<html><body>Welcome!</body></html>"),
        Stub(body={"detail": "ok"}),
        Stub(body={"choices": [{"text": "a legacy completion"}]}),
        Stub(body=["ok"]),
    ],
)
def test_an_address_of_something_else_ends_the_run(server: OpenAIServer, stub: Stub) -> None:
    server.script = lambda body: stub
    with pytest.raises(EngineError, match="no chat completion: check --base-url"):
        run(document(), settings(server.base_url))
    assert len(server.bodies) == 1


def test_a_page_between_answers_costs_one_chunk(server: OpenAIServer) -> None:
    page = Stub(body="<html><body>Back soon</body></html>")
    server.script = lambda body: completion('{"attributions": []}') if first(body) else page
    doc = document("One day came.\n\nAnother day came.")
    halves = (Chunk(index=0, span=Span(0, 13)), Chunk(index=1, span=Span(15, 32)))
    extractions = run(doc, settings(server.base_url, concurrency=1), chunks=halves)
    told = [problem for extraction in extractions for problem in extraction.problems]
    assert [(p.code, p.message, p.span) for p in told] == [
        (ProblemCode.CHUNK_FAILED, "the answer is no chat completion", Span(15, 32))
    ]


def first(body: dict[str, Any]) -> bool:
    return "One day came." in str(body["messages"][-1]["content"])


def test_no_server_is_said_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # Any wait at all would take an hour.
    nowhere = settings(f"http://user:planted@127.0.0.1:{port}/v1", transport_wait=3600.0)
    with pytest.raises(EngineError, match=rf"no connection to http://127\.0\.0\.1:{port}/v1"):
        run(document(), nowhere)


def test_a_key_is_asked_for_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        run(document(), settings("https://api.example.org/v1"))


def test_the_key_comes_from_the_environment(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")
    server.script = [GOOD]
    run(document(), settings(server.base_url))
    assert server.headers[0]["authorization"] == "Bearer sk-from-environment"


def test_a_local_server_needs_no_key(server: OpenAIServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    server.script = [GOOD]
    (extraction,) = run(document(), settings(server.base_url))
    assert contents(extraction) == ["The dam will hold,"]
