"""When requests are sent: never more than the user allows a minute, nor than the server bears."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.cli import main
from attrib.extract.llm.limits import pacing
from attrib.extract.llm.limits.pacing import MINUTE, Gate, Pace, Sent
from attrib.model import Chunk, ProblemCode, Span
from tests.llm_runs import contents, document, run, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

SAID = "the valley was not ready"
GOOD = completion(answer(item(SAID, kind="indirect")))
SENTENCES = [f"Mayor Brandt warned on day {n} that {SAID}." for n in range(60)]
REPORT = document("\n\n".join(SENTENCES))
"""Nothing in it is quoted, so that nothing is asked about but its chunks."""


def chunks(number: int) -> list[Chunk]:
    """One for each of the first sentences."""
    starts = [REPORT.text.index(sentence) for sentence in SENTENCES[:number]]
    spans = [Span(at, at + len(said)) for at, said in zip(starts, SENTENCES, strict=False)]
    return [Chunk(index=n, span=span) for n, span in enumerate(spans)]


class Clock:
    """Moves only when somebody sleeps, and lets the others have their turn then."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0, "a wait of no time is no wait"
        self.now += seconds
        await asyncio.sleep(0)


def gone_through(pace: Pace, requests: list[tuple[float, int, float, int]]) -> list[Sent]:
    """Requests that come after one another: pause, prompt, seconds until answered, answer."""
    clock = Clock()
    gate = Gate(pace, clock, clock.sleep)
    passed: list[Sent] = []

    async def all_of_them() -> None:
        for pause, prompt, taken, tokens in requests:
            clock.now += pause
            async with gate.passed(prompt) as sent:
                passed.append(sent)
                clock.now += taken
                pace.answered(sent, prompt, tokens)

    asyncio.run(all_of_them())
    return passed


REQUESTS = st.lists(
    st.tuples(
        st.sampled_from([0.0, 0.0, 0.01, 1.0, 59.5, 200.0]),
        st.integers(1, 900),
        st.sampled_from([0.0, 0.5, 30.0]),
        st.just(0),
    ),
    min_size=1,
    max_size=40,
)


def windows(passed: list[Sent]) -> list[list[Sent]]:
    """What was sent within a minute from each request on."""
    return [[s for s in passed if first.at <= s.at <= first.at + MINUTE] for first in passed]


@given(REQUESTS, st.integers(1, 7))
def test_no_sliding_minute_holds_more_requests(
    requests: list[tuple[float, int, float, int]], rpm: int
) -> None:
    passed = gone_through(Pace(concurrency=4, rpm=rpm), requests)
    assert len(passed) == len(requests)
    assert all(len(window) <= rpm for window in windows(passed))


@given(REQUESTS, st.integers(300, 3000))
def test_no_sliding_minute_holds_more_tokens(
    requests: list[tuple[float, int, float, int]], tpm: int
) -> None:
    passed = gone_through(Pace(concurrency=4, tpm=tpm), requests)
    assert len(passed) == len(requests)
    for window in windows(passed):
        # A request that is larger than the limit goes alone.
        assert sum(sent.tokens for sent in window) <= tpm or len(window) == 1


def test_a_pause_saves_up_nothing() -> None:
    """A leaky bucket would let twice as many through after a quiet hour."""
    passed = gone_through(Pace(4, rpm=5), [(3600.0, 1, 0.0, 0)] + [(0.0, 1, 0.0, 0)] * 9)
    assert passed[5].at - passed[0].at >= MINUTE


def test_answers_count_towards_the_tokens_of_a_minute() -> None:
    """One of 100 is known to be answered with 400: two of them in a minute are all."""
    passed = gone_through(Pace(4, tpm=1000), [(0.0, 100, 1.0, 400)] * 4)
    assert passed[1].at - passed[0].at < MINUTE
    assert passed[2].at - passed[0].at >= MINUTE


def test_requests_pass_in_the_order_in_which_they_came() -> None:
    clock = Clock()
    gate = Gate(Pace(2, rpm=3), clock, clock.sleep)
    order: list[int] = []
    at_once = 0

    async def one(number: int) -> None:
        nonlocal at_once
        async with gate.passed(1):
            order.append(number)
            at_once += 1
            assert at_once <= 2
            await asyncio.sleep(0)
            at_once -= 1

    async def all_of_them() -> None:
        await asyncio.gather(*(one(number) for number in range(20)))

    asyncio.run(all_of_them())
    assert order == list(range(20))


def test_a_burst_that_is_refused_together_halves_the_number_once() -> None:
    pace = Pace(concurrency=8)
    burst = [pace.send(0.0, 0) for _ in range(8)]
    for sent in burst[:5]:
        assert pace.refused(sent, 0.1, retry_after=2.0), "the others were in its way"
        pace.left()
    assert pace.limit == 4
    assert pace.wait(0.1, 0) == pytest.approx(2.0)
    for sent in burst[5:]:
        pace.answered(sent, 0, 0)
        pace.left()
    assert pace.limit == 4, "they were sent before the number was halved"
    for expected in (4, 4, 4, 5):
        pace.answered(pace.send(3.0, 0), 0, 0)
        pace.left()
        assert pace.limit == expected
    for _ in range(100):
        pace.answered(pace.send(4.0, 0), 0, 0)
        pace.left()
    assert pace.limit == 8, "never more than were asked for"


def test_one_that_is_refused_alone_has_itself_to_blame() -> None:
    pace = Pace(concurrency=8)
    assert not pace.refused(pace.send(0.0, 0), 0.1, None)
    assert pace.limit == 1


def test_a_server_that_wants_to_be_left_alone_for_a_day_stops_nothing_else() -> None:
    pace = Pace(concurrency=8)
    pace.refused(pace.send(0.0, 0), 0.0, 86_400.0)
    pace.left()
    assert pace.wait(0.0, 0) == 0.0


