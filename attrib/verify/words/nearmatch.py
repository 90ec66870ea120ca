"""The place that a changed quote most likely comes from, and what was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attrib.model import Change, Span
from attrib.verify.words.boundaries import grown_to_borders
from attrib.verify.words.finder import Scanner
from attrib.verify.words.flags import change_flags
from attrib.verify.words.quote import Quote
from attrib.verify.words.scripts import looks_alike
from attrib.verify.words.source import Source, distance
from attrib.verify.words.typography import DOUBLE_MARKS
from attrib.verify.words.worddiff import Alignment, Block, Token, align, squash, tokens, weight

NEAR = 0.5
"""Share of a quote's words that must stand in order at one place for ALTERED."""

ENOUGH = 0.75
"""A place this good is not left for one that fewer pieces of the quote lead to."""
_MANY = 8
"""Spaces in a quote from which on its rarest words lead to one place only."""

_MOST_WINDOWS = 12


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the source laid beside the quote."""

    alignment: Alignment
    quote: Quote
    given: Sequence[Token]
    found: Sequence[Token]
    blocks: tuple[Block, ...]
    """Changes that are more than typography."""
    span: Span


def nearest(
    source: Source, quote: Quote, finder: Scanner, within: Span | None, near: Sequence[Span]
) -> Match | None:
    """The stretch most like the quote, inside ``within`` if there is a near match there."""
    best = _nearest(source, quote, quote.text, finder, within, near)
    if best is not None and best.alignment.score >= NEAR:
        return best
    # One of the two is set in capitals, as captions are.
    if quote.text.isupper():
        other = quote.text.lower()
    elif source.has_capitals:
        other = quote.text.upper()
    else:
        return best
    return _nearest(source, quote, other, finder, within, near) or best


def _nearest(
    source: Source,
    quote: Quote,
    text: str,
    finder: Scanner,
    within: Span | None,
    near: Sequence[Span],
) -> Match | None:
    """The same, with ``text`` for the words that are searched."""
    given = quote.tokens()
    if within is not None:
        start, end = map(source.normal.offset, within)
        best = _best(source, quote, given, finder.near(text, start, end), near)
        if best is not None and best.alignment.score >= NEAR:
            return best
    if text.count(" ") >= _MANY:
        best = _best(source, quote, given, iter([finder.likely(text)]), near)
        if best is not None and best.alignment.score >= ENOUGH:
            return best
    return _best(source, quote, given, finder.near(text), near)


def changes_of(source: Source, match: Match) -> tuple[Change, ...]:
    """What differs at the best place, in text order."""
    return tuple(_change(source, match, block) for block in match.blocks)


def _best(
    source: Source,
    quote: Quote,
    given: list[Token],
    searches: Iterator[list[tuple[int, int]]],
    near: Sequence[Span],
) -> Match | None:
    best: Match | None = None
    best_rank: tuple[float, int, int] = (0.0, 0, 0)
    tried: set[int] = set()
    for starts in searches:
        best_votes = 0
        for start, votes in starts[:_MOST_WINDOWS]:
            if votes < best_votes and best_rank[0] >= ENOUGH:
                break
            if start in tried:
                continue
            tried.add(start)
            match = _aligned(source, quote, given, start)
            if match is None:
                continue
            rank = (match.alignment.score, -distance(match.span, near), -match.span.start)
            if best is None or rank > best_rank:
                best, best_rank, best_votes = match, rank, votes
        if best_rank[0] >= ENOUGH:
            break
    return best and _at_borders(source, _settled(source, best))


def _settled(source: Source, match: Match) -> Match:
    """The match, laid once more around the place where it was found to begin.

    The first time the window was a guess, and may have cut off words at its ends.
    """
    new = source.normal.to_text.new
    start = new(match.found[match.alignment.first].start)
    end = new(match.found[match.alignment.last - 1].end)
    again = _aligned(source, match.quote, list(match.given), start, end)
    better = again is not None and again.alignment.score >= match.alignment.score
    return again if again is not None and better else match


def _aligned(
    source: Source, quote: Quote, given: list[Token], start: int, end: int | None = None
) -> Match | None:
    """Lay the quote on the text around ``start`` and ``end``, where it is believed to stand."""
    size = len(quote.text)
    slack = 24 + size // 4
    text, plain = source.normal.text, source.normal.plain
    window = source.normal.plain_span(
        max(start - slack, 0), min((end or start + size) + slack, len(text))
    )
    found = tokens(plain, *grown_to_borders(plain, window))
    alignment = align(given, found)
    if alignment is None:
        return None
    span = _span(source, alignment, found)
    return Match(alignment, quote, given, found, alignment.changes, span)


def _span(source: Source, alignment: Alignment, found: Sequence[Token]) -> Span:
    return source.normal.true_of_plain(found[alignment.first].start, found[alignment.last - 1].end)


def _at_borders(source: Source, match: Match) -> Match:
    """Grow the match to word borders and leave out changes that are only typography."""
    match = _tightened(source, match)
    alignment, found = match.alignment, match.found
    first, last = alignment.first, alignment.last
    whole = grown_to_borders(source.normal.plain, Span(found[first].start, found[last - 1].end))
    while first and found[first - 1].end > whole.start:
        first -= 1
    while last < len(found) and found[last].start < whole.end:
        last += 1
    blocks = list(alignment.changes)
    if first < alignment.first:
        blocks.insert(0, Block(0, 0, first, alignment.first))
    if last > alignment.last:
        end = len(match.given)
        blocks.append(Block(end, end, alignment.last, last))
    blocks = _stops_beside_marks(match, blocks)
    kept = tuple(b for b in blocks if not _is_typography(source, match, b))
    agreeing = sum(
        weight(t) for b in blocks if b not in kept for t in match.given[b.g1 : b.g2]
    ) / max(sum(map(weight, match.given)), 1e-9)
    score = min(alignment.score + agreeing, 1.0)
    grown = Alignment(first, last, alignment.changes, score)
    span = _span(source, grown, found)
    return Match(grown, match.quote, match.given, found, kept, span)


def _tightened(source: Source, match: Match) -> Match:
    """Give up words at either end that were taken in for a word that is only set differently.

    "long- term" is three tokens beside the one of "long-⏎term".
    """
    alignment = match.alignment
    first, last, blocks = alignment.first, alignment.last, list(alignment.changes)
    if blocks and blocks[0].g1 == 0:
        block = blocks[0]
        for start in range(block.f1 + 1, block.f2):
            shorter = Block(block.g1, block.g2, start, block.f2)
            if _is_typography(source, match, shorter):
                first, blocks[0] = start, shorter
                break
    if blocks and blocks[-1].g2 == len(match.given):
        block = blocks[-1]
        for end in range(block.f2 - 1, block.f1, -1):
            shorter = Block(block.g1, block.g2, block.f1, end)
            if _is_typography(source, match, shorter):
                last, blocks[-1] = end, shorter
                break
    tightened = Alignment(first, last, tuple(blocks), alignment.score)
    return replace(match, alignment=tightened)


_DOUBLE = frozenset('"' + DOUBLE_MARKS)


def _stops_beside_marks(match: Match, blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` without the pairs that only move a comma or full stop past a closing mark."""
    left: list[Block] = []
    for block in blocks:
        if left and _moves_stop(match, left[-1], block):
            left.pop()
        else:
            left.append(block)
    return left


