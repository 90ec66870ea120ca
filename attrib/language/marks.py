"""Single quotation marks (tokens): which character, and which way its surroundings lean.

Pairing them to quotations is done in ``quotations.py``.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from attrib.language.regex import regex

OPEN, NEUTRAL, CLOSE = 1, 0, -1
"""Which way a mark leans by what stands beside it."""
_UNKNOWN = 2
"""Not found out yet: of “ and ” in turn nobody asks."""

_MARKS = "\"“”„‟＂«»‹›'‘’‚‛`´「」『』﹁﹂﹃﹄"

OPENING_MARKS = "“\"„«‘'"
"""What opens a quotation."""

# Not "[...]+": what begins with one character of a class is searched for much faster.
_RUN = regex(f"[{_MARKS}][{_MARKS}]*")
_RUN_OR_COMMAS = regex(f"[{_MARKS},][{_MARKS},]*")
_ORNAMENT = 7
"""So many marks in a row, or more, are an ornament."""

_TOKEN = regex(
    # Code fences and the like: never quotation marks.
    r"`{3,}|'{4,}"
    # Marks of two characters; of three apostrophes that close, the first is a single mark.
    r"|'(?=''(?:[^\w']|$))"
    r"|''|’’|‘‘|``|(?<![^\s(\[]),,(?=\w)"
    r"|[\"“”„‟＂«»‹›‘‚‛`´「」『』﹁﹂﹃﹄]"
    # An apostrophe between two word characters is none.
    r"|(?<![^\W_])['’]|['’](?![^\W_])"
)

FAMILY = {
    **dict.fromkeys(['"', "＂", "“", "”", "„", "‟", "''", "’’", "‘‘", "``", ",,"], "double"),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛", "`", "´"], "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("「」﹁﹂", "corner"),
    **dict.fromkeys("『』﹃﹄", "white corner"),
}
_CODES = list(FAMILY)
_CODE_OF = {mark: code for code, mark in enumerate(_CODES)}
_OF_CODE = [(mark, family, len(mark)) for mark, family in FAMILY.items()]

_BESIDE = frozenset(_MARKS + "*_")
"""Marks and emphasis are looked through when the surroundings of a mark are weighed."""
_BRACKETS = frozenset("([{<¿¡=|/")
_OPENS = _BESIDE | _BRACKETS
_AFTER = frozenset(".,;:!?)]}>…|/。，、！？；：）-—–―‒‐‑")
_BEFORE_SPEECH = frozenset(_MARKS + "\n,;:.!?…—–―-([")
_LEADS_IN = frozenset(".…-—–―")

_CLIPPED = regex(
    r"(?:\d0(?:s|er)|tis|tisn|twas|twere|twill|twould|em|n|nother|nuff)(?![^\W_])", re.IGNORECASE
)
"""Words that are always written with an apostrophe at the start: '90s, 'tis, 'em."""
_COUNTED = (
    r"[.,]\d| ?(?:%|(?:per ?cent|Prozent|pour cent|por ciento|hundred|thousand|(?:m|b|tr)illion|mil"
    r"|Mill?i(?:on|ard)en?|mill(?:ions|iards|ones))(?![^\W_]))"
)
"""After two digits: a number and no year (‘58 million’)."""
_MAY_BE_CLIPPED = regex(
    rf"(?:\d\d(?!{_COUNTED})|til|till|cause|bout|round|neath|gainst|fore|fraid|way|pears|cept|stead|sides"
    r"|spect|ere|im|er|ave|is|s|ne|nen|ner|nem|rum|raus|rein|mal)(?![^\W_])"
)
"""Words that may be: '98, 'til, German 'ne. Where speech may begin, they begin it."""
_DROPPED = regex(r"(?:[sxzSXZ]|\d|\b(?:\w*in|an|o|th|wi|ol|lil|fo|mo|yo|ha|po|t))$")
"""What an apostrophe at the end may stand after: voters', 6', goin', o'."""


class Mark(NamedTuple):
    """A mark where it stands."""

    start: int
    end: int
    sign: str
    family: str
    lean: int


_new = tuple.__new__  # a named tuple's own way takes twice the time


