"""What a user may set about the model, and what of it decides the answers."""

from __future__ import annotations

import ipaddress
import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator

from attrib.errors import UsageError
from attrib.model import Frozen, Usage

KEY_VARIABLE = "OPENAI_API_KEY"
OPENAI_URL = "https://api.openai.com/v1"
NO_KEY = "no-key"
"""Sent to local servers that want none; the SDK refuses an empty one."""
PARAMETERS = (
    "mode", "style", "temperature", "seed", "answer_tokens", "max_repairs", "prompt_price",
    "completion_price", "passes", "coverage",
)  # fmt: skip
"""The settings that decide the answers and their cost: they go into sheets and recordings,
and a replay takes these, and no others, from there."""


class OutputMode(StrEnum):
    """How the server is made to answer in the schema."""

    JSON_SCHEMA = "json_schema"
    """``response_format`` with a strict JSON Schema (OpenAI, vLLM, llama.cpp, Ollama)."""
    TOOLS = "tools"
    """One function that must be called, with the same strict schema."""
    JSON = "json"
    """Any JSON object; the schema stands in the prompt only."""


class Style(StrEnum):
    """How a model is asked who said what."""

    COPY = "copy"
    """One question a chunk; the model copies speaker, cue and words, the verifier finds them."""
    POINT = "point"
    """One question a chunk; sentences and quotations are numbered, the model answers numbers."""
    ASK = "ask"
    """Passages are located first; one short question each, answered with a number."""


SMALL = 8.0
"""Billions of parameters; a model that says it has fewer is asked in the style for such."""
_BILLIONS = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d+)?)b(?![a-z0-9])", re.IGNORECASE)


class Pass(StrEnum):
    """A look at the whole document beside the questions about its chunks."""

    ROSTER = "roster"
    """Before: who speaks, under which names; each chunk's question then offers these names."""
    SPEAKERS = "speakers"
    """After: which of the names that the chunks' answers use are names of one person."""
    STANCE = "stance"
    """After: where each speaker stands toward what he speaks of, in all of his words."""


