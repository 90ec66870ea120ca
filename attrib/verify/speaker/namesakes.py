"""Whose a bare surname is, where two have it."""

from __future__ import annotations

import re

from attrib.language.given_names import given_names
from attrib.language.names import gender_of, parse_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.gender_in_text import gender_of_kin
from attrib.verify.speaker.person_names import UPPER, person_names


def namesake(page: Page, source: Span, given: str, name: str) -> str | None:
    """Another of that surname, named where it last stood with a given name: "Tom Lee", "Lee"."""
    if " " not in given and name.startswith(f"{given} "):
        return _of_given_name(page, source, given, name)
    if not name.endswith(f" {given}") or not parse_name(name).given:
        return page.once(_of_couple, given, name)
    at, ahead = source.start, len(name) - len(given)
    for _ in range(_MOST_PLACES):
        if _CAPITAL_BEFORE.search(page.text, max(at - 24, 0), at):
            start = page.sentence_around(at).start
            whole = page.text.startswith(name, at - ahead) and (
                at - ahead == start or page.text[at - ahead - 1].isspace()
            )
            if whole and page.text.find(given, start, at) < 0:
                return None  # as mostly
            named = map(parse_name, person_names(page.text, Span(start, at + len(given))))
            full = [
                one.full
                for one in named
                if one.surname == given and _is_given(page, one.given, start, at)
            ]
            if full:
                return next((one for one in full if not _is_one(one, name)), None)
        at = page.text.rfind(given, 0, at)
        if at < 0:
            break
    return _named_later(page, source, given, name)


def _named_later(page: Page, source: Span, given: str, name: str) -> str | None:
    """ "Lee said …", and only then both Ann Lee and Tom Lee."""
    if page.text.find(name, 0, source.start) >= 0:
        return None
    for match in re.finditer(rf"\b[{UPPER}][\w’'-]+ {re.escape(given)}\b", page.text):
        if _TITLE.match(match[0]) is not None or _is_one(match[0], name):
            continue
        first = match[0].partition(" ")[0]
        if match.start() > source.end and _is_given(page, first, match.start(), match.end()):
            return match[0]
    return None


def _of_given_name(page: Page, source: Span, given: str, name: str) -> str | None:
    """Whom "Ann" last was with a surname, if that is another: "Ann Roe came, too. | Ann | said"."""
    before = page.text[max(source.start - _FAR, 0) : source.start]
    places = list(re.finditer(rf"\b{re.escape(given)} [{UPPER}][\w’'-]+", before))
    last = places[-1][0] if places else name
    return None if name.startswith(last) or same_person(last, name) else last


_FAR = 3000
"""Code points before a given name that are looked at."""


def _is_given(page: Page, words: str, start: int, end: int) -> bool:
    at = page.text.rfind(words, start, end) if words else -1
    return at >= 0 and bool(given_names(page.text, words, at))


def _of_couple(page: Page, given: str, name: str) -> str | None:
    """ "Mr Lee" where the text has “Tom and Pat Lee”, or a Mrs Lee as well: Pat may be she."""
    mention, full = parse_name(given), parse_name(name)
    gender = gender_of(given)
    if not gender or mention.given or not mention.title or not full.given or gender_of(name):
        return None
    surname = re.escape(full.surname)
    both = re.search(rf"\b([{UPPER}][\w’'-]+) (?:and|und|et|y) {re.escape(name)}\b", page.text)
    if both is not None:
        partner = f"{both[1]} {full.surname}"
        return None if gender_of(partner) not in (gender, None) else partner
    kin = gender_of_kin(page, name)
    if kin == gender:
        return None
    for one in re.finditer(rf"\b[{UPPER}][\w’'-]+ {surname}\b", page.text):
        if _TITLE.match(one[0]) is not None or _is_one(one[0], name):
            continue
        if kin or (gender_of(one[0]) or gender_of_kin(page, one[0])) in (gender, None):
            return one[0]  # "her husband, the tenor Tom Lee": Mrs Lee is not he
    others = re.finditer(rf"\b(?:Mr|Mrs|Ms|Miss|Herr|Frau)\.? {surname}\b", page.text)
    return next((one[0] for one in others if gender_of(one[0]) != gender), None)


def _is_one(mention: str, name: str) -> bool:
    """ "Potter Ida Drake" is "Ida Drake", whatever is known of potters."""
    return mention.endswith(f" {name}") or same_person(mention, name)


_TITLE = regex(r"(?:Mr|Mrs|Ms|Miss|Herr|Frau|Dr|Sir|Dame|Lady|Lord)\b")
_CAPITAL_BEFORE = regex(rf"(?<!\w)[{UPPER}][\w’'-]+\.?\s$")
_MOST_PLACES = 20
"""Places of a name that are looked at."""
