"""What stands around a quote, and what its cut may hide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.model import Context, Span
from attrib.verify.flags import is_negation
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.typography import normalize
from attrib.verify.wordlists import CONDITIONS, REVERSALS

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TURNS = CONDITIONS | {"but", "although", "though", "aber", "mais", "pero"}
_IF = frozenset(["if", "unless", "provided", "wenn", "falls", "sofern", "si"])
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
        if not left_out.strip():
            continue
        words = [word.lower() for word in _WORD.findall(normalize(left_out).text)]
        for kind, turns in (
            ("a negation", is_negation),
            ("a condition", _IF.__contains__),
            ("a reversal", REVERSALS.__contains__),
        ):
            if any(map(turns, words)):
                warnings.append(f"the words before the cut hold {kind}: “{_short(left_out)}”")
                break
    return warnings


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
