"""German clauses of speech in which nobody says anything, or somebody else does.

"Sagt Lenz, dass …, zahlt die Stadt", "Bevor Lenz sagt, …", "Lenz ließ Kahl | sagen", "Kahl warf
Lenz vor, | behauptet zu haben", "Im Roman sagt Lenz".
"""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def only_supposed(page: Page, sentence: Span, source: Span, cue: Span) -> str | None:
    """The words that show it, or None."""
    text = page.text
    first = min(source.start, cue.start)
    opening = text[sentence.start : first].lstrip("„“»«\"'‚ ")
    if not opening and cue.start < source.start and _VERB_FIRST.fullmatch(text, *cue):
        return f"{text[cue.start : source.end]} …"  # the verb first: a condition or a question
    asked = text.endswith("?", sentence.start, sentence.end)
    unreal = _FICTION.match(opening) or (_WHO.match(opening) if asked else None)
    if unreal is not None:
        return unreal[0]
    before = _BEFORE.search(text, sentence.start, source.start) if source.end <= cue.start else None
    if before is not None and _PRESENT.fullmatch(text, *cue):
        return f"{before[1]} … {text[cue.start : cue.end]}"
    lets = _LETS.fullmatch(text, source.end, cue.start) if source.end <= cue.start else None
    if lets is not None and _INFINITIVE.fullmatch(text, *cue):
        return lets[0].strip()
    blamed = _BLAMED.search(text, sentence.start, cue.start)
    if blamed is not None and _TO_HAVE.match(text, cue.end):
        return blamed[0].strip()
    return None


_VERB_FIRST = regex(r"(?!Laut\b)[A-ZÄÖÜ][a-zäöüß]+(?:t|te|ten)")
_FICTION = regex(
    r"(?:In\s(?:einem|dem|seinem|ihrem|der|einer)|Im)\s(?:[a-zäöüß]+\s){0,2}?"
    r"(?:(?:gefälscht|manipuliert|erfunden|gefakt)\w*\s\w+|Roman|Traum|Deepfake|Sketch|Comic|Parodie"
    r"|Satire\w*|Albtraum)\b"
)
_WHO = regex(r"Wer\s(?:hat|hatte|habe)\b")
""" "Wer hat | Lenz | gesagt, dass …?": somebody told him."""
_BEFORE = regex(r"\b([Bb]evor|[Ee]he|[Bb]is)\s(?:[^\s,.;:]+\s){0,2}$")
_PRESENT = regex(r"[a-zäöüß]+(?<!te)t")
_LETS = regex(
    r"\s(?:ließ|lässt|hörte|hört|sah|sieht)\s(?:(?:den|die|das|einen|eine|seinen?|ihren?)\s)?"
    r"(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]*\s(?:[A-ZÄÖÜ][\w-]*\s){0,2}"
)
_INFINITIVE = regex(r"[a-zäöüß]+e?n")
_BLAMED = regex(
    r"\b(?:wirft|warf|werfen|warfen|hielt|hält)\s[^.;:]{2,60}\svor,\s(?:[^\s.;:]+\s){0,4}$"
)
_TO_HAVE = regex(r"\szu\shaben\b")
