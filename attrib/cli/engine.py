"""Which engine a command line asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrib.cli.engine_options import EngineName, EngineRequest
from attrib.errors import UsageError

if TYPE_CHECKING:
    from attrib.config import Resolved
    from attrib.extract.engine import Engine as Engine  # noqa: PLC0414 (offered to all of cli)
    from attrib.extract.llm.limits.traffic import Traffic
    from attrib.extract.llm.probe import Probe
    from attrib.extract.llm.settings import LLMSettings


def build_engine(asked: EngineRequest) -> Engine:
    """The engine that is asked for. Raises UsageError for what cannot be had together."""
    if asked.engine is EngineName.EMBEDDED:
        return _embedded(asked)
    if asked.record and asked.record.exists() and not asked.record.is_dir():
        raise UsageError(f"{asked.record}: is a file; name a folder for the recordings")
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
            "install genai-prices"
        )
    if asked.batch:
        from attrib.extract.llm.batch.desk import at_half_price

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

    from attrib.extract.llm.request.cache import cache_path

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
        raise UsageError(
            "the embedded engine asks no model: nothing to record or replay; "
            "name a model with --model"
        )
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
    from attrib.extract.llm.request.recordings import recorded_settings

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
