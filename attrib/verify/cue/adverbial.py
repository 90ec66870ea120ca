"""Content that is a clause of when, why or of whom beside the cue, and not what is reported.

"Lee apologized after | a video showed it", "Holt stimmte zu, nachdem | der Rat nachgab", "Roux a
réagi après que | la maire a menti", "praised the men | who saved her".
"""

from __future__ import annotations

from attrib.language.cues import CueEntry
from attrib.language.guess import is_function_word
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import AUXILIARIES, PREPOSITIONS
from attrib.verify.page import Page

_WORD = (
    r"(?:\s(?!(?:that|dass|daß|que|if|wenn|he|she|it|they|we|I|er|sie|es|ils?|elles?|on|he’s|was|were|is|are|had|has)\b)"
    r"[\w’'-]+)"
)
_WHEN_OR_WHY = {
    "en": regex(
        rf"{_WORD}{{0,3}},?\s(?:after|before|because|while|until|since|so\sthat|although|though)\s"
        rf"|{_WORD}{{1,3}},?\swhen\s|,\s(?:when|as)\s|{_WORD}{{0,2}}\s(?:so\s\w+|in\ssuch\s\w+)\sthat\s"
    ),
    "de": regex(
        rf"{_WORD}{{0,6}},\s(?:nachdem|bevor|weil|obwohl|während|als|sodass|bis|seit|seitdem|ehe|indem)\s"
        rf"|{_WORD}{{0,3}}\sso\s\w+,\s(?:dass|bis)\s"
    ),
    "fr": regex(
        rf"{_WORD}{{0,4}},?\s(?:bien|après|avant|parce|pendant|alors|tandis|dès|pour|afin|jusqu['’]à\sce)\s?qu(?:e\s|['’])"
        rf"|{_WORD}{{0,4}},?\s(?:puisqu|lorsqu)(?:e\s|['’])"
    ),
    "es": regex(
        rf"{_WORD}{{0,4}},?\s(?:pese\sa\sque|a\spesar\sde\sque|después\sde\sque|antes\sde\sque|porque|aunque|mientras|ya\sque"
        r"|puesto\sque|para\sque|hasta\sque|desde\sque)\s"
    ),
}
_OF_WHOM = regex(r"(?:who|which)\s|(?:qui|dont)\s")
_THAT_DOES = regex(
    r"\s(?:an?|the|his|her|its|their|some)\s(?:[\w’-]+\s){1,2}that\s|\s(?:an?|the)\s(?:[\w’-]+\s){1,2}$"
)
_GERMAN = regex(r"(?:der|die|das|den|dem|denen|deren|dessen)\s(?P<second>[a-zäöüß]+)\s")
_AS_REPORTED = regex(
    r"\b(?:habe|hätten?|seien?|werde|würden?|könnten?|könne|solle|müsse|müssten?|wolle|dürfe|[a-zäöüß]{4,}iete)\b"
    r"|(?:zu\s\w+en|zu\w{2,}en)\W*$"
)
_OBJECT = regex(
    r"\s(?:(?:of|to|for|about|with|against|at|on)\s)?(?:an?|the|his|her|its|their|those|some|le|la|les|un|une|l['’])\s?"
    r"(?:[\w’-]+\s){1,3}"
)
_NOUN_BEFORE = regex(r"[^.;:]*\b[A-ZÄÖÜ][\wäöüß-]+,\s")


def adverbial(page: Page, source: Span, cue: Span, content: Span, entry: CueEntry | None) -> bool:
    """Whether the clause says when, why or of whom; only behind the cue, outside of quotations."""
    start = max(cue.end, source.end)
    pattern = _WHEN_OR_WHY.get(page.language)
    if pattern is None or content.start < start or content.start - start > _MOST:
        return False
    text = page.text
    if pattern.fullmatch(text, start, content.start):
        return True
    noun = text[start : content.start].strip()
    if not noun or (entry is not None and "told" in entry.frames and page.language == "en"):
        return False
    if page.language == "de":
        found = _GERMAN.match(text, *content)
        small = found["second"] if found is not None else ""
        relative = bool(small) and (is_function_word(small) or small in PREPOSITIONS)
        relative = relative and _AS_REPORTED.search(text, *content) is None
        return relative and _NOUN_BEFORE.fullmatch(text, start, content.start) is not None
    if _OF_WHOM.match(text, *content):
        return _OBJECT.fullmatch(text, start, content.start) is not None
    first = text[content.start : content.end].split(maxsplit=1)[0]
    does = first in AUXILIARIES and text.endswith(" that ", start, content.start)
    return does and _THAT_DOES.fullmatch(text, start, content.start) is not None


_MOST = 80
