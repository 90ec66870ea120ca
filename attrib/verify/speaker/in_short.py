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
