"""Paragraphs and sentences as spans, in English, French, German and Spanish.

A sentence border inside a quotation is no border of the sentence that quotes:
``“A. B,” he said.`` is one sentence, and ``“A. B.” Next.`` is two. Text is never looked at
twice, so the time taken is linear in its length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from attrib.language.regex import regex
from attrib.language.stops import cue_follows, is_abbreviation, is_name_with_mark
from attrib.model import Span

if TYPE_CHECKING:
    from attrib.language.quotations import Quotation

# --- paragraphs -----------------------------------------------------------------------

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ``str.splitlines`` ends a line at."""
_ONE_BREAK = frozenset({"\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\n\x0c", "\r\n\x0c"})
_ENDS = frozenset(".!?…:;。！？：»«”“\"'’)]*_")
_ITEM = regex(r"(?:[-*+•‣◦▪●·]|\d{1,3}[.)]|#{1,6}|>)\s")
_SAMPLE = 2000
"""Line breaks looked at to find out whether a document is hard-wrapped."""


def paragraph_spans(text: str) -> list[Span]:
    """Paragraphs in text order, without the white space around them.

    A blank line is always a border. A single line break is one unless the document is
    hard-wrapped; there it is one before a list item and after a line that has been left
    clearly shorter than the width, as extracted PDF text and old mail have it.
    """
    return list(_paragraphs(text))


@lru_cache(maxsize=8)  # quotations, sentences and utterances are all made of them
def _paragraphs(text: str) -> tuple[Span, ...]:
    lines = _lines(text)
    wrapping = _wrapping(text, lines)
    spans: list[Span] = []
    start = -1
    previous = Span(0, 0)
    for line, single in lines:
        if start < 0:
            start = line.start
        elif not single or wrapping is None or _left_short(text, previous, line, wrapping):
            spans.append(Span(start, previous.end))
            start = line.start
        previous = line
    if start >= 0:
        spans.append(Span(start, previous.end))
    return tuple(spans)


def _lines(text: str) -> list[tuple[Span, bool]]:
    """Non-blank lines, trimmed; with each, whether one line break parts it from the last."""
    lines: list[tuple[Span, bool]] = []
    last = -1
    end = 0
    for line in text.splitlines(keepends=True):
        begin, end = end, end + len(line)
        stripped = line.strip()
        if not stripped:
            continue
        at = begin + line.index(stripped[0])
        single = last >= 0 and text[last:begin] in _ONE_BREAK
        lines.append((_new(Span, (at, at + len(stripped))), single))
        last = begin + len(line.rstrip(_BREAKS))
    return lines


class _Wrapping(NamedTuple):
    """How a text was hard-wrapped. Lengths in code points."""

    width: int
    full: int
    """Length of a line with the first word of the next, at the least, for a break that was
    made because that word did not fit."""


