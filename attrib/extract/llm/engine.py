"""The engine that asks a language model, chunk by chunk, and believes nothing it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import NamedTuple, Protocol

from attrib.errors import AttribError
from attrib.extract.engine import Complain, Shown
from attrib.extract.llm.limits.traffic import Traffic
from attrib.extract.llm.passes.coverage import account_for
from attrib.extract.llm.passes.listing import Asker
from attrib.extract.llm.passes.roster import Roster, known_speakers, offered, roster_of, with_names
from attrib.extract.llm.passes.whole_document import over_whole
from attrib.extract.llm.prompts import prompts_used
from attrib.extract.llm.settings import LLMSettings, Pass, Style
from attrib.extract.llm.styles import asking, copying, pointing
from attrib.extract.llm.styles.asking import Asking
from attrib.extract.llm.styles.copying import Copying
from attrib.extract.llm.styles.outcome import Outcome
from attrib.extract.llm.styles.pointing import Pointing
from attrib.extract.passages import Passages
from attrib.model import Chunk, Document, EngineInfo, Extraction, ProblemCode

Split = Callable[[Document, Chunk], tuple[Chunk, ...]]
"""Cuts a chunk in smaller ones; handed in, because no room knows another."""


_EXAMPLES: dict[Style, Callable[[], tuple[Shown, ...]]] = {
    Style.COPY: copying.examples,
    Style.POINT: pointing.examples,
    Style.ASK: asking.examples,
}


class LLMEngine:
    """Follows the protocol ``attrib.extract.engine.Engine``.

    One engine serves any number of documents at once; the limit on requests in flight holds
    over all of them.
    """

    def __init__(self, settings: LLMSettings, split: Split) -> None:
        """``split`` gives smaller chunks for one whose answer was cut off, or only the same:
        ``attrib.split_chunk`` does.
        """
        self._settings = settings
        self._split = split
        self._session: _Session | None = None
        self.traffic = Traffic()

    @property
    def settings(self) -> LLMSettings:
        return self._settings

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="llm",
            version=version("attrib"),
            model=self._settings.model,
            parameters=self._settings.parameters(),
            prompts=prompts_used(self._settings),
        )

    @property
    def examples(self) -> Sequence[Shown]:
        """Raises EngineError for an example that cannot be read."""
        return _EXAMPLES[self._settings.style]()

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        """One extraction for each chunk, as they finish; with passes after them, all at the end.

        Raises EngineError when no request can succeed (wrong key, no such model, no server,
        nothing recorded), UsageError when a key is needed and none is set.
        """
        located = None
        if self._settings.style is not Style.COPY:
            located = Passages(document, chunks)
        async with self._connected() as session:
            asker = Asker(self._settings, session.client, session.places, document)
            roster = Roster()
            if Pass.ROSTER in self._settings.passes:
                roster = await roster_of(asker, chunks)
            reading = _Reading(session, document, complain, located, roster)
            tasks = [asyncio.create_task(self._chunk(reading, chunk)) for chunk in chunks]
            try:
                if set(self._settings.passes) <= {Pass.ROSTER}:
                    for finished in asyncio.as_completed(tasks):
                        yield roster.told(await finished, chunks[0])
                    return
                answered: list[Extraction] = []
                fault = None
                for finished in asyncio.as_completed(tasks):
                    try:
                        answered.append(roster.told(await finished, chunks[0]))
                    except AttribError as stop:
                        fault = stop  # what is answered still counts
                        break
                if fault is None and answered:
                    answered = await over_whole(asker, answered)
                for extraction in answered:
                    yield extraction
                if fault is not None:
                    raise fault
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[_Session]:
        """One connection for all documents in work; closed when the last of them is done."""
        session = self._session
        if session is None:
            session = self._session = _Session(self._settings, self.traffic)
        session.users += 1
        try:
            yield session
        finally:
            session.users -= 1
            if session.users == 0:
                self._session = None
                await session.client.aclose()

    async def _chunk(self, reading: _Reading, chunk: Chunk) -> Extraction:
        async with reading.session.places:
            try:
                outcome = await self._answer(reading, chunk)
            except AttribError:
                raise
            except Exception as fault:
                # Whatever goes wrong with one chunk, the others are still worth having.
                reason = f"{type(fault).__name__}: {fault}"
                outcome = Outcome.failed(ProblemCode.CHUNK_FAILED, reason, reading.document, chunk)
        return Extraction(
            chunk=chunk,
            candidates=outcome.candidates,
            unspoken=outcome.unspoken,
            problems=outcome.problems,
            usage=outcome.usage,
        )

    def _talk(self, reading: _Reading, chunk: Chunk) -> _Talk:
        """The conversation about a chunk, in the style that is set."""
        settings, client, document = self._settings, reading.session.client, reading.document
        known = offered(reading.roster.entries, document.text[chunk.span.start : chunk.span.end])
        if reading.located is None:
            shown = known_speakers(known, "full_names")
            return Copying(settings, client, document, chunk, reading.complain, shown)
        passages = with_names(reading.located.of(chunk), known)
        if settings.style is Style.ASK:
            return Asking(settings, client, document, chunk, passages)
        shown = known_speakers(known, "speaker")
        return Pointing(settings, client, document, chunk, passages, shown)

    async def _answer(self, reading: _Reading, chunk: Chunk) -> Outcome:
        """The answer for a chunk, or those for its parts when it was cut off."""
        document = reading.document
        if reading.roster.awaited:
            # Which question is asked depends on the roster.
            return Outcome.failed(ProblemCode.CHUNK_FAILED, reading.roster.awaited, document, chunk)
        outcome = await self._talk(reading, chunk).hold()
        parts = self._split(document, chunk) if outcome.cut_off else ()
        if len(parts) < 2:
            return await self._accounted(reading, chunk, outcome)
        # The items saved from the answer that was cut off are stated again by the parts.
        whole = Outcome(usage=outcome.usage)
        for part in parts:
            whole += await self._answer(reading, part)
        return whole

    async def _accounted(self, reading: _Reading, chunk: Chunk, outcome: Outcome) -> Outcome:
        """With what the model says about the quotations that its answer left out."""
        document = reading.document
        known = offered(reading.roster.entries, document.text[chunk.span.start : chunk.span.end])
        return await account_for(
            self._settings,
            reading.session.client,
            document,
            chunk,
            outcome,
            known_speakers(known, "full_names"),
        )


class _Reading(NamedTuple):
    """One document in work."""

    session: _Session
    document: Document
    complain: Complain
    located: Passages | None
    """For the styles that ask about located passages."""
    roster: Roster


class _Talk(Protocol):
    """One chunk's conversation, in any style."""

    async def hold(self) -> Outcome: ...


class _Session:
    """What belongs to one event loop: the connection and the places in it."""

    def __init__(self, settings: LLMSettings, traffic: Traffic) -> None:
        from attrib.extract.llm.request.client import Client
        from attrib.extract.llm.request.transport import transport_for

        transport = transport_for(settings, prompts_used(settings), traffic)
        self.client = Client(settings, transport)
        self.places = asyncio.Semaphore(settings.concurrency)
        self.users = 0
