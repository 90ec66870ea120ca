"""French and Spanish nouns for what is said or written, as cues: whose they are, what they lead to.

"l’aveu de | Lee | – « j’ai signé » –", "la advertencia de | Lee | de que habrá huelga"; "un mensaje
que | Lee | había enviado: «…»".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_ARTICLE = (
    r"(?:(?:le|la|les|une?|cet|cette|ce|son|sa|el|los|las|una|su|sus|est[ea]|es[ea])\s|l['’])"
)
_NOUN = regex(
    rf"{_ARTICLE}?(?P<noun>aveu|avertissement|mise en garde|déclaration|affirmation|promesse"
    r"|annonce|remarque|phrase|réponse|réplique|commentaire|accusation|confidence|confession|témoignage|cri"
    r"|appel|argument|formule|boutade|plaisanterie|conclusion|constat|message|question|demande"
    r"|menace|slogan|mots?|propos|objection|explication|excuse|prédiction|prévision|engagement"
    r"|conviction|crainte|thèse|reproche|regret|conseil|ordre|souhait|vœu|protestation|proposition"
    r"|advertencia|aviso|declaración|afirmación|promesa|anuncio|comentario|observación|frase"
    r"|respuesta|réplica|acusación|confesión|testimonio|grito|llamamiento|argumento|broma"
    r"|conclusión|mensaje|pregunta|petición|exigencia|amenaza|denuncia|lema|palabras|objeción"
    r"|explicación|excusa|predicción|previsión|pronóstico|compromiso|convicción|temor|tesis|queja"
    r"|consejo|orden|deseo|protesta|lamento|recordatorio|sospecha|propuesta|oferta|consigna)"
    r"(?:\s+(?:d(?:e|u|es|el)|d['’]))?",
    re.IGNORECASE,
)
_OF = regex(
    r"\s*(?:d(?:e|u|es|el)\s+|d['’])?(?:(?:la|le|les|los|las)\s+|l['’])?(?P<role>(?:[a-zà-ÿ-]+\s+){0,3})"
)
_DAYS = "hier|ayer|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_TO_QUOTATION = {
    language: regex(
        rf"(?:,?\s(?:{_DAYS}|{prepositions})(?:\s(?:la|le|el|l['’])?\s?[\w’'-]+){{0,3}})?,?"
        r"\s?[–—:(]\s?[«“\"]?\s*"
    )
    for language, prepositions in {
        "fr": "à|au|aux|dans|sur|lors de",
        "es": "a|al|en|ante|durante|tras",
    }.items()
}
_TO_CLAUSE = regex(
    r",?\s+(?:es|era|fue|sigue siendo|est|était|reste|fut)\s+(?:que\s+|qu['’])"
    r"|,?\s+(?:de que\s+|(?:selon l(?:equel|aquelle)|según (?:el|la) cual)\s+)|\s+(?=de que\s)"
)
_TO_INFINITIVE = regex(r"\s+(?:(?:de\s+|d['’])(?!que\b))?$")
_INFINITIVE = regex(r"(?:de\s+|d['’])?(?:(?:no|ne pas)\s+)?\w+(?:er|ir|re|ar)(?:l[eoa]s?|se)?\b")
_NOT_MADE = regex(
    r"(?:\b(?:prétendu|présum|suppos|soi-disant|supuest|presunt|fals|fausse|imaginair|éventuel"
    r"|eventual|hypothétique|futur)\w*\s"
    r"|\b(?:sans|ni|sin|aucune?|ningun[ao]?|ningún|falta de|faute de|absence de)\s"
    r"|\b(?:faute|absence) d['’]"
    r"|\b(?:pid|exig|reclam|esper|demand|réclam|attend|solicit|quier|veu|voudr|querr)\w*\s"
    r"(?:de\s|d['’])?)"
    rf"{_ARTICLE}?$",
    re.IGNORECASE,
)
""" "la supuesta | confesión", "sin | promesa", "piden una | promesa"."""


def is_message(page: Page, cue: Span) -> bool:
    """The cue is such a noun where it stands, not the verb: "la | amenaza | de Lee"."""
    if _NOUN.fullmatch(page.text, *cue) is None:
        return False
    words = page.text[cue.start : cue.end]
    return (
        words.rstrip("'’").endswith((" de", " d", " du", " del"))
        or re.match(r"\s+(?:d(?:e|u|es|el)\s|d['’])", page.text[cue.end : cue.end + 6]) is not None
    )


def is_owner(page: Page, source: Span, cue: Span) -> bool:
    """ "l’aveu | de la trésorière | Odette Pinson": the mention says whose the message is."""
    if source.start < cue.end or not is_message(page, cue):
        return False
    of = _OF.fullmatch(page.text, cue.end, source.start)
    if of is None:
        return False
    role = of["role"].split()
    if not _JOINTS.isdisjoint(role):
        return False  # "la promesse du frère de | Lee"
    named = _FULL_NAME.fullmatch(page.text, *source) is not None
    return not role or named or names_person(role[0])


_JOINTS = frozenset("de du des del à a al au en dans sur sobre contra contre que qui".split())  # noqa: SIM905
_FULL_NAME = regex(r"[^\W\d_a-zà-ÿ][\w’-]+(?: [^\W\d_a-zà-ÿ][\w’-]+)+")


def leads_to(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """The message is what the content says, and it was given."""
    if content.start < source.end or _NOT_MADE.search(page.text, 0, cue.start):
        return False
    begins = page.text[content.start : content.end]
    if page.quoted_share(content) > 0 and _TO_QUOTATION[page.language].fullmatch(
        page.text, source.end, content.start
    ):
        return True
    if _TO_CLAUSE.fullmatch(page.text, source.end, content.start):
        return True
    if _SUMS_UP.fullmatch(page.text, source.end, content.start):
        return True
    gap = page.text[source.end : content.start]
    return _TO_INFINITIVE.fullmatch(gap) is not None and _INFINITIVE.match(begins) is not None


_SUMS_UP = regex(
    r"[^.;:!?«»“”]*\s(?:tient|tenait|se résume|cabe|se resume)"
    r"\s(?:en|à|a)\s[^.;:]{2,30}?\s?:\s*[«“\"]?\s*"
)
""" "Le commentaire de Lee | tient en une phrase : « … »"."""
_WRITTEN = (
    r"(?:lettres?|cartes?|messages?|textes?|mots?|courriers?|courriels?|mails?|e-mails?|sms|textos?"
    r"|communiqués?|billets?|tweets?|notes?|posts?|carta|cartas|mensajes?|correos?|nota|notas"
    r"|comunicado|tuits?|whatsapps?|postal|telegrama|télégramme|recado|publicación|publication)"
)
_SENT = regex(
    r"(?:(?:a|ont|avait|avaient|ha|han|había|habían|hubo)\s)?"
    r"(?:envoy|écri|laiss|adress|sign|post|publi|rédig|expédi|envi|escri|dej|dirig|firm|mand|redact"
    r"|remit|colg)\w+",
    re.IGNORECASE,
)
_ITS_CLAUSE = regex(
    rf"\b{_WRITTEN}(?:\s(?!que\b)[a-zà-ÿ]+)?\s(?:que\s|qu['’])(?P<within>[^.;:!?«»“”]*)$",
    re.IGNORECASE,
)
_TO_COLON = regex(r"[^.;:!?«»“”]*:\s*[«“\"]?\s*")


def is_sent(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """ "un mensaje que | Lee | había enviado | a Roe: «…»": who wrote the words that follow."""
    last = max(source.end, cue.end)
    if (
        _SENT.fullmatch(page.text, *cue) is None
        or page.quoted_share(content) == 0
        or content.start < last
        or _TO_COLON.fullmatch(page.text, last, content.start) is None
    ):
        return False
    first = min(source.start, cue.start)
    if _UNSENT.search(page.text, first, last):
        return False
    sentence = page.sentence_around(first)
    clause = _ITS_CLAUSE.search(page.text, sentence.start, first)
    return clause is not None and _BETWEEN.fullmatch(clause["within"]) is not None


_UNSENT = regex(r"\b(?:no|ne|nunca|jamás|jamais|pas)\s|\bn['’]")
_BETWEEN = regex(
    r"(?:(?:le|la|les|l['’]|el|los|las|lui|leur|se|me|nous|nos|a|avait|ha|había|hier|ayer)\s?)*"
    r"(?:(?:l['’]|(?:le|la|el|son|sa|su)\s)[a-zà-ÿ -]{3,40},\s)?"
)
""" "que | l’accusé, | Lee": the office before the name."""


def message_of_speaker(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """Why a word that no list has for a cue is one."""
    if page.language not in ("fr", "es"):
        return None
    words = page.text[cue.start : cue.end]
    if all(is_sent(page, source, cue, span) for span in content):
        return f"“{words}” says who wrote it"
    if words == "Para" and _names_holder(page, source, cue):
        return "“Para” says whose view it is"
    if is_owner(page, source, cue) and all(leads_to(page, source, cue, span) for span in content):
        return f"the “{words}” is theirs"
    return None


def _names_holder(page: Page, source: Span, cue: Span) -> bool:
    """ "Para | el alcalde, la reforma es un disparate": somebody, not "Para | el verano"."""
    if page.language != "es" or page.text[cue.end : source.start] != " ":
        return False
    named = _FULL_NAME.match(page.text, *source) is not None
    words = page.text[source.start : source.end].split()[:3]
    return named or any(names_person(word) or _BODY.fullmatch(word) for word in words)


_BODY = regex(
    r"(?:oposición|Gobierno|gobierno|Ejecutivo|sindicatos?|partidos?|asociaci(?:ón|ones)|patronal"
    r"|empresas?|compañía|ONG|defensa|acusación|fiscalía|Fiscalía|tribunal|sala|familia|vecinos"
    r"|expertos|analistas|populares|socialistas)"
)
