"""What a run may spend, and what its requests need: estimated before, counted after.

Limits hold over all runs of one engine. What the cache or a recording answers costs nothing.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from attrib.extract.llm.limits.traffic import LimitReachedError, Traffic
from attrib.extract.llm.request.recordings import to_json
from attrib.extract.llm.settings import LLMSettings
from attrib.language.tokens import estimate_tokens

_AROUND_A_MESSAGE = 4
"""Tokens that the chat format of a model puts around every message."""


class Tokens(NamedTuple):
    """Of one request."""

    prompt: int
    answer: int


def prompt_tokens(body: dict[str, Any]) -> int:
    """Estimate for the body of a chat request: its messages, and functions that it offers.

    A schema that is sent as ``response_format`` is not counted: most servers turn it into a
    grammar that no model reads.
    """
    messages = body.get("messages") or ()
    texts = [m["content"] for m in messages if isinstance(m.get("content"), str)]
    offered = to_json(body["tools"]) if "tools" in body else ""
    around = _AROUND_A_MESSAGE * len(texts)
    return sum(map(estimate_tokens, texts)) + estimate_tokens(offered) + around


def counted(answer: dict[str, Any], prompt: int) -> Tokens:
    """What the server counted for an answer, else estimates; ``prompt`` is that of the prompt."""
    usage = answer.get("usage")
    if isinstance(usage, dict):
        asked, answered = usage.get("prompt_tokens"), usage.get("completion_tokens")
        if isinstance(asked, int) and isinstance(answered, int):
            return Tokens(asked, answered)
    return Tokens(prompt, estimate_tokens(to_json(answer.get("choices", []))))


def refuse_overrun(settings: LLMSettings, traffic: Traffic, prompt: int) -> None:
    """Raises LimitReachedError when a request with ``prompt`` tokens would pass a limit.

    Prompts in flight count as estimated, answers in flight do not: that much may be overrun.
    """
    if settings.max_requests is not None and traffic.sent >= settings.max_requests:
        raise LimitReachedError(
            f"not asked: the limit of {settings.max_requests} requests is reached; "
            f"{_onward('--max-requests')}"
        )
    asked = traffic.prompt_tokens + traffic.prompts_in_flight + prompt
    answered = traffic.answer_tokens
    if settings.max_tokens is not None and asked + answered > settings.max_tokens:
        raise LimitReachedError(
            f"not asked: the next request would pass the limit of {settings.max_tokens} tokens; "
            f"{_onward('--max-tokens')}"
        )
    cost = settings.cost(asked, answered)
    if settings.max_cost is not None and cost is not None and cost > settings.max_cost:
        raise LimitReachedError(
            f"not asked: the next request would pass the limit of {settings.max_cost:g} US "
            f"dollars; {_onward('--max-cost')}"
        )


def _onward(option: str) -> str:
    return f"the same command with a higher {option} goes on from here"
