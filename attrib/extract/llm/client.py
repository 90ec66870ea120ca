"""One request to an OpenAI-compatible server, and what came of it.

The only module that knows openai, instructor and tenacity; they load slowly, so it is itself
imported inside functions only. Each layer has one duty:

- openai sends one request and never retries (``max_retries=0``);
- tenacity retries what the transport spoiled: 429, 5xx, time-outs, lost connections. None
  of this ever reaches the model's prompt;
- instructor reads the answer into the schema. Only its parser is used: what it prepares of a
  request would be replaced anyway (its schema is not strict, in JSON mode it adds a prompt of
  its own), and costs more processor time than all the rest.

Wrong answers are asked again by ``conversation``, which sees them as a ``Reply``.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Generic, TypeVar, cast

import httpx2
import instructor
import openai
import tenacity
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from attrib.errors import AttribError, EngineError
from attrib.extract.llm.answer import AnswerType, plain_reason, strict_schema
from attrib.extract.llm.pacing import LONGEST_RETRY_AFTER, retry_after
from attrib.extract.llm.prompts import sendable
from attrib.extract.llm.settings import LLMSettings, OutputMode
from attrib.extract.llm.traffic import CROWDED, AwaitedError, UnansweredError
from attrib.model import ProblemCode, Usage

Message = dict[str, str]
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


class _SpoiledError(Exception):
    """The server answered, but the answer is not one to be parsed."""

    def __init__(self, code: ProblemCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


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
            _check(seen[-1])
            answer = _reader(answer_type).from_response(
                seen[-1], mode=_instructor_mode(self._settings.mode), strict=False
            )
        except Exception as fault:
            # Of any kind: the parser meets whatever a model can think of.
            return self._spoiled(fault, seen)
        return Reply(answer=answer, text=_text(seen[-1]), usage=self._usage(seen))

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
        text = _text(seen[-1]) if seen else ""
        usage = self._usage(seen)
        for cause in chain:
            if isinstance(cause, UnansweredError):
                awaited = isinstance(cause, AwaitedError)
                self.awaiting |= awaited
                return Reply(None, text, usage, str(cause), ProblemCode.CHUNK_FAILED, awaited)
            if isinstance(cause, _SpoiledError):
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
        if _is_completion(completion):
            self._understood = True
        elif isinstance(told := getattr(completion, "error", None), dict):
            # Routers pass an error of the server behind them on with status 200.
            reason = one_line(str(told.get("message", told)))
            raise _SpoiledError(ProblemCode.CHUNK_FAILED, f"the server answers an error: {reason}")
        elif self._understood:
            raise _SpoiledError(ProblemCode.CHUNK_FAILED, "the answer is no chat completion")
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
            stop=_Patience(self._settings.transport_attempts, self._settings.concurrency),
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
            if (_asked_to_wait(fault) or 0.0) > LONGEST_RETRY_AFTER:
                return False
            return fault.status_code in (408, 409, 429) or fault.status_code >= 500
        if isinstance(fault, openai.APIConnectionError):
            return not _ours(fault) and (self._reached or not no_connection(fault))
        return False

    def _wait(self, state: tenacity.RetryCallState) -> float:
        """Seconds: what the server asks for, or an exponential back-off with jitter."""

        fault = state.outcome.exception() if state.outcome else None
        asked = _asked_to_wait(fault)
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


class _Patience(tenacity.stop.stop_base):
    """When one request is given up: after so many attempts.

    Not counted are those that the server refused because of the others of the run, which are
    fewer the next time: at most as many as it takes to halve their number down to one, and
    once more as many as the attempts.
    """

    def __init__(self, attempts: int, concurrency: int) -> None:
        self._attempts = attempts
        self._uncounted = attempts + concurrency.bit_length()

    def __call__(self, state: tenacity.RetryCallState) -> bool:
        fault = state.outcome.exception() if state.outcome else None
        if isinstance(fault, openai.APIStatusError) and fault.response.extensions.get(CROWDED):
            self._uncounted -= 1
            self._attempts += self._uncounted >= 0
        return state.attempt_number >= self._attempts


def request_body(
    settings: LLMSettings, messages: list[Message], answer_type: type[BaseModel]
) -> dict[str, Any]:
    """The whole body of a request: what is sent, and what a recording is keyed by."""
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": messages,
        **settings.sampling(),
    }
    name = answer_type.__name__
    if settings.mode is OutputMode.JSON:
        body["response_format"] = {"type": "json_object"}
    elif settings.mode is OutputMode.JSON_SCHEMA:
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": name, "strict": True, "schema": strict_schema(answer_type)},
        }
    else:
        function = {"name": name, "strict": True, "parameters": strict_schema(answer_type)}
        body["tools"] = [{"type": "function", "function": function}]
        body["tool_choice"] = {"type": "function", "function": {"name": name}}
    return body


@cache
def _reader(answer_type: type[AnswerType]) -> Any:
    """The class with instructor's parser; made once, because making one takes milliseconds."""
    return instructor.response_schema(answer_type)


