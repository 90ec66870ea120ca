"""Cues after which nobody says anything: "spoke in a hall", "heard “Help!”", "It got cold: “…”"."""

from __future__ import annotations

import re

from attrib.language.cues import CueEntry
from attrib.language.names import names_person, pronoun
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cue.constructions import head_of
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import DIRECT_SHARE
from attrib.verify.subject.words import is_person_word

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def depends(page: Page, source: Span, cue: Span, content: Span) -> str | None:
    """ "« X », d’après | le roman de Lee", "Selon | les pays, ⟦cela varie⟧": nobody says so."""
    if _AFTER_A_WORK.match(page.text, cue.start, max(cue.end, source.end)):
        return "the cue names the work that it is made after"
    kinds = _KINDS.fullmatch(page.text, cue.start, source.end)
    if kinds is not None and _VARIES.search(page.text, *content):
        return f"it differs by “{kinds['what']}”, who say nothing"
    return None


_AFTER_A_WORK = regex(
    r"(?:d['’]après|nach|según|after|based on)\s"
    r"(?:(?:le|la|les|l['’]|une?|un|dem|der|den|einem|einer|el|los|las|una|the|an?)\s?)?"
    r"(?:romans?|pièces?|livres?|nouvelles?|œuvres?|bandes? dessinées?|idées?|Roman|Stück|Buch"
    r"|Novelle|Erzählung|Motiven|novelas?|obras?|libros?|cuentos?|novels?|plays?|books?|stor(?:y|ies))\b",
    re.IGNORECASE,
)
_KINDS = regex(
    r"(?:selon|d['’]après|según|je nach)\s(?:(?:les|des|los|las)\s)?"
    r"(?P<what>pays|régions?|cas|saisons?|villes?|modèles?|âges?|années?|sources|besoins?|países|regiones|casos|zonas|edades|modelos|años|épocas)",
    re.IGNORECASE,
)
_VARIES = regex(
    r"\b(?:vari\w+|diff[èé]r\w+|dépend\w+|depend\w+|oscill?\w+|change\w*|cambia\w*)\b",
    re.IGNORECASE,
)


def is_thing(page: Page, placed: Placed, cue: Span | None) -> bool:
    """ "It gets better: “…”", "The surge doesn’t surprise | Lee|: “…”": neither says it."""
    source, first = placed.source_span, placed.content_spans[0]
    if source is None or cue is None:
        return False
    given = page.text[source.start : source.end]
    if given.lower() in ("it", "es"):
        return True
    last = given.split()[-1]
    speaks = last[0].isupper() or is_person_word(last.lower()) or pronoun(given) is not None
    if page.language != "en" or speaks or head_of(given) in DOCUMENTS:
        return False
    return _TO_NAME.fullmatch(page.text, cue.end, first.start) is not None


_TO_NAME = regex(r"\s(?:[a-z]+\s){0,3}[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*:\s[“\"‘']*")


def silent(page: Page, content: Span, entry: CueEntry | None, cue: Span) -> str | None:
    """Why the words after such a cue are nothing that its subject says."""
    if _REFUSES.search(page.text, *cue) and _TO_SPEAK.match(page.text, content.start):
        return "to speak is what they refuse"
    others = _of_another(page, content, cue)
    if others is not None or entry is None:
        return others
    if entry.lemma in _SPEAKING and _only_speaks(page, content, cue):
        return f"“{entry.lemma}” does not say what was said"
    if entry.lemma in _PERCEIVING and _perceives(page, content, entry, cue):
        return f"what one did “{entry.lemma}” another may say"
    return None


_REFUSES = regex(
    r"\b(?:refus(?:e|é|a|ent|ait|ée?s?)|décliné?e?|se neg[óa]|se han? negado|rehus[óa]|declin[óa]"
    r"|evit[óa]|éviter?|évité)(?:\s(?:de|à|a))?$"
)
_TO_SPEAK = regex(
    r"(?:(?:de|d['’]|à|a)\s?)?(?:parler|commenter|répondre|dire|s['’]exprimer|préciser|évoquer|donner"
    r"|hablar|comentar|responder|decir|precisar|pronunciarse|opinar|contestar)\b"
)
""" "a refusé de | parler d’Europe": nothing is said of it."""


def _of_another(page: Page, content: Span, cue: Span) -> str | None:
    """Who reads, translates, hears or lends the words of somebody else."""
    read = _READING.search(page.text, *cue)
    if read is not None and _ON_A_SIGN.search(page.text, cue.end, content.start):
        return "what is read there somebody else has written"
    other = _OTHERS_WORDS.search(page.text, *cue) or _met(page, content, cue)
    if other is not None:
        return f"what one did “{other[0]}” another says"
    if _PUBLISHES.search(page.text, *cue) and _is_titled(page, cue, content):
        return "what is brought out there is a title"
    if _CITES.search(page.text, *cue):
        whom = _QUOTES_ONE.match(page.text, cue.end, content.start)
        words = whom["who"].split()[:_FIRST_WORDS] if whom is not None else []
        if any(is_person_word(word.lower()) or names_person(word) for word in words):
            return f"the words are those of “{' '.join(words)}”"
    if not _QUOTES.search(page.text, *cue):
        return None
    lent = _ANOTHERS.match(page.text, cue.end, content.start)
    return f"the words are those of “{lent['who']}”" if lent is not None else None


