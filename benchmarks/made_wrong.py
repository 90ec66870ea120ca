"""Gold links made wrong on purpose, by kind, and how many of them the verifier stops."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrib.model import Candidate, Grade
from benchmarks.gold_links import verify
from benchmarks.report import conditions, share, table

Restate = Callable[[dict[str, Any]], Iterable[tuple[str, Candidate]]]
"""The wrong links of a record of the gold, each with its kind."""


def main(program: str, restate: Restate, title: str, kinds: Sequence[str], total: str = "") -> None:
    """The table of a gold file given on the command line; ``total`` heads a row of all kinds."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{program}")
    parser.add_argument("gold", type=Path)
    options = parser.parse_args()
    grades = _measure(options.gold, restate)
    rows: list[list[object]] = []
    for name, counted in [
        *((kind, [kind]) for kind in kinds),
        *([(total, kinds)] if total else []),
    ]:
        counts = [sum(grades[kind, grade] for kind in counted) for grade in Grade]
        stopped = share(sum(counts) - counts[0], sum(counts))
        rows.append([name, sum(counts), *counts, stopped])
    print(conditions(gold=options.gold.name))
    print(table([title, "links", *(g.value for g in Grade), "stopped %"], rows))


def _measure(path: Path, restate: Restate) -> Counter[tuple[str, Grade]]:
    found: Counter[tuple[str, Grade]] = Counter()
    with path.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            every = list(restate(record))
            checked = verify(record, [candidate for _, candidate in every])
            found.update((kind, a.grade) for (kind, _), a in zip(every, checked, strict=True))
    return found
