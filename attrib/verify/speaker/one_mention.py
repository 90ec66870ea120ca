"""Whether what is answered for the speaker is one mention, and whom of it the name is of."""

from __future__ import annotations

import re

from attrib.language.cues import find_cues
from attrib.language.german_mentions import TOLD_OUTLET
from attrib.language.guess import is_function_word
from attrib.language.names import (
    fold,
    is_person_name,
    is_role,
    names_person,
    parse_name,
    pronoun,
)
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page

_NAME_BEFORE = regex(r"(?:[A-ZÄÖÜÀ-Ý][\w’'-]*|\b[Hh]e|\b[Ss]he|\b[Tt]hey)\s$")
_PARTICIPLE = regex(r"\s(?:by|with|as|for|to|in|at|on|about)\s")
_RELATIVE = regex(r"\b(?:who|which|that|called|qui|que|quien|die|der|das)\b")
_INSIDE = regex(
    r"\w\s(?:of|from|at|for|in|on|with|to|by|near|auf|an|am|bei|beim|von|vom|aus|im|für|gegen|gegenüber|vor|unter|dem"
    r"|pour|chez|dans|sur|à|en|para|con|ante)\s"
    r"(?:(?:the|an?|its|his|her|their|der|die|das|dem|den|einem|einer|le|la|les|un|une|el|los|las|una)\s)?$",
    re.IGNORECASE,
)
""" "Dr Aoife Brannigan of the | Shannon Institute", "Chair Uma Ray to the | accused"."""
_OF = regex(
    r"\s(?:of|for|at|from|in|to|with|de|du|des|del|d['’]|à|en|von|vom|der|im|bei|für)\b",
    re.IGNORECASE,
)
_PRONOUN = regex(r"(?:he|she|they|er|sie|il|elle|ils|elles|él|ella|ellos|ellas)\s", re.IGNORECASE)
_STOP = regex(r"[^\W\d_]{2,}(?<!\bAbg)(?<!\b[JS]r)[.!?][”\"»“]?\s+[”\"»“„«]?[^\W\d_]")
"""The end of a sentence, and of no abbreviation."""


def more_than_mention(page: Page, source: Span) -> bool:
    """It begins with a mark, goes over the end of a sentence, or holds what somebody said or did,
    or whom they told.
    """
    if page.text[source.start] in _MARKS:
        return True  # ", s’indigne | la députée"
    if " " not in page.text[source.start : source.end]:
        return False
    if _goes_beyond(page, source):
        return True
    stops = _STOP.finditer(page.text, *source)
    if any(page.sentence_at(m.start()) != page.sentence_at(m.end() - 1) for m in stops):
        return True
    return any(
        cue.tense == "past"
        and page.text[cue.span.start].islower()
        and _follows_name(page, Span(source.start, cue.span.start))
        and cue.span.end < source.end
        and not _PARTICIPLE.match(page.text, cue.span.end)
        and not _RELATIVE.search(page.text, source.start, cue.span.end)
        for cue in find_cues(page.text, source, page.language)
    )


def _goes_beyond(page: Page, source: Span) -> bool:
    """By its words alone, in one of the languages."""
    pattern = _NO_MENTION.get(page.language)
    found = pattern.match(page.text, *source) if pattern is not None else None
    if found is not None and not (page.language == "en" and _are_people(found["first"])):
        return True
    if page.language == "de":
        return _tells(page, source)
    if page.language not in ("fr", "es"):
        return False
    return bool(_TWO.match(page.text, *source) or _THAT_ONE.search(page.text, *source))


def _are_people(word: str) -> bool:
    """ "Supporters | of a strike" are one mention, "Hughes | of his winger" is none."""
    one = word.lower().removesuffix("s")
    return names_person(one) or is_role(one)


_MARKS = frozenset(",;:.!?)]–—-…")
_TWO = regex(
    r"(?:[Ll][ae]s?|[Uu]ne?|[Ll]['’]|[Ee]l|[Uu]na|[Ss][auo]n?)\s?[\w’'-]+\s"
    r"(?!(?:de|d|du|des|et|ou|à|en|pour|sur|chez|par|avec|sans|dans|entre|contre|tout|toute|tous|toutes|que|qui|le|la|les"
    r"|a|al|ante|bajo|desde|hacia|hasta|según|tras|vers|chez|sous|lors|durante|y|o|con|por|para|sobre|sin|ante|como|comme|dont|más|plus|moins|menos|todo|toda|todos|todas|del|al)\b)"
    r"[a-zà-ÿ]+\s(?:(?:l[ae]s?|une?|el|l[ao]s|una)\s|l['’])(?!(?:plus|moins|más|menos)\b)"
)
""" "Le maire | attaque la préfète": two nouns with an article each, and nothing that joins them."""


