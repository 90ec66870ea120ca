"""Lines of a plain text that belong to the page it was printed on: line numbers of a court
transcript, page numbers, running heads. A PDF says where its pages end; here the lines must.

Only what cannot be speech is one: numbers that count the lines of page after page, a line that is
nothing but a page's or column's number, and what comes again beside such a line or with the next
number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrib.language.names import is_person_name
from attrib.language.regex import regex
from attrib.language.turn_line import in_small_letters
from attrib.model import Span, union

_LINE = regex(r"^[^\n]*$", re.MULTILINE)
_NUMBERED = regex(r"[ \t]{0,8}(?P<number>\d{1,2})(?=[ \t\r]|$)[ \t]*")
_LEAST_LINES = 10
"""Numbered lines that make a page of a court transcript."""
_LEAST_AGAIN = 3
"""Numbered lines of a last page, where others are longer."""
_LEAST_RUNNING = 2
"""Of them go on with the sentence of the line before: points of a list do not."""
_LEAST_WORDS = 3
"""On a numbered line, on the average."""
_ENDS = regex(r"[.?!](?=\s)")
_MOST_HEADS = 4
"""Lines between two pages of numbered lines."""
_WORD = r"(?:page|p\.|pag\.?|pág\.?|página|pagina|seite|s\.|column|col\.|columna|spalte|folio)"
_PAGE = regex(
    rf"[\s(\[|–—-]*{_WORD}[ \t]+[A-Z]{{0,2}}\d{{1,6}}(?:[ \t]*(?:of|de|von|sur|/)[ \t]*\d{{1,6}})?"
    r"[\s)\]|–—-]*"
    r"|\s*[-–—][ \t]*\d{1,4}[ \t]*[-–—]\s*",
    re.IGNORECASE,
)
_APART = regex(r"[ \t]{8,}|[ \t]*[-–—([|]")
"""How a page's number is set; else there are blank lines around it, or it counts."""
_PAGE_WORD = regex(rf"(?<!\w){_WORD}(?!\w)", re.IGNORECASE)
_WIDE = regex(r"\S(?:[ ]{3,}|\t+[ \t]*)\S")
"""As a head is set, with something on the left and something on the right."""
_SPEECH = regex(
    r"\d:\d\d|[QA][.:]?[ \t]|.*[^\W\d]:[ \t]|.*[.!?…:;,”\"’'»)\]]\s*\Z|\d{1,3}[.)][ \t]"
)
"""A time, a label, a stop at the end, a point of a list: no running head."""
_BARE = regex(r"[ \t]{10,}\d{1,4}[ \t\r]*")
"""In the middle of the page or at its right edge; beside words it counts something else."""
_NUMBER = regex(r"\d+")
_LONGEST = 120
_LEAST_LETTERS = 5
_LEAST_BETWEEN = 8
"""Lines with text between a running head and the next."""
_MOST_STEP = 2
"""By so many the number grows from one head to the next like it; left and right may differ."""
_MOST_NAMES = 4
"""Words of a name above what somebody says."""
_STOPS = ".!?…”\"’'»)"


def page_lines(text: str) -> list[Span]:
    """Line numbers, and heads with the white space around them, in text order.

    "… for ninety", "Page 23", "years" are two lines and one gap between them.
    """
    lines = _lines(text)
    runs = _numbered(lines)
    gaps = [_number(lines[at]) for run in runs for at in run]
    heads = set(_between(lines, runs)) | _heads(lines)
    for at in sorted(heads):
        start, end = lines[at].start, lines[at].end
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        gaps.append(Span(start, end))
    return union(gap for gap in gaps if gap.start < gap.end)


def without_page_lines(text: str, gaps: Sequence[Span]) -> str:
    """Blanks for each gap, at the same offsets; between two paragraphs a blank line stays."""
    parts: list[str] = []
    at = 0
    for gap in gaps:
        breaks = text.count("\n", *gap)
        ends = text[gap.start - 1 : gap.start] in tuple(_STOPS)
        lead = "\n" * min(breaks, 2 if ends else 1)
        parts += [text[at : gap.start], lead, " " * (gap.end - gap.start - len(lead))]
        at = gap.end
    return "".join([*parts, text[at:]])


class _Line(Span):
    """A line and what stands in it."""

    words: str


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    for match in _LINE.finditer(text):
        line = _Line(*match.span())
        line.words = match[0]
        found.append(line)
    return found


def _number(line: _Line) -> Span:
    match = _NUMBERED.match(line.words)
    return Span(line.start, line.start + (match.end() if match else 0))


