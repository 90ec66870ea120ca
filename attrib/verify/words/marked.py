"""Quotes with marked changes: ``…``, ``[…]``, ``[inserted]``, ``[R]eplaced capital``.

A quote is EDITED when all its literal pieces stand in the source in the order given, within one
utterance, no farther apart than the marks allow, and begin and end at word borders. What the
marks leave out or put in is stated as changes with flags: an ellipsis that swallows a "not" is
marked, and still no honest quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.language.regex import regex
from attrib.model import Change, Located, Span, Verdict
from attrib.verify.words.boundaries import unspaced
from attrib.verify.words.finder import Scanner, find_all
from attrib.verify.words.flags import NEGATING_PREFIXES, change_flags
from attrib.verify.words.quote import Quote
from attrib.verify.words.scripts import warnings_of
from attrib.verify.words.source import Source, distance

MOST_ELIDED = 600
"""Characters that one ellipsis may leave out."""
MOST_REPLACED = 80
"""Characters that one bracket may stand for."""
MOST_BESIDE_SHORT = 120
"""Characters that may be left out beside a piece of one short word."""

_ELISION = r"\[ ?\.{3,} ?\]|\( ?\.{3,} ?\)|\.{3,}"
_ELISIONS = regex(rf"(?:{_ELISION})(?P<inserted>(?!))?")
_MARKS = regex(rf"{_ELISION}|\[(?P<inserted>[^\[\]]{{1,80}})\]")
_LOOSE = " ,;:.-'"
_MOST_PIVOTS = 200


@dataclass(frozen=True, slots=True)
class _Piece:
    """Literal words between marks; offsets into the normalised quote."""

    start: int
    end: int
    joined_left: bool
    """A bracket touches the first letter: "[S]trengthening"."""
    joined_right: bool


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two pieces, before the first or after the last one."""

    start: int
    end: int
    elided: bool
    inserted: str


def locate_marked(
    source: Source, quote: Quote, finder: Scanner, within: Span | None, near: Sequence[Span]
) -> Located | None:
    """EDITED if that is what the quote is, else None."""
    # brackets may stand in the source itself
    for marks in (_ELISIONS, _MARKS) if "[" in quote.text else (_MARKS,):
        located = _with_marks(source, quote, finder, within, near, marks)
        if located is not None:
            return located
    return None


def _with_marks(
    source: Source,
    quote: Quote,
    finder: Scanner,
    within: Span | None,
    near: Sequence[Span],
    marks: re.Pattern[str],
) -> Located | None:
    pieces, gaps = _parse(quote, marks)
    if not pieces or (len(gaps) == 0 and len(pieces) == 1 and not _first_letter(quote, pieces[0])):
        return None
    chains = []
    for chain in _chains(source, quote, finder, pieces, gaps):
        spans = [source.normal.true_span(start, end) for start, end in chain]
        if _holds(source, quote, pieces, gaps, spans):
            chains.append(spans)
    if not chains:
        return None

    def rank(spans: Sequence[Span]) -> tuple[bool, int, int]:
        whole = Span(spans[0].start, spans[-1].end)
        outside = within is not None and not within.covers(whole)
        return outside, distance(whole, near), whole.end - whole.start

    return _located(source, quote, pieces, gaps, min(chains, key=rank), within)


