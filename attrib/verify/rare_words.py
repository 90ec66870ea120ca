"""Which words a text surely does not have: asked before a search that most texts do not need."""

from __future__ import annotations

from functools import cached_property, lru_cache

_TOLD_BY = 4
"""Letters that tell most rare words from all others."""
_LETTERS_ONLY = bytes(at if chr(at).isalpha() else ord(" ") for at in range(128)).ljust(256)


class RareWords:
    """The beginnings of a text's words. To search it for each rare word takes far longer."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: dict[tuple[str, ...], bool] = {}

    def any_of(self, rare: tuple[str, ...]) -> bool:
        """Whether one of these stands in the text: each in ASCII, from where a word begins; the
        last word may be cut short.
        """
        known = self._held.get(rare)
        if known is None:
            begun, text = self._begun, self._ascii
            known = self._held[rare] = any(
                words in text for begins, words in _beginnings(rare) if begins in begun
            )
        return known

    def may_have(self, word: str) -> bool:
        """False where surely no word of the text begins so."""
        return word[:_TOLD_BY].encode() in self._begun

    @cached_property
    def _ascii(self) -> bytes:
        """The text with a question mark for each letter beyond: searched in a fifth of the time."""
        return self._text.encode("ascii", "replace")

    @cached_property
    def _begun(self) -> frozenset[bytes]:
        words = self._ascii.translate(_LETTERS_ONLY).split()
        return frozenset([word[:_TOLD_BY] for word in words])


@lru_cache(maxsize=16)
def _beginnings(rare: tuple[str, ...]) -> list[tuple[bytes, bytes]]:
    """What the longest word of each begins with, and all of it."""
    told = []
    for words in (one.encode() for one in rare):
        each = words.translate(_LETTERS_ONLY).split()
        longest = max(each, key=len)
        # a short one may be the last, and cut short
        told.append(((longest if len(longest) >= _TOLD_BY else each[0])[:_TOLD_BY], words))
    return told
