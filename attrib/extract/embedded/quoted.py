"""Quotations that no verb of their own sentence governs: continued, announced, or unknown."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Protocol

from attrib.extract.embedded.draft import Draft
from attrib.language.names import is_person_name
from attrib.language.next_turn import NextTurn
from attrib.language.quotations import DASH, Quotation
from attrib.language.regex import regex
from attrib.language.sentences import paragraph_spans
from attrib.model import Mode, Span


class Read(Protocol):
    """What a reading of any language offers."""

    text: str
    sentences: list[Span]
    quotations: Sequence[tuple[int, Quotation]]
    drafts: list[Draft]


_SIGNATURE = regex(
    r"[\s>]{0,8}(?P<dash>[-–—―]{1,2})\s?"
    r"(?P<name>(?:[^\W\d_a-z][\w.’'-]*\s?){1,5}(?<!\s))(?=\s*(?:[,.(\[\n]|$))"
)
SPEECH_WORDS = 6
"""Words from which a quotation that stands alone is taken for speech."""
_TURNS = 8
_UNCUED = 0.4
"""Paragraphs that begin with a quotation, and the share without a cue, that make a dialogue."""
_VERY_LONG = 9
"""Words from which no stop inside the marks is needed: shorter ones are titles and slogans."""


class Unread:
    """A stretch in a language without rules: its quotations, with no speaker."""

    def __init__(
        self, text: str, sentences: Sequence[Span], quotations: Sequence[tuple[int, Quotation]]
    ) -> None:
        self.text = text
        self.sentences = list(sentences)
        self.quotations = quotations
        self.drafts: list[Draft] = []
        place_quotations(self)


def place_quotations(reading: Read) -> None:
    """Give every remaining quotation to the cue it continues, or make it an unknown's."""
    text = reading.text
    used = {index for draft in reading.drafts for index in draft.quotes}
    by_sentence = _by_sentence(reading)
    starts = [span.start for span in reading.sentences]
    dialogue = _is_dialogue(text, reading.quotations, used)
    turns = NextTurn(text, [q for _, q in reading.quotations], paragraph_spans(text))
    for index, quotation in reading.quotations:
        if index in used or not starts:
            continue
        at = bisect.bisect_right(starts, quotation.span.start) - 1
        draft = _announced(text, quotation, by_sentence, at)
        signed = _signed(text, quotation) if draft is None else None
        if draft is not None:
            draft.awaits = False
        elif signed is not None:
            draft = signed
            reading.drafts.append(draft)
            by_sentence.setdefault(at, []).append(draft)
        else:
            draft = None
            if not (turns.may_be_anothers(quotation) or turns.is_shown_twice(quotation)):
                draft = _continued(text, quotation, by_sentence, reading, at, dialogue)
            if draft is None:
                if not is_speech(text, quotation):
                    continue
                draft = Draft(content=[])
                reading.drafts.append(draft)
                by_sentence.setdefault(at, []).append(draft)
            elif at not in by_sentence:
                by_sentence[at] = [draft]
        draft.content.append(quotation.span)
        draft.content.sort()
        draft.quotes.add(index)
    reading.drafts[:] = sorted((d for d in reading.drafts if d.content), key=lambda d: d.start)


def _by_sentence(reading: Read) -> dict[int, list[Draft]]:
    """Drafts by the index of the sentence that holds their cue."""
    starts = [span.start for span in reading.sentences]
    found: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        anchor = draft.cue.start if draft.cue else draft.start
        found.setdefault(bisect.bisect_right(starts, anchor) - 1, []).append(draft)
    return found


def _announced(
    text: str, quotation: Quotation, by_sentence: dict[int, list[Draft]], at: int
) -> Draft | None:
    """A cue without content right before the quotation ("She wrote: ...") or right after it
    (what the sentence splitter parted from it: “It failed.” Lee said.)."""
    for near in (at, at + 1, at - 1):
        for draft in by_sentence.get(near, ()):
            if not draft.awaits or draft.cue is None:
                continue
            if draft.cue.start >= quotation.span.end:
                first = min(
                    draft.cue.start, draft.source.start if draft.source else draft.cue.start
                )
                between = text[quotation.span.end : first]
                if not between.strip() and "\n\n" not in between:
                    return draft
            elif draft.cue.end <= quotation.span.start:
                between = text[draft.cue.end : quotation.span.start]
                if len(between) < 160 and between.count(".") <= 1:
                    return draft
    return None


