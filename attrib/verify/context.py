"""What stands around a quote, and what its cut may hide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.model import Context, Span
from attrib.verify.negations import is_negation, negations_within
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.typography import normalize
from attrib.verify.wordlists import CONDITIONS, REPORTS, REVERSALS

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TURNS = CONDITIONS | {"but", "although", "though", "aber", "mais", "pero"}
_IF = frozenset(["if", "unless", "provided", "wenn", "falls", "sofern", "si"])
_CLAUSE_END = re.compile(r"[,;:.!?…()\"'“”]|\s-+\s|\b(?:und|oder|aber|sondern|dass|and|or|but)\b")
_CLAUSE_GOES_ON = re.compile(
    r"[;.!?:]|\s-+\s|\b(?:and|but|or|so|because|und|aber|oder|denn|et|mais|ou|y|pero|o)\b"
)
_MOST_AFTER_REPORT = 5
_OWN = re.compile(
    r"\b(?:i|we|let me|let us|ich|wir|je|nous|yo|as|wie|comme|como)\b"
    r"|^\s*(?:who|what|why|how)\b|j'",
    re.IGNORECASE,
)
"""Before a word of saying: the speakers themselves say or think it, or share it."""
_TOLD = re.compile(r"\b(?:am|was|were|been|being)\s+\S*$", re.IGNORECASE)
_REMARKS = frozenset(["falsely", "wrongly", "supposedly", "allegedly", "angeblich", "accused"])
"""Outside quotation marks these are words of the writer's."""
_NO_DENIAL = re.compile(
    r"\s*(?:no matter|not only|not just|nicht nur|without|ohne|sin|sans)\b", re.IGNORECASE
)
_DENIES_LAST = frozenset(["nicht", "nie", "niemals", "keineswegs", "mitnichten"])
"""A German sentence may be denied by its last word."""
_REACH = 120
"""Characters before and after the cut that are looked at, within the sentence."""


def context_of(page: Page, placed: Placed, before_cut: Sequence[str]) -> Context:
    """Sentences before and after the content, with warnings about its cut.

    ``before_cut``: those that ``turning_cuts`` gives.
    """
    spans = placed.content_spans
    if not spans:
        return Context()
    first = page.sentence_at(min(span.start for span in spans))
    last = page.sentence_at(max(span.end for span in spans) - 1)
    before = page.sentences[first - 1] if first > 0 else None
    after = page.sentences[last + 1] if last + 1 < len(page.sentences) else None
    warnings = [*before_cut]
    for span in spans:
        warnings += _cut_after(page, placed, span)
    return Context.unchecked(
        {"before": before, "after": after, "warnings": tuple(dict.fromkeys(warnings))}
    )


def turning_cuts(page: Page, placed: Placed) -> list[str]:
    """Words of the same utterance before a cut that turn the meaning of what follows."""
    warnings: list[str] = []
    for number, span in enumerate(placed.content_spans):
        if not page.quotations_around(span) and not _follows_cue(placed, span):
            continue  # what stands before reported words need not be the speaker's
        start = _clause_start(page, placed, span)
        if number:  # what stands in an earlier piece is not cut off
            start = max(start, placed.content_spans[number - 1].end)
        left_out = page.text[start : span.start] if start < span.start else ""
        quoted = bool(page.quotations_around(span))
        if not quoted and left_out.rstrip().endswith(":") and page.quoted_share(span) == 1:
            continue  # a whole quotation and what leads to it
        turn = _turn(left_out, quoted=quoted) if left_out.strip() else ""
        if not turn and quoted:
            cue = placed.cue_span
            own = cue.end if cue and start <= cue.start < span.start else start
            turn = "give it to somebody else" if _is_reported(page.text[own : span.start]) else ""
        if turn:
            warnings.append(f"the words before the cut {turn}: “{_short(left_out)}”")
    for span in placed.content_spans[-1:]:
        warnings += _turned_after(page, placed, span)
    return warnings


