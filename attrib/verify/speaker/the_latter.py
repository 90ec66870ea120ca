"""Sentences in which whom they named last speaks: "La ministra acusa al alcalde y este dice: “…”".

The demonstrative points to the nearer one, and never to the subject of its sentence.
"""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_LATTER = regex(
    r"(?:[,;:–—-]\s|\s(?:and|but|und|aber|doch|et|mais|y|pero)\s)(?P<who>(?:the\slatter|dieser|diese|dieses|jener|celui-ci|celle-ci"
    r"|ceux-ci|celles-ci|ce\sdernier|cette\sdernière|est[ea]|ést[ea]|est[oa]s|ést[oa]s)"
    r"\s(?:(?:le|la|les|lo|se|lui|leur)\s)?[a-zà-ÿ]+(?:\s[a-zà-ÿ]+){0,4}?)\s?:\s?[“”„«»\"'‘]*$"
)


def latter(page: Page, source: Span, content: Span) -> Span | None:
    """The words that give the quotation to the latter; None where ``source`` may have said it."""
    sentence = page.sentence_around(source.start)
    lead = page.text[sentence.start : source.start]
    if any(map(str.isalnum, lead)) or source.end > content.start:
        return None
    found = _LATTER.search(page.text, source.end, content.start)
    return Span(*found.span("who")) if found is not None and found.start() >= source.end else None
