"""Runs whose questions are answered by the Batch API: within a day, at half the price.

No conversation knows of it. A run goes over all chunks with the answer cache alone; whatever
is not in it is noted (``Round``), and the run is thrown away. ``advance`` then collects the
batches that are finished into the cache, or submits what no batch was asked yet. Once the
cache holds everything, the run is an ordinary one and its sheet is kept. A follow-up question
is just what the next run finds unanswered.

So a run can be broken off anywhere, and there is one way for it to go on: the same again.
"""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, Any, NamedTuple

from attrib.errors import EngineError, UsageError
from attrib.extract.llm.batch.ledger import DONE, LOST, BatchLedger, Entry, Fault, Result
from attrib.extract.llm.batch.round import Part, Round
from attrib.extract.llm.request.cache import worth_keeping
from attrib.extract.llm.request.recordings import Answered, lasting, to_json
from attrib.extract.llm.settings import LLMSettings
from attrib.language.counted import counted

if TYPE_CHECKING:
    from openai.types import Batch

    from attrib.extract.llm.batch.api import BatchServer

Tell = Callable[[str], None]
"""Takes one line for the user."""

_FINAL = frozenset({"completed", "failed", "expired", "cancelled"})
_NOT_DONE = frozenset({"batch_expired", "batch_cancelled"})
"""Codes in the file of errors of requests that were not carried out, and cost nothing."""
_LONGEST_PAUSE = 60.0
"""Seconds between two looks at a batch."""
_KEY = re.compile("[0-9a-f]{64}")


class Waiting(NamedTuple):
    """A batch that is not finished, as the server last told."""

    id: str
    status: str
    total: int
    completed: int
    failed: int

    def __str__(self) -> str:
        done = f"{self.completed} of {self.total} answered, {self.failed} failed"
        return f"batch {self.id} is {self.status}: {done}"


def at_half_price(settings: LLMSettings) -> LLMSettings:
    """With the prices of a batch: half of those that are known."""
    prices = {name: getattr(settings, name) for name in ("prompt_price", "completion_price")}
    half = {name: price / 2 for name, price in prices.items() if price is not None}
    return settings.model_copy(update=half)


async def advance(
    settings: LLMSettings, round: Round, given: Sequence[str], tell: Tell
) -> tuple[Waiting, ...]:
    """Collect or submit what ``round`` waits for; ``given`` are ids of batches that the user names.

    Gives the batches to wait for. None: answers were collected, and the run is to be done
    again. Raises EngineError for a batch that ended without answering; its requests are then
    in no batch, and the next call submits them again. Raises UsageError for a given batch
    that has nothing to do with ``round``.
    """
    with closing(BatchLedger(settings.cache)) as ledger, ledger.alone():
        async with _connected(settings) as server:
            desk = _Desk(settings, ledger, server, tell)
            for named in given:
                await desk.adopt(named, round)
            return await desk.advance(round)


async def wait_for(settings: LLMSettings, batches: Sequence[Waiting], tell: Tell) -> None:
    """Until one of the batches is finished. Raises EngineError; lost connections are waited out."""
    import tenacity

    async with _connected(settings) as server:
        watch = _Watch(server, batches, tell)
        pause = tenacity.wait_exponential(multiplier=settings.transport_wait, max=_LONGEST_PAUSE)
        not_yet = tenacity.retry_if_result(lambda finished: not finished)
        await tenacity.AsyncRetrying(wait=pause, retry=not_yet)(watch.look)


@asynccontextmanager
async def _connected(settings: LLMSettings) -> AsyncIterator[BatchServer]:
    from attrib.extract.llm.batch.api import BatchServer
    from attrib.extract.llm.request.client import Client
    from attrib.extract.llm.request.transport import live_transport

    client = Client(settings, live_transport(settings))
    try:
        yield BatchServer(settings, client)
    finally:
        await client.aclose()


