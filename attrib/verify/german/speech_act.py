"""A German sentence that reports an act of speech and is the content as a whole.

"Die Kammer forderte niedrigere Gebühren" tells what was said without a clause that could be cut
out. German marks by mood what somebody else reports; in the indicative the article itself says
that the chamber demanded this.
"""

from __future__ import annotations

from typing import NamedTuple

from attrib.language.cues import CueEntry
from attrib.language.regex import regex
from attrib.model import Kind, Outcome, Span
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.cue.unstated import Unstated, unstated_cue
from attrib.verify.german.according import according
from attrib.verify.german.main_clause import finite_forms
from attrib.verify.german.mood import clause_of, has_reported_clause
from attrib.verify.german.pronoun import means
from attrib.verify.german.speech_act_verbs import telling
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.page import Page
from attrib.verify.place import Placed, standing_at, with_cue
from attrib.verify.rules import cue as rules_cue
from attrib.verify.rules import speaker as rules_speaker


class SpeechAct(NamedTuple):
    placed: Placed
    """With the speaker as named in the content."""
    unstated: Unstated


def speech_act(page: Page, placed: Placed) -> SpeechAct | None:
    """The cue in the content whose subject the speaker is; None where it reports something else.

    Of several sentences the first has it; the others go on with it in the reported mood, or report
    another act of the speaker.
    """
    source, cue = placed.source, placed.cue_span
    if page.language != "de" or placed.candidate.kind is Kind.DIRECT or source is None:
        return None
    if len(placed.content_spans) != 1 or (placed.cue is not None and cue is None):
        return None
    (content,) = placed.content_spans
    if (cue is not None and not content.covers(cue)) or page.quotations_around(content):
        return None
    parts = [_within(page.sentences[number], content) for number in page.sentences_of(content)]
    act = _act(page, placed, parts[0]) if len(parts) <= _MOST_SENTENCES else None
    goes_on = act is not None and all(_goes_on_with(page, placed, part) for part in parts[1:])
    return act if goes_on else None


_MOST_SENTENCES = 3


def _within(sentence: Span, content: Span) -> Span:
    return Span(max(sentence.start, content.start), min(sentence.end, content.end))


def _goes_on_with(page: Page, placed: Placed, part: Span) -> bool:
    """ "Die Werft klagt. | Der Lärm sei zu groß.", "Die Werft klagt. | Sie fordert Ruhe."."""
    later = placed.but(content=(standing_at(page, part),))
    return _act(page, later, part) is not None or unstated_cue(page, later) is not None


def _act(page: Page, placed: Placed, content: Span) -> SpeechAct | None:
    source, cue = placed.source, placed.cue_span
    assert source is not None
    sentence = page.sentence_around(content.start)
    if according(page, _part_of(page.text, sentence, content)) or _is_reported(
        page, placed, sentence, content
    ):
        return None  # somebody else says that it was said
    if page.quoted_share(content) > _MOSTLY or has_reported_clause(page, content):
        return None
    within = content
    if _JOINED.search(page.text[sentence.start : content.start]) or _goes_on(page.text, content):
        within = Span(sentence.start, content.end)  # "Lenz kam | und warnte vor dem Sturm"
    for span in page.index.occurrences(source.given, within, name=True):
        named = placed.but(source=source.model_copy(update={"span": span}))
        act = _told_by(page, named, content, cue)
        if act is not None:
            return SpeechAct(named, act)
    if placed.source_span is None or placed.source_span.overlaps(content):
        return None
    for found in _HE.finditer(page.text, *within):
        span = Span(*found.span())
        if means(page, placed.source_span, span):
            act = _told_by(
                page, placed.but(source=source.model_copy(update={"span": span})), content, cue
            )
            if act is not None:
                return SpeechAct(placed, act)
    return None


_HE = regex(r"\b(?:[Ee]r|[Ss]ie)\b")


def _told_by(page: Page, named: Placed, content: Span, cue: Span | None) -> Unstated | None:
    for found, entry in telling(page, content):
        if (cue is None or cue.overlaps(found)) and _is_subject(page, named, found, entry):
            words = page.text[found.start : found.end]
            return Unstated(found, f"a report of what was said: “{words}”, with its subject")
    return None


def _part_of(text: str, sentence: Span, content: Span) -> Span:
    """What of the sentence stands between semicolons with the content."""
    start = max(text.rfind(";", sentence.start, content.start) + 1, sentence.start)
    end = text.find(";", content.end - 1, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def _is_reported(page: Page, placed: Placed, sentence: Span, content: Span) -> bool:
    """Another cue of the sentence may report the content: "Mohr said, ...", "..., said Mohr"."""
    joined = _JOINED.search(page.text[: content.start][-12:]) or _goes_on(page.text, content)
    dependent = _WHILE.match(page.text, content.start)
    for cue in outer_cues(page, placed, sentence):
        if cue.span.start >= content.end:
            between = page.text[content.end : cue.span.start]
            if not dependent and not any(map(str.isalnum, between)):
                return True
            continue
        aside = _WHILE.match(page.text, clause_of(page.text, sentence, cue.span).start)
        aside = aside or _BRACKETS.match(page.text, cue.span.end, content.start)
        if not joined and not aside and ";" not in page.text[cue.span.end : content.start]:
            return True
    return False


def _goes_on(text: str, content: Span) -> bool:
    """The content is what else the subject did: "und warnte vor ...", "sprach aber von ..."."""
    opens = _OPENS.match(text, content.start)
    verb = opens and (opens["verb"] or opens["first"])
    return verb in finite_forms() or verb in GERMAN_FINITE


_JOINED = regex(r"\b(?:und|aber|doch|während)\s$")
_OPENS = regex(r"(?:und|aber)\s(?P<verb>\w+)|(?P<first>\w+)\s(?:aber|jedoch|dagegen|zugleich)\b")
_BRACKETS = regex(r"[^()]*\)")
""" "(die Abendpost hatte acht | angegeben)"."""
_WHILE = regex(r"\W*(?:[Ww]ährend|[Oo]bwohl|[Nn]achdem|[Ww]eil|[Dd]a)\s")
""" "Während Mohr von Glück sprach, sprach | Lenz von Können": the clause before reports nothing."""
_MOSTLY = 0.5


def _is_subject(page: Page, placed: Placed, cue: Span, entry: CueEntry) -> bool:
    inner = with_cue(page, placed, cue).but(content=())
    speaker = rules_speaker.no_nearer_speaker(page, inner, entry)
    return speaker.outcome is Outcome.PASS and rules_cue.unreal(page, inner, entry) is None
