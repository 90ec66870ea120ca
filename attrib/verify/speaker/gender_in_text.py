"""The gender of somebody named, as the text shows it."""

from __future__ import annotations

import re

from attrib.language.names import Gender, gender_of
from attrib.language.regex import regex
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import GENDER_BY_ARTICLE, UPPER


def gender_in_text(page: Page, name: str) -> Gender | None:
    """By the name itself, or by what the text puts before it; None where nothing shows it."""
    return (
        gender_of(name)
        or gender_of_kin(page, name)
        or _gender_of_given(page, name)
        or _gender_of_noun(page, name)
    )


def gender_of_kin(page: Page, name: str) -> Gender | None:
    """As the text has it: "Your husband, Emil Oka"."""
    for place in page.index.occurrences(name, name=True)[:_MOST_PLACES]:
        kin = _KIN.search(page.text, max(place.start - 40, 0), place.start)
        if kin is not None:
            return "male" if kin["he"] else "female"
    return None


_KIN = regex(
    r"\b(?:(?P<he>husband|brother|son|father|uncle|nephew|grandfather|grandson|Ehemann|Bruder|Sohn|Vater)"
    r"|(?:wife|sister|daughter|mother|aunt|niece|grandmother|Ehefrau|Schwester|Tochter|Mutter))"
    r",?\s+(?:(?:the|der|die)\s[\w-]+\s)?$"
)


def _gender_of_given(page: Page, name: str) -> Gender | None:
    """Of one who is only called by a given name: "Mary" where no "Ann Mary" is named."""
    places = page.index.occurrences(name, name=True)[:_MOST_PLACES] if " " not in name else []
    if not places or any(
        _CAPITAL_BEFORE.search(page.text, max(place.start - 24, 0), place.start) for place in places
    ):
        return None
    return gender_of(f"{name} Xyz")


_CAPITAL_BEFORE = regex(rf"(?<![.!?“\"]\s)(?<![\w“„«\"‘'(\n])[{UPPER}][\w’'-]+\.?\s$")


def _gender_of_noun(page: Page, name: str) -> Gender | None:
    """Of a noun before it: "la présidente du club, | Doriane Mille", "der Koch | Benno Moll"."""
    if page.language == "en":
        return None
    for place in page.index.occurrences(name, name=True)[:_MOST_PLACES]:
        if page.language == "de":
            german = _GERMAN_BEFORE.search(page.text, max(place.start - 60, 0), place.start)
            if german is not None:
                return "female" if german["noun"].endswith("in") else "male"
            continue
        noun = _NOUN_BEFORE.search(page.text, max(place.start - 80, 0), place.start)
        if noun is not None:
            return GENDER_BY_ARTICLE[noun["article"].lower()]
    return None


_GERMAN_BEFORE = regex(
    r"\b(?:[Dd](?:er|em|en|es|ie)|[Ee]in(?:e[nmrs]?)?)\s(?:[a-zäöüß]+\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß-]+(?:in|er|or|ist|ent|ant|eur|loge|mann|at))\s$"
)
_NOUN_BEFORE = regex(
    r"(?<!de\s)(?<!à\s)(?<!en\s)(?<!sur\s)(?<!dans\s)(?<!pour\s)(?<!por\s)(?<!con\s)\b(?P<article>la|une|una|le|un|el)\s(?!victime|víctima|star|personne|persona|part\b|groupe|grupo|entreprise)"
    r"[a-zà-ÿ][\w’'-]+(?:\s[a-zà-ÿ-]+)?(?:\s(?:d(?:e|u|es|el)\s|d['’]|à\s|al?\s)"
    r"[^,.;:«»“”\"\n]{1,40})?,?(?:[ \xa0]|\n)\Z",
    re.IGNORECASE,
)
_MOST_PLACES = 20
