"""A German main clause that begins between a name and the cue: "Kern ging und | Lang sagte: …"."""

from __future__ import annotations

from attrib.language.guess import is_function_word
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_BEGINS = regex(
    r"\s(?P<verb>[a-zäöüß]{3,})\s(?:[^,.;:!?„“«»()\n]*?\s)?(?:und|aber|doch|denn)\s"
    r"(?P<who>(?:(?:der|die|das|ein|eine|sein|seine|ihr|ihre)\s(?:[a-zäöüß]+\s)?)?"
    rf"[{UPPER}][\w-]+(?:\s(?:von\s)?[{UPPER}][\w-]+){{0,3}})\s"
)
_MANY = regex(r"[a-zäöüß]+en|haben|hatten")
""" "Kern und Lang | sagten": both say it."""


def begins_between(page: Page, source: Span, cue: Span) -> str | None:
    """Who stands right before the cue in a clause which has begun after the source and its verb.

    The verb of a main clause comes second, so what follows the source is no part of its name.
    """
    if source.end >= cue.start or _MANY.fullmatch(page.text, *cue):
        return None
    found = _BEGINS.fullmatch(page.text, source.end, cue.start)
    if found is None or is_function_word(found["verb"]):
        return None
    same = same_person(found["who"], page.text[source.start : source.end])
    return None if same else found["who"]
