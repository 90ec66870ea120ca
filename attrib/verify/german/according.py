"""German phrases that name whose words a sentence has: "laut X", "X zufolge", "…, so X"."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.cues import find_cues
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.nouns import names_speaker
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.lists.wordlists import GERMAN_FINITE, PREPOSITIONS
from attrib.verify.page import Page


class Named(NamedTuple):
    """A phrase and the words in which it names the source."""

    cue: Span
    source: Span


def according(page: Page, region: Span, own: Span | None = None) -> list[Named]:
    """Such phrases in ``region``, outside quotation marks, in text order.

    ``own``: a source that may be named by whose it is said to be ("seiner Aussage nach").
    """
    if page.language != "de" or region.start >= region.end:
        return []
    found = []
    for match in _PHRASE.finditer(page.text, *region):
        cue = Span(*match.span())
        if page.quotations_around(cue):
            continue
        source = _source(page, region, match, cue)
        if match["view"] and not _is_view(page, source):
            continue
        whose = _OWN.match(page.text, source.start) and not (own and own.overlaps(source))
        if page.text[source.start : source.end].strip() and not whose:
            found.append(Named(cue, source))
    return found


_PHRASE = regex(
    r"\b(?P<after>zufolge|zu Folge)\b"
    r"|(?:(?<=[,“”\"»«–-])|(?<=[,“”\"»«–-]\s))(?P<so>so)(?=\s+(?:(?:[a-z]+-)?„?[A-ZÄÖÜ]"
    r"|(?:d(?:er|ie|as|essen|eren)|eine?|seine?|ihre?)\s))"
    r"|\b(?P<before>[Ll]aut|[Gg]emäß|[Uu]nter\s(?:Berufung|Verweis)\sauf"
    r"|(?:[Aa]us|[Ii]n)\s(?:der\s)?(?:Sicht|Augen))\b"
    r"|(?<![\w,])(?<![\w,]\s)(?P<view>Für)(?=\s)"
    rf"|\b(?P<nach>[Nn]ach)(?=\s+(?:[\w-]+\s+){{0,4}}?[\w-]*(?i:{GERMAN_SOURCE.pattern}))",
)


def according_noun(text: str, cue: Span, source: Span) -> str | None:
    """ "nach Lesart | der Werft", "in den Augen | der Rätin": why the cue is one."""
    if _ALONE.fullmatch(text, cue.end, source.start) is None:
        return None
    noun = _NOUN.fullmatch(text, *cue)
    return f"“{text[cue.start : cue.end]}” says whose words these are" if noun else None


_ALONE = regex(r"\s(?:(?:von|vom)\s)?")
_NOUN = regex(
    rf"(?:[Nn]ach|[Gg]emäß|[Ll]aut)\s(?:[\w-]+\s){{0,3}}[\w-]*(?i:{GERMAN_SOURCE.pattern})"
    r"|[Aa]us\s(?:(?:der|dem)\s)?(?:Sicht|Sichtweise|Perspektive|Blickwinkel)|[Ii]n\sden\sAugen"
)


def is_theirs(text: str, cue: Span, source: Span) -> bool | None:
    """Whether the words of "nach Angaben | der Werft" are those of ``source``, and of nobody else.

    None where the cue is no such phrase, does not say whose they are ("nach eigenen Angaben") or
    may say when it was ("nach der Erklärung des Rates").
    """
    if _NOUN.fullmatch(text, *cue) is None or _WHEN.match(text, *cue) is not None:
        return None
    if _WITH_ARTICLE.fullmatch(text, cue.end, source.start):
        return _AND.match(text, source.end) is None
    behind = source.end <= cue.start and _WHOSE.match(text, cue.end) is not None
    return False if behind else None


_WITH_ARTICLE = regex(r"\s(?:(?:von|vom|des|der|eines|einer)\s)?")
_WHOSE = regex(
    r"\s(?:von|vom|des|der|[ms]?eine[sr]|ihre[sr]|unsere[sr]|diese[sr]|mehrerer|einiger|zweier)\s"
)
""" "Der Rat tagt nach Angaben | der Werft erst im Mai": the words are not the council's."""
_AND = regex(r"\s(?:und|sowie)\s(?:(?:des|der|von|vom|[ms]?eine[sr]|ihre[sr])\s)?[A-ZÄÖÜ]")
_WHEN = regex(
    r"(?i:nach)\s(?:der|dem|den|einer|einem)\s(?!(?:[a-zäöüß]+\s)*(?:Worten|Ansicht|Auffassung|Meinung"
    r"|Einschätzung|Überzeugung|Darstellung|Lesart|Sicht|Version|Theorie|Lehre|Schilderung"
    r"|Angaben?|Informationen)\b)"
)


def _is_view(page: Page, source: Span) -> bool:
    """ "Für | den Rat sei der Bau sicher", "Für | den Rat ist er „sicher“": whose view it is."""
    words = page.text[source.start : source.end].split()
    if not words or not names_speaker(words):
        return False
    verb = _IS.match(page.text, source.end)
    if verb is None:
        return False
    rest = Span(verb.end(), page.sentence_around(source.start).end)
    if any(cue.entry.category == "verb" for cue in find_cues(page.text, rest, "de")):
        return False  # ", sagte Lenz": what Lenz thinks it is for them
    if verb[1] not in ("ist", "war", "sind", "waren"):
        return True
    quoted = _PREDICATE.match(page.text, *rest)
    return quoted is not None and quoted["before"] not in _PREPOSITIONS


_PREDICATE = regex(r"[^.,;:!?]*?(?P<before>\w+)\s„[^“”]+[“”](?=[.,;:!?]|\s*\Z)")
_PREPOSITIONS = PREPOSITIONS | {"am", "im", "an", "vom", "von", "zum", "beim", "ins", "ans"}
_IS = regex(r"\s?(sei|seien|wäre|wären|ist|war|sind|waren)\b")
_END = regex(
    r"[,.;:!?“”\"»«()–\n]|\b(?:"
    + "|".join(sorted(GERMAN_FINITE))
    + r"|würden?|hätten?|wären?|waren?)\b"
)
_REACH = 90
_OWN = regex(r"\s*(?:seine|ihre|meine|unsere|eigene)[nrms]?\b")
""" "Seiner Meinung nach", "nach eigenen Angaben": whose is not said there."""


def _source(page: Page, region: Span, match: re.Match[str], cue: Span) -> Span:
    if match["after"]:
        start = max(region.start, cue.start - _REACH)
        ends = [found.end() for found in _END.finditer(page.text, start, cue.start)]
        return Span(ends[-1] if ends else start, cue.start)
    end = _END.search(page.text, cue.end, min(cue.end + _REACH, region.end))
    return Span(cue.end, end.start() if end else min(cue.end + _REACH, region.end))
