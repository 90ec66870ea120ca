"""Whether a name stands in the document at all."""

from __future__ import annotations

from attrib.language.guess import is_function_word
from attrib.language.names import POSSESSIVE, parse_name
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import person_names


def occurs(page: Page, name: str) -> bool:
    """The name, or a mention that can stand for it with the same surname, is in the document."""
    if stands_whole(page, name) or name in page.voices:
        return True
    # "A retired clerk" opens a sentence, "ANN LEE:" a turn
    written = {name[:1].upper() + name[1:], name.upper(), _within_sentence(name)} - {name}
    if any(page.index.occurrences(one, name=True) for one in written):
        return True
    words = [POSSESSIVE.sub("", word) for word in name.split()]
    if len(words) > 1 and all(page.index.occurrences(word, name=True) for word in words):
        return True  # "Clara Blum", the sister of Agnes Blum
    parsed = parse_name(name)
    if not parsed.surname:
        return False
    places = page.index.occurrences(parsed.surname)
    if not places or not parsed.given:
        return bool(places)
    return any(parse_name(p).given and same_person(p, name) for p in page.once(_everybody))


def stands_whole(page: Page, name: str) -> bool:
    """All of the name, as it was given."""
    return page.index.stands(name) or bool(page.index.occurrences(name, name=True))


def _within_sentence(name: str) -> str:
    """ "The curate", of whom the text has "the curate"."""
    article = name.partition(" ")[0]
    return name[:1].lower() + name[1:] if is_function_word(article) else name


def _everybody(page: Page) -> frozenset[str]:
    return frozenset(person_names(page.text, Span(0, len(page.text))))
