"""The roster: who speaks in a document, under which names, asked before its chunks.

A chunk shows a model a page of the article, and the speaker's full name may stand on another.
So the whole document is read once for its speakers, and each chunk's question then offers
these names to choose from. Nothing of the answer is believed that does not stand in the text:
a name, alias or role that was made up never reaches another question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, WrapValidator, field_validator, model_validator

from attrib.extract.llm.answer import lenient
from attrib.extract.llm.passes.listing import Asker, ListAnswer, Listed, ask_all, ask_list, together
from attrib.extract.llm.passes.people import unite
from attrib.extract.llm.prompts import fence, load_prompt, sendable
from attrib.extract.passages import Choice, Passage
from attrib.language.names import fold, pronoun
from attrib.language.standing import find_mention
from attrib.language.visible import one_line
from attrib.model import Chunk, Document, Extraction, Frozen, Problem, Span, Usage

WHAT = "the roster of speakers"
_PIECE = 10_000
"""Code points of one question, about: two chunks of the usual size, so that the question is no
larger than that about a chunk, which brings the worked examples."""
_LONGEST_NAME = 100
"""Code points; what is longer is a sentence, and no name to be shown in every question."""
_MOST_SHOWN = 40
"""Speakers that are offered to every chunk; of a longer roster those that stand in it."""


class RosterEntry(Frozen):
    """A speaker; all that is said of him stands in the document in these words."""

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


class Roster(NamedTuple):
    """What came of asking; entries in the order in which their names appear."""

    entries: tuple[RosterEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
    awaited: str = ""
    """Why there is no answer yet: it will come with a batch, and the chunks' questions wait."""

    def told(self, extraction: Extraction, first: Chunk) -> Extraction:
        """With the problems and the cost of the roster, if it is that of the first chunk."""
        if extraction.chunk.index != first.index:
            return extraction
        added = {
            "problems": (*self.problems, *extraction.problems),
            "usage": self.usage + extraction.usage,
        }
        return extraction.model_copy(update=added)


class Speaking(BaseModel):
    """One speaker in the model's answer."""

    model_config = ConfigDict(extra="ignore")

    name: str = Field(description="The fullest name in the article, copied")
    aliases: list[str] = Field(description="What else the article calls this speaker, copied")
    role: str | None = Field(description="Office or occupation as the article words it, copied")

    @model_validator(mode="before")
    @classmethod
    def _as_asked(cls, value: Any) -> Any:
        """What models without a grammar answer instead."""
        if isinstance(value, str):
            return {"name": value, "aliases": [], "role": None}
        if not isinstance(value, dict):
            return value
        item = {"role": None, **value}
        aliases = item.get("aliases")
        if aliases is None:
            item["aliases"] = []
        elif isinstance(aliases, str):
            item["aliases"] = [aliases]
        return item

    @field_validator("role", mode="after")
    @classmethod
    def _nothing(cls, value: str | None) -> str | None:
        return None if value is None or value.strip() in ("", "null", "None") else value


class SpeakersAnswer(ListAnswer):
    """Everybody who speaks in the article."""

    speakers: list[Annotated[Speaking, WrapValidator(lenient)]]


async def roster_of(asker: Asker, chunks: Sequence[Chunk]) -> Roster:
    """Ask for the speakers of the document, piece by piece.

    Raises AttribError for what makes the whole run pointless.
    """
    spans = pieces(chunks)
    answers = await ask_all(_ask(asker, span) for span in spans)
    found = together(answers)
    entries, refused = checked(asker, found.items)
    problems = (*found.problems, *refused)
    return Roster(merged(asker.document, entries), problems, found.usage, found.awaited)


async def _ask(asker: Asker, span: Span) -> Listed:
    text = asker.document.text[span.start : span.end]
    slots = {"fence": fence(text), "article": text}
    return await ask_list(asker, WHAT, "roster", slots, SpeakersAnswer, span)


def pieces(chunks: Sequence[Chunk]) -> list[Span]:
    """Runs of neighbouring chunks that together are not too long for one question."""
    found: list[Span] = []
    for chunk in chunks:
        if found and chunk.span.end - found[-1].start <= _PIECE:
            found[-1] = Span(found[-1].start, max(found[-1].end, chunk.span.end))
        else:
            found.append(chunk.span)
    return found


