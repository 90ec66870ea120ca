"""Quotes looked up in the shipped transcripts."""

from __future__ import annotations

from pathlib import Path

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


def text_of(finding: Finding) -> str:
    assert finding.origin is not None
    text = load(finding.origin, id="x").text
    assert finding.located.span is not None
    return text[finding.located.span.start : finding.located.span.end]
