"""Quotes from a CSV file: a column ``quote``, and ``speaker`` and ``url`` where there are any."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrib.check.asked import Asked, Reading, Wording
from attrib.errors import InputError
from attrib.language.regex import regex
from attrib.load.sources import is_url
from attrib.model import Document, Problem, ProblemCode

_DELIMITERS = ",;\t|"
_ONE_COLUMN = "\x1f"
"""Stands in no text: a file of one column has no delimiter, and its commas are commas."""


_COLUMNS = {
    "quote": ("quote", "quotes", "quotation"),
    "speaker": ("speaker", "speakers", "speaker name", "said by", "attributed to"),
    "url": ("url", "link", "source url"),
}
"""What a column may be called, the likeliest name first."""
_NOBODY = frozenset(("n/a", "none", "unknown"))
_DELIMITER_LINE = regex(r"\ufeff?sep=(.)[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""By which Excel tells itself the delimiter; it shows no such row and does not count it."""


class _Table(NamedTuple):
    text: str
    delimiter: str
    columns: dict[str, int]
    """Where the columns that are read stand."""
    width: int
    unread: tuple[str, ...]
    first: int
    """Number of the header's row."""


def read_rows(document: Document) -> Reading:
    """Quotes of a CSV file. Rows are numbered as a spreadsheet shows them, the header being 1.

    Raises InputError for a file without a column ``quote`` and for a quotation mark that is
    never closed, because all rows after it would be lost in one cell.
    """
    table = _table(document)
    asked: list[Asked] = []
    problems: list[Problem] = []
    for number, row in _rows(document.origin, table):
        if number <= table.first or not any(cell.strip() for cell in row):
            continue
        where = f"{document.origin}, row {number}"
        cells = {
            name: row[at].strip() if at < len(row) else "" for name, at in table.columns.items()
        }
        quote, url, speaker = cells["quote"], cells.get("url", ""), cells.get("speaker", "")
        fault = ""
        if len(row) > table.width and any(cell.strip() for cell in row[table.width :]):
            fault = "more cells than the header has; put quotation marks around the quote"
        elif not quote:
            fault = "the quote is empty"
        elif url and not is_url(url):
            fault = f"the url {url!r} is no http or https address"
        if fault:
            problems.append(
                Problem(
                    code=ProblemCode.ITEM_REFUSED,
                    message=f"{where}: {fault}",
                    raw=_as_given(table.delimiter, row),
                )
            )
            continue
        named = any(map(str.isalnum, speaker)) and speaker.casefold() not in _NOBODY
        asked.append(
            Asked(
                id=f"q{number}",
                quote=quote,
                wordings=(Wording(quote),),
                stated=where,
                speakers=(speaker,) if named else (),
                url=url or None,
            )
        )
    if not asked and not problems:
        raise InputError(f"{document.origin}: no quote below the header; add rows")
    notes: tuple[str, ...] = ()
    if "speaker" not in table.columns and table.unread:
        unread = ", ".join(map(repr, table.unread[:8]))
        notes = (
            f"{document.origin}: no column named 'speaker', so no speaker is checked "
            f"(not read: {unread})",
        )
    return Reading(document.origin, tuple(asked), notes, tuple(problems))


def is_table(text: str) -> bool:
    """Whether the first line of ``text`` can be nothing but the header of such a file.

    "Quote, unquote" is a headline.
    """
    first = next((line for line in text.splitlines() if line.strip()), "").strip()
    return _DELIMITER_LINE.match(text) is not None or any(
        names == ["quote"]
        or ("quote" in names and len(names) > 1 and f"{delimiter} " not in first)
        or len(_columns(names).keys() - {"url"}) > 1
        for delimiter in _DELIMITERS
        if (names := _names(first, delimiter))
    )


def _table(document: Document) -> _Table:
    stated = _DELIMITER_LINE.match(document.text)
    text = document.text[stated.end() if stated else 0 :]
    delimiters = stated[1] if stated else _DELIMITERS
    lines = text.splitlines() or [""]
    first = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
    options = [(_names(lines[first - 1], delimiter), delimiter) for delimiter in delimiters]
    fitting = [option for option in options if "quote" in _columns(option[0])]
    names, delimiter = max(fitting or options, key=lambda option: len(option[0]))
    if not fitting:
        found = ", ".join(repr(name) for name in names[:8])
        raise InputError(
            f"{document.origin}: no column named 'quote' (found {found}); "
            "name the columns quote, speaker and url in the first line"
        )
    columns = _columns(names)
    for name in (names[at] for at in columns.values()):
        if names.count(name) > 1:
            raise InputError(f"{document.origin}: two columns named {name!r}; rename one")
    unread = tuple(n for at, n in enumerate(names) if n and at not in columns.values())
    return _Table(
        text, delimiter if len(names) > 1 else _ONE_COLUMN, columns, len(names), unread, first
    )


def _columns(names: Sequence[str]) -> dict[str, int]:
    """Where each column stands that is read, by its likeliest name."""
    return {
        column: names.index(found)
        for column, options in _COLUMNS.items()
        if (found := next((name for name in options if name in names), None))
    }


def _names(line: str, delimiter: str) -> list[str]:
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return [cell.strip().casefold() for cell in cells]


def _rows(origin: str, table: _Table) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers; a stray mark inside a cell is taken as it stands."""
    limit = csv.field_size_limit(max(len(table.text), 1))
    try:
        number = 0
        try:
            for _ in csv.reader(
                io.StringIO(table.text, newline=""), delimiter=table.delimiter, strict=True
            ):
                number += 1
        except csv.Error as fault:
            if "unexpected end" in str(fault):
                raise InputError(
                    f"{origin}, row {number + 1}: a quotation mark is never closed; "
                    "close it or double it"
                ) from None
        yield from enumerate(
            csv.reader(io.StringIO(table.text, newline=""), delimiter=table.delimiter), start=1
        )
    except csv.Error as fault:
        raise InputError(f"{origin}: {fault}; save it as CSV again") from None
    finally:
        csv.field_size_limit(limit)


def _as_given(delimiter: str, row: list[str]) -> str:
    return (", " if delimiter == _ONE_COLUMN else delimiter).join(row)
