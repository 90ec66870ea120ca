"""Options about engine and model: what a command line may say of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer


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


class EngineRequest(NamedTuple):
    """The options as given, in the order of the help; None for those that were not.

    One that a profile may hold as well has its name there, in ``attrib.config.profiles``.
    """

    engine: Annotated[
        EngineName | None,
        typer.Option(
            "--engine",
            "-e",
            help="embedded: in-process, no model. llm: an OpenAI-compatible server. Default: "
            "llm where a model is named (option, environment, attrib.toml), else embedded.",
        ),
    ] = None
    profile: ProfileOption = None
    model: ModelOption = None
    base_url: BaseUrlOption = None
    mode: ModeOption = None
    style: Annotated[
        Style | None,
        typer.Option(
            help="copy: one question a chunk, the model copies the words. point: one question, "
            "answered with numbers of sentences and quotations. ask: one short question a passage, "
            "who says it.  [default: copy; ask for a model whose name says fewer than 8b]",
        ),
    ] = None
    temperature: Annotated[float | None, typer.Option(help="Sent only when given.")] = None
    seed: Annotated[int | None, typer.Option(help="Sent only when given.")] = None
    answer_tokens: Annotated[
        int | None, typer.Option(help="Most tokens of one answer; sent only when given.")
    ] = None
    repairs: Annotated[
        int | None, typer.Option(help="How often a wrong answer is asked again.  [default: 2]")
    ] = None
    passes: Annotated[
        list[Pass] | None,
        typer.Option(
            "--pass",
            help="Also look at the whole document; may be given several times. roster: ask first "
            "who speaks, and offer the names. speakers: ask at the end which names are one "
            "person's. stance: ask at the end where each speaker stands. Each costs requests.",
        ),
    ] = None
    concurrency: Annotated[
        int | None,
        typer.Option(
            help="Chunks asked about at once; fewer while the server refuses.  [default: 4]"
        ),
    ] = None
    timeout: Annotated[
        float | None, typer.Option(help="Seconds for one request.  [default: 600]")
    ] = None
    prompt_price: Annotated[
        float | None,
        typer.Option(help="US dollars for a million prompt tokens, for the cost total."),
    ] = None
    answer_price: Annotated[
        float | None,
        typer.Option(help="US dollars for a million answer tokens, for the cost total."),
    ] = None
    record: Annotated[
        Path | None,
        typer.Option(help="Keep every answer of the model in DIR, to be replayed.", metavar="DIR"),
    ] = None
    replay: Annotated[
        Path | None,
        typer.Option(help="Take the answers from recordings in DIR; ask no server.", metavar="DIR"),
    ] = None
    no_coverage: Annotated[
        bool,
        typer.Option(
            "--no-coverage",
            help="Do not ask the model again about quotations that its answer leaves out.",
        ),
    ] = False
    no_cache: Annotated[
        bool,
        typer.Option(
            "--no-cache",
            help="Ask the model even what it has answered before, and keep no answer "
            "(see attrib cache).",
        ),
    ] = False
    max_requests: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Most requests sent to the server; what is then unanswered is a problem in the "
            "sheet.",
            metavar="N",
        ),
    ] = None
    max_tokens: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Most tokens of the whole run, prompts and answers; else as --max-requests.",
            metavar="N",
        ),
    ] = None
    max_cost: Annotated[
        float | None,
        typer.Option(
            min=0,
            help="Most that the whole run may cost, where the price is known; else as "
            "--max-requests.",
            metavar="USD",
        ),
    ] = None
    rpm: Annotated[
        int | None, typer.Option(help="Most requests sent in a minute.", metavar="N")
    ] = None
    tpm: Annotated[
        int | None, typer.Option(help="Most tokens in a minute, prompts and answers.", metavar="N")
    ] = None
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Ask nothing: print documents, chunks, requests, estimated tokens and price.",
        ),
    ] = False
    batch: bool = False
    """Answers are to come with batches: no option of its own, see ``attrib.cli.batch``."""

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
