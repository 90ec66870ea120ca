"""Phrases in which the speaker only owns or sends the one who speaks: "Putin's spokesperson"."""

from __future__ import annotations

import re

from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.lists.wordlists import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    STAND_INS,
)
from attrib.verify.page import Page
from attrib.verify.subject.words import is_person_word

POSSESSED = regex(r"['’]s?\s+(?P<rest>[^.,;:!?\n“”\"()]{2,60})")
_SENT_BY = frozenset(["for", "of", "to", "from"])
_REPRESENTS = regex(r"(?P<noun>[^\W\d_]+)\s+(?:for|of|to|from)\s+(?:the\s+)?$")
_ENDS_OWNED = PREPOSITIONS | CLAUSE_WORDS | AUXILIARIES | DETERMINERS


def stand_in(text: str, source: Span, cue: Span | None) -> Span | None:
    """The phrase in which the source only owns or sends the one who speaks.

    "Putin's spokesperson" is not Putin, nor is "a lawyer for Putin".
    """
    owned = POSSESSED.match(text, source.end)
    if owned is not None and pronoun(text[source.start : source.end]) is None:  # "she's a ..."
        at, near = owned.start("rest"), True
        for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", owned["rest"]):
            span = Span(at + word.start(), at + word.end())
            if cue is not None and span.overlaps(cue):
                return None
            if _is_stand_in(word[0]) or (near and is_person_word(word[0].lower())):
                return Span(source.start, span.end)
            near = near and word[0].lower() not in _ENDS_OWNED
            if word.start() and not (word[0][0].islower() or word[0][0].isupper()):
                return None
    start = max(source.start - 60, 0)
    last_words = text[start : source.start].rsplit(None, 2)[-2:]
    if not _SENT_BY.intersection(last_words):
        return None  # the common case: no need to look for a word before
    before = _REPRESENTS.search(text, start, source.start)
    if before is not None and _is_stand_in(before["noun"]):
        start = before.start("noun")
        if cue is None or not Span(start, before.end("noun")).overlaps(cue):
            return Span(start, source.end)
    return None


def _is_stand_in(word: str) -> bool:
    return word.lower() in STAND_INS


def of_another(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span
) -> Span | None:
    """The noun phrase of which the source is only a complement: "l’entraîneur de Lee".

    Not one for what is said or written ("selon le rapport de Lee"), or for a count of persons.
    """
    governed = _GOVERNED.get(page.language)
    if (
        governed is not None
        and not _ABOUT.match(page.text, source.end)
        and source.end < cue.start
        and page.text[cue.start].islower()
    ):
        prep = governed.search(page.text, max(source.start - _BEFORE, 0), source.start)
        if prep is not None:
            return Span(prep.start(), source.end)  # "l’homme qui a parlé à | Lee dit"
    named = page.text[source.start].isupper()
    if named and _WHO.match(page.text, source.end, cue.start):
        return None  # "partir de | Lara (1998), quien sostiene"
    circle = _CIRCLE.search(page.text, max(source.start - _FAR, 0), source.start) if named else None
    if circle is not None and not Span(*circle.span("noun")).overlaps(cue):
        return Span(circle.start("noun"), source.end)
    pattern = _COMPLEMENT.get(page.language)
    if pattern is None or page.text.startswith(("'s", "’s"), source.end):
        return None
    start = max(source.start - _BEFORE, 0)
    near = page.ends_in_word(start, source.start)
    found = pattern.search(page.text, start, source.start) if near else None
    if found is None or cue.start < source.start < cue.end:
        return None
    noun = Span(*found.span("noun"))
    if page.text[slice(*source)].lower() in POSSESSIVES:
        return None  # "tasked with writing | its | own plan"
    if noun.overlaps(cue) or page.sentence_at(noun.start) != page.sentence_at(source.start):
        return None
    if page.language in ("fr", "es") and _IS_PARTICIPLE.search(page.text, start, noun.end):
        return None  # "s’est moquée de | Lee, qui prétend"
    said = _SAID.get(page.language)
    if said is not None and said.match(page.text, noun.start, noun.end):
        return None
    if page.language == "de" and _PASSIVE.search(
        page.text, source.start - _BEFORE, source.end + _BEFORE
    ):
        return None
    return Span(noun.start, source.end)


_WHO = regex(r"(?:\s\([^()]{1,40}\))?,\squien\s")


def is_said_or_counted(language: str, noun: str) -> bool:
    """A noun for what holds words, or counts who speaks: "rapport", "majorité"."""
    said = _SAID.get(language)
    return said is not None and said.match(noun) is not None


