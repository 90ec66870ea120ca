"""The pass over stances: where each speaker stands, in all of his words in the document.

One attribution often does not show it; ten of them may. What is said is put speaker by
speaker, numbered, and for every stance the model points to the words that show it. Whether
they stand in what that speaker says is for the verifier (``attrib.verify.stances``), which also
puts together what is stated about one speaker and target.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, WrapValidator, field_validator

from attrib.extract.llm.answer import lenient
from attrib.extract.llm.passes.listing import (
    Asker,
    ListAnswer,
    Listed,
    ask_after,
    ask_all,
    together,
)
from attrib.extract.llm.passes.people import unite
from attrib.extract.llm.prompts import fence
from attrib.language.names import pronoun
from attrib.language.visible import one_line
from attrib.model import Candidate, Position, Problem, StatedStance, Usage, Words

WHAT = "the pass over stances"
_QUESTION = 8_000
"""Code points of what is said, in one question, about; a longer document needs several."""
_LONGEST_TARGET = 200


class Held(BaseModel):
    """A stance, with one piece of evidence, in the model's answer.

    Flat, and the evidence first: a small model that is asked for a stance and then for a list
    of evidence gives stances without any. Whose stance it is follows from the evidence.
    """

    model_config = ConfigDict(extra="ignore")

    number: int = Field(description="Number of the utterance that shows the stance")
    words: str = Field(min_length=1, description="The words that show it, copied")
    target: str = Field(min_length=1, description="What or whom it is about, copied")
    position: Literal["support", "oppose", "neutral"]

    @field_validator("target", mode="after")
    @classmethod
    def _something(cls, value: str) -> str:
        if not value.strip() or len(value) > _LONGEST_TARGET:
            raise ValueError("name what the stance is about, in a few words")
        return one_line(value).strip()


class StancesAnswer(ListAnswer):
    """Where the speakers stand."""

    stances: list[Annotated[Held, WrapValidator(lenient)]]


class Stances(NamedTuple):
    """What came of the pass."""

    stated: tuple[StatedStance, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()


class _Voice(NamedTuple):
    """A speaker with (a part of) what he says."""

    name: str
    said: tuple[str, ...]


async def stances_of(asker: Asker, candidates: Sequence[Candidate]) -> Stances:
    """Ask where the speakers stand; nothing is asked when nobody is named."""
    questions = _questions(_voices(candidates))
    answers = await ask_all(_ask(asker, voices) for voices in questions)
    stated: list[StatedStance] = []
    refused: list[Problem] = []
    for voices, answer in zip(questions, answers, strict=True):
        for held in answer.items:
            stance = _stated(voices, held)
            if stance is None:
                reason = f"there is no utterance {held.number}"
                refused.append(asker.refused(WHAT, reason, held.model_dump(mode="json")))
            else:
                stated.append(stance)
    listed = together(answers)
    return Stances(tuple(stated), (*listed.problems, *refused), listed.usage)


def _voices(candidates: Sequence[Candidate]) -> list[_Voice]:
    """What each speaker says, in order; names that are plainly one person's are one."""
    heads = unite(name for c in candidates for name in _names(c))
    said: dict[str, dict[str, None]] = {}
    for candidate in candidates:
        words = one_line(" … ".join(piece.text for piece in candidate.content))
        for name in _names(candidate):
            if words:  # overlapping chunks state them twice
                said.setdefault(heads[name], {})[words] = None
    return [_Voice(name, tuple(words)) for name, words in said.items()]


def _names(candidate: Candidate) -> list[str]:
    """Who says it; a speaker who is a pronoun and no more is nobody in particular."""
    named = candidate.speakers or ((candidate.source.text,) if candidate.source else ())
    return [one_line(name) for name in named if pronoun(name) is None]


def _questions(voices: Iterable[_Voice]) -> list[list[_Voice]]:
    """Voices in runs that are not too long for one question."""
    found: list[list[_Voice]] = []
    room = 0
    for name, said in voices:
        at = 0
        while at < len(said):
            if room < len(said[at]):
                found.append([])
                room = _QUESTION
            end = at
            while end < len(said) and (end == at or len(said[end]) <= room):
                room -= len(said[end])
                end += 1
            found[-1].append(_Voice(name, said[at:end]))
            at = end
    return found


async def _ask(asker: Asker, voices: Sequence[_Voice]) -> Listed:
    lines: list[str] = []
    number = 0
    for speaker, (name, said) in enumerate(voices, 1):
        lines.append(f"Speaker {speaker}: {name}")
        for words in said:
            number += 1
            lines.append(f"[{number}] {words}")
    shown = "\n".join(lines)
    slots = {"fence": fence(shown), "words": shown}
    return await ask_after(asker, WHAT, "speaker_stance", slots, StancesAnswer)


def _stated(voices: Sequence[_Voice], held: Held) -> StatedStance | None:
    """The stance, of whoever says what its evidence points to; None if nobody does."""
    owners = [voice.name for voice in voices for _ in voice.said]
    if not 1 <= held.number <= len(owners):
        return None
    return StatedStance(
        speaker=owners[held.number - 1],
        target=held.target,
        position=Position(held.position),
        evidence=(Words(text=held.words),),
    )
