"""Whom a label stands for that is no name, or half a name, where the source itself says so: THE
PRESIDENT under “Remarks by President Ann Lee”, AL after “Ann Lee:”, A after “I call Ann Lee”.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from attrib.check.offices import NAME, NAME_WORD, holder_of, office_of
from attrib.extract.embedded.turns import find_turns
from attrib.language.interviewed import interviewed, is_full_name
from attrib.language.names import fold, is_person_name, names_person, parse_name
from attrib.language.regex import regex
from attrib.language.turn_line import in_small_letters
from attrib.model import Document
from attrib.verify.labels import Label, Labels

_IN_BRACKETS = regex(r"[(\[]([^()\[\]]+)[)\]]")
_ANSWERS = frozenset("AR")
"""Labels of who is interviewed."""
WITNESS = frozenset(["a", "answer", "the witness", "witness"])
QUESTION = frozenset(["q", "question"])
_HEAD = 4000
"""Characters at the beginning in which the source says who is there."""
_SWORN = regex(
    rf"^[ \t\d]*{NAME}[ \t]*(?:\((?:affirmed|sworn|re-?called|re-?affirmed)\)"
    r"|,\s+(?:having been|after being|being) (?:first )?(?:duly )?sworn)"
    rf"|\b(?i:calls?|call to the stand|recalls?)[ ]{NAME.replace('name', 'called', 1)}(?=[,.;?])",
    re.MULTILINE,
)
_EXAMINES = regex(
    rf"^[ \t\d]*(?i:by|(?:further )?questions? (?:from|by)|(?:direct |cross-?|re-?)?"
    rf"examin(?:ed|ation)(?:[ -]in[ -]chief)? by)[ \t]+{NAME}[ \t]*:?[ \t]*(?=\n|$)",
    re.MULTILINE,
)
_STOPS = regex(r"\. ?")
_FULL = regex(rf"\b{NAME}")
_SPANISH = regex(r"(?:El|La) señora? ")


class Holder(NamedTuple):
    """Who it is."""

    name: str
    stated: bool
    """Said in so many words beside the label; else put together from what the source says."""


class Holders:
    """Who the labels of one source stand for."""

    def __init__(self, document: Document, text: str, labels: Labels) -> None:
        """``text``: what the labels were read from, at the offsets of the document."""
        self._document = document
        self._text = text
        self._labels = labels

    @cached_property
    def names(self) -> list[str]:
        """All of them."""
        fixed = [holder.name for holder in self._fixed.values()]
        return [*fixed, *(name for _, name in (*self._witnesses, *self._examiners))]

    def of(self, label: str, offset: int) -> Holder | None:
        """Who ``label`` is at ``offset``."""
        low = fold(label)
        if low in WITNESS and self._witnesses:
            return _last(self._witnesses, offset)
        if low in QUESTION and self._examiners:
            return _last(self._examiners, offset)
        return self._fixed.get(label.casefold())

    @cached_property
    def is_examined(self) -> bool:
        """Whether questions and answers are those of a court: who asks has a label as well."""
        names = {fold(label.name) for label in self._labels.all}
        return not names.isdisjoint(WITNESS) and not names.isdisjoint(QUESTION)

    @cached_property
    def _witnesses(self) -> list[tuple[int, str]]:
        """Where a witness is called or sworn in."""
        if not self.is_examined:
            return []
        found = [(m.start(), m["name"] or m["called"]) for m in _SWORN.finditer(self._text)]
        return [(at, name) for at, name in found if is_full_name(in_small_letters(name))]

    @cached_property
    def _examiners(self) -> list[tuple[int, str]]:
        if not self.is_examined:
            return []
        return [(m.start(), m["name"]) for m in _EXAMINES.finditer(self._text)]

    @cached_property
    def _fixed(self) -> dict[str, Holder]:
        """By label in lower case."""
        labels = self._labels.all
        stated = _only(_after_office(labels)) | _only(_in_brackets(labels)) | self._interviewed()
        found = {low: Holder(name, True) for low, name in stated.items()}
        for name in dict.fromkeys(label.name for label in self._labels.all):
            if name.casefold() not in found:
                office = office_of(name)
                whole = holder_of(office, self._head) if office else self._whole(name)
                if whole:
                    found[name.casefold()] = Holder(whole, False)
        return found

    def _interviewed(self) -> dict[str, str]:
        """Who "A" or "R" is in an interview."""
        labels = self._labels.all
        answers = {label.name for label in labels} & _ANSWERS
        if not answers:
            return {}
        found: list[tuple[str, str]] = []
        named = interviewed(self._text[: labels[0].span.start])
        if named is not None:
            found += [(answer, named) for answer in answers]
        found += [(turn.name, turn.speaker) for turn in find_turns(self._document) if turn.speaker]
        return _only(found)

    def _whole(self, name: str) -> str:
        """The name of which the label has the initials (AL) or the given name (ANN)."""
        letters = _STOPS.sub("", name)
        if " " in letters or not name[0].isalpha() or names_person(name.lower()):
            return ""
        if letters.isupper() and 1 < len(letters) < 5 and (found := self._by_initials(letters)):
            return found
        return self._by_given(name) if is_person_name(in_small_letters(name)) else ""

    def _by_initials(self, letters: str) -> str:
        """A full name with these initials among the labels, else in the head, if it is the only
        one there."""
        for names in (self._full_labels, {m["name"] for m in _FULL.finditer(self._head)}):
            fitting = [name for name in names if _initials(name) == letters]
            if fitting:
                return fitting[0] if len(fitting) == 1 else ""
        return ""

    @cached_property
    def _full_labels(self) -> set[str]:
        return {label.name for label in self._labels.all if " " in label.name}

    def _by_given(self, given: str) -> str:
        """ "Hannes Storck", where the text has no other Hannes."""
        ways = "|".join(map(re.escape, {given, given.title(), given.upper()}))
        particles = r"(?:(?:de|van|von|der|den|la)[ \xa0]){0,2}"
        found = Counter(re.findall(rf"\b(?:{ways})[ \xa0]{particles}{NAME_WORD}\b", self._text))
        surnames = {fold(parse_name(in_small_letters(name)).surname) for name in found}
        if len(surnames) != 1:
            return ""
        name = next(iter(found))
        return name if is_person_name(in_small_letters(name)) else ""

    @cached_property
    def _head(self) -> str:
        """What stands above the first one who speaks again; lists of those present have labels."""
        labels = self._labels.all
        count = Counter(label.name for label in labels)
        again = [label.span.start for label in labels if count[label.name] > 1]
        first = again[0] if again else labels[0].span.start if labels else 0
        return self._text[: min(first, _HEAD)]


def _initials(name: str) -> str:
    parsed = parse_name(in_small_letters(name))
    if not parsed.given or not is_person_name(in_small_letters(name)):
        return ""
    return "".join(part[0] for part in f"{parsed.given} {parsed.surname}".split()).upper()


def _in_brackets(labels: Iterable[Label]) -> Iterator[tuple[str, str]]:
    """Who holds an office: "The Minister (Ann Lee):"."""
    for label in labels:
        for name in _IN_BRACKETS.findall(label.aside):
            if (label.stated or not parse_name(label.name).surname) and is_full_name(name):
                # Spanish records have both surnames there, and no given name.
                spanish = _SPANISH.match(label.name)
                yield label.name, f"{spanish[0]}{name}" if spanish else name


def _after_office(labels: Iterable[Label]) -> Iterator[tuple[str, str]]:
    """ "Ministerin für Verkehr, Energie und Fischerei Ann Lee:"."""
    for label in labels:
        words = label.name.split()
        if label.stated and "," in label.name and not _SPANISH.match(label.name):
            yield label.name, " ".join(words[-2:])


def _only(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Those who are one, by label in lower case."""
    names: dict[str, set[str]] = {}
    for label, name in found:
        names.setdefault(label.casefold(), set()).add(name)
    return {label: next(iter(them)) for label, them in names.items() if len(them) == 1}


def _last(places: list[tuple[int, str]], offset: int) -> Holder | None:
    at = bisect_right(places, offset, key=lambda place: place[0]) - 1
    return Holder(places[at][1], True) if at >= 0 else None
