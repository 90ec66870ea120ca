"""Budgets of a run: what they stop, what they cost, and that the next run goes on from there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from attrib.cli import main
from attrib.extract.llm import LLMSettings
from attrib.extract.llm.limits.budget import prompt_tokens
from attrib.model import Chunk, ProblemCode, Span
from tests.llm_runs import document, run, settings
from tests.openai_server import OpenAIServer, Stub, answer, completion, error, item

pytest_plugins = ["tests.llm_fixtures"]
pytestmark = pytest.mark.usefixtures("only_loopback")

SAID = "the valley was not ready"
NUMBER = 10
SENTENCES = [
    f"Mayor Brandt warned on day {n} of the long winter by the old dam that {SAID}, "
    "and went back to the office in which all the maps of the valley are kept in the dry."
    for n in range(NUMBER)
]
ARTICLE = "\n\n".join(SENTENCES)
"""Nothing in it is quoted, so that nothing is asked about but its chunks."""
STATED = item(SAID, kind="indirect", speaker="Mayor Brandt", cue="warned", full_names="Brandt")
ANSWER = 80
PRICES = ("--prompt-price", "2", "--answer-price", "10")


def reported(body: dict[str, Any]) -> Stub:
    """One item, and the tokens that a server with our own way of counting would bill."""
    return completion(answer(STATED), tokens=(prompt_tokens(body), ANSWER))


def used(server: OpenAIServer) -> int:
    """Tokens that the server billed."""
    return sum(prompt_tokens(body) + ANSWER for body in server.bodies)


def cost(server: OpenAIServer) -> float:
    """US dollars that the server billed."""
    return sum(prompt_tokens(body) * 2 + ANSWER * 10 for body in server.bodies) / 1_000_000


def command(server: OpenAIServer, folder: Path, *more: str) -> list[str]:
    source = folder / "a.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    return [
        *("sheet", str(source), "--model", "stub", "--base-url", server.base_url),
        *("--chunk-tokens", "60", "--overlap-tokens", "0", "--concurrency", "1", "--quiet"),
        *("-f", "json", "-o", str(folder / "sheet.json"), *more),
    ]


def sheet(folder: Path) -> dict[str, Any]:
    read = json.loads((folder / "sheet.json").read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize("option", ["--max-tokens", "--max-cost"])
def test_a_budget_is_kept_and_the_next_run_goes_on(
    option: str, server: OpenAIServer, tmp_path: Path
) -> None:
    server.script = reported
    spent = used if option == "--max-tokens" else cost
    assert main(command(server, tmp_path, *PRICES, "--no-cache")) < 2
    unlimited = (tmp_path / "sheet.json").read_bytes()
    whole = spent(server)
    one = whole / len(server.bodies)
    assert len(server.bodies) == NUMBER
    server.bodies.clear()

    limit = 4.5 * one
    given = str(int(limit)) if option == "--max-tokens" else f"{limit:.7f}"
    assert main(command(server, tmp_path, *PRICES, option, given)) == 4
    assert spent(server) <= limit
    assert len(server.bodies) == 4
    stopped = sheet(tmp_path)
    assert len(stopped["attributions"]) == 4
    assert [p["code"] for p in stopped["problems"]] == ["chunk_failed"] * (NUMBER - 4)
    for problem in stopped["problems"]:
        assert f"the same command with a higher {option}" in problem["message"]
        assert problem["span"]

    # What the cache answers costs nothing: the same limit again is enough for four more.
    assert main(command(server, tmp_path, *PRICES, option, given)) == 4
    assert len(server.bodies) == 8
    assert main(command(server, tmp_path, *PRICES, option, given)) < 2
    assert len(server.bodies) == NUMBER
    assert main(command(server, tmp_path, *PRICES, option, "0")) < 2
    assert len(server.bodies) == NUMBER
    assert (tmp_path / "sheet.json").read_bytes() == unlimited


@pytest.mark.parametrize("given", [["--prompt-price", "1"], [], ["--answer-price", "1"]])
def test_a_limit_of_dollars_needs_both_prices(
    given: list[str], server: OpenAIServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script = reported
    assert main(command(server, tmp_path, "--max-cost", "1", *given)) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "--max-cost: the price of stub is not known" in line and "--prompt-price" in line
    assert not server.bodies
    with pytest.raises(ValidationError, match="both prices"):
        LLMSettings(model="stub", max_cost=1.0, prompt_price=1.0)


def test_a_price_of_nothing_is_a_price(server: OpenAIServer, tmp_path: Path) -> None:
    server.script = reported
    free = ("--prompt-price", "0", "--answer-price", "0", "--max-cost", "0")
    assert main(command(server, tmp_path, *free)) < 2
    assert len(server.bodies) == NUMBER


def quoteless(number: int) -> list[Chunk]:
    starts = [ARTICLE.index(sentence) for sentence in SENTENCES[:number]]
    spans = [Span(at, at + len(said)) for at, said in zip(starts, SENTENCES, strict=False)]
    return [Chunk(index=n, span=span) for n, span in enumerate(spans)]


def test_prompts_in_flight_count(server: OpenAIServer) -> None:
    """All chunks are asked about at once: nothing is known of any answer when the last is."""
    server.script = lambda body: Stub(body=reported(body).body, delay=0.3)
    server_counts = settings(server.base_url, concurrency=8)
    run(document(ARTICLE), server_counts, chunks=quoteless(1))
    prompt = prompt_tokens(server.bodies.pop())
    limit = int(3.5 * prompt)
    how = settings(server.base_url, concurrency=8, max_tokens=limit)
    extractions = run(document(ARTICLE), how, chunks=quoteless(8))
    assert len(server.bodies) == 3
    assert sum(prompt_tokens(body) for body in server.bodies) <= limit
    assert sum(bool(e.candidates) for e in extractions) == 3
    # Their answers are what the limit may be overrun by.
    assert used(server) <= limit + 3 * ANSWER


def test_refusals_cost_nothing_and_silence_does(server: OpenAIServer) -> None:
    server.script = reported
    run(document(ARTICLE), settings(server.base_url), chunks=quoteless(1))
    limit = int(2.5 * prompt_tokens(server.bodies.pop()))

    def busy_at_first(body: dict[str, Any]) -> Stub:
        return error(500, "busy") if len(server.bodies) <= 5 else reported(body)

    server.script = busy_at_first
    how = settings(server.base_url, max_tokens=limit, transport_attempts=9)
    (extraction,) = run(document(ARTICLE), how, chunks=quoteless(1))
    assert extraction.candidates and len(server.bodies) == 6

    # Nobody knows whether a server that did not answer in time has billed what it read.
    server.bodies.clear()
    server.script = lambda body: Stub(body=reported(body).body, delay=0.6)
    hasty = how.model_copy(update={"timeout": 0.2})
    (extraction,) = run(document(ARTICLE), hasty, chunks=quoteless(1))
    assert len(server.bodies) == 2
    assert extraction.problems[0].code is ProblemCode.CHUNK_FAILED
    assert "--max-tokens" in extraction.problems[0].message


def test_a_server_that_counts_nothing_is_counted_for(server: OpenAIServer) -> None:
    def silent(body: dict[str, Any]) -> Stub:
        return Stub(body={**reported(body).body, "usage": None})

    server.script = silent
    run(document(ARTICLE), settings(server.base_url), chunks=quoteless(1))
    limit = int(3.5 * prompt_tokens(server.bodies.pop()))
    how = settings(server.base_url, concurrency=1, max_tokens=limit)
    run(document(ARTICLE), how, chunks=quoteless(8))
    assert 1 <= len(server.bodies) <= 3


def test_a_budget_costs_no_item_that_was_answered(server: OpenAIServer) -> None:
    """The first answer uses it up; its wrong item is not asked about again, and stays."""
    wrong = item("never said", kind="indirect")
    server.script = lambda body: completion(answer(wrong, STATED), tokens=(5000, 100))
    how = settings(server.base_url, max_tokens=5000)
    (extraction,) = run(document(ARTICLE), how, chunks=quoteless(1))
    assert len(extraction.candidates) == 2 and len(server.bodies) == 1


def test_a_limit_is_no_part_of_the_sheet(server: OpenAIServer, tmp_path: Path) -> None:
    server.script = reported
    for more in ([], ["--max-tokens", "1000000", "--max-cost", "9", "--rpm", "9999"]):
        assert main(command(server, tmp_path, *PRICES, "--no-cache", *more)) < 2
        assert "max_tokens" not in sheet(tmp_path)["engine"]["parameters"]
        (tmp_path / "sheet.json").rename(tmp_path / f"{len(more)}.json")
    assert (tmp_path / "0.json").read_bytes() == (tmp_path / "6.json").read_bytes()