def _parse(quote: Quote, pattern: re.Pattern[str]) -> tuple[list[_Piece], list[_Gap]]:
    """Pieces, and the gaps around them: one before each piece and one after the last."""
    text = quote.normal.text
    start = text.find(quote.text)
    end = start + len(quote.text)
    marks = list(pattern.finditer(text, start, end))
    pieces: list[_Piece] = []
    gaps: list[_Gap] = []
    inserted: list[str] = []
    gap_start, elided, at = start, False, start
    touching = False  # whether a bracket with words ends where the literal begins
    for mark in [*marks, None]:
        stop = mark.start() if mark else end
        literal = text[at:stop]
        if any(map(str.isalnum, literal)):
            after_ellipsis = elided
            before_ellipsis = mark is not None and mark["inserted"] is None
            left = at + len(literal) - len(literal.lstrip(_LOOSE if after_ellipsis else " "))
            right = at + len(literal.rstrip(_LOOSE if before_ellipsis else " "))
            gaps.append(_Gap(gap_start, left, elided, " ".join(inserted)))
            pieces.append(
                _Piece(
                    left,
                    right,
                    joined_left=touching and text[left - 1] == "]",
                    joined_right=not before_ellipsis and text[right : right + 1] == "[",
                )
            )
            gap_start, elided, inserted = right, False, []
        if mark:
            touching = mark["inserted"] is not None
            if not touching:
                elided = True
            else:
                inserted.append(mark["inserted"].strip())
            at = mark.end()
    gaps.append(_Gap(gap_start, end, elided, " ".join(inserted)))
    if not marks:
        return pieces, []
    return pieces, gaps


def _first_letter(quote: Quote, piece: _Piece) -> str:
    """The first letter of the piece in the other case, if it has one."""
    letter = quote.normal.text[piece.start]
    swapped = letter.swapcase()
    return swapped if swapped != letter and len(swapped) == 1 else ""


def _forms(quote: Quote, piece: _Piece, number: int, gaps: Sequence[_Gap]) -> list[str]:
    """The piece as given and, where a capital may have been set, with the other case."""
    text = quote.normal.text[piece.start : piece.end]
    forms = [text]
    may_change = number == 0 or (gaps and gaps[number].elided)
    swapped = _first_letter(quote, piece)
    if may_change and swapped and not piece.joined_left:
        forms.append(swapped + text[1:])
    return forms


def _chains(
    source: Source,
    quote: Quote,
    finder: Scanner,
    pieces: Sequence[_Piece],
    gaps: Sequence[_Gap],
) -> Iterator[list[tuple[int, int]]]:
    """Places of all pieces in order, each as near to the one before as there is."""
    forms = [_forms(quote, piece, number, gaps) for number, piece in enumerate(pieces)]
    pivot = max(range(len(pieces)), key=lambda n: len(forms[n][0]))
    text = source.normal.text
    for form in forms[pivot]:
        for count, at in enumerate(finder.exact(form)):
            if count == _MOST_PIVOTS:
                break
            chain = [(at, at + len(form))]
            for number in range(pivot + 1, len(pieces)):
                end = chain[-1][1]
                limit = end + _reach(gaps[number]) + len(forms[number][0])
                starts = [
                    (s, s + len(f)) for f in forms[number] for s in find_all(text, f, end, limit, 1)
                ]
                if not starts:
                    break
                chain.append(min(starts))
            for number in range(pivot - 1, -1, -1):
                start = chain[0][0]
                limit = max(start - _reach(gaps[number + 1]) - len(forms[number][0]), 0)
                ends = [
                    (s, s + len(f))
                    for f in forms[number]
                    if (s := text.rfind(f, limit, start)) >= 0
                ]
                if not ends:
                    break
                chain.insert(0, max(ends))
            if len(chain) == len(pieces):
                yield chain


def _reach(gap: _Gap) -> int:
    return MOST_ELIDED if gap.elided else MOST_REPLACED


def _holds(
    source: Source,
    quote: Quote,
    pieces: Sequence[_Piece],
    gaps: Sequence[_Gap],
    spans: Sequence[Span],
) -> bool:
    for piece, span in zip(pieces, spans, strict=True):
        if not piece.joined_left and (
            source.inside_word(span.start) or _lowered(source, quote, piece, span)
        ):
            return False
        if not piece.joined_right and source.inside_word(span.end):
            return False
    for number in range(1, len(pieces)):
        left, right = spans[number - 1], spans[number]
        if not gaps[number].elided and "[" in source.text[left.end : right.start]:
            return False
        if right.start - left.end > 1 and not source.same_utterance(left, right):
            return False
        short = any(_is_short(quote, pieces[n]) for n in (number - 1, number))
        if gaps[number].elided and short and right.start - left.end > MOST_BESIDE_SHORT:
            return False
    elisions = any(gap.elided for gap in gaps[1:-1])
    return not elisions or sum(_is_short(quote, piece) for piece in pieces) <= 1


