"""Stances of two sheets: matched by speaker and target."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.model import Document, Sheet
from attrib.replay_diff.difference import Change, Held, HeldOtherwise

_STATED = ("position", "words", "grade")


class Stances:
    """What differs, document by document."""

    def __init__(self) -> None:
        self.removed: list[Held] = []
        self.added: list[Held] = []
        self.changed: list[HeldOtherwise] = []

    def compare(self, before: Sequence[Held], after: Sequence[Held]) -> None:
        free = list(after)
        for was in before:
            about = (was.speaker.casefold(), was.target.casefold())
            alike = (n for n in free if (n.speaker.casefold(), n.target.casefold()) == about)
            now = next(alike, None)
            if now is None:
                self.removed.append(was)
                continue
            free.remove(now)
            pairs = ((name, getattr(was, name), getattr(now, name)) for name in _STATED)
            changes = tuple(Change(what=n, before=b, after=a) for n, b, a in pairs if b != a)
            if changes:
                self.changed.append(HeldOtherwise(before=was, after=now, changes=changes))
        self.added += free


def held(sheet: Sheet, document: Document | None) -> list[Held]:
    """The stances over ``document``, as a person finds them again."""
    if document is None:
        return []
    return [
        Held(
            origin=document.origin,
            speaker=stance.speaker,
            target=stance.target,
            position=stance.position,
            words=" … ".join(piece.given for piece in stance.evidence),
            grade=stance.grade,
        )
        for stance in sheet.stances
        if stance.document == document.id
    ]
