"""Who speaks where the cue is in the passive: not its subject but whom "by" names."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import english_forms
from attrib.model import Span
from attrib.verify.lists.wordlists import BE, PREPOSITIONS, TIMES
from attrib.verify.subject.heads import Subject, after
from attrib.verify.subject.phrases import phrase_from
from attrib.verify.subject.words import Token, is_determiner, tokens_of, verb_form

_JOINING = frozenset(["and", "but", "or", "then"])
_MEDIA = frozenset(
    ["telephone", "phone", "email", "e-mail", "text", "letter", "fax", "video", "then"]
)
_ABOUT = frozenset(["about", "around", "nearly", "almost", "roughly", "over"])
_AGENT_REACH = 14
"""Tokens after a passive cue within which its "by" is looked for."""


def agent(  # noqa: PLR0911 (one return for each pattern)
    tokens: Sequence[Token], first: int, last: int, content: Sequence[Span]
) -> tuple[Subject, ...]:
    """The one who speaks in the passive: "was mentioned by the moderators"."""
    participle = last
    while participle >= first and verb_form(tokens[participle]) != "past":
        participle -= 1
    if participle < first or tokens[participle].low in BE:
        return ()
    follows = last + 1 < len(tokens) and tokens[last + 1].low == "by"
    set_off = False
    if not follows and BE.isdisjoint([t.low for t in tokens[max(first - 3, 0) : participle]]):
        set_off = first > 0 and tokens[first - 1].text == "," and tokens[first].low in _NAMING
        if not set_off:
            return ()
    named = last + 1
    while named < len(tokens) and tokens[named].low in _AS:
        named += 1  # "was described as | “a fool” by Lee"
    end = tokens[named - 1].end
    inside = next((c for c in content if 0 <= c.start - end <= _MOST_BEFORE), None)
    while inside is not None and named < len(tokens) and tokens[named].start < inside.end:
        named += 1  # "was called | “a fool” by Lee": what it was called names nobody
    if set_off and (inside is None or not _names_between(tokens, named)):
        return ()
    for at in range(named, min(named + _AGENT_REACH, len(tokens))):
        if tokens[at].low == "by":
            passive = any(t.low in BE for t in tokens[max(first - 1, 0) : participle])
            if at + 1 < len(tokens) and not passive and verb_form(tokens[at + 1]) == "ing":
                return ()  # "responded by saying"
            media = at + 1 < len(tokens) and tokens[at + 1].low in _MEDIA
            if media or _is_of_noun(tokens, named, at):
                return ()  # "said by telephone"
            by = _by_before(tokens, at, content) + 1
            about = by < len(tokens) and tokens[by].low in _ABOUT
            return after(tokens, by + 1 if about else by)
        if not tokens[at].is_word:
            break
    return ()


def is_named(tokens: Sequence[Token], at: int) -> bool:
    """ "The mayor, | called “a fool”, | won": what she is called, by whomsoever.

    Not "what the mayor, Ann Lee, | called “a folly”".
    """
    if tokens[at].low not in _NAMING or at + 3 >= len(tokens):
        return False
    name = at + 2 if tokens[at + 1].low == "as" else at + 1
    if not tokens[name].quoted or not any(t.text == "," for t in tokens[name + 1 : name + 2]):
        return False
    return _EXTRACTING.isdisjoint(token.low for token in tokens[:at])


_EXTRACTING = frozenset(["what", "that", "which", "whom", "whatever"])


def _names_between(tokens: Sequence[Token], by: int) -> bool:
    """ "The mayor, called “a fool” | by Lee, | said": a participle between commas."""
    named = phrase_from(tokens, by + 1) if tokens[by : by + 1] and tokens[by].low == "by" else None
    return (
        named is not None
        and named.whole_end < len(tokens)
        and tokens[named.whole_end].text == ","
        and tokens[by + 1].low not in TIMES
    )


_AS = frozenset(["as", "being"])
_NAMING = english_forms(
    frozenset(
        """
        call dub brand label describe hail deride dismiss nickname term deem denounce style christen
        tag slam praise criticise criticize condemn mock portray
        """.split()  # noqa: SIM905
    )
)
"""Verbs that say what somebody is called or seen as."""


def _is_of_noun(tokens: Sequence[Token], start: int, at: int) -> bool:
    """True for "was called unsafe | in a study paid for | by Ann Lee": she only paid for it."""
    for n in range(at - 1, start + 1, -1):
        if verb_form(tokens[n]) != "past":
            continue
        noun = tokens[n - 1]
        return (
            noun.in_phrase
            and not is_determiner(noun)
            and not verb_form(noun)
            and any(token.low in PREPOSITIONS for token in tokens[start : n - 1])
        )
    return False


_MOST_BEFORE = 3
"""Characters between a cue and content that follows right on it: a blank, a mark."""


def is_passive(cue: str) -> bool:
    """True for a cue with a "be" of its own: "was told", "has been blamed for".

    Not for "was quoted", whose subject speaks, nor "was forced to admit", with another verb.
    """
    if cue.isalpha():
        return False  # a single word
    if cue.lower().startswith(("let ", "lets ")):
        return False  # "let it be known"
    tokens = tokens_of(cue, Span(0, len(cue)), [])
    being = next((n for n, token in enumerate(tokens) if token.low in BE), len(tokens))
    for n in range(being + 1, len(tokens)):
        token = tokens[n]
        if token.low in BE or token.low.endswith("ly"):
            continue
        return (
            verb_form(token) == "past"
            and token.low not in _SPEAKS
            and all(t.low in PREPOSITIONS or t.low.endswith("ly") for t in tokens[n + 1 :])
        )
    return False


_SPEAKS = frozenset(
    """
    quoted cited paraphrased overheard heard convinced persuaded determined resolved decided opposed
    inclined committed prepared focused aligned assured agreed divided split torn united interested
    dedicated disposed satisfied concerned worried poised supposed wed wedded aimed
    unified bent set
    """.split()  # noqa: SIM905
)
"""Participles whose subject is the one who speaks or thinks so: "was overheard", "is resolved"."""


def foreign_agent(
    tokens: Sequence[Token], first: int, last: int, language: str
) -> tuple[Subject, ...]:
    """ "a été accusé par la maire", "fue criticado por el capitán"."""
    if language not in _PASSIVE:
        return ()
    being, by = _PASSIVE[language]
    if not any(token.low in being for token in tokens[max(first - 2, 0) : last + 1]):
        return ()
    at = last + 1
    if at < len(tokens) and tokens[at].low in _TO_WHOM:
        at = next((n for n in range(at, min(at + 5, len(tokens))) if tokens[n].low == by), at)
    if at < len(tokens) and tokens[at].low == by:
        return after(tokens, at + 1)
    return ()


_TO_WHOM = frozenset("à au aux a al hier ayer lundi mardi mercredi jeudi vendredi".split())  # noqa: SIM905
""" "Il a été annoncé | aux riverains | par la maire"."""


_PASSIVE = {
    "fr": (frozenset(["été", "est", "sont", "fut", "était", "furent"]), "par"),
    "es": (frozenset(["sido", "es", "son", "fue", "fueron", "era"]), "por"),
}


def _by_before(tokens: Sequence[Token], at: int, content: Sequence[Span]) -> int:
    """The last "by" before the content: "was called “a fool” by Lee and by Ann Frost “a saint”"."""
    start = content[0].start if content else 0
    for n in range(at + 1, len(tokens)):
        if tokens[n].start >= start:
            break
        if tokens[n].low == "by" and tokens[n - 1].low in (*_JOINING, ","):
            at = n
    return at
