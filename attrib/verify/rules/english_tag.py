"""The tag that an English quotation has of its own, behind or right before it.

A cue that stands farther off does not say whose words these are then.
"""

from __future__ import annotations

from attrib.language.cues import lookup
from attrib.language.names import parse_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.page import Page


def own_english_tag(page: Page, source: Span, cue: Span, quotation: Span) -> Span | None:
    """The verb or the name that gives the quotation to another than the speaker; else None."""
    led = _LED.fullmatch(page.text, cue.end, quotation.start)
    before = cue.end <= quotation.start  # “Lou Benn told me so,” said Kay Moss: told within it
    return (
        (_tagged(page, source, quotation.end) if before else None)
        or _owned(page, source, quotation)
        or (None if led else _named_behind(page, source, quotation.end))
    )


def _tagged(page: Page, source: Span, end: int) -> Span | None:
    """ "Ann Lee reports: | “It is weak,” | said Tom Roe.", "Roe sent a link. “…,” | it read."."""
    tag = _VERB_AND_NAME.match(page.text, end - 2)
    given = page.text[source.start : source.end]
    if tag is None or (tag["who"] and same_person(tag["who"], given)):
        return None
    if not tag["who"] and not is_thing("it", given):
        return None
    return Span(*tag.span("verb" if tag["who"] else "reads"))


def _owned(page: Page, source: Span, quotation: Span) -> Span | None:
    """ "Roe’s answer to Lee’s | “The dam is weak” | was silence": a sentence of Lee’s."""
    found = _OWNER.search(page.text, max(quotation.start - _REACH, 0), quotation.start)
    words = page.text[slice(*quotation)].split()
    if found is None or len(words) < _SENTENCE or not words[0].strip('“"')[:1].isupper():
        return None
    who = Span(*found.span("who"))
    same = who.overlaps(source) or same_person(found["who"], page.text[slice(*source)])
    return None if same else who


_REACH = 60
"""Characters before the quotation that are looked at for a name."""
_SENTENCE = 4
"""Words from which a quotation is taken for a sentence, not a term."""
_OWNER = regex(r"\b(?P<who>[A-Z][\w.-]+(?:\s[A-Z][\w.-]+)*)(?:['’]s|(?<=s)['’])\s$")


def _named_behind(page: Page, source: Span, end: int) -> Span | None:
    """ "When Lee offered them money, | “they needed it,” | Roe said.": Roe says it."""
    tag = _NAME_FIRST.match(page.text, end - 2)
    if tag is None or same_person(tag["who"], page.text[source.start : source.end]):
        return None
    entry = lookup(tag["verb"])
    says = entry is not None and entry.category == "verb" and "quote" in entry.frames
    return Span(*tag.span("verb")) if says else None


_LED = regex(r"[,:]?\s")
""" "Lee said he had | asked|, “Who?” Roe laughed.": the cue leads right to it."""
_NAME_FIRST = regex(
    r"[,?!][”\"]\s(?P<who>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*)\s(?:later\s|then\s|also\s)?"
    r"(?P<verb>[a-z]+)(?=[.,;]|\s(?:in|on|at|after|during|as|when|of|about)\s)"
)
_VERB_AND_NAME = regex(
    r"[,?!][”\"]\s(?:(?P<verb>(?:said|says|told|wrote|asked|added|replied|explained|insisted|warned|argued))\s"
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*)(?=[.,;]|\s[a-z])"
    r"|it\s(?P<reads>read|reads|said|says|stated|states)\b)"
)


def is_thing(text: str, given: str) -> bool:
    """ "it" is nobody who has a name: "Ann Lee asked the machine, | it answered"; nor is
    "someone"; and "she" is no paper: "A paper printed letters in which | she called them lazy".
    """
    if text.lower() in ("it", "someone", "somebody"):
        return bool(parse_name(given).given)
    words = given.lower().split()
    return text.lower() in ("he", "she") and bool(words) and words[-1] in DOCUMENTS
