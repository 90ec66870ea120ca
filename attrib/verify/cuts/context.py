"""What stands around a quote, and what its cut may hide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import lookup
from attrib.language.marks import OPENING_MARKS
from attrib.language.regex import regex
from attrib.language.sentences import inner_sentence_spans
from attrib.model import Context, Span
from attrib.verify.cuts.before_tag import before_tag, first_part, governed
from attrib.verify.cuts.fragments import turned_fragment
from attrib.verify.cuts.limited import framed, limited_behind, limits_again
from attrib.verify.cuts.of_others import called_false
from attrib.verify.cuts.turning import (
    asks,
    clause_of,
    is_insertion,
    is_reported,
    limits,
    puts_condition,
    sets_aside,
    turn_after,
    turn_before,
    without_apposition,
    without_asides,
    without_none,
    without_remark,
)
from attrib.verify.cuts.warned import shortened, warned
from attrib.verify.lists.conditions import AS_SOON_AS, leads_condition
from attrib.verify.lists.wordlists import CONDITIONS
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.words.typography import normalize

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TURNS = CONDITIONS | {"but", "although", "though", "aber", "mais", "pero"}
_REACH = 120  # characters before and after the cut that are looked at, within the sentence


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
        warnings += _hedged(page, placed, span, number)
        if around and around[-1].inner.start >= span.start:
            warnings += [] if number else first_part(page, around[-1].span)
            warnings += turned_fragment(page, placed, number, around[-1])
            continue  # nothing was cut off within the marks
        led = around or _follows_cue(placed, span)
        if not led and not (page.language == "de" and _is_led_to(page, placed, span)):
            # what stands before reported words need not be the speaker's
            warnings += [] if number else _left_open(page, placed, span)
            warnings += [] if number else governed(page, placed, span)
            continue
        start = _clause_start(page, placed, span)
        if number:  # what stands in an earlier piece is not cut off
            before = placed.content_spans[number - 1].end
            start = span.start if _is_inserted(page, before, span.start) else max(start, before)
        left_out = page.text[start : span.start] if start < span.start else ""
        if not around and left_out.rstrip().endswith(":") and page.quoted_share(span) == 1:
            continue  # a whole quotation and what leads to it
        quoted = speech or bool(around)
        left_out = _of_the_words(page, placed, span, start, left_out)
        kept = page.text[span.start : span.end]
        turn = turn_before(left_out, quoted=quoted) if left_out.strip() else ""
        if turn and not quoted and page.language in ("fr", "es") and _asks(page, placed):
            turn = turn_before(_WHETHER.sub("", left_out), quoted=False)
        turn = turn or _loosened(left_out, kept, quoted)
        cue = placed.cue_span
        stated = page.text[cue.start : start] if cue is not None and cue.end == start else ""
        if not turn and sets_aside(stated, left_out):
            turn = "hold a reversal"
        if not turn and quoted:
            own = cue.end if cue and start <= cue.start < span.start else start
            told = page.text[own : span.start]
            if is_reported(told):
                turn = "give it to somebody else"
            elif asks(told, kept + page.text[span.end : _sentence(page, span).end]):
                turn = "ask it"
        turn = turn or (framed(normalize(left_out).text, led=True) if " " in kept else "")
        if not turn and not number and not quoted:
            turn, left_out = before_tag(page, placed, span, left_out)
        if turn:
            warnings.append(warned("before", turn, left_out))
    return warnings


def _left_open(page: Page, placed: Placed, span: Span) -> list[str]:
    """ "Man prüfe, ob | der Damm bricht, sagte Lang": the tag comes behind it."""
    lead = page.text[page.sentence_around(span.start).start : span.start]
    if placed.cue_span is None or span.end > placed.cue_span.start:
        return []
    turn = "leave it open" if _OPEN.search(lead) else framed(normalize(lead).text, led=False)
    return [warned("before", turn, lead)] if turn else []


def _hedged(page: Page, placed: Placed, span: Span, number: int) -> list[str]:
    """ "the lava might | reach the road", "die Bestände könnten | sich erholen"."""
    text = page.text
    if number:
        before = placed.content_spans[number - 1].end
        cue, source = placed.cue_span, placed.source_span
        if _is_inserted(page, before, span.start) or any(
            s is not None and before <= s.start < span.start for s in (cue, source)
        ):
            return []  # a tag stands between
        first = page.sentence_around(span.start).start
        hedge = _HEDGE.search(text, max(first, before), span.start)
    else:
        if text[span.start] in OPENING_MARKS or page.quotations_around(span):
            return []
        first = page.sentence_around(span.start).start
        hedge = _HEDGE_BEFORE.search(text, max(first, span.start - 24), span.start)
    return [f"the words before the cut hold a hedge: “{hedge[0].strip()}”"] if hedge else []


def _is_inserted(page: Page, start: int, end: int) -> bool:
    return page.language == "en" and start < end and is_insertion(page.text[start:end])


def _loosened(left_out: str, kept: str, quoted: bool) -> str:
    if leads_condition(normalize(left_out).text, kept):
        return "hold a condition"
    if not quoted and _OPEN.search(left_out):
        return "leave it open"
    if not quoted and _WAS_TOLD.search(left_out):
        return "give it to somebody else"
    return "limit the number" if limits(left_out, kept) else ""


def _asks(page: Page, placed: Placed) -> bool:
    """ "a demandé si", "preguntó si": no condition."""
    cue = placed.cue_span
    entry = lookup(page.text[cue.start : cue.end], page.language) if cue is not None else None
    return entry is not None and entry.group == "ask"


_HEDGES = (
    r"\b(?:probably|possibly|perhaps|maybe|likely|allegedly|apparently|reportedly|supposedly"
    r"|(?:almost|nearly)(?!\s(?:daily|weekly|monthly|always|immediately)\b)|might|(?-i:may)|could|should|can"
    r"|wahrscheinlich|vermutlich|möglicherweise|vielleicht|angeblich|fast|beinahe|könnten?|dürften?"
    r"|sollten?|können|mag"
    r"|probablement|peut-être|sans doute|presque|pourrai(?:en)?t|peu(?:ven)?t|devrai(?:en)?t"
    r"|probablemente|quizás?|tal vez|posiblemente|casi|podrían?|pueden?|deberían?)\b"
)
_HEDGE = regex(_HEDGES, re.IGNORECASE)
""" "the coins had … been buried": what stands between two pieces is left out."""
_HEDGE_BEFORE = regex(rf"{_HEDGES}\s$", re.IGNORECASE)
_WHETHER = regex(r"\bs(?:i\s|['’])\s*$")
_OPEN = regex(
    r"(?:^|\s)(?:(?:whether|ob|si)\s|s['’])$"
    r"|\b(?:would|must|should|need(?:s|ed)?)\s[^,.;:]{0,40}\b(?:prove|show|establish|check)\sthat\s$"
    r"|\b(?:müsse|müsste|müssten|solle)\b[^.;:]{0,60}\b(?:beweisen|belegen|nachweisen|zeigen),\sdass\s$"
    r"|\b(?:faudrait|faut|devrait)\s[^.;:]{0,60}\b(?:prouver|démontrer|vérifier|établir)\squ(?:e\s|['’])$"
    r"|\b(?:habría|hay|debería|tendría)\s[^.;:]{0,60}\b(?:demostrar|probar|comprobar)\sque\s$"
)
""" "asked whether | the brake had failed": not that it had."""
_WAS_TOLD = regex(
    r"\b(?:was|were|been|being)\s(?:told|informed|assured|advised|warned|promised)\s(?:by\s[^,.;:]{2,40}\s)?"
    r"(?:that\s)?$"
    r"|\b(?:mitgeteilt|gesagt|versichert|erzählt)\s(?:worden|wurde|werde)\b,?\s(?:dass\s)?$"
    r"|\bon\s(?:lui|leur|m['’]|l['’])\s?(?:avait|a|ait)\s(?:dit|assuré|raconté|promis|répondu)\squ(?:e\s|['’])$"
    r"|\b(?:le|les|me|nos)\s(?:habían|han)\s(?:dicho|contado|asegurado|prometido)\sque\s$"
)
""" "said he was told that | the bank had lost them": by whoever told him."""


def _of_the_words(page: Page, placed: Placed, span: Span, start: int, left_out: str) -> str:
    """Without asides and clauses that say nothing of the words kept."""
    source = placed.source_span
    if page.language == "de":
        left_out = without_asides(left_out)
        left_out = without_none(left_out, page.text[span.start : span.end])
    elif page.language == "en":
        left_out = without_remark(left_out, page.text[span.start : span.end])
        if source is not None and source.end == start:
            left_out = without_apposition(left_out)
    return left_out[clause_of(left_out) :]


def turning_after(page: Page, placed: Placed, *, speech: bool = False) -> list[str]:
    """The words right after the content: "Wir bauen das Wehr | nicht"."""
    if not placed.content_spans:
        return []
    last = placed.content_spans[-1]
    around = page.quotations_around(last)
    resumed = _resumed(page, placed, last)
    if resumed and _sets_condition(resumed):
        return [warned("after", "hold a condition", resumed)]
    if around and around[-1].inner.end <= last.end:
        return []  # as mostly
    left_out = page.text[last.end : _clause_end(page, placed, last)]
    quoted = speech or bool(around)
    kept = page.text[last.start : last.end]
    cue = placed.cue_span
    if not quoted and cue is not None and last.end <= cue.start and called_false(left_out):
        return [warned("after", "turn it", left_out)]
    share = page.quoted_share(last)
    unmarked = not share or (share < _MOSTLY and not kept[-1].isalnum())  # "reviendra « demain »"
    turn = turn_after(left_out, quoted=quoted, unmarked=unmarked, kept=kept)
    if not turn and (quoted or unmarked) and limited_behind(kept, normalize(left_out).text):
        turn = "limit it"
    if not turn and not quoted and unmarked and _depends_on_later(kept, left_out):
        turn = "hold a condition"
    if not turn and around and _FRONTED.fullmatch(page.text, around[-1].inner.start, last.start):
        turn = turn_before(left_out, quoted=True)  # “That | it fell | I cannot confirm”
    return [warned("after", turn, left_out)] if turn else []


def _depends_on_later(kept: str, left_out: str) -> bool:
    """ "it would run buses | on most routes unless drivers walked out": cut within the clause."""
    if not kept[-1:].isalnum() or not _WITHIN_CLAUSE.match(left_out):
        return False
    later = _LATER.match(normalize(left_out).text)
    return later is not None and puts_condition(later["condition"])


_WITHIN_CLAUSE = regex(r"\s(?!(?:and|but|or|und|aber|oder|et|mais|ou|y|pero|o)\s)[\w’'-]+")
_LATER = regex(
    r"(?:(?!\s-)[^.;:!?,–—]){1,80}?(?<!ask)(?<!asked)(?<!see)(?<!know)(?<!wondered)(?<!as),?\s"
    r"(?P<condition>(?:if|unless|provided that|as long as|only if|only once|wenn|falls|sofern"
    r"|solange|vorausgesetzt|si|s'ils?|à condition|pourvu que|à moins|a menos que|siempre que"
    r"|con tal de)\s.*)",
    re.DOTALL,
)


_MOSTLY = 0.5  # share in quotation marks from which words are not the writer's


def _resumed(page: Page, placed: Placed, last: Span) -> str:
    """What the speaker goes on with behind the tag: "“It holds,” said Lee, “but | if it rains"."""
    cue, source = placed.cue_span, placed.source_span
    if cue is None or min(cue.start, source.start if source else cue.start) < last.end:
        return ""
    around = page.quotations_around(last)
    tag = max(cue.end, source.end if source else cue.end)
    found = _RESUMES.match(page.text, tag, page.sentence_around(tag - 1).end)
    within = around[-1].span.end > tag if around else not page.quoted_share(last)
    if found is None or within == bool(found["mark"]):
        return ""
    words: str = found["words"]
    return words


def _sets_condition(words: str) -> bool:
    """ "if it rains", "but only at a cost", "as soon as the money is there"."""
    bare = _CONTRAST.sub("", words)
    if not bare[:1].islower():
        return False
    limited = bare != words and _ONLY.match(bare) is not None
    return (
        limited
        or limits_again(normalize(words).text)
        or puts_condition(bare)
        or AS_SOON_AS.match(bare) is not None
    )


_CONTRAST = regex(r"^(?:but|aber|mais|pero)\s")
_ONLY = regex(r"(?:only|nur|seulement|solo|sólo)\s")
_RESUMES = regex(
    r"(?:\s[^.;:!?“”«»„\"]{1,60}?)?,\s(?P<mark>[“«„\"]\s?)?(?P<words>[^”«»“„\"]{3,120})", re.DOTALL
)
_FRONTED = regex(r"(?:Dass|Daß|Ob|That|Whether|Que\s|Qu['’]|Si)\s?")


def _cut_after(page: Page, placed: Placed, span: Span) -> list[str]:
    around = page.quotations_around(span)
    if around and around[-1].inner.end <= span.end:
        return []  # as mostly
    left_out = page.text[span.end : _clause_end(page, placed, span)]
    if not left_out.strip():
        return []
    words = [word.lower() for word in _WORD.findall(normalize(left_out).text)]
    if len(words) > 1 and words[0] in _TURNS:
        return [f"the sentence goes on after the cut: “{shortened(left_out)}”"]
    return []


def _sentence(page: Page, span: Span) -> Span:
    """The sentence in which the words begin; within a quotation one of its own."""
    around = page.quotations_around(span)
    if not around:
        return page.sentence_around(span.start)
    inner = around[-1].inner
    within = inner_sentence_spans(page.text, inner)
    return next((one for one in reversed(within) if one.start <= span.start), inner)


def _follows_cue(placed: Placed, span: Span) -> bool:
    return placed.cue_span is not None and placed.cue_span.end <= span.start


def _is_led_to(page: Page, placed: Placed, span: Span) -> bool:
    """ "Niemand dürfe sagen, dass | der Bau ruht, betont Lenz": all before the cue is reported."""
    cue = placed.cue_span
    return (
        page.text.endswith(", dass ", 0, span.start)
        and cue is not None
        and not any(map(str.isalnum, page.text[span.end : cue.start] or "x"))
    )


def _clause_start(page: Page, placed: Placed, span: Span) -> int:
    """Where the speaker's own words begin: the quotation, the cue, or the sentence."""
    start = max(_sentence(page, span).start, span.start - _REACH)
    if page.quotations_around(span):
        return start
    ends = [s.end for s in (placed.cue_span, placed.source_span) if s and s.end <= span.start]
    return max([start, *ends])


def _clause_end(page: Page, placed: Placed, span: Span) -> int:
    sentence = page.sentence_around(span.end - 1)
    end = min(sentence.end, span.end + _REACH)
    around = page.quotations_around(span)
    if around:
        end = min(end, around[-1].inner.end)
    starts = [s.start for s in (placed.cue_span, placed.source_span) if s and s.start >= span.end]
    return min([end, *starts])
