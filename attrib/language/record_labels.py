"""Labels as the records of parliaments and press offices have them, which no name alone tells:
``The Minister for Ports (Ann Lee):``, ``La señora MINISTRA DE PUERTOS (Lau Gil):``, ``Portavoz.-``,
``M. Paul Roy, ministre des ports.``, ``(Narrator)``.

Each says only what such a label looks like; whether a text is a transcript is for the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.interviewed import is_full_name
from attrib.language.lines import on_lines
from attrib.language.names import fold, is_role, names_person
from attrib.language.regex import CAPITAL, regex

_HELD = regex(
    rf"^[ \t>*_]*(?P<label>{CAPITAL}[^\n:()\[\].!?]{{2,140}}(?:\n(?!\s)[^\n:()\[\].!?]{{1,90}})?)"
    r"\s(?P<aside>\((?P<holder>[^()\n:]{3,60})\))[ \t\xa0*_]*:[*_]*(?=\s*\S)",
    re.MULTILINE,
)
"""Before an office there is no limit to the words: the brackets hold a name, so that it is one."""
_OFFICED = regex(
    rf"^[ \t>*_]*(?P<label>(?:(?:The|Der|Die) )?(?P<office>{CAPITAL}[\w-]+)"
    rf"[^\n:()\[\].!?“”„\"]{{20,140}} (?P<holder>{CAPITAL}[\w’'-]+ {CAPITAL}[\w’'-]+))"
    r"(?P<aside>(?:, [^\n:.!?,]{1,20})?(?:[ ]\([^()\n]{1,60}\))?)[ \t\xa0]*:(?=[ \t\n]+\S)",
    re.MULTILINE,
)
"""``Bundesministerin für Verkehr, Energie und Fischerei Ann Lee:`` is longer than other labels."""
_SENOR = regex(
    rf"^[ \t>*_]*(?P<label>(?:El|La|Los|Las) señor(?:a|es|as)? {CAPITAL}"
    rf"(?:{CAPITAL}|[ ,’'-]|\n(?!\s))"
    rf"{{1,140}})[ \t]*(?P<aside>(?:\([^()\n]{{1,60}}\))?)[ \t\xa0*_]*:[*_]*(?=\s*\S)",
    re.MULTILINE,
)
_DASHED = regex(
    rf"^[ \t>*_]*(?P<label>(?:(?:Sra?|D|D[.]?ª|Dr|Dra|Excm[oa])\. )*{CAPITAL}[^\W\d_]*"
    rf"(?: [^\W\d_][\w’'-]*){{0,5}})(?P<aside>(?: ?\([^()\n]{{1,60}}\))?(?:, [^\n.:]{{2,90}})?)"
    r"\.[ ]?[*_]*[-–—]+[ \xa0*_]+(?=[\"“«(¡¿[]*[^\W_])",
    re.MULTILINE,
)
_FRENCH = regex(
    r"^[ \t>*_]*(?P<label>(?:M\.|Mme|Mlle)[ \xa0]+"
    r"(?:(?:le|la|l[’'])[ \xa0]?[a-zà-öø-ÿ-]+(?: [a-zà-öø-ÿ’'-]+){0,5}"
    rf"|{CAPITAL}[\w’'-]+(?:[ \xa0]+(?:(?:de|du|des|d[’']|la) ?)?{CAPITAL}[\w’'-]*){{0,4}}))"
    r"[*_]*(?P<aside>(?:,[ \xa0][a-zà-öø-ÿ][^\n.:!?;]{2,160}|[ \xa0]\([^()\n]{1,60}\))?)"
    r"[*_]*\.[*_]*[ \t\xa0]+(?:[–—-][ \xa0])?(?=[^\W_a-z]|[“\"(«\[])",
    re.MULTILINE,
)
_HEARING = regex(
    r"^[ \t]+(?P<label>(?:(?:Mr|Mrs|Ms|Dr|Hon|Sen|Rep|Gov|Gen|Col|Adm)\.|Miss|Senator|Judge|Justice"
    r"|Representative|Governor|General|Admiral|Colonel|Secretary|Ambassador|Sheriff|Mayor|Director"
    r"|Chairman|Chairwoman|Chair|Delegate)"
    rf" (?:(?:de|van|von|der|la|Del|Van|Von|De|La) ){{0,2}}{CAPITAL}[\w’'-]+"
    rf"(?: {CAPITAL}[\w’'-]+){{0,2}}(?: of(?: {CAPITAL}\w+)+)?"
    r"|The (?:Chairman|Chairwoman|Chair|Clerk|Vice Chairman|Presiding Officer|Witness))"
    r"\.[ ]{1,2}(?=[^\W_a-z]|[“\"(\[‘'«])",
    re.MULTILINE,
)
"""An indented paragraph of a hearing in the Congress of the United States."""
_CAPITALS = rf"(?:Ma?c)?{CAPITAL}(?:[.’'-]{{0,2}}{CAPITAL})*\.?"
_BROADCAST = regex(
    rf"^[ \t>*_]*(?P<label>{_CAPITALS}(?: {_CAPITALS}){{1,4}})"
    rf"(?P<aside>(?: \([^()\n]{{1,40}}\))?, (?:{CAPITAL}|[\d .,&/’'\"()-]){{2,140}}):(?=[ \t]+\S)",
    re.MULTILINE,
)
"""As television has it: ``ANN LEE, FORMER DIRECTOR OF THE PORT:``, ``SEN. ANN LEE (D), OHIO:``."""
_ITALIAN = regex(
    rf"^[ \t>*_]*(?P<label>{_CAPITALS}(?: {_CAPITALS}){{1,4}})"
    r"(?P<aside>,[ ][^\W\d_][^\n.:!?]{2,90}|[ ]\([^()\n]{1,40}\))\.[ ]{1,2}(?=[^\W\d_a-z]|[“\"(«])",
    re.MULTILINE,
)
"""``LUISA MORO, Relatrice. Grazie``, ``ETTORE BRUNI (LEGA). No``."""
_IN_BRACKETS = regex(
    r"[(\[](?P<label>[^\W\d_][^()\[\]\n:]{1,40})(?P<aside>)[)\]][ \t\xa0]*:?[ \t\xa0]+(?=[^\s(\[])"
)
_ENDS = '.!?…”"»♪'
_VOICE_OVER = frozenset(
    fold(word)
    for word in """
    narrator narration narratrice narrateur narrador narradora erzähler erzählerin sprecher
    sprecherin kommentator commentator commentaire locutor locutora announcer voice-over voiceover
    off-sprecher
    """.split()  # noqa: SIM905
)


def held_offices(text: str) -> Iterator[re.Match[str]]:
    """``The Minister for Ports (Ann Lee):``, however long the office is."""
    if "):" not in text and ") :" not in text and ")\xa0:" not in text:
        return
    for match in _HELD.finditer(text):
        words = match["label"].replace("-", " ").split()
        office = any(is_role(word) or names_person(word.lower()) for word in words)
        if office and is_full_name(match["holder"]):
            yield match


def officed_names(text: str) -> Iterator[re.Match[str]]:
    """``Bundesministerin für Verkehr, Energie und Fischerei Ann Lee:``"""
    for match in _with_colon(_OFFICED, text):
        office = match["office"]
        if (is_role(office) or names_person(office.lower())) and is_full_name(match["holder"]):
            yield match


def broadcast_titles(text: str) -> Iterator[re.Match[str]]:
    """``ANN LEE, FORMER DIRECTOR OF THE PORT:``, however long the office is."""
    return _with_colon(_BROADCAST, text)


def _with_colon(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Only lines that have a colon are looked at."""
    colon = text.find(":")
    while colon >= 0:
        match = pattern.match(text, text.rfind("\n", 0, colon) + 1)
        if match is not None:
            yield match
        end = text.find("\n", colon)
        colon = text.find(":", end) if end >= 0 else -1


