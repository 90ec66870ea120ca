"""JSON Lines: the whole sheet, one object a line, each with its ``type``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrib.model import Frozen, Sheet


def render_jsonl(sheet: Sheet) -> str:
    """First a ``sheet`` line, then documents, speakers, attributions and problems."""
    return "".join(text + "\n" for text in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    parts = {"documents", "speakers", "attributions", "problems"}
    yield line("sheet", sheet, exclude=parts)
    for document in sheet.documents:
        yield line("document", document)
    for speaker in sheet.speakers:
        yield line("speaker", speaker)
    for attribution in sheet.attributions:
        yield line("attribution", attribution)
    for problem in sheet.problems:
        yield line("problem", problem)


def line(kind: str, part: Frozen, exclude: set[str] | None = None) -> str:
    """One line, without its end."""
    # Escaped to ASCII: U+2028 and its like would end a line for some readers.
    return json.dumps({"type": kind, **part.model_dump(mode="json", exclude=exclude)})
