"""Runs the embedded engine on a text, as the corridor would."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from attrib.extract.embedded import EmbeddedEngine
from attrib.load import load
from attrib.model import Candidate, Chunk, Document, Extraction, Furniture, Span, text_sha256

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"


def document(text: str, furniture: Sequence[Span] = ()) -> Document:
    digest = text_sha256(text)
    return Document(
        id="d1",
        origin="-",
        media_type="text/plain",
        text=text,
        sha256=digest,
        source_sha256=digest,
        furniture=tuple(Furniture(span=span, reason="comment form") for span in furniture),
    )


def extractions(doc: Document, chunks: Sequence[Chunk]) -> list[Extraction]:
    async def run() -> list[Extraction]:
        engine = EmbeddedEngine()
        return [found async for found in engine.extract(doc, chunks, lambda a, b: None)]

    return asyncio.run(run())


def found_in(doc: Document) -> list[Candidate]:
    whole = Chunk(index=0, span=Span(0, len(doc.text)))
    return [c for found in extractions(doc, [whole]) for c in found.candidates]


def found(text: str) -> list[Candidate]:
    return found_in(document(text))


def article(name: str) -> list[Candidate]:
    return found_in(load(str(ARTICLES / name), id="d1"))


def words(candidate: Candidate) -> str:
    return " … ".join(" ".join(piece.text.split()) for piece in candidate.content)


def one(candidates: Sequence[Candidate], phrase: str) -> Candidate:
    """The single outermost attribution whose content holds ``phrase``."""
    holding = [c for c in candidates if c.within is None and phrase in words(c)]
    assert len(holding) == 1, [words(c) for c in candidates]
    return holding[0]
