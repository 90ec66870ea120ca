"""What a reader of one format hands back; ``load`` makes a ``Document`` of it."""

from __future__ import annotations

from typing import NamedTuple

from attrib.model import Furniture, Landmark


class Loaded(NamedTuple):
    """Canonical text of a source with what its format states about it."""

    text: str
    title: str | None = None
    landmarks: tuple[Landmark, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    gaps: tuple[str, ...] = ()
    """Parts of the source that could not be read, in words (``page 3: ...``)."""


def one_line(text: str | None) -> str | None:
    """``text`` on one line without control characters; None when nothing is left."""
    if text is None:
        return None
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split()) or None
