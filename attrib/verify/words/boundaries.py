"""Where a quote may begin and end: word boundaries of the source.

A quote that begins or ends inside a word of the source is no quote of it: "he is able" does not
stand in "she is able", nor "violent" in "non-violent", nor "5 million" in "$1.5 million", nor "5"
in "5 million". Scripts written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese,
Tibetan) have no such borders to respect; numbers in them do, and so has what is denied: 同意 does
not stand in 不同意.
"""

from __future__ import annotations

import re
import unicodedata

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.negations import negation_divided
from attrib.verify.words.quantities import (
    HYPHENS,
    SCALES_BEGIN,
    UNITS_AFTER,
    UNITS_BEFORE,
    WITHIN_NUMBERS,
    begins_number,
    divided,
    is_sign,
    numeral_divided,
)

_INVISIBLE = frozenset("\xad\u200b\u2060\ufeff\u200e\u200f\u061c")
_APOSTROPHES = frozenset("'’ʼ＇‘`´ʻ")
_WITHIN_NAMES = frozenset("@_&/*")
_ADDRESS = regex(r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_MOST_OF_ADDRESS = 200
_APART = frozenset('“”„"«»()[]!?;…')
"""Signs that join nothing, whatever stands at their sides."""
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_PLAINLY_APART = regex(
    # Between words, a space between them: not where the second may be a scale ("five thousand").
    rf"(?:(?<=[{_LETTER}]) |(?<=[{_LETTER}] ))(?!{SCALES_BEGIN})[{_LETTER}]"
    rf"|(?<=[“”„\"«»([!;…\]])[{_LETTER}]"  # after a mark, before a word
    rf"|(?<=[{_LETTER}.,:])[“”„\"«»\])!;…]"  # after a word or its stop, before a mark
    rf"|(?<=[{_LETTER}])[.,:](?=[\s“”„\"«»()\[\]!?;…])"
    rf"|(?<=[“”„\"«»([!?;…\],.:] )[{_LETTER}]|(?<=[“”„\"«»()[!?;…\]]) [{_LETTER}]"
)
"""Most borders of quotes, names and cues are told by this at once."""
_ELISIONS = frozenset(
    re.findall(
        r"\w+", "l d j m t s c qu jusqu lorsqu puisqu quoiqu dell all nell sull dall un quell"
    )
)
"""French and Italian words that lose their vowel before the next word: a border follows their
apostrophe. ``n'`` is left out on purpose: to begin after it is to drop a negation."""

_INVERTED = regex(
    r"(?:(?<=[td])-(?:ils?|elles?)|(?<=[sxi])-(?:je|tu)|(?<=[aec])-t-(?:ils?|elles?|on))\b(?!-)"
)
"""French pronouns after their verb: "dit|-elle" are two words; not "Jong-il", "spot-on"."""

_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x31FF),  # CJK radicals, kana, bopomofo
    (0x3400, 0x9FFF),
    (0xA000, 0xA4CF),  # Yi
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),  # halfwidth kana
    (0x20000, 0x3FFFF),
)


def at_borders(text: str, span: Span) -> bool:
    """True if neither end of ``span`` lies inside a word of ``text``."""
    start, end = span
    if _PLAINLY_APART.match(text, start) is None and inside_word(text, start):
        return False
    return _PLAINLY_APART.match(text, end) is not None or not inside_word(text, end)


def grown_to_borders(text: str, span: Span) -> Span:
    """The smallest span around ``span`` whose ends lie at word borders."""
    start, end = span
    while inside_word(text, start):
        start -= 1
    while inside_word(text, end):
        end += 1
    return Span(start, end)


def unspaced(char: str) -> bool:
    """True for letters of scripts that are written without spaces between words."""
    point = ord(char)
    return point >= 0x0E00 and any(low <= point <= high for low, high in _UNSPACED)


def inside_word(text: str, at: int) -> bool:  # noqa: PLR0911, PLR0912 (one for each case)
    """True if cutting ``text`` at offset ``at`` would cut a word, number or character."""
    if _PLAINLY_APART.match(text, at) or not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum() and (before + after).isascii():
        return True
    if _plainly_apart(text, at, before, after):
        if before.isspace() or after.isspace():
            return divided(text, at)
        return after == "?" and text[at + 1 : at + 2].isalnum() and _in_address(text, at)
    if before.isspace() and after.isspace():
        return False
    if _one_character(before, after, text, at):
        return True
    left, right = _visible_left(text, at), _visible_right(text, at)
    if left < 0 or right >= len(text):
        return False
    before, after = text[left], text[right]
    if _is_word(before) and _is_word(after):
        if before.isdigit() and after.isdigit():
            return True
        if unspaced(before) or unspaced(after):
            return numeral_divided(text, at) or negation_divided(text, at)
        return True
    if "-" in (before, after) and _INVERTED.match(text, left if before == "-" else right):
        return False
    if _is_word(before):
        beyond = _visible_right(text, right + 1)
        if beyond < len(text) and _joined(text, left, right, beyond, cut_after_joint=False):
            return True
        if before.isdigit() and after in UNITS_AFTER:
            return True
        if before.isupper() and after in UNITS_BEFORE and begins_number(text, right):
            return True  # the dollars of "A$5"
        if after in "+#" and left == at - 1 and right == at:
            return True  # "C++", "C#", an "A+"
        return _in_address(text, at) or divided(text, at) or _broken_word(text, right)
    if _is_word(after):
        beyond = _visible_left(text, left)
        if beyond >= 0 and _joined(text, beyond, left, right, cut_after_joint=True):
            return True
        if after.isdigit() and (before in UNITS_BEFORE or is_sign(text, left)):
            return True
        return _in_address(text, at) or divided(text, at) or _broken_word(text, left)
    if before.isspace() or after.isspace():
        return divided(text, at) or _broken_word(text, left)
    if begins_number(text, right) and is_sign(text, left):
        return True
    return _in_address(text, at)


