"""A speaker named only to say that it is otherwise: "Contrary to what Lee says, the dam holds"."""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_AGAINST = regex(
    r"\b(?:contrary to|(?:very |quite )?unlike|in contrast (?:to|with)|as opposed to|despite"
    r"|in spite of"
    r"|notwithstanding|in defiance of|contradicting|rather than|instead of|far from|no matter what"
    r"|whatever|never mind(?: what)?|for all"
    r"|entgegen(?! ste)|anders als|im (?:Gegensatz|Widerspruch|Unterschied) zu[mr]?|trotz"
    r"|ungeachtet"
    r"|(?:an)?statt|egal,? was|gleich,? was|was (?:auch )?immer"
    r"|contrairement (?:à|aux?)|à l['’](?:inverse|encontre|opposé) d(?:e|u|es|['’])|malgré"
    r"|en dépit d(?:e|u|es|['’])"
    r"|n['’]en déplaise (?:à|aux?)|quoi qu['’]en di(?:se|sent)|au contraire d(?:e|u|es|['’])"
    r"|loin d(?:e|u|es|['’])"
    r"|à rebours d(?:e|u|es|['’])|au lieu d(?:e|u|es|['’])"
    r"|contrariamente al?|(?:muy )?al contrario del?|a diferencia del?|en contra del?|pese al?"
    r"|a pesar del?|en lugar del?|en vez del?|lejos del?|(?:digan?|diga) lo que digan?"
    r"|por m(?:ás|ucho) que)(?!\w)",
    re.IGNORECASE,
)
"""Prepositions and the like of what is held against something."""
_BREAK = regex(r"[,;:.!?—–()\n]")
_BESIDE = " “”\"„«»‘’'"
_APART = regex(r"[,;:.!?—–()]")
_COMPLEMENT = regex(
    r"(?:\b(?:that|whether|dass|daß|ob|wonach|que|of|de|about|about how|selon l\w+|según \w+)"
    r"|qu['’]|d['’])"
    r"\s*[“\"„«‘]?\s*$"
)
_OTHER_CLAUSE = regex(r",\s(?!who|which|whose|der\s|die\s|das\s|qui\s|quien|que\s)")
_ARTICLE = regex(r"\s*(?:(?:the|an?|der|die|das|dem|den|le|la|les|l['’]|el|los|las)\s?)?")
_WITHIN = regex(r"(?:vor|über|zu|zur|zum|nach|auf|an|für|gegen|um)\s")
""" "Trotz der Warnung von Lee | vor Hochwasser": it belongs to the noun."""


def held_against(  # noqa: PLR0911 (one return for each case)
    page: Page, sentence: Span, source: Span, cue: Span, content: Span
) -> Span | None:
    """The words that set the content against what the source says; None if there are none."""
    text = page.text
    first, last = min(source.start, cue.start), max(source.end, cue.end)
    within = _AGAINST.match(text, source.start, source.end)
    if within is not None and content.start >= last:
        return Span(*within.span())  # "Es sei, | anders als das Heer | behauptet, ⟦…⟧"
    before = text[sentence.start : first].rstrip(_BESIDE)
    if not before or _BREAK.match(before[-1]):
        return None  # as mostly: no word right before
    every = list(_AGAINST.finditer(text, sentence.start, first))
    if not every or _BREAK.search(text, every[-1].end(), first):
        return None
    against = Span(*every[-1].span())
    if content.end <= against.start:
        return against
    if content.start < last:
        return None
    if page.language == "de" and cue.start < source.start and text[cue.start].islower():
        return None  # "Anders als Roe | sagt Lee"
    gap = text[last : content.start]
    if _COMPLEMENT.search(gap) or gap.lstrip().startswith(":"):
        return None
    alone = source.start == first and _ARTICLE.fullmatch(text, against.end, source.start)
    if alone and _OTHER_CLAUSE.search(text, source.end, max(cue.start, source.end)):
        return against  # "Unlike Lee, Roe says ..."
    german_noun = page.language == "de" and text[cue.start].isupper()
    if german_noun and gap.strip() == ",":
        return None  # "Trotz der Drohung von Lee, | zu gehen"
    if _APART.search(gap):
        return against
    if not german_noun:
        return None
    follows = (gap + text[content.start : content.end]).lstrip()
    return None if _WITHIN.match(follows) else against  # "Entgegen der Ansicht von Lee | ist es so"