class Marks:
    """All marks of a text. Kept in arrays, so that ten million of them fit in memory."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = array("q")
        self._codes = bytearray()
        self._leans = array("b")
        runs = _RUN_OR_COMMAS if ",," in text else _RUN
        for match in runs.finditer(text):
            start, end = match.span()
            if end - start == 1:
                sign = match[0]
                # Most marks are apostrophes, so they are passed over first.
                if (
                    sign in "'’"
                    and text[end : end + 1].isalnum()
                    and text[start - 1 : start].isalnum()
                ):
                    continue
                self._add(start, sign)
            elif end - start < _ORNAMENT:
                for token in _TOKEN.finditer(text, start, min(end + 1, len(text))):
                    self._add(token.start(), token.group())

    def _add(self, start: int, sign: str) -> None:
        code = _CODE_OF.get(sign)
        if code is not None:
            self._starts.append(start)
            self._codes.append(code)
            self._leans.append(_UNKNOWN)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, at: int) -> Mark:
        sign, family, size = _OF_CODE[self._codes[at]]
        start, lean = self._starts[at], self._leans[at]
        if lean == _UNKNOWN:
            lean = self._leans[at] = _lean(self.text, start, start + size)
        return _new(Mark, (start, start + size, sign, family, lean))

    def before(self, offset: int, at: int) -> int:
        """The first mark from number ``at`` on that does not start before ``offset``."""
        return bisect_left(self._starts, offset, at)

    def starts(self, first: int, end: int) -> Sequence[int]:
        """Where the marks with these numbers stand."""
        return self._starts[first:end]

    def alternate(self, one: str, other: str, first: int, end: int) -> bool:
        """True if the marks from number ``first`` on, before ``end``, are ``one other`` again and
        again."""
        pair = bytes((_CODE_OF[one], _CODE_OF[other]))
        return self._codes[first:end] == pair * ((end - first) // 2)

    def has(self, sign: str) -> bool:
        return _CODE_OF[sign] in self._codes

    def inverted_guillemets(self) -> bool:
        """Whether guillemets point inward (»…«) in this text."""
        if not (self.has("«") or self.has("»")):
            return False
        outward = 0
        for at, code in enumerate(self._codes):
            sign = _CODES[code]
            if sign in "«»":
                side = self[at].lean or self._spaced_lean(self._starts[at])
                outward += side if sign == "«" else -side
        return outward < 0

    def _spaced_lean(self, at: int) -> int:
        """Lean of a mark with space on both sides, by what stands beyond the spaces."""
        before = self.text[max(0, at - 3) : at].rstrip(" \u00a0\u202f")[-1:]
        after = self.text[at + 1 : at + 4].lstrip(" \u00a0\u202f")[:1]
        if before in ":\n—":
            return OPEN
        return CLOSE if after in ".,;:?!\n" or before in ".!?…" else NEUTRAL


def _lean(text: str, start: int, end: int) -> int:
    """OPEN after a space or bracket, CLOSE before a space or punctuation, else NEUTRAL."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isspace():
        if after.isalnum():
            return OPEN
    elif before and before not in _OPENS and (after in _AFTER or after.isspace()):
        return CLOSE
    left = start - 1
    stop = max(-1, start - 4)
    while left > stop and text[left] in _BESIDE:
        left -= 1
    before = text[left] if left > stop else " "
    size = len(text)
    right = end
    stop = min(size, end + 3)
    while right < stop and text[right] in _BESIDE:
        right += 1
    after = text[right] if right < stop else " "
    opens = before.isspace() or before in _BRACKETS or _after_elision(text, start)
    closes = after.isspace() or after in _AFTER
    if closes:
        if not opens:
            return CLOSE
        if after in _LEADS_IN:
            # A quotation may begin with an ellipsis or a dash: "...and then".
            while right < stop + 3 and right < size and text[right] in _LEADS_IN:
                right += 1
            return OPEN if right < size and text[right].isalnum() else NEUTRAL
        return NEUTRAL
    return OPEN if opens else NEUTRAL


def _after_elision(text: str, at: int) -> bool:
    """Whether l', d', qu' and the like stand before ``at``: a quotation may begin there."""
    if at < 2 or text[at - 1] not in "'’" or text[at - 2] not in "ldcjnmstuLDCJNMST":
        return False
    return at < 3 or not text[at - 3].isalpha() or text[at - 3 : at - 1].lower() == "qu"


def starts_clipped(text: str, start: int) -> bool:
    """Whether the single mark at ``start`` stands for the first letters of a word."""
    if _CLIPPED.match(text, start + 1) is not None:
        return True
    return _MAY_BE_CLIPPED.match(text, start + 1) is not None and not may_begin_speech(text, start)


def may_begin_speech(text: str, start: int) -> bool:
    """Whether a paragraph, a stop, a comma, a colon or another mark stands before ``start``."""
    before = text[max(0, start - 2) : start].rstrip(" \u00a0\u202f")
    return not before or before[-1] in _BEFORE_SPEECH


def ends_clipped(text: str, at: int) -> bool:
    """Whether an apostrophe at ``at`` may belong to the word before it (voters' choice)."""
    after = text[at + 1 : at + 3]
    if len(after) < 2 or not after[0].isspace() or not after[1].isalnum():
        return False
    return _DROPPED.search(text, max(0, at - 12), at) is not None
