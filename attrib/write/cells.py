"""What the formats for people say in a cell, worded once for all of them."""

from __future__ import annotations

from collections import Counter

from attrib.language.counted import counted
from attrib.language.visible import one_line
from attrib.model import (
    Attribution,
    ClaimType,
    Coverage,
    Document,
    EngineInfo,
    Grade,
    Located,
    Place,
    Problem,
    Sheet,
    SpeakerStance,
    Verdict,
)

GRADE_MARKS = {Grade.VERIFIED: "✓", Grade.REVIEW: "?", Grade.REFUSED: "✗"}


def words(part: Located) -> str:
    """The true words where there are any, else the words as given."""
    return part.given if part.found is None or part.verdict is Verdict.SPLICED else part.found


def content(attribution: Attribution) -> str:
    """All content pieces, joined by an ellipsis where the cue splits them."""
    return " … ".join(one_line(words(piece)) for piece in attribution.content)


def speaker(attribution: Attribution) -> str:
    """Resolved names, or the source as written, or ``unknown``."""
    if attribution.speakers:
        return one_line(" and ".join(attribution.speakers))
    if attribution.source:
        return one_line(f"{words(attribution.source)} (unresolved)")
    return "unknown"


def changes(attribution: Attribution) -> list[str]:
    """Where the words as given differ, ``given “may”, in the source “will” (modal)``."""
    return [
        f"given {_quoted(change.given)}, in the source {_quoted(change.found)}"
        + (f" ({', '.join(change.flags)})" if change.flags else "")
        for piece in attribution.content
        for change in piece.changes
    ]


def _quoted(words: str) -> str:
    return f"“{one_line(words)}”" if words else "nothing"


def notes(attribution: Attribution) -> list[str]:
    """What the verifier noted of content, source and cue, each once: look-alike letters, ..."""
    parts = [*attribution.content, attribution.source, attribution.cue]
    noted = [note for part in parts if part for note in part.notes]
    return [one_line(note) for note in dict.fromkeys(noted)]


def claim(attribution: Attribution) -> str:
    """``The dam leaks. (factual)``; the type alone where no claim is worded, empty for neither."""
    worded, type_ = attribution.claim or "", attribution.claim_type
    if type_ is ClaimType.UNCLEAR:
        return one_line(worded)
    return one_line(f"{worded} ({type_})") if worded else str(type_)


def stance(attribution: Attribution) -> str:
    """``support: Putin``; empty where no target is named."""
    held = attribution.stance
    return one_line(f"{held.position}: {held.target}") if held.target else ""


def place(where: Place | None) -> str:
    """``p. 3, line 12``, ``00:01:04.500``; empty for words that are nowhere."""
    if where is None:
        return ""
    if where.time is not None:
        return where.time  # lines of subtitles are made on the way to text
    page = f"p. {where.page}, " if where.page is not None else ""
    return f"{page}line {where.line}"


def coverage(sheet: Sheet, document: Document) -> Coverage | None:
    """What became of the quotations of ``document``; None where the sheet does not say."""
    return next((c for c in sheet.coverage if c.document == document.id), None)


def counts(covered: Coverage) -> str:
    """``7 quotations: 5 attributed, 2 nobody's speech, 0 unaccounted for``."""
    if not covered.quotations:
        return "no quotations"
    return (
        f"{counted(covered.quotations, 'quotation')}: "
        f"{covered.attributed} attributed, {len(covered.unspoken)} nobody's speech, "
        f"{len(covered.unaccounted)} unaccounted for"
    )


def nobodys(covered: Coverage, document: Document) -> list[str]:
    """What is nobody's speech, one line a reason: ``“no limits”, “head” (a term)``."""
    by_reason: dict[str, list[str]] = {}
    for statement in covered.unspoken:
        words = one_line(document.text[statement.span.start : statement.span.end])
        by_reason.setdefault(one_line(statement.reason), []).append(words)
    return [f"{', '.join(found)} ({reason})" for reason, found in by_reason.items()]


def stances(sheet: Sheet, document: Document) -> list[SpeakerStance]:
    """Stances over the whole of ``document``, speaker by speaker."""
    return [stance for stance in sheet.stances if stance.document == document.id]


def held(stance: SpeakerStance) -> str:
    """``Lena Okafor: oppose the old bridge``."""
    return one_line(f"{stance.speaker}: {stance.position} {stance.target}")


def shown(stance: SpeakerStance) -> str:
    """The words that show it, ``“must go”, “before it falls”``; empty for none."""
    return ", ".join(f"“{one_line(words(piece))}”" for piece in stance.evidence)


def origins(sheet: Sheet) -> dict[str, Document]:
    """Documents by id."""
    return {document.id: document for document in sheet.documents}


def problem(sheet: Sheet, told: Problem) -> str:
    """``article.txt, line 9: what is wrong``, in one line; the place where it is known."""
    message = one_line(told.message)
    document = origins(sheet).get(told.document or "")
    if document is None or message.startswith(one_line(document.origin)):
        return message
    lines = ""
    if told.span is not None:
        first, last = (
            document.place(told.span.start),
            document.place(max(told.span.start, told.span.end - 1)),
        )
        lines = f", {place(first)}"
        if last.line > first.line:
            lines += f" to {place(last)}"
    return f"{one_line(document.origin)}{lines}: {message}"


def engine(sheet: Sheet) -> str:
    """``embedded 0.1.0``, ``llm 0.1.0, model NAME; second opinion embedded 0.1.0``."""
    second = sheet.second_opinion
    return _engine(sheet.engine) + (f"; second opinion {_engine(second)}" if second else "")


def _engine(info: EngineInfo) -> str:
    return f"{info.name} {info.version}" + (f", model {info.model}" if info.model else "")


def summary(sheet: Sheet) -> str:
    """One line: how many attributions of which grade, how many problems, what it cost."""
    grades = Counter(a.grade for a in sheet.attributions)
    parts = [f"{grades[grade]} {grade}" for grade in Grade if grades[grade]]
    line = counted(len(sheet.attributions), "attribution")
    if parts:
        line += ": " + ", ".join(parts)
    if sheet.stances:
        line += f"; {counted(len(sheet.stances), 'stance')}"
    if sheet.problems:
        line += f"; {counted(len(sheet.problems), 'problem')}"
    if sheet.usage.requests:
        line += (
            f"; {counted(sheet.usage.requests, 'request')}, {sheet.usage.prompt_tokens} + "
            f"{sheet.usage.completion_tokens} tokens"
        )
        if sheet.usage.cost is not None:
            line += f", ${sheet.usage.cost:.4f}"
    return line
