"""The rule on who speaks: does another speaker compete, was a spokesperson dropped."""

from __future__ import annotations

import re

from attrib.language.names import conflict, gender_of, parse_name, pronoun, same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_words import check
from attrib.verify.subject import Subject, find_subject
from attrib.verify.wordlists import STAND_INS

_POSSESSED = re.compile(r"['’]s?\s+(?P<rest>[^.,;:!?\n“”\"()]{2,60})")
_REPRESENTS = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:for|of|to|from)\s+(?:the\s+)?$")


def no_nearer_speaker(page: Page, placed: Placed) -> Check:  # noqa: PLR0911 (one for each outcome)
    """No other person is nearer to the cue as its subject; no spokesperson was dropped."""
    rule = "no_nearer_speaker"
    source, cue = placed.source_span, placed.cue_span
    if source is None:
        return check(rule, Outcome.CANNOT_TELL, "no speaker in the text to compare with")
    given = page.text[source.start : source.end]
    overlapping = cue is not None and source.overlaps(cue)
    subject = None if cue is None or overlapping else subject_of(page, placed, cue)
    if subject is not None and not source.overlaps(subject.whole):
        there = subject.head
        if not subject.sure:
            reason = f"“{subject.text}” may be the subject of the cue"
            return check(rule, Outcome.CANNOT_TELL, reason, there)
        if _may_be_same(subject.text, given):
            reason = f"“{subject.text}” may stand for “{given}”"
            return check(rule, Outcome.CANNOT_TELL, reason, there)
        reason = f"the subject of the cue is “{subject.text}”, not “{given}”"
        return check(rule, Outcome.FAIL, reason, there, source)
    dropped = stand_in(page.text, source, cue)
    if dropped is not None:
        found = page.text[dropped.start : dropped.end]
        return check(rule, Outcome.FAIL, f"the text has “{found}” there, not “{given}”", dropped)
    if cue is None:
        return check(rule, Outcome.CANNOT_TELL, "no cue in the text to look for its subject")
    if overlapping:
        return check(rule, Outcome.PASS, "speaker and cue are one phrase", source, cue)
    if subject is None:
        return check(rule, Outcome.CANNOT_TELL, "the subject of the cue is not plain", cue)
    reason = f"“{subject.text}” is the subject of the cue"
    return check(rule, Outcome.PASS, reason, subject.head)


def stand_in(text: str, source: Span, cue: Span | None) -> Span | None:
    """The phrase in which the source only owns or sends the one who speaks.

    "Putin's spokesperson" is not Putin, nor is "a lawyer for Putin".
    """
    owned = _POSSESSED.match(text, source.end)
    if owned is not None:
        at = owned.start("rest")
        for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", owned["rest"]):
            span = Span(at + word.start(), at + word.end())
            if cue is not None and span.overlaps(cue):
                return None
            if _is_stand_in(word[0]):
                return Span(source.start, span.end)
            if word.start() and not (word[0][0].islower() or word[0][0].isupper()):
                return None
    before = _REPRESENTS.search(text, max(source.start - 60, 0), source.start)
    if before is not None and _is_stand_in(before["noun"]):
        start = before.start("noun")
        if cue is None or not Span(start, before.end("noun")).overlaps(cue):
            return Span(start, source.end)
    return None


def _is_stand_in(word: str) -> bool:
    return word.lower() in STAND_INS


def subject_of(page: Page, placed: Placed, cue: Span) -> Subject | None:
    number = page.sentence_at(cue.start)
    if number < 0:
        return None
    sentence = page.sentences[number]
    around = page.quotations_around(cue)
    level = len(around)
    if around:
        sentence = Span(
            max(sentence.start, around[-1].inner.start), min(sentence.end, around[-1].inner.end)
        )
    quoted = [
        quotation.span
        for quotation in page.quotations_within(sentence)
        if quotation.level == level and not quotation.span.overlaps(cue)
    ]
    return find_subject(page.text, sentence, cue, quoted, placed.content_spans)


_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it", "our": "we", "my": "I"}


def _may_be_same(subject: str, source: str) -> bool:
    """True if nothing speaks against both being the same speaker."""
    as_pronoun = pronoun(subject)
    if as_pronoun is None and subject.lower() in ("his", "her", "their", "its", "our", "my"):
        as_pronoun = pronoun(
            {"his": "he", "her": "she", "their": "they"}.get(subject.lower(), "it")
        )
    if as_pronoun is not None:
        gender = gender_of(source)
        return not (as_pronoun.gender and gender and as_pronoun.gender != gender)
    if pronoun(source) is not None:
        mine = pronoun(source)
        gender = gender_of(subject)
        return bool(mine and not (mine.gender and gender and mine.gender != gender))
    if conflict(subject, source):
        return False
    return same_person(subject, source) or not (
        parse_name(subject).surname and parse_name(source).surname
    )
