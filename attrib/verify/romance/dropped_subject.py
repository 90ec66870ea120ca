"""Spanish verbs without a subject: "Ana Lara llegó tarde. Dijo que ...", "«…», añadió."

The subject of the sentence before is theirs where nobody else is mentioned since.
"""

from __future__ import annotations

import re

from attrib.language.calendar import days
from attrib.language.cues import find_cues, lookup
from attrib.language.names import is_person_name, names_person
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Located, Span, Verdict, Words
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.speaker import names_nobody
from attrib.verify.romance.tag import is_tag
from attrib.verify.speaker.person_names import person_names

_SENTENCES_BACK = 3
_ADVERB = (
    r"(?:además|también|luego|después|entonces|asimismo|igualmente|ahora|incluso|aun así"
    r"|pese a ello|sin embargo|no obstante|en cambio|por último|finalmente|y|pero|así|ya|\w+mente)"
)
_OPENS = regex(
    r"(?:(?:En|Tras|Sobre|Ante|Durante|Desde|Por|Con|Al|A)\s[^,.;:«»“”]{2,60},\s+)?"
    r"(?:(?:En|Ante|Tras|Durante|Desde)\s(?:el|la|los|las|su|un|una)\s"
    r"(?:(?!(?:el|la|los|las|un|una)\b)(?-i:[a-záéíóúñü])+\s){1,5})?"
    r"(?:[\s,]*(?:dijo|dice|afirma|señala|explica|asegura|\w+ó),?\s+(?=y\s))?"
    rf"[\s,.;:«»“”\"—–¿?¡!]*(?:(?:en él|en ella|allí|ahí|{_ADVERB}),?\s+)*"
    r"(?:(?:se|le|les|lo|la|los|las|nos|me|ya|ha|había)\s+)*$",
    re.IGNORECASE,
)
"""What of a sentence without its quotations may stand before such a verb."""
_FOLLOWS = regex(
    r"\s*(?:[.,;:«“\"»”—–]|$|(?:que|en|a|al|con|de|del|durante|tras|ante|por|sobre|desde|mientras"
    r"|además|también|ayer|hoy|entre|sin|para|antes|después|luego|entonces|haber|ser|no|\w+mente)\b"
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
    r"(?:(?-i:[A-ZÁÉÍÓÚÑ])\w+(?:\s(?-i:[A-ZÁÉÍÓÚÑ])\w+)+,\s|(?:el|la)\s[^,.;:«»“”]{2,70},\s)?"
    r"(?:(?:el|la)\s(?:(?!del?\b|con\b|que\b|para\b|a\b)[a-záéíóúñü-]+\s){1,4})?",
    re.IGNORECASE,
)
_ADDED = regex(r",\s(?!que\b|quien|y\b)[a-záéíóúñü]+\s(?:del?|en)\s[^.,;:«»“”]*")
""" "Ana Lara|, presidenta del comité|."."""
_TITLE = regex(
    r"(?:el|la)\s(?:(?:(?!del?\b)[a-záéíóúñü-]+\s){1,4}|[a-záéíóúñü]+(?:\s[^,.;:«»“”]{2,60})?,\s)$",
    re.IGNORECASE,
)
_WORD = regex(r"[^\W\d_]+")


def dropped_subject(page: Page, source: Span, cue: Span) -> str | None:
    """Why the source, in a sentence before, is the subject of a cue that has none of its own."""
    at, number = page.sentence_at(source.start), page.sentence_at(cue.start)
    if page.language != "es" or not 0 < number - at <= _SENTENCES_BACK:
        return None
    if page.paragraph_of(source) != page.paragraph_of(cue) or not _has_none(page, cue):
        return None
    given = page.text[source.start : source.end]
    if not _is_one_person(given) or not _is_subject(page, source):
        return None
    known = (given, page.text[cue.start : cue.end])
    last = number if is_tag(page, cue) else number + 1
    told = _TOLD_THAT.match(page.text, cue.end)
    until = told.end() if told is not None else page.sentence_around(cue.start).end
    first = at
    if is_tag(page, cue) and not _TO_THEM.search(page.text, max(cue.start - 6, 0), cue.start):
        first += 1 if _has_told(page, source) else 0
    if any(_others(page, n, source, known, until) for n in range(first, last)):
        return None
    return f"the verb has the subject of the sentence before, “{given}”"


def _has_told(page: Page, source: Span) -> bool:
    """ "| Lara | dijo que Roe llegó tarde. «…», añadió": she goes on, whomever she told of."""
    end = page.sentence_around(source.start).end
    cue = next(iter(find_cues(page.text, Span(source.end, end), "es")), None)
    if cue is None:
        return False
    gap = page.text[source.end : cue.span.start]
    told = _TELLS.fullmatch(gap) is not None and _THAT_CLAUSE.match(page.text, cue.span.end)
    return bool(told)


_TELLS = regex(r"(?:,[^,.;:]*,|,)?\s(?:ha\s|había\s)?")
_THAT_CLAUSE = regex(r"(?:\s[a-zá-úñ]+){0,3}?\sque\s")
_TO_THEM = regex(r"\b(?:les?|me|nos)\s$")


def behind_colon(page: Page, placed: Placed, source: Span, cue: Span) -> str | None:
    """Why the subject of the sentence is that of a cue put into what its colon leads to.

    "Lara lo negó: ⟦él⟧, dijo, ⟦solo había llamado⟧".
    """
    content, text = placed.content_spans, page.text
    if page.language != "es" or len(content) < 2 or not _is_subject(page, source):
        return None
    before, behind = content[0], content[-1]
    led = text[source.end : before.start]
    inserted = text[before.end : cue.start] == ", " and text[cue.end : behind.start] == ", "
    if not inserted or not led.endswith(": ") or _SENTENCE_ENDS.search(led):
        return None
    given = text[source.start : source.end]
    others = person_names(text, Span(source.end, before.start))
    if any(not same_person(name, given) for name in others):
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
    return any(map(names_person, words)) or is_person_name(given)


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
_TOLD_THAT = regex(r"(?:\s[^\s,.;:«»“”]+){0,6}?\sque\s")
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
    for gap in page.unquoted(Span(sentence.start, min(sentence.end, max(until, sentence.start)))):
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
            place = Span(*word.span())
            several = word[0].endswith("s")  # of whom a verb of the singular is not told
            if names_person(word[0]) and not several and not place.overlaps(own):
                return True
    return False


_VERB = regex(r"[A-ZÁÉÍÓÚÑ]\w+(?:ó|aba|ía)")
""" "Evitó hablar": it opens the sentence."""


def _is_in(text: str, name: str, gap: Span) -> bool:
    """ "en | Las Palmas": a place."""
    at = text.find(name, gap.start, gap.end)
    return name.startswith(("Las ", "Los ", "La ", "El ")) and text.endswith("en ", 0, at)


def with_source(page: Page, placed: Placed) -> Placed:
    """With the subject of the sentence before, for an answer that names who speaks, no mention."""
    names = placed.candidate.speakers
    cue = placed.cue_span
    if placed.candidate.source is not None or cue is None or len(names) != 1:
        return placed
    number = page.sentence_at(cue.start)
    if page.language != "es" or number < 1:
        return placed
    before = page.sentences[number - 1]
    for place in page.index.occurrences(names[0], before):
        if dropped_subject(page, place, cue) is not None:
            words = page.text[place.start : place.end]
            located = Located(given=words, verdict=Verdict.VERBATIM, span=place, found=words)
            candidate = placed.candidate.model_copy(update={"source": Words(text=words)})
            return placed.but(candidate=candidate, source=located)
    return placed
