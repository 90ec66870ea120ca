"""Noun phrases of a sentence, read off function words, capitals and commas; no parser.

English first; what other languages need beside it stands in the word lists.
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
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    STAND_INS,
    SUBJECT_PRONOUNS,
    TIMES,
)

_TOKEN = regex(
    r"@\w+|\d+(?:[.,]\d+)*[^\W_]*"
    r"|[^\W_]+(?:[.'’‘-][^\W_]+)*"
    # The stop of an initial or a title: looked for before what stands before it.
    r"(?:\.(?:(?<=\b[A-Z]\.)|(?<=\b[A-Z][a-z]\.)|(?<=\b[A-Z][a-z]{2}\.)))?"
    r"(?:['’](?=\s))?|[^\w\s]"
)
_ARTICLES = frozenset(["the", "die", "das", "den", "dem", "ein", "eine", "einen", "einem"])
_ELISION = regex(r"^[ldn][’']")
JOINTS = frozenset(["and", "und", "et", "y", "&"])
_ALL_DETERMINERS = DETERMINERS | FOREIGN_DETERMINERS
_NO_PHRASE_END = CLAUSE_WORDS | PREPOSITIONS | NOT_NOUNS | DETERMINERS
_MODIFYING = frozenset(["of", "for", "in", "at", "from", "with", "on", "inside", "outside", "near"])


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


class Phrase(NamedTuple):
    """A noun phrase: tokens ``start`` to ``end`` are its head, up to ``whole_end`` all of it."""

    start: int
    end: int
    whole_end: int

    def head(self, tokens: Sequence[Token]) -> Span:
        return Span(tokens[self.start].start, tokens[self.end - 1].end)

    def whole(self, tokens: Sequence[Token]) -> Span:
        return Span(tokens[self.start].start, tokens[self.whole_end - 1].end)

    def text(self, tokens: Sequence[Token]) -> str:
        return " ".join(token.text for token in tokens[self.start : self.end])

    def is_joint(self, tokens: Sequence[Token]) -> bool:
        """Several speakers joined by "and"."""
        start, end, _ = self
        return end - start > 2 and any(t.low in JOINTS for t in tokens[start + 1 : end - 1])


def tokens_of(text: str, sentence: Span, quoted: Sequence[Span]) -> list[Token]:
    """Tokens of a sentence; each quotation in ``quoted`` is one token."""
    tokens: list[Token] = []
    at, end_of_sentence = sentence
    for start, end in sorted(quoted):
        if start < at and start != end_of_sentence:
            continue
        tokens += _plain_tokens(text, at, start)
        if end > start:
            tokens.append(
                Token(text[start:end], "", False, False, False, False, start, end, quoted=True)
            )
        at = max(at, end)
    tokens += _plain_tokens(text, at, end_of_sentence)
    return tokens


def _plain_tokens(text: str, start: int, end: int) -> list[Token]:
    make = tuple.__new__  # a named tuple's own way takes twice the time
    return [
        make(Token, (*_word(match[0]), *match.span(), False))
        for match in _TOKEN.finditer(text, start, end)
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
        and len(inner.split()) <= _MOST_WORDS_OF_TITLE
    )


def as_title(token: Token) -> Token:
    """A name in quotation marks as a word."""
    return Token(*_word(token.text.strip(_MARKS)), *token.span, quoted=False)


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
    return low in known or (low.endswith("s") and low[:-1] in known)


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


def phrase_from(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that begins at token ``at``."""
    end = at
    if at < len(tokens) and tokens[at].low in ("her", "him", "them", "me", "us"):
        end = at + 1
        following = tokens[end] if end < len(tokens) else None
        if following is None or tokens[at].low != "her" or not following.in_phrase:
            return Phrase(at, end, end)
    while end < len(tokens):
        token = tokens[end]
        if token.low in JOINTS and joins_names(tokens, end):
            end += 1
            continue
        if not token.in_phrase or (end > at and _begins_another(token)) or owns(tokens, end):
            break
        if token.low in _ARTICLES and end > at and not is_determiner(tokens[end - 1]):
            break  # "nach Medien | die Gruppe"
        end += 1
    if end == at:
        return None
    whole_end = end
    while whole_end + 1 < len(tokens) and (
        tokens[whole_end].low in ("of", "for", "at", "with") or owns(tokens, whole_end)
    ):
        whole_end += 1
        while whole_end < len(tokens) and tokens[whole_end].in_phrase:
            whole_end += 1
    return Phrase(at, end, whole_end)


