"""Types of a check of quotes against primary sources; beside ``model``, on the ground floor."""

from __future__ import annotations

from enum import StrEnum

from attrib.model import Frozen, Located, Place, Problem, Span, Verdict


class Agreement(StrEnum):
    """Whether the speaker that a primary source names is the one that was claimed."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_TELL = "cannot_tell"


class PrimarySource(Frozen):
    """A source that quotes were looked up in; its text is not kept."""

    id: str
    """``d1``, ``d2``, ... in the order of the sources; those of single rows come last."""
    origin: str
    media_type: str
    sha256: str
    """Hash of the text as loaded, into which all spans point."""
    source_sha256: str
    title: str | None = None
    gaps: tuple[str, ...] = ()
    """Parts that could not be read: a quote that stands there is reported as ABSENT."""


class Piece(Frozen):
    """Where one piece of a spliced quote stands, and who the source says is speaking."""

    words: str
    span: Span
    place: Place
    label: str | None = None
    source: str
    """Id of its primary source; pieces may come from several."""
    origin: str


class Finding(Frozen):
    """One quote, and what the primary sources say about it."""

    id: str
    quote: str
    """As stated; parts that a cue divides are joined by ``…``."""
    stated: str
    """Where it was stated: ``quotes.csv, row 3``, ``article.txt, line 12``."""
    speakers: tuple[str, ...] = ()
    """Who said it, as claimed; empty when nobody is named."""
    verdict: Verdict
    located: Located
    """At the best place; spans point into the text of ``source``."""
    source: str | None = None
    """Id of the primary source; None exactly when the verdict is ABSENT."""
    origin: str | None = None
    place: Place | None = None
    label: str | None = None
    """Speaker label or voice in force at the place, or whom the source reports to have said it."""
    agreement: Agreement
    reason: str
    """Why the speaker agrees, disagrees or cannot be told."""
    pieces: tuple[Piece, ...] = ()
    """Of a spliced quote, in the order of the quote; else empty."""
    others: int = 0
    """Other places where the words stand just as well, over all sources."""
    turned: bool = False
    """An EDITED quote whose marked changes, or whose capital or full stop over a cut, leave out or
    put in what turns the words: a negation, a condition, somebody else who says so."""
    warnings: tuple[str, ...] = ()
    """What the cut may hide, and what else a person should look at."""


FINDINGS_VERSION = 1


class Findings(Frozen):
    """Quotes checked against primary sources."""

    version: int = FINDINGS_VERSION
    attrib: str
    """Version of attrib that wrote it."""
    quotes: str
    """Path or URL of the quotes, as the user gave it."""
    sources: tuple[PrimarySource, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    """What was left out on purpose, and why."""
    problems: tuple[Problem, ...] = ()
