"""Match predictions to gold and count.

The definitions (tokens are runs of word characters; punctuation never counts):

- detection: contents matched one to one, greedily by falling token IoU, from 0.5 up;
- attributed: a match whose source shares a token with the gold source, or both have none;
- exact: a match with the same content tokens;
- source accuracy: share of the matches that are attributed;
- content tokens: tokens in any content of the document, predicted against gold.

Precision by kind is over the predictions of that kind, recall over the gold of that kind.
A kind (direct, mixed, indirect) is computed from the quotation marks, never read from the
file, so that gold and prediction are treated alike.

Token sets are kept as bit masks: bit ``i`` stands for the i-th token of the document, so
that an intersection is one ``&`` and its size one ``bit_count``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from attrib.evaluate.records import Record, Roles, Spans

KINDS = ("direct", "mixed", "indirect")
ALL = "all"
MIN_IOU = 0.5
DIRECT_SHARE = 0.85
"""Above this share of its characters inside quotation marks a content is direct."""

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[“”\"]")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")


class Tokens:
    """The tokens of one text, and masks over them."""

    def __init__(self, text: str) -> None:
        bounds = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]

    def mask(self, spans: Spans) -> int:
        """Tokens that a span covers or cuts."""
        mask = 0
        for start, end in spans:
            first = bisect_right(self._ends, start)
            stop = bisect_left(self._starts, end)
            if first < stop:
                mask |= (1 << stop) - (1 << first)
        return mask


def kind_of(text: str, spans: Spans) -> str:
    """direct, mixed or indirect, by the share of characters inside double quotation marks.

    Knows the marks “ ” and " only, as the reference scorer of PolNeAR's conversion does:
    „German“, «French» and ‘single’ quotations count as mixed or indirect here.
    """
    joined = " ".join(text[start:end] for start, end in spans)
    if not _MARK.search(joined):
        return "indirect"
    inside = sum(len(match.group()) for match in _QUOTED.finditer(joined))
    return "direct" if inside / max(1, len(joined)) > DIRECT_SHARE else "mixed"


@dataclass(frozen=True, slots=True)
class Item:
    """An attribution as it is compared."""

    roles: Roles
    content: int
    source: int
    kind: str

    def iou(self, other: Item) -> float:
        """Token IoU of the contents."""
        shared = (self.content & other.content).bit_count()
        return shared / (self.content | other.content).bit_count() if shared else 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """A prediction taken for a gold attribution."""

    gold: Item
    predicted: Item
    iou: float

    @property
    def right_source(self) -> bool:
        gold, predicted = self.gold.source, self.predicted.source
        return bool(gold & predicted) or not (gold or predicted)

    @property
    def exact(self) -> bool:
        return self.gold.content == self.predicted.content


class Count(NamedTuple):
    """Name of a count: what is counted, among which kind (or ``type:X`` of the gold).

    ``gold`` and ``predicted`` are totals; ``detected``, ``attributed`` and ``exact`` are
    matches by the gold's kind, the same with ``_predicted`` by the prediction's kind.
    """

    what: str
    kind: str


Counts = Mapping[Count, int]


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document, matched and counted."""

    record: Record
    gold: tuple[Item, ...]
    predicted: tuple[Item, ...]
    matches: tuple[Match, ...]
    missed: tuple[Item, ...]
    spurious: tuple[Item, ...]
    counts: Counts


def score_document(record: Record, predicted: Sequence[Roles]) -> DocumentScore:
    """Match ``predicted`` (offsets into the gold text) to the gold of ``record``.

    An attribution whose content holds no token is not counted, on either side.
    """
    tokens = Tokens(record.text)
    gold = _items(record.text, tokens, record.attributions)
    items = _items(record.text, tokens, predicted)
    pairs = _match(gold, items)
    matches = tuple(Match(gold[i], items[j], iou) for iou, i, j in pairs)
    used_gold, used_items = {i for _, i, _ in pairs}, {j for _, _, j in pairs}
    return DocumentScore(
        record=record,
        gold=tuple(gold),
        predicted=tuple(items),
        matches=matches,
        missed=tuple(item for i, item in enumerate(gold) if i not in used_gold),
        spurious=tuple(item for j, item in enumerate(items) if j not in used_items),
        counts=_count(gold, items, matches),
    )


def _items(text: str, tokens: Tokens, attributions: Iterable[Roles]) -> list[Item]:
    return [
        Item(roles, content, tokens.mask(roles.source), kind_of(text, roles.content))
        for roles in attributions
        if (content := tokens.mask(roles.content))
    ]


