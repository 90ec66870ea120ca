"""What the embedded engine finds and the verifier grants, although the gold names another source.

    python -m benchmarks.verified_elsewhere GOLD.jsonl [--list]

A wrong speaker that is graded ``verified`` is the worst that a sheet can hold. The engine reads
each article, the verifier grades what it found, and every attribution graded ``verified`` is put
beside the gold attribution whose content shares most characters with it (half of the longer one
at least). Counted are those whose source touches no source of any gold attribution of that
content. An attribution within another one is left out, as the gold marks none. Much of what
is counted is no error, as annotators choose a level and the extent of a content by taste: read
the list (of a training part only) before believing the figure.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Attribution, Chunk, Document, Extraction, Grade, Span
from attrib.verify import Verifier
from benchmarks.report import conditions, share

_MOST_CONTEXT = 160
_LEAST_SHARED = 0.5


class Elsewhere(NamedTuple):
    """A verified attribution whose source is not the gold's."""

    article: str
    found: str
    """Its source."""
    gold: str
    cue: str
    text: str
    """Its content, with what stands around it."""


class Read(NamedTuple):
    """One article."""

    verified: int
    matched: int
    """Of those, the ones whose content the gold has, too."""
    elsewhere: list[Elsewhere]


async def _extractions(document: Document) -> list[Extraction]:
    chunk = Chunk(index=0, span=Span(0, len(document.text)))
    found = EmbeddedEngine().extract(document, [chunk], lambda candidate, chunk: None)
    return [extraction async for extraction in found]


def read(line: str) -> Read:
    """The article of one line of the gold."""
    record = json.loads(line)
    document = Document.of_text(record["text"], record["id"])
    verifier = Verifier(document)
    found = [a for e in asyncio.run(_extractions(document)) for a in verifier.verify(e)]
    outer = [a for a in found if a.within is None and _source(a) is not None]
    verified = [a for a in outer if a.grade is Grade.VERIFIED]
    matches = [(a, _same_content(a, record)) for a in verified]
    matched = [(a, gold) for a, gold in matches if gold]
    return Read(len(verified), len(matched), list(_elsewhere(record, matched)))


def _source(attribution: Attribution) -> Span | None:
    located = attribution.source
    return located.span if located is not None else None


def _same_content(attribution: Attribution, record: dict[str, Any]) -> list[dict[str, Any]]:
    spans = [located.span for located in attribution.content if located.span is not None]
    own = {at for span in spans for at in range(*span)}
    same = []
    for gold in record["attributions"]:
        others = {at for span in gold["content"] for at in range(*span)}
        longer = max(len(own), len(others))
        if longer and gold["source"] and len(own & others) >= _LEAST_SHARED * longer:
            same.append(gold)
    return same


def _elsewhere(
    record: dict[str, Any], matched: Sequence[tuple[Attribution, list[dict[str, Any]]]]
) -> Iterator[Elsewhere]:
    text = record["text"]
    for attribution, same in matched:
        source = _source(attribution)
        sources = [Span(*span) for gold in same for span in gold["source"]]
        if source is None or any(source.overlaps(other) for other in sources):
            continue
        content = attribution.content[0].span
        cue = attribution.cue.found if attribution.cue else None
        start, end = content if content is not None else (source.start, source.end)
        shown = f"{text[max(0, start - _MOST_CONTEXT) : start]}[[{text[start:end]}]]"
        yield Elsewhere(
            article=record["id"],
            found=text[source.start : source.end],
            gold=" | ".join(text[span.start : span.end] for span in sources),
            cue=cue or "",
            text=" ".join((shown + text[end : end + _MOST_CONTEXT]).split()),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--list", action="store_true", help="print each of them")
    args = parser.parse_args()
    lines = args.gold.read_text(encoding="utf-8").splitlines()
    with ProcessPoolExecutor() as pool:
        articles = list(pool.map(read, lines, chunksize=8))
    verified, matched = (sum(getattr(a, n) for a in articles) for n in ("verified", "matched"))
    elsewhere = [one for article in articles for one in article.elsewhere]
    if args.list:
        for one in elsewhere:
            print(f"{one.article}: {one.found!r} {one.cue!r} (gold: {one.gold!r})\n    {one.text}")
    print(conditions())
    print(
        f"{len(articles)} articles, {verified} verified, content also in the gold {matched}, "
        f"source elsewhere {len(elsewhere)} ({share(len(elsewhere), matched)})"
    )


if __name__ == "__main__":
    main()
