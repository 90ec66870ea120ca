"""Nothing quoted is overlooked: what an answer leaves out is asked about again, by number.

When the conversation about a chunk is over, each quotation located in the chunk that no
candidate holds, and that the model did not call nobody's speech, gets a number in one further
question: who speaks [q3], or why does nobody? The words are those of the document, so nothing
can be copied wrongly. What is then still open is a problem of the sheet; it is not asked a
third time.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, WrapValidator, field_validator
from rapidfuzz import fuzz

from attrib.extract.llm.answer import lenient
from attrib.extract.llm.passes.listing import Asker, ListAnswer, ask_list
from attrib.extract.llm.prompts import fence
from attrib.extract.llm.settings import LLMSettings
from attrib.extract.llm.styles.outcome import Outcome
from attrib.language.quotable import Holding, quotable
from attrib.language.quotations import Quotation
from attrib.language.sentences import paragraph_spans
from attrib.language.visible import one_line
from attrib.language.words import word_spans
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    Kind,
    Problem,
    ProblemCode,
    Span,
    Unspoken,
    Words,
)

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client

WHAT = "the question about unaccounted quotations"
MOST = 40
"""Quotations of one request; more are asked about in several."""
_NEAR = 85.0
"""Likeness (rapidfuzz, 0 to 100) from which on content that was copied badly is that place."""
_LONGEST_REASON = 120
_GAP = "\n[...]\n"
_NO_ANSWER = frozenset(
    {ProblemCode.CHUNK_FAILED, ProblemCode.MODEL_REFUSED, ProblemCode.CONTENT_FILTERED}
)
_NOTHING = frozenset({"", "null", "none", "nobody", "no one", "unknown", "n/a", "-"})
"""What weak models write for null."""


class Accounted(BaseModel):
    """What the model answers about one numbered quotation. Every field is required."""

    model_config = ConfigDict(extra="ignore")

    number: int = Field(description="Number of the quotation")
    speaker: str | None = Field(description="The speaker as written beside it, copied")
    cue: str | None = Field(description="The words that show speaking, copied")
    full_names: str | None = Field(
        description="Full name of the speaker as the passage gives it; several are joined by ;"
    )
    nobody: str | None = Field(
        description="Why nobody speaks it (title, name, term, scare quotes); null if somebody does"
    )

    @field_validator("speaker", "cue", "full_names", "nobody", mode="after")
    @classmethod
    def _nothing(cls, value: str | None) -> str | None:
        return None if value is None or value.strip().casefold() in _NOTHING else value


class AccountedAnswer(ListAnswer):
    """Each of the numbered quotations: who speaks it, or why nobody does."""

    quotations: list[Annotated[Accounted, WrapValidator(lenient)]]


async def account_for(
    settings: LLMSettings,
    client: Client,
    document: Document,
    chunk: Chunk,
    outcome: Outcome,
    known: str = "",
) -> Outcome:
    """``outcome`` with what the model says about the quotations that it left out.

    Nothing is asked when nothing is left out, or when the chunk has no answer at all.
    ``known`` stands before the passage: who is known to speak in the document. The caller holds
    the place for a request in flight. Raises AttribError for what makes the whole run pointless.
    """
    silent = outcome.awaited or any(p.code in _NO_ANSWER for p in outcome.problems)
    if not settings.coverage or silent:
        return outcome
    left = unaccounted(document, chunk, outcome)
    asker = Asker(settings, client, asyncio.Semaphore(1), document)
    for start in range(0, len(left), MOST):
        outcome += await _ask(asker, chunk, left[start : start + MOST], known)
    return outcome


def unaccounted(document: Document, chunk: Chunk, outcome: Outcome) -> list[Quotation]:
    """Quotations that lie whole in the chunk and that ``outcome`` says nothing about."""
    found = quotable(document)
    first = bisect_left(found, chunk.span.start, key=lambda q: q.span.start)
    last = bisect_left(found, chunk.span.end, key=lambda q: q.span.start)
    inside = [q for q in found[first:last] if q.span.end <= chunk.span.end]
    if not inside:
        return []
    stated = {statement.span for statement in outcome.unspoken}
    held = Holding(document.text, places_of(document, chunk, inside, outcome.candidates))
    return [q for q in inside if q.span not in stated and not held.holds(q)]


def places_of(
    document: Document,
    chunk: Chunk,
    quotations: Sequence[Quotation],
    candidates: Iterable[Candidate],
) -> Iterator[Span]:
    """Where the contents of candidates stand in the chunk, as far as that can be seen.

    Word by word and without regard to case and marks; of words that occur several times the
    first place that no earlier candidate has taken, in one of ``quotations`` if there is one.
    The verifier looks more closely.
    """
    words = _Folded(document.text, chunk.span, quotations)
    for candidate in candidates:
        for piece in candidate.content:
            place = words.place(piece)
            if place is not None:
                yield place


class _Folded:
    """The words of a stretch of text, to be looked up."""

    def __init__(self, text: str, span: Span, quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._quotations = quotations
        self._span = span
        self._taken: set[Span] = set()

    @cached_property
    def _spans(self) -> list[Span]:
        return word_spans(self._text, self._span)

    @cached_property
    def _words(self) -> list[str]:
        return [self._text[w.start : w.end].casefold() for w in self._spans]

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for index, word in enumerate(self._words):
            at.setdefault(word, []).append(index)
        return at

    def place(self, piece: Words) -> Span | None:
        hint = piece.hint
        if hint is not None and self._text[hint.start : hint.end] == piece.text:
            return hint
        if (only := self._only(piece.text)) is not None:
            return only
        found = sorted(self._exact(piece.text), key=self._rank)
        place = found[0] if found else self._near(piece.text)
        if place is not None:
            self._taken.add(place)
        return place

    def _only(self, content: str) -> Span | None:
        """The quotation that begins with these very words, if they stand nowhere else.

        What a good model copies: the words of the whole chunk need not be looked at for it.
        """
        start = self._text.find(content, *self._span)
        if start < 0 or self._text.find(content, start + 1, self._span.end) >= 0:
            return None
        if not any(piece.start == start for q in self._quotations for piece in q.pieces):
            return None
        return Span(start, start + len(content))

    def _rank(self, place: Span) -> tuple[bool, bool, Span]:
        quoted = any(q.span.overlaps(place) for q in self._quotations)
        return place in self._taken, not quoted, place

    def _exact(self, content: str) -> list[Span]:
        wanted = [content[w.start : w.end].casefold() for w in word_spans(content)]
        size = len(wanted)
        return [
            Span(self._spans[at].start, self._spans[at + size - 1].end)
            for at in self._at.get(wanted[0] if wanted else "", ())
            if self._words[at : at + size] == wanted
        ]

    def _near(self, content: str) -> Span | None:
        if not content.strip():
            return None
        stretch = self._text[self._span.start : self._span.end]
        if len(content) > len(stretch):
            return None
        found = fuzz.partial_ratio_alignment(content, stretch, score_cutoff=_NEAR)
        if found is None:
            return None
        return Span(self._span.start + found.dest_start, self._span.start + found.dest_end)


async def _ask(asker: Asker, chunk: Chunk, asked: Sequence[Quotation], known: str) -> Outcome:
    document = asker.document
    passage, mark = numbered(document.text, chunk.span, asked)
    slots = {
        "fence": fence(passage),
        "passage": passage,
        "mark": mark,
        "numbers": ", ".join(str(number) for number in range(1, len(asked) + 1)),
        "known": known,
    }
    found = await ask_list(asker, WHAT, "unaccounted", slots, AccountedAnswer, chunk.span)
    candidates: list[Candidate] = []
    unspoken: list[Unspoken] = []
    refused: list[Problem] = []
    answered: dict[int, Accounted] = {}
    for item in found.items:
        fault = _fault(item, len(asked), answered)
        if fault is not None:
            raw = item.model_dump(mode="json")
            refused.append(asker.refused(WHAT, fault, raw, chunk.span))
            continue
        if item.number in answered:
            continue
        answered[item.number] = item
        quotation = asked[item.number - 1]
        if item.nobody is not None:
            reason = one_line(item.nobody)
            reason = reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]}…"
            unspoken.append(Unspoken(span=quotation.span, reason=reason))
        elif item.speaker or item.cue or item.full_names:
            candidates.append(_candidate(document, quotation, item))
    return Outcome(
        candidates=tuple(candidates),
        unspoken=tuple(unspoken),
        problems=(*found.problems, *refused),
        usage=found.usage,
    )


def _fault(item: Accounted, most: int, answered: dict[int, Accounted]) -> str | None:
    """Why an item is not believed; None for one that can be used."""
    if not 1 <= item.number <= most:
        return f"no quotation has the number {item.number}"
    if item.number in answered and answered[item.number] != item:
        return f"quotation {item.number} is answered twice, and not alike"
    if item.nobody is not None and (item.speaker or item.full_names):
        return f"quotation {item.number} has a speaker and is nobody's speech"
    return None


def _candidate(document: Document, quotation: Quotation, item: Accounted) -> Candidate:
    names = (name.strip() for name in (item.full_names or "").split(";"))
    return Candidate(
        content=tuple(Words(text=document.text[p.start : p.end], hint=p) for p in quotation.pieces),
        source=Words(text=item.speaker) if item.speaker else None,
        speakers=tuple(dict.fromkeys(name for name in names if name)),
        cue=Words(text=item.cue) if item.cue else None,
        kind=Kind.DIRECT,
    )


def numbered(text: str, span: Span, asked: Sequence[Quotation]) -> tuple[str, str]:
    """The paragraphs of ``span`` with the quotations, each with its number before it; the mark.

    With the paragraph before each: who speaks often stands there. The mark is one that the
    text does not have, so that no number in the article can be taken for ours.
    """
    stretch = text[span.start : span.end]
    mark = "q"
    while f"[{mark}" in stretch:
        mark += "q"
    paragraphs = [Span(span.start + p.start, span.start + p.end) for p in paragraph_spans(stretch)]
    kept: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if any(paragraph.overlaps(q.span) for q in asked):
            kept |= {max(0, at - 1), at}
    parts: list[str] = []
    last = None
    for at in sorted(kept):
        if last is not None:
            parts.append("\n\n" if at == last + 1 else _GAP)
        parts.append(_marked(text, paragraphs[at], asked, mark))
        last = at
    return "".join(parts), mark


def _marked(text: str, paragraph: Span, asked: Sequence[Quotation], mark: str) -> str:
    parts: list[str] = []
    at = paragraph.start
    for number, quotation in enumerate(asked, 1):
        start = quotation.span.start
        if paragraph.start <= start < paragraph.end:
            parts += [text[at:start], f"[{mark}{number}] "]
            at = start
    return "".join([*parts, text[at : paragraph.end]])
