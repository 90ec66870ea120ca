"""Stances over a whole document: is the evidence the speaker's own words, does the target occur.

Whether the words show the stance is an engine's reading and no rule can judge it. What can be
told without any model: that the speaker is one of the document's speakers, that the words stand
in what is attributed to that speaker, how far that attribution is to be trusted, and that no
other stance of the speaker toward the same target contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrib.language.names import fold, is_person_name, parse_name
from attrib.language.regex import regex
from attrib.model import (
    Attribution,
    Check,
    Grade,
    Located,
    Outcome,
    Position,
    Span,
    Speaker,
    SpeakerStance,
    StatedStance,
    Verdict,
    Words,
)
from attrib.verify.grade import grade
from attrib.verify.page import Page
from attrib.verify.rules.words import STANDS, check

_ARTICLE = regex(r"^(?:the|an?|der|die|das|l[ea]s?|el|los)\s+|^l['’]", re.IGNORECASE)


class _Shown(NamedTuple):
    """One piece of evidence as it was found."""

    located: Located
    holders: tuple[Attribution, ...]
    """The speaker's attributions in whose content it stands."""


class _Held(NamedTuple):
    """One speaker's stance toward one target, however often it was stated."""

    name: str
    speaker: Speaker | None
    target: str
    position: Position
    evidence: tuple[Words, ...]

    @property
    def about(self) -> tuple[str, str]:
        """Equal for stances of one speaker toward one target."""
        who = self.speaker.id if self.speaker else fold(self.name)
        return who, fold(_ARTICLE.sub("", self.target))


def speaker_stances(
    page: Page,
    stated: Iterable[StatedStance],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
) -> tuple[SpeakerStance, ...]:
    """The stances of one document, checked against its merged attributions and speakers.

    What was stated twice is one stance with the evidence of both; stances of one speaker that
    contradict each other are all kept, and say so. In the order of the speakers.
    """
    held = _united(stated, attributions, speakers)
    checked = [_checked(page, each, held, attributions) for each in held]
    order = {speaker.id: number for number, speaker in enumerate(speakers)}
    return tuple(sorted(checked, key=lambda s: order.get(s.speaker_id or "", len(order))))


def _united(
    stated: Iterable[StatedStance],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
) -> list[_Held]:
    kept: dict[tuple[object, ...], _Held] = {}
    for one in stated:
        who = _speaker(one.speaker, attributions, speakers)
        held = _Held(one.speaker, who, one.target, one.position, one.evidence)
        key = (held.about, one.position)
        if key in kept:
            evidence = dict.fromkeys((*kept[key].evidence, *one.evidence))
            kept[key] = kept[key]._replace(evidence=tuple(evidence))
        else:
            kept[key] = held
    return list(kept.values())


def _speaker(
    name: str, attributions: Sequence[Attribution], speakers: Sequence[Speaker]
) -> Speaker | None:
    """Whom the name means: the speaker of that name, or whom merge took it for."""
    wanted = fold(name)
    for speaker in speakers:
        if fold(speaker.name) == wanted:
            return speaker
    ids = {
        id_
        for a in attributions
        for stated, id_ in zip(a.speakers, a.speaker_ids, strict=False)
        if fold(stated) == wanted
    }
    ids |= {s.id for s in speakers if any(fold(alias) == wanted for alias in s.aliases)}
    ids |= {
        a.speaker_ids[0]
        for a in attributions
        if len(a.speaker_ids) == 1 and a.source and fold(a.source.given) == wanted
    }
    return next((s for s in speakers if s.id in ids), None) if len(ids) == 1 else None


def _checked(
    page: Page, held: _Held, all_held: Sequence[_Held], attributions: Sequence[Attribution]
) -> SpeakerStance:
    who = held.speaker
    theirs = [a for a in attributions if who is not None and who.id in a.speaker_ids]
    if who is None:
        theirs = [a for a in attributions if _says(a, held.name)]
    shown = [_shown(page, words, theirs) for words in held.evidence]
    checks = (
        _known(held),
        _target(page, held, shown),
        _words(held, shown),
        _footing(shown),
        _one_stance(held, all_held),
    )
    grade_, reasons = grade(Verdict.VERBATIM, checks)
    return SpeakerStance(
        document=page.document.id,
        speaker=who.name if who is not None else held.name,
        speaker_id=who.id if who is not None else None,
        target=held.target,
        position=held.position,
        evidence=tuple(each.located for each in shown),
        attributions=tuple(dict.fromkeys(a.id for each in shown for a in each.holders)),
        checks=checks,
        grade=grade_,
        reasons=reasons,
    )


def _says(attribution: Attribution, name: str) -> bool:
    """The speaker of the attribution, unresolved, is written like ``name``."""
    source = attribution.source
    return not attribution.speakers and source is not None and fold(source.given) == fold(name)