def _lowered(source: Source, quote: Quote, piece: _Piece, span: Span) -> bool:
    """True if a small letter stands for a capital that belongs to the word: march for March."""
    given, found = quote.raw(piece.start, piece.start + 1), source.found(span)[:1]
    return given.islower() and found.isupper() and not source.begins_sentence(span.start)


def _is_short(quote: Quote, piece: _Piece) -> bool:
    """A single short word stands everywhere: stitched to others it proves nothing."""
    text = quote.normal.text[piece.start : piece.end]
    if any(map(unspaced, text)):
        return len(text) < 4
    return len(text.split()) < 2 and len(text) < 10


def _located(
    source: Source,
    quote: Quote,
    pieces: Sequence[_Piece],
    gaps: Sequence[_Gap],
    spans: Sequence[Span],
    within: Span | None,
) -> Located | None:
    start, end = spans[0].start, spans[-1].end
    if pieces[0].joined_left:
        start = source.grown(spans[0]).start
    if pieces[-1].joined_right:
        end = source.grown(spans[-1]).end
    changes: list[Change] = []
    for number, gap in enumerate(gaps):
        left = spans[number - 1].end if number else start
        right = spans[number].start if number < len(spans) else end
        changes += _gap_change(source, quote, gap, Span(left, max(left, right)))
    for number, (piece, span) in enumerate(zip(pieces, spans, strict=True)):
        change = _capital_change(source, quote, piece, span)
        if change is not None:
            changes.insert(min(2 * number, len(changes)), change)
    if not changes:
        return None
    changes.sort(key=lambda change: change.span)
    span = Span(start, end)
    found = source.found(span)
    notes = [quote.note] if quote.note else []
    warnings = dict.fromkeys([*warnings_of(quote.given), *warnings_of(found)])
    return Located(
        given=quote.given,
        verdict=Verdict.EDITED,
        span=span,
        found=found,
        changes=tuple(changes),
        notes=(*notes, *source.notes(span, (), within), *warnings),
    )


def _gap_change(source: Source, quote: Quote, gap: _Gap, span: Span) -> Iterator[Change]:
    given = quote.raw(gap.start, gap.end).strip()
    found = source.found(span)
    if not given and not found.strip():
        return
    if not (gap.elided or gap.inserted):
        return
    lead = len(found) - len(found.lstrip())
    bare = found.strip()
    there = Span(span.start + lead, span.start + lead + len(bare))
    kind = "elision" if gap.elided else "bracket"
    if not gap.elided and bare and gap.inserted.lower() == bare.lower():
        flags: tuple[str, ...] = ("bracket", "capital")
    else:
        flags = (kind, *change_flags(gap.inserted, bare))
        joined = quote.normal.text[gap.end : gap.end + 1].isalpha() and given.endswith("]")
        if joined and gap.inserted.lower() in NEGATING_PREFIXES and "negation" not in flags:
            flags = (*flags, "negation")  # "[un]able"
    flags = tuple(flag for flag in flags if flag not in ("punctuation", "case"))
    yield Change(given=given, found=bare, span=there, flags=flags)


def _capital_change(source: Source, quote: Quote, piece: _Piece, span: Span) -> Change | None:
    given, found = quote.raw(piece.start, piece.end), source.found(span)
    if not given or not found or given[0] == found[0] or given[0].swapcase() != found[0]:
        return None
    word = re.compile(r"\w+")
    mine, theirs = word.match(given), word.match(found)
    if not mine or not theirs:
        return None
    there = Span(span.start, span.start + theirs.end())
    return Change(given=mine[0], found=theirs[0], span=there, flags=("capital",))
