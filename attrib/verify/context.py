"""What stands around a quote, and what its cut may hide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.model import Context, Span
from attrib.verify.conditions import begins_condition, has_condition
from attrib.verify.negations import is_negation, negations_within
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.typography import normalize
from attrib.verify.wordlists import CONDITIONS, PREPOSITIONS, REPORTS, REVERSALS

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TURNS = CONDITIONS | {"but", "although", "though", "aber", "mais", "pero"}
_CLAUSE_END = re.compile(r"[,;:.!?…()\"'“”]|\s-+\s|\b(?:und|oder|aber|sondern|dass|and|or|but)\b")
_CLAUSE_GOES_ON = re.compile(
    r"[;.!?:]|\s-+\s|\b(?:and|but|or|so|because|und|aber|oder|denn|et|mais|ou|y|pero|o)\b"
)
_MOST_AFTER_REPORT = 5
_MOST_TO_REPORT = 4
"""Words up to the one of saying: ", or so they say"."""
_ACCORDING = frozenset(["according", "laut", "selon", "según", "secondo", "volgens"])
_LINKS = frozenset(
    "and but because who which that und aber denn der die das et mais qui que y pero e ma".split()  # noqa: SIM905
)
"""What begins another clause of the speaker's, and no remark on whose words they are."""
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
_DENIES_LAST = frozenset(
    ["nicht", "nie", "niemals", "keineswegs", "keinesfalls", "mitnichten", "niet", "nooit"]
)
"""A German or Dutch sentence may be denied by its last word."""
_REACH = 120
"""Characters before and after the cut that are looked at, within the sentence."""


def context_of(page: Page, placed: Placed, before_cut: Sequence[str]) -> Context:
    """Sentences before and after the content, with warnings about its cut.

    ``before_cut``: those that ``turning_cuts`` gives.
    """
    spans = placed.content_spans
    if not spans:
        return Context()
    sentences = page.sentences
    first = page.sentence_at(min(spans)[0])
    last = page.sentence_at(max([end for _, end in spans]) - 1)
    before = sentences[first - 1] if first > 0 else None
    after = sentences[last + 1] if last + 1 < len(sentences) else None
    warnings = [*before_cut]
    for span in spans:
        warnings += _cut_after(page, placed, span)
    return Context.unchecked(
        {"before": before, "after": after, "warnings": tuple(dict.fromkeys(warnings))}
    )


def turning_cuts(page: Page, placed: Placed) -> list[str]:
    """Words of the same utterance around a cut that turn the meaning of what was kept."""
    return [*turning_before(page, placed), *turning_after(page, placed)]


def turning_before(page: Page, placed: Placed, *, speech: bool = False) -> list[str]:
    """The words before the cut: "I do not believe that | the dam will hold".

    ``speech``: all of the text is somebody's own words, as in a transcript, with or without
    quotation marks.
    """
    warnings: list[str] = []
    for number, span in enumerate(placed.content_spans):
        around = page.quotations_around(span)
        if around and around[-1].inner.start >= span.start:
            continue  # nothing was cut off
        if not around and not _follows_cue(placed, span):
            continue  # what stands before reported words need not be the speaker's
        start = _clause_start(page, placed, span)
        if number:  # what stands in an earlier piece is not cut off
            start = max(start, placed.content_spans[number - 1].end)
        left_out = page.text[start : span.start] if start < span.start else ""
        if not around and left_out.rstrip().endswith(":") and page.quoted_share(span) == 1:
            continue  # a whole quotation and what leads to it
        quoted = speech or bool(around)
        left_out = left_out[_own_clause(left_out) :]
        turn = _turn(left_out, quoted=quoted) if left_out.strip() else ""
        if not turn and quoted:
            cue = placed.cue_span
            own = cue.end if cue and start <= cue.start < span.start else start
            told = page.text[own : span.start]
            turn = "give it to somebody else" if _is_reported(told) else ""
        if turn:
            warnings.append(f"the words before the cut {turn}: “{_short(left_out)}”")
    return warnings


def turning_after(page: Page, placed: Placed, *, speech: bool = False) -> list[str]:
    """The words right after the content: "Wir bauen das Wehr | nicht"."""
    if not placed.content_spans:
        return []
    last = placed.content_spans[-1]
    around = page.quotations_around(last)
    if around and around[-1].inner.end <= last.end:
        return []  # as mostly
    left_out = page.text[last.end : _clause_end(page, placed, last)]
    quoted = speech or bool(around)
    turn = _turn_after(left_out, quoted=quoted, unmarked=not page.quoted_share(last))
    return [f"the words after the cut {turn}: “{_short(left_out)}”"] if turn else []


def _own_clause(left_out: str) -> int:
    """Where the clause begins that the words kept belong to: "I do not like it, but | I pay"."""
    ends = list(_OTHER_CLAUSE.finditer(left_out))
    return ends[-1].end() if ends else 0


_OTHER_CLAUSE = re.compile(r";\s|\b(?:but|aber|sondern|mais|pero|sino|ma)\s+$")


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


def _turn_after(left_out: str, *, quoted: bool, unmarked: bool) -> str:  # noqa: PLR0911 (by case)
    """What in the words that follow the cut turns the meaning; empty if nothing does.

    ``unmarked``: the words kept stand in no quotation marks.
    """
    lead = _LEAD.match(left_out)
    if lead is None:
        return ""
    folded = normalize(left_out[lead.end() :]).text
    clause = _CLAUSE_END.split(folded)[0]
    words = [word.lower() for word in _WORD.findall(clause)]
    apart = bool(lead[0].strip())
    if not apart and _DENIES_LAST & {*words[:4]} and (quoted or unmarked):
        return "hold a negation"
    if not quoted or not clause.strip():
        return ""
    if begins_condition(folded):
        return "hold a condition"
    if _is_reported_after(words, apart=apart) and not _OWN.search(clause):
        return "give it to somebody else"
    if apart or _NO_DENIAL.match(clause):
        return ""
    return "hold a negation" if _begins_denied(clause, words) else ""


_LEAD = re.compile(r"\s*[,–—-]\s+(?:or so )?|\s+")
"""Between the words kept and the next one; a stop or a closing mark ends what was said."""


def _is_reported_after(words: Sequence[str], *, apart: bool) -> bool:
    """ "according to them", or apart by a comma or a dash: ", or so they say"."""
    if not words or words[0] in _ACCORDING:
        return bool(words)
    return apart and words[0] not in _LINKS and not REPORTS.isdisjoint(words[:_MOST_TO_REPORT])


def _begins_denied(clause: str, words: Sequence[str]) -> bool:
    """ "not", "in no way", and what denies where vowel signs are no letters to a pattern."""
    if negations_within(" ".join(clause.split()[:2])):
        return True
    return any(map(is_negation, words[:1])) or (
        len(words) > 1 and words[0] in PREPOSITIONS and is_negation(words[1])
    )


def _turn(left_out: str, *, quoted: bool) -> str:
    """What in the words that were left out turns the meaning; empty if nothing does."""
    folded = normalize(left_out).text
    words = [word.lower() for word in _WORD.findall(folded)]
    if any(map(is_negation, words)) or negations_within(folded):
        return "hold a negation"
    if has_condition(folded):
        return "hold a condition"
    if any(word in REVERSALS and (quoted or word not in _REMARKS) for word in words):
        return "hold a reversal"
    return ""


def _cut_after(page: Page, placed: Placed, span: Span) -> list[str]:
    around = page.quotations_around(span)
    if around and around[-1].inner.end <= span.end:
        return []  # as mostly
    left_out = page.text[span.end : _clause_end(page, placed, span)]
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
