"""Every engine at hand over a gold file, in one table: quality, speed, memory, tokens, cost.

    python -m benchmarks.engines GOLD.jsonl [--documents N]
        [--replay DIR] [--model NAME --base-url URL [--record DIR]]

The way of ``attrib sheet``, verification included: each row is measured on the sheet, once with
everything that stands in the text, once with what was graded ``verified`` alone. A row for a
language model is there when recordings or a server are given. Each engine runs in a process of
its own; words are runs of letters and digits; speed is wall time of the whole way, one process.
Quality is measured as ``attrib eval`` does.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from attrib.evaluate.evaluation import Resampling, evaluate
from attrib.evaluate.read import read_gold, read_predictions
from attrib.evaluate.score import Measure, measures
from attrib.model import Document, Grade
from benchmarks.report import conditions, table

_WORD = re.compile(r"\w+")


class Setting(NamedTuple):
    """What a process of its own is told."""

    engine: str
    gold: Path
    documents: int | None
    replay: Path | None
    model: str | None
    base_url: str | None
    record: Path | None
    target: Path


class Cost(NamedTuple):
    name: str
    seconds: float
    words: int
    megabytes: float
    prompt_tokens: int
    completion_tokens: int
    dollars: float | None


def documents(gold: Path, count: int | None) -> list[Document]:
    """The texts of the gold, as ``attrib sheet`` would load them from text files."""
    records, _ = read_gold(gold)
    return [
        Document.of_text(record.text, f"{record.id}.txt", id=f"d{n}")
        for n, record in enumerate(records[:count], 1)
    ]


def work(setting: Setting) -> Cost:
    """Run one engine and write its sheet to ``setting.target``."""
    from attrib.cli.engine import build_engine
    from attrib.cli.engine_options import EngineName, EngineRequest
    from attrib.run import Loaded, make_sheet

    asked = dict.fromkeys(EngineRequest._fields)
    asked.update(engine=EngineName(setting.engine))
    if setting.engine == "llm":
        asked.update(
            model=setting.model,
            base_url=setting.base_url,
            replay=setting.replay,
            record=setting.record,
        )
        if setting.model:
            asked.update(temperature=0, seed=7, answer_tokens=2048, concurrency=1)
    engine = build_engine(EngineRequest(**asked))  # type: ignore[arg-type]
    loaded = Loaded(tuple(documents(setting.gold, setting.documents)), ())
    words = sum(len(_WORD.findall(document.text)) for document in loaded.documents)
    began = time.perf_counter()
    sheet = make_sheet(loaded, engine)
    seconds = time.perf_counter() - began
    setting.target.write_text(sheet.model_dump_json(), encoding="utf-8")
    return Cost(
        name=sheet.engine.model or sheet.engine.name,
        seconds=seconds,
        words=words,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        prompt_tokens=sheet.usage.prompt_tokens,
        completion_tokens=sheet.usage.completion_tokens,
        dollars=sheet.usage.cost,
    )


def rows(setting: Setting) -> list[list[str]]:
    """Two rows of the table for one engine."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        cost = pool.apply(work, (setting,))
    gold, _ = read_gold(setting.gold)
    gold = gold[: setting.documents]
    found = []
    for name, grades in (("all", tuple(Grade)), ("verified only", (Grade.VERIFIED,))):
        predictions = read_predictions(setting.target, gold, grades)
        counts = evaluate(gold, predictions, Resampling(0, 0)).counts
        got = measures(counts)
        attributed = [got[Measure("attributed", kind, "f1")] for kind in KINDS]
        found.append(
            [
                f"{cost.name}, {name}",
                *(f"{value:.3f}" for value in attributed),
                f"{got[Measure('attributed', 'all', 'precision')]:.3f}",
                f"{got[Measure('source accuracy', 'all', 'accuracy')]:.3f}",
                f"{got[Measure('content tokens', 'all', 'f1')]:.3f}",
                f"{cost.words / cost.seconds:,.0f}",
                f"{cost.megabytes:.0f}",
                f"{cost.prompt_tokens:,} + {cost.completion_tokens:,}",
                "–" if cost.dollars is None else f"{cost.dollars:.4f}",
            ]
        )
    return found


KINDS = ("direct", "mixed", "indirect", "all")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--documents", type=int, help="only the first N")
    parser.add_argument("--replay", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--base-url")
    parser.add_argument("--record", type=Path)
    given = parser.parse_args()
    engines = ["embedded"] + (["llm"] if given.replay or given.model else [])
    body: list[list[str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for engine in engines:
            body += rows(
                Setting(
                    engine, given.gold, given.documents, given.replay, given.model,
                    given.base_url, given.record, Path(folder) / f"{engine}.json",
                )
            )  # fmt: skip
    print(conditions())
    header = [
        "engine", "direct F1", "mixed F1", "indirect F1", "all F1", "all P", "source acc.",
        "content F1", "words/s", "MB", "tokens in + out", "cost $",
    ]  # fmt: skip
    print(table(header, body))


if __name__ == "__main__":
    main()
