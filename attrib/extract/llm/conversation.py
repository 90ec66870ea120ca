"""The conversation about one chunk: ask, check what comes back, ask again about what is wrong.

This is the only layer that asks again because of what the model said. It makes at most
``1 + max_repairs`` requests (transport faults apart, which the client retries unseen).
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from attrib.errors import EngineError
from attrib.extract.engine import Complain, Shown
from attrib.extract.llm.answer import (
    Answer,
    Item,
    Rejected,
    RepairAnswer,
    RepairedItem,
    candidates,
    salvage,
    strict_schema,
)
from attrib.extract.llm.prompts import fence, load_examples, load_prompt, sendable
from attrib.extract.llm.repair import repair_question
from attrib.extract.llm.settings import LLMSettings, OutputMode
from attrib.extract.passages import alone
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    Extraction,
    Frozen,
    Problem,
    ProblemCode,
    Unspoken,
    Usage,
)

if TYPE_CHECKING:
    from attrib.extract.llm.client import Client, Message, Reply


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


class Conversation:
    """One chunk's conversation. Stateless towards the server: every request stands alone."""

    def __init__(
        self,
        settings: LLMSettings,
        client: Client,
        document: Document,
        chunk: Chunk,
        complain: Complain,
        known: str = "",
    ) -> None:
        """``known`` stands before every question: who is known to speak in the document."""
        self._settings = settings
        self._client = client
        self._document = document
        self._chunk = chunk
        self._complain = complain
        self._text = document.text[chunk.span.start : chunk.span.end]
        self._known = known
        self._opening = opening(settings, self._text, known)
        self._usage = Usage()
        self._repairs_left = settings.max_repairs
        self._awaited = False

    async def hold(self) -> Outcome:
        """Raises EngineError for what makes the whole run pointless."""
        reply = await self._first_answer()
        if reply.answer is not None:
            return self._outcome(await self._repaired(reply.answer.items()))
        code = reply.code or ProblemCode.CHUNK_FAILED
        failed = Outcome.failed(
            code,
            reply.reason if reply.code else f"the answer could not be read: {reply.reason}",
            self._document,
            self._chunk,
            raw=reply.text or None,
            usage=self._usage,
        )
        if code is not ProblemCode.CUT_OFF:
            return failed
        # No repairs: the parts of the chunk are asked anew, and state these items again.
        saved = self._outcome(salvage(reply.text, Answer).items())
        return Outcome(
            candidates=saved.candidates,
            problems=failed.problems + saved.problems,
            usage=saved.usage,
            awaited=saved.awaited,
        )

    async def _first_answer(self) -> Reply[Answer]:
        """The first answer that can be read, or the last of those that cannot."""
        reply = await self._client.ask(self._opening, Answer)
        self._usage += reply.usage
        while reply.answer is None and reply.code is None and self._repairs_left:
            self._repairs_left -= 1
            complaint = load_prompt("unreadable").fill({"reason": reply.reason})
            reproach = [
                *self._opening,
                {"role": "assistant", "content": sendable(reply.text) or "(no answer)"},
                {"role": "user", "content": complaint},
            ]
            reply = await self._client.ask(reproach, Answer)
            self._usage += reply.usage
        return reply

    async def _repaired(self, items: list[Item | Rejected]) -> list[Item | Rejected]:
        """The items after the model was asked again about those that are wrong.

        Good items are never asked about and never lost; a repair that is no better than what
        it replaces is left aside.
        """
        asked = ""
        while self._repairs_left:
            wrong = self._complaints(items)
            if not wrong:
                break
            question = repair_question(self._text, items, wrong)
            if question == asked:
                break
            asked = question
            self._repairs_left -= 1
            # System prompt and examples as before, which servers have in their cache.
            turn = [*self._opening[:-1], {"role": "user", "content": self._known + question}]
            reply = await self._client.ask(turn, RepairAnswer)
            self._usage += reply.usage
            self._awaited = reply.awaited
            if reply.answer is not None:
                repairs = reply.answer.items()
            else:
                repairs = salvage(reply.text, RepairAnswer).items()
            for repair in repairs:
                if isinstance(repair, RepairedItem) and repair.number - 1 in wrong:
                    self._replace(items, repair, wrong[repair.number - 1])
        return items

    def _replace(self, items: list[Item | Rejected], repair: RepairedItem, complaint: str) -> None:
        """Put ``repair`` in its place when it is better than what stands there.

        A repair that only states another item again would hide the one that is wrong.
        """
        at = repair.number - 1
        others = [item for index, item in enumerate(items) if index != at]
        if any(isinstance(item, Item) and item.pieces == repair.pieces for item in others):
            return
        now = self._complaint(repair)
        better = now is None or len(now.splitlines()) < len(complaint.splitlines())
        if better or isinstance(items[at], Rejected):
            items[at] = repair

    def _complaints(self, items: list[Item | Rejected]) -> dict[int, str]:
        """What is wrong, by index of the item; one fault a line."""
        found = ((index, self._complaint(item)) for index, item in enumerate(items))
        return {index: complaint for index, complaint in found if complaint is not None}

    def _complaint(self, item: Item | Rejected) -> str | None:
        if isinstance(item, Rejected):
            return item.reason
        return self._complain(item.candidate(), self._chunk)

    def _outcome(self, items: list[Item | Rejected]) -> Outcome:
        problems = tuple(
            Problem(
                code=ProblemCode.ITEM_REFUSED,
                message=f"an item of the answer is unusable: {item.reason}",
                document=self._document.id,
                span=self._chunk.span,
                raw=item.raw,
            )
            for item in items
            if isinstance(item, Rejected)
        )
        usable = [item for item in items if isinstance(item, Item)]
        return Outcome(
            candidates=candidates(usable),
            problems=problems,
            usage=self._usage,
            awaited=self._awaited,
        )


def opening(settings: LLMSettings, text: str, known: str = "") -> list[Message]:
    """The messages that ask about ``text``, which is fenced as data.

    What is the same for every chunk comes first, so that servers can keep it in their cache.
    """
    system = load_prompt("system").text
    if settings.mode is OutputMode.JSON:
        schema = json.dumps(strict_schema(Answer), ensure_ascii=False)
        system += "\n\n" + load_prompt("schema").fill({"schema": schema})
    messages = [{"role": "system", "content": system}]
    for example in load_examples():
        messages.append({"role": "user", "content": _question(example.text)})
        messages.append({"role": "assistant", "content": example.answer})
    messages.append({"role": "user", "content": known + _question(text)})
    return messages


@cache
def examples() -> tuple[Shown, ...]:
    """The worked examples, to be held against their texts.

    Raises EngineError for one whose answer is no data in the schema.
    """
    found = []
    for example in load_examples():
        document, chunk = alone(example.text)
        items = Answer.model_validate_json(example.answer).items()
        wrong = [item.reason for item in items if isinstance(item, Rejected)]
        if wrong:
            raise EngineError(f"prompts/examples.md: {wrong[0]}")
        stated = candidates([item for item in items if isinstance(item, Item)])
        found.append(Shown(document, Extraction(chunk=chunk, candidates=stated)))
    return tuple(found)


def _question(text: str) -> str:
    return load_prompt("extract").fill({"fence": fence(text), "article": text})
