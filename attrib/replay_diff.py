"""What changed from one sheet to another of the same sources: between two models, prompts or
versions. Knows no room; the sheets come from recordings or files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrib.language.visible import one_line
from attrib.model import Attribution, Document, EngineInfo, Frozen, Sheet, Span

DIFF_VERSION = 1
_SAME_WORDS = 0.5
"""Share of the characters of both that two attributions must have in common to be one."""
_LONGEST = 90
"""Characters of the words that a line for a person shows."""


class Change(Frozen):
    """One thing that is stated otherwise."""

    what: str
    before: str
    after: str


class Entry(Frozen):
    """An attribution of one of the sheets, as a person finds it again."""

    id: str
    origin: str
    line: int | None
    speakers: tuple[str, ...]
    words: str
    """Content as the engine gave it; pieces are joined by ``…``."""
    verdict: str
    grade: str


class Changed(Frozen):
    """An attribution that both sheets have, and what they state otherwise about it."""

    before: Entry
    after: Entry
    changes: tuple[Change, ...]


class SheetDiff(Frozen):
    """From one sheet to the next. Attributions are in text order."""

    version: int = DIFF_VERSION
    made_by: tuple[Change, ...]
    """Engine, model, parameters, prompts and version of attrib, where they differ."""
    removed: tuple[Entry, ...]
    added: tuple[Entry, ...]
    changed: tuple[Changed, ...]
    same: int
    """Attributions about which both sheets state the same."""
    problems_removed: tuple[str, ...]
    problems_added: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether both sheets say the same, whoever made them."""
        found = (self.removed, self.added, self.changed)
        return not any(found) and not (self.problems_removed or self.problems_added)


def diff_sheets(before: Sheet, after: Sheet) -> SheetDiff:
    """Documents are matched by their text, else by origin; attributions by their words.

    In documents of the same text two attributions are one when their contents share at least
    half of their characters, the closest first, and among equals the one about which least is
    stated otherwise. Content that is not in the text, or in another text, must be given in the same
    words.
    """
    removed: list[Entry] = []
    added: list[Entry] = []
    changed: list[Changed] = []
    same = 0
    for old, new in _documents(before, after):
        left = _of(before, old)
        right = _of(after, new)
        one_text = old is not None and new is not None and old.sha256 == new.sha256
        pairs = _pairs(left, right, one_text)
        removed += [_entry(old, a) for n, a in enumerate(left) if old and n not in pairs]
        matched = set(pairs.values())
        added += [_entry(new, a) for n, a in enumerate(right) if new and n not in matched]
        for at, to in pairs.items():
            changes = tuple(_changes(left[at], right[to], one_text))
            if not changes:
                same += 1
            elif old and new:
                was, now = _entry(old, left[at]), _entry(new, right[to])
                changed.append(Changed(before=was, after=now, changes=changes))
    old_problems, new_problems = _problems(before), _problems(after)
    return SheetDiff(
        made_by=tuple(_made_by(before, after)),
        removed=tuple(removed),
        added=tuple(added),
        changed=tuple(changed),
        same=same,
        problems_removed=_without(old_problems, new_problems),
        problems_added=_without(new_problems, old_problems),
    )


# --- matching -------------------------------------------------------------------------


def _documents(before: Sheet, after: Sheet) -> Iterator[tuple[Document | None, Document | None]]:
    """Every document of both sheets, with its partner if it has one."""
    free = list(after.documents)
    partners: dict[str, Document] = {}
    for mark in ("sha256", "origin"):
        for old in before.documents:
            alike = (new for new in free if getattr(new, mark) == getattr(old, mark))
            if old.id not in partners and (new := next(alike, None)) is not None:
                partners[old.id] = new
                free.remove(new)
    for old in before.documents:
        yield old, partners.get(old.id)
    for new in free:
        yield None, new


def _of(sheet: Sheet, document: Document | None) -> list[Attribution]:
    if document is None:
        return []
    return [a for a in sheet.attributions if a.document == document.id]


class _Likeness(NamedTuple):
    shared: float
    unchanged: int
    """The fewer changes, the larger."""


def _pairs(
    left: Sequence[Attribution], right: Sequence[Attribution], one_text: bool
) -> dict[int, int]:
    """Indices of what is the same attribution in both, in the order of ``left``."""
    was, now = [_characters(a) for a in left], [_characters(a) for a in right]
    scored = []
    for at, old in enumerate(left):
        for to, new in enumerate(right):
            if one_text and was[at] and now[to]:
                shared = len(was[at] & now[to]) / len(was[at] | now[to])
            else:
                # Found in one and not in the other, or in no common text: the words must do.
                shared = float(_words(old).split() == _words(new).split())
            if shared >= _SAME_WORDS:
                changes = sum(1 for _ in _changes(old, new, one_text))
                scored.append((_Likeness(shared, -changes), -at, -to))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, minus_at, minus_to in sorted(scored, reverse=True):
        at, to = -minus_at, -minus_to
        if at not in found and to not in taken:
            found[at] = to
            taken.add(to)
    return dict(sorted(found.items()))


