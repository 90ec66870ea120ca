"""Surnames that are words as well, where they open a sentence: "Reed laughed", of Tom Reed."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import fold
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_FIRST = regex(rf"[{UPPER}][a-zà-ÿ]{{2,}}(?=,?\s[a-zà-ÿ]+)")


def opening_surnames(page: Page, span: Span, names: Sequence[str]) -> list[str]:
    """The first word of ``span`` where the text has it with a given name.

    ``names``: those found in ``span`` already.
    """
    first = _FIRST.match(page.text, *span) if page.language in ("en", "de") else None
    if first is None or not page.once(_is_surname, first[0]):
        return []
    return [] if any(name.startswith(first[0]) for name in names) else [first[0]]


def _is_surname(page: Page, word: str) -> bool:
    given, text = name_words().given_gender, page.text
    at = text.find(f" {word}")
    while at >= 0:
        before = _CAPITALISED.search(text, max(at - _LONGEST, 0), at)
        if (
            before is not None
            and fold(before[0]) in given
            and not text[at + len(word) + 1 : at + len(word) + 2].isalnum()
        ):
            return True
        at = text.find(f" {word}", at + 1)
    return False


_CAPITALISED = regex(rf"(?<![\w’'-])[{UPPER}][\w’'-]+$")
_LONGEST = 24
"""Code points of a given name."""
