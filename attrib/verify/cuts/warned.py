"""How a warning about a cut is worded."""

from __future__ import annotations


def warned(where: str, turn: str, words: str) -> str:
    """``where``: "before" or "after"; ``turn``: what the ``words`` there do."""
    return f"the words {where} the cut {turn}: “{shortened(words)}”"


def shortened(text: str) -> str:
    text = " ".join(text.split()).strip("“”\"'‘’ ,:")
    return text if len(text) <= 80 else f"…{text[-77:]}"