def _is_reported(left_out: str) -> bool:
    """True for words that give what follows to somebody else: "They claim that"."""
    folded = normalize(left_out).text
    reports = [m for m in _WORD.finditer(folded) if m[0].lower() in REPORTS]
    if not reports:
        return False
    before, after = folded[: reports[-1].start()], folded[reports[-1].end() :]
    if _CLAUSE_GOES_ON.search(after) or len(after.split()) > _MOST_AFTER_REPORT:
        return False
    before = _CLAUSE_GOES_ON.split(before)[-1]
    return _TOLD.search(before) is not None or _OWN.search(before) is None


def _turned_after(page: Page, placed: Placed, last: Span) -> list[str]:
    """The same of the words right after the content: "Wir bauen das Wehr | nicht"."""
    left_out = page.text[last.end : _clause_end(page, placed, last)]
    if not left_out[:1].isspace():
        return []
    clause = _CLAUSE_END.split(normalize(left_out).text)[0]
    words = [word.lower() for word in _WORD.findall(clause)]
    quoted = bool(page.quotations_around(last))
    if _DENIES_LAST & {*words[:4]} and (quoted or not page.quoted_share(last)):
        kind = "a negation"
    elif not quoted or not words or _NO_DENIAL.match(clause):
        return []
    elif words[0] in _IF:
        kind = "a condition"
    elif is_negation(words[0]):
        kind = "a negation"
    else:
        return []
    return [f"the words after the cut hold {kind}: “{_short(left_out)}”"]


def _turn(left_out: str, *, quoted: bool) -> str:
    """What in the words that were left out turns the meaning; empty if nothing does."""
    folded = normalize(left_out).text
    words = [word.lower() for word in _WORD.findall(folded)]
    if any(map(is_negation, words)) or negations_within(folded):
        return "hold a negation"
    if any(map(_IF.__contains__, words)):
        return "hold a condition"
    if any(word in REVERSALS and (quoted or word not in _REMARKS) for word in words):
        return "hold a reversal"
    return ""


def _cut_after(page: Page, placed: Placed, span: Span) -> list[str]:
    end = _clause_end(page, placed, span)
    left_out = page.text[span.end : end]
    if not left_out.strip():
        return []
    words = [word.lower() for word in _WORD.findall(normalize(left_out).text)]
    if len(words) > 1 and words[0] in _TURNS:
        return [f"the sentence goes on after the cut: “{_short(left_out)}”"]
    return []


def _follows_cue(placed: Placed, span: Span) -> bool:
    return placed.cue_span is not None and placed.cue_span.end <= span.start


def _clause_start(page: Page, placed: Placed, span: Span) -> int:
    """Where the speaker's own words begin: the quotation, the cue, or the sentence."""
    sentence = page.sentences[max(page.sentence_at(span.start), 0)]
    start = max(sentence.start, span.start - _REACH)
    around = page.quotations_around(span)
    if around:
        start = max(start, around[-1].inner.start)
        inner = page.text[start : span.start]
        stop = max(inner.rfind(". "), inner.rfind("! "), inner.rfind("? "))
        return start + stop + 1 if stop >= 0 else start
    ends = [s.end for s in (placed.cue_span, placed.source_span) if s and s.end <= span.start]
    return max([start, *ends])


def _clause_end(page: Page, placed: Placed, span: Span) -> int:
    sentence = page.sentences[max(page.sentence_at(span.end - 1), 0)]
    end = min(sentence.end, span.end + _REACH)
    around = page.quotations_around(span)
    if around:
        end = min(end, around[-1].inner.end)
    starts = [s.start for s in (placed.cue_span, placed.source_span) if s and s.start >= span.end]
    return min([end, *starts])


def _short(text: str) -> str:
    text = " ".join(text.split()).strip("“”\"'‘’ ,")
    return text if len(text) <= 80 else f"…{text[-77:]}"
