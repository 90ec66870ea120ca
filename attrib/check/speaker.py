"""Whether the speaker that a source names at a place is the one that was claimed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from attrib.findings import Agreement
from attrib.language.names import conflict, fold, parse_name, same_person
from attrib.language.names import words as name_words

_ROLES = frozenset(
    """
    a answer anchor attendee audience caller chair chairman chairwoman chairperson clerk crowd
    delegate female host interpreter interviewer journalist male man member moderator narrator
    official operator panelist participant press q question questioner reporter several speaker
    staff student translator unidentified unknown voice voices woman
    moderatorin moderation frage antwort sprecher sprecherin journaliste journalistin
    """.split()  # noqa: SIM905
)
"""Words of labels that tell a part in the conversation, not who somebody is."""
_ALSO_GIVEN = frozenset(("al", "ben", "e", "y"))
"""Particles that are a given name or an initial as well; they are never left out."""
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|l'|el)\s+", re.IGNORECASE)


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
    judged = [_judge_one(name, label, tuple(dict.fromkeys(labels))) for name in claimed]
    order = (Agreement.AGREES, Agreement.CANNOT_TELL, Agreement.DISAGREES)
    return min(judged, key=lambda one: order.index(one.agreement))


def worst(judged: Sequence[Judged]) -> Judged:
    """Of several places that a quote was put together from, the one that speaks against it."""
    order = (Agreement.DISAGREES, Agreement.CANNOT_TELL, Agreement.AGREES)
    return min(judged, key=lambda one: order.index(one.agreement))


@lru_cache(maxsize=65536)
def _judge_one(claimed: str, label: str, labels: tuple[str, ...]) -> Judged:
    name, here = _plain(claimed), _plain(label)
    namesakes = [other for other in labels if same_person(name, _plain(other))]
    if same_person(name, here):
        rivals = [other for other in namesakes if conflict(here, _plain(other))]
        if rivals and fold(name) != fold(here):
            return Judged(
                Agreement.CANNOT_TELL, f"“{claimed}” can be “{label}” and “{rivals[0]}” there"
            )
        return Judged(Agreement.AGREES, f"the source names “{label}”")
    if namesakes:
        return Judged(
            Agreement.DISAGREES,
            f"the source names “{label}” there; “{claimed}” speaks elsewhere in it"
            + (f" as “{namesakes[0]}”" if fold(namesakes[0]) != fold(claimed) else ""),
        )
    if _fits_title(name, here):
        return Judged(Agreement.AGREES, f"“{label}” is the title of “{claimed}”")
    return _judge_strangers(claimed, label)


def _judge_strangers(claimed: str, label: str) -> Judged:
    """The names have nothing in common: are they two people, or is one no name?"""
    name, here = _plain(claimed), _plain(label)
    if _is_role(here):
        return Judged(Agreement.CANNOT_TELL, f"“{label}” does not say who that is")
    if not _scripts(name) & _scripts(here):
        return Judged(
            Agreement.CANNOT_TELL, f"“{claimed}” and “{label}” are written in different scripts"
        )
    if conflict(name, here):
        return Judged(Agreement.DISAGREES, f"the source names “{label}”, not “{claimed}”")
    return Judged(Agreement.CANNOT_TELL, f"whether “{label}” is “{claimed}” cannot be told")


def _plain(name: str) -> str:
    """One apostrophe for all, no particles (labels write "VON DER LEYEN" and "Leyen"), and a
    title that the tables lack left out ("HARBOURMASTER DEANE").

    Transcripts set labels in capitals, so an unknown word before the surname could as well be
    a given name; it is taken for a title only where it is built like one.
    """
    particles = name_words().particles - _ALSO_GIVEN
    words = [
        word
        for word in name.replace("’", "'").replace("ʼ", "'").split()
        if fold(word) not in particles
    ]
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


def _fits_title(name: str, label: str) -> bool:
    """“THE PRESIDENT” for “President Ruiz”, “MAYOR OKAFOR” for “the mayor”."""
    for whole, part in ((name, label), (label, name)):
        title, role = parse_name(whole).title, parse_name(part)
        if title and not role.surname and fold(_ARTICLE.sub("", part)) == fold(title):
            return True
    return False


def _is_role(label: str) -> bool:
    words = [fold(word) for word in _WORD.findall(label)]
    return not parse_name(label).surname or any(word in _ROLES for word in words)


def _scripts(name: str) -> set[str]:
    return {unicodedata.name(c, "?").split()[0] for c in name if c.isalpha()}
