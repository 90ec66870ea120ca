"""The rule on stance: the words that are to show it stand in the text."""

from __future__ import annotations

from attrib.model import Check, Outcome, Position, Stance, Words
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import STANDS, check

RULE = "stance_shown"


def stance_shown(page: Page, placed: Placed) -> tuple[Check, Stance]:
    """The check, and the stance with its evidence as it stands in the text.

    A stance is an engine's reading and no rule can judge it; that its evidence was not made up
    can be told. Evidence that does not stand in the text is left as given, for a person to see.
    """
    stance = placed.candidate.stance
    if stance.evidence is None or stance.position is Position.UNCLEAR:
        return check(RULE, Outcome.PASS, "no stance is stated"), stance
    found = page.index.locate(
        stance.evidence.text,
        within=placed.chunk.span,
        near=placed.content_spans,
        hint=stance.evidence.hint,
    )
    if found.verdict not in STANDS or found.span is None or found.found is None:
        reason = f"the words for the stance, “{stance.evidence.text}”, do not stand in the text"
        return check(RULE, Outcome.FAIL, reason), stance
    shown = stance.model_copy(update={"evidence": Words(text=found.found, hint=found.span)})
    return check(RULE, Outcome.PASS, "the words for the stance stand there", found.span), shown
