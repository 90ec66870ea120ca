"""Links that were written to get a wrong one past the verifier, and what it makes of each now.

``python -m benchmarks.red_team`` runs ``fixtures/suite/red_team.jsonl``: short invented texts in
English, German, French and Spanish by people who had the verifier at hand and looked for wrong
links that it graded ``verified`` and for right ones that it flagged. Only what it got wrong then
was kept (batches 50 and 51; 52, everyday articles: also what it got right), so that the share
that is right now measures the work since, and no text. ``held`` tells those that the tests hold
in place; the others are what is known to be left, by construction.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution_suite import Case, Graded, grade
from benchmarks.corpora import SHIPPED
from benchmarks.report import conditions, share, table

PROBES = SHIPPED.parent / "red_team.jsonl"


@dataclass(frozen=True)
class Probe:
    """One link with what is at stake in it."""

    case: Case
    construction: str
    held: bool


def probes(path: Path = PROBES) -> list[Probe]:
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)
            construction, held = fields.pop("construction"), fields.pop("held")
            expected = ["verified"] if fields["right"] else ["review", "refused"]
            trap = None if fields["right"] else construction
            case = Case(**fields, expected=expected, trap=trap)
            found.append(Probe(case, construction, held))
    return found


def broken(every: Sequence[Probe]) -> list[tuple[Probe, Graded]]:
    """Those that are graded otherwise than they should be."""
    graded = grade([probe.case for probe in every])
    return [(probe, one) for probe, one in zip(every, graded, strict=True) if not one.as_expected]


def report(every: Sequence[Probe]) -> str:
    left = broken(every)
    rows: list[list[object]] = []
    for right in (False, True):
        some = [p for p in every if p.case.right == right]
        counted = Counter(p.construction for p in some)
        wrong = Counter(p.construction for p, _ in left if p.case.right == right)
        what = "right link" if right else "wrong link"
        for name, count in sorted(counted.items()):
            done = count - wrong[name]
            rows.append([what, name, count, done, share(done, count)])
        done = len(some) - wrong.total()
        rows.append([f"all {what}s", "", len(some), done, share(done, len(some))])
    return table(["link", "construction", "n", "as it should be", "%"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.red_team")
    parser.add_argument("--batch", type=int, help="only the probes of this batch")
    parser.add_argument("--failures", action="store_true", help="list what is left")
    options = parser.parse_args()
    every = [p for p in probes() if options.batch in (None, p.case.batch)]
    print(conditions(probes=len(every)))
    print(report(every))
    if options.failures:
        for probe, one in broken(every):
            print(
                f"\n{probe.case.id} {'right' if probe.case.right else 'wrong'}: "
                f"{one.attribution.grade}\n  {probe.case.text!r}\n  {probe.case.content} <- "
                f"{probe.case.source!r} {probe.case.cue!r} {probe.case.speakers}"
            )


if __name__ == "__main__":
    main()
