"""A cue that is not stated but stands in the sentence of the content, with the speaker.

An answer without a cue is held against the cue that the text has: all rules have to pass for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.language.cues import find_stated_cues, lookup, lookup_stated
from attrib.language.regex import regex
from attrib.model import Outcome, Span
from attrib.verify.cue.cue_entry import cue_entry
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.cue.unstated import Unstated
from attrib.verify.cuts.context import turning_cuts
from attrib.verify.german.according import according
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.german.nouns import owned_noun
from attrib.verify.page import Page
from attrib.verify.place import Placed, with_cue
from attrib.verify.rules import cue as rules_cue
from attrib.verify.rules import link as rules_link
from attrib.verify.rules import nearer as rules_nearer
from attrib.verify.rules import speaker as rules_speaker


def implied_cue(page: Page, placed: Placed) -> Unstated | None:
    """The one cue of the content's sentence that gives it to the speaker; None if there is none."""
    source, content = placed.source_span, placed.content_spans
    if placed.cue is not None or source is None or not content:
        return None
    if page.sentence_at(source.start) not in page.sentences_of(content[0]):
        return None
    for cue in _cues(page, placed, content[0]):
        verb = page.text[cue.start].islower()
        if content[0].end <= source.start < cue.start and page.quotations_around(source):
            continue  # "von „Glück“ oder | „Zufall“ sprechen": a term beside another
        if (
            not (verb and cue.overlaps(source))
            and all(_reports(page, cue, span) for span in content)
            and _holds(page, with_cue(page, placed, cue))
        ):
            words = page.text[cue.start : cue.end]
            return Unstated(cue, f"no cue is stated; “{words}” gives the words to the speaker")
    return None


def _cues(page: Page, placed: Placed, content: Span) -> Iterator[Span]:
    source = placed.source_span
    if page.language == "de" and source is not None:
        noun = owned_noun(page.text, source, content)
        entry = lookup_stated(page.text[noun.start : noun.end], "de") if noun is not None else None
        if noun is not None and entry is not None and entry.category == "noun":
            yield noun
    for number in page.sentences_of(content):
        sentence = page.sentences[number]
        yield from (cue.span for cue in outer_cues(page, placed, sentence))
        yield from (cue for cue, _ in according(page, sentence) if not content.overlaps(cue))
        for cue in find_stated_cues(page.text, sentence, page.language):
            inside = content.overlaps(cue.span) or page.quotations_around(cue.span)
            if not inside and page.text[cue.span.start].islower():
                yield cue.span


def _reports(page: Page, cue: Span, content: Span) -> bool:
    """The cue leads to the content, as a clause or a quotation, or follows right on it."""
    if cue.start >= content.end:
        gap = page.text[content.end - 1 : cue.start]
        if _ANOTHER.fullmatch(gap, 1):
            return page.quoted_share(content) == 1
        return not any(map(str.isalnum, gap[1:])) and ";" not in gap
    between = Span(cue.end, content.end)
    if any(phrase.start > cue.end for phrase, _ in according(page, between)):
        return False  # another source is named nearer to it
    if _PHRASE.match(page.text, cue.start):
        return True
    if page.quoted_share(content) > 0:
        return _leads(page, cue, content)
    words = page.text[content.start : content.end]
    to_do = page.text[cue.start].isupper() and _TO.search(words) is not None
    return to_do or _CLAUSE.match(words) is not None or has_subjunctive(page, content)


def _leads(page: Page, cue: Span, content: Span) -> bool:
    """ "Lenz | freut sich: „…“"; not "Lee | sues over the headline “…”"."""
    if page.language == "de":
        words = page.text[content.start : content.end].strip(_MARKS).split()
        sentence = words[0][:1].isupper() and len(words) >= _SENTENCE
        if not sentence or page.text[cue.start].isupper():
            return True
    if _LED.search(page.text, cue.end, content.start):
        return True
    near = len(page.text[cue.end : content.start].split()) <= _NEAR
    return near and lookup(page.text[cue.start : cue.end], page.language) is not None


_SENTENCE = 3
"""Words from which a quotation that begins with a capital is a sentence, not "den „Förderer“"."""
_MARKS = "“„«»\"‘'‚”’"
_LED = regex(
    r"(?:[,:]|\bmit den Worten|\b(?:that|dass|wie|que|als|as|como|comme))\s?[“„«»\"‘'‚]*\s?$"
)
_NEAR = 4
"""Words from a cue of the lexicon to the quotation."""
_PHRASE = regex(r"(?i:für|laut|gemäß|nach|so|zufolge|unter|aus|in|according|selon|según)\b")
_ANOTHER = regex(r"[“”\"»«]?\s(?:und|oder|sowie)\s(?:\w+\s)?[„“\"»«][^„“”\"»«]{1,60}[“”\"»«]\s")
""" "Von „Glück“ | oder „Zufall“ | sprechen Anwohner"."""
_TO = regex(r"\b(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)(?:\s[a-zäöüß]+)?\W*$")
"""Of a German noun: "der Plan von Lenz, | den Bau zu stoppen"."""
_CLAUSE = regex(r"(?:dass|daß|ob|wie|warum|weshalb|wann|wer|that|whether|how|why|que)\s")


def _holds(page: Page, placed: Placed) -> bool:
    entry = cue_entry(page, placed, placed.cue)
    speaker = rules_speaker.no_nearer_speaker(page, placed, entry)
    if speaker.outcome is not Outcome.PASS or turning_cuts(page, placed):
        return False
    checks = (
        rules_cue.cue_is_cue(
            page, placed, entry, labelled=False, subject=speaker.outcome, unstated=None
        ),
        rules_link.belongs_together(page, placed, None, None, entry),
        rules_nearer.no_nearer_cue(page, placed),
    )
    return all(check.outcome is Outcome.PASS for check in checks)
