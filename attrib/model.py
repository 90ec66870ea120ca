"""Domain types: everything that passes from one room to the next.

This module imports no other room. All types are frozen. Every offset is a half-open
Unicode code-point offset into ``Document.text``: ``text[span.start:span.end]`` is what
stands there (JavaScript counts UTF-16 units; positions are not interchangeable).

The way through the house, and the type that leaves each room::

    load -> Document
    chunk -> Chunk
    extract -> Extraction(Candidate, Problem, Usage)     untrusted
    verify -> Attribution(Located, Check)                checked without any model
    merge -> Attribution, Speaker
    sheet -> Sheet
    write -> bytes
"""

from __future__ import annotations

import bisect
import hashlib
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Frozen(BaseModel):
    """Base of all domain types: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """Half-open code-point offsets ``[start, end)``; a two-element array in JSON."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# --- load ---------------------------------------------------------------------------


class Place(Frozen):
    """What a person cites: line (1-based), page (1-based), time code of a subtitle."""

    line: int
    page: int | None = None
    time: str | None = None


class Landmark(Frozen):
    """From offset ``start`` on (until the next landmark) this page, time or voice holds."""

    start: int
    page: int | None = None
    time: str | None = None
    voice: str | None = None
    """Speaker label that the subtitle file itself states (``<v Ann>``)."""


class Furniture(Frozen):
    """Text of the page that is not part of the article; never quoted as speech."""

    span: Span
    reason: str


def text_sha256(text: str) -> str:
    """SHA-256 (hex) of ``text`` in UTF-8; lone surrogates are passed through."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Document(Frozen):
    """A source as loaded. ``text`` is never changed after loading."""

    id: str
    """``d1``, ``d2``, ... in the order of the sources."""
    origin: str
    """Path or URL as the user gave it; ``-`` for standard input."""
    media_type: str
    text: str
    sha256: str
    """Hash of ``text`` (UTF-8)."""
    source_sha256: str
    """Hash of the bytes that were read, before decoding and extraction."""
    title: str | None = None
    landmarks: tuple[Landmark, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    gaps: tuple[str, ...] = ()
    """Parts of the source that could not be read, in words ("page 3 is an image ...")."""

    @model_validator(mode="after")
    def _consistent(self) -> Document:
        if text_sha256(self.text) != self.sha256:
            raise ValueError("sha256 does not belong to text")
        if any(b.start < a.start for a, b in pairwise(self.landmarks)):
            raise ValueError("landmarks are not in order")
        if any(not 0 <= f.span.start < f.span.end <= len(self.text) for f in self.furniture):
            raise ValueError("furniture lies outside the text")
        return self

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    @cached_property
    def _landmark_starts(self) -> list[int]:
        return [mark.start for mark in self.landmarks]

    def landmark(self, offset: int) -> Landmark | None:
        """The landmark in force at ``offset``, if any."""
        at = bisect.bisect_right(self._landmark_starts, offset) - 1
        return self.landmarks[at] if at >= 0 else None

    def place(self, offset: int) -> Place:
        """Line, page and time code at ``offset``."""
        mark = self.landmark(offset)
        return Place(
            line=bisect.bisect_right(self._line_starts, offset),
            page=mark.page if mark else None,
            time=mark.time if mark else None,
        )


# --- chunk --------------------------------------------------------------------------


class Chunk(Frozen):
    """A stretch of one document that is sent to an engine in one piece."""

    index: int
    span: Span


# --- extract (untrusted) ------------------------------------------------------------


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


class ProblemCode(StrEnum):
    """What kept something out of the sheet or makes it doubtful."""

    UNREADABLE = "unreadable"
    """A source could not be loaded."""
    GAP = "gap"
    """Part of a source could not be read; the rest was."""
    CHUNK_FAILED = "chunk_failed"
    """A chunk has no answer: transport fault, unusable answer, or engine error."""
    MODEL_REFUSED = "model_refused"
    CONTENT_FILTERED = "content_filtered"
    CUT_OFF = "cut_off"
    """The answer ended at the token limit, even after the chunk was split."""
    ITEM_REFUSED = "item_refused"
    """One item of an answer was unusable; its neighbours were kept."""
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
    parameters: dict[str, Any] = {}
    prompts: tuple[PromptVersion, ...] = ()


# --- verify -------------------------------------------------------------------------


class Verdict(StrEnum):
    """How words relate to the source text, from best to worst."""

    VERBATIM = "VERBATIM"
    """Equal code point by code point."""
    NORMALIZED = "NORMALIZED"
    """Equal after the published typographic equivalences."""
    EDITED = "EDITED"
    """Only changes that are marked: ellipsis, [insertion], capital at the start."""
    ALTERED = "ALTERED"
    """A near match: the changes list says what differs."""
    SPLICED = "SPLICED"
    """All pieces stand in the text, but not in one utterance."""
    ABSENT = "ABSENT"
    """Not in the text."""


class Change(Frozen):
    """One difference between words as given and words as they stand in the source."""

    given: str
    """Empty for words that were left out."""
    found: str
    """Empty for words that were added."""
    span: Span
    """Where ``found`` stands in the document (empty span for added words)."""
    flags: tuple[str, ...] = ()
    """Why it matters: negation, number, date, name, modal, hedge, ..."""


class Located(Frozen):
    """Words as an engine gave them, and what the verifier found."""

    given: str
    verdict: Verdict
    span: Span | None = None
    """None exactly when the verdict is ABSENT."""
    found: str | None = None
    """``document.text[span.start:span.end]``."""
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    """Typographic equivalences used, homoglyphs seen, other places of the same words."""


class Outcome(StrEnum):
    PASS = "pass"
    FAIL = "fail"
    CANNOT_TELL = "cannot_tell"


class Check(Frozen):
    """Outcome of one named rule, with its reason in words and the spans that show it."""

    rule: str
    outcome: Outcome
    reason: str
    evidence: tuple[Span, ...] = ()


class Grade(StrEnum):
    """Function of verdicts and checks, written down in one table (verify/grade.py)."""

    VERIFIED = "verified"
    REVIEW = "review"
    REFUSED = "refused"


class Mode(StrEnum):
    """What the cue says was done with the content."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    PLAN = "plan"
    UNKNOWN = "unknown"


