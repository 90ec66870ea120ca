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

from attrib.model.base import (
    Frozen,
    Span,
    union,
)
from attrib.model.checked import (
    Attribution,
    Change,
    Check,
    Context,
    Grade,
    Located,
    Mode,
    Outcome,
    Speaker,
    SpeakerStance,
    Verdict,
)
from attrib.model.loaded import (
    Chunk,
    Document,
    Furniture,
    Landmark,
    Place,
    text_sha256,
)
from attrib.model.sheet import (
    SHEET_VERSION,
    Coverage,
    Sheet,
)
from attrib.model.stated import (
    Candidate,
    ClaimType,
    EngineInfo,
    Extraction,
    Kind,
    Position,
    Problem,
    ProblemCode,
    PromptVersion,
    Stance,
    StatedStance,
    Unspoken,
    Usage,
    Words,
)

__all__ = [
    "SHEET_VERSION",
    "Attribution",
    "Candidate",
    "Change",
    "Check",
    "Chunk",
    "ClaimType",
    "Context",
    "Coverage",
    "Document",
    "EngineInfo",
    "Extraction",
    "Frozen",
    "Furniture",
    "Grade",
    "Kind",
    "Landmark",
    "Located",
    "Mode",
    "Outcome",
    "Place",
    "Position",
    "Problem",
    "ProblemCode",
    "PromptVersion",
    "Sheet",
    "Span",
    "Speaker",
    "SpeakerStance",
    "Stance",
    "StatedStance",
    "Unspoken",
    "Usage",
    "Verdict",
    "Words",
    "text_sha256",
    "union",
]
