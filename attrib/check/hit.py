"""A place where a quote may stand, and which of several is best."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from attrib.check.speaker import AGREEING_FIRST, Judged
from attrib.model import Located, Span, Verdict
from attrib.verify.words.splice import LEAST as SPLICE_LEAST

_BEST_FIRST = list(Verdict)
FINAL = ".,;:。，"
MARKS = "”“\"'’»«"
_STRIPPED = FINAL + MARKS + " !?…"
_LIKE = 0.8
"""Likeness of two words (``difflib``) that may be one: "colour" and "color", "moved" and "move"."""


class Hit(NamedTuple):
    """A place where a quote may stand."""

    source: int
    """Number of the source, from 0."""
    located: Located
    label: str | None
    judged: Judged
    spans: tuple[Span, ...]
    """Where the words stand in this source: one place, or the pieces of a splice."""
    pieces: tuple[tuple[int, Span], ...] = ()
    """Of a splice: each piece with the number of its source."""

    @property
    def quality(self) -> tuple[int, int]:
        """How good the words are there; the lowest is best."""
        changed = 0
        if self.located.verdict is Verdict.ALTERED:
            changed = sum(
                max(len(change.given.split()), len(change.found.split()), 1)
                for change in self.located.changes
            )
        return _BEST_FIRST.index(self.located.verdict), changed

    @property
    def lacks_piece(self) -> bool:
        """Whether the place lacks words that could be a piece of another source or utterance."""
        return self.located.verdict is Verdict.ALTERED and any(
            len(change.given.split()) >= SPLICE_LEAST for change in self.located.changes
        )

    @property
    def rank(self) -> tuple[int, int, int, int]:
        return *self.quality, AGREEING_FIRST.index(self.judged.agreement), self.source


def best(ways: Sequence[Sequence[Hit]]) -> list[Hit]:
    """The places of the wording that fits best, the earlier one of equals.

    Where all words of one wording stand somewhere, a place that lacks a piece is no better.
    """
    fitting = [way for way in ways if way]
    if any(hit.located.verdict is Verdict.SPLICED for way in fitting for hit in way):
        fitting = [way for way in fitting if not all(hit.lacks_piece for hit in way)]
    if not fitting:
        return []
    chosen = min(fitting, key=lambda way: min(hit.quality for hit in way))
    quality = min(hit.quality for hit in chosen)
    return [hit for hit in chosen if hit.quality == quality]


def is_another_word(located: Located) -> bool:
    """A single word that is not much like the one found: "theft" is not "the", altered."""
    given, found = located.given.strip(_STRIPPED), (located.found or "").strip(_STRIPPED)
    if located.verdict is not Verdict.ALTERED or len(given.split()) > 1:
        return False
    return SequenceMatcher(None, given.casefold(), found.casefold()).ratio() < _LIKE