def checked(
    asker: Asker, stated: Iterable[Speaking]
) -> tuple[list[RosterEntry], tuple[Problem, ...]]:
    """What stands in the document of what was stated; the rest is told as problems."""
    entries: list[RosterEntry] = []
    problems: list[Problem] = []
    text = asker.document.text
    for item in dict.fromkeys(map(_plain, stated)):
        fault = _fault(text, item.name)
        if fault:
            problems.append(asker.refused(WHAT, f"the name {fault}", item.model_dump(mode="json")))
            continue
        aliases = [alias for alias in item.aliases if alias.strip() and alias != item.name]
        faults = {alias: _fault(text, alias) for alias in aliases}
        role, told = item.role, [f"the alias {fault}" for fault in faults.values() if fault]
        if role is not None and (fault := _fault(text, role)):
            role = None
            told.append(f"the role {fault}")
        if told:
            reason = f"{'; '.join(told)} (left out for “{item.name}”)"
            problems.append(asker.refused(WHAT, reason, item.model_dump(mode="json")))
        good = tuple(dict.fromkeys(alias for alias in aliases if not faults[alias]))
        entries.append(RosterEntry(name=item.name, aliases=good, role=role))
    return entries, tuple(problems)


def _plain(item: Speaking) -> RosterEntry:
    """Without line breaks and what acts on a terminal: a name stands in one line."""
    return RosterEntry(
        name=one_line(item.name),
        aliases=tuple(map(one_line, item.aliases)),
        role=one_line(item.role) if item.role else None,
    )


def _fault(text: str, name: str) -> str | None:
    if len(name) > _LONGEST_NAME:
        return f"“{name[:_LONGEST_NAME]}…” is too long to be one"
    if pronoun(name) is not None:
        return f"“{name}” is a pronoun"
    if find_mention(text, name) is None:
        return f"“{name}” does not stand in the document"
    return None


def merged(document: Document, entries: Sequence[RosterEntry]) -> tuple[RosterEntry, ...]:
    """One entry for each speaker that several pieces, or one piece twice, named."""
    whole = unite(entry.name for entry in entries)
    together: dict[str, list[RosterEntry]] = {}
    for entry in entries:
        together.setdefault(whole[entry.name], []).append(entry)
    found = []
    for name, same in together.items():
        forms = dict.fromkeys(form for entry in same for form in entry.forms)
        forms.pop(name, None)
        role = next((entry.role for entry in same if entry.role), None)
        found.append(RosterEntry(name=name, aliases=tuple(forms), role=role))
    return tuple(sorted(found, key=lambda entry: (_place(document, entry), entry.name)))


def _place(document: Document, entry: RosterEntry) -> int:
    place = find_mention(document.text, entry.name)
    return place.start if place else len(document.text)


def offered(entries: Sequence[RosterEntry], text: str) -> tuple[RosterEntry, ...]:
    """The speakers that a question about ``text`` offers."""
    if len(entries) <= _MOST_SHOWN:
        return tuple(entries)
    return tuple(e for e in entries if any(find_mention(text, form) for form in e.forms))


def known_speakers(entries: Sequence[RosterEntry], field: str) -> str:
    """The beginning of a question that offers ``entries``, fenced as data; empty for none.

    ``field`` is the field of the answer that holds the names.
    """
    if not entries:
        return ""
    shown = "\n".join(map(_line, entries))
    slots = {"fence": fence(shown), "speakers": shown, "field": field}
    return load_prompt("known_speakers").fill(slots) + "\n\n"


def _line(entry: RosterEntry) -> str:
    about = [*entry.aliases, *([entry.role] if entry.role else [])]
    return sendable(f"- {entry.name}" + (f" ({'; '.join(about)})" if about else ""))


def with_names(passages: Sequence[Passage], entries: Sequence[RosterEntry]) -> list[Passage]:
    """Passages whose choices carry the name that the roster knows for a description near them.

    For the styles in which speakers are chosen and not copied: "the mayor" is then shown, and
    attributed, as "the mayor (Lena Okafor)". What two speakers are called names neither.
    """
    if not entries:
        return list(passages)
    called: dict[str, set[str]] = {}
    for entry in entries:
        for form in entry.forms:
            called.setdefault(fold(form), set()).add(entry.name)
    return [_named(passage, called) for passage in passages]


def _named(passage: Passage, called: dict[str, set[str]]) -> Passage:
    choices = tuple(_choice(choice, called) for choice in passage.choices)
    candidate, own = passage.candidate, passage.own
    if own is not None and candidate.speakers in ((), passage.choices[own].names):
        candidate = candidate.model_copy(update={"speakers": choices[own].names})
    return replace(passage, candidate=candidate, choices=choices)


def _choice(choice: Choice, called: dict[str, set[str]]) -> Choice:
    """With the name, unless the rules know a name that is more than what stands there."""
    written = fold(" ".join(choice.text.split()))
    names = called.get(written, set())
    if len(names) != 1 or [fold(name) for name in choice.names] not in ([], [written]):
        return choice
    return replace(choice, names=tuple(names))
