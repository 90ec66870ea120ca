"""Whether every piece of the content hangs together with the cue: “A,” she said. “B.”"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import Cue, find_stated_cues
from attrib.language.names import gender_of, pronoun
from attrib.language.regex import regex
from attrib.model import Check, Outcome, Span
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.cue.points_back import pointed_at
from attrib.verify.cuts.overrun import BACKSHIFTED
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.german.voices import last_voice, named_sources
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.nearer import is_anothers, is_speaker
from attrib.verify.rules.words import check
from attrib.verify.subject.of_cue import subjects_of
from attrib.verify.subject.words import is_finite, tokens_of
from attrib.verify.words.source import distance


def all_linked(
    page: Page, placed: Placed, cue: Span, pattern: str, known: Sequence[Span] = ()
) -> Check:
    """Every piece of the content has to hang together with the cue, not only one.

    ``known`` are those that do; else those in the sentence of the cue, or the nearest to it.
    """
    rule = "belongs_together"
    content = placed.content_spans
    if len(content) == 1:  # it is linked by the pattern
        return check(rule, Outcome.PASS, pattern, placed.source_span, cue, content[0])
    number = page.sentence_at(cue.start)
    linked = [*known] or [span for span in content if number in page.sentences_of(span)]
    if not linked:
        linked = [min(content, key=lambda span: distance(span, [cue]))]
    name = next((span for span in content if _is_of_name(placed, cue, span)), None)
    if name is not None:
        reason = f"“{short(page.text[name.start : name.end])}” is part of the speaker or the cue"
        return check(rule, Outcome.FAIL, reason, name, cue)
    aside = next((span for span in content[1:] if _is_told_of(page, cue, span)), None)
    if aside is not None:
        reason = f"“{short(page.text[aside.start : aside.end])}” is told of it, not said"
        return check(rule, Outcome.FAIL, reason, aside, cue)
    beyond = next((span for span in linked if _is_beyond(page, placed, cue, span)), None)
    if beyond is not None:
        reason = f"“{short(page.text[beyond.start : beyond.end])}” is of a clause of its own"
        return check(rule, Outcome.FAIL, reason, beyond, cue, *content)
    for span in content:
        if span in linked:
            continue
        if pointed_at(page, span, cue, linked) or (
            not _has_another_voice(page, placed, cue, span)
            and (
                content_pattern(page, [span], cue)
                or _is_same(page, placed, span, linked)
                or _goes_on(page, placed, cue, max(linked, default=cue), span)
            )
        ):
            linked.append(span)
            continue
        reason = f"“{short(page.text[span.start : span.end])}” stands apart from cue and speaker"
        return check(rule, Outcome.FAIL, reason, placed.source_span, cue, *content)
    return check(rule, Outcome.PASS, pattern, placed.source_span, cue, *content)


def _is_told_of(page: Page, cue: Span, span: Span) -> bool:
    return _is_told_behind(page, cue, span) or _is_denied(page, span) or _answers(page, cue, span)


def _answers(page: Page, cue: Span, span: Span) -> bool:
    """ "“How old are you?” the judge asked. | “Seventeen.” | “Speak up,” …": another answers."""
    if _ASKED.fullmatch(page.text, *cue) is None or span.start < cue.end:
        return False
    short = page.text.count(" ", *span) < _MOST_OF_ANSWER and "?" not in page.text[slice(*span)]
    return short and _THEN_QUOTED.match(page.text, span.end) is not None


_ASKED = regex(
    r"(?:asked|asks|wanted to know|fragte|fragt|wollte wissen|demanda|demande|a demandé|preguntó"
    r"|pregunta)"
)
_MOST_OF_ANSWER = 6
_THEN_QUOTED = regex(r"[.!]?[”\"“»«]?\s[“\"„«»]")


def _is_denied(page: Page, span: Span) -> bool:
    """ "“Never,” said Lee (not, as some had it, | “not now”)."."""
    lead = page.text[page.sentence_around(span.start).start : span.start]
    return _NOT_SO.search(lead) is not None


_NOT_SO = regex(
    r"[(,–—]\s?(?:and\s|und\s|et\s|y\s)?(?:not|nicht|non|pas|no)\b,?\s(?:as|wie|comme|como)\s[^()“”„«»\"]*[“„«\"]?\s?$"
)


def _is_of_name(placed: Placed, cue: Span, span: Span) -> bool:
    source = placed.source_span
    return cue.covers(span) or (source is not None and source.covers(span))


def _is_beyond(page: Page, placed: Placed, cue: Span, span: Span) -> bool:
    """Somebody else stands between a piece and the one before it, on one side of the cue."""
    ahead = [piece for piece in placed.content_spans if piece.end <= span.start]
    if not ahead or page.language != "en" or not page.sentence_around(cue.start).covers(span):
        return False
    start = max(piece.end for piece in ahead)
    tag = (word.start for word in (placed.source_span, cue) if word is not None)
    if any(start <= at < span.start for at in tag):
        return False
    return _ANOTHER.search(page.text, start - 1, span.start) is not None


_ANOTHER = regex(
    r"(?:[,;”\"’']|\s(?:and|but|while|whereas|as))\s(?:(?!(?:who|which|whom|whose|that)\b)[\w’'.-]+,?\s){0,6}?"
    r"[A-Z][\w’'-]+,?(?:\s[\w’'.-]+,?){0,6}?\s(?:[a-z]+(?:[^s\W]s|ed|ing)|said|want|claim|vow|say|think|support)\s"
    r"(?:as\s|it\s|on\s|for\s|about\s|that\s)?[“\"‘]?$"
)
""" "⟦to dig⟧, and Bob Roe promises | ⟦to fill⟧": somebody does something between two pieces."""


def _has_another_voice(page: Page, placed: Placed, cue: Span, span: Span) -> bool:
    """The sentence of the piece, which is not the cue's, has somebody else who says it."""
    source = placed.source_span
    if source is None or page.language == "en":
        return False  # in English what goes on is looked at cue by cue
    for number in page.sentences_of(span):
        sentence = page.sentences[number]
        if sentence.covers(cue) or page.quoted_share(sentence) == 1.0:
            continue
        if page.language == "de":
            voice = last_voice(page, placed, source, sentence)
            named = named_sources(page, source, sentence)
            if (voice and not voice.is_speaker) or any(not one.is_speaker for one in named):
                return True
        if any(
            not found.span.overlaps(span)
            and not page.quotations_around(found.span)
            and is_anothers(page, placed, source, found.span)
            for found in find_stated_cues(page.text, sentence, page.language)
        ):
            return True
    return False


