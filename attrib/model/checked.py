"""What leaves the rooms verify and merge: what was checked without any model."""

from __future__ import annotations

from enum import StrEnum

from attrib.model.base import Frozen, Span
from attrib.model.loaded import Place
from attrib.model.stated import ClaimType, Kind, Position, Stance


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
    """What became of one rule."""

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
    """Whether an attribution may be published: a function of verdicts and checks, by one table."""

    VERIFIED = "verified"
    """The words stand there, and no rule speaks against the link."""
    REVIEW = "review"
    """A person must look; the reasons say at what."""
    REFUSED = "refused"
    """Not to be published from: the words, the speaker or the link do not hold."""


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
    """``a1``, ``a2``, ... in text order, once merged."""
    document: str
    """Document id."""
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


class SpeakerStance(Frozen):
    """Where one speaker of a document stands toward a target, with the words that show it.

    The grade says whether these are that speaker's words in that document. Whether they show
    the stance is the engine's reading, which no rule can judge.
    """

    document: str
    speaker: str
    """Name in ``Sheet.speakers``; as the engine gave it where it is none of them."""
    speaker_id: str | None
    """Id in ``Sheet.speakers``; None for a name that is none of them."""
    target: str
    position: Position
    evidence: tuple[Located, ...]
    attributions: tuple[str, ...]
    """Ids of the speaker's attributions that hold the evidence."""
    checks: tuple[Check, ...]
    grade: Grade
    reasons: tuple[str, ...] = ()
    """Why the grade is not ``verified``, in words."""


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
