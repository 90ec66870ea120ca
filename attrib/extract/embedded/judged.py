"""A candidate with what can be said of its words: the type of the claim, and the stance."""

from __future__ import annotations

from attrib.extract.embedded.claims import claim_type_of
from attrib.extract.embedded.said import Said
from attrib.extract.embedded.stance import stance_of
from attrib.language.cues import CueEntry
from attrib.model import Candidate


def judged(
    candidate: Candidate, text: str, entry: CueEntry | None, language: str | None
) -> Candidate:
    """The candidate, completed; ``text`` is the document's, ``entry`` that of the cue."""
    said = Said.of(candidate, text, entry, language)
    return candidate.model_copy(
        update={"claim_type": claim_type_of(said), "stance": stance_of(said)}
    )
