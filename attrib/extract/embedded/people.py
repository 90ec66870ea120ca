"""The people a document names, with where and how."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from attrib.extract.embedded.mentions import Mention
from attrib.language.given_names import given_names
from attrib.language.names import (
    Gender,
    Name,
    fold,
    gender_of,
    is_person_name,
    names_person,
    parse_name,
    pronoun,
    words,
)
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span

_PARTNER = regex(r"(?<![^\W\d_a-z]\w\s)(?<!\w)([^\W\d_a-z][\w’'-]+) (?:and|und|et|y) $")
""" "Tom and Pat Lee": Tom is a Lee."""
_OWNER = regex(r"['’]s?\s")
_FIRST_WORD = regex(r"\w+")


class Person:
    """A person named in the document."""

    __slots__ = ("at", "gender", "name", "named", "quoted", "subjects", "titles")

    def __init__(self, named: Name) -> None:
        self.name = spoken(named)
        self.named = named
        self.gender: Gender | None = None
        self.at: list[int] = []
        """Where the reporter uses the name."""
        self.quoted: list[int] = []
        """Where somebody quoted does."""
        self.subjects: set[int] = set()
        """Where the name is the subject of a verb."""
        self.titles: set[str] = set()
        """Words that stood before the name ("senator")."""


_LONGEST_NAME = 150
"""Characters of a name with its title."""


def spoken(named: Name) -> str:
    """The name to show: a bare surname keeps its title ("Lady Justice Thorne")."""
    if named.given or not named.title:
        return named.full
    title = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", named.title)
    return f"{title} {named.full}" if title[:1].isupper() else named.full


class People:
    """Everybody a document names; built once, in text order."""

    def __init__(
        self,
        text: str,
        mentions: Iterable[Mention],
        sentences: Sequence[Span],
        *,
        english: bool,
    ) -> None:
        self._text = text
        self._english = english
        self.all: list[Person] = []
        self._by_key: dict[str, list[Person]] = {}
        for mention in sorted(mentions):
            name = text[mention.start : mention.end]
            self.add(name.title() if name.isupper() and " " in name else name, mention)
            partner = _PARTNER.search(text, max(0, mention.start - 24), mention.start)
            if partner is not None and fold(partner[1]) in words().given_gender:
                surname = parse_name(name).surname
                at = Mention(partner.start(1), partner.end(1), mention.subject, mention.quoted)
                if surname and parse_name(name).given:
                    self.add(f"{partner[1]} {surname}", at)
        self._learn_genders(text, sentences)

    def add(self, name: str, mention: Mention) -> None:
        if len(name) > _LONGEST_NAME:
            return  # a list in capitals
        named = parse_name(name)
        if named.given:
            name = self.proper(name, mention.start, mention.end)
            named = parse_name(name)
        if not named.surname or not is_person_name(name):
            return
        found = self.matching(name)
        if not found:
            found = [Person(named)]
            self.all.append(found[0])
            self._index(found[0])
        elif len(found) == 1 and named.given and not found[0].named.given:
            found[0].name, found[0].named = named.full, named
            self._index(found[0])
        for person in found:
            (person.quoted if mention.quoted else person.at).append(mention.start)
            if mention.subject:
                person.subjects.add(mention.start)
        if len(found) == 1:
            found[0].gender = found[0].gender or gender_of(name)
            found[0].titles.update(fold(word) for word in named.title.split())

    def proper(self, name: str, start: int, end: int) -> str:
        """The name without words before it that are none: "Icon Morton Blackwell" (English)."""
        if not self._english:
            return name
        named = parse_name(name)
        first = named.given.partition(" ")[0]
        at = self._text.find(first, start, end) if first and not named.family_first else -1
        given = given_names(self._text, named.given, at) if at >= 0 else named.given
        if given == named.given:
            return name
        parts = (named.title, given, named.surname, named.suffix)
        return " ".join(part for part in parts if part)

    def add_surnames(self, text: str, sentences: Sequence[Span]) -> None:
        """Surnames standing alone, in languages whose nouns are not told apart from names."""
        names = {person.named.surname: person for person in self.all}
        if not names:
            return
        alone = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
        known = sorted(at for person in self.all for at in (*person.at, *person.quoted))
        for span in sentences:
            for match in alone.finditer(text, span.start, span.end):
                before = bisect.bisect_right(known, match.start()) - 1
                if before < 0 or match.start() - known[before] >= 40:
                    self.add(match.group(), Mention(match.start(), match.end(), True, False))
        for person in self.all:
            person.at.sort()
        self.__dict__.pop("places", None)  # computed before these were known

    def _index(self, person: Person) -> None:
        keys = [fold(person.named.surname), *fold(person.named.given).split()[:1]]
        for key in keys:
            known = self._by_key.setdefault(key, [])
            if person not in known:
                known.append(person)

    def matching(self, name: str) -> list[Person]:
        """People whom the mention can stand for, in order of appearance."""
        named = parse_name(name)
        if not named.surname:
            return []
        keys = [fold(named.surname), *fold(named.given).split()[:1]]
        found: list[Person] = []
        for key in keys:
            for person in self._by_key.get(key, ()):
                if person not in found and same_person(name, person.name):
                    found.append(person)
        return found

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where people are named, in text order: offset, and index in ``all``."""
        return sorted((at, n) for n, p in enumerate(self.all) for at in (*p.at, *p.quoted))

    def named_in(self, start: int, end: int) -> list[Person]:
        """People named between two offsets, each once, in order of appearance in the document."""
        low = bisect.bisect_left(self.places, (start, -1))
        high = bisect.bisect_left(self.places, (end, -1))
        return [self.all[n] for n in sorted({n for _, n in self.places[low:high]})]

    def titled(self, noun: str) -> list[Person]:
        """People before whose names ``noun`` stood as a title."""
        return [person for person in self.all if noun in person.titles]

    def _learn_genders(self, text: str, sentences: Sequence[Span]) -> None:
        """Ann Oke came. She ...: a sentence that begins with the pronoun tells the gender.

        Only when the sentence before names one person, as its subject, and nobody else.
        """
        places = self.places
        for before, after in pairwise(sentences):
            first = _FIRST_WORD.match(text, after.start)
            if first is None or "\n" in text[before.end : after.start].strip(" "):
                continue
            points = pronoun(first.group())
            if points is None or points.gender is None:
                continue
            low = bisect.bisect_left(places, (before.start, -1))
            named = places[low : bisect.bisect_left(places, (before.end, -1))]
            if len({n for _, n in named}) != 1:
                continue
            at, number = named[0]
            person = self.all[number]
            if person.gender is None and at in person.subjects:
                person.gender = points.gender


def role_noun(mention: str) -> str | None:
    """The noun of a description, in lower case ("the Florida senator" -> "senator")."""
    head = _OWNER.split(mention.partition(",")[0].partition(" of ")[0])[-1]
    for word in reversed(re.findall(r"[^\W\d_]+", head)):
        if names_person(word):
            return fold(word)
    return None
