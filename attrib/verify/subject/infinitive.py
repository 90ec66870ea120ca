"""Who does what an infinitive says, where that is not the subject of the main verb."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import english_forms
from attrib.model import Span
from attrib.verify.subject.heads import Subject, subject_of
from attrib.verify.subject.phrases import Phrase, phrase_from, phrase_until
from attrib.verify.subject.words import Token, is_determiner, is_person, verb_form

_MAKING = english_forms(
    frozenset(
        """
        lead force cause prompt compel drive push leave enable inspire spur allow permit get hire
        pay send require persuade convince help induce tempt coax
        """.split()  # noqa: SIM905
    )
)
"""Verbs whose object did what the infinitive says."""
_BIDDING = english_forms(
    frozenset(
        """
        ask urge tell order advise beg invite instruct encourage challenge implore press
        """.split()  # noqa: SIM905
    )
)
"""Verbs after which somebody else than their subject is to do it; whether they did is not told."""
_OPEN_TO = frozenset(
    """
    opportunity opportunities opening chance chances occasion occasions time way ways reason reasons
    need room enough possible impossible hard harder easy easier difficult common unusual rare
    natural
    """.split()  # noqa: SIM905
)
"""Words after which "for X to ..." names who does it."""
_ALONE = frozenset(["both", "all", "each", "others", "some", "many"])
_AWAITING = english_forms(frozenset(["wait", "call", "long", "push", "plead", "pray"]))
_SINGLED_OUT = frozenset(
    ["only", "first", "second", "third", "last", "latest", "next", "earliest", "few"]
)


def of_infinitive(  # noqa: PLR0911 (one return for each construction)
    tokens: Sequence[Token], to: int
) -> Subject | None:
    """The noun phrase right before the "to" at ``to``, where that is who does it.

    "led the mayor to say", "a chance for the mayor to say".
    """
    phrase = phrase_until(tokens, to - 1)
    if phrase is not None and phrase.start > 1 and tokens[phrase.start - 1].low == "like":
        phrase = phrase_until(tokens, phrase.start - 2)  # "aides like Ann Lee to say"
    if phrase is None:
        both = to > 2 and tokens[to - 1].low in _ALONE and tokens[to - 2].low == "for"
        opens = both and tokens[to - 3].low in _OPEN_TO  # "a chance for both | to say"
        return subject_of(tokens, Phrase(to - 1, to, to)) if opens else None
    on = next((n for n in range(to - 1, max(to - _FAR, 0), -1) if tokens[n].low == "on"), None)
    if on is not None and any(t.low in _RELYING for t in tokens[max(on - 2, 0) : on]):
        return subject_of(tokens, Phrase(on + 1, to, to))  # "rely on users to report it"
    # "will force Ann Lee to": a plain form without an ending is no known verb
    inner = [n for n in range(phrase.start, to - 1) if tokens[n].low in _MAKING]
    if inner and (tokens[inner[-1] - 1].low == "that" or not is_determiner(tokens[inner[-1] - 1])):
        phrase = phrase._replace(start=inner[-1] + 1)
        phrase = phrase._replace(end=max(phrase.end, phrase.start + 1))
        return subject_of(tokens, phrase)
    verb = tokens[phrase.start - 1].low if phrase.start else ""
    if verb in _MAKING or (verb in _BIDDING and _is_somebody(tokens, phrase)):
        return subject_of(tokens, phrase)
    given = _given(tokens, to)
    if given is not None:
        return given
    for at in range(to - 2, 0, -1):
        if not tokens[at].is_word:
            break
        if tokens[at].low == "for":
            named = phrase_until(tokens, to - 1)
            if named is not None and tokens[at - 1].low in _OPEN_TO | _AWAITING:
                start = max(named.start, at + 1)
                return subject_of(tokens, named._replace(start=start, end=to))
            break
    return None


def made_to(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    """Whom another made do what the participle after the preposition at ``at`` says.

    "tricked voters into saying", "criticised | the mayor for saying".
    """
    if tokens[at].low not in ("into", "for", "of"):
        return ()
    target = _target(tokens, at) if tokens[at].low == "for" else None
    if target is not None:
        return (subject_of(tokens, Phrase(target, target + 1, target + 1)),)
    phrase = phrase_until(tokens, at - 1)
    if phrase is None or not phrase.start:
        return ()
    verb = tokens[phrase.start - 1]
    if tokens[at].low == "into":
        made = verb_form(verb) != "" or verb.low in _INTO
    else:
        made = verb.low in _JUDGING and _is_somebody(tokens, phrase)
    return (subject_of(tokens, phrase),) if made else ()


def _target(tokens: Sequence[Token], at: int) -> int | None:
    """ "made threats against | him for saying", "gave | Lee bad marks for saying"."""
    for n in range(at - 1, max(at - _FAR, 0), -1):
        token, before = tokens[n], tokens[n - 1]
        if not token.is_word:
            return None
        to_whom = before.low == "against" or before.low in _GIVING or token.low in ("him", "them")
        somebody = token.low in _DATIVES or token.is_name or is_person(token)
        if to_whom and somebody and not token.low.endswith(("'s", "’s")):
            return n
    return None


def _is_somebody(tokens: Sequence[Token], phrase: Phrase) -> bool:
    last = tokens[phrase.end - 1]
    return last.is_name or is_person(last) or last.low in _DATIVES


_INTO = english_forms(
    frozenset(
        """
        trick talk force lure push bully coerce fool pressure goad shame scare tempt mislead deceive
        """.split()  # noqa: SIM905
    )
)
_JUDGING = english_forms(
    frozenset(
        """
        criticize criticise praise thank blame fault chide rebuke mock condemn attack slam blast
        laud applaud commend credit punish forgive pardon sue scold ridicule admire assail denounce
        lambaste rip knock accuse suspect
        """.split()  # noqa: SIM905
    )
)
"""Verbs of which the object did what "for" or "of" names."""


_RELYING = english_forms(frozenset(["rely", "depend", "count"]))
_GIVING = english_forms(frozenset(["give", "offer", "grant", "afford"]))
_TAKING = english_forms(frozenset(["take", "cost"]))
""" "It took | the mayor a year to say"."""
_FAR = 10
"""Tokens before the "to" within which the verb stands that gives."""


def _given(tokens: Sequence[Token], to: int) -> Subject | None:
    """ "gave | the mayor a chance to say", "offers her a platform to say"."""
    for at in range(to - 3, max(to - _FAR, 0), -1):
        if not tokens[at + 1].is_word:
            return None
        gives = tokens[at].low in _GIVING and not is_determiner(tokens[at - 1])
        if not gives and (tokens[at].low not in _TAKING or tokens[at - 1].low != "it"):
            continue
        end = at + 1
        if tokens[end].is_name:
            while end < to and tokens[end].is_name:
                end += 1
        elif is_determiner(tokens[end]) and is_person(tokens[end + 1]):
            end += 2
        elif is_person(tokens[end]) or tokens[end].low in _DATIVES:
            end += 1
        if end in (at + 1, to):
            return None
        return subject_of(tokens, Phrase(at + 1, end, end))
    return None


_DATIVES = frozenset(["him", "her", "them", "us", "me", "you", "it"])


def singled_out(tokens: Sequence[Token], to: int) -> Subject | None:
    """ "not the only sailor | to admit": a phrase that is about the subject or about more.

    "The first sailor | to admit it was Ann Lee": she is the one.
    """
    phrase = phrase_until(tokens, to - 1)
    if phrase is None:
        return None
    around = tokens[max(phrase.start - 1, 0) : phrase.whole_end]
    if not any(token.low in _SINGLED_OUT for token in around):
        return None
    return subject_of(tokens, phrase, _named_as(tokens, to))


def _named_as(tokens: Sequence[Token], to: int) -> tuple[Span, ...]:
    for at in range(to + 2, min(to + _FAR, len(tokens) - 1)):
        if not tokens[at].is_word:
            break
        if tokens[at].low in ("was", "is", "were", "are"):
            named = phrase_from(tokens, at + 1)
            return (named.whole(tokens),) if named is not None else ()
    return ()