class _Desk:
    """Where batches are handed in and out, while no other run does so."""

    def __init__(
        self, settings: LLMSettings, ledger: BatchLedger, server: BatchServer, tell: Tell
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._server = server
        self._tell = tell

    async def advance(self, round: Round) -> tuple[Waiting, ...]:
        keys = round.keys
        waiting: list[Waiting] = []
        ended: list[str] = []
        collected = False
        for entry in self._ledger.entries(keys):
            batch = await self._batch(entry, ended)
            if batch is None:
                continue
            if batch.status in _FINAL:
                await self._collect(entry, batch, ended)
                collected = True
            else:
                waiting.append(_waiting(batch))
        if ended:
            raise EngineError("; ".join(ended))
        # Another run may have collected in the meantime, too.
        if collected or any(map(self._ledger.answered, keys)):
            return ()
        new = [key for key in keys if not self._ledger.batched(key)]
        for part in round.parts(new):
            waiting.append(await self._submitted(round, part))
        # One that was found at the server may be finished, and is collected the next time.
        return () if any(batch.status in _FINAL for batch in waiting) else tuple(waiting)

    async def adopt(self, id: str, round: Round) -> None:
        """Enter a batch that the ledger does not know."""
        if self._ledger.known(id):
            return
        batch = await self._server.look(id)
        keys: set[str] = set()

        def take(lines: list[Any]) -> None:
            found = (line.get("custom_id") for line in lines if isinstance(line, dict))
            keys.update(key for key in found if isinstance(key, str) and _KEY.fullmatch(key))

        await self._server.read(batch.input_file_id, take)
        answered = set(filter(self._ledger.answered, keys))
        if not keys & {*round.keys, *answered}:
            raise UsageError(
                f"batch {id} has none of the requests of this command: it was made for other "
                "sources, another model, server or version, or with other options"
            )
        wanted = [key for key in keys - answered if not self._ledger.awaited(key)]
        self._ledger.enter(wanted, Part(tuple(sorted(keys)), 0).digest, id)

    async def _batch(self, entry: Entry, ended: list[str]) -> Batch | None:
        """The batch of an entry; None when there is none, and its requests are free again."""
        from attrib.extract.llm.batch.api import MissingError

        if entry.id is None:
            # The run that was to create it did not come so far as to write down its id.
            batch = await self._found(entry.digest, entry.file)
            if batch is None:
                self._ledger.settle(entry, LOST)
            else:
                self._ledger.note_id(entry, batch.id)
            return batch
        try:
            return await self._server.look(entry.id)
        except MissingError as fault:
            self._ledger.settle(entry, LOST)
            ended.append(
                f"{fault}: was it made with another key or project? The same command with that "
                "key collects it; with this one it submits the requests again"
            )
            return None

    async def _found(self, digest: str, file: str | None) -> Batch | None:
        batch = await self._server.find(digest, file, self._ledger.collected)
        if batch is not None:
            self._tell(f"batch {batch.id} was submitted before with these requests")
        elif not self._server.has_list and file is not None:
            self._tell(
                f"{self._settings.server} has no list of batches: whether one was created when "
                "the last run was broken off cannot be known; its requests are submitted again"
            )
        return batch

    async def _submitted(self, round: Round, part: Part) -> Waiting:
        """A batch of these requests: found at the server, or created."""
        from attrib.extract.llm.batch.api import UnreachedError

        batch = await self._found(part.digest, None)
        entry = self._ledger.enter(part.keys, part.digest, batch.id if batch else None)
        if batch is None:
            try:
                file = await self._server.upload(lambda: round.file(part.keys))
                self._ledger.note_file(entry, file)
                batch = await self._server.create(file, part.digest, self._ledger.collected)
            except UnreachedError:
                raise  # it may exist: the next run looks for it
            except EngineError:
                self._ledger.settle(entry, LOST)
                raise
            self._ledger.note_id(entry, batch.id)
            self._tell(f"batch {batch.id} submitted with {counted(len(part.keys), 'request')}")
        return _waiting(batch, len(part.keys))

    async def _collect(self, entry: Entry, batch: Batch, ended: list[str]) -> None:
        """Everything that a finished batch holds."""
        wanted = len(self._ledger.unanswered(entry))
        for file in (batch.output_file_id, batch.error_file_id):
            if file:
                await self._server.read(file, lambda lines: self._take(entry, batch, lines))
        left = self._ledger.unanswered(entry)
        if batch.status == "completed":
            none = Fault(f"batch {batch.id} is complete and holds no answer to this request")
            self._keep(entry, [Result(key, fault=none) for key in left])
        self._ledger.settle(entry, DONE)
        got = wanted - len(left)
        if batch.status == "completed":
            self._tell(f"batch {batch.id} is complete: {counted(wanted, 'request')} collected")
        elif batch.status == "expired" and got:
            self._tell(f"batch {batch.id} expired: {got} of {wanted} requests were answered")
        else:
            ended.append(
                f"batch {batch.id} {_ending(batch)}: {got} of {wanted} requests were answered; "
                "the same command submits the others again"
            )

    def _take(self, entry: Entry, batch: Batch, lines: list[Any]) -> None:
        found = (self._result(line, batch) for line in lines if isinstance(line, dict))
        self._keep(entry, [result for result in found if result is not None])

    def _keep(self, entry: Entry, results: list[Result]) -> None:
        self._ledger.take(entry, results, self._settings.server, self._settings.model)

    def _result(self, line: dict[str, Any], batch: Batch) -> Result | None:
        """What a line of the output or of the errors says; None when it was not carried out."""
        key, response, error = (line.get(name) for name in ("custom_id", "response", "error"))
        if not isinstance(key, str):
            return None
        if isinstance(response, dict) and isinstance(response.get("status_code"), int):
            answer = Answered(status=response["status_code"], body=_object(response.get("body")))
            text = to_json(lasting(answer).body)
            if self._settings.secret() and self._settings.secret() in text:
                return Result(key, fault=Fault("the answer holds the key and was not kept"))
            if worth_keeping(answer):
                return Result(key, text, _given_at(answer.body, batch))
            reason = f"the server answered {answer.status} in batch {batch.id}"
            return Result(key, fault=Fault(reason + _said(answer.body), answer.status, answer.body))
        error = _object(error)
        if error.get("code") in _NOT_DONE:
            return None
        reason = f"not answered in batch {batch.id}{_said({'error': error})}"
        return Result(key, fault=Fault(self._safe(reason)))

    def _safe(self, text: str) -> str:
        secret = self._settings.secret()
        return text.replace(secret, "…") if secret else text


class _Watch:
    """Looks at batches and tells what has changed."""

    def __init__(self, server: BatchServer, batches: Sequence[Waiting], tell: Tell) -> None:
        self._server = server
        self._seen = {batch.id: batch for batch in batches}
        self._tell = tell
        self._silent = ""

    async def look(self) -> bool:
        """Whether one of them is finished."""
        from attrib.extract.llm.batch.api import UnreachedError

        for before in list(self._seen.values()):
            try:
                batch = await self._server.look(before.id)
            except UnreachedError as fault:
                if str(fault) != self._silent:
                    self._silent = str(fault)
                    self._tell(f"{fault}; still trying")
                return False
            self._silent = ""
            if batch.status in _FINAL:
                return True
            now = _waiting(batch, before.total)
            if now != before:
                self._seen[before.id] = now
                self._tell(str(now))
        return False


def _waiting(batch: Batch, total: int = 0) -> Waiting:
    counts = batch.request_counts
    if counts is None:
        return Waiting(batch.id, batch.status, total, 0, 0)
    # While a server validates the file it has counted none yet.
    return Waiting(batch.id, batch.status, counts.total or total, counts.completed, counts.failed)


def _ending(batch: Batch) -> str:
    """How a batch ended, with the reason if the server gives one."""
    from attrib.extract.llm.request.faults import one_line

    errors = (batch.errors.data if batch.errors else None) or []
    told = dict.fromkeys(f"{error.code}: {error.message}" for error in errors)
    reasons = one_line("; ".join(told))
    if batch.status == "failed":
        return f"was refused ({reasons})" if reasons else "was refused"
    return "was cancelled" if batch.status == "cancelled" else batch.status


def _given_at(body: dict[str, Any], batch: Batch) -> float:
    created = body.get("created")
    if isinstance(created, int | float) and created > 0:
        return float(created)
    return float(batch.completed_at or time.time())


def _said(body: dict[str, Any]) -> str:
    from attrib.extract.llm.request.faults import one_line

    message = _object(body.get("error")).get("message")
    return f": {one_line(message)}" if isinstance(message, str) else ""


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
