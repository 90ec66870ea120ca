"""A document's attributions as candidates: language, reading, resolution, then the words."""

from __future__ import annotations

import re

from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.english import Reading
from attrib.extract.embedded.resolve import Resolver
from attrib.language.quotations import Quotation, find_quotations
from attrib.language.sentences import sentence_spans
from attrib.model import Candidate, Document, Kind, Span, Words

_MARKS = "“”\"„«»‹›‘’'`"


def candidates(document: Document) -> list[Candidate]:
    """All attributions of the document, in text order."""
    text = document.text
    quotations = find_quotations(text)
    blocked = [f.span for f in document.furniture]
    sentences = [
        s for s in sentence_spans(text, quotations) if not any(s.overlaps(b) for b in blocked)
    ]
    if blocked:
        quotations = tuple(
            q if not any(q.span.overlaps(b) for b in blocked) else q._replace(level=99)
            for q in quotations
        )
    reading = Reading(text, sentences, quotations)
    resolver = Resolver(text, reading.clauses)
    return [_candidate(draft, reading, resolver) for draft in reading.drafts]


def _candidate(draft: Draft, reading: Reading, resolver: Resolver) -> Candidate:
    text = reading.text
    tops = [reading.quotations[i] for i in sorted(draft.quotes)]
    spans: list[Span] = []
    quoted = total = 0
    for piece in draft.content:
        bare, inside, size = _bare(text, piece, tops)
        spans.extend(bare)
        quoted += inside
        total += size
    kind = Kind.INDIRECT if not quoted else Kind.DIRECT if quoted >= total else Kind.MIXED
    speakers = draft.speakers
    if not speakers and draft.source is not None:
        speakers = resolver.speakers(draft.source, draft.antecedent)
    return Candidate(
        content=tuple(_words(text, span) for span in spans),
        source=_words(text, draft.source) if draft.source else None,
        speakers=speakers,
        cue=_words(text, draft.cue) if draft.cue else None,
        kind=kind,
        within=draft.within,
    )


def _words(text: str, span: Span) -> Words:
    return Words(text=text[span.start : span.end], hint=span)


def _bare(text: str, piece: Span, tops: list[Quotation]) -> tuple[list[Span], int, int]:
    """The piece without its marks when it is one quotation; letters quoted, and letters in all."""
    for q in tops:
        part = Span(max(piece.start, q.span.start), min(piece.end, q.span.end))
        if part.start >= part.end:
            continue
        outside = text[piece.start : part.start] + text[part.end : piece.end]
        if not re.search(r"\w", outside):
            inner = [
                Span(max(p.start, part.start), min(p.end, part.end))
                for p in q.pieces
                if p.overlaps(part)
            ]
            size = sum(p.end - p.start for p in inner)
            return (inner or [piece]), size, size
    inside = sum(
        max(0, min(piece.end, q.span.end) - max(piece.start, q.span.start)) for q in tops
    )
    return [piece], inside, piece.end - piece.start
