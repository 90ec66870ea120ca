"""Untrusted text, made fit to be shown in a terminal or on a page."""

from __future__ import annotations

import re
import unicodedata

# Controls, bidirectional controls ("Trojan Source", CVE-2021-42574), separators that act
# as line ends, lone surrogates (which no encoding can write).
_ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def shown(text: str) -> str:
    """``text`` with everything that would act on the reader's screen named instead."""
    return _ACTIVE.sub(_named, text)


def one_line(text: str) -> str:
    """``shown(text)`` with each run of white space as one blank."""
    return re.sub(r"\s+", " ", shown(text))


def _named(match: re.Match[str]) -> str:
    character = match.group()
    if character in "\r\x0c" or unicodedata.category(character) in ("Zl", "Zp"):
        return "\n"
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"
