"""HTML: one self-contained page, the sheet beside the source with every span marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from attrib.language.visible import visible
from attrib.model import Attribution, Document, Sheet, Span
from attrib.write import cells
from attrib.write.as_given import as_given
from attrib.write.pages import page


class Stretch(NamedTuple):
    """A run of source text in which nothing begins or ends."""

    text: str
    classes: str
    """``content``, ``source``, ``cue``, ``furniture``, ``unaccounted`` and the grade, where they
    apply."""
    title: str
    anchors: tuple[str, ...]
    """Ids of attributions whose content begins here."""
    target: str | None
    """Id of the innermost attribution that this text belongs to."""


class _Mark(NamedTuple):
    span: Span
    role: str
    attribution: Attribution | None
    first: bool
    """First content piece of its attribution: the place that links lead to."""


def render_html(sheet: Sheet) -> str:
    """The page; no script, nothing loaded from elsewhere, all text escaped."""
    return page(
        "sheet.html.j2",
        sheet=sheet,
        engine=cells.engine(sheet),
        summary=cells.summary(sheet),
        parts=[
            (
                document,
                [a for a in sheet.attributions if a.document == document.id],
                list(stretches(document, sheet)),
                cells.coverage(sheet, document),
            )
            for document in sheet.documents
        ],
        cells=cells,
        as_given=as_given,
    )


def stretches(document: Document, sheet: Sheet) -> Iterator[Stretch]:
    """Cut the text where a mark begins or ends; joined, the stretches are the whole text."""
    marks = list(_marks(document, sheet))
    borders = {0, len(document.text)}
    starting: dict[int, list[_Mark]] = {}
    for mark in marks:
        borders |= {mark.span.start, mark.span.end}
        starting.setdefault(mark.span.start, []).append(mark)
    edges = sorted(borders)
    live: list[_Mark] = []
    for start, end in pairwise(edges):
        live = [m for m in live if m.span.end > start] + starting.get(start, [])
        inner = min(
            (m for m in live if m.attribution),
            key=lambda m: m.span.end - m.span.start,
            default=None,
        )
        said = inner.attribution if inner else None
        roles = sorted({m.role for m in live})
        yield Stretch(
            text=visible(document.text[start:end]),
            classes=" ".join([*roles, *([said.grade] if said else [])]),
            title=f"{said.id}: {cells.speaker(said)}" if said else "",
            anchors=tuple(
                m.attribution.id for m in starting.get(start, []) if m.first and m.attribution
            ),
            target=said.id if said else None,
        )


def _marks(document: Document, sheet: Sheet) -> Iterator[_Mark]:
    for found in document.furniture:
        yield _Mark(found.span, "furniture", None, False)
    covered = cells.coverage(sheet, document)
    for span in covered.unaccounted if covered else ():
        yield _Mark(span, "unaccounted", None, False)
    for a in sheet.attributions:
        if a.document != document.id:
            continue
        placed = sorted(piece.span for piece in a.content if piece.span is not None)
        for n, span in enumerate(placed):
            yield _Mark(span, "content", a, n == 0)
        for role, part in (("source", a.source), ("cue", a.cue)):
            if part and part.span:
                yield _Mark(part.span, role, a, False)
