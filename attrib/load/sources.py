"""From what the user typed to a list of single origins: files, URLs, ``-``."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrib.errors import InputError
from attrib.language.regex import regex
from attrib.load.kinds import SUFFIXES
from attrib.load.loaded import one_line
from attrib.load.made_here import HEAD, made_here

STDIN = "-"

_SCHEME = regex(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_GLOB_CHARACTERS = regex(r"[*?\[]")


def is_url(origin: str) -> bool:
    """Whether ``origin`` is an http or https URL."""
    scheme = _SCHEME.match(origin)
    return scheme is not None and scheme[1].lower() in ("http", "https")


def expand(sources: Sequence[str]) -> list[str]:
    """Single origins for ``sources``, in the order given; a file named twice stands once.

    A folder gives its files of known suffixes, at any depth, sorted by path; a glob gives
    what it matches, sorted. Names that begin with a dot and what attrib itself wrote are left
    out of both. Raises InputError for a path or glob that matches nothing and a folder that
    holds nothing readable.
    """
    origins: dict[str, str] = {}
    for source in sources:
        for origin in _expand_one(source):
            origins.setdefault(_identity(origin), origin)
    return list(origins.values())


def _expand_one(source: str) -> Iterator[str]:
    if source == STDIN or is_url(source):
        yield source
        return
    shown = one_line(source)
    scheme = _SCHEME.match(source)
    if scheme:
        raise InputError(
            f"{shown}: {scheme[1]}:// is not supported; give an http or https URL, or a path"
        )
    if "\0" in source:
        raise InputError(f"{shown}: a path cannot hold a NUL character; check the path")
    if not source:
        raise InputError("'': no such file or folder; check the path")
    path = Path(source)
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError as fault:
        raise InputError(
            f"{shown}: cannot be looked up ({fault.strerror}); check the path and its permissions"
        ) from None
    if folder:
        files = list(_files_below(path))
        if not files:
            raise InputError(
                f"{shown}: the folder holds no readable file;"
                f" attrib reads {', '.join(sorted(SUFFIXES))}"
            )
        yield from files
    elif there:
        yield source
    elif _GLOB_CHARACTERS.search(source):
        matches = _glob(source)
        if not matches:
            raise InputError(f"{shown}: the pattern matches no file; check the pattern")
        yield from matches
    else:
        raise InputError(f"{shown}: no such file or folder; check the path")


def _glob(pattern: str) -> list[str]:
    # Path.glob yields hidden files and knows no absolute patterns; the glob module does
    # what a shell does.
    found: list[str] = []
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207
        path = Path(match)
        # "**" matches every folder as well as the files below it; either way each file
        # comes once, because expand() drops what it has seen.
        single = [] if _is_made_here(path) else [match]
        found.extend(_files_below(path) if path.is_dir() else single)
    return found


def _files_below(folder: Path) -> list[str]:
    def fail(error: OSError) -> None:
        raise InputError(
            f"{one_line(str(error.filename))}: the folder cannot be read"
            f" ({error.strerror}); check its permissions"
        )

    found: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(
            Path(parent, name)
            for name in files
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
        )
    return [str(path) for path in sorted(found) if not _is_made_here(path)]


def _is_made_here(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return made_here(file.read(HEAD))
    except OSError:
        return False  # told where it is loaded


def _identity(origin: str) -> str:
    if origin == STDIN or is_url(origin):
        return origin
    return f"file:{os.path.realpath(origin)}"
