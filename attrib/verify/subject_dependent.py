"""Noun phrases right before a cue that are none of its subject: they only depend on a verb or on
another noun phrase, which is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrib.verify.phrases import (
    Phrase,
    Token,
    is_determiner,
    is_person,
    phrase_from,
    phrase_until,
    verb_form,
)
from attrib.verify.subject_phrases import Subject, is_object, subject_of
from attrib.verify.wordlists import (
    CLAUSE_WORDS,
    GERMAN_FINITE,
    PREPOSITIONS,
    SUBORDINATING,
    TIMES,
)


def of_relative(tokens: Sequence[Token], start: int, passive: bool) -> tuple[Subject, ...]:
    """Whom a relative clause is about that ends before the cue: "those who met Ann Lee said"."""
    while start > 2 and tokens[start - 1].low in ("or", "and") and tokens[start - 2].is_name:
        start -= 2  # "for Cole or | Bob Carr said"
        while tokens[start - 1].is_name:
            start -= 1
    if not is_object(tokens, start):
        return ()
    for at in range(start - 1, 0, -1):
        if tokens[at].text in ",;:" or tokens[at].quoted:
            return ()
        if tokens[at].low in _RELATIVE:
            phrase = phrase_until(tokens, at - 1)
            if phrase is None or is_object(tokens, phrase.start):
                return ()
            return (subject_of(tokens, phrase, (tokens[at].span,), passive),)
    return ()


_RELATIVE = frozenset(["who", "that", "which", "who'd", "who’d", "who've", "who’ve"])


def governing(  # noqa: PLR0911 (one return for each condition)
    tokens: Sequence[Token], start: int
) -> Phrase | None:
    """What opens the clause in which the noun phrase from ``start`` only depends on something.

    "A survey commissioned by the brewer Hollis | found": the survey. A clause that opens with a
    preposition or a participle ("At the vote in the Senate Lee said") shows nothing.
    """
    if start < 2 or tokens[start - 1].low not in PREPOSITIONS - SUBORDINATING - {"like"}:
        return None
    if tokens[start - 1].low == "by" and not verb_form(tokens[start - 2]):
        return None  # "an estimate by Ann Lee has it"
    if not (tokens[start].is_name or is_determiner(tokens[start])):
        return None  # "an effort to recruit pastors"
    opens = start - 1
    while opens and _within_clause(tokens[opens - 1]):
        opens -= 1
    phrase = phrase_from(tokens, opens) if _opens_clause(tokens, opens) else None
    if phrase is None or phrase.end > start - 1:
        return None
    end = next((n for n in range(opens, phrase.end) if verb_form(tokens[n])), phrase.end)
    if end == opens or any(
        t.is_auxiliary or t.low in GERMAN_FINITE for t in tokens[end : start - 1]
    ):
        return None
    named = pairwise(t for t in tokens[opens:end] if not is_determiner(t))
    if any(one.is_name and other.text.islower() for one, other in named):
        return None  # "Lee praised Ann Frost in Bonn", with a verb that is not known for one
    return Phrase(opens, end, phrase.whole_end)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """A clause opens with the noun phrase at ``at``: it may be the subject."""
    first = tokens[at]
    if at and tokens[at - 1].low in CLAUSE_WORDS:
        return False
    if first.low in PREPOSITIONS or first.low in TIMES or first.low.endswith(("ing", "ed")):
        return False
    return is_determiner(first) or first.is_name or is_person(first)


def _within_clause(token: Token) -> bool:
    return token.is_word and token.low not in CLAUSE_WORDS and not token.quoted


def only_depends(tokens: Sequence[Token], start: int, at: int) -> bool:
    """True for "who operated on Ann Lee | said", not for "who, since Ann Lee | said, ..."."""
    if start < 3 or tokens[start - 1].low not in PREPOSITIONS - SUBORDINATING:
        return False
    governs = tokens[start - 2]
    clause = next((n for n in range(start - 2, -1, -1) if tokens[n].low in CLAUSE_WORDS), -1)
    follows = tokens[at + 1] if at + 1 < len(tokens) else governs
    return (
        governs.is_word
        and governs.low not in CLAUSE_WORDS
        and clause >= 0
        and tokens[clause].low in ("who", "which")
        and verb_form(follows) != "ing"
    )


def of_object_clause(tokens: Sequence[Token], at: int, passive: bool) -> Subject | None:
    """Whom somebody did something to, in a clause that ends at ``at``.

    "The lawyer whom Ann Lee hired | said", "the man the mayor had hired | said".
    """
    if verb_form(tokens[at]) != "past" or tokens[at].is_auxiliary or tokens[at].is_name:
        return None
    end = at - 1
    while end > 0 and tokens[end].is_auxiliary:
        end -= 1
    if end < 1 or not tokens[end].is_name:
        return None
    inner = phrase_until(tokens, end)
    if inner is None or not inner.start:
        return None
    relative = tokens[inner.start - 1]
    if relative.low not in ("whom", "that", "which", "who"):
        return None
    named = phrase_until(tokens, inner.start - 2)
    if named is None:
        return None
    return subject_of(tokens, named, (relative.span,), passive)
