"""How a stretch of English makes one target in it look: good, bad, neither.

A linear model over words near the target: hand-curated polarity groups (``stance_en.toml``),
cue groups, and plain words whose weights are learned (``stance_en_weights.json``; the model card
is docs/claims.md). Names are never a feature, the target's own least of all: what is learned
about a person from the news of one year must not colour what is said of him in the next.
Every feature knows the words that it was read from, so that an answer can show its evidence.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrib.extract.embedded.judging import (
    Lexicon,
    Word,
    closed_words,
    data,
    is_negated,
    polarity_lexicon,
    prepositions,
)
from attrib.language.cues import lexicon
from attrib.model import Span

CLASSES = ("negative", "neutral", "positive")

_CLAUSE_END = frozenset((";", ":", "—", "–", "(", ")", "but", "while", "although", "though"))
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "be", "got", "get"))
_NEAR, _FAR = 4, 10
"""Words from the target that count as beside it, and as in reach of it."""
_COPULAS = frozenset(
    (
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "am",
        "’m",
        "'m",
        "’re",
        "'re",
        "remains",
        "remained",
    )
)
_PREDICATE_END = frozenset(
    (".", ",", ";", ":", "that", "who", "which", "when", "for", "by", "to", "in", "about", "of",
     "than", "at", "and", "or", "if", "?", "only", "without", "beneath", "behind", "under")
)  # fmt: skip
_HEDGES = frozenset(
    ("if", "whether", "not", "n't", "n’t", "never", "deny", "denied", "denies", "doubt", "question",
     "questioned", "why", "when", "until", "unless", "because")
)  # fmt: skip
"""Before the target: what follows is not stated, or not by whom the sentence is about."""
_LONGEST_PREDICATE = 6
OUTRIGHT = 0.9
"""Share of right answers of what is said outright; docs/claims.md says how measured."""
_BEFORE_NAME = frozenset(
    ("the", "a", "an", "this", "that", "our", "my", "his", "her", "their", "mr", "mrs", "ms", ".",
     "president", "senator", "governor", "secretary", "former")
)  # fmt: skip
_SPEAKERS = frozenset(("i", "we"))
_BESIDE_VERB = frozenset(
    ("fully", "strongly", "really", "also", "do", "'m", "’m", "'re", "’re", "am", "are", "have",
     "'ve", "’ve", "still", "always", "proudly", "will", "'ll", "’ll", "just", "both", "all")
)  # fmt: skip


class Feature(NamedTuple):
    name: str
    words: tuple[int, int]
    """The first and the last word that it was read from."""


class Polarity(NamedTuple):
    """The likeliest class with its probability, and the words that speak for it."""

    name: str
    probability: float
    evidence: Span | None


# --- features ---------------------------------------------------------------------------


def features(words: Sequence[Word], target: tuple[int, int]) -> Iterator[Feature]:
    """What stands around words ``target`` (first, behind the last); one feature may repeat."""
    first, behind = target
    known = polarity_lexicon()
    yield Feature("bias", (first, first))
    for i, word in enumerate(words):
        if first <= i < behind or not word.low[0].isalnum() or word.is_name:
            continue
        side, distance = _where(words, i, first, behind)
        reach = "1" if distance <= _NEAR else "2" if distance <= _FAR else "3"
        turned = "!" if is_negated(words, i, known) else ""
        yield Feature(f"{word.low}{turned}", (i, i))
        if distance <= _FAR:
            yield Feature(f"{side}{reach}{word.low}{turned}", (i, i))
        polarity = known.words.get(word.low, 0)
        if polarity:
            yield Feature(f"*{polarity:+d}{turned}", (i, i))
            yield Feature(f"*{polarity:+d}{turned}{side}{reach}", (i, i))
        yield from _verb(words, i, side, reach, turned, known)
    yield from _beside(words, first, behind)


def distinct(found: Iterable[Feature]) -> list[Feature]:
    """Each feature once, where it is read first."""
    kept: dict[str, Feature] = {}
    for feature in found:
        kept.setdefault(feature.name, feature)
    return list(kept.values())


def _where(words: Sequence[Word], i: int, first: int, behind: int) -> tuple[str, int]:
    """On which side of the target, and how far off; another clause is out of reach."""
    if i < first:
        between = range(i + 1, first)
        side, distance = "<", first - i
    else:
        between = range(behind, i)
        side, distance = ">", i - behind + 1
    if any(words[j].low in _CLAUSE_END for j in between):
        distance += _FAR
    return side, distance


def _verb(
    words: Sequence[Word], i: int, side: str, reach: str, turned: str, known: Lexicon
) -> Iterator[Feature]:
    for length in range(known.longest, 0, -1):
        key = tuple(word.low for word in words[i : i + length])
        if len(key) == length and key in known.verbs:
            subject, object_, group = known.verbs[key]
            passive = i > 0 and words[i - 1].low in _PASSIVE
            is_subject = (side == ">") is not passive
            polarity = subject if is_subject else object_
            last = i + length - 1
            yield Feature(f"={group}{turned}{'p' if passive else ''}{side}{reach}", (i, last))
            yield Feature(f"=*{polarity:+d}{turned}{reach}", (i, last))
            return


def _beside(words: Sequence[Word], first: int, behind: int) -> Iterator[Feature]:
    """The words right before and after the target, with names told apart by no more than that."""

    def shape(i: int) -> str:
        if not 0 <= i < len(words):
            return "#"
        return "@" if words[i].is_name else words[i].low

    cues = _cue_groups()
    for at in range(behind, min(behind + 3, len(words))):
        for group in cues.get(words[at].low, ()):
            yield Feature(f"says>{group}", (at, at))
    for at in range(max(0, first - 3), first):
        for group in cues.get(words[at].low, ()):
            yield Feature(f"says<{group}", (at, at))
    yield Feature(f"-1{shape(first - 1)}", (max(0, first - 1), max(0, first - 1)))
    after = min(behind, len(words) - 1)
    yield Feature(f"+1{shape(behind)}", (after, after))
    last = min(behind + 1, len(words) - 1)
    yield Feature(f"+2{shape(behind)} {shape(behind + 1)}", (after, last))
    yield Feature(
        f"-2{shape(first - 2)} {shape(first - 1)}", (max(0, first - 2), max(0, first - 1))
    )
    yield Feature(f"at{'0' if first == 0 else '1' if first < 4 else '2'}", (first, first))
    if behind - first == 1 and not words[first].is_name:
        yield Feature("pronoun", (first, first))


@cache
def _cue_groups() -> dict[str, tuple[str, ...]]:
    """Cue groups by one-word form."""
    found: dict[str, list[str]] = {}
    for forms in lexicon("en").forms.values():
        for form in forms:
            if len(form.words) == 1 and form.entry.group not in found.get(form.words[0], ()):
                found.setdefault(form.words[0], []).append(form.entry.group)
    return {word: tuple(groups) for word, groups in found.items()}


# --- the model --------------------------------------------------------------------------


@cache
def _weights() -> dict[str, list[int]]:
    """Feature to its weight for each of ``CLASSES``, in thousandths."""
    found: dict[str, list[int]] = json.loads(data("stance_en_weights.json"))["weights"]
    return found


class Passage:
    """Words around a target, and what they say of it."""

    def __init__(self, words: Sequence[Word], target: Span) -> None:
        self.words = words
        inside = [i for i, word in enumerate(words) if word.span.overlaps(target)]
        self.first, self.behind = (inside[0], inside[-1] + 1) if inside else (0, 0)

    def judged(self) -> Polarity:
        """By the model: the likeliest class, with the word that speaks most for it."""
        others = [*self.words[: self.first], *self.words[self.behind :]]
        if self.first == self.behind or not any(word.low[0].isalnum() for word in others):
            return Polarity("neutral", 0.0, None)
        weights = _weights()
        sums = [0, 0, 0]
        found: list[tuple[Feature, list[int]]] = []
        for feature in distinct(features(self.words, (self.first, self.behind))):
            weight = weights.get(feature.name)
            if weight is not None:
                sums = [a + b for a, b in zip(sums, weight, strict=True)]
                found.append((feature, weight))
        best = max(range(3), key=lambda k: (sums[k], -k))
        share = 1 / sum(math.exp((s - sums[best]) / 1000) for s in sums)
        return Polarity(CLASSES[best], share, _evidence(self.words, found, best))

    def said_outright(self) -> Polarity | None:
        """ "X is (not) a liar", "we condemn X": with no "if" or "not" before it."""
        if self.first == self.behind:
            return None
        return self._predicate() or self._first_person()

    def _predicate(self) -> Polarity | None:
        known = polarity_lexicon()
        words, behind = self.words, self.behind
        if behind >= len(words) or words[behind].low not in _COPULAS or self._hedged(self.first):
            return None
        if self._before() in prepositions():
            return None  # "polls behind X are wrong": the subject is another
        turned: Word | None = None
        for word in words[behind + 1 : behind + 1 + _LONGEST_PREDICATE]:
            if word.is_name or word.low in _PREDICATE_END:
                return None
            if turned is None and word.low in known.negations:
                turned = word
            polarity = known.words.get(word.low, 0)
            if polarity:
                shown = Span((turned or word).span.start, word.span.end)
                return _outright(polarity > 0, turned is not None, shown)
        return None

    def _first_person(self) -> Polarity | None:
        """The verb right before the target, whose subject is "I" or "we"."""
        known = polarity_lexicon()
        words = self.words
        last = self._before_at()
        for start in range(max(0, last - known.longest + 1), last + 1):
            lemma = known.base.get(tuple(word.low for word in words[start : last + 1]))
            if lemma is None:
                continue
            position, flips = known.cues[lemma]
            at = start - 1
            between = []
            while at >= 0 and words[at].low not in _SPEAKERS and start - at <= _NEAR:
                between.append(words[at].low)
                at -= 1
            allowed = known.negations | _BESIDE_VERB
            if at < 0 or words[at].low not in _SPEAKERS or not allowed.issuperset(between):
                return None
            negated = bool(known.negations.intersection(between))
            if self._hedged(at) or (negated and not flips):
                return None
            return _outright(
                position > 0, negated, Span(words[start].span.start, words[last].span.end)
            )
        return None

    def _before_at(self) -> int:
        """The last word before the target and its articles and titles; -1 for none."""
        at = self.first - 1
        while at >= 0 and self.words[at].low in _BEFORE_NAME:
            at -= 1
        return at

    def _before(self) -> str:
        at = self._before_at()
        return self.words[at].low if at >= 0 else ""

    def _hedged(self, at: int) -> bool:
        words = self.words
        opens = max((i + 1 for i in range(at) if words[i].low in ".;:?!"), default=0)
        return any(words[i].low in _HEDGES for i in range(opens, at))

    def judging_word_beside(self) -> Polarity | None:
        """A judging word within a few words of the target, no other name or clause between."""
        known = polarity_lexicon()
        if self.first == self.behind or self._hedged(self.first):
            return None
        steps = [(-1, self.first - 1), (1, self.behind)]
        if self._before() in prepositions():
            steps.pop()  # what follows is said of another
        for step, start in steps:
            for i in range(start, start + step * _NEAR, step):
                if not 0 <= i < len(self.words):
                    break
                word = self.words[i]
                if word.is_name or not word.low[0].isalnum() or word.low == "as":
                    break  # "portrays X as dangerous": somebody else's word
                if word.low in known.judging:
                    negated = is_negated(self.words, i, known)
                    return _outright(known.words[word.low] > 0, negated, word.span)
        return None


def _outright(is_good: bool, negated: bool, evidence: Span) -> Polarity:
    return Polarity("positive" if is_good is not negated else "negative", OUTRIGHT, evidence)


def _evidence(
    words: Sequence[Word], found: Sequence[tuple[Feature, list[int]]], best: int
) -> Span | None:
    """The word, or words, that speak most for the class."""
    by_place: dict[int, int] = {}
    for feature, weight in found:
        if feature.name == "bias" or feature.name.startswith(("at", "pronoun")):
            continue
        for at in range(feature.words[0], feature.words[1] + 1):
            word = words[at]
            if word.low[0].isalpha() and not word.is_name and word.low not in closed_words():
                others = max(weight[k] for k in range(3) if k != best)
                by_place[at] = by_place.get(at, 0) + weight[best] - others
    if not by_place:
        return None
    at = max(by_place, key=lambda place: (by_place[place], -place))
    return words[at].span if by_place[at] > 0 else None
