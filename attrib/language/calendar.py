"""Days of the week and months, in small letters: ``data/calendar.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources


@cache
def _calendar() -> dict[str, dict[str, list[str]]]:
    path = resources.files("attrib.language").joinpath("data", "calendar.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def days(*languages: str) -> list[str]:
    """Of the week, in each of the languages."""
    return [word for language in languages for word in _calendar()[language]["days"]]


def months(*languages: str) -> list[str]:
    """Those that are nothing else: without "may", "march"."""
    return [word for language in languages for word in _calendar()[language]["months"]]


def filled_in(words: Iterable[str], *languages: str) -> Iterator[str]:
    """The words of a list, where "{days}" and "{months}" stand for those of the languages."""
    for word in words:
        if word == "{days}":
            yield from days(*languages)
        elif word == "{months}":
            yield from months(*languages)
        else:
            yield word
