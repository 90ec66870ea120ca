"""The HTTP transports: a server, answers kept from it, one whose answers are recorded, a replay.

A live run goes through up to three of them: recording, cache, server.

Imports httpx2 at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from attrib.extract.llm.limits.traffic import Recorded, Traffic
from attrib.extract.llm.request.cache import AnswerCache, reason, worth_keeping
from attrib.extract.llm.request.recordings import (
    Answered,
    Asked,
    find_recording,
    lasting,
    made_recording,
    miss,
    to_json,
    worth_recording,
    write_recording,
)
from attrib.extract.llm.settings import LLMSettings
from attrib.model import PromptVersion

_ANSWERED_AT = "attrib_answered_at"
"""Response extension: when a server gave this answer, in seconds since 1970."""


def transport_for(
    settings: LLMSettings, prompts: tuple[PromptVersion, ...], traffic: Traffic | None = None
) -> httpx2.AsyncBaseTransport:
    """The transport that a run with these settings needs; ``traffic`` is told what goes through."""
    if settings.replay is not None:
        return ReplayTransport(settings, settings.replay, prompts)
    from attrib.extract.llm.limits.paced_transport import DryTransport, PacedTransport

    traffic = traffic or Traffic()
    live: httpx2.AsyncBaseTransport
    if settings.dry_run:
        dry = DryTransport(settings, traffic)
        if settings.cache is None or not settings.cache.exists():
            return dry
        return CacheTransport(settings, settings.cache, traffic, dry)
    if traffic.round is not None:
        from attrib.extract.llm.batch.transport import BatchTransport

        live = BatchTransport(settings, traffic, traffic.round)
    else:
        live = PacedTransport(settings, traffic, live_transport(settings))
    if settings.cache is not None:
        live = CacheTransport(settings, settings.cache, traffic, live)
    if settings.record is not None:
        return RecordTransport(settings, settings.record, prompts, live, traffic)
    return live


def live_transport(settings: LLMSettings) -> httpx2.AsyncHTTPTransport:
    """To the server, through the proxy of the environment as the SDK's own client would."""
    url = urlsplit(settings.base_url)
    proxy = urllib.request.getproxies().get(url.scheme)
    if proxy and urllib.request.proxy_bypass(url.hostname or ""):
        proxy = None
    limits = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)
    return httpx2.AsyncHTTPTransport(limits=limits, proxy=proxy)


class ReplayTransport(httpx2.AsyncBaseTransport):
    """Answers from a folder; touches no network.

    Raises ReplayMissError for a request that was never recorded (the SDK wraps it; ``client``
    takes it out again).
    """

    def __init__(
        self, settings: LLMSettings, folder: Path, prompts: tuple[PromptVersion, ...]
    ) -> None:
        self._settings = settings
        self._folder = folder
        self._prompts = prompts

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        asked = await _asked(request, self._settings.base_url)
        recording = find_recording(self._folder, asked)
        if recording is None:
            raise miss(self._folder, asked, self._prompts, self._settings.model)
        return _response(recording.response)


class CacheTransport(httpx2.AsyncBaseTransport):
    """Answers from the cache what was asked before; passes on the rest and keeps the answers.

    The same request is never on its way twice at once. A cache that cannot be used never
    stops a run: the fault is noted once and every request is passed on.
    """

    def __init__(
        self, settings: LLMSettings, path: Path, traffic: Traffic, live: httpx2.AsyncBaseTransport
    ) -> None:
        self._settings = settings
        self._traffic = traffic
        self._live = live
        self._asking: dict[str, asyncio.Lock] = {}
        self._path = path
        self._cache: AnswerCache | None = None
        try:
            self._cache = AnswerCache(path)
        except (sqlite3.Error, OSError) as fault:
            self._give_up(fault)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if self._cache is None or request.method != "POST":
            return await self._live.handle_async_request(request)
        asked = await _asked(request, self._settings.base_url)
        async with self._asking.setdefault(asked.key(), asyncio.Lock()):
            if (kept := self._found(asked)) is not None:
                return kept
            response = await self._live.handle_async_request(request)
            body = _object(await response.aread())
            if body is None:
                return response
            answer = lasting(Answered(status=response.status_code, body=body))
            if not worth_keeping(answer):
                return response
            self._traffic.fresh += 1
            self._keep(asked, answer)
            return _response(answer, time.time())

    def _found(self, asked: Asked) -> httpx2.Response | None:
        try:
            kept = self._cache.find(self._settings.base_url, asked) if self._cache else None
        except (sqlite3.Error, ValueError) as fault:
            self._give_up(fault)
            return None
        if kept is None:
            return None
        self._traffic.hits += 1
        return _response(kept.answer, kept.stored_at)

    def _keep(self, asked: Asked, answer: Answered) -> None:
        settings = self._settings
        try:
            if self._cache:
                self._cache.keep(
                    settings.base_url, settings.server, asked, answer, settings.secret()
                )
        except sqlite3.Error as fault:
            self._give_up(fault)

    def _give_up(self, fault: Exception) -> None:
        self._traffic.cache_fault = f"{self._path}: {reason(fault)}"
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    async def aclose(self) -> None:
        if self._cache is not None:
            self._cache.close()
            self._cache = None
        await self._live.aclose()


class RecordTransport(httpx2.AsyncBaseTransport):
    """Passes requests on and writes down what was answered.

    The same request is sent once in a run; whoever asks again gets the recorded answer, as
    the replay would give it.
    """

    def __init__(
        self,
        settings: LLMSettings,
        folder: Path,
        prompts: tuple[PromptVersion, ...],
        live: httpx2.AsyncBaseTransport,
        traffic: Traffic,
    ) -> None:
        self._settings = settings
        self._folder = folder
        self._prompts = prompts
        self._live = live
        self._traffic = traffic
        self._written: dict[str, Answered] = {}
        self._asking: dict[str, asyncio.Lock] = {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        asked = await _asked(request, self._settings.base_url)
        key = asked.key()
        async with self._asking.setdefault(key, asyncio.Lock()):
            if key in self._written:
                return _response(self._written[key])
            response = await self._live.handle_async_request(request)
            content = await response.aread()
            body = _object(content)
            if body is None or not worth_recording(response.status_code):
                return response
            recording = made_recording(
                self._settings,
                self._prompts,
                asked,
                Answered(status=response.status_code, body=body),
                response.extensions.get(_ANSWERED_AT, time.time()),
            )
            state = write_recording(self._folder, recording, secret=self._settings.secret())
            # A batch comes in rounds, which record its answers again.
            self._traffic.recorded.setdefault(recording.file_name, Recorded(*state))
            self._written[key] = recording.response
            return _response(recording.response)

    async def aclose(self) -> None:
        await self._live.aclose()


async def _asked(request: httpx2.Request, base_url: str) -> Asked:
    return Asked.of(request.method, request.url.path, await request.aread(), base_url)


def _object(content: bytes) -> dict[str, Any] | None:
    try:
        body = json.loads(content)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _response(answered: Answered, answered_at: float | None = None) -> httpx2.Response:
    """As the SDK expects it; what recordings leave out is filled with constants."""
    body = {"id": "recorded", "created": 0, **answered.body}
    return httpx2.Response(
        answered.status,
        headers={"content-type": "application/json"},
        content=to_json(body).encode("utf-8"),
        extensions={} if answered_at is None else {_ANSWERED_AT: answered_at},
    )
