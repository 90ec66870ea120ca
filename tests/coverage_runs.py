"""Sheets of answers that a test states, and what their coverage says."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.engine import Engine
from attrib.model import (
    Candidate,
    Document,
    Kind,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Unspoken,
    Words,
)
from attrib.run import Loaded, make_sheet
from tests.stated_engine import StatedEngine

TEXT = (
    "“The dam will hold,” said Ines Falk. Locals call it “the Giant”.\n\n"
    "Later she was asked again. “We have tested it twice and it does not leak at all.”\n"
)


def stating(
    *contents: str, unspoken: Sequence[Unspoken] = (), problems: Sequence[Problem] = ()
) -> StatedEngine:
    """An engine with these contents, all of them direct speech of nobody."""
    candidates = [Candidate(content=(Words(text=words),), kind=Kind.DIRECT) for words in contents]
    return StatedEngine(*candidates, unspoken=unspoken, problems=problems)


def sheet_of(doc: Document, engine: Engine) -> Sheet:
    return make_sheet(Loaded((doc,), ()), engine)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def unaccounted(sheet: Sheet) -> list[Problem]:
    return [p for p in sheet.problems if p.code is ProblemCode.UNACCOUNTED]


def words_of(doc: Document, spans: Sequence[Span]) -> list[str]:
    return [doc.text[span.start : span.end] for span in spans]
