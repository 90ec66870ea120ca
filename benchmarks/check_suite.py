"""Quotes looked up in primary sources: what ``attrib check`` finds, beside what is so.

``python -m benchmarks.check_suite`` runs ``fixtures/check/blind``: 150 quotes of 30 invented
sources in four languages (minutes, hearings, interviews, subtitles, briefings), written by
somebody who saw neither rules nor tests. Each case says which verdicts, which agreement with the
speaker stated, and whether the cut turns the meaning.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from attrib import check_quotes
from attrib.findings import Agreement, Finding
from benchmarks.corpora import SHIPPED
from benchmarks.report import conditions, table

BLIND = SHIPPED.parent.parent / "check" / "blind"


@dataclass(frozen=True)
class CheckCase:
    """One quote, as an article has it, and the source that it is looked up in."""

    id: str
    lang: str
    file: str
    quote: str
    speaker: str | None
    """None: nobody is claimed."""
    verdict: list[str]
    """The verdicts that are right here."""
    agreement: list[str]
    turned: bool
    """What is left out or cut turns the meaning."""
    why: str


@dataclass(frozen=True)
class Found:
    case: CheckCase
    finding: Finding

    @property
    def verdict_right(self) -> bool:
        return self.finding.verdict.name in self.case.verdict

    @property
    def agreement_right(self) -> bool:
        return self.finding.agreement.value in self.case.agreement

    @property
    def turned_right(self) -> bool:
        return self.finding.turned == self.case.turned

    @property
    def wrongly(self) -> Agreement | None:
        """The agreement found where it is not so; that nothing can be told is never wrong."""
        found = self.finding.agreement
        if self.agreement_right or found is Agreement.CANNOT_TELL:
            return None
        return found


def check_cases(folder: Path = BLIND) -> list[CheckCase]:
    with (folder / "cases.jsonl").open(encoding="utf-8") as lines:
        return [CheckCase(**json.loads(line)) for line in lines]


def look_up(cases: Sequence[CheckCase], folder: Path = BLIND) -> list[Found]:
    """Each source by itself, with the quotes that are said to be from it."""
    found: list[Found] = []
    for file, group in groupby(sorted(cases, key=lambda case: case.file), lambda c: c.file):
        some = list(group)
        quotes = [(case.quote, case.speaker) for case in some]
        findings = check_quotes(quotes, str(folder / "sources" / file)).findings
        found += [Found(*pair) for pair in zip(some, findings, strict=True)]
    return found


def check_report(found: Sequence[Found]) -> str:
    rows: list[list[object]] = []
    for lang in [*sorted({f.case.lang for f in found}), "all"]:
        some = [f for f in found if lang in ("all", f.case.lang)]
        rows.append(
            [
                lang,
                len(some),
                sum(f.verdict_right for f in some),
                sum(f.agreement_right for f in some),
                sum(f.wrongly is Agreement.AGREES for f in some),
                sum(f.wrongly is Agreement.DISAGREES for f in some),
                sum(f.turned_right for f in some),
            ]
        )
    header = ["lang", "quotes", "verdict right", "speaker right", "agrees wrongly"]
    return table([*header, "disagrees wrongly", "turned right"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_suite")
    parser.add_argument("--failures", action="store_true", help="list what was not as expected")
    options = parser.parse_args()
    found = look_up(check_cases())
    print(conditions("rapidfuzz", quotes=len(found)))
    print(check_report(found))
    for f in found:
        if options.failures and not (f.verdict_right and f.agreement_right and f.turned_right):
            print(
                f"\n{f.case.id} {f.case.file}: {f.finding.verdict.name}, {f.finding.agreement}, "
                f"turned {f.finding.turned}; wanted {' or '.join(f.case.verdict)}, "
                f"{' or '.join(f.case.agreement)}, turned {f.case.turned}\n"
                f"  {f.case.quote!r} <- {f.case.speaker!r}\n  {f.case.why}"
            )


if __name__ == "__main__":
    main()
