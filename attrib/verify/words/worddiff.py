"""Words of two texts set side by side: which are the same, which were changed.

Works on text whose entities, composition and invisible characters are folded already
(``Normalized.plain``), so that line breaks and the kinds of dashes can still be seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from attrib.language.regex import regex
from attrib.verify.lists.wordlists import FUNCTION_WORDS
from attrib.verify.words.typography import DASHES, DOUBLE_MARKS, SINGLE_MARKS

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0963\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u200c\u200d"
)
_UNSPACED = (
    "\u0e01-\u0eff\u0f00-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u303c\u3041-\u30ff\u3400-\u9fff"
    "\ua000-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
)
_JOINT = r"['’ʼ‘`´ʻ‛‐‑–־-]|[-‐][ \t]*\r?\n[ \t]*|[.@_&](?=[a-z])"


def _tokens_of(letters: str) -> re.Pattern[str]:
    return re.compile(
        r"\.\.\.|…|⋯|--+|⸺|⸻"
        # the first look is only there to pass over words quickly
        rf"|(?=[-−‐–.\d])(?<![\w.,])[-−‐–]?\.?\d+(?:[.,:]\d+)*{letters}*"
        rf"|[{_UNSPACED}]"
        rf"|{letters}+(?:(?:{_JOINT}){letters}+)*"
        r"|\S"
    )


_TOKEN = _tokens_of(f"(?:[^\\W_{_UNSPACED}]+|[{_COMBINING}])")
_ASCII_TOKEN = _tokens_of("[a-zA-Z0-9]")
"""The same for text that has no other letters, at half the cost."""
_LINE_END = regex(r"[-‐][ \t]*\r?\n[ \t]*")
_BROKEN = "\x1f"
"""Stands in a key for a hyphen at a line end: it may be part of the word or not."""

_FOLD = str.maketrans(
    {
        **dict.fromkeys('"' + DOUBLE_MARKS + SINGLE_MARKS, "'"),
        **dict.fromkeys(DASHES, "-"),
        "…": "...",
        "⋯": "...",
    }
)
ALIKE = 0.7
"""Likeness of two words (share of letters in common order) from which one may be the other."""

_FEW = 3


class Token(NamedTuple):
    """A word, number or sign, and where it stands in the text it was cut from."""

    text: str
    key: str
    """Folded form, case kept; two tokens with one key are the same word."""
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return _is_word(self.key)


def _is_word(key: str) -> bool:
    return key[-1].isalnum() or key[0].isalnum()


@dataclass(frozen=True, slots=True)
class Block:
    """Tokens ``given[g1:g2]`` stand where the source has ``found[f1:f2]``."""

    g1: int
    g2: int
    f1: int
    f2: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the tokens of a quote lie on tokens of the source."""

    first: int
    """Index of the first source token of the quote."""
    last: int
    """Index after the last one."""
    changes: tuple[Block, ...]
    score: float
    """Share of the quote's words (function words and signs count less) found in order."""


