"""Sheet: put the checked parts together, say what the whole is worth, read a sheet back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import Any

from pydantic import ValidationError

from attrib.errors import Exit, InputError
from attrib.language.same_name import same_person
from attrib.model import (
    SHEET_VERSION,
    Attribution,
    Coverage,
    Document,
    EngineInfo,
    Grade,
    Problem,
    ProblemCode,
    Sheet,
    Speaker,
    SpeakerStance,
    Usage,
)

ENGINE_FAILURES = frozenset(
    {
        ProblemCode.CHUNK_FAILED,
        ProblemCode.MODEL_REFUSED,
        ProblemCode.CONTENT_FILTERED,
        ProblemCode.CUT_OFF,
    }
)
"""Problems after which part of the text has no answer at all."""


def attrib_version() -> str:
    """Version of the installed package."""
    return version("attrib")


def build_sheet(
    engine: EngineInfo,
    documents: Sequence[Document],
    speakers: Iterable[Speaker],
    attributions: Iterable[Attribution],
    problems: Iterable[Problem],
    usage: Usage,
    second_opinion: EngineInfo | None = None,
    coverage: Iterable[Coverage] = (),
    stances: Iterable[SpeakerStance] = (),
) -> Sheet:
    """A sheet over all documents, in the order of ``documents``."""
    return Sheet(
        attrib=attrib_version(),
        engine=engine,
        second_opinion=second_opinion,
        documents=tuple(documents),
        speakers=tuple(speakers),
        attributions=tuple(attributions),
        stances=tuple(stances),
        coverage=tuple(coverage),
        problems=tuple(problems),
        usage=usage,
    )


def exit_code(sheet: Sheet) -> Exit:
    """What a sheet is worth, as an exit code; the gravest one wins.

    4 part of the text has no answer, 3 a source could not be read, 1 something needs a
    person's eye (a grade other than verified, or any other problem), 0 all verified.
    """
    codes = {problem.code for problem in sheet.problems}
    if codes & ENGINE_FAILURES:
        return Exit.ENGINE
    if ProblemCode.UNREADABLE in codes:
        return Exit.UNREADABLE
    grades = {a.grade for a in sheet.attributions} | {s.grade for s in sheet.stances}
    if codes or grades - {Grade.VERIFIED}:
        return Exit.REVIEW
    return Exit.VERIFIED


def sheet_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a sheet in JSON."""
    schema = Sheet.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"attrib-sheet-{SHEET_VERSION}",
        **schema,
    }


def read_sheet(text: str, origin: str) -> Sheet:
    """A sheet from its JSON.

    Raises InputError when ``text`` is no sheet, or one of a version this attrib cannot read.
    """
    try:
        data = json.loads(text)
    except ValueError as fault:
        raise InputError(
            f"{origin}: not JSON ({fault}); give a sheet made with --format json"
        ) from None
    except RecursionError:
        raise InputError(
            f"{origin}: JSON nested too deeply; give a sheet made with --format json"
        ) from None
    if not isinstance(data, dict) or "attributions" not in data or "version" not in data:
        raise InputError(f"{origin}: not a sheet; give one made with --format json")
    if data["version"] != SHEET_VERSION:
        raise InputError(
            f"{origin}: sheet version {data['version']!r}, this attrib reads version "
            f"{SHEET_VERSION}; make the sheet again"
        )
    try:
        sheet = Sheet.model_validate_json(text)
        refuse_damaged(sheet)
    except InputError as fault:
        raise InputError(f"{origin}: {fault}") from None
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{origin}: damaged sheet, {where}: {first['msg']}") from None
    return sheet


def refuse_damaged(sheet: Sheet) -> None:
    """Raises InputError where an item has no words, or an id names nothing, two items or itself."""
    ids = Counter(a.id for a in sheet.attributions)
    people = {(speaker.document, speaker.id) for speaker in sheet.speakers}
    documents = {document.id for document in sheet.documents}
    within = {a.id: a.within for a in sheet.attributions}
    orphans = [a.id for a in sheet.attributions if a.document not in documents]
    if orphans:
        raise InputError(f"damaged sheet: {', '.join(orphans)} belong to no document in it")
    for a in sheet.attributions:
        if ids[a.id] > 1:
            raise InputError(f"damaged sheet: {a.id} stands in it {ids[a.id]} times")
        if not a.content:
            raise InputError(f"damaged sheet: {a.id} has no words")
        if a.within is not None and (a.within not in within or _holds_itself(a.id, within)):
            raise InputError(f"damaged sheet: {a.id} cannot stand within {a.within}")
        unknown = [one for one in a.speaker_ids if (a.document, one) not in people]
        if unknown:
            raise InputError(f"damaged sheet: {a.id} is said by {unknown[0]}, who is not in it")


def _holds_itself(first: str, within: dict[str, str | None]) -> bool:
    at, seen = within[first], {first}
    while at is not None and at not in seen:
        seen.add(at)
        at = within.get(at)
    return at is not None


def misnamed(sheet: Sheet) -> Iterator[str]:
    """Attributions that are counted as somebody's whose names are none of theirs."""
    people = {speaker.id: speaker for speaker in sheet.speakers}
    for a in sheet.attributions:
        mentions = [*a.speakers, *([a.source.found or a.source.given] if a.source else [])]
        for id_ in a.speaker_ids:
            names = (people[id_].name, *people[id_].aliases)
            if not any(same_person(one, other) for one in mentions for other in names):
                yield f"{a.id}: is counted as “{names[0]}”, whom it does not name"
