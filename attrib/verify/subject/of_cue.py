"""Whom a sentence makes the subject of a cue, by the rules of its language."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.speaker import to_nouns
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.after_cue import after_cue
from attrib.verify.romance.speaker import names_nobody
from attrib.verify.subject.english import find_subjects
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.sentence import Sentence, sentence_of

STRICT = frozenset(["fr", "es"])
"""Languages of which too little is known to take a link for right that is not shown to be."""


def subjects_of(page: Page, placed: Placed, cue: Span) -> tuple[Subject, ...]:
    """Whom the sentence makes the subject of the cue."""
    sentence = page.sentence_at_level(cue)
    quoted = _beside(page, sentence, cue)
    found = find_subjects(page.text, sentence, cue, quoted, placed.content_spans, page.language)
    if page.language == "de":
        return to_nouns(page, found, cue)
    if page.language in STRICT:
        return tuple(
            subject
            for subject in filter(None, (_behind_phrase(page, cue, one) for one in found))
            if not _is_oblique(page, subject.text) and not names_nobody(subject.text)
        )
    return found


def _behind_phrase(page: Page, cue: Span, subject: Subject) -> Subject | None:
    """ "a crié depuis sa place | Ahmed Ziani", "dijo en conferencia": no name, no subject."""
    if subject.head.start < cue.end or _PHRASE.match(subject.text) is None:
        return subject
    behind = page.once(after_cue, cue).subject()
    if behind is None or behind.start < subject.head.start:
        return None
    start, text = behind.start, page.text[behind.start : behind.end].rstrip(" .,")
    span = Span(start, start + len(text))
    return Subject(head=span, whole=span, text=text)


_PHRASE = regex(r"(?:depuis|devant|dans|desde|ante|sur|en|lors|durante|tras)\s")


def tokens_around(page: Page, placed: Placed, cue: Span) -> Sentence:
    """The sentence of the cue, as its subject is looked for in it."""
    sentence = page.sentence_at_level(cue)
    return sentence_of(page.text, sentence, _beside(page, sentence, cue), placed.content_spans)


def _beside(page: Page, sentence: Span, cue: Span) -> list[Span]:
    """The quotations of the sentence that stand beside the cue."""
    level = len(page.quotations_around(cue))
    return [
        quotation.span
        for quotation in page.quotations_within(sentence)
        if quotation.level == level and not quotation.span.overlaps(cue)
    ]


def _is_oblique(page: Page, subject: str) -> bool:
    first = subject.split(maxsplit=1)[0]
    told = page.told_language in STRICT  # in Portuguese a capital "A" is an article
    return (first.lower() if told else first) in _OBLIQUE


_OBLIQUE = frozenset("a à al au aux de del du con avec para pour chez sin sans".split())  # noqa: SIM905
"""Before a French or Spanish noun that is no subject: "dijo | a Ana Lara | el alcalde"."""
