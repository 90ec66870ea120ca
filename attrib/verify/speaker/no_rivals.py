"""Mentions beside a name that are no rivals of a pronoun for it.

The office that the name stands behind ("der Leiter der Klinik, | Jan Roth"), and a single word in
capitals of which nothing shows that it is a person ("Ann Lee criticised | Minsk. “…,” she said"),
where the name is the subject of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.names import fold, is_role, names_person
from attrib.language.names import words as name_words
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER


def no_rivals(page: Page, source: Span, name: str, others: Sequence[str]) -> list[str]:
    """Those of the ``others`` that may be meant all the same."""
    number = page.sentence_at(source.start)
    before = page.sentences[max(number - 1, 0)]
    subject = (
        " " in name
        and re.match(rf"[“\"„«]?(?:[\w-]+\s){{0,3}}?{re.escape(name)}\b", page.text[slice(*before)])
        is not None
    )
    return [
        other
        for other in others
        if not page.once(_stands_before, other, name)
        and not (subject and page.once(_is_mere_word, other))
    ]


def _stands_before(page: Page, other: str, name: str) -> bool:
    """Its office, right in front of the name or behind it, wherever the text has it."""
    noun = other.rpartition(" ")[2]
    german = page.language == "de" and (is_role(noun) or names_person(noun.lower()))
    if other[:1].isupper() and " " not in other and not german:
        return False
    whose = r"(?:\s(?:der|des|von|zwischen|de|du|d['’]|of)(?P<of>[^.,;:!?“”„«»]{1,40}),)?"
    office = rf"{re.escape(other)}{whose},?\s{re.escape(name)}\b"
    found = re.search(office, page.text)
    owner = (found["of"] or "").split() if found is not None else []
    somebody = any(is_role(word) or names_person(word.lower()) for word in owner)
    if found is not None:
        return not somebody  # "the son of the mayor, Tom Roe"
    behind = r",\s(?:\d+,\s)?(?:ein|eine|der|die)\s(?:[a-zäöüß]+\s)?"
    aside = rf"{re.escape(name)}{behind}{re.escape(noun)}\b"
    return german and re.search(aside, page.text) is not None


def _is_mere_word(page: Page, other: str) -> bool:
    """One word, never with a given name or a title, nor with a verb of its own."""
    if " " in other or page.language == "de" or fold(other) in name_words().given_gender:
        return False
    word = re.escape(other)
    named = re.search(rf"\b[{UPPER}][\w’'-]*\.?\s{word}\b", page.text)
    acts = re.search(
        rf"(?:^|[.!?“”\n]\s?){word}\s[a-z]|\b{word}(?:,\swho|\ssaid|[’']s)\b", page.text
    )
    apposed = re.search(rf"[a-zà-ÿ],\s{word}\b", page.text)  # "his daughter, | Phoebe"
    return named is None and acts is None and apposed is None
