"""Labels that are an office (THE PRESIDENT, LA MINISTRE, Portavoz), and who holds it as the head of
a source says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.names import (
    fold,
    is_person_name,
    is_role,
    names_person,
    parse_name,
)
from attrib.language.names import words as name_words
from attrib.language.regex import CAPITAL, regex
from attrib.language.turn_line import in_small_letters

_CIVIL = (
    r"(?:(?i:the hon\.?|m\.|mme|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|pr|sir|dame|lord|lady|frau"
    r"|herrn?|cllr\.?|councillor|don|doña|d\.ª|d\.|sra?\.?|señora?|excm[oa]\.?|judge|justice) )*"
)
NAME_WORD = rf"(?:{CAPITAL}\.|{CAPITAL}[\w’'-]+)"
NAME = (
    rf"(?P<name>{_CIVIL}{NAME_WORD}"
    rf"(?:[ \xa0](?:(?:de|del|la|van|von|der|den|di|da|al|bin)[ \xa0]){{0,2}}{NAME_WORD}){{0,3}})"
)
_CALLED = r"(?i:m\.|mme|mr\.?|mrs\.?|ms\.?|dr\.?|sir|dame|frau|herr|don|doña|d\.ª|d\.|sra?\.?) "
_OF = r"[ \xa0](?:of|for|de|des|du|del|der|für|d[’']|à|au)[ \xa0]?[^,\n.;:()]{1,60}?"
_FORMER = regex(
    r"(?:\b(?:former|ex|late|vice|deputy|assistant|acting|incoming|outgoing|ehemalige[rn]?|alt|vize"
    r"|ancien(?:ne)?|feu|vice-?|ex-?|antigu[oa])[ -]?|\bfirst lady [^\n]*|['’]s )$",
    re.IGNORECASE,
)
_NO_OFFICE = frozenset(
    fold(word)
    for word in """
    q a question answer questioner voice voices man woman audience several unidentified unknown
    frage antwort pregunta respuesta réponse caller participant participants member crowd staff all
    reporter journalist speaker zuruf zusatzfrage intervenant both many he she
    """.split()  # noqa: SIM905
)
"""Parts in the conversation that more than one may have."""
_PRESIDES = regex(
    r"\b(?i:(?:présidence|presidencia|presidenza|presidência|vorsitz)(?: de(?: la)?| di|:)? )"
    rf"(?:l[’'])?{NAME}"
)
_BRACKETS = regex(r"[(\[][^()\[\]]*[)\]]")
_ARTICLE = regex(r"^(?:the|der|die|das|le|la|el|los|las|il|lo|o|a)\s+|^l[’']\s*")
_ADDRESS = frozenset(
    """
    m mme mr mrs ms madam madame monsieur señor señora senor senora sr sra herr frau excmo excma
    """.split()  # noqa: SIM905
)
_BEFORE_OFFICE = frozenset(["the", "le", "la", "el", "der", "die", "del", "al"])
_OFS = frozenset(["of", "for", "de", "del", "du", "des", "der", "für", "di", "von"])
_OFFICES = frozenset(
    fold(word)
    for word in """
    rector rectora recteur rectrice bürgermeister bürgermeisterin oberbürgermeister moderator
    moderatorin moderatrice modérateur modératrice moderador moderadora vorsitzender vorsitzende
    registrar spokesman spokeswoman rapporteur rapporteure ponente alcalde alcaldesa secretario
    secretaria secretary-general cfo coo presidente presidenta consejero consejera ministro ministra
    """.split()  # noqa: SIM905
)
_CONNECTS = frozenset(
    ["and", "und", "et", "y", "e", "with", "avec", "con", "mit", "before", "amid"]
)


def office_of(label: str) -> str:
    """The office in a label or claim that is no name, for comparing: "ministra de puertos" for
    "La señora MINISTRA DE PUERTOS" and "la ministra de Puertos"; empty where there is none.
    """
    low = " ".join(_BRACKETS.sub("", label).casefold().split())
    words = _ARTICLE.sub("", low).split()
    while words and words[0].rstrip(".") in _ADDRESS:
        words.pop(0)
        if words and words[0] in _BEFORE_OFFICE:
            words.pop(0)
    if not words or fold(words[0]) in _NO_OFFICE or any(map(str.isdigit, low)):
        return ""
    if words == low.split()[1:] and words[-1] in name_words().title_surnames:
        return ""  # "MR. KING"
    of = next((n for n, word in enumerate(words) if word in _OFS and n), len(words))
    head = words[:of]
    if any(fold(word) in name_words().given_gender for word in head):
        return ""
    known = all(map(_is_office, head)) or (len(words) < 4 and _is_office(head[-1]))
    return " ".join(words) if known else ""


def holder_of(office: str, head: str) -> str:
    """Who holds the office, as the head of a source says; empty for nobody and for two of them.

    "President Ann Lee", "ministre de la Santé, Mme Ann Lee", "Ann Lee, portavoz",
    "Ann Lee (Mayor)", "Mayor: Ann Lee", "Présidence de Mme Ann Lee".
    """
    found: dict[str, str] = {}
    for match in _beside(office, head):
        before = head[max(match.start() - 30, 0) : match.start()]
        name = _trimmed(match["name"])
        if name and not _FORMER.search(before):
            found.setdefault(fold(parse_name(in_small_letters(name)).surname), name)
    return next(iter(found.values())) if len(found) == 1 else ""


def _is_office(word: str) -> bool:
    return fold(word) in _OFFICES or names_person(word) or is_role(word)


def _beside(office: str, head: str) -> Iterator[re.Match[str]]:
    words = rf"\b(?i:{re.escape(office)})"
    mark = r"(?:,|:|[ \xa0]?[–—-]{1,2})"
    of = rf"{_OF}(?:{mark}[ \xa0\n]|[ \xa0](?={_CALLED}))"
    after = rf"{words}(?:{mark}?(?:[ \xa0\t]{{1,12}}|\n)|{of}){NAME}"
    article = r"(?:(?i:the|le|la|el|der|die) |(?i:l[’']))?"
    lead = r"(?:, | \([^()\n]{0,30}?|[ \xa0](?:--|[–—-])[ \xa0])"
    yield from re.finditer(after, head)
    yield from re.finditer(rf"\b{NAME}{lead}{article}{words}\b(?![’'-])", head)
    if office.startswith(("président", "president")):
        yield from _PRESIDES.finditer(head)


def _trimmed(name: str) -> str:
    """Of words with a capital those that are a name: not "ON", "AND", "Press Conference"."""
    kept: list[str] = []
    known = name_words()
    for word in name.split():
        low = fold(word)
        if len(low) > 1 and (low in known.not_names or low in _CONNECTS):
            break
        if low in known.organisations:
            break
        kept.append(word)
    while len(kept) > 2 and _is_office(fold(kept[-1])):
        kept.pop()
    found = " ".join(kept).strip(" ,")
    return found if found and is_person_name(in_small_letters(found)) else ""
