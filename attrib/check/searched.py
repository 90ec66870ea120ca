"""One primary source: where quotes stand in it, and whom it names as the speaker there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from attrib.check.asked import SENTENCE_WORDS, Asked, Wording
from attrib.check.cuts import cuts_of
from attrib.check.hit import FINAL, MARKS, Hit, best, is_another_word
from attrib.check.holders import Holders
from attrib.check.remarks import heckler_at, remark_at
from attrib.check.reported import Reported, Teller, by_report
from attrib.check.running import Running, as_it_is, as_spoken, over_pages
from attrib.check.speaker import Judged, by_holder, in_court, judge, worst
from attrib.check.unpunctuated import NOTE, is_unpunctuated, with_marks
from attrib.findings import Agreement, Piece
from attrib.language.regex import regex
from attrib.language.words import word_spans
from attrib.model import (
    Change,
    Document,
    Located,
    Span,
    Verdict,
    text_sha256,
)
from attrib.verify.labels import Labels
from attrib.verify.page import Page
from attrib.verify.words.locate import SourceIndex

_EXACT = (Verdict.VERBATIM, Verdict.NORMALIZED)
_MOST_PLACES = 100
"""Places of the same words in one source among which the speaker chooses."""
_PIECE = regex(r"“(?P<words>.*)” stands at (?P<at>\d+)", re.DOTALL)
_ELSEWHERE = regex(r"the same words stand also at \d")
_TAGGED = regex(r"[,?!][\"”’»“]\s(?:he|she|they|(?:the\s)?[^\W\d_]+)\s[^\W\d_]+\b")
""" "“Safe as houses,” he told us": short as they are, these are words that somebody said."""


class Searched:
    """One primary source. What only few quotes need is not built before use."""

    def __init__(self, number: int, document: Document) -> None:
        self.number = number
        self.document = document
        self._pages = over_pages(document)
        self.text = self._pages.text
        """Without what belongs to its pages."""
        self.page = Page(self._as_read(document))

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self.text)

    @cached_property
    def _all_labels(self) -> tuple[str, ...]:
        voices = [mark.voice for mark in self.document.landmarks if mark.voice]
        labels = [label.name for label in self._labels.all]
        return tuple(dict.fromkeys([*voices, *labels, *self._holders.names]))

    @cached_property
    def _readings(self) -> list[Running]:
        ways = [self._pages, as_spoken(self._pages, self._labels)]
        if self._has_page_lines:
            ways.insert(0, as_it_is(self.document))
        return [way for way in ways if way is not None]

    @property
    def _has_page_lines(self) -> bool:
        """Found by how they look: words are searched with them first."""
        return self.document.media_type == "text/plain" and bool(self._pages.gaps)

    def _as_read(self, document: Document) -> Document:
        """What the rules for cuts look at: sentences that run over a page are whole."""
        if not self._has_page_lines:
            return document
        update = {"text": self.text, "sha256": text_sha256(self.text)}
        return document.model_copy(update=update)

    def exact(self, asked: Sequence[Asked]) -> Iterator[list[Hit]]:
        """For each quote the places where it stands as it is, up to typography."""
        hits: list[list[Hit]] = [[] for _ in asked]
        for reading in self._readings:
            missing = [n for n, found in enumerate(hits) if not found]
            index = SourceIndex(reading.text)
            ways = [list(_ways(asked[n])) for n in missing]
            words = dict.fromkeys(way.words for group in ways for way, _ in group)
            located = _located(index, [one for one in words if index.occurrences(one)])
            for n, group in zip(missing, ways, strict=True):
                hits[n] = self._hits(reading, index, asked[n], group, located)
        return iter(hits)

    def near(self, asked: Sequence[Asked]) -> Iterator[list[Hit]]:
        """For each quote its places of the best quality, near matches included."""
        ways = [list(_ways(one)) for one in asked]
        found = [list(self._near(reading, asked, ways)) for reading in self._readings]
        for read in zip(*found, strict=True):
            yield best(read)

    def _near(
        self,
        reading: Running,
        asked: Sequence[Asked],
        ways: Sequence[Sequence[tuple[Wording, bool]]],
    ) -> Iterator[list[Hit]]:
        index = SourceIndex(reading.text)
        whole = dict.fromkeys(w.words for group in ways for w, trimmed in group if not trimmed)
        located = _located(index, list(whole))
        # Without its final mark a quote is looked for only where that mark makes a difference.
        rest = dict.fromkeys(
            way.words
            for group in ways
            if any(_ends_otherwise(located[w.words]) for w, trimmed in group if not trimmed)
            for way, trimmed in group
            if trimmed
        )
        located |= _located(index, list(rest))
        for one, group in zip(asked, ways, strict=True):
            yield self._hits(reading, index, one, group, located)

    def _hits(
        self,
        reading: Running,
        index: SourceIndex,
        asked: Asked,
        ways: Sequence[tuple[Wording, bool]],
        located: dict[str, Located],
    ) -> list[Hit]:
        return best(
            [
                [
                    hit
                    for place in self._places(index, located[way.words])
                    if (hit := self._hit(reading, asked, _as_way(place, way, trimmed))) is not None
                ]
                for way, trimmed in ways
                if way.words in located
            ]
        )

    def _places(self, index: SourceIndex, located: Located) -> Iterator[Located]:
        """The place found, and all others where the same words stand."""
        if located.span is None or not located.found or located.verdict is Verdict.SPLICED:
            yield located
            return
        notes = tuple(note for note in located.notes if not _ELSEWHERE.match(note))
        spans = dict.fromkeys([located.span, *index.occurrences(located.found)])
        same = (span for span in spans if index.text[span.start : span.end] == located.found)
        for span in islice(same, _MOST_PLACES):
            changes = _shifted(located.changes, span.start - located.span.start)
            yield located.model_copy(update={"span": span, "notes": notes, "changes": changes})

    def _hit(self, reading: Running, asked: Asked, located: Located) -> Hit | None:
        if located.span is None or is_another_word(located):
            return None
        located = self._as_it_stands(reading, self._without_markup(located))
        located, spans = self._in_pieces(self._as_written(located))
        names, judged_each = zip(*(self._judged(asked, span) for span in spans), strict=True)
        judged = worst(judged_each)
        label = " / ".join(dict.fromkeys(name for name in names if name)) or None
        spliced = located.verdict is Verdict.SPLICED
        pieces = tuple((self.number, span) for span in spans) if spliced else ()
        return Hit(self.number, located, label, judged, tuple(spans), pieces)

    def judge_at(self, asked: Asked, span: Span) -> Judged:
        """Whether the source names the claimed speaker at a place."""
        return self._judged(asked, span)[1]

    def _judged(self, asked: Asked, span: Span) -> tuple[str | None, Judged]:
        """Whom the source names at a place, and whether that is the claimed speaker."""
        teller = self.teller(asked, span)
        if teller is None:
            label = self._label_of(span)
            return label, self._judge(asked, label, span.start, self._all_labels)
        names = self._all_labels + self._reported.names
        judged = self._judge(asked, teller.name, span.start, names)
        return teller.name, by_report(judged, asked.speakers, teller)

    def teller(self, asked: Asked, span: Span) -> Teller | None:
        """Who is reported to say so where nobody has a label; where nobody is claimed, None."""
        if not asked.speakers or self._labels.at(span.start) is not None:
            return None
        return None if self.page.voice_at(span.start) else self._reported.of(span)

    @cached_property
    def _reported(self) -> Reported:
        return Reported(self.page)

    def _judge(
        self, asked: Asked, label: str | None, offset: int, labels: tuple[str, ...]
    ) -> Judged:
        """By the label, or by whom the source says that it stands for."""
        judged = judge(asked.speakers, label, labels)
        if label is None or judged.agreement is Agreement.AGREES:
            return judged
        if self._holders.is_examined:
            judged = in_court(asked.speakers, label, judged)
        held = self._holders.of(label, offset)
        if held is None or judged.agreement is Agreement.AGREES:
            return judged
        return by_holder(judged, judge(asked.speakers, held.name, labels), held)

    @cached_property
    def _holders(self) -> Holders:
        return Holders(self.document, self.text, self._labels)

    def label_at(self, offset: int) -> str | None:
        """Voice of the subtitles, else the speaker label of the transcript."""
        voice = self.page.voice_at(offset)
        if voice:
            return voice
        label = self._labels.at(offset)
        return label.name if label and self._labels.is_sure(offset) else None

    def _label_of(self, span: Span) -> str | None:
        remark = remark_at(self.text, span)
        if remark is None:
            return self.label_at(span.start)
        return heckler_at(self.text, remark, span)

    def _in_pieces(self, located: Located) -> tuple[Located, list[Span]]:
        """Where the words stand: one place, or the pieces of a splice.

        Words of two subtitle voices are a splice: no mark in the text divides them.
        """
        assert located.span is not None
        spans = [located.span]
        if located.verdict is Verdict.SPLICED:
            matches = {note: _PIECE.fullmatch(note) for note in located.notes}
            pieces = [match for match in matches.values() if match]
            spans = [Span(int(m["at"]), int(m["at"]) + len(m["words"])) for m in pieces] or spans
            notes = tuple(note for note, match in matches.items() if not match)
            located = located.model_copy(update={"notes": notes})
        spans = [span for whole in spans for span in self._voices(whole)]
        if len({self.label_at(span.start) for span in spans}) > 1:
            located = located.model_copy(update={"verdict": Verdict.SPLICED})
        return located, spans

    def piece(self, span: Span) -> Piece:
        return Piece(
            words=self.document.text[span.start : span.end],
            span=span,
            place=self.document.place(span.start),
            label=self.label_at(span.start),
            source=self.document.id,
            origin=self.document.origin,
        )

    def _without_markup(self, located: Located) -> Located:
        """Emphasis in Markdown (``*eleven*``) is no change of words."""
        if self.document.media_type != "text/markdown" or not located.changes:
            return located
        changes = tuple(c for c in located.changes if c.given or c.found.strip("*_`"))
        if len(changes) == len(located.changes):
            return located
        verdict = located.verdict if changes else Verdict.NORMALIZED
        notes = (*located.notes, "typography: emphasis in Markdown")
        return located.model_copy(update={"changes": changes, "verdict": verdict, "notes": notes})

    def _as_it_stands(self, reading: Running, located: Located) -> Located:
        """Words that run over what was left out, as the document has them."""
        span, text = located.span, self.document.text
        if span is None or not any(span.covers(gap) for gap in reading.gaps):
            return located
        changes = tuple(
            change.model_copy(update={"found": text[change.span.start : change.span.end]})
            for change in located.changes
        )
        notes = (*located.notes, *reading.notes_of(span))
        update = {"found": text[span.start : span.end], "changes": changes, "notes": notes}
        if located.verdict is Verdict.VERBATIM:
            update["verdict"] = Verdict.NORMALIZED
        return located.model_copy(update=update)

    def _as_written(self, located: Located) -> Located:
        """Without the capitals and stops that a transcript made by machine lacks."""
        if located.span is None or located.verdict is not Verdict.ALTERED:
            return located
        turn = self._turn(located.span.start)
        return with_marks(located) if is_unpunctuated(self.text, turn) else located

    def _turn(self, offset: int) -> Span:
        """What is said in one go, without the rest of its label's line."""
        start, end = self._labels.turn(offset)
        label = self._labels.at(offset)
        if label is not None:
            start = max(start, self.text.find(label.aside, start) + len(label.aside))
        return Span(start, end)

    def _voices(self, span: Span) -> list[Span]:
        """The span, divided where the voice of the subtitles changes."""
        inside = [mark for mark in self.document.landmarks if span.start < mark.start < span.end]
        parts: list[Span] = []
        start = span.start
        for mark in inside:
            if mark.voice and mark.voice != self.label_at(start):
                parts.append(Span(start, mark.start))
                start = mark.start
        text = self.document.text
        return [
            Span(part.start, part.start + len(text[part.start : part.end].rstrip()))
            for part in [*parts, Span(start, span.end)]
        ]

    def quoting(self, span: Span) -> bool:
        """Whether the words stand in quotation marks there: the speaker quotes somebody."""
        around = self.page.quotations_around(span)
        if not around:
            return False
        inner = around[0].inner
        short = len(word_spans(self.document.text, inner)) < SENTENCE_WORDS
        short = short and self.document.text[inner.end - 1] not in ".!?"
        if short and _TAGGED.match(self.document.text, around[0].inner.end - 1) is None:
            return False  # marks around a term or a title
        # A transcript may set every turn in quotation marks: then nobody is quoted.
        at, end = self._labels.turn(span.start)
        text = self._readings[-1].text  # without remarks and times
        for quotation in self.page.quotations:
            if quotation.level == 0 and at <= quotation.span.start < end:
                if any(map(str.isalpha, text[at : quotation.span.start])):
                    return True
                at = quotation.span.end
        return any(map(str.isalpha, text[at:end]))

    def _cue(self, offset: int) -> Located:
        """In a primary source all is speech: its cue is the label, or the beginning."""
        label = self._labels.at(offset)
        span = label.span if label else Span(0, 0)
        words = self.document.text[span.start : span.end]
        return Located(given=words, verdict=Verdict.VERBATIM, span=span, found=words)

    def warnings(
        self, located: Located, quote: str, cue: Located | None = None
    ) -> tuple[list[str], bool]:
        """What the cut may hide, and a change of speaker inside the words; whether marked changes
        turn what was said. ``cue``: of whoever is reported to say so.
        """
        if located.span is None or located.verdict is Verdict.SPLICED:
            return [], False
        cuts = cuts_of(self.page, located, cue or self._cue(located.span.start), quote)
        found = list(cuts.warnings)
        first, last = map(self._labels.at, (located.span.start, located.span.end - 1))
        if last is not None and (first is None or first.name != last.name):
            found.append(f"the words run on into the turn of “{last.name}”")
        if remark_at(self.text, located.span) is not None:
            found.append("the transcriber put these words in brackets: others may have spoken them")
        item = self.page.furniture_at(located.span)
        if item and not any(gap.covers(item.span) for gap in self._pages.gaps):
            found.append(f"part of the page, not of the text: {item.reason}")
        # Where no stop tells the sentences apart, "no" may be the one before.
        return found, cuts.turned and NOTE not in located.notes