def _moves_stop(match: Match, first: Block, second: Block) -> bool:
    """True for “a mess,” beside “a mess”, (American and British style)."""
    given, found = match.given[first.g1 : second.g2], match.found[first.f1 : second.f2]
    if len(given) != 2 or len(found) != 2 or second.g1 - first.g2 != 1:
        return False
    if [t.key for t in given] != [t.key for t in reversed(found)]:
        return False
    if {t.key for t in given} not in ({"'", ","}, {"'", "."}):
        return False
    before = match.given[first.g1 - 1] if first.g1 else None
    possessive = (
        before is not None
        and before.key.endswith("s")
        and not any(t.text in _DOUBLE for t in (*given, *found))
    )
    return before is not None and before.is_word and not possessive


def _is_typography(source: Source, match: Match, block: Block) -> bool:
    if block.g1 == block.g2:
        return _reopens(source, match.found, block)
    both = [*match.given[block.g1 : block.g2], *match.found[block.f1 : block.f2]]
    if block.f1 == block.f2 or any(token.key in "′″−" for token in both):
        return False
    mine = match.quote.normal.plain[match.given[block.g1].start : match.given[block.g2 - 1].end]
    theirs = source.normal.plain[match.found[block.f1].start : match.found[block.f2 - 1].end]
    if any(map(str.isdigit, theirs)) or _letters(mine) != _letters(theirs):
        return False
    return bool(squash(mine) & squash(theirs))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _reopens(source: Source, found: Sequence[Token], block: Block) -> bool:
    """True if the block is the mark that reopens a paragraph of a quotation."""
    if block.f2 - block.f1 != 1 or found[block.f1].key != "'" or not block.f1:
        return False
    gap = source.normal.plain[found[block.f1 - 1].end : found[block.f1].start]
    return "\n" in gap and found[block.f1 - 1].key != "'"


def _change(source: Source, match: Match, block: Block) -> Change:
    mine = match.given[block.g1 : block.g2]
    theirs = match.found[block.f1 : block.f2]
    given = ""
    if mine:
        there = match.quote.normal.true_of_plain(mine[0].start, mine[-1].end)
        given = match.quote.given[there.start : there.end]
    if theirs:
        span = source.normal.true_of_plain(theirs[0].start, theirs[-1].end)
    else:
        at = match.found[block.f1 - 1].end if block.f1 else match.found[block.f1].start
        at = source.normal.true_of_plain(at, at).end
        span = Span(at, at)
    may_be_set = given[:1].isupper() or source.begins_sentence(span.start)
    flags = _flags(mine, theirs, at_start=block.g1 == 0 and may_be_set)
    return Change(given=given, found=source.found(span), span=span, flags=flags)


def _flags(mine: Sequence[Token], theirs: Sequence[Token], *, at_start: bool) -> tuple[str, ...]:
    given = " ".join(t.key for t in mine)
    found = " ".join(t.key for t in theirs)
    if at_start and len(mine) == len(theirs) == 1 and is_capital(given, found):
        return ("capital",)
    flags = change_flags(given, found)
    return ("homoglyph", *flags) if looks_alike(given, found) else flags


def is_capital(given: str, found: str) -> bool:
    """True if two words differ in nothing but the case of their first letter."""
    return (
        given != found
        and given[1:] == found[1:]
        and given[:1].swapcase() == found[:1]
        and given[:1].isalpha()
    )
