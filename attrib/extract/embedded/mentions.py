"""Where a document names people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.phrases import NP, VG
from attrib.language.names import fold, words
from attrib.language.opening_words import OPENING
from attrib.language.regex import regex
from attrib.language.topics import is_topic
from attrib.model import Span


class Mention(NamedTuple):
    """A name as it stands in the text."""

    start: int
    end: int
    subject: bool
    """It is the subject of a verb."""
    quoted: bool
    """Somebody quoted uses it, not the reporter."""


def english_mentions(clauses: Iterable[Clauses]) -> Iterator[Mention]:
    """Names in the noun phrases of tagged sentences; headlines in title case are left out."""
    for c in clauses:
        if c.sentence.title:
            continue
        for k, p in enumerate(c.phrases):
            if p.kind != NP or "NNP" not in c.sentence.tags[p.start : p.end]:
                continue
            joined = c.kind(k + 1) == "CC" and c.kind(k + 2) == NP
            subject = c.kind(k + 3 if joined else k + 1) == VG or _before_insertion(c, k)
            for start, end in _names(c, p.start, p.end):
                yield Mention(start, end, subject, c.quoted)


def _before_insertion(c: Clauses, k: int) -> bool:
    """ "Ann Lee, 61, left", "His neighbour, Ann Lee, left": commas stand before the verb."""
    if c.kind(k + 1) != ",":
        return False
    if c.kind(k - 1) == "," and c.kind(k - 2) == NP and c.finite(k + 2):
        return True
    close = next((m for m in range(k + 3, k + _LONG_INSERTION) if c.kind(m) == ","), None)
    return close is not None and c.finite(close + 1)


_LONG_INSERTION = 10
"""Phrases between subject and verb."""


def _names(c: Clauses, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the names in a noun phrase with their titles, parted at possessives."""
    s = c.sentence
    titles = words().before_name
    found: list[tuple[int, int]] = []
    first = -1
    for i in range(start, end + 1):
        is_name = i < end and s.tags[i] in ("NNP", "NN", "JJ") and s.words[i][0].isalpha()
        if is_name and (s.words[i][0].isupper() or first < 0):
            if first < 0 and (s.words[i][0].isupper() or s.lows[i] in titles):
                first = i
        elif first >= 0 and not (is_name and s.lows[i] in titles):
            if any(s.tags[x] == "NNP" for x in range(first, i)):
                found.append((s.starts[first], s.ends[i - 1]))
            first = -1
    return found


_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
_SEQUENCE = regex(rf"{_CAPITAL}(?:\s(?:(?:von|van|de|del|du|der|den|le|la|di|da)\s)*{_CAPITAL})+")


_LEADING = frozenset(
    (
        "ihr", "sein", "der", "die", "das",
        "segun", "el", "la", "le", "les", "un", "une",
        "monsieur",
    )
)  # fmt: skip
"""Capitalised at the start of a sentence, and no part of the name after them."""


def capital_mentions(text: str, sentences: Sequence[Span]) -> Iterator[Mention]:
    """Two or more capitalised words in a row, one of them a given name or a title."""
    known = words()
    for span in sentences:
        for match in _SEQUENCE.finditer(text, span.start, span.end):
            if is_topic(match.group()):
                continue  # "Procès Vernier"
            start = match.start()
            first = match.group().partition(" ")[0]
            if fold(first) in _LEADING or first in OPENING:
                start += len(first) + 1
            parts = [fold(part) for part in text[start : match.end()].split()]
            if any(part in known.given_gender or part in known.title_gender for part in parts):
                yield Mention(start, match.end(), True, False)
