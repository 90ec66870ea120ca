"""What leaves the rooms load and chunk: documents, and stretches of them."""

from __future__ import annotations

import bisect
import hashlib
from functools import cached_property
from itertools import pairwise

from pydantic import model_validator

from attrib.model.base import Frozen, Span


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

    @classmethod
    def of_text(cls, text: str, origin: str = "-", *, id: str = "d1") -> Document:
        """A text that was read from no file, as a plain one would be loaded."""
        sha256 = text_sha256(text)
        return cls(
            id=id,
            origin=origin,
            media_type="text/plain",
            text=text,
            sha256=sha256,
            source_sha256=sha256,
        )

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
        text = self.text
        starts, at = [0], text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
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
        mark = self.landmark(offset) if self.landmarks else None
        return Place.unchecked(
            {
                "line": bisect.bisect_right(self._line_starts, offset),
                "page": mark.page if mark else None,
                "time": mark.time if mark else None,
            }
        )


class Chunk(Frozen):
    """A stretch of one document that is sent to an engine in one piece."""

    index: int
    span: Span
