"""Noun phrases of a sentence, read off function words, capitals and commas; no parser.

English first; what other languages need beside it stands in the word lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import (
    CLAUSE_WORDS,
    DETERMINERS,
    MONTHS,
    NOT_NOUNS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    STAND_INS,
    SUBJECT_PRONOUNS,
    TIMES,
)
from attrib.verify.subject.words import (
    ALONE,
    JOINTS,
    Token,
    is_determiner,
    is_person,
    verb_form,
)

_ARTICLES = frozenset(["the", "die", "das", "den", "dem", "ein", "eine", "einen", "einem"])
_ELISION = regex(r"^[ldn][’']")
_NO_PHRASE_END = CLAUSE_WORDS | PREPOSITIONS | NOT_NOUNS | DETERMINERS
_MODIFYING = frozenset(["of", "for", "in", "at", "from", "with", "on", "inside", "outside", "near"])


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
        first = token.low == "first" and end > at and is_determiner(tokens[end - 1])
        if first:
            end += 1  # "the | first lady"
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
        form = verb_form(tokens[before])
        opens = not before or not tokens[before - 1].is_word
        if tokens[before].low in _ONLY_PAST or (form == "ing" and opens):
            break  # "the idea came from | Lee", ", breaking with | the party"
        if before and tokens[before - 1].low in ("who", "that", "which") and form:
            break  # "those who spoke with the paper"
        if before and _acts(tokens[before - 1]) and form in _FINITE:
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
        joins = before.low in JOINTS and joins_names(tokens, start - 1)
        named = before.low in PARTICLES and tokens[start].is_name and not owns(tokens, start - 1)
        if joins or named:
            start -= 1
            continue
        if _is_day(tokens, start - 1):
            break
        if before.low == "first" and start > 1 and is_determiner(tokens[start - 2]):
            start -= 1  # "the | first half"
            continue
        if not before.in_phrase or before.low in SUBJECT_PRONOUNS or owns(tokens, start - 1):
            break
        determined = start > 1 and is_determiner(tokens[start - 2])
        if verb_form(before) and not (determined and not relates(tokens, start - 2)):
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


def relates(tokens: Sequence[Token], at: int) -> bool:
    """ "The firm | that | hired Bob Roe said": no "that tired man"."""
    before = tokens[at - 1] if at > 0 else None
    of_noun = before is not None and before.in_phrase and not verb_form(before)
    return tokens[at].low == "that" and of_noun and tokens[at + 2].is_name


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """ "The morning of May | 2 Ann Lee left"."""
    day, following = tokens[at], tokens[at + 1]
    of_month = day.text.isdigit() and at > 0 and tokens[at - 1].low.rstrip(".") in MONTHS
    return of_month and following.is_name


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