def _numbered(lines: Sequence[_Line]) -> list[list[int]]:
    """Pages of numbered lines: 1, 2, 3 and so on, each on the next line with text."""
    runs: list[list[int]] = [[]]
    expected = 1
    for at, line in enumerate(lines):
        if not line.words.strip():
            continue
        match = _NUMBERED.match(line.words)
        number = int(match["number"]) if match else 0
        if number != expected:
            runs.append([])
            expected = 1
        if number == expected:
            runs[-1].append(at)
            expected += 1
    long = [run for run in runs if len(run) >= _LEAST_LINES and _runs_on(lines, run)]
    return [run for run in runs if len(run) >= _LEAST_AGAIN] if long else []


def _runs_on(lines: Sequence[_Line], run: Sequence[int]) -> bool:
    words = [lines[at].words[_number(lines[at]).end - lines[at].start :].strip() for at in run]
    going_on = sum(
        before[-1:].isalpha() and after[:1].islower() for before, after in pairwise(words)
    )
    long = sum(len(line.split()) for line in words) >= _LEAST_WORDS * len(words)
    return going_on >= _LEAST_RUNNING and long and len(_ENDS.findall("\n".join(words))) > 1


def _between(lines: Sequence[_Line], runs: Sequence[Sequence[int]]) -> Iterator[int]:
    """What has no number between two pages whose lines all have one."""
    for before, after in pairwise(runs):
        bare = [at for at in range(before[-1] + 1, after[0]) if lines[at].words.strip()]
        if len(bare) <= _MOST_HEADS:
            yield from bare


def _heads(lines: Sequence[_Line]) -> set[int]:
    """Page numbers, heads with a number that grows, and what comes again beside these."""
    text = [at for at, line in enumerate(lines) if line.words.strip()]
    words = [" ".join(lines[at].words.split()) for at in text]
    numbers = [rank for rank, at in enumerate(text) if _PAGE.fullmatch(lines[at].words)]
    found = {rank for rank in numbers if _is_apart(lines, text[rank])}
    bare = [rank for rank, at in enumerate(text) if _BARE.fullmatch(lines[at].words)]
    alike: dict[str, list[int]] = {}
    same: dict[str, list[int]] = {}
    for rank, head in enumerate(words):
        if _may_be_head(head):
            alike.setdefault(_NUMBER.sub("0", head), []).append(rank)
            same.setdefault(head, []).append(rank)
    wide = [
        [rank for rank in ranks if rank in numbers or _is_wide(lines[text[rank]].words)]
        for ranks in alike.values()
    ]
    for ranks in (numbers, bare, *wide):
        found |= set(_counting(words, ranks))
    for _ in range(_MOST_HEADS):
        beside = {rank for ranks in same.values() for rank in _again(words, ranks, found)} - found
        if not beside:
            break
        found |= beside
    return {text[rank] for rank in found}


def _is_apart(lines: Sequence[_Line], at: int) -> bool:
    around = [n for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    blank = not any(lines[n].words.strip() for n in around)
    return blank or _APART.match(lines[at].words) is not None


def _is_wide(words: str) -> bool:
    return _PAGE_WORD.search(words) is not None or _WIDE.search(words.strip()) is not None


def _again(words: Sequence[str], ranks: Sequence[int], found: set[int]) -> list[int]:
    """Those of the lines that are the same, if all but the first stand beside a head. A name that
    does so once may be the label of who goes on there."""
    beside = [rank for rank in ranks if not found.isdisjoint((rank - 1, rank + 1))]
    apart = all(b - a > _LEAST_BETWEEN for a, b in pairwise(ranks))
    if len(ranks) < 2 or not apart or len(beside) < len(ranks) - 1 or not beside:
        return []
    head = words[ranks[0]]
    short = len(head.split()) <= _MOST_NAMES and not _NUMBER.search(head)
    name = short and len(ranks) < 3 and is_person_name(in_small_letters(head))
    return [] if name else beside


def _may_be_head(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return letters >= _LEAST_LETTERS and len(words) <= _LONGEST and _SPEECH.match(words) is None


def _counting(words: Sequence[str], ranks: Sequence[int]) -> Iterator[int]:
    """Those whose number grows from one to the next, with a page of text between."""
    for one, other in pairwise(ranks):
        before, after = (list(map(int, _NUMBER.findall(words[rank]))) for rank in (one, other))
        steps = [b - a for a, b in zip(before, after, strict=False) if a != b]
        grows = len(before) == len(after) and len(steps) == 1 and 0 < steps[0] <= _MOST_STEP
        if grows and other - one > _LEAST_BETWEEN:
            yield from (one, other)
