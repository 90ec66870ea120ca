"""Words as spans.

A word is a run of letters and digits with their combining marks. It may hold single
apostrophes and hyphens between letters (``don't``, ``l'État`` is one word, ``well-known``),
and points and commas between digits (``3.5``, ``1,000``). In Chinese and Japanese every
character is a word of its own; scripts that are written without spaces otherwise (Thai, Lao,
Khmer) give one word a run.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from attrib.language.regex import regex
from attrib.model import Span

_IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)


_BEYOND_LATIN = regex("[^\x00-\u02ff\u2000-\u206f]")
"""All that may be a combining mark or an ideograph."""


def _pattern(text: str, start: int, end: int) -> re.Pattern[str]:
    """Of two that agree on Latin text the one that is built in no time."""
    return _of_any_script() if _BEYOND_LATIN.search(text, start, end) else _of_latin()


@cache
def _of_latin() -> re.Pattern[str]:
    return _words("", r"[^\W_]")


@cache
def _of_any_script() -> re.Pattern[str]:
    return _words(f"[{_IDEOGRAPHS}]|", rf"(?:[^\W_{_IDEOGRAPHS}]|[{_combining()}])")


def _words(ideograph: str, letter: str) -> re.Pattern[str]:
    return re.compile(rf"{ideograph}\d+(?:[.,]\d+)+{letter}*|{letter}+(?:['’\-‑]{letter}+)*")


def _combining() -> str:
    """Combining marks of the basic plane as ranges; ``\\w`` of ``re`` leaves them out."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0xFFFF):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)


def word_spans(text: str, span: Span | None = None) -> list[Span]:
    """Words in text order, in all of ``text`` or inside ``span``."""
    start, end = span if span is not None else (0, len(text))
    matches = _pattern(text, start, end).finditer(text, start, end)
    return [Span(*match.span()) for match in matches]