def _begins_another(token: Token) -> bool:
    return token.low in SUBJECT_PRONOUNS or token.low in ("a", "à", "zu", "que", "daß", "dass")


def phrase_until(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase whose last token is ``at``, with what it modifies to its left."""
    if at < 0 or not tokens[at].is_word:
        return None
    low = tokens[at].low
    if low in SUBJECT_PRONOUNS or low in POSSESSIVES or low in ALONE:
        return Phrase(at, at + 1, at + 1)
    if tokens[at].low in _NO_PHRASE_END and tokens[at].text != "Will":
        return None
    whole_end = end = at + 1
    start = _start(tokens, at)
    while start and (tokens[start - 1].low in _MODIFYING or owns(tokens, start - 1)):
        before = start - 2
        if before > 1 and tokens[before].low in TIMES and tokens[before - 1].low == "on":
            before -= 2  # "a survey on Tuesday of voters"
        if before < 0 or not tokens[before].in_phrase or is_determiner(tokens[before]):
            break  # ", with Xi referring to ...": nothing that the phrase could modify
        if tokens[before].low in _ONLY_PAST:
            break  # "the idea came from | Lee"
        if (
            before
            and tokens[before - 1].low in ("who", "that", "which")
            and verb_form(tokens[before])
        ):
            break  # "those who spoke with the paper"
        if before and _acts(tokens[before - 1]) and verb_form(tokens[before]) in _FINITE:
            break  # "Lee spoke with the paper"
        end = before + 1
        start = _start(tokens, before)
    return Phrase(start, end, whole_end)


_FINITE = ("past", "present")
_ONLY_PAST = frozenset(
    """
    came went fell rose grew began ran flew drew took gave saw wrote spoke knew threw broke chose
    drove sang sank sprang swam wore stole shook forgot became overcame arose withdrew
    """.split()  # noqa: SIM905
)
"""Forms of the past that are no participles and so modify no noun."""


def _acts(token: Token) -> bool:
    """A name, of one: "Republicans asked in a poll" may be asked, not asking."""
    return token.is_name and not token.low.endswith("s")


def _start(tokens: Sequence[Token], end: int) -> int:
    """First token of the noun phrase that ends with token ``end``."""
    start = end
    while start:
        before = tokens[start - 1]
        if before.text == "," and _in_list(tokens, start, end):
            start -= 1
            continue
        if before.low in JOINTS and joins_names(tokens, start - 1):
            start -= 1
            continue
        if before.low in PARTICLES and tokens[start].is_name and not owns(tokens, start - 1):
            start -= 1
            continue
        if not before.in_phrase or before.low in SUBJECT_PRONOUNS or owns(tokens, start - 1):
            break
        if verb_form(before) and not (start > 1 and is_determiner(tokens[start - 2])):
            leading = verb_form(before) == "ing" and start > 1 and tokens[start - 2].low == "of"
            if not leading:  # "a survey of leading captains"
                break
        if (
            tokens[start].is_name
            and _things(before)
            and start > 1
            and is_determiner(tokens[start - 2])
        ):
            break  # "one of the boats | Ann Lee talks about"
        start -= 1
        if is_determiner(before):
            if start and tokens[start - 1].low in JOINTS and _both(tokens, start - 1):
                start -= 1
                continue
            break
    while start < end and not tokens[start].is_word:
        start += 1
    return start


def _things(token: Token) -> bool:
    low = token.low
    plural = low.endswith("s") and not low.endswith(("ss", "rs", "ns", "nts", "sts", "rts"))
    return plural and token.is_word and not token.is_name and not is_person(token)


def owns(tokens: Sequence[Token], at: int) -> bool:
    """True for "von", "de" or "der" after a word for a stand-in: "Sprecher der Ministerin"."""
    if at < 1 or tokens[at].low not in PARTICLES:
        return False
    return _ELISION.sub("", tokens[at - 1].low) in STAND_INS


def joins_names(tokens: Sequence[Token], at: int) -> bool:
    """True if the "and" at ``at`` joins two names, not two clauses."""
    return 0 < at < len(tokens) - 1 and tokens[at + 1].is_name and tokens[at - 1].is_name


def _both(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low == "both" for token in tokens[max(at - 6, 0) : at])


def _in_list(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True at the comma of "Petra Vogt, Iman Sy and Rafael Ortega"."""
    joined = any(token.low in JOINTS for token in tokens[start:end])
    return joined and tokens[start].is_name and start > 1 and tokens[start - 2].is_name
