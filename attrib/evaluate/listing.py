"""The mistakes for a terminal: each with its text, a sign, a word and a colour.

Signs and words say everything that the colours say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from attrib.evaluate.mistakes import Fault, Mistake, Piece, find_mistakes, pieces
from attrib.evaluate.score import MIN_IOU, DocumentScore
from attrib.language.counted import counted
from attrib.language.visible import one_line, visible

SIGNS = {Fault.MISSED: "−", Fault.SPURIOUS: "+", Fault.WRONG_SPEAKER: "≠", Fault.WRONG_SPAN: "~"}
_STYLES = {
    Fault.MISSED: "bold blue",
    Fault.SPURIOUS: "bold yellow",
    Fault.WRONG_SPEAKER: "bold magenta",
    Fault.WRONG_SPAN: "bold cyan",
}
_LONGEST = 600
"""Characters of one content that are shown; the page and the JSON have all of them."""


def print_mistakes(console: Console, documents: Sequence[DocumentScore]) -> None:
    """Every document with mistakes, in gold order; then how many there are of each sort."""
    console.print(_legend())
    totals = dict.fromkeys(Fault, 0)
    clean = 0
    for document in documents:
        mistakes = find_mistakes(document)
        clean += not mistakes
        if not mistakes:
            continue
        console.print()
        console.print(Text(one_line(document.record.id), style="bold underline"))
        for mistake in mistakes:
            for fault in mistake.faults:
                totals[fault] += 1
            _print_mistake(console, document.record.text, mistake)
    console.print()
    counts = ", ".join(f"{number} {fault}" for fault, number in totals.items())
    console.print(Text(f"{counts}; {counted(clean, 'document')} without mistakes."))


def _legend() -> Text:
    legend = Text()
    for fault, sign in SIGNS.items():
        legend.append(f"{sign} {fault}", style=_STYLES[fault])
        legend.append("   ")
    legend.append("[−only in the gold−]", style=_STYLES[Fault.MISSED])
    legend.append("  ")
    legend.append("{+only predicted+}", style=_STYLES[Fault.SPURIOUS])
    return legend


def _print_mistake(console: Console, text: str, mistake: Mistake) -> None:
    head = Text()
    for number, fault in enumerate(mistake.faults):
        head.append(", " if number else "")
        head.append(f"{SIGNS[fault]} {fault}", style=_STYLES[fault])
    about = [f"line {mistake.line}", mistake.kind, closeness(mistake)]
    head.append("  " + ", ".join(filter(None, about)), style="dim")
    _print_indented(console, head, 2)
    for line in (_content(text, mistake), *_speakers(text, mistake)):
        _print_indented(console, line, 6)


def _print_indented(console: Console, line: Text, by: int) -> None:
    if console.is_terminal:
        console.print(Padding(line, (0, 0, 0, by)))
    else:
        # Nothing is wrapped: one content stays one line, for grep and diff.
        console.print(Text(" " * by) + line, soft_wrap=True)


def closeness(mistake: Mistake) -> str:
    """How near the other side comes, in words; empty when nothing is near."""
    share = f"{mistake.iou:.0%}"
    if Fault.WRONG_SPAN in mistake.faults:
        return f"{share} of the words in common"
    if (mistake.gold and mistake.predicted) or not mistake.iou:
        return ""
    other = "the gold" if mistake.gold is None else "a prediction"
    if mistake.iou < MIN_IOU:
        return f"{share} in common with {other}"
    return f"{share} in common with {other}, which is matched to another"


def _content(text: str, mistake: Mistake) -> Text:
    gold = mistake.gold.roles.content if mistake.gold else ()
    predicted = mistake.predicted.roles.content if mistake.predicted else ()
    if Fault.WRONG_SPAN in mistake.faults:
        return _marked(pieces(text, gold, predicted))
    # Nothing to set apart: missed and spurious words are all of one side.
    return Text(_shortened(words_of(text, gold or predicted)))


def _marked(parts: Sequence[Piece]) -> Text:
    line = Text()
    for part in parts:
        words = _shortened(visible(re.sub(r"\s+", " ", part.text)))
        if part.in_gold and not part.in_predicted:
            line.append(f"[−{words}−]", style=_STYLES[Fault.MISSED])
        elif part.in_predicted and not part.in_gold:
            line.append(f"{{+{words}+}}", style=_STYLES[Fault.SPURIOUS])
        else:
            line.append(words)
    return line


def _speakers(text: str, mistake: Mistake) -> Iterator[Text]:
    for name, item in (("gold", mistake.gold), ("predicted", mistake.predicted)):
        if item is None:
            continue
        if mistake.gold and mistake.predicted and Fault.WRONG_SPEAKER not in mistake.faults:
            continue
        source = words_of(text, item.roles.source) or "no source"
        cue = words_of(text, item.roles.cue)
        line = Text(f"{name}: ", style="dim")
        style = _STYLES[Fault.WRONG_SPEAKER] if Fault.WRONG_SPEAKER in mistake.faults else ""
        line.append(_shortened(source), style=style)
        if cue:
            line.append(f" · {_shortened(cue)}", style="dim")
        yield line


def words_of(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The words of a role on one line, pieces joined by an ellipsis."""
    return " … ".join(one_line(text[start:end]).strip() for start, end in spans)


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST - 120]} […] {words[-100:]}"
