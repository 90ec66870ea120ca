"""A mention that the text itself ties to a name by a word of it: "Lee’s brother Hugo"."""

from __future__ import annotations

import re

from attrib.language.names import fold, is_role, names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def is_named_body(page: Page, source: Span, given: str, name: str) -> bool:
    """ "La compañía" is "Andina Gold" of "la empresa minera Andina Gold", if no other is named.

    Before ``source``: "das Unternehmen" may be the firm that has been named up to there.
    """
    if _BODY.fullmatch(given) is not None:
        named = _NAMED_BODY
    elif _GERMAN_BODY.fullmatch(given) is not None:
        named = _NAMED_GERMAN_BODY
    else:
        return False
    found = [match[match.lastgroup or 0] for match in named.finditer(page.text, 0, source.start)]
    return set(found) == {_LEGAL_FORM.sub("", name)}


_BODIES = (
    r"(?:empresa|compañía|firma|sociedad|entidad|grupo|aerolínea|multinacional|cadena|fabricante|constructora"
    r"|entreprise|société|groupe|compagnie|fabricant|constructeur|enseigne|banque|opérateur)"
)
_GERMAN_BODIES = (
    r"(?:[A-ZÄÖÜ][a-zäöüß]+-?)?(?i:unternehmen|konzern|firma|hersteller|gruppe|betreiber|versicherer"
    r"|anbieter|dienstleister|zulieferer|händler|bauer|kette|verlag|brauerei|reederei|werft|bank)s?"
)
_NAME = r"(?P<name>[A-ZÀ-Ý][\w&’-]+(?:\s(?:&\s)?[A-ZÀ-Ý][\w&’-]+)*)"
_BODY = regex(rf"(?:(?:[LlEe][al]|[Ll]e)\s|[Ll]['’]){_BODIES}")
_NAMED_BODY = regex(rf"\b{_BODIES}(?:\s[a-zà-ÿ'’-]+){{0,5}}?\s{_NAME}")
_GERMAN_BODY = regex(rf"[Dd](?:er|ie|as|em)\s{_GERMAN_BODIES}")
_LEGAL_FORM = regex(r"\s(?:AG|SE|KG|GmbH(?:\s&\sCo\.?\sKG)?)$")
_NAMED_GERMAN_BODY = regex(
    rf"\b{_GERMAN_BODIES}\s{_NAME}|\b(?P<firm>[A-ZÄÖÜ][\w&’-]+(?:\s[A-ZÄÖÜ][\w&’-]+)?)\s(?:AG|SE|KG|GmbH)\b"
)
""" "der Konzern | Navex|", "die | Navex| AG"."""


def is_kin(given: str, name: str) -> bool:
    """ "Lee’s brother Hugo" is "Hugo"."""
    kin = _KIN.fullmatch(given)
    return kin is not None and fold(kin["name"]) == fold(name) and names_person(kin["kin"])


_KIN = regex(r".*['’]s?\s(?:[a-z]+\s)?(?P<kin>[a-z]+)\s(?P<name>[A-Z][\w’-]+)")
""" "Lee’s brother | Hugo"."""


_NO_LONGER = (
    r"(?<!frühere )(?<!früherer )(?<!ehemalige )(?<!ehemaliger )(?<!stellvertretende )"
    r"(?<!stellvertretender )"
)


def is_titled(page: Page, given: str, name: str) -> bool:
    """ "Schäfer Kurt Lang", "Kurt Lang, Schäfer" is "der Schäfer" where no other one is named."""
    article, _, noun = given.partition(" ")
    if article.lower() not in ("der", "die", "dem") or not noun.isalpha() or " " not in name:
        return False
    full = r"[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ][\w-]+"
    before = (
        rf"{_NO_LONGER}\b(?!Vize|Ex|Alt)(?:[A-ZÄÖÜ][a-zäöüß]+)?(?i:{re.escape(noun)})\s({full})"
    )
    behind = rf"\b({full}),\s(?:\d+,\s)?{re.escape(noun)}\b"
    called = {*re.findall(before, page.text), *re.findall(behind, page.text)}
    return called == {name}


def is_the_one(page: Page, given: str, name: str) -> bool:
    """ "Oakhaven airport" is "the airport" where the text has no other."""
    noun = given[4:]
    if not given.lower().startswith("the ") or not noun.islower() or " " in noun:
        return False
    if not name.lower().endswith(f" {noun}") or names_person(noun) or is_role(noun):
        return False
    places = re.findall(rf"([\w’'-]+)\s{re.escape(noun)}(s?)\b", page.text, re.IGNORECASE)
    owner = name.split()[-2]
    return all(not s and word in (owner, "the", "The") for word, s in places)
