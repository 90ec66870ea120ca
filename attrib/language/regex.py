"""Patterns that are compiled when they are first asked for something.

The rules and the embedded engine hold some seven hundred of which one article needs a quarter; to
compile them all took a fifth of the time of a command.
"""

from __future__ import annotations

import re
from typing import cast

CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"
"""A letter that is no small one of the languages that the engine reads."""
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Pattern:
    """Has the methods of ``re.Pattern`` from the first time that one of them is used."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``; a mistake in ``pattern`` shows when it is first used."""
    return cast("re.Pattern[str]", _Pattern(pattern, flags))
