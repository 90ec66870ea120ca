"""Findings as a table for a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from attrib.findings import Finding, Findings
from attrib.language.visible import one_line
from attrib.write import finding_cells as cells
from attrib.write.console import print_problems, printed
from attrib.write.finding_cells import Side

_STYLES = {"✓": "green", "?": "yellow", "✗": "red"}


def render_table(findings: Findings, *, width: int, colour: bool) -> str:
    """One row a quote, then notes, problems and a line that sums up."""
    return printed(lambda console: _print(findings, console), width=width, colour=colour)


def _print(findings: Findings, console: Console) -> None:
    if findings.findings:
        console.print(_table(findings))
    if any(finding.located.changes for finding in findings.findings):
        console.print(Text("[−as quoted−] {+as in the source+}", style="dim"))
    for note in findings.notes:
        console.print(Text(f"note: {one_line(note)}", style="dim"), soft_wrap=True)
    print_problems(((p.code, one_line(p.message)) for p in findings.problems), console)
    console.print(Text(cells.summary(findings)), soft_wrap=True)


def _table(findings: Findings) -> Table:
    table = Table(show_lines=True, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column("Verdict", no_wrap=True)
    table.add_column("Quote", ratio=5, overflow="fold")
    table.add_column("Speaker", ratio=2, overflow="fold")
    table.add_column("Where", ratio=2, overflow="fold")
    for finding in findings.findings:
        style = _STYLES[cells.mark(finding)]
        table.add_row(
            Text(f"{cells.mark(finding)} {finding.id}", style=style),
            Text(finding.verdict, style=style),
            _words(finding, style),
            Text(cells.speaker(finding)),
            Text("\n".join(cells.source_and_place(finding))),
        )
    return table


def _words(finding: Finding, style: str) -> Text:
    text = Text()
    for run in cells.runs(finding):
        if run.side is Side.QUOTE:
            text.append(f"[−{run.text}−]", style="red")
        elif run.side is Side.SOURCE:
            text.append(f"{{+{run.text}+}}", style="green")
        else:
            text.append(run.text)
    for line in cells.remarks(finding):
        text.append(f"\n{line}", style=style)
    return text
