"""Which engine a command line asks for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from attrib.errors import UsageError

if TYPE_CHECKING:
    from attrib.extract.engine import Engine


class EngineName(StrEnum):
    """Engines that a user can name."""

    EMBEDDED = "embedded"
    LLM = "llm"


class Mode(StrEnum):
    """How a server is made to answer in the schema."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON = "json"


EngineOption = Annotated[
    EngineName | None,
    typer.Option(
        "--engine",
        "-e",
        help="embedded: in-process, no model. llm: an OpenAI-compatible server. "
        "Default: llm where a model is named, else embedded.",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", "-m", help="Model to ask.", envvar="ATTRIB_MODEL", metavar="NAME"),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        help="OpenAI-compatible server; the key is read from OPENAI_API_KEY.",
        envvar="OPENAI_BASE_URL",
        metavar="URL",
    ),
]
ModeOption = Annotated[Mode | None, typer.Option(help="Structured output of the server.")]
TemperatureOption = Annotated[float | None, typer.Option(help="Sent only when given.")]
SeedOption = Annotated[int | None, typer.Option(help="Sent only when given.")]
AnswerTokensOption = Annotated[
    int | None, typer.Option(help="Most tokens of one answer; sent only when given.")
]
RepairsOption = Annotated[
    int | None, typer.Option(help="How often a wrong answer is asked again.  [default: 2]")
]
ConcurrencyOption = Annotated[
    int | None, typer.Option(help="Chunks asked about at once.  [default: 4]")
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


class EngineRequest(NamedTuple):
    """The options above, as given; None for those that were not."""

    engine: EngineName | None
    model: str | None
    base_url: str | None
    mode: Mode | None
    temperature: float | None
    seed: int | None
    max_tokens: int | None
    max_repairs: int | None
    concurrency: int | None
    timeout: float | None
    prompt_price: float | None
    completion_price: float | None
    record: Path | None
    replay: Path | None


def build_engine(asked: EngineRequest) -> Engine:
    """The engine that is asked for. Raises UsageError for what cannot be had together."""
    name = asked.engine
    if name is None:
        name = EngineName.LLM if asked.model or asked.replay else EngineName.EMBEDDED
    if name is EngineName.EMBEDDED:
        if asked.record or asked.replay:
            raise UsageError("the embedded engine asks no model: nothing to record or replay")
        from attrib.extract.embedded import EmbeddedEngine

        return EmbeddedEngine()
    return _llm(asked)


def second_engine(first: Engine) -> Engine:
    """The embedded engine, to be held against ``first``. Raises UsageError if that is the same."""
    from attrib.extract.embedded import EmbeddedEngine

    second = EmbeddedEngine()
    if first.info.name == second.info.name:
        raise UsageError(
            "--second-opinion: the embedded engine is no check on itself; name a model with --model"
        )
    return second


def _llm(asked: EngineRequest) -> Engine:
    from pydantic import ValidationError

    from attrib.chunk import split_chunk
    from attrib.extract.llm.engine import LLMEngine
    from attrib.extract.llm.recordings import recorded_settings
    from attrib.extract.llm.settings import LLMSettings

    given = {
        name: value
        for name, value in asked._asdict().items()
        if value is not None and name != "engine"
    }
    if asked.replay:
        recorded = recorded_settings(asked.replay)
        given = {**recorded.model_dump(exclude_unset=True), **given}
    if "model" not in given:
        raise UsageError("no model: name one with --model or ATTRIB_MODEL")
    try:
        settings = LLMSettings.model_validate(given)
    except ValidationError as fault:
        first = fault.errors()[0]
        option = "--" + str(first["loc"][0]).replace("_", "-") + ": " if first["loc"] else ""
        raise UsageError(f"{option}{first['msg']}") from None
    return LLMEngine(settings, split=split_chunk)
