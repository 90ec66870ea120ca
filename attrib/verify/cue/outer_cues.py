"""Cues of a passage that report, as far as its words show, beside the one that is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrib.language.cues import Cue, find_cues
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed


def outer_cues(page: Page, placed: Placed, span: Span) -> list[Cue]:
    """Cues in ``span`` that look like finite verbs, outside quotation marks and the content."""
    if not any(map(str.isalpha, page.text[span.start : span.end])):
        return []  # mostly a comma and a quotation mark
    cues = find_cues(page.text, span, page.language)
    if not cues:
        return []
    quoted = [quotation.span for quotation in page.outer_quotations(span)]
    if placed.cue is not None:  # the other words of a cue like "hat … gesagt"
        quoted += [change.span for change in placed.cue.changes]
    return [
        cue
        for cue in _with_habits(page.text, span, cues)
        if cue.entry.category == "verb"
        and cue.tense in ("past", "third", "any", "participle")
        and page.text[cue.span.start].islower()
        and not any(q.overlaps(cue.span) for q in quoted)
        and not any(piece.overlaps(cue.span) for piece in placed.content_spans)
    ]


def _with_habits(text: str, span: Span, cues: Iterable[Cue]) -> Iterator[Cue]:
    """ "liked to say" as one cue, in the past."""
    for cue in cues:
        habit = _HABIT.search(text, max(cue.span.start - 24, span.start), cue.span.start)
        if habit is None:
            yield cue
        else:
            yield cue._replace(span=Span(habit.start(), cue.span.end), tense="past")


_HABIT = regex(
    r"\b(?:aim(?:e|ait|aient)(?:\sà)?|avait\scoutume\sde|avait\sl['’]habitude\sde|se\splaisait\sà"
    r"|sol(?:ía|ían|er|e)|gustaba|acostumbraba\sa|used\sto|like[ds]?\sto|loved\sto|was\sfond\sof"
    r"|pflegte\s(?:stets\s|immer\s|gern\s)?zu)\s$"
)


def is_noun(page: Page, cue: Cue) -> bool:
    """ "her plans", "over recovered emails", ", comments that ...": no verb but a plural."""
    if page.language in ("fr", "es"):
        return _ARTICLE.search(page.text, max(cue.span.start - 8, 0), cue.span.start) is not None
    if cue.tense != "third":
        return False
    before = page.text[max(cue.span.start - 24, 0) : cue.span.start]
    opens = before.rstrip().endswith(",") and _RELATIVE.match(page.text, cue.span.end)
    return bool(opens or _MODIFIER.search(before))


_ARTICLE = regex(r"\b(?:un|une|una|el|su|son|sa|este|ce|cet)\s$", re.IGNORECASE)
""" "en un | escrito"."""
_RELATIVE = regex(r"\s+(?:that|which|from|by|of)\b")
_MODIFIER = regex(
    r"\b(?:the|a|an|his|her|its|their|our|my|your|these|those|some|any|no|of|in|on|for|with|from"
    r"|about|\w+ing|\w+ed|\w+['’]s|\d+)\s$",
    re.IGNORECASE,
)


def is_inserted(page: Page, gap: Span, cue: Cue) -> bool:
    """ "— as Lee believes —", ", written by Lee,": said between two marks of the main clause."""
    before = page.text[gap.start : cue.span.start]
    after = page.text[cue.span.end : gap.end]
    if _DASH.search(before) and _DASH.search(after):
        return True
    participle = cue.tense in ("past", "participle") and _PASSIVE.match(after)
    return bool(participle and _OPENS.search(before) and "," in after)


_DASH = regex(r"[—–]|\s-\s|--")
_PASSIVE = regex(r"\s+(?:by|as|of|in)\b")
_OPENS = regex(r",\s(?:(?:as|who|which|that)\s)?(?:(?:was|were|is|are)\s)?(?:\w+\s)?$")
""" ", known as", ", as articulated by", ", who was twice convicted of"."""
