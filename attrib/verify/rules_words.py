"""Rules on the words of an attribution: do they stand in the text, and what kind of text is it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrib.language.cues import CueEntry, lookup
from attrib.language.inflect import english_verb
from attrib.model import Check, Kind, Located, Mode, Outcome, Span, Verdict
from attrib.verify.flags import is_negation
from attrib.verify.page import Page
from attrib.verify.place import APART, Placed
from attrib.verify.wordlists import AUXILIARIES, COMMON_PAST, DEEDS, MODALS_OF_CUE, PREPOSITIONS

STANDS = (Verdict.VERBATIM, Verdict.NORMALIZED)
MEANING = ("negation", "condition", "number", "date", "name", "modal", "quantifier")
"""Flags of changes that turn what was said into something else."""

DIRECT_SHARE = 0.85
"""Share of the content's letters in quotation marks from which it is direct speech."""


def check(rule: str, outcome: Outcome, reason: str, *evidence: Span | None) -> Check:
    if not evidence:
        return _plain_check(rule, outcome, reason)
    if None in evidence:
        evidence = tuple(span for span in evidence if span is not None)
    return Check(rule=rule, outcome=outcome, reason=reason, evidence=evidence)


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
        return check(rule, Outcome.PASS, "the words stand in the text", *spans)
    flags = {flag for piece in placed.content for change in piece.changes for flag in change.flags}
    if worst is Verdict.EDITED:
        serious = [flag for flag in MEANING if flag in flags and flag in ("negation", "condition")]
        if serious:
            what = " and ".join(serious)
            return check(
                rule, Outcome.CANNOT_TELL, f"what the marked changes leave out has a {what}", *spans
            )
        return check(rule, Outcome.PASS, "the words stand in the text with marked changes", *spans)
    if worst is Verdict.ABSENT:
        return check(rule, Outcome.FAIL, "the words do not stand in the text", *spans)
    if worst is Verdict.SPLICED:
        return check(rule, Outcome.FAIL, "the words were put together from several places", *spans)
    if flags <= {"punctuation", "case", "capital"}:
        return check(
            rule, Outcome.CANNOT_TELL, "the text has other punctuation or letter case", *spans
        )
    serious = [flag for flag in MEANING if flag in flags]
    what = f" ({', '.join(serious)})" if serious else ""
    return check(rule, Outcome.FAIL, f"the text has other words there{what}", *spans)


def worst_verdict(placed: Placed) -> Verdict:
    return max((piece.verdict for piece in placed.content), key=_FROM_BEST.index)


_FROM_BEST = list(Verdict)


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


def cue_entry(page: Page, placed: Placed) -> CueEntry | None:
    """What the lexicon knows of the cue as it stands in the text."""
    cue = placed.cue
    if cue is None:
        return None
    if APART in cue.notes:
        return _entry(cue.given)
    entry = _entry(cue.found or cue.given)
    if entry is None and cue.span is not None and (cue.found or "").lower() in _PART_OF_PHRASE:
        # "nach" of "nach Angaben der Polizei" or of "seiner Meinung nach"
        after = page.text[cue.span.start : cue.span.end + 30].split()[:3]
        before = page.text[max(cue.span.start - 30, 0) : cue.span.end].split()[-2:]
        entry = _entry(" ".join(after[:2])) or _entry(" ".join(before))
    return entry


_PART_OF_PHRASE = frozenset(["nach", "laut", "zufolge", "selon", "según"])


@lru_cache(maxsize=4096)
def _entry(cue: str) -> CueEntry | None:
    return lookup(cue)


def cue_is_cue(  # noqa: PLR0911 (one return for each outcome)
    page: Page, placed: Placed, entry: CueEntry | None, *, labelled: bool, has_subject: bool
) -> Check:
    """The cue is a cue of speech, thought or writing.

    No lexicon is complete: a cue that it does not know counts as one where the text shows it
    (it takes a that-clause, or a whole quotation and not just a term in quotation marks), and
    cannot be told where the speaker is its plain subject and it is no known word for a deed.
    """
    rule = "cue_is_cue"
    if labelled:
        return check(rule, Outcome.PASS, "a speaker label is the cue", placed.cue_span)
    if placed.cue is None:
        return check(rule, Outcome.FAIL, missing_part(placed))
    span = placed.cue.span
    turned = _turned(page, placed, entry) if span is not None else None
    if turned:
        return check(rule, Outcome.FAIL, turned, span)
    if entry is not None:
        return check(rule, Outcome.PASS, f"“{entry.lemma}” is a cue of {_MODES[entry.mode]}", span)
    given = placed.cue.found or placed.cue.given
    if span is not None and _THAT.match(page.text, span.end):
        return check(rule, Outcome.PASS, f"“{given}” takes a clause as speech and thought do", span)
    beside = has_subject and any(_is_tag(page, span, piece) for piece in placed.content_spans)
    if beside or any(_is_whole_quotation(page, piece) for piece in placed.content_spans):
        return check(rule, Outcome.PASS, f"“{given}” goes with words in quotation marks", span)
    quoted = any(page.quoted_share(piece) > 0 for piece in placed.content_spans)
    if not has_subject or quoted or _is_deed(given):
        return check(rule, Outcome.FAIL, f"“{given}” is not known as a cue of speech", span)
    return check(rule, Outcome.CANNOT_TELL, f"“{given}” is not known as a cue of speech", span)


