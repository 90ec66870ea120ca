"""The embedded engine: who said what by grammar and lexicon, in process and without a model.

It reads the whole document, so that a name given in the first paragraph is known in the last,
and hands each attribution to the first chunk that holds it whole.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from importlib.metadata import PackageNotFoundError, version

from attrib.extract.engine import Complain, Shown
from attrib.extract.homes import extent, home
from attrib.model import Candidate, Chunk, Document, EngineInfo, Extraction, Span, Unspoken


class EmbeddedEngine:
    """States attributions by rules; deterministic, needs no key, no network, no model."""

    @property
    def info(self) -> EngineInfo:
        try:
            release = version("attrib")
        except PackageNotFoundError:
            release = "unknown"
        return EngineInfo(name="embedded", version=release)

    @property
    def examples(self) -> Sequence[Shown]:
        return ()

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        """One extraction for each chunk, in order. Nothing is asked again: ``complain`` is
        for engines whose second answer may differ from the first."""
        from attrib.extract.embedded.document import read_document

        found = read_document(document)
        for extraction in _by_chunk(found.candidates, found.unspoken, chunks):
            yield extraction


def _by_chunk(
    found: Sequence[Candidate], unspoken: Sequence[Unspoken], chunks: Sequence[Chunk]
) -> list[Extraction]:
    """Each candidate in the first chunk that holds it whole; ``within`` points into that chunk.

    What is nobody's speech is stated with the first chunk that it begins in.
    """
    homes: list[list[int]] = [[] for _ in chunks]
    for index, candidate in enumerate(found):
        span = extent(candidate)
        at = home(span, span.start, chunks)
        if at is not None:
            homes[at].append(index)
    nobodys: list[list[Unspoken]] = [[] for _ in chunks]
    for statement in unspoken:
        start = statement.span.start
        at = home(Span(start, start + 1), start, chunks)
        if at is not None:
            nobodys[at].append(statement)
    result: list[Extraction] = []
    for chunk, members, stated in zip(chunks, homes, nobodys, strict=True):
        place = {index: n for n, index in enumerate(members)}
        kept = tuple(
            c.model_copy(update={"within": place.get(c.within) if c.within is not None else None})
            for c in (found[index] for index in members)
        )
        result.append(Extraction(chunk=chunk, candidates=kept, unspoken=tuple(stated)))
    return result