def _wrapping(text: str, lines: Sequence[tuple[Span, bool]]) -> _Wrapping | None:
    """How the text was hard-wrapped; None when its single breaks are borders of paragraphs.

    It was when half of its breaks stand in mid-sentence, with no stop before them and a small
    letter after them. A fifth will do where such lines are full, as in short paragraphs, or
    nearly so: letters of a printed page are not of one width.
    """
    lengths: list[int] = []
    fills: list[int] = []
    cut: list[tuple[int, int]] = []
    middle = total = 0
    for (above, _), (below, single) in pairwise(lines):
        if not single:
            continue
        total += 1
        lengths.append(above.end - above.start)
        if text[above.end - 1] not in _ENDS:
            fills.append(_fill(text, above, below))
            if text[below.start].islower():
                middle += 1
                cut.append((fills[-1], above.end - above.start))
        if total >= _SAMPLE:
            break
    if not fills:
        return None
    lengths.sort()
    fills.sort()
    width = lengths[(total - 1) * 19 // 20]
    mostly_full = sum(fill > width for fill in fills) * 10 >= len(fills) * 8
    nearly = sum(length * 5 >= width * 4 for _, length in cut) * 10 >= middle * 8
    short_paragraphs = middle >= 4 and (
        middle * 5 >= total if mostly_full else nearly and middle * 7 >= total
    )
    # Scripts without small letters: hardly a break after a stop.
    no_small_letters = total >= 4 and len(fills) * 10 >= total * 7 and mostly_full
    if middle * 2 < total and not short_paragraphs and not no_small_letters:
        return None
    if short_paragraphs and not mostly_full:
        fills = sorted(fill for fill, _ in cut)  # headings and names end without a stop, too
    return _Wrapping(width, fills[len(fills) // 50])


def _fill(text: str, above: Span, below: Span) -> int:
    space = text.find(" ", below.start, below.end)
    first_word = (below.end if space < 0 else space) - below.start
    return above.end - above.start + 1 + first_word


def _left_short(text: str, above: Span, below: Span, wrapping: _Wrapping) -> bool:
    """Whether a paragraph ends at a single break of a hard-wrapped text."""
    ended = text[above.end - 1] in _ENDS
    if not ended and text[below.start].islower():
        return False
    fill = _fill(text, above, below)
    short = fill * 4 <= wrapping.width * 3
    if ended:
        indented = _indent(text, below) >= _indent(text, above) + 2
        item = _ITEM.match(text, below.start, below.end) is not None
        return short or indented or item or fill < min(wrapping.full, wrapping.width)
    return short


def _indent(text: str, line: Span) -> int:
    at = line.start
    while at > 0 and text[at - 1] in " \t\u3000":
        at -= 1
    return line.start - at


# --- sentences ------------------------------------------------------------------------

# Begins with one class of characters, which makes the search for it four times faster.
_STOP = regex(
    r"[.!?…؟।۔。！？](?:(?<=[.!?…؟।۔])[.!?…؟।۔]*(?=[\s\"”“’'»«›‹)\]}*_]|$)|(?<=[。！？])[。！？]*)"
)
_CLOSING = frozenset("\"”“’'»«›‹)]}*_」』")
_BRACKETS = frozenset(")]}*_")
_WIDE = "。！？"
_new = tuple.__new__  # a named tuple's own way takes twice the time


def sentence_spans(text: str, quotations: Sequence[Quotation]) -> list[Span]:
    """Sentences in text order; every character that is not white space lies in one.

    A sentence ends inside a quotation only where a quotation of several paragraphs does;
    inside a dialogue turn that a dash opens it ends as anywhere. Where no stop comes for a page,
    it ends at a blank.
    """
    return list(_sentences(text, tuple(quotations)))


@lru_cache(maxsize=8)  # every room asks about the documents in work
def _sentences(text: str, quotations: tuple[Quotation, ...]) -> tuple[Span, ...]:
    closed_by = {q.inner.end: q.span.end for q in quotations if q.span.end > q.inner.end}
    spans: list[Span] = []
    barriers = _barriers(quotations)
    for paragraph in _paragraphs(text):
        spans += _split(text, paragraph, closed_by, barriers)
    if any(end - start > _LONGEST for start, end in spans):
        quoted = _barriers(quotations)[::-1]
        spans = [piece for span in spans for piece in _pieces(text, span, quoted)]
    return tuple(spans)


_LONGEST = 2000
"""Characters of a sentence outside quotations; the longest in a newspaper has about 1,500."""
_BLANK = regex(r"\s+")


def _pieces(text: str, sentence: Span, quoted: Sequence[Span]) -> Iterable[Span]:
    """A table, a list or noise that has no stop, cut outside quotations.

    Rules hold every word of a sentence against every other, which a page of it would make slow.
    """
    start, end = sentence
    if end - start <= _LONGEST:
        yield sentence
        return
    number = bisect_left(quoted, start, key=itemgetter(0))
    within = quoted[number : bisect_left(quoted, end, key=itemgetter(0))]
    if end - start - sum(last - first for first, last in within) <= _LONGEST:
        yield sentence  # however long the quotations are: who says them stays beside them
        return
    at = _equal_part(start, end)
    while end - start > _LONGEST and (blank := _BLANK.search(text, at, end)) is not None:
        last = bisect_right(within, blank.start(), key=itemgetter(0)) - 1
        if last >= 0 and within[last].end > blank.start():
            at = within[last].end
            continue
        yield _new(Span, (start, blank.start()))
        start = blank.end()
        at = _equal_part(start, end)
    yield _new(Span, (start, end))


def _equal_part(start: int, end: int) -> int:
    """Where the first of as few equal parts ends as are short enough."""
    length = end - start
    return start + length // -(-length // _LONGEST)


def inner_sentence_spans(text: str, span: Span) -> list[Span]:
    """Sentences inside ``span`` (the inside of a quotation), without white space around."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return []
    found = _split(text, Span(start, end), {}, [])
    return [piece for sentence in found for piece in _pieces(text, sentence, ())]


def _barriers(quotations: Sequence[Quotation]) -> list[Span]:
    """Outermost quotations, last one first, ready to be popped in text order."""
    barriers: list[Span] = []
    until = 0
    for quotation in quotations:
        if quotation.style != "dash" and quotation.span.start >= until:
            barriers.append(quotation.span)
            until = quotation.span.end
    barriers.reverse()
    return barriers


def _split(text: str, block: Span, closed_by: dict[int, int], barriers: list[Span]) -> list[Span]:
    start, end = block
    spans: list[Span] = []
    for stop in _STOP.finditer(text, start, end):
        border = stop.end()
        while border < end and (border in closed_by or text[border] in _CLOSING):
            border = closed_by.get(border, border + 1)  # past what closes with the sentence
        while barriers and barriers[-1][1] <= border:
            barriers.pop()
        if barriers and barriers[-1][0] < border:
            continue
        if border <= start or border >= end:
            continue
        following = border + 1 if text[border] == " " else border
        while following < end and text[following].isspace():
            following += 1
        if following >= end:
            continue
        if not _ends(text, start, stop.start(), stop.end(), border, following):
            continue
        spans.append(_new(Span, (start, border)))
        start = following
    if start < end:
        spans.append(_new(Span, (start, end)))
    return spans


def _ends(text: str, start: int, stop: int, after: int, border: int, following: int) -> bool:
    """Whether the stop in ``[stop, after)`` ends the sentence that began at ``start``.

    ``border`` lies past the marks that close with it, ``following`` is what stands next.
    """
    if text[stop] in _WIDE:
        # Without spaces between sentences, a cue may follow a quotation at once: 「はい。」と
        return border == after or border < following
    first = text[following]
    if border == following or first.islower() or first in ".…,;:!?":
        return False
    if text[stop] != "." or after - stop > 1:
        if border > after:
            return not cue_follows(text, following)
        return not is_name_with_mark(text, start, stop, following)
    if border > after and not _BRACKETS.issuperset(text[after:border]):
        return True
    return not is_abbreviation(text, start, stop, following)
