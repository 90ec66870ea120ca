"""Who is no subject of a French or Spanish cue, although it stands beside it.

"La femme que soutient | Lee | affirme", "Ahora | pide", "selon | qui": as far as function words
show it.
"""

from __future__ import annotations

import re

from attrib.language.cues import lookup
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.romance.new_clause import begins_between
from attrib.verify.romance.postponed import no_subject_after

_NAMES_NOBODY = regex(
    r"(?:le|la|les|l['’]|une?|des|du|aux?|el|los|las|una|lo|del|al|tout|toute"
    r"|ahora|hoy|ayer|luego|entonces|además|también|después|así|incluso|aquí|allí|ya|antes|siempre"
    r"|aujourd['’]hui|hier|ainsi|alors|puis|ensuite|enfin|désormais|aussi|ici|là|pourtant"
    r"|cependant|toutefois|maintenant|parfois|souvent|déjà|encore|dont|où|donde"
    r"|se|les|me|te|cela|ceci|ça|eso|esto|ello|solo|sólo|apenas|seulement|juste|antes|avant"
    r"|aunque|mientras|cuando|porque|pues|como|que|si|y|pero|sin embargo|quand|lorsque|puisque|et"
    r"|mais|bien que|tandis que|alors que|tras|según|selon|comme)"
    r"|.*\s(?:dont\s(?:les?\s|la\s|l['’])|cuy[oa]s?\s)[a-zà-ÿ-]+(?:\s[a-zà-ÿ]+)?"
    r"|(?:je|tu|il|elle|on|nous|vous|ils|elles|yo|él|ella|ellos|ellas)\s(?:ne\s|n['’]|no\s).+"
    r"|(?:(?:el|la|los|las) cual(?:es)?|les?quels?|les?quelles?|laquelle|qui|quien(?:es)?)\b.+"
    r"|.*\s(?:en|et|y|de|à|a|au|aurait|auraient|avait|avaient|ont|habrían?|ha|han|había|habían"
    r"|pourtant|cependant|toutefois|également|aussi|también|que|qu['’])"
    r"|(?:hace\s|il\sy\sa\s|y\sa\s)?(?:une?|una?|dos|tres|cuatro|cinco|seis|deux|trois|quatre|cinq|six|unos|unas"
    r"|pocos|pocas|varios|varias|quelques|plusieurs|\d+)\s(?:mes(?:es)?|años?|días?|semanas?|horas?|minutos?"
    r"|décadas?|mois|ans?|années?|jours?|semaines?|heures?|minutes?|décennies?)(?:\satrás)?",
    re.IGNORECASE,
)
"""A time ("Hace un mes"), an article or adverb alone, a relative pronoun with its clause, a
negated verb ("Je ne pouvais"), or words that break off."""
_RELATIVE_ALONE = regex(r"qui|quien(?:es)?|(?:el|la|los|las) cual(?:es)?|l[ea]s?quel\w*")
_ARTICLE = (
    r"(?:le|la|les|une?|des|ce|cet|cette|ces|son|sa|ses|leurs?|el|los|las|una|unos|unas|su|sus"
    r"|est[ea]|es[ea]|mis?|mon|ma|mes|nos|notre|nuestr[oa]s?)"
)
_BREAK = regex(r"[,.;:!?«»“”()\n]")
_CLAUSE = r"[^,.;:!?«»“”()\n]"
_FROM_SUBJECT = regex(
    rf"\b(?:qui|l(?:equel|aquelle|esquel(?:le)?s)|auxquel\w+|auquel|duquel|dont|où"
    rf"|donde|cuando|quand|(?:al|del)\s+que|(?:a|de|con|por|para|en|contra)\s+(?:quien(?:es)?"
    rf"|(?:el|la|los|las)\s+que))\s+(?!que\b)(?P<verb>{_CLAUSE}+)$"
)
"""A relative clause that surely is one, up to the words in question."""
_QUE = regex(
    rf"\b{_ARTICLE}\s+(?:[\w-]+\s+)?(?P<noun>[a-zà-ÿ-]+)\s+(?:que\s|qu['’])(?P<verb>{_CLAUSE}*)$",
    re.IGNORECASE,
)
"""After a noun "que" mostly begins a relative clause, after a verb it never does."""
_SUBORDINATES = regex(r"\b(?:que|si|quand|cuando|lorsque|et|y|e|mais|pero|ou|o)\b|\bqu['’]")
_BEGINS_NOUN = regex(rf"{_ARTICLE}\s|l['’]|[^\W\d_a-zà-ÿ]")
_LIGHT = regex(
    r"(?:ne|n['’]|no|ya|a|ont|avait|avaient|ha|han|había|habían|hubo|est|s['’]|se|y|en|le|la|les|l['’]"
    r"|lui|leur|lo|los|las|me|te|nous|vous|nos|pas|jamais|plus|rien|nunca|jamás|tampoco|aussi|déjà"
    r"|encore|toujours|souvent|également|también|siempre|luego|aurait|auraient|habrían?|\w+ment"
    r"|\w+mente)(?:\s+|$)|(?<=['’])"
)
"""What may stand between a subject and its verb."""
_INFINITIVE = regex(r"\w+(?:er|ir|re|ar)\b")