def _is_deed(cue: str) -> bool:
    """True if the cue's main verb is a word for something done."""
    words = [word.lower() for word in _WORD.findall(cue)]
    main = [word for word in words if word not in AUXILIARIES]
    return not main or main[0] in _deeds() or main[0] in PREPOSITIONS


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    return frozenset(form for verb in DEEDS for form in (verb, *english_verb(verb))) | COMMON_PAST


def _turned(  # noqa: PLR0911 (one return for each reason)
    page: Page, placed: Placed, entry: CueEntry | None
) -> str | None:
    """Why it may not have been said at all: "never said", "should say", "if she says"."""
    span, source = placed.cue_span, placed.source_span
    if span is None or entry is None or entry.category != "verb":
        return None
    start = max(page.sentences[max(page.sentence_at(span.start), 0)].start, span.start - 60)
    if source is not None and start <= source.end <= span.start:
        start = source.end
    start = max([start, *(piece.end for piece in placed.content_spans if piece.end <= span.start)])
    before = [word.lower() for word in _WORD.findall(page.text[start : span.start])][-4:]
    verb_group = []
    for word in reversed(before):
        if word not in AUXILIARIES and not is_negation(word) and word not in MODALS_OF_CUE:
            break
        verb_group.append(word)
    found = page.text[span.start : span.end]
    if any(map(is_negation, verb_group)):
        return f"the cue is negated: “{' '.join(reversed(verb_group))} {found}”"
    if any(word in MODALS_OF_CUE for word in verb_group):
        return f"the cue does not report: “{' '.join(reversed(verb_group))} {found}”"
    if source is not None and source.start <= span.start:
        between = page.text[source.end : span.start]
        declined = _DECLINED.search(between)
        if declined:
            return f"the cue is negated: “{declined[1]} to {found}”"
        lead = page.text[max(source.start - 40, 0) : source.start].split()
        if lead and (lead[-1] in ("Had", "Should", "Were") or lead[0] == "Nor"):
            return f"the cue does not report: “{lead[-1]} … {found}”"
        if lead and lead[-1].lower() in ("if", "unless", "whether", "wenn", "falls", "ob"):
            return f"the cue does not report: “{lead[-1]} … {found}”"
        subject = page.text[source.start : source.end].lower()
        if subject.startswith(("no ", "nobody", "none ", "neither ", "niemand", "nadie")):
            return f"the cue is negated: “{subject} {found}”"
        if _NO_ONE.search(page.text[max(source.start - 24, 0) : source.start]):
            return "the cue is negated: nobody is said to say it"
    return None


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DECLINED = re.compile(r"\b(refused|refuses|declined|declines|failed|fails|unable|forgot)\s+to\s+$")
_NO_ONE = re.compile(r"\b(?:no one|nobody|none|neither)\b[^.,;]*$", re.IGNORECASE)
_THAT = re.compile(r"\s+(?:that|whether|dass|ob)\s")
_TERM = 4
"""Words up to which quotation marks may just set off a term."""


def _is_tag(page: Page, cue: Span | None, content: Span) -> bool:
    """“…,” shrugged Ann Lee: the cue and a comma stand right beside the quotation."""
    if cue is None or page.quoted_share(content) < DIRECT_SHARE:
        return False
    after, before = page.text[content.end : cue.start], page.text[cue.end : content.start]
    if cue.start >= content.end:
        ends = page.text[content.end - 1] in ",?!" or after.lstrip("”\"’'»“ ").startswith(",")
        return ends and not any(map(str.isalnum, after))
    return bool(_LEADS_TO.fullmatch(before))


_LEADS_TO = re.compile(r"(?:\s+it)?[,:]\s*[“\"‘'„«»]?\s*")


def _is_whole_quotation(page: Page, span: Span) -> bool:
    words = len(page.text[span.start : span.end].split())
    return words > _TERM and page.quoted_share(span) > DIRECT_SHARE


_MODES = {
    Mode.SPEECH: "speech",
    Mode.WRITING: "writing",
    Mode.THOUGHT: "thought",
    Mode.PLAN: "planning",
    Mode.UNKNOWN: "unknown kind",
}


def cut_keeps_meaning(placed: Placed, warnings: Sequence[str]) -> Check:
    """The cut drops no negation, condition or attribution that changes the meaning."""
    rule = "cut_keeps_meaning"
    if not warnings:
        return check(rule, Outcome.PASS, "the cut drops nothing that changes the meaning")
    return check(rule, Outcome.FAIL, warnings[0], *placed.content_spans)


def not_furniture(page: Page, placed: Placed) -> Check:
    """Content and source are part of the article, not of the page around it."""
    rule = "not_furniture"
    for located in (*placed.content, placed.source, placed.cue):
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
    if any(page.label_at(span.start) or page.voice_at(span.start) for span in spans):
        return None
    sizes = [span.end - span.start for span in spans]
    shares = [page.quoted_share(span) for span in spans]
    share = sum(s * n for s, n in zip(shares, sizes, strict=True)) / sum(sizes)
    if share > DIRECT_SHARE:
        return Kind.DIRECT
    return Kind.MIXED if share > 0 else Kind.INDIRECT


def kind_agrees(page: Page, placed: Placed) -> Check:
    """Direct, indirect or mixed as the quotation marks of the text have it."""
    rule = "kind_agrees"
    kind = kind_in_text(page, placed)
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
