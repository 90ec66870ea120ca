"""A speaker who stands apart from the cue, as the subject of something else."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import CueEntry
from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import PREPOSITIONS, SUBORDINATING
from attrib.verify.speaker.tied import NEAR
from attrib.verify.subject.heads import Subject


def is_aside(
    text: str, source: Span, cue: Span, entry: CueEntry | None, subjects: Sequence[Subject]
) -> bool:
    """The speaker is the subject of something else than the cue."""
    noun = entry is not None and entry.category == "noun"
    if noun or (subjects and " " in text[cue.start : cue.end]):
        return _is_far(text, source, cue)
    return not subjects and _stands_aside(text, source, cue)


def _stands_aside(text: str, source: Span, cue: Span) -> bool:
    """The speaker is far from the cue, in another clause or as the object of a preposition."""
    gap = text[min(source.end, cue.end) : max(source.start, cue.start)]
    given = text[source.start : source.end]
    if len(gap.split()) <= NEAR or pronoun(given) is not None:
        return False
    if (given.islower() and given.isalpha()) or given.endswith(("'s", "’s")):
        return False  # a relative pronoun, an owner
    before = text[max(source.start - 24, 0) : source.start]
    last = before.split()[-1:]
    if last and last[0].lower() in ("by", "from", "among", "for"):
        return False
    if source.end <= cue.start and _OF_RELATIVE.fullmatch(gap):
        return False
    if cue.end <= source.start:
        return not before.rstrip(" ").endswith(_CLAUSE_ENDS)
    return bool(last) and last[0] in _PLAIN_PREPOSITIONS


_OF_RELATIVE = regex(r",\s(?:que|qui)\s[^,.;:«»“”]*")
""" "ante | el consejero Lee |, que acababa de | anunciar": it is he who does."""


def _is_far(text: str, source: Span, cue: Span) -> bool:
    """A noun, or a cue that no list knows, far from the speaker, who is not its subject.

    Not "Lee came home with harsh | words", "Lee left | in the hope", "Lee left, a | reference to
    ...", "Lee made the dam a | talking point", where it goes with what the speaker does.
    """
    gap = text[min(source.end, cue.end) : max(source.start, cue.start)]
    if len(gap.split()) <= NEAR or (source.end <= cue.start and _MAKES.match(gap)):
        return False
    goes_with = _GOES_WITH.search(text[max(cue.start - 40, 0) : cue.end])
    return goes_with is None or source.start >= cue.end


_MAKES = regex(r"\s(?:(?:has|have|had|is|are|was|were)\s)?(?:ma[dk]e|makes|making|using|used)\s")
_GOES_WITH = regex(
    r"(?:\bwith\s(?:an?\s)?(?:(?!(?:his|her|its|their|our|my)\s)[\w-]+\s)?"
    r"|[,—–-]\san?\s(?:[\w-]+\s)?|\bin\s(?:the\s)?(?=hopes?\b))"
    r"[\w-]+(?:\s(?:of|to|on|for|about|that|against))?$"
)


_PLAIN_PREPOSITIONS = PREPOSITIONS - SUBORDINATING
_CLAUSE_ENDS = tuple(",;:—–\n”\"’'»“")