def names_nobody(words: str) -> bool:
    """No mention of anybody: "el", "Además", "tout en", "qui la défend"."""
    return _NAMES_NOBODY.fullmatch(words) is not None


_FIRST_PERSON = regex(r"(?:\w{3,}é|dije|digo|he|había dicho yo)(?:\s+\w+)*", re.IGNORECASE)
""" "Solo | pregunté": a Spanish verb that only "yo" can be the subject of."""
_IN_COMPLEMENT = regex(
    r"(?:\s[a-zà-ÿ]+){0,2}\s(?:que\s|qu['’])(?:(?:le|la|les|el|los|las|son|sa|su)\s|l['’])?[^.,;:!?«»“”]{0,60}?,?\s?"
)
""" "a indiqué | que le ministre, | Luc Roux |, étudiait"."""
_INDEFINITE = regex(r"(?:un|una|unos|unas|une|des)\s(?P<noun>[a-zà-ÿñ-]+)")
_EMPHATIC = regex(r",\s(?:elle|lui|eux|elles|él|ella)$")
_DEFINITE = regex(
    r"(?:(?:sa|son|ses|leur|leurs|su|sus|la|le|les|el|los|las)\s|l['’])(?P<noun>[a-zà-ÿñ-]+)"
)
_TELLS = regex(
    r"(?:rapport|étude|sondage|enquête|communiqué|expert|analys|document|témoignage|informe|estudio"
    r"|encuesta|sondeo|comunicado|documento|análisis|nota|fuente|source|grupo|groupe|mayoría"
    r"|majorité|texte|texto|lettre|carta|article|artículo)"
)
_VERB = {
    "fr": regex(
        r"\w+(?:ait|aient|ra|ront|era|èrent|ez|ons)\b"
        r"|\b(?:est|sont|a|ont|ne|n['’]\w+|va|vont|fait|peut|doit|faut)\b"
    ),
    "es": regex(
        r"\w+(?:ó|aron|ieron|aba|aban|ía|ían|rá|rán)\b"
        r"|\b(?:es|son|era|fue|está|están|hay|va|van|tiene|no|ha|han|se|puede|debe)\b"
    ),
}
"""Words that are surely verbs, or stand by one."""


