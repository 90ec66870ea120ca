"""The HTTP transport of a run whose answers come with batches: it sends nothing.

It stands where a server would, under the answer cache. A request that comes this far is
noted for the next batch, unless a batch has already failed to answer it.

Imports httpx2 at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import httpx2

from attrib.extract.llm.batch_ledger import BatchLedger, Fault
from attrib.extract.llm.batch_round import Round
from attrib.extract.llm.cache import answer_key
from attrib.extract.llm.recordings import Asked, to_json
from attrib.extract.llm.settings import LLMSettings
from attrib.extract.llm.traffic import AwaitedError, UnansweredError

_PASSES = frozenset({408, 409, 429})


class BatchTransport(httpx2.AsyncBaseTransport):
    """Raises AwaitedError for a request that a batch is to answer.

    What is wrong with a request by itself is answered as the server would have answered it
    alone; UnansweredError for what a server would be asked again about.
    """

    def __init__(self, settings: LLMSettings, round: Round) -> None:
        """Raises UsageError when the answer cache cannot be used."""
        self._settings = settings
        self._round = round
        self._ledger = BatchLedger(settings.cache)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        base_url = self._settings.base_url
        asked = Asked.of(request.method, request.url.path, await request.aread(), base_url)
        key = answer_key(base_url, asked)
        fault = self._ledger.fault(key)
        if fault is None:
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

    async def aclose(self) -> None:
        self._ledger.close()


def _would_be_asked_again(fault: Fault) -> bool:
    """By the transport policy of a live run; a batch was asked once."""
    if fault.status == 429 and isinstance(fault.body, dict):
        error = fault.body.get("error")
        return not (isinstance(error, dict) and error.get("code") == "insufficient_quota")
    return fault.status is None or fault.status in _PASSES or fault.status >= 500
