"""Small gold, small predictions, and texts that would do something to a terminal or page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., tuple[int, str, str]]
PORT = (
    "The mayor said the old harbour will close in May.\n"
    '"We lose our bread," said Ines Duarte.\n'
    "Paul Roth thinks the ferries will stay."
)
FISH = "Ana Ruiz warned that the cod are gone. Lu Wen agreed."


def offsets(text: str, *words: str) -> list[list[int]]:
    return [[text.index(w), text.index(w) + len(w)] for w in words]


def said(text: str, content: str, source: str = "", **more: str) -> dict[str, object]:
    return {
        "content": offsets(text, content),
        "source": offsets(text, source) if source else [],
        **more,
    }


GOLD: list[dict[str, Any]] = [
    {
        "id": "port",
        "text": PORT,
        "attributions": [
            said(PORT, "the old harbour will close in May", "The mayor"),
            said(PORT, '"We lose our bread,"', "Ines Duarte"),
            said(PORT, "the ferries will stay", "Paul Roth"),
        ],
    },
    {"id": "fish", "text": FISH, "attributions": [said(FISH, "the cod are gone", "Ana Ruiz")]},
]
PREDICTED = [
    {
        "id": "port",
        "attributions": [
            said(PORT, "said the old harbour will close", "The mayor"),  # wrong span
            said(PORT, '"We lose our bread,"', "Paul Roth"),  # wrong speaker
        ],
    },
    {"id": "fish", "attributions": [said(FISH, "Lu Wen agreed", "Lu Wen")]},  # spurious
]


def jsonl(path: Path, records: object) -> str:
    assert isinstance(records, list)
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return str(path)


def flat(text: str) -> str:
    return " ".join(text.split())


HOSTILE = "\x1b[31mRed\x07 said \u202eevil <script>alert(1)</script> & [bold]{{7*7}}[/bold] :smile:"
