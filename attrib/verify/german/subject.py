"""Subjects of German clauses: the verb second or at the end, objects told by their articles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrib.language.names import is_person_name
from attrib.verify.german.clause import clause_end, clause_start, may_be_subject, verb_final
from attrib.verify.german.following import following, told_first
from attrib.verify.german.main_clause import finite
from attrib.verify.german.nouns import FEMININE, is_nominative, names_speaker
from attrib.verify.german.voice import (
    in_document,
    is_impersonal,
    is_passive,
    of_attribute,
    of_passive,
)
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.lists.wordlists import GERMAN_FINITE, PREPOSITIONS
from attrib.verify.subject.heads import Subject, after
from attrib.verify.subject.words import Token

_BETWEEN_GERMAN = frozenset(
    """
    sich jetzt auch dann heute gestern zudem ferner nur jedoch aber allerdings selbst zunächst
    wiederum daraufhin nun schließlich dagegen weiter außerdem gleichzeitig unterdessen inzwischen
    dazu damals bereits später zuvor ebenfalls ebenso zugleich hingegen indes nämlich
    """.split()  # noqa: SIM905
)
_NOMINATIVE = frozenset(["er", "ich", "wir", "man"])


def german_subjects(
    tokens: Sequence[Token], first: int, last: int, before: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """``before``: what would be the subject in English."""
    if any(subject.text.lower() in _NOMINATIVE for subject in before):
        return before  # "Er beschuldigte seinerseits ...": what follows is no subject
    if first and tokens[first - 1].low in _NOMINATIVE:
        return after(tokens[:first], first - 1)  # "einen Zettel, in dem | er verlangte"
    if _lets_itself_be_told(tokens, first, last):
        return of_passive(tokens, first, last, before)
    other = _whom_somebody_lets(tokens, first) or told_first(tokens, first, last)
    if other:
        return other
    final = verb_final(tokens, first, last)
    start = clause_start(tokens, first)
    if any(tokens[n].low in GERMAN_FINITE for n in range(start, first)):
        final = tuple(s for s in final if may_be_subject(s.text))
        before = () if final else before  # "hat | ein Gericht das Urteil gegen Lee bestätigt"
    found = before + final
    # the verb comes second: "Am Montag äußerte sich der Sprecher"
    at = last + 1
    while at < len(tokens) and tokens[at].low in _BETWEEN_GERMAN:
        at += 1
    nominative = at < len(tokens) and tokens[at].low in _NOMINATIVE | {"der"}
    ended = _clause_ended(tokens, first)
    # "Sie fordern Lohn und beklagen | die Preise": the subject is that of the first verb
    joined = first > 0 and tokens[first - 1].low in ("und", "sowie") and bool(found)
    plain = any(_leads(tokens, start, first, subject) for subject in before) or joined
    he = following(tokens, at)
    if he and is_nominative(he[0].text.split()) and not _is_reported(tokens, he[0]):
        found = he  # "Ann Lee sagte | der Rat": he said it to her
    elif nominative or ended or not plain:
        second = he
        if nominative and tokens[at].low != "der" and not found[1:]:
            found = tuple(s for s in found if _leads(tokens, start, first, s))
        if ended and second and may_be_subject(second[0].text):
            found = ()
        if second and second[0].text[0].isupper() and tokens[0].low in PREPOSITIONS:
            found = tuple(s for s in found if not _depends(tokens, s))
        found += second
    found = tuple(s for s in found if may_be_subject(s.text))
    if is_impersonal(tokens, first, last):
        found = tuple(
            s for s in found if tokens[0].low != "als" or s.head.end > tokens[first].start
        )
        return in_document(tokens, first, last) or found
    return of_passive(tokens, first, last, found) if is_passive(tokens, first, last) else found


def named_by_phrase(tokens: Sequence[Token], first: int, last: int) -> tuple[Subject, ...]:
    """Whom a phrase of several words names: "nach Ansicht von | Lenz", "geäußert durch"."""
    if first == last:
        return of_attribute(tokens, first)
    if tokens[last].low == "durch":
        return after(tokens, last + 1)
    if tokens[first].low != "nach" or not GERMAN_SOURCE.search(tokens[last].text):
        return ()
    by = last + 1 < len(tokens) and tokens[last + 1].low in ("von", "vom")
    return after(tokens, last + 2) if by else ()


def _is_reported(tokens: Sequence[Token], subject: Subject) -> bool:
    """ "Ann Lee sagte der Rat | sei müde": a comma is missing."""
    return any(t.start > subject.whole.start and t.low in _REPORTED for t in tokens) and not any(
        t.start >= subject.whole.end and t.text == "," for t in tokens
    )


def _clause_ended(tokens: Sequence[Token], first: int) -> bool:
    """ "Er sei krank, | bestätigte die Rätin": what stands before the comma is reported."""
    if first < 2 or tokens[first - 1].text != ",":
        return False
    if tokens[0].low in _SUBORDINATING:
        return True  # "Da die Brücke ruht, | rechnet die Rätin mit Ärger"
    verb = finite(tokens, 0, first - 1)
    return verb is not None and tokens[verb].low in _REPORTED


_SUBORDINATING = frozenset(
    """
    da weil nachdem wenn obwohl während bevor seit seitdem falls sofern sobald solange obgleich
    """.split()  # noqa: SIM905
)
_REPORTED = frozenset(
    """
    sei seien habe werde könne müsse solle wolle dürfe wäre wären hätte hätten würde würden könnte
    könnten soll sollen
    """.split()  # noqa: SIM905
)


def _depends(tokens: Sequence[Token], subject: Subject) -> bool:
    """ "Auf | die Frage von Ute Helm antwortete Tim Kroll"."""
    at = next((n for n, t in enumerate(tokens) if t.start == subject.whole.start), 0)
    return at > 0 and tokens[at - 1].low in PREPOSITIONS


def _lets_itself_be_told(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Lenz musste sich von Mohr | vorwerfen lassen": Mohr does."""
    clause = tokens[clause_start(tokens, first) : clause_end(tokens, last)]
    words = [token.low for token in clause]
    told = any(pair in (("sich", "von"), ("sich", "vom")) for pair in pairwise(words))
    return told and not _LETTING.isdisjoint(words)


