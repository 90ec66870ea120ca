"""German, French and Spanish clauses that show words as faked, foisted on somebody, or another's.

"Ein gefälschtes Zitat von Lenz", "Une fausse vidéo montre Roux | disant", "Lara fue citada
falsamente", "sagte Kahl und zitierte damit Lenz". English: ``secondhand``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def misquoted(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The words that show it, or None."""
    if page.language not in _FAKED:
        return None
    sentence = page.sentence_around(cue.start)
    last = max(source.end, cue.end)
    found = _FAKED[page.language].search(page.text, sentence.start, last)
    found = found or _CROWD[page.language].search(page.text[sentence.start : source.start])
    found = found or _roughly(page, cue, sentence, last, content)
    if found is None:
        foisted = _FOISTED[page.language].finditer(page.text, *sentence)
        found = next((m for m in foisted if not page.quotations_around(Span(*m.span()))), None)
    if found is None and content and content[-1].end <= min(source.start, cue.start):
        found = _QUOTES_ANOTHER[page.language].match(page.text, last)
    if found is None and page.language == "de":
        found = _received(page, source, cue)
    return found[0].strip(" ,") if found is not None else None


_GERMAN_RECORDING = (
    r"(?:[\w-]*(?:[Vv]ideo|[Zz]itat|[Ff]oto|[Bb]ild|[Bb]rief|[Pp]ost|[Tt]weet|[Kk]onto|[Aa]ccount|[Cc]lip"
    r"|[Ii]nterview|[Aa]ufnahme|[Mm]ail|[Ss]chreiben|[Aa]ussage|[Ää]ußerung|[Nn]achricht|[Bb]eitrag"
    r"|[Pp]rofil|[Ss]timme|[Aa]udio)\w*)"
)
_RECORDING = (
    r"(?:vidéo|vídeo|citation|cita|compte|cuenta|tweet|tuit|message|mensaje|image|imagen|photo|foto"
    r"|audio|lettre|carta|interview|entrevista|déclaration|declaración|voix|voz|frase|phrase)s?"
)
_FAKED = {
    "de": regex(
        rf"\b(?:[Dd]eepfake|KI-(?:generiert\w*|Version)|(?:[Gg]efälscht|[Mm]anipuliert|[Gg]efakt|[Gg]ehackt"
        rf"|[Ee]rfunden|[Ff]alsch)e?[nmrs]?\s{_GERMAN_RECORDING}|als\s(?:Fälschung|gefälscht|[Ff]ake))\b"
    ),
    "fr": regex(
        rf"\b(?:deepfake|(?:faux|fausses?)\s{_RECORDING}|{_RECORDING}\s(?:truqué|falsifié|piraté|manipulé"
        rf"|fabriqué|inventé|parodique|généré)e?s?|(?:révélé|avéré)e?s?\s(?:faux|fausses?|truqué\w*))\b",
    ),
    "es": regex(
        rf"\b(?:deepfake|fals[oa]s?\s{_RECORDING}|{_RECORDING}\s(?:fals|trucad|manipulad|hackead|pirateada?"
        rf"|inventad|paródic|generad)[oa]?s?|result(?:ó|aron)\s(?:ser\s)?fals[oa]s?)\b",
    ),
}
_FOISTED = {
    "de": regex(
        r"\b(?:fälschlich(?:erweise)?|zu\sUnrecht|irrtümlich(?:erweise)?)\s(?:[^.,;:]*\s)?"
        r"(?:zitier|zugeschrieben|nachgesagt|mit\sden\sWorten)"
        r"|\b(?:untergeschoben|angedichtet|in\sden\sMund\s(?:gelegt|legt|legte))\b"
    ),
    "fr": regex(
        r"\b(?:cité|attribué|prêté|prête)\w*\s(?:à\stort|faussement)\b|\bdans\sla\sbouche\sde\b"
    ),
    "es": regex(
        r"\b(?:citad|atribuid|atribuy)\w*\s(?:falsamente|erróneamente)\b|\ben\s(?:la\s)?boca\sde\b"
    ),
}
""" "Lenz wird fälschlich mit den Worten „…“ | zitiert"."""
_QUOTES_ANOTHER = {
    "de": regex(
        r",\s(?:behauptet|beteuert|erzählt|schwört|so|erinnert\ssich)e?\s[A-ZÄÖÜ][\w-]+"
        r"|\sund\szitiert(?:e|en)?\s(?:damit|dabei|so)\b|,?\smit\sden\sWorten\s(?:von|des|der|seine[rs]|ihre[rs])\s"
    ),
    "fr": regex(
        r",\s(?:prétend|affirme|assure|raconte|jure|se\ssouvient)\s[A-ZÀ-Ö][\w-]+"
        r"|,?\s(?:en\s)?(?:citant|reprenant\sles\smots|paraphrasant)\s"
    ),
    "es": regex(
        r",\s(?:asegura|afirma|recuerda|sostiene|jura|cuenta)\s[A-ZÁÉÍÓÚÑ][\w-]+"
        r"|,?\s(?:citando|parafraseando|repitiendo\slas\spalabras)\s"
    ),
}
""" "« … », a dit Petit, | citant Roux"."""


