"""The protocol that every extraction engine follows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import NamedTuple, Protocol

from attrib.model import Candidate, Chunk, Document, EngineInfo, Extraction

Complain = Callable[[Candidate, Chunk], str | None]
"""Says what the verifier holds against a candidate, in words a model can act on; None if
nothing. It is handed in from outside, so that no engine knows the verify room."""


class Shown(NamedTuple):
    """A worked example that an engine shows its model: a text, and what is said in it."""

    document: Document
    extraction: Extraction


class Engine(Protocol):
    """States attributions for chunks of a document."""

    @property
    def info(self) -> EngineInfo:
        """Name, model, parameters and prompt versions, as they go into the sheet."""
        ...

    @property
    def examples(self) -> Sequence[Shown]:
        """What the engine shows its model; the corridor has it verified before anything is
        asked, so that no example teaches what the verifier would refuse."""
        ...

    def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        """Yield one extraction for each chunk, in any order.

        A chunk that fails is yielded too, with a problem; only what makes the whole run
        pointless (no such model, wrong key) is raised, as EngineError.
        """
        ...
