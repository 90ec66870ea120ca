"""Where a quote was cut or marked as changed: does that turn what was said?"""

from __future__ import annotations

from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Candidate, Chunk, Kind, Located, Span, Verdict, Words
from attrib.verify.cuts.context import context_of, turning_after, turning_before
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.words.broken_words import doubt_of_broken
from attrib.verify.words.marked_meaning import doubt_of_marked, turns_clause

_STOPS = ".!?。！？।"
_ELISION = regex(r"(?:…|\.\s?\.\s?\.|\[[\s.…]+\]?)\s*$")
_MARKS = "”“\"'’»«)] "


class Cuts(NamedTuple):
    warnings: tuple[str, ...]
    turned: bool
    """A marked change turns the clause, or a capital or full stop makes a sentence of words that
    were cut from what turns them: “I would resign.” for "I would resign if they asked"."""


def cuts_of(page: Page, located: Located, cue: Located, quote: str) -> Cuts:
    """Look at the cuts of a quote that stands in a primary source, where all is speech."""
    candidate = Candidate(content=(Words(text=located.given),), kind=Kind.DIRECT)
    chunk = Chunk(index=0, span=Span(0, len(page.text)))
    placed = Placed.of(candidate, chunk, (located,), None, cue)
    before = turning_before(page, placed, speech=True)
    after = turning_after(page, placed, speech=True)
    warnings = list(context_of(page, placed, [*before, *after]).warnings)
    warnings += filter(None, [doubt_of_broken(located)])
    if located.verdict is not Verdict.EDITED:
        return Cuts(tuple(warnings), turned=False)
    warnings += filter(None, map(doubt_of_marked, located.changes))
    turned = (
        any(map(turns_clause, located.changes))
        or (bool(before) and _begins_sentence(located))
        or (bool(after) and _ends_sentence(located, quote))
    )
    return Cuts(tuple(dict.fromkeys(warnings)), turned)


def _begins_sentence(located: Located) -> bool:
    """Whether a capital was set at the start."""
    return any(
        "capital" in change.flags
        and located.span is not None
        and change.span.start == located.span.start
        and change.given[:1].isupper()
        for change in located.changes
    )


def _ends_sentence(located: Located, quote: str) -> bool:
    """Whether the quote is set as a sentence that ends where the source goes on.

    In American style a full stop stands inside the marks after a few words, too.
    """
    stops, quote = tuple(_STOPS), quote.strip(_MARKS)
    if quote[:1].islower() or _ELISION.search(quote):
        return False
    found = (located.found or "").rstrip(_MARKS)
    return quote.endswith(stops) and not found.endswith(stops)
