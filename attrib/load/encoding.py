"""Bytes to text: byte order mark, declaration, UTF-8, then the likeliest legacy encoding.

Decoding is all that happens: line ends, spaces and characters stay as they are. Only a
byte order mark at the start is dropped.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from attrib.errors import InputError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What the label means on the web (WHATWG Encoding Standard), where Python's codec of that
# name is narrower.
_LABELS: dict[str, str] = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}

REPLACEMENT = "\ufffd"
"""Stands for bytes that are not text in an encoding that is otherwise certain."""
_GOOD_PER_BAD = 3
"""Characters beyond ASCII that are good UTF-8, for each that is not, to call it UTF-8."""

_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|<\?xml[^>]{1,80}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)


def peek(data: bytes) -> str:
    """The first characters of ``data``, good enough to recognise a format by."""
    head = data[:4096]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode("utf-8", "replace")


def declared_in_html(data: bytes) -> str | None:
    """Character set that a ``meta`` element or XML declaration near the start names."""
    found = _DECLARED.search(data[:8192])
    if found is None:
        return None
    return (found[1] or found[2]).decode("ascii")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Text of ``data``. ``declared``: what a Content-Type header or ``meta`` element says.

    Raises InputError for binary data and for bytes that no encoding explains.
    """
    text = _decode(data, declared)
    if "\0" in text:
        raise InputError(
            "holds NUL characters, so it is a binary file or lacks a byte order mark;"
            " save it as UTF-8 text"
        )
    return text


def _decode(data: bytes, declared: str | None) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(marked)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"begins with a {marked.upper()} byte order mark but is not"
                    f" {marked.upper()} at byte {error.start + len(mark)}; save it as UTF-8"
                ) from error
    encoding = _python_name(declared)
    # Valid UTF-8 beyond ASCII does not come about by chance, so it outranks a declaration
    # of a single-byte encoding, which servers and page templates get wrong often.
    if encoding is None or _is_single_byte(encoding) or encoding.startswith("utf"):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if encoding is not None:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return _decode_undeclared(data)


def _python_name(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        b" ".decode(name, "replace")  # "hex" and "rot13" are codecs too, but give no text
    except (LookupError, ValueError):
        return None
    return _LABELS.get(name, name)


def _is_single_byte(encoding: str) -> bool:
    return encoding.startswith(("cp125", "iso8859", "mac", "koi8")) or encoding == "cp874"


def _decode_undeclared(data: bytes) -> str:
    if b"\0" in data:
        raise InputError("is a binary file; give text, HTML, PDF, .docx, .srt or .vtt")
    # UTF-8 with a few bad bytes (a cut emoji, a byte from another page) is UTF-8; any other
    # reading would garble all of its accents to explain those few.
    damaged = data.decode("utf-8", "replace")
    bad = damaged.count(REPLACEMENT)
    if sum(not char.isascii() for char in damaged) - bad >= _GOOD_PER_BAD * bad:
        return damaged
    # charset-normalizer takes French and Spanish in Windows-1252 for Windows-1250, which
    # turns "à" into "ŕ"; Western text is told by what it cannot hold.
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        pass
    else:
        if _is_plausibly_western(western):
            return western
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError("is in no encoding that can be told, or binary; save it as UTF-8 text")
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError as error:
        raise InputError("is in no encoding that can be told; save it as UTF-8 text") from error


# Marks of text in another encoding read as Windows-1252: a symbol or a foreign capital
# inside a word, an accented letter before a capital (Polish, Mac Roman), three accented
# letters in a row (Cyrillic, Greek, Chinese), letters that only Icelandic has (Turkish),
# "ø" before "e" or "í" or "ì" inside a word (Czech).
_NOT_WESTERN = re.compile(
    r"[a-zß-öø-ÿ][¡-©«-¬®-´¶¸-¹»-¿×÷][a-zß-öø-ÿ]|[a-zß-öø-ÿ][À-ÖØ-ÞŸŠŽŒƒ]"
    r"|[ß-öø-ÿšž][A-ZÀ-ÖØ-Þ][a-z]|[ðþýÐÞÝ]|ì[a-z]|ø[eíi]"
)


def _is_plausibly_western(text: str) -> bool:
    if _NOT_WESTERN.search(text):
        return False
    run = 0
    for char in text:
        run = run + 1 if not char.isascii() and unicodedata.category(char)[0] == "L" else 0
        if run == 3:
            return False
    return True
