"""Who does not say it in a language without rules: another name stands between, or owns a noun.

"ha detto Lari a | Conti", "de woordvoerder van | Lari": as far as capitals show it.
"""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span

_OF = regex(
    r"(?P<noun>\b[a-zà-ÿ-]{3,})\s+(?:d(?:i|el|ella|ello|ei|egli|elle|o|a|os|as|e)\s|dell['’]|d['’]"
    r"|van\s(?:(?:de|het|den|der)\s)?|av\s|af\s|od\s)$"
)
"""A noun, and "of" in Italian, Portuguese, Dutch and others."""
_NAME = regex(r"(?<![.!?]\s)\b[^\W\d_a-zà-ÿ][\w’'-]+")
_STOP = regex(r"[,.;:!?()\n“”«»\"]")
_BEFORE = 60


def ruled_out_by_names(text: str, source: Span, cue: Span) -> str | None:
    """Why the source is no subject of the cue, or None, in a language that is none of the four."""
    given = text[source.start : source.end]
    if not given[:1].isupper():
        return None
    owned = _OF.search(text, max(source.start - _BEFORE, 0), source.start)
    if owned is not None:
        return f"the text has “{owned[0]}{given}” there, not “{given}”"
    gap = Span(min(source.end, cue.end), max(source.start, cue.start))
    if gap.end <= gap.start or _STOP.search(text, *gap):
        return None
    between = _NAME.search(text, *gap)
    return f"“{between[0]}” stands nearer to the cue" if between is not None else None
