"""The subject of a main clause that another clause opens: "Hoping for peace, the mayor left"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.verify.lists.wordlists import AUXILIARY_VERBS
from attrib.verify.subject.heads import Subject, after, subject_of
from attrib.verify.subject.phrases import Phrase, phrase_from
from attrib.verify.subject.words import Token, is_determiner, verb_form


def of_main_clause(tokens: Sequence[Token], last: int) -> tuple[Subject, ...]:
    """The subject after a clause that opens the sentence: before the first finite verb."""
    commas = [n for n in range(last, len(tokens)) if _ends_clause(tokens[n])]
    for comma in commas:
        phrase = phrase_from(tokens, comma + 1)
        if phrase is None or (tokens[comma].quoted and verb_form(tokens[comma + 1])):
            continue
        found = after(tokens, comma + 1)
        for n in range(comma + 2, min(max(phrase.end, phrase.whole_end) + 1, len(tokens))):
            token = tokens[n]
            if is_determiner(tokens[n - 1]) or tokens[n - 1].low.endswith("ly"):
                continue  # "the worried mayor", "the newly elected mayor"
            if token.low in AUXILIARY_VERBS or verb_form(token) in ("past", "present"):
                if n < phrase.end:  # "the mayor | urged them": what stands before the verb
                    return (subject_of(tokens, Phrase(comma + 1, n, n)),)
                return found
    plain = [comma for comma in commas if not tokens[comma].quoted]
    return after(tokens, plain[0] + 1) if plain else ()


def _ends_clause(token: Token) -> bool:
    """A comma, also one inside the quotation before: Citing “the fees,” the mayor said."""
    return token.text == "," or (token.quoted and token.text.rstrip("”\"’'").endswith(","))


def where_spoken(text: str, start: int, end: int) -> bool:
    """ "Speaking in Washington, | Jane Ward | said": no list of names."""
    return _WHERE_SPOKEN.fullmatch(text, start, end) is not None


_WHERE_SPOKEN = regex(
    r"(?:Speaking|Writing|Testifying|Appearing)\s(?:in|at|on|from)\s(?:[A-Z][\w’-]*\s?){1,4},\s"
)
