"""Which of the names used in one document are names of one person or body.

The most complete names come first, and each shorter one joins the only person it can stand
for. A name that can stand for two people joins neither: it is kept apart and says whom it may
mean. People who are named in the text without speaking count here too: where both Clintons
are named, a bare "Clinton" is open even if only one of them speaks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from attrib.language.names import fold, gender_of, is_person_name, parse_name, pronoun
from attrib.language.one_person import can_be_one, completeness, identity
from attrib.language.regex import regex
from attrib.language.same_name import alias_of, conflict
from attrib.merge.bystanders import bystanders
from attrib.model import Attribution, Verdict

_INDEFINITE = regex(r"^(?:a|an|one|another|some|several|ein|eine|einer|un|une)\s", re.IGNORECASE)


class Person:
    """A person or body, with every name that stands for it alone."""

    def __init__(self, name: str) -> None:
        self.names = [name]
        """Most complete first."""
        self.may_be: tuple[Person, ...] = ()
        """Whom the name may mean, when it can stand for more than one."""

    @cached_property
    def possible(self) -> frozenset[int]:
        return frozenset(map(id, (self, *self.may_be)))

    def takes(self, name: str) -> bool:
        """``name`` can stand for this person and contradicts none of the names so far."""
        return can_be_one(self.names[0], name) and not any(conflict(name, n) for n in self.names)


_Named = tuple[Person | None, str]
"""A speaker, None for a pronoun, and the name that was given."""


class Roster:
    """Everybody who is named as a speaker in the attributions of one document."""

    def __init__(self, text: str, attributions: Iterable[Attribution]) -> None:
        self._folded = text.casefold()
        self._by_identity: dict[str, Person] = {}
        self._by_key: dict[str, list[Person]] = defaultdict(list)
        self._could_be: dict[str, list[Person]] = {}
        attributions = list(attributions)
        spoken = {name for a in attributions for name in a.speakers if pronoun(name) is None}
        mentions = {a.source.found or "" for a in attributions if a.source}
        for name in sorted(spoken | bystanders(text, spoken, mentions), key=completeness):
            self._enter(name)

    def _enter(self, name: str) -> None:
        key = identity(name)
        known = self._by_identity.get(key)
        if known is not None:
            if name not in known.names:
                known.names.append(name)
            return
        fits = self._fits(name)
        namesakes = _bodies_named_after(name, self._near(name)) if fits else []
        if len(fits) == 1 and not namesakes:
            person = fits[0]
            person.names.append(name)
        else:
            person = Person(name)
            person.may_be = (*fits, *namesakes)
        self._by_identity[key] = person
        for k in _keys(name):
            if person not in self._by_key[k]:
                self._by_key[k].append(person)

    def _near(self, name: str) -> list[Person]:
        near = {id(p): p for k in sorted(_keys(name)) for p in self._by_key.get(k, ())}
        return list(near.values())

    def _fits(self, name: str) -> list[Person]:
        return [p for p in self._near(name) if not p.may_be and p.takes(name)]

    def could_be(self, name: str) -> list[Person]:
        """Everybody in the document for whom ``name`` can stand."""
        if name not in self._could_be:
            self._could_be[name] = self._fits(name)
        return self._could_be[name]

    def person(self, name: str, mention: str | None = None) -> Person | None:
        """Who ``name`` is; ``mention``, as written, decides where the name leaves it open.

        None for a pronoun.
        """
        if pronoun(name) is not None:
            return None
        found = self._by_identity[identity(name)]
        if found.may_be and mention is not None:
            meant = [p for p in found.may_be if p.takes(mention.partition(",")[0])]
            if len(meant) == 1 and parse_name(mention).surname:
                return meant[0]
        return found

    def several(self, name: str) -> bool:
        """Of "an official", written more than once in the text: not always the same one, maybe."""
        return bool(_INDEFINITE.match(name)) and self._folded.count(name.casefold()) > 1

    def agree(self, a: Attribution, b: Attribution) -> bool:
        """Nothing in the speakers of the two speaks against their being the same people.

        No speaker, or a pronoun that was not resolved, agrees with anybody of its gender.
        """
        if not a.speakers or not b.speakers:
            return True
        left, right = self._people(a), self._people(b)
        if not any(p for p, _ in left) or not any(p for p, _ in right):
            genders = {gender_of(name) for _, name in (*left, *right)} - {None}
            return len(genders) < 2
        return len(left) == len(right) and _each_has_a_match(left, right)

    def _people(self, a: Attribution) -> list[_Named]:
        named = [(self.person(name, written(a)), name) for name in a.speakers]
        return list(
            {id(person) if person else name: (person, name) for person, name in named}.values()
        )


def written(attribution: Attribution) -> str | None:
    """The mention of a single speaker, if it stands in the text."""
    source = attribution.source
    if source is None or source.verdict is Verdict.ABSENT or len(attribution.speakers) != 1:
        return None
    return source.found if source.found is not None else source.given


def _each_has_a_match(left: list[_Named], right: list[_Named]) -> bool:
    return all(any(_meets(a, b) for b in right) for a in left) and all(
        any(_meets(a, b) for a in left) for b in right
    )


def _meets(a: _Named, b: _Named) -> bool:
    (one, name), (other, other_name) = a, b
    if one is None or other is None:
        return len({gender_of(name), gender_of(other_name)} - {None}) < 2
    return not one.possible.isdisjoint(other.possible)


def _keys(name: str) -> set[str]:
    """Two names that can be one person share a key."""
    parts = parse_name(name)
    keys = {identity(name), fold(parts.surname)}
    if parts.given:
        keys.add(fold(parts.given.split()[0]))
    if not is_person_name(name):
        # Bodies have initials and are known by their first word.
        words = [w for w in re.findall(r"\w+", name) if w[0].isupper()]
        keys |= {fold("".join(w[0] for w in words)), *map(fold, words[:1])}
    return keys - {""}


def _bodies_named_after(name: str, near: Iterable[Person]) -> list[Person]:
    """ "Ford" beside "Ford Motor Company": the bare name may be the company."""
    parts = parse_name(name)
    if parts.given or parts.title or not parts.surname:
        return []
    return [
        p
        for p in near
        if not parse_name(p.names[0]).surname
        and identity(p.names[0]).startswith(identity(name) + " ")
        and not alias_of(name, p.names[0])
    ]
