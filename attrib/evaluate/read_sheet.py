"""Read our own sheets (``attrib sheet --format json``)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Any

from attrib.errors import InputError
from attrib.evaluate.records import Note, Reading, Roles, Spans
from attrib.language.quotations import find_quotations
from attrib.model import SHEET_VERSION, Attribution, Grade, Kind, Located, Sheet, Span


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
    marks = {document.id: _Marks(document.text) for document in sheet.documents}
    left_out: Counter[str] = Counter()
    for attribution in sheet.attributions:
        if attribution.grade not in grades:
            left_out[f"attributions graded {attribution.grade} left out"] += 1
            continue
        roles = _roles(attribution, marks[attribution.document])
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


class _Marks:
    """Where the quotations of a text stand. A sheet prints direct content without its marks;
    gold counts them, and tells the kind of content by them."""

    def __init__(self, text: str) -> None:
        quotations = find_quotations(text)
        self._starts = {q.inner.start: q.span.start for q in reversed(quotations)}
        self._ends = {q.inner.end: q.span.end for q in reversed(quotations)}

    def around(self, span: Span) -> Span:
        return Span(self._starts.get(span.start, span.start), self._ends.get(span.end, span.end))


def _roles(attribution: Attribution, marks: _Marks) -> Roles:
    content = _spans(*attribution.content)
    if attribution.kind is Kind.DIRECT:
        content = tuple(marks.around(Span(*span)) for span in content)
    return Roles(
        content=content,
        source=_spans(attribution.source),
        cue=_spans(attribution.cue),
    )


def _spans(*located: Located | None) -> Spans:
    return tuple(
        piece.span
        for piece in located
        if piece is not None and piece.span is not None and piece.span.start < piece.span.end
    )
