"""Re-check a sheet against its sources, without any model.

A second way through the last rooms: what a sheet states is taken as an engine's answer and
verified anew. Nothing in the sheet is believed, its verdicts least of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrib.errors import InputError
from attrib.language.moved import Moved
from attrib.merge import RULES
from attrib.merge.coverage import account
from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Coverage,
    Document,
    Extraction,
    Grade,
    Located,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    SpeakerStance,
    StatedStance,
    Words,
)
from attrib.sheet import ENGINE_FAILURES, misnamed, refuse_damaged
from attrib.verify import Verifier
from attrib.verify.grade import grade

_ORDER = [Grade.VERIFIED, Grade.REVIEW, Grade.REFUSED]


class Rechecked(NamedTuple):
    """What ``recheck_sheet`` gives."""

    sheet: Sheet
    """The sheet with fresh verdicts; a grade never gets better by re-checking."""
    differences: tuple[str, ...]
    """What the given sheet states otherwise, one line each."""


def recheck_sheet(sheet: Sheet, sources: Sequence[Document] = ()) -> Rechecked:
    """Verify every attribution of ``sheet`` anew; gives the sheet as it is now, and what differs.

    ``sources`` stand in for the sheet's documents: matched by hash, else by origin, else
    one for one when there is only one of each. Without sources the texts kept in the sheet
    are used. Raises InputError when sources are given and a document finds none among them, and
    where the sheet's parts do not belong together.
    """
    refuse_damaged(sheet)
    differences: list[str] = []
    documents: list[Document] = []
    attributions: dict[str, Attribution] = {}
    moves: dict[str, Moved] = {}
    for stated in sheet.documents:
        document = _source_of(stated, sheet, sources) if sources else stated
        if document.sha256 != stated.sha256:
            differences.append(
                f"{stated.id}: {document.origin} has changed since the sheet was made "
                f"(sha256 {stated.sha256[:12]} then, {document.sha256[:12]} now)"
            )
        document = document.model_copy(update={"id": stated.id})
        documents.append(document)
        given = [a for a in sheet.attributions if a.document == stated.id]
        changed = document.sha256 != stated.sha256
        moved = moves[stated.id] = Moved(stated.text, document.text)
        for old, verified in zip(given, _verify(document, given, moved), strict=True):
            new = _with_comparisons(old, verified, changed)
            differences += _compare(old, new, moved)
            differences += () if changed else _corrected(old, new)
            attributions[old.id] = _never_better(old, new)
    differences += _unused(sheet, documents, sources)
    differences += _renamed(sheet)
    differences += misnamed(sheet)
    fresh = sheet.model_copy(
        update={
            "documents": tuple(documents),
            "attributions": tuple(attributions[a.id] for a in sheet.attributions),
        }
    )
    fresh, changed_stances = _restate(fresh)
    differences += changed_stances
    fresh, changed_counts = _recount(fresh, moves)
    differences += changed_counts
    return Rechecked(fresh, tuple(differences))


def _unused(
    sheet: Sheet, documents: Sequence[Document], sources: Sequence[Document]
) -> Iterator[str]:
    """Sources from which no document of the sheet comes."""
    taken = {(document.origin, document.sha256) for document in documents}
    for source in sources:
        if (source.origin, source.sha256) not in taken:
            yield f"{source.origin}: no document of the sheet comes from it; it was not used"


def _renamed(sheet: Sheet) -> Iterator[str]:
    """Speakers that bear a name which stands neither in their attributions nor in the text."""
    texts = {
        document.id: "\n".join(
            (document.text, *(mark.voice for mark in document.landmarks if mark.voice))
        ).casefold()
        for document in sheet.documents
    }
    stated: dict[str, set[str]] = {}
    for attribution in sheet.attributions:
        for id_ in attribution.speaker_ids:
            stated.setdefault(id_, set()).update(map(str.casefold, attribution.speakers))
    for speaker in sheet.speakers:
        name = speaker.name.casefold()
        if name not in stated.get(speaker.id, ()) and name not in texts.get(speaker.document, ""):
            yield f"{speaker.id}: nobody is called “{speaker.name}” in the text"


def _restate(sheet: Sheet) -> tuple[Sheet, list[str]]:
    """The stances over whole documents, held against the attributions as they are now."""
    lines: list[str] = []
    fresh: list[SpeakerStance] = []
    documents = {document.id: document for document in sheet.documents}
    for id_ in dict.fromkeys(stance.document for stance in sheet.stances):
        if id_ not in documents:
            raise InputError(f"damaged sheet: a stance belongs to {id_}, which is not in it")
        given = [stance for stance in sheet.stances if stance.document == id_]
        stated = [
            StatedStance(
                speaker=old.speaker,
                target=old.target,
                position=old.position,
                evidence=tuple(map(_words, old.evidence)),
            )
            for old in given
        ]
        said = [a for a in sheet.attributions if a.document == id_]
        people = [s for s in sheet.speakers if s.document == id_]
        checked = Verifier(documents[id_]).stances(stated, said, people)
        by_words = {(s.speaker, s.target, s.position): s for s in checked}
        for old in given:
            what = f"{id_}: stance {old.position} of {old.speaker} toward {old.target}"
            new = by_words.get((old.speaker, old.target, old.position))
            if new is None:
                lines.append(f"{what}: the sheet names no such speaker, or states it twice")
                fresh.append(old.model_copy(update={"grade": Grade.REFUSED}))
                continue
            if _ORDER.index(old.grade) < _ORDER.index(new.grade):
                why = "; ".join(new.reasons)
                lines.append(
                    f"{what}: the sheet says {old.grade}, re-checking says {new.grade}: {why}"
                )
            places = [[(e.span, e.found) for e in one.evidence] for one in (old, new)]
            if places[0] != places[1]:
                lines.append(f"{what}: its words do not stand where the sheet says")
            worse = _ORDER.index(old.grade) > _ORDER.index(new.grade)
            kept = {"grade": old.grade, "reasons": old.reasons} if worse else {}
            fresh.append(new.model_copy(update=kept))
    return sheet.model_copy(update={"stances": tuple(fresh)}), lines


def _recount(sheet: Sheet, moves: Mapping[str, Moved]) -> tuple[Sheet, list[str]]:
    """The coverage counted anew; what an engine once called nobody's speech is taken as said.

    Of a document without a stated coverage nothing is counted.
    """
    lines: list[str] = []
    counted: list[Coverage] = []
    found: list[Problem] = []
    documents = {document.id: document for document in sheet.documents}
    for stated in sheet.coverage:
        document = documents.get(stated.document)
        if document is None:
            raise InputError(f"damaged sheet: coverage of {stated.document}, which is not in it")
        unanswered = [
            p.span
            for p in sheet.problems
            if p.document == document.id and p.span and p.code in ENGINE_FAILURES
        ]
        said = [a for a in sheet.attributions if a.document == document.id]
        moved = moves[document.id]
        unspoken = [
            one.model_copy(update={"span": span})
            for one in stated.unspoken
            if (span := moved.span(one.span)) is not None
        ]
        coverage, problems = account(document, said, unspoken, moved.spans(unanswered))
        counted.append(coverage)
        found += problems
        was, now = _open(stated), _open(coverage)
        if was != now:
            lines.append(
                f"{document.id}: the sheet says {was} of {stated.quotations} quotations "
                f"unaccounted for, re-checking says {now} of {coverage.quotations}"
            )
    covered = {coverage.document for coverage in counted}
    old = [p for p in sheet.problems if p.code is ProblemCode.UNACCOUNTED and p.document in covered]
    kept = [p for p in sheet.problems if p not in old]
    problems_ = sheet.problems if old == found else (*kept, *found)
    return sheet.model_copy(update={"coverage": tuple(counted), "problems": problems_}), lines


def _open(coverage: Coverage) -> int:
    return len(coverage.unaccounted)


def _source_of(stated: Document, sheet: Sheet, sources: Sequence[Document]) -> Document:
    for source in sources:
        if source.sha256 == stated.sha256:
            return source
    for source in sources:
        if source.origin == stated.origin:
            return source
    if len(sources) == len(sheet.documents) == 1:
        return sources[0]
    raise InputError(
        f"{stated.id}: no --source given for {stated.origin}; name its file with --source"
    )


def _verify(document: Document, given: Sequence[Attribution], moved: Moved) -> list[Attribution]:
    index = {a.id: n for n, a in enumerate(given)}
    extraction = Extraction(
        chunk=Chunk(index=0, span=Span(0, len(document.text))),
        candidates=tuple(
            Candidate(
                content=tuple(_words(piece, moved) for piece in a.content),
                source=_words(a.source, moved) if a.source else None,
                speakers=a.speakers,
                cue=_words(a.cue, moved) if a.cue else None,
                kind=a.kind,
                claim=a.claim,
                claim_type=a.claim_type,
                stance=a.stance,
                within=index.get(a.within) if a.within else None,
            )
            for a in given
        ),
    )
    return [
        fresh.model_copy(
            update={
                "id": old.id,
                "within": old.within,
                "speaker_ids": old.speaker_ids,
                "chunks": old.chunks,
            }
        )
        for old, fresh in zip(given, Verifier(document).verify(extraction), strict=True)
    ]


def _words(part: Located, moved: Moved | None = None) -> Words:
    span = part.span
    return Words(text=part.given, hint=moved.span(span) if moved and span else span)


def _with_comparisons(old: Attribution, new: Attribution, changed: bool) -> Attribution:
    """The checks that came from comparing answers: those answers are no longer at hand.

    Their spans are dropped when the text has changed, since they point into the old one.
    """
    kept = [check for check in old.checks if check.rule in RULES]
    if changed:
        kept = [check.model_copy(update={"evidence": ()}) for check in kept]
    checks = (*new.checks, *kept)
    grade_, reasons = grade(new.verdict, checks)
    return new.model_copy(update={"checks": checks, "grade": grade_, "reasons": reasons})


def _never_better(old: Attribution, new: Attribution) -> Attribution:
    """What was put before a person stays there until a person has seen it."""
    if _ORDER.index(old.grade) <= _ORDER.index(new.grade):
        return new
    return new.model_copy(update={"grade": old.grade, "reasons": old.reasons})


def _corrected(old: Attribution, new: Attribution) -> Iterator[str]:
    """What is read off the text and stands otherwise in the sheet."""
    if old.kind is not new.kind:
        yield f"{old.id}: the sheet says {old.kind}, the text says {new.kind}"
    if old.place != new.place:
        yield f"{old.id}: the sheet names another line or page than that of the words"


def _compare(old: Attribution, new: Attribution, moved: Moved) -> list[str]:
    lines = []
    if old.verdict is not new.verdict:
        lines.append(f"{old.id}: the sheet says {old.verdict}, the source says {new.verdict}")
    if _ORDER.index(old.grade) < _ORDER.index(new.grade):
        why = "; ".join(new.reasons)
        lines.append(f"{old.id}: the sheet says {old.grade}, re-checking says {new.grade}: {why}")
    for name, before, after in (
        ("source", [old.source], [new.source]),
        ("cue", [old.cue], [new.cue]),
        ("content", list(old.content), list(new.content)),
    ):
        places = [(p.span and moved.span(p.span), p.found) for p in before if p]
        if places != [(p.span, p.found) for p in after if p]:
            lines.append(f"{old.id}: the {name} does not stand where the sheet says")
    return lines
