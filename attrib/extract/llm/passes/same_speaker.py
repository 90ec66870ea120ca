"""The pass over speakers: which names of a document's answers are names of one person.

Each chunk names its speakers by what it shows: "Putin" in one, "the Russian president" in the
next. When all chunks are answered, the distinct names are asked about once, each with a
sentence in which it stands, and the candidates then carry the fullest name of each group. No
name is believed that does not stand in the text, nor a group that its own names contradict;
whether the text gives the name to a mention is the verifier's question, as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, WrapValidator, model_validator

from attrib.extract.llm.answer import lenient
from attrib.extract.llm.passes.listing import (
    Asker,
    ListAnswer,
    Listed,
    ask_after,
    ask_all,
    together,
)
from attrib.extract.llm.passes.people import cannot_be_one, most_complete
from attrib.extract.llm.prompts import fence
from attrib.language.names import pronoun
from attrib.language.quotations import find_quotations
from attrib.language.sentences import sentence_spans
from attrib.language.standing import find_mention
from attrib.language.visible import one_line
from attrib.model import Candidate, Problem, Span, Usage

WHAT = "the pass over speakers"
_MOST_MENTIONS = 60
"""In one question. More are asked in several, and mentions of two questions are not joined."""
_LONGEST_CONTEXT = 250
"""Code points of the sentence that is shown with a mention."""
_LONGEST_MENTION = 100
_PLACES_TRIED = 20
"""Of a name, for one that is no part of a longer name."""


class Person(BaseModel):
    """One person or body in the model's answer."""

    model_config = ConfigDict(extra="ignore")

    numbers: list[int] = Field(description="All numbers under which it stands")
    name: str | None = Field(description="Its fullest name, copied")

    @model_validator(mode="before")
    @classmethod
    def _as_asked(cls, value: Any) -> Any:
        """What models without a grammar answer instead: the numbers alone, or no name."""
        if isinstance(value, list):
            return {"numbers": value, "name": None}
        return {"name": None, **value} if isinstance(value, dict) else value


class PersonsAnswer(ListAnswer):
    """The persons and bodies that stand under two or more numbers."""

    persons: list[Annotated[Person, WrapValidator(lenient)]]


class Named(NamedTuple):
    """What came of the pass."""

    names: dict[str, str]
    """For a name or mention, as candidates state it, the fullest name of its speaker."""
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()


async def same_speakers(asker: Asker, candidates: Iterable[Candidate]) -> Named:
    """Ask which of the names are one person's; nothing is asked when there are not two."""
    mentions = _mentions(asker.document.text, candidates)
    if len(mentions) < 2:
        return Named({})
    sentences = sentence_spans(asker.document.text, find_quotations(asker.document.text))
    parts = [mentions[at : at + _MOST_MENTIONS] for at in range(0, len(mentions), _MOST_MENTIONS)]
    answers = await ask_all(_ask(asker, part, sentences) for part in parts)
    names: dict[str, str] = {}
    refused: list[Problem] = []
    for part, answer in zip(parts, answers, strict=True):
        for found, fault, item in _checked(asker, part, answer):
            names |= found
            if fault:
                refused.append(asker.refused(WHAT, fault, item.model_dump(mode="json")))
    listed = together(answers)
    return Named(names, (*listed.problems, *refused), listed.usage)


def renamed(candidate: Candidate, names: dict[str, str]) -> Candidate:
    """The candidate with the fullest names of its speakers."""
    stated = candidate.speakers or _unnamed(candidate)
    full = tuple(dict.fromkeys(names.get(one_line(name), name) for name in stated))
    if full == stated:
        return candidate
    return candidate.model_copy(update={"speakers": full})


def _unnamed(candidate: Candidate) -> tuple[str, ...]:
    """The mention of a speaker whom the engine could not name; a pronoun means too many."""
    source = candidate.source
    if source is None or pronoun(source.text) is not None:
        return ()
    return (source.text,)


