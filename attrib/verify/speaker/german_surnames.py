"""Which lone German nouns are somebody: every noun has a capital, and many have no article.

"Lenz" is where the text has "Eva Lenz", "Herr Lenz" or "Lenz sagte"; "Gegenwehr", "Bühnenbild" are
nobody.
"""

from __future__ import annotations

import re

from attrib.language.names import fold, names_person, parse_name
from attrib.language.names import words as name_words
from attrib.model import Span
from attrib.verify.german.nouns import names_speaker
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import person_names


def is_somebody(page: Page, noun: str) -> bool:
    """Whether the document uses the lone ``noun`` as a name, or it is one for a person."""
    low = fold(noun)
    if low in page.once(_surnames) or names_person(noun.lower()) or names_speaker(["die", noun]):
        return True
    if low in name_words().person_gender or low in name_words().given_gender:
        return True
    acts = (
        rf"(?:^|[.!?:“”»«„]\s|\n){re.escape(noun)}\s(?:hat|ist|war|kam|ging|will|[a-zäöüß]+te?)\b"
    )
    return re.search(acts, page.text, re.MULTILINE) is not None


def _surnames(page: Page) -> frozenset[str]:
    """Last words of all names in full, and those behind "Herr", "Frau" and titles."""
    found = set()
    for name in person_names(page.text, Span(0, len(page.text))):
        parsed = parse_name(name)
        if parsed.surname and (parsed.given or parsed.title):
            found.add(fold(parsed.surname.split()[-1]))
    return frozenset(found)
