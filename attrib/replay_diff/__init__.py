"""What changed from one sheet to another of the same sources: between two models, prompts or
versions. Knows no room; the sheets come from recordings or files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.model import Document, EngineInfo, Sheet
from attrib.replay_diff.attributions import attributions_of, changes_between, entry, pairs_of
from attrib.replay_diff.coverage import coverage_of, covered_otherwise
from attrib.replay_diff.difference import Change, Changed, CoveredOtherwise, Entry, SheetDiff
from attrib.replay_diff.lines import diff_lines
from attrib.replay_diff.stances import Stances, held

__all__ = ["SheetDiff", "diff_lines", "diff_sheets"]


def diff_sheets(before: Sheet, after: Sheet) -> SheetDiff:
    """Documents are matched by their text, else by origin; attributions by their words.

    In documents of the same text two attributions are one when their contents share at least
    half of their characters, the closest first, and among equals the one about which least is
    stated otherwise. Content that is not in the text, or in another text, must be given in the same
    words. Stances are matched by speaker and target, quotations by their place.
    """
    removed: list[Entry] = []
    added: list[Entry] = []
    changed: list[Changed] = []
    coverage: list[CoveredOtherwise] = []
    stances = Stances()
    same = 0
    for old, new in _documents(before, after):
        left = attributions_of(before, old)
        right = attributions_of(after, new)
        one_text = old is not None and new is not None and old.sha256 == new.sha256
        pairs = pairs_of(left, right, one_text)
        removed += [entry(old, a) for n, a in enumerate(left) if old and n not in pairs]
        matched = set(pairs.values())
        added += [entry(new, a) for n, a in enumerate(right) if new and n not in matched]
        for at, to in pairs.items():
            changes = tuple(changes_between(left[at], right[to], one_text))
            if not changes:
                same += 1
            elif old and new:
                was, now = entry(old, left[at]), entry(new, right[to])
                changed.append(Changed(before=was, after=now, changes=changes))
        stances.compare(held(before, old), held(after, new))
        if old and new:
            coverage += covered_otherwise(
                old, coverage_of(before, old), coverage_of(after, new), one_text
            )
    old_problems, new_problems = _problems(before), _problems(after)
    return SheetDiff(
        made_by=tuple(_made_by(before, after)),
        removed=tuple(removed),
        added=tuple(added),
        changed=tuple(changed),
        same=same,
        stances_removed=tuple(stances.removed),
        stances_added=tuple(stances.added),
        stances_changed=tuple(stances.changed),
        coverage=tuple(coverage),
        problems_removed=_without(old_problems, new_problems),
        problems_added=_without(new_problems, old_problems),
    )


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