def _only_speaks(page: Page, content: Span, cue: Span) -> bool:
    """ "spoke in a hall | that smelled of paint", but not "spoke of | the hall", "spoke: “…”"."""
    if page.quoted_share(content) > 0:
        return False
    gap = page.text[cue.end : content.start]
    first = _WORD.match(page.text, content.start)
    begins = first[0].lower() if first else ""
    if not gap.strip() and begins not in PREPOSITIONS:
        return False  # "talked | politics"
    last = [word.lower() for word in _WORD.findall(page.text[cue.start : content.start])[-1:]]
    return gap.rstrip().endswith(";") or not {begins, *last} & _OF_MATTER


def _met(page: Page, content: Span, cue: Span) -> re.Match[str] | None:
    """ "laughed at | “…”", "hates the phrase | “…”", "answered Roe’s question | “…”"."""
    found = _MEETS.search(page.text, cue.start, content.start)
    found = found or _MEETS_ABROAD.search(page.text, cue.start, content.start)
    if found is None and _FOR.fullmatch(page.text, *cue):
        return _TOPIC.match(page.text, content.end)  # "For Lee, | “…” | is a joke"
    return found if found is not None and found.start() < cue.end else None


_FOR = regex(r"(?:For|To|Pour|Para|Für)")
_TOPIC = regex(
    r"[,.]?\s?[”»“\"’']\s(?:is|was|isn['’]t|wasn['’]t|are|means?|meant|sounds?|sounded|remains?|est|était|reste|n['’]est"
    r"|n['’]était|es|era|fue|suena|sigue|no\ses|ist|war|bleibt|klingt)\b"
)
_UTTERANCE = (
    r"(?:phrase|question|accusation|remarque|critique|déclaration|frase|pregunta|acusación|comentario|crítica"
    r"|declaración|advertencia|lema|slogan|formule|expression|expresión)"
)
_MEETS_ABROAD = regex(
    r"(?:(?:hass|lieb|fürcht|meid|mied|vermied|verbot|verbann|verspott|belächel|ächt)\w*\s[^.;:„“]{0,40}?"
    r"(?:den|die|das|dem|diesen)\s(?:Satz|Spruch|Ausdruck|Begriff|Slogan|Zeile|Parole|Worte?)\s[„“\"‚]?"
    r"|(?:antwort|reagier|erwider|entgegn)\w*\s(?:\w+\s)?auf\s[^.;:„“]{1,60}?"
    r"(?:Satz|Frage|Vorwurf|Aussage|Behauptung|Bemerkung|Warnung|Zuruf)\s[„“\"‚]?"
    r"|(?:las|lasen|liest|verlas|verliest)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*s\s[A-ZÄÖÜ]\w+(?:\svor)?:?\s[„“\"‚]?"
    rf"|(?:répond\w*|réagi\w*)\s(?:à\s(?:la|cette|une|l['’])|au)\s?{_UTTERANCE}\sd(?:e\s|u\s|['’])[^.;:«»]{{1,40}}«?\s?"
    rf"|(?:respond\w*|reaccion\w*|contest\w*)\sa(?:l|\sla|\suna)\s{_UTTERANCE}\sdel?\s[^.;:«»]{{1,40}}«?"
    rf"|\bse\s(?:rió|ríe|reía|burló|burla|mofó)\sdel?\s(?:(?:la|el)?\s?{_UTTERANCE}\s)?«"
    rf"|(?:odia|teme|detesta|aborrece|evita|déteste|craint|évite|redoute)\s(?:la|le|l['’]|el|cette|esa)\s?{_UTTERANCE}\s[«“\"]?\s?)\Z"
)
_MEETS = regex(
    r"(?:\b(?:(?:laugh|wince|smile|smirk|sneer|bristle|scoff|giggle|chuckle|flinch|gasp)(?:s|d|ed)?\sat"
    r"|(?:fear|hate|love|like|dislike|ban|banned|detest|loathe|resent|prefer|prefere|adore|avoid|forbid|forbade|abhor"
    r"|object(?:s|ed)?\sto)(?:s|d|ed)?\s(?:the|that|this|such)\s(?:\w+\s)?(?:words?|phrases?|slogan|sentence|line|term"
    r"|expression|chant|motto)"
    r"|(?:dislike|hate|resent|detest|enjoy|love|mind)(?:s|d|ed)?\sbeing\scalled)\s[“\"‘']?"
    r"|\b(?:laugh|wince|smile|smirk|sneer|bristle|scoff|interrupt|answer|respond)(?:s|d|ed)?(?:\s(?:at|to))?\s"
    r"[A-Z][\w.-]+(?:\s[A-Z][\w.-]+)*['’]s?\s(?:(?:claim|statement|remark|comment|warning|question|line|quip|jibe|charge)"
    r"\s(?:that\s)?)?[“\"‘'])\Z"
)
_OTHERS_WORDS = regex(
    r"\b(?:translat(?:ed?|es|ing)|interpret(?:ed|s|ing)\sfor|tradui(?:t|sait|re|sant)|a\straduit|tradu(?:jo|ce|cía|cir)"
    r"|übersetz(?:t|te|en)|dolmetscht?e?|anhören|gefallen\slassen|sagen\slassen|vorwerfen\slassen)\b",
    re.IGNORECASE,
)
""" "Lee | traduit|: « … »", "musste sich | anhören|, …": the words are another's."""


