"""The score means what its definitions say: by hand, and against a slow reading of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.evaluate.records import Record, Roles
from attrib.evaluate.score import (
    ALL,
    KINDS,
    DocumentScore,
    Measure,
    kind_of,
    measures,
    score_document,
    total,
)
from attrib.model import Span


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _roles(text: str, content: str | tuple[str, ...], source: str = "") -> Roles:
    pieces = (content,) if isinstance(content, str) else content
    return Roles(
        content=tuple(_span(text, piece) for piece in pieces),
        source=(_span(text, source),) if source else (),
    )


def _score(text: str, gold: list[Roles], predicted: list[Roles]) -> DocumentScore:
    return score_document(Record("d", text, tuple(gold)), predicted)


def _numbers(document: DocumentScore) -> dict[tuple[str, str, str], float]:
    return {(m[0], m[1], m[2]): value for m, value in measures(document.counts).items()}


HARBOUR = (
    "The mayor said the old harbour will close in May. "
    '"We lose our bread," said Ines Duarte, a fisher. '
    "Nobody asked the gulls what they think of it."
)


def test_a_perfect_prediction_scores_one_everywhere_it_has_something_to_say() -> None:
    gold = [
        _roles(HARBOUR, "the old harbour will close in May", "The mayor"),
        _roles(HARBOUR, '"We lose our bread,"', "Ines Duarte"),
    ]
    numbers = _numbers(_score(HARBOUR, gold, gold))
    for what in ("detection", "attributed", "exact"):
        for kind in ("direct", "indirect", ALL):
            assert [numbers[what, kind, f] for f in ("precision", "recall", "f1")] == [1, 1, 1]
        assert numbers[what, "mixed", "f1"] == 0
    assert numbers["source accuracy", ALL, "accuracy"] == 1
    assert numbers["content tokens", ALL, "f1"] == 1


def test_numbers_worked_out_by_hand() -> None:
    # Gold: 7 tokens indirect, 4 tokens direct. Predicted: 5 of the 7 (IoU 5/7) with the wrong
    # speaker, the 4 exactly with the right one, and 4 tokens that nobody said.
    gold = [
        _roles(HARBOUR, "the old harbour will close in May", "The mayor"),
        _roles(HARBOUR, '"We lose our bread,"', "Ines Duarte"),
    ]
    predicted = [
        _roles(HARBOUR, "harbour will close in May", "Ines Duarte"),
        _roles(HARBOUR, "We lose our bread", "Duarte"),
        _roles(HARBOUR, "what they think of", "Nobody"),
    ]
    document = _score(HARBOUR, gold, predicted)
    numbers = _numbers(document)
    assert numbers["detection", ALL, "precision"] == pytest.approx(2 / 3)
    assert numbers["detection", ALL, "recall"] == 1
    assert numbers["attributed", ALL, "precision"] == pytest.approx(1 / 3)
    assert numbers["attributed", ALL, "recall"] == pytest.approx(1 / 2)
    assert numbers["attributed", ALL, "f1"] == pytest.approx(2 / 5)
    assert numbers["exact", ALL, "recall"] == pytest.approx(1 / 2)
    assert numbers["source accuracy", ALL, "accuracy"] == pytest.approx(1 / 2)
    assert numbers["content tokens", ALL, "precision"] == pytest.approx(9 / 13)
    assert numbers["content tokens", ALL, "recall"] == pytest.approx(9 / 11)
    # The prediction lost its quotation marks, so it counts among the indirect ones:
    # the direct gold is found, yet no prediction is direct.
    assert numbers["detection", "direct", "recall"] == 1
    assert numbers["detection", "direct", "precision"] == 0
    assert numbers["detection", "indirect", "precision"] == pytest.approx(2 / 3)
    assert [item.roles for item in document.spurious] == [predicted[2]]
    assert document.missed == ()


def test_half_of_the_tokens_is_enough_and_less_is_not() -> None:
    text = "a b c d e f"
    gold = [_roles(text, "a b c d")]
    assert len(_score(text, gold, [_roles(text, "a b")]).matches) == 1
    assert len(_score(text, gold, [_roles(text, "d e f")]).matches) == 0


def test_a_gold_attribution_is_matched_once_and_by_the_nearest() -> None:
    text = "a b c d e f"
    gold = [_roles(text, "a b c d")]
    far, near = _roles(text, "a b c d e f"), _roles(text, "a b c d e")
    document = _score(text, gold, [far, near])
    assert [match.predicted.roles for match in document.matches] == [near]
    assert [item.roles for item in document.spurious] == [far]


def test_a_source_is_right_by_one_shared_token_or_when_both_have_none() -> None:
    text = "Dr Ana Ruiz of Vigo said it rains. He did not."
    for gold, predicted, right in (
        ("Dr Ana Ruiz of Vigo", "Ruiz", 1),
        ("Dr Ana Ruiz of Vigo", "He", 0),
        ("Ruiz", "", 0),
        ("", "Ruiz", 0),
        ("", "", 1),
    ):
        document = _score(
            text, [_roles(text, "it rains", gold)], [_roles(text, "it rains", predicted)]
        )
        assert _numbers(document)["source accuracy", ALL, "accuracy"] == right


def test_punctuation_is_no_difference_and_content_of_punctuation_does_not_count() -> None:
    text = '"Yes," he said -- "no."'
    gold = [_roles(text, ('"Yes,"', '"no."')), Roles(content=(_span(text, "--"),))]
    document = _score(text, gold, [_roles(text, ("Yes", "no"))])
    numbers = _numbers(document)
    assert numbers["exact", ALL, "f1"] == 1
    assert len(document.gold) == 1


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“All of it.”", "direct"),
        ('"All of it."', "direct"),
        ("none of it", "indirect"),
        ("that it is “a farce” and more", "mixed"),
        ("he says “most of it is inside the marks”", "mixed"),  # 0.80 of it
        ("so “nearly all of it is inside the marks”", "direct"),  # 0.93 of it
        ("‘single marks are not known’", "indirect"),
        ("“never closed, so to the end", "direct"),
    ],
)
def test_kinds_follow_from_double_quotation_marks(content: str, kind: str) -> None:
    assert kind_of(content, (Span(0, len(content)),)) == kind


# --- an oracle: the definitions read literally, with sets and without any cleverness --------

WORDS = st.sampled_from(["a", "bb", "“", "”", '"', ",", "\n", "ü", "7", "e\u0301", "…", "日本"])
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@st.composite
def _documents(draw: st.DrawFn) -> tuple[str, list[Roles], list[Roles]]:
    text = draw(TEXTS)
    cuts = st.integers(0, len(text) - 1)

    def span() -> Span:
        start = draw(cuts)
        return Span(start, draw(st.integers(start + 1, min(len(text), start + 25))))

    def roles() -> Roles:
        return Roles(
            content=tuple(span() for _ in range(draw(st.integers(0, 2)))),
            source=tuple(span() for _ in range(draw(st.integers(0, 1)))),
        )

    gold = [roles() for _ in range(draw(st.integers(0, 5)))]
    predicted = [roles() for _ in range(draw(st.integers(0, 5)))]
    # Half of the predictions near the gold, or equal to it: ties and real matches.
    predicted += [r for r in gold if draw(st.booleans())]
    return text, gold, draw(st.permutations(predicted))


def _oracle(documents: list[tuple[str, list[Roles], list[Roles]]]) -> dict[tuple[str, str], float]:
    gold_of: dict[str, int] = dict.fromkeys(KINDS, 0)
    predicted_of = dict.fromkeys(KINDS, 0)
    found: list[tuple[str, str, bool, bool]] = []
    shared = in_gold = in_predicted = 0
    for text, gold, predicted in documents:
        words = [m.span() for m in re.finditer(r"\w+", text)]

        def tokens(spans: tuple[Span, ...], words: list[tuple[int, int]] = words) -> frozenset[int]:
            return frozenset(
                i for i, (a, b) in enumerate(words) if any(a < e and s < b for s, e in spans)
            )

        left = [(tokens(r.content), r) for r in gold if tokens(r.content)]
        right = [(tokens(r.content), r) for r in predicted if tokens(r.content)]
        for _, r in left:
            gold_of[kind_of(text, r.content)] += 1
        for _, r in right:
            predicted_of[kind_of(text, r.content)] += 1
        free_left, free_right = set(range(len(left))), set(range(len(right)))
        while True:
            best = max(
                (
                    (len(left[i][0] & right[j][0]) / len(left[i][0] | right[j][0]), i, j)
                    for i in free_left
                    for j in free_right
                ),
                default=(0.0, 0, 0),
            )
            if best[0] < 0.5:
                break
            _, i, j = best
            free_left.remove(i)
            free_right.remove(j)
            a, b = tokens(left[i][1].source), tokens(right[j][1].source)
            found.append(
                (
                    kind_of(text, left[i][1].content),
                    kind_of(text, right[j][1].content),
                    bool(a & b) or (not a and not b),
                    left[i][0] == right[j][0],
                )
            )
        all_left = frozenset().union(*(t for t, _ in left))
        all_right = frozenset().union(*(t for t, _ in right))
        shared += len(all_left & all_right)
        in_gold += len(all_left)
        in_predicted += len(all_right)

    def share(part: int, whole: int) -> float:
        return part / whole if whole else 0.0

    numbers: dict[tuple[str, str], float] = {}
    for what, good in (
        ("detection", found),
        ("attributed", [f for f in found if f[2]]),
        ("exact", [f for f in found if f[3]]),
    ):
        for kind in KINDS:
            numbers[what, kind + " recall"] = share(sum(f[0] == kind for f in good), gold_of[kind])
            numbers[what, kind + " precision"] = share(
                sum(f[1] == kind for f in good), predicted_of[kind]
            )
        numbers[what, "all recall"] = share(len(good), sum(gold_of.values()))
        numbers[what, "all precision"] = share(len(good), sum(predicted_of.values()))
    numbers["source accuracy", "all accuracy"] = share(sum(f[2] for f in found), len(found))
    numbers["content tokens", "all recall"] = share(shared, in_gold)
    numbers["content tokens", "all precision"] = share(shared, in_predicted)
    return numbers


@given(st.lists(_documents(), min_size=1, max_size=4))
def test_agrees_with_the_definitions_read_literally(
    documents: list[tuple[str, list[Roles], list[Roles]]],
) -> None:
    counts = total(_score(*document).counts for document in documents)
    numbers = measures(counts)
    for (what, name), expected in _oracle(documents).items():
        kind, figure = name.split()
        assert numbers[Measure(what, kind, figure)] == expected, (what, name)
    for measure, value in numbers.items():
        if measure.figure == "f1":
            p = numbers[measure._replace(figure="precision")]
            r = numbers[measure._replace(figure="recall")]
            assert value == (2 * p * r / (p + r) if p + r else 0.0)
