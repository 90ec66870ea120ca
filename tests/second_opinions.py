"""Two engines that state what a test wants."""

from __future__ import annotations

from typing import Any

from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Engine
from attrib.model import (
    Attribution,
    Candidate,
    Check,
    Kind,
    Sheet,
    Words,
)
from attrib.run import Loaded, make_sheet
from tests.sheets import document
from tests.stated_engine import StatedEngine

TEXT = (
    'Mayor Ada Brook opened the meeting on Tuesday. "The wall will hold," Brook said. '
    'Her deputy, Carl Venn, disagreed. "It leaks," Venn said. '
    "Brook said that the council had no money for a new wall."
)
HOLDS = ("The wall will hold,", "Brook", "Ada Brook")
LEAKS = ("It leaks,", "Venn", "Carl Venn")
MONEY = ("that the council had no money for a new wall", "Brook", "Ada Brook")


def said(
    content: str, source: str | None, *speakers: str, cue: str | None = "said", **fields: Any
) -> Candidate:
    values: dict[str, Any] = {
        "content": (Words(text=content),),
        "source": Words(text=source) if source else None,
        "speakers": speakers,
        "cue": Words(text=cue) if cue else None,
        "kind": Kind.DIRECT,
    }
    return Candidate(**(values | fields))


def sheet(*candidates: Candidate, text: str = TEXT, second: Engine | None = None) -> Sheet:
    doc = document(text)
    return make_sheet(
        Loaded((doc,), ()), StatedEngine(*candidates), second=second or EmbeddedEngine()
    )


def row(of: Sheet, words: str) -> Attribution:
    """The only attribution whose content begins with ``words``."""
    (found,) = [a for a in of.attributions if a.content[0].given.startswith(words)]
    return found


def check(a: Attribution, rule: str) -> Check:
    (found,) = [c for c in a.checks if c.rule == rule]
    return found


def only_embedded(of: Sheet) -> list[Attribution]:
    return [a for a in of.attributions if any(c.rule == "first_opinion" for c in a.checks)]
