"""Rules on the words of an attribution: do they stand in the text, and what kind of text is it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrib.model import Check, Kind, Located, Outcome, Span, Verdict
from attrib.verify.page import Page
from attrib.verify.place import APART, Placed
from attrib.verify.words.broken_words import doubt_of_broken
from attrib.verify.words.marked_meaning import doubt_of_marked

STANDS = (Verdict.VERBATIM, Verdict.NORMALIZED)
MEANING = ("negation", "condition", "number", "date", "name", "modal", "quantifier")
"""Flags of changes that turn what was said into something else."""

DIRECT_SHARE = 0.85
"""Share of the content's letters in quotation marks from which it is treated as a quotation."""


_made = Check.unchecked


def check(rule: str, outcome: Outcome, reason: str, *evidence: Span | None) -> Check:
    if not evidence:
        return _plain_check(rule, outcome, reason)
    if None in evidence:
        evidence = tuple(span for span in evidence if span is not None)
    return _made({"rule": rule, "outcome": outcome, "reason": reason, "evidence": evidence})


@lru_cache(maxsize=512)
def _plain_check(rule: str, outcome: Outcome, reason: str) -> Check:
    """Most rules pass with the same words for every attribution: they share one object."""
    return Check(rule=rule, outcome=outcome, reason=reason)


def content_in_text(placed: Placed) -> Check:  # noqa: PLR0911 (one for each outcome)
    """The content's words stand in the text."""
    rule = "content_in_text"
    spans = placed.content_spans
    worst = worst_verdict(placed)
    if worst in STANDS:
        doubt = next(filter(None, map(doubt_of_broken, placed.content)), "")
        if doubt:
            return check(rule, Outcome.CANNOT_TELL, doubt, *spans)
        return check(rule, Outcome.PASS, "the words stand in the text", *spans)
    changes = [change for piece in placed.content for change in piece.changes]
    flags = {flag for change in changes for flag in change.flags}
    if worst is Verdict.EDITED:
        doubt = next(filter(None, map(doubt_of_marked, changes)), "")
        if doubt:
            return check(rule, Outcome.CANNOT_TELL, doubt, *spans)
        return check(rule, Outcome.PASS, "the words stand in the text with marked changes", *spans)
    if worst is Verdict.ABSENT:
        return check(rule, Outcome.FAIL, "the words do not stand in the text", *spans)
    if worst is Verdict.SPLICED:
        return check(rule, Outcome.FAIL, "the words were put together from several places", *spans)
    if all(change.flags and _SLIGHT.issuperset(change.flags) for change in changes):
        return check(
            rule, Outcome.CANNOT_TELL, "the text has other punctuation or letter case", *spans
        )
    serious = [flag for flag in MEANING if flag in flags]
    what = f" ({', '.join(serious)})" if serious else ""
    return check(rule, Outcome.FAIL, f"the text has other words there{what}", *spans)


def worst_verdict(placed: Placed) -> Verdict:
    if len(placed.content) == 1:
        return placed.content[0].verdict  # as it mostly is
    return max((piece.verdict for piece in placed.content), key=_FROM_BEST.index)


_FROM_BEST = list(Verdict)
_SLIGHT = frozenset({"punctuation", "case", "capital"})
"""Flags of a change that leaves the words as they are."""


def missing_part(placed: Placed) -> str:
    """What the link lacks, worded alike by all rules, so that it is told once."""
    what = "speaker" if placed.source_span is None else "cue"
    stated = placed.source if what == "speaker" else placed.cue
    return f"no {what} is stated" if stated is None else f"no {what} in the text to link"


def source_in_text(placed: Placed, label: str | None) -> Check:
    """The mention of the speaker stands in the text."""
    if placed.source is None and label is not None:
        return check("source_in_text", Outcome.PASS, f"the source names the voice “{label}”")
    return _stands("source_in_text", "speaker", placed.source)


def cue_in_text(placed: Placed) -> Check:
    """The cue stands in the text."""
    return _stands("cue_in_text", "cue", placed.cue)


def _stands(rule: str, what: str, located: Located | None) -> Check:
    if located is None:
        return check(rule, Outcome.CANNOT_TELL, f"no {what} is stated")
    if located.verdict in STANDS or _only_case(located) or APART in located.notes:
        return check(rule, Outcome.PASS, f"the {what} stands in the text", located.span)
    if located.span is None:
        return check(rule, Outcome.FAIL, f"the {what} “{located.given}” does not stand in the text")
    return check(
        rule,
        Outcome.FAIL,
        f"the {what} is given as “{located.given}”; the text has “{located.found}”",
        located.span,
    )


def _only_case(located: Located) -> bool:
    return located.verdict is Verdict.EDITED and all(
        "capital" in change.flags for change in located.changes
    )


def cut_keeps_meaning(placed: Placed, warnings: Sequence[str]) -> Check:
    """The cut drops no negation, condition or attribution that changes the meaning."""
    rule = "cut_keeps_meaning"
    if not warnings:
        return check(rule, Outcome.PASS, "the cut drops nothing that changes the meaning")
    return check(rule, Outcome.FAIL, warnings[0], *placed.content_spans)


def not_furniture(page: Page, placed: Placed) -> Check:
    """Content and source are part of the article, not of the page around it."""
    rule = "not_furniture"
    parts = (*placed.content, placed.source, placed.cue) if page.document.furniture else ()
    for located in parts:
        if located is None or located.span is None:
            continue
        item = page.furniture_at(located.span)
        if item is not None:
            reason = f"“{_short(located.found or '')}” is not part of the article: {item.reason}"
            return check(rule, Outcome.FAIL, reason, item.span)
    return check(rule, Outcome.PASS, "all of it is part of the article")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def kind_in_text(page: Page, placed: Placed) -> Kind | None:
    """Kind by the quotation marks of the text; None where the text sets no marks or content."""
    spans = placed.content_spans
    if not spans or (not page.quotations and placed.candidate.kind is Kind.DIRECT):
        return None
    for span in spans:
        if page.label_at(span.start) or page.voice_at(span.start):
            return None
    level = _level_of_report(page, placed.cue_span, spans)
    shares = [page.quoted_share(span, level) for span in spans]
    share = shares[0]
    if len(spans) > 1:
        sizes = [span.end - span.start for span in spans]
        share = sum(s * n for s, n in zip(shares, sizes, strict=True)) / sum(sizes)
    if share == 1:  # a word outside the marks is the writer's
        return Kind.DIRECT
    return Kind.MIXED if share > 0 else Kind.INDIRECT


def _level_of_report(page: Page, cue: Span | None, content: Sequence[Span]) -> int:
    """Quotations that hold cue and content alike: “Ann says | she is ill” is no direct speech.

    Not so « Je pense, dit-il, que non », where only the marks of the whole are written.
    """
    if cue is None or cue.end > content[0].start or page.language not in ("en", "de"):
        return 0
    around = page.quotations_around(cue)
    within = bool(around) and all(around[-1].span.covers(span) for span in content)
    return len(around) if within else 0


def kind_agrees(placed: Placed, kind: Kind | None) -> Check:
    """Direct, indirect or mixed as the quotation marks of the text have it (``kind_in_text``)."""
    rule = "kind_agrees"
    stated = placed.candidate.kind
    if kind is None:
        return check(rule, Outcome.CANNOT_TELL, "the text does not mark speech there")
    if kind is stated:
        return check(rule, Outcome.PASS, f"{kind} by the quotation marks of the text")
    return check(
        rule,
        Outcome.FAIL,
        f"stated as {stated}, {kind} by the quotation marks of the text",
        *placed.content_spans,
    )