def _match(gold: Sequence[Item], items: Sequence[Item]) -> list[tuple[float, int, int]]:
    """Greedy one-to-one matching; of equal IoU, the later gold and prediction go first."""
    pairs = []
    sizes = [item.content.bit_count() for item in items]
    for i, wanted in enumerate(gold):
        size = wanted.content.bit_count()
        for j, item in enumerate(items):
            shared = (wanted.content & item.content).bit_count()
            if shared:
                iou = shared / (size + sizes[j] - shared)
                if iou >= MIN_IOU:
                    pairs.append((iou, i, j))
    taken = []
    used_gold: set[int] = set()
    used_items: set[int] = set()
    for iou, i, j in sorted(pairs, reverse=True):
        if i not in used_gold and j not in used_items:
            used_gold.add(i)
            used_items.add(j)
            taken.append((iou, i, j))
    return taken


def _count(gold: Sequence[Item], items: Sequence[Item], matches: Sequence[Match]) -> Counts:
    counts: Counter[Count] = Counter()
    for item in gold:
        for kind in _gold_kinds(item):
            counts[Count("gold", kind)] += 1
    for item in items:
        counts[Count("predicted", item.kind)] += 1
    for match in matches:
        for what, holds in (
            ("detected", True),
            ("attributed", match.right_source),
            ("exact", match.exact),
        ):
            if holds:
                for kind in _gold_kinds(match.gold):
                    counts[Count(what, kind)] += 1
                counts[Count(what + "_predicted", match.predicted.kind)] += 1
    gold_tokens = predicted_tokens = 0
    for item in gold:
        gold_tokens |= item.content
    for item in items:
        predicted_tokens |= item.content
    counts[Count("gold", "tokens")] = gold_tokens.bit_count()
    counts[Count("predicted", "tokens")] = predicted_tokens.bit_count()
    counts[Count("detected", "tokens")] = (gold_tokens & predicted_tokens).bit_count()
    return counts


def type_key(annotated: str) -> str:
    """The kind under which an annotated type is counted."""
    return "type:" + annotated


def _gold_kinds(item: Item) -> tuple[str, ...]:
    return (item.kind,) if item.roles.type is None else (item.kind, type_key(item.roles.type))


def total(counts: Iterable[Counts]) -> Counts:
    """Sum of the counts of several documents."""
    summed: Counter[Count] = Counter()
    for one in counts:
        summed.update(one)
    return summed


class Measure(NamedTuple):
    """Name of a number: which measure, among which kind, which of its figures."""

    what: str
    """detection, attributed, exact, source accuracy or content tokens."""
    kind: str
    figure: str
    """precision, recall, f1 or accuracy."""


LADDER = (("detection", "detected"), ("attributed", "attributed"), ("exact", "exact"))
"""The measures that have precision and recall, and the count each rests on."""


def measures(counts: Counts, types: Sequence[str] = ()) -> dict[Measure, float]:
    """All numbers that follow from ``counts``; 0.0 where nothing is there to divide by.

    For annotated ``types`` there is recall and source accuracy, but no precision: a
    prediction has no such type.
    """

    def get(what: str, kind: str) -> int:
        return count_of(counts, what, kind)

    numbers: dict[Measure, float] = {}
    for what, count in LADDER:
        for kind in (*KINDS, ALL):
            by_prediction = get(count + "_predicted", kind)
            precision = _ratio(by_prediction, get("predicted", kind))
            recall = _ratio(get(count, kind), get("gold", kind))
            _put(numbers, what, kind, precision, recall)
        for annotated in types:
            key = type_key(annotated)
            recall = _ratio(get(count, key), get("gold", key))
            numbers[Measure(what, key, "recall")] = recall
    for kind in (*KINDS, ALL, *map(type_key, types)):
        accuracy = _ratio(get("attributed", kind), get("detected", kind))
        numbers[Measure("source accuracy", kind, "accuracy")] = accuracy
    shared = get("detected", "tokens")
    precision = _ratio(shared, get("predicted", "tokens"))
    recall = _ratio(shared, get("gold", "tokens"))
    _put(numbers, "content tokens", ALL, precision, recall)
    return numbers


def count_of(counts: Counts, what: str, kind: str) -> int:
    """One count, with ``all`` as the sum over the three kinds."""
    kinds = KINDS if kind == ALL else (kind,)
    return sum(counts.get(Count(what, each), 0) for each in kinds)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _put(
    numbers: dict[Measure, float], what: str, kind: str, precision: float, recall: float
) -> None:
    both = precision + recall
    numbers[Measure(what, kind, "precision")] = precision
    numbers[Measure(what, kind, "recall")] = recall
    numbers[Measure(what, kind, "f1")] = 2 * precision * recall / both if both else 0.0
