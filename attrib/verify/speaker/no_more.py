"""Whom the text right before has die, be killed or only be the agent: he does not go on to speak.

"Jane Moss was killed in May. “I miss her,” | she | said.", "It was founded by Jane Moss. …".
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_DIES = regex(
    r"(?:,\s[^,.;:!?]{2,40},)?\s(?:(?:has|had)\s)?(?:died\b(?!\sdown)|(?:was|were|been)\s(?:\w+\s)?(?:killed|murdered|found\sdead|shot\sdead|buried)\b"
    r"|starb\b|ist\s[^.;:]{0,40}(?:gestorben|verstorben)\b|wurde\s[^.;:]{0,40}(?:getötet|ermordet|erschossen|beigesetzt)\b"
    r"|(?:est|était)\s(?:morte?|décédée?)\b|a\sété\s(?:tuée?|assassinée?|enterrée?)\b|(?:murió|falleció|ha\smuerto|ha\sfallecido)\b"
    r"|fue\s(?:asesinad[oa]|enterrad[oa]|hallad[oa]\smuert[oa])\b)"
)
_KILLS = regex(
    r"\b(?:killed|murdered|shot\sdead|tötete|ermordete|erschoss|a\stué|a\sassassiné|mató\sa|asesinó\sa)\s$"
)
_AGENT = regex(
    r"\b(?:founded|built|painted|directed|owned|designed|led|run|gegründet|gebaut|geleitet)\s"
    r"(?:wurde\s(?:sie|er|es)\s)?(?:by|von)\s$",
    re.IGNORECASE,
)

_USED_TO = regex(r"\b(?:used\sto|would|often|always|pflegte|solía|decía)\b|[a-zé]{3,}ait\b")
""" "“…,” he | used to tell | his sons": before."""


def no_more(page: Page, source: Span, name: str) -> str | None:
    """The words that say so of ``name`` in the sentence before the pronoun; None if none do."""
    if _USED_TO.search(page.text, max(source.start - 16, 0), source.end + 16):
        return None
    number = page.sentence_at(source.start)
    start = page.sentences[max(number - 1, 0)].start
    at = page.text.rfind(name, start, source.start)
    if at < 0:
        at = page.text.rfind(name.rpartition(" ")[2], start, source.start)
    if at < 0:
        return None
    end = at + len(name) if page.text.startswith(name, at) else at + len(name.rpartition(" ")[2])
    died = _DIES.match(page.text, end, source.start)
    died = died or _KILLS.search(page.text, start, at) or _AGENT.search(page.text, start, at)
    return None if died is None else died[0].strip(" ,")
