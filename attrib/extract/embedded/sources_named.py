"""Attributions whose cue is no verb: "according to", labels with a colon, adverbs of hearsay."""

# Decision lists, read from top to bottom: the first rule that fits decides.
# ruff: noqa: SIM102, SIM114

from __future__ import annotations

from attrib.extract.embedded.clauses import Clauses
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.phrases import NP, VG, Q
from attrib.language.cues import CueEntry, Lexicon
from attrib.language.names import is_person_name
from attrib.language.topics import is_topic
from attrib.model import Mode, Span


def according_to(c: Clauses, known: Lexicon) -> list[Draft]:
    """ "C, according to X", "According to X, C" and "C1, according to X, C2"."""
    lows = c.sentence.lows
    drafts: list[Draft] = []
    for k, p in enumerate(c.phrases):
        if lows[p.start] != "according" or p.start + 1 >= len(lows) or lows[p.start + 1] != "to":
            continue
        j = k + 1 if p.end == p.start + 1 else k
        if c.kind(j) == "TO":
            j += 1
        if c.kind(j) not in (NP, Q):
            continue
        last = source_end(c, j)
        pieces = _around(c, k, last)
        if not pieces:
            continue
        draft = Draft(
            content=pieces,
            source=c.span(j, last),
            cue=c.sentence.cut(p.start, p.start + 2),
            entry=_entry(known, ("according", "to")),
        )
        draft.quotes = c.quotes_in(pieces)
        drafts.append(draft)
    return drafts


_SURVEYS = frozenset(("poll", "polls", "survey", "surveys"))


def survey_says(c: Clauses) -> list[Draft]:
    """ "In a new poll, C": a survey is a source, and "in" is its cue."""
    drafts: list[Draft] = []
    for k in range(len(c.phrases) - 1):
        if c.kind(k) != "IN" or c.low(k) != "in" or c.kind(k + 1) != NP:
            continue
        if c.sentence.lows[c.phrases[k + 1].end - 1] not in _SURVEYS:
            continue
        last = source_end(c, k + 1)
        if k > 1 and c.kind(k - 1) in (VG, "TO", "IN"):
            continue
        pieces = _around(c, k, last)
        if pieces:
            draft = Draft(content=pieces, source=c.span(k + 1, last), cue=c.span(k, k))
            draft.quotes = c.quotes_in(pieces)
            drafts.append(draft)
    return drafts


def as_said(c: Clauses, known: Lexicon) -> list[Draft]:
    """ "As Lee put it, C", "As reported by the Post, C" and "C, as Lee said"."""
    drafts: list[Draft] = []
    for k in range(len(c.phrases) - 2):
        if c.kind(k) != "SUB" or c.low(k) != "as" or (k > 0 and c.kind(k - 1) not in (",", "CC")):
            continue
        if c.kind(k + 1) == VG and c.phrases[k + 1].passive and c.low(k + 2) == "by":
            verb, first = k + 1, k + 3
            last = source_end(c, first) if c.kind(first) == NP else first
            end = last
        elif c.kind(k + 1) == NP:
            verb = next((m for m in range(k + 2, min(k + 8, len(c.phrases))) if c.finite(m)), 0)
            first, last = k + 1, verb - 1
            end = verb
        else:
            continue
        if (
            not verb
            or c.kind(first) != NP
            or any(c.kind(m) in (",", "SUB") for m in range(first, last))
        ):
            continue
        found = _verb(known, c, verb)
        if found is None:
            continue
        entry, size = found
        while c.kind(end + 1) in ("RB", "IN", "TO") or (c.kind(end + 1) == NP and end >= verb):
            end += 1
        if c.kind(end + 1) not in (",", ".", ""):
            continue
        pieces = _around(c, k, end)
        if not pieces:
            continue
        draft = Draft(content=pieces, source=c.span(first, last))
        p = c.phrases[verb]
        draft.cue = c.sentence.cut(p.start, p.head + size)
        draft.entry = entry
        draft.quotes = c.quotes_in(pieces)
        drafts.append(draft)
    return drafts


def _verb(known: Lexicon, c: Clauses, k: int) -> tuple[CueEntry, int] | None:
    """The entry of a verb that takes a clause, and its length in words."""
    head = c.phrases[k].head
    for form in known.forms.get(c.sentence.lows[head], ()):
        size = len(form.words)
        if tuple(c.sentence.lows[head : head + size]) != form.words:
            continue
        if form.entry.category == "verb" and form.entry.frames & {"that", "zero", "quote"}:
            if form.entry.mode in (Mode.SPEECH, Mode.WRITING):
                return form.entry, size
    return None


