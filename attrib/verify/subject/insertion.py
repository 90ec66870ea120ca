"""The subject of a cue where something is inserted between the two."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS
from attrib.verify.subject.dependent import governing, token_at
from attrib.verify.subject.heads import (
    Subject,
    apposed,
    is_object,
    lives_at,
    named_before,
    opening_of,
    resident,
    subject_of,
    tagged,
)
from attrib.verify.subject.phrases import Phrase, phrase_until
from attrib.verify.subject.words import Token, is_determiner, is_finite, is_person, verb_form


def over_insertion(tokens: Sequence[Token], at: int, passive: bool) -> tuple[Subject, ...]:
    """The subject before an insertion that ends at ``at``: "X, a doctor, said".

    Where the insertion has commas of its own ("X, who lives in Aurora, Colorado, said") the
    phrase before a relative pronoun or participle may be the subject as well as the nearest.
    """
    found = _over_insertion(tokens, at, passive)
    member = tagged(tokens, at)
    if member is None or any(
        member.head(tokens) in subject.beside
        and not is_object(tokens, token_at(tokens, subject.whole.start))
        for subject in found
    ):
        return found
    return (subject_of(tokens, member, passive=passive),)


def _over_insertion(  # noqa: PLR0912 (one branch for each form of insertion)
    tokens: Sequence[Token], at: int, passive: bool
) -> tuple[Subject, ...]:
    closing = tokens[at].text
    opening = "(" if closing == ")" else closing
    found: list[Subject] = []
    objects = True
    for start in range(at - 1, 0, -1):
        if tokens[start].quoted:
            break
        if tokens[start].text != opening or tokens[start + 1].text == opening or start + 1 == at:
            continue
        end = start - 1
        while end > 0 and tokens[end].text == opening:
            end -= 1  # "--"
        if end > 1 and tokens[end].text == "." and tokens[end - 2].text == ",":
            continue  # "of Jackson, Miss., | who lives here, said"
        if tokens[end].text == ")":
            end = opening_of(tokens, end) - 1  # "Ann Lee (D-NY), facing an election, said"
        relative = _before_relative(tokens, end)
        if relative is not None:
            return (*found, subject_of(tokens, relative, (tokens[end].span,), passive))
        phrase = phrase_until(tokens, end)
        if phrase is None:
            if found:
                continue
            return ()
        phrase = _of_relative(tokens, phrase.start, end) or phrase
        headed = _headed(tokens, phrase.start)
        phrase = headed or _long_form(tokens, phrase.start) or phrase
        age = tokens[phrase.start].text.isdigit() and phrase.end - phrase.start == 1
        if age or tokens[end].low in _ADVERBS or lives_at(tokens, phrase):
            continue  # "Ann Lee, 58, who lives here, said"
        opens_clause = tokens[start + 1].low in _OPENING or verb_form(tokens[start + 1]) == "ing"
        if found and (is_object(tokens, phrase.start) or not (opens_clause or objects)):
            continue
        objects = objects and is_object(tokens, phrase.start)
        beside = named_before(tokens, phrase.start)
        inserted = apposed(tokens, start + 1, clause=closing == ",")
        if headed or (
            closing != "," and any(map(_goes_on, tokens[start + 2 : at], tokens[start + 1 : at]))
        ):
            inserted = ()  # "Bob Roe (Ann Lee, who owns it, | was away) said"
        if resident(tokens, Phrase(start + 1, at, at)) is not None:
            inserted = ()  # "Ann Lee of Kells, | Marland, said"
        if tokens[start + 1].low in SUBJECT_PRONOUNS:
            inserted = (tokens[start + 1].span,)  # "None came, he said, on hearing of it"
        if inserted:
            beside += inserted
        elif tokens[start + 1].low in RELATIVES:
            beside.append(tokens[start + 1].span)
        found.append(subject_of(tokens, phrase, tuple(beside), passive))
        if closing == ")" or (opens_clause and not is_object(tokens, phrase.start)):
            break
    return tuple(found)


def _before_relative(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "A video | that, while it praised her, said", "Ann Lee, | who, despite the rain, said"."""
    if tokens[at].low not in ("who", "which", "that"):
        return None
    end = at - 1
    if end > 0 and tokens[end].text == ",":
        end -= 1
    noun = phrase_until(tokens, end)
    return None if noun is None or (tokens[at].low == "that" and verb_form(tokens[end])) else noun


def joined_insertion(tokens: Sequence[Token], at: int) -> int | None:
    """Where the "and" is before an insertion that the comma at ``at`` ends.

    "Lee came, | and in a speech on Monday, said".
    """
    if tokens[at].text != ",":
        return None
    for joint in range(at - 2, 1, -1):
        token = tokens[joint]
        if not token.is_word or token.quoted or is_finite(token):
            return None
        if token.low in ("and", "but"):
            opens = tokens[joint + 1].low in PREPOSITIONS
            return joint if opens and tokens[joint - 1].text == "," else None
    return None


def _of_relative(tokens: Sequence[Token], last: int, end: int) -> Phrase | None:
    """What a relative clause over ``last`` hangs on: "a lawyer | who has met Bob Roe, a doctor",
    "the banker | whom Bob Roe hired in May, Ann Lee".
    """
    for at in range(last, max(last - _LONGEST, 0), -1):
        verb = tokens[at + 1]
        if tokens[at].low in RELATIVES and at + 1 <= last:
            acts = verb.is_name or is_person(verb) or is_determiner(verb)
            somebody = tokens[at].low == "whom" or is_person(tokens[at - 1])
            whom = acts and somebody and any(map(is_finite, tokens[at + 2 : end + 1]))
            return phrase_until(tokens, at - 1) if whom or is_finite(verb) else None
        if not tokens[at].is_word or tokens[at].quoted:
            return None
    return None


_LONGEST = 8
"""Words of a relative clause."""


def _headed(tokens: Sequence[Token], start: int) -> Phrase | None:
    """ "A letter to | Ann Lee, read out in court, said": what the noun phrase from ``start`` is
    part of.
    """
    if start < 2 or tokens[start - 1].low not in ("to", "for", "by"):
        return None
    whole = governing(tokens, start)
    by = tokens[start - 1].low == "by"  # "a review | commissioned by Ann Lee"
    verbs = whole is not None and any(verb_form(t) for t in tokens[whole.start : start - 1 - by])
    if whole is None or verbs:
        return None
    head = {token.low for token in tokens[whole.start : whole.end]}
    return whole if head & DOCUMENTS else None


def _long_form(tokens: Sequence[Token], start: int) -> Phrase | None:
    """ "The Dam Watch Group, or | DWG": what it is short for."""
    if start < 3 or tokens[start - 1].low != "or" or tokens[start - 2].text != ",":
        return None
    return phrase_until(tokens, start - 3)


def set_off(tokens: Sequence[Token], verb: int) -> bool:
    """The clause ends with its verb, between commas: "Methane, the mayor | says, is easy"."""
    while verb < len(tokens) and (tokens[verb].is_auxiliary or verb_form(tokens[verb])):
        verb += 1
    return verb < len(tokens) and tokens[verb].text == ","


def _goes_on(token: Token, before: Token) -> bool:
    """A verb of the clause whose subject a comma has set off."""
    return before.text == "," and is_finite(token)


_ADVERBS = frozenset(["meanwhile", "however", "though", "too", "instead", "moreover", "therefore"])
_OPENING = frozenset(["who", "whose", "which", "where", "whom", "asked", "joined", "born"])
