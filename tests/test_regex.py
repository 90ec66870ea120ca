"""Patterns are compiled late, and all of them can be."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attrib
from attrib.language.regex import regex

PATTERN = type(regex(""))


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, PATTERN):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from patterns(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns(one)


def test_every_pattern_of_every_module_compiles() -> None:
    found = 0
    for module in pkgutil.walk_packages(attrib.__path__, "attrib."):
        if module.name.endswith("__main__"):
            continue
        for value in list(vars(importlib.import_module(module.name)).values()):
            for pattern in patterns(value):
                pattern.search("")
                found += 1
    assert found > 500


@given(st.text())
def test_a_late_pattern_finds_what_an_early_one_does(text: str) -> None:
    late, early = regex(r"\w+(?=\s)", re.IGNORECASE), re.compile(r"\w+(?=\s)", re.IGNORECASE)
    assert late.findall(text) == early.findall(text)
    assert late.sub("x", text) == early.sub("x", text)
    assert late.pattern == early.pattern


def test_a_mistake_shows_when_it_is_used() -> None:
    with pytest.raises(re.error):
        regex("(").search("a")
    with pytest.raises(AttributeError):
        regex("a").nothing  # type: ignore[attr-defined]  # noqa: B018