class LLMSettings(Frozen):
    """One model on one OpenAI-compatible server, and how it is asked.

    Raises pydantic's ValidationError for a value that cannot be. Sampling options are sent only
    when set: some models reject them.
    """

    model: str = Field(min_length=1)
    base_url: str = OPENAI_URL
    key_variable: str | None = KEY_VARIABLE
    """Environment variable that holds the key; None for a server that wants none."""
    key_optional: bool = False
    """Whether the server may be asked without a key; one on this machine always may."""
    mode: OutputMode = OutputMode.JSON_SCHEMA
    style: Style = Style.COPY
    """Unless set: ``ask`` for a model whose name says that it is small (``small``)."""
    temperature: float | None = Field(default=None, ge=0)
    seed: int | None = None
    answer_tokens: int | None = Field(default=None, gt=0)
    """Tokens an answer may have; a longer one is cut off and the chunk is split."""

    max_repairs: int = Field(default=2, ge=0)
    """How often a wrong answer goes back to the model with the complaints."""
    coverage: bool = True
    """Whether quotations that an answer leaves out are asked about again, by number."""
    passes: tuple[Pass, ...] = ()
    """Each costs requests of its own; the order in which they are given plays no part."""
    prompt_price: float | None = Field(default=None, ge=0)
    """US dollars for a million prompt tokens."""
    completion_price: float | None = Field(default=None, ge=0)
    """US dollars for a million completion tokens."""

    concurrency: int = Field(default=4, gt=0)
    """Chunks in conversation with the model at once, over all documents."""
    timeout: float = Field(default=600.0, gt=0)
    """Seconds that one request may take."""
    transport_attempts: int = Field(default=5, gt=0)
    """How often one request is sent when the transport fails (429, 5xx, time-outs)."""
    transport_wait: float = Field(default=1.0, ge=0)
    """Seconds before the second attempt; doubles from there to a minute at most."""

    rpm: int | None = Field(default=None, gt=0)
    """Requests sent in a minute, at most."""
    tpm: int | None = Field(default=None, gt=0)
    """Tokens sent and answered in a minute, at most (``limits.pacing``)."""

    max_requests: int | None = Field(default=None, ge=0)
    """How many requests a run may send to the server, attempts after transport faults
    included; what the cache or a recording answers does not count."""
    max_tokens: int | None = Field(default=None, ge=0)
    """Tokens of prompts and answers that a run may use (``limits.budget``)."""
    max_cost: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    """US dollars that a run may cost; both prices must be known."""
    dry_run: bool = False
    """Send nothing: what would be sent is estimated and told through ``Traffic.forecast``."""

    record: Path | None = None
    """Folder that every answer is written to."""
    replay: Path | None = None
    """Folder that every answer is read from; no server is asked."""
    cache: Path | None = None
    """Database of answers (``request.cache``) that is looked up before a server is asked, and
    that every answer is kept in. A replay does without."""

    @model_validator(mode="before")
    @classmethod
    def _style_for_model(cls, given: Any) -> Any:
        if not isinstance(given, dict) or given.get("style") is not None:
            return given
        fitting = Style.ASK if small(str(given.get("model"))) else Style.COPY
        return {**given, "style": fitting}

    @model_validator(mode="after")
    def _one_way(self) -> LLMSettings:
        if self.record and self.replay:
            raise ValueError("a run either records or replays, not both")
        return self

    @model_validator(mode="after")
    def _priced(self) -> LLMSettings:
        if self.max_cost is not None and not self.prices_known:
            raise ValueError("max_cost needs both prices, that of the prompt and of the answer")
        return self

    @field_validator("passes", mode="after")
    @classmethod
    def _each_once(cls, passes: tuple[Pass, ...]) -> tuple[Pass, ...]:
        return tuple(each for each in Pass if each in passes)

    def parameters(self) -> dict[str, Any]:
        """Those of ``PARAMETERS`` that are set.

        Holds nothing about host, time, or whether the run was live or replayed.
        """
        named = self.model_dump(mode="json", include=set(PARAMETERS), exclude_none=True)
        return {name: value for name, value in named.items() if value != []}

    def sampling(self) -> dict[str, Any]:
        """The options that go into the request body as they are."""
        named = {
            "temperature": self.temperature,
            "seed": self.seed,
            "max_tokens": self.answer_tokens,
        }
        return {name: value for name, value in named.items() if value is not None}

    def usage(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        """One answered request, priced when a price is set."""
        return Usage(
            requests=1,
            prompt_tokens=prompt_tokens,
            completion_tokens=completion_tokens,
            cost=self.cost(prompt_tokens, completion_tokens),
        )

    def cost(self, prompt_tokens: int, completion_tokens: int) -> float | None:
        """US dollars; None when no price is set."""
        if self.prompt_price is None and self.completion_price is None:
            return None
        prompt_cost = prompt_tokens * (self.prompt_price or 0.0)
        completion_cost = completion_tokens * (self.completion_price or 0.0)
        return (prompt_cost + completion_cost) / 1_000_000

    @property
    def prices_known(self) -> bool:
        return self.prompt_price is not None and self.completion_price is not None

    @property
    def server(self) -> str:
        """The base URL as it may be shown: without a password in it."""
        url = urlsplit(self.base_url)
        return url._replace(netloc=url.netloc.rpartition("@")[2]).geturl()

    @property
    def key_wanted(self) -> bool:
        """Whether the server cannot be asked without a key."""
        return bool(self.key_variable) and not self.key_optional and not is_local(self.base_url)

    def secret(self) -> str:
        """What must never be written anywhere; empty when no key is set."""
        return os.environ.get(self.key_variable, "").strip() if self.key_variable else ""

    def key(self) -> str:
        """The key, from the environment only.

        Raises:
            UsageError: no key is set and the server is not a local one.
        """
        if self.secret():
            return self.secret()
        if self.replay or self.dry_run or not self.key_wanted:
            return NO_KEY
        raise UsageError(
            f"no key for {self.server}: set the environment variable {self.key_variable}, "
            "or give --base-url of a local server"
        )


def small(model: str) -> bool:
    """Whether a model's name says that it has fewer than ``SMALL`` billion parameters."""
    named = [float(size) for size in _BILLIONS.findall(model)]
    return bool(named) and max(named) < SMALL


def is_local(base_url: str) -> bool:
    """Whether the server runs on this machine."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