def _whom_somebody_lets(tokens: Sequence[Token], first: int) -> tuple[Subject, ...]:
    """ "lässt die Autorin einen Pfarrer | sagen": the priest says it; "ließ mitteilen" is hers."""
    start = clause_start(tokens, first)
    lets = next((n for n in range(first - 1, start - 1, -1) if tokens[n].low in _LETTING), None)
    if lets is None:
        return ()
    at = next((n for n in range(first - 1, lets, -1) if tokens[n].low in _WHOM), None)
    return after(tokens[:first], at) if at is not None and at + 1 < first else ()


_LETTING = frozenset(["lässt", "lassen", "ließ", "ließen", "lasse"])
_WHOM = frozenset(["einen", "den", "seinen", "ihren", "eine", "seine", "ihre"])


def _leads(tokens: Sequence[Token], start: int, first: int, subject: Subject) -> bool:
    """Somebody who stands first in the clause and right before its verb: "Lee kritisierte Mohr"."""
    if tokens[start].low in ("auch", "selbst", "sogar", "nur"):
        start += 1
    over = tokens[first - 1].text == "," and tokens[0].start == subject.head.start
    beside = tokens[start].start == subject.head.start and (
        tokens[first - 1].end == subject.whole.end
    )
    if not beside and not over:  # "Das Staatsoberhaupt, Königin Ida, bat"
        return False
    words = subject.text.split()
    if len(words) < _NAME or not may_be_subject(subject.text):
        return False
    if over and first > _NAME:
        named = tokens[first - 1 - _NAME : first - 1]
        if all(token.is_name for token in named) and is_person_name(
            " ".join(token.text for token in named)
        ):
            return True
    masculine = words[0] in ("Der", "Ein") and not FEMININE.search(words[1].lower())
    return masculine or names_speaker(words)


_NAME = 2
"""Words from which a capital at the start of a sentence is known for a name."""
