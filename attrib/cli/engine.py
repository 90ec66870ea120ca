"""Which engine a command line asks for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from attrib.errors import UsageError

if TYPE_CHECKING:
    from attrib.config import Resolved
    from attrib.extract.engine import Engine as Engine  # noqa: PLC0414 (offered to all of cli)
    from attrib.extract.llm.probe import Probe
    from attrib.extract.llm.settings import LLMSettings
    from attrib.extract.llm.traffic import Traffic


class EngineName(StrEnum):
    """Engines that a user can name."""

    EMBEDDED = "embedded"
    LLM = "llm"


class Mode(StrEnum):
    """How a server is made to answer in the schema."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON = "json"


class Style(StrEnum):
    """How a model is asked who said what."""

    COPY = "copy"
    POINT = "point"
    ASK = "ask"


class Pass(StrEnum):
    """A look at the whole document beside the questions about its chunks."""

    ROSTER = "roster"
    SPEAKERS = "speakers"
    STANCE = "stance"


EngineOption = Annotated[
    EngineName | None,
    typer.Option(
        "--engine",
        "-e",
        help="embedded: in-process, no model. llm: an OpenAI-compatible server. "
        "Default: llm where a model is named (option, environment, attrib.toml), else embedded.",
    ),
]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        "-p",
        help="Server and model under one name: attrib models lists them. "
        "Environment: ATTRIB_PROFILE.",
        metavar="NAME",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", "-m", help="Model to ask. Environment: ATTRIB_MODEL.", metavar="NAME"),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        help="OpenAI-compatible server. Environment: ATTRIB_BASE_URL; OPENAI_BASE_URL for the "
        "profile openai. Its key is read from the environment only.",
        metavar="URL",
    ),
]
ModeOption = Annotated[Mode | None, typer.Option(help="Structured output of the server.")]
StyleOption = Annotated[
    Style | None,
    typer.Option(
        help="copy: one question a chunk, the model copies the words. point: one question, "
        "answered with numbers of sentences and quotations. ask: one short question a passage, "
        "who says it.  [default: copy; ask for a model whose name says fewer than 8b]",
    ),
]
TemperatureOption = Annotated[float | None, typer.Option(help="Sent only when given.")]
SeedOption = Annotated[int | None, typer.Option(help="Sent only when given.")]
AnswerTokensOption = Annotated[
    int | None, typer.Option(help="Most tokens of one answer; sent only when given.")
]
RepairsOption = Annotated[
    int | None, typer.Option(help="How often a wrong answer is asked again.  [default: 2]")
]
PassOption = Annotated[
    list[Pass] | None,
    typer.Option(
        "--pass",
        help="Also look at the whole document; may be given several times. roster: ask first who "
        "speaks, and offer the names. speakers: ask at the end which names are one person's. "
        "stance: ask at the end where each speaker stands. Each costs requests.",
    ),
]
ConcurrencyOption = Annotated[
    int | None,
    typer.Option(help="Chunks asked about at once; fewer while the server refuses.  [default: 4]"),
]
RpmOption = Annotated[
    int | None, typer.Option("--rpm", help="Most requests sent in a minute.", metavar="N")
]
TpmOption = Annotated[
    int | None,
    typer.Option("--tpm", help="Most tokens in a minute, prompts and answers.", metavar="N"),
]
TimeoutOption = Annotated[
    float | None, typer.Option(help="Seconds for one request.  [default: 600]")
]
PromptPriceOption = Annotated[
    float | None,
    typer.Option(help="US dollars for a million prompt tokens, for the cost total."),
]
AnswerPriceOption = Annotated[
    float | None,
    typer.Option(
        "--answer-price", help="US dollars for a million answer tokens, for the cost total."
    ),
]
RecordOption = Annotated[
    Path | None,
    typer.Option(help="Keep every answer of the model in DIR, to be replayed.", metavar="DIR"),
]
ReplayOption = Annotated[
    Path | None,
    typer.Option(help="Take the answers from recordings in DIR; ask no server.", metavar="DIR"),
]
MaxRequestsOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Most requests sent to the server; what is then unanswered is a problem in the sheet.",
        metavar="N",
    ),
]
MaxTokensOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Most tokens of the whole run, prompts and answers; else as --max-requests.",
        metavar="N",
    ),
]
MaxCostOption = Annotated[
    float | None,
    typer.Option(
        min=0,
        help="Most that the whole run may cost, where the price is known; else as --max-requests.",
        metavar="USD",
    ),
]
DryRunOption = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help="Ask nothing: print documents, chunks, requests, estimated tokens and price.",
    ),
]
NoCacheOption = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        help="Ask the model even what it has answered before, and keep no answer "
        "(see attrib cache).",
    ),
]


