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
_AFTER_NAME = regex(
    r"(?:,? (?:MP|MEP|MSP|MLA|MPP|MHA|TD|KC|QC|SC|PC|OBE|MBE|CBE|KBE|DBE|FRS|PhD|Ph\.D\."
    r"|MD|M\.D\.|DPhil|LL\.?D\.?|JD|Esq\.?|CPA|RN|M\.P\.|Q\.C\.|MdB|MdL|MdEP|MdA|MDB|MDL|MDEP))+\s*$"
)
"""Honours and seats: no part of the name. Two people may differ in "Jr.", which stays."""
_LETTERS_ALONE = regex(r"(?:[^\W\d_a-z]\. ?){2,4}")
_ABBREVIATED = frozenset(
    """
    pr prof sts stsin pst psts pstin bm obm bgm bgmin ob abg lr lrin gr grin str strin vors
    vorsin landr minr mgr maitre me cdt cne gal adj chef insp supt cllr ald amb atty comm brig cdr
    det pte ssgt sec ins lic ing arq dip mtro mtra dra srta excmo excma ilmo ilma dn dna hr fr srs
    """.split()  # noqa: SIM905
)
"""Titles as labels shorten them: PR ROY, STS’IN LENZ."""
_SENOR = regex(r"(?P<title>(?:(?:El|La) )?(?i:señora?|sra?\.?)) (?P<names>\S+(?: \S+)+)")
_INVERTED = regex(r"([^\s,]+), ([^\W\d_a-z][^\s,]*(?: [^\W\d_a-z][^\s,]*)?)")


@lru_cache(maxsize=65536)
def readings(name: str) -> tuple[str, ...]:
    """What the name can be: "Lee, Ann" is Ann Lee; "Lee, Foo" may be Foo Lee or Lee of Foo."""
    name = _AFTER_NAME.sub("", name.strip())
    if _LETTERS_ALONE.fullmatch(name):
        return (name.replace(" ", ""),)
    match = _INVERTED.fullmatch(name)
    if match is None:
        return _two_surnames(_plain(name))
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
    return (
        any(same_person(a, b) for a, b in pairs)
        or _hyphened(*pairs[0])
        or any(f(*pair) for pair in (pairs[0], pairs[0][::-1]) for f in _STANDS_FOR)
    )


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


def _two_surnames(name: str) -> tuple[str, ...]:
    """ "La señora OLMEDO RUIZ" has two surnames; "El señor MARTÍN RUIZ" may have."""
    match = _SENOR.fullmatch(name)
    if match is None:
        return (name,)
    first = match["names"].split()[0]
    both = f"{match['title']} {'-'.join(match['names'].split())}"
    if fold(first) not in name_words().given_gender:
        return (both,)
    return (name, both) if match["names"].isupper() else (name,)


def _is_first_surname(short: str, full: str) -> bool:
    """ "Rosa Olmedo" for "La señora OLMEDO-RUIZ", as Spanish names are shortened."""
    long, name = parse_name(full), parse_name(short)
    title = fold(long.title).split()[-1:]
    if title not in (["senor"], ["senora"], ["sr"], ["sra"]) or long.given:
        return False
    genders = {gender_of(short), gender_of(full)} - {None}
    first, hyphen, _ = fold(long.surname).partition("-")
    return bool(hyphen) and first == fold(name.surname) and len(genders) < 2


def _is_initial(short: str, full: str) -> bool:
    """ "M. Roy" is Mathilde Roy as well as Monsieur Roy."""
    name, long = parse_name(short), parse_name(full)
    return (
        fold(name.title).split()[-1:] == ["m"]
        and not name.given
        and fold(long.given)[:1] == "m"
        and fold(name.surname) == fold(long.surname)
    )


def _is_in_other_order(short: str, full: str) -> bool:
    """ "MS. VANE" for "Wen Vane", whose surname need not stand first."""
    name, long = parse_name(short), parse_name(full)
    if not long.family_first or fold(name.surname) != fold(long.given):
        return False
    first, given = fold(name.given).split()[:1], fold(long.surname)
    if first:
        return first[0] in (given, given[0])  # "W. Lee", "Wen X. Lee"
    return given not in name_words().given_gender


def _is_without_given(short: str, full: str) -> bool:
    """ "López García" for María López García."""
    words, whole = fold(short).split(), fold(full).split()
    return (
        1 < len(words) < len(whole)
        and whole[-len(words) :] == words
        and words[0] not in {*name_words().given_gender, *name_words().nicknames}
        and bool(parse_name(short).given)
    )


_STANDS_FOR = (_is_first_surname, _is_initial, _is_in_other_order, _is_without_given)


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
    if low in _ABBREVIATED or low.replace("’", "'").endswith("'in"):
        return True  # MIN'IN, STS’IN
    titles = [*known.title_gender, *known.person_gender, "master", "kanzler", "kanzlerin"]
    return any(len(title) >= 5 and low.endswith(fold(title)) for title in titles)
