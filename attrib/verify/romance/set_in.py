"""A French or Spanish cue put into its sentence, or parted from its subject by what is put in."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span


def is_set_in(text: str, source: Span, cue: Span) -> bool:
    """ "…, mais, | prévient | Lee, « cela … »", "| il |, avant de | reconnaître", "| Lee, de Moll,
    qui n’a rien dit, | salue".
    """
    if text[cue.end : source.start] == " ":
        incise = text.endswith((", ", "– ", "— "), 0, cue.start)
        return incise and _THEN_QUOTED.match(text, source.end) is not None
    if source.end > cue.start:
        return False
    if _BEFORE_DOING.fullmatch(text, source.end, cue.start):
        return True
    opens = not source.start or text[source.start - 1] in "\n" or text[source.start - 2] in ".!?»”"
    return opens and _TWO_INSERTED.fullmatch(text, source.end, cue.start) is not None


_THEN_QUOTED = regex(r",\s[«“\"]")
_BEFORE_DOING = regex(r",?\s(?:avant|antes)\sd(?:e\s|['’])(?:[ls]['’]|(?:le|la|se|lo)\s)?")
_TWO_INSERTED = regex(
    r",\s(?:d(?:e|u|el)\s|d['’])[^,.;:«»“”]{2,60},\s(?:qui|que|quien)\s[^,.;:«»“”]{2,80},\s(?:[ls]['’]|a\s|ha\s)?"
)