def _characters(attribution: Attribution) -> frozenset[int]:
    """Offsets of all characters of the content."""
    return frozenset(at for span in _spans(attribution) for at in range(span.start, span.end))


def _spans(attribution: Attribution) -> list[Span]:
    return [piece.span for piece in attribution.content if piece.span is not None]


# --- stating --------------------------------------------------------------------------


def _changes(old: Attribution, new: Attribution, one_text: bool) -> Iterator[Change]:
    named = [
        ("speakers", _names(old.speakers), _names(new.speakers)),
        ("kind", old.kind, new.kind),
        ("verdict", old.verdict, new.verdict),
        ("grade", old.grade, new.grade),
        ("claim type", old.claim_type, new.claim_type),
        ("stance", _stance(old), _stance(new)),
    ]
    if one_text:
        named.append(("span", _places(old), _places(new)))
    for what, was, now in named:
        if was != now:
            yield Change(what=what, before=was, after=now)


def _names(names: Sequence[str]) -> str:
    return "; ".join(names) or "nobody"


def _stance(attribution: Attribution) -> str:
    stance = attribution.stance
    return f"{stance.position} {stance.target}" if stance.target else stance.position


def _places(attribution: Attribution) -> str:
    return ", ".join(f"{span.start}-{span.end}" for span in _spans(attribution)) or "nowhere"


def _words(attribution: Attribution) -> str:
    return " … ".join(piece.given for piece in attribution.content)


def _entry(document: Document, attribution: Attribution) -> Entry:
    return Entry(
        id=attribution.id,
        origin=document.origin,
        line=attribution.place.line if attribution.place else None,
        speakers=attribution.speakers,
        words=_words(attribution),
        verdict=attribution.verdict,
        grade=attribution.grade,
    )


def _problems(sheet: Sheet) -> list[str]:
    return [f"{problem.code}: {problem.message}" for problem in sheet.problems]


def _without(these: Sequence[str], those: Sequence[str]) -> tuple[str, ...]:
    """Each as often as it occurs in ``these`` more than in ``those``."""
    rest = list(those)
    left = []
    for one in these:
        if one in rest:
            rest.remove(one)
        else:
            left.append(one)
    return tuple(left)


def _made_by(before: Sheet, after: Sheet) -> Iterator[Change]:
    was, now = _facts(before), _facts(after)
    for what in dict.fromkeys([*was, *now]):
        if was.get(what) != now.get(what):
            yield Change(what=what, before=was.get(what, "-"), after=now.get(what, "-"))


def _facts(sheet: Sheet) -> dict[str, str]:
    engine: EngineInfo = sheet.engine
    return {
        "attrib": sheet.attrib,
        "engine": engine.name,
        "model": engine.model or "-",
        **{name: str(value) for name, value in sorted(engine.parameters.items())},
        **{f"prompt {prompt.name}": prompt.sha256[:12] for prompt in engine.prompts},
        **{f"text of {document.origin}": document.sha256[:12] for document in sheet.documents},
    }


# --- for a person -----------------------------------------------------------------------


def diff_lines(found: SheetDiff) -> Iterator[str]:
    """For a person: ``-`` removed, ``+`` added, ``~`` changed; one line each, controls visible."""
    yield from _stated(found.made_by, "")
    for mark, entries in (("-", found.removed), ("+", found.added)):
        for entry in entries:
            yield f"{mark} {_line(entry)}"
    for changed in found.changed:
        yield f"~ {_line(changed.after)}"
        yield from _stated(changed.changes, "    ")
    for mark, problems in (("-", found.problems_removed), ("+", found.problems_added)):
        for problem in problems:
            yield f"{mark} problem {one_line(problem)}"


def _stated(changes: Sequence[Change], indent: str) -> Iterator[str]:
    for change in changes:
        yield f"{indent}{change.what}: {one_line(change.before)} -> {one_line(change.after)}"


def _line(entry: Entry) -> str:
    words = one_line(entry.words)
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST - 1]}…"
    place = f"{entry.origin}:{entry.line}" if entry.line else entry.origin
    who = "; ".join(entry.speakers) or "nobody"
    return f"{one_line(place)}  {one_line(who)}: {words}  [{entry.verdict}, {entry.grade}]"
