"""Who a sentence makes the speaker: the subject of the cue, as far as word order shows it.

No parser: noun phrases are read off function words, capitals and commas, from the cue
outward. Where that does not settle it the answer is None, which means "cannot tell". English;
for other languages only what holds by word order alone (inverted subjects after a quotation).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.language.cues import lexicon
from attrib.language.names import words as name_words
from attrib.model import Span
from attrib.verify.wordlists import (
    AUXILIARIES,
    AUXILIARY_VERBS,
    CLAUSE_WORDS,
    COMMON_PAST,
    DETERMINERS,
    NOT_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
)

_TOKEN = re.compile(r"[^\W_]+(?:[.'’‘-][^\W_]+)*\.?(?:['’](?=\s))?|[^\w\s]")


_JOINING = frozenset(["and", "but", "or", "then"])
_NO_PHRASE_END = CLAUSE_WORDS | PREPOSITIONS | NOT_NOUNS | DETERMINERS


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    span: Span
    quoted: bool
    """A whole quotation, taken as one token."""

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        return not self.quoted and self.text[0].isalnum()

    @property
    def is_name(self) -> bool:
        return self.is_word and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Subject:
    """The noun phrase that a sentence makes the subject of a cue."""

    head: Span
    """The phrase without what modifies it: "a spokesman" in "a spokesman for Putin"."""
    whole: Span
    """The phrase with its modifiers."""
    text: str
    """The head's words."""
    side: str
    """``before`` or ``after`` the cue."""
    sure: bool
    """Next to the cue, with nothing but auxiliaries and adverbs between."""
    shared: bool = False
    """It is the subject of a verb before, to which the cue is joined by "and"."""


def tokens_of(text: str, sentence: Span, quoted: Sequence[Span]) -> list[Token]:
    """Tokens of a sentence; each quotation in ``quoted`` is one token."""
    tokens: list[Token] = []
    at = sentence.start
    for span in [*sorted(quoted), Span(sentence.end, sentence.end)]:
        if span.start < at and span.start != sentence.end:
            continue
        tokens += [
            Token(m[0], Span(*m.span()), False) for m in _TOKEN.finditer(text, at, span.start)
        ]
        if span.end > span.start:
            tokens.append(Token(text[span.start : span.end], span, True))
        at = max(at, span.end)
    return tokens


def find_subject(
    text: str, sentence: Span, cue: Span, quoted: Sequence[Span], content: Sequence[Span]
) -> Subject | None:
    """The subject of ``cue``; quotations in ``quoted`` are passed over as units."""
    tokens = tokens_of(text, sentence, [q for q in quoted if not q.overlaps(cue)])
    inside = [n for n, token in enumerate(tokens) if token.span.overlaps(cue)]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    if tokens[last].low in ("to", "by") and len(inside) > 1 and tokens[first].low == "according":
        return _after(tokens, last + 1)
    if tokens[last].low == "by":
        return _after(tokens, last + 1)
    if _is_inverted(tokens, first, last, content):
        found = _after(tokens, last + 1)
        if found is not None:
            return found
    return _before(tokens, first)


def _is_inverted(tokens: Sequence[Token], first: int, last: int, content: Sequence[Span]) -> bool:
    """True for “…,” said Mary: the cue follows the content and a noun phrase follows it."""
    if last + 1 >= len(tokens) or not _starts_phrase(tokens[last + 1]):
        return False
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.quoted:
        return True
    ends = [span.end for span in content if span.end <= tokens[first].span.start]
    return bool(ends) and before.text in ",\"'”’»?!—–" and before.span.end <= max(ends) + 3


def _starts_phrase(token: Token) -> bool:
    return (
        token.is_name
        or token.low in SUBJECT_PRONOUNS
        or (token.low in DETERMINERS and token.low not in ("that", "this"))
        or _is_person(token)
    )


def _is_person(token: Token) -> bool:
    known = name_words()
    low = token.low
    return low in known.person_gender or (low.endswith("s") and low[:-1] in known.person_gender)


def _after(tokens: Sequence[Token], at: int) -> Subject | None:
    """The noun phrase that begins at token ``at``."""
    end = at
    seen_noun = False
    while end < len(tokens):
        token = tokens[end]
        if not token.is_word or token.low in CLAUSE_WORDS:
            if token.low == "and" and end + 1 < len(tokens) and tokens[end + 1].is_name:
                end += 1
                continue
            break
        if token.low in PREPOSITIONS or token.low in AUXILIARIES or token.low in NOT_NOUNS:
            break
        if seen_noun and token.low in SUBJECT_PRONOUNS:
            break
        seen_noun = True
        end += 1
    if end == at:
        return None
    head = Span(tokens[at].span.start, tokens[end - 1].span.end)
    whole_end = end
    while whole_end + 1 < len(tokens) and tokens[whole_end].low in ("of", "for", "at", "with"):
        whole_end += 1
        while whole_end < len(tokens) and _continues_phrase(tokens[whole_end]):
            whole_end += 1
    whole = Span(head.start, tokens[whole_end - 1].span.end)
    return Subject(head, whole, _words(tokens[at:end]), "after", True)


