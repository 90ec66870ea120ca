"""Several names for one mention: "Ministers Ann Lee and Bo Roe", "they"."""

from __future__ import annotations

from attrib.language.names import fold, parse_name, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.rules.words import check
from attrib.verify.speaker.antecedents import SENTENCES_BACK
from attrib.verify.speaker.person_names import person_names

_RULE = "name_licensed"


def joint(  # noqa: PLR0911 (one return for each outcome)
    page: Page, source: Span, given: str, names: list[str]
) -> Check:
    """Several names: each stands in the mention, or a plural mention follows them all."""
    folded = fold(given)
    if _OR.search(given):
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” is one or the other", source)
    if " & " in given and not all(parse_name(name).given for name in names):
        reason = f"“{given}” may be the name of one firm"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    if all(fold(parse_name(name).surname or name) in folded for name in names):
        return check(_RULE, Outcome.PASS, f"“{given}” names all of them", source)
    wanted = pronoun(given)
    if wanted is not None and not wanted.plural and given.lower() != "sie":
        return check(_RULE, Outcome.FAIL, f"“{given}” is one person, not {len(names)}", source)
    others = [who for who in _last_named(page, source) if not is_any(who, names)]
    if others:
        reason = f"“{given}” may also mean {' and '.join(others)}"
        return check(_RULE, Outcome.CANNOT_TELL, reason, source)
    number = page.sentence_at(source.start)
    first = page.sentences[max(number - 2 * SENTENCES_BACK, 0)].start
    near = person_names(page.text, Span(first, source.start))
    if all(is_any(name, near) for name in names):
        return check(_RULE, Outcome.PASS, f"all of them are named shortly before “{given}”", source)
    return check(
        _RULE, Outcome.CANNOT_TELL, f"the text does not say whom “{given}” stands for", source
    )


_OR = regex(r"\b(?:or|nor|oder|ou|o)\b")


def is_any(person: str, names: list[str]) -> bool:
    """Also "Ihr Kollege Bo Roe" for "Bo Roe", or the other way about."""
    one = fold(person)
    return any(
        same_person(person, name)
        or one.endswith(f" {fold(name)}")
        or fold(name).endswith(f" {one}")
        for name in names
    )


def _last_named(page: Page, source: Span) -> list[str]:
    """Everybody in the last sentence before a mention that names somebody."""
    number = page.sentence_at(source.start)
    for back in range(1, min(SENTENCES_BACK, number) + 1):
        found = person_names(page.text, page.sentences[number - back])
        if found:
            return found
    return []
