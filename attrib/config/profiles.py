"""What may stand in a profile, and the profiles that attrib brings along.

No price is built in: prices change, and a wrong one is worse than none.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from attrib.model import Frozen

DEFAULT_PROFILE = "openai"

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_SECRET = re.compile(r"\b(?:sk|gsk|hf|xai|pk|ghp)[-_][A-Za-z0-9_-]{12,}")
_NO_NAME = re.compile(r"[A-Za-z0-9]{28,}")
"""No variable is called that, but keys are."""


def looks_like_a_key(text: str) -> bool:
    """Whether ``text`` has the form of an API key, so that it must not be repeated."""
    return bool(_SECRET.search(text))


def _url(text: str) -> str:
    try:
        url = urlsplit(text)
        host = url.hostname
        _ = url.port
    except ValueError:
        host, url = None, urlsplit("")
    if url.scheme not in ("http", "https") or not host:
        raise ValueError("must be an address such as http://127.0.0.1:8080/v1")
    if url.query or url.fragment:
        raise ValueError("must be an address without ? and #")
    return text


def _variable(text: str) -> str:
    if not _VARIABLE.fullmatch(text) or _NO_NAME.fullmatch(text) or looks_like_a_key(text):
        raise ValueError(
            "must be the name of an environment variable; the key itself is read from the "
            "environment only"
        )
    return text


def _several(value: Any) -> Any:
    """A variable names several with commas; a file has a list."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return tuple(value) if isinstance(value, list) else value


_Pass = Literal["roster", "speakers", "stance"]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Price(Frozen):
    """US dollars for a million tokens."""

    prompt: Amount
    answer: Amount


class Profile(Frozen):
    """One table ``[profiles.NAME]``. Names are those of the command line's options."""

    like: str | None = None
    """Another profile that gives what is not set here."""
    model: str | None = Field(default=None, min_length=1)
    base_url: Annotated[str, AfterValidator(_url)] | None = None
    key_variable: Annotated[str, AfterValidator(_variable)] | None = None
    mode: Literal["json_schema", "tools", "json"] | None = None
    style: Literal["copy", "point", "ask"] | None = None
    temperature: Amount | None = None
    seed: int | None = None
    answer_tokens: int | None = Field(default=None, gt=0)
    repairs: int | None = Field(default=None, ge=0)
    passes: Annotated[tuple[_Pass, ...], BeforeValidator(_several)] | None = None
    concurrency: int | None = Field(default=None, gt=0)
    rpm: int | None = Field(default=None, gt=0)
    tpm: int | None = Field(default=None, gt=0)
    timeout: Annotated[Amount, Field(gt=0)] | None = None
    prices: dict[str, Price] = Field(default_factory=dict)
    """By the name of the model: a price never holds for another one."""


class Layer(Profile):
    """What flags or the environment may set: a profile, with prices for the model at hand."""

    prompt_price: Amount | None = None
    answer_price: Amount | None = None


SETTINGS = tuple(name for name in Layer.model_fields if name not in ("like", "prices"))
"""Every value that is resolved, in the order in which it is shown."""


class BuiltIn(Frozen):
    """A provider or server that attrib knows."""

    label: str
    profile: Profile
    key_optional: bool = False
    url_variable: str | None = None
    """The provider's own environment variable for the address."""
    url_hint: str = ""
    """What ``base_url`` looks like, where there is no fixed one."""


BUILT_IN: MappingProxyType[str, BuiltIn] = MappingProxyType(
    {
        "openai": BuiltIn(
            label="OpenAI",
            profile=Profile(
                base_url="https://api.openai.com/v1",
                key_variable="OPENAI_API_KEY",
                mode="json_schema",
            ),
            url_variable="OPENAI_BASE_URL",
        ),
        # The v1 address takes the key as OpenAI does and needs no api-version; the model is
        # the name of the deployment.
        "azure": BuiltIn(
            label="Azure OpenAI",
            profile=Profile(key_variable="AZURE_OPENAI_API_KEY", mode="json_schema"),
            url_hint="https://RESOURCE.openai.azure.com/openai/v1/",
        ),
        "openrouter": BuiltIn(
            label="OpenRouter",
            profile=Profile(
                base_url="https://openrouter.ai/api/v1",
                key_variable="OPENROUTER_API_KEY",
                mode="json_schema",
            ),
        ),
        "vllm": BuiltIn(
            label="vLLM",
            profile=Profile(
                base_url="http://127.0.0.1:8000/v1",
                key_variable="VLLM_API_KEY",
                mode="json_schema",
            ),
            key_optional=True,
        ),
        "llamacpp": BuiltIn(
            label="llama.cpp",
            profile=Profile(
                base_url="http://127.0.0.1:8080/v1",
                key_variable="LLAMA_API_KEY",
                mode="json_schema",
            ),
            key_optional=True,
        ),
        "ollama": BuiltIn(
            label="Ollama",
            profile=Profile(
                base_url="http://127.0.0.1:11434/v1",
                key_variable="OLLAMA_API_KEY",
                mode="json_schema",
            ),
            key_optional=True,
        ),
    }
)


def without_password(url: str) -> str:
    """The address as it may be shown."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def set_values(profile: Profile) -> dict[str, Any]:
    """What a profile itself sets, prices and ``like`` aside."""
    named = {name: getattr(profile, name, None) for name in SETTINGS}
    return {name: value for name, value in named.items() if value is not None}
