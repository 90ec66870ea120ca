"""Tokens of a sentence, and what a word can be: a name, a verb form, a word for a person.

A guess from the word itself and its ending; no tagger.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from attrib.language.cues import lexicon
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import (
    AUXILIARIES,
    AUXILIARY_VERBS,
    CLAUSE_WORDS,
    COMMON_PAST,
    DEEDS,
    DETERMINERS,
    FOREIGN_DETERMINERS,
    GERMAN_FINITE,
    NOT_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_TOKEN = regex(
    r"@\w+|\d+(?:[.,]\d+)*[^\W_]*"
    r"|[^\W_]+(?:[.'’‘-][^\W_]+)*"
    # The stop of an initial or a title: looked for before what stands before it.
    r"(?:\.(?:(?<=\b[A-Z]\.)|(?<=\b[A-Z][a-z]\.)|(?<=\b[A-Z][a-z]{2}\.)))?"
    r"(?:['’](?=\s))?|[^\w\s]"
)
JOINTS = frozenset(["and", "und", "et", "y", "&"])
_ALL_DETERMINERS = DETERMINERS | FOREIGN_DETERMINERS
ALONE = frozenset(["many", "some", "several", "few", "most", "those"])
"""Determiners that may be a subject without a noun: "many fear", "those who"."""


class Token(NamedTuple):
    text: str
    low: str
    """In lower case."""
    is_word: bool
    is_name: bool
    is_auxiliary: bool
    """ "will" and "may", but not Will and May, who may have said something."""
    in_phrase: bool
    """May be part of a noun phrase."""
    start: int
    end: int
    quoted: bool
    """A whole quotation, taken as one token."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@lru_cache(maxsize=16384)
def _word(text: str) -> tuple[str, str, bool, bool, bool, bool]:
    """The fields of a token that are the same wherever the word stands."""
    low = text.lower()
    is_word = text[0].isalnum() or len(text) > 1
    is_auxiliary = low in AUXILIARIES and text not in ("Will", "May")
    in_phrase = (
        is_word
        and low not in CLAUSE_WORDS
        and low not in PREPOSITIONS
        and not is_auxiliary
        and (low not in NOT_NOUNS or text == "Will")
        and low not in GERMAN_FINITE
    )
    is_name = is_word and (text[0].isupper() or text[0] == "@")
    return text, low, is_word, is_name, is_auxiliary, in_phrase


def tokens_of(text: str, sentence: Span, quoted: Sequence[Span]) -> list[Token]:
    """Tokens of a sentence; each quotation in ``quoted`` is one token."""
    at, end_of_sentence = sentence
    if not quoted:
        return _plain_tokens(text, at, end_of_sentence)
    tokens: list[Token] = []
    for start, end in sorted(quoted):
        if start < at and start != end_of_sentence:
            continue
        if at < start:
            tokens += _plain_tokens(text, at, start)
        if end > start:
            whole = (text[start:end], "", False, False, False, False, start, end, True)
            tokens.append(_new(Token, whole))
        at = max(at, end)
    if at < end_of_sentence:
        tokens += _plain_tokens(text, at, end_of_sentence)
    return tokens


_new = tuple.__new__  # a named tuple's own way takes twice the time


def _plain_tokens(text: str, at: int, end: int) -> list[Token]:
    """The words are looked for where they were found: that costs less than a match for each.

    Nothing but white space and underscores stands between two tokens, and none begins so.
    """
    find, new = text.find, _new
    return [
        new(Token, (*_word(word), (at := find(word, at)), (at := at + len(word)), False))
        for word in _TOKEN.findall(text, at, end)
    ]


def tokens_touching(tokens: Sequence[Token], span: Span) -> range:
    """Numbers of the tokens that overlap ``span``."""
    return range(
        bisect_right(tokens, span.start, key=_END), bisect_left(tokens, span.end, key=_START)
    )


_START, _END = attrgetter("start"), attrgetter("end")