def _shifted(changes: Sequence[Change], by: int) -> tuple[Change, ...]:
    if not by:
        return tuple(changes)
    return tuple(
        change.model_copy(update={"span": Span(change.span.start + by, change.span.end + by)})
        for change in changes
    )


def _located(index: SourceIndex, words: Sequence[str]) -> dict[str, Located]:
    return dict(zip(words, index.locate_all(words), strict=True))


def _ends_otherwise(located: Located) -> bool:
    if located.verdict is not Verdict.ALTERED or not located.changes:
        return False
    return located.changes[-1].given.rstrip(MARKS)[-1:] in tuple(FINAL)


def _ways(asked: Asked) -> Iterator[tuple[Wording, bool]]:
    """Wordings of the quote, then the same without the mark that ends the sentence."""
    for way in asked.wordings:
        yield way, False
    for way in asked.wordings:
        inner = way.words.rstrip().rstrip(MARKS)
        trimmed = inner.rstrip(FINAL)
        if trimmed and trimmed != inner and not inner.endswith(".."):
            final = f"the final “{inner[len(trimmed) :]}” is not in the source"
            yield Wording(trimmed, "; ".join(filter(None, (way.note, final)))), True


def _as_way(located: Located, way: Wording, trimmed: bool) -> Located:
    """A wording changed by convention keeps its verdict; a full stop that ends the words
    early is an edit, though one that everybody makes."""
    if located.span is None or not way.note:
        return located
    update: dict[str, object] = {"notes": (*located.notes, way.note)}
    if trimmed and located.verdict in _EXACT:
        update["verdict"] = Verdict.EDITED
    return located.model_copy(update=update)
