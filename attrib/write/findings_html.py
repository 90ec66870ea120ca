"""Findings in HTML: one self-contained page, one block a quote."""

from __future__ import annotations

from typing import NamedTuple

from attrib.findings import Finding, Findings
from attrib.write import finding_cells as cells
from attrib.write.as_given import as_given
from attrib.write.finding_cells import Side
from attrib.write.pages import page

_LOOKS = {"✓": "verified", "?": "review", "✗": "refused"}
"""Classes of the marks: those of the grades in a sheet."""

_TAGS = {Side.BOTH: "span", Side.QUOTE: "del", Side.SOURCE: "ins"}


class _Part(NamedTuple):
    """One quote of the page."""

    mark: str
    look: str
    finding: Finding
    runs: list[tuple[str, str]]
    """Tags and words."""


def render_html(findings: Findings) -> str:
    """Links to what must be looked at, problems; then quotes in order, sources and notes."""
    return page(
        "findings.html.j2",
        findings=findings,
        summary=cells.summary(findings),
        parts=[_part(finding) for finding in findings.findings],
        cells=cells,
        as_given=as_given,
    )


def _part(finding: Finding) -> _Part:
    mark = cells.mark(finding)
    runs = [(_TAGS[run.side], run.text) for run in cells.runs(finding)]
    return _Part(mark, _LOOKS[mark], finding, runs)
