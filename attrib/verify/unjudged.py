"""A rule that breaks on a candidate costs that candidate its verdict, and no other one."""

from __future__ import annotations

from attrib.model import (
    Attribution,
    Candidate,
    Check,
    Chunk,
    Located,
    Mode,
    Outcome,
    Verdict,
    Words,
)
from attrib.verify.grade import grade
from attrib.verify.page import Page
from attrib.verify.place import Placed, place
from attrib.verify.rules.words import worst_verdict

JUDGED = "judged"


def unjudged(page: Page, candidate: Candidate, chunk: Chunk, why: str) -> Attribution:
    """The candidate as it was answered, for a person to look at; ``why`` goes with it.

    Where its words stand is told if that can be found out. ``id`` and ``within`` are empty.
    """
    try:
        placed = place(page, candidate, chunk)
    except Exception:  # it may be this that broke: then nothing is known of the words
        placed = _nowhere(candidate, chunk)
    verdict = worst_verdict(placed)
    checks = (Check(rule=JUDGED, outcome=Outcome.FAIL, reason=why),)
    grade_, reasons = grade(verdict, checks)
    spans = placed.content_spans
    return Attribution(
        id="",
        document=page.document.id,
        place=page.document.place(spans[0].start) if spans else None,
        kind=candidate.kind,
        mode=Mode.UNKNOWN,
        speakers=candidate.speakers,
        source=placed.source,
        cue=placed.cue,
        content=placed.content,
        claim=candidate.claim,
        claim_type=candidate.claim_type,
        stance=candidate.stance,
        verdict=verdict,
        checks=checks,
        grade=grade_,
        reasons=reasons,
        chunks=(chunk.index,),
    )


def _nowhere(candidate: Candidate, chunk: Chunk) -> Placed:
    content = [_absent(words) for words in candidate.content]
    source = _absent(candidate.source) if candidate.source else None
    cue = _absent(candidate.cue) if candidate.cue else None
    return Placed.of(candidate, chunk, content, source, cue)


def _absent(words: Words) -> Located:
    return Located(given=words.text, verdict=Verdict.ABSENT)
