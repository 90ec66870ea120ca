"""What the formats for people say about a finding, worded once for all of them."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import NamedTuple

from attrib.findings import Agreement, Finding, Findings, Piece
from attrib.language.counted import counted
from attrib.language.visible import one_line, visible
from attrib.model import Change, Verdict
from attrib.write import cells

_MOST_SHOWN = 80
"""Characters shown of words that differ; the JSON and the CSV have all of them."""

_CLOSING = ",.;:!?)]’”"
"""Marks that stand close to the word before them."""

AS_QUOTED = (Verdict.VERBATIM, Verdict.NORMALIZED, Verdict.EDITED)
"""Verdicts that a quote may be printed with."""


class Side(Enum):
    """Where a run of words stands."""

    BOTH = "both"
    QUOTE = "quote"
    SOURCE = "source"


class Run(NamedTuple):
    text: str
    side: Side


def mark(finding: Finding) -> str:
    """✗ for what must not be printed so, ? for what a person should look at, else ✓."""
    misattributed = finding.agreement is Agreement.DISAGREES
    if finding.verdict not in AS_QUOTED or misattributed or finding.turned:
        return "✗"
    unsure = bool(finding.speakers) and finding.agreement is Agreement.CANNOT_TELL
    return "?" if unsure or finding.warnings else "✓"


def runs(finding: Finding) -> list[Run]:
    """The words of the source with what the quote has instead, in text order and in one line.

    The quote alone where nothing differs or the differences cannot be shown in one line.
    """
    return [run for run in map(_one_line, _runs(finding)) if run.text]


def _runs(finding: Finding) -> list[Run]:
    located = finding.located
    if located.found is None or located.span is None or finding.pieces or not located.changes:
        return [Run(finding.quote, Side.BOTH)]
    found, at = located.found, 0
    shown: list[Run] = []
    for change in sorted(located.changes, key=lambda c: c.span):
        start, end = (offset - located.span.start for offset in change.span)
        if start == end:
            # Words before the first or after the last of the source stand just outside of it.
            start = end = min(max(start, at), len(found))
        if start < at or end > len(found):
            return [Run(finding.quote, Side.BOTH)]
        given = Run(_shortened(change.given), Side.QUOTE)
        shown.append(Run(found[at:start], Side.BOTH))
        shown += [given] if start < end else _set_apart(given, found[:start], found[end:])
        shown.append(Run(_shortened(found[start:end]), Side.SOURCE))
        at = end
    return [*shown, Run(found[at:], Side.BOTH)]


def _one_line(run: Run) -> Run:
    """White space as single spaces, kept at the edges."""
    words = one_line(run.text)
    before = " " if run.text[:1].isspace() and words else ""
    after = " " if run.text[-1:].isspace() else ""
    return Run(before + words + after, run.side)


def _set_apart(added: Run, before: str, after: str) -> list[Run]:
    """Words that the quote has on top, with blanks where it must have them."""
    first, last = added.text[:1], added.text[-1:]
    left = before[-1:].strip() and first.strip() and first not in _CLOSING
    right = after[:1].isalnum() and last.strip()
    blank = Run(" ", Side.BOTH)
    return [*([blank] if left else []), added, *([blank] if right else [])]


def change(one: Change) -> str:
    """``“will” → “may” (modal)``: what the quote has, what the source has, why it matters."""
    given = f"“{_shortened(visible(one.given))}”" if one.given else "nothing"
    found = f"“{_shortened(visible(one.found))}”" if one.found else "nothing"
    flags = f" ({', '.join(one.flags)})" if one.flags else ""
    return f"{given} → {found}{flags}"


def flags(finding: Finding) -> str:
    """Why the changes matter, each reason once."""
    return ", ".join(dict.fromkeys(f for c in finding.located.changes for f in c.flags))


def pieces(finding: Finding) -> list[str]:
    """Each piece of a splice with its place and speaker; with its source, if these differ."""
    several = len({one.source for one in finding.pieces}) > 1
    return [_piece(one, f"{one.origin}, " if several else "") for one in finding.pieces]


def _piece(one: Piece, origin: str) -> str:
    who = f" ({one.label})" if one.label else ""
    words = _shortened(one_line(one.words).strip(" .,;:"))
    return f"“{words}” {one_line(origin)}{' ' if origin else ''}{cells.place(one.place)}{who}"


def where(finding: Finding) -> str:
    """``speech.txt, p. 3, line 12 and 2 other places``; empty for words that are nowhere."""
    return ", ".join(source_and_place(finding))


def source_and_place(finding: Finding) -> list[str]:
    """``speech.txt`` and ``p. 3, line 12 and 2 other places``; none for words that are nowhere."""
    if finding.place is None:
        return []
    also = f" and {counted(finding.others, 'other place')}" if finding.others else ""
    return [one_line(finding.origin or ""), f"{cells.place(finding.place)}{also}"]


def speaker(finding: Finding) -> str:
    """Claimed speaker, and the label of the source where it says something else."""
    claimed = one_line(" and ".join(finding.speakers))
    label = one_line(finding.label or "")
    if not claimed:
        return f"source: {label}" if label else "–"
    if not label or label == claimed:
        return claimed
    sign = {
        Agreement.AGREES: "=",
        Agreement.DISAGREES: "≠",
        Agreement.CANNOT_TELL: "?",
    }[finding.agreement]
    return f"{claimed} {sign} {label}"


def remarks(finding: Finding) -> list[str]:
    """What a person should read beside the words, the gravest first."""
    doubted = finding.agreement is Agreement.DISAGREES or (
        finding.speakers
        and finding.verdict is not Verdict.ABSENT
        and finding.agreement is Agreement.CANNOT_TELL
    )
    speaker = [one_line(f"speaker: {finding.reason}")] if doubted else []
    return speaker + remarks_on_words(finding)


def remarks_on_words(finding: Finding) -> list[str]:
    """The same without what is said of the speaker."""
    said = []
    if finding.verdict is Verdict.ALTERED and flags(finding):
        said.append(f"changed: {flags(finding)}")
    said += pieces(finding)
    said += finding.warnings
    said += finding.located.notes
    return [one_line(line) for line in said]


def summary(findings: Findings) -> str:
    """One line: how many quotes with which verdict, how many with another speaker."""
    verdicts = Counter(finding.verdict for finding in findings.findings)
    line = counted(len(findings.findings), "quote")
    counts = [f"{verdicts[verdict]} {verdict}" for verdict in Verdict if verdicts[verdict]]
    if counts:
        line += ": " + ", ".join(counts)
    wrong = sum(finding.agreement is Agreement.DISAGREES for finding in findings.findings)
    if wrong:
        line += f"; {wrong} misattributed"
    turned = sum(finding.turned for finding in findings.findings)
    if turned:
        line += f"; {turned} turned"
    line += f"; {counted(len(findings.sources), 'source')}"
    if findings.problems:
        line += f"; {counted(len(findings.problems), 'problem')}"
    return line


def _shortened(text: str) -> str:
    if len(text) <= _MOST_SHOWN:
        return text
    half = _MOST_SHOWN // 2 - 2
    first, last = text[:half], text[-half:]
    # At a space, where there is one: half a word reads like a change.
    return f"{first.rpartition(' ')[0] or first} […] {last.partition(' ')[2] or last}"