_NO_MENTION = {
    "en": regex(
        r"(?!(?:Many|Both|One|Some|Most|All|Several|Few|Each|None|Two|Three|Half|Another)\b)"
        r"(?P<first>[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,2}\s(?:of|to|about|with)\s(?:his|her|their|a|an)\s"
    ),
    "de": regex(
        r"(?:ließ|lässt|ließen|hat|hatte|haben|wurde|wird|ist|war|und|oder|aber|seit|um|nach|vor|zu|über|unter|gegen"
        r"|durch|für|ihm|ihnen|ihn|sich|uns|mir)\s"
    ),
    "fr": regex(
        r"(?:a|ont|avait|avaient|est|sont|était|sera|avez|avons|et|mais)\s"
        r"|[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+){0,2}\s(?:de|à)\s(?:son|sa|ses|leur)\s"
    ),
    "es": regex(
        r"(?:ha|han|había|habían|he|hemos|es|son|fue|y|pero)\s|[a-zá-úñ]{2,}(?:ó|aron|ieron)\s"
        r"|[A-ZÁ-Ú][\w’'-]+(?:\s[A-ZÁ-Ú][\w’'-]+){0,2}\s(?:de|a)\s(?:su|sus)\s"
    ),
}
""" "Hughes | of his winger", "| ließ über seinen Anwalt", "| ha adelantado la ministra"."""


def is_relative_clause(page: Page, source: Span, cue: Span) -> bool:
    """ "Der Rat, | der 140 Leute | vertritt|, lachte": German; the pronoun alone is a mention."""
    opens = page.language == "de" and page.text.endswith(", ", 0, source.start)
    if not opens or cue.start != source.end + 1 or not page.text.startswith(",", cue.end):
        return False
    return _RELATIVE_AND.match(page.text, *source) is not None


_RELATIVE_AND = regex(r"(?:der|die|das|dem|den|dessen|deren)\s")
_THAT_ONE = regex(
    r"\s(?:que\s(?:(?:M(?:me|lle|\.)|[Ll][ae]|[Ee]l)\s)?|qu['’])[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)*$"
)
""" "une formule que | Mme Roux": what she says something of is no part of her."""


def _tells(page: Page, source: Span) -> bool:
    """ "Kern | der Süddeutschen Zeitung": a name has no genitive, and a paper is told."""
    head = _HEAD.match(page.text, *source)
    if head is None or is_role(head["last"]) or names_person(head["last"].lower()):
        return False
    return TOLD_OUTLET.match(page.text, head.end("last"), source.end + 1) is not None


_HEAD = regex(
    r"(?!(?:Angaben|Informationen|Berichte?n?|Meldung(?:en)?|Recherchen|Darstellung|Aussagen?|Auskunft|Umfragen?|Worten)\s)"
    r"(?:[A-ZÄÖÜ][\w.’-]*\s){0,3}?(?P<last>[A-ZÄÖÜ][\w’-]+)(?=\sder\s)"
)


def _follows_name(page: Page, before: Span) -> bool:
    name = _NAME_BEFORE.search(page.text, *before)
    if name is None:
        return False
    word = name[0].strip()
    return pronoun(word) is not None or not is_function_word(word)


def is_beside(given: str, name: str) -> bool:
    """The name stands in the mention, but for another: where its bearer is from, or who is near.

    "Dr Aoife Brannigan of the Shannon Institute", "Radio North, Castell".
    """
    at = given.lower().find(name.lower())
    head = given[:at]
    if at > 0 and _PRONOUN.match(given):
        return True  # "er der | Zeugin"
    if at > 0 and _INSIDE.search(head) and is_person_name(_INSIDE.sub("", head).partition(",")[0]):
        return True
    first, _, rest = given.partition(", ")
    last = rest.rpartition(", ")[2] or rest
    if not rest or not fold(first).endswith(fold(name)):
        return False
    if pronoun(last) is not None:
        return True
    other = parse_name(last)
    named = bool(other.given and other.surname) and _OF.search(f" {last}") is None
    return named and is_person_name(first) and not same_person(first, last)
