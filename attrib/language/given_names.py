"""Given names in running text: which capitalised words before a surname are none.

Words that open a sentence or fill a headline ("Using Ted Cruz", "Dump Trump"), a byname ("Icon
Morton Blackwell"), compounds ("Oscar-winner Sarandon").
"""

from __future__ import annotations

from attrib.language.cues import lexicon
from attrib.language.names import fold, gender_of, words
from attrib.language.opening_words import opens_only
from attrib.language.regex import regex

_OPENS = '.!?:;\n"“”„«»‘—–('
"""Marks after which a word is written with a capital without being a name."""
_ENDINGS = ("ing", "ly", "ed", "ward", "wards")
_COMPOUND = regex(r"-[a-zà-ÿ]")
_LINE_WORD = regex(r"[^\W\d_]{4,}")
_FEWEST_WORDS = 4
_SLOGAN = regex(r"[“\"‘'](?:[^\W\d_a-z][\w’'-]*\s?){1,4}[.!]?[”\"’']")


def given_names(text: str, given: str, start: int) -> str:
    """Of the words ``given`` at ``start``, which stand before a surname, the given names.

    Empty where they are none.
    """
    parts = given.split()
    known = [n for n, word in enumerate(parts) if _is_known(word)]
    if known:
        return " ".join(parts[known[0] :])  # "Icon Morton", "Perfect Enough Carly"
    if any(opens_only(word) or fold(word) in words().not_names for word in parts):
        return ""
    if _COMPOUND.search(given) or _is_headline(text, start):
        return ""
    if "\n" in text[start + len(given) : start + len(given) + 2]:
        return ""  # a heading: "X. ¶ Lee wrote"
    if start and _SLOGAN.match(text, start - 1):
        return ""
    return "" if only_opens(text, parts[0], start) else given


def only_opens(text: str, word: str, start: int) -> bool:
    """True for a word at ``start`` that has a capital because a sentence opens with it."""
    ahead = text[max(0, start - 3) : start].rstrip(" \u00a0")
    if ahead and ahead[-1] not in _OPENS:
        return False
    return not _is_known(word) and not _has_capital_only(text, word)


def _is_known(word: str) -> bool:
    return gender_of(f"{word} X") is not None


def _is_headline(text: str, at: int) -> bool:
    """The line is set with capitals: "Chuck Grassley Compares Trump to a Crooked Man"."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = _LINE_WORD.findall(text, start, end if end >= 0 else len(text))
    return len(line) >= _FEWEST_WORDS and all(word[0].isupper() for word in line)


def _has_capital_only(text: str, word: str) -> bool:
    """The text has the word with a capital only, and it is none that opens a sentence."""
    low = word.lower()
    if low.endswith(_ENDINGS) or low in lexicon("en").forms:
        return False
    at, size = text.find(low), len(low)
    while at >= 0:
        if not (at and _in_word(text[at - 1])) and not _in_word(text[at + size : at + size + 1]):
            return False
        at = text.find(low, at + 1)
    return True


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"
