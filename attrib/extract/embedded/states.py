"""Attributions without a verb of saying: "is confident that ...", "Lee's claim that ..."."""

from __future__ import annotations

from attrib.extract.embedded.clauses import Clauses, Subject
from attrib.extract.embedded.draft import Draft
from attrib.extract.embedded.phrases import NP, VG, Q
from attrib.language.cues import CueEntry, Lexicon
from attrib.model import Span

_ABOUT = frozenset(("about", "by", "with", "of", "at", "over", "for"))
_CARRIES = frozenset(("of", "for", "about", "on", "against", "over", "toward", "with", "to"))
_NO_HOLDER = frozenset(("it", "there", "this", "that", "what", "which"))


def states(c: Clauses, known: Lexicon) -> list[Draft]:
    """A form of "be" and an adjective: what the subject is sure of, afraid of, ready to do."""
    drafts: list[Draft] = []
    for k, p in enumerate(c.phrases):
        if p.kind != VG or p.form != "finite":
            continue
        at = _adjective_at(c, k)
        if at is None:
            continue
        entry = _entry(known, c.sentence.lows[at], "adjective")
        if entry is None:
            continue
        subject = c.subject(k)
        if subject is None or c.low(subject.first) in _NO_HOLDER:
            continue
        content = _governed(c, k, at, entry)
        if content is None:
            continue
        draft = Draft(content=content, cue=c.sentence.cut(p.start, at + 1), entry=entry)
        draft.negated = p.negated
        _set_source(c, draft, subject)
        draft.quotes = c.quotes_in(content)
        drafts.append(draft)
    return drafts


def _adjective_at(c: Clauses, k: int) -> int | None:
    """Token of the adjective that a form of "be" in phrase ``k`` ends in or is followed by."""
    s, p = c.sentence, c.phrases[k]
    if s.tags[p.head] == "VBN" and p.passive:
        return p.head
    if s.tags[p.head] != "BE":
        return None
    at = p.end
    while at < len(s) and s.tags[at] in ("RB", "NOT"):
        at += 1
    return at if at < len(s) and s.tags[at] in ("JJ", "NN", "VBN", "VBD", "VBG") else None


def _entry(known: Lexicon, low: str, category: str) -> CueEntry | None:
    for form in known.forms.get(low, ()):
        if form.entry.category == category and len(form.words) == 1:
            return form.entry
    return None


def _governed(c: Clauses, k: int, at: int, entry: CueEntry) -> list[Span] | None:
    j = next((n for n, p in enumerate(c.phrases) if p.start > at), len(c.phrases))
    kind = c.kind(j)
    if kind == "THAT" and "that" in entry.frames:
        return _clause(c, j + 1, k)
    if kind == VG and c.phrases[j].form == "inf" and "to" in entry.frames:
        return _clause(c, j, k)
    if kind == "IN" and "np" in entry.frames and c.low(j) in _ABOUT and c.kind(j + 1) in (NP, Q):
        return [c.span(j + 1, c.noun_phrase_end(j + 1))]
    if kind == NP and "zero" in entry.frames and c.phrases[j].start == at + 1:
        return _clause(c, j, k) if c.clause_follows(j) else None
    return None


def _clause(c: Clauses, j: int, cue: int) -> list[Span] | None:
    if j >= len(c.phrases):
        return None
    last = c.clause_end(j, cue)
    while last > j and c.kind(last) in (",", ".", "!", "?"):
        last -= 1
    return [c.span(j, last)] if last >= j else None


def _set_source(c: Clauses, draft: Draft, subject: Subject) -> None:
    draft.source = c.span(subject.first, subject.last)
    if subject.antecedent is not None:
        draft.antecedent = c.span(*subject.antecedent)


# --- nouns ----------------------------------------------------------------------------


def nouns(c: Clauses, known: Lexicon) -> list[Draft]:
    """A noun of saying or thinking with whose it is: "Lee's claim that ...", "his call for ..."."""
    drafts: list[Draft] = []
    for k, p in enumerate(c.phrases):
        if p.kind != NP:
            continue
        entry = _entry(known, c.sentence.lows[p.end - 1], "noun")
        if entry is None:
            continue
        owner = _owner(c, p.start, p.end - 1)
        if owner is None:
            continue
        content = _noun_content(c, k)
        if content is None:
            continue
        draft = Draft(content=content, source=owner, cue=c.sentence.cut(p.end - 1, p.end))
        draft.entry = entry
        draft.quotes = c.quotes_in(content)
        drafts.append(draft)
    return drafts


def _owner(c: Clauses, start: int, end: int) -> Span | None:
    """The possessor inside the noun phrase: "Lee's", "his"."""
    s = c.sentence
    for i in range(end - 1, start - 1, -1):
        if s.tags[i] == "POS" and i > start:
            return s.cut(start, i)
    if s.tags[start] == "POSS" and s.lows[start] not in ("its", "whose"):
        return s.cut(start, start + 1)
    return None


def _noun_content(c: Clauses, k: int) -> list[Span] | None:
    j = k + 1
    if c.kind(j) == "IN" and c.is_time(j + 1):
        j += 2  # "her letter on Monday"
    kind = c.kind(j)
    if kind == "THAT" and c.clause_follows(j + 1):
        last = _end_of_that_clause(c, j + 1)
        return [c.span(j + 1, last)]
    if kind == VG and c.phrases[j].form == "inf":
        return [c.span(j, c.noun_phrase_end(j))]
    if kind in ("IN", "TO") and c.low(j) in _CARRIES and c.kind(j + 1) in (NP, Q):
        return [c.span(j + 1, c.noun_phrase_end(j + 1))]
    return None


def _end_of_that_clause(c: Clauses, j: int) -> int:
    """The clause ends at a comma, or where the main verb of the sentence stands."""
    verbs = 0
    for m in range(j, len(c.phrases)):
        if c.kind(m) in (",", ";", ".", ":", "—", "--"):
            return m - 1
        if c.finite(m):
            verbs += 1
            if verbs == 2 and c.kind(m - 1) not in ("WH", "THAT", "CC"):
                return m - 1
    return len(c.phrases) - 1
