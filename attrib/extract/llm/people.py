"""Which names are names of one person, as far as the names alone tell it.

Used where an engine puts names together before anything is verified; merge decides with the
text in hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrib.language.names import fold, gender_of, is_person_name, parse_name
from attrib.language.same_name import conflict, is_acronym, same_person


def completeness(name: str) -> tuple[int, bool, int, str]:
    """Sort key, the most complete name first; a title makes no name more complete."""
    parts = parse_name(name)
    words = f"{parts.given} {parts.surname}".split() or [w for w in name.split() if w[0].isupper()]
    spelled_out = sum(len(word.strip(".")) > 1 for word in words)
    return -spelled_out, bool(parts.surname and parts.title), -len(name), name


def can_be_one(a: str, b: str) -> bool:
    """One name can stand for the other."""
    if fold(a) == fold(b):
        return True
    if is_acronym(a, b) or is_acronym(b, a):
        # Initials stand for bodies: "US" is not Ursula Schmidt.
        return not is_person_name(max(a, b, key=len))
    return same_person(a, b)


def cannot_be_one(a: str, b: str) -> str | None:
    """Why the two cannot name one speaker, in words; None when nothing speaks against it."""
    if fold(a) == fold(b):
        return None
    if conflict(a, b):
        return f"“{a}” and “{b}” are different names"
    for one, other in ((a, b), (b, a)):
        if _speaks_for(one, other):
            return f"“{one}” is not “{other}”"
    if len({gender_of(a), gender_of(b)} - {None}) > 1:
        return f"“{a}” and “{b}” differ in gender"
    return None


def _speaks_for(one: str, other: str) -> bool:
    """ "Putin's spokesperson" and "a lawyer for Putin" name Putin and are somebody else."""
    surname = re.escape(fold(parse_name(other).surname))
    if not surname or parse_name(one).surname:
        return False
    owned = rf"\b{surname}['’]s?\s"
    sent = rf"\b(?:for|of|to|from|at|by|with|für|von|vom|de|pour)\s+(?:\w+\s+){{0,3}}{surname}\b"
    return bool(re.search(f"{owned}|{sent}", fold(one)))


def unite(names: Iterable[str]) -> dict[str, str]:
    """For each name the most complete one of the same speaker.

    A short name that can stand for two of the others stands for itself.
    """
    given = list(dict.fromkeys(names))
    heads: list[list[str]] = []
    found: dict[str, str] = {}
    for name in sorted(given, key=completeness):
        fits = [
            head
            for head in heads
            if can_be_one(head[0], name) and not any(conflict(name, other) for other in head)
        ]
        if len(fits) == 1:
            fits[0].append(name)
            found[name] = fits[0][0]
        else:
            heads.append([name])
            found[name] = name
    return {name: found[name] for name in given}
