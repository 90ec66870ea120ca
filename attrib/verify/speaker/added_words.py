"""What a resolved name has besides the name: a title, an office, a second person.

Models complete names: "President Ann Lee", "Ann Lee, mayor of Moll", "Ann Lee and Bob Roe" for an
"Ann Lee" whom the text calls none of these. It is the resolved name that is published.
"""

from __future__ import annotations

import re

from attrib.language.guess import is_function_word
from attrib.language.names import fold, is_person_name, parse_name, pronoun
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.verify.lists.wordlists import HONORIFICS
from attrib.verify.page import Page
from attrib.verify.speaker.occurs import stands_whole

_WORD = regex(r"[^\W_]+")
_JOINED = regex(r"\s(?:and|und|et|y|e|&)\s|\s?/\s?|;\s")
_ONE = regex(
    r"(?:the|an?|his|her|its|their|le|la|une?|el|una|su|der|das|ein)\s(?:[\w’'-]+\s){0,3}"
    r"(?!(?:pair|two|couple|duo|police|people|men|women|dos|deux|beiden)$)[\w’'-]*[^\Ws]",
    re.IGNORECASE,
)
""" "the mayor": a description of one."""
_FEWEST = 4
"""Letters of a word from which its ending may differ: "Ministers", "Iranian" of "Iran"."""
_HONORIFICS = HONORIFICS | {"monsieur", "madame"}
_SHORT = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "prof": "professor",
    "gen": "general",
    "pres": "president",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "rev": "reverend",
    "dr": "doktor",
}


def added_words(page: Page, given: str, name: str) -> str:
    """The words of ``name`` that the text says of nobody of that surname; empty for none.

    ``given``: the mention, whose own words are the text's.
    """
    if fold(name) == fold(given):
        return ""
    if second := _second_person(given, name):
        return second
    parsed = parse_name(name)
    if not parsed.surname or stands_whole(page, name):
        return ""
    known = {*_folded(parsed.full), *_folded(given), *_folded(parsed.surname)}
    extra = {word: fold(word) for word in _WORD.findall(name)}
    beside = _beside(page, parsed.surname)
    missing = [
        word
        for word, low in extra.items()
        if low not in known and not _is_plain(low) and not _is_among(low, beside)
    ]
    return " ".join(missing)


def _second_person(given: str, name: str) -> str:
    """ "Ann Lee | and Bob Roe", where the mention is the name of one, or "she"."""
    if _JOINED.search(name) is None:
        return ""  # as mostly
    one = pronoun(given)
    if one.plural if one is not None else not (is_person_name(given) or _ONE.fullmatch(given)):
        return ""
    people = [part for part in _JOINED.split(name) if is_person_name(part.partition(",")[0])]
    mentioned = set(_folded(given))
    return next((part for part in people[1:] if not mentioned & set(_folded(part))), "")


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _is_plain(word: str) -> bool:
    return len(word) == 1 or is_function_word(word) or word in _HONORIFICS


def _beside(page: Page, surname: str) -> frozenset[str]:
    """Words of the sentences that have the surname."""
    found: set[str] = set()
    for place in page.index.occurrences(surname, name=True):
        start, end = page.sentence_around(place.start)
        found.update(_folded(page.text[start:end]))
    return frozenset(found)


def _is_among(word: str, words: frozenset[str]) -> bool:
    """The word, another form of it, or one of the two short for the other ("Sen.", "Senator")."""
    if word in words or _SHORT.get(word) in words:
        return True
    if any(_SHORT.get(other) == word for other in words):
        return True
    same = word[: len(word) - 1] if word not in name_words().demonyms else word[:_FEWEST]
    return len(word) > _FEWEST and any(other.startswith(same) for other in words)
