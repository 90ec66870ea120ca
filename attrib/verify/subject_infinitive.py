"""Who does what an infinitive says, where that is not the subject of the main verb."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import english_forms
from attrib.verify.phrases import Token, is_determiner, phrase_until
from attrib.verify.subject_phrases import Subject, subject_of

_MAKING = english_forms(
    frozenset(["lead", "force", "cause", "prompt", "compel", "drive", "push"])
    | frozenset(["leave", "enable", "inspire", "spur", "allow"])
)
"""Verbs whose object did what the infinitive says; of "asked" or "urged" that is not told."""
_OPEN_TO = frozenset(
    """
    opportunity opportunities opening chance chances occasion occasions time way ways reason reasons
    need room possible impossible hard harder easy easier difficult common unusual rare natural
    """.split()  # noqa: SIM905
)
"""Words after which "for X to ..." names who does it."""
_SINGLED_OUT = frozenset(
    ["only", "first", "second", "third", "last", "latest", "next", "earliest", "few"]
)


def of_infinitive(tokens: Sequence[Token], to: int) -> Subject | None:
    """The noun phrase right before the "to" at ``to``, where that is who does it.

    "led the mayor to say", "a chance for the mayor to say".
    """
    phrase = phrase_until(tokens, to - 1)
    if phrase is None:
        return None
    # "will force Ann Lee to": a plain form without an ending is no known verb
    inner = [n for n in range(phrase.start, to - 1) if tokens[n].low in _MAKING]
    if inner and not is_determiner(tokens[inner[-1] - 1]):
        phrase = phrase._replace(start=inner[-1] + 1)
        phrase = phrase._replace(end=max(phrase.end, phrase.start + 1))
        return subject_of(tokens, phrase)
    if phrase.start and tokens[phrase.start - 1].low in _MAKING:
        return subject_of(tokens, phrase)
    for at in range(to - 2, 0, -1):
        if not tokens[at].is_word:
            break
        if tokens[at].low == "for":
            named = phrase_until(tokens, to - 1)
            if named is not None and tokens[at - 1].low in _OPEN_TO:
                start = max(named.start, at + 1)
                return subject_of(tokens, named._replace(start=start, end=to))
            break
    return None


def singled_out(tokens: Sequence[Token], to: int) -> Subject | None:
    """ "not the only sailor | to admit": a phrase that is about the subject or about more."""
    phrase = phrase_until(tokens, to - 1)
    if phrase is None:
        return None
    around = tokens[max(phrase.start - 1, 0) : phrase.whole_end]
    if not any(token.low in _SINGLED_OUT for token in around):
        return None
    return subject_of(tokens, phrase)