def _is_titled(page: Page, cue: Span, content: Span) -> bool:
    """ "publie mercredi | « Le sel des autres »": a few words with a capital, and no stop."""
    words = page.text[content.start : content.end].strip(_AROUND)
    return (
        _THE_DAY.fullmatch(page.text, cue.end, content.start) is not None
        and words[:1].isupper()
        and words[-1:].isalnum()
        and len(words.split()) <= _TITLE
    )


_AROUND = ' \u00a0\u202f\n"“”«»„'
_TITLE = 7
"""Words of a title, at most."""
_PUBLISHES = regex(
    r"\b(?:publi(?:e|é|ée|ait|era|shed|shes|shing|có|ca|caba)|releas(?:es|ed|ing)"
    r"|brings out|brought out|sort(?:i|ait)?|signe|interpret\w+|interpr[èé]t\w+|estren\w+"
    r"|veröffentlicht\w*"
    r"|tourn[eé]|premi[eè]r(?:es|ed)|sang|sings|chant(?:e|a|ait)|cant(?:a|ó|aba))$"
)
_THE_DAY = regex(r"(?:\s(?:[a-zà-ÿ-]+|\d+|[A-Z]\w+day)){0,3}\s[“«„\"]?\s?")
_QUOTES = regex(r"\b(?:quot|cit|recall|repeat|invok|borrow|echo|paraphras)\w*$")
_CITES = regex(r"\b(?:quot|cit|zitier|paraphras)\w*$")
_QUOTES_ONE = regex(
    r"\s(?P<who>(?:an?|the|one|his|her|un|une|una|el|la|le|einen?|eine|den|die)\s[^.:;“”«»„\"]{2,80})\s?:\s?[“«„\"'‘]?\s?$"
)
""" "quoted | a farmer from her constituency: “…”"."""
_FIRST_WORDS = 3
_ANOTHERS = regex(
    r"\s(?:[\w.-]+\s){0,6}?(?P<who>[A-Z][\w-]+)['’]s?\s(?:\w+\s)?(?:dictum|line|remark|words|saying|maxim|advice"
    r"|motto|quip|phrase|observation|warning|verdict|rule|joke|promise|adage)s?\b"
)
""" "quoted the poet | Lee|’s dictum that “…”"."""
_READING = regex(r"\b(?:read|reads|le(?:e|ía|yó|yeron)|lit|lisait|lu|las|lasen|liest|gelesen)$")
_ON_A_SIGN = regex(
    r"\b(?:sign|banner|headline|poster|slogan|placard|inscription|motto|billboard|plaque|label"
    r"|Schild|Plakat|Schlagzeile|Aufschrift|Transparent|Banner|Tafel|affiche|pancarte|banderole|panneau"
    r"|écriteau|titre|lema|eslogan|cartel|pancarta|valla|titular|rótulo|pintada|letrero)s?\b"
)
""" "leyó en una valla el lema, «…»", "read a banner, “…”"."""
_SPEAKING = frozenset(["speak", "talk", "chat", "converse"])
_OF_MATTER = frozenset(
    """
    about of on upon against through that how why whether what who when where regarding concerning
    for to up out over
    """.split()  # noqa: SIM905
)


def _perceives(page: Page, content: Span, entry: CueEntry, cue: Span) -> bool:
    """ "heard “Help!”", "had seen “nothing but white”": seldom one's own words."""
    if len(page.text[cue.end : content.start].split()) > 1:
        return False
    heard = entry.lemma in _HEARING and page.text[content.start] in '"“«„'
    return heard or page.quoted_share(content) >= DIRECT_SHARE


_HEARING = frozenset(["hear", "overhear"])
_PERCEIVING = _HEARING | frozenset(["see", "notice", "spot", "watch"])
