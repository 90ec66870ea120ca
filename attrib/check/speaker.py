"""Whether the speaker that a source names at a place is the one that was claimed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrib.check.holders import QUESTION, WITNESS, Holder
from attrib.check.offices import office_of
from attrib.check.short_forms import may_be_short_form
from attrib.check.spelling import (
    cannot_be,
    may_be,
    readings,
    shares_surname,
)
from attrib.findings import Agreement
from attrib.language.names import fold, gender_of, is_person_name, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import is_acronym

AGREEING_FIRST = (Agreement.AGREES, Agreement.CANNOT_TELL, Agreement.DISAGREES)
_ROLES = frozenset(
    """
    a answer anchor attendee audience caller chair chairman chairwoman chairperson clerk crowd
    delegate f female host interpreter interviewer journalist male man member moderator narrator
    official operator p panelist participant press q question questioner r reporter several speaker
    staff student translator unidentified unknown voice voices woman
    moderatorin moderation frage antwort sprecher sprecherin journaliste journalistin
    """.split()  # noqa: SIM905
)
"""Words of labels that tell a part in the conversation, not who somebody is."""
_WORD = regex(r"[^\W\d_]+")
_JOINT = regex(r"\s*[;/]\s*|,?\s+(?:and|und|et|y|&)\s+", re.IGNORECASE)
_TWO_WORDS = regex(r"([^\W\d_a-z][\w’'-]*) ([^\W\d_a-z][\w’'-]*)(?:,.*)?$")
_ARTICLE = regex(r"^(?:the|der|die|das|le|la|l'|el)\s+", re.IGNORECASE)


class Judged(NamedTuple):
    agreement: Agreement
    reason: str


def judge(claimed: Sequence[str], label: str | None, labels: Iterable[str]) -> Judged:
    """Compare the claimed speakers with the label at a place.

    ``labels``: all labels of the same source, because who else speaks there tells what a
    label can mean. Of several claimed speakers one is enough.
    """
    if not claimed:
        return Judged(Agreement.CANNOT_TELL, "nobody is claimed as the speaker")
    if label is None:
        return Judged(Agreement.CANNOT_TELL, "the source names no speaker there")
    others = tuple(dict.fromkeys(labels))
    ways = [(label, others)]
    if _family_first(others):
        ways.append((_given_first(label), tuple(map(_given_first, others))))
    judged = [
        _judge_one(name, here, all_there)
        for way, all_there in ways
        for cell in claimed
        for name in _people(cell)
        for here in _people(way)
    ]
    return min(judged, key=lambda one: AGREEING_FIRST.index(one.agreement))


@lru_cache(maxsize=1024)
def _family_first(labels: tuple[str, ...]) -> bool:
    """A source whose labels have the surname first without a comma, as the Swiss parliament has
    it: most of its names end in a given name and begin with none."""
    names = [name.group(1, 2) for name in map(_TWO_WORDS.match, labels) if name]
    known = name_words().given_gender
    turned = [
        last
        for first, last in names
        if fold(last) in known and fold(first) not in known and not names_person(first.lower())
    ]
    return len(turned) > 1 and len(turned) * 2 > len(names)


def _given_first(label: str) -> str:
    """ "Brandli Otto, Bundesrat" is Otto Brandli."""
    name = _TWO_WORDS.match(label)
    return f"{name[2]} {name[1]}" if name and fold(name[2]) in name_words().given_gender else label


def by_holder(by_label: Judged, by_name: Judged, held: Holder) -> Judged:
    """Of a label that stands for somebody: what the source says beside it decides; what is put
    together from its head is enough to agree, and to disagree where the name is one for sure."""
    if held.stated or by_name.agreement is Agreement.AGREES:
        return by_name
    given = fold(parse_name(held.name.title()).given).split()
    known = bool(given) and given[0] in name_words().given_gender
    return by_name if known and by_label.agreement is Agreement.CANNOT_TELL else by_label


def in_court(claimed: Sequence[str], label: str, judged: Judged) -> Judged:
    """Where witnesses are examined: THE WITNESS is who gives the answers (A), and who asks (Q) has
    a label of his own for what he says to the judge."""
    low = fold(label)
    if low in WITNESS and any(fold(name) in WITNESS for name in claimed):
        return Judged(Agreement.AGREES, f"“{label}” is the witness")
    if low in QUESTION and judged.agreement is Agreement.DISAGREES:
        return Judged(Agreement.CANNOT_TELL, f"“{label}” does not say who that is")
    return judged


def worst(judged: Sequence[Judged]) -> Judged:
    """Of several places that a quote was put together from, the one that speaks against it."""
    return max(judged, key=lambda one: AGREEING_FIRST.index(one.agreement))


@lru_cache(maxsize=65536)
def _judge_one(claimed: str, label: str, labels: tuple[str, ...]) -> Judged:
    """In every reading of the two names; where the readings come to different ends, open."""
    if _same_office(claimed, label):
        return Judged(Agreement.AGREES, f"“{label}” and “{claimed}” are the same office")
    judged = [
        _judge_reading(claimed, name, label, here, labels)
        for name in readings(claimed)
        for here in readings(label)
    ]
    if len({one.agreement for one in judged}) == 1:
        return judged[0]
    return Judged(
        Agreement.CANNOT_TELL, f"whether “{label}” is “{claimed}” depends on which is the surname"
    )


def _judge_reading(
    claimed: str, name: str, label: str, here: str, labels: tuple[str, ...]
) -> Judged:
    namesakes = [other for other in labels if may_be(name, readings(other)[0])]
    if may_be(name, here):
        rivals = [other for other in namesakes if cannot_be(here, readings(other)[0])]
        if is_acronym(here, name):
            rivals += [o for o in labels if is_acronym(here, o) and cannot_be(name, readings(o)[0])]
        if rivals and fold(name) != fold(here):
            return Judged(
                Agreement.CANNOT_TELL, f"“{claimed}” can be “{label}” and “{rivals[0]}” there"
            )
        return Judged(Agreement.AGREES, f"the source names “{label}”")
    if namesakes and may_be_short_form(name, here):
        return Judged(Agreement.CANNOT_TELL, f"whether “{label}” is “{claimed}” cannot be told")
    if namesakes:
        return Judged(
            Agreement.DISAGREES,
            f"the source names “{label}” there; “{claimed}” speaks elsewhere in it"
            + (f" as “{namesakes[0]}”" if fold(namesakes[0]) != fold(claimed) else ""),
        )
    for fits, reason in (
        (_fits_title, f"“{label}” and “{claimed}” have the same title"),
        (_bare_surname, f"the source names “{label}”"),
    ):
        if fits(name, here):
            rivals = [o for o in labels if fold(o) != fold(label) and fits(name, readings(o)[0])]
            both = f"“{claimed}” can be “{label}” and “{rivals[0]}” there" if rivals else ""
            return Judged(Agreement.CANNOT_TELL if rivals else Agreement.AGREES, both or reason)
    return _judge_strangers(claimed, label, name, here, labels)


def _judge_strangers(
    claimed: str, label: str, name: str, here: str, labels: tuple[str, ...]
) -> Judged:
    """The names have nothing in common: are they two people, or is one no name?"""
    if _is_role(here):
        return Judged(Agreement.CANNOT_TELL, f"“{label}” does not say who that is")
    if not _scripts(name) & _scripts(here):
        return Judged(
            Agreement.CANNOT_TELL, f"“{claimed}” and “{label}” are written in different scripts"
        )
    if _is_given_name(name, here, labels):
        return Judged(Agreement.CANNOT_TELL, f"“{label}” may be the given name of “{claimed}”")
    if (
        cannot_be(name, here)
        and not shares_surname(name, here)
        and not may_be_short_form(name, here)
    ):
        return Judged(Agreement.DISAGREES, f"the source names “{label}”, not “{claimed}”")
    return Judged(Agreement.CANNOT_TELL, f"whether “{label}” is “{claimed}” cannot be told")


def _is_given_name(name: str, here: str, labels: tuple[str, ...]) -> bool:
    """ "HANNES" where "Storck" is claimed, in a source of given names and parts."""
    known = name_words().given_gender
    claimed = parse_name(name)
    if claimed.given or not claimed.surname or fold(here) not in known:
        return False
    return all(fold(label) in known or " " in label or _is_role(label) for label in labels)


def _people(claimed: str) -> list[str]:
    """The people of "Ann Lee and Bob Marsh"; the whole where the parts are no people."""
    parts = [part.strip() for part in _JOINT.split(claimed)]
    named = all(is_person_name(p) and p[0].isupper() and " of " not in p.lower() for p in parts)
    return parts if len(parts) > 1 and named else [claimed]


def _fits_title(name: str, label: str) -> bool:
    """“THE PRESIDENT” for “President Ruiz”, “MAYOR OKAFOR” for “the mayor”."""
    for whole, part in ((name, label), (label, name)):
        title, role = parse_name(whole).title, parse_name(part)
        if title and not role.surname and fold(_ARTICLE.sub("", part)) == fold(title):
            return True
    return False


def _same_office(name: str, label: str) -> bool:
    """ "la ministra de Puertos" for “La señora MINISTRA DE PUERTOS”."""
    office = office_of(name)
    return office != "" and fold(office) == fold(office_of(label))


def _bare_surname(one: str, other: str) -> bool:
    """“KING” for “Martin King”, “SEN. KING” for “Angus King”: the surname is a title as well, and
    one of the two has nothing but titles."""
    known = name_words()
    both = [_words(one), _words(other)]
    if not all(both) or both[0][-1] != both[1][-1] or both[0][-1] not in known.title_surnames:
        return False
    if any(len(words) > 1 and words[0] in ("the", *known.articles) for words in both):
        return False  # "the king"
    genders = {gender_of(name) for name in (one, other) if parse_name(name).surname}
    genders |= {known.title_gender.get(word) for words in both for word in words[:-1]}
    return len(genders - {None}) < 2 and any(
        all(word in known.title_gender for word in words) for words in both
    )


def _words(name: str) -> list[str]:
    words = [fold(word) for word in _WORD.findall(name)]
    while words and words[-1] in name_words().suffixes:
        words.pop()
    return words


def _is_role(label: str) -> bool:
    words = [fold(word) for word in _WORD.findall(label)]
    letters = [word for word in words if len(word) == 1 and len(words) > 1]  # initials
    named = parse_name(label).surname
    return not named or any(word in _ROLES and word not in letters for word in words)


def _scripts(name: str) -> set[str]:
    return {unicodedata.name(c, "?").split()[0] for c in name if c.isalpha()}
