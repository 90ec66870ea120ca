"""Lines of a text, for patterns that match from where a line begins.

A search for such a pattern tries every character; most texts have far fewer lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=8)  # every form of label is looked for in the documents in work
def line_starts(text: str) -> tuple[int, ...]:
    """Where the lines begin that have something on them."""
    starts = []
    at = 0
    for line in text.split("\n"):
        if line:
            starts.append(at)
        at += len(line) + 1
    return tuple(starts)


def on_lines(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """As ``pattern.finditer`` would find them, where it begins with ``^`` and holds no break."""
    return filter(None, map(pattern.match, (text,) * len(line_starts(text)), line_starts(text)))
