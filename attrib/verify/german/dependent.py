"""German sources that only depend on a noun: on a person, or on what came before in time.

"der Sprecher | der Werft", "nach einer Warnung | der Werft wurde der Damm gesperrt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.nouns import is_nominative
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.page import Page


def of_person(page: Page, source: Span, cue: Span) -> Span | None:
    """The person whose attribute in the genitive the source is: "der Vorsitzende | des Rates"."""
    given = page.text[source.start : source.end]
    words = given.split()
    pattern = _NOUN if words[0] in _GENITIVE else _NOUN_OF
    start = max(source.start - _BEFORE, 0)
    found = pattern.search(page.text, start, source.start)
    if found is None:
        return None
    noun = Span(*found.span("noun"))
    article = words if pattern is _NOUN else [*found["article"].split(), *words]
    if noun.overlaps(cue) or is_nominative(article) or not _PERSON.search(found["noun"]):
        return None
    return Span(noun.start, source.end)


_BEFORE = 60
_GENITIVE = frozenset(["der", "des", "eines", "einer"])
_NOUN = regex(r"\b(?P<noun>[A-ZÄÖÜ][\w-]+)\s$")
_NOUN_OF = regex(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]+)\s(?P<article>(?:der|des|eines|einer)\s(?:[a-zäöüß-]+\s){0,2})$"
)
_PERSON = regex(
    r"(?i:(?:sprecher|vorsitzende[rn]?|chef|leiter|minister|präsident|direktor|vertreter|mitarbeiter"
    r"|sekretär|anwalt|richter|mitglied|vorstand|manager|inspektor|kommandant|kommandeur|beauftragte[rn]?"
    r"|koordinator|geschäftsführer|gründer|inhaber|besitzer|trainer|kapitän|referent|angestellte[rn]?"
    r"|beamte[rn]?|abgeordnete[rn]?|botschafter|experte|forscher|berater|freund|vater|bruder|sohn"
    r"|meister|rat|kanzler|pfarrer|bischof|rektor|dekan|doktor|professor)(?:s|es|n|en|in|innen)?)$"
    r"|(?i:chefin|anwältin|rätin|ärztin|frau|mutter|schwester|tochter|witwe)$"
)


def is_when(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> bool:
    """ "Nach einer Warnung | der Werft", "trotz": what said before, not told by the sentence.

    Not of a noun that makes "nach" an "according to" ("nach Ansicht"), nor where a clause or a
    quotation after it tells what it was ("nach der Forderung der Werft, | den Damm zu sperren").
    """
    if source.start < cue.end or _OWNS.fullmatch(page.text, cue.end, source.start) is None:
        return False
    after = _AFTER.search(page.text, max(cue.start - _BEFORE, 0), cue.end)
    if after is None or cue.start < after.start():
        return False
    noun = after["noun"]
    if not content or (after["how"].lower() == "nach" and _ACCORDING.search(noun)):
        return False
    gap = page.text[source.end : content[0].start] if content[0].start >= source.end else "."
    return _TELLS.fullmatch(gap) is None


_OWNS = regex(r"\s(?:von\s|vom\s)?")
_AFTER = regex(
    r"\b(?P<how>(?i:nach|seit|vor|mit|ohne|wegen|trotz|angesichts|aufgrund|infolge|ungeachtet))\s"
    r"(?:(?:d(?:er|em|en|es|ie)|eine[rms]?|seine[rms]?|ihre[rms]?|diese[rms]?)\s)?(?:[a-zäöüß]+\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)$"
)
_ACCORDING = regex(rf"(?!(?i:\w*kritik$)){GERMAN_SOURCE.pattern}$", re.IGNORECASE)
_TELLS = regex(r"\s?[,:]\s[„“\"»]?")


def is_neither(page: Page, source: Span) -> bool:
    """ "Weder | Lenz noch Mohr sagten", "weder Lenz noch | Mohr"."""
    before = page.text[
        max(source.start - _BEFORE, page.sentence_around(source.start).start) : source.start
    ]
    but = before.endswith("nicht ") and page.text.startswith(", sondern ", source.end)
    return but or _NEITHER.search(before) is not None


_NEITHER = regex(r"\b[Ww]eder\s(?:[^,;:]+\snoch\s)?$")


def heard_from(page: Page, source: Span, cue: Span) -> bool:
    """ "Mohr | hörte von Lenz, es sei spät": who hears it."""
    heard = _HEARD.fullmatch(page.text, *cue) is not None
    return heard and source.end <= cue.start and _FROM.match(page.text, cue.end) is not None


_HEARD = regex(r"(?:hört|hörte|hörten|gehört|vernahm|vernimmt)(?:\svon)?")
_FROM = regex(r"\s(?:von|vom)\s|\s(?=[A-ZÄÖÜ])")
