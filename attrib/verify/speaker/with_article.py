"""A mention that was answered without the article that stands before it: "the | mayor"."""

from __future__ import annotations

import re

from attrib.language.guess import is_function_word
from attrib.language.regex import regex
from attrib.model import Located, Span, Verdict, Words
from attrib.verify.page import Page
from attrib.verify.place import Placed

_BEFORE = {
    "en": regex(r"(?<![\w’'-])(?:the|an?)\s\Z", re.IGNORECASE),
    "de": regex(r"(?<![\w’'-])(?<!,\s)(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?)\s\Z", re.IGNORECASE),
    "fr": regex(r"(?<![\w’'-])(?:(?:les?|la|une?)\s|l['’])\Z", re.IGNORECASE),
    "es": regex(r"(?<![\w’'-])(?:el|l[ao]s?|un[ao]?s?)\s\Z", re.IGNORECASE),
}
_REACH = 8
_RELATIVE = regex(r",\s(?:in|mit|von|an|auf|bei|nach|aus|zu|über|unter|vor|für|durch|gegen|um)\s\Z")
""" "ein Brief, in | dem Mohr vorschlug": no article."""
_STANDS = (Verdict.VERBATIM, Verdict.NORMALIZED)


def with_article(page: Page, placed: Placed) -> Placed:
    """The same as if the article had been answered, too: what the rules look at is the mention.

    In German each noun has a capital, elsewhere a name has one and needs no article.
    """
    source, span = placed.source, placed.source_span
    article = _BEFORE.get(page.language)
    if article is None or source is None or span is None or placed.cue_span is None:
        return placed
    first = page.text[span.start : span.end].partition(" ")[0]
    bare = page.language == "de" or first[:1].islower() or first[:1].isdigit()
    if source.verdict not in _STANDS or not bare or is_function_word(first):
        return placed
    before = article.search(page.text, max(span.start - _REACH, 0), span.start)
    if before is None or _RELATIVE.search(
        page.text, max(before.start() - _REACH, 0), before.start()
    ):
        return placed
    mention = Span(before.start(), span.end)
    if any(map(mention.overlaps, placed.content_spans)):
        return placed
    words = page.text[mention.start : mention.end]
    located = Located(given=words, verdict=Verdict.VERBATIM, span=mention, found=words)
    candidate = placed.candidate.model_copy(update={"source": Words(text=words)})
    return placed.but(candidate=candidate, source=located)
