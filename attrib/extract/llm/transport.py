"""The HTTP transports: a server, a server whose answers are recorded, a folder of recordings.

Imports httpx2 at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import asyncio
import json
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from attrib.extract.llm.recordings import (
    Answered,
    Asked,
    find_recording,
    made_recording,
    miss,
    to_json,
    worth_recording,
    write_recording,
)
from attrib.extract.llm.settings import LLMSettings
from attrib.model import PromptVersion


def transport_for(
    settings: LLMSettings, prompts: tuple[PromptVersion, ...]
) -> httpx2.AsyncBaseTransport:
    """The transport that a run with these settings needs."""
    if settings.replay is not None:
        return ReplayTransport(settings, settings.replay, prompts)
    live = _live(settings)
    if settings.record is not None:
        return RecordTransport(settings, settings.record, prompts, live)
    return live


def _live(settings: LLMSettings) -> httpx2.AsyncHTTPTransport:
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
    ) -> None:
        self._settings = settings
        self._folder = folder
        self._prompts = prompts
        self._live = live
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
            )
            write_recording(self._folder, recording, secret=self._settings.secret())
            self._written[key] = recording.response
            return _response(recording.response)

    async def aclose(self) -> None:
        await self._live.aclose()


async def _asked(request: httpx2.Request, base_url: str) -> Asked:
    content = await request.aread()
    base = urlsplit(base_url).path.rstrip("/")
    return Asked(
        method=request.method,
        path=request.url.path.removeprefix(base),
        body=json.loads(content),
    )


def _object(content: bytes) -> dict[str, Any] | None:
    try:
        body = json.loads(content)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _response(answered: Answered) -> httpx2.Response:
    """As the SDK expects it; what recordings leave out is filled with constants."""
    body = {"id": "recorded", "created": 0, **answered.body}
    return httpx2.Response(
        answered.status,
        headers={"content-type": "application/json"},
        content=to_json(body).encode("utf-8"),
    )
