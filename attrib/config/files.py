"""The two files ``attrib.toml``: where they are, and reading one.

Every fault is a UsageError of one line that names the file, the line where it can be told,
and the nearest valid name. No message repeats a value: it may be a key in the wrong place.
"""

from __future__ import annotations

import difflib
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from attrib.config.profiles import Price, Profile, looks_like_a_key
from attrib.errors import UsageError
from attrib.model import Frozen

FILE_NAME = "attrib.toml"

_KEY_NAMES = re.compile(
    r"(?:.*[-_])?(?:key|apikey|token|secret|password|authorization|bearer)", re.IGNORECASE
)


class ConfigFile(Frozen):
    """What a file says."""

    profile: str | None = None
    """The profile that holds where none is named."""
    trusted_servers: list[str] = Field(default_factory=list)
    """Hosts that a project file may name as ``base_url``. User file only."""
    profiles: dict[str, Profile] = Field(default_factory=dict)


class ReadFile(Frozen):
    """A file with its content."""

    path: Path
    content: ConfigFile
    lines: dict[tuple[str, ...], int]
    """Where each key stands, 1-based, as far as that can be told."""

    def place(self, *key: str) -> str:
        """``PATH, line N`` of a key."""
        return _place(self.path, self.lines.get(key))


def user_path(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where the user's own file is or would be.

    ``XDG_CONFIG_HOME`` holds on every platform when it is set to an absolute path.
    """
    named = Path(environ.get("XDG_CONFIG_HOME", ""))
    if named.is_absolute():
        folder = named
    elif platform == "win32":
        folder = Path(environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        folder = Path.home() / ".config"
    return folder / "attrib" / FILE_NAME


def project_path(start: Path) -> Path | None:
    """The nearest file from ``start`` upwards to the root of the repository, or home.

    Outside of both only ``start`` itself is looked at: what stands in ``/tmp`` or ``/`` may
    be somebody else's.
    """
    start = start.resolve()
    upwards = [start, *start.parents]
    ends = [folder for folder in upwards if (folder / ".git").exists()]
    home = _home()
    if home in upwards:
        ends.append(home)
    last = min((upwards.index(folder) for folder in ends), default=0)
    for folder in upwards[: last + 1]:
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
    return None


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):
        return None


def read_config(path: Path, *, project: bool) -> ReadFile | None:
    """The file at ``path``; None when there is none.

    Raises UsageError for everything that is wrong with it, a key written into it above all.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: is not UTF-8; save it as UTF-8") from None
    text = text.replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
    except ValueError as fault:
        raise UsageError(f"{path}: is not TOML: {fault}") from None
    except RecursionError:
        raise UsageError(f"{path}: is not TOML: too deeply nested") from None
    lines = _lines(text)
    _refuse_keys(path, data, lines)
    try:
        content = ConfigFile.model_validate(data, strict=True)
    except ValidationError as fault:
        raise UsageError(_first_fault(path, fault, lines)) from None
    if project and "trusted_servers" in content.model_fields_set:
        raise UsageError(
            f"{_place(path, lines.get(('trusted_servers',)))}: trusted_servers belongs into the "
            "user file (attrib config path), not into that of a project"
        )
    return ReadFile(path=path, content=content, lines=lines)


def _refuse_keys(path: Path, data: dict[str, Any], lines: dict[tuple[str, ...], int]) -> None:
    for key, value in _walk(data):
        text = value if isinstance(value, str) else ""
        known = key[-1] in Profile.model_fields or key[:-1][-1:] == ("prices",)
        if (
            (not known and not isinstance(value, dict) and _KEY_NAMES.fullmatch(key[-1]))
            or looks_like_a_key(text)
            or looks_like_a_key(key[-1])
            or re.match(r"https?://[^/]*@", text)
        ):
            raise UsageError(
                f"{_place(path, _nearest_line(lines, key))}: a key or password does not belong "
                "into a file; delete it here, put it into an environment variable and name that "
                "as key_variable"
            )


def _walk(data: Any, key: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if key:
        yield key, data
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _walk(value, (*key, name))
    elif isinstance(data, list):
        for value in data:
            yield from _walk(value, key)


def _first_fault(path: Path, fault: ValidationError, lines: dict[tuple[str, ...], int]) -> str:
    first = fault.errors(include_url=False, include_input=False, include_context=False)[0]
    key = tuple(str(part) for part in first["loc"])
    where = _place(path, _nearest_line(lines, key))
    if first["type"] == "extra_forbidden":
        table = f" in [{'.'.join(key[:-1])}]" if key[:-1] else ""
        return f"{where}: no key {key[-1]!r}{table}; {nearest(key[-1], _valid(key[:-1]))}"
    message = first["msg"].removeprefix("Value error, ")
    return f"{where}: {'.'.join(key)}: {message[:1].lower()}{message[1:]}"


def _valid(table: tuple[str, ...]) -> list[str]:
    """Keys that may stand in a table."""
    if len(table) == 2:
        return list(Profile.model_fields)
    return list(Price.model_fields if len(table) == 4 else ConfigFile.model_fields)


def nearest(name: str, valid: Iterable[str]) -> str:
    """``did you mean 'x'?``, or all that there is."""
    names = list(valid)
    close = difflib.get_close_matches(name.casefold(), names, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"there are {', '.join(names)}"


def _place(path: Path, line: int | None) -> str:
    return f"{path}, line {line}" if line else f"{path}"


def _nearest_line(lines: dict[tuple[str, ...], int], key: tuple[str, ...]) -> int | None:
    """The line of the key, or of the innermost table around it that has one."""
    for size in range(len(key), 0, -1):
        if key[:size] in lines:
            return lines[key[:size]]
    return None


_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]")
_ASSIGNED = re.compile(rf"\s*({_DOTTED})\s*=")


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """Where keys and tables stand. ``tomllib`` does not say; only for messages, so that a
    line inside a multi-line string may be taken for a key."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _TABLE.match(line):
            table = _names(header[1])
            found.setdefault(table, number)
        elif assigned := _ASSIGNED.match(line):
            found.setdefault((*table, *_names(assigned[1])), number)
    return found


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
