"""Interviews in which only the answers have a label: "Why now? ¶ Ann Lee: It was time. ¶ And?".

Whose the other paragraphs are no label says: questions, a note, a by-line.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrib.language.same_name import same_person
from attrib.language.sentences import paragraph_spans
from attrib.model import Span

_LEAST = 2
"""Questions without a label."""


def unlabelled(text: str, names: Collection[str], starts: Sequence[int]) -> list[Span]:
    """The paragraphs without a label, where all ``names`` of labels are one person's and at least
    half of their turns follow a question; empty for any other text.

    ``starts``: where the labels stand, in code points and in order.
    """
    first = max(names, key=len, default="")
    if len(starts) < _LEAST or not all(same_person(first, name) for name in names):
        return []
    others: list[Span] = []
    asked, before, at = 0, False, 0
    for paragraph in paragraph_spans(text):
        while at < len(starts) and starts[at] < paragraph.start:
            at += 1
        if at < len(starts) and starts[at] < paragraph.end:
            asked += before
            before = False
            continue
        others.append(paragraph)
        before = text[paragraph.start : paragraph.end].rstrip('*_ \t\n”"»“').endswith("?")
    return others if asked >= max(_LEAST, len(starts) / 2) else []