# --- at a server ------------------------------------------------------------------------


def stamped(
    server: OpenAIServer, script: Callable[[dict[str, Any]], Stub]
) -> list[tuple[float, int]]:
    """When requests arrive, by the server's clock, and how many are in work then."""
    arrivals: list[tuple[float, int]] = []

    def noted(body: dict[str, Any]) -> Stub:
        arrivals.append((time.monotonic(), server._at_once))
        return script(body)

    server.script = noted
    return arrivals


def test_the_server_sees_no_more_requests_in_a_minute(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "MINUTE", 0.8)  # a short minute, and a long way to the server
    monkeypatch.setattr(pacing, "MARGIN", 0.4)
    arrivals = stamped(server, lambda body: GOOD)
    extractions = run(REPORT, settings(server.base_url, rpm=4), chunks=chunks(11))
    assert [contents(e) for e in extractions] == [[SAID]] * 11
    times = [at for at, _ in arrivals]
    assert len(times) == 11
    for first, fifth in zip(times, times[4:], strict=False):
        assert fifth - first > 0.8


def test_the_whole_run_holds_off_when_the_server_asks_one_to(server: OpenAIServer) -> None:
    def script(body: dict[str, Any]) -> Stub:
        if len(server.bodies) == 4:
            return error(429, "slow down", retry_after="1")
        return Stub(body=GOOD.body, delay=0.7)

    arrivals = stamped(server, script)
    extractions = run(REPORT, settings(server.base_url, concurrency=4), chunks=chunks(9))
    assert [contents(e) for e in extractions] == [[SAID]] * 9
    assert len(arrivals) == 10
    # The other three come back while nothing may be sent, and their places stay empty.
    refused_at = arrivals[3][0]
    assert all(at - refused_at >= 1.0 for at, _ in arrivals[4:])
    assert max(at_once for _, at_once in arrivals[4:7]) <= 2, "half of four"


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("header", [{"retry_after": "0"}, {}], ids=["retry-after", "no header"])
def test_a_server_that_bears_three_is_asked_with_three(
    server: OpenAIServer, status: int, header: dict[str, str]
) -> None:
    bears, number = 3, 60

    def script(body: dict[str, Any]) -> Stub:
        if server._at_once > bears:
            return error(status, "too many at once", **header)
        return Stub(body=GOOD.body, delay=0.05)

    arrivals = stamped(server, script)
    how = settings(server.base_url, concurrency=24, transport_attempts=2)
    extractions = run(REPORT, how, chunks=chunks(number))
    assert [contents(e) for e in extractions] == [[SAID]] * number
    assert not [problem for e in extractions for problem in e.problems]
    refused = len(arrivals) - number
    assert refused >= 1, "24 at once are more than three"
    # Halving takes 24 to three; from there one too many is tried every few answers.
    assert refused < number
    late = [at_once for _, at_once in arrivals[len(arrivals) // 2 :]]
    assert max(late) <= 2 * bears
    # Not one by one; a busy machine often sends the next only when the server has answered.
    assert 1 < sum(late) / len(late) <= bears + 1


def test_refusals_are_told(
    server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.txt"
    source.write_text(REPORT.text, encoding="utf-8")
    refusal = error(429, "too many at once", retry_after="0")
    server.script = lambda body: refusal if len(server.bodies) == 1 else completion(answer())
    main(["sheet", str(source), "--model", "stub", "--base-url", server.base_url])
    assert "the server refused 1 request as too many" in capfd.readouterr().err


def test_a_request_that_is_refused_every_time_is_given_up_and_no_other_is(
    server: OpenAIServer,
) -> None:
    number = 12

    def script(body: dict[str, Any]) -> Stub:
        if SENTENCES[0] in body["messages"][-1]["content"]:
            return error(503, "not this one")
        return Stub(body=GOOD.body, delay=0.02)

    arrivals = stamped(server, script)
    how = settings(server.base_url, concurrency=4, transport_attempts=3)
    extractions = run(REPORT, how, chunks=chunks(number))
    failed = [e for e in extractions if e.problems]
    assert [e.chunk.index for e in failed] == [0]
    assert failed[0].problems[0].code is ProblemCode.CHUNK_FAILED
    assert all(contents(e) == [SAID] for e in extractions[1:])
    assert 3 <= len(arrivals) - (number - 1) <= 9


def test_a_server_that_refuses_everything_ends_the_run(server: OpenAIServer) -> None:
    arrivals = stamped(server, lambda body: error(503, "down for maintenance"))
    how = settings(server.base_url, concurrency=8, transport_attempts=3)
    extractions = run(REPORT, how, chunks=chunks(8))
    assert {p.code for e in extractions for p in e.problems} == {ProblemCode.CHUNK_FAILED}
    assert 8 * 3 <= len(arrivals) <= 8 * 10


def test_the_minute_goes_on_from_one_document_to_the_next(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each document has a connection of its own when they come one after the other."""
    from attrib.extract.llm import LLMEngine
    from tests.llm_runs import never_split

    monkeypatch.setattr(pacing, "MINUTE", 0.6)
    monkeypatch.setattr(pacing, "MARGIN", 0.3)
    arrivals = stamped(server, lambda body: GOOD)
    engine = LLMEngine(settings(server.base_url, rpm=1), never_split)

    async def one_by_one() -> None:
        for _ in range(3):
            async for _ in engine.extract(REPORT, chunks(1), lambda candidate, chunk: None):
                pass

    asyncio.run(one_by_one())
    times = [at for at, _ in arrivals]
    assert len(times) == 3
    assert all(later - earlier > 0.6 for earlier, later in itertools.pairwise(times))