def _is_same(page: Page, placed: Placed, span: Span, linked: list[Span]) -> bool:
    """Part of what is said in one go with a linked piece."""
    if not any(page.utterances.same(span, other) for other in linked):
        return False
    quoted = page.quotations_around(span) or page.quoted_share(span) == 1.0  # marks and all
    if quoted or page.label_at(span.start) is not None:
        return True
    numbers = page.sentences_of(span)
    first, last = numbers[0], numbers[-1]
    before = {number for other in linked for number in page.sentences_of(other)}
    if not {first, first - 1} & before:
        return False
    if first in before:
        return first == last
    if _DASH.search(page.text, page.paragraphs[page.paragraph_of(span)].start, span.start):
        return True
    around = Span(page.sentences[first].start, page.sentences[last].end)
    return (page.quoted_share(span) > 0 or _may_go_on(page, span)) and not any(
        not _is_theirs(page, placed, found) for found in outer_cues(page, placed, around)
    )


_DASH = regex(r"(?<![^\n])[—–](?:[^\n]*[—–]\.?|\s[^\n]*\.)\s$")
""" "—No abras —susurró Elvira—. | Es el cartero.", "— Jamais, dit-il. | Jamais de la vie."."""


def _is_told_behind(page: Page, cue: Span, span: Span) -> bool:
    """ "“I am done,” said Lee, | two years after he last won": when it was."""
    if span.start < cue.end or page.quoted_share(span) > 0:
        return False
    return _WHEN.match(page.text, span.start) is not None


_WHEN = regex(
    r"(?:[\w-]+\s){0,3}(?:years?|months?|weeks?|days?|hours?|minutes?|moments?)\s"
    r"(?:after|before|later|earlier)\b|(?:shortly|soon|just|moments)\s(?:after|before)\b"
    r"|(?:ce\squi|ce\sque|lo\sque|lo\scual)\b"
    r"|(?:kurz|wenige\s\w+|\w+\s(?:Tage|Wochen|Monate|Jahre|Stunden|Minuten))\s(?:nachdem|nach|bevor)\b"
)


def _may_go_on(page: Page, span: Span) -> bool:
    """In the form of what is reported: “The dam would hold.”

    Else a sentence without a cue is the writer's: "Sales rose, the group said. | It employs 200."
    """
    if page.language == "de":
        return has_subjunctive(page, span) or _SHALL.search(page.text, *span) is not None
    return BACKSHIFTED.get(page.language, _NEVER).search(page.text, *span) is not None


_NEVER = regex(r"(?!)")
_SHALL = regex(r"\bsoll(?:en|te|ten)?\b")


def _goes_on(page: Page, placed: Placed, cue: Span, linked: Span, span: Span) -> bool:
    """True for a quotation after a linked one, with no cue of its own: its speaker goes on."""
    partly = page.quoted_share(span) < _MOSTLY
    if span.start < linked.start or (partly and not _resumes(page, cue, span)):
        return False
    below = page.paragraph_of(span) - page.paragraph_of(linked)
    if below > _MOST_BELOW or (below and not _is_quotation(page, span)):
        return False
    if page.text[cue.end : span.start].rstrip(" “\"„«»'‘").endswith(":"):
        return False  # something else leads to it
    last = page.sentences[page.sentences_of(span)[-1]]
    tag = page.sentence_around(cue.start)
    clauses = tag.end if not page.text[tag.start : tag.end].rstrip().endswith(":") else linked.end
    between = Span(linked.end, last.end)
    return not _another_answers(page, placed, Span(tag.end, span.start)) and not any(
        not found.span.overlaps(cue)
        and not (
            found.span.end <= clauses and _IN_CLAUSE.search(page.text, cue.end, found.span.start)
        )
        and not (found.span.end > clauses and _is_theirs(page, placed, found))
        for found in outer_cues(page, placed, between)
    )


