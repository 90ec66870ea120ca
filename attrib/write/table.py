"""The table for a terminal: the default way to read a sheet."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from attrib.language.visible import one_line
from attrib.model import Attribution, Grade, Sheet, SpeakerStance
from attrib.write import cells
from attrib.write.console import print_problems, printed

_STYLES = {Grade.VERIFIED: "green", Grade.REVIEW: "yellow", Grade.REFUSED: "red"}


def render_table(sheet: Sheet, *, width: int, colour: bool) -> str:
    """One table a document, then the problems and a line that sums up."""
    return printed(lambda console: print_sheet(sheet, console), width=width, colour=colour)


def print_sheet(sheet: Sheet, console: Console) -> None:
    """Print to a console of the caller's (the picture in the README is made this way)."""
    for document in sheet.documents:
        title = Text(one_line(document.title or document.origin), style="bold")
        title.append(f"  sha256 {document.sha256[:12]}", style="dim")
        console.print(title, soft_wrap=True)
        found = [a for a in sheet.attributions if a.document == document.id]
        if found:
            console.print(_table(found))
        else:
            console.print(Text("no attributions\n"))
        covered = cells.coverage(sheet, document)
        if covered is not None:
            style = "red" if covered.unaccounted else "dim"
            console.print(Text(cells.counts(covered), style=style), soft_wrap=True)
        for stance in cells.stances(sheet, document):
            _print_stance(stance, console)
    print_problems(((p.code, cells.problem(sheet, p)) for p in sheet.problems), console)
    console.print(Text(f"{cells.summary(sheet)}; engine {cells.engine(sheet)}"), soft_wrap=True)


def _print_stance(stance: SpeakerStance, console: Console) -> None:
    """One line, and one for each reason why the grade is not better."""
    style = _STYLES[stance.grade]
    line = Text(f"{cells.GRADE_MARKS[stance.grade]} ", style=style)
    line.append(cells.held(stance), style="bold")
    line.append(f": {cells.shown(stance) or 'no words'}", style="default")
    if stance.attributions:
        line.append(f" ({', '.join(stance.attributions)})", style="dim")
    console.print(line, soft_wrap=True)
    for reason in stance.reasons:
        console.print(Text(f"  {one_line(reason)}", style=style), soft_wrap=True)


def _table(attributions: list[Attribution]) -> Table:
    table = Table(show_lines=True, expand=True)
    table.add_column("", no_wrap=True)
    table.add_column("Who, how", ratio=3, overflow="fold")
    table.add_column("Words", ratio=7, overflow="fold")
    table.add_column("Verdict", no_wrap=True)
    table.add_column("Where", no_wrap=True)
    for a in attributions:
        style = _STYLES[a.grade]
        who = Text(cells.speaker(a), style="bold")
        if a.cue:
            who.append(f"\n{one_line(cells.words(a.cue))}", style="not bold italic")
        said = Text(cells.content(a))
        for change in cells.changes(a):
            said.append(f"\n{change}", style=style)
        for reason in a.reasons:
            said.append(f"\n{one_line(reason)}", style=style)
        for warning in a.context.warnings:
            said.append(f"\n{one_line(warning)}", style="yellow")
        for note in cells.notes(a):
            said.append(f"\n{note}", style="dim")
        if a.within:
            said.append(f"\nquoted inside {a.within}", style="dim")
        table.add_row(
            Text(f"{cells.GRADE_MARKS[a.grade]} {a.id}", style=style),
            who,
            said,
            Text(f"{a.verdict}\n{a.grade}\n{a.kind}", style=style),
            Text(cells.place(a.place).replace(", ", "\n")),
        )
    return table
