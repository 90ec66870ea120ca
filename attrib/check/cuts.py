"""Where a quote was cut or marked as changed: does that turn what was said?"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Candidate, Change, Chunk, Kind, Located, Span, Verdict, Words
from attrib.verify.cuts.context import context_of, turning_after, turning_before
from attrib.verify.lists.negations import is_negation
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.words.broken_words import doubt_of_broken
from attrib.verify.words.marked_meaning import doubt_of_marked, turns_clause

_STOPS = ".!?。！？।"
_ELISION = regex(r"(?:…|\.\s?\.\s?\.|\[[\s.…]+\]?)\s*$")
_MARKS = "”“\"'’»«)] "


_BEGINS_CUT = regex(r"[\s“\"'‘«„(]*(?:…|\.\s?\.\s?\.|\[[\s.…]+\]|\[[^\W\d_a-z]\][^\W\d_])")
"""An ellipsis, or a capital in brackets: "[W]e will pay"."""
_HOLDS = regex(r"before the cut hold a (?:condition|negation)")
_ASSUMES = regex(
    r",?\s+(?P<words>(?:and |but )?(?:always |of course )?(?:assuming|supposing|presuming"
    r"|on the assumption|subject to|contingent (?:up)?on|in the event|vorbehaltlich|angenommen"
    r"|unter (?:dem )?vorbehalt|sous réserve|à supposer|en supposant|suponiendo|supuesto que"
    r"|salvo que|dando por hecho)\b[^.!?;]*)",
    re.IGNORECASE,
)
"""What makes the words before it depend on something, and is no conjunction."""
_ANSWER = regex(r"\W*(?:no|non|nein|nee|não|nope)\W*", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEAR = 30


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
    assumed = _assumed(page, located)
    warnings = list(context_of(page, placed, [*before, *after]).warnings)
    if assumed and not any(assumed in warning for warning in warnings):
        warnings.append(f"the words after the cut hold a condition: “{assumed}”")
    warnings += filter(None, [doubt_of_broken(located)])
    if located.verdict is not Verdict.EDITED:
        return Cuts(tuple(warnings), turned=False)
    warnings += filter(None, map(doubt_of_marked, located.changes))
    turned = (
        any(turns_clause(change) and not _only_answers(page, change) for change in located.changes)
        or (bool(before) and _begins_sentence(located))
        or (any(map(_HOLDS.search, before)) and _BEGINS_CUT.match(quote) is not None)
        or (bool(after or assumed) and _ends_sentence(located, quote))
    )
    return Cuts(tuple(dict.fromkeys(warnings)), turned)


def _assumed(page: Page, located: Located) -> str:
    """ "It is safe, | assuming that the dam holds"."""
    span = located.span
    if span is None:
        return ""
    found = _ASSUMES.match(page.text, span.end, page.sentence_around(span.end - 1).end)
    return " ".join(found["words"].split()) if found else ""


def _only_answers(page: Page, change: Change) -> bool:
    """ "For the others, | no, | not yet": what was left out is said again right after it."""
    if "elision" not in change.flags or not _ANSWER.fullmatch(change.found):
        return False
    after = page.text[change.span.end : change.span.end + _NEAR]
    return any(is_negation(word.lower()) for word in _WORD.findall(after)[:2])


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
