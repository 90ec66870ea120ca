"""German clauses between cue and content, or around it, that give the words to somebody else."""

from __future__ import annotations

from attrib.language.cues import find_cues
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.subject.of_cue import subjects_of


def gapped(text: str, cue: Span, source: Span, content: Span) -> Span | None:
    """Who has the same verb without its being said again: "Lenz sprach von „Glück“, | Mohr von"."""
    if content.start <= cue.end:
        return None
    found = _GAPPED.search(text, cue.end, content.start)
    if found is None or found["how"] not in text[cue.end : found.start()].split():
        return None
    who = Span(*found.span("who"))
    return None if who.overlaps(source) else who


_GAPPED = regex(
    r",\s(?:und\s)?(?P<who>(?:d(?:er|ie|as)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)\s(?:hingegen\s|aber\s)?"
    r"(?P<how>von|vom|als|über|vor|für|mit|auf)\s(?:(?:eine[mnr]?|ein|de[mnr]|das|die)\s)?[„“\"»]?$"
)


def told_in_front(
    page: Page, placed: Placed, cue: Span, source: Span, content: Span
) -> Span | None:
    """A clause in front reports it: "Nachdem Lenz sagte, | es sei spät, ging Mohr"."""
    sentence = page.sentence_around(content.start)
    if cue.start < content.end or not _WHEN.match(page.text, *sentence):
        return None
    for found in find_cues(page.text, Span(sentence.start, content.start), "de"):
        if found.entry.category != "verb" or page.text[found.span.start].isupper():
            continue
        if not _LEADS.fullmatch(page.text, found.span.end, content.start):
            continue
        subjects = subjects_of(page, placed, found.span)
        if subjects and not any(source.overlaps(s.whole) for s in subjects):
            return found.span
    return None


_WHEN = regex(r"\W*(?:Nachdem|Bevor|Ehe|Als|Obwohl|Während|Weil|Da|Wenn|Seit|Seitdem|Sobald)\s")
_LEADS = regex(r"(?:\s(?:hatte|habe|hat|hatten|haben|wurde))?,\s(?:dass\s)?")
