"""The engine that asks a language model, chunk by chunk, and believes nothing it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, Protocol

from attrib.errors import AttribError
from attrib.extract.engine import Complain
from attrib.extract.llm.asking import Asking
from attrib.extract.llm.conversation import Conversation, Outcome
from attrib.extract.llm.pointing import Pointing
from attrib.extract.llm.prompts import prompts_used
from attrib.extract.llm.settings import LLMSettings, Style
from attrib.extract.llm.traffic import Traffic
from attrib.extract.passages import Passages
from attrib.model import Chunk, Document, EngineInfo, Extraction, ProblemCode

if TYPE_CHECKING:
    from attrib.extract.llm.client import Client

Split = Callable[[Document, Chunk], tuple[Chunk, ...]]
"""Cuts a chunk in smaller ones; handed in, because no room knows another."""


class LLMEngine:
    """Follows the protocol ``attrib.extract.engine.Engine``.

    One engine serves any number of documents at once; the limit on requests in flight holds
    over all of them.
    """

    def __init__(self, settings: LLMSettings, split: Split) -> None:
        """``split`` gives smaller chunks for one whose answer was cut off, or only the same."""
        self._settings = settings
        self._split = split
        self._session: _Session | None = None
        self.traffic = Traffic()

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(
            name="llm",
            version=version("attrib"),
            model=self._settings.model,
            parameters=self._settings.parameters(),
            prompts=prompts_used(self._settings),
        )

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        """One extraction for each chunk, as they finish.

        Raises EngineError when no request can succeed (wrong key, no such model, no server,
        nothing recorded), UsageError when a key is needed and none is set.
        """
        located = None
        if self._settings.asking is not Style.COPY:
            located = Passages(document, chunks)
        async with self._connected() as session:
            tasks = [
                asyncio.create_task(self._chunk(session, document, chunk, located, complain))
                for chunk in chunks
            ]
            try:
                for finished in asyncio.as_completed(tasks):
                    yield await finished
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

    async def _chunk(
        self,
        session: _Session,
        document: Document,
        chunk: Chunk,
        located: Passages | None,
        complain: Complain,
    ) -> Extraction:
        async with session.places:
            try:
                outcome = await self._answer(session, document, chunk, located, complain)
            except AttribError:
                raise
            except Exception as fault:
                # Whatever goes wrong with one chunk, the others are still worth having.
                reason = f"{type(fault).__name__}: {fault}"
                outcome = Outcome.failed(ProblemCode.CHUNK_FAILED, reason, document, chunk)
        return Extraction(
            chunk=chunk,
            candidates=outcome.candidates,
            unspoken=outcome.unspoken,
            problems=outcome.problems,
            usage=outcome.usage,
        )

    def _talk(
        self,
        client: Client,
        document: Document,
        chunk: Chunk,
        located: Passages | None,
        complain: Complain,
    ) -> _Talk:
        """The conversation about a chunk, in the style that is set."""
        if located is None:
            return Conversation(self._settings, client, document, chunk, complain)
        passages = located.of(chunk)
        if self._settings.asking is Style.ASK:
            return Asking(self._settings, client, document, chunk, passages)
        return Pointing(self._settings, client, document, chunk, passages)

    async def _answer(
        self,
        session: _Session,
        document: Document,
        chunk: Chunk,
        located: Passages | None,
        complain: Complain,
    ) -> Outcome:
        """The answer for a chunk, or those for its parts when it was cut off."""
        outcome = await self._talk(session.client, document, chunk, located, complain).hold()
        if not outcome.cut_off:
            return outcome
        parts = self._split(document, chunk)
        if len(parts) < 2:
            return outcome
        # The items saved from the answer that was cut off are stated again by the parts.
        whole = Outcome(usage=outcome.usage)
        for part in parts:
            whole += await self._answer(session, document, part, located, complain)
        return whole


class _Talk(Protocol):
    """One chunk's conversation, in any style."""

    async def hold(self) -> Outcome: ...


class _Session:
    """What belongs to one event loop: the connection and the places in it."""

    def __init__(self, settings: LLMSettings, traffic: Traffic) -> None:
        from attrib.extract.llm.client import Client
        from attrib.extract.llm.transport import transport_for

        transport = transport_for(settings, prompts_used(settings), traffic)
        self.client = Client(settings, transport)
        self.places = asyncio.Semaphore(settings.concurrency)
        self.users = 0
