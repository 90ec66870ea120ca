"""One real question to a server, to find out whether it can be worked with.

Goes through the same client as the engine, with the same prompts (without the worked
examples) and the same schema.
"""

from __future__ import annotations

import time
from enum import StrEnum
from typing import TYPE_CHECKING

from attrib.errors import EngineError
from attrib.extract.llm.answer import Answer, Item
from attrib.extract.llm.settings import LLMSettings, OutputMode
from attrib.extract.llm.styles.copying import opening
from attrib.model import Frozen, ProblemCode, Usage

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client, Reply

ARTICLE = "“The old bridge is safe,” said Ann Lee, the engineer."


class Trouble(StrEnum):
    """What stands in the way, from the outside in."""

    CONNECTION = "connection"
    KEY = "key"
    QUOTA = "quota"
    MODEL = "model"
    SERVER = "server"
    """It answers with errors, or not in time."""
    CUT_OFF = "cut_off"
    OUTPUT = "output"
    """It answers, but with no data in the schema."""


class Probe(Frozen):
    """What one question found out."""

    offered: tuple[str, ...] | None = None
    """Models that the server lists; None when it lists none."""
    trouble: Trouble | None = None
    says: str = ""
    """The trouble in one line."""
    seconds: float = 0.0
    """From the question to the end of the answer."""
    usage: Usage = Usage()
    items: int = 0
    """Attributions in the answer."""
    other_mode: OutputMode | None = None
    """One that works, where that of the settings does not."""


async def probe(settings: LLMSettings) -> Probe:
    """Ask for the models, then about a sentence; nothing is asked twice in the same mode.

    Raises UsageError when there is no key for a server that wants one.
    """
    once = settings.model_copy(update={"transport_attempts": 1})
    offered = None
    client = _client(once)
    try:
        offered = await client.models()
    except EngineError as fault:
        trouble = _trouble(fault)
        # Whatever else keeps the list away may let a question through.
        if trouble in (Trouble.CONNECTION, Trouble.KEY):
            return Probe(trouble=trouble, says=str(fault))
    finally:
        await client.aclose()
    found = (await _question(once)).model_copy(update={"offered": offered})
    if found.trouble is not Trouble.OUTPUT:
        return found
    for mode in OutputMode:
        if mode is not once.mode:
            other = await _question(once.model_copy(update={"mode": mode}))
            if other.trouble is None:
                return found.model_copy(update={"other_mode": mode})
    return found


async def _question(settings: LLMSettings) -> Probe:
    # The first message sets the task, the last asks; worked examples stand between them and
    # would show the form to a server that ignores the schema.
    system, *_, question = opening(settings, ARTICLE)
    client = _client(settings)
    started = time.perf_counter()
    try:
        reply = await client.ask([system, question], Answer)
    except EngineError as fault:
        return Probe(trouble=_trouble(fault), says=str(fault))
    except Exception:
        # What a server sends that does not speak this protocol knows no bounds.
        return Probe(trouble=Trouble.SERVER, says="the answer is no chat completion")
    finally:
        await client.aclose()
    seconds = time.perf_counter() - started
    trouble, says = _read(reply)
    items = len(reply.answer.items()) if reply.answer else 0
    return Probe(trouble=trouble, says=says, seconds=seconds, usage=reply.usage, items=items)


def _read(reply: Reply[Answer]) -> tuple[Trouble | None, str]:
    if reply.code is ProblemCode.CUT_OFF:
        return Trouble.CUT_OFF, reply.reason
    if reply.code is not None:
        # A server that does not know the mode refuses the request itself.
        refused = reply.reason.startswith(("the server answered 400", "the server answered 422"))
        return (Trouble.OUTPUT if refused else Trouble.SERVER), reply.reason
    if reply.answer is None:
        return Trouble.OUTPUT, f"the answer does not keep to the schema: {reply.reason}"
    wrong = [item.reason for item in reply.answer.items() if not isinstance(item, Item)]
    if wrong:
        return Trouble.OUTPUT, f"the answer does not keep to the schema: {wrong[0]}"
    return None, ""


def _trouble(fault: EngineError) -> Trouble:
    import openai

    from attrib.extract.llm.request.faults import no_connection

    cause = fault.__cause__
    if isinstance(cause, openai.AuthenticationError | openai.PermissionDeniedError):
        return Trouble.KEY
    if isinstance(cause, openai.NotFoundError):
        return Trouble.MODEL
    if isinstance(cause, openai.RateLimitError) and cause.code == "insufficient_quota":
        return Trouble.QUOTA
    return Trouble.CONNECTION if cause and no_connection(cause) else Trouble.SERVER


def _client(settings: LLMSettings) -> Client:
    from attrib.extract.llm.request.client import Client
    from attrib.extract.llm.request.transport import transport_for

    return Client(settings, transport_for(settings, ()))
