"""One request to an OpenAI-compatible server, and what came of it.

openai, instructor and tenacity load slowly, so it is itself imported inside functions only. Each
layer has one duty:

- openai sends one request and never retries (``max_retries=0``);
- tenacity retries what the transport spoiled: 429, 5xx, time-outs, lost connections. None
  of this ever reaches the model's prompt;
- instructor reads the answer into the schema. Only its parser is used: what it prepares of a
  request would be replaced anyway (its schema is not strict, in JSON mode it adds a prompt of
  its own), and costs more processor time than all the rest.

Wrong answers are asked again by the styles, which sees them as a ``Reply``.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, cast

import httpx2
import openai
import tenacity
from openai.types.chat import ChatCompletion

from attrib.errors import AttribError, EngineError
from attrib.extract.llm.answer import AnswerType
from attrib.extract.llm.limits.pacing import LONGEST_RETRY_AFTER
from attrib.extract.llm.limits.traffic import AwaitedError, UnansweredError
from attrib.extract.llm.prompts import sendable
from attrib.extract.llm.request.completion import (
    Message,
    SpoiledError,
    is_completion,
    read,
    request_body,
    text_of,
)
from attrib.extract.llm.request.faults import (
    Patience,
    asked_to_wait,
    causes,
    describe_fault,
    describe_unreadable,
    is_ours,
    no_connection,
    one_line,
)
from attrib.extract.llm.settings import LLMSettings
from attrib.model import ProblemCode, Usage

Got = TypeVar("Got")

_LONGEST_BACKOFF = 60.0


@dataclass(frozen=True)
class Reply(Generic[AnswerType]):
    """What came of one request. Exactly one of ``answer`` and ``reason`` is set."""

    answer: AnswerType | None
    text: str
    """The model's words."""
    usage: Usage
    reason: str = ""
    code: ProblemCode | None = None
    """None for an answer, and for one that is no data in the schema."""
    awaited: bool = False
    """The answer will come with a batch: ask nothing that depends on it."""

    def costing(self, usage: Usage) -> Reply[AnswerType]:
        """The last of several replies, with what all of them cost."""
        return replace(self, usage=usage)


