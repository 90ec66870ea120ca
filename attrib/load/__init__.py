"""Load: a path, folder, glob, URL or ``-`` becomes a ``Document``."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from typing import BinaryIO

from attrib.errors import InputError
from attrib.load.encoding import REPLACEMENT, decode
from attrib.load.fetch import MAX_BYTES, Fetched, fetch
from attrib.load.furniture import find_furniture
from attrib.load.kinds import Kind, detect
from attrib.load.loaded import Loaded, one_line
from attrib.load.made_here import HEAD, is_json, made_here
from attrib.load.sources import STDIN, expand, is_url
from attrib.model import Document, Furniture, text_sha256

__all__ = ["expand", "load"]


def load(origin: str, *, id: str, stdin: BinaryIO | None = None, own: bool = False) -> Document:
    """Read one origin (a file, a URL or ``-`` for ``stdin``) whole.

    What attrib wrote is no source, since it would bear itself out: with ``own`` its JSON is read
    as text all the same.

    Raises InputError, whose one line begins with the origin, when it cannot be read, is in no
    format that attrib knows, or holds no text.
    """
    # A file name that is not UTF-8 holds lone surrogates, which no sheet can carry.
    shown = origin.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        raw = _fetch_or_open(origin, stdin)
        if not raw.data:
            raise InputError("is empty; give a source with text in it")
        if made_here(raw.data[:HEAD]):
            _refuse_made_here(raw.data[:HEAD], own=own)
        kind = detect(raw.data, suffix=raw.suffix, content_type=raw.content_type)
        loaded = _read(raw, kind)
        if not loaded.text.strip():
            raise InputError("holds no text; give a source with text in it")
    except InputError as error:
        raise InputError(f"{_name(shown)}: {one_line(str(error))}") from error
    return Document(
        id=id,
        origin=shown,
        media_type=kind.value,
        text=loaded.text,
        sha256=text_sha256(loaded.text),
        source_sha256=hashlib.sha256(raw.data).hexdigest(),
        title=loaded.title,
        landmarks=loaded.landmarks,
        furniture=_all_furniture(loaded),
        gaps=(*loaded.gaps, *_undecoded(raw.data, loaded.text)),
    )


def _refuse_made_here(head: bytes, *, own: bool) -> None:
    if not own:
        raise InputError("is no source but what attrib made of one; give the source itself")
    if not is_json(head):
        raise InputError("is what attrib made for people to read; give the sheet as JSON (-f json)")


def _undecoded(data: bytes, text: str) -> tuple[str, ...]:
    lost = text.count(REPLACEMENT) - data.count(REPLACEMENT.encode())
    return (f"{lost} characters could not be decoded and stand as U+FFFD",) if lost > 0 else ()


def _name(origin: str) -> str:
    """The origin as an error names it: on one line, without a password in a URL."""
    if origin == STDIN:
        return "standard input"
    if is_url(origin):
        origin = re.sub(r"//[^/?#]*@", "//...@", origin, count=1)
    return one_line(origin) or "''"


def _fetch_or_open(origin: str, stdin: BinaryIO | None) -> Fetched:
    if is_url(origin):
        return fetch(origin)
    try:
        if origin == STDIN:
            if stdin is None and sys.stdin is None:
                raise InputError("is closed; give a file or pipe something in")
            data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
            suffix = ""
        else:
            with Path(origin).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            suffix = Path(origin).suffix
    except IsADirectoryError as error:
        raise InputError("is a folder; give a file") from error
    except FileNotFoundError as error:
        raise InputError("no such file; check the path") from error
    except PermissionError as error:
        raise InputError("may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read ({error}); check the path") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES // 2**20} MiB; give the part you need")
    return Fetched(data=data, content_type="", charset=None, suffix=suffix)


def _read(raw: Fetched, kind: Kind) -> Loaded:
    """Each reader imports its library only when it is called."""
    if kind is Kind.PDF:
        from attrib.load.pdf import read_pdf

        return read_pdf(raw.data)
    if kind is Kind.DOCX:
        from attrib.load.docx import read_docx

        return read_docx(raw.data)
    if kind is Kind.HTML:
        from attrib.load.html import read_html

        return read_html(raw.data, declared=raw.charset)
    text = decode(raw.data, declared=raw.charset)
    if kind is Kind.MARKDOWN:
        from attrib.load.markdown import read_markdown

        return read_markdown(text)
    if kind in (Kind.SRT, Kind.VTT) and text.strip():
        from attrib.load.subtitles import read_subtitles

        return read_subtitles(text)
    return Loaded(text)


def _all_furniture(loaded: Loaded) -> tuple[Furniture, ...]:
    """What the format states as furniture, and what its lines look like, in text order."""
    stated = loaded.furniture
    found = find_furniture(loaded.text, loaded.landmarks)
    rest = (f for f in found if not any(f.span.overlaps(s.span) for s in stated))
    return tuple(sorted((*stated, *rest), key=lambda furniture: furniture.span))
