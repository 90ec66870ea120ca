"""Whose the document is that a description points to: "Moll Lines issued a statement. “…,” | it
said", "the statement said": Moll Lines.
"""

from __future__ import annotations

from attrib.language.names import fold
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_NOUNS = {
    "en": "statement|release|letter|post|message|tweet|note|report|e-?mail|text|notice",
    "de": r"\w*[Mm]itteilung|Erklärung|Stellungnahme|Nachricht|Beitrag|Schreiben|Brief|Text",
    "fr": "communiqué|lettre|message|tribune|déclaration|texte|courrier|note",
    "es": "comunicado|nota|carta|mensaje|declaración|texto|escrito",
}
_GIVEN = {
    "en": regex(rf"(?:[Tt]h(?:e|is)|[Ii]ts)\s(?:{_NOUNS['en']})"),
    "de": regex(rf"(?:[Dd](?:ie|er|as|em)|[Dd]ies\w+)\s(?:{_NOUNS['de']})"),
    "fr": regex(rf"(?:[Ll]ea?\s|[Ll]a\s|[Cc]et?t?e?\s|[Ss]on\s)(?:{_NOUNS['fr']})"),
    "es": regex(rf"(?:[Ee]l|[Ll]a|[Ee]ste|[Ee]sta|[Ss]u)\s(?:{_NOUNS['es']})"),
}
_WHO = r"(?:,\s[^,.;:“”«»„]{2,80},)?\s"
_ISSUED = {
    "en": regex(
        rf"{_WHO}(?:(?:also|later|then|has|had|have|quickly|soon)\s)*"
        r"(?:issued|released|published|put\sout|posted|sent|circulated)\s(?:out\s)?"
        rf"(?:[^,.;:“”]{{0,30}}?\s)?an?\s(?:[\w-]+\s){{0,3}}?(?:{_NOUNS['en']})\b"
    ),
    "de": regex(
        rf"{_WHO}(?:veröffentlichte|verschickte|verbreitete|versandte|publizierte|hat)\b[^,.;:„“]{{0,60}}?\s"
        rf"eine?n?\s(?:[\w-]+\s){{0,2}}?(?:{_NOUNS['de']})\b"
    ),
    "fr": regex(
        rf"{_WHO}(?:a\s|ont\s)?(?:publié|diffusé|envoyé|adressé|rédigé|publie|diffuse)\s"
        rf"(?:[^,.;:«»]{{0,40}}?\s)?une?\s(?:{_NOUNS['fr']})\b"
    ),
    "es": regex(
        rf"{_WHO}(?:ha\s)?(?:emitió|publicó|difundió|envió|divulgó|emitido|publicado|difundido)\s"
        rf"(?:[^,.;:«»“”]{{0,40}}?\s)?una?\s(?:{_NOUNS['es']})\b"
    ),
}
_BACK = 2
"""Sentences back in which it may have been issued."""


def issued_by(page: Page, given: str, source: Span, name: str) -> bool:
    """Whether ``given`` at ``source`` is what ``name`` issued in the sentences before.

    Only where the last sentence that tells of such a document begins with the name.
    """
    pointing, issued = _GIVEN.get(page.language), _ISSUED.get(page.language)
    if pointing is None or issued is None or pointing.fullmatch(given) is None:
        return False
    number = page.sentence_at(source.start)
    for back in range(1, min(_BACK, number) + 1):
        sentence = page.sentences[number - back]
        start = sentence.start
        found = issued.search(page.text, start, sentence.end)
        if found is not None:
            return fold(page.text[start : found.start()]) == fold(name)
    return False
