"""Whether a cue beside a quotation shows that somebody speaks it: “…,” Lee said. Lee said: “…”

Far from finding who speaks: this is only about quotations that nobody can call a term.
"""

from __future__ import annotations

from attrib.language.cues import Cue, find_cues
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.model import Span

_NEAR = 60
"""Code points beside a quotation in which its cue stands."""
_MOST_WORDS = 4
"""Words between a quotation and the cue after it: the speaker's name."""
_END = regex(r"[.!?;:\n\"“”«»„‚‘]")
_BEFORE_A_SENTENCE = frozenset('.!?…:\n"“”«»')
_STOPS = ".!?…。！？؟"
_CLOSING = "\"'’”»“ \u00a0\u202f"


def is_own_sentence(text: str, quotation: Quotation) -> bool:
    """A sentence, closed inside the marks, where a sentence may begin: “Yes.”"""
    before = text[max(0, quotation.span.start - 3) : quotation.span.start]
    begins = "\n" in before or before.rstrip()[-1:] in ("", *_STOPS, ":", "：", *_CLOSING)
    return begins and last_stop(text, quotation) != ""


def last_stop(text: str, quotation: Quotation) -> str:
    """The stop that closes the words of the quotation, inside its marks; empty for none."""
    last = text[quotation.inner.start : quotation.inner.end].rstrip(_CLOSING)[-1:]
    return last if last in tuple(_STOPS) else ""


def cue_beside(text: str, quotation: Quotation, language: str) -> Cue | None:
    """The cue that introduces the quotation, or follows it; None where none surely does."""
    return _before(text, quotation, language) or _after(text, quotation, language)


def _before(text: str, quotation: Quotation, language: str) -> Cue | None:
    """Lee said: “…”, Lee said, “…”"""
    end = quotation.span.start
    stretch = text[max(0, end - _NEAR) : end]
    lead = stretch.rstrip(" \u00a0\u202f\t")
    if lead[-1:] not in tuple(":,"):
        return None
    start = end - len(stretch)
    stop = start + len(lead) - 1
    cues = find_cues(text, Span(start, stop), language)
    return next((c for c in cues if _quotes(c) and not text[c.span.end : stop].strip()), None)


def _after(text: str, quotation: Quotation, language: str) -> Cue | None:
    """“…,” said Lee, “…” Lee said; where the quotation begins its sentence."""
    begins = text[max(0, quotation.span.start - 3) : quotation.span.start].rstrip(" \u00a0\t")
    if begins and begins[-1] not in _BEFORE_A_SENTENCE:
        return None
    end = quotation.span.end
    outside = text[end : end + _NEAR]
    comma = outside[:1] == ","
    last = text[quotation.inner.start : quotation.inner.end][-1:]
    if not comma and last not in tuple(",?!…"):
        return None
    stop = _END.search(outside, 1 if comma else 0)
    within = Span(end + comma, end + (stop.start() if stop else len(outside)))
    for cue in find_cues(text, within, language):
        if _quotes(cue):
            between = text[within.start : cue.span.start]
            return cue if len(between.split()) <= _MOST_WORDS and "," not in between else None
    return None


def _quotes(cue: Cue) -> bool:
    return cue.entry.category == "verb" and "quote" in cue.entry.frames
