"""Words that judge: the hand-made polarity lexicon (``stance_en.toml``) and how to find its words.

English only; loaded once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from attrib.extract.embedded.grammar import grammar
from attrib.language.cues import inflected
from attrib.language.regex import regex
from attrib.model import Span

_TOKEN = regex(r"n['’]t\b|[^\W\d_]+?(?=n['’]t\b)|[^\W_]+(?:[-‑][^\W_]+)*|['’]\w+|[^\w\s]")
_NEGATION_REACH = 3


class Word(NamedTuple):
    low: str
    span: Span
    is_name: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The polarity words, verbs by every form, and the words that turn them."""

    words: dict[str, int]
    judging: frozenset[str]
    """Those of ``words`` that judge rather than report."""
    cues: dict[str, tuple[int, bool]]
    """Cue lemmas that take a position on their object, and whether negation turns it."""
    verbs: dict[tuple[str, ...], tuple[int, int, str]]
    """Forms to polarity of subject and of object, and the group."""
    base: dict[tuple[str, ...], str]
    """Every form of the cues to its lemma."""
    longest: int
    negations: frozenset[str]


@cache
def polarity_lexicon() -> Lexicon:
    groups = tomllib.loads(data("stance_en.toml"))

    def forms(lemma: str) -> Iterator[tuple[str, ...]]:
        head, _, rest = lemma.partition(" ")
        for form in (head, *inflected(head)):
            yield tuple(f"{form} {rest}".split())

    verbs: dict[tuple[str, ...], tuple[int, int, str]] = {}
    for group in groups["verb"]:
        for lemma in group["lemmas"]:
            for form in forms(lemma):
                verbs.setdefault(form, (group["subject"], group["object"], group["group"]))
    cues = {
        lemma: (1 if group["position"] == "support" else -1, group["flips"])
        for group in groups["cue"]
        for lemma in group["lemmas"]
    }
    return Lexicon(
        words={w: group["polarity"] for group in groups["words"] for w in group["lemmas"]},
        judging=frozenset(
            w for group in groups["words"] if group.get("judging", True) for w in group["lemmas"]
        ),
        cues=cues,
        verbs=verbs,
        base={form: lemma for lemma in cues for form in forms(lemma)},
        longest=max(map(len, verbs)),
        negations=frozenset(groups["shift"]["negations"]),
    )


def data(name: str) -> str:
    """A data file of ``attrib.language``."""
    return resources.files("attrib.language").joinpath("data", name).read_text(encoding="utf-8")


def tokens(text: str, span: Span) -> list[Word]:
    """Words and marks of ``span``; a capital that does not open a sentence makes a name."""
    found: list[Word] = []
    opens = True
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        low = word.lower()
        common = low in closed_words() or (opens and low in _common())
        found.append(Word(low, Span(*match.span()), word[0].isupper() and not common))
        opens = word in (".", "!", "?", "“", '"', ":")
    return found


@cache
def closed_words() -> frozenset[str]:
    """Articles, pronouns, prepositions and the like."""
    return frozenset(grammar().closed)


@cache
def prepositions() -> frozenset[str]:
    return frozenset(word for word, tag in grammar().closed.items() if tag == "IN")


@cache
def _common() -> frozenset[str]:
    """Words that are no names although a sentence begins with them: verbs, judging words."""
    return frozenset(grammar().verbs) | polarity_lexicon().words.keys()


def is_negated(words: Sequence[Word], i: int, known: Lexicon) -> bool:
    """A negation stands shortly before word ``i``."""
    return any(words[j].low in known.negations for j in range(max(0, i - _NEGATION_REACH), i))


def polarity_in(text: str, span: Span, longest: int) -> tuple[int, Span] | None:
    """What the first ``longest`` words of ``span`` say by the lexicon alone: +1 or -1, with the
    word that says so. None where they say nothing, or both."""
    known = polarity_lexicon()
    words = tokens(text, span)[:longest]
    found: list[tuple[int, Span]] = []
    for i, word in enumerate(words):
        polarity = known.words.get(word.low, 0)
        if polarity:
            found.append((-polarity if is_negated(words, i, known) else polarity, word.span))
    signs = {polarity for polarity, _ in found}
    return found[0] if len(signs) == 1 else None
