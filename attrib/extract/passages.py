"""Passages of a document that somebody may be saying, numbered, with those who may say them.

Located by grammar and lexicon (the rules of the embedded engine) and by quotation marks, so
that a language model need not copy: it is asked about a number. What the model answers is
held against the text by the verifier like any other answer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from attrib.extract.embedded.document import read_document
from attrib.extract.homes import extent, home
from attrib.language.names import fold
from attrib.language.quotable import Holding, quotable
from attrib.language.quotations import find_quotations
from attrib.language.same_name import alias_of, same_person
from attrib.language.sentences import sentence_spans
from attrib.model import Candidate, Chunk, Document, Kind, Span, Words

BEFORE = 700
"""Code points before a passage in which a speaker may be named."""
AFTER = 250
MOST_CHOICES = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """Someone who may be the speaker, as the text has it near a passage."""

    span: Span
    text: str
    """What stands there."""
    names: tuple[str, ...]
    """Full names, as far as the rules know whom it means."""

    @property
    def shown(self) -> str:
        """As it is put to the model: a pronoun or short form with the name it stands for."""
        text = " ".join(self.text.split())
        names = " and ".join(self.names)
        return text if not names or fold(names) in fold(text) else f"{text} ({names})"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that somebody may be saying."""

    number: int
    """Counts within a chunk, from 1."""
    candidate: Candidate
    """What the rules read there; for a quotation that they give to nobody, only its words."""
    sentence: Span
    """The sentence in which it begins."""
    choices: tuple[Choice, ...]
    """In text order; empty when nobody is named near it."""
    own: int | None
    """Index of the choice that the rules take for the speaker."""

    @property
    def spans(self) -> list[Span]:
        """Where the words stand; the pieces of a split quotation."""
        return [words.hint for words in self.candidate.content if words.hint]

    @property
    def words(self) -> str:
        """The words, with single blanks."""
        return " ".join(" ".join(words.text for words in self.candidate.content).split())


class Passages:
    """All passages of one document. Each belongs to the first chunk that holds it whole."""

    def __init__(self, document: Document, chunks: Sequence[Chunk]) -> None:
        self._text = document.text
        read = read_document(document)
        found = read.candidates + self._overlooked(document, read.candidates)
        pool: list[tuple[Span, tuple[str, ...]]] = [(s, (name,)) for s, name in read.names]
        pool += [(c.source.hint, c.speakers) for c in read.candidates if c.source and c.source.hint]
        self._pool = sorted(set(pool))
        self._sentences = sentence_spans(document.text, find_quotations(document.text))
        self._by_chunk: dict[int, list[tuple[int, Candidate]]] = {}
        for index, candidate in sorted(enumerate(found), key=lambda item: _start(item[1])):
            at = home(extent(candidate), _start(candidate), chunks)
            if at is not None:
                self._by_chunk.setdefault(chunks[at].index, []).append((index, candidate))

    def of(self, chunk: Chunk) -> list[Passage]:
        """Passages of a chunk, or of a part of it, in text order.

        ``candidate.within`` is the place in this list of the passage that holds it.
        """
        members = [
            (index, candidate)
            for index, candidate in self._by_chunk.get(chunk.index, ())
            if chunk.span.start <= _start(candidate) < chunk.span.end
        ]
        places = {index: at for at, (index, _) in enumerate(members)}
        return [
            self._passage(
                at + 1,
                candidate.model_copy(
                    update={
                        "within": None if candidate.within is None else places.get(candidate.within)
                    }
                ),
            )
            for at, (_, candidate) in enumerate(members)
        ]

    def _overlooked(self, document: Document, read: Sequence[Candidate]) -> list[Candidate]:
        """Quotations that the rules give to nobody."""
        text = document.text
        taken = Holding(text, [w.hint for c in read for w in c.content if w.hint])
        found: list[Candidate] = []
        for quotation in quotable(document):
            if not taken.touches(quotation):
                pieces = [p for p in quotation.pieces if text[p.start : p.end].strip()]
                content = tuple(Words(text=text[p.start : p.end], hint=p) for p in pieces)
                found.append(Candidate(content=content, kind=Kind.DIRECT))
        return found

    def _passage(self, number: int, candidate: Candidate) -> Passage:
        own = candidate.source.hint if candidate.source else None
        content = [words.hint for words in candidate.content if words.hint]
        start, end = content[0].start, content[-1].end
        low = bisect_left(self._pool, start - BEFORE, key=lambda item: item[0].start)
        high = bisect_right(self._pool, end + AFTER, key=lambda item: item[0].start)
        near = [
            (span, names)
            for span, names in self._pool[low:high]
            if span.end <= end + AFTER and not any(span.overlaps(piece) for piece in content)
        ]
        near.sort(key=lambda item: (item[0] != own, _distance(item[0], start, end)))
        kept: list[Choice] = []
        for span, names in near:
            text = self._text[span.start : span.end]
            seen = any(
                fold(text) == fold(other.text) or (names and names == other.names) for other in kept
            )
            if not seen and len(kept) < MOST_CHOICES:
                kept.append(Choice(span, text, names))
        kept.sort(key=lambda choice: choice.span)
        mine = next((at for at, choice in enumerate(kept) if choice.span == own), None)
        at = bisect_right(self._sentences, start, key=lambda sentence: sentence.start) - 1
        sentence = self._sentences[at] if at >= 0 else Span(start, end)
        return Passage(number, candidate, sentence, tuple(kept), mine)


