"""German indirect content that runs on past what is said: "es sei sicher | , so Otto Lang"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.page import Page
from attrib.verify.speaker.person_names import UPPER

_SAYS = (
    r"(?:sagte?|sagten|erklärten?|erklärt|meinten?|meint|betonten?|betont|schrieb|schreibt|warnten?"
    r"|warnt|entgegneten?|entgegnet|widersprach|widersprachen|widerspricht|bestritt|bestreitet"
    r"|erwiderten?|erwidert|antworteten?|antwortet|ergänzten?|ergänzt)"
)
_NAMED = rf"(?:[{UPPER}][\w’'-]+\s?){{1,4}}"
_ANOTHERS = regex(
    rf"[,;–—]\s(?:(?:und|doch|aber|während)\s)?{_NAMED}{_SAYS}\b"
    rf"|,\s(?:so|{_SAYS})\s{_NAMED}\s*$"
)
_TAG = regex(
    rf"(?:{_SAYS}|teilten?|teilt|gab|gaben|kündigten?)\s(?:(?!d(?:ass|aß)\b)[^\s,.;:„“]+\s?){{1,8}}\.?"
)
""" "Man rate zu Lösungen, | teilte eine Sprecherin mit": who says it."""
_CONTRADICTS = regex(
    r"(?:(?:was|dem|das)\s|wogegen\s)[^.;:„“]*\b(?:widerleg\w+|widersprech\w+|widerspr[ia]\w+"
    r"|bestreit\w+|bestritt\w*|dementier\w+|bezweifel\w+)\W*"
)
"""A piece that says what others make of it: "was die Zahlen | widerlegen"."""
_COMMENTS = regex(
    r",\s(?:was|das)\s(?:aber\s|jedoch\s)?(?:nicht\s(?:stimmt|zutrifft)|falsch\sist|unwahr\sist)"
)


_BESIDE = regex(
    r",\s(?:und|doch|aber|worauf(?:hin)?|während|dann)\s|;\s|\s[–—]\s"
    r"|\sund\s(?=(?:verließ|ging|nahm|lachte|nickte|winkte|legte|verschwand|setzte|drehte)\s)"
)
_TOLD = regex(
    r"\b(?!(?:w[oü]ll|s[oü]ll|k[oö]nn|m[uü]ss|d[uü]rf|h[aä]t|möch|brauch|k[oö]nn|wüss)te)(?:[a-zäöüß]{3,}te|verließ|ging|kam|nahm|übernahm|rief|gab|fiel"
    r"|fielen|begann|trat|schwieg|verschwand|schrieb|sprang|warf|lachten|klatschten|jubelten|widerspricht|widersprach)\b"
)
""" "…, | verließ den Saal": in the indicative, past."""


def _told_beside(page: Page, span: Span) -> Span | None:
    """ "sie sei müde|, und verließ den Saal": a clause in the indicative after the subjunctive."""
    for border in _BESIDE.finditer(page.text, *span):
        before, beyond = Span(span.start, border.start()), Span(border.start(), span.end)
        if (
            has_subjunctive(page, before)
            and not has_subjunctive(page, beyond)
            and _TOLD.search(page.text, *beyond)
        ):
            return beyond
    return None


_QUOTED = 0.8
"""Share of a sentence in quotation marks from which it may go on with what is said."""


def overrun_german(page: Page, content: Sequence[Span], cue: Span) -> Span | None:
    """Where content outside of quotation marks has become the words of somebody else.

    Another reports there, the writer comments, or the next sentence is in the indicative after
    one in the subjunctive (not where the cue points back to it: "… Das sagte Lenz").
    """
    for span in content:
        if page.quotations_around(span):
            continue
        first = page.sentence_around(span.start)
        led = cue.end <= span.start and first.end < span.end - 2
        if span.start > cue.end and (
            _CONTRADICTS.fullmatch(page.text, *span)
            or (page.text.endswith(", ", 0, span.start) and _TAG.fullmatch(page.text, *span))
        ):
            return span
        if led and (has_subjunctive(page, Span(span.start, first.end)) or first.covers(cue)):
            beyond = Span(first.end, span.end)
            if not has_subjunctive(page, beyond) and page.quoted_share(beyond) < _QUOTED:
                return beyond
        if page.outer_quotations(span):
            continue
        told = _told_beside(page, span)
        if told is not None:
            return told
        past = _ANOTHERS.search(page.text, *span) or _COMMENTS.search(page.text, *span)
        if past is not None:
            return Span(past.start(), span.end)
    return None
