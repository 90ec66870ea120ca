"""Noun phrases that the participle or adjective right after them belongs to, and no other subject:
"candidates | proposing tolls", "voters | eager to go", "those | backing Lee", "Lee's | request".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrib.language.cues import english_forms, lexicon
from attrib.verify.lists.wordlists import BE, POSSESSIVES, PREPOSITIONS
from attrib.verify.subject.heads import Subject, subject_of
from attrib.verify.subject.phrases import Phrase, phrase_until
from attrib.verify.subject.words import Token, is_determiner, is_person, verb_form

_ABSOLUTE = frozenset(["with", "without"])
_BEGINNING = english_forms(frozenset(["open", "begin", "start", "end", "close", "finish"]))
""" "The novel | opens with Lee saying"."""
_ADDRESSED = frozenset(["to", "at", "with", "on", "in", "against", "before", "after"])
_SENDING = english_forms(
    frozenset(
        """
        tell email e-mail text call write ask urge warn remind assure address message phone greet
        thank answer lobby meet join lead rally visit leave follow confront interrupt contact
        reach
        """.split()  # noqa: SIM905
    )
)
"""Verbs whose object hears what a participle after it says: "emailed supporters, saying"."""
FRONTED = frozenset(
    """
    to worried angered convinced alarmed wary furious afraid angry anxious proud certain sure aware
    confident mindful sceptical skeptical critical hopeful fearful keen eager happy unhappy tired
    weary grateful glad sad unsure doubtful dubious suspicious reluctant determined unwilling
    """.split()  # noqa: SIM905
)
"""How a clause begins whose subject is that of the main clause, also with a capital."""
_GIVING = english_forms(
    frozenset("contribute donate give pay hand pour funnel apply refer belong".split())  # noqa: SIM905
)
"""Verbs whose object with "to" gets something, and hears nothing."""
_ROLES = frozenset("defender supporter critic opponent backer champion ally rival foe fan".split())  # noqa: SIM905
_TO_AID = frozenset(["support", "defense", "defence", "aid", "rescue", "side", "assistance"])


def owner_of(tokens: Sequence[Token], cue: int) -> tuple[Subject, ...]:
    """Whose the noun at ``cue`` is: "did not answer | a reporter's | request for"."""
    if not cue or verb_form(tokens[cue]) not in ("", "present"):
        return ()
    owner = tokens[cue - 1]
    if owner.low not in POSSESSIVES and not owner.low.endswith(("'s", "’s", "s'", "s’")):
        return ()
    phrase = phrase_until(tokens, cue - 1)
    if phrase is None:
        return ()
    if phrase.start and tokens[phrase.start - 1].low == "to" and tokens[cue].low in _TO_AID:
        return ()  # "came to Lee's | defence"
    if phrase.start and tokens[phrase.start - 1].low in BE and tokens[-1].start > tokens[cue].start:
        role = next((t for t in tokens[cue : cue + 3] if is_person(t) or t.low in _ROLES), None)
        if role is not None:
            return ()  # "Roe is Lee's | chief defender"
    return (subject_of(tokens, phrase),)


def absolute(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    """The subject of "…, with Xi | saying", which ends at ``at``: not that of the main clause."""
    phrase = _opened_with(tokens, at) or phrase_until(tokens, at)
    if phrase is None or not phrase.start or tokens[phrase.start - 1].low not in _ABSOLUTE:
        return ()
    ahead = tokens[phrase.start - 2]
    opens = phrase.start == 1 or ahead.text in (",", ";", "—", "–", "(") or ahead.low in _BEGINNING
    return (subject_of(tokens, phrase),) if opens else ()


def _opened_with(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "The novel opens with | Lee", which ends at ``at``."""
    start = at
    while start > 2 and (tokens[start].is_name or tokens[start - 1].is_name):
        start -= 1
        if tokens[start].low == "with":
            begins = tokens[start - 1].low in _BEGINNING
            return Phrase(start + 1, at + 1, at + 1) if begins and start < at else None
    return None


