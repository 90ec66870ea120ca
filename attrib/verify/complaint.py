"""What is held against a candidate, in words that a model can act on."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.model import Check, Located, Outcome, Span, Verdict
from attrib.verify.place import Placed

_FINE = (Verdict.VERBATIM, Verdict.NORMALIZED, Verdict.EDITED)
_ABOUT_LINK = (
    "not_furniture",
    "no_nearer_speaker",
    "belongs_together",
    "speech_not_term",
    "name_licensed",
)
_MOST = 2


def complaint(placed: Placed, checks: Sequence[Check]) -> str | None:
    """What is wrong, one or two faults, each on a line of its own; None if nothing is."""
    within = placed.chunk.span
    said = [_about_content(piece, within) for piece in placed.content]
    said.append(_about_part("source", placed.source, within))
    said.append(_about_part("cue", placed.cue, within))
    failed = {check.rule: check.reason for check in checks if check.outcome is Outcome.FAIL}
    for rule in _ABOUT_LINK:
        if rule in failed:
            said.append(f"“{_short(placed.candidate.content[0].text, 60)}”: {failed[rule]}.")
    sentences = [sentence for sentence in said if sentence]
    return "\n".join(sentences[:_MOST]) or None


def _about_content(piece: Located, within: Span) -> str | None:
    given = _short(piece.given)
    inside = piece.span is not None and within.covers(piece.span)
    if piece.verdict in _FINE and inside:
        return None
    if piece.verdict is Verdict.SPLICED:
        return (
            f"The content “{given}” was put together from words that do not follow one another "
            "in the passage: give each stretch as a piece of its own."
        )
    if not inside or piece.found is None:
        return f"The content “{given}” is not in the passage."
    return (
        f"The content “{given}” is not in the passage; the nearest words there are "
        f"“{_short(piece.found)}”: copy them exactly."
    )


def _about_part(what: str, part: Located | None, within: Span) -> str | None:
    if part is None:
        return None
    inside = part.span is not None and within.covers(part.span)
    if part.verdict in _FINE and inside:
        return None
    given = _short(part.given)
    if inside and part.found is not None:
        return (
            f"The {what} “{given}” is not in the passage; the nearest words there are "
            f"“{_short(part.found)}”: copy them exactly."
        )
    return f"The {what} “{given}” is not in the passage."


def _short(text: str, most: int = 300) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 3]}..."
