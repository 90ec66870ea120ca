"""Words outside quotation marks that stand beside what is said, and are none of it.

"forderte den Rücktritt, | was Lang ablehnt", "denied wrongdoing | and would “tell his side”",
"Según la fiscal, …, | Luis Gil", "attacks critics | as the mayor warns: “…”".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import find_cues, lookup
from attrib.language.german_comments import COMMENTING
from attrib.language.marks import OPENING_MARKS
from attrib.language.regex import regex
from attrib.model import Mode, Span
from attrib.verify.page import Page
from attrib.verify.subject.words import is_finite, tokens_of


def beside(page: Page, content: Sequence[Span], source: Span, cue: Span) -> Span | None:
    """Where such words begin, to the end of their piece; None if all may be said."""
    for number, span in enumerate(content):
        around = page.quotations_around(span)
        if around and around[-1].inner == span:
            continue
        bare = not around and page.quoted_share(span) == 0
        if bare and _is_adjunct(page, content, number, source, cue):
            return span
        alone = len(content) == 1
        if alone and ((bare and _is_only_name(page, cue, span)) or _is_when(page, source, span)):
            return span
        if page.language == "de" and _comments(page, cue, span):
            return span
        inside = bool(around) and around[-1].span.covers(cue)
        if (bare or inside) and cue.end <= span.start and _what(page, span):
            return span
        found = _anothers(page, span) or (_goes_on(page, span) if page.language == "en" else None)
        if found is not None and cue.end <= span.start:
            return Span(found, span.end)
    return None


def _is_adjunct(page: Page, content: Sequence[Span], number: int, source: Span, cue: Span) -> bool:
    """ "„So geht es nicht“, so Kern | in einer Mitteilung": where or when it was said."""
    span, before = content[number], content[number - 1]
    last = max(source.end, cue.end)
    if not number or page.quoted_share(before) < 1 or not before.end <= last <= span.start:
        return False
    if page.text[last : span.start].strip() or not _ADJUNCT.match(page.text, *span):
        return False
    return not any(map(is_finite, tokens_of(page.text, span, [])))


_ADJUNCT = regex(
    r"(?:in|im|am|an|auf|bei|beim|gegenüber|vor|nach|laut|mit|aus|während|zu|zum|zur|at|on|during|to|after|before|with|from"
    r"|dans|lors|sur|à|au|devant|en|ante|durante|tras|al|con|por)\s"
)


def _is_when(page: Page, source: Span, span: Span) -> bool:
    """ "When Lee said it was safe, | she was reading from a note": when, and not what."""
    opens = page.language == "en" and page.text[span.end : source.start] == ", "
    return opens and _WHEN.fullmatch(page.text, *span) is not None


_WHEN = regex(r"(?:When|As|After|While|Before|Although|Though|Since|Because)\s[^,]*")


def _is_only_name(page: Page, cue: Span, span: Span) -> bool:
    """ "According to the prosecutor, …, | Luis Gil": a name alone says nothing."""
    entry = lookup(page.text[cue.start : cue.end], page.language)
    named = entry is not None and entry.position in ("before_source", "after_source")
    alone = _NAME.fullmatch(page.text, *span) or _NOUN.fullmatch(page.text, *span)
    return named and page.language != "de" and alone is not None


_NAME = regex(r"[A-ZÀ-Ý][\w’'-]+(?:\s(?:(?:de|du|del|la|van|von)\s)*[A-ZÀ-Ý][\w’'-]+){1,3}")


_NOUN = regex(r"(?:(?:El|La|Los|Las|Le|Les)\s|L['’])[a-zà-ÿ]+")
""" "La alcaldesa, según …, “no dimite”": what she does is left out."""


def _comments(page: Page, cue: Span, span: Span) -> bool:
    """ "forderte den Rücktritt Langs, | was Roth für übertrieben hält": of what is demanded."""
    comment = _RELATIVE.match(page.text, *span) and page.text.endswith(", ", 0, span.start)
    return bool(comment) and _OBJECT.fullmatch(page.text, cue.end, span.start) is not None


_RELATIVE = regex(rf"(?:{'|'.join(sorted(COMMENTING))})\s")
_OBJECT = regex(r"\s(?:den|die|das|einen|eine|ein|seinen|seine|ihren|ihre)\s[^,.;:]+,\s")


def _what(page: Page, span: Span) -> bool:
    """ "tells what | he knew", "bestritt | das im Gespräch mit dem SID": no statement by itself."""
    pattern = _WHAT.get(page.language)
    led = pattern.search(page.text, max(span.start - 8, 0), span.start) if pattern else None
    return led is not None or _THAT_IN.fullmatch(page.text, *span) is not None


_WHAT = {
    "en": regex(r"\bwhat\s$"),
    "fr": regex(r"\bce\s(?:que\s|qu['’])$"),
    "es": regex(r"\blo\sque\s$"),
}
_THAT_IN = regex(
    r"con\sla\scabeza|mit\sdem\sKopf|de\sla\stête|"
    r"(?:das|dies)\s(?:im|in|am|an|auf|bei|beim|gegenüber|vor|nach)\s(?:(?!(?:ist|sind|war|sei|hat|habe|wird)\b)[^,.;:]+\s?)+"
)


def _anothers(page: Page, span: Span) -> int | None:
    """ "critics | as the mayor warns: “…”": the tag of another before a quotation."""
    for quotation in page.quotations_within(span):
        lead = Span(span.start, quotation.span.start)
        found = _AS_ANOTHER.search(page.text, *lead)
        cues = find_cues(page.text, Span(found.end(), lead.end), page.language) if found else []
        if found is not None and any(
            cue.entry.category == "verb"
            and cue.entry.mode in (Mode.SPEECH, Mode.WRITING)
            and cue.span.start >= found.end()
            and not page.text[cue.span.end : lead.end].strip(" :")
            for cue in cues
        ):
            return found.start()
    return None


_AS_ANOTHER = regex(
    r",\s(?=[a-z]+(?:\s[a-z]+)?:\s?$)|,?\s(?:as|while|et|und|während|tandis\sque|mientras|y)\s(?!(?:one|those|people)\swho\b)(?=[^,.;:“”«»\"]{3,60}:\s?$)"
)


def _goes_on(page: Page, span: Span) -> int | None:
    """ "wrongdoing | and would “tell his side”", "to fix it, | and I will": behind no clause."""
    for joint in _AND_WILL.finditer(page.text, *span):
        before = Span(span.start, joint.start())
        words = page.text[span.start : joint.start()].lower().split()
        clause = words[0] != "to" and (
            page.text[span.start] in OPENING_MARKS
            or words[0] in ("but", "and", "so")
            or _SUBJECT.search(page.text, *before) is not None
        )
        if clause or not _CLAUSE.isdisjoint(words) or len(words) > _MOST:
            continue
        if not any(map(is_finite, tokens_of(page.text, before, []))):
            return joint.start()
    return None


_AND_WILL = regex(
    r",?\s(?:and|but)\s(?:(?:would|will|could|can|had|has|was|did)\s(?!be\b)"
    r"|(?:I|we|he|she|they|you|it)(?:\s(?:will|would|can|could|am|are|is|was|had|have|has|do|did)\b|['’](?:ll|m|d|ve|re|s)\b))"
)
_SUBJECT = regex(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|[Ii]t|[Tt]here|\w+n['’]t)\b|['’](?:s|re|m)\s"
)
_CLAUSE = frozenset(
    ["that", "how", "what", "why", "whether", "if", "who", "when", "where", "which", "whose"]
)
_MOST = 8
"""Words in which no clause is overlooked."""
