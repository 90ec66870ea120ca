"""Sheets made by hand, for tests of what comes after verification."""

from __future__ import annotations

from attrib.model import (
    Attribution,
    Document,
    EngineInfo,
    Grade,
    Kind,
    Located,
    Mode,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Speaker,
    Stance,
    Verdict,
)


def document(
    text: str, *, id: str = "d1", origin: str = "article.txt", **marks: object
) -> Document:
    """A plain text, with the ``landmarks`` and ``furniture`` that a loader would have found."""
    return Document.of_text(text, origin, id=id).model_copy(update=marks)


def located(doc: Document, words: str) -> Located:
    start = doc.text.index(words)
    return Located(
        given=words, verdict=Verdict.VERBATIM, span=Span(start, start + len(words)), found=words
    )


def attribution(
    doc: Document,
    content: str,
    *,
    id: str = "a1",
    source: str | None = None,
    speaker: str | None = None,
    grade: Grade = Grade.VERIFIED,
    reasons: tuple[str, ...] = (),
    claim: str | None = None,
) -> Attribution:
    piece = located(doc, content)
    assert piece.span
    return Attribution(
        id=id,
        document=doc.id,
        place=doc.place(piece.span.start),
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        speakers=(speaker,) if speaker else (),
        source=located(doc, source) if source else None,
        cue=None,
        content=(piece,),
        claim=claim,
        stance=Stance(),
        verdict=Verdict.VERBATIM,
        checks=(),
        grade=grade,
        reasons=reasons,
    )


def sheet(
    *documents: Document,
    attributions: tuple[Attribution, ...] = (),
    problems: tuple[Problem, ...] = (),
    speakers: tuple[Speaker, ...] = (),
) -> Sheet:
    return Sheet(
        attrib="0",
        engine=EngineInfo(name="embedded", version="0"),
        documents=documents,
        speakers=speakers,
        attributions=attributions,
        problems=problems,
    )


def problem(code: ProblemCode, message: str = "something went wrong") -> Problem:
    return Problem(code=code, message=message)
