"""The same tampered and honest quotes, put to what people use today and to attrib.

``python -m benchmarks.rivals`` draws 150 quotes of English speech, each with some 700 characters
of its source on either side, changes each in every way below and asks every tool whether it
accepts the result. Each other tool runs in an environment of its own (``environments.py``),
through a small driver (``drivers/``), with its defaults; no model is called.

A cell is the share accepted, in percent. A tool is right where it accepts 0 % of what was
tampered with and 100 % of what is merely set otherwise or honestly marked. attrib accepts what
is VERBATIM, NORMALIZED or EDITED.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from attrib.model import Span, Verdict
from attrib.verify.words.locate import SourceIndex
from benchmarks import letters, tampering, typography
from benchmarks.corpora import Work, shipped
from benchmarks.environments import environment
from benchmarks.quotes import Library, Quote, cut, stands_in
from benchmarks.report import conditions, share, table

CONTEXT = 700
ACCEPTED = frozenset({Verdict.VERBATIM, Verdict.NORMALIZED, Verdict.EDITED})
DRIVERS = Path(__file__).parent / "drivers"


@dataclass(frozen=True)
class Tool:
    name: str
    requirement: str
    driver: str
    options: tuple[str, ...] = ()
    first: int | None = None
    """Only that many quotes for each column, where the tool is too slow for all."""


TOOLS = (
    Tool("LangExtract 1.7.1, default", "langextract==1.7.1", "langextract_grounding"),
    Tool(
        "LangExtract 1.7.1, exact only", "langextract==1.7.1", "langextract_grounding", ("--exact",)
    ),
    Tool("instructor 1.17.0 CitationMixin", "instructor==1.17.0", "instructor_citations", (), 60),
    Tool("citations 0.6.1 resolve_in", "citations==0.6.1", "citations_resolve"),
    Tool("rapidfuzz 3.14.6 partial_ratio", "rapidfuzz==3.14.6", "rapidfuzz_ratio"),
)


@dataclass(frozen=True)
class Case:
    column: str
    source: str
    quote: str


TAMPERED: dict[str, tampering.Tampering] = {
    "negation": tampering.negation_flipped,
    "number": tampering.number_changed,
    "name": tampering.name_changed,
    "word": tampering.word_swapped,
    "dropped": tampering.word_dropped,
    "look-alike": letters.homoglyph,
    "reordered": tampering.words_reordered,
    "tail": tampering.invented_tail,
    "splice": tampering.spliced,
    "fabricated": tampering.fabricated,
}
_GLYPHS = (typography.quote_marks, typography.apostrophes, typography.dashes)
HONEST: dict[str, tampering.Tampering] = {
    "ellipsis": tampering.elided,
    "brackets": tampering.bracketed,
    "capital": tampering.capital_at_start,
}
SETTING = ("as is", "glyphs", "wrapped")
COLUMNS = (*TAMPERED, *SETTING, *HONEST)


def draw(n: int, seed: int) -> list[Case]:
    """Every column for each of ``n`` quotes, where the quote offers something to change."""
    windows = [w for work in shipped() if work.language == "en" for w in _windows(work)]
    library = Library(windows)
    cases, taken = [], 0
    for number in range(n * 20):
        rng = random.Random(f"{seed}/{number}")
        work = rng.choice(windows)
        quote = cut(rng, work, work.speeches[0], 8, 60)
        if quote and taken < n:
            taken += 1
            cases += _changed(rng, quote, library)
    return cases


def _windows(work: Work) -> list[Work]:
    """One for each speech of some length: the speech first, then the others in view."""
    found: list[Work] = []
    for speech in work.speeches:
        if speech.end - speech.start < 45:
            continue
        start = max(0, speech.start - CONTEXT)
        end = min(len(work.text), speech.end + CONTEXT)
        seen = [Span(s - start, e - start) for s, e in work.speeches if s >= start and e <= end]
        own = Span(speech.start - start, speech.end - start)
        others = [span for span in seen if span != own]
        text = work.text[start:end]
        found.append(replace(work, id=f"window/{len(found)}", text=text, speeches=(own, *others)))
    return found


def _changed(rng: random.Random, quote: Quote, library: Library) -> list[Case]:
    source = quote.work.text
    cases = [Case("as is", source, quote.text)]
    for name, change in {**TAMPERED, **HONEST}.items():
        edit = change(rng, quote, library)
        if edit and not (name in TAMPERED and stands_in(edit.given, quote.work)):
            cases.append(Case(name, source, edit.given))
    for setting in rng.sample(_GLYPHS, len(_GLYPHS)):
        given = setting(rng, quote)
        if given:
            cases.append(Case("glyphs", source, given))
            break
    wrapped = typography.line_breaks(rng, quote)
    return [*cases, Case("wrapped", source, wrapped)] if wrapped else cases


def ask(tool: Tool, cases: Sequence[Case]) -> list[bool | None]:
    """What the tool says of each case; None for those it was not asked."""
    seen: dict[str, int] = {}
    asked = []
    for i, case in enumerate(cases):
        seen[case.column] = seen.get(case.column, 0) + 1
        if tool.first is None or seen[case.column] <= tool.first:
            asked.append(i)
    lines = [json.dumps({"source": cases[i].source, "quote": cases[i].quote}) for i in asked]
    done = subprocess.run(
        [environment(tool.requirement), DRIVERS / f"{tool.driver}.py", *tool.options],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    answers: list[bool | None] = [None] * len(cases)
    for i, line in zip(asked, done.stdout.splitlines(), strict=True):
        answers[i] = json.loads(line)
    return answers


def _ours(case: Case) -> bool:
    return SourceIndex(case.source).locate(case.quote).verdict in ACCEPTED


def _row(name: str, cases: Sequence[Case], answers: Sequence[bool | None]) -> list[object]:
    cells: list[object] = [name]
    for column in COLUMNS:
        of_column = [
            a for c, a in zip(cases, answers, strict=True) if c.column == column and a is not None
        ]
        cells.append(share(sum(of_column), len(of_column)))
    return cells


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rivals")
    parser.add_argument("--n", type=int, default=150, help="quotes to draw")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    cases = draw(options.n, options.seed)
    print(conditions(n=options.n, seed=options.seed, cases=len(cases)))
    counts = ["quotes in the column"]
    counts += [f"{sum(c.column == column for c in cases):,}" for column in COLUMNS]
    wanted = ["wanted", *["0"] * len(TAMPERED), *["100"] * (len(COLUMNS) - len(TAMPERED))]
    rows: list[list[object]] = [[*counts], [*wanted]]
    plain: list[tuple[str, Callable[[Case], bool]]] = [
        ("Python in", lambda case: case.quote in case.source),
        ("attrib", _ours),
    ]
    for tool in TOOLS:
        started = time.perf_counter()
        name = tool.name + (f", first {tool.first}" if tool.first else "")
        rows.append(_row(name, cases, ask(tool, cases)))
        print(f"{name}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
    rows += [_row(name, cases, [answer(c) for c in cases]) for name, answer in plain]
    print(table(["accepted, %", *COLUMNS], rows))
    return 0 if rows[-1][1:] == wanted[1:] else 1


if __name__ == "__main__":
    sys.exit(main())
