"""A name that was answered without what the text says beside it that its bearer is.

"The nephew of the singer, | Ann Roe|, wrote", "eine Frage des Richters | Jan Moll": behind a
preposition or in an oblique case the whole mention is no subject, however much of it was answered.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import is_person_name, is_role, names_person
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_REACH = 80
_OF = {
    "en": regex(
        r"\b(?:(?:for|to|with|by|from|about|against|[Ii]f|Had|Should|Were)\s"
        r"(?P<mention>(?:the|an?|his|her|its|their)\s"
        r"(?P<role>(?:(?!(?:of|for|to|from)\s)[\w’'-]+\s){0,5}[\w’'-]+),\s)"
        r"|whose\s(?P<mention_>(?P<role_>(?:[\w’'-]+\s){0,5}[\w’'-]+),\s))\Z"
    ),
    "de": regex(
        r"(?<![\w-])(?P<mention>(?:[Dd](?:er|es|em|en)|(?:[Ee]in|[Ss]ein|[Ii]hr|[Uu]nser)e[rsmn])\s"
        r"(?P<role>(?:[a-zäöüß]+\s){0,2}(?:[A-ZÄÖÜ][\w-]+\s){1,3}"
        r"|(?:[\w-]+\s){0,5}[\w-]+,\s))\Z",
    ),
    "fr": regex(
        r"\b(?:(?:de|à|avec|par|pour|chez|contre|[Ss]i)\s"
        r"(?P<mention>(?:la|l['’]|le|les|son|sa)\s?(?P<role>(?:(?!d[eu]s?\s)[a-zà-ÿ-]+\s){1,3}"
        r"|(?<!de\sla\s)(?<!de\sl.)(?:[\w’'-]+\s){0,5}[\w’'-]+,\s))"
        r"|(?:du|au|des|aux)\s(?P<mention_>(?P<role_>(?:(?!d[eu]s?\s)[a-zà-ÿ-]+\s){1,3})))\Z"
    ),
    "es": regex(
        r"\b(?:(?:de|a|con|por|para|contra|ante|[Ss]i)\s"
        r"(?P<mention>(?:la|el|las|los|su|sus)\s(?P<role>(?:(?!del?\s)[a-zá-úñ-]+\s){1,3}"
        r"|(?<!de\sla\s)(?:[\w-]+\s){0,5}[\w-]+,\s))"
        r"|(?:del|al)\s(?P<mention_>(?P<role_>(?:(?!del?\s)[a-zá-úñ-]+\s){1,3})))\Z"
    ),
}


def with_role(page: Page, mention: Span, others: Sequence[Span]) -> Span:
    """The mention with the role before it; itself where that reaches into one of ``others``."""
    name = page.text[mention.start : mention.end]
    if not name[:1].isupper() or not is_person_name(name):
        return mention
    start = _titled(page, mention.start)
    beyond = _described(page, Span(start, mention.end))
    if " " in name and any(0 < start - other.end < _OBJECT_WITHIN for other in others):
        object_ = _OBJECT.search(page.text, max(start - _OBJECT_WITHIN, 0), start)
        role = object_ is not None and names_person(object_["role"].lower())
        if object_ is not None and role and any(o.end == object_.start() for o in others):
            beyond = object_.start() + 1  # "introduced | the poet | Ann Roe"
    if beyond == mention.start:
        return mention  # as mostly
    whole = Span(beyond, mention.end)
    return mention if any(map(whole.overlaps, others)) else whole


def _titled(page: Page, start: int) -> int:
    """Before titles: "Had | Minister | Ann Roe said so"."""
    text = page.text
    while start > 1 and text[start - 1] == " ":
        first = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
        if not _is_title(text[first : start - 1].lstrip('“„«"('), page.language):
            break
        start = first
    return start


def _is_title(word: str, language: str) -> bool:
    low = word.lower()
    if not low:
        return False
    german = language == "de" and word[0].isupper() and (is_role(word) or names_person(low))
    return german or low in name_words().title_gender


_OBJECT_WITHIN = 40
_OBJECT = regex(r"\s(?:the|an?|his|her|its|their)\s(?:[A-Z][a-z]+\s)?(?P<role>[a-z]+)\s\Z")


def _described(page: Page, mention: Span) -> int:
    """Where the description begins that leads to the mention, if it is no subject."""
    governed = _OF.get(page.language)
    apposed = page.text.startswith(", ", mention.start - len(", "))
    if governed is None or (page.language == "en" and not apposed):
        return mention.start
    found = governed.search(page.text, max(mention.start - _REACH, 0), mention.start)
    if found is None:
        return mention.start
    if found[0].endswith(", ") and not page.text.startswith(",", mention.end):
        return mention.start  # "Through her lawyer, | Ann Roe said"
    groups = found.groupdict()
    which = "" if groups["mention"] else "_"
    words = groups[f"role{which}"].split()
    role = page.language == "de" or any(map(_is_role, words))
    return found.start(f"mention{which}") if role else mention.start


def _is_role(word: str) -> bool:
    bare = word.rstrip(",")
    return bare[0].islower() and (names_person(bare.lower()) or is_role(bare))
