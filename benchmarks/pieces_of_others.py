"""Gold attributions with one more piece of content, which their speaker did not say.

``python -m benchmarks.pieces_of_others GOLD.jsonl`` takes the links that the verifier passes as
annotated and states each again with another piece behind its content or before it, as a model
does that stitches together what belongs to several:

- **words of another speaker**: the content of the nearest attribution with another source, both
  named and with no name in common;
- **three of these words**: the first three of them;
- **the writer's sentence**: the nearest sentence of the article that no attribution touches. Some
  of these go on with what the speaker says though nobody marked it, so that some of what passes
  is right.

What is not verified any more is stopped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrib.language.quotations import find_quotations
from attrib.language.sentences import sentence_spans
from attrib.model import Candidate, Grade, Span, Words
from benchmarks.gold_links import KINDS, is_named, render, share_name, verify, whole_words
from benchmarks.made_wrong import main

_WHOLE, _SHORT, _WRITERS = (
    "words of another speaker",
    "three of these words",
    "the writer's sentence",
)
_FEWEST = 3
_ROLES = ("source", "cue", "content")


def stitched(record: dict[str, Any]) -> Iterator[tuple[str, Candidate]]:
    """What is made of the links that pass as annotated."""
    text = record["text"]
    every = [whole_words(text, marked) for marked in record["attributions"]]
    sourced = [item for item in every if item["source"] and item["content"]]
    passed = verify(record, [_stated(text, item) for item in sourced])
    for item, attribution in zip(sourced, passed, strict=True):
        if attribution.grade is not Grade.VERIFIED:
            continue
        for name, piece in _pieces(record, item, every).items():
            yield name, _stated(text, item, piece)


def _pieces(
    record: dict[str, Any], item: dict[str, Any], every: Sequence[dict[str, Any]]
) -> dict[str, Span]:
    text, own = record["text"], _spans(item, _ROLES)
    found = {}
    others = [
        span
        for other in every
        if other["source"] and _are_two(_who(text, other), _who(text, item))
        for span in _spans(other, ["content"])
        if not any(span.overlaps(mine) for mine in own)
    ]
    if others:
        nearest = min(others, key=lambda span: abs(span.start - own[-1].start))
        found[_WHOLE] = nearest
        words = text[nearest.start : nearest.end].split(" ")
        if len(words) > _FEWEST:
            length = len(" ".join(words[:_FEWEST]))
            found[_SHORT] = Span(nearest.start, nearest.start + length)
    marked = [span for other in every for span in _spans(other, _ROLES)]
    writers = [
        Span(start, end)
        for start, end in sentence_spans(text, find_quotations(text))
        if len(text[start:end].split()) >= _FEWEST
        and not any(span.overlaps(Span(start, end)) for span in marked)
    ]
    if writers:
        found[_WRITERS] = min(writers, key=lambda span: abs(span.start - own[-1].start))
    return found


def _who(text: str, item: dict[str, Any]) -> str:
    return text[item["source"][0][0] : item["source"][-1][1]]


def _are_two(one: str, other: str) -> bool:
    return is_named(one) and is_named(other) and not share_name(one, other)


def _spans(item: dict[str, Any], roles: Sequence[str]) -> list[Span]:
    return [Span(start, end) for role in roles for start, end in item[role]]


def _stated(text: str, item: dict[str, Any], piece: Span | None = None) -> Candidate:
    """In the order of the text; each piece is meant where it stands."""
    spans = sorted([*_spans(item, ["content"]), *([piece] if piece else [])])
    content = tuple(Words(text=text[s:e], hint=Span(s, e)) for s, e in spans)
    cue = text[item["cue"][0][0] : item["cue"][-1][1]] if item["cue"] else None
    return render(content, _who(text, item), cue, KINDS[item["type"].lower()])


if __name__ == "__main__":
    main("pieces_of_others", stitched, "one piece more", [_WHOLE, _SHORT, _WRITERS])
