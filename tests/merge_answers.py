"""Answers about one document, as merge is handed them: by hand, or any that there may be."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from attrib.model import (
    Attribution,
    Document,
    Grade,
    Kind,
    Located,
    Mode,
    Position,
    Span,
    Stance,
    Verdict,
)
from tests.sheets import document

TEXT = (
    "Hillary Clinton said “it will hold, and hold again”. Bill Clinton — her husband — said so "
    "too; “Yes,” Mrs. Clinton added, “as ‘it’ held in 1953 😀.” Putin’s spokesperson denied it."
)
DOC = document(TEXT)
NAMES = (
    "Hillary Clinton", "Bill Clinton", "Clinton", "Mrs. Clinton", "H. Clinton", "Putin",
    "Putin’s spokesperson", "he", "she", "an official", "SCO", "CLINTON", "", " ",
)  # fmt: skip


def located(doc: Document, words: str, verdict: Verdict = Verdict.VERBATIM) -> Located:
    start = doc.text.find(words)
    if start < 0:
        return Located(given=words, verdict=Verdict.ABSENT)
    span = Span(start, start + len(words))
    return Located(given=words, verdict=verdict, span=span, found=words)


def attribution(
    doc: Document,
    id_: str,
    content: str | list[str],
    *speakers: str,
    source: str | None = None,
    cue: str | None = None,
    **fields: Any,
) -> Attribution:
    pieces = tuple(located(doc, c) for c in ([content] if isinstance(content, str) else content))
    worst = max((p.verdict for p in pieces), key=list(Verdict).index)
    span = pieces[0].span
    values: dict[str, Any] = {
        "id": id_,
        "document": doc.id,
        "place": doc.place(span.start) if span else None,
        "kind": Kind.DIRECT,
        "mode": Mode.SPEECH,
        "speakers": speakers,
        "source": located(doc, source) if source else None,
        "cue": located(doc, cue) if cue else None,
        "content": pieces,
        "claim": None,
        "stance": Stance(),
        "verdict": worst,
        "checks": (),
        "grade": Grade.REFUSED if worst is Verdict.ABSENT else Grade.VERIFIED,
        "chunks": (int(id_[1:].partition(".")[0]),),
    }
    return Attribution(**(values | fields))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    # Round starts and short lengths: chunks that overlap state the same words again.
    start -= draw(st.sampled_from([0, start % 20]))
    end = min(len(TEXT), start + draw(st.sampled_from([1, 8, 10, 19, 20, 40])))
    return Span(start, end)


@st.composite
def pieces(draw: st.DrawFn) -> Located:
    verdict = draw(st.sampled_from([Verdict.VERBATIM, Verdict.ALTERED, Verdict.ABSENT]))
    if verdict is Verdict.ABSENT:
        return Located(given=draw(st.sampled_from(["gone", "never"])), verdict=verdict)
    span = draw(spans())
    words = TEXT[span.start : span.end]
    return Located(given=words, verdict=verdict, span=span, found=words)


@st.composite
def attributions(draw: st.DrawFn, id_: str, others: list[str]) -> Attribution:
    content = tuple(draw(st.lists(pieces(), min_size=1, max_size=3)))
    mention = draw(st.none() | pieces())
    verdict = max((c.verdict for c in content), key=list(Verdict).index)
    return Attribution(
        id=id_,
        document="d1",
        place=None,
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        speakers=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2))),
        source=mention,
        cue=None,
        content=content,
        claim=None,
        stance=Stance(position=draw(st.sampled_from(Position))),
        within=draw(st.none() | st.sampled_from([*others, "c9.9"])),
        verdict=verdict,
        checks=(),
        # the verifier refuses what stands nowhere
        grade=Grade.REFUSED if verdict is Verdict.ABSENT else draw(st.sampled_from(Grade)),
        chunks=(int(id_[1 : id_.index(".")]),),
    )
