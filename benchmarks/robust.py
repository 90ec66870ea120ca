"""Mangled articles and answers: nothing breaks, whatever a text or a model gives.

``python -m benchmarks.robust --seconds 60`` draws cases of the suite by seed (or texts of gold
files: ``--gold FILE...``), cuts words out of the text, puts marks in or turns pieces of it around,
and answers it with pieces of the text where the speaker, the cue or the content should be. Each
answer goes through the verifier, every tenth text the whole way: embedded engine, verifier, merge,
sheet, every format. A promise that is broken is printed with what broke it:

- no exception;
- every part that was found is what stands at its span, ABSENT has none, and VERBATIM is equal;
- nothing is graded verified whose words are ALTERED, SPLICED or ABSENT.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Attribution, Document, Grade, Kind, Located, Sheet, Verdict
from attrib.run import Loaded, make_sheet
from attrib.verify.grade import BY_VERDICT
from attrib.write import FORMATS, render
from benchmarks.attribution_suite import Case, cases, grade
from benchmarks.report import conditions

MARKS = (
    *"\"“”„«»‘’'()[]–—-:;,.!?…/*#|_",
    *"\n\t",
    "\n\n",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\x00",
    "’s ",
)
ODD: list[str] = [*MARKS, "", "?", "He said", "der Minister"]
"""Answered now and then instead of words of the text."""
LONGEST = 4_000
"""Code points of a text: whole articles are cut, so that there are many."""
_WORD = re.compile(r"\w+|[^\w\s]+|\s+")
_WHOLE_WAY = 10


def mangled(rng: random.Random, given: Case) -> Case:
    """Another text, another answer, or both."""
    what = rng.random()
    if what < 0.4:
        return replace(given, text=_text(rng, given.text))
    if what < 0.7:
        return _answer(rng, given)
    return _answer(rng, replace(given, text=_text(rng, given.text)))


def _text(rng: random.Random, text: str) -> str:
    words = _WORD.findall(text)
    for _ in range(rng.randint(1, 4)):
        if not words:
            break
        start = rng.randrange(len(words))
        end = min(len(words), start + rng.randint(1, 6))
        piece = words[start:end]
        match rng.randrange(6):
            case 0:
                words[start:end] = []
            case 1:
                words[start:start] = [rng.choice(MARKS)]
            case 2:
                words[start:end] = piece[::-1]
            case 3:
                words[start:end] = [word.swapcase() for word in piece]
            case 4:
                del words[end:]
            case _:
                del words[:start]
    return "".join(words)


def _answer(rng: random.Random, given: Case) -> Case:
    for _ in range(rng.randint(1, 2)):
        piece = _piece(rng, given.text)
        match rng.randrange(6):
            case 0:
                given = replace(given, source=piece, speakers=[piece])
            case 1:
                given = replace(given, cue=piece)
            case 2:
                given = replace(given, content=[piece])
            case 3:
                given = replace(given, content=[*given.content, piece])
            case 4:
                given = replace(given, speakers=[piece, *given.speakers])
            case _:
                given = replace(_less(rng, given), kind=rng.choice(list(Kind)))
    return given


def _less(rng: random.Random, given: Case) -> Case:
    match rng.randrange(3):
        case 0:
            return replace(given, source=None)
        case 1:
            return replace(given, cue=None)
        case _:
            return replace(given, speakers=[])


def _piece(rng: random.Random, text: str) -> str:
    if rng.random() < 0.1 or not text:
        return rng.choice(ODD)
    words: list[str] = _WORD.findall(text)
    start = rng.randrange(len(words))
    return "".join(words[start : start + rng.randint(1, 9)])


def broken(given: Case) -> str | None:
    """Which promise does not hold; None if all do."""
    return _wrong(given.text, [one.attribution for one in grade([given])])


def broken_sheet(text: str) -> str | None:
    """The same of everything that the embedded engine finds, in all formats."""
    sheet = make_sheet(Loaded((Document.of_text(text),), ()), EmbeddedEngine())
    for form in FORMATS:
        written = render(sheet, form)
        if form == "json" and Sheet.model_validate_json(written) != sheet:
            return "the sheet is another one when it is read again"
    return _wrong(text, sheet.attributions)


def _wrong(text: str, attributions: Sequence[Attribution]) -> str | None:
    for one in attributions:
        best = {BY_VERDICT[piece.verdict] for piece in one.content}
        if one.grade is Grade.VERIFIED and best != {Grade.VERIFIED}:
            return f"verified, though its words are {one.verdict}"
        for part in (*one.content, one.source, one.cue):
            if part is not None and (fault := _misplaced(text, part)):
                return fault
    return None


def _misplaced(text: str, part: Located) -> str | None:
    if (part.span is None) != (part.verdict is Verdict.ABSENT):
        return f"{part.verdict} with span {part.span}"
    if part.span is None:
        return None
    if text[part.span.start : part.span.end] != part.found:
        return f"{part.found!r} is not what stands at {part.span}"
    if part.verdict is Verdict.VERBATIM and part.found != part.given:
        return f"VERBATIM, though {part.given!r} is not {part.found!r}"
    return None


def _of_gold(paths: Sequence[Path]) -> Iterator[Case]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _of_article(json.loads(line))


def _of_article(article: dict[str, object]) -> Iterator[Case]:
    text, id_ = str(article["text"]), str(article["id"])
    for start in range(0, len(text), LONGEST):
        part = text[start : start + LONGEST]
        yield Case(id_, "", part, [part[:80]], None, None, [], Kind.INDIRECT, [], False, None)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.robust")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--gold", type=Path, nargs="+", help="texts from here, not of the suite")
    options = parser.parse_args()
    print(conditions(seconds=options.seconds, seed=options.seed, gold=bool(options.gold)))
    every = list(_of_gold(options.gold) if options.gold else cases())
    rng, counts, faults = random.Random(options.seed), Counter[str](), Counter[str]()
    ends = time.monotonic() + options.seconds
    while time.monotonic() < ends:
        given = mangled(rng, rng.choice(every))
        whole = rng.randrange(_WHOLE_WAY) == 0
        counts["sheets" if whole else "answers"] += 1
        try:
            problem = broken_sheet(given.text) if whole else broken(given)
        except Exception:
            problem = traceback.format_exc()
        if problem:
            faults[problem] += 1
            if faults[problem] == 1:
                print(f"{problem}\n{given!r}\n")
    print(f"{counts['answers']:,} answers, {counts['sheets']:,} sheets: ", end="")
    print(f"{faults.total()} broke a promise" if faults else "every promise held")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
