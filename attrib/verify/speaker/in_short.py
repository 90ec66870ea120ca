"""A description answered in short: "spokesman for Corvo" of "A spokesman for the firm Corvo"."""

from __future__ import annotations

from attrib.language.names import fold, is_person_name, is_role, names_person


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
    field = next((at for at, word in enumerate(before) if word in _FOR), 0)
    head = before[field - 1] if field else ""
    owner = any(is_role(word) or names_person(word) for word in before[field + 1 :])
    return bool(head) and names_person(head) and not owner


_FOR = frozenset(["für", "en", "in", "for", "on", "auf"])


def by_last_names(given: str, name: str, language: str) -> bool:
    """ "Ms von der Leyen" of "Ursula von der Leyen"; of two Spanish surnames also the first."""
    words = [word for word in given.split() if fold(word) not in _CIVIL]
    core, whole = fold(" ".join(words)), fold(name)
    if not words or not words[-1][0].isupper():
        return False
    if len(words) > 1 and words[0][0].islower() and fold(words[0]) in _PARTICLES:
        return whole.endswith(f" {core}")
    parts = whole.replace("-", " ").split()
    spanish = language == "es" and len(words) == 1 and len(parts) > 2
    return spanish and core in parts[-2:] and parts[-3] != core


_CIVIL = frozenset("mr mrs ms miss dr m mme mlle don dona sr sra senor senora frau herr".split())  # noqa: SIM905
_PARTICLES = frozenset("von van de der den del della di du la le el al bin ter ten zu".split())  # noqa: SIM905