def _instructor_mode(mode: OutputMode) -> instructor.Mode:
    """JSON mode is read by the parser that looks past a code fence around the JSON."""

    return {
        OutputMode.JSON_SCHEMA: instructor.Mode.JSON_SCHEMA,
        OutputMode.TOOLS: instructor.Mode.TOOLS,
        OutputMode.JSON: instructor.Mode.MD_JSON,
    }[mode]


def _is_completion(answer: Any) -> bool:
    """The SDK hands on whatever came: a page of another service is a string, and parts lack."""
    choices = getattr(answer, "choices", None)
    return isinstance(choices, list) and all(
        getattr(choice, "message", None) is not None for choice in choices
    )


def _check(completion: ChatCompletion) -> None:
    """Tell apart what instructor would treat alike."""
    if not completion.choices:
        return
    choice = completion.choices[0]
    if choice.message.refusal:
        raise _SpoiledError(ProblemCode.MODEL_REFUSED, one_line(choice.message.refusal))
    if choice.finish_reason == "content_filter":
        raise _SpoiledError(ProblemCode.CONTENT_FILTERED, "the server's content filter stopped it")
    if choice.finish_reason == "length":
        raise _SpoiledError(ProblemCode.CUT_OFF, "the answer ended at the token limit")


def _text(completion: ChatCompletion) -> str:
    """The answer as written: the content, or the arguments of the function called."""
    if not completion.choices:
        return ""
    message = completion.choices[0].message
    for call in message.tool_calls or ():
        if call.type == "function":
            return sendable(call.function.arguments)
    return sendable(message.content or "")


def _asked_to_wait(fault: BaseException | None) -> float | None:
    """Seconds that the server asks to be left alone for, from ``Retry-After``."""
    if not isinstance(fault, openai.APIStatusError):
        return None
    return retry_after(fault.response.headers.get("retry-after"))


def describe_fault(chain: list[BaseException]) -> str:
    """A failed request in one line, without host, port or key."""

    for fault in chain:
        if isinstance(fault, openai.APITimeoutError):
            return "the server did not answer in time"
        if isinstance(fault, openai.APIConnectionError):
            return "the connection to the server was lost"
        if isinstance(fault, openai.APIStatusError):
            detail = fault.body.get("message") if isinstance(fault.body, dict) else None
            said = f": {one_line(detail)}" if isinstance(detail, str) else ""
            return f"the server answered {fault.status_code}{said}"
    return one_line(f"{type(chain[-1]).__name__}: {chain[-1]}")


def describe_unreadable(chain: list[BaseException]) -> str:
    """Why an answer is no data in the schema, in words that a model can act on."""

    for fault in chain:
        if isinstance(fault, ValidationError):
            return plain_reason(fault)
        if isinstance(fault, json.JSONDecodeError):
            return f"not JSON: {fault.msg}"
    return "no JSON object in it"


def one_line(text: str, limit: int = 300) -> str:
    """Text of a stranger, fit for a one-line message."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def causes(fault: BaseException) -> list[BaseException]:
    """The fault, what caused it, what caused that, ..."""
    found: list[BaseException] = []
    at: BaseException | None = fault
    while at is not None and at not in found:
        found.append(at)
        at = at.__cause__
    return found


def _ours(fault: BaseException) -> bool:
    """Whether our own transport raised it (a replay that misses, a limit that is reached)."""
    return any(isinstance(cause, AttribError | UnansweredError) for cause in causes(fault))


def no_connection(fault: BaseException) -> bool:
    """Whether not even a connection came about."""

    return any(isinstance(c, httpx2.ConnectError | httpx2.ConnectTimeout) for c in causes(fault))
