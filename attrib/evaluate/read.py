"""Read gold and predictions in any of the formats, and bring them together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attrib.errors import InputError
from attrib.evaluate.read_brat import brat_reading, brat_readings
from attrib.evaluate.read_citron import looks_like_citron, read_citron
from attrib.evaluate.read_jsonl import looks_like_bench, read_bench_record
from attrib.evaluate.read_sheet import looks_like_sheet, read_sheet, sheet_from_lines
from attrib.evaluate.records import Reading, Record, Roles, TextOf, carry_over, check_spans
from attrib.model import Grade, text_sha256

_JSON_ENDINGS = (".json", ".jsonl")
_GIVE = "give a sheet (JSON), JSONL, brat standoff or Citron's JSON"


@dataclass(frozen=True, slots=True)
class Predictions:
    """Predictions of one system, brought to the gold texts."""

    origin: str
    by_document: dict[str, tuple[Roles, ...]]
    """Gold id to attributions, with offsets into the gold text; only documents that the
    file holds. The others count as predicted empty."""
    notes: tuple[str, ...]
    """What a person must know: left-out documents and items, offsets placed by words."""


def read_gold(path: Path) -> tuple[list[Record], tuple[str, ...]]:
    """Gold documents in file order, and notes. Raises InputError."""
    readings = _readings(path, lambda _: None, tuple(Grade))
    records: dict[str, Record] = {}
    for reading in readings:
        if reading.text is None:
            raise InputError(f"{reading.where}: gold needs the text of the document")
        check_spans(reading.attributions, reading.text, reading.where)
        identity = reading.ids[0]
        if identity in records:
            raise InputError(f"{reading.where}: {identity!r} stands in the gold twice")
        records[identity] = Record(identity, reading.text, reading.attributions)
    return list(records.values()), _summed_notes(path, readings)


def read_predictions(path: Path, gold: Sequence[Record], grades: Collection[Grade]) -> Predictions:
    """Predictions for ``gold``; of a sheet, the attributions with one of ``grades``.

    A predicted document belongs to the gold document with the same text (by SHA-256), else
    to the one with its id, file name or file stem. Raises InputError when none belongs.
    """
    directory = _Directory(gold)
    readings = _readings(path, directory.text_of, grades)
    by_document: dict[str, tuple[Roles, ...]] = {}
    unknown = []
    for reading in readings:
        record = directory.find(reading, taken=by_document)
        if record is None:
            unknown.append(reading.ids[0])
        elif record.id in by_document:
            raise InputError(f"{reading.where}: gold document {record.id!r} is predicted twice")
        else:
            by_document[record.id] = carry_over(reading, record.text)
    if not by_document:
        raise InputError(
            f"{path}: no document belongs to the gold; it has {_some(unknown)}, "
            f"gold has {_some([record.id for record in gold])}"
        )
    notes = _summed_notes(path, readings)
    if unknown:
        notes += (f"{path}: not in the gold and left out: {_some(unknown)}",)
    return Predictions(str(path), by_document, notes)


class _Directory:
    """Finds gold documents by text or by name."""

    def __init__(self, gold: Sequence[Record]) -> None:
        self._by_sha: dict[str, list[Record]] = {}
        self._by_name: dict[str, Record] = {}
        last_parts: dict[str, list[Record]] = {}
        for record in gold:
            self._by_sha.setdefault(text_sha256(record.text), []).append(record)
            self._by_name[record.id] = record
            last_parts.setdefault(record.id.rsplit("/", 1)[-1], []).append(record)
        for name, records in last_parts.items():
            if len(records) == 1:
                self._by_name.setdefault(name, records[0])

    def text_of(self, name: str) -> str | None:
        record = self._by_name.get(name)
        return record.text if record else None

    def find(self, reading: Reading, taken: Collection[str]) -> Record | None:
        named = [self._by_name[name] for name in reading.ids if name in self._by_name]
        if reading.text is not None:
            same = self._by_sha.get(text_sha256(reading.text), [])
            for record in named:
                if record in same:
                    return record
            for record in same:
                if record.id not in taken:
                    return record
        return named[0] if named else None


def _readings(path: Path, text_of: TextOf, grades: Collection[Grade]) -> list[Reading]:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; check the path")
    if path.is_dir():
        readings = _folder(path, text_of, grades)
    elif path.suffix == ".ann":
        readings = [brat_reading(path, text_of)]
    else:
        readings = list(_json_file(path, text_of, grades))
    if not readings:
        raise InputError(f"{path}: empty; it holds no document")
    return readings


def _folder(path: Path, text_of: TextOf, grades: Collection[Grade]) -> list[Reading]:
    if any(path.rglob("*.ann")):
        return brat_readings(path, text_of)
    files = sorted(p for p in path.rglob("*") if p.suffix in _JSON_ENDINGS)
    if not files:
        raise InputError(f"{path}: no .ann, .json or .jsonl file in this folder")
    return [reading for file in files for reading in _json_file(file, text_of, grades)]


def _json_file(path: Path, text_of: TextOf, grades: Collection[Grade]) -> Iterator[Reading]:
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}; check its permissions") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8, so neither JSON nor brat standoff") from None
    objects = list(_objects(content, path))
    sheet = sheet_from_lines([data for _, data in objects])
    if sheet is not None:
        objects = [(str(path), sheet)]
    for where, data in objects:
        if looks_like_sheet(data):
            yield from read_sheet(data, where, grades)
        elif looks_like_citron(data):
            yield read_citron(data, where, path.stem, text_of)
        elif looks_like_bench(data):
            yield read_bench_record(data, where)
        else:
            raise InputError(
                f"{where}: neither a sheet (documents, attributions), nor a record with id and"
                f" attributions, nor Citron's quotes; it has the keys {_some(list(data))}"
            )


def _objects(content: str, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The JSON objects of a file: one, a list of them, or one a line."""
    try:
        whole = json.loads(content)
    except RecursionError:
        raise InputError(f"{path}: JSON nested too deeply") from None
    except ValueError as fault:
        lines = [
            (number, line) for number, line in enumerate(content.split("\n"), 1) if line.strip()
        ]
        if len(lines) < 2:
            reason = "empty" if not lines else f"not JSON ({fault})"
            raise InputError(f"{path}: {reason}; {_GIVE}") from None
        parsed = [
            (f"{path}: line {number}", _parse_line(path, number, line)) for number, line in lines
        ]
    else:
        items = whole if isinstance(whole, list) else [whole]
        parsed = [(str(path), item) for item in items]
    for where, item in parsed:
        if not isinstance(item, dict):
            raise InputError(f"{where}: {str(item)[:40]!r} is not a JSON object")
        yield where, item


def _parse_line(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise InputError(f"{path}: line {number} is not JSON ({fault}); {_GIVE}") from None


def _summed_notes(path: Path, readings: Sequence[Reading]) -> tuple[str, ...]:
    numbers: Counter[str] = Counter()
    for reading in readings:
        for note in reading.notes:
            numbers[note.what] += note.number
    return tuple(f"{path}: {number} {what}" for what, number in numbers.items())


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown or "none"
