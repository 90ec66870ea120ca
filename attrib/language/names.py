"""Names of people: their parts, what may stand for what, and what pronouns can point to.

Nothing here knows a document; whether two names *are* one person is for the caller, who sees
both in their text. These functions say whether they can be.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal

from attrib.language.calendar import filled_in
from attrib.language.german_women import is_german_woman
from attrib.language.guess import is_function_word
from attrib.language.regex import regex

Gender = Literal["male", "female"]

_WORD = regex(r"[^\W\d_](?:[\w'’.-]*[\w.])?", re.UNICODE)
POSSESSIVE = regex(r"['’]s?$")
_PARENTHESES = regex(r"\s*\([^()]*\)")
_ATTRIBUTE = regex(r"\s(?:of|for|from|at|in|with|who|whose|on|vom)\s")
_OF_ANOTHER = frozenset(
    ["for", "of", "to", "from", "at", "by", "with", "against", "für", "bei", "vom", "pour", "para"]
)
"""Before a name: "a spokesman for Brook" is not Brook, nor "a study by Professor Brook"."""
_ELIDED = regex(r"^[Ll]['’](?=[a-zà-ÿ])")
""" "L’|adjudante Collet"."""
_POSSESSOR = regex(r"\w['’]s?\s+\w")


@dataclass(frozen=True, slots=True)
class Name:
    """Parts of a mention of a person; empty where the mention has none."""

    title: str = ""
    """What stands before the name: "Russian President", "Mr."."""
    given: str = ""
    """Given names, middle names and initials."""
    surname: str = ""
    """A single name without a title is taken as a surname ("Putin")."""
    suffix: str = ""
    role: str = ""
    """A description without a name ("the spokesman", "Putin's spokesperson") or what follows
    the name after a comma ("a farmer" in "Ann Lee, a farmer")."""
    family_first: bool = False
    """The surname stands before the given name ("Xi Jinping", but not "Grace Lin")."""

    @property
    def full(self) -> str:
        """Given names, surname and suffix, in the order in which they are written."""
        if self.family_first:
            parts = (self.surname, self.given, self.suffix)
        else:
            parts = (self.given, self.surname, self.suffix)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun can point to."""

    gender: Gender | None
    plural: bool
    person: int


class Words:
    """The tables of ``data/names.toml`` as sets of lower-case words."""

    def __init__(self, data: dict[str, Any]) -> None:
        titles = data["titles"]
        self.title_gender = _with_folded(
            {
                **dict.fromkeys(titles["either"]),
                **dict.fromkeys(titles["male"], "male"),
                **dict.fromkeys(titles["female"], "female"),
            }
        )
        self.title_surnames = frozenset(titles["surnames"])
        self.civil_titles = frozenset(titles["civil"])
        self.before_name = frozenset(titles["modifiers"]) | self.title_gender.keys()
        self.german_roles = tuple(map(fold, titles["german_roles"]))
        self.german_things = frozenset(map(fold, data["things"]["german"].split()))
        self.suffixes = frozenset(data["suffixes"]["words"])
        self.particles = frozenset(data["particles"]["words"])
        self.family_first = frozenset(data["family_first"]["words"])
        self.demonyms = frozenset(data["demonyms"]["words"])
        self.not_names = frozenset(map(fold, filled_in(data["not_names"]["words"], "en", "de")))
        self.articles = frozenset(data["not_names"]["articles"])
        self.organisations = frozenset(data["organisations"]["words"])
        self.places = frozenset(data["places"]["words"])
        self.no_speaker = frozenset(data["labels"]["no_speaker"])
        self.nicknames: dict[str, list[str]] = data["nicknames"]
        people = data["person_nouns"]
        self.person_gender = _with_folded(
            {
                **dict.fromkeys(people["either"]),
                **dict.fromkeys(people["male"], "male"),
                **dict.fromkeys(people["female"], "female"),
            }
        )
        self.noun_gender = {**self.person_gender, **self.title_gender}
        self.romance_roles = frozenset(map(fold, data["romance_roles"]["words"]))
        self.english_people = frozenset(data["people"]["english"].split())
        self.lower_people = self.english_people | self.romance_roles
        self.origins = frozenset(map(fold, data["origins"]["words"].split()))
        self.german_origins = frozenset(map(fold, data["origins"]["german"].split()))
        self.trades = frozenset(map(fold, data["trades"]["words"].split()))
        self.german_people = tuple(map(fold, data["people"]["german"].split()))
        given = data["given"]
        male, female = (frozenset(map(fold, given[sex].split())) for sex in ("male", "female"))
        self.given = male | female
        self.given_gender: dict[str, Gender] = {
            **dict.fromkeys(male - female, "male"),
            **dict.fromkeys(female - male, "female"),
        }
        pronouns = data["pronouns"]
        self.pronouns: dict[str, Pronoun] = {
            **dict.fromkeys(pronouns["other"], Pronoun(None, False, 3)),
            **dict.fromkeys(pronouns["first"], Pronoun(None, False, 1)),
            **dict.fromkeys(pronouns["plural"], Pronoun(None, True, 3)),
            **dict.fromkeys(pronouns["male"], Pronoun("male", False, 3)),
            **dict.fromkeys(pronouns["female"], Pronoun("female", False, 3)),
        }

    def is_german_thing(self, word: str) -> bool:
        """ "Stunden", "Delegiertenstimmen": a noun for a thing, or a compound that ends in one."""
        low = fold(word)
        return low in self.german_things or any(
            low[at:] in self.german_things for at in range(_PREFIX, len(low) - _HEAD + 1)
        )


