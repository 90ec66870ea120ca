"""What belongs to one number: its sign, its groups of digits, its fraction, scale and unit.

"5" does not stand in "5 million", "20 %", "1 000", "≤ 5" or "-$5", nor 三百 in 三百万.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.verify.lists.wordlists import NUMBER_WORDS, SCALES

UNITS_AFTER = frozenset("%‰‱°℃℉％²³€$£¥¢′″^")
UNITS_BEFORE = frozenset("$€£¥₽₹₩₪＄￡￥")
HYPHENS = frozenset("-‐‑‒–−﹣－")
_SIGNS = HYPHENS | frozenset("±∓≤≥≈≠~<>")
_SPACED_SIGNS = frozenset("±∓≤≥≈≠")
WITHIN_NUMBERS = frozenset(".,:'’٫٬．，/⁄×·*~～〜^")
"""Signs that make one number of two between digits."""

_SCALE = regex(
    rf"(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})(?!\w)"
    r"|per ?(?:cent|mille)\b|(?:pour|por|per) c(?:ent|iento|ento)\b|[%‰‱％½⅓⅔¼¾⅛]|\d/\d"
    r"|and (?:a|one|three) (?:half|third|quarters?)\b"
    r"|[€$£¥₽₹₩₪](?!\d)|(?:EUR|USD|GBP|CHF|JPY|DKK|SEK|NOK|PLN|CZK)\b",
    re.IGNORECASE,
)
_COUNTING = NUMBER_WORDS | {"one"}
_BEGIN = [scale[:3] if len(scale) > 2 else rf"{scale}\b" for scale in SCALES]
_BEGIN += ["per", "pou", "por", "and"]
_FIRST = "".join({begin[0] + begin[0].upper() for begin in _BEGIN})
SCALES_BEGIN = rf"[{_FIRST}](?i:{'|'.join(sorted({begin[1:] for begin in _BEGIN}))})"
"""What surely is no scale does not begin so: the first letter mostly tells."""
_GROUP = regex(r"\d{3}(?![\d])")
_GROUPED_BEFORE = regex(r"(?<![\w.,:/-])\d{1,3}(?:\s\d{3})*$")
_NUMBER_WORD = regex(r"(?<![^\W\d_])[^\W\d_]+$")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅")
_SCALE_SIGNS = frozenset("百千万萬亿億兆")
_MINUS = regex(r"(?<!\w)(?:minus|moins|menos|meno|минус)$", re.IGNORECASE)
_MOST_SPACE = 2


def divided(text: str, at: int) -> bool:  # noqa: PLR0911 (one for each case)
    """True if a cut at ``at``, in or beside a space, divides a number from what belongs to it."""
    left = right = at
    while left and text[left - 1].isspace():
        left -= 1
    while right < len(text) and text[right].isspace():
        right += 1
    if not left or right == len(text) or not 0 < right - left <= _MOST_SPACE:
        return False
    before, after = text[left - 1], text[right]
    if after.isdigit() and (
        before in _SPACED_SIGNS
        or _compares(text, left)
        or _MINUS.search(text, max(left - 8, 0), left)
    ):
        return True
    if before.isdigit():
        if _SCALE.match(text, right):
            return True
        groups = _GROUPED_BEFORE.search(text, max(left - 16, 0), left)
        return groups is not None and _GROUP.match(text, right) is not None
    if not (before.isalpha() and after.isalpha()):
        return False
    if _SCALE.match(text, right):
        word = _NUMBER_WORD.search(text, max(left - 16, 0), left)
        return word is not None and word[0].lower() in _COUNTING
    return False


def _compares(text: str, end: int) -> bool:
    """True for the sign of "p < 0.05"; what begins a line marks a quotation in an answer."""
    if text[end - 1] not in "<>":
        return False
    line = text[text.rfind("\n", 0, end) + 1 : end - 1]
    return text[end - 1] == "<" or bool(line.strip(" \t>"))


def begins_number(text: str, at: int) -> bool:
    """True if digits begin at ``at``, after a currency sign or a decimal point at most."""
    end = at + 1 if text[at] in UNITS_BEFORE or text[at] == "." else at
    return text[end : end + 1].isdigit()


def is_sign(text: str, at: int) -> bool:
    """True if what stands at ``at``, right before a number, is its sign or decimal point."""
    sign = text[at]
    before = text[at - 1] if at else " "
    if sign == ".":
        return not (before.isalnum() or before in "._")
    if sign not in _SIGNS or (sign == ">" and not _compares(text, at + 1)):
        return False
    return not before.isalnum() and before not in ")]>"


def numeral_divided(text: str, at: int) -> bool:
    """The same among Chinese and Japanese numerals: 三百|万, 5|万, 第|2, 三|分之一."""
    before, after = text[at - 1], text[at]
    if before in _NUMERALS or before.isdigit():
        if after in _SCALE_SIGNS or (after in _NUMERALS and before in _NUMERALS):
            return True
        return text.startswith("分之", at) or (after == "点" and text[at + 1 : at + 2] in _NUMERALS)
    if after in _NUMERALS or after.isdigit():
        return before in "第负負" or text.endswith("分之", 0, at) or text.endswith("分の", 0, at)
    return False
