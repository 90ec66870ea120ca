"""Phrases in which the speaker only owns or sends the one who speaks: "Putin's spokesperson"."""

from __future__ import annotations

import re

from attrib.language.names import pronoun
from attrib.model import Span
from attrib.verify.phrases import is_person_word
from attrib.verify.wordlists import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    STAND_INS,
)

POSSESSED = re.compile(r"['’]s?\s+(?P<rest>[^.,;:!?\n“”\"()]{2,60})")
_SENT_BY = frozenset(["for", "of", "to", "from"])
_REPRESENTS = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:for|of|to|from)\s+(?:the\s+)?$")
_ENDS_OWNED = PREPOSITIONS | CLAUSE_WORDS | AUXILIARIES | DETERMINERS


def stand_in(text: str, source: Span, cue: Span | None) -> Span | None:
    """The phrase in which the source only owns or sends the one who speaks.

    "Putin's spokesperson" is not Putin, nor is "a lawyer for Putin".
    """
    owned = POSSESSED.match(text, source.end)
    if owned is not None and pronoun(text[source.start : source.end]) is None:  # "she's a ..."
        at, near = owned.start("rest"), True
        for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", owned["rest"]):
            span = Span(at + word.start(), at + word.end())
            if cue is not None and span.overlaps(cue):
                return None
            if _is_stand_in(word[0]) or (near and is_person_word(word[0].lower())):
                return Span(source.start, span.end)
            near = near and word[0].lower() not in _ENDS_OWNED
            if word.start() and not (word[0][0].islower() or word[0][0].isupper()):
                return None
    start = max(source.start - 60, 0)
    last_words = text[start : source.start].split()[-2:]
    if not _SENT_BY.intersection(last_words):
        return None  # the common case: no need to look for a word before
    before = _REPRESENTS.search(text, start, source.start)
    if before is not None and _is_stand_in(before["noun"]):
        start = before.start("noun")
        if cue is None or not Span(start, before.end("noun")).overlaps(cue):
            return Span(start, source.end)
    return None


def _is_stand_in(word: str) -> bool:
    return word.lower() in STAND_INS
