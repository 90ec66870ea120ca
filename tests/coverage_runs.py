"""Sheets of answers that a test states, and what their coverage says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Complain, Shown
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    EngineInfo,
    Extraction,
    Kind,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Unspoken,
    Words,
)
from attrib.run import Loaded, make_sheet

TEXT = (
    "“The dam will hold,” said Ines Falk. Locals call it “the Giant”.\n\n"
    "Later she was asked again. “We have tested it twice and it does not leak at all.”\n"
)


class Scripted:
    """An engine that states what a test gives it."""

    examples: Sequence[Shown] = ()

    info = EngineInfo(name="scripted", version="0")

    def __init__(
        self,
        *contents: str,
        unspoken: Sequence[Unspoken] = (),
        problems: Sequence[Problem] = (),
    ) -> None:
        self._contents = contents
        self._unspoken = tuple(unspoken)
        self._problems = tuple(problems)

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        candidates = tuple(
            Candidate(content=(Words(text=words),), kind=Kind.DIRECT) for words in self._contents
        )
        yield Extraction(
            chunk=chunks[0],
            candidates=candidates,
            unspoken=self._unspoken,
            problems=self._problems,
        )


def sheet_of(doc: Document, engine: Scripted | EmbeddedEngine) -> Sheet:
    return make_sheet(Loaded((doc,), ()), engine)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def unaccounted(sheet: Sheet) -> list[Problem]:
    return [p for p in sheet.problems if p.code is ProblemCode.UNACCOUNTED]


def words_of(doc: Document, spans: Sequence[Span]) -> list[str]:
    return [doc.text[span.start : span.end] for span in spans]
