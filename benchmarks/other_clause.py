"""Gold attributions given another stretch of their sentence for their content.

``python -m benchmarks.other_clause GOLD.jsonl`` takes the indirect and mixed links whose speaker,
cue and content stand in one sentence, and states each with the right speaker and cue, and for its
content every other stretch of that sentence: what stands between commas, colons and
conjunctions, at least four words, outside quotation marks, and part of no attribution. What is not
verified is stopped. The annotators do not mark all that is said, so that some of what passes is
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrib.language.quotations import find_quotations
from attrib.language.sentences import sentence_spans
from attrib.model import Candidate, Kind, Span, Words
from benchmarks.gold_links import KINDS, render
from benchmarks.made_wrong import main

_BORDER = re.compile(
    r"[,;:—–]\s|\s(?:and|but|while|after|before|because|when|as|although|und|aber|während|nachdem"
    r"|weil)\s"
)
_FEWEST = 4
_ROLES = ("content", "cue", "source")
_BEFORE, _BEHIND = "before the cue", "behind the cue"


def stretches(text: str, sentence: Span, taken: list[Span]) -> Iterator[Span]:
    """What stands between the borders of a sentence and in nothing that is ``taken``."""
    at = sentence.start
    for border in [*_BORDER.finditer(text, *sentence), None]:
        start, end = at, border.start() if border else sentence.end
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        found = Span(start, end)
        if len(text[start:end].split()) >= _FEWEST and not any(map(found.overlaps, taken)):
            yield found
        if border:
            at = border.end()


def restated(record: dict[str, Any]) -> Iterator[tuple[str, Candidate]]:
    """Where the other stretch stands, before or behind the cue, and the link with it."""
    text = record["text"]
    quotations = find_quotations(text)
    sentences = sentence_spans(text, quotations)
    marked = [Span(*s) for a in record["attributions"] for role in _ROLES for s in a[role]]
    taken = marked + [quotation.span for quotation in quotations]
    for item in record["attributions"]:
        if KINDS[item["type"].lower()] is Kind.DIRECT or not all(item[role] for role in _ROLES):
            continue
        cue, source = item["cue"], item["source"]
        sentence = next(s for s in sentences if cue[0][0] < s.end)
        if not all(sentence.start <= item[role][0][0] < sentence.end for role in _ROLES):
            continue
        speaker = text[source[0][0] : source[-1][1]]
        words = text[cue[0][0] : cue[-1][1]]
        for span in stretches(text, sentence, taken):
            where = _BEFORE if span.end <= cue[0][0] else _BEHIND
            content = (Words(text=text[span.start : span.end]),)
            yield where, render(content, speaker, words, Kind.INDIRECT)


if __name__ == "__main__":
    main("other_clause", restated, "other words", [_BEFORE, _BEHIND], "all")
