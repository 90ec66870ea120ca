"""Cut a document into chunks on paragraph and sentence borders, by token budget.

Tokens are estimated from the bytes of the text (``attrib.language.tokens``).

A quotation stays with its cue: what is never cut is the sentence, and the run of sentences
that a quotation of several paragraphs holds together. Only a run larger than the budget is
cut: between its paragraphs, else between the sentences inside the quotation, else between
words, else (a word larger than the budget) between characters.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from attrib.errors import UsageError
from attrib.language.quotations import find_quotations
from attrib.language.regex import regex
from attrib.language.sentences import inner_sentence_spans, paragraph_spans, sentence_spans
from attrib.language.tokens import utf8_size
from attrib.model import Chunk, Document, Span

DEFAULT_TOKENS = 1200
DEFAULT_OVERLAP = 150
MIN_TOKENS = 40
"""A smaller budget has no room for an ordinary sentence: taken for a mistake."""

_WORD = regex(r"\S+")
_LONGEST_SENTENCE = 400
"""Code points; a sentence of no more is not halved between words."""


class _Run(NamedTuple):
    """Sentences that are not parted when it can be avoided; most often one sentence."""

    sentences: tuple[Span, ...]
    ends_paragraph: bool

    @property
    def span(self) -> Span:
        return Span(self.sentences[0].start, self.sentences[-1].end)


class _Piece(NamedTuple):
    """A run, or a part of a run that is larger than the budget."""

    span: Span
    ends_paragraph: bool
    before: int
    """Bytes of the text up to its start."""
    after: int
    """Bytes of the text up to its end."""


def chunk_document(
    document: Document, *, tokens: int = DEFAULT_TOKENS, overlap: int = DEFAULT_OVERLAP
) -> tuple[Chunk, ...]:
    """Chunks of at most ``tokens`` that cover every character that is not white space.

    Each chunk starts and ends after the one before it, and repeats up to ``overlap`` tokens
    of whole sentences from its end. Raises UsageError for a budget in which that cannot be.
    """
    if tokens < MIN_TOKENS:
        raise UsageError(f"a chunk of {tokens} tokens is too small; give at least {MIN_TOKENS}")
    if not 0 <= overlap <= tokens // 2:
        raise UsageError(
            f"an overlap of {overlap} tokens does not go with chunks of {tokens} tokens;"
            f" give 0 to {tokens // 2}"
        )
    pieces = _pieces(document.text, 4 * tokens)
    chunks: list[Chunk] = []
    first = done = 0
    while done < len(pieces):
        end = _fill(pieces, first, done, 4 * tokens)
        span = Span(pieces[first].span.start, pieces[end - 1].span.end)
        chunks.append(Chunk(index=len(chunks), span=span))
        first, done = _step_back(pieces, first, end, 4 * tokens, 4 * overlap), end
    return tuple(chunks)


def split_chunk(document: Document, chunk: Chunk) -> tuple[Chunk, ...]:
    """Both halves of ``chunk``, without overlap, cut on the best border near its middle.

    Both carry the index of ``chunk``: for the sheet they are one chunk, answered in two
    parts. A sentence of ordinary length comes back alone: parted from its cue a quotation cannot
    be attributed, and an answer about one sentence that does not end would not end about half.
    """
    span = chunk.span
    middle = (span.start + span.end) // 2
    for borders, reach in _borders(document.text, span):
        cuts = [cut for cut in borders if span.start < cut.start and cut.end < span.end]
        if cuts:
            best = min(cuts, key=lambda cut: abs(cut.start - middle))
            if abs(best.start - middle) <= reach:
                left = Span(span.start, best.start)
                right = Span(best.end, span.end)
                return tuple(Chunk(index=chunk.index, span=half) for half in (left, right))
    return (chunk,)


# --- pieces ---------------------------------------------------------------------------


@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[_Run, ...]:
    """Runs of sentences in text order. Kept, because a document's chunks are split one by one."""
    quotations = find_quotations(text)
    paragraph_ends = {paragraph.end for paragraph in paragraph_spans(text)}
    # A sentence may end inside one: at a paragraph border, or in a dialogue turn.
    glued = iter([q.span for q in quotations if q.level == 0])
    quotation = next(glued, None)
    runs: list[_Run] = []
    held: list[Span] = []
    for sentence in sentence_spans(text, quotations):
        held.append(sentence)
        while quotation is not None and quotation.end <= sentence.end:
            quotation = next(glued, None)
        if quotation is None or quotation.start >= sentence.end:
            runs.append(_Run(tuple(held), sentence.end in paragraph_ends))
            held = []
    if held:
        runs.append(_Run(tuple(held), True))
    return tuple(runs)


