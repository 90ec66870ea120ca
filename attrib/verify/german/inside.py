"""German cues that an answer gives with what stands between their words: "hat Mohr gefordert".

The verb comes second, so that the subject may stand inside the cue; so may an object ("warf der
Rätin Untätigkeit vor").
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import CueEntry
from attrib.language.names import is_person_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.case import oblique
from attrib.verify.german.nouns import is_thing, names_speaker
from attrib.verify.german.voice import ELSEWHERE
from attrib.verify.page import Page
from attrib.verify.subject.heads import Subject


def first_word(page: Page, cue: Span, entry: CueEntry | None) -> Span | None:
    """The finite verb that a cue of several words begins with."""
    words = page.text[cue.start : cue.end]
    verb = _VERB.match(words)
    if page.language != "de" or verb is None or verb[0] in _NO_VERBS:
        return None
    if entry is not None and (entry.category == "adjective" or entry.lemma in ELSEWHERE):
        return None
    return Span(cue.start, cue.start + verb.end())


_VERB = regex(r"[a-zäöüß]+(?=\s\S)")
_NO_VERBS = frozenset(
    """
    so wie in mit im am an auf aus zu zum zur von vom bei beim nach laut unter über für gegen der
    die das des dem den ein eine einer eines einem einen wird werden wurde wurden worden heißt hieß
    """.split()  # noqa: SIM905
)


def another_inside(
    page: Page, source: Span, cue: Span, subjects: Sequence[Subject]
) -> Subject | None:
    """Who else is the subject of a cue, by its first word, of which ``subjects`` are."""
    mine = any(
        source.overlaps(s.head) or any(source.overlaps(b) for b in s.beside) for s in subjects
    )
    if source.overlaps(cue):
        sentence = page.sentence_around(source.start)
        several = _PLURAL.search(page.text[cue.start : cue.end]) and _is_one(
            page.text[source.start : source.end]
        )
        others = [s for s in subjects if not source.overlaps(s.whole)]
        if several and others:
            return others[0]
        free = mine or oblique(page.text, sentence, source, cue) is not None
        return None if free or not subjects else subjects[0]
    for subject in subjects:
        if subject.head.start <= cue.start or subject.head.start >= cue.end:
            continue
        words = subject.text.removeprefix("sich ").split()
        if words[0] in _NOMINATIVE:
            return subject
        thing = is_thing(page.text[source.start : source.end])
        if (thing or not mine) and _is_somebody(page, words):
            return subject
    return None


def owner_inside(page: Page, source: Span, cue: Span) -> str | None:
    """The noun whose owner the source is, in a cue: "trat dem Vorwurf | der Werft entgegen"."""
    if not cue.covers(source) or not _OF.match(page.text, *source):
        return None
    noun = _NOUN.search(page.text, cue.start, source.start)
    return noun[1] if noun is not None else None


_OF = regex(r"(?:der|des|eines|einer|von|vom)\s")
_NOUN = regex(r"\b([A-ZÄÖÜ][\w-]+)\s$")


def spoken_to(page: Page, source: Span, cue: Span) -> bool:
    """The source is the subject of a passive in the cue: "wird | der Rat gebeten"."""
    if not cue.covers(source) or not _PASSIVE.match(page.text, cue.start):
        return False
    person = names_speaker(page.text[source.start : source.end].split())
    return person and not _BY.search(page.text, cue.start, source.end)


_PASSIVE = regex(r"(?:wird|werden|wurden?)\s")
_BY = regex(r"\b(?:von|vom|durch|seitens|in|im|aus|laut)\s")


def _is_one(given: str) -> bool:
    return all(word[0].isupper() for word in given.split()) and is_person_name(given)


_PLURAL = regex(r"\A(?:haben|hatten|wollen|wollten|sind|waren|[a-zäöü]+ten)\b")
_NOMINATIVE = frozenset(["er", "ich", "man", "wir"])


def _is_somebody(page: Page, words: Sequence[str]) -> bool:
    """A person or a body, not "Zweifel" of "hat Zweifel geäußert"."""
    if words[0][0].isupper() and (
        words[0] in page.surnames or words[0].lower() in name_words().places
    ):
        return True
    return (words[0][0].isupper() or words[0] in ("der", "die")) and names_speaker(words)
