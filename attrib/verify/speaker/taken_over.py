"""Somebody else between two quotations: who goes on is then not stated.

“A bad dam,” said Bob Roe, and Ann Lee replied. “It holds.”
"""

from __future__ import annotations

from attrib.language.cues import english_forms, lexicon
from attrib.language.names import gender_of, parse_name, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.nearer import is_speaker
from attrib.verify.speaker.person_names import person_names
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.of_cue import subjects_of
from attrib.verify.subject.words import is_person_word, tokens_of, verb_form

_REACH = 400
"""Characters between the quotations, within which the verb of another is looked for."""
_DEPENDS = regex(
    r"(?:\b(?:who|which|whose|that|whom|when|as|(?<!,\s)while|after|before|what|where|because|during|if|whether"
    r"|since|until|how|why|for|of|about)\b|,\s(?:half[\s-])?\w+ing\b)[^;:]*$"
)
""" "said Bob Roe, who met Ann Lee": a clause that only adds to it; ", while" sets another beside
it."""


def taken_over(page: Page, placed: Placed, source: Span, cue: Span) -> Span | None:
    """The verb of another person, in a main clause between the cue and the last quotation."""
    around = page.quotations_around(placed.content_spans[-1])
    if not around:
        return None
    if page.language != "en":
        return _named_between(page, source, cue, around[0].span.start)
    start, end = max(cue.end, source.end), around[0].span.start
    region = Span(max(start, end - _REACH), end)
    if region.end <= region.start or not _WORDS.search(page.text, region.start, region.end):
        return None
    before = page.outer_quotations(Span(page.sentence_around(cue.start).start, start))
    if not before:
        return None  # the cue leads to the quotation
    quoted = [quotation.span for quotation in page.outer_quotations(region)]
    for token in tokens_of(page.text, region, quoted):
        if token.quoted or verb_form(token) not in ("past", "present"):
            continue
        sentence = page.sentence_around(token.start)
        if _DEPENDS.search(page.text, max(start, sentence.start), token.start):
            continue
        if _BEING.search(page.text, start, token.start) or _BY.match(page.text, token.end):
            continue
        subjects = subjects_of(page, placed, token.span)
        if len(subjects) == 1 and _is_another(page, source, subjects[0], token.low):
            return token.span
    return None


def _named_between(page: Page, source: Span, cue: Span, end: int) -> Span | None:
    """ "« Il pleut », dit Lee. Son rival, | Bob Roe, sourit. « Enfin »": in another sentence."""
    start = page.sentence_around(max(cue.start, source.start)).end
    given = page.text[source.start : source.end]
    for gap in page.unquoted(Span(start, end)) if start < end else ():
        for name in person_names(page.text, gap):
            if parse_name(name).given and not same_person(name, given):
                at = page.text.index(name, gap.start)
                return Span(at, at + len(name))
    return None


_BEING = regex(r"\b(?:be|being|been)\s\Z")
_BY = regex(r"\s(?:up\s|out\s)?by\b")
""" "told a meeting being | held there", "on a call | set up by the union": nobody does that."""
_GESTURES = english_forms(
    frozenset(
        """
        nod shrug smile grin laugh sigh frown wince listen rise shake
        """.split()  # noqa: SIM905
    )
)
_WORDS = regex(r"\w+\W+\w+")


def _is_another(page: Page, source: Span, subject: Subject, verb: str) -> bool:
    """A person, or whoever does what persons do, and not the speaker."""
    wanted = pronoun(subject.text)
    if wanted is not None:
        gender = gender_of(page.text[source.start : source.end])
        return bool(gender and wanted.gender and gender != wanted.gender)
    person = (
        verb in _GESTURES
        or any(form.entry.category == "verb" for form in lexicon("en").forms.get(verb, ()))
        or is_person_word(subject.text.lower().split()[-1])
        or bool(person_names(page.text, subject.head))
    )
    return person and not is_speaker(page, source, subject)