def is_object_after(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """ "| Lola, de once años |, esperaba | un autógrafo": what the verb is about does not speak."""
    text = page.text
    if not content.end <= cue.start < cue.end <= source.start:
        return False
    if _EMPHATIC.search(text, *content):
        return True  # "Sa collègue Ana Lara, elle|, a demandé sa mutation"
    thing = _INDEFINITE.match(text, source.start)
    if thing is None and not text[content.end : cue.start].endswith(", "):
        thing = _DEFINITE.match(text, source.start)  # "Nadia, elle, a demandé | sa mutation"
    if thing is None or names_person(thing["noun"]) or _TELLS.match(thing["noun"]):
        return False
    return not (page.quoted_share(content) > 0 or _VERB[page.language].search(text, *content))


_ACCUSED = regex(
    r"(?:está|están|estaba|estaban|fue|fueron|ha\ssido|han\ssido|es|son|est|sont|était|a\sété|ont\sété)\s"
    r"(?:acusad|imputad|señalad|criticad|investigad|accus|soupçonn|critiqu|poursuivi|interrog)(?:[oa]s?|ée?s?|e?s?)"
)
_NAMED_FOR = regex(
    r"\b(Fondation|Fundación|Institut|Instituto|Musée|Museo|Groupe|Grupo|Université|Universidad|Hôpital|Hospital"
    r"|Lycée|Collège|Colegio|Banque|Banco|Laboratoire|Laboratorio|Prix|Premio)\s$"
)
""" "le directeur de la Fondation | Roux"."""
_SET_BESIDE = regex(
    r",\s(?:comme|tout\scomme|contrairement\sà|à\sla\sdifférence\sde|como|al\sigual\sque|a\sdiferencia\sde)\s$"
)
""" "Roux, comme | Petit|, a dit"."""


def ruled_out(  # noqa: PLR0911, PLR0912 (one return for each construction)
    page: Page, source: Span, cue: Span
) -> str | None:
    """Why the source is no subject of the cue, or None."""
    given = page.text[source.start : source.end]
    if names_nobody(given):
        return f"“{given}” names nobody"
    said = page.text[cue.start : cue.end]
    if source.end <= cue.start and _ACCUSED.fullmatch(said):
        return f"“{given}” is whom the cue is about, not who speaks"
    if page.language == "es" and _FIRST_PERSON.fullmatch(said) and given.lower() != "yo":
        return f"“{said}” is what the speaker says of himself"
    if source.start >= cue.end and _RELATIVE_ALONE.fullmatch(given.lower()):
        return f"“{given}” stands for who is named before it"
    between = page.text[cue.end : source.start]
    another = any(map(str.isupper, _OF_NAME.sub("", between))) or given.startswith(_DETERMINED)
    if _ACCORDING.fullmatch(said.lower()) and "," in between and another:
        return f"“{said}” names another, before the comma"
    left_out = _LEFT_OUT.search(page.text, max(source.start - 30, 0), source.start)
    if left_out is not None:
        return f"“{left_out[0].strip()}” leaves “{given}” out"
    named = _NAMED_FOR.search(page.text, max(source.start - 24, 0), source.start)
    if named is not None and given[:1].isupper():
        return f"the text has “{named[1]} {given}” there, not “{given}”"
    set_beside = _SET_BESIDE.search(page.text, max(source.start - 40, 0), source.start)
    if set_beside and source.end <= cue.start and page.text.startswith(", ", source.end):
        return f"“{given}” is only set beside the subject"
    if source.start >= cue.end:
        if _IN_COMPLEMENT.fullmatch(page.text, cue.end, source.start):
            return f"“{given}” stands in what is said"
        return no_subject_after(page, source, cue)
    first, apposed = page.sentence_around(source.start).start, ", "
    parted = page.text.startswith(apposed, source.end) and source.end <= cue.start
    if parted and given[0].isupper() and _ASKED_BY.fullmatch(page.text, first, source.start):
        return f"“{given}” asks, and whoever is asked answers"
    nearer = begins_between(page, source, cue)
    if nearer is not None:
        return f"the subject of the cue is “{nearer}”, not “{given}”"
    if source.end <= cue.start and _is_in_relative(page, source, cue):
        return f"“{given}” stands in a clause that ends before the cue"
    if source.end <= cue.start and _is_apposed(page, source, cue):
        return f"“{given}” is named in a clause that ends before the cue"
    if source.end <= cue.start and _is_parted(page, source, cue):
        return f"a comma parts “{given}” from the cue"
    if source.end <= cue.start and _ends_relative(page, source, cue):
        return f"“{given}” stands in a clause that ends before the cue"
    return None


_ASKED_BY = regex(
    r"\W*(?:(?:[Pp]reguntad[oa]s?|[Ii]nterrogad[oa]s?|[Ii]nterpelad[oa]s?|[Cc]uestionad[oa]s?|[Cc]onsultad[oa]s?"
    r"|[Ii]nterrogée?s?|[Qq]uestionnée?s?|[Ii]nterpellée?s?|[Rr]elancée?s?|[Ii]nvitée?s?)\s(?:por|par)"
    r"|A\s(?:(?:la|una|las)\s)?preguntas?\sde|À\s(?:la|une)\squestion\sde)"
    r"\s(?:(?:el|la|un|una|le|une)\s|l['’])[a-zà-ÿ][^,.;:«»“”]*,\s"
)
""" "Preguntada por el letrado, | Luis Vega, admitió", "A la pregunta de la locutora, | Ana Gil,
contestó": it is who was asked that says it."""
_OF_NAME = regex(
    r"\b(?:d(?:e|u|es|el)\s(?:l[ao]s?\s|les\s)?|d['’]|de l['’])[A-ZÀ-Ö][\w-]+(?:\s[A-ZÀ-Ö][\w-]+)*"
)
_DETERMINED = ("le ", "la ", "l’", "l'", "el ", "los ", "las ", "les ")
_ACCORDING = regex(r"selon|d['’]après|según|de acuerdo con|à en croire")
""" "| Según | el diario, el presidente ya habló": the paper says so."""
_LEFT_OUT = regex(
    r"\b(?:sauf|hormis|excepté|salvo|excepto|à l['’]exception d(?:e|u)|a excepción del?)\s+"
    r"(?:(?:le|la|les|el|los|las)\s|l['’])?$|\bni\s(?:[^,.;:«»“”]{1,30}\sni\s)?$",
    re.IGNORECASE,
)


def _is_apposed(page: Page, source: Span, cue: Span) -> bool:
    """ "El hermano, que viajaba junto al alcalde de Moll, | Lee|, contó"."""
    if page.text[source.end : cue.start] != ", ":
        return False
    start = page.sentence_around(cue.start).start
    return _WITH_OFFICE.search(page.text, start, source.start) is not None


_WITH_OFFICE = regex(
    r"\w,\s(?:que|qui|quien|dont|cuy[oa]s?|donde|où)\s[^,.;:«»“”]*?\b(?:al|a(?=\s(?:la|el|los|las|su|un|una|[A-ZÁÉÍÓÚ]))|con|junto|por|de|del|du|au|à|avec)"
    r"\s(?:al\s|a\s)?(?:(?:la|el|le)\s|l['’])?[^,]{3,60},\s$"
)


def _is_in_relative(page: Page, source: Span, cue: Span) -> bool:
    """ "El acusado, cuya abogada, | Ana Lee |, no vino, dijo": set off by commas."""
    text = page.text
    if _ENDS_IN_COMMA.search(text, source.end, cue.start) is None:
        return False
    sentence = page.sentence_around(cue.start)
    opened = _OPENED.search(text, sentence.start, source.start)
    return opened is not None and any(map(str.isalpha, text[source.end : cue.start].split(",")[-2]))


_OPENED = regex(
    r",\s+(?:(?:à|a|de|con|avec|pour|para|en|por)\s)?(?:(?:el|la|los|las)\s)?"
    r"(?:cuy[oa]s?|dont|qui|que|quien(?:es)?|où|donde|lequel|laquelle|cual)\s[^.;:!?«»“”()—–]*$"
)
_ENDS_IN_COMMA = regex(
    r",\s+(?:(?:[lstm]['’]\s?|(?:le|la|les|lui|leur|se|nos|a|ont|avait|ha|han|había)\s))*$"
)


def _is_parted(page: Page, source: Span, cue: Span) -> bool:
    """ "El alcalde|, dijo, dimitirá", "Le maire|, dit Lee, ...": no subject has one comma after."""
    if (
        page.text.startswith(_NAMING, cue.start)
        or _ONE_COMMA.fullmatch(page.text, source.end, cue.start) is None
    ):
        return False
    sentence = page.sentence_around(cue.start)
    return page.text.count(",", sentence.start, cue.start) == 1


_NAMING = ("selon", "según", "d'après", "d’après")
""" "Lee|, selon qui"."""
_ONE_COMMA = regex(
    r",\s+(?:según\s)?(?:(?:[lstm]['’]\s?|(?:le|la|les|lui|leur|se|nos|a|ont|avait|ha|han|había)\s))*"
)


def _ends_relative(page: Page, source: Span, cue: Span) -> bool:
    """ "La femme que soutient | Lee | affirme", "que | Lee | soutient affirme"."""
    text = page.text
    gap = text[source.end : cue.start]
    if _BREAK.search(gap):
        return False
    sentence = page.sentence_around(source.start)
    lead = text[sentence.start : source.start]
    opened = _FROM_SUBJECT.search(lead) or _QUE.search(lead)
    if opened is None or _SUBORDINATES.search(opened["verb"]):
        return False
    if opened.re is _QUE and lookup(opened["noun"], page.language) is not None:
        return False  # "La maire répète que ..."
    verb = opened["verb"].strip()
    rest = _without_light(gap)
    if verb and not (opened.re is _QUE and _BEGINS_NOUN.match(verb)):
        return not rest and not _SUBORDINATES.search(gap)
    return bool(rest) and not (_SUBORDINATES.search(rest) or _INFINITIVE.match(text, cue.start))


def _without_light(gap: str) -> str:
    rest = gap.strip()
    while found := _LIGHT.match(rest):
        if not found[0]:
            break
        rest = rest[found.end() :]
    return rest
