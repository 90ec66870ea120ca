"""Links between words and speakers, put to the verifier as an engine would have answered."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.model import (
    Attribution,
    Candidate,
    Chunk,
    Document,
    Extraction,
    Kind,
    Span,
    Words,
)
from attrib.verify import Verifier
from tests.sheets import document


def candidate(
    content: str | Sequence[str],
    source: str | None,
    cue: str | None,
    speakers: Sequence[str] = (),
    kind: Kind = Kind.DIRECT,
    within: int | None = None,
) -> Candidate:
    pieces = [content] if isinstance(content, str) else content
    return Candidate(
        content=tuple(Words(text=piece) for piece in pieces),
        source=Words(text=source) if source is not None else None,
        cue=Words(text=cue) if cue is not None else None,
        speakers=tuple(speakers),
        kind=kind,
        within=within,
    )


def verify(doc: Document | str, *candidates: Candidate) -> tuple[Attribution, ...]:
    doc = document(doc) if isinstance(doc, str) else doc
    chunk = Chunk(index=3, span=Span(0, len(doc.text)))
    return Verifier(doc).verify(Extraction(chunk=chunk, candidates=candidates))
