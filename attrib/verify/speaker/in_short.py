"""A description answered in short: "spokesman for Corvo" of "A spokesman for the firm Corvo"."""

from __future__ import annotations

import re

from attrib.language.names import fold, gender_of, is_person_name, is_role, names_person
from attrib.verify.lists.wordlists import HONORIFICS
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER


def in_short(given: str, name: str) -> bool:
    """The description ``name`` says of ``given`` what it is and whose, and leaves out the rest.

    What ``given`` is has to be the same word, and its owner the last words: it may not be that of
    somebody else's ("a spokesman for the wife of Lee" is no "spokesman for Lee").
    """
    mine, theirs = _words(given), _words(name)
    if len(theirs) < 2 or mine[0] != theirs[0]:
        return False
    if mine[: len(theirs)] == theirs:
        return not is_person_name(name)
    if not (is_role(theirs[0]) or names_person(theirs[0])):
        return False
    owner = [word for word in theirs[1:] if word not in _OF and word not in _ARTICLES]
    one_owner = sum(word in _OF for word in mine) == 1 == sum(word in _OF for word in theirs)
    return one_owner and bool(owner) and mine[-len(owner) :] == owner


def _words(description: str) -> list[str]:
    words = fold(description).replace("'", "' ").replace("’", "’ ").split()
    return words[1:] if words[1:] and words[0] in _ARTICLES else words


_ARTICLES = frozenset(
    "a an the der die das ein eine le la les l' l’ un une el los las una".split()  # noqa: SIM905
)
_OF = frozenset(
    "of for from at with von vom für der des bei beim de du d' d’ del al pour para".split()  # noqa: SIM905
)


def ends_with_name(given: str, name: str) -> bool:
    """ "der Experte für Verkehr Jan Roth" is "Jan Roth": what stands before it is no owner."""
    mine, theirs = given.split(), name.split()
    size = len(theirs)
    if size < 2 or len(mine) < size + 3 or mine[-size:] != theirs:
        return False
    before = [fold(word) for word in mine[:-size]]
    at = next((at for at, word in enumerate(before) if word in ("für", "en")), 0)
    field = before[at + 1 :]
    if not at or len(field) != 1 or not names_person(before[at - 1]):
        return False
    return not (is_role(field[0]) or names_person(field[0]))


def by_last_names(page: Page, given: str, name: str) -> bool:
    """ "Ms von der Leyen" of "Ursula von der Leyen"; of two Spanish surnames also the first."""
    words = [word for word in given.split() if fold(word) not in _CIVIL]
    core, whole = " ".join(words), fold(name)
    if not words or not words[-1][0].isupper() or gender_of(given) not in (None, gender_of(name)):
        return False
    parts = whole.replace("-", " ").split()
    if len(words) > 1 and words[0][0].islower() and fold(words[0]) in _PARTICLES:
        held = whole.endswith(f" {fold(core)}")
    else:
        spanish = page.language == "es" and len(words) == 1 and len(parts) > 2
        held = spanish and fold(core) in parts[-2:] and parts[-3] != fold(core)
    return held and all(
        fold(one[1]) == parts[0] or one[1] in given or fold(one[1]) in parts
        for one in re.finditer(rf"\b([{UPPER}][\w’'-]+)\.? {re.escape(core)}\b", page.text)
    )


_CIVIL = HONORIFICS | {"dr"}
_PARTICLES = frozenset("von van de der den del della di du la le el al bin ter ten zu".split())  # noqa: SIM905
