"""CSV (RFC 4180): one row an attribution or problem, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from attrib.model import Sheet
from attrib.write import cells
from attrib.write.as_given import as_given
from attrib.write.spreadsheet import cell

COLUMNS = (
    "id", "grade", "verdict", "speaker", "source", "cue", "content", "kind", "mode", "claim",
    "claim_type", "stance", "target", "within", "start", "end", "line", "page", "time", "origin",
    "sha256", "reasons", "notes", "engine",
)  # fmt: skip


def render_csv(sheet: Sheet) -> str:
    """Rows in the order of the sheet; problems come last, with their code as grade."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    documents = cells.origins(sheet)
    engine = cells.engine(sheet)
    for a in sheet.attributions:
        document = documents[a.document]
        spans = [piece.span for piece in a.content if piece.span is not None]
        row = [
            a.id,
            a.grade,
            a.verdict,
            " and ".join(a.speakers) or "unknown",
            cells.words(a.source) if a.source else "",
            cells.words(a.cue) if a.cue else "",
            " … ".join(cells.words(piece) for piece in a.content),
            a.kind,
            a.mode,
            a.claim or "",
            a.claim_type,
            a.stance.position,
            a.stance.target or "",
            a.within or "",
            min((s.start for s in spans), default=""),
            max((s.end for s in spans), default=""),
            a.place.line if a.place else "",
            a.place.page if a.place and a.place.page is not None else "",
            a.place.time if a.place and a.place.time is not None else "",
            document.origin,
            document.sha256,
            "; ".join(a.reasons),
            "; ".join([*cells.changes(a), *a.context.warnings, *cells.notes(a)]),
            engine,
        ]
        rows.writerow([cell(value) for value in row])
    for problem in sheet.problems:
        found = documents.get(problem.document or "")
        filled: dict[str, object] = {
            "grade": f"problem: {problem.code}",
            "reasons": problem.message,
            "content": as_given(problem),
            "start": problem.span.start if problem.span else "",
            "end": problem.span.end if problem.span else "",
            "origin": found.origin if found else "",
            "sha256": found.sha256 if found else "",
            "engine": engine,
        }
        rows.writerow([cell(filled.get(column, "")) for column in COLUMNS])
    return out.getvalue()
