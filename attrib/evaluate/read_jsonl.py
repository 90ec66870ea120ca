"""Read the bench's JSONL: one document a line, roles as lists of [start, end]."""

from __future__ import annotations

from typing import Any

from attrib.errors import InputError
from attrib.evaluate.records import Reading, Roles, parse_spans


def looks_like_bench(data: dict[str, Any]) -> bool:
    return "attributions" in data and "id" in data


def read_bench_record(data: dict[str, Any], where: str) -> Reading:
    """One record; ``text`` may be missing in predictions, further keys are ignored."""
    identity, text, items = data["id"], data.get("text"), data["attributions"]
    if not isinstance(identity, str) or not identity:
        raise InputError(f"{where}: id is {identity!r}, not a string")
    if text is not None and not isinstance(text, str):
        raise InputError(f"{where}: text is not a string")
    if not isinstance(items, list):
        raise InputError(f"{where}: attributions is not a list")
    return Reading(
        where=f"{where}: {identity}",
        ids=(identity,),
        text=text,
        attributions=tuple(_roles(item, f"{where}: {identity}") for item in items),
    )


def _roles(item: object, where: str) -> Roles:
    if not isinstance(item, dict):
        raise InputError(f"{where}: an attribution is {str(item)[:40]!r}, not an object")
    annotated = item.get("type")
    return Roles(
        content=parse_spans(item.get("content"), "content", where),
        source=parse_spans(item.get("source"), "source", where),
        cue=parse_spans(item.get("cue"), "cue", where),
        type=annotated if isinstance(annotated, str) else None,
    )
