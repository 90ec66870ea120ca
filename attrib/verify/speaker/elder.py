"""Which of two of a family an English text means by "the younger Lee", "Lee Sr."."""

from __future__ import annotations

from attrib.language.names import fold, parse_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.rules.words import check
from attrib.verify.speaker.person_names import UPPER, person_names

_RULE = "name_licensed"
_YOUNGER, _ELDER = "younger", "elder"


def of_two(page: Page, source: Span, given: str, name: str) -> Check | None:
    """The check ``name_licensed`` of a mention that sets one apart by age; None of any other."""
    mention = _BY_AGE.fullmatch(given) if page.language == "en" else None
    if mention is None or _NUMBERED.search(name):
        return None
    wanted = _YOUNGER if mention["younger"] or mention["junior"] else _ELDER
    surname = mention["surname"] or mention["name"]
    if name == surname:
        return None
    family = [(who, age) for who, age, theirs in page.once(_kin) if theirs == surname]
    known = next((age for who, age in family if _is_one(who, name)), None)
    if known is None and parse_name(name).surname == surname:
        # the other of the two: "Arthur Lee", whose son is named
        ages = {_YOUNGER if age == _ELDER else _ELDER for _, age in family}
        known = ages.pop() if len(ages) == 1 else None
    if known is None:
        reason = f"the text does not say that “{given}” is “{name}”"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if known != wanted:
        return check(_RULE, Outcome.FAIL, f"“{name}” is the other of the two", source)
    return check(_RULE, Outcome.PASS, f"“{name}” is the {wanted} of the two", source)


_BY_AGE = regex(
    rf"(?:[Tt]he\s(?:(?P<younger>younger)|elder|older)\s(?:M(?:r|rs|s)\.?\s)?(?P<surname>[{UPPER}][\w’'-]+)"
    rf"|(?P<name>[{UPPER}][\w’'-]+),?\s(?:(?P<junior>[Jj]unior|[Jj]r\.?)|[Ss]enior|[Ss]r\.?))"
)


def _is_one(who: str, name: str) -> bool:
    """ "Jago" is Jago Lee, and he alone: "Lee" may be either."""
    return fold(who) == fold(name) or (
        fold(who).split()[0] == fold(name).split()[0] and same_person(who, name)
    )


def _kin(page: Page) -> tuple[tuple[str, str, str], ...]:
    """Who is named as a child, a parent, a younger or older brother; which of these; the surname.

    Who has only a given name has the surname of the one named before: "Arthur Lee … his son Jago".
    """
    found = []
    for match in _KIN.finditer(page.text):
        who = match["who"] or match["before"]
        if who is None:
            continue
        young = match["child"] is not None or match["age"] in ("younger", "little", "kid", "baby")
        surname = parse_name(who).surname if " " in who else ""
        if not surname:
            start = page.sentence_around(match.start()).start
            before = person_names(page.text, Span(start, match.start("kin")))
            surname = parse_name(before[-1]).surname if before else ""
        found.append((who, _YOUNGER if young else _ELDER, surname))
    return tuple(found)


_NAMED = rf"[{UPPER}][\w’'-]*[\w](?:\s[{UPPER}][\w-]+){{0,2}}"
_KIN = regex(
    rf"(?:(?P<before>{_NAMED}),\s)?(?P<kin>\b(?:his|her|their)|['’]s)\s"
    r"(?:(?:eldest|youngest|only|late|adult|teenage|twin|own|\d+-year-old)\s)*"
    r"(?:(?:(?P<child>son|daughter|grandson|granddaughter|stepson|stepdaughter|nephew|niece)"
    r"|(?:father|mother|grandfather|grandmother|stepfather|stepmother|uncle|aunt))"
    r"|(?P<age>younger|little|kid|baby|older|elder|big)\s(?:half-)?(?:brother|sister|sibling))"
    rf"(?:,?\s(?P<who>{_NAMED})|(?=[,.;]))"
)
_NUMBERED = regex(r"\b(?:[JS]r\b|[Jj]unior|[Ss]enior|II)")
"""In a name: "Tom Lee Jr.", which tells who he is."""
