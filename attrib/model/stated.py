"""What leaves the room extract: what an engine states. Nothing in it has been checked."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from attrib.model.base import Frozen, Span
from attrib.model.loaded import Chunk


class Kind(StrEnum):
    """Direct: content in quotation marks (85 % of it or more); indirect: none; mixed: some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class ClaimType(StrEnum):
    """What sort of claim the content makes; decides what a fact-checker can do with it."""

    FACTUAL = "factual"
    """States that something is or was so: can be checked against the world."""
    PREDICTION = "prediction"
    """Says what will be, without binding the speaker to bring it about."""
    OPINION = "opinion"
    """A judgement or a wish: what is good or bad, right or wrong, what ought to be."""
    PROMISE = "promise"
    """Binds the speaker, or whom he speaks for, to do it; threats and plans too."""
    QUESTION = "question"
    UNCLEAR = "unclear"
    """The engine cannot tell, or did not say."""


class Position(StrEnum):
    """Stance of the speaker toward the target."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"
    UNCLEAR = "unclear"


class Words(Frozen):
    """Words that an engine says stand in the text, and where it believes they stand."""

    text: str
    hint: Span | None = None
    """Only a hint: the verifier looks for itself."""


class Stance(Frozen):
    """Stance toward a named target, with the words that show it (as an engine gave them)."""

    position: Position = Position.UNCLEAR
    target: str | None = None
    evidence: Words | None = None


class Candidate(Frozen):
    """One attribution as an engine states it. Nothing in it has been checked."""

    content: tuple[Words, ...] = Field(min_length=1)
    """Pieces in text order; several when the cue splits the quotation."""
    source: Words | None = None
    """The mention of the speaker as written ("the spokesperson", "she")."""
    speakers: tuple[str, ...] = ()
    """Resolved names; empty when unknown, several for joint statements."""
    cue: Words | None = None
    kind: Kind
    claim: str | None = None
    """What is claimed, in one self-contained sentence."""
    claim_type: ClaimType = ClaimType.UNCLEAR
    stance: Stance = Stance()
    within: int | None = None
    """Index, in the same extraction, of the attribution whose content holds this one."""


class StatedStance(Frozen):
    """Where a speaker stands, in all of his words in one document, as an engine states it."""

    speaker: str
    target: str
    position: Position
    evidence: tuple[Words, ...] = ()
    """Words of the speaker that are to show it."""


class Unspoken(Frozen):
    """A quotation that an engine says nobody speaks: a title, a term, scare quotes."""

    span: Span
    """The quotation in the document, marks included."""
    reason: str
    """In words."""


class ProblemCode(StrEnum):
    """What kept something out of the sheet or makes it doubtful."""

    UNREADABLE = "unreadable"
    """A source could not be loaded."""
    GAP = "gap"
    """Part of a source could not be read; the rest was."""
    CHUNK_FAILED = "chunk_failed"
    """A chunk has no answer: transport fault, unusable answer, or engine error. In a check also: a
    quote was not looked up."""
    MODEL_REFUSED = "model_refused"
    CONTENT_FILTERED = "content_filtered"
    CUT_OFF = "cut_off"
    """The answer ended at the token limit, even after the chunk was split."""
    PASS_FAILED = "pass_failed"
    """A pass over the whole document has no answer; what the chunks gave stands without it."""
    ITEM_REFUSED = "item_refused"
    """One item of an answer was unusable; its neighbours were kept."""
    UNACCOUNTED = "unaccounted"
    """A quotation that no attribution holds, and that no engine called nobody's speech."""
    CONFLICT = "conflict"
    """Two answers about the same words disagree; the one not kept is stated here."""


class Problem(Frozen):
    """Something that a person must know about: nothing is lost silently."""

    code: ProblemCode
    message: str
    document: str | None = None
    """Document id; None for a source that never became a document."""
    span: Span | None = None
    raw: str | None = None
    """The item or answer as the engine gave it."""


class Usage(Frozen):
    """What an extraction cost. Tokens as the server counted them; cost in US dollars."""

    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    """None when no price is known for the model."""

    def __add__(self, other: Usage) -> Usage:
        costs = [c for c in (self.cost, other.cost) if c is not None]
        return Usage(
            requests=self.requests + other.requests,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cost=sum(costs) if costs else None,
        )


class Extraction(Frozen):
    """What an engine answered for one chunk."""

    chunk: Chunk
    candidates: tuple[Candidate, ...] = ()
    unspoken: tuple[Unspoken, ...] = ()
    stances: tuple[StatedStance, ...] = ()
    """Of the whole document, where the engine looked at it as one."""
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()


class PromptVersion(Frozen):
    """A prompt file, versioned by the SHA-256 (hex) of its content."""

    name: str
    sha256: str


class EngineInfo(Frozen):
    """Which engine made a sheet."""

    name: str
    """``embedded`` or ``llm``."""
    version: str
    """Version of attrib that ran it."""
    model: str | None = None
    parameters: dict[str, Any] = Field(default_factory=dict)
    prompts: tuple[PromptVersion, ...] = ()
