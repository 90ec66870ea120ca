"""What the rules pass on: one attribution as spans, before it becomes a Candidate."""

from __future__ import annotations

from dataclasses import dataclass, field

from attrib.language.cues import CueEntry
from attrib.model import Span


@dataclass(slots=True)
class Draft:
    """One attribution as spans of the document."""

    content: list[Span]
    """Pieces in text order; with their quotation marks until the candidate is made."""
    source: Span | None = None
    cue: Span | None = None
    entry: CueEntry | None = None
    antecedent: Span | None = None
    """What a relative pronoun as source points to ("the man who said")."""
    clause: bool = False
    """The content is a clause after "that", or could be."""
    negated: bool = False
    """The cue is negated ("did not say")."""
    target: Span | None = None
    """Whom or what the content is about, where the grammar names it."""
    speakers: tuple[str, ...] = ()
    """Set when the source states names outright (transcript label, voice of a subtitle)."""
    parent: Draft | None = None
    """The draft whose content holds this one."""
    follows: Draft | None = None
    """The draft whose speaker goes on here, where the sentence itself names nobody."""
    verbatim: bool = False
    """Unquoted words that are speech all the same: a turn of a transcript."""
    quotes: set[int] = field(default_factory=set)
    """Indices of the quotations of level 0 that lie in the content."""
    awaits: bool = False
    """The sentence ends without content: the quotation after it is the content."""

    @property
    def start(self) -> int:
        return self.content[0].start if self.content else self.cue.start if self.cue else 0
