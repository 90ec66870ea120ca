"""How old somebody is, where the text says it: "Ann Lee, 52," is not "the 53-year-old"."""

from __future__ import annotations

import re

from attrib.language.names import gender_of, is_person_name, is_role, names_person
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import AFTER_CAPITAL, GENDER_BY_ARTICLE, UPPER

_AGED = regex(
    r"(?:,\s(?:aged\s|de\s)?|\s\((?:aged\s)?)(?P<age>\d{1,3})(?=[,.)]|\s(?:ans|años|Jahre)\b)"
)
_AGE = regex(r"(?<!\d)\d{1,3}(?=[- ](?:year-old|jährige)|\s(?:ans|años)\b)", re.IGNORECASE)


_STATED = regex(
    rf"(?P<name>[{UPPER}]{AFTER_CAPITAL})"
    r"(?:,\s(?:aged\s|de\s)?|\s\((?:aged\s)?)(?P<age>\d{1,3})(?=[,.)]|\s(?:ans|años|Jahre)\b)"
    r"|(?P<before>\d{1,3})[- ](?:year-old|[jJ]ährigen?r?)\s(?P<kind>(?:[\w-]+\s){0,2}?)"
    rf"(?P<called>[{UPPER}]{AFTER_CAPITAL})"
)


def of_age(page: Page, given: str) -> str:
    """Whom the text gives the age that the description has: "Jack Ward, 43," is "the 43-year-old".

    Empty where the description has no age, or the text gives it to nobody or to several.
    """
    age = _AGE.search(given)
    names = page.once(_aged, age[0]) if age is not None else []
    longest = max(names, key=len, default="")
    return longest if all(same_person(longest, name) for name in names) else ""


def _aged(page: Page, age: str) -> list[str]:
    found = [
        match["name"] or match["called"]
        for match in _STATED.finditer(page.text)
        if (match["age"] or match["before"]) == age and _is_kind(match["kind"])
    ]
    return [name for name in found if is_person_name(name)]


def _is_kind(words: str | None) -> bool:
    """ "the 43-year-old | striker | Jack Ward"; not "the 43-year-old | told | Radio Moll"."""
    last = words.split()[-1:] if words else []
    return not last or is_role(last[0]) or names_person(last[0].lower())


def is_of_another_age(page: Page, given: str, name: str) -> bool:
    """The description gives another age than the text does, or the article another gender."""
    age = _AGE.search(given)
    if age is None:
        return False
    wanted = GENDER_BY_ARTICLE.get(given.split(maxsplit=1)[0].lower())
    if page.language == "de" and wanted and gender_of(name) not in (None, wanted):
        return True
    stated = of_age(page, given)
    if stated and not same_person(stated, name):
        return True
    places = page.index.occurrences(name, name=True)
    told = {found["age"] for at in places if (found := _AGED.match(page.text, at.end))}
    return bool(told) and age[0] not in told