def modified(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    """The noun phrase that ends at ``at``, where the participle after it is of no other."""
    phrase = phrase_until(tokens, at)
    if phrase is None or not phrase.start:
        return ()
    if phrase.end <= at and not _are_people(tokens, phrase):  # "the vote of | farmers hoping"
        inner = max(n for n in range(phrase.end, at + 1) if tokens[n].low in PREPOSITIONS) + 1
        phrase = Phrase(inner, at + 1, at + 1)
    before = tokens[phrase.start - 1]
    if tokens[at].low == "those":
        copula = before.low == "among" and tokens[phrase.start - 2].low in BE
        owns = not copula  # "was among those | backing Lee"
    elif not _are_people(tokens, phrase):
        owns = tokens[phrase.end - 1].low in _INSCRIBED
    elif before.low in PREPOSITIONS:
        given = any(token.low in _GIVING for token in tokens[: phrase.start])
        owns = before.low not in _ADDRESSED or (given and before.low == "to")
    else:
        left = before.low in _LEAVING and tokens[at + 1].low in _THINKING
        owns = left or (
            verb_form(before) != "" and before.low not in _SENDING and before.low not in BE
        )
    return (subject_of(tokens, phrase),) if owns else ()


_LEAVING = english_forms(frozenset(["leave"]))
_THINKING = frozenset(
    ["wondering", "asking", "thinking", "hoping", "guessing", "fearing", "fuming"]
)
""" "The leak left | farmers | wondering": they do."""


def hears(tokens: Sequence[Token], at: int) -> bool:
    """ "Lee emailed | supporters | saying": the noun phrase that ends at ``at`` only hears it."""
    phrase = phrase_until(tokens, at)
    sent = phrase is not None and phrase.start > 0 and tokens[phrase.start - 1].low in _SENDING
    return sent and tokens[at].low not in _GROUPS


def _are_people(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "candidates", "Hispanics", "many", but not "the board" nor "a sign"."""
    last = tokens[phrase.end - 1]
    if last.is_name or last.low in _SEVERAL or last.low in _GROUPS:
        return True
    return is_person(last) and (
        last.low.endswith("s") or tokens[phrase.start].low in ("a", "an", "any", "no", "every")
    )


_GROUPS = frozenset(
    """
    group groups committee committees organization organizations organisation organisations pac pacs
    coalition coalitions company companies firm firms union unions party parties
    movement movements nation nations country countries state states crowd crowds family families
    """.split()  # noqa: SIM905
)
_INSCRIBED = frozenset(
    """
    sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts hat hats
    cap caps button buttons sticker stickers billboard billboards plaque plaques
    """.split()  # noqa: SIM905
)
""" "held up a | sign | saying": not who holds it."""
_SEVERAL = frozenset(["many", "some", "most", "several", "few", "people", "others", "all", "both"])


@lru_cache(maxsize=4096)
def _is_adjective(low: str) -> bool:
    return any(form.entry.category == "adjective" for form in lexicon("en").forms.get(low, ()))


def is_adjective(token: Token) -> bool:
    return not token.is_name and _is_adjective(token.low)


def adjective_of(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    """Who is so, of "with | Lee wary of it", "makes | me wary of it", "cover to | Lee, wary"."""
    start = at
    while start and (tokens[start - 1].is_name or is_determiner(tokens[start - 1])):
        start -= 1
    before = tokens[start - 1] if start else None
    somebody = tokens[at].is_name or tokens[at].low in _OBJECTS
    if before is None or not somebody:
        return ()
    if before.low in _ABSOLUTE or (tokens[at].low in _OBJECTS and before.is_word):
        return (subject_of(tokens, Phrase(start, at + 1, at + 1)),)
    return ()


_OBJECTS = frozenset(["me", "him", "them", "us", "her"])
