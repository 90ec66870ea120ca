"""Why a change of words matters: negation, number, date, name, modal, hedge, quantifier, ...

The verdict ALTERED does not depend on the flags; they say where a person should look first.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.verify.lists.negations import is_negation, negations_within
from attrib.verify.lists.wordlists import (
    CONDITIONS,
    DATE_WORDS,
    HEDGES,
    MODALS,
    NUMBER_WORDS,
    PRONOUNS,
    QUANTIFIERS,
    REPORTS,
    REVERSALS,
    SCALES,
)

NEGATING_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis", "anti-", "anti")
_WORD = regex(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NUMBER = regex(r"\d")
_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ALSO_VERBS = ("may", "march")
_LISTS = (
    ("condition", CONDITIONS),
    ("reversal", REVERSALS),
    ("attribution", REPORTS),
    ("number", NUMBER_WORDS | SCALES),
    ("date", DATE_WORDS),
    ("modal", MODALS),
    ("hedge", HEDGES),
    ("quantifier", QUANTIFIERS),
    ("pronoun", PRONOUNS),
)


def words_of(folded: str) -> list[str]:
    """Words of text whose apostrophes and dashes are folded, in lower case."""
    return [word.lower() for word in _WORD.findall(folded)]


def change_flags(given: str, found: str) -> tuple[str, ...]:
    """Flags of a change from ``found`` to ``given``; both with marks and dashes folded."""
    flags: list[str] = []
    given_words, found_words = words_of(given), words_of(found)
    gone = set(found_words) - set(given_words)
    come = set(given_words) - set(found_words)
    moved = gone | come
    if _negations(given, given_words) != _negations(found, found_words) or _prefixed(come, gone):
        flags.append("negation")
    for name, words in _LISTS:
        there = moved & words
        if there and name == "date":  # "may" and "march" are no months
            capitals = _WORD.findall(given + " " + found)
            there -= {word for word in _ALSO_VERBS if word.capitalize() not in capitals}
        if there:
            flags.append(name)
    if _digits(given) != _digits(found) and "number" not in flags:
        flags.append("number")
    if _YEAR.findall(given) != _YEAR.findall(found) and "date" not in flags:
        flags.append("date")
    same = given_words == found_words and len(given_words) > 2
    in_capitals = same and (given.isupper() or found.isupper())
    if not in_capitals and _names(given) != _names(found):
        flags.append("name")
    if given_words == found_words and not _NUMBER.search(given + found):
        flags.append("case" if _WORD.findall(given) != _WORD.findall(found) else "punctuation")
    return tuple(flags)


def _negations(folded: str, words: list[str]) -> int:
    return sum(map(is_negation, words)) + negations_within(folded)


def _prefixed(come: set[str], gone: set[str]) -> bool:
    return any(
        long == prefix + short
        for one, other in ((come, gone), (gone, come))
        for long in one
        for short in other
        for prefix in NEGATING_PREFIXES
    ) or any(word.startswith("non-") for word in come ^ gone)


def _digits(folded: str) -> list[str]:
    return re.findall(r"-?\d+(?:[.,:]\d+)*|[%$€£¥]", folded)


def _names(folded: str) -> list[str]:
    return [
        word.lower()
        for word in _WORD.findall(folded)
        if word[0].isupper()
        and word.lower().partition("'")[0] not in PRONOUNS  # "I'm"
        and not _listed(word.lower())
    ]


def _listed(word: str) -> bool:
    return any(word in words for _, words in _LISTS)
