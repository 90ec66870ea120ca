"""What all domain types are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of all domain types: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def unchecked(cls, values: dict[str, object]) -> Self:
        """From values for all fields that are of the right types already; nothing is validated.

        What ``model_construct`` does, at a third of its cost: for types of which one article
        takes hundreds. Never for what comes from outside.
        """
        made = _new(cls)
        _set_values(made, values)
        _set_fields_set(made, _FIELDS[cls])
        _set_extra(made, None)
        _set_private(made, None)
        return made


class _Fields(dict[type[BaseModel], set[str]]):
    """One set for all objects of a type: pydantic copies it before it changes it."""

    def __missing__(self, cls: type[BaseModel]) -> set[str]:
        fields = self[cls] = set(cls.model_fields)
        return fields


_FIELDS = _Fields()
# Found once: to look up each slot by its name for each object takes as long as all the rest.
_new = object.__new__
_set_values = vars(BaseModel)["__dict__"].__set__
_set_fields_set = vars(BaseModel)["__pydantic_fields_set__"].__set__
_set_extra = vars(BaseModel)["__pydantic_extra__"].__set__
_set_private = vars(BaseModel)["__pydantic_private__"].__set__


class Span(NamedTuple):
    """Half-open code-point offsets ``[start, end)``; a two-element array in JSON."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def union(spans: Iterable[Span]) -> list[Span]:
    """The stretches that the spans cover together, disjoint and in text order."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
