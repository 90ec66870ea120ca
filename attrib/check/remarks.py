"""What a transcriber puts in brackets within a turn: ``(Applause.)``, ``(Beifall bei der SPD)``,
and what somebody else calls out there: ``(Max Mohr [SPD]: Nein!)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.interviewed import is_full_name
from attrib.language.names import is_person_name
from attrib.language.regex import CAPITAL, regex
from attrib.model import Span

_TAIL = r"(?:(?:,? and |, |; | – )(?:laughter|applause|cheers|cheering|music|boos))*"
_FROM = r"(?: (?:from|in|by) the (?:audience|crowd|gallery|floor|house|opposition|hall|room))?"
_ENGLISH = (
    r"[(\[][ ]?(?:general |loud |prolonged |sustained )?(?:laughter|laughs?|laughing|applause"
    rf"|cheers|cheering|pause|music|boos|standing ovation|interruption){_TAIL}{_FROM}"
    r"(?: continues?)?[.!]?[ ]?[)\]]"
    r"|\[hon\. members: [^\]\n]{1,120}\]"
)
_TRANSCRIBERS = rf"(?=(?-i:{CAPITAL}))"
"""What says where the noise came from begins with a capital; else it may be the speaker's."""
_FRENCH_NOISE = (
    r"(?:(?:vives? |vifs |nouveaux |nouvelles )?(?:rires|sourires|applaudissements|exclamations"
    r"|protestations|murmures|rumeurs|brouhaha|huées|mouvements divers|interruptions))"
)
_FRENCH_NOISES = rf"{_FRENCH_NOISE}(?:(?: et (?:\w+ )?|, |\. – |\. — ){_FRENCH_NOISE})*"
_FRENCH = (
    rf"[(\[][ ]?(?:{_FRENCH_NOISES}"
    rf"|{_TRANSCRIBERS}{_FRENCH_NOISES}[ ](?:sur|dans|à|aux?|de|du|des|parmi)\b[^()\[\]]{{1,160}})"
    r"[.!]?[ ]?[)\]]"
    r"|\((?:MM?\.|Mmes?)\s(?-i:[^\W\d_a-z])[^()\[\]]{2,120}\s(?:applaudi\w*|proteste\w*|approuve\w*"
    r"|s['’]exclame\w*|renchéri\w*|ironise\w*|le conteste\w*)[^()\[\]]{0,80}\)"
)
_SPANISH_NOISE = (
    r"(?:(?:grandes|fuertes|prolongados|continúan(?: los)?|nuevos) )?"
    r"(?:risas|aplausos|rumores|protestas|pausa|pitos|murmullos|abucheos)"
)
_SPANISH_NOISES = rf"{_SPANISH_NOISE}(?:(?: y |, |\.—|\. — ){_SPANISH_NOISE})*"
_SPANISH = (
    rf"[(\[][ ]?(?:{_SPANISH_NOISES}"
    rf"|{_TRANSCRIBERS}{_SPANISH_NOISES}[ ](?:en|de|del|desde|por|entre)\b[^()\[\]]{{1,160}})"
    r"[.!]?[ ]?[)\]]"
)
_ITALIAN = r"[(\[][ ]?(?:risate|applausi|commenti|proteste)[.!]?[ ]?[)\]]"
_GERMAN_NOISE = (
    r"(?:Beifall|Heiterkeit|Lachen|Unruhe|Zurufe?|Zwischenrufe?|Widerspruch|Gegenrufe?|Zustimmung)"
)
_GERMAN = (
    rf"\((?:Lebhafter |Anhaltender |Langanhaltender |Allgemeiner )?{_GERMAN_NOISE}"
    rf"(?: und {_GERMAN_NOISE})?"
    r"(?:(?:\s(?:bei|beim|von|vom|des|der|im|auf|sowie)\b)"
    r"(?:\s[^\W\d_]+(?:[-/][^\W\d_]+)*|\s\d+(?:/[^\W\d_]+(?:\s[^\W\d_]+)*)?|,|(?<=\sAbg)\.|\s\[[^\]()]{1,30}\])*)?"
    r"\.?(?:(?:\s[–-]\s|: ?)[^()]{0,600})?\)"
)
_NAMED = (
    r"\(Abg\.\s[^()\[\]:\n]{2,60}:\s[^()]{1,600}\)"
    r"|\((?:(?:Gegenruf|Zuruf) de[sr] Abg\.\s)?(?-i:[^\W\d_a-z])[^()\[\]:\n]{2,60}"
    r"\s\[[^\]()]{2,40}\]\s?:\s[^()]{1,600}\)"
    r"|\((?:(?:El|La) señora?|M\.|Mme|Mr\.?|Ms\.?|Mrs\.?) (?-i:[^\W\d_a-z])[^()\[\]:.\n]{1,50}"
    r"\s?:\s[^()]{1,300}\)"
)
"""What a heckler says, by name."""
_REMARK = regex("|".join((_ENGLISH, _FRENCH, _SPANISH, _ITALIAN, _GERMAN, _NAMED)), re.IGNORECASE)
"""What the transcriber heard; what could not be heard ("[inaudible]") is no such thing."""
_CALLS = regex(
    r"(?:\(|[–—-]\s)(?:(?:Gegenruf|Zuruf)\sde[sr]\s)?(?P<member>Abg\.\s)?"
    r"(?P<who>[^\W\d_a-z][^()\[\]:–—]{2,60}?)(?:\s\[[^\]]+\])?\s?:\s"
)
_NOISE = regex(rf"{_GERMAN_NOISE}\b", re.IGNORECASE)
_LONGEST = 700


def remarks(text: str) -> Iterator[Span]:
    """All remarks of the transcriber. Spanish ones stand before the stop after the sentence's own:
    "… seguro. (Aplausos). Hemos …"."""
    for match in _REMARK.finditer(text):
        start, end = match.span()
        stopped = text[max(start - 4, 0) : start].rstrip()[-1:] in tuple(".!?…")
        yield Span(start, end + (stopped and text.startswith(".", end)))


def remark_at(text: str, span: Span) -> Span | None:
    """The remark in which words stand: a heckler's, it may be."""
    found = _REMARK.finditer(text, max(span.start - _LONGEST, 0), span.end + _LONGEST)
    inside = (m for m in found if m.start() <= span.start and span.end <= m.end())
    return next((Span(*match.span()) for match in inside), None)


def heckler_at(text: str, remark: Span, span: Span) -> str | None:
    """Who calls out the words in a remark, if it has a name: "(Lachen – Max Mohr [SPD]: Nein!)"."""
    calls = [m for m in _CALLS.finditer(text, *remark) if m.end() <= span.start]
    name = " ".join(calls[-1]["who"].split()) if calls else ""
    named = is_full_name(name) or (name != "" and calls[-1]["member"] and is_person_name(name))
    return name if named and not _NOISE.match(name) else None
