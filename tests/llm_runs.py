"""Running the LLM engine in tests: a document, its chunks, a verifier that is easy to predict."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from attrib.extract.llm import LLMEngine, LLMSettings
from attrib.model import Candidate, Chunk, Document, Extraction, Span

ARTICLE = (
    "“The dam will hold,” said Ines Falk, the engineer. “We have tested it.”\n\n"
    "Mayor Jon Brandt warned that the valley was not ready. He would resign, he said."
)


def document(text: str = ARTICLE) -> Document:
    return Document.of_text(text, "test.txt")


def whole(of: Document) -> tuple[Chunk, ...]:
    return (Chunk(index=0, span=Span(0, len(of.text))),)


def lines(of: Document) -> tuple[Chunk, ...]:
    """One chunk for each line."""
    chunks, start = [], 0
    for index, line in enumerate(of.text.splitlines(keepends=True)):
        chunks.append(Chunk(index=index, span=Span(start, start + len(line))))
        start += len(line)
    return tuple(chunks)


def never_split(of: Document, chunk: Chunk) -> tuple[Chunk, ...]:
    return (chunk,)


def must_stand_in(of: Document) -> Callable[[Candidate, Chunk], str | None]:
    """Complains, one line each, about content and source that are not in the chunk."""

    def complain(candidate: Candidate, chunk: Chunk) -> str | None:
        text = of.text[chunk.span.start : chunk.span.end]
        named = [("content", piece.text) for piece in candidate.content]
        if candidate.source:
            named.append(("source", candidate.source.text))
        faults = [
            f"{name} “{words}” is not in the article" for name, words in named if words not in text
        ]
        return "\n".join(faults) or None

    return complain


def settings(base_url: str, **changes: Any) -> LLMSettings:
    """Settings for a stub server; waits are short so that tests are.

    What an answer leaves out is not asked again, so that a script holds what the test is about.
    """
    named = {"model": "stub", "base_url": base_url, "transport_wait": 0.01, "coverage": False}
    return LLMSettings.model_validate({**named, **changes})


def run(
    of: Document,
    how: LLMSettings,
    *,
    chunks: Sequence[Chunk] | None = None,
    split: Callable[[Document, Chunk], tuple[Chunk, ...]] = never_split,
) -> list[Extraction]:
    """All extractions, in order of their chunks."""
    engine = LLMEngine(how, split)

    async def collect() -> list[Extraction]:
        found = engine.extract(of, chunks or whole(of), must_stand_in(of))
        return [extraction async for extraction in found]

    return sorted(asyncio.run(collect()), key=lambda extraction: extraction.chunk.index)


def contents(extraction: Extraction) -> list[str]:
    return [" … ".join(w.text for w in c.content) for c in extraction.candidates]
