"""Quotes glued together from pieces that stand in different utterances."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from attrib.language.regex import regex
from attrib.model import Change, Located, Span, Verdict
from attrib.verify.words.boundaries import unspaced
from attrib.verify.words.finder import Scanner
from attrib.verify.words.flags import change_flags
from attrib.verify.words.marked import MOST_ELIDED
from attrib.verify.words.nearmatch import ENOUGH, NEAR, Match
from attrib.verify.words.quote import Quote
from attrib.verify.words.source import Source
from attrib.verify.words.typography import DOUBLE_MARKS, SINGLE_MARKS
from attrib.verify.words.worddiff import Token, weight

LEAST = 3
"""Words that make a piece; fewer stand anywhere by chance."""

_MOST_MISSING = 0.15
"""Share of the words that may be changed in a splice that resembles no single place."""
_WHOLE = 0.9
"""A place that has this share of the words needs no second one, unless a whole piece is missing."""
_CANDIDATES = 50


def locate_spliced(
    source: Source, quote: Quote, finder: Scanner, match: Match | None
) -> Located | None:
    """SPLICED, or ALTERED for words left out unmarked in one utterance, else None."""
    given = match.given if match is not None else quote.tokens()
    if match is not None and not _has_gap(match):
        return _crossing(source, quote, match)
    score = match.alignment.score if match is not None else 0.0
    if (
        match is not None
        and score >= NEAR
        and not _may_stand_elsewhere(source, quote, finder, match)
    ):
        return None
    pieces, missing, least = _cover(source, quote, finder, given)
    if len(pieces) < 2 or missing > (0 if score >= NEAR else _MOST_MISSING):
        return None
    if score >= ENOUGH and least <= LEAST:
        return None  # so few words stand elsewhere by chance
    spans = _together(source, pieces)
    if spans is not None:
        return _with_omissions(source, quote, spans) if not missing else None
    return _spliced(source, quote, pieces)


def _crossing(source: Source, quote: Quote, match: Match) -> Located | None:
    """SPLICED where all words stand close together, but not in one utterance."""
    if any(t.is_word for b in match.blocks for t in match.given[b.g1 : b.g2]):
        return None
    found = match.found
    borders = [(b.f1, b.f2) for b in match.blocks if b.f2 > b.f1]
    starts = [match.alignment.first, *(f2 for _, f2 in borders)]
    ends = [*(f1 for f1, _ in borders), match.alignment.last]
    runs = [
        (start, end)
        for start, end in zip(starts, ends, strict=True)
        if _size(found[start:end]) >= LEAST
    ]
    if not any(
        _crosses(source, found[left - 1], found[right]) for (_, left), (right, _) in pairwise(runs)
    ):
        return None
    spans = [source.normal.true_of_plain(found[s].start, found[e - 1].end) for s, e in runs]
    return _spliced(source, quote, [[span] for span in spans])


def _crosses(source: Source, left: Token, right: Token) -> bool:
    """True if an utterance ends between two words of the source."""
    if not _BORDER.search(source.normal.plain, left.end, right.start):
        return False
    true = source.normal.true_of_plain
    return not source.same_utterance(true(left.start, left.end), true(right.start, right.end))


_BORDER = regex(rf"[\"'{DOUBLE_MARKS}{SINGLE_MARKS}—–]|[.!?:]\s*\n|\n\s*\n")
"""Without any of these no utterance ends; what does end there is looked at more closely."""


def _has_gap(match: Match) -> bool:
    """True if the best place lacks a stretch of the quote long enough to be a piece."""
    if match.alignment.score < _WHOLE:
        return True
    return any(
        _size(match.given[block.g1 : block.g2]) >= LEAST for block in match.alignment.changes
    )


def _size(tokens: Sequence[Token]) -> int:
    """Words, of which about two characters make one in scripts without spaces."""
    return int(sum(0.4 if unspaced(t.key[0]) else 1.0 for t in tokens if t.is_word))


def _may_stand_elsewhere(source: Source, quote: Quote, finder: Scanner, match: Match) -> bool:
    """False if a word that the best place lacks stands nowhere with its neighbours.

    Every piece has at least three words, so one of the threes around it would have to.
    """
    given = match.given
    lacking = [
        at
        for block in match.blocks
        for at in range(block.g1, block.g2)
        if given[at].is_word and not unspaced(given[at].key[0])
    ]
    if not lacking:
        return True
    words_there = (given[at].key for at in lacking if given[at].key.isalnum())
    if not all(map(finder.has_word, words_there)):
        return False
    cover = _Cover(source, quote, finder, given)
    words = [at for at, token in enumerate(given) if token.is_word]
    position = words.index(lacking[len(lacking) // 2])
    threes = [words[n : n + LEAST] for n in range(max(position - LEAST + 1, 0), position + 1)]
    return any(len(three) == LEAST and cover.places(three[0], three[-1] + 1, 1) for three in threes)


class _Cover:
    """Pieces of a quote that stand in the source as they are."""

    def __init__(
        self, source: Source, quote: Quote, finder: Scanner, given: Sequence[Token]
    ) -> None:
        self._source = source
        self._finder = finder
        self._text = quote.normal.text
        new = quote.normal.to_text.new
        self._starts = [new(token.start) for token in given]
        self._ends = [new(token.end) for token in given]

    def places(self, first: int, last: int, most: int = _CANDIDATES) -> list[Span]:
        """Places of the tokens ``first`` to ``last`` (not included) in the true text."""
        needle = self._needle(first, last)
        normal = self._source.normal
        found = []
        for at in islice(self._finder.exact(needle), most):
            span = normal.true_span(at, at + len(needle))
            if self._source.at_borders(span):
                found.append(span)
        return found

    def longest(self, first: int, total: int) -> int:
        """End of the longest piece from token ``first`` on that stands in the source."""
        low, step = first, LEAST
        while low < total and self._stands(first, min(low + step, total)):
            low = min(low + step, total)
            step *= 2
        high = min(low + step, total)
        while high - low > 1:
            middle = (low + high) // 2
            if self._stands(first, middle):
                low = middle
            else:
                high = middle
        while low > first and not self.places(first, low, 8):
            low -= 1  # "11" does not stand in "11 million", but "11 million" does
        return low

    def _stands(self, first: int, last: int) -> bool:
        """The letters stand there, whether at borders or not: true of all shorter pieces, too."""
        return next(self._finder.exact(self._needle(first, last)), None) is not None

    def _needle(self, first: int, last: int) -> str:
        return self._text[self._starts[first] : self._ends[last - 1]].strip()


def _cover(
    source: Source, quote: Quote, finder: Scanner, given: Sequence[Token]
) -> tuple[list[list[Span]], float, int]:
    """Places of each piece in the order of the quote, the share of words that are in no piece,
    and the words of the shortest piece.
    """
    cover = _Cover(source, quote, finder, given)
    total = len(given)
    bounds: list[tuple[int, int]] = []
    missing = 0.0
    allowed = _MOST_MISSING * sum(map(weight, given))
    at = 0
    while at < total and missing <= allowed:
        end = cover.longest(at, total)
        words = _size(given[at:end])
        if words >= LEAST:
            bounds.append((at, end))
            at = end
            continue
        taken = _take_back(cover, given, bounds, at)
        if taken:
            at = taken
        else:
            missing += weight(given[at]) if given[at].is_word else 0.0
            at += 1
    share = missing / max(sum(map(weight, given)), 1e-9)
    if at < total:
        share = 1.0
    sizes = [_size(given[first:last]) for first, last in bounds]
    places = [cover.places(first, last) for first, last in bounds]
    return places, share, min(sizes, default=0)


def _take_back(
    cover: _Cover, given: Sequence[Token], bounds: list[tuple[int, int]], at: int
) -> int:
    """Give words of the piece before to a piece that is too short; its new end, or 0.

    The longest piece may by chance take in the first words of the next one.
    """
    if not bounds or bounds[-1][1] != at:
        return 0
    first, last = bounds[-1]
    for cut in range(last - 1, max(first + LEAST, last - LEAST) - 1, -1):
        end = cover.longest(cut, len(given))
        if end > at and _size(given[cut:end]) >= LEAST:
            bounds[-1] = (first, cut)
            bounds.append((cut, end))
            return end
    return 0


def _together(source: Source, pieces: Sequence[Sequence[Span]]) -> list[Span] | None:
    """Places of all pieces in order within one utterance, if there are such."""
    for start in pieces[0]:
        chain = [start]
        for places in pieces[1:]:
            following = [
                place
                for place in places
                if 0 <= place.start - chain[-1].end <= MOST_ELIDED
                and source.same_utterance(chain[-1], place)
            ]
            if not following:
                break
            chain.append(min(following))
        if len(chain) == len(pieces):
            return chain
    return None


def _with_omissions(source: Source, quote: Quote, spans: Sequence[Span]) -> Located:
    """ALTERED: words of one utterance were left out without a mark."""
    changes = []
    for left, right in pairwise(spans):
        gap = source.text[left.end : right.start]
        start = left.end + len(gap) - len(gap.lstrip())
        there = Span(start, start + len(gap.strip()))
        found = source.found(there)
        changes.append(
            Change(given="", found=found, span=there, flags=("omission", *change_flags("", found)))
        )
    span = Span(spans[0].start, spans[-1].end)
    return Located(
        given=quote.given,
        verdict=Verdict.ALTERED,
        span=span,
        found=source.found(span),
        changes=tuple(changes),
        notes=(quote.note,) if quote.note else (),
    )


def _spliced(source: Source, quote: Quote, pieces: Sequence[Sequence[Span]]) -> Located:
    chosen = [places[0] for places in pieces]
    main = max(chosen, key=lambda span: span.end - span.start)
    notes = [quote.note] if quote.note else []
    notes += [f"“{source.found(span)}” stands at {span.start}" for span in chosen]
    return Located(
        given=quote.given,
        verdict=Verdict.SPLICED,
        span=main,
        found=source.found(main),
        notes=tuple(notes),
    )
