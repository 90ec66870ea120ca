"""Where a name or a description stands in a text, for engines that want to know it at all.

Looser than the verifier, which has the last word: runs of white space are alike, so are the
forms of the apostrophe and the hyphen, and the first letter may be a capital or not ("The
mayor", "the mayor").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from attrib.language.regex import regex
from attrib.model import Span

_APOSTROPHES = "'’‘ʼ"
_PLAIN = regex(r"[A-Za-z0-9]+(?![\u0300-\u036f])")
_HYPHENS = "-‐‑–"


def find_mention(text: str, mention: str, start: int = 0) -> Span | None:
    """The first place of ``mention`` in ``text`` from ``start`` on, between word borders."""
    if _core(mention) not in text:
        return None  # at once, for the many names that a stretch of text does not hold
    pattern = _pattern(mention)
    found = pattern.search(text, start) if pattern else None
    return Span(*found.span()) if found else None


@lru_cache(maxsize=4096)
def _core(mention: str) -> str:
    """Letters that stand in every form of the mention as they are."""
    return max(_PLAIN.findall(mention[1:]), key=len, default="")


@lru_cache(maxsize=4096)
def _pattern(mention: str) -> re.Pattern[str] | None:
    words = mention.split()
    if not any(map(str.isalnum, mention)):
        return None
    forms = {unicodedata.normalize(form, " ".join(words)) for form in ("NFC", "NFD")}
    either = "|".join(_written(form) for form in sorted({*forms, " ".join(words)}))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _written(mention: str) -> str:
    """``mention`` as a regular expression that forgives what the module says."""
    first = mention[0]
    start = f"[{re.escape(first.lower())}{re.escape(first.upper())}]" if first.isalpha() else ""
    if len(first.upper()) != 1 or len(first.lower()) != 1:
        start = ""
    parts = [start] if start else []
    for character in mention[1:] if start else mention:
        if character == " ":
            parts.append(r"\s+")
        elif character in _APOSTROPHES:
            parts.append(f"[{_APOSTROPHES}]")
        elif character in _HYPHENS:
            parts.append(f"[{re.escape(_HYPHENS)}]")
        else:
            parts.append(re.escape(character))
    return "".join(parts)
