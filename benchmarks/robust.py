"""Mangled articles and answers: nothing breaks, whatever a text or a model gives.

``python -m benchmarks.robust --seconds 60`` draws cases of the suite by seed (or texts of gold
files: ``--gold FILE...``), cuts words out of the text, puts marks in or turns pieces of it around,
and answers it with pieces of the text where the speaker, the cue or the content should be. Each
answer goes through the verifier, every tenth text the whole way: embedded engine, verifier, merge,
sheet, every format. The first of these promises that is broken is printed with what broke it:

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
from pathlib import Path
from typing import NamedTuple

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Document,
    Extraction,
    Grade,
    Kind,
    Located,
    Sheet,
    Span,
    Verdict,
    Words,
)
from attrib.run import Loaded, make_sheet
from attrib.verify import Verifier
from attrib.verify.grade import BY_VERDICT
from attrib.write import FORMATS, render
from benchmarks.attribution_suite import cases
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


class Answered(NamedTuple):
    text: str
    content: Sequence[str]
    source: str | None
    cue: str | None
    speakers: Sequence[str]
    kind: Kind

    def candidate(self) -> Candidate:
        return Candidate(
            content=tuple(Words(text=piece) for piece in self.content),
            source=Words(text=self.source) if self.source is not None else None,
            cue=Words(text=self.cue) if self.cue is not None else None,
            speakers=tuple(self.speakers),
            kind=self.kind,
        )


def mangled(rng: random.Random, given: Answered) -> Answered:
    """Another text, another answer, or both."""
    what = rng.random()
    if what < 0.4:
        return given._replace(text=_text(rng, given.text))
    if what < 0.7:
        return _answer(rng, given)
    return _answer(rng, given._replace(text=_text(rng, given.text)))


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


def _answer(rng: random.Random, given: Answered) -> Answered:
    for _ in range(rng.randint(1, 2)):
        piece = _piece(rng, given.text)
        match rng.randrange(6):
            case 0:
                given = given._replace(source=piece, speakers=[piece])
            case 1:
                given = given._replace(cue=piece)
            case 2:
                given = given._replace(content=[piece])
            case 3:
                given = given._replace(content=[*given.content, piece])
            case 4:
                given = given._replace(speakers=[piece, *given.speakers])
            case _:
                given = _less(rng, given)._replace(kind=rng.choice(list(Kind)))
    return given


def _less(rng: random.Random, given: Answered) -> Answered:
    match rng.randrange(3):
        case 0:
            return given._replace(source=None)
        case 1:
            return given._replace(cue=None)
        case _:
            return given._replace(speakers=[])


def _piece(rng: random.Random, text: str) -> str:
    if rng.random() < 0.1 or not text:
        return rng.choice(ODD)
    words: list[str] = _WORD.findall(text)
    start = rng.randrange(len(words))
    return "".join(words[start : start + rng.randint(1, 9)])


def broken(given: Answered) -> str | None:
    """Which promise does not hold; None if all do."""
    document = Document.of_text(given.text)
    chunk = Chunk(index=0, span=Span(0, len(given.text)))
    extraction = Extraction(chunk=chunk, candidates=(given.candidate(),))
    return next(filter(None, map(_wrong(document), Verifier(document).verify(extraction))), None)


def broken_sheet(text: str) -> str | None:
    """The same of everything that the embedded engine finds, in all formats."""
    document = Document.of_text(text)
    sheet = make_sheet(Loaded((document,), ()), EmbeddedEngine())
    for form in FORMATS:
        written = render(sheet, form)
        if form == "json" and Sheet.model_validate_json(written) != sheet:
            return "the sheet is another one when it is read again"
    return next(filter(None, map(_wrong(document), sheet.attributions)), None)


class _wrong:  # noqa: N801 (a function with a text)
    def __init__(self, document: Document) -> None:
        self._text = document.text

    def __call__(self, one: Attribution) -> str | None:
        best = {BY_VERDICT[piece.verdict] for piece in one.content}
        if one.grade is Grade.VERIFIED and best != {Grade.VERIFIED}:
            return f"verified, though its words are {one.verdict}"
        parts = [*one.content, *(part for part in (one.source, one.cue) if part)]
        return next(filter(None, map(self._misplaced, parts)), None)

    def _misplaced(self, part: Located) -> str | None:
        if (part.span is None) != (part.verdict is Verdict.ABSENT):
            return f"{part.verdict} with span {part.span}"
        if part.span is None:
            return None
        if self._text[part.span.start : part.span.end] != part.found:
            return f"{part.found!r} is not what stands at {part.span}"
        if part.verdict is Verdict.VERBATIM and part.found != part.given:
            return f"VERBATIM, though {part.given!r} is not {part.found!r}"
        return None


def _of_suite() -> Iterator[Answered]:
    for case in cases():
        kind = Kind(case.kind)
        yield Answered(case.text, case.content, case.source, case.cue, case.speakers, kind)


def _of_gold(paths: Sequence[Path]) -> Iterator[Answered]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _of_article(json.loads(line))


def _of_article(article: dict[str, object]) -> Iterator[Answered]:
    text = str(article["text"])
    for start in range(0, len(text), LONGEST):
        part = text[start : start + LONGEST]
        yield Answered(part, [part[:80]], None, None, [], Kind.INDIRECT)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.robust")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--gold", type=Path, nargs="+", help="texts from here, not of the suite")
    options = parser.parse_args()
    print(conditions(seconds=options.seconds, seed=options.seed, gold=bool(options.gold)))
    every = list(_of_gold(options.gold) if options.gold else _of_suite())
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