def italian_titles(text: str) -> Iterator[re.Match[str]]:
    """``LUISA MORO, Relatrice. Grazie``"""
    return on_lines(_ITALIAN, text)


def spanish_titles(text: str) -> Iterator[re.Match[str]]:
    """``El señor PRESIDENTE:``, ``La señora LAU GIL:``, however long the office is."""
    if " señor" in text:
        yield from _SENOR.finditer(text)


def dashed(text: str) -> Iterator[re.Match[str]]:
    """``Portavoz.- Buenos días.``"""
    if ".-" in text or ".–" in text or ".—" in text or ". -" in text or ". –" in text:
        yield from _DASHED.finditer(text)


def french_titles(text: str) -> Iterator[re.Match[str]]:
    """``Mme la présidente.``, ``M. Paul Roy.``, ``M. Paul Roy, ministre des ports.``"""
    if "M." in text or "Mme" in text or "Mlle" in text:
        yield from _FRENCH.finditer(text)


def hearing_titles(text: str) -> Iterator[re.Match[str]]:
    """``    Mr. Lee. Good morning.``, ``    The Chairman. Order.``"""
    if "\n " in text or "\n\t" in text or text[:1] in (" ", "\t"):
        yield from _HEARING.finditer(text)


def in_brackets(text: str, names: frozenset[str]) -> Iterator[re.Match[str]]:
    """``(Narrator) It was May.`` A narrator, or at the beginning of a line one of ``names``: others
    are remarks."""
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(match.start() - 8, 0) : match.start()]
        begins = not before.rpartition("\n")[2].strip(" \t>*_-")
        voice = fold(match["label"]) in _VOICE_OVER
        if (voice and (begins or before[-2:-1] in tuple(_ENDS))) or (
            begins and match["label"] in names
        ):
            yield match