_CROWD = {
    "de": regex(
        r"\b(?:[Kk]ritiker|[Gg]egner|[Nn]utzer|[Bb]eiträge|[Pp]osts)\s(?:behaupten|sagen),\s(?:dass\s)?$"
    ),
    "fr": regex(
        r"\b(?:critiques|adversaires|opposants|internautes|publications?|posts?|tweets?|rumeurs?)\s(?:\w+\s){0,2}"
        r"(?:affirm|dis|assur|prétend|di)\w*\squ(?:e\s|['’])$|\bselon\slaquelle\s$"
    ),
    "es": regex(
        r"\b(?:críticos|rivales|adversarios|usuarios|publicación|publicaciones|tuits?|rumores)\s(?:de\s)?(?:\w+\s){0,2}"
        r"(?:asegur|afirm|dic|sosti?en)\w*\sque\s$|\b[Cc]irculan?\sque\s$"
    ),
}
""" "Des critiques affirment que | Roux a dit « … »": nobody is named who vouches for it."""
_ROUGHLY = {
    "de": regex(r"\b(?:so\setwas\swie|sinngemäß|im\sGrunde|sozusagen|quasi)\b|\A\snicht:"),
    "fr": regex(r"\b(?:quelque\schose\scomme|en\ssubstance|en\sgros|en\ssomme)\b"),
    "es": regex(r"\b(?:algo\sasí\scomo|en\sesencia|en\ssustancia|más\so\smenos)\b"),
}
""" "Lenz sagte sinngemäß: | „…“": not in these words."""


def _roughly(
    page: Page, cue: Span, sentence: Span, last: int, content: Sequence[Span]
) -> re.Match[str] | None:
    if not content or page.quoted_share(content[0]) == 0:
        return None
    after = Span(cue.end, content[0].start)
    if after.end < after.start:
        after = Span(content[-1].end, min(last + _NEAR, sentence.end))
    return _ROUGHLY[page.language].search(page.text[after.start : after.end])


_NEAR = 20
"""Characters behind speaker and cue."""


def _received(page: Page, source: Span, cue: Span) -> re.Match[str] | None:
    """ "Lenz | erhielt von Kahl die | Nachricht „…“", "„…“, zitierte | Kahl | seine Kollegin"."""
    if source.end <= cue.start and cue.start - source.end < _REACH:
        return _GETS.fullmatch(page.text, source.end, cue.start)
    if cue.end + 1 == source.start and page.text.startswith("zitier", cue.start):
        return _SOMEBODY.match(page.text, source.end)
    return None


_REACH = 60
_GETS = regex(r"\s(?:erhielt|erhält|bekam|bekommt)\s[^.,;:„“]*")
_SOMEBODY = regex(
    r"\s(?:(?:seine|ihre|unsere|eine)[nr]?\s|den\s|die\s|das\s)?(?:[A-ZÄÖÜ][\w-]+\s?){1,4}"
)
