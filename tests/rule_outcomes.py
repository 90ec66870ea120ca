"""What one rule says of one link."""

from __future__ import annotations

from attrib.model import Document, Kind, Outcome
from tests.links import candidate, verify

DIRECT, INDIRECT = Kind.DIRECT, Kind.INDIRECT
PASS, FAIL, CANNOT_TELL = Outcome.PASS, Outcome.FAIL, Outcome.CANNOT_TELL


def outcome(doc: Document | str, rule: str, *args: object, **how: object) -> Outcome:
    (attribution,) = verify(doc, candidate(*args, **how))  # type: ignore[arg-type]
    (found,) = [check for check in attribution.checks if check.rule == rule]
    assert found.reason
    for span in found.evidence:
        text = doc if isinstance(doc, str) else doc.text
        assert 0 <= span.start <= span.end <= len(text)
    return found.outcome


MET = (
    "Mayor Olga Trent met union chief Bram Oster on Monday. “We will pay by June,” she said. "
    "Oster replied that he would wait, although Trent’s spokesman later dismissed the idea."
)