def tokens(plain: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of ``plain[start:end]``; offsets are into ``plain``."""
    found: list[Token] = []
    make = tuple.__new__  # a named tuple's own way takes twice the time
    single = double = 0
    pattern = _ASCII_TOKEN if plain[start:end].isascii() else _TOKEN
    for match in pattern.finditer(plain, start, len(plain) if end is None else end):
        text = match[0]
        at, stop = match.span()
        key = text if text.isascii() and text.isalnum() else _key(text)
        if key == "'":
            is_double = text == '"' or text in DOUBLE_MARKS
            opened = double if is_double else single
            # after a digit, a mark that closes nothing is a measure: 5'6"
            if at > start and plain[at - 1].isdigit() and opened % 2 == 0:
                key = "″" if is_double else "′"
            elif is_double:
                double += 1
            else:
                single += 1
        elif text == "−" and plain[max(at - 2, start) : at].rstrip()[-1:].isdigit():
            key = text
        found.append(make(Token, (text, key, at, stop)))
    return found


def _key(text: str) -> str:
    if text.startswith("--"):
        return "-"
    if "\n" in text:
        text = _LINE_END.sub(_BROKEN, text)
    return text.translate(_FOLD)


def same_word(one: str, other: str) -> bool:
    """True if two keys are one word, a hyphen at a line end being either way."""
    if one == other:
        return True
    if _BROKEN not in one and _BROKEN not in other:
        return False
    return bool(_readings(one) & _readings(other))


def _readings(key: str) -> set[str]:
    """What a word broken at line ends may be."""
    readings = {""}
    for count, part in enumerate(key.split(_BROKEN)):
        joints = ("", "-") if count else ("",)
        readings = {r + j + part for r in list(readings)[:8] for j in joints}
    return readings


def weight(token: Token) -> float:
    """How much a token counts for the likeness of two texts."""
    return _weight(token.key)


@lru_cache(maxsize=8192)
def _weight(key: str) -> float:
    if not _is_word(key):
        return 0.05
    return 0.35 if key.lower() in FUNCTION_WORDS else 1.0


def align(given: Sequence[Token], found: Sequence[Token]) -> Alignment | None:
    """Lay ``given`` on the stretch of ``found`` that it resembles most; None if on none."""
    from rapidfuzz.distance import LCSseq, Levenshtein

    given_keys = [t.key.lower() for t in given]
    found_keys = [t.key.lower() for t in found]
    # The longest common sequence keeps most words, edit distance keeps the quote together.
    pairs = _laid(LCSseq.opcodes(given_keys, found_keys), given, given_keys, found_keys)
    if _skipped(pairs):
        other = _laid(Levenshtein.opcodes(given_keys, found_keys), given, given_keys, found_keys)
        pairs = max(pairs, other, key=lambda pairs: _worth(pairs, given))
    pairs = pairs or _likest(given, found)
    if not pairs:
        return None
    return _alignment(given, found, pairs)


def _laid(
    opcodes: Opcodes, tokens: Sequence[Token], given: list[str], found: list[str]
) -> list[tuple[int, int]]:
    return _without_strays(_pairs(opcodes, given, found), tokens)


def _pairs(opcodes: Opcodes, given: list[str], found: list[str]) -> list[tuple[int, int]]:
    """Tokens that are the same word, as an alignment lays them beside each other."""
    pairs: list[tuple[int, int]] = []
    for op in opcodes:
        both = zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=False)
        if op.tag == "equal":
            pairs += both
        elif op.tag == "replace":
            pairs += [(g, f) for g, f in both if same_word(given[g], found[f])]
    _close_up(pairs, given, found)
    return pairs


def _worth(pairs: list[tuple[int, int]], given: Sequence[Token]) -> float:
    """Weight of the words that agree, less something for what they skip in the source."""
    return sum(_weight(given[g].key) for g, _ in pairs) - 0.15 * _skipped(pairs)


def _skipped(pairs: list[tuple[int, int]]) -> int:
    """Source words between the first and the last one that agree which have no counterpart."""
    if not pairs:
        return 0
    return max(pairs[-1][1] - pairs[0][1] - (pairs[-1][0] - pairs[0][0]), 0)


def _close_up(pairs: list[tuple[int, int]], given: list[str], found: list[str]) -> None:
    """Where a word may be matched at two places, take the one next to the rest of the quote.

    Edit distance does not care: the words around the quote have to be deleted anyway.
    """
    middle = len(pairs) // 2
    for at in range(len(pairs) - 2, -1, -1):
        (g, f), (next_g, next_f) = pairs[at], pairs[at + 1]
        if next_g == g + 1 and next_f > f + 1 and found[next_f - 1] == given[g]:
            pairs[at] = (g, next_f - 1)
    for at in range(middle, len(pairs) - 1):
        (g, f), (next_g, next_f) = pairs[at], pairs[at + 1]
        if next_g == g + 1 and next_f > f + 1 and found[f + 1] == given[next_g]:
            pairs[at + 1] = (next_g, f + 1)


def _without_strays(pairs: list[tuple[int, int]], given: Sequence[Token]) -> list[tuple[int, int]]:
    """Drop matched words at either end that lie far from the rest by chance."""
    while pairs:
        for ends in (pairs, pairs[::-1]):
            run = 1
            while run < len(ends) and abs(ends[run][1] - ends[run - 1][1]) == 1:
                run += 1
            if run == len(ends):
                continue
            skipped = abs(ends[run][1] - ends[run - 1][1]) - abs(ends[run][0] - ends[run - 1][0])
            if skipped > 0 and skipped > 3 * sum(_weight(given[g].key) for g, _ in ends[:run]):
                stray = set(ends[:run])
                pairs = [p for p in pairs if p not in stray]
                break
        else:
            return pairs
    return pairs


def _alignment(
    given: Sequence[Token], found: Sequence[Token], pairs: list[tuple[int, int]]
) -> Alignment:
    first = _lead(found, pairs[0][1], pairs[0][0])
    last = _trail(found, pairs[-1][1] + 1, len(given) - 1 - pairs[-1][0])
    blocks: list[Block] = []
    g = 0
    f = first
    matched = 0.0
    for pair_g, pair_f in [*pairs, (len(given), last)]:
        if pair_g > g or pair_f > f:
            blocks.append(Block(g, pair_g, f, pair_f))
        if pair_g < len(given):
            mine, theirs = given[pair_g].key, found[pair_f].key
            if same_word(mine, theirs):
                matched += _weight(mine)
            else:
                if same_word(mine.lower(), theirs.lower()):
                    matched += _weight(mine)
                matched -= 0.05 * _weight(mine)  # other letter case
                blocks.append(Block(pair_g, pair_g + 1, pair_f, pair_f + 1))
        g, f = pair_g + 1, pair_f + 1
    total = sum(_weight(token.key) for token in given)
    score = (matched + sum(_likeness(given, found, b) for b in blocks)) / total if total else 0.0
    return Alignment(first, last, _joined(blocks), min(score, 1.0))


def _joined(blocks: list[Block]) -> tuple[Block, ...]:
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].g2 == block.g1 and joined[-1].f2 == block.f1:
            before = joined.pop()
            joined.append(Block(before.g1, block.g2, before.f1, block.f2))
        else:
            joined.append(block)
    return tuple(joined)


def _likest(given: Sequence[Token], found: Sequence[Token]) -> list[tuple[int, int]]:
    """For a quote of one or two words none of which is there: the word most like one of them."""
    if len(given) > _FEW:
        return []
    ranked = [
        (ratio, g, f)
        for g, one in enumerate(given)
        for f, other in enumerate(found)
        if one.is_word and other.is_word and (ratio := _ratio(one, other)) >= ALIKE
    ]
    return [max(ranked)[1:]] if ranked else []


def _ratio(one: Token, other: Token) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one.key.lower(), other.key.lower())


def _likeness(given: Sequence[Token], found: Sequence[Token], block: Block) -> float:
    """Credit for single words replaced by similar ones ("fried" for "friend")."""
    if block.g2 - block.g1 != 1 or block.f2 - block.f1 != 1:
        return 0.0
    one, other = given[block.g1], found[block.f1]
    if one.key.lower() == other.key.lower():
        return 0.0
    return 0.6 * weight(one) if _ratio(one, other) >= ALIKE else 0.0


def _lead(found: Sequence[Token], first: int, count: int) -> int:
    """Begin up to ``count`` words earlier, but not beyond the sentence."""
    while count and first and not _stops(found[first - 1]):
        first -= 1
        count -= 1
    return first


def _trail(found: Sequence[Token], last: int, count: int) -> int:
    while count and last < len(found) and not _stops(found[last]):
        last += 1
        count -= 1
    return last


def _stops(token: Token) -> bool:
    return token.key in ".!?;:'" or token.key in "。！？…«»"


def squash(plain: str) -> set[str]:
    """Readings of ``plain`` with all its typography folded, spaces at dashes included.

    Two texts that share a reading differ in typography only.
    """
    readings = set()
    for joint in ("", "-", "- "):
        text = _LINE_END.sub(joint, plain)
        dashed = _SPACED_DASH.sub("—", text)
        for folded in (text, dashed):
            flat = " ".join(folded.translate(_FOLD_KEEPING_LONG_DASH).split())
            readings.add(_LOOSE.sub(r"\1", flat))
        readings.add(_LOOSE.sub(r"\1", " ".join(text.translate(_FOLD).split())))
    return readings


_SPACED_DASH = regex(r"(?<!\d)\s*(?:[—―⸺⸻]|--+|(?<=\s)[-‐‑‒–](?=\s))\s*(?!\d)")
_FOLD_KEEPING_LONG_DASH = {k: v for k, v in _FOLD.items() if k != ord("—")}
_LOOSE = regex(r"\s*(\.\.\.|[;:!?'])\s*")
