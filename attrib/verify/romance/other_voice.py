"""French and Spanish clauses that give what follows to somebody else than the stated speaker.

Without a verb of its own ("Roy parle de « sursis », la maire de « défaite »"), with a subject
behind its verb ("Ruiz se fue cuando dijo la delegada que …"), or with what somebody only feared
("Como temía Ruiz, …", "Según supo Ruiz, …").
"""

from __future__ import annotations

import re

from attrib.language.cues import lookup
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_WHO = (
    r"(?:(?:(?:le|la|les|el|los|las|son|sa|ses|su|sus|une?|una)\s|l['’])(?P<noun>[a-zà-ÿñ-]+)(?:\s[a-zà-ÿñ]+)?"
    rf"|(?P<name>[{UPPER}][\w’'-]+(?:\s(?:de\s|del\s)?[{UPPER}][\w’'-]+){{0,3}}))"
)
_GAPPED = regex(
    rf"(?:^|[^.!?:\n])(?:[,;]|[,;]?\s(?:et|y|mais|pero|tandis\sque|mientras\sque|contre))\s{_WHO},?\s"
    r"(?:(?:de\s(?:que\s)?|d['’]|à\s|au\s|que\s|qu['’]|du\s|del\s|el\s|la\s|le\s|l['’]|un\s|une\s)?)$"
)
""" "…, la maire de | « défaite »", "… et la maire que | l’école resterait ouverte"."""
_BEHIND = regex(rf"\s(?:(?:ya|también|hier|ayer|aussi)\s)?{_WHO}\s(?:que\s|qu['’]|:)")
_SUBORDINATE = regex(
    r"\b(?:cuando|porque|mientras|después\sde\sque|en\scuanto|quand|lorsque|y|et)\s$"
)
_SOMEBODY = regex(r"\b(?:alguien|quelqu['’]un)\s(?:le\s|les\s|lui\s)?$")
_FEARED = regex(
    r"(?:Como|como|Comme|comme|Tal\scomo|Ainsi\sque)\s(?:(?:le|l['’]|ya|lo)\s?)?(?:tem|esper|craign|espér|redout|suppos|intu|preve|prév"
    r"|imagin|pressent|sab|supo|sav|soñ|rêv|dese|souhait)\w*\s$"
)
_LEARNED = regex(
    r"\s(?:(?:ha|han|había|pudo|podía|iba)\s)?(?P<verb>[a-záéíóúñ]+(?:ó|ía|aba|ado|ido|ará|a|e|o|er|ar))\s"
)

_LIKE = regex(
    r"\s(?:comme|como)\s$|\s(?:l['’]|la\s|el\s)?(?:enquête|investigación|plainte|denuncia|acusación)\s(?:contra|contre|visant|sobre|sur)\s$"
    r"|\s(?:les|los)\s(?:rivales|adversarios|críticos|enemigos|adversaires|rivaux|détracteurs)\s(?:de\s|d['’])$"
)
""" "a dit | comme Roy | la préfète", "Según | la investigación contra Ruiz|, …"."""
_COLON = regex(r"\s?:\s")
""" "La piscine fermera | : | Roy a dit sa colère"."""
_SO_HE_LEARNED = regex(r"\s(?:ha\s|pudo\s)?(?:supo|sabido|saber|temía|oyó|escuchó|leyó|esperaba)\s")
_NOT_SAID = frozenset("saber temer oír escuchar leer esperar ganar avanzar llegar".split())  # noqa: SIM905


def another_voice(page: Page, cue: Span, source: Span, span: Span) -> Span | None:
    """The words that give ``span`` to another, or to nobody; None where none do."""
    text = page.text
    sentence = page.sentence_around(span.start)
    around = page.outer_quotations(span)
    begins = around[0].span.start if around else span.start
    after = max(cue.end, source.end)
    if after <= begins and sentence.covers(cue):
        found = _GAPPED.search(text, after, begins)
        if found is not None and begins > after and _is_person(found) and _says(text, after, found):
            return Span(found.start(), found.end())
    if source.end <= cue.start < begins:
        who = _BEHIND.match(text, cue.end, min(begins + 1, sentence.end))
        if who is not None and _SUBORDINATE.search(text, source.end, cue.start) and _is_person(who):
            return Span(cue.start, who.end())
        some = _SOMEBODY.search(text, source.end, cue.start)
        if some is not None:
            return Span(some.start(), cue.end)
    if cue.end <= source.start and (like := _LIKE.search(text, cue.end, source.start)):
        return Span(like.start(), source.end)
    colon = _COLON.fullmatch(text, span.end, source.start) if span.end < source.start else None
    if colon is not None and not around and source.end + 1 == cue.start:
        return Span(*colon.span())
    return _only_feared(page, cue, source)


def _only_feared(page: Page, cue: Span, source: Span) -> Span | None:
    text = page.text
    if cue.end <= source.start:
        lead = _FEARED.search(text, max(cue.start - 24, 0), source.start)
        if lead is not None:
            return Span(lead.start(), source.end)
    if text[cue.start : cue.end].lower() == "según":
        if _SO_HE_LEARNED.match(text, cue.end, source.end):
            return Span(cue.start, source.end)  # "supo la edil Ana Ruiz" as a whole
        verb = _LEARNED.fullmatch(text, cue.end, source.start)
        if verb is not None:
            known = lookup(verb["verb"], "es")
            if known is None or known.lemma in _NOT_SAID:
                return Span(cue.start, source.end)
    return None


def _is_person(found: re.Match[str]) -> bool:
    return found["name"] is not None or names_person(found["noun"])


def _says(text: str, after: int, found: re.Match[str]) -> bool:
    """Something has been said before it, in quotation marks or after "que"."""
    return re.search(r"[»”\"]|\bqu(?:e\b|['’])", text[after : found.start() + 1]) is not None
