"""Who a mention is: the fullest name the document gives, or nobody when that is not clear."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.phrases import NP, VG
from attrib.language.names import (
    Name,
    alias_of,
    conflict,
    fold,
    gender_of,
    is_person_name,
    parse_name,
    pronoun,
    words,
)
from attrib.model import Span

_AND = re.compile(r",?\s+(?:and|und|et|y|&)\s+|,\s+")


class Person:
    """A person named in the document, with where the name was used."""

    __slots__ = ("at", "gender", "name", "named", "subjects")

    def __init__(self, name: str, named: Name) -> None:
        self.name = name
        self.named = named
        self.gender = gender_of(name)
        self.at: list[int] = []
        self.subjects: list[int] = []


class Resolver:
    """Names of one document, and what its pronouns can point to."""

    def __init__(self, text: str, clauses: Iterable[Clauses]) -> None:
        self.text = text
        self.people: list[Person] = []
        self._known: dict[str, Person | None] = {}
        for sentence in clauses:
            self._collect(sentence)

    # --- collecting -------------------------------------------------------------------

    def _collect(self, c: Clauses) -> None:
        if c.sentence.title:
            return
        for k, p in enumerate(c.phrases):
            if p.kind != NP or "NNP" not in c.sentence.tags[p.start : p.end]:
                continue
            subject = c.kind(k + 1) == VG
            for start, end in _names(c, p.start, p.end):
                self._add(self.text[start:end], start, subject)

    def _add(self, mention: str, at: int, subject: bool) -> None:
        named = parse_name(mention)
        if not named.surname or not is_person_name(mention):
            return
        person = self._find(mention, named)
        if person is None:
            person = Person(named.full, named)
            self.people.append(person)
        elif named.given and not person.named.given:
            person.name, person.named = named.full, named
        person.gender = person.gender or gender_of(mention)
        person.at.append(at)
        if subject:
            person.subjects.append(at)

    def _find(self, mention: str, named: Name) -> Person | None:
        for person in reversed(self.people):
            if fold(person.named.surname) == fold(named.surname) or not named.given:
                if conflict(mention, person.name):
                    continue
                if alias_of(mention, person.name) or alias_of(person.name, mention):
                    return person
        return None

    # --- answers ----------------------------------------------------------------------

    def speakers(self, source: Span, antecedent: Span | None) -> tuple[str, ...]:
        """Names that the mention at ``source`` stands for; empty when that is not clear."""
        mention = self.text[source.start : source.end]
        as_pronoun = pronoun(mention)
        if as_pronoun is None:
            return self._named(mention, source.start)
        if antecedent is not None:
            return self._named(self.text[antecedent.start : antecedent.end], antecedent.start)
        if as_pronoun.gender is None or as_pronoun.plural:
            return ()
        found = self._antecedent(source.start, as_pronoun.gender)
        return (found,) if found else ()

    def _named(self, mention: str, at: int) -> tuple[str, ...]:
        parts = [part for part in _AND.split(mention) if part.strip()]
        if len(parts) > 1 and all(parse_name(part).surname for part in parts):
            return tuple(name for part in parts for name in self._named(part, at))
        named = parse_name(mention)
        if not named.surname:
            return (mention,) if _is_description(mention) else ()
        person = self._find(mention, named)
        return (person.name,) if person is not None else (named.full,)

    def _antecedent(self, at: int, gender: str) -> str | None:
        """The person that "he" or "she" at ``at`` most clearly points to."""
        best: tuple[float, Person] | None = None
        second = 0.0
        for person in self.people:
            if person.gender is not None and person.gender != gender:
                continue
            before = [x for x in person.at if x < at]
            if not before:
                continue
            distance = at - before[-1]
            if distance > 1500:
                continue
            score = 1.0 / (100 + distance)
            if person.subjects and any(x == before[-1] for x in person.subjects):
                score *= 2
            if person.gender is None:
                score *= 0.4
            if best is None or score > best[0]:
                second = best[0] if best else second
                best = (score, person)
            else:
                second = max(second, score)
        if best is None or second > 0.8 * best[0]:
            return None
        return best[1].name


def _names(c: Clauses, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the names in a noun phrase, parted at possessives."""
    s = c.sentence
    found: list[tuple[int, int]] = []
    first = -1
    for i in range(start, end + 1):
        is_name = i < end and s.tags[i] in ("NNP", "NN", "JJ") and s.words[i][0].isalpha()
        if is_name and (s.words[i][0].isupper() or first < 0):
            if first < 0 and (s.words[i][0].isupper() or s.lows[i] in words().title_gender):
                first = i
        elif first >= 0 and not (is_name and s.lows[i] in words().title_gender):
            if any(s.tags[x] == "NNP" for x in range(first, i)):
                found.append((s.starts[first], s.ends[i - 1]))
            first = -1
    return found


def _is_description(mention: str) -> bool:
    """A description that names who speaks well enough for a sheet."""
    low = mention.lower()
    return not low.startswith(("the ", "this ", "that ", "these ", "those ", "his ", "her "))
