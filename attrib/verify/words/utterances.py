"""Which stretches of a text were said in one go, by one speaker.

One utterance is: one quotation, over as many paragraphs as it runs; a quotation and its
continuation after the cue (“A,” he said. “B.”); outside quotation marks one turn of a
transcript, and in running text one paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.language.sentences import paragraph_spans, sentence_spans
from attrib.model import Span
from attrib.verify.labels import Labels

_MOST_BETWEEN = 160
"""Characters that a cue may put between two parts of a quotation."""
_RESUMES = regex(r"[,;—–-]\W*$|[?!…]\W*$")
_TURNS_TO = regex(r"\b(?:while|whereas|but|and|as|während|aber|und|tandis que|mais|et|y)\s+[A-Z]")
"""Another speaker takes over: “A,” said Lee, while Roe called it “B”."""
_STOP = regex(r"[.!?]")
_PRONOUN = regex(r"\b(he|she|they|I|we|er|sie|il|elle|él|ella)\b")


class Utterances:
    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._all = quotations
        self._outer = [q for q in quotations if q.level == 0]
        self.labels = Labels(text)
        self._first: dict[int, int] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [q.span.start for q in self._outer]

    def _begins(self, number: int) -> int:
        """Which outer quotation the utterance of this one begins with."""
        before = number
        while before not in self._first and before and self._continues(before):
            before -= 1
        first = self._first.get(before, before)
        self._first.update(dict.fromkeys(range(before, number + 1), first))
        return first

    @cached_property
    def paragraphs(self) -> list[Span]:
        return paragraph_spans(self._text)

    @cached_property
    def sentences(self) -> list[Span]:
        return sentence_spans(self._text, self._all)

    def same(self, one: Span, other: Span) -> bool:
        """True if both spans were said in one go."""
        first, second = sorted((one, other))
        mine, yours = self._group(first), self._group(second)
        if mine is not None and yours is not None:
            return mine == yours
        if not self.labels.one_turn(first, second):
            return False
        if mine is not None or yours is not None:
            return _share(self.sentences, first, second)
        return bool(self.labels.all) or _share(self.paragraphs, first, second)

    def _group(self, span: Span) -> int | None:
        number = bisect_right(self._starts, span.start) - 1
        if number < 0 or not self._outer[number].span.covers(span):
            return None
        return self._begins(number)

    def _continues(self, number: int) -> bool:
        """True if this quotation goes on with the one before, after its cue."""
        before, this = self._outer[number - 1], self._outer[number]
        between = self._text[before.span.end : this.span.start]
        if len(between) > _MOST_BETWEEN or not any(map(str.isalpha, between)):
            return False
        if "\n" in between and self._paragraph_end(before.span) < this.span.start:
            return False
        cut = self._text[before.inner.start : before.inner.end]
        if not (_RESUMES.search(cut) or between.lstrip()[:1] == ","):
            return False
        stop = _STOP.search(between)
        if stop is None:
            return not (_TURNS_TO.search(between) or self._has_own_cue(this, between))
        if stop.end() < len(between.rstrip()):
            return False
        return not self._has_own_cue(this, between)

    def _paragraph_end(self, quotation: Span) -> int:
        """Where the paragraph ends, hard-wrapped or not, in which a quotation ends."""
        at = bisect_left(self.paragraphs, quotation.end, key=lambda span: span.end)
        return self.paragraphs[at].end if at < len(self.paragraphs) else len(self._text)

    def _has_own_cue(self, quotation: Quotation, between: str) -> bool:
        """True if words after the quotation give it to somebody: “B,” said Mary."""
        text = self._text
        end = quotation.span.end
        last = text[quotation.inner.start : quotation.inner.end][-1:]
        after = text[end : min(end + 60, self._paragraph_end(quotation.span))]
        if last not in ",?!" and not after.startswith(","):
            return False
        tail = re.split(r"[.!?“\"«„]", after)[0]
        if not any(map(str.isalpha, tail)):
            return False
        mine, theirs = _PRONOUN.search(between), _PRONOUN.search(tail)
        return not (mine and theirs and mine[0] == theirs[0])


def _share(spans: Sequence[Span], first: Span, second: Span) -> bool:
    at = bisect_right(spans, first.start, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].start <= first.start and second.end <= spans[at].end
