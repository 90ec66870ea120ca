"""A description that the text itself has beside the name, word for word.

"Le premier ministre, Luc Roux, … | le premier ministre", "La atleta gallega Ana Otero … | la
atleta", "Sen. Jack Ward … | the senator", "Bank of England … | the bank".
"""

from __future__ import annotations

import re

from attrib.language.names import fold, is_person_name, is_role, names_person
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_GIVEN = regex(
    r"(?:the|der|die|das|dem|den|des|le|la|el|l['’])\s?(?P<phrase>[\w’'-]+(?:\s[\w’'-]+){0,5})",
    re.IGNORECASE,
)
_PART = rf"(?:[{UPPER}]\.|[{UPPER}](?:[\w’'-]|\.(?=\w))*)"
_NAME = rf"(?P<name>{_PART}(?:\s(?:(?:de|von|van|du|la|der|del)\s){{0,2}}{_PART}){{1,3}})"
_SHORT = {
    **{"senator": "Sen.", "governor": "Gov.", "general": "Gen.", "congresswoman": "Rep."},
    **{"congressman": "Rep.", "representative": "Rep.", "professor": "Prof.", "colonel": "Col."},
    **{"captain": "Capt.", "sergeant": "Sgt.", "lieutenant": "Lt.", "reverend": "Rev."},
    **{"doctor": "Dr.", "avocat": "Me", "avocate": "Me"},
}
_OF = r"(?:de|d['’]|du|des|del|of|for|at|von|der|vom|für|beim|bei)"
_FORMER = regex(
    r"\b(?:former|late|ex|deputy|vice|acting|retired|ehemalige[rn]?|frühere[rn]?|stellvertretende[rn]?|ancien(?:ne)?"
    r"|antigu[oa])[\s-]$",
    re.IGNORECASE,
)


def stated_so(page: Page, given: str, source: Span) -> str:
    """The one person whom the text calls so beside the name, before ``source``.

    Empty if it calls nobody or several so, or speaks of another one of the kind without a name
    ("a judge from Leeds", "le ministre belge", "the judge of the court").
    """
    found = _GIVEN.fullmatch(given)
    if found is None:
        return ""
    called = page.once(_called, found["phrase"])
    names = [name for name, place in called if place.start < source.start]
    longest = max(names, key=len, default="")
    if not longest or not all(same_person(longest, name) for name, _ in called):
        return ""
    known = [place for _, place in called]
    return "" if page.once(_has_another, found["phrase"], source.start, *known) else longest


def _has_another(page: Page, phrase: str, until: int, *known: Span) -> bool:
    """A mention of the kind before ``until`` that is neither named nor bare ("the judge")."""
    text, head = page.text, phrase.split(maxsplit=1)[0]
    for at in page.beginnings(head.lower()):
        if at >= until or any(place.start <= at < place.end for place in known):
            continue
        ending = _ENDING.match(text, at + len(head))
        if ending is None:
            continue  # another, longer word
        bare = (
            not ending[0]
            and _THE.search(text, max(at - 6, 0), at) is not None
            and _ENDS_MENTION.match(text, at + len(phrase)) is not None
        )
        if not bare:
            return True
    return False


_ENDING = regex(r"(?:n|en|s|es|x|r|in|innen)?(?!\w)")
_THE = regex(r"(?:\b(?:the|der|die|das|dem|den|le|la|el|al|au|à la|a la)\s|l['’])$", re.IGNORECASE)
_ENDS_MENTION = regex(r"[,.;:!?»”“\"]|\s[»–—]|$")


