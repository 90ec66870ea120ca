"""The name of a paper or a programme in quotation marks: "sagte dem „Spiegel“, …".

It stands where whoever hears or prints it does: as the dative of the verb of saying, behind
"gegenüber" or "in der Sendung", or it has the name of one.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def is_outlet(page: Page, cue: Span | None, content: Span) -> bool:
    """Whether the words, a quotation of their own, name where it was said."""
    text = page.text
    around = next((q for q in page.outer_quotations(content) if q.inner == content), None)
    words = text[content.start : content.end]
    if around is None or len(words.split()) > _MOST_WORDS or not _NAME.fullmatch(words):
        return False
    before = text[max(around.span.start - _BEFORE, 0) : around.span.start]
    if _OUTLET.search(words) is not None and _AT.search(before) is not None:
        return True
    if page.language != "de":
        return False
    told = cue is not None and cue.end <= around.span.start
    if cue is not None and told and _DATIVE.fullmatch(text, cue.end, around.span.start):
        return True
    return _IN.search(before) is not None


_MOST_WORDS = 4
_BEFORE = 40
_NAME = regex(r"[^\W\d_a-zß-ÿ][^.!?,;:]*")
_OUTLET = regex(
    r"(?:magazin|journal|blatt|zeitung|kurier|post|boten?|anzeiger|nachrichten|rundschau|presse|spiegel"
    r"|echo|funk|radio\b.*|funks|tagblatts?|herald|gazette|tribune|chronicle|mercury|courier|times|telegraph"
    r"|gazeta|diario|periódico|heraldo|noticias|dépêche|nouvelles|voix\b.*)(?:\s[A-ZÄÖÜ]\w+)?$",
    re.IGNORECASE,
)
_AT = regex(
    r"\b(?:der|dem|den|die|das|im|laut|gegenüber|bei|mit|in|told|to|the|le|la|au|à|el|al|en|con|del|du)\s$"
)
_DATIVE = regex(
    r"\s(?:(?:[A-ZÄÖÜ][\w-]+|dazu|später|zuvor|auch|jetzt|nun|außerdem|gestern|heute|zudem|am\s\w+tag)\s)*(?:der|dem)\s"
)
_IN = regex(
    r"\b(?:gegenüber(?:\s(?:der|dem))?"
    r"|(?:Sendung|Talkshow|Show|Zeitung|Magazin|Blatt|Sender|Portal|Podcast|Zeitschrift|Boulevardblatt"
    r"|Nachrichtenmagazin|Wochenblatt|Tageszeitung|Interview\smit\s(?:der|dem)|Gespräch\smit\s(?:der|dem)"
    r"|[Ss]prach\smit\s(?:der|dem)))\s$"
)
