"""Runs the embedded engine on a text, as the corridor would."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from attrib.extract.embedded import EmbeddedEngine
from attrib.load import load
from attrib.model import Candidate, Chunk, Document, Extraction, Span

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
_PARTS = st.sampled_from(
    [
        "Ann Lee", "Lee", "she", "who", "the mayor", "said", "says", "told", "asked", "called",
        "according to", "that", "whether", "to", "and", "but", ",", ".", ":", ";", "—", "(", ")",
        "“", "”", '"', "''", "‘", "’", "«", "»", "„", "\n", "\n\n", "Mr.", "Lee’s", "not", "it",
        "the dam would hold", "sagte", "hat", "teilte", "mit", "a déclaré", "qu'", "dijo", "que",
        "A:", "Q:", "ANN LEE:", "von", "zufolge", "laut", "so", "-t-il", "—No —dijo—", "1,5", "😀",
        "\u200b", "’s", "being", "urged", "with", "as", "if", "of", "'", "Dr", "[", "]", "*",
    ]
)  # fmt: skip
SENTENCES = st.lists(_PARTS, max_size=40).map(" ".join)
"""Anything made of cues, marks and names."""


def extractions(doc: Document, chunks: Sequence[Chunk]) -> list[Extraction]:
    async def run() -> list[Extraction]:
        engine = EmbeddedEngine()
        return [found async for found in engine.extract(doc, chunks, lambda a, b: None)]

    return asyncio.run(run())


def found_in(doc: Document) -> list[Candidate]:
    whole = Chunk(index=0, span=Span(0, len(doc.text)))
    return [c for found in extractions(doc, [whole]) for c in found.candidates]


def found(text: str) -> list[Candidate]:
    return found_in(Document.of_text(text))


def article(name: str) -> list[Candidate]:
    return found_in(load(str(ARTICLES / name), id="d1"))


def words(candidate: Candidate) -> str:
    return " … ".join(" ".join(piece.text.split()) for piece in candidate.content)


def one(candidates: Sequence[Candidate], phrase: str) -> Candidate:
    """The single outermost attribution whose content holds ``phrase``."""
    holding = [c for c in candidates if c.within is None and phrase in words(c)]
    assert len(holding) == 1, [words(c) for c in candidates]
    return holding[0]
