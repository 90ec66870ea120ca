"""German nouns for somebody which are surnames as well: only behind an article are they no name."""

from __future__ import annotations

from attrib.language.names import fold, words


def is_german_person(noun: str) -> bool:
    """A noun for somebody, where an article or a possessive stands before it: "der Busfahrer"."""
    low = fold(noun)
    return low.removesuffix("in").endswith(words().german_people) or low in words().german_people
