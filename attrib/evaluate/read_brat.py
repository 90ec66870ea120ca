"""Read brat standoff (``.ann`` beside ``.txt``), PolNeAR's own layout included.

Entities (T lines) named Source, Cue or Content (any case; also Speaker, Quote, Quotation)
are joined by events (E lines with roles of these names) or relations (R lines). An event
is one attribution. With relations, a cue and what hangs on it is one attribution; a content
that hangs on no cue is one with the sources that hang on it. A content that nothing joins is
an attribution without source. Attributes, notes and normalisations are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from attrib.errors import InputError
from attrib.evaluate.records import Note, Reading, Roles, Spans, TextOf
from attrib.model import Span

_ROLE = {
    "source": "source",
    "speaker": "source",
    "cue": "cue",
    "content": "content",
    "quote": "content",
    "quotation": "content",
}
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
"""PolNeAR: ``attributions/ARTICLE_4b22.ann`` belongs to ``text/ARTICLE.txt``."""


@dataclass(slots=True)
class _Standoff:
    spans: dict[str, Spans] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    """T id to role; entities that play none are absent."""
    events: list[list[tuple[str, str]]] = field(default_factory=list)
    """(role, T id) pairs of each event."""
    relations: list[tuple[str, str]] = field(default_factory=list)


def brat_readings(folder: Path, text_of: TextOf) -> list[Reading]:
    """All documents of a folder and its subfolders, in order of their names.

    Where several annotators marked a document, the first file by name is taken.
    """
    readings: dict[str, Reading] = {}
    several = set()
    for path in sorted(folder.rglob("*.ann")):
        reading = brat_reading(path, text_of)
        identity = reading.ids[0]
        if identity in readings:
            several.add(identity)
        else:
            readings[identity] = reading
    for identity in several:
        chosen = readings[identity]
        note = Note(1, "documents with several annotations: the first by file name was taken")
        readings[identity] = replace(chosen, notes=(*chosen.notes, note))
    return list(readings.values())


def brat_reading(path: Path, text_of: TextOf) -> Reading:
    """One ``.ann`` file. Without a ``.txt`` beside it, the gold text of its id is taken."""
    text_path = _text_path(path)
    identity = text_path.stem if text_path else path.stem
    text = _read(text_path) if text_path else text_of(identity)
    if text is None:
        bare = _ANNOTATOR.sub("", path.stem)
        identity, text = bare, text_of(bare)
    if text is None:
        raise InputError(f"{path}: no {path.stem}.txt beside it and no gold document of that id")
    standoff = _parse(_read(path).split("\n"), str(path))
    _check_words(standoff, text, str(path))
    return Reading(str(path), (identity,), text, tuple(_attributions(standoff)))


def _read(path: Path) -> str:
    try:
        # Bytes, not text mode: brat counts the carriage return of a Windows line end too.
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8") from None
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}") from None


def _text_path(path: Path) -> Path | None:
    for stem in dict.fromkeys((path.stem, _ANNOTATOR.sub("", path.stem))):
        for folder in (path.parent, path.parent.parent / "text"):
            candidate = folder / f"{stem}.txt"
            if candidate.is_file():
                return candidate
    return None


def _parse(lines: Iterable[str], where: str) -> _Standoff:
    standoff = _Standoff()
    for number, line in enumerate(lines, 1):
        name, _, rest = line.rstrip("\r").partition("\t")
        try:
            match name[:1]:
                case "T":
                    head, _, words = rest.partition("\t")
                    label, _, offsets = head.partition(" ")
                    standoff.spans[name] = tuple(
                        Span(*map(int, piece.split())) for piece in offsets.split(";")
                    )
                    standoff.words[name] = words
                    if label.lower() in _ROLE:
                        standoff.roles[name] = _ROLE[label.lower()]
                case "E":
                    pairs = [part.split(":") for part in rest.split()]
                    standoff.events.append([(role, target) for role, target in pairs])
                case "R":
                    _, first, second = rest.split()[:3]
                    standoff.relations.append((first.split(":")[1], second.split(":")[1]))
        except (ValueError, IndexError, TypeError):
            raise InputError(
                f"{where}: line {number} is not brat standoff: {line[:60]!r}"
            ) from None
    named = {target for event in standoff.events for _, target in event}
    named.update(target for relation in standoff.relations for target in relation)
    lost = sorted(name for name in named if name[:1] == "T" and name not in standoff.spans)
    if lost:
        raise InputError(f"{where}: {lost[0]} is named by an event or relation but not defined")
    return standoff


def _check_words(standoff: _Standoff, text: str, where: str) -> None:
    """Offsets must point at the words the line repeats: else they count something else."""
    for name, spans in standoff.spans.items():
        if name not in standoff.roles:
            continue
        stands = " ".join(text[start:end] for start, end in spans)
        words = standoff.words[name]
        if words and "".join(stands.split()) != "".join(words.split()):
            raise InputError(
                f"{where}: {name} says {words[:40]!r} where the text holds {stands[:40]!r};"
                " offsets must count code points of the text"
            )


_Group = list[tuple[str, str]]
"""(role, T id) pairs that make one attribution."""


def _attributions(standoff: _Standoff) -> list[Roles]:
    groups = [_event_group(event, standoff) for event in standoff.events]
    groups += _relation_groups(standoff)
    joined = {name for group in groups for _, name in group}
    groups += [
        [(role, name)]
        for name, role in standoff.roles.items()
        if role == "content" and name not in joined
    ]
    attributions = []
    for group in groups:
        spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for role, name in dict.fromkeys(group):
            spans[role] += standoff.spans[name]
        if spans["content"]:
            attributions.append(
                Roles(
                    content=tuple(sorted(spans["content"])),
                    source=tuple(sorted(spans["source"])),
                    cue=tuple(sorted(spans["cue"])),
                )
            )
    return sorted(attributions, key=lambda roles: (roles.start, roles.content))


def _event_group(event: list[tuple[str, str]], standoff: _Standoff) -> _Group:
    """Entities of one event, by the role the event gives them, else by their own name.

    The trigger of PolNeAR's events is an entity "Attribution" over the cue's words: it has
    neither, and is left out.
    """
    group = []
    for label, target in event:
        role = _ROLE.get(label.rstrip("0123456789").lower()) or standoff.roles.get(target)
        if role is not None and target in standoff.spans:
            group.append((role, target))
    return group


def _relation_groups(standoff: _Standoff) -> list[_Group]:
    neighbours: dict[str, list[str]] = {}
    for first, second in standoff.relations:
        if first in standoff.roles and second in standoff.roles:
            neighbours.setdefault(first, []).append(second)
            neighbours.setdefault(second, []).append(first)

    def of_role(names: Iterable[str], role: str) -> _Group:
        return [(role, name) for name in names if standoff.roles[name] == role]

    groups: list[_Group] = []
    held: set[str] = set()
    for _, cue in of_role(neighbours, "cue"):
        contents = of_role(neighbours[cue], "content")
        around = [*neighbours[cue], *(n for _, c in contents for n in neighbours[c])]
        groups.append([("cue", cue), *contents, *of_role(around, "source")])
        held.update(name for _, name in contents)
    for _, content in of_role(neighbours, "content"):
        if content not in held:
            groups.append([("content", content), *of_role(neighbours[content], "source")])
    return groups
