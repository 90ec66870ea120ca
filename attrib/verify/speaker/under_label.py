"""The label of a transcript, an interview or subtitles under which content stands."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.next_turn import ANOTHERS
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.labels import Label
from attrib.verify.page import Page
from attrib.verify.place import Placed


def label_of(  # noqa: PLR0911 (one return for each form of label)
    page: Page, placed: Placed
) -> str | None:
    """The label under which the content stands, if the source is that label.

    The pattern of transcripts, interviews and subtitles: a label holds until the next one.
    """
    content, source = placed.content_spans, placed.source
    if not content:
        return None
    span = content[0]
    voice, label = page.voice_at(span.start), page.label_at(span.start)
    if voice is not None and _names(placed, voice):
        ends = (at for other in content for at in (other.start, other.end - 1))
        return voice if all(page.voice_at(at) == voice for at in ends) else None
    at = placed.source_span
    if source is None:
        return None
    if len(content) > 1 and any(page.label_at(other.start) != label for other in content[1:]):
        return None
    if label is not None:
        at_label = at is not None and label.span.overlaps(at)
        if at_label or _names(placed, label.name):
            return None if _runs_on(page, content, label) else label.name
    if at is None or page.text.find(":", at.end, span.start) < 0:
        return None  # as mostly
    if not _AFTER_LABEL.fullmatch(page.text, at.end, span.start):
        return None
    line = page.text.rfind("\n", 0, at.start) + 1
    if not _NUMBERED.fullmatch(page.text, line, at.start):
        return None  # the line begins with something else
    if ANOTHERS.match(page.text, max(page.text.rfind("\n", 0, span.start) + 1, at.end)):
        return None
    if any(_LABELLED.search(page.text, span.end, piece.start) for piece in content[1:]):
        return None  # a later piece stands under a label of its own
    if len(content) > 1 and not all(page.utterances.same(span, piece) for piece in content[1:]):
        return None  # "Roe: It leaks" is a headline, and a piece is of the article below
    return None if _runs_on(page, content, label) else page.text[at.start : at.end]


def _runs_on(page: Page, content: Sequence[Span], label: Label | None) -> bool:
    """The words end in another turn than they begin in."""
    return any(page.label_at(piece.end - 1) != label for piece in content)


_AFTER_LABEL = regex(r"[ \t*_]*(?:\([^()\n]*\)[ \t*_]*){0,3}:[^\n]*?[\s\"“„«'‘]*")
_NUMBERED = regex(r"[ \t*_>—–-]*(?:\d{1,3}\.[ \t]+)?")
_LABELLED = regex(r"\n[^\n:]{1,40}:\s")


def _names(placed: Placed, label: str) -> bool:
    """A name that the candidate gives is that of the label."""
    given = [placed.source.given] if placed.source is not None else []
    words = label.casefold().split()
    return any(name.casefold().split() == words for name in (*placed.candidate.speakers, *given))
