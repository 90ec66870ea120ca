"""What sort of claim an attribution makes, by its cue and the words of its content.

The words are data (``claims_en.toml``, with the reason beside each group). English only, apart
from questions, which every language marks. Where nothing decides, or two signs contradict each
other, the answer is "unclear".
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

from attrib.extract.embedded.polarity import polarity_lexicon
from attrib.extract.embedded.said import Said
from attrib.extract.embedded.tagging import BASE, PAST, grammar
from attrib.language.sentences import inner_sentence_spans
from attrib.model import ClaimType, Kind

_WORD = re.compile(r"\$?\d[\d.,]*%?|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ASKED = ("whether", "if", "who", "what", "why", "how", "when", "where", "which")
_OBJECTIVE = frozenset(("the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "of"))
_FIRST_PERSON = frozenset(("i", "we", "i'll", "i’ll", "we'll", "we’ll"))
_THIRD_PERSON = frozenset(("he", "she", "they", "it"))
_FEWEST_WORDS = 4
"""Below this a content is a fragment, which states nothing by itself."""
_DECIDING_SHARE = 2 / 3
"""Share of the sentences that must agree, of those that say anything."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """The words of ``claims_en.toml``."""

    lemmas: dict[str, str]
    groups: dict[str, str]
    phrases: dict[str, re.Pattern[str]]
    judging: frozenset[str]
    no_deed: frozenset[str]


@cache
def _signs() -> _Signs:
    path = resources.files("attrib.language").joinpath("data", "claims_en.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words = data["words"]
    judging = polarity_lexicon().judging - frozenset(words["not_judging"])
    named = ("obligation", "future", "would", "possible", "countable", "happened")
    return _Signs(
        lemmas={lemma: cue["type"] for cue in data["cue"] for lemma in cue["lemmas"]},
        groups={group: cue["type"] for cue in data["cue"] for group in cue["groups"]},
        phrases={name: _any_of(words[name]) for name in (*named, "opinion_openers")},
        judging=judging | frozenset(words["judging"]),
        no_deed=frozenset(words["no_deed"]),
    )


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(
        rf"(?<!\w){re.escape(p)}" if p[0].isalnum() else re.escape(p) for p in longest_first
    )
    return re.compile(rf"(?:{either})(?!\w)")


def claim_type_of(said: Said) -> ClaimType:
    """The type, or "unclear"."""
    sentences = [
        said.words(sentence)
        for piece in said.content
        for sentence in inner_sentence_spans(said.text, piece)
    ]
    if said.language != "en":
        asks = [s.rstrip("\"'”’»“ ").endswith(("?", "？")) for s in sentences]
        return ClaimType.QUESTION if asks and all(asks) else ClaimType.UNCLEAR
    by_cue = _by_cue(said)
    opening = sentences[0].split()[:1] if sentences else []
    if by_cue == "question":
        if opening == ["to"]:
            return ClaimType.OPINION  # "asked him to go": what is wanted, not a question
        is_asked = said.kind is Kind.DIRECT or opening[:1] and opening[0] in _ASKED
        return ClaimType.QUESTION if is_asked else ClaimType.UNCLEAR
    if by_cue in ("promise", "prediction", "opinion", "unclear"):
        if said.kind is Kind.DIRECT and len(sentences) > 1:
            pass  # a speech that only begins with what the cue says
        elif said.negated and by_cue != "opinion":
            return ClaimType.UNCLEAR
        else:
            return ClaimType(by_cue)
    elif said.negated and by_cue != "belief" and not _denies(said):
        return ClaimType.UNCLEAR  # "did not say that": who knows what he did say
    stated = _together([_of_sentence(sentence, said) for sentence in sentences])
    return _with_cue(stated, by_cue, sentences)


def _by_cue(said: Said) -> str:
    if said.entry is None or said.entry.language != "en":
        return ""
    signs = _signs()
    return signs.lemmas.get(said.entry.lemma) or signs.groups.get(said.entry.group, "")


def _denies(said: Said) -> bool:
    return said.entry is not None and said.entry.group == "deny"


def _with_cue(stated: ClaimType, by_cue: str, sentences: list[str]) -> ClaimType:
    if by_cue == "belief":
        if stated is ClaimType.FACTUAL:
            return ClaimType.UNCLEAR
        return ClaimType.OPINION if stated is ClaimType.UNCLEAR else stated
    if by_cue == "fact" and stated is ClaimType.UNCLEAR:
        words = [w for s in sentences for w in _WORD.findall(s)]
        signs = _signs()
        whole = " ".join(sentences)
        open_ = any(signs.phrases[n].search(whole) for n in ("would", "possible", "obligation"))
        if len(words) >= _FEWEST_WORDS and not open_ and not signs.judging.intersection(words):
            return ClaimType.FACTUAL
    return stated


def _together(types: list[ClaimType]) -> ClaimType:
    """One type for all sentences; questions give way to what is stated beside them."""
    counts = Counter(t for t in types if t is not ClaimType.UNCLEAR)
    if len(counts) > 1:
        del counts[ClaimType.QUESTION]
    if not counts:
        return ClaimType.UNCLEAR
    most, count = counts.most_common(1)[0]
    return most if count >= _DECIDING_SHARE * counts.total() else ClaimType.UNCLEAR


def _of_sentence(sentence: str, said: Said) -> ClaimType:
    """What one sentence of the content (in lower case) claims by its own words."""
    signs = _signs()
    if sentence.rstrip("\"'”’»“ ").endswith(("?", "？")):
        return ClaimType.QUESTION
    words = _WORD.findall(sentence)
    if len(words) < _FEWEST_WORDS:
        return ClaimType.UNCLEAR
    opener = signs.phrases["opinion_openers"].search(sentence)
    if opener is not None and not sentence[: opener.start()].count(" ") > 2:
        return ClaimType.OPINION
    obligation = signs.phrases["obligation"].search(sentence)
    if obligation is not None:
        supposed = sentence[obligation.end() :].startswith(" have ")
        return ClaimType.UNCLEAR if supposed else ClaimType.OPINION
    ahead = _of_future(sentence, words, said)
    if ahead is not None:
        return ahead
    judges = signs.judging.intersection(words)
    counted = signs.phrases["countable"].search(sentence) or any(w[-1:].isdigit() for w in words)
    if judges:
        return ClaimType.UNCLEAR if counted else ClaimType.OPINION
    if signs.phrases["would"].search(sentence) or signs.phrases["possible"].search(sentence):
        return ClaimType.UNCLEAR
    if _has_happened(words) or signs.phrases["happened"].search(sentence):
        return ClaimType.FACTUAL
    has_verb = any(grammar().verbs.get(word) for word in words) or " is " in sentence
    return ClaimType.FACTUAL if counted and has_verb else ClaimType.UNCLEAR


def _of_future(sentence: str, words: list[str], said: Said) -> ClaimType | None:
    """Promise, prediction or unclear for a sentence about what will be; None for others."""
    signs = _signs()
    for match in signs.phrases["future"].finditer(sentence):
        before = _WORD.findall(sentence[: match.end()])
        verb = next((w for w in _WORD.findall(sentence[match.end() :]) if w != "not"), "")
        is_clitic = not match.group()[0].isalpha()
        subject = before[-1] if is_clitic else " ".join(before[-2:-1])
        if subject in _OBJECTIVE:
            continue  # "the will of the people"
        if subject in _FIRST_PERSON:
            return ClaimType.UNCLEAR if verb in signs.no_deed else ClaimType.PROMISE
        if said.kind is Kind.INDIRECT and before[:1] and subject in _THIRD_PERSON:
            return _of_own_future(subject, verb, said)
        return ClaimType.PREDICTION
    would = signs.phrases["would"].search(sentence)
    if would is None or said.kind is not Kind.INDIRECT:
        return None
    if signs.phrases["possible"].search(sentence) or sentence[would.end() :].startswith(" have "):
        return ClaimType.UNCLEAR
    before = _WORD.findall(sentence[: would.start()])
    subject = before[-1] if before else ""
    verb = next((w for w in _WORD.findall(sentence[would.end() :]) if w != "not"), "")
    if not would.group()[0].isalpha():
        return ClaimType.UNCLEAR  # "he'd" may be "he had"
    return _of_own_future(subject, verb, said)


def _of_own_future(subject: str, verb: str, said: Said) -> ClaimType:
    """Reported: "she said she would go" binds her; "Venn said he would go" may mean another."""
    if subject not in _THIRD_PERSON:
        return ClaimType.PREDICTION
    source = said.words(said.source)
    if subject == source or (subject == "it" and source.startswith(("the ", "a "))):
        return ClaimType.UNCLEAR if verb in _signs().no_deed else ClaimType.PROMISE
    return ClaimType.UNCLEAR


def _has_happened(words: list[str]) -> bool:
    """A verb in the past tense that is no participle before a noun."""
    known = grammar().verbs
    for before, word in zip(words, words[1:], strict=False):
        flags = known.get(word, 0)
        if flags & PAST and not flags & BASE and before not in _OBJECTIVE:
            return True
    return False
