"""German sources that only depend on a noun: on a person, or on what came before in time.

"der Sprecher | der Werft", "nach einer Warnung | der Werft wurde der Damm gesperrt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_NOUN = re.compile(r"\b(?P<noun>[A-ZÄÖÜ][\w-]+)\s$")
_NOUN_OF = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\w-]+)\s(?P<article>(?:der|des|eines|einer)\s(?:[a-zäöüß-]+\s){0,2})$"
)
_PERSON = re.compile(
    r"(?i:(?:sprecher|vorsitzende[rn]?|chef|leiter|minister|präsident|direktor|vertreter|mitarbeiter"
    r"|sekretär|anwalt|richter|mitglied|vorstand|manager|inspektor|kommandant|kommandeur|beauftragte[rn]?"
    r"|koordinator|geschäftsführer|gründer|inhaber|besitzer|trainer|kapitän|referent|angestellte[rn]?"
    r"|beamte[rn]?|abgeordnete[rn]?|botschafter|experte|forscher|berater|freund|vater|bruder|sohn"
    r"|meister|rat|kanzler|pfarrer|bischof|rektor|dekan|doktor|professor)(?:s|es|n|en|in|innen)?)$"
    r"|(?i:chefin|anwältin|rätin|ärztin|frau|mutter|schwester|tochter|witwe)$"
)


def is_when(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> bool:
    """ "Nach einer Warnung | der Werft": what was said before, not what the sentence tells.

    Not of a noun that makes "nach" an "according to" ("nach Ansicht"), nor where a clause or a
    quotation after it tells what it was ("nach der Forderung der Werft, | den Damm zu sperren").
    """
    if source.start < cue.start:
        return False
    start = max(cue.start - _BEFORE, 0)
    after = _AFTER.search(page.text, start, cue.end)
    if after is None or after.end() != cue.end or after.start() < cue.start - len(after[0]):
        return False
    noun = after["noun"]
    if _ACCORDING.search(noun) or not content:
        return False
    gap = page.text[source.end : content[0].start] if content[0].start >= source.end else "."
    return _TELLS.fullmatch(gap) is None


_AFTER = re.compile(
    r"\b[Nn]ach\s(?:(?:d(?:er|em|en)|eine[rm]|seine[rm]|ihre[rm]|diese[rm])\s)?(?:[a-zäöüß]+\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)$"
)
_ACCORDING = re.compile(rf"(?!(?i:\w*kritik$)){GERMAN_SOURCE.pattern}$", re.IGNORECASE)
_TELLS = re.compile(r"\s?[,:]\s[„“\"»]?")
