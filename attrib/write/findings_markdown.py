"""Findings in Markdown: to read, print or paste, one block a quote."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.findings import Finding, Findings
from attrib.model import Problem
from attrib.write import finding_cells as cells
from attrib.write.as_given import as_given
from attrib.write.finding_cells import Side
from attrib.write.markdown import escape


def render_markdown(findings: Findings) -> str:
    """Quotes in order, then sources, notes and problems."""
    return "\n".join(_lines(findings)) + "\n"


def _lines(findings: Findings) -> Iterator[str]:
    yield f"# Quotes of {escape(findings.quotes)}, checked"
    yield ""
    yield f"{cells.summary(findings)}. Findings version {findings.version}."
    for finding in findings.findings:
        yield from _finding(finding)
    yield ""
    yield "## Sources"
    yield ""
    for source in findings.sources:
        title = f", {escape(source.title)}" if source.title else ""
        yield f"- {escape(source.origin)}{title}, SHA-256 `{source.sha256}`"
    for heading, lines in (
        ("Notes", [escape(note) for note in findings.notes]),
        ("Problems", [_problem(problem) for problem in findings.problems]),
    ):
        if lines:
            yield ""
            yield f"## {heading}"
            yield ""
            yield from (f"- {line}" for line in lines)


def _problem(problem: Problem) -> str:
    given = escape(as_given(problem))
    return f"**{problem.code}**: {escape(problem.message)}" + (
        f"\n  <br>as given: {given}" if given else ""
    )


def _finding(finding: Finding) -> Iterator[str]:
    yield ""
    yield f"## {cells.mark(finding)} {escape(finding.id)} · {finding.verdict}"
    yield ""
    yield f"> {escape(finding.quote)}"
    yield ""
    if any(run.side is not Side.BOTH for run in cells.runs(finding)):
        yield f"- in the source: {_diff(finding)}"
    yield f"- speaker: {escape(cells.speaker(finding))}"
    if finding.place is not None:
        yield f"- stands in: {escape(cells.where(finding))}"
    yield f"- quoted in: {escape(finding.stated)}"
    for remark in cells.remarks(finding):
        yield f"- {escape(remark)}"


def _diff(finding: Finding) -> str:
    """Deleted what only the quote has, inserted what only the source has.

    As HTML elements: Markdown knows no emphasis that begins inside a word or at a comma.
    """
    parts = []
    for run in cells.runs(finding):
        words = escape(run.text)
        if not words:
            parts.append(" ")
            continue
        edges = (" " if run.text[:1].isspace() else "", " " if run.text[-1:].isspace() else "")
        marked = {Side.QUOTE: f"<del>{words}</del>", Side.SOURCE: f"<ins>{words}</ins>"}.get(
            run.side, words
        )
        parts.append(marked.join(edges))
    return "".join(parts)
