"""A document's attributions as candidates: turns, reading, nesting, resolution, words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.english import English, Numbered
from attrib.extract.embedded.judged import judged
from attrib.extract.embedded.layers import Layers, Stretches, read
from attrib.extract.embedded.mentions import Mention, capital_mentions, english_mentions
from attrib.extract.embedded.nobodys import Nobodys
from attrib.extract.embedded.people import People
from attrib.extract.embedded.quoted import Read
from attrib.extract.embedded.resolve import Resolver
from attrib.extract.embedded.turns import find_turns
from attrib.extract.embedded.worded import claim_of, stance_of
from attrib.language.guess import guess_language
from attrib.language.quotations import DASH, SET_AGAINST, Quotation, find_quotations
from attrib.language.regex import regex
from attrib.language.sentences import inner_sentence_spans, sentence_spans
from attrib.model import Candidate, Document, Kind, Span, Unspoken, Words

_DEEPEST = 3
"""Quotations inside quotations are followed this far."""


class Reading(NamedTuple):
    """What the rules read in a document."""

    candidates: list[Candidate]
    """In text order, an outer one before those inside it."""
    names: list[tuple[Span, str]]
    """Where a person is named outside quotations, and the fullest form of that name."""
    unspoken: list[Unspoken]
    """Quotations that are nobody's speech, as far as their form says so."""


def candidates(document: Document) -> list[Candidate]:
    """All attributions of the document, in text order, an outer one before those inside it."""
    return read_document(document).candidates


def read_document(document: Document) -> Reading:
    """Raises nothing: what cannot be read is left out."""
    text = document.text
    language = guess_language(text)
    blocked = Stretches(f.span for f in document.furniture)
    quotations = find_quotations(text)
    every = sentence_spans(text, quotations)
    sentences = [s for s in every if not blocked.touch(s)]
    layers = Layers(text, quotations, language)
    drafts: list[Draft] = []
    said: list[Span] = []
    readings: list[Read] = []
    for turn in find_turns(document):
        draft = Draft(content=list(turn.content), source=turn.label, verbatim=True)
        if turn.speaker is not None:
            draft.speakers = (turn.speaker,)
        drafts.append(draft)
        said.extend(turn.content)
        inner = layers.inside_turn(turn.content, draft)
        readings.append(inner)
        drafts.extend(inner.drafts)
    turns = Stretches(said)
    top = [
        (i, q)
        for i, q in enumerate(quotations)
        if q.level == 0
        and not blocked.touch(q.span)
        and not turns.touch(q.span)
        and text[q.span.start - 1 : q.span.start] != "="  # an attribute of a tag
    ]
    sentences = [s for s in sentences if not turns.touch(s)]
    opened = _never_closed(text, top) if language == "en" else {}
    if opened:
        top = [pair for pair in top if pair[0] not in opened]
        sentences = _parted(text, sentences, list(opened.values()))
    main = read(text, sentences, top, language)
    for draft in main.drafts:
        # Marked as speech, if only at its start.
        draft.verbatim = any(q.inner.start == draft.start for q in opened.values())
    drafts.extend(main.drafts)
    readings.insert(0, main)
    level = [draft for reading in readings for draft in reading.drafts]
    for _ in range(_DEEPEST):
        inside = layers.inside(level)
        level = [draft for reading in inside for draft in reading.drafts]
        drafts.extend(level)
        readings.extend(inside)
    drafts = _ordered(drafts)
    clauses = [c for reading in readings if isinstance(reading, English) for c in reading.clauses]
    mentions = [*english_mentions(clauses)] if clauses else [*capital_mentions(text, sentences)]
    mentions += _label_mentions(drafts)
    people = People(text, mentions, sentences, english=bool(clauses))
    if language != "en":
        people.add_surnames(text, sentences)
    resolver = Resolver(text, sentences, people, language)
    places = {id(draft): n for n, draft in enumerate(drafts)}
    found = [_candidate(draft, text, quotations, resolver, places) for draft in drafts]
    done = [_judged(c, text, d, language) for c, d in zip(found, drafts, strict=True)]
    nobodys = Nobodys(document, every, language).among(done)
    return Reading(done, _names(text, mentions, people), nobodys)


def _names(text: str, mentions: Sequence[Mention], people: People) -> list[tuple[Span, str]]:
    """Mentions that mean one person only."""
    found: list[tuple[Span, str]] = []
    for mention in sorted(mentions):
        persons = people.matching(text[mention.start : mention.end])
        if len(persons) == 1 and not mention.quoted:
            found.append((Span(mention.start, mention.end), persons[0].name))
    return found


def _judged(candidate: Candidate, text: str, draft: Draft, language: str | None) -> Candidate:
    """With claim type and stance; whom the grammar names as the target is kept."""
    done = judged(candidate, text, draft.entry, language)
    if done.stance.target is None and candidate.stance.target is not None:
        return done.model_copy(update={"stance": candidate.stance})
    return done


