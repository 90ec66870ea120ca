"""Spanish verbs without a subject: "Ana Lara llegó tarde. Dijo que ...", "«…», añadió."

The subject of the sentence before is theirs where nobody else is mentioned since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.calendar import days
from attrib.language.cues import find_cues, lookup
from attrib.language.names import is_person_name, names_person, parse_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Mode, Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.speaker import names_nobody
from attrib.verify.romance.tag import is_tag
from attrib.verify.speaker.person_names import person_names
from attrib.verify.speaker.with_mention import with_mention

_SENTENCES_BACK = 3
_ADVERB = (
    r"(?:además|también|luego|después|entonces|asimismo|igualmente|ahora|incluso|aun así"
    r"|pese a ello|sin embargo|no obstante|en cambio|por último|finalmente|y|pero|así|ya|\w+mente)"
)
_AGO = r"hace\s[\wá-ú]+\s(?:mes(?:es)?|años?|días?|semanas?|horas?)"
_OPENS = regex(
    r"(?:(?:Preguntad|Interrogad|Consultad)[oa]\s[^,.;:«»“”]{2,60},\s+)?"
    r"(?:(?:En|Tras|Sobre|Ante|Durante|Desde|Por|Con|Al|A)\s[^,.;:«»“”]{2,60},\s+)?"
    r"(?:(?:En|Ante|Tras|Durante|Desde)\s(?:el|la|los|las|su|un|una)\s"
    r"(?:(?!(?:el|la|los|las|un|una)\b)(?-i:[a-záéíóúñü])+\s){1,5})?"
    r"(?:[\s,]*(?:dijo|dice|afirma|señala|explica|asegura|\w+ó),?\s+(?=y\s))?"
    r"(?:según\s)?"
    rf"[\s,.;:«»“”\"—–¿?¡!]*(?:(?:en él|en ella|allí|ahí|{_ADVERB}|{_AGO}),?\s+)*"
    r"(?:(?:se|le|les|lo|la|los|las|nos|me|ya|ha|había)\s+)*$",
    re.IGNORECASE,
)
"""What of a sentence without its quotations may stand before such a verb."""
_FOLLOWS = regex(
    r"\s*(?:[.,;:«“\"»”—–]|$|(?:que|en|a|al|con|de|del|durante|tras|ante|por|sobre|desde|mientras"
    r"|frente|delante|junto|hacia|hasta|además|también|ayer|hoy|entre|sin|para|antes|después|luego|entonces|haber|ser|no|\w+mente)\b"
    rf"|(?:el|este)\s(?:{'|'.join(days('es'))})\b)"
)
_ONE_SAYS = regex(
    r"\bse\s(?:dice|dijo|decía|ha dicho|cuenta|contaba|comenta|cree|piensa|espera|afirma|asegura"
    r"|informa|informó|anuncia|anunció|sabe|teme)\b",
    re.IGNORECASE,
)
""" "Se dice que": nobody is named who says it."""
_IT_IS_SAID = regex(r"\b[Ss]e\s(?:les?|me|nos)\s$")
""" "Se le | contesta que"."""
_NOT_THIRD = regex(r"(?:\w+n|\w+é|\w+mos|dije|digo|creo|he|hemos|\w+s)$")
"""A plural, or a first or second person."""
_LEAD = regex(
    r"(?:[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ]+(?:,\s[^,.;:]{2,20})?\.?\s?[-–—]\s)?"
    r"[\s«“\"]*(?:(?:en|a|al|ante|tras|con|por|durante|desde|según|hoy|ayer|anoche|este|esta)\b[^,;:«»]{0,60},\s+){0,2}"
    r"(?:(?:para|según)\s)?"
    r"(?:(?-i:[A-ZÁÉÍÓÚÑ])\w+(?:\s(?-i:[A-ZÁÉÍÓÚÑ])\w+)+,\s|(?:el|la|su|una?)\s[^,.;:«»“”]{2,70},\s)?"
    r"(?:(?:el|la|su|una?)\s(?:(?!del?\b|con\b|que\b|para\b|a\b)[a-záéíóúñü-]+\s){1,4})?",
    re.IGNORECASE,
)
_ADDED = regex(
    r",\s(?!que\b|quien|y\b)(?:(?:(?:el|la|una?|su)\s)?(?:[a-záéíóúñü-]+\s){1,3})?"
    r"(?:del?|en)\s[^,.;:«»“”]*"
)
""" "Ana Lara|, presidenta del comité|.", "Ana Lara|, de la firma Moll|."."""
_TITLE = regex(
    r"(?:el|la|su|una?)\s(?:(?:(?!del?\b)[a-záéíóúñü-]+\s){1,4}|[a-záéíóúñü]+(?:\s[^,.;:«»“”]{2,60})?,\s)$",
    re.IGNORECASE,
)
_WORD = regex(r"[^\W\d_]+")


def dropped_subject(page: Page, source: Span, cue: Span) -> str | None:
    """Why the source, in a sentence before, is the subject of a cue that has none of its own."""
    at, number = page.sentence_at(source.start), page.sentence_at(cue.start)
    if page.language != "es" or not 0 < number - at <= _SENTENCES_BACK:
        return None
    tag = is_tag(page, cue) or _BEHIND_MARK.search(page.text, max(cue.start - 12, 0), cue.start)
    below = page.paragraph_of(cue) - page.paragraph_of(source)
    if below > (1 if tag else 0) or not _has_none(page, cue):
        return None
    given = page.text[source.start : source.end]
    if not _is_one_person(given) or not _is_subject(page, source):
        return None
    known = (given, page.text[cue.start : cue.end])
    last = number if is_tag(page, cue) else number + 1
    told = _TOLD_THAT.match(page.text, cue.end)
    until = told.end() if told is not None else page.sentence_around(cue.start).end
    first = at
    if tag and not _TO_THEM.search(page.text, max(cue.start - 6, 0), cue.start):
        first += 1 if _has_told(page, source) else 0
    if any(_others(page, n, source, known, until) for n in range(first, last)):
        return None
    return f"the verb has the subject of the sentence before, “{given}”"


def _has_told(page: Page, source: Span) -> bool:
    """ "| Lara | dijo que Roe llegó tarde. «…», añadió": she goes on, whomever she told of."""
    end = page.sentence_around(source.start).end
    cue = next(iter(find_cues(page.text, Span(source.end, end), "es")), None)
    if cue is None or _TELLS.fullmatch(page.text, source.end, cue.span.start) is None:
        return False
    said = cue.entry.category == "verb" and cue.entry.mode is Mode.SPEECH
    return said or _THAT_CLAUSE.match(page.text, cue.span.end) is not None


_BEHIND_MARK = regex(r"[»”\"]\s?,\s(?:(?:se|le|les|nos|ha|había)\s)*$")
""" "«El puente, al final, aguanta», | dijo": nobody is named between them."""
_TELLS = regex(r"(?:,[^,.;:]*,|,)?\s(?:(?:no|solo|sólo|ya|también|\w+mente)\s)?(?:ha\s|había\s)?")
_THAT_CLAUSE = regex(r"(?:\s[a-zá-úñ]+){0,3}?\sque\s[«“\"]?")
_TO_THEM = regex(r"\b(?:les?|me|nos)\s$")


def behind_colon(page: Page, placed: Placed, source: Span, cue: Span) -> str | None:
    """Why the subject of the sentence is that of a cue in what its colon leads to.

    "Lara lo negó: ⟦él⟧, dijo, ⟦solo había llamado⟧", "Lara dudó: cree que ⟦él llamó⟧",
    "Lara calló: “⟦No sé⟧”, dijo".
    """
    content, text = placed.content_spans, page.text
    if page.language != "es" or not content or not _is_subject(page, source):
        return None
    before, behind = content[0], content[-1]
    tagged = behind.end <= cue.start and _BEHIND_MARK.search(text, behind.end, cue.start)
    inserted = len(content) > 1 and (
        text[before.end : cue.start] == ", " and text[cue.end : behind.start] == ", "
    )
    that = _THAT_CLAUSE.fullmatch(text, cue.end, before.start) if cue.end < before.start else None
    end = before.start if inserted or tagged else cue.start
    led = text[source.end : end].rstrip("«“\"'‘")
    if not (tagged or inserted or that) or not led.endswith(": ") or _SENTENCE_ENDS.search(led):
        return None
    given = text[source.start : source.end]
    others = person_names(text, Span(source.end, end))
    if any(not same_person(name, given) for name in others):
        return None
    if that and any(map(_NOT_THIRD.match, text[cue.start : cue.end].lower().split())):
        return None
    return f"the verb has the subject of its sentence, “{given}”"


_SENTENCE_ENDS = regex(r"[.;?!]|:.*:")


def _has_none(page: Page, cue: Span) -> bool:
    """The cue is a verb of the third person, with no room for a subject beside it."""
    text = page.text
    if _ONE_SAYS.search(text, max(cue.start - 4, 0), cue.end):
        return False
    if _IT_IS_SAID.search(text, max(cue.start - 8, 0), cue.start):
        return False
    said = text[cue.start : cue.end].lower().removeprefix("según ")
    if any(map(_NOT_THIRD.match, said.split())):
        return False
    sentence = page.sentence_around(cue.start)
    if page.quotations_around(cue):
        return False
    opens = _OPENS.fullmatch(_unquoted(page, Span(sentence.start, cue.start))) is not None
    return (opens and _FOLLOWS.match(text, cue.end) is not None) or is_tag(page, cue)


def _unquoted(page: Page, span: Span) -> str:
    """The words of ``span`` outside quotation marks."""
    return " ".join(page.text[gap.start : gap.end] for gap in page.unquoted(span))


def _is_one_person(given: str) -> bool:
    words = _WORD.findall(given)
    several = {"los", "las", "ellos", "ellas"} & {word.lower() for word in words[:1]}
    if several or {"y", "e"} & {word.lower() for word in words}:
        return False
    apposed = given.rpartition(", ")[2]  # "El porteador, Pemba"
    return any(map(names_person, words)) or is_person_name(given) or is_person_name(apposed)


def _is_subject(page: Page, source: Span) -> bool:
    """It opens its sentence, or follows the cue of its sentence: "«…», dijo Ana Lara."."""
    sentence = page.sentence_around(source.start)
    if page.quotations_around(source):
        return False
    if _LEAD.fullmatch(page.text, sentence.start, source.start):
        return True
    cues = find_cues(page.text, Span(sentence.start, source.start), "es")
    if not cues:
        return False
    gap = page.text[cues[-1].span.end : source.start]
    return gap == " " or _APPOSED.fullmatch(gap) is not None


_APPOSED = regex(r"\s(?:el|la|su)\s[a-záéíóúñü]+(?:\sdel?\s[^,.;:«»“”]{2,60}|\s[a-záéíóúñü]+)?,\s")
""" "admitió | el presidente, | Ana Lara"."""
_TOLD_THAT = regex(r"(?:\s[^\s,.;:«»“”]+){0,6}?\sque\s[«“\"]?")
"""What follows is what was said; a subject behind the verb stands before it."""


def _others(page: Page, number: int, source: Span, words: tuple[str, str], until: int) -> bool:
    """Somebody else is mentioned in a sentence before ``until``, outside quotation marks.

    ``words``: those of source and cue, which may have a capital where a sentence begins.
    """
    given, said = words
    title = _TITLE.search(page.text, max(source.start - 60, 0), source.start)
    added = _ADDED.match(page.text, source.end)
    own = Span(
        title.start() if title is not None else source.start,
        added.end() if added is not None else source.end,
    )
    sentence = page.sentences[number]
    looked = Span(sentence.start, min(sentence.end, max(until, sentence.start)))
    gaps = (part for gap in page.unquoted(looked) for part in _without(gap, own))
    for gap in gaps:
        for name in person_names(page.text, gap):
            if name != said and not (
                names_nobody(name)
                or (_VERB.fullmatch(name) and page.text.startswith(name, sentence.start))
                or _is_in(page.text, name, gap)
                or lookup(name.lower(), "es") is not None
                or name in given
                or same_person(name, given)
            ):
                return True
        for word in _WORD.finditer(page.text, *gap):
            several = word[0].endswith("s")  # of whom a verb of the singular is not told
            if names_person(word[0]) and not several:
                return True
    return False


def _without(gap: Span, own: Span) -> list[Span]:
    """The parts of ``gap`` before and behind ``own``."""
    if not gap.overlaps(own):
        return [gap]
    parts = (Span(gap.start, own.start), Span(own.end, gap.end))
    return [part for part in parts if part.start < part.end]


_VERB = regex(r"[A-ZÁÉÍÓÚÑ]\w+(?:ó|aba|ía)|Hace")
""" "Evitó hablar": it opens the sentence."""


def _is_in(text: str, name: str, gap: Span) -> bool:
    """ "en | Las Palmas", "a la revista | Mostrador": a place, a paper."""
    at = text.find(name, gap.start, gap.end)
    if _OUTLET.search(text, max(at - 20, 0), at) is not None:
        return True
    return name.startswith(("Las ", "Los ", "La ", "El ")) and text.endswith("en ", 0, at)


_OUTLET = regex(r"\b(?:revista|diario|periódico|emisora|cadena|agencia|radio|programa)\s$")


def with_source(page: Page, placed: Placed) -> Placed:
    """With the subject of a sentence before, for an answer that names who speaks, no mention."""
    names, cue = placed.candidate.speakers, placed.cue_span
    if placed.candidate.source is not None or cue is None or len(names) != 1:
        return placed
    if page.language != "es":
        return placed
    place = next(
        (at for at in _mentions(page, names[0], cue) if dropped_subject(page, at, cue)), None
    )
    return placed if place is None else with_mention(page, placed, place)


def _mentions(page: Page, name: str, cue: Span) -> Iterator[Span]:
    """Of the name or its surname, in the sentences before the cue, the nearest first."""
    number, surname = page.sentence_at(cue.start), parse_name(name).surname
    for back in range(1, min(_SENTENCES_BACK, number) + 1):
        for words in dict.fromkeys((name, surname or name)):
            yield from page.index.occurrences(words, page.sentences[number - back], name=True)
