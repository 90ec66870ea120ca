"""Where the parts of one attribution stand: the places of content, cue and source are chosen
together, so that repeated words resolve to the ones that belong to each other.

The rarest part comes first and the others are looked for beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from attrib.model import Candidate, Change, Chunk, Located, Span, Verdict, Words
from attrib.verify.locate import Preference
from attrib.verify.page import Page
from attrib.verify.source import distance


@dataclass(frozen=True)
class Placed:
    """One candidate with what was found for each of its parts."""

    candidate: Candidate
    chunk: Chunk
    content: tuple[Located, ...]
    source: Located | None
    cue: Located | None

    @cached_property  # every rule asks for them
    def content_spans(self) -> list[Span]:
        return [piece.span for piece in self.content if piece.span is not None]

    @property
    def source_span(self) -> Span | None:
        return self.source.span if self.source else None

    @property
    def cue_span(self) -> Span | None:
        return self.cue.span if self.cue else None


def place(page: Page, candidate: Candidate, chunk: Chunk) -> Placed:
    """Locate all parts of ``candidate`` in the document, preferably inside ``chunk``."""
    content: list[Located] = []
    for number, words in enumerate(candidate.content):
        near = [piece.span for piece in content if piece.span is not None]
        if number == 0 and words.hint is None:
            prefer = _beside_rest(page, candidate, chunk)
        else:
            prefer = _near(page, near, [])
        content.append(
            page.index.place(words.text, within=chunk.span, prefer=prefer, hint=words.hint)
        )
    spans = [piece.span for piece in content if piece.span is not None]
    cue = _part(page, candidate.cue, chunk, spans, spans)
    if cue is not None and cue.verdict not in _EXACT:
        cue = _apart(page, cue, spans) or cue
    near = [cue.span, *spans] if cue is not None and cue.span is not None else spans
    source = _part(page, candidate.source, chunk, near, spans)
    return Placed(candidate, chunk, tuple(content), source, cue)


_EXACT = (Verdict.VERBATIM, Verdict.NORMALIZED)
_WORD = re.compile(r"[^\W\d_]+")


def _apart(page: Page, cue: Located, content: Sequence[Span]) -> Located | None:
    """A cue whose words stand apart in one sentence: "teilte … mit", "hat … gefordert"."""
    words = _WORD.findall(cue.given)
    if len(words) < 2 or not content:
        return None
    numbers = [number for span in content for number in page.sentences_of(span)]
    for number in dict.fromkeys([*numbers, *(number - 1 for number in numbers)]):
        if number < 0:
            continue
        at, end = page.sentences[number]
        places: list[Span] = []
        for match in _WORD.finditer(page.text, at, end):
            if any(span.start <= match.start() < span.end for span in content):
                continue
            if match[0].lower() == words[len(places)].lower():
                places.append(Span(*match.span()))
                if len(places) == len(words):
                    return _split_cue(page, cue, places)
    return None


def _split_cue(page: Page, cue: Located, places: list[Span]) -> Located:
    first = places[0]
    between = Span(first.end, places[-1].end)
    found = page.text[between.start : between.end]
    change = Change(given="", found=found, span=between, flags=("elision",))
    return Located(
        given=cue.given,
        verdict=Verdict.EDITED,
        span=first,
        found=page.text[first.start : first.end],
        changes=(change,),
        notes=(APART,),
    )


APART = "its words stand apart in one sentence"


def _part(
    page: Page,
    words: Words | None,
    chunk: Chunk,
    near: Sequence[Span],
    content: Sequence[Span],
) -> Located | None:
    if words is None or not words.text.strip():
        return None
    return page.index.place(
        words.text,
        within=chunk.span,
        prefer=_near(page, near, content),
        around=near[0].start if near else None,
        hint=words.hint,
        name=True,
    )


def _near(page: Page, near: Sequence[Span], avoid: Sequence[Span]) -> Preference:
    """Rank by: not inside the content, in the same sentence, near the first of ``near``."""
    reaches: list[Span] = []
    first = near[:1]
    single = len(near) < 2

    def rank(span: Span) -> tuple[int, ...]:
        if near and not reaches:
            reaches.extend(map(page.reach_of, near))
        start, end = span
        inside = False
        for other_start, other_end in avoid:
            inside = inside or (start < other_end and other_start < end)
        apart = bool(reaches)
        for since, until in reaches:
            apart = apart and not since <= start < until
        to_first = distance(span, first)
        return inside, apart, to_first, to_first if single else distance(span, near)

    return rank


def _beside_rest(page: Page, candidate: Candidate, chunk: Chunk) -> Preference:
    """Rank content that stands at several places by how near the cue and the source are."""
    parts = [part for part in (candidate.cue, candidate.source, *candidate.content[1:]) if part]
    others: list[list[Span]] = []

    def rank(span: Span) -> tuple[int, ...]:
        if not others:
            others.extend(
                page.index.occurrences(part.text, chunk.span, name=part not in candidate.content)
                for part in parts
            )
        total = apart = 0
        sentences = page.sentences_of(span)
        for spans in others:
            free = [other for other in spans if not other.overlaps(span)]
            if not free:
                continue
            nearest = min(free, key=lambda other: distance(span, [other]))
            total += distance(span, [nearest])
            apart += all(page.sentence_at(other.start) not in sentences for other in free)
        return apart, total

    return rank
