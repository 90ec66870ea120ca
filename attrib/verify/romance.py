"""Who speaks in French and Spanish where the subject does not stand right before its verb.

"comme l’a rappelé Lee", "lo que dijo Lee", "fue Lee quien dijo", "Lee est venu et a dit",
"« … », raconte aujourd’hui Lee": as far as word order and function words show it.
"""

from __future__ import annotations

import re

from attrib.language.calendar import days
from attrib.language.cues import find_cues, lookup
from attrib.model import Span
from attrib.verify.antecedents import person_names
from attrib.verify.page import Page

_CLITIC = (
    r"(?:(?:l|s|m|t|n|j)['’]\s?|(?:le|la|les|lui|leur|se|nous|vous|me|te|y|en|lo|los|las|nos|ne"
    r"|no|a|ont|avait"
    r"|avaient|eut|ha|han|había|habían|hubo|est|sont|était|aussi|également|déjà|encore|même|bien"
    r"|ensuite|alors"
    r"|también|ya|luego|después|además|incluso|toujours|souvent|siempre)\s+)*"
)
_FRENCH_DAYS, _SPANISH_DAYS = "|".join(days("fr")), "|".join(days("es"))
_WHEN = (
    rf"\s+(?:hier|aujourd['’]hui|ayer|hoy|(?:{_FRENCH_DAYS})"
    rf"|(?:el|este) (?:{_SPANISH_DAYS})|ce matin|ce soir"
    r"|esta (?:mañana|tarde|noche)|également|también|ensuite|alors|luego|encore|aussi)"
)
_RELATIVE = re.compile(rf",?\s+(?:qui|que|quien(?:es)?)\s+{_CLITIC}")
_INVERTS = re.compile(
    r"(?:\b(?:comme|ainsi que|que|où|selon ce que|d['’]après ce que|à ce que|como|según|lo que"
    r"|cuando|tal y como)"
    rf"|\bqu['’])\s*{_CLITIC}$",
    re.IGNORECASE,
)
_SHARES = re.compile(
    rf"\s(?:et|puis|mais|ou|y|e|pero|o|u)(?:\s+(?:puis|luego|después))?\s+{_CLITIC}$"
)
_OTHER_CLAUSE = re.compile(
    r"[.;:!?«»“”]|\b(?:qui|que|dont|où|quien|cuy\w+|donde|si|quand|cuando)\b|\bqu['’]"
)
_READ = re.compile(
    r"\b(?:lit-on|peut-on lire|on (?:peut )?lire|on lit|se lee|se leía"
    r"|(?:se puede|puede) leer(?:se)?)$"
)
_IN = re.compile(r"\s+(?:dans|sur|en|à)(?:\s+(?:le|la|les|el|los|las|une?|una))?\s+")
_INSERTED = re.compile(rf"[,»”\"–—]\s*{_CLITIC}$")
_TO_PERSONS = frozenset(["praise", "claim", "ask", "demand"])
"""Groups of verbs whose object may be a person: ", salue Lee"."""
_TITLE = re.compile(rf"(?:{_WHEN})?\s+(?:(?:le|la|les|l['’]|el|los|las|un|une|una)\s?)?")
_PREPOSITION = re.compile(
    r"\b(?:à|au|aux|de|du|des|a|al|del|por|par|con|avec|chez|ante|en|dans)\s+$"
)
_ARTICLE = re.compile(r"(?:le|la|les|un|une|el|los|las|una)\s|l['’]")
_NO_STOP = re.compile(r"[^.;:!?«»“”()]{0,90}")
_POSTPONED = re.compile(
    r"[^.;:!?«»“”()]{0,90}?(?:,|\b(?:hier|aujourd['’]hui|ayer|hoy|encore|aussi|alors|también"
    r"|entonces|[\w-]+ment|[\w-]+mente))\s+"
)


def romance_subject(  # noqa: PLR0911 (one return for each order of words)
    page: Page, source: Span, cue: Span
) -> str | None:
    """Why the source is the subject of the cue, or None."""
    text = page.text
    if page.language not in ("fr", "es"):
        return None
    sentence = page.sentence_around(cue.start)
    if not sentence.covers(source):
        return None
    if source.end <= cue.start:
        if _RELATIVE.fullmatch(text, source.end, cue.start):
            return "the clause of the cue is about the speaker"
        lead = text[sentence.start : source.start].strip(' «“"—–-')
        between = text[source.end : cue.start]
        if not lead and _SHARES.search(between) and not _OTHER_CLAUSE.search(between):
            return "the cue shares its subject with the verb before it"
        return None
    if _READ.search(text[cue.start : cue.end]) and _IN.fullmatch(text, cue.end, source.start):
        return "the cue says where it stands"
    if _TITLE.fullmatch(text, cue.end, source.start) and _INVERTS.search(
        text[sentence.start : cue.start]
    ):
        return "the subject follows in a clause that turns the order"
    inserted = _INSERTED.search(text, sentence.start, cue.start)
    opens = max(text.rfind(mark, sentence.start, cue.start) for mark in '»”"–—')
    nearer = find_cues(text, Span(max(opens, sentence.start), cue.start), page.language)
    if inserted is not None and not nearer and _TITLE.fullmatch(text, cue.end, source.start):
        entry = lookup(text[cue.start : cue.end], page.language)
        if entry is not None and entry.group not in _TO_PERSONS:
            return "the subject follows the cue in an insertion"
    gap = Span(cue.end, source.start)
    ahead = text[sentence.start : cue.start].rstrip(" ,")
    ahead = re.sub(rf",?\s*{_CLITIC}$", "", ahead + " ").rstrip(" ,")
    if (
        ahead.endswith(("»", "”", '"'))
        and not _PREPOSITION.search(text, *gap)
        and (_ARTICLE.match(text, source.start) or _POSTPONED.fullmatch(text, *gap))
        and _NO_STOP.fullmatch(text, *gap)
        and not person_names(text, gap)
        and not find_cues(text, gap, page.language)
    ):
        return "the subject follows the cue at the end of the clause"
    return None
