"""Which German nouns and phrases are somebody: every noun has a capital, and many have no article.

"Lenz" is where the text has "Eva Lenz", "Herr Lenz" or "Lenz sagte"; "Gegenwehr", "Weitere Themen"
and "Ziele Chinas" are nobody.
"""

from __future__ import annotations

import re

from attrib.language.names import fold, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.nouns import is_thing, names_speaker
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import person_names


def is_somebody(page: Page, phrase: str) -> bool:
    """Whether the document uses the ``phrase`` as a name, or it is one for a person or a body."""
    words = phrase.split()
    return _is_noun_of_one(page, phrase) if len(words) == 1 else _is_phrase_of_one(page, words)


def _is_phrase_of_one(page: Page, words: list[str]) -> bool:
    """Not "Tonnen von Hilfsgütern", "Ziele Chinas", "Schwere Verbrennungen"."""
    if _is_known(words):
        return True
    owner = next((n for n, word in enumerate(words) if n and word in _OF), None)
    if owner is not None:
        noble = words[owner] == "von" and not words[owner - 1].endswith(_PLURAL)
        return noble or _is_noun_of_one(page, words[owner - 1])  # "Ruprecht von Lohe"
    if len(words) == _PAIR and page.once(_is_genitive, words[1]):
        return _is_noun_of_one(page, words[0])  # "Ziele | Chinas"
    if _QUANTITY.fullmatch(words[0]) or _INFLECTED.fullmatch(words[0]):
        return _is_noun_of_one(page, words[-1])
    return not _has_thing(words)


def _is_genitive(page: Page, word: str) -> bool:
    """The text has the same name without its "s"."""
    return word.endswith("s") and re.search(rf"\b{re.escape(word[:-1])}\b", page.text) is not None


def _is_known(words: list[str]) -> bool:
    """With a given name or a title."""
    parsed = parse_name(" ".join(words))
    first = fold(parsed.given.partition(" ")[0])
    return bool(parsed.title) or first in name_words().given_gender


def _has_thing(words: list[str]) -> bool:
    return any(
        name_words().is_german_thing(word) or (len(word) > _LONGEST_NAME and is_thing(word))
        for word in words
    )


_LONGEST_NAME = 7
"""Letters of a surname that ends as things do: "Hornung"."""
_PAIR = 2
_PLURAL = ("e", "en", "ung", "tion", "heit", "keit", "schaft")
""" "Formen", "Weitergabe"; hardly a given name."""
_OF = frozenset(["von", "der", "des", "vom"])
_QUANTITY = regex(
    r"Prozent|Tonnen|Jahre?|Uhr|Euro|Dollar|Pfund|Liter|Meter|Kilometer|Flaschen?|Stunden?|Tage?|Wochen?"
    r"|Monate?|Millionen|Milliarden|Provinz|Region|Hauptstadt|Heimatstadt|Hansestadt|Ortsteil|Ort|Flughafen"
    r"|Bundesrepublik|Fall|Weitere[rns]?|Andere[rn]?|Erste[rn]?|Letzte[rn]?|Einige[rn]?|Zahlreiche[rn]?"
    r"|Jede[rsnm]?|Meine[rnm]?|Unsere[rnm]?|Deren|Dessen|Zeit"
)
_INFLECTED = regex(
    r"[A-ZÄÖÜ][\w-]*(?:isch|lich|ig|ell|al|iv|bar|los|sam|haft|end|är)e[nrsm]?"
    r"|(?:Schwer|Groß|Klein|Neu|Alt|Jung|Lang|Kurz|Hoh|Gut|Schlecht|Stark|Schwach|Weit|Best|Wahr|Deutsch"
    r"|Rot|Schwarz|Weiß|Blau|Grün|Braun|Golden)e[nrsm]?|[A-ZÄÖÜ][a-zäöüß]+(?:inger|ener|urger|iner|emer|ölner)"
)
""" "Vorläufige | Zahlen", "Berliner | Hafen"."""


def _is_noun_of_one(page: Page, noun: str) -> bool:
    low = fold(noun)
    if low in page.once(_surnames) or names_person(noun.lower()) or names_speaker(["die", noun]):
        return True
    if low in name_words().person_gender or low in name_words().given_gender:
        return True
    acts = (
        rf"(?:^|[.!?:“”»«„]\s|\n){re.escape(noun)}\s(?:hat|ist|war|kam|ging|will|[a-zäöüß]+te?)\b"
        r"(?!\s(?:er|sie|es|man|ihn|ihm|ihr|sich)\b)"
    )
    return re.search(acts, page.text, re.MULTILINE) is not None


def _may_be_name(words: list[str]) -> bool:
    opens = _QUANTITY.fullmatch(words[0]) or _INFLECTED.fullmatch(words[0])
    return not (opens or _OF.intersection(words) or _has_thing(words))


def _surnames(page: Page) -> frozenset[str]:
    """Last words of all names in full, and those behind "Herr", "Frau" and titles."""
    found = set()
    for name in person_names(page.text, Span(0, len(page.text))):
        parsed = parse_name(name)
        words = name.split()
        if parsed.surname and (_is_known(words) or (parsed.given and _may_be_name(words))):
            found.add(fold(parsed.surname.split()[-1]))
    return frozenset(found)
