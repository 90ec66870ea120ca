"""What a marked change may do to the meaning: an ellipsis that hides a "not", a bracket that
puts in a name.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Change
from attrib.verify.words.flags import change_flags
from attrib.verify.words.typography import normalize

_TURNS = ("negation", "condition", "reversal")
_TURNS_BESIDE = ("attribution", "hedge", "modal")
"""These turn what stands beside them in one clause: "They claim that", "allegedly", "may"."""
_REMARKS = frozenset(["sic", "sic!", "laughs", "laughter", "applause", "pause"])
"""Words in brackets that say something of the words, and nothing in their place."""

_TAG = regex(r"[,.?!…—–-]?[\"”’»]\s(?:[^\"“”«»]*?)[\"“‘«„]|[,.?!…—–-]?«\s[^«»]*?»")
"""A cue between two parts of a quotation: “A,” he said. “B.”"""
_TURNING_PHRASE = regex(
    r"\b(?:anything but|far from|all but|used to|(?:wants?|wanted|hopes?|hoped|wish(?:es|ed)?"
    r"|plans?|planned|tries|try|tried|pretends?|pretended) to)\b",
    re.IGNORECASE,
)
_ENDING = regex(
    r"\b(?:stop(?:s|ped|ping)?|ceas(?:es?|ed|ing)|quit(?:s|ting)?|avoid(?:s|ed|ing)?"
    r"|end(?:s|ed|ing)?|g[ai]ven? up|gives up|giving up|refrain(?:s|ed|ing)? from"
    r"|resist(?:s|ed|ing)?|halt(?:s|ed|ing)?|abandon(?:s|ed|ing)?|prevent(?:s|ed|ing)?"
    r"|forg[eo]t(?:s|ten)? to|miss(?:es|ed)?|escap(?:es?|ed|ing)|oppos(?:es?|ed|ing))"
    r"(?:\s+\w+){0,2}\W*$",
    re.IGNORECASE,
)
"""Where an ellipsis ends so, what follows is not done: “We … pay” for "We stopped the pay"."""
_SUBJECT = regex(
    r"\b(?:i|he|she|they|we|who|ich|er|wir|je|il|elle|ils|elles|nous|qui)\W*$", re.IGNORECASE
)
"""Where an ellipsis ends so, the verb after it has lost its subject: “I … killed him” for "I saw
the man who killed him"."""
_JOINS = regex(r"\w\s+(?:and|or|but|und|oder|aber|et|ou|mais|y|o|pero|e|ma)\s+\w")
"""What was kept may be of two clauses: “I kill … people” for "I kill time and love people"."""
_ASIDE = regex(r"\s*[,(—–]|\s*-\s")
_SENTENCE_END = regex(r"[.!?…]+[\"”’»)]*(?:\s|$)|\n")


def doubt_of_marked(change: Change) -> str:
    """Why a person must look at a marked change; empty if it leaves the meaning alone."""
    if "capital" in change.flags:
        return ""
    if "elision" in change.flags:
        return _doubt_of_elision(change)
    inserted = change.given.strip("[] ").lower()
    if inserted in _REMARKS and not change.found:
        return ""
    flags = [flag for flag in _TURNS if flag in change.flags]
    if flags:
        return f"the words in {change.given} leave out or put in {_listed(flags)}"
    return f"the words in {change.given} are not the text’s"


def _doubt_of_elision(change: Change) -> str:
    left_out = _TAG.sub(" ", change.found)
    flags = [flag for flag in _TURNS if flag in change_flags("", normalize(left_out).text)]
    if not flags and not _ASIDE.match(left_out):
        pieces = _SENTENCE_END.split(left_out)
        beside = change_flags("", normalize(f"{pieces[0]} {pieces[-1]}").text)
        flags = [flag for flag in _TURNS_BESIDE if flag in beside]
        if not flags and _TURNING_PHRASE.search(f"{pieces[0]} {pieces[-1]}"):
            flags = ["modal"]
        if not flags and _ENDING.search(pieces[-1]):
            flags = ["reversal"]
        if not flags and _SUBJECT.search(pieces[-1]):
            flags = ["subject"]
        if not flags and len(pieces) == 1 and _JOINS.search(left_out):
            flags = ["conjunction"]
    if not flags and _leads_on(left_out):
        flags = ["attribution"]
    return f"what the marked changes leave out has {_listed(flags)}" if flags else ""


def _leads_on(left_out: str) -> bool:
    """ "We never said [that it was safe. We said] that it leaks": the verb of what follows."""
    pieces = _SENTENCE_END.split(left_out)
    last = normalize(pieces[-1]).text
    return (
        len(pieces) > 1
        and _THAT.match(left_out) is not None
        and bool(last.strip())
        and "attribution" in change_flags("", last)
    )


_THAT = regex(r"\W*(?:that|dass|daß|que|whether|ob)\s|\W*qu['’]")


def turns_clause(change: Change) -> bool:
    """True if a marked change turns the very clause it stands in: “We will […] pay” for "We will
    not pay". Whole sentences that are left out do not.
    """
    if "elision" in change.flags:
        left_out = _TAG.sub(" ", change.found)
        if _leads_on(left_out):
            return True
        pieces = _SENTENCE_END.split(left_out)
        there = change_flags("", normalize(f"{pieces[0]} {pieces[-1]}").text)
    else:
        there = change.flags if "bracket" in change.flags else ()
    return not _TURNING.isdisjoint(there)


_TURNING = frozenset(_TURNS)


def _listed(flags: list[str]) -> str:
    return " and ".join(f"{'an' if flag[0] in 'aeiou' else 'a'} {flag}" for flag in flags)
