"""What evaluation works on: documents with attributions reduced to spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from attrib.errors import InputError
from attrib.model import Span

Spans = tuple[Span, ...]

TextOf = Callable[[str], str | None]
"""The text of the gold document with this id, for formats that carry none themselves."""

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Roles:
    """One attribution. Spans are code-point offsets into the record's text; a role is
    several spans when it is discontinuous, none when it is not stated."""

    content: Spans
    source: Spans = ()
    cue: Spans = ()
    type: str | None = None
    """The type an annotator gave it; None where the format states none."""

    @property
    def start(self) -> int:
        """Where the content starts (0 when there is none)."""
        return min((span.start for span in self.content), default=0)


@dataclass(frozen=True, slots=True)
class Record:
    """One document with its attributions."""

    id: str
    text: str
    attributions: tuple[Roles, ...]


class Note(NamedTuple):
    """Something to say once for all files: how many, and of what ("refused items left out")."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as a file states it, before it is known which gold document it is."""

    where: str
    """File (and line) for messages."""
    ids: tuple[str, ...]
    """Names under which gold may know it, the surest first."""
    text: str | None
    attributions: tuple[Roles, ...]
    notes: tuple[Note, ...] = ()
    """What a person must know about how it was read."""


def parse_spans(value: object, role: str, where: str) -> Spans:
    """``[[start, end], ...]`` as spans; None is no span. Raises InputError."""
    if value is None:
        return ()
    if not isinstance(value, list):
        raise InputError(f"{where}: {role} is {_short(value)}, not a list of [start, end]")
    spans = []
    for item in value:
        if not (
            isinstance(item, list)
            and len(item) == 2
            and all(isinstance(n, int) and not isinstance(n, bool) for n in item)
        ):
            raise InputError(f"{where}: {role} holds {_short(item)} where [start, end] is expected")
        spans.append(Span(item[0], item[1]))
    return tuple(spans)


def check_spans(attributions: Sequence[Roles], text: str, where: str) -> None:
    """Raise InputError for a span that is empty or leaves ``text``."""
    for roles in attributions:
        for role in ROLES:
            for start, end in getattr(roles, role):
                if not 0 <= start < end <= len(text):
                    raise InputError(
                        f"{where}: {role} span [{start}, {end}] is empty or lies outside the text"
                        f" of {len(text)} characters"
                    )


def carry_over(reading: Reading, text: str) -> tuple[Roles, ...]:
    """The attributions of ``reading``, with offsets into ``text``.

    Equal texts need nothing. Texts that differ in white space only (line ends, a byte
    order mark, stripped blanks) are aligned on their visible characters. Anything else
    raises InputError, since the offsets would point at other words.
    """
    if reading.text is None or reading.text == text:
        check_spans(reading.attributions, text, reading.where)
        return reading.attributions
    check_spans(reading.attributions, reading.text, reading.where)
    theirs, ours = _visible_offsets(reading.text), _visible_offsets(text)
    for a, b in zip(theirs, ours, strict=False):
        if reading.text[a] != text[b]:
            raise _other_text(reading, a)
    if len(theirs) != len(ours):
        at_end = theirs[len(ours)] if len(theirs) > len(ours) else len(reading.text)
        raise _other_text(reading, at_end)

    def move(spans: Spans) -> Spans:
        moved = []
        for start, end in spans:
            first, stop = bisect_left(theirs, start), bisect_left(theirs, end)
            if first < stop:
                moved.append(Span(ours[first], ours[stop - 1] + 1))
        return tuple(moved)

    return tuple(
        replace(r, source=move(r.source), cue=move(r.cue), content=move(r.content))
        for r in reading.attributions
    )


def _visible_offsets(text: str) -> list[int]:
    return [i for i, c in enumerate(text) if not c.isspace() and c != "\ufeff"]


def _other_text(reading: Reading, offset: int) -> InputError:
    assert reading.text is not None
    line = reading.text.count("\n", 0, offset) + 1
    return InputError(
        f"{reading.where}: its text is not the gold text of {reading.ids[0]!r} (they part in line"
        f" {line}, offset {offset}); predict on the gold text, or give the gold that belongs to it"
    )


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:39] + "…"
