"""Which format a source has: unmistakable bytes first, then name or Content-Type, then text."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from attrib.errors import InputError
from attrib.language.regex import regex
from attrib.load.encoding import peek


class Kind(StrEnum):
    """A format that attrib reads; the value is its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    SRT = "application/x-subrip"
    VTT = "text/vtt"


SUFFIXES: dict[str, Kind] = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".srt": Kind.SRT,
    ".vtt": Kind.VTT,
}

_MEDIA_TYPES: dict[str, Kind] = {kind.value: kind for kind in Kind} | {
    "application/xhtml+xml": Kind.HTML,
    "text/x-markdown": Kind.MARKDOWN,
    "application/x-pdf": Kind.PDF,
    "text/srt": Kind.SRT,
}

_BINARY_FORMATS: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word or a password-protected Office file",
        "save it as .docx without a password",
    ),
    (b"{\\rtf", "an RTF file", "save it as .docx or as text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\0", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"\x89PNG", "a PNG image", "run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "a JPEG image", "run text recognition (OCR) on it first"),
    (b"GIF8", "a GIF image", "run text recognition (OCR) on it first"),
    (b"ID3", "a sound file", "transcribe it first"),
    (b"OggS", "a sound or video file", "transcribe it first"),
    (b"\x1aE\xdf\xa3", "a video file", "give its subtitle file (.srt, .vtt)"),
)

_HTML_START = regex(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_VTT_START = regex(r"WEBVTT(?:\s|$)")
_SRT_START = regex(r"\s*\d+[ \t]*(?:\r\n|\r|\n)\s*\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->")


def detect(data: bytes, *, suffix: str = "", content_type: str = "") -> Kind:
    """Format of ``data``; ``suffix`` with its dot, ``content_type`` without parameters.

    Raises InputError for a format that attrib does not read, and for a file named .pdf or
    .docx that is something else.
    """
    binary = _detect_binary(data)
    if binary is not None:
        return binary
    stated = _MEDIA_TYPES.get(content_type.lower())
    named = SUFFIXES.get(suffix.lower())
    # Servers send Markdown and subtitles as text/plain: a known suffix says more.
    kind = named if stated in (None, Kind.TEXT) and named is not None else stated
    if kind is Kind.PDF:
        if b"%PDF-" in data[:1024]:
            return Kind.PDF
        raise InputError("is named PDF but holds no PDF; open it to see what it really is")
    if kind is Kind.DOCX:
        raise InputError("is named .docx but holds no Word document; save it again as .docx")
    return kind if kind is not None else _sniff(peek(data))


def _detect_binary(data: bytes) -> Kind | None:
    if data.lstrip(b" \t\r\n\xef\xbb\xbf").startswith(b"%PDF-"):
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _detect_zip(data)
    for signature, what, remedy in _BINARY_FORMATS:
        if data.startswith(signature) and not (signature.isascii() and _looks_like_text(data)):
            raise InputError(f"is {what}; {remedy}")
    return None


def _looks_like_text(data: bytes) -> bool:
    # "BZh", "ID3", "GIF8" and "OggS" could begin a sentence; "{\rtf" cannot.
    return not data.startswith(b"{\\rtf") and b"\0" not in data


def _detect_zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except Exception as error:  # BadZipFile, NotImplementedError, struct.error, ...
        raise InputError("is a damaged .docx or zip file; save or download it again") from error
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    raise InputError(
        "is a zip file but no Word document (spreadsheet, slides, e-book, OpenDocument?);"
        " save it as .docx, PDF or text"
    )


def _sniff(head: str) -> Kind:
    if _VTT_START.match(head):
        return Kind.VTT
    if _SRT_START.match(head):
        return Kind.SRT
    if _HTML_START.match(head):
        return Kind.HTML
    return Kind.TEXT