class Client:
    """A connection to one server. Belongs to the event loop it was made in."""

    def __init__(self, settings: LLMSettings, transport: httpx2.AsyncBaseTransport) -> None:
        """Raises UsageError when there is no key for a server that wants one."""
        # Without a handler of its own, instructor's reports of expected failures (they hold
        # the whole answer) would go to stderr through logging's last resort.
        logging.getLogger("instructor").addHandler(logging.NullHandler())
        self._settings = settings
        self.awaiting = False
        """An answer was asked for that will come with a batch."""
        self._reached = False
        self._understood = False
        """The server has answered with a chat completion."""
        self._at_work = asyncio.Lock()
        self._http = httpx2.AsyncClient(
            transport=transport,
            timeout=httpx2.Timeout(settings.timeout, connect=min(settings.timeout, 10.0)),
            follow_redirects=True,
        )
        self.api = openai.AsyncOpenAI(
            api_key=settings.key(),
            base_url=settings.base_url,
            max_retries=0,
            http_client=self._http,
        )

    async def aclose(self) -> None:
        await self._http.aclose()

    async def ask(
        self, messages: list[Message], answer_type: type[AnswerType]
    ) -> Reply[AnswerType]:
        """Ask once (transport faults apart) and read the answer.

        Raises EngineError for what makes the whole run pointless.
        """
        body = request_body(self._settings, messages, answer_type)
        seen: list[ChatCompletion] = []
        try:
            seen.append(await self._send(body))
            await self._turn()
            answer = read(seen[-1], self._settings.mode, answer_type)
        except Exception as fault:
            # Of any kind: the parser meets whatever a model can think of.
            return self._spoiled(fault, seen)
        return Reply(answer=answer, text=text_of(seen[-1]), usage=self._usage(seen))

    async def _turn(self) -> None:
        """Let one answer at a time be worked on, and requests be sent in between.

        Answers that come together would else all be read and verified, each of them for
        milliseconds, before the first of the next requests goes out: with forty at once that
        is a quarter of a second lost each time.
        """
        async with self._at_work:
            await asyncio.sleep(0)

    async def models(self) -> tuple[str, ...] | None:
        """Names of the models that the server offers; None when it has no list of them.

        Asked once. Raises EngineError when the key is refused or no answer comes.
        """
        try:
            return tuple([sendable(model.id) async for model in self.api.models.list()])
        except (openai.NotFoundError, AttributeError, TypeError, ValueError):
            return None  # nothing there, or some other page
        except openai.APIError as fault:
            chain = causes(fault)
            raise self._pointless(fault) or EngineError(describe_fault(chain)) from fault

    def _spoiled(self, fault: Exception, seen: list[ChatCompletion]) -> Reply[AnswerType]:
        """The reply for whatever was raised on the way. Raises what ends the whole run."""
        chain = causes(fault)
        for cause in chain:
            if isinstance(cause, AttribError):
                raise cause
        text = text_of(seen[-1]) if seen else ""
        usage = self._usage(seen)
        for cause in chain:
            if isinstance(cause, UnansweredError):
                awaited = isinstance(cause, AwaitedError)
                self.awaiting |= awaited
                return Reply(None, text, usage, str(cause), ProblemCode.CHUNK_FAILED, awaited)
            if isinstance(cause, SpoiledError):
                return Reply(None, text, usage, cause.reason, cause.code)
        if not seen:
            return Reply(None, "", usage, describe_fault(chain), ProblemCode.CHUNK_FAILED)
        return Reply(None, text, usage, describe_unreadable(chain))

    async def _send(self, body: dict[str, Any]) -> ChatCompletion:
        # A coroutine function of our own: tenacity does not see that the SDK's is one.
        async def once() -> ChatCompletion:
            # As extra_body the SDK sends it as it is, without a walk through its own types.
            return await self.api.chat.completions.create(
                model=self._settings.model, messages=[], extra_body=body
            )

        completion = await self.attempt(once)
        if is_completion(completion):
            self._understood = True
        elif isinstance(told := getattr(completion, "error", None), dict):
            # Routers pass an error of the server behind them on with status 200.
            reason = one_line(str(told.get("message", told)))
            raise SpoiledError(ProblemCode.CHUNK_FAILED, f"the server answers an error: {reason}")
        elif self._understood:
            raise SpoiledError(ProblemCode.CHUNK_FAILED, "the answer is no chat completion")
        else:
            raise EngineError(
                f"{self._settings.server} answers, but with no chat completion: check --base-url "
                "(most end in /v1)"
            )
        return completion

    async def attempt(self, once: Callable[[], Awaitable[Got]]) -> Got:
        """What ``once`` gives. The one place where transport faults are retried.

        Raises EngineError for a fault that every further request would meet as well.
        """
        policy = tenacity.AsyncRetrying(
            stop=Patience(self._settings.transport_attempts, self._settings.concurrency),
            wait=self._wait,
            retry=tenacity.retry_if_exception(self._passing),
            reraise=True,
        )

        try:
            got = cast(Got, await policy(once))
        except Exception as fault:
            pointless = self._pointless(fault)
            if pointless is not None:
                raise pointless from fault
            raise
        self._reached = True
        return got

    def _passing(self, fault: BaseException) -> bool:
        """Whether the same request may succeed a moment later."""
        if isinstance(fault, openai.APIStatusError):
            self._reached = True
            if fault.status_code == 429 and fault.code == "insufficient_quota":
                return False
            if (asked_to_wait(fault) or 0.0) > LONGEST_RETRY_AFTER:
                return False
            return fault.status_code in (408, 409, 429) or fault.status_code >= 500
        if isinstance(fault, openai.APIConnectionError):
            return not is_ours(fault) and (self._reached or not no_connection(fault))
        return False

    def _wait(self, state: tenacity.RetryCallState) -> float:
        """Seconds: what the server asks for, or an exponential back-off with jitter."""
        fault = state.outcome.exception() if state.outcome else None
        asked = asked_to_wait(fault)
        if asked is not None:
            return asked
        first = self._settings.transport_wait
        growing = tenacity.wait_exponential(multiplier=first, max=max(first, _LONGEST_BACKOFF))
        return growing(state) + random.uniform(0, first / 2)

    def _pointless(self, fault: Exception) -> EngineError | None:
        """The error for a fault that every further request would meet as well."""
        server, model = self._settings.server, self._settings.model
        if isinstance(fault, openai.AuthenticationError | openai.PermissionDeniedError):
            variable = self._settings.key_variable
            check = f"check {variable} and what the key may use" if variable else "it wants one"
            return EngineError(f"{server} refuses the key ({fault.status_code}): {check}")
        if isinstance(fault, openai.NotFoundError):
            return EngineError(
                f"{server} knows no model {model!r}, or no chat completions at this address "
                "(404): check --model and --base-url"
            )
        if isinstance(fault, openai.RateLimitError) and fault.code == "insufficient_quota":
            return EngineError(f"{server} says the quota of this key is used up (429)")
        if no_connection(fault) and not self._reached:
            return EngineError(
                f"no connection to {server}: check --base-url and that the server runs"
            )
        return None

    def _usage(self, seen: list[ChatCompletion]) -> Usage:
        """Counts answers, not attempts: a replay must come to the same sum."""
        total = Usage()
        for completion in seen:
            counted = completion.usage
            total += self._settings.usage(
                prompt_tokens=counted.prompt_tokens if counted else 0,
                completion_tokens=counted.completion_tokens if counted else 0,
            )
        return total
