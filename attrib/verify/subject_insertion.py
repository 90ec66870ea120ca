"""The subject of a cue where something is inserted between the two."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.verify.phrases import Token, phrase_until, verb_form
from attrib.verify.subject_phrases import (
    Subject,
    apposed,
    is_object,
    named_before,
    opening_of,
    subject_of,
)
from attrib.verify.wordlists import RELATIVES, SUBJECT_PRONOUNS


def over_insertion(  # noqa: PLR0912 (one branch for each form of insertion)
    tokens: Sequence[Token], at: int, passive: bool
) -> tuple[Subject, ...]:
    """The subject before an insertion that ends at ``at``: "X, a doctor, said".

    Where the insertion has commas of its own ("X, who lives in Aurora, Colorado, said") the
    phrase before a relative pronoun or participle may be the subject as well as the nearest.
    """
    closing = tokens[at].text
    opening = "(" if closing == ")" else closing
    found: list[Subject] = []
    objects = True
    for start in range(at - 1, 0, -1):
        if tokens[start].quoted:
            break
        if tokens[start].text != opening or tokens[start + 1].text == opening or start + 1 == at:
            continue
        end = start - 1
        while end > 0 and tokens[end].text == opening:
            end -= 1  # "--"
        if tokens[end].text == ")":
            end = opening_of(tokens, end) - 1  # "Ann Lee (D-NY), facing an election, said"
        phrase = phrase_until(tokens, end)
        if phrase is None:
            if found:
                continue
            return ()
        if tokens[phrase.start].text.isdigit() or tokens[end].low in _ADVERBS:
            continue  # "Ann Lee, 58, who lives here, said"
        opens_clause = tokens[start + 1].low in _OPENING or verb_form(tokens[start + 1]) == "ing"
        if found and (is_object(tokens, phrase.start) or not (opens_clause or objects)):
            continue
        objects = objects and is_object(tokens, phrase.start)
        beside = named_before(tokens, phrase.start)
        inserted = apposed(tokens, start + 1, clause=True)
        if tokens[start + 1].low in SUBJECT_PRONOUNS:
            inserted = (tokens[start + 1].span,)  # "None came, he said, on hearing of it"
        if inserted:
            beside += inserted
        elif tokens[start + 1].low in RELATIVES:
            beside.append(tokens[start + 1].span)
        found.append(subject_of(tokens, phrase, tuple(beside), passive))
        if closing == ")" or (opens_clause and not is_object(tokens, phrase.start)):
            break
    return tuple(found)


_ADVERBS = frozenset(["meanwhile", "however", "though", "too", "instead", "moreover", "therefore"])
_OPENING = frozenset(["who", "whose", "which", "where", "whom", "asked", "joined", "born"])
