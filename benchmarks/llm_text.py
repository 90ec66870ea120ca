"""An article of any length for measuring engines that ask a model: nothing in it is repeated.

The prose is the King James Bible, then Shakespeare's plays (both out of copyright, no quotation
marks in them), in paragraphs of some 800 characters. Each is followed by a sentence of our own
form with speech in marks, whose words are the next verse: ``“words,” said Name, role.``, by
invented people. So it is known what there is to find, about six attributions in 4,800 characters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.corpora import Work

_PARAGRAPH = 800
"""Characters of prose from which on a paragraph ends."""
_SPEECH = (40, 220)
"""Characters of a verse that is put in somebody's mouth."""
_GIVEN = "Ada Bruno Clara Dario Elsa Felix Greta Hugo Ines Jonas Klara Leon Marta Nico Olga Pavel"
_FAMILY = "Abel Brandt Castell Dorn Ekholm Farkas Gruber Holm Ivens Jansen Kessler Lund Moser Noack"
_ROLES = ("a mason", "a clerk", "a surveyor", "a pilot", "a teacher", "a warden", "a printer")
_PLACES = ("Arlen", "Bexmoor", "Corvale", "Dunmere", "Estrand", "Fenwold", "Garlow", "Hartsea")
_MARK = re.compile(r"[\"“”„«»‘`]|(?<!\w)['’]|['’](?!\w)")
_LABEL = re.compile(r"[A-Z .'\[\]0-9]{2,}\.?")


def paragraphs(works: Sequence[Work], seed: int = 7) -> Iterator[str]:
    """Prose and speech in turn, for as long as there is text."""
    rng = random.Random(seed)
    prose: list[str] = []
    for line in _lines(works):
        if sum(map(len, prose)) < _PARAGRAPH:
            prose.append(line)
        elif _SPEECH[0] <= len(line) <= _SPEECH[1] and line[-1] == ".":
            yield " ".join(prose)
            yield _said(rng, line.rstrip("."))
            prose = []


def _said(rng: random.Random, words: str) -> str:
    name = f"{rng.choice(_GIVEN.split())} {rng.choice(_FAMILY.split())}"
    return f"“{words},” said {name}, {rng.choice(_ROLES)} of {rng.choice(_PLACES)}."


def _lines(works: Sequence[Work]) -> Iterator[str]:
    """Verses, and lines of plays without their labels and headings."""
    for kind in ("en-kjv", "en-play"):
        for work in works:
            if work.id.startswith(kind):
                for line in work.text.splitlines():
                    clean = line.strip()
                    if clean and not _LABEL.fullmatch(clean) and not _MARK.search(clean):
                        yield clean


def article(works: Sequence[Work], words: int) -> str:
    """The first paragraphs, ``words`` or a few more. Raises SystemExit for too little text."""
    kept, size = [], 0
    for paragraph in paragraphs(works):
        kept.append(paragraph)
        size += len(paragraph.split())
        if size >= words:
            return "\n\n".join(kept) + "\n"
    raise SystemExit(f"the texts give only {size:,} words")