_PREFIX, _HEAD = 3, 5
"""Letters that a compound has at least before its last part, and that this part has."""


@cache
def words() -> Words:
    """The name tables, read once."""
    data = resources.files("attrib.language").joinpath("data", "names.toml")
    return Words(tomllib.loads(data.read_text(encoding="utf-8")))


def _with_folded(listed: dict[str, Gender | None]) -> dict[str, Gender | None]:
    """Also as names are compared ("médecin", "medecin"), where that is no other word listed."""
    return {fold(word): gender for word, gender in listed.items()} | listed


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without diacritics, full stops and possessive, for comparing names."""
    text = POSSESSIVE.sub("", text.strip())
    if text.isascii():
        return text.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c != ".")


def pronoun(text: str) -> Pronoun | None:
    """What the pronoun can point to; None when ``text`` is no pronoun."""
    return words().pronouns.get(text.strip().casefold())


_FIRM = regex(r"^[A-ZÀ-Ý][\w’'-]+\s&\s[A-ZÀ-Ý][\w’'-]+$")


@lru_cache(maxsize=4096)
def parse_name(text: str) -> Name:
    """Parts of a mention: "Russian President Vladimir Putin" -> title, given, surname.

    A possessor is not the person: "Putin's spokesperson" has a role and no surname; nor has
    a body ("the Republican National Committee", "Moll & Sons").
    """
    known = words()
    head, _, after = (part.strip() for part in _PARENTHESES.sub("", text).partition(","))
    head, attribute = _without_attribute(head, known)
    after = after.strip() or attribute
    if _POSSESSOR.search(head):
        owner = list(_POSSESSOR.finditer(head))[-1]
        tail = head[owner.end() - 1 :]
        named = parse_name(tail)
        return named if named.surname and named.given else _named_after(head, after)
    tokens = [POSSESSIVE.sub("", token) for token in _WORD.findall(_ELIDED.sub("", head))]
    first = _name_start(tokens, known)
    if first and _is_of_another(tokens, first, known):
        return _named_after(head, after)
    end = first
    while end < len(tokens) and (tokens[end][0].isupper() or fold(tokens[end]) in known.particles):
        end += 1
    while end > first and fold(tokens[end - 1]) in known.particles and tokens[end - 1].islower():
        end -= 1
    name, rest = tokens[first:end], tokens[end:]
    if not name:
        return _named_after(head, after)
    while rest and fold(rest[-1]) in known.pronouns:
        rest = rest[:-1]
    body = fold(name[-1]) in known.organisations and fold(name[0]) not in known.given_gender
    if body or (rest and rest[-1][0].islower()) or _FIRM.search(head):
        return Name(role=text.strip())
    suffix = ""
    if len(name) > 1 and fold(name[-1]) in known.suffixes:
        suffix, name = name[-1], name[:-1]
    elif fold(after) in known.suffixes:
        suffix, after = after, ""
    title = " ".join(tokens[:first])
    surname, given = _split(name)
    family_first = bool(given) and name[0] == surname
    return Name(title, given, surname, suffix, after or " ".join(rest), family_first)


def _is_of_another(tokens: list[str], first: int, known: Words) -> bool:
    """Whether the name is not that of whom the words before it tell of."""
    if tokens[first - 1].lower() in _OF_ANOTHER or "by" in tokens[:first]:
        return True
    particle, given, surname = (*tokens, "", "", "")[first : first + 3]
    stands = particle.islower() and fold(particle) in known.particles and surname[:1].isupper()
    return stands and fold(given) in known.given  # "Die Mutter | von Jan Petersen"


def _named_after(role: str, after: str) -> Name:
    """A role whose holder follows the comma: "his barrister, Celia Marsh KC"."""
    named = parse_name(after) if after else Name()
    if named.given and named.surname:
        return replace(named, role=role.strip())
    return Name(role=f"{role}, {after}".strip(" ,"))


def _without_attribute(head: str, known: Words) -> tuple[str, str]:
    """Parts "Hal Brennan of the union" into name and attribute; leaves titles with "of" whole."""
    match = _ATTRIBUTE.search(head)
    if match is None:
        return head, ""
    tokens = _WORD.findall(head[: match.start()])
    named = tokens[_name_start(tokens, known) :]
    if not named or not named[0][0].isupper() or fold(named[-1]) in known.organisations:
        return head, ""
    if len(named) == 1 and fold(named[0]) not in known.given_gender and len(tokens) == 1:
        return head, ""
    return head[: match.start()], head[match.start() :].strip()


def _name_start(tokens: list[str], known: Words) -> int:
    """Index where titles, nations and roles before the name end."""
    start = 0
    for i, token in enumerate(tokens):
        low = fold(token)
        if i and start == i and low in _GENITIVE and is_role(tokens[i - 1]):
            full = len(tokens) > i + 3  # "Sprecher | des Verbands Tobias Renz"
            return i + 2 if full and tokens[-2][0].isupper() else len(tokens)
        if i and start == i and low in _AT and tokens[i - 1][0].islower():
            return len(tokens)  # "reports | in France"
        is_before = (
            (not token[0].isupper() and low not in known.particles)
            or low in known.before_name
            or (low.endswith("s") and low[:-1] in known.title_gender)
            or low in known.demonyms
            or low in known.not_names
            or low in known.person_gender
            or (i == start and token.isupper() and low in known.suffixes)  # "the MP", not "Lee MP"
            or (i == 0 and low in known.articles)
            or _german_role(low, known)
        )
        if is_before and not _is_given_then_name(tokens, i, known):
            if i > start and len(low) == 1 and token[0].isupper():
                continue  # an initial: "Ann M. Lee" is no Monsieur
            if i > start and token[0].islower() and low not in known.person_gender:
                return _described(tokens, i, known) or start
            start = i + 1
    return start


def is_role(word: str) -> bool:
    """A word for an office or a kin, not for addressing somebody."""
    low, known = fold(word), words()
    if low in known.civil_titles or low in ("frau", "herr"):
        return False
    return low in known.person_gender or low in known.title_gender or _german_role(low, known)


def names_person(word: str) -> bool:
    """A noun for somebody, in any of the languages: "judge", "Sprecherin", "juez"."""
    low, known = fold(word), words()
    return low in known.noun_gender or (word.islower() and low in known.lower_people)


def _german_role(low: str, known: Words) -> bool:
    ends = known.german_roles
    return len(low) > 5 and (low.endswith(ends) or low.removesuffix("in").endswith(ends))


_GENITIVE = frozenset(["der", "des", "eines", "einer", "du"])
_AT = frozenset(["in", "at", "on", "near", "aus", "im", "en"])


def _described(tokens: list[str], i: int, known: Words) -> int | None:
    """Index of the name after a description that begins with one ("Vox reporter Ann Lee")."""
    name = i
    while name < len(tokens) and tokens[name][0].islower():
        name += 1
    between = [fold(token) for token in tokens[i:name]]
    if not all(low.isalpha() and low not in _NO_DESCRIPTION for low in between):
        return None
    joined = between[1:-1]  # "presenter and author"
    if any(is_function_word(low) and (low != "and" or low not in joined) for low in between):
        return None
    named = tokens[name:]
    full = len(named) > 1 and all(token[0].isupper() for token in named[:2])
    role = len(named) == 1 and between[-1] in known.person_gender
    return name if full or role else None


_NO_DESCRIPTION = frozenset(
    """
    nee ne geb geborene genannt aka alias dit dite
    told tells asked asks said says wrote writes called calls met meets urged urges
    """.split()  # noqa: SIM905
)


def _is_given_then_name(tokens: list[str], i: int, known: Words) -> bool:
    """ "Don Lemon", "King" in "Larry King": a title word that is part of a name here."""
    low = fold(tokens[i])
    if not tokens[i][0].isupper():
        return False
    if i and low in known.title_surnames and _ends_name(tokens, i, known):
        before = fold(tokens[i - 1]) in known.civil_titles
        if before or fold(tokens[0]) in known.given_gender or i + 1 < len(tokens):
            return True
    if tokens[i].isupper():
        return False
    if low in known.not_names or low in known.demonyms:
        return i > 0 and fold(tokens[i - 1]) in known.given_gender
    after_given = i > 0 and fold(tokens[i - 1]) in known.given_gender
    return after_given and _ends_name(tokens, i, known)


def _ends_name(tokens: list[str], i: int, known: Words) -> bool:
    return all(fold(token) in known.suffixes for token in tokens[i + 1 :])


def _split(name: list[str]) -> tuple[str, str]:
    """Surname and given names of the words of a name."""
    if len(name) == 1:
        return name[0], ""
    if len(name) == 2 and _family_first(name[0], name[1]):
        return name[0], name[1]
    known = words()
    at = len(name) - 1
    while at > 1 and name[at - 1].islower() and fold(name[at - 1]) in known.particles:
        at -= 1
    return " ".join(name[at:]), " ".join(name[:at])


def _family_first(surname: str, given: str) -> bool:
    known = words()
    first = fold(surname)
    return first in known.family_first and first not in known.given_gender and " " not in given


@lru_cache(maxsize=4096)
def gender_of(text: str) -> Gender | None:
    """Gender that a mention states: by pronoun, title, given name or noun; None if it does not."""
    as_pronoun = pronoun(text)
    if as_pronoun is not None:
        return as_pronoun.gender
    known = words()
    name = parse_name(text)
    if fold(name.title).endswith("first lady"):
        return "female"
    by_noun = known.noun_gender
    role = name.role.partition(",")[0] if not name.surname or name.given else ""
    title = [fold(word) for word in name.title.split()]
    stated: list[Gender | None] = [by_noun.get(word) for word in title]
    stated += ["female" for word in title if is_german_woman(word) and word not in by_noun]
    stated += [known.given_gender.get(fold(word)) for word in name.given.split()]
    stated += [known.person_gender.get(fold(word)) for word in _WORD.findall(role)]
    return next((gender for gender in stated if gender), None)


def is_person_name(text: str) -> bool:
    """The mention looks like the name of a person, not of a body or a place."""
    known = words()
    name = parse_name(text)
    if not name.surname:
        return False
    if name.given and fold(name.given.split()[0]) in known.given_gender:
        return fold(name.surname) not in known.organisations
    last = fold(name.surname).split()[-1]
    if last in known.organisations or last in known.places:
        return False
    if name.title and any(fold(t) in known.title_gender for t in name.title.split()):
        return True
    return not (name.surname.isupper() and len(name.surname) < 6)
