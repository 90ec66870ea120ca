"""German messages that come from somebody: "von der Werft kam die Nachricht, der Kahn sinke"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import stated_lexicon
from attrib.model import Span
from attrib.verify.page import Page


def sent_by(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> str | None:
    """The message that the cue says came from the source; None where it says no such thing.

    The noun for it stands in the cue ("kam | die Nachricht"), or is a piece of the content
    ("[Die Ankündigung] erfolgte durch | Ines Kahl").
    """
    if page.language != "de" or not _COMES.match(page.text, *cue):
        return None
    if not _FROM.search(page.text, max(source.start - 10, 0), source.start):
        return None
    for span in (cue, *content):
        words = page.text[span.start : span.end].split()
        noun = words[-1] if words and len(words) <= _MOST_WORDS else ""
        forms = stated_lexicon("de").forms.get(noun.lower(), ()) if noun[:1].isupper() else ()
        if any(form.entry.category == "noun" for form in forms):
            return noun
    return None


_MOST_WORDS = 4
_COMES = re.compile(r"(?:kommt|kam|kommen|kamen|erfolgte?n?|stammte?n?|ging|gingen)\b")
_FROM = re.compile(r"\b(?:[Vv]on|[Vv]om|[Aa]us|durch|[Ss]eitens)\s(?:d\w\w\s)?$")
