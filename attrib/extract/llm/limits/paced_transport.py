"""The HTTP transports next to the server: one that sends what may be sent, one that never sends.

Both stand under the answer cache, so what it answers costs nothing and waits for nothing.

Imports httpx2 at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import json
from typing import Any

import httpx2

from attrib.extract.llm.limits.budget import Tokens, counted, prompt_tokens, refuse_overrun
from attrib.extract.llm.limits.forecast import foreseen
from attrib.extract.llm.limits.pacing import Gate, Pace, retry_after
from attrib.extract.llm.limits.traffic import CROWDED, LimitReachedError, Traffic
from attrib.extract.llm.request.recordings import to_json
from attrib.extract.llm.settings import LLMSettings

_CHAT = "/chat/completions"


class PacedTransport(httpx2.AsyncBaseTransport):
    """Sends chat requests when user and server allow it, and keeps account of them.

    Raises LimitReachedError for one that would pass a limit of the run; the chunk is then a
    problem of its own. What else goes to the server (its list of models) passes freely.
    """

    def __init__(
        self, settings: LLMSettings, traffic: Traffic, live: httpx2.AsyncBaseTransport
    ) -> None:
        traffic.pace = traffic.pace or Pace(settings.concurrency, settings.rpm, settings.tpm)
        self._settings = settings
        self._traffic = traffic
        self._live = live
        self._pace = traffic.pace
        self._gate = Gate(traffic.pace)
        limits = (settings.max_tokens, settings.max_cost, settings.tpm)
        self._counts = any(limit is not None for limit in limits)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if not request.url.path.endswith(_CHAT):
            return await self._live.handle_async_request(request)
        prompt = prompt_tokens(json.loads(await request.aread())) if self._counts else 0
        # Whoever waits in line for what is already spent would wait in vain.
        refuse_overrun(self._settings, self._traffic, prompt)
        async with self._gate.passed(prompt) as sent:
            refuse_overrun(self._settings, self._traffic, prompt)
            self._traffic.sent += 1
            self._traffic.prompts_in_flight += prompt
            try:
                response = await self._live.handle_async_request(request)
                content = await response.aread()
            except (httpx2.ReadTimeout, httpx2.ReadError):
                # Nobody knows what the server made of it; most have read it.
                self._traffic.prompt_tokens += prompt
                raise
            finally:
                self._traffic.prompts_in_flight -= prompt
            if response.status_code == httpx2.codes.OK:
                used = counted(_object(content), prompt) if self._counts else Tokens(0, 0)
                self._traffic.prompt_tokens += used.prompt
                self._traffic.answer_tokens += used.answer
                self._pace.answered(sent, *used)
            elif response.status_code in (429, 503):
                wait = retry_after(response.headers.get("retry-after"))
                response.extensions[CROWDED] = self._pace.refused(sent, self._gate.clock(), wait)
        return response

    async def aclose(self) -> None:
        await self._live.aclose()


class DryTransport(httpx2.AsyncBaseTransport):
    """Sends nothing and answers nothing; ``traffic`` is told what each request would have cost.

    Raises LimitReachedError for every request.
    """

    def __init__(self, settings: LLMSettings, traffic: Traffic) -> None:
        self._settings = settings
        self._traffic = traffic
        self._told: set[str] = set()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        body = json.loads(await request.aread())
        asked = to_json(body)
        # A run with a cache sends the same request once.
        if asked not in self._told or self._settings.cache is None:
            self._told.add(asked)
            style, most = self._settings.style, self._settings.answer_tokens
            self._traffic.forecast.append(foreseen(body, style, most))
        raise LimitReachedError("a dry run asks no server")


def _object(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
