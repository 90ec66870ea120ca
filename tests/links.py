"""Links between words and speakers, put to the verifier as an engine would have answered."""

from __future__ import annotations

import re
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


def table(sentences: str) -> list[tuple[str, Candidate, bool]]:
    """Rows of a table: a text (¶ parts paragraphs), under it ``+ source | cue | content | name``.

    ``-`` for a link that is wrong; pieces of content are parted by ``//``; the name of the
    speaker is the mention itself where none is given and it is one.
    """
    rows: list[tuple[str, Candidate, bool]] = []
    text = ""
    for line in filter(None, sentences.splitlines()):
        if not line.startswith("  "):
            text = line.replace(" ¶ ", "\n\n")
            continue
        sign, _, rest = line.strip().partition(" ")
        source, cue, content, *name = (part.strip() for part in rest.split("|"))
        kind = Kind.DIRECT if _MARKED.search(text) else Kind.INDIRECT
        speakers = name or ([source] if _NAME.fullmatch(source) else [])
        stated = candidate(content.split(" // "), source or None, cue or None, speakers, kind)
        rows.append((text, stated, sign == "+"))
    return rows


_MARKED = re.compile(r"[«—]|^Mme la présidente\. |^Entrevista con ")
_NAME = re.compile(r"[A-ZÉ][\w-]+ [A-ZÉ][\w-]+")