def _called(page: Page, phrase: str) -> list[tuple[str, Span]]:
    """Who is called so beside the name, with the place of both."""
    named: list[tuple[str, Span]] = []
    for word in filter(None, [phrase, _SHORT.get(phrase.lower())]):
        places = [
            Span(max(at - _REACH, 0), at + len(word) + _REACH)
            for at in page.beginnings(word.split()[0].rstrip(".").lower())
        ]
        if not places:
            continue
        nation = fold(phrase) in name_words().demonyms or page.language in ("fr", "es")
        behind, before, whose = _patterns(word, adjectives=nation)
        text = page.text
        if len({found["of"] for near in places for found in whose.finditer(text, *near)}) > 1:
            return []  # "the mayor of Moll, … the mayor of Brandt"
        told = (
            found
            for near in places
            for found in behind.finditer(text, *near)
            if _is_told(page, found)
        )
        apposed = (
            found
            for near in places
            if _COMMA.search(text, near.start, near.end - len(word) - _REACH) is not None
            for found in before.finditer(text, *near)
        )
        named += [(found["name"], Span(*found.span())) for found in (*told, *apposed)]
    return [(name, place) for name, place in named if is_person_name(name)]


_COMMA = regex(r",\s(?:\d[^,]{0,16},\s)?(?:\w{1,3}\s|l['’])?$")
_REACH = 130
"""Code points on either side of a description in which its name may stand."""


def _patterns(
    word: str, *, adjectives: bool
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The name behind ``word``, the name before it, and of what it is said.

    Behind a noun stand its adjectives in French and Spanish, before it in English and German.
    """
    kinds = r"(?:\s[a-zà-ÿäöüß]+){0,2}?" if adjectives else ""
    same = rf"(?<![\w-])(?i:{re.escape(word)})"
    behind = re.compile(
        rf"{same}{kinds}(?P<of>\s{_OF}\s?[^.;:,()]{{2,50}}?)?(?:,\s{_TOO}|\s){_NAME}"
        r"(?=[,.;:»”(]|\s[a-zà-ÿ(]|$)"
    )
    before = re.compile(
        rf"{_NAME}(?:\s\([^()]{{1,24}}\))?,\s(?:\d+(?:\s\w+)?,\s)?"
        rf"(?:(?:the|an?|der|die|le|la|el|une?|una)\s|l['’])?"
        rf"(?i:{re.escape(word)})(?![\w-])(?=[,.]|\s{_OF}\b|\s[a-zà-ÿ]+[,.])"
    )
    return behind, before, re.compile(rf"{same}{_OF_WHAT}")


_TOO = r"(?:(?:(?:der|die|le|la|el)\s|l['’])(?:[a-zà-ÿ-]+\s){0,2})?"
""" "su sobrino, | el arquitecto | Luis Gil"."""
_OF_WHAT = rf"\s{_OF}\s?(?P<of>[{UPPER}][\w’-]+)"


def _is_told(page: Page, match: re.Match[str]) -> bool:
    owner = (match["of"] or "").split()
    owned = any(is_role(word) or names_person(word.lower()) for word in owner)
    ahead = (page.text, max(match.start() - 18, 0), match.start())
    return not owned and not _FORMER.search(*ahead) and not _DEPENDS.search(*ahead)


_DEPENDS = regex(r"\b(?:du|de\s(?:la\s|l['’])|del|of\sthe|des|’s|der)\s?$", re.IGNORECASE)
""" "le porte-parole du | ministre, Luc Roux|": who of the two?"""


def is_its_noun(page: Page, given: str, name: str) -> bool:
    """ "the bank" is "Bank of England", "el ministerio" is "Ministerio de Sanidad"."""
    found = _GIVEN.fullmatch(given)
    noun = found["phrase"] if found is not None else ""
    parts = fold(name).split()
    if not noun or " " in noun or len(parts) < 2 or fold(noun) not in (parts[0], parts[-1]):
        return False
    capital = re.escape(noun.capitalize())
    every = re.compile(
        rf"(?:(?:[{UPPER}][\w’-]+\s)+{capital}\b|\b{capital}\s{_OF}\s(?:(?:la|las|los|the|der|l['’])\s?)?[{UPPER}][\w’-]+)"
    )
    named = {fold(match[0]).removeprefix("the ") for match in every.finditer(page.text)}
    return bool(named) and all(one in fold(name) or fold(name) in one for one in named)