def _pieces(text: str, limit: int) -> list[_Piece]:
    """Runs, and parts of those that are larger than ``limit`` bytes."""
    pieces: list[_Piece] = []
    at = size = 0
    for run in _runs(text):
        for span in _parts(text, run, limit):
            before = size + utf8_size(text[at : span.start])
            size = before + utf8_size(text[span.start : span.end])
            at = span.end
            ends = run.ends_paragraph and span.end == run.span.end
            pieces.append(_Piece(span, ends, before, size))
    return pieces


def _parts(text: str, run: _Run, limit: int) -> Iterator[Span]:
    if _fits(text, run.span, limit):
        yield run.span
        return
    for sentence in run.sentences:
        if _fits(text, sentence, limit):
            yield sentence
            continue
        for inner in inner_sentence_spans(text, sentence):
            if _fits(text, inner, limit):
                yield inner
            else:
                yield from _pack(text, _words(text, inner, limit), limit // 4)


def _words(text: str, span: Span, limit: int) -> Iterator[Span]:
    for match in _WORD.finditer(text, span.start, span.end):
        word = Span(*match.span())
        while not _fits(text, word, limit):
            # Four bytes are the most that a character takes.
            cut = word.start + limit // 4
            while cut > word.start + 1 and unicodedata.combining(text[cut]):
                cut -= 1
            yield Span(word.start, cut)
            word = Span(cut, word.end)
        yield word


def _pack(text: str, spans: Iterable[Span], limit: int) -> Iterator[Span]:
    """Neighbours joined as long as they fit in ``limit`` bytes."""
    held: Span | None = None
    for span in spans:
        if held is not None and _fits(text, Span(held.start, span.end), limit):
            held = Span(held.start, span.end)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _fits(text: str, span: Span, limit: int) -> bool:
    length = span.end - span.start
    # The slice is made only where the length alone does not say it.
    return length * 4 <= limit or (
        length <= limit and utf8_size(text[span.start : span.end]) <= limit
    )


# --- packing --------------------------------------------------------------------------


def _fill(pieces: Sequence[_Piece], first: int, done: int, limit: int) -> int:
    """End of the chunk that begins with piece ``first``; it takes in at least ``done``.

    It ends with a paragraph where that leaves it no less than half full.
    """
    start = pieces[first].before
    end = done + 1
    whole = 0
    while end < len(pieces) and pieces[end].after - start <= limit:
        if pieces[end - 1].ends_paragraph and 2 * (pieces[end - 1].after - start) >= limit:
            whole = end
        end += 1
    if end == len(pieces) or pieces[end - 1].ends_paragraph:
        return end
    return whole or end


def _step_back(pieces: Sequence[_Piece], first: int, end: int, limit: int, overlap: int) -> int:
    """First piece of the next chunk: as far back as overlap and the budget allow."""
    start = end
    while (
        start - 1 > first
        and end < len(pieces)
        and pieces[end - 1].after - pieces[start - 1].before <= overlap
        and pieces[end].after - pieces[start - 1].before <= limit
    ):
        start -= 1
    return start


def _borders(text: str, span: Span) -> Iterator[tuple[list[Span], int]]:
    """Gaps at which ``span`` can be cut, best kind first, and how far from its middle."""
    far = span.end - span.start
    runs = _runs(text)
    first = bisect_right(runs, span.start, key=lambda run: run.span.end)
    last = bisect_right(runs, span.end, key=lambda run: run.span.start)
    inside = runs[first:last]
    paragraphs = [
        Span(run.span.end, after.span.start)
        for run, after in pairwise(inside)
        if run.ends_paragraph
    ]
    yield paragraphs, far // 4
    yield _gaps([run.span for run in inside]), far
    yield _gaps([sentence for run in inside for sentence in run.sentences]), far
    yield _gaps(inner_sentence_spans(text, span)), far
    if far > _LONGEST_SENTENCE:
        yield _gaps([Span(*match.span()) for match in _WORD.finditer(text, *span)]), far


def _gaps(spans: Sequence[Span]) -> list[Span]:
    return [Span(a.end, b.start) for a, b in pairwise(spans)]
