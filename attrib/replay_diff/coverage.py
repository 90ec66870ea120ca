"""Coverage of two sheets: what became of each quotation."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.language.visible import one_line
from attrib.model import Coverage, Document, Sheet, Span
from attrib.replay_diff.difference import CoveredOtherwise


def coverage_of(sheet: Sheet, document: Document) -> Coverage | None:
    """Of ``document``; None where the sheet does not say."""
    return next((c for c in sheet.coverage if c.document == document.id), None)


def covered_otherwise(
    document: Document, before: Coverage | None, after: Coverage | None, one_text: bool
) -> Iterator[CoveredOtherwise]:
    """Quotation by quotation; the counts alone where the texts differ, or what is counted."""
    if not (one_text and before and after and before.quotations == after.quotations):
        was, now = _counts(before), _counts(after)
        if was != now:
            yield CoveredOtherwise(origin=document.origin, before=was, after=now)
        return
    old, new = _left_over(before), _left_over(after)
    for span in sorted(old.keys() | new.keys()):
        was, now = old.get(span, "attributed"), new.get(span, "attributed")
        if was != now:
            yield CoveredOtherwise(
                origin=document.origin,
                line=document.place(span.start).line,
                words=one_line(document.text[span.start : span.end]),
                before=was,
                after=now,
            )


def _counts(covered: Coverage | None) -> str:
    if covered is None:
        return "not counted"
    return (
        f"{covered.attributed} attributed, {len(covered.unspoken)} nobody's speech, "
        f"{len(covered.unaccounted)} unaccounted for"
    )


def _left_over(covered: Coverage) -> dict[Span, str]:
    """Quotations that no attribution holds, and what is said of them."""
    unspoken = {told.span: f"nobody's speech ({told.reason})" for told in covered.unspoken}
    return unspoken | dict.fromkeys(covered.unaccounted, "unaccounted for")
