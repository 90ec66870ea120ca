"""Make characters visible that would otherwise act on a terminal, a page or a table."""

from __future__ import annotations

import re

from attrib.language.regex import regex

# C0 and C1 controls except tab and line feed; bidirectional controls, which can make a
# line read differently from what it holds ("Trojan Source", CVE-2021-42574); invisible
# separators; lone surrogates, which no encoding can write.
_ACTIVE = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def visible(text: str) -> str:
    """``text`` with controls as pictures (``␛``) or ``<U+202E>``; other text unchanged."""
    return _ACTIVE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"<U+{code:04X}>"


def one_line(text: str) -> str:
    """``visible(text)`` with every run of white space (line ends too) as one space, for cells."""
    return visible(" ".join(text.split()))
