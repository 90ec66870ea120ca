"""Labels that say what the words are about or where, not who says them: "London riots: “…”"."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.language.topics import is_topic
from attrib.model import Span
from attrib.verify.page import Page

_COLON = regex(r"(?:\s[^\s,.;:“”«»„\"]+)?(?P<colon>\s?:)\s")
_TAG = regex(
    r"[,.]?\s(?:(?:the|les|los|las|die)\s)?(?:[a-z][\w’'-]*\s){1,3}?(?:say|says|said|tell|told|fear|claim|warn)(?=[.,\s]|$)"
)
""" "Paris: “We were never told,” | families say.": those who say it are named."""


def topic_label(page: Page, source: Span, content: Span) -> str | None:
    """The words that show that ``source`` does not speak, or None."""
    given, text = page.text[source.start : source.end], page.text
    behind = _COLON.match(text, source.end, content.start)
    if behind is None or page.sentence_around(source.start).start != source.start:
        return None
    if is_topic(given) or is_topic(text[source.start : behind.start("colon")]):
        return f"“{given}” is what it is about, not who speaks"
    around = page.outer_quotations(content)
    tag = _TAG.match(text, around[-1].span.end) if around else None
    return f"“{tag[0].strip(' ,.')}” says who speaks" if tag is not None else None
