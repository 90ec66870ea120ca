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
from itertools import pairwise

from attrib.extract.embedded.grammar import BASE, PAST, grammar
from attrib.extract.embedded.judging import polarity_lexicon
from attrib.extract.embedded.said import Said
from attrib.language.calendar import filled_in
from attrib.language.cues import lexicon
from attrib.language.regex import regex
from attrib.language.sentences import inner_sentence_spans
from attrib.model import ClaimType, Kind, Span

_WORD = regex(r"\$?\d[\d.,]*%?|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ASKED = frozenset(("whether", "if", "who", "what", "why", "how", "when", "where", "which"))
_ACCUSED = regex(r"\bof (?:\w+ly )?\w+ing\b")
"""What somebody is accused of having done."""
_DECIDING = frozenset(("promise", "prediction", "opinion", "unclear"))
"""Types that a cue decides whatever the content says."""
_OPENING = 2
"""Words before "I think" that leave it the opening of the sentence."""
_BEFORE_NOUN = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "of")
)
_BEFORE_PARTICIPLE = frozenset(("get", "gets", "getting", "be", "being", "by", "as", "than"))
_FIRST_PERSON = frozenset(("i", "we"))
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
    words = {name: list(filled_in(listed, "en")) for name, listed in data["words"].items()}
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
    """Finds whole words; a clitic ("'ll") needs a word before it."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase) for phrase in ordered if phrase[0].isalnum())
    clitics = "|".join(re.escape(phrase) for phrase in ordered if not phrase[0].isalnum())
    either = rf"\b(?:{words})" + (rf"|(?:{clitics})" if clitics else "")
    return re.compile(rf"(?:{either})\b")


def claim_type_of(said: Said) -> ClaimType:
    """The type, or "unclear"."""
    sentences = [
        said.words(sentence)
        for piece in said.content
        for sentence in inner_sentence_spans(said.text, piece)
    ]
    if said.language != "en":
        asks = [_asks(sentence) for sentence in sentences]
        return ClaimType.QUESTION if asks and all(asks) else ClaimType.UNCLEAR
    by_cue = _by_cue(said)
    decided = _decided(said, by_cue, sentences)
    if decided is not None:
        return decided
    types = [_of_sentence(sentence, said) for sentence in sentences]
    judges = not _signs().judging.isdisjoint(_WORD.findall(" ".join(sentences)))
    stated = _together(types, judges)
    return _with_cue(stated, by_cue, sentences)


def _asks(sentence: str) -> bool:
    return sentence.rstrip("\"'”’»“ ").endswith(("?", "？"))


def _by_cue(said: Said) -> str:
    if said.entry is None or said.entry.language != "en":
        return ""
    signs = _signs()
    return signs.lemmas.get(said.entry.lemma) or signs.groups.get(said.entry.group, "")


def _decided(said: Said, by_cue: str, sentences: list[str]) -> ClaimType | None:
    """What the cue alone decides, whatever the content says; None where it does not."""
    if by_cue == "question":
        opening = next(iter(sentences), "").split()[:1]
        if opening == ["to"]:
            return ClaimType.OPINION  # "asked him to go": what is wanted, not a question
        is_asked = said.kind is Kind.DIRECT or _opens_question(said, opening)
        return ClaimType.QUESTION if is_asked else ClaimType.UNCLEAR
    if by_cue == "plan":
        by_cue = "promise" if _is_deed(said) else ""
    if by_cue == "directive":
        by_cue = "opinion" if _is_deed(said) or not _is_clause(said) else ""
    if by_cue in _DECIDING and not (said.kind is Kind.DIRECT and len(sentences) > 1):
        holds = by_cue == ClaimType.OPINION or not said.negated
        return ClaimType(by_cue) if holds else ClaimType.UNCLEAR
    if said.negated and by_cue != "belief":
        return ClaimType.UNCLEAR  # "did not say that": who knows what he did say
    return None


def _is_deed(said: Said) -> bool:
    """The content is something to be done: "to go", "going"."""
    between = said.words(Span(said.cue.end, said.content[0].start)).split() if said.cue else []
    opening = [*between, *said.words(said.content[0]).split()[:2]]
    return "to" in opening or any(word.endswith("ing") for word in opening)


def _is_clause(said: Said) -> bool:
    words = _WORD.findall(said.words(said.content[0]))
    return _has_happened(words) or bool(lexicon("en").auxiliaries.intersection(words))


def _opens_question(said: Said, opening: list[str]) -> bool:
    """The content, or what stands between cue and content, begins an indirect question."""
    words = said.words(Span(said.cue.end, said.content[0].start)) if said.cue else ""
    return bool(_ASKED.intersection([*opening, *words.split()]))


def _with_cue(stated: ClaimType, by_cue: str, sentences: list[str]) -> ClaimType:
    """What the content says by its own words, in the light of the cue."""
    if by_cue == "belief":
        if stated is ClaimType.FACTUAL:
            return ClaimType.UNCLEAR
        return ClaimType.OPINION if stated is ClaimType.UNCLEAR else stated
    if by_cue == "fact" and stated is ClaimType.UNCLEAR:
        signs = _signs()
        whole = " ".join(sentences)
        words = _WORD.findall(whole)
        if not (lexicon("en").auxiliaries.intersection(words) or _ACCUSED.search(whole)):
            return ClaimType.UNCLEAR  # a thing, not a statement
        is_open = any(signs.phrases[n].search(whole) for n in ("would", "possible", "obligation"))
        if len(words) >= _FEWEST_WORDS and not is_open and not signs.judging.intersection(words):
            return ClaimType.FACTUAL
    return stated


def _together(types: list[ClaimType], judges: bool) -> ClaimType:
    """One type for all sentences; questions give way to what is stated beside them, and facts
    to a word anywhere that ``judges``."""
    if types and all(type_ is ClaimType.QUESTION for type_ in types):
        return ClaimType.QUESTION
    counts = Counter(t for t in types if t not in (ClaimType.UNCLEAR, ClaimType.QUESTION))
    if not counts:
        return ClaimType.UNCLEAR
    most, count = counts.most_common(1)[0]
    if most is ClaimType.FACTUAL and judges:
        return ClaimType.UNCLEAR
    return most if count >= _DECIDING_SHARE * counts.total() else ClaimType.UNCLEAR


# --- one sentence of the content, in lower case --------------------------------------------


def _of_sentence(sentence: str, said: Said) -> ClaimType:
    if _asks(sentence):
        return ClaimType.QUESTION
    words = _WORD.findall(sentence)
    if len(words) < _FEWEST_WORDS:
        return ClaimType.UNCLEAR
    for reads in (_wish, _future, _seen_ahead, _judgement):
        found = reads(sentence, words, said)
        if found is not None:
            return found
    return _fact(sentence, words)


def _wish(sentence: str, words: list[str], said: Said) -> ClaimType | None:
    """The speaker's own view, by his own words, or what he says ought to be."""
    signs = _signs()
    opener = signs.phrases["opinion_openers"].search(sentence)
    if opener is not None:
        is_opening = sentence[: opener.start()].count(" ") <= _OPENING
        return ClaimType.OPINION if is_opening else ClaimType.UNCLEAR
    obligation = signs.phrases["obligation"].search(sentence)
    if obligation is None:
        return None
    supposed = sentence[obligation.end() :].startswith(" have ")  # "must have known"
    return ClaimType.UNCLEAR if supposed else ClaimType.OPINION


