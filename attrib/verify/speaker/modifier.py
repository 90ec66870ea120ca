"""A name that is only a word before another’s noun: "the | Clinton | campaign"."""

from __future__ import annotations

from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.words import is_person_word


def only_modifies(text: str, source: Span, subject: Subject) -> Span | None:
    """The phrase of the ``subject`` in which the source is a name before its noun, or None."""
    within = (subject.head, *subject.beside)
    phrase = next((s for s in within if s.start <= source.start and source.end < s.end), None)
    if phrase is None:
        return None
    if not text[source.end - 1].isalnum() or not _NAME.search(text, source.start, source.end):
        return None
    following = text[source.end : phrase.end].split()
    if text.startswith(("'s ", "’s "), source.end) and len(following) > 1:
        modifies = pronoun(text[source.start : source.end]) is None  # not "he's"
    elif not following:
        return None
    elif _SOME.fullmatch(text, phrase.start, source.end) and following[0] not in PREPOSITIONS:
        modifies = following[0].islower()  # "Lee, a | New Moll | native"
    elif following[0].islower() or not following[-1][:1].isupper():
        modifies = any(is_person_word(word) or word in _WHOLES for word in following)
    else:  # "the | Ann Lee | Prize"
        ahead = text[phrase.start : source.start].lower()
        modifies = ahead == "the " or following[-1] in _BODIES
    return phrase if modifies else None


_SOME = regex(r"[Aa]n?(?:\s[A-Z][\w’-]*)+")
_NAME = regex(r"\b[^\W\d_a-z]")
_BODIES = frozenset(
    """
    Institute Foundation University College School Center Centre Museum Hospital Society Trust Fund
    Company Group Bank Corporation Inc Ltd Association Committee Council Club Campaign Library
    """.split()  # noqa: SIM905
)
_WHOLES = frozenset(
    """
    campaign campaigns crowd team staff administration government party delegation group committee
    family company moderators operatives volunteers donors activists workers allies aides
    """.split()  # noqa: SIM905
)
