"""Surnames that are words as well, where they open a sentence: "Reed laughed", of Tom Reed."""

from __future__ import annotations

import re

from attrib.language.names import fold
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER, person_names

_FIRST = regex(rf"[{UPPER}][a-zà-ÿ]{{2,}}(?=,?\s[a-zà-ÿ]+)")


def opening_surnames(page: Page, span: Span) -> list[str]:
    """The first word of ``span`` where the text has it with a given name, and not as a name yet."""
    first = _FIRST.match(page.text, *span) if page.language in ("en", "de") else None
    if first is None or person_names(page.text, Span(*first.span())):
        return []
    return [first[0]] if page.once(_is_surname, first[0]) else []


def _is_surname(page: Page, word: str) -> bool:
    given = name_words().given_gender
    found = re.finditer(rf"\b([{UPPER}][\w’'-]+)\s{word}\b", page.text)
    return any(fold(one[1]) in given for one in found)
