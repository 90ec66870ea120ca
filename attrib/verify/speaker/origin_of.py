"""Where somebody is from, where the text says it: "Norwegian rider Ann Lee" is not "the Swede"."""

from __future__ import annotations

from attrib.language.names import fold, words
from attrib.language.regex import regex
from attrib.verify.page import Page


def is_of_another_origin(page: Page, noun: str, name: str) -> bool:
    """``noun`` tells an origin, and the text another one right beside ``name``.

    "The Breton" and "the French rider" may be the same; what the text does not say is not taken
    for granted.
    """
    if fold(noun) not in words().origins:
        return False
    stem = fold(noun)[:_STEM]
    beside = [_STOP.split(name)[-1].split()[:-2]]  # "L’Alsacienne Anne Roux" may pass for a name
    for place in page.index.occurrences(name, name=True):
        beside.append(_STOP.split(page.text[max(place.start - _NEAR, 0) : place.start])[-1].split())
        behind = _IS_A.match(page.text, place.end)
        if behind is not None:
            beside.append(behind["words"].split())
    return any(origin[:_STEM] != stem for near in beside for origin in _origins(page, near))


def _origins(page: Page, near: list[str]) -> list[str]:
    """Those words that tell an origin; before a name, not beyond another name."""
    found = []
    for word in reversed(near):
        low = fold(word)
        if low in words().origins or low in words().demonyms:
            if word[0].isupper() or page.language != "en":  # not "to polish it"
                found.append(low)
        elif word[0].isupper():
            break
    return found


_STEM = 3  # "Swede" and "Swedish", "Bretonne" and "Breton"
_NEAR = 40
_STOP = regex(r"[^\w\s-]")
_IS_A = regex(r",\s(?:\d+,\s)?(?:the|an?|l[ae]|une?|una|el)\s(?P<words>[^,.;:()]{3,40})[,.]")
