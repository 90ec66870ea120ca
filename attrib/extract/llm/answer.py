"""What the model is asked to answer, and what becomes of its answer.

The schema is flat and small so that a model of 1.5 billion parameters can fill it in. The
descriptions are part of the prompt. One malformed item never takes its neighbours with it:
it is read as a ``Rejected`` beside them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
    model_validator,
)

from attrib.model import Candidate, ClaimType, Kind, Position, Stance, Words

_CLAIM_TYPES = tuple(ClaimType)


class Item(BaseModel):
    """One attribution in the model's answer. Every field is required; null is allowed."""

    model_config = ConfigDict(extra="ignore")

    speaker: str | None = Field(description="The speaker as written beside them, copied")
    cue: str | None = Field(description="The words that show speaking, copied")
    content: str = Field(
        description="The words said, copied from the article letter by letter, without the "
        "speaker and without the verb"
    )
    full_names: str | None = Field(
        description="Full name of the speaker as the article gives it; several are joined by ;"
    )
    kind: Literal["direct", "indirect", "mixed"] = Field(
        description="direct: all in quotation marks; indirect: none; mixed: partly"
    )
    claim: str | None = Field(description="What is claimed, in one sentence that stands alone")
    claim_type: Literal["factual", "prediction", "opinion", "promise", "question", "unclear"] = (
        Field(
            description="factual: something is or was so; prediction: what will be; opinion: a "
            "judgement or wish; promise: what the speaker will do; question: asked, not stated"
        )
    )
    position: Literal["support", "oppose", "neutral", "unclear"] = Field(
        description="Stance of the speaker toward the target"
    )
    target: str | None = Field(description="What or whom the position is about")
    evidence: str | None = Field(description="Words of the article that show it, copied")
    quoted_by: str | None = Field(
        description="Who quotes these words, when they stand inside a longer quotation"
    )
    continued: list[str] = Field(
        description="Further pieces of the content, when speaker and verb stand in its middle"
    )

    @model_validator(mode="before")
    @classmethod
    def _as_asked(cls, value: Any) -> Any:
        """What models without a grammar answer instead: lists for strings, and back."""
        if not isinstance(value, dict):
            return value
        item = dict(value)
        if item.get("continued", ...) is None:
            item["continued"] = []
        elif isinstance(item.get("continued"), str):
            item["continued"] = [item["continued"]]
        if isinstance(item.get("content"), list) and item["content"]:
            item["content"], *more = item["content"]
            if more and isinstance(item.get("continued"), list):
                item["continued"] = more + item["continued"]
        if isinstance(item.get("full_names"), list):
            item["full_names"] = "; ".join(str(name) for name in item["full_names"])
        if item.get("claim_type") not in _CLAIM_TYPES:
            # The words were said whatever their sort; a label is no reason to refuse them.
            item["claim_type"] = ClaimType.UNCLEAR.value
        return item

    @field_validator(
        "speaker", "cue", "full_names", "claim", "target", "evidence", "quoted_by", mode="after"
    )
    @classmethod
    def _nothing(cls, value: str | None) -> str | None:
        """Blank and "null" are what weak models write for null."""
        return None if value is None or value.strip() in ("", "null", "None") else value

    @field_validator("content", mode="after")
    @classmethod
    def _something(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("empty; copy the words that were said")
        return value

    @property
    def pieces(self) -> tuple[str, ...]:
        """All of the content, in text order.

        A piece that lies inside an earlier one is left out: weak models state the end of the
        content again in ``continued``, and twice the same words are not said twice.
        """
        kept = [self.content]
        for piece in self.continued:
            if not any(piece.strip() in earlier for earlier in kept):
                kept.append(piece)
        return tuple(kept)

    def candidate(self) -> Candidate:
        """The item as the rooms after this one know it; ``within`` is set by ``candidates``."""
        names = (name.strip() for name in (self.full_names or "").split(";"))
        return Candidate(
            content=tuple(Words(text=text) for text in self.pieces),
            source=Words(text=self.speaker) if self.speaker else None,
            speakers=tuple(dict.fromkeys(name for name in names if name)),
            cue=Words(text=self.cue) if self.cue else None,
            kind=Kind(self.kind),
            claim=self.claim,
            claim_type=ClaimType(self.claim_type),
            stance=Stance(
                position=Position(self.position),
                target=self.target,
                evidence=Words(text=self.evidence) if self.evidence else None,
            ),
        )


class _Numbered(BaseModel):
    number: int = Field(description="Number of the item that this one corrects")


class RepairedItem(Item, _Numbered):
    """An item that replaces the one that was held to be wrong under this number.

    The number is its first field, as a base class's are: a small model that writes it last
    counts its own items instead.
    """


class Rejected(BaseModel):
    """An item of the answer that cannot be used as data."""

    raw: str
    """The item as JSON."""
    reason: str


def lenient(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    """An item that is malformed becomes a ``Rejected``; for lists whose other items count."""
    try:
        return handler(value)
    except ValidationError as error:
        return Rejected(raw=json.dumps(value, ensure_ascii=False), reason=plain_reason(error))


class Answered(BaseModel):
    """An answer that is a list of items."""

    @model_validator(mode="before")
    @classmethod
    def _bare_list(cls, value: Any) -> Any:
        """A model without a grammar may leave the outer object out."""
        return {"attributions": value} if isinstance(value, list) else value


class Answer(Answered):
    """Everything that somebody says, writes or thinks in the article."""

    attributions: list[Annotated[Item, WrapValidator(lenient)]]

    def items(self) -> list[Item | Rejected]:
        return cast("list[Item | Rejected]", self.attributions)


class RepairAnswer(Answered):
    """The corrected items, each with the number of the item it corrects."""

    attributions: list[Annotated[RepairedItem, WrapValidator(lenient)]]

    def items(self) -> list[Item | Rejected]:
        return cast("list[Item | Rejected]", self.attributions)


_BETWEEN_ITEMS = frozenset(" \t\r\n,")

AnswerType = TypeVar("AnswerType", bound=BaseModel)
"""Any answer schema."""
AnsweredType = TypeVar("AnsweredType", bound=Answered)


def plain_reason(error: ValidationError) -> str:
    """What is wrong, in words that a model or a person can act on."""
    reasons = []
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        where = ".".join(str(part) for part in fault["loc"])
        message = fault["msg"].removeprefix("Value error, ")
        reasons.append(f"{where}: {message}" if where else message)
    return "; ".join(reasons)


def salvage(text: str, answer_type: type[AnsweredType]) -> AnsweredType:
    """The complete items of an answer that was cut off; the one it ends in is left out."""
    return answer_type.model_validate({"attributions": complete_items(text)})


def complete_items(text: str) -> list[Any]:
    """The whole JSON values of the list in an answer that was cut off.

    Read item by item: a parser for partial JSON would take a list that was cut short for a
    whole one, and lose a piece of a quotation.
    """
    decoder = json.JSONDecoder()
    found: list[Any] = []
    at = text.find("[") + 1
    while at:
        while text[at : at + 1] in _BETWEEN_ITEMS:
            at += 1
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found


def candidates(items: Sequence[Item]) -> tuple[Candidate, ...]:
    """Items as candidates, in order, with nested ones pointing at what holds them."""
    made = []
    for index, item in enumerate(items):
        made.append(item.candidate().model_copy(update={"within": _holder(items, index)}))
    return tuple(made)


def _holder(items: Sequence[Item], index: int) -> int | None:
    """The shortest other item whose content contains the words of a nested item.

    Only asked for items that name who quotes them; the words decide, because weak models
    count badly. An item that contains the same words exactly is a duplicate, not a holder.
    """
    item = items[index]
    if item.quoted_by is None:
        return None
    holders = [
        (len("".join(other.pieces)), at)
        for at, other in enumerate(items)
        if at != index and other.pieces != item.pieces and _holds(other, item)
    ]
    return min(holders)[1] if holders else None


def _holds(outer: Item, inner: Item) -> bool:
    return all(any(piece in whole for whole in outer.pieces) for piece in inner.pieces)


@cache
def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema in the strict form of OpenAI: all required, nothing additional.

    instructor sends the plain schema of pydantic, which the server treats as a hint.
    """
    from openai import pydantic_function_tool

    parameters = pydantic_function_tool(model)["function"]["parameters"]
    return cast("dict[str, Any]", parameters)
