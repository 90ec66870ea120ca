"""Chunks: within the budget, overlapping, covering, and never through a quotation."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.chunk import MIN_TOKENS, chunk_document, split_chunk
from attrib.errors import UsageError
from attrib.language.quotations import find_quotations
from attrib.language.sentences import paragraph_spans, sentence_spans
from attrib.language.tokens import estimate_tokens
from attrib.model import Chunk, Span
from tests.sheets import document

ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "sco_summit.txt"


def pieces(text: str, chunks: tuple[Chunk, ...]) -> list[str]:
    return [text[chunk.span.start : chunk.span.end] for chunk in chunks]


def sentence(number: int) -> str:
    return f"On day {number} the council met again and talked about the bridge."


def test_a_short_document_is_one_chunk() -> None:
    text = "\n  One sentence. “Two,” she said.\n\n"
    (chunk,) = chunk_document(document(text), tokens=MIN_TOKENS, overlap=0)
    assert chunk == Chunk(index=0, span=Span(3, 33))


@pytest.mark.parametrize("text", ["", " \n\t\u00a0\n"])
def test_nothing_to_read_is_no_chunk(text: str) -> None:
    assert chunk_document(document(text)) == ()


def test_the_estimate_is_bytes_by_four() -> None:
    assert estimate_tokens("") == 0
    assert estimate_tokens("abcd" * 10) == 10
    assert estimate_tokens("abcde") == 2
    assert estimate_tokens("мир") == 2
    assert estimate_tokens("漢" * 4) == 3
    assert estimate_tokens("\ud800") == 1


@pytest.mark.parametrize(
    ("tokens", "overlap", "wrong"),
    [
        (0, 0, "chunk of 0 tokens"),
        (-5, 0, "chunk of -5 tokens"),
        (MIN_TOKENS - 1, 0, f"at least {MIN_TOKENS}"),
        (100, 100, "overlap of 100 tokens"),
        (100, 200, "give 0 to 50"),
        (100, -1, "overlap of -1 tokens"),
    ],
)
def test_a_budget_that_makes_no_sense_is_refused(tokens: int, overlap: int, wrong: str) -> None:
    with pytest.raises(UsageError, match=wrong) as caught:
        chunk_document(document("Some text."), tokens=tokens, overlap=overlap)
    assert "\n" not in str(caught.value)


def test_chunks_end_with_paragraphs_where_they_can() -> None:
    paragraphs = [" ".join(sentence(10 * p + s) for s in range(3)) for p in range(12)]
    text = "\n\n".join(paragraphs)
    chunks = chunk_document(document(text), tokens=120, overlap=0)
    assert pieces(text, chunks) == ["\n\n".join(paragraphs[i : i + 2]) for i in range(0, 12, 2)]


def test_the_overlap_is_whole_sentences() -> None:
    text = " ".join(sentence(number) for number in range(200))
    chunks = chunk_document(document(text), tokens=150, overlap=40)
    borders = sentence_spans(text, find_quotations(text))
    starts, ends = {b.start for b in borders}, {b.end for b in borders}
    assert len(chunks) > 10
    for before, after in pairwise(chunks):
        shared = text[after.span.start : before.span.end]
        assert shared
        assert estimate_tokens(shared) <= 40
        # One more sentence would be too much.
        assert estimate_tokens(shared + " " + sentence(100)) > 40
        assert after.span.start in starts
        assert before.span.end in ends


def test_the_overlap_gives_way_to_a_long_sentence() -> None:
    long = "On that day " + "and that night " * 12 + "it rained."
    text = " ".join([*map(sentence, range(3)), long] * 6)
    chunks = chunk_document(document(text), tokens=60, overlap=30)
    assert all(estimate_tokens(piece) <= 60 for piece in pieces(text, chunks))
    assert sum(long in piece for piece in pieces(text, chunks)) >= 6


QUOTATIONS = [
    "“We shall not build it. We never promised to. Ask anybody,” the chair of the council said.",
    "The mayor, asked again, said: « Nous ne voulons pas. Jamais. Posez la question. »",
    "»Wir bauen nicht. Wir haben es nie versprochen. Fragt, wen ihr wollt«, sagte die Rätin.",
    "'It's the voters' choice. It isn't ours. Ask anybody,' the chair of the council said.",
    '"We shall not. Never.\n\n"We never promised. Not once.\n\n"Ask anybody," the chair said.',
    "“She told me, ‘Wait. Not now. Ask again,’ and I did. Twice. More than twice,” he said.",
]


@pytest.mark.parametrize("quotation", QUOTATIONS)
def test_no_quotation_is_cut_from_its_cue(quotation: str) -> None:
    """Wherever in a text a quotation stands, some chunk holds it whole, with its cue."""
    for lead in range(1, 260, 7):
        text = ("Word " * lead).strip() + ". " + quotation + " " + "Then it rained. " * 40
        chunks = chunk_document(document(text), tokens=60, overlap=0)
        assert len(chunks) > 2
        assert any(quotation in piece for piece in pieces(text, chunks))


def test_a_quotation_larger_than_the_budget_is_cut_between_its_sentences() -> None:
    inside = " ".join(sentence(number) for number in range(60))
    text = f"He said: “{inside}” Then he sat down."
    chunks = chunk_document(document(text), tokens=100, overlap=0)
    cut = pieces(text, chunks)
    assert len(cut) > 5
    assert cut[0].startswith("He said: “On day 0")
    assert all(piece.endswith(("bridge.", "bridge.”", "down.")) for piece in cut)


def test_a_quotation_of_many_paragraphs_is_cut_between_them() -> None:
    paragraphs = ["“" + " ".join(sentence(3 * p + s) for s in range(3)) for p in range(9)]
    text = "\n\n".join(paragraphs) + "”"
    cut = pieces(text, chunk_document(document(text), tokens=120, overlap=0))
    assert len(cut) > 2
    assert all(piece.startswith("“On day") for piece in cut)


def test_text_without_a_single_stop_or_space() -> None:
    text = "漢" * 1000 + "a" * 1000 + " e\u0301" * 500
    chunks = chunk_document(document(text), tokens=50, overlap=10)
    assert "".join(pieces(text, chunk_document(document(text), tokens=50, overlap=0))).replace(
        " ", ""
    ) == text.replace(" ", "")
    assert all(not piece.startswith("\u0301") for piece in pieces(text, chunks))


def test_an_open_quotation_does_not_lose_the_rest() -> None:
    rest = "\n\n".join(sentence(number) for number in range(100))
    text = f"He said: “I never close\n\n{rest}\n\n“The end,” she said."
    cut = pieces(text, chunk_document(document(text), tokens=80, overlap=0))
    assert "\n\n".join(cut) == text
    assert "“The end,” she said." in cut[-1]


# --- halves ---------------------------------------------------------------------------


def test_halves_meet_between_paragraphs_near_the_middle() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    source = document(text)
    (chunk,) = chunk_document(source)
    first, second = split_chunk(source, chunk)
    assert first.index == second.index == chunk.index
    assert first.span.start == chunk.span.start
    assert second.span.end == chunk.span.end
    borders = {paragraph.end for paragraph in paragraph_spans(text)}
    assert first.span.end in borders
    assert 0.25 < (first.span.end - chunk.span.start) / (chunk.span.end - chunk.span.start) < 0.75


def test_halves_leave_a_quotation_whole_until_nothing_else_is_left() -> None:
    text = "It rained. “We won. It was close. Nobody saw it,” she said."
    source = document(text)
    (whole,) = chunk_document(source)
    rain, quotation = split_chunk(source, whole)
    assert text[quotation.span.start : quotation.span.end].startswith("“We won.")
    assert text[rain.span.start : rain.span.end] == "It rained."
    first, second = split_chunk(source, quotation)
    assert pieces(text, (first, second)) in (
        ["“We won.", "It was close. Nobody saw it,” she said."],
        ["“We won. It was close.", "Nobody saw it,” she said."],
    )


def test_halving_ends_with_sentences() -> None:
    """A server that cuts every answer off costs no request for each word."""
    text = "“Never again” was all that he said to them. It rained.\n\nNobody came, she said."
    assert pieces(text, _halved(text)) == [
        "“Never again” was all that he said to them.",
        "It rained.",
        "Nobody came, she said.",
    ]


def test_a_sentence_without_end_is_halved_between_words() -> None:
    text = "and then they said that it rained " * 60
    found = pieces(text, _halved(text))
    assert " ".join(found).split() == text.split()
    assert all(200 < len(piece) <= 400 for piece in found)


def _halved(text: str) -> tuple[Chunk, ...]:
    """Halves of halves, until nothing can be halved."""
    source = document(text)
    todo = list(chunk_document(source))
    done: list[Chunk] = []
    while todo:
        chunk = todo.pop(0)
        halves = split_chunk(source, chunk)
        if len(halves) == 1:
            assert halves == (chunk,)
            done.append(chunk)
        else:
            todo[:0] = halves
    return tuple(done)


# --- for any text ---------------------------------------------------------------------

SIGNS = "\"'“”„‘’«»「」—.,!? \n\t\u00a0aS5é漢。😀\u0301"
LONGER = ["\n\n", "Word ", "word ", "J. ", "x" * 90, "漢" * 90, "“A. B,” he said. ", "« A. » "]
PARTS = st.sampled_from([*SIGNS, *LONGER])
TEXTS = st.lists(PARTS, max_size=120).map("".join)
BUDGETS = st.integers(MIN_TOKENS, 90).flatmap(
    lambda tokens: st.tuples(st.just(tokens), st.integers(0, tokens // 2))
)


@given(TEXTS, BUDGETS)
def test_chunks_cover_the_text_in_order_within_the_budget(
    text: str, budget: tuple[int, int]
) -> None:
    tokens, overlap = budget
    chunks = chunk_document(document(text), tokens=tokens, overlap=overlap)
    covered: set[int] = set()
    for number, chunk in enumerate(chunks):
        assert chunk.index == number
        assert 0 <= chunk.span.start < chunk.span.end <= len(text)
        piece = text[chunk.span.start : chunk.span.end]
        assert piece == piece.strip()
        assert estimate_tokens(piece) <= tokens
        covered.update(range(*chunk.span))
    assert all(at in covered for at, sign in enumerate(text) if not sign.isspace())
    for before, after in pairwise(chunks):
        assert before.span.start < after.span.start
        assert before.span.end < after.span.end
        assert estimate_tokens(text[after.span.start : before.span.end]) <= overlap


@given(TEXTS, st.integers(MIN_TOKENS, 90))
def test_a_quotation_that_has_room_is_whole_in_some_chunk(text: str, tokens: int) -> None:
    quotations = find_quotations(text)
    chunks = chunk_document(document(text), tokens=tokens, overlap=tokens // 3)
    for quotation in quotations:
        if quotation.level or not quotation.closed:
            continue
        # With all that its sentences say: these are never parted from it.
        around = [s for s in sentence_spans(text, quotations) if s.overlaps(quotation.span)]
        whole = text[around[0].start : around[-1].end]
        alone = all(
            q == quotation or not q.span.overlaps(Span(around[0].start, around[-1].end))
            for q in quotations
            if not q.level
        )
        if alone and estimate_tokens(whole) <= tokens:
            assert any(chunk.span.covers(quotation.span) for chunk in chunks)


@given(TEXTS, st.integers(MIN_TOKENS, 90))
def test_halves_cover_their_chunk(text: str, tokens: int) -> None:
    source = document(text)
    for chunk in chunk_document(source, tokens=tokens, overlap=0):
        halves = split_chunk(source, chunk)
        if len(halves) == 1:
            assert halves == (chunk,)
            words = text[chunk.span.start : chunk.span.end].split()
            assert chunk.span.end - chunk.span.start <= 400 or len(words) == 1
            continue
        first, second = halves
        assert first.span.start == chunk.span.start < first.span.end
        assert second.span.start < chunk.span.end == second.span.end
        assert first.span.end <= second.span.start
        assert not text[first.span.end : second.span.start].strip()
