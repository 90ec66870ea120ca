"""An engine that states what a test gives it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from attrib.errors import EngineError
from attrib.extract.engine import Complain, Shown
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    EngineInfo,
    Extraction,
    Problem,
    StatedStance,
    Unspoken,
)


class StatedEngine:
    """All that it states is about the first chunk; of the others it says that nothing is there."""

    examples: Sequence[Shown] = ()

    def __init__(
        self,
        *candidates: Candidate,
        unspoken: Sequence[Unspoken] = (),
        stances: Sequence[StatedStance] = (),
        problems: Sequence[Problem] = (),
        name: str = "stated",
        fault: str | None = None,
    ) -> None:
        """``fault``: it cannot answer at all, and says so."""
        self.info = EngineInfo(name=name, version="0")
        self._stated = {
            "candidates": candidates,
            "unspoken": tuple(unspoken),
            "stances": tuple(stances),
            "problems": tuple(problems),
        }
        self._fault = fault

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        if self._fault:
            raise EngineError(self._fault)
        for number, chunk in enumerate(chunks):
            nothing = Extraction(chunk=chunk)
            yield nothing if number else nothing.model_copy(update=self._stated)
