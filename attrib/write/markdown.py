"""Markdown: a sheet to read, print or paste, one quotation block an attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.visible import one_line
from attrib.model import Attribution, Document, Grade, Sheet
from attrib.write import cells
from attrib.write.as_given import as_given

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$^=:@-])")


def escape(text: str) -> str:
    """``text`` in one line, with nothing left that Markdown or HTML would act upon."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def render_markdown(sheet: Sheet) -> str:
    """Documents in order; their attributions in text order; problems last."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield "# Attributed quote sheet"
    yield ""
    yield f"Engine: {escape(cells.engine(sheet))}. Sheet version {sheet.version}."
    for document in sheet.documents:
        yield from _document(sheet, document)
    if sheet.problems:
        yield ""
        yield "## Problems"
        yield ""
        for problem in sheet.problems:
            yield f"- **{problem.code}**: {escape(cells.problem(sheet, problem))}"
            if problem.raw:
                yield f"  <br>as given: {escape(as_given(problem))}"


def _document(sheet: Sheet, document: Document) -> Iterator[str]:
    yield ""
    yield f"## {escape(document.title or document.origin)}"
    yield ""
    yield f"{escape(document.origin)}, {len(document.text)} characters, SHA-256 `{document.sha256}`"
    covered = cells.coverage(sheet, document)
    if covered is not None:
        yield ""
        nobodys = cells.nobodys(covered, document)
        yield cells.counts(covered) + (". Nobody’s speech:" if nobodys else ".")
        if nobodys:
            yield ""
        for line in nobodys:
            yield f"- {escape(line)}"
    found = [a for a in sheet.attributions if a.document == document.id]
    if not found:
        yield ""
        yield "No attributions."
    for attribution in found:
        yield from _attribution(attribution)
    stances = cells.stances(sheet, document)
    if stances:
        yield ""
        yield "### Stances"
        yield ""
    for stance in stances:
        where = f" ({', '.join(stance.attributions)})" if stance.attributions else ""
        yield (
            f"- {cells.GRADE_MARKS[stance.grade]} **{stance.grade}** {escape(cells.held(stance))}: "
            f"{escape(cells.shown(stance)) or 'no words'}{where}"
        )
        for reason in stance.reasons:
            yield "  - reason: " + escape(reason)


def _attribution(attribution: Attribution) -> Iterator[str]:
    yield ""
    yield f"### {attribution.id} · {escape(cells.speaker(attribution))}"
    yield ""
    yield f"> {escape(cells.content(attribution))}"
    yield ""
    facts = [
        f"{cells.GRADE_MARKS[attribution.grade]} **{attribution.grade}**",
        str(attribution.verdict),
        str(attribution.kind),
        str(attribution.mode),
        cells.place(attribution.place),
    ]
    yield "- " + " · ".join(fact for fact in facts if fact)
    yield "- source: " + (escape(cells.words(attribution.source)) if attribution.source else "none")
    if attribution.cue:
        yield "- cue: " + escape(cells.words(attribution.cue))
    if attribution.within:
        yield f"- quoted inside {attribution.within}"
    if stated := cells.claim(attribution):
        yield "- claim: " + escape(stated)
    if held := cells.stance(attribution):
        yield "- stance: " + escape(held)
    for change in cells.changes(attribution):
        yield "- " + escape(change)
    if attribution.grade is not Grade.VERIFIED:
        for reason in attribution.reasons:
            yield "- reason: " + escape(reason)
    for warning in attribution.context.warnings:
        yield "- context: " + escape(warning)
    for note in cells.notes(attribution):
        yield "- note: " + escape(note)
