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
    pending = sorted(reading.drafts, key=_end)
    passed: list[Draft] = []
    for index, quotation in enumerate(reading.quotations):
        if quotation.level or index in used:
            continue
        while pending and _end(pending[0]) <= quotation.span.start:
            passed.append(pending.pop(0))
        previous = passed[-1] if passed else None
        if previous is not None and previous.awaits and _adjacent(text, previous, quotation):
            previous.awaits = False
        elif not is_speech(text, quotation):
            continue
        elif previous is None or not _continues(text, previous, quotation):
            previous = Draft(content=[])
            reading.drafts.append(previous)
            passed.append(previous)
        previous.content.append(quotation.span)
        previous.quotes.add(index)
    reading.drafts[:] = sorted((d for d in reading.drafts if d.content), key=lambda d: d.start)


def _end(draft: Draft) -> int:
    """Where the attribution ends: content, cue and source."""
    spans = [*draft.content, draft.cue, draft.source]
    return max(span.end for span in spans if span is not None)


def _adjacent(text: str, draft: Draft, quotation: Quotation) -> bool:
    between = text[_end(draft) : quotation.span.start]
    return len(between) < 120 and between.count(".") <= 1


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


def _continues(text: str, draft: Draft, quotation: Quotation) -> bool:
    """Nothing but the end of the sentence or paragraph lies between."""
    if not draft.quotes:
        return False
    between = text[_end(draft) : quotation.span.start]
    head, _, rest = between.partition("\n")
    return not rest.strip() and len(head) < 160 and head.count(".") <= 2
