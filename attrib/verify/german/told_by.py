"""Who tells that somebody said it: "Laut Kohl sagte Helm, ...", "Zeugen zufolge sagte Helm"."""

from __future__ import annotations

from attrib.language.names import is_person_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.german.according import according
from attrib.verify.german.nouns import names_speaker
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.page import Page

_BEFORE = regex(r"[„“\"»]?")
_VERB = regex(r"\s(?:(?:hat|habe|hatte)\s)?")
_WHOSE = regex(r"\s*(?:[\w-]+\s)*?(?:von|vom|des|der|eines|einer)\s+(?=[\w„])")


def told_by(page: Page, sentence: Span, source: Span, cue: Span) -> str | None:
    """The phrase that opens the sentence and names another who tells of it, or None."""
    first = min(source.start, cue.start)
    for named in according(page, Span(sentence.start, first)):
        start, end = min(named.cue.start, named.source.start), max(named.cue.end, named.source.end)
        if not _BEFORE.fullmatch(page.text, sentence.start, start):
            continue
        end = start + len(page.text[start:end].rstrip())
        if not _VERB.fullmatch(page.text, end, first):
            continue
        who = page.text[named.source.start : named.source.end].strip()
        whose = _WHOSE.match(who)
        words = who[whose.end() if whose else 0 :].split()
        other = words and not same_person(" ".join(words), page.text[source.start : source.end])
        if other and _speaks(words):
            return page.text[start:end]
    return None


def _speaks(words: list[str]) -> bool:
    """A person or a body; what is written down tells it well enough: "Laut Protokoll"."""
    if words[-1].lower() in _PEOPLE or names_speaker(words):
        return True
    return not _RECORD.fullmatch(words[-1]) and is_person_name(" ".join(words))


_PEOPLE = frozenset(["zeugen", "experten", "kritikern", "kritiker"])
_RECORD = regex(rf"[\w-]*(?i:{GERMAN_SOURCE.pattern})")
