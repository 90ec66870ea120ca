"""The style *copy*: ask, check what comes back, ask again about what is wrong.

This is the only layer that asks again because of what the model said. It makes at most
``1 + max_repairs`` requests (transport faults apart, which the client retries unseen).
"""

from __future__ import annotations

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
)
from attrib.extract.llm.prompts import fence, load_examples, load_prompt, system_message
from attrib.extract.llm.settings import LLMSettings
from attrib.extract.llm.styles.outcome import Outcome, ask_until_readable, refused_items
from attrib.extract.llm.styles.repair import repair_question
from attrib.extract.passages import alone
from attrib.model import (
    Chunk,
    Document,
    Extraction,
    Usage,
)

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client
    from attrib.extract.llm.request.completion import Message


class Copying:
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
        reply, self._repairs_left = await ask_until_readable(
            self._client, self._opening, Answer, "unreadable", self._repairs_left
        )
        self._usage = reply.usage
        if reply.answer is not None:
            return self._outcome(await self._repaired(reply.answer.items()))
        failed = Outcome.unanswered(reply, self._document, self._chunk)
        if not failed.cut_off:
            return failed
        # No repairs: the parts of the chunk are asked anew, and state these items again.
        saved = self._outcome(salvage(reply.text, Answer).items())
        return Outcome(
            candidates=saved.candidates,
            problems=failed.problems + saved.problems,
            usage=saved.usage,
            awaited=saved.awaited,
        )

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
        usable = [item for item in items if isinstance(item, Item)]
        return Outcome(
            candidates=candidates(usable),
            problems=refused_items(
                self._document,
                self._chunk,
                (item for item in items if isinstance(item, Rejected)),
            ),
            usage=self._usage,
            awaited=self._awaited,
        )


def opening(settings: LLMSettings, text: str, known: str = "") -> list[Message]:
    """The messages that ask about ``text``, which is fenced as data.

    What is the same for every chunk comes first, so that servers can keep it in their cache.
    """
    messages = [system_message("system", settings, Answer)]
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