_FAR = 80
_CIRCLE = regex(
    r"\b(?P<noun>(?:(?:office|team|camp|circle|entourage|staff)\sof|(?:entourage|cabinet|équipe|services|bureau"
    r"|camp|proches)\s(?:des?|du|de\sl['’])|(?:entorno|gabinete|equipo|oficina|círculo|allegados)\sdel?"
    r"|(?:Umfeld|Büro|Team|Umkreis|Lager)\s(?:de[rs]|von)))\b[^,.;:“”«»\"\n]{2,60},\s$"
)
""" "the office of the minister, | Ann Lee": it is not she who speaks."""
_IS_PARTICIPLE = regex(r"\b(?:est|sont|était|fut|a|ont|avait|se|ha|han|había)(?:\s[\w-]+)?$")
_BEFORE = 60
_ABOUT = regex(r",?\s+(?:qui|que|quien(?:es)?)\b")
_GOVERNED = {
    "fr": regex(
        r"\b(?:à|aux?|avec|chez|contre|sur|sous|vers|envers|parmi|entre|sans|citant|imitant)"
        r"\s+(?:(?:la|le|les)\s+|l['’])?$",
        re.IGNORECASE,
    ),
    "es": regex(
        r"\b(?:al?|con|contra|sobre|hacia|entre|sin|ante|tras|por|citando|imitando)\s+"
        r"(?:(?:la|el|los|las)\s+)?$",
        re.IGNORECASE,
    ),
}
"""What governs the noun after it, which then is no subject."""
_COMPLEMENT = {
    "en": regex(
        r"(?P<noun>\b(?:close|closest|near|loyal|faithful|sympathetic|hostile|allied|friendly"
        r"|related"
        r"|married|next)\s+(?:to|with)(?=\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$)"
        r"|\b(?:\w+ed|known|famous|guilty|responsible|sent|caught|held|found|shown)\s(?:of|for|with|from|over|about)\s"
        r"(?:\w+ly\s)?[a-z]{2,}ing(?=\s$))"
    ),
    "de": regex(
        r"(?P<noun>\b(?!(?:D(?:ie|er|as|en|em|es)|Eine?[rsmn]?)\b)[A-ZÄÖÜ][\w-]+)\s+(?:von|vom"
        r"|um|nahe)\s+(?:(?:den|dem|der)\s+)?(?:[A-ZÄÖÜ][\w-]+\s+)?$"
    ),
    "fr": regex(
        r"(?P<noun>\b[a-zà-ÿœ-]{2,})(?:\s+[a-zà-ÿœ-]+)?\s+(?:d(?:e\s+(?:la\s+|l['’])?|u\s+|es\s+"
        r"|['’]))"
        r"(?:[a-zà-ÿœ-]+\s+){0,2}$"
    ),
    "es": regex(
        r"(?P<noun>\b[a-záéíóúñü-]{2,})(?:\s+[a-záéíóúñü-]+)?\s+(?:del?(?:\s+(?:la|los|las))?)\s+"
        r"(?:[a-záéíóúñü-]+\s+){0,2}$"
    ),
}
"""A noun, or in English an adjective, and the preposition that ties the source to it."""
_SAID = {
    "de": regex(
        rf"[\w-]*{GERMAN_SOURCE.pattern}|(?:Mehrheit|Hälfte|Teil|Vielzahl|Dutzend"
        "|Reihe|Interview"
        r"|Namen|Seiten?|Rat|Universität|Rede|Vortrag|Buch|Tweet|Beitrag|Worte?|Satz|Forderung"
        r"|Vorwurf)\b",
        re.IGNORECASE,
    ),
    "fr": regex(
        r"(?:inform|estim|calcul|étud|rapport|analys|sondag|déclar|propos|mots?$|avis|enquêt"
        r"|chiffr|donné|prévis"
        r"|communiqu|témoign|récit|version|thès|formul|expression|opinion|vue|dires|livre|lettre"
        r"|discours|article"
        r"|texte|tweet|message|compte$|entretien|interview|bouche|voix|plume|plupart|majorité"
        r"|moitié|nombre"
        r"|ensemble|groupe|collectif|université|parole|phrase|billet|roman|mémoires|réponse"
        r"|conclusion)",
    ),
    "es": regex(
        r"(?:inform|estim|cálcul|estudi|anális|encuest|declarac|palabra|opini|investig|cifra"
        r"|dato|previs|comunicad"
        r"|testimoni|relat|versi|tesis|expresi|parte$|boca|voz|pluma|mayor|mitad|grupo|colectivo"
        r"|libro|carta"
        r"|discurso|artículo|texto|tuit|mensaje|entrevista|frase|respuesta|conclusi|universidad"
        r"|memorias)",
    ),
}
"""Beginnings of nouns for what holds words, or counts who speaks: its author, its members speak."""
_PASSIVE = regex(r"\b(?:w[iu]rd\w*|worden|werden)\b")
