"""A number and its noun, as English counts."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """``1 quotation``, ``7 quotations``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
