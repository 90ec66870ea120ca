"""One small gold document, and files of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from attrib.evaluate.read import read_predictions
from attrib.evaluate.records import Record, Roles
from attrib.model import Grade, Sheet, Span, Verdict
from tests.sheets import attribution, document, sheet

TEXT = (
    "The mayor said the old harbour will close in May.\n"
    '"We lose our bread," said Ines Duarte, "and our name."\n'
    "She said she would stay; 😀 he said he would not.\n"
)
ALL_GRADES = tuple(Grade)


def spans_of(*words: str, text: str = TEXT) -> tuple[Span, ...]:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)


MAYOR = Roles(
    content=spans_of("the old harbour will close in May"),
    source=spans_of("The mayor"),
    cue=spans_of("said"),
)
INES = Roles(
    content=spans_of('"We lose our bread,"', '"and our name."'),
    source=spans_of("Ines Duarte"),
    cue=(Span(TEXT.index("said Ines"), TEXT.index("said Ines") + 4),),
)
GOLD = [Record("port", TEXT, (MAYOR, INES))]


def json_of(*attributions: Roles, id: str = "port", text: str | None = TEXT) -> dict[str, object]:
    record: dict[str, object] = {
        "id": id,
        "attributions": [
            {"source": a.source, "cue": a.cue, "content": a.content} for a in attributions
        ],
    }
    return record if text is None else record | {"text": text}


def write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def read(path: Path, gold: list[Record] = GOLD) -> tuple[Roles, ...]:
    predictions = read_predictions(path, gold, ALL_GRADES)
    (attributions,) = predictions.by_document.values()
    return attributions


def sheet_of_four(origin: str = "in/port.txt", text: str = TEXT) -> Sheet:
    doc = document(text, origin=origin)
    said = attribution(doc, "the old harbour will close in May", source="The mayor", id="a1")
    doubtful = attribution(doc, "she would stay", id="a2", grade=Grade.REVIEW)
    refused = attribution(doc, "he would not", id="a3", grade=Grade.REFUSED)
    piece = refused.content[0].model_copy(
        update={"span": None, "found": None, "verdict": Verdict.ABSENT}
    )
    absent = refused.model_copy(update={"id": "a4", "content": (piece,), "grade": Grade.REVIEW})
    return sheet(doc, attributions=(said, doubtful, refused, absent))


TOKEN = re.compile(r"\n|\w+|[^\w\s]")


def citron(text: str, quotes: list[Roles], *, tokens: bool) -> list[dict[str, object]]:
    """As Citron's extractor writes it (token numbers), or its annotator (characters)."""
    bounds = [match.span() for match in TOKEN.finditer(text)]
    first = {start: number for number, (start, _) in enumerate(bounds)}
    last = {end: number + 1 for number, (_, end) in enumerate(bounds)}

    def spans(role: tuple[Span, ...]) -> list[dict[str, object]]:
        return [
            {
                "start": first[a] if tokens else a,
                "end": last[b] if tokens else b,
                "text": text[a:b],
            }
            for a, b in role
        ]

    return [
        {
            "sources": spans(roles.source),
            "coreferences": [],
            "cue": spans(roles.cue)[0],
            "contents": spans(roles.content),
        }
        for roles in quotes
    ]
