"""Which names are names of one person, as far as the names alone tell it.

Used where an engine puts names together before anything is verified; merge decides with the
text in hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrib.language.names import fold, gender_of, parse_name
from attrib.language.one_person import can_be_one, completeness
from attrib.language.same_name import conflict


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
    speakers: list[list[str]] = []
    for name in sorted(given, key=completeness):
        fits = [
            forms
            for forms in speakers
            if can_be_one(forms[0], name) and not any(conflict(name, other) for other in forms)
        ]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            speakers.append([name])
    fullest = {name: most_complete(forms) for forms in speakers for name in forms}
    return {name: fullest[name] for name in given}


def most_complete(forms: Sequence[str]) -> str:
    """The one of a speaker's names to call them by; a title makes no name more complete."""
    best = min(forms, key=completeness)
    untitled = parse_name(best).full
    return untitled if untitled in forms else best
