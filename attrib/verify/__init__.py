"""Verification without any model: where words stand, whether the attribution holds.

``Verifier(document).verify(extraction)`` turns an engine's answer into checked attributions.
Nothing that the engine says is believed: places are looked up, kind and mode are read from the
text and the cue lexicon, and named rules judge the link between content, cue and speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import or_
from typing import NamedTuple

from attrib.errors import internal
from attrib.language.cues import CueEntry
from attrib.model import (
    Attribution,
    Candidate,
    Check,
    Chunk,
    Document,
    Extraction,
    Kind,
    Located,
    Mode,
    Speaker,
    SpeakerStance,
    StatedStance,
)
from attrib.verify.complaint import complaint
from attrib.verify.cue.cue_entry import cue_entry
from attrib.verify.cue.implied import implied_cue
from attrib.verify.cue.unstated import Unstated, unstated_cue
from attrib.verify.cuts.context import context_of, turning_cuts
from attrib.verify.german.speech_act import speech_act
from attrib.verify.grade import grade
from attrib.verify.page import Page
from attrib.verify.place import Placed, place
from attrib.verify.plainly import plainly
from attrib.verify.romance.dropped_subject import with_source
from attrib.verify.rules import cue as rules_cue
from attrib.verify.rules import levels as rules_levels
from attrib.verify.rules import link as rules_link
from attrib.verify.rules import name as rules_name
from attrib.verify.rules import nearer as rules_nearer
from attrib.verify.rules import speaker as rules_speaker
from attrib.verify.rules import stance as rules_stance
from attrib.verify.rules import words as rules_words
from attrib.verify.rules.claim import claim_stated
from attrib.verify.rules.plain_tag import plain_tag
from attrib.verify.speaker.under_label import label_of
from attrib.verify.stances import speaker_stances
from attrib.verify.unjudged import unjudged

__all__ = ["Verifier"]


class _Read(NamedTuple):
    """A candidate on its own, whatever it stands inside of."""

    placed: Placed
    source: Located | None
    cue: Located | None
    """These two as they were stated; ``placed`` has them as the rules know them."""
    entry: CueEntry | None
    label: str | None
    kind: Kind | None
    """As the text marks it."""
    cuts: list[str]
    """Warnings about what was cut off before the content."""
    checks: tuple[Check, ...]


class Verifier:
    """Checks attributions against one document."""

    def __init__(self, document: Document) -> None:
        self._page = Page(document)
        self._complained: dict[Chunk, dict[Candidate, _Read]] = {}
        """What was read for a complaint, by chunk: most of it is verified next, unchanged."""

    def verify(self, extraction: Extraction) -> tuple[Attribution, ...]:
        """One attribution for each candidate, in the same order.

        Ids are ``c{chunk}.{number}``; ``within`` is given as such an id.
        """
        try:
            return self._verified(extraction.candidates, extraction.chunk)
        except Exception as fault:  # one candidate costs none of the others its verdict
            internal(fault)
            return self._each(extraction.candidates, extraction.chunk)

    def _verified(self, candidates: Sequence[Candidate], chunk: Chunk) -> tuple[Attribution, ...]:
        known = self._complained.pop(chunk, {})
        if known:
            read = [
                known.get(_alone(candidate)) or self._read([candidate], chunk)[0]
                for candidate in candidates
            ]
        else:
            read = self._read(candidates, chunk)
        return tuple(
            self._attribution(candidates, read, number, chunk) for number in range(len(read))
        )

    def _each(self, candidates: Sequence[Candidate], chunk: Chunk) -> tuple[Attribution, ...]:
        """As ``_verified``, but one by one: a rule that breaks leaves that candidate unjudged."""
        made: list[Attribution] = []
        for number, candidate in enumerate(candidates):
            outer = candidate.within
            is_inside = outer is not None and 0 <= outer < len(candidates) and outer != number
            alone = [candidate.model_copy(update={"within": 1 if is_inside else None})]
            if is_inside and outer is not None:
                alone.append(candidates[outer])
            try:
                one = self._attribution(alone, self._read(alone, chunk), 0, chunk)
            except Exception as fault:
                one = unjudged(self._page, candidate, chunk, internal(fault))
            within = f"c{chunk.index}.{outer}" if is_inside else None
            update = {"id": f"c{chunk.index}.{number}", "within": within}
            made.append(one.model_copy(update=update))
        return tuple(made)

    def stances(
        self,
        stated: Iterable[StatedStance],
        attributions: Sequence[Attribution],
        speakers: Sequence[Speaker],
    ) -> tuple[SpeakerStance, ...]:
        """Stances over the whole document, held against its merged attributions and speakers."""
        return speaker_stances(self._page, stated, attributions, speakers)

    def complaint(self, candidate: Candidate, chunk: Chunk) -> str | None:
        """What is held against the candidate, for the engine to put right; None if nothing."""
        known = self._complained.setdefault(chunk, {})
        alone = _alone(candidate)
        read = known.get(alone)
        if read is None:
            try:
                (read,) = self._read([candidate], chunk)
            except Exception as fault:  # no engine can put that right, and ``verify`` tells it
                internal(fault)
                return None
            known[alone] = read
        return complaint(read.placed, read.checks)

    def _read(self, candidates: Sequence[Candidate], chunk: Chunk) -> list[_Read]:
        """Each rule over all candidates before the next rule: a tenth faster than the other way."""
        page = self._page
        stated = [with_source(page, place(page, one, chunk)) for one in candidates]
        sources = [one.source for one in stated]
        cues = [one.cue for one in stated]
        placed = [plainly(page, one) for one in stated]
        entries = list(map(cue_entry, repeat(page), placed, cues))
        labels = [label_of(page, one) for one in placed]
        kinds = [rules_words.kind_in_text(page, one) for one in placed]
        cuts = [turning_cuts(page, one) for one in placed]
        unstated: list[Unstated | None] = []
        for number, label in enumerate(labels):
            shown = None
            if label is None:
                shown = unstated_cue(page, placed[number]) or implied_cue(page, placed[number])
                if shown is None and (act := speech_act(page, placed[number])):
                    placed[number], shown = act
                    sources[number] = act.placed.source
            unstated.append(shown)
        checks = self._checks(placed, entries, labels, unstated, kinds, cuts)
        return list(map(_Read, placed, sources, cues, entries, labels, kinds, cuts, checks))

    def _checks(
        self,
        placed: Sequence[Placed],
        entries: Sequence[CueEntry | None],
        labels: Sequence[str | None],
        unstated: Sequence[Unstated | None],
        kinds: Sequence[Kind | None],
        cuts: Sequence[Sequence[str]],
    ) -> Iterable[tuple[Check, ...]]:
        """The outcomes of all rules for each of ``placed``."""
        page = self._page
        every = repeat(page)
        labelled = [label is not None for label in labels]
        shown = [one is not None for one in unstated]
        plain = [
            None if label or told else plain_tag(page, one, entry)
            for one, entry, label, told in zip(placed, entries, labelled, shown, strict=True)
        ]
        speakers = [
            tag.speaker if tag else rules_speaker.no_nearer_speaker(page, one, entry)
            for tag, one, entry in zip(plain, placed, entries, strict=True)
        ]
        subjects = [speaker.outcome for speaker in speakers]
        told = list(map(or_, labelled, shown))
        return zip(
            list(map(rules_words.content_in_text, placed)),
            list(map(rules_words.source_in_text, placed, labels)),
            list(map(rules_words.cue_in_text, placed)),
            [
                tag.cue if tag else rules_cue.cue_is_cue(page, one, entry, label, subject, act)
                for tag, one, entry, label, subject, act in zip(
                    plain, placed, entries, labelled, subjects, unstated, strict=True
                )
            ],
            [
                tag.link if tag else rules_link.belongs_together(page, one, label, act, entry)
                for tag, one, label, act, entry in zip(
                    plain, placed, labels, unstated, entries, strict=True
                )
            ],
            speakers,
            [
                tag.nearer if tag else rules_nearer.no_nearer_cue(page, one)
                for tag, one in zip(plain, placed, strict=True)
            ],
            list(map(rules_levels.keeps_levels, every, placed, repeat(None))),
            list(map(rules_levels.speech_not_term, every, placed, entries, told)),
            list(map(rules_words.cut_keeps_meaning, placed, cuts)),
            list(map(rules_words.not_furniture, every, placed)),
            list(map(rules_name.name_licensed, every, placed, entries)),
            list(map(rules_words.kind_agrees, placed, kinds)),
            strict=True,
        )

    def _levels(self, read: _Read, around: Placed) -> tuple[Check, ...]:
        """The checks of a candidate that is quoted inside another."""
        levels = rules_levels.keeps_levels(self._page, read.placed, around)
        return tuple(
            levels if check.rule == rules_levels.KEEPS_LEVELS else check for check in read.checks
        )

    def _attribution(
        self, candidates: Sequence[Candidate], read: Sequence[_Read], number: int, chunk: Chunk
    ) -> Attribution:
        candidate = candidates[number]
        placed, source, cue, entry, label, kind, cuts, alone = read[number]
        outer = candidate.within
        is_inside = outer is not None and 0 <= outer < len(read) and outer != number
        if is_inside and outer is not None:
            alone = self._levels(read[number], read[outer].placed)
        shown, stance = rules_stance.stance_shown(self._page, placed)
        claimed = claim_stated(self._page, placed)
        checks = (*alone, shown) if claimed is None else (*alone, shown, claimed)
        verdict = rules_words.worst_verdict(placed)
        grade_, reasons = grade(verdict, checks)
        spans = placed.content_spans
        return Attribution.unchecked(
            {  # in the order of the fields, as it is written out
                "id": f"c{chunk.index}.{number}",
                "document": self._page.document.id,
                "place": self._page.document.place(spans[0].start) if spans else None,
                "kind": candidate.kind if kind is None else kind,
                "mode": _mode(entry, label),
                "speakers": candidate.speakers,
                "speaker_ids": (),
                "source": source,
                "cue": cue,
                "content": placed.content,
                "claim": candidate.claim,
                "claim_type": candidate.claim_type,
                "stance": stance,
                "within": f"c{chunk.index}.{outer}" if is_inside else None,
                "verdict": verdict,
                "checks": checks,
                "grade": grade_,
                "reasons": reasons,
                "context": context_of(self._page, placed, cuts),
                "chunks": (chunk.index,),
            }
        )


def _alone(candidate: Candidate) -> Candidate:
    """The candidate without its place among others: it is read alike wherever it stands."""
    return candidate.model_copy(update={"within": None})


def _mode(entry: CueEntry | None, label: str | None) -> Mode:
    """What the cue says was done; who stands under a speaker label speaks."""
    if entry is not None:
        return entry.mode
    return Mode.UNKNOWN if label is None else Mode.SPEECH
