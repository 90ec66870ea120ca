"""Where words stand in a source, and how far they are the words of the source.

From best to worst: VERBATIM (equal code point by code point, at word borders), NORMALIZED (equal
after the published typographic equivalences), EDITED (only marked changes), ALTERED (a near
match, with its word-level diff), SPLICED (all pieces stand there, in different utterances),
ABSENT. Method: exact search of the quote in the normalised text; where that fails, unchanged
pieces of the quote lead to the places it may come from, and a word-level alignment of a short
window decides. The text as a whole is never compared by edit distance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from attrib.language.quotations import Quotation, find_quotations
from attrib.model import Change, Located, Span, Verdict
from attrib.verify.boundaries import at_borders, grown_to_borders
from attrib.verify.finder import MOST_PLACES, BatchFinder, Scanner
from attrib.verify.flags import change_flags
from attrib.verify.scripts import looks_alike, warnings_of
from attrib.verify.typography import (
    DOUBLE_MARKS,
    SINGLE_MARKS,
    Normalized,
    equivalences_used,
    normalize,
)
from attrib.verify.utterances import Utterances
from attrib.verify.worddiff import Alignment, Block, Token, align, squash, tokens

NEAR = 0.5
"""Share of a quote's words that must stand in order at one place for ALTERED."""

_BATCH = 24
"""From this many quotes on, and this much text, reading the text once is cheaper."""
_BATCH_TEXT = 200_000
_MOST_WINDOWS = 12
_ENOUGH = 0.75
"""A place this good is not left for one that fewer pieces of the quote lead to."""

_MARKS = '"' + DOUBLE_MARKS + SINGLE_MARKS


