"""What rules a speaker out in a German sentence: case, who is quoted, whose noun it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrib.language.cues import CueEntry
from attrib.model import Check, Outcome, Span
from attrib.verify.case_german import no_subject, oblique
from attrib.verify.clause_german import is_clean, noun_phrase
from attrib.verify.inside_german import another_inside, first_word
from attrib.verify.page import Page
from attrib.verify.phrases import is_person_word
from attrib.verify.rules_words import check
from attrib.verify.subject_phrases import Subject
from attrib.verify.tied import RULE


def ruled_out(
    page: Page,
    source: Span,
    cue: Span,
    entry: CueEntry | None,
    subjects_of: Callable[[Span], Sequence[Subject]],
) -> Check | None:
    """Why the source is not the one who speaks; None where nothing shows it."""
    given = page.text[source.start : source.end]
    if entry is not None and entry.lemma == "zitieren" and _quotes_it(page, source, cue):
        reason = f"“{given}” is who quotes, not who speaks"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if entry is not None:
        shown = no_subject(page, source, cue, entry) or _anothers_noun(page, source, cue, entry)
        if shown is not None:
            return check(RULE, Outcome.FAIL, shown, source, cue)
    if entry is not None and entry.lemma == "wonach":
        if _OTHER.search(page.text, source.end, max(cue.start, source.end)):
            reason = "the cue points back to what stands right before it"
            return check(RULE, Outcome.FAIL, reason, cue, source)
        return None
    verb = first_word(page, cue, entry)
    inside = another_inside(page, source, cue, subjects_of(verb)) if verb is not None else None
    if inside is not None:
        reason = f"the subject of the cue is “{inside.text}”, not “{given}”"
        return check(RULE, Outcome.FAIL, reason, inside.head, source)
    return None


_OTHER = re.compile(r"\b(?:einen?|den|die|das|dem|einem)\s(?:[a-zäöüß]+\s)*[A-ZÄÖÜ]")
""" "Mohr | dementierte einen Bericht der Zeitung, wonach"."""


def _quotes_it(page: Page, source: Span, cue: Span) -> bool:
    """ "wird von | der Abendpost zitiert", "im | Magazin zitiert"."""
    if _BY.search(page.text, max(source.start - 6, 0), source.start):
        return True
    sentence = page.sentence_around(source.start)
    return oblique(page.text, sentence, source, cue) in _QUOTING


_BY = re.compile(r"\b(?:von|vom|durch)\s$")
_QUOTING = frozenset(["", "in", "im", "In", "Im", "bei", "laut", "Laut"])


def _anothers_noun(page: Page, source: Span, cue: Span, entry: CueEntry) -> str | None:
    """Why the noun that is the cue is not the speaker's: "trotz der Warnung der Wärter"."""
    text = page.text
    if entry.category == "phrase" or not _NOUN.fullmatch(text, cue.start, cue.end):
        return None
    if source.end > cue.start:
        return None
    owner = _OWNER.match(text, cue.end)
    if owner is not None:
        return f"the text says whose it is: “{owner[0].strip()} …”"
    if _ABOUT.search(text[max(cue.start - 24, 0) : cue.start]) or _FACED.match(text, cue.end):
        return "the cue is what the speaker answers, not what the speaker says"
    return None


_NOUN = re.compile(r"(?:(?:d(?:er|ie|as|en|em|es)|eine?[rnms]?)\s)?[A-ZÄÖÜ][\w-]+")
_OWNER = re.compile(r"\s(?:des|eines|von|vom)\s\w+|\s(?:der|einer)\s(?:[a-zäöüß]+\s)*[A-ZÄÖÜ]\w+")
_ABOUT = re.compile(
    r"\b(?:[Tt]rotz|[Ww]egen|[Gg]egen|[Aa]ngesichts|[Ee]ntgegen|[Aa]uf|[Üü]ber|[Aa]ufgrund)"
    r"\s(?:d\w{2}\s|eine?[rnms]?\s)?$"
)
""" "reagierte auf | die Forderung", "trotz | einer Warnung"."""


_FACED = re.compile(r"\s(?:\w+\s){0,3}?(?:ausgesetzt|konfrontiert|gegenüber)\b")
""" "sieht sich dem | Vorwurf ausgesetzt"."""


def to_nouns(page: Page, found: Sequence[Subject], cue: Span) -> tuple[Subject, ...]:
    """Subjects up to their nouns; of two, a name known from elsewhere right before the verb."""
    subjects = [_one_name(page, noun_phrase(_pure(page, s, cue), page.text)) for s in found]
    leading = next((s for s in subjects if _leads(page, s, cue)), None)
    return (leading,) if leading is not None and len(subjects) > 1 else tuple(subjects)


_RELATIVE = frozenset(["der", "die", "das", "welcher", "welche", "welches"])


def _pure(page: Page, subject: Subject, cue: Span) -> Subject:
    """Without what stands beside it and is no noun phrase."""
    text = page.text
    related = [s for s in subject.beside if text[s.start : s.end] in _RELATIVE and s < cue]
    if related:
        subject = _before_relative(page, subject)
    beside = [s for s in subject.beside if is_clean(text[s.start : s.end])]
    if subject.text in _RELATIVE:
        beside += [_antecedent(page, s) for s in subject.beside if s not in beside]
    return subject._replace(beside=tuple(beside))


def _before_relative(page: Page, subject: Subject) -> Subject:
    """ "Mohr traf | Lenz, die": of a clause only the noun right before the pronoun."""
    head = _antecedent(page, subject.whole)
    if head.start in (subject.whole.start, head.end):
        return subject
    return subject._replace(head=head, whole=head, text=page.text[head.start : head.end])


def _antecedent(page: Page, span: Span) -> Span:
    """ "Mohr traf | Lenz, die sagte": of a clause only the noun that ends it."""
    words = page.text[span.start : span.end]
    if is_clean(words):
        return span
    last = _LAST_NAME.search(words)
    return Span(span.start + last.start(), span.end) if last else Span(span.end, span.end)


_LAST_NAME = re.compile(
    r"(?:\b(?:d\w\w|eine?\w?)\s(?:\w+e[nrs]?\s)?)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*$"
)


def _one_name(page: Page, subject: Subject) -> Subject:
    """ "sagte | Mohr Kahl": two surnames are two people."""
    words = subject.text.split()
    two = len(words) == _TWO and all(word in page.surnames for word in words)
    if not two or is_person_word(words[0].lower()):
        return subject
    head = Span(subject.head.start, subject.head.start + len(words[0]))
    return subject._replace(head=head, whole=head, text=words[0])


_TWO = 2


def _leads(page: Page, subject: Subject, cue: Span) -> bool:
    """ "Mohr | kritisierte die Rätin": the text has “Peter Mohr”."""
    name = subject.text
    if page.text[subject.whole.end : cue.start].strip() or not name.isalpha() or name.islower():
        return False
    sentence = page.sentence_around(cue.start)
    begins = not page.text[sentence.start : subject.head.start].strip(" „“")
    return begins and name in page.surnames
