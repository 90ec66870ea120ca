"""German nouns for women by their ending: "Dezernentin"."""

from __future__ import annotations

from attrib.language.regex import regex

_SHORTEST = 7
_ENDING = regex(
    r"(?:er|or|eur|ar|ist|ent|ant|[ao]t|[aeiou]g|an|and|und|ind|wirt|chef|walt|arzt"
    r"|och|af|off|om|ph|rg)in$"
)


def is_german_woman(low: str) -> bool:
    """Whether the folded word is such a noun: "dezernentin", not "wisconsin" or "schwerin"."""
    return len(low) >= _SHORTEST and low != "schwerin" and _ENDING.search(low) is not None
