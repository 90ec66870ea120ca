"""Full names in a text that share a speaker's surname: whom a bare surname may mean as well.

"Frank Fiorina" beside Carly Fiorina is one; what only looks like a name is none ("Using Ted Cruz",
"the Act. Sanders").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from attrib.language.given_names import given_names
from attrib.language.names import fold, is_person_name, parse_name, words
from attrib.language.opening_words import OPENING
from attrib.language.regex import regex
from attrib.language.topics import is_topic

_BEFORE = regex(r"(?:[^\W\d_](?:[\w'’-]*|[\w'’-]{0,3}\.)[ \u00a0\n]){1,4}$")
"""Up to four words; a full stop ends a sentence unless it ends an initial or a title."""
_AFTER = regex(r"[ \u00a0\n][^\W\d_a-z][\w’-]*")
_GOES_ON = regex(r"[\w-]")
_REACH = 80
"""Code points before a surname in which its given names are looked for."""


def bystanders(text: str, spoken: Collection[str], mentions: set[str]) -> set[str]:
    """Full names in the text that share the surname of a speaker, or the given name, where
    somebody is called by that alone."""
    names = [parse_name(name) for name in spoken]
    surnames = {name.surname for name in names} - {""}
    given = {name.given.partition(" ")[0] for name in names} & mentions
    found = {name for s in sorted(surnames) for name in _full_names(text, s)}
    found |= {name for g in sorted(given) for name in _called(text, g)}
    # "Geschäftsführerin Silke Tamm" speaks: "Silke Tamm" is no other
    return {name for name in found if not any(s.endswith(f" {name}") for s in spoken)}


def _called(text: str, given: str) -> Iterator[str]:
    for match in re.finditer(rf"\b{re.escape(given)}\s[^\W\d_a-z][\w’'-]+", text):
        name = parse_name(match[0])
        if name.given == given and is_person_name(match[0]):
            yield name.full


def _full_names(text: str, surname: str) -> Iterator[str]:
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        before = _BEFORE.search(text, max(0, at - _REACH), at)
        after = _AFTER.match(text, end)
        if after:
            name = parse_name(surname + after.group())
            if name.given and name.surname == surname:
                yield name.full  # the family name comes first, as in Xi Jinping
        elif before and not _GOES_ON.match(text, end):
            name = parse_name(_capitalised(before.group()) + surname)
            start = text.rfind(name.given, before.start(), before.end()) if name.given else -1
            given = given_names(text, name.given, start) if start >= 0 else ""
            full = f"{given} {name.surname}" + (f" {name.suffix}" if name.suffix else "")
            if given and is_person_name(full) and not is_topic(full):  # "Procès Vernier"
                yield full
        at = text.find(surname, end)


def _capitalised(before: str) -> str:
    """The last words of ``before`` that can belong to a name."""
    kept: list[str] = []
    for word in reversed(before.split()):
        if not word[0].isupper() and fold(word) not in words().particles:
            break
        if word.endswith(".") and len(word) > len("X.") and fold(word) not in words().before_name:
            break  # "the Act. Sanders"
        kept.insert(0, word)
    if any(word in OPENING for word in kept):
        return ""  # "Ob Lang kommt", "Nach Auffassung Langs"
    return "".join(word + " " for word in kept)
