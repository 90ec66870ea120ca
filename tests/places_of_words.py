"""Words looked up in a source, as the verifier does."""

from __future__ import annotations

from attrib.model import Located, Verdict
from attrib.verify.words.locate import SourceIndex

V = Verdict
SOURCE = """\
The minister was blunt. “We will not sign the treaty, and we never promised to sign it,” she said
on Monday. “Five of the twelve states have asked for a delay – that is their right.”

Her rival, Ann Lee, disagreed. “The treaty should be signed before the winter,” Lee told
reporters. “I do not believe that a delay helps anybody.” Unemployment rose by 5.2% to 1,000,000.
"""


def locate(words: str, source: str = SOURCE, **how: object) -> Located:
    found = SourceIndex(source).locate(words, **how)  # type: ignore[arg-type]
    if found.span is None:
        assert found.verdict is V.ABSENT
        assert found.found is None
    else:
        assert found.found == source[found.span.start : found.span.end]
    return found
