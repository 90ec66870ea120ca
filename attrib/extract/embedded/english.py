"""Attributions of an English text as drafts: sentence by sentence, then quotation by quotation
for what no sentence explains by itself."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.quoted import place_quotations
from attrib.extract.embedded.reported import Reported
from attrib.extract.embedded.sources_named import (
    according_to,
    as_said,
    headline,
    survey_says,
)
from attrib.extract.embedded.states import nouns, states
from attrib.extract.embedded.tagging import tag
from attrib.language.cues import lexicon
from attrib.language.quotations import Quotation
from attrib.model import Span

Numbered = tuple[int, Quotation]
"""A quotation with its index in the document."""


class English:
    """A stretch of text read once: its sentences with their clauses, and the drafts.

    ``quotations`` are the outermost ones of the stretch: inside a quotation those of the next
    level.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        quotations: Sequence[Numbered],
        quoted: bool = False,
    ) -> None:
        self.text = text
        self.quotations = quotations
        self.clauses: list[Clauses] = []
        self.drafts: list[Draft] = []
        at = 0
        known = lexicon("en")
        for span in sentences:
            while at < len(quotations) and quotations[at][1].span.end <= span.start:
                at += 1
            last = at
            while last < len(quotations) and quotations[last][1].span.start < span.end:
                last += 1
            clauses = Clauses(tag(text, span, quotations[at:last]), quoted)
            self.clauses.append(clauses)
            found = headline(clauses, known) if span.start == 0 else []
            found += according_to(clauses, known)
            found += as_said(clauses, known)
            found += survey_says(clauses)
            found += Reported(clauses, known).read()
            found += states(clauses, known)
            found += nouns(clauses, known)
            self.drafts.extend(_outermost(found))
        self.sentences = [clauses.sentence.span for clauses in self.clauses]
        place_quotations(self)


def _outermost(found: list[Draft]) -> list[Draft]:
    """Drafts that lie in no other, and those in another that say who is quoted there."""
    kept: list[Draft] = []
    for draft in found:
        around = next((o for o in found if o is not draft and _holds(o, draft)), None)
        if around is not None:
            if not draft.quotes or not around.content or draft.source is None:
                continue
            if not all(any(p.covers(q) for p in around.content) for q in draft.content):
                continue
            draft.parent = around
        kept.append(draft)
    for draft in kept:
        while draft.parent is not None and draft.parent not in kept:
            draft.parent = draft.parent.parent
    kept.sort(key=lambda d: (d.start, d.parent is not None))
    return kept


def _holds(around: Draft, draft: Draft) -> bool:
    cue = draft.cue
    if cue is None or not any(piece.covers(cue) for piece in around.content):
        return False
    return not _mutual(draft, around)


def _mutual(a: Draft, b: Draft) -> bool:
    """Each holds the cue of the other: the one that comes first in the sentence is kept."""
    if b.cue is None or not any(piece.covers(b.cue) for piece in a.content):
        return False
    assert a.cue is not None
    return a.cue.start < b.cue.start
