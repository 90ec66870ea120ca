"""Quotes from a CSV file: a column ``quote``, and ``speaker`` and ``url`` where there are any."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from attrib.check.asked import Asked, Reading, Wording
from attrib.errors import InputError
from attrib.load.sources import is_url
from attrib.model import Document, Problem, ProblemCode

_DELIMITERS = ",;\t"
_ONE_COLUMN = "\x1f"
"""Stands in no text: a file of one column has no delimiter, and its commas are commas."""


def read_rows(document: Document) -> Reading:
    """Quotes of a CSV file. Rows are numbered as a spreadsheet shows them, the header being 1.

    Raises InputError for a file without a column ``quote`` and for a quotation mark that is
    never closed, because all rows after it would be lost in one cell.
    """
    delimiter, header, first = _header(document)
    asked: list[Asked] = []
    problems: list[Problem] = []
    for number, row in _rows(document, delimiter):
        if number <= first or not any(cell.strip() for cell in row):
            continue
        where = f"{document.origin}, row {number}"
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        fault = ""
        if len(row) > len(header) and any(cell.strip() for cell in row[len(header) :]):
            fault = "more cells than the header has; put quotation marks around the quote"
        elif not cells.get("quote"):
            fault = "the quote is empty"
        elif cells.get("url") and not is_url(cells["url"]):
            fault = f"the url {cells['url']!r} is no http or https address"
        if fault:
            problems.append(
                Problem(
                    code=ProblemCode.ITEM_REFUSED,
                    message=f"{where}: {fault}",
                    raw=_as_given(delimiter, row),
                )
            )
            continue
        asked.append(
            Asked(
                id=f"q{number}",
                quote=cells["quote"],
                wordings=(Wording(cells["quote"]),),
                stated=where,
                speakers=(cells["speaker"],) if cells.get("speaker") else (),
                url=cells.get("url") or None,
            )
        )
    if not asked and not problems:
        raise InputError(f"{document.origin}: no quote below the header; add rows")
    return Reading(document.origin, tuple(asked), problems=tuple(problems))


def has_quote_column(text: str) -> bool:
    """Whether the first line of ``text`` looks like the header of such a file."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return any("quote" in _names(first, delimiter) for delimiter in _DELIMITERS)


def _header(document: Document) -> tuple[str, list[str], int]:
    """Delimiter, lower-case column names, number of the header's row."""
    lines = document.text.splitlines()
    first = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
    options = [(_names(lines[first - 1], delimiter), delimiter) for delimiter in _DELIMITERS]
    fitting = [option for option in options if "quote" in option[0]]
    if not fitting:
        columns, _ = max(options, key=lambda option: len(option[0]))
        found = ", ".join(repr(name) for name in columns[:8])
        raise InputError(
            f"{document.origin}: no column named 'quote' (found {found}); "
            "name the columns quote, speaker and url in the first line"
        )
    columns, delimiter = max(fitting, key=lambda option: len(option[0]))
    for name in ("quote", "speaker", "url"):
        if columns.count(name) > 1:
            raise InputError(f"{document.origin}: two columns named {name!r}; rename one")
    return (delimiter if len(columns) > 1 else _ONE_COLUMN), columns, first


def _names(line: str, delimiter: str) -> list[str]:
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return [cell.strip().casefold() for cell in cells]


def _rows(document: Document, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers; a stray mark inside a cell is taken as it stands."""
    limit = csv.field_size_limit(max(len(document.text), 1))
    try:
        number = 0
        try:
            for _ in csv.reader(
                io.StringIO(document.text, newline=""), delimiter=delimiter, strict=True
            ):
                number += 1
        except csv.Error as fault:
            if "unexpected end" in str(fault):
                raise InputError(
                    f"{document.origin}, row {number + 1}: a quotation mark is never closed; "
                    "close it or double it"
                ) from None
        yield from enumerate(
            csv.reader(io.StringIO(document.text, newline=""), delimiter=delimiter), start=1
        )
    except csv.Error as fault:
        raise InputError(f"{document.origin}: {fault}; save it as CSV again") from None
    finally:
        csv.field_size_limit(limit)


def _as_given(delimiter: str, row: list[str]) -> str:
    return (", " if delimiter == _ONE_COLUMN else delimiter).join(row)
