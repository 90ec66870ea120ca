"""Which words of a clause are verbs that the cue may share its subject with."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import english_forms, lexicon
from attrib.language.regex import regex
from attrib.model import Mode
from attrib.verify.lists.wordlists import (
    CLAUSE_WORDS,
    COMMON_PAST,
    DEEDS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from attrib.verify.subject.words import (
    ALONE,
    Token,
    is_base,
    is_determiner,
    is_plain_present,
    starts_phrase,
    verb_form,
)

JOINING = frozenset(["and", "but", "or", "then", "und", "aber", "et", "mais", "y", "pero"])


def verbs_before(tokens: Sequence[Token], joint: int) -> list[int]:
    """Verbs before ``joint``, in text order; what only modifies a noun where there is no other."""
    shares = tokens[joint].low in JOINING
    verbs = [
        at
        for at in range(1, joint)
        if (
            verb_form(tokens[at])
            or is_plain_present(tokens, at)
            or follows_relative(tokens, at)
            or _after_auxiliary(tokens, at)
            or (shares and _does(tokens, at))
        )
        and not _is_owned(tokens, at)
        and (tokens[at - 1].low not in JOINING or tokens[at - 1].low == "then")
        and not (tokens[at - 1].text == "," and verb_form(tokens[at]) == "ing")
    ]
    verbs = [at for at in verbs if not modifies(tokens, at)] or verbs
    return _of_one_clause(tokens, verbs, joint) if shares else verbs


_MOST_VERBS = 12
"""Verbs that a joint may go back to, the nearest ones."""


def joined_verbs(tokens: Sequence[Token], joint: int, form: str) -> list[int]:
    """The verbs before a joint that the cue after it goes with, all of them if none does."""
    going = verbs = verbs_before(tokens, joint)[-_MOST_VERBS:]
    if tokens[joint].text == ",":
        going = [at for at in verbs if not _in_clause(tokens, verbs, at)]
    if form == "ing":  # "warning that it could sink and | implying"
        going = [
            at
            for at in going
            if tokens[at].low not in _WITH_BASE and not _after_auxiliary(tokens, at)
        ]
    if form == "present" and joint + 1 < len(tokens):  # "Lee lives near groups that vote and | say"
        one = tokens[joint + 1].low.endswith("s")
        going = [
            at
            for at in going
            if verb_form(tokens[at]) != "present" or tokens[at].low.endswith("s") is one
        ]
    return going or verbs


def _in_clause(tokens: Sequence[Token], verbs: list[int], at: int) -> bool:
    """ "Lee sued after Roe | had left, saying": in a clause that does not open the sentence."""
    for opener in range(at - 1, 0, -1):
        if not tokens[opener].is_word or opener in verbs:
            return False
        if tokens[opener].low in _OPENERS:
            return verbs[0] < opener
    return False


_OPENERS = frozenset(
    "after before when while because although though once until unless where whereas".split()  # noqa: SIM905
)


def _of_one_clause(tokens: Sequence[Token], verbs: list[int], joint: int) -> list[int]:
    """The verbs on the side of a relative clause on which the cue stands, as commas show it.

    "She praised a man who built dams, and | said": she; "she praised Roe, who built dams and |
    said": Roe. Without any comma nobody can tell.
    """
    opens = next((at for at in range(joint - 1, 0, -1) if _is_relative(tokens, verbs, at)), 0)
    inside = [at for at in verbs if at > opens]
    main = [at for at in verbs if at < opens]
    main = main or [at for at in range(1, opens) if tokens[at].low in _PAST]
    if not opens or not inside or not main:
        return verbs
    commas = [at for at in range(opens + 1, joint) if tokens[at].text == ","]
    if commas == [joint - 1]:
        return main
    return inside if tokens[opens - 1].text == "," and not commas else verbs


def _is_relative(tokens: Sequence[Token], verbs: list[int], at: int) -> bool:
    if at + 1 not in verbs and not tokens[at + 1].is_auxiliary:
        return False
    before = tokens[at - 1]
    is_noun = before.is_word and at - 1 not in verbs and before.low not in PREPOSITIONS
    return tokens[at].low in ("who", "which") or (tokens[at].low == "that" and is_noun)


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """True for "the lasting worth", "her proposed dam": a participle there is no verb."""
    before = tokens[at - 1]
    if verb_form(tokens[at]) == "ing":
        return is_determiner(before) and before.low not in ALONE
    return before.low in _ARTICLES or before.low in POSSESSIVES or _owner(before)


_PAST = COMMON_PAST | {"read"}
_ARTICLES = frozenset(["the", "a", "an"])


def _after_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """ "did not | limit", "will | vote"."""
    token, before = tokens[at], tokens[at - 1]
    helped = at > 1 and before.low == "not" and tokens[at - 2].low in _WITH_BASE
    if not helped and _NOT.sub("", before.low) not in _WITH_BASE:
        return False
    plain = token.in_phrase and not token.is_name and not token.low.endswith("ly")
    return plain and not is_determiner(token) and token.low not in SUBJECT_PRONOUNS


_NOT = regex("n['’]t$")
_WITH_BASE = frozenset(
    "do does did will would can could might must shall should wo ca".split()  # noqa: SIM905
)
"""Auxiliaries, some without their "n't", that a plain form follows."""


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """ "limit her | attacks", "at his | rallies": a noun that a verb looks like."""
    low = tokens[at - 1].low
    owned = low in POSSESSIVES and (low != "her" or (at > 2 and _after_auxiliary(tokens, at - 2)))
    return owned and verb_form(tokens[at]) == "present"


def _owner(token: Token) -> bool:
    return token.is_name and token.low.endswith(("'s", "’s", "s'", "s’"))


def _does(tokens: Sequence[Token], at: int) -> bool:
    """ "Ann Lee | represents": the third person of a deed right after a name or pronoun."""
    low, before = tokens[at].low, tokens[at - 1]
    if not low.endswith("s") or tokens[at].is_name or low not in english_forms(DEEDS):
        return False
    return (before.is_name and not _owner(before)) or before.low in ("he", "she", "it", "who")


def is_said(token: Token) -> bool:
    """A verb of speech or writing."""
    forms = lexicon("en").forms.get(token.low, ())
    return any(f.entry.category == "verb" and f.entry.mode in _SAID for f in forms)


_SAID = (Mode.SPEECH, Mode.WRITING)


def follows_relative(tokens: Sequence[Token], at: int) -> bool:
    """True for the word after "who", "which" or "that", where it can be a verb: "who review it"."""
    token, before = tokens[at], tokens[at - 1]
    if before.low == "that" and at > 1 and at + 1 < len(tokens):  # "the groups that | support it"
        several = tokens[at - 2].low.endswith("s") and not verb_form(tokens[at - 2])
        plain = tokens[at - 2].in_phrase and is_base(token.low) and not token.is_name
        return several and plain and starts_phrase(tokens[at + 1])
    if before.low not in ("who", "which") or not token.is_word or token.is_name:
        return False
    if at > 1 and tokens[at - 2].low in PREPOSITIONS:
        return False  # "in which"
    return not (
        starts_phrase(token)
        or token.is_auxiliary
        or token.low in PREPOSITIONS
        or token.low in CLAUSE_WORDS
        or token.low.endswith("ly")
        or token.low in ("that", "this")
    )
