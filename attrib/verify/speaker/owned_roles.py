"""People told of as somebody's: "l’avocat de Luc Roux", "der Anwalt von Uwe Lang", "Lee’s lawyer".

Where such a one speaks, "he added" may be either.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.names import is_role, names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.speaker.person_names import NAME, UPPER

_OF = {
    "de": regex(
        r"\b(?P<role>(?:[Dd](?:er|ie)|[Ee]ine?|[Ss]eine?|[Ii]hre?)\s(?:[a-zäöüß]+\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß]+))\s"
        rf"(?:von|des|der)\s(?:[A-ZÄÖÜ][a-zäöüß]+(?:in|s)\s)?(?P<who>{NAME.pattern})(?!,\s(?:(?:der|die)\s)?[{UPPER}])"
    ),
    "fr": regex(
        r"(?P<role>(?:\b(?:[Ll][ae]|[Uu]ne?|[Ss](?:on|a))\s|\b[Ll]['’])(?P<noun>[a-zà-ÿ-]+)(?:\s[a-zà-ÿ-]+)?)\s"
        rf"(?:de\s|d['’]|du\s)(?:(?:la\s|l['’])?[a-zà-ÿ-]+\s)?(?P<who>{NAME.pattern})(?!,\s[{UPPER}])"
    ),
    "es": regex(
        r"\b(?P<role>(?:[Ll]a|[Ee]l|[Uu]na?|[Ss]u)\s(?P<noun>[a-zà-ÿñ-]+)(?:\s[a-zà-ÿñ-]+)?)\s"
        rf"(?:de\s|del\s)(?:(?:la\s)?[a-zà-ÿñ-]+\s)?(?P<who>{NAME.pattern})(?!,\s[{UPPER}])"
    ),
}


def owned_roles(text: str, span: Span, language: str, names: Sequence[str]) -> list[str]:
    """The mentions in ``span`` of somebody who is only told of as one's of the ``names``."""
    pattern = _OF.get(language)
    if pattern is None or not names:
        return []
    return [
        match["role"]
        for match in pattern.finditer(text, *span)
        if match["who"] in names and (is_role(match["noun"]) or names_person(match["noun"].lower()))
    ]
