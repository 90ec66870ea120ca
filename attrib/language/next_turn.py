"""A quotation that begins a paragraph and names nobody: the speaker before goes on, or another
answers, or the page shows words of the text a second time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrib.language.clerk_notes import CLERK_NOTE
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span

_CLOSING = "\"'’”»“ \t.,"
_ASKS = regex(r"\bask(?:s|ed)\b|\bfrag(?:t|te)\b")
_TURN = 10
"""Words of a quotation; who says more than that in a report may well go on."""
_SHORT = 5
"""Words of a quotation; what is shorter may be said twice."""

ANOTHERS = regex(
    r"[-–—]\s(?=[^\W\d_a-z]|[\"“‘'])|>>"
    r"|(?:Several|Some|An?) hon(?:\.|ourable) [Mm]embers?\b"
    rf"|{CLERK_NOTE}"
)
"""A line of a transcript without a label that is not the last one's: "- No.", "Several hon. Members
rose", and what a clerk notes."""


class NextTurn:
    """The quotations of one text, none of which lies in another, and its paragraphs."""

    def __init__(
        self, text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Span]
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._quotations = quotations

    def may_be_anothers(self, quotation: Quotation) -> bool:
        """Where people talk in turns: “You signed it,” said Lee. ¶ “I did.” ¶ “Both times?”

        So it is after a question that somebody asks, and among short quotations for the third
        of three paragraphs that begin with one, or the second if the third is nothing else.
        """
        at = self._begun_by(quotation)
        if at is None or at == 0:
            return False
        before = self._paragraphs[at - 1]
        last = self._last_in(before)
        if last is None or not last.closed:
            return False
        asked = self._words(last).endswith("?")
        around = self._text[before.start : last.span.start] + self._text[last.span.end : before.end]
        if asked and _ASKS.search(around):
            return True
        if max(map(self._size, (last, quotation))) >= _TURN or not self._opens(at - 1):
            return False
        return asked or self._opens(at - 2) or self._is_quotation(at + 1)

    def is_shown_twice(self, quotation: Quotation) -> bool:
        """A line that shows words of the text again, as a page does in large letters."""
        at = self._begun_by(quotation)
        words = self._words(quotation)
        if at is None or not self._is_quotation(at) or self._size(quotation) < _SHORT:
            return False
        start, end = quotation.span
        return words in self._text[:start] or words in self._text[end:]

    def _words(self, quotation: Quotation) -> str:
        return self._text[quotation.inner.start : quotation.inner.end].strip(_CLOSING)

    def _size(self, quotation: Quotation) -> int:
        return len(self._words(quotation).split())

    def _begun_by(self, quotation: Quotation) -> int | None:
        """Number of the paragraph that begins with this quotation."""
        start = quotation.span.start
        at = bisect_right(self._paragraphs, start, key=lambda p: p.start) - 1
        return at if at >= 0 and self._paragraphs[at].start == start else None

    def _opens(self, at: int) -> bool:
        """The paragraph begins with a quotation, or inside one that began before."""
        if not 0 <= at < len(self._paragraphs):
            return False
        start = self._paragraphs[at].start
        return self._last_in(Span(start, start + 1)) is not None

    def _is_quotation(self, at: int) -> bool:
        """The paragraph is one quotation and nothing else."""
        if not 0 <= at < len(self._paragraphs):
            return False
        start, end = self._paragraphs[at]
        whole = self._last_in(Span(start, start + 1))
        return whole is not None and not self._text[whole.span.end : end].strip(" .")

    def _last_in(self, span: Span) -> Quotation | None:
        """The last quotation that begins before the end of ``span`` and ends after its start."""
        at = bisect_right(self._quotations, span.end - 1, key=lambda q: q.span.start) - 1
        found = self._quotations[at] if at >= 0 else None
        return found if found is not None and found.span.end > span.start else None
