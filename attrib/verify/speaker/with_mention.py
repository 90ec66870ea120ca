"""A candidate as if it had been answered with another mention of its speaker."""

from __future__ import annotations

from attrib.model import Span, Words
from attrib.verify.page import Page
from attrib.verify.place import Placed, standing_at


def with_mention(
    page: Page, placed: Placed, mention: Span, speakers: tuple[str, ...] | None = None
) -> Placed:
    """The same as if the answer had stated the words at ``mention`` for its source.

    ``speakers``: whom it names then; by default the same, but for a name that was the old mention.
    """
    located = standing_at(page, mention)
    found = located.given
    if speakers is None:
        given = placed.source.given if placed.source is not None else found
        speakers = tuple(found if name == given else name for name in placed.candidate.speakers)
    candidate = placed.candidate.model_copy(
        update={"source": Words(text=found), "speakers": speakers}
    )
    return placed.but(candidate=candidate, source=located)
