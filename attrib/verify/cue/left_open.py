"""Whether it is left open that it was said, or told by another that it was: the constructions of
the four languages, asked one after the other.
"""

from __future__ import annotations

from attrib.model import Span
from attrib.verify.cue.governed import governed
from attrib.verify.cue.hearsay import hearsay
from attrib.verify.cue.nested import nested
from attrib.verify.cue.only_told import only_told
from attrib.verify.cue.secondhand import secondhand
from attrib.verify.german.only_supposed import only_supposed
from attrib.verify.german.told_by import told_by
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.place import Placed


def left_open(page: Page, placed: Placed, source: Span | None, cue: Span) -> str | None:
    """Words that leave open whether it was said: those of the cue's verb group, or around it."""
    sentence = page.sentence_at_level(cue)
    start, end = sentence
    if source is not None and start < source.end <= cue.start:
        start = source.end
    content = -1  # where it begins after the cue
    for span in placed.content_spans:
        if start < span.end <= cue.start:
            start = span.end
        elif span.start >= cue.end and not 0 <= content < span.start:
            content = span.start
    after = cue.end if content < 0 else content
    found = None
    if page.text[cue.start : cue.end].lower() not in PREPOSITIONS:
        # of "Nach dem Bericht | sollen die Preise fallen" the verb is reported
        found = hearsay(page, Span(start, end), source, cue, after)
    tag = content < 0 and source is not None and cue.end <= source.start
    lead = Span(start, end) if tag and page.language == "de" else sentence
    found = found or governed(page, lead, source, cue, content)
    return found or of_another(page, placed, source, cue)


def of_another(page: Page, placed: Placed, source: Span | None, cue: Span) -> str | None:
    """Words by which another has it: "Lee, Roe said, | knew it", "Roe said Lee had promised it"."""
    if source is None:
        return None
    told = nested(page, placed, source, cue)
    if told is None and page.language == "en":
        content = placed.content_spans
        return secondhand(page, source, cue, content) or only_told(page, source, cue, content)
    if told is None and page.language == "de":
        sentence = page.sentence_at_level(cue)
        return told_by(page, sentence, source, cue) or only_supposed(page, sentence, source, cue)
    return told
