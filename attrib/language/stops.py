"""Whether a full stop ends a sentence, or belongs to an abbreviation, initial or ordinal.

The words it goes by are data, with the reason beside each list: ``data/stops.toml``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from attrib.language.calendar import filled_in
from attrib.language.regex import regex

_BEFORE = regex(r"[^\W_](?:[\w.'’°º-]*[\w°º])?$|[^\W_]$")
_AFTER = regex(r"[^\W\d_]+")
_ACRONYM = regex(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ORDINAL_BEFORE = regex(r"([^\W\d_]+),? (?:\d{1,2}\. (?:und|bis) )?\d{1,3}$")
_LOOKBACK = 24


@cache
def _words(name: str) -> frozenset[str]:
    source = resources.files("attrib.language").joinpath("data/stops.toml")
    words = _lists(source.read_text(encoding="utf-8"))[name].split()
    return frozenset(filled_in(words, "de"))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*map(_words, ("may_end", "never_end", "titles", "before_number")))


@cache
def _lists(source: str) -> dict[str, str]:
    return tomllib.loads(source)


def is_abbreviation(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the full stop at ``stop`` does not end the sentence that began at ``start``.

    ``following`` is where the next word would begin the next sentence.
    """
    first = max(start, stop - _LOOKBACK)
    word = text[first:stop].rpartition(" ")[2]
    if word.isalpha():  # most are plain words, and no abbreviation
        if len(word) > 1 and word.lower() not in _abbreviations():
            return False
        begins = stop - len(word)
    else:
        match = _BEFORE.search(text, first, stop)
        if match is None:
            return False
        begins = match.start()
        # l’art. 5
        word = re.split("['’]", match.group())[-1]
    after = _AFTER.match(text, following)
    next_word = after.group().lower() if after else ""
    starts = next_word in _words("starters")
    if word.isdigit():
        numbers_item = begins == start and len(word) <= 3
        return numbers_item or _is_ordinal(text, start, stop, next_word)
    if len(word) == 1:
        # Initials, "z. B.", "M. Dupont": what follows is a name or one more initial.
        one_more = (
            after is not None and len(next_word) == 1 and text[after.end() : after.end() + 1] == "."
        )
        return one_more or word == "M" or (word != "I" and not starts)
    lower = word.lower()
    may_end = lower in _words("may_end") or _ACRONYM.fullmatch(word) is not None
    return (
        (may_end and not starts and text[following] not in "\"“„«‘'([")
        or lower in _words("never_end")
        or _is_title(word)
        or (text[following].isdigit() and lower in _words("before_number"))
    )


def _is_title(word: str) -> bool:
    """Also of one who held it once: "Dr", "then-Sen", "ex-Gov"."""
    last = word if word.lower() in _words("titles") else word.rpartition("-")[2]
    return last[:1].isupper() and last.lower() in _words("titles")


def is_name_with_mark(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the mark at ``stop`` is part of a name inside a sentence: "told Yahoo! News"."""
    word = text[max(start, stop - _LOOKBACK) : stop].rpartition(" ")[2]
    after = _AFTER.match(text, following)
    return (
        text[stop] == "!"
        and word[:1].isupper()
        and word.lower() in _words("names_with_mark")
        and (after is None or after.group().lower() not in _words("starters"))
    )


def _is_ordinal(text: str, start: int, stop: int, next_word: str) -> bool:
    if next_word in _words("ordinal_nouns"):
        return True
    match = _ORDINAL_BEFORE.search(text, max(start, stop - 2 * _LOOKBACK), stop)
    if match is None or next_word in _words("starters"):
        return False
    return match.group(1).lower() in _words("before_ordinals")


@cache
def _cue() -> re.Pattern[str]:
    not_first = "|".join(sorted(_words("no_speakers")))
    verbs = "|".join(sorted(_words("cues_after_question")))
    name = r"[^\W\d_][\w.'’-]*"
    apposed = r",\s(?:an?|the)\s[^.!?;:“”„«»\"]{3,80},\s+"
    return re.compile(
        rf"(?!(?i:{not_first})\b)"
        rf"(?:(?:{name}\s+){{1,4}}?|(?:{name}\s+){{0,3}}{name}{apposed})(?:{verbs})\b"
    )


def cue_follows(text: str, following: int) -> bool:
    """Whether a name and a verb of speech stand at ``following``: “Why?” John Smith asked."""
    return _cue().match(text, following, following + 160) is not None
