"""Whether two mentions can be one person's name."""

from __future__ import annotations

import re

from attrib.language.names import Name, fold, gender_of, parse_name, words

_BEFORE_GIVEN = frozenset(
    ["sir", "dame", "prince", "princess", "prinz", "prinzessin", "don", "dona", "sister", "soeur"]
)
"""Titles before a given name."""
_GENERATION = frozenset(["jr", "sr", "junior", "senior"])


def conflict(a: str, b: str) -> bool:
    """The two mentions cannot be one person: other surname, given name, suffix or gender."""
    left, right = parse_name(a), parse_name(b)
    if not left.surname or not right.surname:
        return False
    if fold(left.surname) != fold(right.surname) and not (_by_given(left, right)):
        return True
    if left.given and right.given and not _given_agree(left.given, right.given):
        return True
    suffixes = {fold(left.suffix), fold(right.suffix)} - {""}
    if len(suffixes) > 1 and bool(left.suffix and right.suffix):
        return True
    differ = left.suffix != right.suffix and left.given and right.given
    if differ and not suffixes.isdisjoint(_GENERATION):
        return True  # "Donald Trump" and "Donald Trump Jr.", but "Celia Marsh" and "Celia Marsh KC"
    genders = {gender_of(a), gender_of(b)} - {None}
    return len(genders) > 1


def alias_of(short: str, full: str) -> bool:
    """``short`` can stand for ``full`` ("Mr. Putin", "Putin", "V. Putin", "SCO").

    Says only that it can: with two people of one surname in a document it is true of both.
    """
    if fold(short) == fold(full):
        return True
    if is_acronym(short, full):
        return True
    left, right = parse_name(short), parse_name(full)
    if not left.surname or not right.surname or conflict(short, full):
        return False
    if fold(left.surname) == fold(right.surname):
        return not left.given or bool(right.given)
    return _by_given(left, right)


def same_person(a: str, b: str) -> bool:
    """One of the mentions can stand for the other and nothing speaks against it."""
    if fold(a) == fold(b) or is_acronym(a, b) or is_acronym(b, a):
        return True
    return not conflict(a, b) and (alias_of(a, b) or alias_of(b, a))


def is_acronym(short: str, full: str) -> bool:
    """``short`` is made of the first letters of ``full`` ("SCO")."""
    if not short.isupper():
        return False
    letters = short.strip().replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isalpha()):
        return False
    parts = [part for part in re.findall(r"\w+", full) if part[0].isupper()]
    return len(parts) > 1 and "".join(part[0] for part in parts) == letters


def _by_given(a: Name, b: Name) -> bool:
    """One mention is the other's first given name alone ("Hillary", "Sir Keir")."""
    for short, full in ((a, b), (b, a)):
        alone = not short.given and (not short.title or fold(short.title) in _BEFORE_GIVEN)
        if alone and full.given and fold(short.surname) == fold(full.given.split()[0]):
            return True
    return False


def _given_agree(a: str, b: str) -> bool:
    """Given names that can be one person's: equal, initial, short form, or one more name."""
    left, right = fold(a).split(), fold(b).split()
    return _one_given(left[0], right[0]) and all(
        _one_given(x, y) for x, y in zip(left[1:], right[1:], strict=False)
    )


def _one_given(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    nicknames = words().nicknames
    longer = {a, *nicknames.get(a, ())} & {b, *nicknames.get(b, ())}
    return bool(longer)
