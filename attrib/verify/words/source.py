"""A source text and the exact places of words in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrib.language.quotations import Quotation, find_quotations
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.words.boundaries import at_borders, inside_word
from attrib.verify.words.finder import MOST_PLACES, Scanner, find_all
from attrib.verify.words.normalized import Normalized
from attrib.verify.words.quote import Quote
from attrib.verify.words.typography import normalize
from attrib.verify.words.utterances import Utterances
from attrib.verify.words.worddiff import tokens


class Source:
    """One source text, prepared for looking up words in it. Nothing is built before use."""

    def __init__(self, text: str, quotations: Sequence[Quotation] | None = None) -> None:
        self.text = text
        self._quotations = quotations
        self._known: dict[tuple[str, str, bool], Mapping[Span, bool]] = {}
        """By normalised words, words as given, and whether they are a name: an answer is looked
        up for the complaint and again for the sheet, a name with each of its quotations.
        """

    @cached_property
    def normal(self) -> Normalized:
        """The text with its typography folded."""
        return normalize(self.text)

    @cached_property
    def utterances(self) -> Utterances:
        """Which stretches of the text were said in one go."""
        quotations = self._quotations
        if quotations is None:
            quotations = find_quotations(self.text)
        return Utterances(self.text, quotations)

    def same_utterance(self, one: Span, other: Span) -> bool:
        """True if both spans were said in one go; of a long text only their surroundings are
        read for that.
        """
        if self._quotations is not None or len(self.text) < _LONG or "utterances" in self.__dict__:
            return self.utterances.same(one, other)
        first, second = sorted((one, other))
        start = max(self.text.rfind("\n\n", 0, max(first.start - _AROUND, 0)), 0)
        text = self.text[start : second.end + _AROUND]
        moved = [Span(span.start - start, span.end - start) for span in (first, second)]
        return Utterances(text, find_quotations(text)).same(*moved)

    @cached_property
    def has_capitals(self) -> bool:
        """Whether sentences are set in capitals, as in captions."""
        return _CAPITALS.search(self.normal.text) is not None

    @cached_property
    def scanner(self) -> Scanner:
        return Scanner(self.normal.text)

    def found(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def stands_at(self, given: str, span: Span) -> bool:
        """True if ``given`` stands at ``span`` code point by code point, at word borders."""
        return (
            0 <= span.start < span.end <= len(self.text)
            and self.found(span) == given
            and self.at_borders(span)
        )

    def inside_word(self, offset: int) -> bool:
        """True if a cut at ``offset`` would cut a word, a character or an HTML entity."""
        at = self.normal.plain_border(offset)
        return at is None or inside_word(self.normal.plain, at)

    def at_borders(self, span: Span) -> bool:
        """True if neither end of ``span`` lies inside a word."""
        normal = self.normal
        if not normal.to_plain:
            return at_borders(normal.plain, span)
        return not self.inside_word(span.start) and not self.inside_word(span.end)

    def begins_sentence(self, offset: int) -> bool:
        """True if a capital at ``offset`` may be there because a sentence or a line begins."""
        before = self.text[max(offset - 12, 0) : offset]
        if before[-1:] in _OPENING_MARKS:
            return True
        before = before.rstrip(" \t\xa0" + _OPENING_MARKS)
        return not before or before[-1] in _STOPS

    def grown(self, span: Span) -> Span:
        """The smallest span around ``span`` whose ends lie at word borders."""
        start, end = span
        while self.inside_word(start):
            start -= 1
        while self.inside_word(end):
            end += 1
        return Span(start, end)

    def exact(self, quote: Quote, finder: Scanner, *, name: bool = False) -> Mapping[Span, bool]:
        """Places of the quote with, for each, whether it is equal code point by code point.

        ``name``: words that are no quote may end at an apostrophe ("Putin" in "Putin's aide").
        """
        if finder is not self.scanner:  # knows the quotes of one batch, each asked for once
            return self._places(quote, finder.exact(quote.text), name)
        key = quote.text, quote.given, name
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._places(quote, finder.exact(quote.text), name)
        return known

    def exact_within(self, quote: Quote, within: Span, *, name: bool = False) -> dict[Span, bool]:
        """The same in a part of the text only."""
        start, end = map(self.normal.offset, within)
        places = self._places(quote, find_all(self.normal.text, quote.text, start, end), name)
        return {span: verbatim for span, verbatim in places.items() if within.covers(span)}

    def _places(self, quote: Quote, starts: Iterable[int], name: bool) -> dict[Span, bool]:
        places: dict[Span, bool] = {}
        size, given, text, normal = len(quote.text), quote.given, self.text, self.normal
        direct = not normal.to_plain  # a cut of the text is one of what words are compared on
        true_span = normal.to_text.old_span if direct else normal.true_span
        for at in starts:
            span = true_span(at, at + size)
            verbatim = text[span.start : span.end] == given
            if not verbatim:
                span, verbatim = self._widened(span, given)
            if span in places:
                continue
            bordered = at_borders(text, span) if direct else self.at_borders(span)
            if not bordered and not (name and self._name_may_end(span)):
                continue
            if verbatim or self._same_typography(quote, span):
                places[span] = verbatim
        return places

    def _name_may_end(self, span: Span) -> bool:
        """Where no quote may: before the apostrophe of "Putin's", after that of "he's"."""
        return (
            not self.inside_word(span.start)
            or self.text[span.start] in _APOSTROPHES  # "’s not predicting" in "he’s not ..."
            or (self.text[span.start - 1] == "-" and self.found(span) in _INVERTED)
        ) and (not self.inside_word(span.end) or _POSSESSIVE.match(self.text, span.end) is not None)

    def _widened(self, span: Span, given: str) -> tuple[Span, bool]:
        """Take in what the quote has beyond its words: space or invisible characters."""
        found = self.found(span)
        offset = given.find(found) if found else -1
        if offset > 0 or (offset == 0 and len(given) > len(found)):
            start = span.start - offset
            if start >= 0 and self.text.startswith(given, start):
                return Span(start, start + len(given)), True
        return span, False

    def _same_typography(self, quote: Quote, span: Span) -> bool:
        """True if nothing but typography differs.

        The fold of the text as a whole cannot tell a mark from a measure (5'6") nor a minus
        between numbers from a dash; where there are numbers the words are compared one by one.
        """
        found = normalize(self.found(span))
        if found.text.strip() != quote.text:
            return False
        mine, theirs = quote.inner, found.plain
        if mine == theirs or not any(map(str.isdigit, theirs)):
            return True
        if not _AMBIGUOUS.intersection(mine + theirs):
            return True
        return [t.key for t in tokens(mine)] == [t.key for t in tokens(theirs)]

    def notes(self, span: Span, others: Sequence[Span], within: Span | None) -> Iterator[str]:
        """What a person should know about the place of a match."""
        if within is not None and not within.covers(span):
            yield "stands outside the passage"
        if others:
            listed = ", ".join(str(other.start) for other in others[:5])
            more = f" and {len(others) - 5} more places" if len(others) > 5 else ""
            if len(others) + 1 >= MOST_PLACES:
                more = " and many more places"
            yield f"the same words stand also at {listed}{more}"


_CAPITALS = regex(r"\b[A-Z]{2,}(?: [A-Z]{2,}){3}")
_OPENING_MARKS = "\"'“”„‟‘’‚‛«»‹›「『([¿¡*_–—-"
_STOPS = ".!?:;…\n\r"
_LONG = 200_000
_AROUND = 10_000
"""Characters read on both sides to see how a long text sets speech."""
_POSSESSIVE = regex(r"['’](?:s|ve|m|re|d|ll)?(?!\w)")
_APOSTROPHES = "'’"
_INVERTED = frozenset(["il", "elle", "ils", "elles", "on", "je", "nous", "vous", "t-il", "t-elle"])
"""French subjects after their verb: "a-t-il dit"."""
_AMBIGUOUS = frozenset("\"'′″“”„‟‘’‚‛`´−—―⸺⸻")


def distance(span: Span, near: Sequence[Span]) -> int:
    """Characters between ``span`` and each of ``near``, summed up."""
    start, end = span
    total = 0
    for other_start, other_end in near:
        if other_start > end:
            total += other_start - end
        elif start > other_end:
            total += start - other_end
    return total
