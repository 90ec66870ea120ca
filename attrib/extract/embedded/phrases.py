"""Phrases of a sentence: noun phrases, verb groups, and what stands between them."""

from __future__ import annotations

from typing import NamedTuple

from attrib.extract.embedded.tokens import Tagged

NP, VG, Q = "NP", "VG", "Q"


class Phrase(NamedTuple):
    """Tokens ``start`` to ``end`` (excluded)."""

    kind: str
    """NP, VG, Q, or the tag of the single token (IN, SUB, WH, CC, THAT, RB, punctuation)."""
    start: int
    end: int
    head: int
    """Main verb of a verb group, last noun of a noun phrase."""
    form: str = ""
    """Verb groups: ``finite``, ``inf`` (to-infinitive) or ``part`` (participle alone)."""
    passive: bool = False
    negated: bool = False


_IN_NP = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "NUM", "POSS", "POS", "TIME"))
_VERBS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
_FINITE = frozenset(("MD", "BE", "HV", "DO", "VBP", "VBZ", "VBD"))


def phrases(sentence: Tagged) -> list[Phrase]:
    """Cut a sentence into phrases, left to right, leaving out nothing."""
    tags = sentence.tags
    total = len(tags)
    found: list[Phrase] = []
    i = 0
    while i < total:
        tag = tags[i]
        if tag in _IN_NP or (tag == "QN" and _nominal(tags, i)):
            phrase = _noun_phrase(sentence, i)
        elif tag in ("PRP", "OBJ"):
            phrase = Phrase(NP, i, i + 1, i)
        elif tag in _VERBS or tag in ("MD", "BE", "HV", "DO"):
            phrase = _verb_group(sentence, i, i)
        elif tag in ("TO", "NOT", "RB") and (verb := _leads_to_verb(tags, i)) is not None:
            phrase = _verb_group(sentence, i, verb)
        elif tag in ("Q", "QN"):
            phrase = Phrase(Q, i, i + 1, i)
        else:
            phrase = Phrase(tag, i, i + 1, i)
        found.append(phrase)
        i = phrase.end
    return found


def _nominal(tags: list[str], i: int) -> bool:
    """A short quotation that stands where an adjective or noun would."""
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    return before in ("DT", "JJ", "POSS", "POS") or (
        after in ("NN", "NNS", "NNP") and before in ("IN", "NUM", "VB", "VBD", "VBZ", "VBG", "VBN")
    )


def _noun_phrase(sentence: Tagged, i: int) -> Phrase:
    tags, lows = sentence.tags, sentence.lows
    total = len(tags)
    end = i
    head = i
    while end < total:
        tag = tags[end]
        if tag in _IN_NP or tag == "QN":
            # A new determiner begins a new phrase, as does a time after a finished one.
            if end > i and tag in ("DT", "POSS") and tags[end - 1] not in ("DT", "POS"):
                break
            capital = sentence.words[end][0].isupper()
            if end > i and tag == "TIME" and capital and tags[end - 1] in ("NNP", "NN", "NNS"):
                break
            if end > i and tag == "NNP" and tags[end - 1] == "TIME":
                break
            if tag not in ("DT", "POSS", "POS"):
                head = end
            end += 1
        elif tag in ("VBG", "VBN") and tags[end - 1] in ("DT", "POSS", "JJ") and end + 1 < total:
            if tags[end + 1] not in ("NN", "NNS", "JJ"):
                break
            end += 1
        elif lows[end] in ("and", "&") and _joins_names(tags, end):
            end += 1
        else:
            break
    return Phrase(NP, i, end, head)


def _joins_names(tags: list[str], at: int) -> bool:
    """ "Senate and House leaders": two adjectives or two nouns before one head."""
    if at + 2 >= len(tags) or tags[at - 1] not in ("JJ",):
        return False
    return tags[at + 1] == "JJ" and tags[at + 2] in ("NN", "NNS")


def _leads_to_verb(tags: list[str], i: int) -> int | None:
    """Index of the verb that an adverb, "to" or "not" at ``i`` belongs to."""
    j = i
    while j < len(tags) and tags[j] in ("TO", "NOT", "RB"):
        j += 1
    if j >= len(tags) or j - i > 3:
        return None
    if "TO" in tags[i:j]:
        return j if tags[j] in ("VB", "BE", "HV", "DO") else None
    return j if tags[j] in _VERBS or tags[j] in ("MD", "BE", "HV", "DO") else None


def _verb_group(sentence: Tagged, start: int, i: int) -> Phrase:
    tags = sentence.tags
    total = len(tags)
    j = i
    head = i
    be = negated = False
    first = tags[i]
    infinitive = "TO" in tags[start:i]
    passive = False
    while j < total:
        tag = tags[j]
        if tag in _VERBS:
            head = j
            passive = tag == "VBN" and be
            if tag == "VBG" and j > i and tags[j - 1] not in ("BE", "RB", "NOT"):
                break
            j += 1
            break
        if tag in ("MD", "BE", "HV", "DO"):
            head = j
            be = tag == "BE"
            j += 1
        elif tag in ("RB", "NOT") and _continues(tags, j):
            negated = negated or tag == "NOT" or sentence.lows[j] == "never"
            j += 1
        else:
            break
    negated = negated or any(
        tags[k] == "NOT" or sentence.lows[k] == "never" for k in range(start, j)
    )
    if infinitive:
        form = "inf"
    elif first in _FINITE and sentence.lows[i] not in ("having", "being"):
        form = "finite"
    elif first == "VB":
        form = "base"
    else:
        form = "part"
        passive = first == "VBN"
    return Phrase(VG, start, j, head, form, passive, negated)


def _continues(tags: list[str], j: int) -> bool:
    while j < len(tags) and tags[j] in ("RB", "NOT"):
        j += 1
    return j < len(tags) and (tags[j] in _VERBS or tags[j] in ("MD", "BE", "HV", "DO"))
