"""``--batch``: a sheet whose answers come with batches, over as many calls as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from attrib.errors import AttribError, PendingError, UsageError

if TYPE_CHECKING:
    from attrib.cli.engine import Engine
    from attrib.extract.llm import LLMSettings
    from attrib.extract.llm.batch.desk import Waiting
    from attrib.model import Sheet
    from attrib.run import Budget, Loaded


class BatchOrder(NamedTuple):
    """Whether the answers are to come with batches, as given."""

    batch: Annotated[
        bool,
        typer.Option(
            "--batch",
            help="Submit the questions as a batch (OpenAI Batch API: within a day, at half "
            "the price); the same command again collects the answers. Exit code 5 until they "
            "are there.",
        ),
    ] = False
    batch_wait: Annotated[
        bool, typer.Option("--batch-wait", help="As --batch, and wait until the sheet is made.")
    ] = False
    batch_id: Annotated[
        list[str] | None,
        typer.Option(
            help="As --batch, and collect this batch, too, if it is not known here any more.",
            metavar="ID",
            show_default=False,
        ),
    ] = None

    @property
    def wanted(self) -> bool:
        return self.batch or self.batch_wait or bool(self.batch_id)


def batched_sheet(
    order: BatchOrder, loaded: Loaded, engine: Engine, second: Engine | None, budget: Budget
) -> Sheet:
    """The sheet, once every answer is there.

    Raises PendingError while a batch is not finished, unless it is to be waited for.
    """
    import asyncio

    from attrib.extract.llm.batch.desk import advance
    from attrib.extract.llm.batch.round import Round
    from attrib.extract.llm.engine import LLMEngine
    from attrib.run import make_sheet

    if not isinstance(engine, LLMEngine):
        raise UsageError(
            "the embedded engine asks no model: --batch has no part in it; "
            "name a model with --model"
        )
    settings, given = engine.settings, tuple(order.batch_id or ())
    with closing(Round()) as waits:
        engine.traffic.round = waits
        while True:
            waits.begin()
            try:
                sheet = make_sheet(loaded, engine, second=second, budget=budget)
            except AttribError:
                # What ended the run kept other requests of the batch from being told theirs.
                _forget(settings, waits.faults, whole_batches=True)
                raise
            if engine.traffic.cache_fault:
                raise UsageError(f"--batch needs the answer cache: {engine.traffic.cache_fault}")
            if not waits.keys:
                _forget(settings, waits.faults)
                return sheet
            waiting = asyncio.run(advance(settings, waits, given, _tell))
            given = ()
            if waiting and not order.batch_wait:
                raise PendingError(
                    f"{_told(waiting)}; give the same command again later, or with --batch-wait"
                )
            if waiting:
                _wait(settings, waiting)


def _wait(settings: LLMSettings, waiting: Sequence[Waiting]) -> None:
    import asyncio

    from attrib.extract.llm.batch.desk import wait_for

    for batch in waiting:
        _tell(str(batch))
    try:
        asyncio.run(wait_for(settings, waiting, _tell))
    except KeyboardInterrupt:
        _tell(f"{_names(waiting)} goes on at the server; the same command again collects it")
        raise


def _forget(settings: LLMSettings, faults: set[str], whole_batches: bool = False) -> None:
    """They are told now, in the sheet or the error; the next command asks them again."""
    from attrib.extract.llm.batch.ledger import BatchLedger

    with closing(BatchLedger(settings.cache)) as ledger:
        ledger.forget(sorted(faults), whole_batches)


def _told(waiting: Sequence[Waiting]) -> str:
    return "; ".join(map(str, waiting))


def _names(waiting: Sequence[Waiting]) -> str:
    return ", ".join(f"batch {batch.id}" for batch in waiting)


def _tell(line: str) -> None:
    typer.echo(f"attrib: {line}", err=True)
