"""Quotations that no verb of their own sentence governs: continued, announced, or unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrib.extract.embedded.draft import Draft
from attrib.language.quotations import Quotation
from attrib.model import Span

if TYPE_CHECKING:
    from attrib.extract.embedded.english import Reading

_LONG = 6
"""Words from which a quotation that stands alone is taken for speech."""


def place_quotations(reading: Reading) -> None:
    """Give every remaining quotation to the cue it continues, or make it an unknown's."""
    text = reading.text
    used = {index for draft in reading.drafts for index in draft.quotes}
    ordered = sorted(reading.drafts, key=lambda d: max(p.end for p in d.content))
    extra: list[Draft] = []
    for index, quotation in enumerate(reading.quotations):
        if quotation.level or index in used:
            continue
        if not is_speech(text, quotation):
            continue
        previous = _draft_before(ordered, quotation)
        if previous is not None and _continues(text, previous, quotation):
            previous.content.append(quotation.span)
            previous.quotes.add(index)
            used.add(index)
            continue
        draft = Draft(content=[quotation.span], quotes={index})
        extra.append(draft)
        ordered.append(draft)
        ordered.sort(key=lambda d: max(p.end for p in d.content))
    reading.drafts.extend(extra)
    reading.drafts.sort(key=lambda d: d.start)


def is_speech(text: str, quotation: Quotation) -> bool:
    """A quotation that can stand alone as an utterance, not a term or a title."""
    inner = text[quotation.inner.start : quotation.inner.end]
    words = inner.count(" ") + 1
    ends = inner.rstrip()[-1:] in ".!?…," or text[quotation.span.end : quotation.span.end + 1] in ".,"
    starts = inner[:1].isupper() or inner[:1] in "…."
    before = text[: quotation.span.start].rstrip()[-1:]
    alone = before in "" or before in ".!?”\":" or "\n" in text[
        max(0, quotation.span.start - 2) : quotation.span.start
    ]
    return words >= _LONG and starts and (ends or alone)


def _draft_before(ordered: list[Draft], quotation: Quotation) -> Draft | None:
    best: Draft | None = None
    for draft in ordered:
        if max(p.end for p in draft.content) <= quotation.span.start:
            best = draft
    return best


def _continues(text: str, draft: Draft, quotation: Quotation) -> bool:
    """Nothing but the end of the sentence or paragraph lies between."""
    if not draft.quotes and draft.source is None:
        return False
    end = max(
        max(p.end for p in draft.content),
        draft.cue.end if draft.cue else 0,
        draft.source.end if draft.source else 0,
    )
    between = text[end : quotation.span.start]
    if "\n" in between.strip(" ") and between.strip():
        return _same_paragraph_tail(between)
    return len(between) < 160 and between.count(".") <= 2


def _same_paragraph_tail(between: str) -> bool:
    head, _, rest = between.partition("\n")
    return not rest.strip() and len(head) < 160 and head.count(".") <= 2
