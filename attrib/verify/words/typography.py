"""Typographic equivalences, and the way back from normalised text to the true text.

Two texts are equal in typography when they differ only in what ``EQUIVALENCES`` lists; that
table is the published one (docs/verdicts.md repeats it, a test compares). What changes or may
change the meaning is never folded: letter case, accents, superscripts, fractions, circled and
roman-numeral characters ("10²" is not "102"), prime marks, currency and unit signs, joiners in
scripts where they distinguish words, look-alike letters of another script (``scripts.py``
reports those), bidirectional overrides.

Four equivalences depend on their surroundings and are decided word by word (``worddiff.py``,
``nearmatch.py``): a hyphen at a line end may or may not be part of the word, spaces around a dash
or an ellipsis may be missing, a comma stands before or after a closing mark, a multi-paragraph
quotation repeats its opening mark.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from attrib.language.regex import regex
from attrib.verify.words.normalized import UNCHANGED, Normalized, OffsetMap
from attrib.verify.words.scripts import beyond_ascii


class Equivalence(NamedTuple):
    """One line of the published table."""

    name: str
    folds: str
    """What is treated as the same, for a reader."""
    characters: str
    """Regular expression for the characters concerned; says which equivalence was used."""


DOUBLE_MARKS = "“”„‟«»〝〞〟「」『』"
SINGLE_MARKS = "‘’‚‛‹›`´ʼʻ"
DASHES = "‐‑‒–—―⸺⸻−"
SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
ZERO_WIDTH = "\u200b\u2060\ufeff\u200e\u200f\u061c\ufe0e\ufe0f"
JOINERS = "\u200c\u200d"
SOFT_HYPHEN = "\xad"
COMPATIBILITY = (
    "\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3"  # digraphs of one character: ĳ, ǆ
    "\ufb00-\ufb06\ufb13-\ufb17\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe71-\ufefc"
    "\ufe50-\ufe6b\uff01-\uff5e\uff61-\uffdc\uffe0-\uffe6"
)

EQUIVALENCES: tuple[Equivalence, ...] = (
    Equivalence(
        "quotation mark style",
        "straight, curly, low, angle and corner marks, single and double, ``...'' "
        "(but 5'6\" is a measure: its marks are compared as they stand)",
        f"[\"'{DOUBLE_MARKS}{SINGLE_MARKS}]",
    ),
    Equivalence("apostrophes", "' ’ ‘ ʼ ʻ ` ´ inside a word", f"(?<=\\w)['{SINGLE_MARKS}](?=\\w)"),
    Equivalence(
        "dashes",
        "‐ ‑ ‒ – — ― ⸺ - -- ---, and − before a number; with or without spaces around a dash "
        "(but never a minus between numbers, nor the space beside a number)",
        f"[{DASHES}-]",
    ),
    Equivalence("ellipsis", "… ⋯ ... . . ., with or without spaces around it", r"[…⋯]|\.(?: ?\.)+"),
    Equivalence("spaces and line breaks", "any run of spaces, tabs and line breaks", r"\s+"),
    Equivalence(
        "composition", "canonically equivalent sequences (NFC): é as one or two characters", ""
    ),
    Equivalence(
        "width and ligatures",
        "fullwidth, halfwidth and small forms, ﬁ ﬂ ﬀ, Arabic presentation forms (NFKC of these)",
        f"[{COMPATIBILITY}]",
    ),
    Equivalence("soft hyphens", "U+00AD is ignored", SOFT_HYPHEN),
    Equivalence(
        "zero-width characters",
        "U+200B, U+2060, U+FEFF, U+200E, U+200F, U+061C, variation selectors 15 and 16; U+200C and "
        "U+200D only between letters of scripts that do not use them",
        f"[{ZERO_WIDTH}{JOINERS}]",
    ),
    Equivalence(
        "line-end hyphenation",
        "a hyphen and line break between letters stand for the hyphen, for nothing, or for both",
        r"(?<=[^\W\d_])[-‐\xad][ \t]*\r?\n[ \t]*(?=[^\W\d_])",
    ),
    Equivalence("HTML entities", "&amp; &quot; &#8217; ... decoded once", r"&#?\w{1,31};"),
    Equivalence(
        "stop beside a closing double mark",
        "a comma or full stop before or after the mark that closes a quotation within the words",
        "[.,][\"'”’»]|[\"'”’»][.,]",
    ),
    Equivalence(
        "repeated opening mark",
        "the mark that reopens each paragraph of a multi-paragraph quotation",
        "",
    ),
)

_FOLDS = {
    **dict.fromkeys('"' + DOUBLE_MARKS + SINGLE_MARKS, "'"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(SPACES, " "),
}
_ASCII_FOLDS = "".join(filter(str.isascii, _FOLDS))

_COMPATIBILITY = regex(f"[{COMPATIBILITY}][\uff9e\uff9f]?")
_INVISIBLE = regex(f"[{SOFT_HYPHEN}{ZERO_WIDTH}{JOINERS}]")
_NON_ASCII_RUN = regex(r"[\x00-\x7f]?[^\x00-\x7f]+")
_MARKED = regex(r"[A-Za-z0-9 ,;:?!().À-ÖØ-öø-ıĴ-ſ’“”‘–—-]*")
"""What is changed one character for one at most, but for runs."""
_SHORT = 200
_ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LINE_END = regex(r"(?<=[^\W\d_])([-‐])[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_SOFT_LINE_END = regex(r"(?<=[^\W\d_])\xad[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
# These begin with one certain character: a search for them costs a third of ``str.find`` for two.
_SPACED_DOTS = regex(r"\. \.(?: \.)+")
_AT_LINE_END = {mark: regex(rf"{mark}[\n\r \t]") for mark in "-‐"}
_DOUBLED = {mark: regex(mark * 2) for mark in "`'"}
_DASH_RUN = regex("--+")

_JOINING_SCRIPTS = (
    (0x0600, 0x08FF),  # Arabic, Syriac, Thaana, N'Ko, Mandaic
    (0x0900, 0x0DFF),  # Indic
    (0x0E80, 0x109F),  # Lao, Tibetan, Myanmar
    (0x1780, 0x18AF),  # Khmer, Mongolian
    (0x1A20, 0x1CFF),
    (0xA840, 0xAAFF),
    (0xFB50, 0xFEFC),
    (0x10A00, 0x11FFF),
    (0x1E900, 0x1E95F),
    (0x2190, 0x2BFF),  # symbols and emoji: a joiner makes one sign of several
    (0x1F000, 0x1FAFF),
)


_new = tuple.__new__  # a named tuple's own way takes twice the time


def normalize(text: str) -> Normalized:
    """Fold the typography of ``text`` by the published equivalences."""
    short = _of_short(text) if len(text) < _SHORT else None
    if short is not None:
        return short
    maps: list[OffsetMap] = []
    if "&" in text:
        text, step = _replace(text, _entity_edits(text))
        maps.append(step)
    beyond = ""
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text, step = _replace(text, _composition_edits(text))
            maps.append(step)
        beyond = beyond_ascii(text)
        for sign, edits_of in (
            (_COMPATIBILITY, _compatibility_edits),
            (_INVISIBLE, _invisible_edits),
        ):
            if sign.search(beyond) and (found := list(edits_of(text))):
                text, step = _replace(text, found)
                maps.append(step)
                beyond = beyond_ascii(text)
    plain = text
    edits = [*_line_end_edits(text), *_doubled_mark_edits(text)]
    for mark in "".join((_ASCII_FOLDS, beyond)):
        if mark in _FOLDS and mark in text:
            text = text.replace(mark, _FOLDS[mark])
    edits += _space_run_edits(text)
    if "-" in text:
        edits += [(*run.span(), "-") for run in _DASH_RUN.finditer(text)]
    edits += _ellipsis_edits(text)
    if not edits:
        return Normalized(text, plain, tuple(m for m in maps if len(m)))
    edits.sort()
    text, to_text = _replace(text, edits)
    return Normalized(text, plain, tuple(m for m in maps if len(m)), to_text)


def _of_short(text: str) -> Normalized | None:
    """The same at less cost for what most names, cues and quotes are made of."""
    if not _MARKED.fullmatch(text):
        return None
    folded = text
    if not text.isascii():
        folded = text.replace("’", "'").replace("“", "'").replace("”", "'").replace("‘", "'")
        folded = folded.replace("–", "-").replace("—", "-")
    if "  " in folded or "--" in folded or ".." in folded or ". ." in folded:
        return None
    return _new(Normalized, (folded, text, (), UNCHANGED))


def equivalences_used(given: str, found: str) -> tuple[str, ...]:
    """Names of the equivalences that make ``given`` and ``found`` equal, in table order."""
    if given == found:
        return ()
    used = [
        e.name for e, pattern in _patterns() if pattern.findall(given) != pattern.findall(found)
    ]
    if "apostrophes" in used and "quotation mark style" in used:
        marks = re.compile(f"[\"'{DOUBLE_MARKS}{SINGLE_MARKS}]")
        without = [_APOSTROPHE.sub("", side) for side in (given, found)]
        if marks.findall(without[0]) == marks.findall(without[1]):
            used.remove("quotation mark style")
    if not all(unicodedata.is_normalized("NFC", side) for side in (given, found)):
        used.append("composition")
    return tuple(used)


_APOSTROPHE = regex(f"(?<=\\w)['{SINGLE_MARKS}](?=\\w)")


@cache
def _patterns() -> tuple[tuple[Equivalence, re.Pattern[str]], ...]:
    return tuple((e, re.compile(e.characters)) for e in EQUIVALENCES if e.characters)


def _replace(text: str, edits: Iterable[tuple[int, int, str]]) -> tuple[str, OffsetMap]:
    """Apply edits given in text order; one that overlaps an earlier one is passed over."""
    step = OffsetMap()
    parts: list[str] = []
    at = new = 0
    for start, end, replacement in edits:
        if start < at:
            continue
        parts.append(text[at:start])
        parts.append(replacement)
        new += start - at
        step.add(start, end, new, new + len(replacement))
        new += len(replacement)
        at = end
    if not parts:
        return text, step
    parts.append(text[at:])
    return "".join(parts), step


def _entity_edits(text: str) -> Iterable[tuple[int, int, str]]:
    for match in _ENTITY.finditer(text):
        decoded = html.unescape(match[0])
        if decoded != match[0] and decoded:
            yield match.start(), match.end(), decoded


def _composition_edits(text: str) -> Iterable[tuple[int, int, str]]:
    for run in _NON_ASCII_RUN.finditer(text):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        at, end = run.span()
        while at < end:
            stop = at + 1
            while stop < end and _continues(text[stop]):
                stop += 1
            composed = unicodedata.normalize("NFC", text[at:stop])
            if composed != text[at:stop]:
                yield at, stop, composed
            at = stop


def _continues(char: str) -> bool:
    """True if canonical composition may join ``char`` to the one before it."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


