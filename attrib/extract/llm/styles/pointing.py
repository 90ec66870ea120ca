"""The style *point*: sentences and quotations are numbered, the model answers with numbers.

Only names, claim and stance are free text. What a number stands for is located by
``attrib.extract.passages``: the passage that holds the quotation, or that lies in the sentence,
with its cue and the mention of its speaker; a sentence in which the rules read nothing stands
for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, WrapValidator, field_validator, model_validator

from attrib.errors import EngineError
from attrib.extract.engine import Shown
from attrib.extract.llm.answer import Answered, Rejected, lenient, salvage
from attrib.extract.llm.prompts import fence, load_examples, load_prompt, system_message
from attrib.extract.llm.settings import LLMSettings
from attrib.extract.llm.styles.outcome import Outcome, ask_until_readable, refused_items
from attrib.extract.passages import Passage, Place, named, numbered_places, passages_of
from attrib.model import (
    Candidate,
    Chunk,
    ClaimType,
    Document,
    Extraction,
    Kind,
    Position,
    Stance,
    Usage,
    Words,
)

if TYPE_CHECKING:
    from attrib.extract.llm.request.client import Client
    from attrib.extract.llm.request.completion import Message

_CLAIM_TYPES = tuple(ClaimType)


class Pointed(BaseModel):
    """One attribution in the model's answer. Every field is required; null is allowed."""

    model_config = ConfigDict(extra="ignore")

    quotations: list[int] = Field(description="Numbers n of the quotations [qn] that are said")
    sentences: list[int] = Field(
        description="Numbers n of the sentences [sn] that report it, when nothing of it is quoted"
    )
    speaker: str | None = Field(
        description="Name of the speaker as the article gives it; several are joined by ;"
    )
    claim: str | None = Field(description="What is claimed, in one sentence that stands alone")
    claim_type: Literal["factual", "prediction", "opinion", "promise", "question", "unclear"] = (
        Field(description="Sort of the claim")
    )
    position: Literal["support", "oppose", "neutral", "unclear"] = Field(
        description="Stance of the speaker toward the target"
    )
    target: str | None = Field(description="What or whom the position is about")

    @model_validator(mode="before")
    @classmethod
    def _as_asked(cls, value: Any) -> Any:
        """What models without a grammar answer instead."""
        if not isinstance(value, dict):
            return value
        item = dict(value)
        for name in ("quotations", "sentences"):
            item[name] = [] if item.get(name) is None else item[name]
        if item.get("claim_type") not in _CLAIM_TYPES:
            item["claim_type"] = ClaimType.UNCLEAR.value
        return item

    @field_validator("speaker", "claim", "target", mode="after")
    @classmethod
    def _nothing(cls, value: str | None) -> str | None:
        """Blank and "null" are what weak models write for null."""
        return None if value is None or value.strip() in ("", "null", "None") else value


class PointedAnswer(Answered):
    """Everything that somebody says, writes or thinks in the article, by number."""

    attributions: list[Annotated[Pointed, WrapValidator(lenient)]]

    def items(self) -> list[Pointed | Rejected]:
        return cast("list[Pointed | Rejected]", self.attributions)


class Pointing:
    """The question about one chunk."""

    def __init__(
        self,
        settings: LLMSettings,
        client: Client,
        document: Document,
        chunk: Chunk,
        passages: Sequence[Passage],
        known: str = "",
    ) -> None:
        """``known`` stands before the question: who is known to speak in the document."""
        self._settings = settings
        self._client = client
        self._document = document
        self._chunk = chunk
        self._passages = passages
        self._places = numbered_places(document.text, chunk.span)
        self._messages = [
            *opening(settings),
            question(rendered(document.text, chunk, self._places), known),
        ]

    async def hold(self) -> Outcome:
        """Raises EngineError for what makes the whole run pointless."""
        reply, _ = await ask_until_readable(
            self._client,
            self._messages,
            PointedAnswer,
            "unreadable",
            self._settings.max_repairs,
        )
        if reply.answer is not None:
            return self._outcome(reply.answer, reply.usage)
        failed = Outcome.unanswered(reply, self._document, self._chunk)
        if not failed.cut_off:
            return failed
        return failed + self._outcome(salvage(reply.text, PointedAnswer), Usage())

    def _outcome(self, answer: PointedAnswer, usage: Usage) -> Outcome:
        candidates, refused = pointed(self._document, self._passages, self._places, answer)
        problems = refused_items(self._document, self._chunk, refused)
        return Outcome(candidates=candidates, problems=problems, usage=usage)


