"""Coverage: is every quotation of a document accounted for?

A quotation (``attrib.language.quotable``) is

- *attributed* when the contents of the attributions hold at least half of its words. One whose
  closing mark is missing has an end that is a guess: there a single word will do. Content that
  was refused counts, too: it stands in the sheet, with the reason, before a person's eyes.
  Content that is nowhere, or was put together from several places, holds nothing;
- else *nobody's speech* when an engine says so about exactly this quotation, with a reason;
- else *unaccounted*, which is a problem of the sheet.

No model is asked, and what an engine says of places that are no quotation does not count.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrib.language.quotable import quotable, quoted_words
from attrib.language.quotations import Quotation
from attrib.language.visible import one_line
from attrib.model import (
    Attribution,
    Coverage,
    Document,
    Problem,
    ProblemCode,
    Span,
    Unspoken,
    Verdict,
)

_LONGEST = 100
"""Characters of a quotation that a message repeats."""


class Accounted(NamedTuple):
    coverage: Coverage
    problems: tuple[Problem, ...]
    """One for each unaccounted quotation, save those in stretches without any answer."""


def account(
    document: Document,
    attributions: Iterable[Attribution],
    unspoken: Iterable[Unspoken],
    unanswered: Sequence[Span] = (),
) -> Accounted:
    """Count the quotations of ``document``; each of them once.

    Of two reasons for the same quotation the first is kept. ``unanswered`` are stretches
    whose lack of an answer is a problem already.
    """
    held = _joined(
        piece.span
        for a in attributions
        for piece in a.content
        if piece.span is not None and piece.verdict is not Verdict.SPLICED
    )
    reasons: dict[Span, Unspoken] = {}
    for statement in unspoken:
        if statement.reason.strip():
            reasons.setdefault(statement.span, statement)
    found = quotable(document)
    attributed = 0
    nobodys: list[Unspoken] = []
    unaccounted: list[Span] = []
    problems: list[Problem] = []
    for quotation in found:
        words = quoted_words(document.text, quotation)
        hits = sum(_touched(held, word) for word in words)
        if hits and (2 * hits >= len(words) or not quotation.closed):
            attributed += 1
        elif quotation.span in reasons:
            nobodys.append(reasons[quotation.span])
        else:
            unaccounted.append(quotation.span)
            if not any(span.overlaps(quotation.span) for span in unanswered):
                problems.append(_problem(document, quotation, hits))
    coverage = Coverage(
        document=document.id,
        quotations=len(found),
        attributed=attributed,
        unspoken=tuple(nobodys),
        unaccounted=tuple(unaccounted),
    )
    return Accounted(coverage, tuple(problems))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches without overlaps, in order."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _touched(stretches: Sequence[Span], word: Span) -> bool:
    at = bisect.bisect_left(stretches, word.end, key=lambda span: span.start) - 1
    return at >= 0 and stretches[at].end > word.start


def _problem(document: Document, quotation: Quotation, hits: int) -> Problem:
    line = document.place(quotation.span.start).line
    words = one_line(document.text[quotation.inner.start : quotation.inner.end])
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    if hits:
        what = "the attributions hold less than half of a quotation"
    else:
        what = "no attribution holds a quotation, and no engine calls it nobody's speech"
    return Problem(
        code=ProblemCode.UNACCOUNTED,
        message=f"{document.origin}, line {line}: {what}: “{words}”",
        document=document.id,
        span=quotation.span,
    )
