"""Names of papers and programmes in quotation marks: "sagte dem „Spiegel“, …".

They stand where whoever hears or prints it does: as the dative of a German verb of saying, behind
"gegenüber" or "in der Sendung"; or they have the name of one.
"""

from __future__ import annotations

import re

from attrib.language.quotations import Quotation
from attrib.language.regex import regex


def names_outlet(text: str, quotation: Quotation, language: str | None) -> bool:
    """Whether what stands in these marks names where something was said, and is not what was."""
    start = quotation.span.start
    words = text[quotation.inner.start : quotation.inner.end]
    if not _NAME.fullmatch(words) or len(words.split()) > _MOST_WORDS:
        return False
    before = text[max(start - _BEFORE, 0) : start]
    if _OUTLET.search(words) is not None and _AT.search(before) is not None:
        return True
    told = _TOLD_TO.search(before) or _IN.search(before) if language == "de" else None
    return told is not None


_MOST_WORDS = 4
_BEFORE = 80
_NAME = regex(r"[^\W\d_a-zß-ÿ][^.!?,;:]*")
_OUTLET = regex(
    r"(?:magazin|journal|blatt|zeitung|kurier|post|boten?|anzeiger|nachrichten|rundschau|presse|spiegel"
    r"|echo|funk|radio\b.*|herald|gazette|tribune|chronicle|mercury|courier|times|telegraph"
    r"|diario|periódico|heraldo|noticias|dépêche|nouvelles)(?:\s[A-ZÄÖÜ]\w+)?$",
    re.IGNORECASE,
)
_AT = regex(
    r"\b(?:der|dem|den|die|das|im|laut|gegenüber|bei|mit|in|told|to|the|le|la|au|à|el|al|en|con|del|du)\s$"
)
_TOLD_TO = regex(
    r"\b(?:sag|erzähl|erklär|bericht|verr[ai]|bestätig|schr(?:ei|ie)b|antwort)(?:t|te|en|ten|et|ete|ete)?"
    r"\s(?:(?:[A-ZÄÖÜ][\w-]+|dazu|später|zuvor|auch|jetzt|nun|außerdem|gestern|heute|zudem|am\s\w+tag)\s)*"
    r"(?:der|dem)\s$"
)
_IN = regex(
    r"\b(?:gegenüber(?:\s(?:der|dem))?"
    r"|(?:Sendung|Talkshow|Show|Zeitung|Magazin|Blatt|Sender|Portal|Podcast|Zeitschrift|Boulevardblatt"
    r"|Nachrichtenmagazin|Wochenblatt|Tageszeitung|Interview\smit\s(?:der|dem)|Gespräch\smit\s(?:der|dem)"
    r"|[Ss]prach\smit\s(?:der|dem)|Bericht\sde[rs]))\s$"
)