def _compatibility_edits(text: str) -> Iterable[tuple[int, int, str]]:
    for match in _COMPATIBILITY.finditer(text):
        folded = unicodedata.normalize("NFKC", match[0])
        if folded != match[0] and " " not in folded:
            yield match.start(), match.end(), folded


def _invisible_edits(text: str) -> Iterable[tuple[int, int, str]]:
    for match in _INVISIBLE.finditer(text):
        start, end = match.span()
        if match[0] == SOFT_HYPHEN:
            broken = _SOFT_LINE_END.match(text, start)
            if broken:
                end = broken.end()
        elif match[0] in "\ufe0e\ufe0f\u200c\u200d" and (
            _uses_joiners(text[start - 1 : start]) or _uses_joiners(text[end : end + 1])
        ):
            continue
        yield start, end, ""


def _uses_joiners(char: str) -> bool:
    return bool(char) and any(low <= ord(char) <= high for low, high in _JOINING_SCRIPTS)


def _line_end_edits(text: str) -> Iterable[tuple[int, int, str]]:
    for mark, pattern in _AT_LINE_END.items():
        for match in pattern.finditer(text) if mark in text else ():
            broken = _LINE_END.match(text, match.start())
            if broken:
                # before a capital the hyphen is most likely part of the word
                kept = "" if text[broken.end()].islower() else "-"
                yield broken.start(), broken.end(), kept


def _doubled_mark_edits(text: str) -> list[tuple[int, int, str]]:
    return [
        (*match.span(), "'")
        for mark, pattern in _DOUBLED.items()
        if mark in text
        for match in pattern.finditer(text)
    ]


def _ellipsis_edits(text: str) -> list[tuple[int, int, str]]:
    edits = [
        (*match.span(), "...") for sign in "…⋯" if sign in text for match in re.finditer(sign, text)
    ]
    edits += [(m.start(), m.end(), "." * m[0].count(".")) for m in _SPACED_DOTS.finditer(text)]
    return edits


def _space_run_edits(text: str) -> list[tuple[int, int, str]]:
    """Edits that fold each run of two or more spaces; spaces are too common for a pattern."""
    edits = []
    at = text.find("  ")
    while at >= 0:
        end = at + 2
        while text.startswith(" ", end):
            end += 1
        edits.append((at, end, " "))
        at = text.find("  ", end)
    return edits
