"""The file of a sheet in JSON, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrib.model import Sheet

_FAULTS: dict[type[OSError], str] = {
    FileNotFoundError: "no such file; check the path",
    IsADirectoryError: "is a folder; give a sheet made with --format json",
    PermissionError: "may not be read; check its permissions",
}


def read_sheet_file(given: str) -> Sheet:
    """The sheet at the path ``given``, or on standard input for ``-``. Raises InputError."""
    from attrib.errors import InputError
    from attrib.sheet import read_sheet

    name = "standard input" if given == "-" else given
    try:
        data = _data(given)
    except OSError as fault:
        why = _FAULTS.get(type(fault), f"cannot be read ({fault.strerror}); check the path")
        raise InputError(f"{name}: {why}") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{name}: not UTF-8; give a sheet made with --format json") from None
    if not text.strip():
        raise InputError(f"{name}: is empty; give a sheet made with --format json")
    return read_sheet(text, name)


def _data(given: str) -> bytes:
    if given != "-":
        return Path(given).read_bytes()
    return sys.stdin.buffer.read() if sys.stdin else b""