class Context(Frozen):
    """The sentence before and after the content, and what the cut may hide."""

    before: Span | None = None
    after: Span | None = None
    warnings: tuple[str, ...] = ()


class Attribution(Frozen):
    """One checked attribution: who said what, where it stands, how far to trust it."""

    id: str
    document: str
    place: Place | None
    """Where the content starts; None when it is nowhere."""
    kind: Kind
    mode: Mode
    speakers: tuple[str, ...]
    """Resolved names; empty for unknown."""
    speaker_ids: tuple[str, ...] = ()
    """Set by merge: ids of ``Sheet.speakers``, one for each of ``speakers``."""
    source: Located | None
    cue: Located | None
    content: tuple[Located, ...]
    claim: str | None
    claim_type: ClaimType = ClaimType.UNCLEAR
    """As the engine stated it: no verifier can judge it."""
    stance: Stance
    within: str | None = None
    """Id of the attribution whose content holds this one (nested quotation)."""
    verdict: Verdict
    """The worst of the content's verdicts."""
    checks: tuple[Check, ...]
    grade: Grade
    reasons: tuple[str, ...] = ()
    """Why the grade is not ``verified``, in words."""
    context: Context = Context()
    chunks: tuple[int, ...] = ()
    """Chunks whose answers stated this attribution (several in an overlap)."""


# --- merge, sheet -------------------------------------------------------------------


class Speaker(Frozen):
    """A person or body that speaks in one document, with the names used for it there."""

    id: str
    document: str
    name: str
    """The fullest form of the name."""
    aliases: tuple[str, ...] = ()
    """Other forms used in the document; never one that another speaker has too."""
    note: str | None = None
    """What a person must know about the name: whom it may mean, or that it is a pronoun."""


SHEET_VERSION = 1


class Sheet(Frozen):
    """An attributed quote sheet: the thing people publish from."""

    version: int = SHEET_VERSION
    attrib: str
    """Version of attrib that wrote it."""
    engine: EngineInfo
    second_opinion: EngineInfo | None = None
    """The engine that was asked for a second opinion, if any was."""
    documents: tuple[Document, ...]
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    problems: tuple[Problem, ...] = ()
    usage: Usage = Usage()