NoCoverageOption = Annotated[
    bool,
    typer.Option(
        "--no-coverage",
        help="Do not ask the model again about quotations that its answer leaves out.",
    ),
]


class EngineRequest(NamedTuple):
    """The options above, as given; None for those that were not.

    One that a profile may hold as well has its name there, in ``attrib.config.profiles``.
    """

    engine: EngineName | None = None
    profile: str | None = None
    model: str | None = None
    base_url: str | None = None
    mode: Mode | None = None
    temperature: float | None = None
    seed: int | None = None
    answer_tokens: int | None = None
    repairs: int | None = None
    concurrency: int | None = None
    timeout: float | None = None
    prompt_price: float | None = None
    answer_price: float | None = None
    record: Path | None = None
    replay: Path | None = None
    no_cache: bool = False
    max_requests: int | None = None
    max_tokens: int | None = None
    max_cost: float | None = None
    rpm: int | None = None
    tpm: int | None = None
    dry_run: bool = False
    batch: bool = False
    passes: tuple[Pass, ...] | None = None
    no_coverage: bool = False
    style: Style | None = None

    def flags(self) -> dict[str, Any]:
        """Those that the configuration knows, too; they stand above it."""
        apart = (
            "engine", "profile", "record", "replay", "no_cache", "no_coverage", "batch",
            *self.of_this_run(),
        )  # fmt: skip
        return {
            name: value
            for name, value in self._asdict().items()
            if value is not None and name not in apart
        }

    def of_this_run(self) -> dict[str, Any]:
        """What no file may set."""
        return {
            "max_requests": self.max_requests,
            "max_tokens": self.max_tokens,
            "max_cost": self.max_cost,
            "dry_run": self.dry_run,
        }


def build_engine(asked: EngineRequest) -> Engine:
    """The engine that is asked for. Raises UsageError for what cannot be had together."""
    if asked.engine is EngineName.EMBEDDED:
        return _embedded(asked)
    if asked.batch and asked.no_cache:
        raise UsageError("--batch keeps its answers in the cache: leave out --no-cache")
    if asked.replay:
        if asked.batch:
            raise UsageError("--batch: a replay asks no server; leave one of them out")
        if asked.dry_run:
            raise UsageError("--dry-run: a replay asks no server anyway; leave one of them out")
        return _llm(_replayed(asked, asked.replay))
    from attrib.config import load_configuration

    resolved = load_configuration().resolve(asked.profile, asked.flags())
    wanted = asked.engine is EngineName.LLM or asked.profile or resolved.get("model")
    if not wanted:
        return _embedded(asked)
    cache = None if asked.no_cache else answer_cache()
    settings = llm_settings(resolved, record=asked.record, cache=cache)
    if asked.max_cost is not None and not settings.prices_known:
        raise UsageError(
            f"--max-cost: the price of {settings.model} is not known; give --prompt-price and "
            f"--answer-price, or prices in {table_name(resolved.profile.value)} of attrib.toml, or "
            "install attrib[cost]"
        )
    if asked.batch:
        from attrib.extract.llm.batch import at_half_price

        settings = at_half_price(settings)
    update = {**asked.of_this_run(), "coverage": not asked.no_coverage}
    return _llm(settings.model_copy(update=update))


def second_engine(first: Engine) -> Engine:
    """The embedded engine, to be held against ``first``. Raises UsageError if that is the same."""
    from attrib.extract.embedded import EmbeddedEngine

    second = EmbeddedEngine()
    if first.info.name == second.info.name:
        raise UsageError(
            "--second-opinion: the embedded engine is no check on itself; name a model with --model"
        )
    return second


def answer_cache() -> Path:
    """The database that answers are kept in, there or not."""
    import os

    from attrib.extract.llm.cache import cache_path

    return cache_path(os.environ)


def traffic_of(engine: Engine) -> Traffic | None:
    """What went through an llm engine; None for another."""
    if engine.info.name != "llm":
        return None
    from attrib.extract.llm.engine import LLMEngine

    return engine.traffic if isinstance(engine, LLMEngine) else None


