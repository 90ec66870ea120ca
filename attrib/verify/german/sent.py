"""German messages that come from somebody: "von der Werft kam die Nachricht, der Kahn sinke"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import stated_lexicon
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def sent_by(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The message that the cue says came from the source; None where it says no such thing.

    The noun for it stands in the cue ("kam | die Nachricht", "Kritik kam auch von"), or is a piece
    of the content ("[Die Ankündigung] erfolgte durch | Ines Kahl"). Whoever gets one has it from
    the one named with "von": "Lob bekam Lenz von | Ines Kahl".
    """
    if page.language != "de":
        return None
    if not _FROM.search(page.text, max(source.start - 10, 0), source.start):
        return None
    if _COMES.search(page.text, *cue):
        spans = [cue, *content]
    elif _gets(page, cue):
        spans = [cue]
    else:
        return None
    return next(filter(None, (_message(page.text, span) for span in spans)), None)


def is_given(page: Page, source: Span, cue: Span) -> bool:
    """ "Lob bekam | Lenz von Ines Kahl": it is said to Lenz."""
    if page.language != "de" or not _gets(page, cue) or _message(page.text, cue) is None:
        return False
    return not _FROM.search(page.text, max(source.start - 10, 0), source.start)


def _gets(page: Page, cue: Span) -> bool:
    """The verb stands in the cue or right beside the noun that is the cue: "Lob | bekam"."""
    near = Span(max(cue.start - _NEAR, 0), min(cue.end + _NEAR, len(page.text)))
    found = _GETS.search(page.text, *near)
    return found is not None and not _APART.search(
        page.text, min(found.end(), cue.end), max(found.start(), cue.start)
    )


def _message(text: str, span: Span) -> str | None:
    words = text[span.start : span.end].split()
    if len(words) > _MOST_WORDS:
        return None
    for noun in (words[-1:] + words[:1]) if words else ():
        forms = stated_lexicon("de").forms.get(noun.lower(), ()) if noun[:1].isupper() else ()
        if noun in _SENTENCES or any(form.entry.category == "noun" for form in forms):
            return noun
    return None


_MOST_WORDS = 5
_NEAR = 16
_SENTENCES = frozenset(["Satz", "Spruch", "Ausspruch", "Zuspruch", "Beifall", "Rückendeckung"])
_SENTENCES |= {"Unterstützung", "Glückwunsch", "Schützenhilfe", "Gegenwind", "Absage"}
"""Nouns that are a message only where somebody gives it."""
_COMES = regex(
    r"\b(?:kommt|kam|kommen|kamen|erfolgte?n?|stammte?n?|ging|gingen|erschall\w*|hagelte|gab\ses)\b"
)
_GETS = regex(
    r"\b(?:bekommt|bekam|bekamen|bekommen|erhält|erhielt|erhielten|erhalten|erntete?n?|geerntet"
    r"|kassierte?)\b"
)
_APART = regex(r"[.,;:!?]")
_FROM = regex(r"\b(?:[Vv]on|[Vv]om|[Aa]us|durch|[Ss]eitens|[Vv]on\sSeiten)\s(?:d\w\w\s)?$")
