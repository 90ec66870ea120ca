"""Rules on the link between content, cue and source."""

from __future__ import annotations

from attrib.model import Check, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_words import check

_MOST_WORDS_OF_TERM = 4
_MOST_WORDS_OF_TAG = 7


def belongs_together(page: Page, placed: Placed) -> Check:  # noqa: PLR0911 (one for each outcome)
    """Content, cue and source stand in one sentence, or in another stated pattern."""
    rule = "belongs_together"
    content, source, cue = placed.content_spans, placed.source_span, placed.cue_span
    if not content:
        return check(rule, Outcome.CANNOT_TELL, "there is no content in the text to link")
    labelled = _labelled(page, placed)
    if labelled is not None:
        return labelled
    if source is None or cue is None:
        missing = "speaker" if source is None else "cue"
        return check(rule, Outcome.CANNOT_TELL, f"no {missing} in the text to link", *content)
    evidence = (source, cue, *content)
    if any(span.covers(cue) for span in content):
        return check(
            rule,
            Outcome.FAIL,
            "the cue is part of the content: nobody is said to say it",
            *evidence,
        )
    apart = page.sentence_at(source.start) - page.sentence_at(cue.start)
    pattern = _content_pattern(page, content, cue)
    if apart == 0 and pattern:
        return check(rule, Outcome.PASS, pattern, *evidence)
    quoted_source = _content_pattern(page, content, source)
    if pattern and quoted_source and page.utterances.same(source, cue):
        return check(rule, Outcome.PASS, "speaker and cue frame the same quotation", *evidence)
    if apart == 0 and _tag_after_quotation(page, content, cue):
        return check(rule, Outcome.PASS, "speaker and cue follow the quotation", *evidence)
    if apart == 0:
        return check(rule, Outcome.FAIL, "the content stands apart from cue and speaker", *evidence)
    if pattern and abs(apart) == 1 and _one_paragraph(page, source, cue):
        return check(
            rule, Outcome.CANNOT_TELL, "the speaker is named in a neighbouring sentence", *evidence
        )
    return check(rule, Outcome.FAIL, "the speaker is not named where the content stands", *evidence)


def _labelled(page: Page, placed: Placed) -> Check | None:
    """The pattern of transcripts and subtitles: the label holds until the next one."""
    span = placed.content_spans[0]
    source = placed.source
    label = page.label_at(span.start)
    if label is not None and source is not None and source.span is not None:
        if label.span.overlaps(source.span):
            return check(
                "belongs_together", Outcome.PASS, f"speaker label “{label.name}”", label.span, span
            )
        if _same_words(label.name, source.given) or any(
            _same_words(label.name, name) for name in placed.candidate.speakers
        ):
            return check(
                "belongs_together", Outcome.PASS, f"speaker label “{label.name}”", label.span, span
            )
    voice = page.voice_at(span.start)
    if voice is not None and (
        (source is not None and _same_words(voice, source.given))
        or any(_same_words(voice, name) for name in placed.candidate.speakers)
    ):
        return check("belongs_together", Outcome.PASS, f"voice “{voice}” of the subtitles", span)
    return None


def _same_words(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _content_pattern(page: Page, content: list[Span], anchor: Span) -> str | None:
    """How ``content`` hangs together with the sentence of ``anchor``; None if it does not."""
    number = page.sentence_at(anchor.start)
    touched = [set(page.sentences_of(span)) for span in content]
    if any(number in numbers for numbers in touched):
        return "same sentence"
    sentence = page.sentences[number] if number >= 0 else Span(0, 0)
    for span in content:
        if any(
            page.utterances.same(span, quotation.span)
            for quotation in page.outer_quotations(sentence)
        ):
            return "the same quotation goes on"
    first = min(min(numbers) for numbers in touched)
    if first == number + 1 and page.text[: sentence.end].rstrip().endswith(":"):
        return "introduced by a colon"
    return None


def _tag_after_quotation(page: Page, content: list[Span], cue: Span) -> bool:
    """A sentence that only names the speaker, after a quotation with its own full stop.

    “We won.” Ann Lee said.
    """
    sentence = page.sentences[page.sentence_at(cue.start)]
    if len(page.text[sentence.start : sentence.end].split()) > _MOST_WORDS_OF_TAG:
        return False
    return any(
        quotation.closed
        and quotation.span.covers(span)
        and quotation.span.end <= sentence.start
        and not page.text[quotation.span.end : sentence.start].strip(" ")
        for span in content
        for quotation in page.outer_quotations(span)
    )


def _one_paragraph(page: Page, one: Span, other: Span) -> bool:
    return page.paragraph_of(one) == page.paragraph_of(other)


def speech_not_term(page: Page, placed: Placed) -> Check:
    """Quotation marks without a speaker are scare quotes or terms."""
    rule = "speech_not_term"
    content = placed.content_spans
    if not content:
        return check(rule, Outcome.CANNOT_TELL, "there is no content in the text")
    if placed.source is not None and placed.cue is not None:
        return check(rule, Outcome.PASS, "a speaker and a cue are stated")
    if placed.source is not None and _labelled(page, placed) is not None:
        return check(rule, Outcome.PASS, "a speaker label stands there")
    words = sum(len(page.text[span.start : span.end].split()) for span in content)
    quoted = all(page.quoted_share(span) > 0.5 for span in content)
    if placed.source is None and placed.cue is None and quoted and words <= _MOST_WORDS_OF_TERM:
        return check(
            rule, Outcome.FAIL, "quotation marks without a speaker: a term, not speech", *content
        )
    if placed.source is None and placed.cue is None:
        return check(rule, Outcome.FAIL, "neither a speaker nor a cue is stated", *content)
    missing = "speaker" if placed.source is None else "cue"
    return check(rule, Outcome.CANNOT_TELL, f"no {missing} is stated", *content)


def keeps_levels(page: Page, placed: Placed, around: Placed | None) -> Check:
    """Nested quotation keeps its levels: who is quoted inside whom."""
    rule = "keeps_levels"
    content = placed.content_spans
    if not content:
        return check(rule, Outcome.CANNOT_TELL, "there is no content in the text")
    if around is not None:
        if all(any(outer.covers(span) for outer in _grown(page, around)) for span in content):
            return check(rule, Outcome.PASS, "lies inside the quotation that it is stated to be in")
        return check(
            rule,
            Outcome.FAIL,
            "does not lie inside the quotation that it is stated to be in",
            *content,
            *around.content_spans,
        )
    quotations = page.quotations_around(content[0])
    if len(quotations) < 2:
        return check(rule, Outcome.PASS, "is not quoted inside another quotation")
    outer = quotations[-2]
    cue = placed.cue_span
    if cue is None or outer.span.covers(cue):
        return check(
            rule,
            Outcome.CANNOT_TELL,
            "stands inside the quotation of another speaker, which is not stated",
            outer.span,
        )
    return check(
        rule,
        Outcome.FAIL,
        "is quoted inside a quotation: the speaker outside did not say it in their own name",
        outer.span,
        *content,
    )


def _grown(page: Page, around: Placed) -> list[Span]:
    """The content of the outer attribution with the quotations that it lies in."""
    spans = list(around.content_spans)
    for span in around.content_spans:
        spans += [quotation.span for quotation in page.quotations_around(span)[:1]]
    return spans