def traffic_notes(engine: Engine) -> list[str]:
    """What a person should know of cache and server after a run, one line each."""
    traffic, notes = traffic_of(engine), []
    # Answers of a batch come through the cache, and did cost something.
    if traffic and traffic.hits and traffic.round is None:
        notes.append(
            f"{traffic.hits} of {traffic.hits + traffic.fresh} answers came from the cache and "
            "cost nothing now (--no-cache asks anew)"
        )
    if traffic and traffic.cache_fault:
        notes.append(f"the answer cache was not used: {traffic.cache_fault} (see attrib cache)")
    pace = traffic.pace if traffic else None
    if pace and pace.refused_in_all:
        requests = "1 request" if pace.refused_in_all == 1 else f"{pace.refused_in_all} requests"
        notes.append(
            f"the server refused {requests} as too many, and at the end was asked {pace.limit} at "
            "once (--concurrency, --rpm and --tpm ask for less from the start)"
        )
    return notes


def llm_settings(
    resolved: Resolved, record: Path | None = None, cache: Path | None = None
) -> LLMSettings:
    """Settings of the llm engine. Raises UsageError when model or server is missing."""
    profile = resolved.profile.value
    if resolved.get("model") is None:
        raise UsageError(
            f"no model: name one with --model, ATTRIB_MODEL, or model in "
            f"{table_name(profile)} of attrib.toml"
        )
    if resolved.get("base_url") is None:
        raise UsageError(
            f"profile {profile} has no server: give --base-url, or base_url in "
            f"{table_name(profile)} of attrib.toml, such as {resolved.url_hint}"
        )
    given = {name: value.value for name, value in resolved.values.items()}
    # A profile without a variable has no key: not that of OpenAI either.
    given = {"key_variable": None, **given, "key_optional": resolved.key_optional}
    return _settings({**given, "record": record, "cache": cache})


def setting_default(name: str, model: str | None) -> tuple[object, str]:
    """What holds for a setting of the configuration when nobody sets it (None for nothing), and
    why, where that is because of the ``model``."""
    from attrib.extract.llm.settings import LLMSettings, Style, small

    if name in ("model", "base_url", "key_variable"):
        return None, ""
    if name == "style" and small(model or ""):
        return Style.ASK.value, "a small model"
    return LLMSettings.model_fields[_SETTING_NAMES.get(name, name)].default, ""


def table_name(profile: str) -> str:
    """The table of ``attrib.toml`` that describes a profile."""
    bare = profile.replace("-", "").replace("_", "")
    return (
        f"[profiles.{profile}]" if bare.isalnum() and bare.isascii() else f'[profiles."{profile}"]'
    )


def probe_server(settings: LLMSettings) -> Probe:
    """Ask the server one real question. Raises UsageError when it wants a key and none is set."""
    import asyncio

    from attrib.extract.llm.probe import probe

    return asyncio.run(probe(settings))


_SETTING_NAMES = {"repairs": "max_repairs", "answer_price": "completion_price"}
"""What the engine calls an option, where it differs."""


def _embedded(asked: EngineRequest) -> Engine:
    if asked.record or asked.replay:
        raise UsageError("the embedded engine asks no model: nothing to record or replay")
    told_elsewhere = ("engine", "record", "replay", "dry_run", "batch")
    for name, value in asked._asdict().items():
        # By identity: 0 is a value, too.
        if name not in told_elsewhere and value is not None and value is not False:
            option = {"passes": "pass"}.get(name, name).replace("_", "-")
            what = "leave it out" if asked.engine else "name a model with --model, or leave it out"
            raise UsageError(
                f"the embedded engine asks no model: --{option} has no part in it; {what}"
            )
    from attrib.extract.embedded import EmbeddedEngine

    return EmbeddedEngine()


def _replayed(asked: EngineRequest, folder: Path) -> LLMSettings:
    """As recorded, save for what the options say; nothing else that is configured counts."""
    from attrib.extract.llm.recordings import recorded_settings

    if asked.profile:
        raise UsageError("--profile: a replay asks no server; leave it out, or leave out --replay")
    recorded = recorded_settings(folder).model_dump(exclude_unset=True)
    covering = {"coverage": False} if asked.no_coverage else {}
    return _settings({**recorded, **asked.flags(), **covering, "record": asked.record})


def _settings(given: dict[str, Any]) -> LLMSettings:
    from pydantic import ValidationError

    from attrib.extract.llm.settings import LLMSettings

    named = {_SETTING_NAMES.get(name, name): value for name, value in given.items()}
    try:
        return LLMSettings.model_validate(named)
    except ValidationError as fault:
        first = fault.errors()[0]
        option = "--" + str(first["loc"][0]).replace("_", "-") + ": " if first["loc"] else ""
        raise UsageError(f"{option}{first['msg']}") from None


def _llm(settings: LLMSettings) -> Engine:
    from attrib.chunk import split_chunk
    from attrib.extract.llm.engine import LLMEngine

    return LLMEngine(settings, split=split_chunk)
