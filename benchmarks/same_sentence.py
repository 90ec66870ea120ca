"""Gold attributions given to another name of the same sentence: the nearest wrong speaker there is.

``python -m benchmarks.same_sentence GOLD.jsonl`` puts each gold attribution with a cue to the
verifier with every other name that stands in its sentence, outside source, cue and content, and
shares no word with the source. Names are two capitals in a row, so that some are places, papers or
days, and an apposition may hold the name of the speaker after all: what is verified is an upper
bound of the wrong links that pass. Where the source is a pronoun ("Ann Lee, who said"), the other
name is often the one it means: those have a row of their own. ``benchmarks.gold_links`` draws the
wrong speaker from the whole article, which is easier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrib.model import Candidate, Words
from benchmarks.gold_links import KINDS, PRONOUNS, render, whole_words
from benchmarks.made_wrong import main

_NAME = re.compile(r"[A-ZÄÖÜ][\w'’.-]*(?:\s+(?:(?:de|von|van|bin|al|der)\s+)?[A-ZÄÖÜ][\w’'-]*)+")
_END = re.compile(r"[.!?][”\"]?\s|\n")
_OWNER = re.compile(r"['’]s\b")
_NAMED, _PRONOUN = "a name or noun", "a pronoun"


def others(record: dict[str, Any]) -> Iterator[tuple[str, Candidate]]:
    """Each link with each other name of its sentence, and what its source is."""
    text = record["text"]
    for item in (whole_words(text, marked) for marked in record["attributions"]):
        if not (item["content"] and item["source"] and item["cue"]):
            continue
        source, cue = item["source"], item["cue"]
        first = min(source[0][0], cue[0][0])
        start = max(text.rfind(". ", 0, first), text.rfind("\n", 0, first)) + 1
        end = _END.search(text, max(source[-1][1], cue[-1][1]))
        taken = [(source[0][0], source[-1][1]), *cue, *item["content"]]
        words = set(_OWNER.sub("", text[source[0][0] : source[-1][1]]).split())
        names: dict[str, None] = {}
        for match in _NAME.finditer(text, start, end.start() if end else len(text)):
            name = _OWNER.sub("", match[0].rstrip(".'’"))
            free = not any(match.start() < e and s < match.start() + len(name) for s, e in taken)
            if free and not words & set(name.split()):
                names[name] = None
        content = tuple(Words(text=text[s:e]) for s, e in item["content"])
        for name in names:
            kind = KINDS[item["type"].lower()]
            means = text[source[0][0] : source[-1][1]].lower() in PRONOUNS
            yield (
                _PRONOUN if means else _NAMED,
                render(content, name, text[cue[0][0] : cue[-1][1]], kind),
            )


if __name__ == "__main__":
    main("same_sentence", others, "source", [_NAMED, _PRONOUN], "any")
