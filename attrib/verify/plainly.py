"""Parts of an answer with a word too many or too few: "the | mayor", "said Lee", "said that".

The rules look at the mention with its article, and at the cue without the speaker and without what
leads to the content, however they were answered: else an answer passes for how it was cut, not for
what it says.
"""

from __future__ import annotations

import re

from attrib.language.cue_core import core_of
from attrib.language.cues import lookup
from attrib.language.guess import is_function_word
from attrib.language.names import fold, words
from attrib.language.regex import regex
from attrib.model import Located, Span, Verdict
from attrib.verify.page import Page
from attrib.verify.place import Placed, differs_in_capitals, with_cue
from attrib.verify.speaker.name_for_mention import for_mention
from attrib.verify.speaker.with_mention import with_mention
from attrib.verify.speaker.with_role import with_role


def plainly(page: Page, placed: Placed) -> Placed:
    """The same as if the parts had been answered as the rules know them."""
    cue = placed.cue
    if cue is None or cue.span is None or not _stands(cue):
        return placed
    placed = for_mention(page, placed)
    source = placed.source
    if source is not None and source.span is not None and _stands(source):
        mention = with_role(
            page, _without_marks(page, source.span), [*placed.content_spans, cue.span]
        )
        mention = _with_article(page, placed, mention)
        if mention != source.span or source.given != source.found:
            placed = with_mention(page, placed, mention)
        said = _without_speaker(page, cue.span, mention)
    else:
        said = cue.span
    said = _core(page, _without_that(page, said), placed)
    if said != cue.span or cue.given != cue.found:
        placed = with_cue(page, placed, said)
    return placed


def _stands(part: Located) -> bool:
    """The words are those of the text, but for typography and capitals."""
    return part.verdict in (Verdict.VERBATIM, Verdict.NORMALIZED) or differs_in_capitals(part)


def _without_marks(page: Page, mention: Span) -> Span:
    """ "Ann Lee |,"."""
    given = page.text[mention.start : mention.end]
    return Span(mention.start, mention.start + len(given.rstrip(",;: \n")))


_BEFORE = {
    "en": regex(r"(?<![\w’'-])(?:the|an?)\s\Z", re.IGNORECASE),
    "de": regex(r"(?<![\w’'-])(?<!,\s)(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?)\s\Z", re.IGNORECASE),
    "fr": regex(r"(?<![\w’'-])(?:(?:les?|la|une?)\s|l['’])\Z", re.IGNORECASE),
    "es": regex(r"(?<![\w’'-])(?:el|l[ao]s?|un[ao]?s?)\s\Z", re.IGNORECASE),
}
_REACH = 8
_RELATIVE = regex(r",\s(?:in|mit|von|an|auf|bei|nach|aus|zu|über|unter|vor|für|durch|gegen|um)\s\Z")
""" "ein Brief, in | dem Mohr vorschlug": no article."""


def _with_article(page: Page, placed: Placed, span: Span) -> Span:
    """In German each noun has a capital, elsewhere a name has one and needs no article."""
    article = _BEFORE.get(page.language)
    near = max(span.start - _REACH, 0)
    before = article.search(page.text, near, span.start) if article is not None else None
    if before is None:
        return span
    first = page.text[span.start : span.end].partition(" ")[0]
    bare = page.language == "de" or not first[:1].isupper() or fold(first) in words().demonyms
    if not bare or is_function_word(first):
        return span
    if _RELATIVE.search(page.text, max(before.start() - _REACH, 0), before.start()):
        return span
    mention = Span(before.start(), span.end)
    return span if any(map(mention.overlaps, placed.content_spans)) else mention


def _without_speaker(page: Page, cue: Span, mention: Span) -> Span:
    """ "Lee | said", "said | the mayor"."""
    text = page.text
    if mention.end < cue.start or cue.end < mention.start:
        return cue
    if cue.start <= mention.start <= cue.end <= mention.end and text[mention.start - 1].isspace():
        rest = Span(cue.start, mention.start)
    elif mention.start <= cue.start <= mention.end <= cue.end and text[
        mention.end : mention.end + 1
    ] in (" ", "\n", ","):
        rest = Span(mention.end, cue.end)
    else:
        return cue
    said = text[rest.start : rest.end]
    start = rest.start + len(said) - len(said.lstrip(", \n"))
    end = rest.start + len(said.rstrip(", \n"))
    return Span(start, end) if start < end else cue


_THAT = regex(r"(?:[,:]|,?\s(?:that|dass|daß|que|qu['’]))+\Z", re.IGNORECASE)
_LAST = frozenset(",:tTsSßeE'’")


def _without_that(page: Page, cue: Span) -> Span:
    """ "said | that", "says |:"."""
    led = _THAT.search(page.text, *cue) if page.text[cue.end - 1] in _LAST else None
    if led is None or led.start() <= cue.start:
        return cue
    if ":" in led[0] and lookup(page.text[cue.start : led.start()]) is None:
        return cue  # "the message was:": the colon alone shows that something is said
    return Span(cue.start, led.start())


def _core(page: Page, cue: Span, placed: Placed) -> Span:
    """ "Tess | called", "warned | against": the words beside it are those of the text."""
    if " " not in page.text[cue.start : cue.end]:
        return cue  # as mostly
    return core_of(page.text, cue, page.language, placed.source_span, placed.content_spans)
