"""One attribution as the judgements on it need it: its words, its cue, and who says it."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.language.cues import LANGUAGES, CueEntry, lexicon
from attrib.model import Candidate, Kind, Span


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    """The whole document."""
    content: tuple[Span, ...]
    kind: Kind
    cue: Span | None = None
    entry: CueEntry | None = None
    source: Span | None = None
    speakers: tuple[str, ...] = ()
    language: str | None = None

    @classmethod
    def of(
        cls, candidate: Candidate, text: str, entry: CueEntry | None, language: str | None
    ) -> Said:
        """The candidate's words at their hints; the embedded engine knows where they stand."""
        return cls(
            text=text,
            content=tuple(words.hint for words in candidate.content if words.hint),
            kind=candidate.kind,
            cue=candidate.cue.hint if candidate.cue else None,
            entry=entry,
            source=candidate.source.hint if candidate.source else None,
            speakers=candidate.speakers,
            language=language,
        )

    def words(self, span: Span | None) -> str:
        """What stands at ``span``, in lower case and with single blanks."""
        return " ".join(self.text[span.start : span.end].lower().split()) if span else ""

    @property
    def negated(self) -> bool:
        """The cue as written is negated: "did not endorse"."""
        if self.entry is None or self.cue is None:
            return False
        if self.entry.negated:
            return True
        negations = lexicon(self.language).negations if self.language in LANGUAGES else frozenset()
        words = self.words(self.cue).split()
        return any(w in negations or w.endswith(("n't", "n’t")) for w in words)