def _mentions(text: str, candidates: Iterable[Candidate]) -> list[tuple[str, Span]]:
    """The distinct names that stand in the text, each with a place of its own, in text order."""
    stated = (name for c in candidates for name in (c.speakers or _unnamed(c)))
    names = [
        name
        for name in dict.fromkeys(map(one_line, stated))
        if pronoun(name) is None and len(name) <= _LONGEST_MENTION
    ]
    placed = ((name, _own_place(text, name, names)) for name in names)
    found = [(name, place) for name, place in placed if place is not None]
    return sorted(found, key=lambda mention: (mention[1], mention[0]))


def _own_place(text: str, name: str, names: Sequence[str]) -> Span | None:
    """The first place where ``name`` is no part of a longer name; else the first of all."""
    longer = [other for other in names if name != other and name in other]
    first = place = find_mention(text, name)
    for _ in range(_PLACES_TRIED):
        if place is None or not any(_part_of(text, place, other) for other in longer):
            break
        place = find_mention(text, name, place.end)
    return place or first


def _part_of(text: str, place: Span, longer: str) -> bool:
    whole = find_mention(text, longer, max(0, place.start - 2 * len(longer)))
    return whole is not None and whole.covers(place)


async def _ask(
    asker: Asker, mentions: Sequence[tuple[str, Span]], sentences: Sequence[Span]
) -> Listed:
    lines = [
        f"{number}. {name}: “{_context(asker.document.text, place, sentences)}”"
        for number, (name, place) in enumerate(mentions, 1)
    ]
    shown = "\n".join(lines)
    slots = {"fence": fence(shown), "mentions": shown}
    return await ask_after(asker, WHAT, "same_speaker", slots, PersonsAnswer)


def _context(text: str, place: Span, sentences: Sequence[Span]) -> str:
    """The sentence of a mention; of a long one the stretch around the mention."""
    inside = [sentence for sentence in sentences if sentence.overlaps(place)]
    start = min([place.start, *(s.start for s in inside)])
    end = max([place.end, *(s.end for s in inside)])
    start = max(start, place.start - _LONGEST_CONTEXT // 2)
    end = min(end, start + _LONGEST_CONTEXT)
    return one_line(text[start:end])


def _checked(
    asker: Asker, mentions: Sequence[tuple[str, Span]], answer: Listed
) -> Iterable[tuple[dict[str, str], str | None, Person]]:
    """For each person its names, or why they are left apart, or what of it is left out."""
    taken: set[int] = set()
    for person in answer.items:
        numbers = sorted(set(person.numbers))
        if len(numbers) < 2:
            continue  # nothing is joined
        fault = _not_one(mentions, numbers, taken)
        if fault:
            yield {}, fault, person
            continue
        taken |= set(numbers)
        forms = [mentions[number - 1][0] for number in numbers]
        given, left_out = _given_name(asker.document.text, person, forms)
        fullest = most_complete([*forms, *given])
        yield dict.fromkeys(forms, fullest), left_out, person


def _not_one(
    mentions: Sequence[tuple[str, Span]], numbers: Sequence[int], taken: set[int]
) -> str | None:
    for number in numbers:
        if not 1 <= number <= len(mentions):
            return f"there is no number {number}"
        if number in taken:
            return f"“{mentions[number - 1][0]}” was given to another person before"
    forms = [mentions[number - 1][0] for number in numbers]
    reasons = (cannot_be_one(a, b) for a, b in combinations(forms, 2))
    return next((f"not one speaker: {reason}" for reason in reasons if reason), None)


def _given_name(text: str, person: Person, forms: Sequence[str]) -> tuple[list[str], str | None]:
    """The name that the model gives, where it can be one of this person."""
    name = one_line(person.name or "").strip()
    if not name or name in ("null", "None") or name in forms:
        return [], None
    if len(name) > _LONGEST_MENTION or pronoun(name) is not None:
        return [], f"“{name[:_LONGEST_MENTION]}” is no name"
    if find_mention(text, name) is None:
        return [], f"the name “{name}” does not stand in the document"
    reasons = (cannot_be_one(name, form) for form in forms)
    reason = next((reason for reason in reasons if reason), None)
    return ([], f"the name “{name}” is left out: {reason}") if reason else ([name], None)
