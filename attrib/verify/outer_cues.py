"""Cues of a passage that report, as far as its words show, beside the one that is stated."""

from __future__ import annotations

from attrib.language.cues import Cue, find_cues
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed


def outer_cues(page: Page, placed: Placed, span: Span) -> list[Cue]:
    """Cues in ``span`` that look like finite verbs, outside quotation marks and the content."""
    if not any(map(str.isalpha, page.text[span.start : span.end])):
        return []  # mostly a comma and a quotation mark
    quoted = [quotation.span for quotation in page.outer_quotations(span)]
    if placed.cue is not None:  # the other words of a cue like "hat … gesagt"
        quoted += [change.span for change in placed.cue.changes]
    return [
        cue
        for cue in find_cues(page.text, span, page.language)
        if cue.entry.category == "verb"
        and cue.tense in ("past", "third", "any", "participle")
        and page.text[cue.span.start].islower()
        and not any(q.overlaps(cue.span) for q in quoted)
        and not any(piece.overlaps(cue.span) for piece in placed.content_spans)
    ]
