"""What all domain types are made of."""

from __future__ import annotations

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
        made = cls.__new__(cls)
        object.__setattr__(made, "__dict__", values)
        object.__setattr__(made, "__pydantic_fields_set__", set(values))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made


class Span(NamedTuple):
    """Half-open code-point offsets ``[start, end)``; a two-element array in JSON."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end
