"""What a draft says beyond its words: the claim in one sentence, and whom it is about.

Nothing is guessed: a claim is worded only when speaker and content stand for themselves (no
pronoun that points elsewhere), and a position only when the cue itself takes one.
"""

from __future__ import annotations

import re

from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.resolve import Resolver
from attrib.language.regex import regex
from attrib.model import Kind, Position, Span, Stance, Words

_LONGEST = 60
"""Words above which a claim would only repeat the content."""
_POINTS_ELSEWHERE = regex(
    r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|here|there"
    r"|today|yesterday|tomorrow|tonight|then|such|so|the (?:former|latter|same))\b",
    re.IGNORECASE,
)
_FIRST_PERSON = regex(r"\b(?:I|we|me|us|my|our|mine|ours|myself|ourselves|you|your)\b")
_NOT_SAID = frozenset(
    ("to", "will", "would", "could", "may", "might", "should", "can", "must", "do", "does", "did")
)
"""First words of cues of what was not, or not yet, said."""
_BY_FACTIVITY = {"positive": Position.SUPPORT, "negative": Position.OPPOSE}


def claim_of(draft: Draft, text: str, speakers: tuple[str, ...], kind: Kind) -> str | None:
    """ "Vladimir Putin stated that ...": None where the sentence would lean on another one."""
    entry = draft.entry
    if entry is None or entry.language != "en" or draft.cue is None or not speakers:
        return None
    if len(draft.content) != 1 or entry.category != "verb" or "told" in entry.frames:
        return None  # "told" without the listener is no sentence
    said = " ".join(text[draft.content[0].start : draft.content[0].end].split())
    cue = " ".join(text[draft.cue.start : draft.cue.end].split())
    if said.count(" ") >= _LONGEST or _POINTS_ELSEWHERE.search(said) or not _is_finite(cue):
        return None
    who = " and ".join(speakers)
    if kind is Kind.DIRECT:
        return f"{who} {cue}: {said.rstrip(',')}" if "quote" in entry.frames else None
    if _FIRST_PERSON.search(said) or not draft.clause:
        return None
    return f"{who} {cue} that {said.removeprefix('that ')}."


def _is_finite(cue: str) -> bool:
    first = cue.partition(" ")[0]
    return first.isalpha() and first not in _NOT_SAID and not first.endswith("ing")


def stance_of(draft: Draft, text: str, resolver: Resolver) -> Stance:
    """The target that the grammar names, and the position that the cue takes toward it."""
    entry, cue = draft.entry, draft.cue
    if draft.target is None or entry is None or cue is None:
        return Stance()
    target = resolver.target(draft.target)
    position = None if draft.negated else _BY_FACTIVITY.get(entry.factivity)
    if position is None:
        # Without a position a target is worth stating only where the content is about it.
        return Stance(target=target if entry.frames & {"np_as", "name"} else None)
    evidence = Words(text=text[cue.start : cue.end], hint=Span(*cue))
    return Stance(position=position, target=target, evidence=evidence)
