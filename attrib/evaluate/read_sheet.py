"""Read our own sheets (``attrib sheet --format json``)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Any

from attrib.errors import InputError
from attrib.evaluate.records import Note, Reading, Roles, Spans
from attrib.model import SHEET_VERSION, Attribution, Grade, Located, Sheet


def looks_like_sheet(data: dict[str, Any]) -> bool:
    return "documents" in data and "engine" in data


def sheet_from_lines(lines: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The sheet that JSON Lines (``--format jsonl``) hold; None if they are something else."""
    if not lines or lines[0].get("type") != "sheet":
        return None
    parts: dict[str, list[dict[str, Any]]] = {
        "document": [], "speaker": [], "attribution": [], "problem": []
    }  # fmt: skip
    for line in lines[1:]:
        if line.get("type") not in parts:
            return None
        parts[line["type"]].append({k: v for k, v in line.items() if k != "type"})
    head = {key: value for key, value in lines[0].items() if key != "type"}
    return head | {kind + "s": items for kind, items in parts.items()}


def read_sheet(data: dict[str, Any], where: str, grades: Collection[Grade]) -> list[Reading]:
    """One reading for each document of the sheet, holding the attributions so graded.

    What the verifier found counts, not what the engine gave: an attribution whose content
    stands nowhere has no span and cannot be compared. Both sorts left out are said in notes.
    """
    from pydantic import ValidationError

    version = data.get("version")
    if version != SHEET_VERSION:
        raise InputError(f"{where}: sheet version {version!r}; this attrib reads {SHEET_VERSION}")
    try:
        sheet = Sheet.model_validate(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{where}: not a sheet: {place}: {first['msg']}") from None
    by_document: dict[str, list[Roles]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    for attribution in sheet.attributions:
        if attribution.grade not in grades:
            left_out[f"attributions graded {attribution.grade} left out"] += 1
            continue
        roles = _roles(attribution)
        if roles.content:
            by_document[attribution.document].append(roles)
        else:
            left_out["attributions whose content stands nowhere in the text left out"] += 1
    notes = tuple(Note(number, what) for what, number in sorted(left_out.items()))
    paths = [PurePosixPath(d.origin.replace("\\", "/")) for d in sheet.documents]
    stems = Counter(path.stem for path in paths)
    readings = []
    for at, (document, path) in enumerate(zip(sheet.documents, paths, strict=True)):
        names = (document.origin, path.name)
        readings.append(
            Reading(
                where=f"{where}: {document.origin}",
                ids=(path.stem, *names) if stems[path.stem] == 1 else names,
                text=document.text,
                attributions=tuple(by_document[document.id]),
                notes=notes if at == 0 else (),
            )
        )
    return readings


def _roles(attribution: Attribution) -> Roles:
    return Roles(
        content=_spans(*attribution.content),
        source=_spans(attribution.source),
        cue=_spans(attribution.cue),
    )


def _spans(*located: Located | None) -> Spans:
    return tuple(
        piece.span
        for piece in located
        if piece is not None and piece.span is not None and piece.span.start < piece.span.end
    )
