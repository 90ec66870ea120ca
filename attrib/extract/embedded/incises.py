"""Cues that stand inside what is said: « …, dit Lee. … », — … ? demanda-t-elle. —… —dijo Lee—. …"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from attrib.extract.embedded.continental_phrases import AND, CLITICS, Found
from attrib.extract.embedded.continental_subjects import Subjects
from attrib.extract.embedded.draft import Draft
from attrib.language.quotations import DASH, Quotation
from attrib.language.regex import regex
from attrib.model import Span

_DASHED = regex(r"\s[–—-]\s?(?P<words>[^–—«»\n]{3,90}?)\s?[–—-](?=[\s,.;:»]|$)")
"""«… —explica Lee—. …»"""
_STOP = regex(r"(?P<mark>[,?!…])\s+(?=[^\W\d_])")
_MOST_OF_APPOSITION = 9


class _Place(NamedTuple):
    words: Span
    """What the narrator puts in, or where that begins."""
    open: bool
    """It goes on to a stop that is still to be found."""
    before: int
    """Where what is said breaks off."""


def incised(text: str, quotation: Quotation, index: int, language: str) -> Draft | None:
    """The quotation as the words of whom the narrator names inside it."""
    for place in _places(text, quotation, language):
        narrated = _Narrated(text, place.words, (), language)
        cue = narrated.opening_cue()
        if cue is None or "quote" not in cue.entry.frames:
            continue
        source, after = narrated.subject_after(cue)
        if source is None and place.open:
            continue
        draft = Draft(content=[], source=source, entry=cue.entry, quotes={index})
        draft.cue = narrated.cut(cue.start, cue.end)
        if quotation.style == DASH and not place.open:
            draft.content = [quotation.span]  # its pieces leave out what the narrator puts in
            return draft
        resumes = narrated.resumes(after) if place.open else place.words.end
        draft.content = [Span(quotation.span.start, place.before)]
        resumes = _next_word(text, resumes, quotation.inner.end)
        if resumes < quotation.inner.end:
            draft.content.append(Span(resumes, quotation.span.end))
        return draft
    return None


def _next_word(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \n\xa0\u202f,.;:—–-":
        at += 1
    return at


def _places(text: str, quotation: Quotation, language: str) -> Iterator[_Place]:
    if quotation.style == DASH:
        gaps = [Span(a.end, b.start) for a, b in pairwise(quotation.pieces)]
        gaps.append(Span(quotation.pieces[-1].end, quotation.span.end))
        for gap in gaps:
            yield _Place(gap, open=False, before=gap.start)
    else:
        for match in _DASHED.finditer(text, *quotation.inner):
            yield _Place(Span(*match.span("words")), open=False, before=match.start())
    if language != "fr":
        return
    for match in _STOP.finditer(text, *quotation.inner):
        if text[match.end()].islower():
            before = match.start() if match["mark"] == "," else match.start() + 1
            yield _Place(Span(match.end(), quotation.inner.end), open=True, before=before)


class _Narrated(Subjects):
    """The words of the narrator, which begin with a cue."""

    def opening_cue(self) -> Found | None:
        for i, low in enumerate(self.lows):
            cue = self._cue_at(i)
            if cue is not None:
                return cue
            known = low in CLITICS or low in self.known.auxiliaries or low.startswith("-")
            if not known and not low.startswith(("—", "–")):
                return None
        return None

    def subject_after(self, cue: Found) -> tuple[Span | None, int]:
        return self._inverted(cue)

    def resumes(self, after: int) -> int:
        """Where what is said goes on: after the subject, what is added to it, and a stop."""
        end = self._stop_from(after)
        if self.low(end) == "," and self._is_apposition(end + 1):
            end = self._stop_from(end + 1)
        return self.spans[end].end if end < len(self.spans) else self.span.end

    def _stop_from(self, i: int) -> int:
        while i < len(self.lows) and self.lows[i] not in (",", ".", "!", "?", ";", ":", "…"):
            i += 1
        return i

    def _is_apposition(self, first: int) -> bool:
        """ "dit Lee, | déléguée syndicale. …", not "dit Lee, | et nous attendons"."""
        end = self._stop_from(first)
        words = self.lows[first:end]
        if words[:1] == ["qui"]:
            return True
        if not 0 < len(words) <= _MOST_OF_APPOSITION or words[0] in AND:
            return False
        speaks = self.syntax.finite | self.syntax.subject | {"c'", "c’", "j'", "j’", "on", "vous"}
        return not any(word in speaks or word.startswith("-") for word in words)