def _start(candidate: Candidate) -> int:
    hint = candidate.content[0].hint
    return hint.start if hint else 0


def _distance(span: Span, start: int, end: int) -> int:
    return start - span.end if span.end <= start else max(0, span.start - end)


class Place(NamedTuple):
    """A sentence or a quotation of a chunk, with its number."""

    sort: str
    """``s`` for a sentence, ``q`` for a quotation."""
    number: int
    """Counts within its sort, from 1."""
    span: Span
    inner: Span
    """Without the marks of a quotation."""


def numbered_places(text: str, span: Span) -> list[Place]:
    """Sentences and outermost quotations that begin in ``span``."""
    quotations = find_quotations(text)
    low = bisect_left(quotations, span.start, key=lambda quotation: quotation.span.start)
    high = bisect_left(quotations, span.end, key=lambda quotation: quotation.span.start)
    outer = [q for q in quotations[low:high] if q.level == 0]
    every = sentence_spans(text, quotations)
    low = bisect_left(every, span.start, key=lambda sentence: sentence.start)
    high = bisect_left(every, span.end, key=lambda sentence: sentence.start)
    sentences = [s for s in every[low:high] if s.start < s.end]
    places = [Place("s", n, s, s) for n, s in enumerate(sentences, 1)]
    return places + [Place("q", n, q.span, q.inner) for n, q in enumerate(outer, 1)]


def named(passage: Passage, name: str | None) -> int | None:
    """Index of the choice that ``name`` may mean: whom the rules take for the speaker if
    possible, else the first; a pronoun or description near the words may mean anybody."""
    if name is None:
        return None
    asked = fold(name)
    order = list(range(len(passage.choices)))
    if passage.own is not None:
        order.insert(0, passage.own)
    for at in order:
        choice = passage.choices[at]
        known = (choice.text, *choice.names)
        if any(fold(k) == asked or same_person(k, name) or alias_of(k, name) for k in known):
            return at
    own = passage.own
    if own is not None and not passage.choices[own].names:
        return own
    return None


def passages_of(text: str) -> tuple[Document, Chunk, list[Passage]]:
    """Passages of a text that stands alone, such as a worked example."""
    document, chunk = alone(text)
    return document, chunk, Passages(document, [chunk]).of(chunk)


def alone(text: str) -> tuple[Document, Chunk]:
    """A text that is a document and a chunk by itself."""
    return Document.of_text(text, id="example"), Chunk(index=0, span=Span(0, len(text)))