def _signed(text: str, quotation: Quotation) -> Draft | None:
    """“It will hold.” — Ann Lee: the name after the dash signs the quotation."""
    match = _SIGNATURE.match(text, quotation.span.end)
    if match is None or not is_person_name(match["name"]):
        return None
    start, end = match.span("name")
    end -= match["name"].endswith(".")
    return Draft(content=[], source=Span(start, end), cue=Span(*match.span("dash")))


def _continued(
    text: str,
    quotation: Quotation,
    by_sentence: dict[int, list[Draft]],
    reading: Read,
    at: int,
    dialogue: bool,
) -> Draft | None:
    """The attribution of the sentence before, which the quotation goes on with."""
    sentence = reading.sentences[at]
    if text[sentence.start : quotation.span.start].strip():
        near = [d for d in by_sentence.get(at, ()) if _end(d) <= quotation.span.start]
    elif at:
        near = by_sentence.get(at - 1, [])
        before = reading.sentences[at - 1]
        if "\n" in text[before.end : quotation.span.start]:
            parted = "\n\n" in text[before.end : quotation.span.start].replace(" ", "")
            if (dialogue and parted) or not _alone(text, quotation):
                return None
    else:
        return None
    near = [d for d in near if d.content and (d.source is not None or d.quotes)]
    quoting = [d for d in near if d.quotes]
    if quoting and _is_sentence(text, quotation):
        return quoting[0]
    if not is_speech(text, quotation):
        return None
    spoken = [d for d in near if d.entry is None or d.entry.mode in (Mode.SPEECH, Mode.WRITING)]
    return spoken[-1] if spoken else None


def _is_dialogue(text: str, quotations: Sequence[tuple[int, Quotation]], used: set[int]) -> bool:
    """Two people talk in turns: many paragraphs begin with a quotation that nobody's cue goes
    with. There the next paragraph is the other one's; in a report it goes on."""
    opening = [
        index in used
        for index, q in quotations
        if not text[max(0, q.span.start - 2) : q.span.start].strip("\n\r")
    ]
    return len(opening) >= _TURNS and opening.count(False) >= _UNCUED * len(opening)


def _is_sentence(text: str, quotation: Quotation) -> bool:
    inner = text[quotation.inner.start : quotation.inner.end]
    return inner.lstrip("'‘\"“")[:1].isupper() and inner.rstrip("'’\"”").endswith(
        (".", "!", "?", "…", ",", *BROKEN_OFF)
    )


BROKEN_OFF = ("—", "–", "--")


def _alone(text: str, quotation: Quotation) -> bool:
    """The quotation is a paragraph by itself."""
    end = text.find("\n", quotation.span.end)
    return not text[quotation.span.end : end if end >= 0 else None].strip(" .")


def _end(draft: Draft) -> int:
    """Where the attribution ends: content, cue and source."""
    spans = [*draft.content, draft.cue, draft.source]
    return max(span.end for span in spans if span is not None)


def is_speech(text: str, quotation: Quotation) -> bool:
    """A quotation that can stand alone as an utterance, not a term or a title."""
    inner = text[quotation.inner.start : quotation.inner.end]
    words = inner.count(" ") + 1
    after = text[quotation.span.end : quotation.span.end + 1]
    ends = inner.rstrip()[-1:] in ".!?…," or (after in ".," and words >= _VERY_LONG)
    starts = inner.lstrip("¿¡")[:1].isupper() or inner[:1] in "…."
    before = text[max(0, quotation.span.start - 3) : quotation.span.start]
    alone = "\n" in before or before.rstrip()[-1:] in ("", ".", "!", "?", "”", '"', ":")
    if quotation.style == DASH:
        return True
    return words >= SPEECH_WORDS and starts and (ends or alone)
