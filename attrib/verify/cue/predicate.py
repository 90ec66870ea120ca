"""English words that say how somebody seems or stands there, and not what was said or thought:
"Lee looked | furious", "Lee smiled at her, | his hands in his lap".
"""

from __future__ import annotations

from attrib.language.cues import CueEntry, english_forms
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import POSSESSIVES, PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.subject.words import Token, is_determiner, tokens_of, verb_form


def is_predicate(page: Page, placed: Placed, entry: CueEntry | None, cue: Span) -> bool:
    """The content, which follows the cue, describes its subject, or how it is with them."""
    source, content = placed.source_span, placed.content_spans
    if page.language != "en":
        return False
    gap = page.text[cue.end : content[0].start]
    if entry is not None and entry.group == "statement_noun":
        of_noun = _OF_NOUN.fullmatch(gap) is not None
        shown = of_noun and _PREDICATE.match(page.text, content[0].start) is not None
    elif gap.endswith(", "):
        apart = gap != ", " and not gap.startswith(",")
        beside = apart and _takes_no_clause(page, entry, cue)
        shown = beside or _is_absolute(page, content[0], gap)
    else:
        copula = not gap.strip() and _is_copula(page, entry, cue)
        shown = copula and _is_adjective(page, cue, content[0])
    unquoted = shown and page.quoted_share(content[0]) == 0
    return unquoted and source is not None and source.end <= cue.start


_OF_NOUN = regex(r"\s(?:(?:on|about|of|to|for|at|in|against|with|over)\s[^,.;:“”\"]{1,60}\s)?")
_PREDICATE = regex(r"(?:may|might|could|would|will|must|can|should|has|have|had|did)\b")
""" "Lee’s remarks | on the toll | may have hidden a leak"."""


def _takes_no_clause(page: Page, entry: CueEntry | None, cue: Span) -> bool:
    """ "smiled", which goes with quoted words only, "seemed", "felt" after other words."""
    if entry is not None and (entry.frames == _QUOTE or entry.lemma == "feel"):
        return True
    return _is_copula(page, entry, cue)


_QUOTE = frozenset(["quote"])
"""Frames of a verb that only goes with quoted words: "smiled"."""


def _is_copula(page: Page, entry: CueEntry | None, cue: Span) -> bool:
    """ "seemed", "looked" by itself: not "appeared to say"."""
    if entry is None:
        return page.text[cue.start : cue.end].lower() in english_forms(_COPULAS)
    alone = " " not in page.text[cue.start : cue.end].strip()
    return alone and (entry.group == "seem" or entry.lemma in _COPULAS)


_HEARD = frozenset(["sound"])
_COPULAS = _HEARD | frozenset(["look"])


def _is_adjective(page: Page, cue: Span, span: Span) -> bool:
    """It begins with what may be said of the subject: "looked furious", not "looked to win".

    How one "sounded" is what one said.
    """
    if page.text[cue.start : cue.end].lower() in english_forms(_HEARD):
        return False
    first = tokens_of(page.text, span, [])[0]
    other = first.low in PREPOSITIONS or first.low in _CLAUSE or is_determiner(first)
    return first.is_word and not first.is_name and not other


_CLAUSE = frozenset(["to", "that", "like", "as", "it", "there", "he", "she", "they", "we", "i"])


def _is_absolute(page: Page, span: Span, gap: str) -> bool:
    """ "…, | his hands in his lap", "…, | her team beaten": a phrase without a finite verb."""
    if gap.count(",") != 1:
        return False
    tokens = tokens_of(page.text, span, [])
    if tokens[0].low not in POSSESSIVES or len(tokens) < _FEWEST:
        return False
    return not any(map(_is_finite, tokens, [*tokens[1:], None]))


_FEWEST = 3


def _is_finite(token: Token, following: Token | None) -> bool:
    """Not a participle, which takes no object."""
    form = verb_form(token)
    if token.is_auxiliary or form == "present":
        return True
    takes = following is not None and (is_determiner(following) or following.is_name)
    return form == "past" and (takes or _FINITE.fullmatch(token.low) is not None)


_FINITE = regex(r"was|were|had|did|went|came|took|gave|saw|knew|fell|rose|began|ran|wrote|said")
