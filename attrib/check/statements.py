"""Quotes from an article or a sheet: the quoted words of its direct and mixed attributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrib.check.asked import SENTENCE_WORDS, Asked, Reading, wordings
from attrib.extract.embedded import EmbeddedEngine
from attrib.language.names import parse_name, pronoun
from attrib.language.quotations import Quotation, find_quotations
from attrib.language.visible import one_line
from attrib.language.words import word_spans
from attrib.model import (
    Attribution,
    Document,
    Grade,
    Kind,
    Located,
    Problem,
    ProblemCode,
    Sheet,
    Span,
    Verdict,
)
from attrib.run import Loaded, make_sheet


class _Part(NamedTuple):
    """Words of one quotation, or of the part of it on one side of the cue."""

    words: str
    span: Span | None


def read_article(document: Document) -> Reading:
    """Quotes of an article, as the embedded engine reads it."""
    sheet = make_sheet(Loaded((document,), ()), EmbeddedEngine())
    return read_statements(sheet, document.origin)


def read_statements(sheet: Sheet, origin: str) -> Reading:
    """Quotes of a sheet: of its direct and mixed attributions the words in quotation marks."""
    asked: list[Asked] = []
    notes: list[str] = []
    for document in sheet.documents:
        quoted = _Quoted(document, [a for a in sheet.attributions if a.document == document.id])
        asked += quoted.asked
        notes += quoted.notes
    own = frozenset(sha for d in sheet.documents for sha in (d.sha256, d.source_sha256))
    # What nobody is named for is looked up too, or noted.
    told = (p for p in sheet.problems if p.code is not ProblemCode.UNACCOUNTED)
    documents = {document.id: document for document in sheet.documents}
    problems = tuple(_told(p, documents.get(p.document or "")) for p in told)
    return Reading(origin, tuple(asked), tuple(notes), problems, own)


def _told(problem: Problem, document: Document | None) -> Problem:
    """With its place in words: ids and offsets of findings are those of the sources."""
    message = problem.message
    if document is not None and not message.startswith(document.origin):
        at = _stated(document, problem.span.start) if problem.span else document.origin
        message = f"{at}: {message}"
    return problem.model_copy(update={"message": message, "document": None, "span": None})


class _Quoted:
    """Quotes of one document, in text order."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self.notes: list[str] = []
        self._document = document
        self._outer = [q for q in find_quotations(document.text) if q.level == 0]
        quoting = {a.id for a in attributions if a.kind is not Kind.INDIRECT}
        found: list[tuple[int, Asked]] = []
        covered: list[Span] = []
        for attribution in attributions:
            # What a quoted speaker quotes is checked with the words around it.
            if attribution.id in quoting and attribution.within not in quoting:
                found += self._attributed(attribution)
                covered += [piece.span for piece in attribution.content if piece.span]
        found += self._unattributed(covered)
        found.sort(key=lambda item: item[0])
        self.asked = [asked for _, asked in found]

    def _attributed(self, attribution: Attribution) -> Iterator[tuple[int, Asked]]:
        parts = [part for piece in attribution.content for part in self._parts(piece)]
        if attribution.kind is Kind.DIRECT and self._goes_beyond(attribution, parts):
            # A turn under a label: all of it is said, with what is quoted in it.
            parts = [_Part(_words(piece), piece.span) for piece in attribution.content]
        if not parts:
            words = one_line(" … ".join(_words(piece) for piece in attribution.content))
            self.notes.append(f"{attribution.id}, “{words}”: nothing in quotation marks to check")
        # The parts of a direct quotation belong together; between the quotations of a mixed
        # one stand the writer's own words.
        groups = [parts] if attribution.kind is Kind.DIRECT else [[part] for part in parts]
        for number, group in enumerate(filter(None, groups), 1):
            name = attribution.id if len(groups) == 1 else f"{attribution.id}.{number}"
            start = min((part.span.start for part in group if part.span), default=0)
            yield (
                start,
                Asked(
                    id=name,
                    quote=_shown([part.words for part in group]),
                    wordings=wordings([part.words for part in group]),
                    stated=_stated(self._document, start),
                    speakers=_claimed(attribution),
                    mention=_mention(attribution),
                    doubt=_doubt(attribution),
                ),
            )

    def _goes_beyond(self, attribution: Attribution, parts: Sequence[_Part]) -> bool:
        """Much of what is directly said stands outside quotation marks."""
        said = sum(_letters(_words(piece)) for piece in attribution.content)
        return sum(_letters(part.words) for part in parts) < _MOSTLY * said

    def _parts(self, piece: Located) -> list[_Part]:
        """What of the piece stands in quotation marks, paragraph by paragraph."""
        if piece.span is None:
            return [_Part(piece.given, None)]
        text = self._document.text
        clipped = []
        for part in (part for quotation in self._outer for part in quotation.pieces):
            if part.overlaps(piece.span):
                end = min(part.end, piece.span.end)
                # The comma before the cue tells how the parts hang together.
                end = end if any(map(str.isalnum, text[end : part.end])) else part.end
                clipped.append(Span(max(part.start, piece.span.start), end))
        return [_Part(text[span.start : span.end], span) for span in clipped]

    def _unattributed(self, covered: Sequence[Span]) -> Iterator[tuple[int, Asked]]:
        for quotation in self._outer:
            if any(span.overlaps(quotation.span) for span in covered) or self._is_furniture(
                quotation
            ):
                continue
            text, start = self._document.text, quotation.inner.start
            words = [text[part.start : part.end] for part in quotation.pieces]
            if len(word_spans(text, quotation.inner)) < SENTENCE_WORDS:
                if word_spans(text, quotation.inner):
                    short = one_line(" ".join(words))
                    self.notes.append(
                        f"{_stated(self._document, start)}: “{short}” is quoted from nobody; "
                        "not checked"
                    )
                continue
            yield (
                start,
                Asked(
                    id=f"u{start}",
                    quote=_shown([" ".join(words)]),
                    wordings=wordings([" ".join(words)]),
                    stated=_stated(self._document, start),
                ),
            )

    def _is_furniture(self, quotation: Quotation) -> bool:
        return any(item.span.overlaps(quotation.span) for item in self._document.furniture)


_MOSTLY = 0.85
"""Share of the letters of a quotation that stand in its marks; "said" before it may be in too."""


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))


def _stated(document: Document, offset: int) -> str:
    place = document.place(offset)
    page = f", page {place.page}" if place.page is not None else ""
    return f"{document.origin}{page}, {place.time or f'line {place.line}'}"


def _shown(parts: Sequence[str]) -> str:
    return " … ".join(part.strip().rstrip(", ") for part in parts)


def _words(piece: Located) -> str:
    return piece.given if piece.found is None or piece.verdict is Verdict.SPLICED else piece.found


def _claimed(attribution: Attribution) -> tuple[str, ...]:
    """Resolved names, else the mention; a pronoun that nobody resolved names nobody."""
    if attribution.speakers:
        return attribution.speakers
    mention = _words(attribution.source).strip() if attribution.source else ""
    return (mention,) if mention and not pronoun(mention) else ()


def _mention(attribution: Attribution) -> str:
    """The words that stand for the speaker where they are no name: "she", "the engineer"."""
    mention = _words(attribution.source).strip() if attribution.source else ""
    named = not mention or (pronoun(mention) is None and parse_name(mention).surname)
    return "" if named or not attribution.speakers else one_line(mention)


def _doubt(attribution: Attribution) -> str:
    if attribution.grade is not Grade.REFUSED:
        return ""
    return "the article does not bear out the speaker: " + "; ".join(attribution.reasons)
