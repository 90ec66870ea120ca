"""What went wrong in a document: missed, spurious, wrong speaker, wrong span."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from attrib.evaluate.records import Spans
from attrib.evaluate.score import DocumentScore, Item, Match
from attrib.model import Span


class Fault(StrEnum):
    """What is wrong with one attribution."""

    MISSED = "missed"
    """In the gold, matched by no prediction."""
    SPURIOUS = "spurious"
    """Predicted, matched by nothing in the gold."""
    WRONG_SPEAKER = "wrong speaker"
    """Matched, but the source shares no token with the gold source."""
    WRONG_SPAN = "wrong span"
    """Matched, but the contents do not hold the same tokens."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One attribution that is not as the gold has it."""

    faults: tuple[Fault, ...]
    gold: Item | None
    predicted: Item | None
    iou: float
    """Token IoU of the match; for missed and spurious, the best with anything on the
    other side (below 0.5, or already matched elsewhere)."""
    line: int
    """Line of the document in which the content starts, from 1."""

    @property
    def kind(self) -> str:
        return self._item.kind

    @property
    def start(self) -> int:
        return self._item.roles.start

    @property
    def _item(self) -> Item:
        item = self.gold or self.predicted
        assert item is not None
        return item


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and who holds it to be content."""

    text: str
    in_gold: bool
    in_predicted: bool


def find_mistakes(document: DocumentScore) -> list[Mistake]:
    """All mistakes of a document, in text order."""
    gold, predicted = document.gold, document.predicted

    def line(item: Item) -> int:
        return document.record.text.count("\n", 0, item.roles.start) + 1

    found = [
        Mistake((Fault.MISSED,), item, None, _best_iou(item, predicted), line(item))
        for item in document.missed
    ]
    found += [
        Mistake((Fault.SPURIOUS,), None, item, _best_iou(item, gold), line(item))
        for item in document.spurious
    ]
    for match in document.matches:
        if faults := _faults(match):
            found.append(Mistake(faults, match.gold, match.predicted, match.iou, line(match.gold)))
    return sorted(found, key=lambda mistake: (mistake.start, mistake.faults))


def _faults(match: Match) -> tuple[Fault, ...]:
    faults = []
    if not match.right_source:
        faults.append(Fault.WRONG_SPEAKER)
    if not match.exact:
        faults.append(Fault.WRONG_SPAN)
    return tuple(faults)


def _best_iou(item: Item, others: Iterable[Item]) -> float:
    return max((item.iou(other) for other in others), default=0.0)


_WORD = re.compile(r"\w")
GAP = " … "


def pieces(text: str, gold: Spans, predicted: Spans) -> list[Piece]:
    """The text of both span lists, cut where one of them begins or ends.

    Text that neither covers becomes a gap sign if words stand in it. As in the score, a
    word that a span cuts belongs to it whole, and punctuation is no difference.
    """
    whole = [tuple(_whole_words(text, span) for span in spans) for spans in (gold, predicted)]
    return [
        piece
        for piece in _cut(text, *whole)
        if piece.in_gold or piece.in_predicted or piece.text == GAP
    ]


def marked_text(text: str, gold: Sequence[Spans], predicted: Sequence[Spans]) -> list[Piece]:
    """The whole text, cut where any content of gold or prediction begins or ends."""
    all_gold = tuple(span for spans in gold for span in spans)
    all_predicted = tuple(span for spans in predicted for span in spans)
    return _segments(text, 0, len(text), all_gold, all_predicted)


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and _WORD.match(text, start) and _WORD.match(text, start - 1):
        start -= 1
    while end < len(text) and _WORD.match(text, end) and _WORD.match(text, end - 1):
        end += 1
    return Span(start, end)


def _cut(text: str, gold: Spans, predicted: Spans) -> list[Piece]:
    spans = gold + predicted
    if not spans:
        return []
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    cut = []
    for piece in _segments(text, start, end, gold, predicted):
        if piece.in_gold or piece.in_predicted:
            agreed = not _WORD.search(piece.text)
            cut.append(Piece(piece.text, piece.in_gold or agreed, piece.in_predicted or agreed))
        elif _WORD.search(piece.text):
            cut.append(Piece(GAP, False, False))
        else:
            cut.append(Piece(piece.text, True, True))
    return cut


def _segments(text: str, start: int, end: int, gold: Spans, predicted: Spans) -> list[Piece]:
    """Consecutive stretches of ``text[start:end]``, neighbours always differing."""
    # +1 where a span opens and -1 where it closes, for each side.
    steps: dict[int, list[int]] = {start: [0, 0], end: [0, 0]}
    for side, spans in enumerate((gold, predicted)):
        for span in spans:
            steps.setdefault(span.start, [0, 0])[side] += 1
            steps.setdefault(span.end, [0, 0])[side] -= 1
    segments: list[Piece] = []
    depth = [0, 0]
    places = sorted(steps)
    for here, there in pairwise(places):
        depth = [depth[0] + steps[here][0], depth[1] + steps[here][1]]
        piece = Piece(text[here:there], depth[0] > 0, depth[1] > 0)
        last = segments[-1] if segments else None
        if last and (last.in_gold, last.in_predicted) == (piece.in_gold, piece.in_predicted):
            segments[-1] = Piece(last.text + piece.text, piece.in_gold, piece.in_predicted)
        else:
            segments.append(piece)
    return segments
