"""The style *ask*: passages are located first, then one short question each: who says [7]?

The model chooses a number among the speakers named near the passage, or 0 for nobody. Content,
cue and claim are what the rules of ``attrib.extract.passages`` read; nothing is copied by the
model, and its answer is the speaker alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, create_model

from attrib.errors import EngineError
from attrib.extract.engine import Shown
from attrib.extract.llm.prompts import fence, load_examples, load_prompt, system_message
from attrib.extract.llm.settings import LLMSettings
from attrib.extract.llm.styles.outcome import Outcome, ask_until_readable
from attrib.extract.passages import MOST_CHOICES, Passage, passages_of
from attrib.language.names import fold
from attrib.language.quotable import Holding, quotable
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    Extraction,
    Kind,
    Problem,
    ProblemCode,
    Span,
    Unspoken,
    Usage,
    Words,
)

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client, Reply
    from attrib.extract.llm.request.completion import Message

NOBODY = 0
_LONGEST = 400
"""Code points of a passage, and of its sentence, that are repeated in the question."""


@cache
def who_says(choices: int) -> type[BaseModel]:
    """The schema of an answer to a question with so many choices: one number."""
    number: Any = Literal[tuple(range(choices + 1))]
    return create_model("WhoSays", speaker=(number, ...))


class Asking:
    """The questions about one chunk, one after the other: servers keep what they share."""

    def __init__(
        self,
        settings: LLMSettings,
        client: Client,
        document: Document,
        chunk: Chunk,
        passages: Sequence[Passage],
    ) -> None:
        self._settings = settings
        self._client = client
        self._document = document
        self._passages = passages
        self._quotations = [q for q in quotable(document) if chunk.span.overlaps(q.span)]
        self._opening = opening(settings)
        self._article = numbered(document.text, chunk.span, passages)

    async def hold(self) -> Outcome:
        """Raises EngineError for what makes the whole run pointless.

        A question that is not answered is a problem of its own; the others stand.
        """
        usage = Usage()
        answered: list[tuple[int, Candidate]] = []
        unspoken: list[Unspoken] = []
        problems: list[Problem] = []
        for at, passage in enumerate(self._passages):
            reply = await self._ask(passage)
            usage += reply.usage
            if reply.answer is None:
                problems.append(self._unanswered(passage, reply))
                continue
            number = reply.answer.speaker
            if number != NOBODY:
                answered.append((at, spoken_by(passage, number - 1)))
            elif passage.candidate.kind is not Kind.INDIRECT:
                held = Holding(self._document.text, passage.spans)
                unspoken += [
                    Unspoken(span=quotation.span, reason="nobody says it, the model answers")
                    for quotation in self._quotations
                    if held.holds(quotation)
                ]
        return Outcome(
            candidates=_nested(answered),
            unspoken=tuple(unspoken),
            problems=tuple(problems),
            usage=usage,
        )

    async def _ask(self, passage: Passage) -> Reply[Any]:
        """The answer; one that cannot be read is asked for again."""
        reply, _ = await ask_until_readable(
            self._client,
            [*self._opening, question(self._document.text, self._article, passage)],
            who_says(len(passage.choices)),
            "unreadable_number",
            self._settings.max_repairs,
        )
        return reply

    def _unanswered(self, passage: Passage, reply: Reply[Any]) -> Problem:
        code = reply.code or ProblemCode.CHUNK_FAILED
        if code is ProblemCode.CUT_OFF:
            code = ProblemCode.CHUNK_FAILED  # a smaller chunk would ask the same
        return Problem(
            code=code,
            message=f"who says “{_short(passage.words, 60)}”: no answer: {reply.reason}",
            document=self._document.id,
            span=passage.spans[0],
            raw=reply.text or None,
        )


def opening(settings: LLMSettings) -> list[Message]:
    """What stands before every question: it is the same for all of them."""
    messages = [system_message("ask", settings, who_says(MOST_CHOICES))]
    for asked, answer in _examples()[0]:
        messages.append({"role": "user", "content": asked})
        messages.append({"role": "assistant", "content": answer})
    return messages


@cache
def _examples() -> tuple[tuple[tuple[str, str], ...], tuple[Shown, ...]]:
    """Questions with their answers, and what the answers state.

    Raises EngineError for an example that asks about words or a speaker that are not there.
    """
    asked: list[tuple[str, str]] = []
    shown: list[Shown] = []
    for example in load_examples("ask_examples"):
        document, chunk, passages = passages_of(example.text)
        article = numbered(document.text, chunk.span, passages)
        stated: list[Candidate] = []
        for line in example.answer.splitlines():
            answer = json.loads(line)
            passage, number = _placed(passages, answer["words"], answer["speaker"])
            content = question(document.text, article, passage)["content"]
            asked.append((content, json.dumps({"speaker": number})))
            if number != NOBODY:
                stated.append(spoken_by(passage, number - 1))
        shown.append(Shown(document, Extraction(chunk=chunk, candidates=tuple(stated))))
    return tuple(asked), tuple(shown)


def examples() -> tuple[Shown, ...]:
    """The worked examples, to be held against their texts."""
    return _examples()[1]


def _placed(passages: Iterable[Passage], words: str, speaker: str | None) -> tuple[Passage, int]:
    passage = next((p for p in passages if p.words == words), None)
    if passage is None:
        raise EngineError(f"prompts/ask_examples.md: no passage reads {words!r}")
    if speaker is None:
        return passage, NOBODY
    for number, choice in enumerate(passage.choices, 1):
        if fold(choice.text) == fold(speaker):
            return passage, number
    raise EngineError(f"prompts/ask_examples.md: {speaker!r} is not named near {words!r}")


def numbered(text: str, span: Span, passages: Sequence[Passage]) -> str:
    """The stretch of the text with ``[n]`` before each passage."""
    marks = sorted((passage.spans[0].start, passage.number) for passage in passages)
    parts: list[str] = []
    at = span.start
    for start, number in marks:
        parts += [text[at:start], f"[{number}] "]
        at = start
    return "".join([*parts, text[at : span.end]])


def question(text: str, article: str, passage: Passage) -> Message:
    """What is asked about one passage; the article comes first, the same for all of them.

    ``text`` is that of the document, without numbers.
    """
    sentence = " ".join(text[passage.sentence.start : passage.sentence.end].split())
    if len(sentence) > _LONGEST:
        half = _LONGEST // 2
        sentence = f"{sentence[:half]} … {sentence[-half:]}"
    choices = ["0: nobody"]
    choices += [f"{n}: {_short(c.shown, 100)}" for n, c in enumerate(passage.choices, 1)]
    content = load_prompt("ask_question").fill(
        {
            "fence": fence(article),
            "article": article,
            "number": str(passage.number),
            "words": _short(passage.words, _LONGEST),
            "sentence": sentence,
            "choices": "\n".join(choices),
        }
    )
    return {"role": "user", "content": content}


def spoken_by(passage: Passage, chosen: int) -> Candidate:
    """The passage as an attribution to one of its choices.

    Where that is whom the rules take for the speaker, too, all that they read is kept; a
    claim in the name of another speaker is not.
    """
    candidate, choice = passage.candidate, passage.choices[chosen]
    if chosen == passage.own:
        return candidate
    return candidate.model_copy(
        update={
            "source": Words(text=choice.text, hint=choice.span),
            "speakers": choice.names,
            "claim": None,
        }
    )


def _nested(answered: Sequence[tuple[int, Candidate]]) -> tuple[Candidate, ...]:
    """Candidates in order; ``within`` points at a passage, and that may have no speaker."""
    places = {passage: at for at, (passage, _) in enumerate(answered)}
    return tuple(
        candidate.model_copy(
            update={"within": None if candidate.within is None else places.get(candidate.within)}
        )
        for _, candidate in answered
    )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
