"""Where words stand in a source, and how far they are the words of the source.

From best to worst: VERBATIM (equal code point by code point, at word borders), NORMALIZED (equal
after the published typographic equivalences), EDITED (only marked changes), ALTERED (a near
match, with its word-level diff), SPLICED (all pieces stand there, in different utterances),
ABSENT. Method: exact search of the quote in the normalised text; where that fails, unchanged
pieces of the quote lead to the places it may come from, and a word-level alignment of a short
window decides. The text as a whole is never compared by edit distance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from attrib.language.quotations import Quotation
from attrib.model import Change, Located, Span, Verdict
from attrib.verify.words.broken_words import two_words
from attrib.verify.words.finder import MOST_PLACES, BatchFinder, Scanner
from attrib.verify.words.marked import locate_marked
from attrib.verify.words.nearmatch import NEAR, Match, changes_of, nearest
from attrib.verify.words.quote import Quote, quote_of
from attrib.verify.words.scripts import warnings_of
from attrib.verify.words.source import Source, distance
from attrib.verify.words.splice import locate_spliced
from attrib.verify.words.typography import equivalences_used
from attrib.verify.words.utterances import Utterances

_BATCH = 24
"""From this many quotes on, and this much text, reading the text once is cheaper."""
_BATCH_TEXT = 200_000
_NEIGHBOURS = 3
"""Places of a name or cue looked at on each side of the content."""


Preference = Callable[[Sequence[Span]], Sequence[Span]]
"""Of several places those that are preferred, all alike."""


def least(spans: Sequence[Span], rank: Callable[[Span], tuple[int, ...]]) -> list[Span]:
    """The places of the lowest rank."""
    ranks = list(map(rank, spans))
    lowest = min(ranks)
    return [span for span, its in zip(spans, ranks, strict=True) if its == lowest]


class _Request(NamedTuple):
    """Where words are looked for, and which of several places is wanted."""

    within: Span | None = None
    near: Sequence[Span] = ()
    hint: Span | None = None
    prefer: Preference | None = None
    around: int | None = None
    name: bool = False

    def best(self, places: Mapping[Span, bool]) -> Span:
        """The place to choose; of two alike the one with the very code points, then the first."""
        spans: Sequence[Span] = _nearby(list(places), self.around)
        if self.within is not None:
            low, high = self.within
            spans = [span for span in spans if low <= span[0] and span[1] <= high] or spans
        if len(spans) > 1 and self.prefer is not None:
            spans = self.prefer(spans)
        elif len(spans) > 1:
            spans = least(spans, lambda span: (distance(span, self.near),))
        if len(spans) == 1:
            return spans[0]
        return min(spans, key=lambda span: (not places[span], span))


_new = tuple.__new__  # a named tuple's own way takes twice the time


class SourceIndex:
    """One source text in which words are looked up. Nothing is built before use."""

    def __init__(self, text: str, *, quotations: Sequence[Quotation] | None = None) -> None:
        self._source = Source(text, quotations)
        self._names: dict[tuple[str, str, Span], Mapping[Span, bool]] = {}

    @property
    def text(self) -> str:
        return self._source.text

    @property
    def utterances(self) -> Utterances:
        """Which stretches of the text were said in one go."""
        return self._source.utterances

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
        return self._locate(quote_of(words), self._source.scanner, _Request(within, near, hint))

    def locate_all(self, words: Sequence[str]) -> list[Located]:
        """``locate`` for many words at once: a long text is read only once."""
        quotes = [quote_of(given) for given in words]
        finder = self._source.scanner
        if len(quotes) >= _BATCH and len(self.text) >= _BATCH_TEXT:
            finder = BatchFinder(self._source.normal.text, [quote.text for quote in quotes])
        return [self._locate(quote, finder, _Request()) for quote in quotes]

    def place(
        self,
        words: str,
        *,
        within: Span,
        prefer: Preference,
        around: int | None = None,
        hint: Span | None = None,
        name: bool = False,
    ) -> Located:
        """Find words of an attribution; of several places inside ``within`` the preferred one.

        ``around``: only the places next to this offset are asked for their preference.
        ``name``: the words are a name or a cue, no quote: they may end at an apostrophe
        ("Putin" in "Putin's spokesperson"), and a cue may be a colon.
        """
        request = _new(_Request, (self._part(within), (), hint, prefer, around, name))
        return self._locate(quote_of(words), self._source.scanner, request)

    def there(self, words: str, span: Span, within: Span) -> Located | None:
        """``words`` as they stand at ``span``, code point by code point; None if they do not."""
        if not self._source.stands_at(words, span):
            return None
        part = self._part(within)
        notes = tuple(self._source.notes(span, (), part)) if part is not None else ()
        return _equal(words, Verdict.VERBATIM, span, words, notes)

    def _part(self, within: Span) -> Span | None:
        """None where it is all of the text."""
        return None if within.start <= 0 and within.end >= len(self._source.text) else within

    def stands(self, words: str) -> bool:
        """Whether the first place of ``words`` is one of them, code point by code point."""
        at = self._source.text.find(words)
        return at >= 0 and self._source.stands_at(words, Span(at, at + len(words)))

    def occurrences(
        self, words: str, within: Span | None = None, *, name: bool = False
    ) -> list[Span]:
        """All places where ``words`` stand, exactly or up to typography, in text order."""
        quote = quote_of(words)
        if not quote.has_words:
            return []
        within = self._part(within) if within is not None else None
        if within is not None:
            return list(self._source.exact_within(quote, within, name=name))
        return list(self._source.exact(quote, self._source.scanner, name=name))

    def _locate(self, quote: Quote, finder: Scanner, request: _Request) -> Located:
        source = self._source
        if not (quote.text if request.name else quote.has_words):
            return quote.absent("there are no words in it")
        if request.hint is not None and source.stands_at(quote.given, request.hint):
            return self._exact(quote, {request.hint: True}, request)
        places = self._places(quote, finder, request)
        if places:
            return self._exact(quote, places, request)
        bare = quote.without_marks()
        if bare is not quote and (places := self._places(bare, finder, request)):
            return self._exact(bare, places, request)
        if not quote.has_words:
            return quote.absent()
        return (
            locate_marked(source, bare, finder, request.within, request.near)
            or self._changed(bare, finder, request)
            or bare.absent()
        )

    def _places(self, quote: Quote, finder: Scanner, request: _Request) -> Mapping[Span, bool]:
        """Exact places; for names the ones inside the passage do if there are any."""
        within, source = request.within, self._source
        if within is None:
            return source.exact(quote, finder, name=request.name)
        if not request.name:
            places = source.exact(quote, finder)
            if len(places) >= MOST_PLACES:
                places = {**places, **source.exact_within(quote, within)}
            return places
        key = quote.text, quote.given, within
        if key not in self._names:
            inside = source.exact_within(quote, within, name=True)
            self._names[key] = inside or source.exact(quote, finder, name=True)
        return self._names[key]

    def _exact(self, quote: Quote, places: Mapping[Span, bool], request: _Request) -> Located:
        notes: tuple[str, ...] = ()
        others: list[Span] = []
        if len(places) == 1:
            ((span, verbatim),) = places.items()
        else:
            span = request.best(places)
            verbatim = places[span]
            if not request.name:
                others = [other for other in sorted(places) if other != span]
        found = self._source.text[span[0] : span[1]]
        if not verbatim:
            notes = (quote.note,) if quote.note else ()
            notes += tuple(_typography(quote, found))
        if others or request.within is not None:
            notes += tuple(self._source.notes(span, others, request.within))
        verdict = Verdict.VERBATIM if verbatim else Verdict.NORMALIZED
        return _equal(quote.given, verdict, span, found, notes)

    def _changed(self, quote: Quote, finder: Scanner, request: _Request) -> Located | None:
        match = nearest(self._source, quote, finder, request.within, request.near)
        spliced = locate_spliced(self._source, quote, finder, match)
        if spliced is not None:
            return spliced
        if match is None or match.alignment.score < NEAR:
            return None
        return self._altered(quote, match, request.within)

    def _altered(self, quote: Quote, match: Match, within: Span | None) -> Located:
        changes = changes_of(self._source, match)
        verdict = Verdict.ALTERED
        if not changes and self._source.stands_at(quote.given, match.span):
            verdict = Verdict.VERBATIM
        elif not changes and self._source.at_borders(match.span):
            verdict = Verdict.NORMALIZED
        elif not changes:
            changes = (self._cut(quote, match.span),)
        elif all("capital" in change.flags for change in changes):
            verdict = Verdict.EDITED
        found = self._source.found(match.span)
        notes = [quote.note] if quote.note else []
        if verdict is Verdict.NORMALIZED:
            notes += _typography(quote, found) or ["typography: spaces and line breaks"]
        notes += self._source.notes(match.span, (), within)
        warnings = dict.fromkeys([*warnings_of(quote.given), *warnings_of(found)])
        return Located(
            given=quote.given,
            verdict=verdict,
            span=match.span,
            found=found,
            changes=changes,
            notes=(*notes, *warnings),
        )

    def _cut(self, quote: Quote, span: Span) -> Change:
        """For a quote that begins or ends inside a word: the whole words there."""
        whole = self._source.grown(span)
        found = self._source.found(whole)
        return Change(given=quote.given, found=found, span=whole, flags=("part of a word",))


def _equal(given: str, verdict: Verdict, span: Span, found: str, notes: tuple[str, ...]) -> Located:
    """Words that stand at ``span`` as they were given, but for typography."""
    if not found.isascii():
        notes += warnings_of(found)
    return Located.unchecked(
        {
            "given": given,
            "verdict": verdict,
            "span": span,
            "found": found,
            "changes": (),
            "notes": notes,
        }
    )


def _nearby(places: list[Span], around: int | None) -> list[Span]:
    """The places next to an offset on both sides; all of them where there are few."""
    if around is None or len(places) <= 2 * _NEIGHBOURS:
        return places
    at = bisect_left(places, (around, around))
    return places[max(at - _NEIGHBOURS, 0) : at + _NEIGHBOURS]


def _typography(quote: Quote, found: str) -> list[str]:
    given = quote.inner if quote.note else quote.given
    used = equivalences_used(given, found)
    notes = [f"typography: {', '.join(used)}"] if used else []
    return [*notes, *two_words(given, found)]
