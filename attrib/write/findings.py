"""Findings (quotes checked against primary sources) as text in one of the formats."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from attrib.errors import UsageError
from attrib.findings import Finding, Findings
from attrib.write import FORMATS
from attrib.write import finding_cells as cells
from attrib.write.as_given import as_given
from attrib.write.json_lines import line
from attrib.write.spreadsheet import cell

COLUMNS = (
    "id", "verdict", "agreement", "quote", "claimed", "label", "found", "changes", "origin",
    "page", "line", "time", "start", "end", "others", "reason", "turned", "warnings", "notes",
    "stated", "sha256",
)  # fmt: skip


def render_findings(
    findings: Findings, format: str, *, width: int = 100, colour: bool = False
) -> str:
    """``findings`` as a text, in the formats and with the errors of ``attrib.render``."""
    match format:
        case "table":
            from attrib.write.findings_table import render_table

            return render_table(findings, width=width, colour=colour)
        case "md":
            from attrib.write.findings_markdown import render_markdown

            return render_markdown(findings)
        case "json":
            return findings.model_dump_json(indent=2) + "\n"
        case "jsonl":
            return "".join(text + "\n" for text in _lines(findings))
        case "csv":
            return _rows(findings)
        case "html":
            from attrib.write.findings_html import render_html

            return render_html(findings)
        case _:
            raise UsageError(f"no format {format!r}; choose one of {', '.join(FORMATS)}")


def _lines(findings: Findings) -> Iterator[str]:
    """First a ``findings`` line, then sources, findings and problems, each with its ``type``."""
    yield line("findings", findings, exclude={"sources", "findings", "problems"})
    for source in findings.sources:
        yield line("source", source)
    for finding in findings.findings:
        yield line("finding", finding)
    for problem in findings.problems:
        yield line("problem", problem)


def _rows(findings: Findings) -> str:
    """One row a finding; problems come last, with their code as verdict."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    hashes = {source.id: source.sha256 for source in findings.sources}
    filled = [_row(finding, hashes) for finding in findings.findings]
    filled += [
        {
            "verdict": f"problem: {problem.code}",
            "quote": as_given(problem),
            "reason": problem.message,
        }
        for problem in findings.problems
    ]
    for row in filled:
        rows.writerow([cell(row.get(column, "")) for column in COLUMNS])
    return out.getvalue()


def _row(finding: Finding, hashes: dict[str, str]) -> dict[str, object]:
    place, span = finding.place, finding.located.span
    row: dict[str, object | None] = {
        "id": finding.id,
        "verdict": finding.verdict,
        "agreement": finding.agreement,
        "quote": finding.quote,
        "claimed": " and ".join(finding.speakers),
        "label": finding.label,
        "found": finding.located.found,
        "changes": "; ".join(map(cells.change, finding.located.changes)),
        "origin": finding.origin,
        "page": place.page if place else None,
        "line": place.line if place else None,
        "time": place.time if place else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "others": finding.others if span else None,
        "reason": finding.reason,
        "turned": "turned" if finding.turned else "",
        "warnings": "; ".join(finding.warnings),
        "notes": "; ".join([*finding.located.notes, *cells.pieces(finding)]),
        "stated": finding.stated,
        "sha256": hashes.get(finding.source or ""),
    }
    return {column: "" if value is None else value for column, value in row.items()}
