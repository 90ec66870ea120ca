"""Coverage: is every quotation of a document accounted for?

A quotation (``attrib.language.quotable``) is

- *attributed* when the contents of the attributions hold at least half of its words. One whose
  closing mark is missing has an end that is a guess: there a single word will do. Content that
  was refused counts, too: it stands in the sheet, with the reason, before a person's eyes.
  Content that is nowhere, or was put together from several places, holds nothing;
- else *nobody's speech* when an engine says so about exactly this quotation, with a reason, and
  nothing in the text says otherwise: no cue beside it (“…,” said Lee), no sentence of its own
  inside the marks, as speech is that goes on (“…,” said Lee. “We have tested it.”);
- else *unaccounted*, which is a problem of the sheet.

No model is asked, and what an engine says of places that are no quotation does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrib.language.cues import Cue
from attrib.language.guess import guess_language
from attrib.language.introduced import cue_beside, is_own_sentence
from attrib.language.quotable import Holding, quotable
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
    held = Holding(
        document.text,
        (
            piece.span
            for a in attributions
            for piece in a.content
            if piece.span is not None and piece.verdict is not Verdict.SPLICED
        ),
    )
    reasons: dict[Span, Unspoken] = {}
    for said in unspoken:
        if said.reason.strip():
            reasons.setdefault(said.span, said)
    found = quotable(document)
    language = guess_language(document.text) or ""
    attributed = 0
    nobodys: list[Unspoken] = []
    unaccounted: list[Span] = []
    problems: list[Problem] = []
    for quotation in found:
        statement = reasons.get(quotation.span)
        cue = cue_beside(document.text, quotation, language) if statement else None
        if held.holds(quotation):
            attributed += 1
        elif statement and not cue and not is_own_sentence(document.text, quotation):
            nobodys.append(statement)
        else:
            unaccounted.append(quotation.span)
            if not any(span.overlaps(quotation.span) for span in unanswered):
                what = _fault(document, cue, statement is not None, held.touches(quotation))
                problems.append(_problem(document, quotation, what))
    coverage = Coverage(
        document=document.id,
        quotations=len(found),
        attributed=attributed,
        unspoken=tuple(nobodys),
        unaccounted=tuple(unaccounted),
    )
    return Accounted(coverage, tuple(problems))


def _fault(document: Document, cue: Cue | None, talked_away: bool, touched: bool) -> str:
    if cue is not None:
        said = one_line(document.text[cue.span.start : cue.span.end])
        return f"an engine calls a quotation nobody's speech, but “{said}” stands beside it"
    if talked_away:
        return "an engine calls a quotation nobody's speech, but it is a sentence of its own"
    if touched:
        return "the attributions hold less than half of a quotation"
    return "no attribution holds a quotation, and no engine calls it nobody's speech"


def _problem(document: Document, quotation: Quotation, what: str) -> Problem:
    line = document.place(quotation.span.start).line
    words = one_line(document.text[quotation.inner.start : quotation.inner.end])
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return Problem(
        code=ProblemCode.UNACCOUNTED,
        message=f"{document.origin}, line {line}: {what}: “{words}”",
        document=document.id,
        span=quotation.span,
    )
