"""What holds for any text: spans are true, nothing crashes, the same text gives the same answer."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.extract.embedded import EmbeddedEngine
from attrib.model import Candidate, Chunk, Document, Span
from tests.embedded_runs import ARTICLES, SENTENCES, extractions, found, found_in


def check(text: str) -> None:
    for number, candidate in enumerate(found(text)):
        for piece in (*candidate.content, candidate.source, candidate.cue):
            if piece is None:
                continue
            assert piece.hint is not None
            assert text[piece.hint.start : piece.hint.end] == piece.text
            assert piece.text.strip()
        starts = [piece.hint.start for piece in candidate.content if piece.hint]
        assert starts == sorted(starts)
        assert candidate.within is None or candidate.within != number


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
def test_spans_are_true_in_anything_made_of_cues_and_marks(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_spans_are_true_in_any_text(text: str) -> None:
    check(text)


def _parts(candidate: Candidate) -> str:
    return repr((candidate.content, candidate.cue, candidate.source, candidate.speakers))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_attribution_lands_in_one_chunk(data: st.DataObject) -> None:
    text = (ARTICLES / "appeal_court.txt").read_text(encoding="utf-8")
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=4)))
    borders = [0, *cuts, len(text)]
    chunks = [
        Chunk(index=n, span=Span(max(0, a - 120), b)) for n, (a, b) in enumerate(pairwise(borders))
    ]
    doc = Document.of_text(text)
    whole = found_in(doc)
    parted = [c for extraction in extractions(doc, chunks) for c in extraction.candidates]
    assert sorted(map(_parts, parted)) == sorted(map(_parts, whole))
    for extraction in extractions(doc, chunks):
        for n, candidate in enumerate(extraction.candidates):
            if candidate.within is not None:
                around = extraction.candidates[candidate.within]
                assert candidate.within != n
                assert around.content[0].hint is not None and candidate.content[0].hint is not None
                assert around.content[0].hint.start <= candidate.content[0].hint.start


def test_the_same_text_gives_the_same_answer() -> None:
    text = (ARTICLES / "sco_summit.txt").read_text(encoding="utf-8")
    assert found(text) == found(text)


def test_the_engine_names_itself() -> None:
    info = EmbeddedEngine().info
    assert info.name == "embedded"
    assert info.model is None


def test_a_hard_wrapped_text_reads_as_the_flowing_one() -> None:
    flowing = "Ann Lee said that the old dam above the town would certainly hold for another year."
    wrapped = flowing.replace("dam above", "dam\nabove").replace("hold for", "hold\nfor")
    a, b = found(flowing), found(wrapped)
    assert [c.speakers for c in a] == [c.speakers for c in b]
    assert [" ".join(c.content[0].text.split()) for c in b] == [c.content[0].text for c in a]


def test_an_empty_document_has_no_attributions() -> None:
    assert found("") == []
    assert found(" \n\n \t") == []


def test_a_cue_right_after_a_colon_and_a_comma_has_no_clause_before_it() -> None:
    check("A: , a déclaré Ann Lee")
