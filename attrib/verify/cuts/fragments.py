"""A few quoted words inside what is reported: "Lee insisted there was no | “cover-up”".

Nothing is cut off within the marks, but the words before them are the speaker's as well.
"""

from __future__ import annotations

import re

from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cuts.before_tag import last_clause, told_by_another
from attrib.verify.cuts.turning import sets_aside, turn_before
from attrib.verify.cuts.warned import warned
from attrib.verify.lists.conditions import begins_condition
from attrib.verify.lists.negations import is_negation
from attrib.verify.page import Page
from attrib.verify.place import Placed

_KNOWN = regex(
    r"\b(?:(?:the|this|that|these|those|his|her|their|its|my|our|such|der|die|das|den|dem|des|diese[nmrs]?"
    r"|seine[nmrs]?|ihre[nmrs]?|le|la|les|du|des|au|aux|ce|cette|ces|sa|son|ses|leurs?|el|los|las"
    r"|del|al|este|esta|ese|esa|sus?)\s|l['’])(?:[\w-]+\s){0,1}\Z",
)
"""What is so called is there, whatever is denied of it: "not surprised by the | “chaos”"."""
_NEVER_SAY = regex(
    r"\b(?:nie|niemals|nicht|never|not|n['’]t|jamais|nunca|jamás)\s[^,.;:]{0,12}\b(?:sagen|behaupten|schreiben|say"
    r"|write|dire|écrire|decir|escribir)(?:\s(?:jamais|nunca))?\s?:\s\Z"
)
""" "sie würde nie sagen: | „…“"."""
_NEAR = 40
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FOR_SURE = regex(
    r"\b(?:no\s(?:doubt|question|secret|surprise|wonder|less\sthan|choice\sbut)|nothing\s(?:less\sthan|but|short\sof)"
    r"|(?:kein\w*|ohne)\sZweifel|nichts\s(?:anderes\s)?als|sans\s(?:aucun\s)?doute|(?:pas|nul)\s(?:de\s)?doute"
    r"|sin\s(?:ninguna\s)?duda|no\scabe\sduda)\b",
    re.IGNORECASE,
)
""" "There was | no doubt | that it was a “plot”": nothing is denied."""
_BEHIND = regex(
    r"(?:,\s(?:wie|d(?:er|ie|as|en|em)|which|that|as|comme|qu[ie]|como)\s[^,;:.!?“”„«»\"]*,)?"
    r"(?P<rest>[^,;:.!?()“”„«»\"–—]*)"
)
""" "“Krieg”, | wie ihn die Presse ausrief, könne keine Rede sein|, sagte er"."""
_SOON = 4
"""Words behind the fragment among which the one stands that denies it."""


def turned_fragment(page: Page, placed: Placed, number: int, quotation: Quotation) -> list[str]:
    """A warning where the words around the marks deny or condition what is quoted, or where
    somebody else is reported to have said it ("The mayor called it a | “plot”, Lee said").
    """
    cue, source = placed.cue_span, placed.source_span
    if cue is None or source is None or quotation.level:
        return []
    before = page.text[max(quotation.span.start - 2, 0) : quotation.span.start].rstrip()
    never = before.endswith(":") and _NEVER_SAY.search(
        page.text, max(quotation.span.start - _NEAR, 0), quotation.span.start
    )
    if not (never or before[-1:].isalnum() or before[-1:] in ("’", "'")):
        return []  # as mostly: a colon, a comma or the beginning of the sentence
    span = placed.content_spans[number]
    sentence = page.sentence_around(quotation.span.start)
    ahead = cue.start >= quotation.span.end
    if ahead and not _tag_is_next(page, quotation.span.end, sentence.end, cue, source):
        return []
    starts = [sentence.start]
    starts += [one.end for one in (cue, source) if sentence.start < one.end <= span.start]
    earlier = page.outer_quotations(Span(sentence.start, quotation.span.start))
    starts += [one.span.end for one in earlier]
    starts += [one.end for one in placed.content_spans[:number]]
    lead = page.text[max(starts) : quotation.span.start]
    if not lead.strip():
        return []
    turn = "hold a negation" if never else _turn(page, lead, quotation.span.end)
    that = lead.rfind("that ")  # "mocked the idea that it was | a “plot”"
    if not turn and that >= 0 and cue.end <= span.start:
        aside = sets_aside(page.text[cue.start : cue.end], lead[: that + len("that ")])
        turn = "hold a reversal" if aside else ""
    if not turn and ahead and told_by_another(page, placed, lead):
        turn = "give it to somebody else"
    return [warned("before", turn, lead)] if turn else []


def _tag_is_next(page: Page, end: int, last: int, cue: Span, source: Span) -> bool:
    """The tag stands behind the clause of the quotation: "It was no “plot” at all, | Lee said"."""
    behind = _BEHIND.match(page.text, end, last)
    at = behind.end() if behind is not None else end
    tag = min(cue.start, source.start) if source.start >= end else cue.start
    return not any(map(str.isalnum, page.text[at:tag])) and tag < last


def _turn(page: Page, lead: str, end: int) -> str:
    if begins_condition(lead):
        return "hold a condition"
    if _KNOWN.search(lead):
        return ""
    clause = _FOR_SURE.sub(" ", lead[last_clause(lead) :])
    turn = turn_before(clause, quoted=False)
    if turn:
        return turn
    if page.language == "de":  # "Von einem | „Krieg“ | könne keine Rede sein"
        behind = _BEHIND.match(page.text, end)
        words = _WORD.findall(behind["rest"].lower()) if behind is not None else []
        goes_on = bool(words) and words[0] in ("und", "aber", "doch", "oder")
        if not goes_on and any(map(is_negation, words[:_SOON])):
            return "hold a negation"
    return ""
