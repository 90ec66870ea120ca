"""A Spanish verb of saying without a subject, set between commas into what is said."""

from __future__ import annotations

from attrib.language.calendar import days
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page


def is_tag(page: Page, cue: Span) -> bool:
    """ "El puente|, dijo en la radio,| aguanta", "El puente aguanta|, dijo|."."""
    text = page.text
    sentence = page.sentence_around(cue.start)
    lead = _BEFORE_TAG.fullmatch(text, sentence.start, cue.start)
    return lead is not None and _AFTER_TAG.match(text, cue.end) is not None


_BEFORE_TAG = regex(
    r"[A-ZÁÉÍÓÚÑ¿¡«“\"](?:[^,.;:—–()]|\d[.,]\d)*,\s(?:según\s)?(?:(?:se|le|les|nos|ha|había)\s)*"
)
"""What is said, and no comma in it: a subject is not parted from its verb by one comma."""
_AFTER_TAG = regex(
    r"(?:\s(?:ayer|hoy|también|después|luego|\w+mente"
    rf"|(?:el|este)\s(?:{'|'.join(days('es'))})"
    r"|(?:ante|en|durante|tras|por|con|entre|desde|a)\s[^,.;:«»“”]{2,60})){0,3}[,.]"
)