_MOST_BELOW = 1
"""Paragraphs further down in which a speaker may go on without a new cue."""


def _is_quotation(page: Page, span: Span) -> bool:
    """It begins in quotation marks, and not with the dash of the next turn."""
    begins = Span(span.start, span.start + 1)
    around = page.outer_quotations(begins)
    return bool(around) and page.text[around[0].span.start] not in "—–-"


def _resumes(page: Page, cue: Span, span: Span) -> bool:
    """ "“A,” she said. | “But B” because of all this rain": it begins with her words, and goes on.

    In the sentence right behind the tag, with no verb of its own outside the marks.
    """
    if page.language != "en" or page.text[span.start] not in '“"':
        return False
    if list(page.sentences_of(span)) != [page.sentence_at(cue.start) + 1]:
        return False
    if page.paragraph_of(span) != page.paragraph_of(cue) or page.quoted_share(span) < _PARTLY:
        return False
    told = (tokens_of(page.text, gap, []) for gap in page.unquoted(span))
    return not any(is_finite(token) for tokens in told for token in tokens)


_PARTLY = 0.25
"""Share in quotation marks from which a sentence that goes on may be the speaker's."""


def next_in_dialogue(page: Page, cue: Span, before: Span, span: Span) -> bool:
    """True for a paragraph after the one of the cue, whose quotation its closing mark has ended:
    “Your name!” said the clerk. ¶ “Lee, sir.”
    """
    if page.paragraph_of(before) != page.paragraph_of(cue):
        return False
    if span.start < before.end or page.paragraph_of(span) == page.paragraph_of(cue):
        return False
    around = page.quotations_around(before) or page.outer_quotations(before)
    if not around or not around[0].closed or around[0].span.covers(span):
        return False
    if page.is_dialogue:
        return True  # in news the same speaker goes on, but where two talk in turns
    return any(map(page.next_turn.may_be_anothers, page.outer_quotations(span)))


def _another_answers(page: Page, placed: Placed, between: Span) -> bool:
    """ "Bob Roe said. Ann Lee disagreed.": a word that no engine looks for, but somebody's."""
    source = placed.source_span
    if source is None or between.end <= between.start:
        return False
    quoted = [quotation.span for quotation in page.outer_quotations(between)]
    return any(
        found.tense in ("past", "third")
        and not any(q.overlaps(found.span) for q in [*quoted, *placed.content_spans])
        and is_anothers(page, placed, source, found.span)
        for found in find_stated_cues(page.text, between, page.language)
    )


def _is_theirs(page: Page, placed: Placed, cue: Cue) -> bool:
    """ "Bob Roe said. He plans to sail.": the cue has one subject and that is the speaker.

    A pronoun may be anybody who spoke in turn: it counts where nothing is said.
    """
    source, subjects = placed.source_span, subjects_of(page, placed, cue.span)
    if source is None or len(subjects) != 1 or not is_speaker(page, source, subjects[0]):
        return False
    wanted = pronoun(subjects[0].text)
    if wanted is None:
        return True
    gender = gender_of(page.text[source.start : source.end])
    return "quote" not in cue.entry.frames and not (
        gender and wanted.gender and gender != wanted.gender
    )


_MOSTLY = 0.6
"""Share in quotation marks from which a quotation goes on: Instead, “he acts like a king.” """
_IN_CLAUSE = regex(
    r"(?:\b(?:who|which|whose|that|whom|when|as|while|after|before|what|where|because|during)\b"
    r"|,\s(?:half[\s-])?\w+ing\b)(?:[^.;:!?]|\b(?:Mr|Mrs|Ms|Dr)\.)*$"
)
""" "said Bob Roe, who knows him", "when asked", "joking": no other speaker's turn."""


def short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."


GOES_ON = "the same quotation goes on"


def content_pattern(page: Page, content: list[Span], anchor: Span) -> str | None:
    """How ``content`` hangs together with the sentence of ``anchor``; None if it does not."""
    number = page.sentence_at(anchor.start)
    touched = list(map(page.sentences_of, content))
    for numbers in touched:
        if number in numbers:
            return "same sentence"
    sentence = page.sentences[number] if number >= 0 else Span(0, 0)
    quotations = page.outer_quotations(sentence)
    for span in content if quotations else ():
        if any(page.utterances.same(span, quotation.span) for quotation in quotations):
            return GOES_ON
    first = min(numbers[0] for numbers in touched)
    if first == number + 1 and page.text[sentence.start : sentence.end].endswith(":"):
        return "introduced by a colon"
    return None