def _shown(page: Page, words: Words, theirs: Sequence[Attribution]) -> _Shown:
    """Where the words stand in what the speaker says; else where they stand at all."""
    spans = [(piece.span, a) for a in theirs for piece in a.content if piece.span is not None]
    inside = (
        place for span, _ in spans for place in page.index.occurrences(words.text, within=span)
    )
    hint = words.hint if _covered(words.hint, spans) else next(inside, words.hint)
    near = [span for span, _ in spans]
    located = page.index.locate(words.text, near=near, hint=hint)
    holders = {a.id: a for span, a in spans if located.span and span.covers(located.span)}
    return _Shown(located, tuple(holders.values()))


def _covered(hint: Span | None, spans: Iterable[tuple[Span, Attribution]]) -> bool:
    return hint is not None and any(span.covers(hint) for span, _ in spans)


def _known(held: _Held) -> Check:
    rule = "stance_speaker"
    if held.speaker is not None:
        return check(rule, Outcome.PASS, f"“{held.speaker.name}” is a speaker of the document")
    reason = f"“{held.name}” is no speaker whom the sheet names"
    return check(rule, Outcome.CANNOT_TELL, reason)


def _target(page: Page, held: _Held, shown: Sequence[_Shown]) -> Check:
    """The target is named in the text, and beside the words that are to show the stance."""
    rule = "stance_target"
    if held.speaker is not None and fold(held.target) in map(fold, _names(held.speaker)):
        return check(rule, Outcome.FAIL, "the target is the speaker")
    bare = _ARTICLE.sub("", held.target)
    forms = {f"{case(form[:1])}{form[1:]}" for form in (held.target, bare) for case in _CASES}
    anywhere = [place for form in forms for place in page.index.occurrences(form, name=True)]
    if not anywhere:
        reason = f"the target “{held.target}” does not stand in the text in these words"
        return check(rule, Outcome.CANNOT_TELL, reason)
    if is_person_name(bare):
        forms.add(parse_name(bare).surname)
    for stretch in _beside(page, shown):
        for form in sorted(forms):
            near = page.index.occurrences(form, within=stretch, name=True)
            if near:
                return check(rule, Outcome.PASS, "the target is named beside the words", near[0])
    reason = f"the target “{held.target}” is named elsewhere, but not beside the words"
    return check(rule, Outcome.CANNOT_TELL, reason, min(anywhere))


_CASES = (str, str.lower, str.upper)


def _beside(page: Page, shown: Sequence[_Shown]) -> list[Span]:
    """The sentences of the attributions that hold the words, with one before and one after."""
    found = []
    for holder in {a.id: a for each in shown for a in each.holders}.values():
        spans = [piece.span for piece in holder.content if piece.span is not None]
        numbers = [number for span in spans for number in page.sentences_of(span)]
        first, last = max(min(numbers) - 1, 0), min(max(numbers) + 1, len(page.sentences) - 1)
        found.append(Span(page.sentences[first].start, page.sentences[last].end))
    return found


def _names(speaker: Speaker) -> tuple[str, ...]:
    return (speaker.name, *speaker.aliases)


def _words(held: _Held, shown: Sequence[_Shown]) -> Check:
    """The words that are to show it are the speaker's, as they stand."""
    rule = "stance_words"
    if not shown:
        return check(rule, Outcome.FAIL, "no words are given that show the stance")
    good = [each for each in shown if each.holders and each.located.verdict in STANDS]
    spans = [each.located.span for each in shown]
    bad = next((each for each in shown if each not in good), None)
    if bad is None:
        return check(rule, Outcome.PASS, "the words that show it are the speaker's", *spans)
    given = bad.located.given
    if bad.located.span is None:
        reason = f"the words for the stance, “{given}”, do not stand in the text"
    elif not bad.holders:
        reason = f"“{given}” is not among the words of “{held.name}”"
    else:
        reason = f"the words for the stance are given as “{given}”; the text has others there"
    near = any(each.holders for each in shown)
    return check(rule, Outcome.CANNOT_TELL if near else Outcome.FAIL, reason, *spans)


def _footing(shown: Sequence[_Shown]) -> Check:
    """The attributions that hold the words are verified themselves."""
    rule = "stance_footing"
    holders = list({a.id: a for each in shown for a in each.holders}.values())
    if not holders:
        return check(rule, Outcome.CANNOT_TELL, "no attribution holds the words for the stance")
    if all(any(a.grade is Grade.VERIFIED for a in each.holders) for each in shown if each.holders):
        return check(rule, Outcome.PASS, "the words stand in verified attributions")
    doubtful = next(a for a in holders if a.grade is not Grade.VERIFIED)
    outcome = Outcome.CANNOT_TELL
    if all(a.grade is Grade.REFUSED for a in holders):
        outcome = Outcome.FAIL
    return check(rule, outcome, f"the words stand in {doubtful.id}, which is {doubtful.grade}")


def _one_stance(held: _Held, all_held: Sequence[_Held]) -> Check:
    others = [o for o in all_held if o.about == held.about and o.position is not held.position]
    if not others:
        return check("one_stance", Outcome.PASS, "no other stance toward the target is stated")
    reason = f"toward the same target {others[0].position} is stated, too"
    return check("one_stance", Outcome.FAIL, reason)