def is_title(quotation: str) -> bool:
    """A short name in quotation marks: the paper “The Sun” said."""
    inner = quotation.strip(_MARKS)
    return (
        inner[:1].isupper()
        and inner[-1] not in ".,?!;"
        and len(inner.split(None, _MOST_WORDS_OF_TITLE)) <= _MOST_WORDS_OF_TITLE
    )


def as_title(token: Token) -> list[Token]:
    """A name in quotation marks as a word, and the comma that stands inside them, if any."""
    name = token.text.strip(_MARKS)
    if not name.endswith(","):
        return [Token(*_word(name), *token.span, quoted=False)]
    comma = token.end - 2
    return [
        Token(*_word(name[:-1]), token.start, comma, quoted=False),
        Token(*_word(","), comma, comma + 1, quoted=False),
    ]


_MARKS = " “”\"„«»‘’'›‹"
_MOST_WORDS_OF_TITLE = 4


def is_determiner(token: Token) -> bool:
    return token.low in _ALL_DETERMINERS


def is_finite(token: Token) -> bool:
    return token.is_auxiliary or verb_form(token) in ("past", "present")


def is_person(token: Token) -> bool:
    """True for "farmer", "officials" and other words for people."""
    return is_person_word(token.low)


def is_person_word(low: str) -> bool:
    known = name_words().person_gender
    if low in known or (low.endswith("s") and low[:-1] in known):
        return True
    return low.endswith(("man", "men")) and low not in _NO_MEN and len(low) > len("woman")


_NO_MEN = frozenset(["specimen", "regimen", "abdomen", "ottoman", "talisman"])


def starts_phrase(token: Token) -> bool:
    if token.low in ("that", "this"):
        return False
    return (
        token.is_name or token.low in SUBJECT_PRONOUNS or is_determiner(token) or is_person(token)
    )


def verb_form(token: Token) -> str:
    """``ing``, ``past``, ``present`` or, for what is no verb, nothing. A guess by the ending."""
    if not token.is_word or token.is_name:
        return ""
    return _verb_form(token.low)


_NO_PARTICIPLES = frozenset(
    ["morning", "evening", "meeting", "nothing", "something", "everything", "anything"]
)


@lru_cache(maxsize=8192)
def _verb_form(low: str) -> str:
    if low in _NO_PARTICIPLES:
        return ""
    tenses = {f.tense for f in lexicon("en").forms.get(low, ()) if f.entry.category == "verb"}
    if low.endswith("ing") and len(low) > 5:
        return "ing"
    if low in COMMON_PAST or (low.endswith("ed") and len(low) > 4):
        return "past"
    if "past" in tenses or "participle" in tenses or low in AUXILIARY_VERBS:
        return "past"
    return "present" if "third" in tenses else ""


def is_plain_present(tokens: Sequence[Token], at: int) -> bool:
    """True for a verb without an ending after who is several: "the mayors stress the worth"."""
    token = tokens[at]
    if at < 1 or at + 1 >= len(tokens) or not token.is_word or token.is_name:
        return False
    if not is_base(token.low) or verb_form(token):
        return False
    before, following = tokens[at - 1], tokens[at + 1]
    joined = before.is_name and any(t.low in JOINTS for t in tokens[max(at - 4, 0) : at - 1])
    several = (
        before.low in _SEVERAL
        or joined
        or (before.low.endswith("s") and not before.low.endswith("ss") and before.is_word)
    )
    if not several or before.low in POSSESSIVES or before.low in AUXILIARIES:
        return False
    if before.low in _SEVERAL or is_person(before):
        return True  # "supporters remain wary"
    return starts_phrase(following) or following.low in ("that", "this")


_SEVERAL = ALONE | frozenset(["they", "we", "i", "you", "who", "others", "people"])


@lru_cache(maxsize=8192)
def is_base(low: str) -> bool:
    """True for a verb of the lexicons without an ending: "allow", "seek"."""
    tenses = {f.tense for f in lexicon("en").forms.get(low, ()) if f.entry.category == "verb"}
    return "base" in tenses or low in DEEDS
