"""Which names can be put together as names of one person or body, and which comes first.

Engines ask it before anything is verified, and merge with the text in hand. `same_name` is its
more generous neighbour: it takes initials for anybody's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from attrib.language.names import fold, is_person_name, parse_name
from attrib.language.regex import regex
from attrib.language.same_name import is_acronym, same_person

_ARTICLE = regex(r"^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une)\s+|^l['’]\s*", re.IGNORECASE)
_FOR_ANOTHER = regex(
    r"\b(?:for|of|to|from|at|von|vom|fur|bei|zu[mr]?|de[su]?|pour)"
    r"(?: (?:the|de[rmn]|die|das|l[ea]s?))*$"
)


@lru_cache(maxsize=4096)
def identity(name: str) -> str:
    """Names with one identity are written alike, but for case, accents and the article."""
    return " ".join(fold(_ARTICLE.sub("", name.strip())).split())


@lru_cache(maxsize=16384)
def can_be_one(a: str, b: str) -> bool:
    """One name can stand for the other."""
    if identity(a) == identity(b):
        return True
    if _speaks_for_another(a) or _speaks_for_another(b):
        return False
    if is_acronym(a, b) or is_acronym(b, a):
        # Initials stand for bodies: "US" is not Ursula Schmidt.
        return not is_person_name(max(a, b, key=len))
    return same_person(a, b)


@lru_cache(maxsize=4096)
def _speaks_for_another(name: str) -> bool:
    """True of "a spokesman for the Lees", not of "Secretary of State Ann Lee"."""
    return bool(_FOR_ANOTHER.search(fold(parse_name(name).title)))


def completeness(name: str) -> tuple[object, ...]:
    """Sort key, the most complete name first.

    In this order names are put together: "Mr. Lee" and "Mrs. Lee" before a bare "Lee", which
    then can be either, and full names before all of them.
    """
    parts = parse_name(name)
    words = f"{parts.given} {parts.surname}".split() or [w for w in name.split() if w[0].isupper()]
    spelled_out = sum(len(word.strip(".")) > 1 for word in words)
    return (
        -spelled_out,
        -len(words),
        not parts.suffix,
        not (parts.surname and parts.title),
        -len(name),
        unicodedata.normalize("NFC", name),
        name,
    )