def _never_closed(text: str, top: Sequence[Numbered]) -> dict[int, Quotation]:
    """Quotations without a closing mark that run on over their own cue: “We will win, said Lee."""
    found: dict[int, Quotation] = {}
    for index, quotation in top:
        if quotation.closed or quotation.style == DASH:
            continue
        first = inner_sentence_spans(text, quotation.inner)[:1]
        inside = English(text, first, [])
        if any(d.cue and d.start == quotation.inner.start for d in inside.drafts):
            found[index] = quotation
    return found


def _parted(text: str, sentences: Sequence[Span], opened: Sequence[Quotation]) -> list[Span]:
    """Sentences again, where a quotation that never closes held them together."""
    spans: list[Span] = []
    for span in sentences:
        if any(span.overlaps(q.span) for q in opened):
            spans.extend(inner_sentence_spans(text, span))
        else:
            spans.append(span)
    return spans


def _label_mentions(drafts: Sequence[Draft]) -> list[Mention]:
    labels = {draft.source for draft in drafts if draft.verbatim and draft.source is not None}
    return [Mention(label.start, label.end, True, True) for label in sorted(labels)]


def _ordered(drafts: list[Draft]) -> list[Draft]:
    def key(draft: Draft) -> tuple[int, int, int]:
        depth = 0
        parent = draft.parent
        while parent is not None:
            depth += 1
            parent = parent.parent
        return draft.start, depth, -draft.content[-1].end

    return sorted(drafts, key=key)


# --- words ----------------------------------------------------------------------------


def _candidate(
    draft: Draft,
    text: str,
    quotations: Sequence[Quotation],
    resolver: Resolver,
    places: dict[int, int],
) -> Candidate:
    marked = [quotations[i] for i in sorted(draft.quotes)]
    spans: list[Span] = []
    quoted = total = 0
    for piece in sorted(_undated(text, _own(text, piece, marked)) for piece in draft.content):
        bare, inside, size = _bare(text, piece, marked)
        spans.extend(bare)
        quoted += inside
        total += size
    if draft.verbatim or (quoted and quoted >= total):
        kind = Kind.DIRECT
    else:
        kind = Kind.MIXED if quoted else Kind.INDIRECT
    speakers = resolver.of(draft)
    return Candidate(
        content=tuple(_words(text, span) for span in spans),
        source=_words(text, draft.source) if draft.source else None,
        speakers=speakers,
        cue=_words(text, draft.cue) if draft.cue else None,
        kind=kind,
        claim=claim_of(draft, text, speakers, kind),
        stance=stance_of(draft, text, resolver),
        within=places[id(draft.parent)] if draft.parent is not None else None,
    )


def _own(text: str, piece: Span, marked: Sequence[Quotation]) -> Span:
    """Without what is set against a quotation that it begins with: "says ‘never’ | – and did"."""
    for q in marked:
        if q.span.start == piece.start and SET_AGAINST.match(text, q.span.end, piece.end):
            return q.span
    return piece


def _undated(text: str, piece: Span) -> Span:
    """Without the dateline of a report: "MOLL, May 4 (AP) — | The dam is safe, she said"."""
    if piece.start and text[piece.start - 1] != "\n":
        return piece
    dateline = _DATELINE.match(text, piece.start, piece.end)
    return Span(dateline.end(), piece.end) if dateline is not None else piece


_CAPITAL = r"[^\W\d_a-z]"
_DATELINE = regex(
    rf"{_CAPITAL}{{2}}(?:{_CAPITAL}|[.’'-]|\s(?={_CAPITAL}))+"
    rf"(?:,\s{_CAPITAL}[\w.]*(?:\s{_CAPITAL}[\w.]*)?)?(?:,?\s{_CAPITAL}\w{{2,8}}\.?\s\d{{1,2}})?"
    r"(?:\s?\([\w/ .]{2,30}\))?\s*(?:—|–|--|-\s)\s*"
)
""" "PORT ALDER —", "CAMBRIDGE, Mass., Dec. 11 (UPI) —"."""


def _words(text: str, span: Span) -> Words:
    return Words(text=text[span.start : span.end], hint=span)


def _bare(text: str, piece: Span, marked: Sequence[Quotation]) -> tuple[list[Span], int, int]:
    """The piece, without its marks when it is one quotation; letters quoted, letters in all."""
    for q in marked:
        part = Span(max(piece.start, q.span.start), min(piece.end, q.span.end))
        if part.start >= part.end:
            continue
        outside = text[piece.start : part.start] + text[part.end : piece.end]
        if not re.search(r"\w", outside):
            inner = [
                Span(max(p.start, part.start), min(p.end, part.end))
                for p in q.pieces
                if p.overlaps(part)
            ]
            inner = [_without_comma(text, p) for p in inner] or [piece]
            size = sum(p.end - p.start for p in inner)
            return inner, size, size
    inside = sum(
        max(0, min(piece.end, q.span.end) - max(piece.start, q.span.start)) for q in marked
    )
    return [piece], inside, piece.end - piece.start


def _without_comma(text: str, span: Span) -> Span:
    """The comma before “,” she said is the typesetter's."""
    end = span.end
    while end - 1 > span.start and text[end - 1] in ", \n":
        end -= 1
    return Span(span.start, end)
