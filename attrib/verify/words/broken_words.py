"""Words broken at a line end that may be either of two: "re-⏎sign" is "resign" or "re-sign"."""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Located

_BROKEN = regex(r"([^\W\d_]+)[-‐][ \t]*\r?\n[ \t]*([^\W\d_]+)")
_BOTH = regex(
    r"re-(?:act|count|cover|creat(?:e|ion)|dress|form|lease|mark|present|press|sent|serve|sign|sort"
    r"|treat)(?:e?[sd]|ing|ed|ation|ations|er|ers)?|co-ops?|un-ioni[sz]ed",
    re.IGNORECASE,
)
"""With and without the hyphen they are words, and mean different things."""
_MAY_BE = "a word broken at a line end may be "


def two_words(given: str, found: str) -> list[str]:
    """Notes on words of ``found`` of which ``given`` has one reading where there are two."""
    notes = []
    for match in _BROKEN.finditer(found):
        hyphened = f"{match[1]}-{match[2]}"
        if _BOTH.fullmatch(hyphened) and match[0] not in given:
            notes.append(f"{_MAY_BE}“{match[1]}{match[2]}” or “{hyphened}”")
    return notes


def doubt_of_broken(located: Located) -> str:
    """What cannot be told of the words; empty if nothing."""
    return next((note for note in located.notes if note.startswith(_MAY_BE)), "")
