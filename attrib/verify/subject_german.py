"""Subjects of German clauses: the verb second or at the end, objects told by their articles."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.verify.phrases import Token, phrase_until
from attrib.verify.subject_phrases import Subject, after, subject_of
from attrib.verify.wordlists import GERMAN_FINITE

_BETWEEN_GERMAN = frozenset(
    """
    sich jetzt auch dann heute gestern zudem ferner nur jedoch aber allerdings selbst zunächst
    wiederum daraufhin nun schließlich dagegen weiter außerdem gleichzeitig unterdessen inzwischen
    dazu damals bereits später zuvor ebenfalls ebenso zugleich hingegen indes nämlich
    """.split()  # noqa: SIM905
)
_OBJECT_GERMAN = frozenset(
    """
    den dem einen einem ihn ihm ihnen seinen seinem ihren ihrem meinen meinem unseren unserem
    diesen diesem jeden jedem keinen keinem
    """.split()  # noqa: SIM905
)


def german_subjects(
    tokens: Sequence[Token], first: int, last: int, before: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """``before``: what would be the subject in English."""
    if any(subject.text.lower() in _NOMINATIVE for subject in before):
        return before  # "Er beschuldigte seinerseits ...": what follows is no subject
    found = before + verb_final(tokens, first, last)
    found = tuple(s for s in found if s.text.split()[0].lower() not in _OBJECT_GERMAN)
    # the verb comes second: "Am Montag äußerte sich der Sprecher"
    at = last + 1
    while at < len(tokens) and tokens[at].low in _BETWEEN_GERMAN:
        at += 1
    if at < len(tokens) and tokens[at].low not in _OBJECT_GERMAN:
        return found + after(tokens, at)
    return found


def verb_final(tokens: Sequence[Token], first: int, last: int) -> tuple[Subject, ...]:
    """Subjects of a German clause whose verb, or the last part of it, ends it.

    "weil die Ministerin die Zahlen bestritt", "am Freitag hatte der Leiter ihnen erklärt"
    """
    found: tuple[Subject, ...] = ()
    if first and tokens[first - 1].low in ("und", "oder", "aber"):
        found = after(tokens, 0)  # "Die Rätin dankte ihnen und ergänzte"
    start = first
    while start and tokens[start - 1].text not in ",:;–—()" and not tokens[start - 1].quoted:
        start -= 1
    finite = next((n for n in range(start, first) if tokens[n].low in GERMAN_FINITE), None)
    if finite is not None:
        found += after(tokens, finite + 1)
        phrase = phrase_until(tokens, finite - 1)
        return found + ((subject_of(tokens, phrase),) if phrase is not None else ())
    if last + 1 < len(tokens) and tokens[last + 1].is_word and tokens[last + 1].low not in _FINALS:
        return found
    if 1 < start < first and tokens[start].low in _RELATIVE and tokens[start - 1].text == ",":
        phrase = phrase_until(tokens, start - 2)  # "die Stimmen, die ihm dies vorwerfen"
        found += (subject_of(tokens, phrase, (tokens[start].span,)),) if phrase else ()
        start += 1
    while start < first and tokens[start].low in _OPENING_GERMAN:
        start += 1
    return found + after(tokens[:first], start)


_RELATIVE = frozenset(["die", "der", "das", "welche", "welcher", "welches"])
_NOMINATIVE = frozenset(["er", "ich", "wir", "man"])
_FINALS = GERMAN_FINITE | {"und", "oder"}
_OPENING_GERMAN = frozenset(
    """
    dass daß ob wie weil da als nachdem wenn während zumal obwohl und oder aber denn damit sodass
    bevor seit seitdem indem wobei womit worauf so
    """.split()  # noqa: SIM905
)