def _continues_phrase(token: Token) -> bool:
    return (
        token.is_word
        and token.low not in CLAUSE_WORDS
        and token.low not in AUXILIARIES
        and token.low not in NOT_NOUNS
    )


def _before(tokens: Sequence[Token], first: int) -> Subject | None:
    """The noun phrase that ends before token ``first``, adverbs and auxiliaries passed over."""
    at = first - 1
    while at >= 0 and (
        tokens[at].low in AUXILIARIES or tokens[at].low.endswith(("ly", "n't", "n’t"))
    ):
        at -= 1
    sure = True
    if at >= 0 and tokens[at].text in ",—–-)":
        at = _before_insertion(tokens, at)
        sure = False
    if at >= 0 and tokens[at].low in RELATIVES:
        at -= 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
    if at >= 0 and tokens[at].low in _JOINING:
        return _shared(tokens, first, at)
    if at < 0 or not tokens[at].is_word:
        return None
    return _phrase_ending_at(tokens, at, sure)


def _shared(tokens: Sequence[Token], first: int, joint: int) -> Subject | None:
    """The subject that the cue shares with a verb before: "Xi spoke to Putin and thanked him".

    The nearest verb of the same form is taken to be the one that the cue is joined to.
    """
    for at in range(joint - 1, 0, -1):
        if is_verb(tokens[at]) and _same_form(tokens[at], tokens[first]):
            subject = _before(tokens, at)
            return subject and replace(subject, shared=True)
    return None


def _same_form(one: Token, other: Token) -> bool:
    return one.low.endswith("ing") == other.low.endswith("ing")


def is_verb(token: Token) -> bool:
    """True for what looks like an English verb; a guess by its ending."""
    low = token.low
    if not token.is_word or token.is_name:
        return False
    return (
        low in AUXILIARY_VERBS
        or low in COMMON_PAST
        or (len(low) > 4 and low.endswith(("ed", "ing")))
        or any(form.entry.category == "verb" for form in lexicon("en").forms.get(low, ()))
    )


def _before_insertion(tokens: Sequence[Token], at: int) -> int:
    """Last token before an insertion that ends at ``at``: "X, a doctor, said"."""
    closing = tokens[at].text
    opening = "(" if closing == ")" else closing
    for start in range(at - 1, -1, -1):
        if tokens[start].quoted:
            return -1
        if tokens[start].text == opening:
            return start - 1
    return -1


def _phrase_ending_at(tokens: Sequence[Token], at: int, sure: bool) -> Subject | None:
    token = tokens[at]
    if token.low in SUBJECT_PRONOUNS or token.low in POSSESSIVES:
        return Subject(token.span, token.span, token.text, "before", sure)
    if token.low in _NO_PHRASE_END:
        return None
    end = at
    start = _phrase_start(tokens, at)
    whole = Span(tokens[start].span.start, tokens[end].span.end)
    while start and tokens[start - 1].low in ("of", "for", "in", "at", "from", "with", "to", "on"):
        inner_end = start - 2
        if inner_end < 0 or not tokens[inner_end].is_word or tokens[inner_end].low in CLAUSE_WORDS:
            break  # ", with Xi referring to ...": nothing that the phrase could modify
        end = inner_end
        start = _phrase_start(tokens, end)
        whole = Span(tokens[start].span.start, whole.end)
    head = Span(tokens[start].span.start, tokens[end].span.end)
    return Subject(head, whole, _words(tokens[start : end + 1]), "before", sure)


def _phrase_start(tokens: Sequence[Token], end: int) -> int:
    """First token of the noun phrase that ends at token ``end``."""
    start = end
    while start:
        before = tokens[start - 1]
        if not before.is_word or before.low in PREPOSITIONS or before.low in NOT_NOUNS:
            break
        if before.low in SUBJECT_PRONOUNS or before.low in AUXILIARIES:
            break
        if before.low in CLAUSE_WORDS and before.low != "that":
            joint = (
                before.low == "and"
                and start > 1
                and tokens[start].is_name
                and tokens[start - 2].is_name
            )
            if not joint:
                break
        start -= 1
        if before.low in DETERMINERS:
            break
    return start


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