def _future(sentence: str, words: list[str], said: Said) -> ClaimType | None:
    """ "I will go" promises, "it will rain" predicts."""
    for match in _signs().phrases["future"].finditer(sentence):
        before = _WORD.findall(sentence[: match.start()])
        subject = before[-1] if before else ""
        if subject in _BEFORE_NOUN:
            continue  # "the will of the people"
        verb = _verb_after(sentence, match.end())
        if subject in _FIRST_PERSON:
            return ClaimType.UNCLEAR if verb in _signs().no_deed else ClaimType.PROMISE
        if said.kind is Kind.INDIRECT:
            return _reported(subject, verb, said)
        return ClaimType.PREDICTION
    return None


def _seen_ahead(sentence: str, words: list[str], said: Said) -> ClaimType | None:
    """The future seen from the past: "he said it would rise". Conditions are left open."""
    phrases = _signs().phrases
    would = phrases["would"].search(sentence)
    if would is None or said.kind is not Kind.INDIRECT:
        return None
    is_open = phrases["possible"].search(sentence) or sentence[would.end() :].startswith(" have ")
    before = _WORD.findall(sentence[: would.start()])
    if is_open or not before or not would.group()[0].isalpha():
        return ClaimType.UNCLEAR  # "he'd" may be "he had"
    return _reported(before[-1], _verb_after(sentence, would.end()), said)


def _reported(subject: str, verb: str, said: Said) -> ClaimType:
    """ "She said she would go" binds her; "Venn said he would go" may mean another."""
    if subject not in _THIRD_PERSON:
        return ClaimType.PREDICTION
    source = said.words(said.source)
    own = subject == source or (subject == "it" and source.startswith(("the ", "a ")))
    return ClaimType.PROMISE if own and verb not in _signs().no_deed else ClaimType.UNCLEAR


def _verb_after(sentence: str, at: int) -> str:
    return next((word for word in _WORD.findall(sentence[at:]) if word != "not"), "")


def _judgement(sentence: str, words: list[str], said: Said) -> ClaimType | None:
    """A judging word makes an opinion; with a figure beside it, it may be either."""
    if _signs().judging.intersection(words):
        return ClaimType.UNCLEAR if _counts(sentence, words) else ClaimType.OPINION
    return None


def _fact(sentence: str, words: list[str]) -> ClaimType:
    """Something that has happened, is there, or can be counted, and is not left open."""
    phrases = _signs().phrases
    if phrases["would"].search(sentence) or phrases["possible"].search(sentence):
        return ClaimType.UNCLEAR
    if polarity_lexicon().judging.intersection(words):
        return ClaimType.UNCLEAR  # one of the words that are as often not judging
    if _has_happened(words) or phrases["happened"].search(sentence):
        return ClaimType.FACTUAL
    has_verb = " is " in sentence or any(grammar().verbs.get(word) for word in words)
    return ClaimType.FACTUAL if has_verb and _counts(sentence, words) else ClaimType.UNCLEAR


def _counts(sentence: str, words: list[str]) -> bool:
    digits = any(any(c.isdigit() for c in word) for word in words)
    return digits or _signs().phrases["countable"].search(sentence) is not None


def _has_happened(words: list[str]) -> bool:
    """A verb in the past tense that is no participle before a noun."""
    known = grammar().verbs
    for before, word in pairwise(words):
        flags = known.get(word, 0)
        if flags & PAST and not flags & BASE and before not in (_BEFORE_NOUN | _BEFORE_PARTICIPLE):
            return True
    return False
