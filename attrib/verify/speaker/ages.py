"""How old somebody is, where the text says it: "Ann Lee, 52," is not "the 53-year-old"."""

from __future__ import annotations

import re

from attrib.language.names import gender_of
from attrib.language.regex import regex
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import GENDER_BY_ARTICLE

_AGED = regex(
    r"(?:,\s(?:aged\s|de\s)?|\s\((?:aged\s)?)(?P<age>\d{1,3})(?=[,.)]|\s(?:ans|años|Jahre)\b)"
)
_AGE = regex(r"(?<!\d)\d{1,3}(?=[- ](?:year-old|jährige)|\s(?:ans|años)\b)", re.IGNORECASE)


def is_of_another_age(page: Page, given: str, name: str) -> bool:
    """The description gives another age than the text does, or the article another gender."""
    age = _AGE.search(given)
    if age is None:
        return False
    wanted = GENDER_BY_ARTICLE.get(given.split(maxsplit=1)[0].lower())
    if page.language == "de" and wanted and gender_of(name) not in (None, wanted):
        return True
    places = page.index.occurrences(name, name=True)
    told = {found["age"] for at in places if (found := _AGED.match(page.text, at.end))}
    return bool(told) and age[0] not in told
