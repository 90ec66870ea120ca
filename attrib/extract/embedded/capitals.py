"""What the capitals of a whole text tell of a word; each text is gone through once."""

from __future__ import annotations

from functools import lru_cache

from attrib.language.regex import regex

_INSIDE = regex(r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))(?=[^\W\d_a-z])[\w’'-]+")
_PAIR = regex(r"\b[^\W\d_a-zäöüß][\w-]+ (?=([^\W\d_a-zäöüß][\w-]*))")
_TEXTS = 8
"""Texts that are remembered: as many as are worked on at once."""


@lru_cache(maxsize=_TEXTS)
def capitals_inside(text: str) -> frozenset[str]:
    """Words with a capital that they do not owe to the beginning of a sentence."""
    return frozenset(_INSIDE.findall(text))


@lru_cache(maxsize=_TEXTS)
def named_in_full(text: str) -> dict[str, int]:
    """Where a word first stands behind another one with a capital, as a surname does."""
    found: dict[str, int] = {}
    for pair in _PAIR.finditer(text):
        found.setdefault(pair[1], pair.start(1))
    return found
