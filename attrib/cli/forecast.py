"""``--dry-run``: what a run would ask and cost, without asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from attrib.cli.engine import traffic_of

if TYPE_CHECKING:
    from attrib.cli.engine import Engine
    from attrib.run import Budget, Loaded

NOT_COUNTED = (
    "not counted is what depends on answers: repairs, quotations that are asked about again, "
    "parts of a chunk whose answer is cut off, passes after the chunks"
)


def foretell(loaded: Loaded, engine: Engine, budget: Budget, as_json: bool) -> None:
    """Print it to stdout. The engine must have been made for a dry run.

    Raises UsageError for chunk sizes that cannot be.
    """
    from attrib.cli.config import write_json

    report = _report(loaded, engine, budget)
    for problem in loaded.problems:
        typer.echo(f"attrib: {problem.code}: {problem.message}", err=True)
    if as_json:
        write_json(report)
        return
    rows = _rows(report)
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        typer.echo(f"{name:<{width}}  {value}")
    if report["engine"] == "llm":
        typer.echo(f"attrib: {NOT_COUNTED}", err=True)


def _report(loaded: Loaded, engine: Engine, budget: Budget) -> dict[str, Any]:
    from attrib.run import make_sheet

    chunks = 0

    def count(done: int, total: int) -> None:
        nonlocal chunks
        chunks = total

    # The engine itself goes through the documents, so whatever it asks is counted as it asks
    # it; the transport notes each request and sends none.
    make_sheet(loaded, engine, budget=budget, progress=count)
    info, traffic = engine.info, traffic_of(engine)
    report: dict[str, Any] = {
        "engine": info.name,
        "documents": len(loaded.documents),
        "chunks": chunks,
    }
    if traffic is None:
        return report
    answers = [asked.answer for asked in traffic.forecast]
    prompt, answer = (
        sum(asked.prompt for asked in traffic.forecast),
        sum(length for length in answers if length is not None),
    )
    return report | {
        "model": info.model,
        "requests": traffic.hits + len(traffic.forecast),
        "cached": traffic.hits,
        "prompt_tokens": prompt,
        "answer_tokens": answer,
        "answers_not_estimated": answers.count(None),
        "cost": _cost(info.parameters, prompt, answer),
    }


def _cost(parameters: dict[str, Any], prompt: int, answer: int) -> float | None:
    """US dollars; None when a price is not known."""
    for_prompt, for_answer = parameters.get("prompt_price"), parameters.get("completion_price")
    if for_prompt is None or for_answer is None:
        return None
    return float(prompt * for_prompt + answer * for_answer) / 1_000_000


def _rows(report: dict[str, Any]) -> Sequence[tuple[str, str]]:
    rows = [("documents", f"{report['documents']:,}"), ("chunks", f"{report['chunks']:,}")]
    if report["engine"] != "llm":
        return [*rows, ("engine", f"{report['engine']}: no model is asked, nothing is paid")]
    unknown = report["answers_not_estimated"]
    basis = "if answers are as long as those of the worked examples, for their questions"
    if unknown:
        answers = "1 answer" if unknown == 1 else f"{unknown:,} answers"
        basis += f"; not in it: {answers} without worked examples"
    cost = "not known: give --prompt-price and --answer-price, or see docs/configuration.md"
    if report["cost"] is not None:
        cost = f"about {report['cost']:.4f} US dollars"
    return [
        *rows,
        ("model", report["model"]),
        ("requests", f"{report['requests']:,}, of which the cache answers {report['cached']:,}"),
        ("prompt tokens", f"about {report['prompt_tokens']:,} to be sent"),
        ("answer tokens", f"about {report['answer_tokens']:,}, {basis}"),
        ("cost", cost),
    ]
