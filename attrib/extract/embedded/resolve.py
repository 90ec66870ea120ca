"""Who a mention is: the fullest name the document gives, or nobody when that is not clear."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.phrases import NP, VG
from attrib.language.names import (
    Name,
    fold,
    gender_of,
    is_person_name,
    parse_name,
    pronoun,
    same_person,
    words,
)
from attrib.model import Span

_REACH = 1500
"""Characters back to which a pronoun can point."""
_UNSURE = 0.4
"""Weight of a name whose gender is not known."""
_CLEAR = 0.8
"""A second candidate this near to the first makes the pronoun unclear."""
_AND = re.compile(r",?\s+(?:and|und|et|y|&)\s+|,\s+")


class Person:
    """A person named in the document, with where the name was used."""

    __slots__ = ("at", "gender", "name", "named", "quoted", "subjects")

    def __init__(self, name: str, named: Name) -> None:
        self.name = name
        self.named = named
        self.gender = gender_of(name)
        self.at: list[int] = []
        """Where the reporter uses the name."""
        self.quoted: list[int] = []
        """Where somebody quoted does."""
        self.subjects: set[int] = set()


class Resolver:
    """Names of one document, and what its pronouns can point to."""

    def __init__(self, text: str, clauses: Iterable[Clauses], drafts: Iterable[Draft]) -> None:
        self.text = text
        self.people: list[Person] = []
        for sentence in clauses:
            self._collect(sentence)
        for draft in drafts:
            if draft.verbatim and draft.source is not None:
                label = self.text[draft.source.start : draft.source.end]
                self._add(label.title() if label.isupper() else label, draft.source.start, True, True)

    # --- collecting -------------------------------------------------------------------

    def _collect(self, c: Clauses) -> None:
        if c.sentence.title:
            return
        for k, p in enumerate(c.phrases):
            if p.kind != NP or "NNP" not in c.sentence.tags[p.start : p.end]:
                continue
            subject = c.kind(k + 1) == VG
            for start, end in _names(c, p.start, p.end):
                self._add(self.text[start:end], start, subject, c.quoted)

    def _add(self, mention: str, at: int, subject: bool, quoted: bool) -> None:
        named = parse_name(mention)
        if not named.surname or not is_person_name(mention):
            return
        matching = self._matching(mention, named)
        person = matching[-1] if matching else None
        if person is None:
            person = Person(_spoken(named), named)
            self.people.append(person)
        elif named.given and not person.named.given:
            person.name, person.named = named.full, named
        person.gender = person.gender or gender_of(mention)
        (person.quoted if quoted else person.at).append(at)
        if subject:
            person.subjects.add(at)

    def _matching(self, mention: str, named: Name) -> list[Person]:
        """People of the document that the mention can stand for."""
        return [
            person
            for person in self.people
            if same_person(mention, person.name)
        ]

    # --- answers ----------------------------------------------------------------------

    def of(self, draft: Draft) -> tuple[str, ...]:
        """Names of the speakers of a draft; empty when they are not clear."""
        if draft.speakers:
            return tuple(self._fullest(name, draft.start) for name in draft.speakers)
        if draft.source is None:
            return ()
        mention = self.text[draft.source.start : draft.source.end]
        if draft.verbatim:
            if len(mention) < 3:
                return ()
            proper = mention.title() if mention.isupper() else mention
            return (self._fullest(proper, draft.start, mention),)
        as_pronoun = pronoun(mention)
        if as_pronoun is not None and as_pronoun.person == 1:
            return self.of(draft.parent) if draft.parent is not None else ()
        return self.speakers(draft.source, draft.antecedent, draft.parent is not None)

    def _fullest(self, name: str, at: int, written: str | None = None) -> str:
        named = parse_name(name)
        matching = self._matching(name, named) if named.surname else []
        return matching[0].name if len(matching) == 1 else written or name

    def speakers(
        self, source: Span, antecedent: Span | None, quoted: bool = False
    ) -> tuple[str, ...]:
        """Names that the mention at ``source`` stands for; empty when that is not clear."""
        mention = self.text[source.start : source.end]
        as_pronoun = pronoun(mention)
        if as_pronoun is None:
            return self._named(mention, source.start)
        if antecedent is not None:
            return self.speakers(antecedent, None, quoted)
        if as_pronoun.gender is None or as_pronoun.plural:
            return ()
        found = self._antecedent(source.start, as_pronoun.gender, quoted)
        return (found,) if found else ()

    def _named(self, mention: str, at: int) -> tuple[str, ...]:
        parts = [part for part in _AND.split(mention) if part.strip()]
        if len(parts) > 1 and all(parse_name(part).surname for part in parts):
            return tuple(name for part in parts for name in self._named(part, at))
        named = parse_name(mention)
        if _is_body(mention, named):
            return (mention,)
        if not named.surname:
            return self._by_apposition(mention, at)
        matching = self._matching(mention, named)
        if len(matching) == 1 or (matching and named.given):
            return (matching[0].name,)
        # Two people of that name, or one that is no person: as written, and merged with nobody.
        return (_spoken(named),)

    def _by_apposition(self, mention: str, at: int) -> tuple[str, ...]:
        """A description, or the name that stands beside it: "His barrister, Celia Marsh"."""
        _, comma, name = mention.partition(",")
        named = parse_name(name)
        if comma and named.surname and is_person_name(name):
            return self._named(name.strip(), at)
        return (mention,) if _is_description(mention) else ()

    def _antecedent(self, at: int, gender: str, quoted: bool) -> str | None:
        """The person that "he" or "she" at ``at`` points to, if one stands out.

        Weighed are distance in characters and whether the name was a subject; a name of
        unknown gender counts less than one that is known to fit.
        """
        ranked: list[tuple[float, str]] = []
        for person in self.people:
            if person.gender != gender and (person.gender or not person.subjects):
                continue
            places = sorted(person.at + person.quoted) if quoted else person.at
            n = bisect.bisect_left(places, at)
            if not n or at - places[n - 1] > _REACH:
                continue
            score = max(
                (2.0 if x in person.subjects else 1.0) / (150 + at - x)
                for x in places[max(0, n - 3) : n]
            )
            ranked.append((score if person.gender else score * _UNSURE, person.name))
        ranked.sort(reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[1][0] > _CLEAR * ranked[0][0]):
            return None
        return ranked[0][1]


def _is_body(mention: str, named: Name) -> bool:
    """"the National Audit Panel": an article before capitals, no title and no given name."""
    if not mention[:4].casefold() == "the " or not mention[4:5].isupper():
        return False
    known = words()
    titled = any(fold(t) in known.title_gender for t in named.title.split())
    given = bool(named.given) and fold(named.given.split()[0]) in known.given_gender
    return not titled and not given


def _spoken(named: Name) -> str:
    """The name to show: a bare surname keeps its title ("Lady Justice Thorne")."""
    if named.given or not named.title:
        return named.full
    title = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", named.title)
    return f"{title} {named.full}" if title[:1].isupper() else named.full


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
    """A description that says well enough who speaks: a body, or one of several."""
    low = mention.lower()
    if any(word[0].isupper() for word in mention.split()[1:]):
        return True
    return not low.startswith(("the ", "this ", "that ", "these ", "those ", "his ", "her "))
