"""Whom "er" or "sie" as a subject means, where the sentence before leaves no choice."""

from __future__ import annotations

from attrib.language.names import gender_of, is_person_name, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.german.nouns import agrees, names_speaker
from attrib.verify.page import Page
from attrib.verify.speaker.antecedents import antecedents


def means(page: Page, source: Span, at: Span) -> bool:
    """The pronoun is the source: the one person it can point to, or the body named before.

    "Die Rätin kam spät. | Sie lobte den Bau.", "Die Werft klagt. | Sie lehnt den Bau ab."; not
    after a sentence that names two who fit.
    """
    low = page.text[at.start : at.end].lower()
    given = page.text[source.start : source.end]
    wanted = pronoun(low)
    if low not in ("er", "sie") or wanted is None or source.start > at.start:
        return False
    if pronoun(given) is not None or not agrees(given, low) or _is_plural(page.text, at):
        return False
    other = "male" if low == "sie" else "female"
    people = [
        name
        for name in antecedents(page, at, wanted)
        if _is_person(page, name) and gender_of(name) != other
    ]
    if people and (len(people) > 1 or not _can_be(people[0], given)):
        return False
    opens = _opens_before(page, source, at)
    if not people and not opens:
        return False
    number = max(page.sentence_at(at.start) - 1, 0)
    start = source.end if opens else page.sentences[number].start
    return start <= at.start and not _another(page.text, source, Span(start, at.start), low)


def _can_be(name: str, given: str) -> bool:
    return name in given or same_person(name, given)


def _is_plural(text: str, at: Span) -> bool:
    """ "Sie | sagten": several."""
    return (
        _MANY.match(text, at.end) is not None
        or _MANY_DID.search(text[: at.start][-24:]) is not None
    )


_MANY = regex(r"\s(?:sind|\w+en)\b")
_MANY_DID = regex(r"\b(?:sind|[a-zäöüß]+en)\s$")


def _is_person(page: Page, name: str) -> bool:
    """No noun that its capital makes look like a name: "Die gute | Lage"."""
    words = name.split()
    if len(words) > 1 and is_person_name(name):
        return True
    return words[-1] in page.surnames or gender_of(name) is not None


def _opens_before(page: Page, source: Span, at: Span) -> bool:
    number = page.sentence_at(at.start)
    if number < 1 or page.sentence_at(source.start) != number - 1:
        return False
    before = page.sentences[number - 1]
    if page.paragraph_of(before) != page.paragraph_of(at):
        return False
    return _LEAD.fullmatch(page.text, before.start, source.start) is not None


def _another(text: str, source: Span, region: Span, low: str) -> bool:
    """Another noun for who may speak, that the pronoun fits, stands in the region."""
    return any(
        agrees(found[0], low) and names_speaker(found[0].split())
        for found in _PHRASE.finditer(text, *region)
        if not source.overlaps(Span(*found.span()))
    )


_LEAD = regex(r"\W*(?:(?:Auch|Aber|Doch|Und|Selbst)\s)?")
_PHRASE = regex(
    r"\b(?:(?:d(?:er|ie|as|en|em)|eine?[nmr]?)\s)?(?:[a-zäöüß]+e[nrms]?\s){0,2}[A-ZÄÖÜ][\w-]+"
)
