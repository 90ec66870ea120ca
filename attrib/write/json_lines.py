"""JSON Lines: the whole sheet, one object a line, each with its ``type``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrib.model import Frozen, Sheet


def render_jsonl(sheet: Sheet) -> str:
    """First a ``sheet`` line, then documents, speakers, attributions and problems."""
    return "".join(line + "\n" for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    parts = {"documents", "speakers", "attributions", "problems"}
    yield _line("sheet", sheet, exclude=parts)
    for document in sheet.documents:
        yield _line("document", document)
    for speaker in sheet.speakers:
        yield _line("speaker", speaker)
    for attribution in sheet.attributions:
        yield _line("attribution", attribution)
    for problem in sheet.problems:
        yield _line("problem", problem)


def _line(kind: str, part: Frozen, exclude: set[str] | None = None) -> str:
    # Escaped to ASCII: U+2028 and its like would end a line for some readers.
    return json.dumps({"type": kind, **part.model_dump(mode="json", exclude=exclude)})
