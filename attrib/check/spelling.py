"""Two spellings of a name: capitals, accents, hyphens, titles, "Lee, Ann"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile

from attrib.language.names import Name, fold, gender_of, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import conflict, same_person

_ALSO_GIVEN = frozenset(("al", "ben", "e", "y"))
"""Particles that are a given name or an initial as well; they are never left out."""
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "’": "'", "ʼ": "'", "ð": "d", "Ð": "D"}
    | {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th"}
)
"""Letters that have no accent to leave out, and are written without one all the same."""
_WRITTEN_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA"}
    | {"ø": "oe", "Ø": "OE", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L"}
)
"""As where a keyboard lacks them: Mueller, Kjaer."""
_O = regex(r"\bÓ (?=[^\W\d_])")
_PLAIN_O = regex(r"(?<=\w )O (?=[^\W\d_])")
"""Ó Briain, NIAMH O BRIAIN: one surname with what follows."""
_INVERTED = regex(r"([^\s,]+), ([^\W\d_a-z][^\s,]*(?: [^\W\d_a-z][^\s,]*)?)")


@lru_cache(maxsize=65536)
def readings(name: str) -> tuple[str, ...]:
    """What the name can be: "Lee, Ann" is Ann Lee; "Lee, Foo" may be Foo Lee or Lee of Foo."""
    match = _INVERTED.fullmatch(name.strip())
    if match is None:
        return (_plain(name),)
    surname, given = match.groups()
    known = name_words()
    words = [fold(word) for word in given.split()]
    if any(word in known.noun_gender or word in known.organisations for word in words):
        return (_plain(name),)
    inverted = _plain(f"{given} {surname}")
    if words[0] in known.given_gender or len(words[0]) == 1:
        return (inverted,)
    return _plain(surname), inverted


@lru_cache(maxsize=65536)
def may_be(one: str, other: str) -> bool:
    """One can stand for the other, in some way of spelling both."""
    pairs = _spellings(one, other)
    return any(same_person(a, b) for a, b in pairs) or _hyphened(*pairs[0])


@lru_cache(maxsize=65536)
def cannot_be(one: str, other: str) -> bool:
    """The two are different people, however they are spelled."""
    return not may_be(one, other) and all(conflict(a, b) for a, b in _spellings(one, other))


def shares_surname(one: str, other: str) -> bool:
    """One has a part of the other's double surname, one more given name before the same, or a
    "Jr.", or is the other's initials (JFK): they can be one person, and need not be."""
    left, right = (parse_name(name.translate(_LETTERS)) for name in (one, other))
    genders = {gender_of(one), gender_of(other)} - {None}
    if not left.surname or not right.surname or len(genders) > 1:
        return False
    if _are_initials(one, right) or _are_initials(other, left):
        return True
    mine, yours = fold(left.surname).split("-"), fold(right.surname).split("-")
    given, also = sorted((fold(left.given).split(), fold(right.given).split()), key=len)
    if mine == yours and given == also:
        return bool(left.suffix) != bool(right.suffix)
    if mine == yours:
        return 0 < len(given) < len(also) and also[-len(given) :] == given
    return bool(set(mine) & set(yours)) and also[: len(given)] == given


def _are_initials(short: str, name: Name) -> bool:
    """ "AOC" for Alexandria Ocasio-Cortez; not "BBC" for Ann Carter."""
    surname = name.surname
    letters = short.replace(".", "").strip()
    initials = "".join(part[:1] for part in re.split(r"[ -]", surname)).upper()
    return (
        1 < len(letters) < 5
        and letters.isalpha()
        and letters.isupper()
        and letters != initials
        and letters.endswith(initials)
        and (not name.given or letters[0] == name.given[0].upper())
        and fold(letters) not in fold(surname)
    )


def _spellings(one: str, other: str) -> list[tuple[str, str]]:
    pairs = [(one.translate(_LETTERS), other.translate(_LETTERS))]
    if _PLAIN_O.search(one) or _PLAIN_O.search(other):
        pairs.append((_PLAIN_O.sub("O'", one), _PLAIN_O.sub("O'", other)))
    if not (one.isascii() and other.isascii()):
        pairs.append((one.translate(_WRITTEN_OUT), other.translate(_WRITTEN_OUT)))
    return pairs


def _hyphened(one: str, other: str) -> bool:
    """ "García Márquez" for "José García-Márquez"."""
    if "-" not in one + other:
        return False
    left, right = (
        fold(f"{name.given} {name.surname}".replace("-", " ")).split()
        for name in map(parse_name, (one, other))
    )
    short, long = sorted((left, right), key=len)
    genders = {gender_of(one), gender_of(other)} - {None}
    return len(short) > 1 and long[-len(short) :] == short and len(genders) < 2


def _plain(name: str) -> str:
    """One apostrophe for all, no particles (labels write "VON DER LEYEN" and "Leyen"), and a
    title that the tables lack left out ("HARBOURMASTER DEANE").

    Transcripts set labels in capitals, so an unknown word before the surname could as well be
    a given name; it is taken for a title only where it is built like one.
    """
    particles = name_words().particles - _ALSO_GIVEN
    name = _O.sub("O'", name.replace("’", "'").replace("ʼ", "'"))
    words = [word for word in name.split() if fold(word) not in particles]
    name = " ".join(words) or name
    parsed = parse_name(name)
    given = parsed.given.split()
    names = list(dropwhile(_is_titled, given))
    if parsed.surname and names != given:
        return " ".join([*names, parsed.surname, parsed.suffix]).strip()
    return name


def _is_titled(word: str) -> bool:
    """A title, a compound of one (Bundeskanzler, Harbourmaster), an abbreviation ("Abg.")."""
    low = fold(word)
    known = name_words()
    if low in known.given_gender:
        return False
    if low in known.title_gender or (word.endswith(".") and len(low) > 2):
        return True
    titles = [*known.title_gender, *known.person_gender, "master", "kanzler", "kanzlerin"]
    return any(len(title) >= 5 and low.endswith(fold(title)) for title in titles)
