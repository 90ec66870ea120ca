"""Many chunks: limits, splitting, and what one chunk's failure leaves untouched."""

from __future__ import annotations

import asyncio
import json

import pytest

from attrib.extract.llm import LLMEngine
from attrib.model import Chunk, Document, ProblemCode, Span
from tests.llm_runs import (
    contents,
    document,
    lines,
    must_stand_in,
    never_split,
    run,
    settings,
    whole,
)
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

LONG = "\n".join(f"Speaker {n} said: “Number {n} is true.”" for n in range(12))


def said_in(body: dict[str, object]) -> list[str]:
    """What a faithful model would copy from the article of a request."""
    article = body["messages"][-1]["content"]  # type: ignore[index]
    return [part.partition("”")[0] for part in article.split("“")[1:]]


def copy_all(body: dict[str, object]) -> Stub:
    return completion(answer(*(item(words) for words in said_in(body))))


def halves(of: Document, chunk: Chunk) -> tuple[Chunk, ...]:
    """Cut at the line border nearest to the middle; a single line stays whole."""
    inside = [c for c in lines(of) if chunk.span.covers(c.span)]
    if len(inside) < 2:
        return (chunk,)
    cut = inside[len(inside) // 2].span.start
    return (
        Chunk(index=0, span=Span(chunk.span.start, cut)),
        Chunk(index=1, span=Span(cut, chunk.span.end)),
    )


def test_every_chunk_is_asked_once_and_within_the_limit(server: OpenAIServer) -> None:
    def slowly(body: dict[str, object]) -> Stub:
        return Stub(body=copy_all(body).body, delay=0.1)

    server.script = slowly
    of = document(LONG)
    extractions = run(of, settings(server.base_url, concurrency=3), chunks=lines(of))
    assert [contents(e) for e in extractions] == [[f"Number {n} is true."] for n in range(12)]
    assert len(server.bodies) == 12
    assert server.most_at_once == 3


def test_the_limit_holds_over_documents(server: OpenAIServer) -> None:
    server.script = lambda body: Stub(body=copy_all(body).body, delay=0.1)
    engine = LLMEngine(settings(server.base_url, concurrency=2), never_split)
    documents = [document(LONG + str(n)) for n in range(3)]

    async def one(of: Document) -> int:
        return len([e async for e in engine.extract(of, lines(of), must_stand_in(of))])

    async def everything() -> list[int]:
        return await asyncio.gather(*(one(of) for of in documents))

    assert asyncio.run(everything()) == [12, 12, 12]
    assert server.most_at_once == 2


def test_an_engine_can_be_used_again_in_another_event_loop(server: OpenAIServer) -> None:
    server.script = copy_all
    engine = LLMEngine(settings(server.base_url), never_split)
    of = document(LONG)

    async def once() -> int:
        return len([e async for e in engine.extract(of, lines(of), must_stand_in(of))])

    assert [asyncio.run(once()), asyncio.run(once())] == [12, 12]


def test_a_failed_chunk_leaves_the_others(server: OpenAIServer) -> None:
    def script(body: dict[str, object]) -> Stub:
        return error(400, "not this one") if "Number 5" in said_in(body)[0] else copy_all(body)

    server.script = script
    of = document(LONG)
    extractions = run(of, settings(server.base_url), chunks=lines(of))
    assert [e.chunk.index for e in extractions if e.problems] == [5]
    (problem,) = extractions[5].problems
    assert problem.code is ProblemCode.CHUNK_FAILED
    assert problem.document == "d1" and problem.span == extractions[5].chunk.span
    assert sum(len(e.candidates) for e in extractions) == 11


def test_leaving_early_stops_the_requests(server: OpenAIServer) -> None:
    server.script = lambda body: Stub(body=copy_all(body).body, delay=0.05)
    engine = LLMEngine(settings(server.base_url, concurrency=1), never_split)
    of = document(LONG)

    async def first_only() -> None:
        extractions = engine.extract(of, lines(of), must_stand_in(of))
        async for _ in extractions:
            break
        await extractions.aclose()  # type: ignore[attr-defined]

    asyncio.run(first_only())
    assert len(server.bodies) < 12


def test_an_answer_that_is_cut_off_splits_the_chunk(server: OpenAIServer) -> None:
    """More than three items do not fit in an answer of this server."""

    def script(body: dict[str, object]) -> Stub:
        words = said_in(body)
        if len(words) <= 3:
            return copy_all(body)
        return completion(answer(*map(item, words))[:-90], finish_reason="length")

    server.script = script
    of = document(LONG)
    (extraction,) = run(of, settings(server.base_url), split=halves)
    assert extraction.chunk == whole(of)[0]
    assert contents(extraction) == [f"Number {n} is true." for n in range(12)]
    assert not extraction.problems
    assert len(server.bodies) == 1 + 2 + 4
    assert extraction.usage.requests == 7
    assert extraction.usage.completion_tokens == 7 * 20


def test_nothing_of_an_answer_that_was_cut_off_is_repaired_in_vain(server: OpenAIServer) -> None:
    """Its parts are asked anew, so what was wrong in it is not asked about."""

    def script(body: dict[str, object]) -> Stub:
        words = said_in(body)
        if len(words) <= 6:
            return copy_all(body)
        wrong = answer(*(item(f"never said {n}") for n in range(9)))
        return completion(wrong[:-90], finish_reason="length")

    server.script = script
    (extraction,) = run(document(LONG), settings(server.base_url), split=halves)
    assert len(server.bodies) == 1 + 2
    assert len(extraction.candidates) == 12


def test_what_cannot_be_split_keeps_its_complete_items(server: OpenAIServer) -> None:
    text = answer(item("Number 0 is true."), item("Number 1 is true."), item("Number 2 is true."))
    for cut in (text.index("Number 2") + 4, text.rindex(", {"), len(text) - 2):
        server.bodies.clear()
        server.script = [completion(text[:cut], finish_reason="length")]
        of = document(LONG)
        (extraction,) = run(of, settings(server.base_url))
        kept = contents(extraction)
        assert kept[:2] == ["Number 0 is true.", "Number 1 is true."]
        assert len(kept) == (3 if cut == len(text) - 2 else 2)
        (problem,) = extraction.problems
        assert problem.code is ProblemCode.CUT_OFF
        assert problem.raw == text[:cut]
        assert len(server.bodies) == 1


def test_nested_items_point_at_their_holder_after_a_split(server: OpenAIServer) -> None:
    of = document("A said: “He told me ‘no’ twice.”\nB said: “She told me ‘yes’ twice.”\n")

    def script(body: dict[str, object]) -> Stub:
        words = said_in(body)
        if len(words) > 1:
            return completion("", finish_reason="length")
        inner = words[0].partition("‘")[2].partition("’")[0]
        return completion(answer(item(words[0]), item(inner, quoted_by="A")))

    server.script = script
    (extraction,) = run(of, settings(server.base_url), split=halves)
    assert [c.within for c in extraction.candidates] == [None, 0, None, 2]


def test_costs_are_summed_over_chunks_and_repairs(server: OpenAIServer) -> None:
    of = document(LONG)
    wrong = completion(answer(item("never said")), tokens=(1000, 100))
    server.script = lambda body: wrong
    how = settings(server.base_url, max_repairs=1, prompt_price=2.0, completion_price=10.0)
    (extraction,) = run(of, how)
    assert len(server.bodies) == 2
    assert extraction.usage.prompt_tokens == 2000
    assert extraction.usage.completion_tokens == 200
    assert extraction.usage.cost == pytest.approx((2000 * 2 + 200 * 10) / 1e6)


def test_no_price_no_cost(server: OpenAIServer) -> None:
    server.script = [completion(answer())]
    (extraction,) = run(document(), settings(server.base_url))
    assert extraction.usage.cost is None


def test_only_options_that_are_set_are_sent(server: OpenAIServer) -> None:
    server.script = [completion(answer()), completion(answer())]
    run(document(), settings(server.base_url))
    run(document(), settings(server.base_url, temperature=0, seed=7, answer_tokens=50))
    assert server.bodies[0].keys() == {"model", "messages", "response_format"}
    options = {k: v for k, v in server.bodies[1].items() if k not in server.bodies[0]}
    assert (
        json.dumps(options, sort_keys=True) == '{"max_tokens": 50, "seed": 7, "temperature": 0.0}'
    )
