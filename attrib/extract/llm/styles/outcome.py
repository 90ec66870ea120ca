"""What a conversation about a chunk comes to, in any style of asking."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrib.extract.llm.answer import AnswerType, Rejected
from attrib.extract.llm.prompts import load_prompt, sendable
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    Frozen,
    Problem,
    ProblemCode,
    Unspoken,
    Usage,
)

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client, Reply
    from attrib.extract.llm.request.completion import Message


class Outcome(Frozen):
    """What a chunk, or a part of one, gave."""

    candidates: tuple[Candidate, ...] = ()
    unspoken: tuple[Unspoken, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
    awaited: bool = False
    """A batch has an answer yet to give that will change this: ask nothing that builds on it."""

    def __add__(self, other: Outcome) -> Outcome:
        """Both; indices of the second's nested candidates move behind the first's."""
        shift = len(self.candidates)
        moved = tuple(
            candidate
            if candidate.within is None
            else candidate.model_copy(update={"within": candidate.within + shift})
            for candidate in other.candidates
        )
        return Outcome(
            candidates=self.candidates + moved,
            unspoken=self.unspoken + other.unspoken,
            problems=self.problems + other.problems,
            usage=self.usage + other.usage,
            awaited=self.awaited or other.awaited,
        )

    @property
    def cut_off(self) -> bool:
        return any(problem.code is ProblemCode.CUT_OFF for problem in self.problems)

    @classmethod
    def failed(
        cls,
        code: ProblemCode,
        message: str,
        document: Document,
        chunk: Chunk,
        raw: str | None = None,
        usage: Usage | None = None,
    ) -> Outcome:
        """No answer for the chunk."""
        problem = Problem(
            code=code, message=message, document=document.id, span=chunk.span, raw=raw
        )
        return cls(problems=(problem,), usage=usage or Usage())

    @classmethod
    def unanswered(cls, reply: Reply[Any], document: Document, chunk: Chunk) -> Outcome:
        """For a reply without an answer, with what it cost."""
        return cls.failed(
            reply.code or ProblemCode.CHUNK_FAILED,
            reply.reason if reply.code else f"the answer could not be read: {reply.reason}",
            document,
            chunk,
            raw=reply.text or None,
            usage=reply.usage,
        )


def refused_items(
    document: Document, chunk: Chunk, items: Iterable[Rejected]
) -> tuple[Problem, ...]:
    """A problem for each item of an answer that cannot be used; its neighbours stand."""
    return tuple(
        Problem(
            code=ProblemCode.ITEM_REFUSED,
            message=f"an item of the answer is unusable: {item.reason}",
            document=document.id,
            span=chunk.span,
            raw=item.raw,
        )
        for item in items
    )


async def ask_until_readable(
    client: Client,
    messages: list[Message],
    answer_type: type[AnswerType],
    complaint: str,
    tries: int,
) -> tuple[Reply[AnswerType], int]:
    """The first answer that is data in the schema, or the last of those that are not.

    ``complaint`` is the prompt that an unreadable answer goes back with, at most ``tries``
    times. Gives the reply with the cost of all that were asked for, and the tries left.
    """
    reply = await client.ask(messages, answer_type)
    usage = reply.usage
    while reply.answer is None and reply.code is None and tries:
        tries -= 1
        reproach = [
            *messages,
            {"role": "assistant", "content": sendable(reply.text) or "(no answer)"},
            {"role": "user", "content": load_prompt(complaint).fill({"reason": reply.reason})},
        ]
        reply = await client.ask(reproach, answer_type)
        usage += reply.usage
    return reply.costing(usage), tries
