"""Quotes looked up in the shipped transcripts."""

from __future__ import annotations

from pathlib import Path

import attrib
from attrib.check import check
from attrib.check.asked import Asked, Reading, wordings
from attrib.findings import Finding, Findings
from attrib.load import load

FIXTURES = Path(__file__).parent.parent / "fixtures" / "check"
TRANSCRIPT = str(FIXTURES / "transcript.txt")
SPEECHES = str(FIXTURES / "speeches")
COUNCIL = str(FIXTURES / "council.vtt")


def look_up(*quotes: tuple[str, str] | str, against: str | list[str] = TRANSCRIPT) -> Findings:
    asked = []
    for number, item in enumerate(quotes):
        quote, speaker = (item, "") if isinstance(item, str) else item
        speakers = (speaker,) if speaker else ()
        asked.append(Asked(f"q{number}", quote, wordings([quote]), "here", speakers))
    return check(Reading("here", tuple(asked)), [against] if isinstance(against, str) else against)


def one(quote: str, speaker: str = "", against: str | list[str] = TRANSCRIPT) -> Finding:
    (finding,) = look_up((quote, speaker), against=against).findings
    return finding


def find(folder: Path, text: str, quote: str, speaker: str = "", name: str = "s.txt") -> Finding:
    """A quote looked up in a source of its own; its spans hold what is said to stand there."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (finding,) = attrib.check_quotes([(quote, speaker)], str(path)).findings
    assert_stands(finding)
    return finding


def assert_stands(finding: Finding) -> None:
    located = finding.located
    if located.span is None or finding.origin is None:
        return
    text = load(finding.origin, id="x").text
    assert text[located.span.start : located.span.end] == located.found
    for change in located.changes:
        assert text[change.span.start : change.span.end] == change.found


def text_of(finding: Finding) -> str:
    assert finding.origin is not None
    text = load(finding.origin, id="x").text
    assert finding.located.span is not None
    return text[finding.located.span.start : finding.located.span.end]
