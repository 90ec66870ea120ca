"""Where somebody is from, where the text says it: "Norwegian rider Ann Lee" is not "the Swede"."""

from __future__ import annotations

from attrib.language.names import fold, words
from attrib.language.regex import regex
from attrib.verify.page import Page


def is_of_another_origin(page: Page, noun: str, name: str) -> bool:
    """The text tells another origin than ``noun``, which tells one, right beside ``name``.

    "The Breton" and "the French rider" may be the same; what the text does not say is not taken
    for granted.
    """
    beside = [_STOP.split(name)[-1].split()[:-2]]  # "L’Alsacienne Anne Roux" may pass for a name
    for place in page.index.occurrences(name, name=True):
        beside.append(_STOP.split(page.text[max(place.start - _NEAR, 0) : place.start])[-1].split())
        behind = _IS_A.match(page.text, place.end)
        if behind is not None:
            beside.append(behind["words"].split())
    stem = _stem(page, noun)
    return any(_stem(page, word) != stem for near in beside for word in _origins(page, near))


def _origins(page: Page, near: list[str]) -> list[str]:
    """Those words that tell an origin; before a name, not beyond another name."""
    found = []
    for word in reversed(near):
        if tells_origin(page, word) or (page.language == "de" and _is_german_adjective(word)):
            found.append(word)
        elif word[0].isupper():
            break
    return found


def _is_german_adjective(word: str) -> bool:
    """ "norwegische", "US-amerikanische"; not "städtische"."""
    low = fold(word)
    stem = _ENDINGS["de"].sub("", low)
    return _ISCH.search(low) is not None and any(
        stem + ending in words().german_origins for ending in ("er", "e")
    )


def _stem(page: Page, word: str) -> str:
    """ "swed" of "Swede" and "Swedish", "norweg" of "Norweger" and "norwegische"."""
    return _ENDINGS[page.language].sub("", fold(word))


def tells_origin(page: Page, word: str) -> bool:
    """ "Swede", "Swedish", "Bretonne", "Hamburger", in the language of the page."""
    low, known = fold(word), words()
    if page.language == "de":
        return low.removesuffix("in") in known.german_origins or _BREMER.search(low) is not None
    if page.language == "en" and not word[0].isupper():
        return False  # "to polish it"
    return low in known.origins or low in known.demonyms


_BREMER = regex(r"\w(?:burg|berg|dorf|heim|furt|feld|stadt|hagen|bach|haven|bruck|land)er(?:in)?$")
_ISCH = regex(r"ische[nmr]?$")
_ENDINGS = {
    "en": regex(r"(?:(?:ish)?(?:wo)?man|ish|ian|an|iard|on|e|i)$"),
    "de": regex(r"(?:ische[nmr]?|er|erin|in|e)$"),
    "fr": regex(r"n?e$"),
    "es": regex(r"[ao]$"),
}
_NEAR = 40
_STOP = regex(r"[^\w\s-]")
_IS_A = regex(
    r",\s(?:\d+,\s)?(?:(?:the|an?|l[ae]|une?|una|el|eine?)\s)?(?P<words>[^,.;:()]{3,40})[,.]"
)
