"""What leaves the room sheet: the thing people publish from."""

from __future__ import annotations

from attrib.model.base import Frozen
from attrib.model.checked import Attribution, Speaker
from attrib.model.loaded import Document
from attrib.model.stated import EngineInfo, Problem, Usage

SHEET_VERSION = 1


class Sheet(Frozen):
    """An attributed quote sheet: the thing people publish from."""

    version: int = SHEET_VERSION
    attrib: str
    """Version of attrib that wrote it."""
    engine: EngineInfo
    second_opinion: EngineInfo | None = None
    """The engine that was asked for a second opinion, if any was."""
    documents: tuple[Document, ...]
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