def _plainly_apart(  # noqa: PLR0911 (one return for each case)
    text: str, at: int, before: str, after: str
) -> bool:
    """The common cases, decided first: a space, a quotation mark or a stop beside a word."""
    if after == " ":
        return before.isalnum() or before in _APART
    if before in _APART:
        if before == ")" and after.islower() and text[at - 2].islower():
            return False  # "(un)happy"
        return after < "\u0300"  # beyond are signs that belong to the character before
    if after in _APART:
        if after == "(" and before.islower() and text[at + 1 : at + 2].islower():
            return False
        return before < "\u0300"
    if before.isalnum():
        if after in ".,:":
            after = text[at + 1 : at + 2] or " "
        return after.isspace() or after in _APART
    if before == " " and after < "\u0300" and after.isalnum() and at > 1:
        left = text[at - 2]
        return left.isalnum() or left in _APART or left in ",.:"
    return False


def _one_character(before: str, after: str, text: str, at: int) -> bool:
    """True between the parts of what a reader sees as one character."""
    joiner = (after == "\u200d" and not before.isspace()) or before == "\u200d"
    if joiner or "\ufe00" <= after <= "\ufe0f":
        return True
    if before == "\r" and after == "\n":
        return True
    if after > "\u02ff" and unicodedata.category(after) in ("Mn", "Mc", "Me"):
        return not before.isspace()
    if "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if "\U0001f1e6" <= after <= "\U0001f1ff" and "\U0001f1e6" <= before <= "\U0001f1ff":
        start = at
        while start and "\U0001f1e6" <= text[start - 1] <= "\U0001f1ff":
            start -= 1
        return (at - start) % 2 == 1
    return "\u1160" <= after <= "\u11ff" and ("\u1100" <= before <= "\u11ff" or _is_hangul(before))


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _is_word(char: str) -> bool:
    return char.isalnum() or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def _visible_left(text: str, at: int) -> int:
    """Index of the last visible character before ``at``; -1 if there is none."""
    at -= 1
    while at >= 0 and text[at] in _INVISIBLE:
        at -= 1
    return at


def _visible_right(text: str, at: int) -> int:
    while at < len(text) and text[at] in _INVISIBLE:
        at += 1
    return at


def _joined(  # noqa: PLR0911 (one return for each case)
    text: str, left: int, joint: int, right: int, *, cut_after_joint: bool
) -> bool:
    """True if the sign at ``joint`` makes one word of the characters at its two sides."""
    before, sign, after = text[left], text[joint], text[right]
    if not (_is_word(before) and _is_word(after)):
        return False
    numbers = before.isdigit() and after.isdigit()
    if sign in WITHIN_NUMBERS and numbers:
        return True
    if unspaced(before) and unspaced(after):
        return False
    if sign in _APOSTROPHES:
        return not (cut_after_joint and _word_before(text, joint).lower() in _ELISIONS)
    if sign in HYPHENS or sign in _WITHIN_NAMES:
        return True
    if sign in "()+":
        return before.isalpha() and after.isalpha()
    if sign == ".":
        initial = len(_word_before(text, joint)) == 1
        return initial or (after.islower() and before.islower())
    return False


def _word_before(text: str, at: int) -> str:
    start = at
    while start and at - start < 8 and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _in_address(text: str, at: int) -> bool:
    """True if ``at`` lies within the address of a page."""
    if "/" not in text[max(at - _MOST_OF_ADDRESS, 0) : at + 2] and text[at : at + 1] != ".":
        return False
    before = text[max(at - _MOST_OF_ADDRESS, 0) : at].split()
    if not before or text[at - 1].isspace():
        return False
    start = at - len(before[-1])
    match = _ADDRESS.search(text, start, at + _MOST_OF_ADDRESS)
    return match is not None and match.start() < at < match.start() + len(
        match[0].rstrip(".,;:!?)]”’»\"'>")
    )


def _broken_word(text: str, at: int) -> bool:
    """True if offset ``at`` lies in the hyphen and line break of a word broken at a line end."""
    start = at
    while start >= 0 and (text[start].isspace() or text[start] in _INVISIBLE):
        start -= 1
    if start <= 0 or text[start] not in "-‐" or not text[start - 1].isalpha():
        return False
    end = start + 1
    while end < len(text) and text[end].isspace():
        end += 1
    gap = text[start + 1 : end]
    if len(gap.replace("\r\n", "\n").replace("\r", "\n").split("\n")) != 2:
        return False
    return end < len(text) and text[end].islower()
