"""Cells that a spreadsheet shows and does not run."""

from __future__ import annotations

from attrib.language.visible import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters of a formula, as OWASP lists them."""


def cell(value: object) -> str:
    """``value`` as text that no spreadsheet takes for a formula."""
    text = visible(str(value))
    return "'" + text if text.startswith(_FORMULA) else text
