"""Quotations that the rules give to nobody, each with what they know of it.

Only where form and sentence speak for a term, a title or scare quotes does the engine say that
nobody speaks it. What looks like an utterance, is too long for a term, or stands in a sentence
that reports something ("he said his staff “did the wrong thing”") is left open: then the sheet
says that it is unaccounted for.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from attrib.extract.embedded.quoted import BROKEN_OFF, SPEECH_WORDS, is_speech
from attrib.language.cues import Cue, find_cues
from attrib.language.introduced import is_own_sentence, last_stop
from attrib.language.outlets import names_outlet
from attrib.language.quotable import Holding, quotable, quoted_words
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Candidate, Document, Span, Unspoken

_BEFORE_SPEECH = regex(r"[:：]\s*$")
_AFTER_SPEECH = regex(r"\s?[,،，]?\s*[—–]\s")
"""Signs of speech in any language: a colon before, a dash after: «…», — …"""
_BEGINS = regex(r"(?:\A|[.!?…»”\"]\s|\n)\s*$")
_GOES_ON = regex(r"\s?,\s[a-zà-ÿ]")
"""«…», ha detto: at the start of a sentence, with a comma after it, mostly a cue follows."""
_LETTERS = 4
"""Letters from which on a word of a title has a capital; shorter ones may be of, and, the."""
_NAMED = regex(
    r"\b(?:so[- ]called|known(?: \w+){0,3} as|(?:en)?titled|nicknamed|(?:is|are|was|were) called"
    r"|sogenannte[nrs]?|genannt|namens|dite?s?|prétendue?s?|baptisée?s?|intitulée?s?|llamad[oa]s?"
    r"|titulad[oa]s?)(?: (?:the|a|an))?\s*$",
    re.IGNORECASE,
)
"""What stands before a name or a title; never before what somebody is reported to say."""
_BEFORE = 40
"""Code points before a quotation in which it is looked for."""
_TAGGED = regex(
    r"\s?,\s[a-zà-ÿß]+\s(?:er|sie|il|elle|he|she|[A-ZÄÖÜ][\w-]+\s(?!und\b|and\b|et\b|y\b))"
)
_SPEAKS = regex(
    r"\b(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Yy]o|[Nn]osotros|[Mm]y|[Oo]ur|[Mm]ein|[Uu]nser|[Mm]on|[Nn]otre)\b"
    r"(?=.*\s)"
)
_REPORTS = frozenset(("quote", "that", "zero", "told", "to"))
"""Frames of cues that report what was said, thought or planned."""


class Nobodys:
    """What can be said of quotations that no candidate holds."""

    def __init__(self, document: Document, sentences: Sequence[Span], language: str | None) -> None:
        """``sentences`` cover the text, in order."""
        self._text = document.text
        self._language = language
        self._quotations = quotable(document)
        self._starts = [q.span.start for q in self._quotations]
        self._sentences = sentences
        self._sentence_starts = [span.start for span in sentences]
        self._reporting: dict[Span, bool] = {}

    def among(self, candidates: Sequence[Candidate]) -> list[Unspoken]:
        """Statements about quotations of which no candidate has a word, in text order."""
        spans = (w.hint for c in candidates for w in c.content if w.hint)
        held = Holding(self._text, spans)
        reasons = ((q.span, self._reason(q)) for q in self._quotations if not held.touches(q))
        return [Unspoken(span=span, reason=reason) for span, reason in reasons if reason]

    def _reason(self, quotation: Quotation) -> str | None:
        """Why nobody should be speaking here; None when the rules cannot say that."""
        text = self._text
        if is_speech(text, quotation) or _is_uttered(text, quotation):
            return None
        return self._by_form(quotation) or self._by_sentence(quotation)

    def _by_form(self, quotation: Quotation) -> str | None:
        start = quotation.span.start
        named = _NAMED.search(self._text, max(0, start - _BEFORE), start)
        if named is not None:
            return f"“{' '.join(named[0].split())}” says what it is called: a name, title or term"
        if names_outlet(self._text, quotation, self._language):
            return "the name of a paper or a programme"
        noun = self._language == "de" and self._is_beside_cue(quotation)  # „Wortbruch“ vorgeworfen
        if not noun and _is_title(self._text, quotation):
            return "written with capitals, and no rule finds a speaker: a name or a title"
        return None

    def _by_sentence(self, quotation: Quotation) -> str | None:
        if len(quoted_words(self._text, quotation)) >= SPEECH_WORDS:
            return None
        if self._language is None:
            if self._is_set_off(quotation):
                return None
            where = "in a language without rules"
        elif not self._is_reported(quotation):
            where = "in a sentence that reports nothing"
        else:
            return None
        return f"fewer than {SPEECH_WORDS} words, {where}: a term, a title or scare quotes"

    def _is_set_off(self, quotation: Quotation) -> bool:
        start, end = quotation.span
        before = self._text[max(0, start - 3) : start]
        begins = _BEGINS.search(before) and _GOES_ON.match(self._text, end)
        return bool(begins or _BEFORE_SPEECH.search(before) or _AFTER_SPEECH.match(self._text, end))

    def _is_beside_cue(self, quotation: Quotation) -> bool:
        start, end = quotation.span
        around = (*self._cues(max(0, start - _BEFORE), start), *self._cues(end, end + _BEFORE))
        return any(
            _reports(cue) and (0 <= start - cue.span.end <= 2 or 0 <= cue.span.start - end <= 2)
            for cue in around
        )

    def _is_reported(self, quotation: Quotation) -> bool:
        """Whether its sentence reports something; asked once for all quotations of a sentence."""
        at = bisect.bisect_right(self._sentence_starts, quotation.span.start) - 1
        sentence = self._sentences[at] if at >= 0 else quotation.span
        known = self._reporting.get(sentence)
        if known is None:
            known = self._reporting[sentence] = any(map(_reports, self._cues_in(sentence)))
        return known

    def _cues_in(self, sentence: Span) -> Iterator[Cue]:
        """What may be a cue in the sentence, outside all quotations."""
        start = sentence.start
        first = max(0, bisect.bisect_right(self._starts, sentence.start) - 1)
        for other in self._quotations[first:]:
            if other.span.start >= sentence.end:
                break
            yield from self._cues(start, other.span.start)
            start = max(start, other.span.end)
        yield from self._cues(start, sentence.end)

    def _cues(self, start: int, end: int) -> list[Cue]:
        if end <= start or self._language is None:
            return []
        return find_cues(self._text, Span(start, min(end, len(self._text))), self._language)


def _reports(cue: Cue) -> bool:
    if cue.entry.category == "phrase":
        return cue.entry.position != "mark"
    return cue.entry.category == "verb" and bool(cue.entry.frames & _REPORTS)


def _is_uttered(text: str, quotation: Quotation) -> bool:
    """It asks or calls out, breaks off, is a sentence where a sentence may begin (“Yes.”), has a
    tag behind it (“Kein Kommentar“, | ließ er ausrichten), or "I" and "we" in it.
    """
    if text[quotation.inner.start : quotation.inner.end].endswith(BROKEN_OFF):
        return True
    if _TAGGED.match(text, quotation.span.end) or _SPEAKS.search(text, *quotation.inner):
        return True
    return is_own_sentence(text, quotation) or last_stop(text, quotation) not in ("", *".…。")


def _is_title(text: str, quotation: Quotation) -> bool:
    words = [w for w in quoted_words(text, quotation) if w.end - w.start >= _LETTERS]
    return bool(words) and all(text[word.start].isupper() for word in words)
