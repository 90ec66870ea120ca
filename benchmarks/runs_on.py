"""Gold attributions whose content runs on: over the rest of its sentence, or over the next one.

``python -m benchmarks.runs_on GOLD.jsonl`` takes the indirect and mixed links that the verifier
passes as annotated, and states each again with more than is said: all that follows in the sentence
(at least three words), or the next sentence of the paragraph as well. What is not verified any
more is stopped. The annotators do not always mark all that is said, so that some of what passes
is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrib.language.quotations import find_quotations
from attrib.language.sentences import sentence_spans
from attrib.model import Candidate, Grade, Kind, Words
from benchmarks.gold_links import KINDS, render, verify, whole_words
from benchmarks.made_wrong import main

_WORD = re.compile(r"\w+")
_FEWEST = 3
_REST, _NEXT = "rest of the sentence", "next sentence"


def longer(record: dict[str, Any]) -> Iterator[tuple[Candidate, dict[str, Candidate]]]:
    """Each link as annotated, and what is made of it, by name."""
    text = record["text"]
    sentences = sentence_spans(text, find_quotations(text))
    for item in (whole_words(text, marked) for marked in record["attributions"]):
        kind = KINDS[item["type"].lower()]
        if kind is Kind.DIRECT or not (
            item["source"] and item["cue"] and len(item["content"]) == 1
        ):
            continue
        (start, end), cue = item["content"][0], item["cue"]
        if max(item["source"][-1][1], cue[-1][1]) > start:
            continue
        source = text[item["source"][0][0] : item["source"][-1][1]]
        at = next((n for n, s in enumerate(sentences) if s.start <= end - 1 < s.end), None)
        if at is None:
            continue
        ends = {}
        if len(_WORD.findall(text[end : sentences[at].end])) >= _FEWEST:
            ends[_REST] = sentences[at]
        after = sentences[at + 1] if at + 1 < len(sentences) else None
        if after is not None and "\n" not in text[end : after.start]:
            ends[_NEXT] = after

        def stated(to: int, start: int = start, cue: Any = cue, source: str = source) -> Candidate:
            words = (Words(text=text[start:to].rstrip(" .\n")),)
            return render(words, source, text[cue[0][0] : cue[-1][1]], Kind.INDIRECT)

        yield stated(end), {name: stated(span.end) for name, span in ends.items()}


def run_on(record: dict[str, Any]) -> Iterator[tuple[str, Candidate]]:
    """What is made of the links that pass as annotated."""
    every = list(longer(record))
    passed = verify(record, [as_marked for as_marked, _ in every])
    for (_, made), attribution in zip(every, passed, strict=True):
        if attribution.grade is Grade.VERIFIED:
            yield from made.items()


if __name__ == "__main__":
    main("runs_on", run_on, "content runs over", [_REST, _NEXT])
