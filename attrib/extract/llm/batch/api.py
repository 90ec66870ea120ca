"""The Batch API of one server: files up and down, batches created, found and looked at.

Transport faults are retried by the client's one policy. Creating a batch is not simply tried
again, for a create whose answer was lost may have been carried out: before every further
attempt the server's list of batches is searched for it.

Imports openai at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import IO, TYPE_CHECKING, Any, TypeVar

import httpx2
import openai
from openai.types import Batch

from attrib.errors import EngineError
from attrib.extract.llm.batch.round import ENDPOINT
from attrib.extract.llm.settings import LLMSettings

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client

Got = TypeVar("Got")

LABEL = "attrib"
"""Name of the digest of a batch's requests among its metadata."""
_KEPT_FOR = 30 * 86_400.0
"""Seconds; OpenAI keeps the files of batches for so long."""
_MOST_LISTED = 2_000
_AT_ONCE = 200
"""Lines of a file that are handed on together."""
_NO_LIST = (404, 405, 501)
_PASSES = (408, 409, 429)


class MissingError(EngineError):
    """The server has nothing of that name."""


class UnreachedError(EngineError):
    """No answer came, whatever was done; it may have been carried out all the same."""


class BatchServer:
    """What a server offers under ``/files`` and ``/batches``.

    All methods raise EngineError.
    """

    def __init__(self, settings: LLMSettings, client: Client) -> None:
        self._settings = settings
        self._client = client
        self._api = client.api
        self.has_list = True
        """Whether the server lists its batches, as far as it was asked."""

    async def upload(self, opened: Callable[[], AbstractContextManager[IO[bytes]]]) -> str:
        """The id of a file of requests; ``opened`` gives it from its beginning, each time."""

        async def once() -> Any:
            with opened() as file:
                named = ("attrib.jsonl", file, "application/jsonl")
                return await self._api.files.create(file=named, purpose="batch")

        stored = await self._call(once, "it takes no files for batches: leave out --batch")
        return self._checked(stored, openai.types.FileObject).id

    async def create(self, file: str, digest: str, known: Callable[[str], bool]) -> Batch:
        """A batch of the requests in ``file``, made once."""
        attempts = 0

        async def once() -> Any:
            nonlocal attempts
            attempts += 1
            if attempts > 1 and (made := await self.find(digest, file, known)):
                return made
            return await self._api.batches.create(
                completion_window="24h",
                endpoint=ENDPOINT,
                input_file_id=file,
                metadata={LABEL: digest},
            )

        made = await self._call(once, "it has no batches: leave out --batch")
        return self._checked(made, Batch)

    async def find(
        self, digest: str, file: str | None, known: Callable[[str], bool]
    ) -> Batch | None:
        """A batch of the same requests that answers them, or has.

        ``known`` says of an id that there is nothing more to be had from it. None also when
        the server has no list; ``has_list`` is then false.
        """

        async def once() -> Batch | None:
            listed = 0
            try:
                async for batch in self._api.batches.list(limit=100):
                    listed += 1
                    if batch.created_at < time.time() - _KEPT_FOR or listed > _MOST_LISTED:
                        break
                    same = (batch.metadata or {}).get(LABEL) == digest
                    same = same or batch.input_file_id == file
                    if same and _worth_having(batch) and not known(batch.id):
                        return batch
            except openai.APIStatusError as fault:
                if fault.status_code not in _NO_LIST:
                    raise
                self.has_list = False
            except (AttributeError, TypeError, ValueError):
                self.has_list = False  # some other page
            return None

        return await self._call(once, "")

    async def look(self, id: str) -> Batch:
        """The state of a batch. Raises MissingError when the server knows none of this id."""

        async def once() -> Any:
            return await self._api.batches.retrieve(id)

        return self._checked(await self._call(once, f"it knows no batch {id}"), Batch)

    async def read(self, file: str, take: Callable[[list[Any]], None]) -> None:
        """Hand the lines of a file, parsed, to ``take``; some twice when the transfer failed.

        A line that is no JSON is left out. Raises MissingError when there is no such file.
        """

        async def once() -> None:
            content = self._api.files.with_streaming_response.content(file)
            try:
                async with content as response:
                    lines: list[Any] = []
                    rest = b""
                    async for piece in response.iter_bytes():
                        # Not by lines of text: an answer may hold U+2028 as it is.
                        *whole, rest = (rest + piece).split(b"\n")
                        lines += whole
                        if len(lines) >= _AT_ONCE:
                            take(_parsed(lines))
                            lines = []
                    take(_parsed([*lines, rest]))
            except httpx2.TransportError as fault:
                raise openai.APIConnectionError(request=response.http_request) from fault

        await self._call(once, f"it has no file {file}")

    async def _call(self, once: Callable[[], Awaitable[Got]], missing: str) -> Got:
        from attrib.extract.llm.request.faults import causes, describe_fault

        server = self._settings.server

        async def guarded() -> Got:
            try:
                return await once()
            except openai.NotFoundError as fault:
                raise MissingError(f"{server}: {missing} (404)") from fault

        try:
            return await self._client.attempt(guarded)
        except openai.APIError as fault:
            spoiled = isinstance(fault, openai.APIConnectionError)
            if isinstance(fault, openai.APIStatusError):
                spoiled = fault.status_code in _PASSES or fault.status_code >= 500
            kind = UnreachedError if spoiled else EngineError
            raise kind(f"{server}, batches: {describe_fault(causes(fault))}") from fault

    def _checked(self, got: Any, wanted: type[Got]) -> Got:
        """The SDK does not look at what a server sends."""
        if not isinstance(got, wanted) or not isinstance(getattr(got, "id", None), str):
            raise EngineError(f"{self._settings.server} does not speak the Batch API")
        return got


def _worth_having(batch: Batch) -> bool:
    """Whether it is at work, or has answered something."""
    at_work = batch.status in ("validating", "in_progress", "finalizing", "completed")
    return at_work or batch.output_file_id is not None


def _parsed(lines: list[bytes]) -> list[Any]:
    parsed = []
    for line in lines:
        try:
            parsed.append(json.loads(line))
        except ValueError:
            continue
    return parsed
