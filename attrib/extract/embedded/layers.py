"""Text inside text: what a quotation or a turn holds is read like a document of its own."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

from attrib.extract.embedded.continental import Continental
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.english import English, Numbered
from attrib.extract.embedded.quoted import Read, Unread
from attrib.language.quotations import Quotation
from attrib.language.sentences import inner_sentence_spans
from attrib.model import Mode, Span

_LONGEST = 3000
"""Characters of a sentence that is still read in one piece."""


class Stretches:
    """Spans of a text that do not overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [span.end for span in self._spans]

    def touch(self, span: Span) -> bool:
        """One of them overlaps ``span``."""
        at = bisect.bisect_right(self._ends, span.start)
        return at < len(self._spans) and self._spans[at].start < span.end


def read(
    text: str,
    sentences: Sequence[Span],
    quotations: Sequence[Numbered],
    language: str | None,
    quoted: bool = False,
) -> Read:
    """Read a stretch of text by the rules of its language; in others only quotations count."""
    sentences = _bounded(text, sentences, quotations)
    if language == "en":
        return English(text, sentences, quotations, quoted)
    if language is not None:
        return Continental(text, sentences, quotations, language)
    return Unread(text, sentences, quotations)


def _bounded(text: str, sentences: Sequence[Span], quotations: Sequence[Numbered]) -> list[Span]:
    """Sentences, with those cut that no reader would finish: rules look far back and ahead."""
    if all(span.end - span.start <= _LONGEST for span in sentences):
        return list(sentences)
    marked = Stretches(q.span for _, q in quotations)
    spans: list[Span] = []
    for span in sentences:
        start = span.start
        while span.end - start > _LONGEST:
            cut = text.rfind(" ", start, start + _LONGEST)
            while cut > start and marked.touch(Span(cut, cut + 1)):
                cut = text.rfind(" ", start, cut)
            if cut <= start:
                break  # one long quotation, or no space at all: a single token
            spans.append(Span(start, cut))
            start = cut + 1
        spans.append(Span(start, span.end))
    return [span for span in spans if text[span.start : span.end].strip()]


class Layers:
    """The quotations of a document by the one around them."""

    def __init__(self, text: str, quotations: Sequence[Quotation], language: str | None) -> None:
        self.text = text
        self.quotations = quotations
        self.language = language
        self._children: dict[int | None, list[Numbered]] = {}
        for index, quotation in enumerate(quotations):
            self._children.setdefault(quotation.parent, []).append((index, quotation))
        self._starts = [q.span.start for _, q in self._children.get(None, ())]

    def inside(self, level: Sequence[Draft]) -> list[Read]:
        """What is said inside the quotations of the drafts of one level."""
        taken: dict[int, set[int]] = {}
        for child in level:
            if child.parent is not None:
                taken.setdefault(id(child.parent), set()).update(child.quotes)
        found: list[Read] = []
        for draft in level:
            for index in sorted(draft.quotes - taken.get(id(draft), set())):
                pieces = _said(self.quotations[index].pieces, draft)
                inner = self._children.get(index, [])
                children = [
                    c for c in inner if any(p.start <= c[1].span.start < p.end for p in pieces)
                ]
                found.append(self._read(pieces, children, draft))
        return found

    def inside_turn(self, pieces: Sequence[Span], turn: Draft) -> Read:
        """What is said inside a turn of a transcript."""
        children: list[Numbered] = []
        outermost = self._children.get(None, [])
        for piece in pieces:
            at = bisect.bisect_left(self._starts, piece.start)
            while at < len(outermost) and outermost[at][1].span.end <= piece.end:
                children.append(outermost[at])
                at += 1
        return self._read(pieces, children, turn)

    def _read(self, pieces: Sequence[Span], children: list[Numbered], around: Draft) -> Read:
        """Speech only, with its content spelled out; its drafts lie within ``around``."""
        sentences: list[Span] = []
        for piece in pieces:
            sentences.extend(_sentences(self.text, piece, children))
        reading = read(self.text, sentences, children, self.language, quoted=True)
        own = around.cue
        kept = [
            draft
            for draft in reading.drafts
            if _is_told(self.text, draft) and not (own and draft.cue and own.overlaps(draft.cue))
        ]
        for draft in kept:
            if draft.parent not in kept:
                draft.parent = around
        reading.drafts = kept
        return reading


def _said(pieces: Sequence[Span], draft: Draft) -> list[Span]:
    """What of a quotation the draft has: a cue may stand inside it, « …, dit Lee. … »."""
    return [
        Span(max(piece.start, part.start), min(piece.end, part.end))
        for piece in pieces
        for part in draft.content
        if piece.overlaps(part)
    ]


def _sentences(text: str, piece: Span, children: Sequence[Numbered]) -> list[Span]:
    """Sentences of a piece; one does not end inside a quotation."""
    spans: list[Span] = []
    for span in inner_sentence_spans(text, piece):
        if spans and any(q.span.start < span.start < q.span.end for _, q in children):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def _is_told(text: str, draft: Draft) -> bool:
    if draft.entry is None or draft.source is None or draft.cue is None:
        return False
    if draft.entry.mode not in (Mode.SPEECH, Mode.WRITING):
        return False
    return bool(draft.quotes) or (
        bool(draft.entry.frames & {"quote", "told"})
        and text[draft.content[0].start : draft.content[-1].end].count(" ") >= 2
    )
