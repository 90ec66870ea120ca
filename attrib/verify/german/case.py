"""German mentions that cannot be the subject of a verb: their case or a preposition shows it.

"sagte der Abendpost", "im Gespräch mit | Anna Lenz": read off the article or the preposition that
the noun phrase begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrib.language.cues import CueEntry, lexicon, stated_lexicon
from attrib.language.names import fold, parse_name, pronoun
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.nouns import FEMININE
from attrib.verify.german.voice import ELSEWHERE
from attrib.verify.page import Page
from attrib.verify.subject.words import Token, is_person_word, tokens_of


def no_subject(  # noqa: PLR0911 (one return for each reason)
    page: Page, source: Span, cue: Span, entry: CueEntry
) -> str | None:
    """Why the source is not the subject of a verb; None where nothing shows it."""
    text, sentence = page.text, page.sentence_around(source.start)
    when = _TIME.fullmatch(text, source.start, source.end)
    if when and not (parse_name(when[0]).given or page.once(_is_surname, when[0])):
        return "a time is no speaker"
    before = text[max(source.start - 20, 0) : source.start]
    noun = entry.category == "noun" and not source.overlaps(cue)
    if noun and _MEANT.fullmatch(text, cue.end, max(source.start, cue.end)):
        return "it is meant for them, not said by them"
    if (noun and _AGAINST_IT.search(before)) or _AGAINST.match(text, *source):
        return "it is said against or about them"
    if entry.category != "verb" or entry.lemma in ELSEWHERE or sentence.start > source.start:
        return None
    its = cue.end <= source.start and _IS_ITS.fullmatch(text, cue.start, source.start)
    who = _WHO.match(text, source.end, max(cue.start, source.end))
    if its or who or text[cue.start : cue.end].lower() in _PREPOSITIONS:
        return None
    shown = oblique(text, sentence, source, cue)
    if not shown or _is_place(text, sentence, source, cue, shown):
        return None
    return f"“{shown}” shows that the speaker is not the subject of the cue"


def _is_surname(page: Page, word: str) -> bool:
    """ "Dieter Sonntag": the text has a given name before it."""
    given = name_words().given_gender
    before = re.findall(rf"\b(\w+)\s{re.escape(word)}\b", page.text)
    return any(fold(name) in given for name in before)


_TIME = regex(
    r"(?:(?!Die\s|Der\s)[\w.]+\s){0,2}(?:Uhr(?:\s[A-Z]{2,4})?|Stunden?|Minuten|Tage?n?|Wochen?|Monate?n?"
    r"|Jahre?n?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag(?:\w+)?|Mittwoch(?:\w+)?|Januar|Februar|März"
    r"|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:\s\d+)?"
)
_AGAINST = regex(r"(?:[Gg]egen|[Üü]ber|[Gg]egenüber)\s")
_MEANT = regex(r"\s(?:an|gegenüber)\s(?:d\w\w\s|eine\w?\s|seine\w?\s|ihre\w?\s)?")
_AGAINST_IT = regex(r"\b(?:[Gg]egen|[Gg]egenüber)\s(?:d\w\w\s|eine\w?\s)?$")
_WHO = regex(r"[^.;:!?]{0,60}?,\s(?:in\s|mit\s)?(?:der|die|das|welche[rs]?)\s")
""" "dem Beispiel der Rätin, die erklärt hat": the relative pronoun is the subject."""
_IS_ITS = regex(r".*\b[A-ZÄÖÜ][\w-]+\s+", re.DOTALL)
""" "besteht der Vorwurf | der Regierung": the noun says whose it is."""


def _is_place(text: str, sentence: Span, source: Span, cue: Span, shown: str) -> bool:
    """ "In dem Bericht heißt es", "wurde in einer Erklärung gefordert": words are told there."""
    start = max(text.rfind(", ", sentence.start, cue.start), sentence.start)
    if cue.start <= source.start:
        start = min(start, source.start)
    end = _END.search(text, max(source.end, cue.end))
    clause = text[start : end.start() if end else len(text)]
    if _IMPERSONAL.search(clause):
        return True
    return shown.lower() in _PLACES and _PASSIVE.search(clause) is not None


_END = regex(r"[,.;:!?\n]|\Z")
_IMPERSONAL = regex(
    r"\b(?:hervor|zu\s(?:lesen|hören|entnehmen|finden)|[Hh]eißt|[Hh]ieß|geheißen|die\sRede)\b"
)
_PASSIVE = regex(
    r"\b(?:wird|werden|wurden?|worden|werde|würden?|(?:war|ist)\s(?:\w+\s){0,3}\w+(?:en|t))\b",
    re.IGNORECASE,
)
_PLACES = frozenset(["in", "im", "aus", "auf"])


def oblique(text: str, sentence: Span, source: Span, cue: Span) -> str | None:
    """The word that shows that the source is no subject; "" where it may be another's words
    ("von", "bei"), None where nothing shows it.
    """
    given = tokens_of(text, source, [])
    if not given or pronoun(text[source.start : source.end]) is not None:
        return None
    before = [
        token
        for token in tokens_of(text, Span(sentence.start, max(source.start, sentence.start)), [])
        if token.text not in _MARKS
    ]
    first = given[0]
    opens = first.low in _OPENING - {"zu"} and len(given) > 1
    if opens and not any(t.low.endswith("te") and not t.is_name for t in given):
        return "" if first.low in _OF_WHOM - {"unter"} else first.text
    if first.low in _DETERMINERS:
        led = _leads(before, len(before))
        if led is None and before and before[-1].low in _DETERMINERS:
            return _of_phrase(before, given, cue)  # "der Tageszeitung „Die Welt“"
        return _by_article(first, given[1:]) if led is None else led
    return _of_phrase(before, given, cue)


_MARKS = frozenset("„“”\"»«›‹‚‘'")


def _of_phrase(before: Sequence[Token], given: Sequence[Token], cue: Span) -> str | None:
    """What opens the noun phrase that the source ends, over titles and adjectives."""
    at = len(before)
    passed: list[Token] = []
    while at and (_is_part(before[at - 1], cue) or _joins_names(before, at - 1)):
        apart = passed and passed[0].text[0].islower() and passed[0].low != "und"
        if apart and before[at - 1].is_name:
            return None  # "Dem Rat | dankte Lenz": a verb
        at -= 1
        passed.insert(0, before[at])
    nouns = [token for token in passed if token.is_name]
    if any(token.low == "und" for token in passed):
        nouns = nouns[:1]  # "den Kollegen Ines Kahl und | Ute Helm"
    small = [token for token in passed if not token.is_name and token.low != "und"]
    if at and before[at - 1].low in _DETERMINERS:
        determiner = before[at - 1]
        relating = at > 2 and before[at - 2].low in _RELATING
        apart = at > 1 and before[at - 2 - relating].text == ","
        if apart or not all(map(_is_title, nouns)):
            return None  # ", dem Lee vorwarf", ", in dem Lee schrieb": a relative pronoun
        led = _leads(before, at - 1)
        return _by_article(determiner, [*passed, *given]) if led is None else led
    if passed and passed[0] in small and all(t.low.endswith(("te", "ten")) for t in small):
        return None
    if at and small and not nouns and before[at - 1].low == "als":
        return before[at - 1].text
    return _leads(before, at) if all(map(_is_title, nouns)) else None


def _joins_names(before: Sequence[Token], at: int) -> bool:
    """ "mit Edwin Lenz und | Ines Kahl"."""
    return before[at].low == "und" and at > 1 and before[at - 1].is_name and before[at - 2].is_name


def _is_part(token: Token, cue: Span) -> bool:
    """A title or an adjective before a name, and no verb."""
    if not token.is_word or (token.span.overlaps(cue) and token.start == cue.start):
        return False
    if token.low in _OPENING or token.low in _DETERMINERS:
        return False
    if token.is_name:
        return True
    return token.low.endswith(("e", "en", "er", "es", "em")) and token.low not in _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lexicon("de").forms) | frozenset(stated_lexicon("de").forms)


def _is_title(token: Token) -> bool:
    return is_person_word(token.low) or token.low.endswith(_TITLES)


_TITLES = (
    "präsident", "präsidenten", "minister", "ministers", "kanzler", "kanzlers", "zeitung",
    "agentur", "sender", "senders", "magazin", "magazins", "radio", "kollegen", "kollege",
    "anwalt", "anwaltes", "anwalts", "vorsitzenden", "führer", "sprecher", "sprechers",
    "partei", "konzern", "konzerns", "verband", "verbandes", "verbands", "kardinal", "general",
    "insel", "region", "provinz", "stadt", "netzwerk", "dienst", "botschafter", "chef", "chefs",
    "leiter", "leiters", "direktor", "direktors", "blatt", "papst", "könig", "königs",
)  # fmt: skip


def _leads(before: Sequence[Token], at: int) -> str | None:
    """The preposition right before the phrase that begins at ``at``."""
    if not at:
        return None
    if before[at - 1].low in _OF_WHOM:
        return ""
    if before[at - 1].low not in _PREPOSITIONS:
        return None
    if at > 1 and before[at - 2].text == "," and before[at - 1].low in _RELATING:
        return None
    return before[at - 1].text


def _by_article(article: Token, rest: Sequence[Token]) -> str | None:
    low = article.low
    if low in _OBLIQUE:
        return article.text
    following = rest[0].low if rest else ""
    if low in _FEMININE_OBLIQUE:
        return None if following in ("der", "von", "des") else article.text
    if low in ("der", "dieser", "jener"):
        if len(rest) > 1 and rest[0].text[0].islower() and following.endswith("en"):
            return f"{article.text} {rest[0].text}"
        noun = next((token for token in rest if token.is_name), None)
        if noun is not None and FEMININE.search(_first_noun(rest)):
            return f"{article.text} {noun.text}"
    return None


def _first_noun(rest: Sequence[Token]) -> str:
    """Over a town before it: "der Berliner | Zeitung"."""
    at = next(n for n, token in enumerate(rest) if token.is_name)
    town = rest[at].low.endswith("er") and not _is_title(rest[at])
    if town and rest[at + 1 : at + 2] and _THING.search(rest[at + 1].low):
        return rest[at + 1].low
    return "" if rest[at].low in name_words().given_gender else rest[at].low


_THING = regex(
    r"(?:ung|heit|keit|schaft|tion|sion|tät|erei|izei|tei|logie|agentur|kammer|presse|bank)$"
)
_OBLIQUE = frozenset(
    """
    den dem des einen einem eines seinen seinem seines ihren ihrem ihres diesen diesem
    jenen jenem jeden jedem keinen keinem keines unseren unserem unseres meinen meinem meines
    """.split()  # noqa: SIM905
)
_FEMININE_OBLIQUE = frozenset(["einer", "seiner", "ihrer", "keiner", "unserer", "meiner"])
_DETERMINERS = (
    _OBLIQUE
    | _FEMININE_OBLIQUE
    | frozenset(
        """
        der die das ein eine sein seine ihr ihre dieser diese dieses jener jene jenes jeder jede
        kein keine unser unsere mein meine
        """.split()  # noqa: SIM905
    )
)
_PREPOSITIONS = frozenset(
    """
    in im ins an am ans auf aufs aus beim mit nach zu zum zur gegenüber über vor hinter neben
    zwischen wegen trotz für gegen gemäß laut entgegen dank außer angesichts bezüglich
    infolge mithilfe innerhalb außerhalb anlässlich hinsichtlich samt seit ab
    """.split()  # noqa: SIM905
)
_OF_WHOM = frozenset(["von", "vom", "bei", "beim", "durch", "seitens", "seiten", "unter"])
_RELATING = frozenset(["in", "an", "auf", "aus", "mit", "nach", "zu", "über", "für", "gegen"])
_OPENING = _PREPOSITIONS | frozenset(
    """
    als wie da wenn weil während nachdem obwohl um von vom bei unter bis ohne
    """.split()  # noqa: SIM905
)
