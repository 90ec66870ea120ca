"""Speaker labels: ``MS. LEE:`` at the beginning of a line of a transcript, ``PORTIA.`` on a line
of its own in a play."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from attrib.model import Span

_LABEL = re.compile(
    r"^[ \t>*_-]*(?P<label>[^\W\d_a-z][^\n:]{0,48}?)[ \t*_]*"
    r"(?:\([^()\n]{0,30}\))?[ \t*_]*:[ \t*_]*(?=\S)",
    re.MULTILINE,
)
_LINE = re.compile(
    r"(?:\A|\n[ \t]*\n)[ \t]*"
    r"(?P<label>[^\W\d_a-z](?:[^\n.:!?,;]|\.(?= [^\W\d_a-z])){0,24}?)[.:]?[ \t]*"
    r"(?=\n[ \t]*\S)"
)
_SINGLE_BREAK = re.compile(r"\n(?<!\n\n)[ \t]*\S")
"""Follows every label on a line of its own; most articles have none."""
_LEAST = 3
"""Labels that make a transcript; one colon at a line start makes none."""
_MOST_WORDS = 6


class Label(NamedTuple):
    """A label and where it stands; it holds until the next one."""

    name: str
    span: Span


class Labels:
    """The labels of a text, if it is a transcript."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def all(self) -> list[Label]:
        return max(_recurring(self._with_colon()), _recurring(self._on_lines()), key=len)

    def _with_colon(self) -> Iterator[re.Match[str]]:
        """Only lines that have a colon are looked at."""
        text = self._text
        colon = text.find(":")
        while colon >= 0:
            match = _LABEL.match(text, text.rfind("\n", 0, colon) + 1)
            if match is not None:
                yield match
            end = text.find("\n", colon)
            colon = text.find(":", end) if end >= 0 else -1

    def _on_lines(self) -> Iterator[re.Match[str]]:
        return _LINE.finditer(self._text) if _SINGLE_BREAK.search(self._text) else iter(())

    @cached_property
    def _starts(self) -> list[int]:
        return [label.span.start for label in self.all]

    def at(self, offset: int) -> Label | None:
        """The label in force at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return self.all[at] if at >= 0 else None

    def one_turn(self, one: Span, other: Span) -> bool:
        """True if both lie under the same label, without another one between."""
        return bisect_right(self._starts, one.start) == bisect_right(self._starts, other.start)


def _recurring(matches: Iterable[re.Match[str]]) -> list[Label]:
    """Labels that recur or are set in capitals, if there are enough of them."""
    found = [
        Label(m["label"].strip(), Span(*m.span("label")))
        for m in matches
        if _is_name(m["label"]) and (m[0].rstrip()[-1] in ".:" or m["label"].isupper())
    ]
    count = Counter(label.name for label in found)
    found = [label for label in found if count[label.name] > 1 or label.name.isupper()]
    return found if len(found) >= _LEAST and len({x.name for x in found}) > 1 else []


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= _MOST_WORDS and all(
        not word[0].islower() or len(word) <= 3 for word in words
    )