@dataclass(frozen=True, slots=True)
class Quote:
    """Words to be located, normalised once."""

    given: str
    normal: Normalized
    text: str
    """Normalised, without space and, where that was needed, without marks around it."""
    note: str = ""
    """What was left out to get ``text``."""


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the source laid beside the quote."""

    alignment: Alignment
    found: Sequence[Token]
    blocks: tuple[Block, ...]
    """Changes that are more than typography."""


class SourceIndex:
    """One source text, prepared for looking up words in it. Nothing is built before use."""

    def __init__(self, text: str, *, quotations: Sequence[Quotation] | None = None) -> None:
        self.text = text
        self._quotations = quotations

    @cached_property
    def normal(self) -> Normalized:
        """The text with its typography folded."""
        return normalize(self.text)

    @cached_property
    def utterances(self) -> Utterances:
        """Which stretches of the text were said in one go."""
        quotations = self._quotations
        return Utterances(
            self.text, find_quotations(self.text) if quotations is None else quotations
        )

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self.normal.text)

    # --- what others call ---------------------------------------------------------------

    def locate(
        self,
        words: str,
        *,
        within: Span | None = None,
        near: Sequence[Span] = (),
        hint: Span | None = None,
    ) -> Located:
        """Find ``words``; of several places the one inside ``within`` nearest to ``near``.

        ``hint`` is where an engine believes the words stand: it is preferred when they do.
        """
        return self._locate(_quote(words), self._scanner, within, near, hint)

    def locate_all(self, words: Sequence[str]) -> list[Located]:
        """``locate`` for many words at once: a long text is read only once."""
        quotes = [_quote(given) for given in words]
        finder = self._scanner
        if len(quotes) >= _BATCH and len(self.text) >= _BATCH_TEXT:
            finder = BatchFinder(self.normal.text, [quote.text for quote in quotes])
        return [self._locate(quote, finder, None, (), None) for quote in quotes]

    def occurrences(self, words: str) -> list[Span]:
        """All places where ``words`` stand, exactly or up to typography, in text order."""
        quote = _quote(words)
        return [span for span, _ in self._exact(quote, self._scanner)]

    # --- exact and typographic matches --------------------------------------------------

    def _locate(
        self,
        quote: Quote,
        finder: Scanner,
        within: Span | None,
        near: Sequence[Span],
        hint: Span | None,
    ) -> Located:
        if not any(map(str.isalnum, quote.text)):
            return _absent(quote, "there are no words in it")
        if hint is not None and self._stands_at(quote.given, hint):
            return self._exact_located(quote, [(hint, True)], within, near)
        for variant in _variants(quote):
            places = self._exact(variant, finder)
            if places:
                return self._exact_located(variant, places, within, near)
        return self._changed(_without_marks(quote), finder, within, near)

    def _stands_at(self, given: str, span: Span) -> bool:
        return (
            0 <= span.start < span.end <= len(self.text)
            and self.text[span.start : span.end] == given
            and at_borders(self.text, span)
        )

    def _exact(self, quote: Quote, finder: Scanner) -> list[tuple[Span, bool]]:
        """Places of the quote with, for each, whether it is equal code point by code point."""
        places: dict[Span, bool] = {}
        size = len(quote.text)
        for at in finder.exact(quote.text):
            span = self.normal.true_span(at, at + size)
            verbatim = self.text[span.start : span.end] == quote.given
            if not verbatim:
                span, verbatim = self._widened(span, quote.given)
            if span in places or not at_borders(self.text, span):
                continue
            if verbatim or self._same_typography(quote, span):
                places[span] = verbatim
        return list(places.items())

    def _widened(self, span: Span, given: str) -> tuple[Span, bool]:
        """Take in what the quote has beyond its words: space or invisible characters."""
        found = self.text[span.start : span.end]
        offset = given.find(found) if found else -1
        if offset > 0 or (offset == 0 and len(given) > len(found)):
            start = span.start - offset
            if start >= 0 and self.text.startswith(given, start):
                return Span(start, start + len(given)), True
        return span, False

    def _same_typography(self, quote: Quote, span: Span) -> bool:
        found = normalize(self.text[span.start : span.end])
        if found.text.strip() != quote.text:
            return False
        mine, theirs = quote.normal.plain, found.plain
        if not any(map(str.isdigit, theirs)) or (mine.isascii() and mine == theirs):
            return True
        inner = _inner(quote)
        return [t.key for t in tokens(inner)] == [t.key for t in tokens(theirs)] or bool(
            not any(c in mine + theirs for c in "\n−") and inner == theirs
        )

    def _exact_located(
        self,
        quote: Quote,
        places: list[tuple[Span, bool]],
        within: Span | None,
        near: Sequence[Span],
    ) -> Located:
        def rank(place: tuple[Span, bool]) -> tuple[bool, int, bool, int]:
            span, verbatim = place
            outside = within is not None and not within.covers(span)
            return outside, _distance(span, near), not verbatim, span.start

        span, verbatim = min(places, key=rank)
        found = self.text[span.start : span.end]
        notes = [quote.note] if quote.note and not verbatim else []
        if not verbatim:
            used = equivalences_used(quote.given.strip() if quote.note else quote.given, found)
            if used:
                notes.append(f"typography: {', '.join(used)}")
        notes += self._notes(span, [other for other, _ in places if other != span], within)
        return Located(
            given=quote.given,
            verdict=Verdict.VERBATIM if verbatim else Verdict.NORMALIZED,
            span=span,
            found=found,
            notes=(*notes, *warnings_of(found)),
        )

    def _notes(self, span: Span, others: Sequence[Span], within: Span | None) -> Iterator[str]:
        if within is not None and not within.covers(span):
            yield "stands outside the passage"
        if others:
            listed = ", ".join(str(other.start) for other in others[:5])
            more = f" and {len(others) - 5} more places" if len(others) > 5 else ""
            if len(others) + 1 >= MOST_PLACES:
                more = " and many more places"
            yield f"the same words stand also at {listed}{more}"

    # --- changed words ------------------------------------------------------------------

    def _changed(
        self, quote: Quote, finder: Scanner, within: Span | None, near: Sequence[Span]
    ) -> Located:
        match = self._nearest(quote, finder, within, near)
        if match is None or match.alignment.score < NEAR:
            return _absent(quote, "")
        given = _tokens(quote)
        changes = tuple(self._change(quote, given, match, block) for block in match.blocks)
        span = self._span(match)
        verdict = Verdict.ALTERED
        if not changes:
            verdict = Verdict.NORMALIZED
        elif all("capital" in change.flags for change in changes):
            verdict = Verdict.EDITED
        found = self.text[span.start : span.end]
        notes = [quote.note] if quote.note else []
        if verdict is Verdict.NORMALIZED:
            used = equivalences_used(quote.given, found)
            notes.append(f"typography: {', '.join(used) or 'spaces and line breaks'}")
        notes += self._notes(span, (), within)
        return Located(
            given=quote.given,
            verdict=verdict,
            span=span,
            found=found,
            changes=changes,
            notes=(*notes, *dict.fromkeys([*warnings_of(quote.given), *warnings_of(found)])),
        )

    def _nearest(
        self, quote: Quote, finder: Scanner, within: Span | None, near: Sequence[Span]
    ) -> Match | None:
        """The stretch most like the quote, inside ``within`` if there is a near match there."""
        given = _tokens(quote)
        if within is not None:
            start, end = map(self.normal.offset, within)
            best = self._best(quote, given, finder.near(quote.text, start, end), near)
            if best is not None and best.alignment.score >= NEAR:
                return best
        return self._best(quote, given, finder.near(quote.text), near)

    def _best(
        self,
        quote: Quote,
        given: list[Token],
        starts: Sequence[tuple[int, int]],
        near: Sequence[Span],
    ) -> Match | None:
        best: Match | None = None
        best_rank = (0.0, 0)
        best_votes = 0
        for start, votes in starts[:_MOST_WINDOWS]:
            if votes < best_votes and best_rank[0] >= _ENOUGH:
                break
            match = self._aligned(given, start, len(quote.text))
            if match is None:
                continue
            rank = (match.alignment.score, -_distance(self._span(match), near) if near else 0)
            if best is None or rank > best_rank:
                best, best_rank, best_votes = match, rank, votes
        return best and self._at_borders(given, best)

    def _aligned(self, given: list[Token], start: int, size: int) -> Match | None:
        slack = 24 + size // 4
        text = self.normal.text
        window = self.normal.plain_span(max(start - slack, 0), min(start + size + slack, len(text)))
        plain = self.normal.plain
        first, last = grown_to_borders(plain, window)
        found = tokens(plain, first, last)
        alignment = align(given, found)
        if alignment is None:
            return None
        return Match(alignment, found, alignment.changes)

    def _at_borders(self, given: Sequence[Token], match: Match) -> Match:
        """Grow the match to word borders and leave out changes that are only typography."""
        alignment, found = match.alignment, match.found
        plain = self.normal.plain
        first, last = alignment.first, alignment.last
        if last > first:
            whole = grown_to_borders(plain, Span(found[first].start, found[last - 1].end))
            while first and found[first - 1].end > whole.start:
                first -= 1
            while last < len(found) and found[last].start < whole.end:
                last += 1
        blocks = list(alignment.changes)
        if first < alignment.first:
            blocks.insert(0, Block(0, 0, first, alignment.first))
        if last > alignment.last:
            blocks.append(Block(len(given), len(given), alignment.last, last))
        grown = Alignment(first, last, alignment.changes, alignment.score)
        kept = tuple(b for b in blocks if not self._is_typography(given, found, b))
        return Match(grown, found, kept)

    def _is_typography(self, given: Sequence[Token], found: Sequence[Token], block: Block) -> bool:
        plain = self.normal.plain
        if block.g1 == block.g2:
            return self._reopens(found, block)
        if block.f1 == block.f2:
            return False
        mine = " ".join(t.text for t in given[block.g1 : block.g2])
        theirs = plain[found[block.f1].start : found[block.f2 - 1].end]
        if any(map(str.isdigit, theirs)) or _letters(mine) != _letters(theirs):
            return False
        return bool(squash(mine) & squash(theirs))

    def _reopens(self, found: Sequence[Token], block: Block) -> bool:
        """True if the block is the mark that reopens a paragraph of a quotation."""
        if block.f2 - block.f1 != 1 or found[block.f1].key != "'" or not block.f1:
            return False
        gap = self.normal.plain[found[block.f1 - 1].end : found[block.f1].start]
        return "\n" in gap and found[block.f1 - 1].key != "'"

    def _span(self, match: Match) -> Span:
        found, alignment = match.found, match.alignment
        return self.normal.true_of_plain(
            found[alignment.first].start, found[alignment.last - 1].end
        )

    def _change(self, quote: Quote, given: Sequence[Token], match: Match, block: Block) -> Change:
        mine = given[block.g1 : block.g2]
        theirs = match.found[block.f1 : block.f2]
        given_text = ""
        if mine:
            s, e = quote.normal.true_of_plain(mine[0].start, mine[-1].end)
            given_text = quote.given[s:e]
        if theirs:
            span = self.normal.true_of_plain(theirs[0].start, theirs[-1].end)
        else:
            at = match.found[block.f1 - 1].end if block.f1 else match.found[block.f1].start
            at = self.normal.true_of_plain(at, at).end
            span = Span(at, at)
        mine_key = " ".join(t.key for t in mine)
        their_key = " ".join(t.key for t in theirs)
        flags = change_flags(mine_key, their_key)
        if looks_alike(mine_key, their_key):
            flags = ("homoglyph", *flags)
        if (
            block.g1 == 0
            and len(mine) == len(theirs) == 1
            and mine_key[1:] == their_key[1:]
            and mine_key[:1].swapcase() == their_key[:1]
        ):
            flags = ("capital",)
        return Change(
            given=given_text, found=self.text[span.start : span.end], span=span, flags=flags
        )


def _quote(given: str) -> Quote:
    normal = normalize(given)
    return Quote(given, normal, normal.text.strip())


def _variants(quote: Quote) -> Iterator[Quote]:
    """The quote as it is, then without the marks around it."""
    yield quote
    bare = _without_marks(quote)
    if bare is not quote:
        yield bare


def _without_marks(quote: Quote) -> Quote:
    """Without the quotation marks that an engine put around the words."""
    text = quote.text
    if len(text) > 1 and text[0] == "'" == text[-1]:
        text = text[1:-1].strip()
    elif text.startswith("'") and text.count("'") == 1:
        text = text[1:].strip()
    elif text.endswith("'") and text.count("'") == 1:
        text = text[:-1].strip()
    if text == quote.text or not text:
        return quote
    return Quote(quote.given, quote.normal, text, "quotation marks around the words left out")


def _inner(quote: Quote) -> str:
    plain = quote.normal.plain.strip()
    return plain.strip(_MARKS).strip() if quote.note else plain


def _tokens(quote: Quote) -> list[Token]:
    found = tokens(quote.normal.plain)
    if quote.note:
        if found[0].key in "'′″":
            found = found[1:]
        if found and found[-1].key in "'′″" and not quote.text.endswith("'"):
            found = found[:-1]
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _distance(span: Span, near: Sequence[Span]) -> int:
    """Characters between ``span`` and each of ``near``, summed up."""
    return sum(max(other.start - span.end, span.start - other.end, 0) for other in near)


def _absent(quote: Quote, note: str) -> Located:
    notes = (note,) if note else ()
    return Located(
        given=quote.given, verdict=Verdict.ABSENT, notes=(*notes, *warnings_of(quote.given))
    )
