"""The benchmark on gold links, on an invented article."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.gold_links import Annotated, by_annotation, measure, whole_words

TEXT = (
    "Die Ministerin Anna Lenz sagte, der Bau sei teuer. Die Brücke bleibe offen. "
    "Der Rat Peter Mohr kritisierte den Plan."
)


def span(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def test_links_are_counted_as_they_are_annotated(tmp_path: Path) -> None:
    lenz, mohr = span("Die Ministerin Anna Lenz"), span("Der Rat Peter Mohr")
    gold = [
        ("Indirect", lenz, span("sagte"), span("der Bau sei teuer")),
        ("FreeIndirect", lenz, [], span("Die Brücke bleibe offen.")),
        ("Reported", mohr, [], span("Der Rat Peter Mohr kritisierte den Plan.")),
    ]
    names = ("type", "source", "cue", "content")
    record = {
        "id": "a",
        "text": TEXT,
        "attributions": [dict(zip(names, item, strict=True)) for item in gold],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")

    measured = measure(path, seed=7, limit=None)

    assert {key for key, _ in measured.annotated} == {
        Annotated("Indirect", cue=True),
        Annotated("FreeIndirect", cue=False),
        Annotated("Reported", cue=False),
    }
    assert all(tally.grades.total() == 1 for tally in measured.annotated.values())
    rows = by_annotation(measured.annotated).splitlines()[2:]
    assert [row.split() for row in rows] == [
        ["FreeIndirect", "none", "1", "100", "1", "100"],
        ["Indirect", "marked", "1", "100", "1", "100"],
        ["Reported", "none", "1", "100", "1", "100"],
    ]


def test_a_span_that_cuts_a_word_is_rendered_with_the_word() -> None:
    start = TEXT.index("er Bau")
    cut = {"source": span("ie Ministerin Anna Len"), "cue": [], "content": [[start, start + 6]]}
    grown = whole_words(TEXT, cut)
    marked = {role: [TEXT[s:e] for s, e in grown[role]] for role in cut}
    assert marked == {"source": ["Die Ministerin Anna Lenz"], "cue": [], "content": ["der Bau"]}
