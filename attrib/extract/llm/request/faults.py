"""What the transport spoils: faults of a request, in words, and whether another try may help.

Imports openai at the top, so it is itself imported inside functions only.
"""

from __future__ import annotations

import json

import httpx2
import openai
import tenacity
from pydantic import ValidationError

from attrib.errors import AttribError
from attrib.extract.llm.answer import plain_reason
from attrib.extract.llm.limits.pacing import retry_after
from attrib.extract.llm.limits.traffic import CROWDED, UnansweredError


class Patience(tenacity.stop.stop_base):
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


def asked_to_wait(fault: BaseException | None) -> float | None:
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


def is_ours(fault: BaseException) -> bool:
    """Whether our own transport raised it (a replay that misses, a limit that is reached)."""
    return any(isinstance(cause, AttribError | UnansweredError) for cause in causes(fault))


def no_connection(fault: BaseException) -> bool:
    """Whether not even a connection came about."""
    return any(isinstance(c, httpx2.ConnectError | httpx2.ConnectTimeout) for c in causes(fault))