def pointed(
    document: Document,
    passages: Sequence[Passage],
    places: Sequence[Place],
    answer: PointedAnswer,
) -> tuple[tuple[Candidate, ...], list[Rejected]]:
    """What an answer points to, each passage once, and the items that point nowhere."""
    candidates: list[Candidate] = []
    refused: list[Rejected] = []
    used: set[int] = set()
    for item in answer.items():
        if isinstance(item, Rejected):
            refused.append(item)
            continue
        wanted = {("q", n) for n in item.quotations} | {("s", n) for n in item.sentences}
        there = [place for place in places if (place.sort, place.number) in wanted]
        if not there:
            reason = "it points to no quotation and no sentence of the article"
            refused.append(Rejected(raw=item.model_dump_json(), reason=reason))
        for place in there:
            inside = [p for p in passages if any(place.span.overlaps(s) for s in p.spans)]
            if not inside:
                candidates.append(_bare(document, place, item))
                continue
            mine = [p for p in inside if named(p, item.speaker) is not None] or inside[:1]
            candidates += [_stated(p, item) for p in mine if p.number not in used]
            used.update(p.number for p in mine)
    return tuple(candidates), refused


def _bare(document: Document, place: Place, item: Pointed) -> Candidate:
    """A place in which the rules read nothing."""
    text = document.text[place.inner.start : place.inner.end]
    candidate = Candidate(
        content=(Words(text=text, hint=place.inner),),
        kind=Kind.DIRECT if place.sort == "q" else Kind.INDIRECT,
        speakers=_names(item),
    )
    return _judged(candidate, item)


def opening(settings: LLMSettings) -> list[Message]:
    """What stands before every question: it is the same for all chunks."""
    messages = [system_message("point", settings, PointedAnswer)]
    for asked, answer, _ in _examples():
        messages.append(question(asked))
        messages.append({"role": "assistant", "content": answer})
    return messages


@cache
def _examples() -> tuple[tuple[str, str, Shown], ...]:
    """Worked examples: article and answer as they are shown, and what the answer states.

    Raises EngineError for an example that points to nothing.
    """
    found = []
    for example in load_examples("point_examples"):
        document, chunk, passages = passages_of(example.text)
        places = numbered_places(document.text, chunk.span)
        answer = PointedAnswer.model_validate_json(example.answer)
        candidates, refused = pointed(document, passages, places, answer)
        if refused:
            raise EngineError(f"prompts/point_examples.md: {refused[0].raw}: {refused[0].reason}")
        shown = Shown(document, Extraction(chunk=chunk, candidates=candidates))
        found.append((rendered(document.text, chunk, places), example.answer, shown))
    return tuple(found)


def examples() -> tuple[Shown, ...]:
    """The worked examples, to be held against their texts."""
    return tuple(shown for _, _, shown in _examples())


def rendered(text: str, chunk: Chunk, places: Sequence[Place]) -> str:
    """The chunk with the number of every sentence and quotation before it."""
    parts: list[str] = []
    at = chunk.span.start
    for place in sorted(places, key=lambda place: (place.span.start, place.sort != "s")):
        parts += [text[at : place.span.start], f"[{place.sort}{place.number}]"]
        at = place.span.start
    return "".join([*parts, text[at : chunk.span.end]])


def question(article: str, known: str = "") -> Message:
    asked = load_prompt("point_question").fill({"fence": fence(article), "article": article})
    return {"role": "user", "content": known + asked}


def _stated(passage: Passage, item: Pointed) -> Candidate:
    """The passage, attributed to whom the model names."""
    candidate = passage.candidate
    choice = named(passage, item.speaker)
    stated: dict[str, Any]
    if choice is None:
        stated = {"source": None, "speakers": _names(item)}
    elif choice == passage.own:
        stated = {"speakers": candidate.speakers or _names(item)}
    else:
        chosen = passage.choices[choice]
        source = Words(text=chosen.text, hint=chosen.span)
        stated = {"source": source, "speakers": chosen.names or _names(item)}
    return _judged(candidate.model_copy(update={**stated, "within": None}), item)


def _judged(candidate: Candidate, item: Pointed) -> Candidate:
    """With the model's claim and stance."""
    return candidate.model_copy(
        update={
            "claim": item.claim,
            "claim_type": ClaimType(item.claim_type),
            "stance": Stance(position=Position(item.position), target=item.target),
        }
    )


def _names(item: Pointed) -> tuple[str, ...]:
    names = (name.strip() for name in (item.speaker or "").split(";"))
    return tuple(name for name in names if name)
