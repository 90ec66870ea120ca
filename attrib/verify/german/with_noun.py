"""German nouns of saying that go with what somebody does: "lehnte es mit der Begründung ab, …"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import lookup_stated
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def goes_with(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> bool | None:
    """Whether the source does what the noun goes with; None where the sentence is not plain.

    "Mit dem Hinweis, es sei spät, ging | Lenz", "Lenz | ging mit den Worten: „Es ist spät.“"; not
    "lehnte den Antrag von | Lenz ab", nor "wurde | Lenz mit der Begründung entlassen".
    """
    text, sentence = page.text, page.sentence_around(cue.start)
    found = _WITH.search(text, max(cue.start - _LEAD, sentence.start), cue.end)
    if found is None or found.end() != cue.end or cue.start < found.start():
        return None
    owned = _OWNS.fullmatch(text, cue.end, source.start)
    if owned or not sentence.covers(source) or source.overlaps(cue):
        return None
    if lookup_stated(found["noun"], "de") is None or _QUOTED.search(text, *sentence):
        return None
    if _PASSIVE.search(text, *sentence):
        return _BY.search(text[max(source.start - 8, 0) : source.start]) is not None
    if any(map(str.isalnum, text[sentence.start : found.start()])):
        return _before(text, Span(sentence.start, found.start()), source)
    said = [span.end for span in content if cue.end <= span.start]
    verb = _THEN.match(text, said[0] if said else cue.end)
    return verb.end() == source.start if verb is not None else None


def _before(text: str, clause: Span, source: Span) -> bool | None:
    """Of the clause up to the noun: the source is its subject, or who opens it is."""
    if _OPENS.fullmatch(text, clause.start, max(source.start, clause.start)):
        return _VERB.match(text, source.end, clause.end) is not None or None
    if _OBLIQUE.match(text, clause.start):
        verb = _THEN_HE.search(text, clause.start, clause.end)
        return verb.end() == source.start if verb is not None else None
    return False if _SOMEBODY.match(text, clause.start) else None


_LEAD = 40
_WITH = regex(
    r"\b(?:[Mm]it|[Uu]nter)\s(?:(?:d(?:er|em|en)|eine[rm]|seine[rm]|ihre[rmn])\s)?(?:[a-zäöüß]+\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)$"
)
_OWNS = regex(r"\s(?:von\s|vom\s)?")
_QUOTED = regex(r"[Zz]itier")
""" "wird mit den Worten zitiert": who is quoted."""
_PASSIVE = regex(r"\b(?:w[iu]rden?|wird|worden)\b")
_BY = regex(r"\b(?:[Vv]o[nm]|[Dd]urch|[Ss]eitens)\s(?:d\w\w\s)?$")
_THEN = regex(r"[\s,“”\"»«]*[a-zäöüß]{3,}\s(?:sich\s)?(?:auch\s)?")
_OPENS = regex(r"\W*(?:(?:Auch|Doch|Aber|Und)\s)?")
_VERB = regex(r"(?:\s\([^()]+\))?\s[a-zäöüß]{2,}\b")
_OBLIQUE = regex(
    r"\W*(?:Den|Dem|Einen|Einem|Seinen|Seinem|Ihren|Ihrem|Am|Im|In|Auf|Bei|Nach|Gegen|Vor|Dies|Das)\s"
)
_THEN_HE = regex(
    r"\s(?!(?:der|die|das|des|von|und|vom|zu[mr]?)\s)[a-zäöüß]{2,}(?:t|te|en|[bfghkßsz]|ie[bsßß]?)\s(?=[A-ZÄÖÜ„]|d(?:er|ie|as)\s|eine?\s)"
)
_SOMEBODY = regex(r"\W*(?:Der|Die|Ein|Eine|Sie|Er|[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ][\w-]+)\s")
