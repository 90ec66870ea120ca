"""Read the JSON of Citron (BBC R&D), the extractor's output and its annotation files.

A file is one document: ``{"text": ..., "quotes": [{"sources": [...], "cue": {...},
"contents": [...], "coreferences": [...], "confidence": "0.9"}]}``, each span
``{"start", "end", "text"}``. Two things that its documentation does not say and its source
does (Citron at 1937f2c, ``citron/utils.py`` and ``citron/data.py``):

- The extractor writes *token* numbers as start and end, of spaCy tokens, where annotation
  files hold character offsets. Spans whose words do not stand at their offsets are
  therefore placed by their words; the token numbers decide between several places.
- Where it resolved a pronoun, the extractor writes the name under ``sources`` and the
  mention beside the cue under ``coreferences``; in annotation files it is the other way
  round. Gold marks the mention, so the mention is what is compared. Only the extractor
  writes ``confidence``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from attrib.errors import InputError
from attrib.evaluate.records import Note, Reading, Roles, Spans, TextOf
from attrib.model import Span

_CHARACTERS_PER_TOKEN = 5.0
"""White space and punctuation tokens included; only the order of magnitude matters."""


@dataclass(frozen=True, slots=True)
class _Words:
    start: int
    end: int
    text: str


def looks_like_citron(data: dict[str, Any]) -> bool:
    return isinstance(data.get("quotes"), list)


def read_citron(data: dict[str, Any], where: str, stem: str, text_of: TextOf) -> Reading:
    """One document; its id is the file's stem unless the object holds an ``id``.

    The extractor's output holds no text: the gold text of that id is taken.
    """
    identity = data.get("id", stem)
    if not isinstance(identity, str):
        raise InputError(f"{where}: id is {identity!r}, not a string")
    text = data.get("text")
    if text is not None and not isinstance(text, str):
        raise InputError(f"{where}: text is not a string")
    known = text if text is not None else text_of(identity)
    if known is None:
        raise InputError(
            f"{where}: no text in the file and no gold document {identity!r};"
            " name the file after the gold id"
        )
    quotes = [_quote(quote, where) for quote in data["quotes"]]
    words = [word for quote in quotes for role in quote for word in role]
    notes: tuple[Note, ...] = ()
    if all(known[word.start : word.end] == word.text for word in words):
        place = {word: Span(word.start, word.end) for word in words}
    else:
        place = _place_by_words(words, known, where)
        notes = (Note(1, "files with token numbers as offsets: spans were placed by their words"),)

    def spans(role: Sequence[_Words]) -> Spans:
        return tuple(place[word] for word in role)

    return Reading(
        where=where,
        ids=(identity,),
        text=known,
        attributions=tuple(
            Roles(content=spans(content), source=spans(source), cue=spans(cue))
            for source, cue, content in quotes
        ),
        notes=notes,
    )


def _quote(quote: object, where: str) -> tuple[list[_Words], list[_Words], list[_Words]]:
    if not isinstance(quote, dict):
        raise InputError(f"{where}: a quote is {str(quote)[:40]!r}, not an object")
    sources = quote.get("sources")
    if "confidence" in quote and quote.get("coreferences"):
        sources = quote["coreferences"]
    cue = quote.get("cue")
    return (
        _word_list(sources, "sources", where),
        _word_list([cue] if cue else [], "cue", where),
        _word_list(quote.get("contents"), "contents", where),
    )


def _word_list(value: object, role: str, where: str) -> list[_Words]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise InputError(f"{where}: {role} is not a list of spans")
    words = []
    for item in value:
        match item:
            case {"start": int(start), "end": int(end), "text": str(text)} if text.strip():
                words.append(_Words(start, end, text))
            case _:
                raise InputError(
                    f"{where}: {role} holds {str(item)[:60]!r} where"
                    ' {"start", "end", "text"} is expected'
                )
    return words


def _place_by_words(words: Sequence[_Words], text: str, where: str) -> dict[_Words, Span]:
    """The most likely place of each span, given its words and its token numbers.

    Of all ways to choose one occurrence for each span, the one (by dynamic programming in
    token order) whose distances in characters fit the distances in tokens best.
    """
    ordered = sorted(set(words), key=lambda w: (w.start, w.end, w.text))
    if not ordered:
        return {}
    occurrences = [_occurrences(word, text, where) for word in ordered]
    steps: list[list[tuple[float, int]]] = [
        [
            (abs(o.start - ordered[0].start * _CHARACTERS_PER_TOKEN) / 100, -1)
            for o in occurrences[0]
        ]
    ]
    for at in range(1, len(ordered)):
        before, word = ordered[at - 1], ordered[at]
        column = []
        for here in occurrences[at]:
            column.append(
                min(
                    (cost + _misfit(before, there, word, here), back)
                    for back, ((cost, _), there) in enumerate(
                        zip(steps[-1], occurrences[at - 1], strict=True)
                    )
                )
            )
        steps.append(column)
    choice = min(range(len(steps[-1])), key=lambda i: steps[-1][i])
    place = {}
    for at in range(len(ordered) - 1, -1, -1):
        place[ordered[at]] = occurrences[at][choice]
        choice = steps[at][choice][1]
    return place


def _misfit(before: _Words, there: Span, word: _Words, here: Span) -> float:
    """How badly two neighbouring places fit the token numbers, in characters."""
    if word.start >= before.end:
        tokens, characters = word.start - before.end, here.start - there.end
    else:
        tokens, characters = word.start - before.start, here.start - there.start
    if characters < tokens - 1:
        # A token has at least one character: this order or distance cannot be.
        return 1e6 + tokens - characters
    return abs(characters - tokens * _CHARACTERS_PER_TOKEN)


def _occurrences(word: _Words, text: str, where: str) -> list[Span]:
    # White space may differ: `citron-extract` puts a blank before each line of stdin.
    pattern = r"\s+".join(re.escape(part) for part in word.text.split())
    # Whole words first ("he", not the end of "the"); spaCy may cut inside one ("can|not").
    for form in (rf"(?<!\w)(?=({pattern})(?!\w))", rf"(?=({pattern}))"):
        found = [Span(*match.span(1)) for match in re.finditer(form, text)]
        if found:
            return found
    raise InputError(f"{where}: {word.text[:60]!r} does not stand in the text")
