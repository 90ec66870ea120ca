"""Sheet: put the checked parts together, say what the whole is worth, read a sheet back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any

from pydantic import ValidationError

from attrib.errors import Exit, InputError
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
        return Sheet.model_validate_json(text)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{origin}: damaged sheet, {where}: {first['msg']}") from None
