"""A cue in a clause about its speaker: "Lee, whose | warning that …", "Lee, deren | Aussage"."""

from __future__ import annotations

from attrib.language.cues import lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.subject.words import is_person_word

_WHOSE = regex(
    r",?\s+(?:whose|deren|dessen|cuy[oa]s?|dont (?:le|la|les|l['’]))\s?"
    r"(?:(?P<of>[\w-]+)\s+)?(?=\Z|\b)"
)


def is_cue_of(page: Page, source: Span, cue: Span) -> bool:
    """Not "whose aide | said", "dont la maire | dit": another says it."""
    whose = _WHOSE.fullmatch(page.text, source.end, cue.start)
    if whose is None or whose["of"] is None:
        return whose is not None
    entry = lookup(page.text[cue.start : cue.end], page.language)
    verb = entry is not None and entry.category == "verb"
    plain = page.language != "en" or page.text.endswith(_VERBS, cue.start, cue.end)
    return not (verb and (plain or is_person_word(whose["of"].lower())))


_VERBS = ("ed", "said", "says", "told", "wrote")
"""No nouns, unlike "whose recent | claims"."""