_HEADLINE_SOURCES = frozenset(
    ("poll", "polls", "survey", "report", "reports", "study", "officials", "police", "newspaper")
)


def headline(c: Clauses, known: Lexicon) -> list[Draft]:
    """The headline "Lee: Dam will hold" says that Lee says so."""
    if c.kind(0) != NP or c.kind(1) != ":" or len(c.phrases) < 4:
        return []
    p = c.phrases[0]
    name = c.text[c.sentence.starts[0] : c.sentence.ends[p.end - 1]]
    if is_topic(name):
        return []
    stated = c.sentence.lows[p.end - 1] in _HEADLINE_SOURCES
    if not stated and not (p.end <= 4 and name.istitle() and is_person_name(name)):
        return []
    last = len(c.phrases) - 1
    while last > 2 and c.kind(last) in (".", "!", "?"):
        last -= 1
    content = [c.span(2, last)]
    draft = Draft(content=content, source=c.span(0, 0), cue=c.span(1, 1))
    draft.entry = _entry(known, (":",))
    draft.quotes = c.quotes_in(content)
    return [draft]


def _entry(known: Lexicon, words: tuple[str, ...]) -> CueEntry | None:
    for form in known.forms.get(words[0], ()):
        if form.words == words:
            return form.entry
    return None


def source_end(c: Clauses, j: int) -> int:
    """Last phrase of the source that starts at ``j``: its attributes, not its clauses."""
    last = j
    while True:
        kind = c.kind(last + 1)
        if kind in ("IN", "TO") and c.kind(last + 2) == NP and not c.is_time(last + 2):
            last += 2
        elif kind == "CC" and c.kind(last + 2) == NP and not c.clause_follows(last + 2):
            last += 2
        elif kind == VG and c.phrases[last + 1].form == "part" and c.kind(last + 2) in ("IN", NP):
            last += 1
        elif kind == NP and not c.is_time(last + 1):
            last += 1
        elif kind == "," and _is_apposition(c, last):
            last += 2
        else:
            return last


def _is_apposition(c: Clauses, last: int) -> bool:
    """ "the warden | , Ann Lee, ": a full name between commas after a description."""
    p, described = c.phrases[last + 2] if last + 2 < len(c.phrases) else None, c.phrases[last]
    if p is None or p.kind != NP or c.kind(last + 3) not in (",", "."):
        return False
    tags = c.sentence.tags
    names = tags[p.start : p.end] == ["NNP"] * (p.end - p.start) and p.end - p.start > 1
    return names and "NNP" not in tags[described.start : described.end]


def _around(c: Clauses, k: int, last: int) -> list[Span]:
    """Content before the cue at ``k`` and after the source that ends at ``last``."""
    pieces: list[Span] = []
    before = k - 1
    while before >= 0 and c.kind(before) in (",", "RB", "—", "--", "("):
        before -= 1
    leading = before < 0 or all(c.kind(m) in ("CC", "RB", ",", "SUB") for m in range(before + 1))
    if not leading:
        first = before
        while first > 0 and c.kind(first - 1) not in (";", ":", "("):
            first -= 1
        while first < before and c.kind(first) in (",", "CC", "—", "--"):
            first += 1
        pieces.append(c.span(first, before))
    end = len(c.phrases) - 1
    while end > last and c.kind(end) in (".", "!", "?", ","):
        end -= 1
    nxt = last + 1
    while nxt <= end and c.kind(nxt) not in (",", ":"):
        nxt += 1
    if nxt < end and c.kind(nxt) == ":":
        return [c.span(nxt + 1, end)]
    put_in = c.kind(nxt + 1) == VG and c.phrases[nxt + 1].form == "part"
    if nxt < end and (c.kind(nxt + 1) == "WH" or put_in):  # "According to Lee, who led it, C"
        nxt = next((m for m in range(nxt + 2, end) if c.kind(m) == ","), nxt)
    if nxt < end and (leading or not any(c.finite(m) for m in range(max(0, k)))):
        stop = next((m for m in range(nxt + 1, end + 1) if c.kind(m) == ";"), end + 1) - 1
        if stop > nxt:
            pieces.append(c.span(nxt + 1, stop))
    return pieces
