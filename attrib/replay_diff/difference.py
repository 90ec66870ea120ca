"""What can differ between two sheets, as data: ``attrib replay --diff -f json`` writes it."""

from __future__ import annotations

from attrib.model import Frozen

DIFF_VERSION = 1


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


class Held(Frozen):
    """Where a speaker stands over a whole document, as one of the sheets has it."""

    origin: str
    speaker: str
    target: str
    position: str
    words: str
    """Those that are to show it."""
    grade: str


class HeldOtherwise(Frozen):
    """What both sheets say of one speaker and target."""

    before: Held
    after: Held
    changes: tuple[Change, ...]


class CoveredOtherwise(Frozen):
    """What became of a quotation: attributed, nobody's speech with the reason, unaccounted for."""

    origin: str
    line: int | None = None
    words: str = ""
    """Empty for all quotations of a document together, where its text or their number differs."""
    before: str
    after: str


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
    stances_removed: tuple[Held, ...]
    stances_added: tuple[Held, ...]
    stances_changed: tuple[HeldOtherwise, ...]
    coverage: tuple[CoveredOtherwise, ...]
    problems_removed: tuple[str, ...]
    problems_added: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether both sheets say the same, whoever made them."""
        return not any(
            (
                *(self.removed, self.added, self.changed),
                *(self.stances_removed, self.stances_added, self.stances_changed),
                *(self.coverage, self.problems_removed, self.problems_added),
            )
        )
