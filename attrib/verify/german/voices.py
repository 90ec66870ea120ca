"""Who speaks in a German sentence: its cues with their subjects, and phrases that name a source.

What is reported after the sentence goes on with the voice it ends with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import NamedTuple

from attrib.language.cues import find_stated_cues, lookup, lookup_stated, stated_lexicon
from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Outcome, Span
from attrib.verify.cue.hearsay import hearsay
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.german.according import according
from attrib.verify.german.mood import clause_of, depends, has_subjunctive, is_reported
from attrib.verify.german.nouns import agrees
from attrib.verify.german.pronoun import means
from attrib.verify.german.speaker import ruled_out, the_latter
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.speaker.antecedents import people_in
from attrib.verify.speaker.stand_in import stand_in
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.of_cue import subjects_of


class Voice(NamedTuple):
    cue: Span
    is_speaker: bool


def named_sources(page: Page, source: Span, region: Span) -> list[Voice]:
    """Phrases that name a source, and whether it is the speaker."""
    return [
        Voice(cue, is_speaker=_is_named(page, source, named))
        for cue, named in according(page, region, own=source)
    ]


def _is_named(page: Page, source: Span, named: Span) -> bool:
    if source.overlaps(named):
        return True
    given = page.text[source.start : source.end]
    words = page.text[named.start : named.end].strip()
    return pronoun(given) is None and (given in words or same_person(words, given))


def last_voice(page: Page, placed: Placed, source: Span, region: Span) -> Voice | None:
    """The cue of a region whose report goes on after it, and whether the speaker is its subject.

    Of several cues that is the first, with the others in what it reports ("Lee said that Shaw had
    complained"), unless a later one stands in a main clause of its own.
    """
    voices = sorted(_verbs(page, placed, source, region))
    main = [voice for voice in voices if not _is_inner(page, voice.cue)]
    if main or is_reported(page, page.sentence_around(region.start)):
        voices = main  # "Es sei schwer, dass man ihn findet" has no voice of its own
    phrases = named_sources(page, source, region)
    if not voices:
        return phrases[-1] if phrases else None
    for voice in voices[1:]:
        if not _is_nested(page, voices[0].cue, voice.cue):
            voices = [voice] if voice.is_speaker == voices[0].is_speaker else voices[:0]
            break
    if not voices:
        return Voice(region, is_speaker=False)  # two speak in one sentence
    first = voices[0]
    return first if first.is_speaker else next((p for p in phrases if p.is_speaker), first)


def _is_inner(page: Page, cue: Span) -> bool:
    """ "…, die der Rat | fordert, gab Lenz an": the main clause has a voice of its own."""
    sentence = page.sentence_around(cue.start)
    clause = clause_of(page.text, sentence, cue)
    return depends(page.text, sentence, cue) and not page.text.startswith(
        ("wie ", "so "), clause.start
    )


def _verbs(page: Page, placed: Placed, source: Span, region: Span) -> list[Voice]:
    cues = [cue.span for cue in outer_cues(page, placed, region)]
    if placed.cue_span is not None and region.covers(placed.cue_span):
        cues.append(placed.cue_span)
    cues += [
        cue.span
        for cue in find_stated_cues(page.text, region, page.language)
        if not page.quotations_around(cue.span)
        and page.text[cue.span.start].islower()
        and (cue.entry.lemma != "stehen" or GERMAN_SOURCE.search(page.text, *region))
    ]
    cues += [Span(*found.span("verb")) for found in _feeling().finditer(page.text, *region)]
    voices = {}
    for cue in cues:
        subjects = subjects_of(page, placed, cue)
        mine = any(_is(page, source, subject) and not subject.passive for subject in subjects)
        mine = mine or the_latter(page, source, subjects) is not None
        if mine or _is_meant(page, placed, source, subjects):
            if _is_ruled_out(page, placed, source, cue):
                continue
            sentence = page.sentence_around(cue.start)
            doubt = hearsay(page, sentence, source, cue, cue.end) or ""
            unreal = doubt.startswith("soll") or _UNREAL.match(
                page.text, clause_around(page, cue).start
            )
            voices[cue] = stand_in(page.text, source, cue) is None and not unreal
        elif subjects and not has_subjunctive(page, clause_around(page, cue)):
            voices[cue] = False
    return [Voice(cue, is_speaker) for cue, is_speaker in voices.items()]


@cache
def _feeling() -> re.Pattern[str]:
    """ "Lenz ist besorgt", "die Rätin war sich sicher"."""
    known = stated_lexicon("de").forms.values()
    adjectives = {
        " ".join(form.words)
        for forms in known
        for form in forms
        if form.entry.category == "adjective"
    }
    words = "|".join(sorted(adjectives))
    return re.compile(
        rf"\b(?P<verb>ist|war|sind|waren)\s(?:[a-zäöüß]+\s){{0,3}}?(?:{words})(?=[.,;:])"
    )


def _is_meant(page: Page, placed: Placed, source: Span, subjects: Sequence[Subject]) -> bool:
    """The pronoun is the one who spoke in the sentence before: "Lenz bat darum. | Sie sagte"."""
    if len({subject.head for subject in subjects}) != 1 or page.language != "de":
        return False
    subject = subjects[0]
    wanted = pronoun(subject.text)
    number = page.sentence_at(subject.head.start)
    if wanted is None or number < 1 or subject.text.lower() not in ("er", "sie"):
        return False
    if means(page, source, subject.head):
        return True
    before = page.sentences[number - 1]
    given = page.text[source.start : source.end]
    named = people_in(page, Span(before.start, subject.head.start), wanted.gender)
    if not agrees(given, subject.text.lower()):
        return False
    if not all(name in given or same_person(name, given) for name in named):
        return False
    voice = last_voice(page, placed, source, before)
    return voice is not None and voice.is_speaker


def _is_ruled_out(page: Page, placed: Placed, source: Span, cue: Span) -> bool:
    """ "In | der Meldung wird Lenz zitiert": who stands in the sentence, but does not speak."""
    if page.language != "de" or page.sentence_at(source.start) != page.sentence_at(cue.start):
        return False
    words = page.text[cue.start : cue.end]
    entry = lookup(words, "de") or lookup_stated(words, "de")
    shown = ruled_out(page, source, cue, entry, partial(subjects_of, page, placed))
    return shown is not None and shown.outcome is Outcome.FAIL


def clause_around(page: Page, cue: Span) -> Span:
    """From the comma before the cue to the one after it, in its sentence."""
    sentence = page.sentence_around(cue.start)
    before = page.text[sentence.start : cue.start]
    after = page.text[cue.end : sentence.end]
    return Span(cue.start - len(_MARK.split(before)[-1]), cue.end + len(_MARK.split(after)[0]))


_UNREAL = regex(r"\s*(?:Hätten?|Würden?|Sollten?|Wenn|Falls|Sofern|Ob|wenn|falls|ob)\s")
_MARK = regex(r"[,;:–]")


def _is_nested(page: Page, first: Span, later: Span) -> bool:
    """The later cue stands in a clause that depends on the first."""
    if later.start < first.end:
        return True
    if page.text.startswith("Wie ", clause_around(page, first).start):
        return True  # "Wie Lenz sagte, fordert der Rat Geld"
    between = page.text[first.end : later.start]
    return _DEPENDS.search(between) is not None or has_subjunctive(
        page, Span(first.end, later.end + 12)
    )


_DEPENDS = regex(
    r"\b(?:dass|daß|ob|wonach|weil|wie|nachdem|obwohl|wenn|um)\b"
    r"|,\s(?:in |mit |von )?(?:d(?:er|ie|as|em|en)|welche[rsmn]?)\s"
)


def _is(page: Page, source: Span, subject: Subject) -> bool:
    if source.overlaps(subject.head) or any(source.overlaps(span) for span in subject.beside):
        return True
    given = page.text[source.start : source.end]
    if pronoun(subject.text) is not None or pronoun(given) is not None:
        return False
    return same_person(subject.text, given)
