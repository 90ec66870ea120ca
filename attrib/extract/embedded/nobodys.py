"""Quotations that the rules give to nobody, each with what they know of it.

Only where the form of a quotation speaks for a term, a title or scare quotes does the engine
say that nobody speaks it. One that looks like an utterance, or is too long for a term, is
left open: then the sheet says that it is unaccounted for.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.extract.embedded.quoted import SPEECH_WORDS, is_speech
from attrib.language.quotable import quotable, quoted_words
from attrib.language.quotations import Quotation
from attrib.model import Candidate, Document, Span, Unspoken

_STOPS = ".!?…。！？"
_CLOSING = "\"'’”»“ \u00a0\u202f"
_LETTERS = 4
"""Letters from which on a word of a title has a capital; shorter ones may be of, and, the."""


def unspoken(
    document: Document, candidates: Sequence[Candidate], language: str | None
) -> list[Unspoken]:
    """Statements about quotations that no candidate touches, in text order."""
    text = document.text
    content = sorted(w.hint for c in candidates for w in c.content if w.hint)
    found: list[Unspoken] = []
    at = 0
    reach = 0
    for quotation in quotable(document):
        while at < len(content) and content[at].start < quotation.span.end:
            reach = max(reach, content[at].end)
            at += 1
        if reach > quotation.span.start:
            continue
        reason = why_nobody(text, quotation, language)
        if reason is not None:
            found.append(Unspoken(span=quotation.span, reason=reason))
    return found


def why_nobody(text: str, quotation: Quotation, language: str | None) -> str | None:
    """Why nobody should be speaking here; None when the rules cannot say that."""
    if is_speech(text, quotation) or _is_uttered(text, quotation):
        return None
    words = quoted_words(text, quotation)
    if len(words) < SPEECH_WORDS:
        form = f"fewer than {SPEECH_WORDS} words"
        kinds = "a term, a title or scare quotes"
    elif _is_title(text, words):
        form, kinds = "capitals as in a title", "a title or a name"
    else:
        return None
    if language is None:
        return f"{form}, in a language that the rules do not know: {kinds}"
    return f"{form}, and the rules find neither speaker nor cue for them: {kinds}"


def _is_uttered(text: str, quotation: Quotation) -> bool:
    """It asks or calls out, or is a sentence where a sentence may begin: “Yes.”"""
    inner = text[quotation.inner.start : quotation.inner.end].rstrip(_CLOSING)
    if inner[-1:] not in tuple(_STOPS):
        return False
    before = text[max(0, quotation.span.start - 3) : quotation.span.start]
    begins = "\n" in before or before.rstrip()[-1:] in ("", *_STOPS, ":", "：", *_CLOSING)
    return begins or inner[-1] not in ".…。"


def _is_title(text: str, words: Sequence[Span]) -> bool:
    long = [text[w.start : w.end] for w in words if w.end - w.start >= _LETTERS]
    return bool(long) and all(word[0].isupper() for word in long)
