"""Two names that need not be two people's: short forms of given names, a title that looks like one,
names by which people go. They leave open whether the speaker is the one that was claimed.
"""

from __future__ import annotations

from attrib.language.names import Name, fold, gender_of, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex

_FAMILIAR = {
    "sepp": "josef", "jupp": "josef", "pepe": "jose", "paco": "francisco", "pancho": "francisco",
    "lola": "dolores", "manolo": "manuel", "kike": "enrique", "quique": "enrique",
    "nacho": "ignacio", "chema": "jose", "hans": "johannes", "fritz": "friedrich",
    "heinz": "heinrich", "uli": "ulrich", "dede": "andre", "toni": "antonio", "gigi": "luigi",
    "beppe": "giuseppe", "pippo": "filippo", "lalo": "eduardo", "concha": "concepcion",
    "charo": "rosario", "pilar": "maria", "maite": "maria", "joschka": "josef", "gerd": "gerhard",
    "trixie": "beatrice", "sasha": "alexander", "sascha": "alexander", "kitty": "katherine",
}  # fmt: skip
"""Forms that do not begin like the name; few, because at best they leave a speaker open."""
_VOWEL = regex(r"[aeiouyäöüáéíóúàèìòùâêîôûæøœå]")
_DIMINUTIVE = regex(r"(?:ie|y|i)$")


def may_be_short_form(one: str, other: str) -> bool:
    """Whether it can be one person, and need not be.

    Bea and Beatrice Lee; ALD LEE and Ann Lee; PRESIDENT PARK and Park Geun-hye; María López and
    María López García; M. Lee and MME LEE.
    """
    names = [(one, parse_name(one)), (other, parse_name(other))]
    if not all(name.surname for _, name in names):
        return False
    return any(
        rule(short, name, full, long)
        for (short, name), (full, long) in (names, names[::-1])
        for rule in (_familiar, _titled, _by_given, _longer, _monsieur)
    )


def _familiar(short: str, name: Name, full: str, long: Name) -> bool:
    """Bea Lee, Benji Lee, Uli Lee for Hans Ulrich Lee."""
    if not name.given or not long.given or fold(name.surname) != fold(long.surname):
        return False
    first, nicknames = fold(name.given).split()[0], name_words().nicknames
    stem = _DIMINUTIVE.sub("", first)
    for given in fold(long.given).split():
        if given in nicknames.get(first, ()) or _FAMILIAR.get(first) == given:
            return True
        begins = len(stem) > 2 and first != given and given.startswith(stem)
        if begins and len({gender_of(short), gender_of(full)} - {None}) < 2:
            return True
    return False


def _titled(short: str, name: Name, _full: str, long: Name) -> bool:
    """A word in capitals that is no name anybody knows, and as short as a title is made."""
    if not name.given or not long.given or fold(name.surname) != fold(long.surname):
        return False
    word, known = name.given.split(maxsplit=1)[0], name_words()
    low = fold(word)
    if not short.isupper() or len(low) < 2 or low in {*known.given_gender, *known.nicknames}:
        return False
    return len(low) < 4 or "’" in word or "'" in word or _VOWEL.search(low) is None


def _by_given(_short: str, name: Name, _full: str, long: Name) -> bool:
    """ "PRESIDENT PARK", "LULA": what is written first is no given name, or people go by it."""
    words = fold(long.given).split()
    surname = fold(name.surname)
    return not name.given and surname in words and surname not in name_words().given_gender


def _longer(_short: str, name: Name, _full: str, long: Name) -> bool:
    """María López and María López García."""
    words, whole = (fold(f"{n.given} {n.surname}").split() for n in (name, long))
    return 1 < len(words) < len(whole) and whole[: len(words)] == words


def _monsieur(_short: str, name: Name, full: str, long: Name) -> bool:
    """ "M. Lee" need not be Monsieur, where MME LEE speaks."""
    initial = fold(name.title) == "m" and not name.given and not long.given
    return initial and fold(name.surname) == fold(long.surname) and gender_of(full) == "female"
