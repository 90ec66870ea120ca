"""Transcripts that a machine wrote without capitals and stops: there both are the writer's."""

from __future__ import annotations

from attrib.language.regex import CAPITAL, regex
from attrib.model import Located, Span, Verdict

_MARK = regex(r"[^\W\d_][.,;:!?…]+(?:\s|$)")
_CAPITAL = regex(rf"\b(?!I\b){CAPITAL}[\w’']*")
_LEAST = 8
"""Words of a turn without a mark; a short one may have none anyway."""
NOTE = "the transcript has no capitals and stops; those of the quote are the writer's"


def is_unpunctuated(text: str, turn: Span) -> bool:
    """Whether what is said in one go has neither: "so we asked and they said no i think"."""
    if len(text[turn.start : turn.end].split()) < _LEAST:
        return False
    return _MARK.search(text, *turn) is None and _CAPITAL.search(text, *turn) is None


def with_marks(located: Located) -> Located:
    """Where nothing but capitals and stops differ, the words are EDITED."""
    alike = all(_letters(change.given) == _letters(change.found) for change in located.changes)
    if located.verdict is not Verdict.ALTERED or not located.changes or not alike:
        return located
    return located.model_copy(update={"verdict": Verdict.EDITED, "notes": (*located.notes, NOTE)})


def _letters(words: str) -> list[str]:
    """What both write alike, word by word."""
    return _BESIDE_WORDS.sub(" ", words.casefold()).split()


_BESIDE_WORDS = regex(r"[.,;:!?…“”\"]+(?!\w)|(?<!\w)[“\"]+|(?<=\s)[—–-](?=\s|\Z)")
