"""Write ``fixtures/suite/texts.jsonl``, the small set of texts that the tests draw from.

``python -m benchmarks.ship_texts LITBANK.jsonl`` takes the quotation-rich excerpts of LitBank
(texts in the public domain; quotation annotations by Sims and Bamman, CC BY 4.0), a narrative
stretch of each fetched language, and the texts in ``fixtures/suite/originals`` (written for this
project, CC0).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from attrib.model import Span
from benchmarks.corpora import SHIPPED, Work, fetched, inventory

ORIGINALS = SHIPPED.parent / "originals"
NOVELS = 28
BYTES_PER_LANGUAGE = 24_000
STRETCHES = {
    # Rich in dialogue: the Joseph story and its neighbours, Macbeth, the gospel of John.
    "en-web/43": 0,
    "en-kjv/01": 110_000,
    "en-play/macbeth": 5_000,
    "de/01": 110_000,
    "fr/43": 5_000,
    "es/01": 100_000,
    "it/43": 5_000,
    "ru/01": 100_000,
    "ar/43": 3_000,
    "fa/01": 90_000,
    "he/01": 80_000,
    "ja/104": 500,
}
_QUOTED = {
    "en": r"“([^“”]+)”",
    "el": r"«([^«»]+)»",
    "zh": r"“([^“”]+)”",
    "de": r"„([^„“]+)“",
    "fr": r"« ([^«»]+) »",
}
_SCRIPT = {"el": "Greek", "zh": "Han"}


def novels(path: Path) -> Iterator[Work]:
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    records.sort(key=lambda r: (-len(r["attributions"]), r["id"]))
    for record in records[:NOVELS]:
        text = record["text"]
        spans = sorted({tuple(s) for a in record["attributions"] for s in a["content"]})
        yield Work(
            id=f"en-novel/{record['id'].split('_', 1)[1]}",
            language="en",
            script="Latin",
            licence="text in the public domain; quotation spans LitBank, CC BY 4.0",
            origin="LitBank (Sims and Bamman)",
            marked=True,
            text=text,
            speeches=tuple(_unquoted(text, Span(*s)) for s in spans),
        )


def _unquoted(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in "\"“'‘`_":
        start += 1
    while end > start and text[end - 1] in "\"”'’_":
        end -= 1
    return Span(start, end)


def originals() -> Iterator[Work]:
    for path in sorted(ORIGINALS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield Work(
            id=f"original/{path.stem}",
            language=path.stem,
            script=_SCRIPT.get(path.stem, "Latin"),
            licence="CC0, written for this project",
            origin="attrib",
            marked=True,
            text=text,
            speeches=tuple(Span(*m.span(1)) for m in re.finditer(_QUOTED[path.stem], text)),
        )


def stretch(work: Work, start: int) -> Work:
    """About ``BYTES_PER_LANGUAGE`` of a work, from the next blank line on, whole lines."""
    start = work.text.find("\n", start) + 1 if start else 0
    size = BYTES_PER_LANGUAGE
    piece = work.text[start:].encode()[:size].decode("utf-8", "ignore")
    end = start + piece.rfind("\n")
    kept = [Span(s - start, e - start) for s, e in work.speeches if start <= s and e <= end]
    return replace(work, text=work.text[start:end], speeches=tuple(kept))


def main(litbank: Path) -> None:
    by_id = {work.id: work for work in fetched()}
    works = [*novels(litbank), *originals()]
    works += [stretch(by_id[name], start) for name, start in STRETCHES.items()]
    SHIPPED.write_text("".join(w.to_json() + "\n" for w in works), encoding="utf-8")
    print(inventory(works))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
