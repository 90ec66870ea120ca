"""One question about a whole document (or a large piece of it) whose answer is a list.

What the passes over a document have in common: the request is counted like any other, a
malformed item never takes its neighbours with it, and a question that gets no usable answer
is a problem and no more: what else is known stands without it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, model_validator

from attrib.errors import AttribError, ReplayMissError
from attrib.extract.llm.answer import Rejected, complete_items
from attrib.extract.llm.prompts import load_prompt, schema_text
from attrib.extract.llm.settings import LLMSettings, OutputMode
from attrib.model import Document, Problem, ProblemCode, Span, Usage

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client, Reply
    from attrib.extract.llm.request.completion import Message


class ListAnswer(BaseModel):
    """An answer with one field, a list of items that are read one by one (``lenient``)."""

    @model_validator(mode="before")
    @classmethod
    def _bare_list(cls, value: Any) -> Any:
        """A model without a grammar may leave the outer object out."""
        return {cls.field(): value} if isinstance(value, list) else value

    @classmethod
    def field(cls) -> str:
        (name,) = cls.model_fields
        return name

    def items(self) -> list[Any]:
        """Items and ``Rejected`` ones, in order."""
        found: list[Any] = getattr(self, self.field())
        return found


class Asker(NamedTuple):
    """Who is asked, about which document."""

    settings: LLMSettings
    client: Client
    places: asyncio.Semaphore
    """The requests that may be in flight at once."""
    document: Document

    def refused(self, what: str, reason: str, raw: object, span: Span | None = None) -> Problem:
        """The problem of one item of an answer that is not believed."""
        return Problem(
            code=ProblemCode.ITEM_REFUSED,
            message=f"{what}: {reason}",
            document=self.document.id,
            span=span,
            raw=raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False),
        )

    def failed(self, what: str, reason: str, raw: str = "", span: Span | None = None) -> Problem:
        """The problem of a question that has no answer."""
        return Problem(
            code=ProblemCode.PASS_FAILED,
            message=f"{what}: {reason}",
            document=self.document.id,
            span=span,
            raw=raw or None,
        )


class Listed(NamedTuple):
    """What came of one question."""

    items: tuple[Any, ...] = ()
    """Of the type that the answer holds; what they say is not checked yet."""
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
    awaited: str = ""
    """Why there is no answer yet: it will come with a batch."""


async def ask_all(questions: Iterable[Awaitable[Listed]]) -> list[Listed]:
    """The answers, in order; what ends one of the questions ends all of them."""
    tasks = [asyncio.ensure_future(question) for question in questions]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def together(answers: Sequence[Listed]) -> Listed:
    """What several questions of one sort gave, in order."""
    return Listed(
        tuple(item for answer in answers for item in answer.items),
        tuple(problem for answer in answers for problem in answer.problems),
        sum((answer.usage for answer in answers), Usage()),
        next((answer.awaited for answer in answers if answer.awaited), ""),
    )


async def ask_after(
    asker: Asker, what: str, prompt: str, slots: Mapping[str, str], answer_type: type[ListAnswer]
) -> Listed:
    """As ``ask_list``, for a question that is asked when everything else is answered.

    What would make the whole run pointless is a problem like any other then. Raises
    ReplayMissError all the same: a recorded run lacks a part.
    """
    try:
        return await ask_list(asker, what, prompt, slots, answer_type)
    except ReplayMissError:
        raise
    except AttribError as fault:
        return Listed(problems=(asker.failed(what, str(fault)),))


async def ask_list(
    asker: Asker,
    what: str,
    prompt: str,
    slots: Mapping[str, str],
    answer_type: type[ListAnswer],
    span: Span | None = None,
) -> Listed:
    """Ask once; ``what`` names the question in problems, ``span`` what it is about.

    Raises AttribError for what makes the whole run pointless.
    """
    messages = _messages(asker.settings, prompt, slots, answer_type)
    try:
        async with asker.places:
            reply = await asker.client.ask(messages, answer_type)
    except AttribError:
        raise
    except Exception as fault:
        reason = f"{type(fault).__name__}: {fault}"
        return Listed(problems=(asker.failed(what, reason, span=span),))
    problems: list[Problem] = []
    if reply.answer is not None:
        items = reply.answer.items()
    else:
        items = _saved(reply, answer_type)
        reason = reply.reason if reply.code else f"the answer could not be read: {reply.reason}"
        problems.append(asker.failed(what, reason, reply.text, span))
    problems += [
        asker.refused(f"{what}: an item is unusable", item.reason, item.raw, span)
        for item in items
        if isinstance(item, Rejected)
    ]
    usable = tuple(item for item in items if not isinstance(item, Rejected))
    awaited = reply.reason if reply.awaited else ""
    return Listed(usable, tuple(problems), reply.usage, awaited)


def _messages(
    settings: LLMSettings, prompt: str, slots: Mapping[str, str], answer_type: type[ListAnswer]
) -> list[Message]:
    question = {"role": "user", "content": load_prompt(prompt).fill(slots)}
    if settings.mode is not OutputMode.JSON:
        return [question]
    return [{"role": "system", "content": schema_text(answer_type)}, question]


def _saved(reply: Reply[Any], answer_type: type[ListAnswer]) -> list[Any]:
    """The complete items of an answer that ended at the token limit; none of another."""
    if reply.code is not ProblemCode.CUT_OFF:
        return []
    return answer_type.model_validate(complete_items(reply.text)).items()
