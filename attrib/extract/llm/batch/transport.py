"""The HTTP transport of a run whose answers come with batches: it sends nothing.

It stands where a server would, under the answer cache. A request that comes this far is
noted for the next batch, unless a batch has already failed to answer it.

Imports httpx2 at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import httpx2

from attrib.extract.llm.batch.ledger import BatchLedger, Fault
from attrib.extract.llm.batch.round import Round
from attrib.extract.llm.limits.budget import refuse_overrun
from attrib.extract.llm.limits.forecast import foreseen
from attrib.extract.llm.limits.traffic import AwaitedError, Traffic, UnansweredError
from attrib.extract.llm.request.cache import answer_key
from attrib.extract.llm.request.recordings import Asked, to_json
from attrib.extract.llm.settings import LLMSettings

_PASSES = frozenset({408, 409, 429})


class BatchTransport(httpx2.AsyncBaseTransport):
    """Raises AwaitedError for a request that a batch is to answer.

    Raises LimitReachedError where a new batch would be larger than the user allows, and
    UnansweredError where a batch met what a live run would ask again about. What is wrong
    with a request by itself is answered as the server would have answered it alone.
    """

    def __init__(self, settings: LLMSettings, traffic: Traffic, round: Round) -> None:
        """Raises UsageError when the answer cache cannot be used."""
        self._settings = settings
        self._traffic = traffic
        self._round = round
        self._ledger = BatchLedger(settings.cache)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        base_url = self._settings.base_url
        asked = Asked.of(request.method, request.url.path, await request.aread(), base_url)
        key = answer_key(base_url, asked)
        fault = self._ledger.fault(key)
        if fault is None:
            if not self._ledger.batched(key):
                self._count(key, asked)
            self._round.add(key, asked, self._settings.secret())
            raise AwaitedError("waits for the answer of a batch")
        self._round.faults.add(key)
        if fault.status is None or _would_be_asked_again(fault):
            raise UnansweredError(fault.reason)
        return httpx2.Response(
            fault.status,
            headers={"content-type": "application/json"},
            content=to_json(fault.body).encode("utf-8"),
        )

    def _count(self, key: str, asked: Asked) -> None:
        """Once in a command, however often it goes over its chunks; answers as estimated."""
        if key not in self._round.counted:
            settings, traffic = self._settings, self._traffic
            tokens = foreseen(asked.body, settings.style, settings.answer_tokens)
            refuse_overrun(settings, traffic, tokens.prompt)
            self._round.counted.add(key)
            traffic.sent += 1
            traffic.prompt_tokens += tokens.prompt
            traffic.answer_tokens += tokens.answer or 0

    async def aclose(self) -> None:
        self._ledger.close()


def _would_be_asked_again(fault: Fault) -> bool:
    """By the transport policy of a live run; a batch was asked once."""
    if fault.status == 429 and isinstance(fault.body, dict):
        error = fault.body.get("error")
        return not (isinstance(error, dict) and error.get("code") == "insufficient_quota")
    return fault.status is None or fault.status in _PASSES or fault.status >= 500
