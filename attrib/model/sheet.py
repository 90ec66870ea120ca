"""What leaves the room sheet: the thing people publish from."""

from __future__ import annotations

from pydantic import model_validator

from attrib.model.base import Frozen, Span
from attrib.model.checked import Attribution, Speaker, SpeakerStance
from attrib.model.loaded import Document
from attrib.model.stated import EngineInfo, Problem, Unspoken, Usage

SHEET_VERSION = 1


class Coverage(Frozen):
    """Whether every quotation of one document is accounted for; each is counted once."""

    document: str
    """Document id."""
    quotations: int
    """Quotations located in the text: outermost, outside furniture, with at least one word."""
    attributed: int
    """Those that attributions hold, whatever their grade."""
    unspoken: tuple[Unspoken, ...] = ()
    """Those that an engine calls nobody's speech, with its reason, in text order."""
    unaccounted: tuple[Span, ...] = ()
    """The others, marks included, in text order."""

    @model_validator(mode="after")
    def _adds_up(self) -> Coverage:
        counted = self.attributed + len(self.unspoken) + len(self.unaccounted)
        if counted != self.quotations:
            raise ValueError(f"{counted} quotations are accounted for, {self.quotations} counted")
        return self


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
    stances: tuple[SpeakerStance, ...] = ()
    """Of each speaker over a whole document, where the engine looked for them."""
    coverage: tuple[Coverage, ...] = ()
    """One for each document."""
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
