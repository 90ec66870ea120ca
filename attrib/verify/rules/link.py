"""Rules on the link between content, cue and source."""

from __future__ import annotations

import re
from itertools import pairwise

from attrib.language.cues import CueEntry
from attrib.language.names import parse_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Kind, Outcome, Span
from attrib.verify.cue.adverbial import adverbial
from attrib.verify.cue.apart import stands_apart
from attrib.verify.cue.ended import ended
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.cue.points_back import points_back, refers
from attrib.verify.cue.unstated import Unstated
from attrib.verify.cuts.overrun import overrun
from attrib.verify.german.mood import back_in_indicative
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.dropped_subject import behind_colon, dropped_subject
from attrib.verify.romance.word_order import inserted_in_quotation
from attrib.verify.rules.pieces import GOES_ON, all_linked, content_pattern, next_in_dialogue, short
from attrib.verify.rules.words import DIRECT_SHARE, check, missing_part
from attrib.verify.speaker.person_names import person_names
from attrib.verify.speaker.taken_over import taken_over
from attrib.verify.subject.of_cue import STRICT
from attrib.verify.subject.words import is_finite, tokens_of

_MOST_WORDS_OF_TAG = 7


def belongs_together(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page,
    placed: Placed,
    label: str | None,
    unstated: Unstated | None,
    entry: CueEntry | None,
) -> Check:
    """Content, cue and source stand in one sentence, or in another stated pattern."""
    rule = "belongs_together"
    content, source, cue = placed.content_spans, placed.source_span, placed.cue_span
    if not content:
        return check(rule, Outcome.CANNOT_TELL, "there is no content in the text to link")
    if label is not None:
        return check(rule, Outcome.PASS, f"speaker label “{label}”", source, content[0])
    if unstated is not None:
        return check(rule, Outcome.PASS, unstated.reason, unstated.cue, *content)
    if source is None or cue is None:
        return check(rule, Outcome.CANNOT_TELL, missing_part(placed), *content)
    evidence = (source, cue, *content)
    shared = behind_colon(page, placed, source, cue)
    if shared is not None:
        return all_linked(page, placed, cue, shared)
    inside = _inside_content(page, placed, source, cue, entry)
    if inside:
        return check(rule, Outcome.FAIL, inside, *evidence)
    number = page.sentence_at(cue.start)
    if page.sentence_at(content[0].start) == number and stands_apart(
        page, source, cue, content, entry
    ):
        return check(
            rule, Outcome.FAIL, "other words stand between the content and the cue", *evidence
        )
    past = overrun(page, content, source, cue)
    if past is not None:
        reason = f"“{short(page.text[past.start : past.end])}” is no part of what is said"
        return check(rule, Outcome.FAIL, reason, past, *evidence)
    for before, span in pairwise(content):
        if next_in_dialogue(page, cue, before, span):
            reason = f"“{short(page.text[span.start : span.end])}” may be what another answers"
            return check(rule, Outcome.FAIL, reason, *evidence)
        if any(map(page.next_turn.is_shown_twice, page.outer_quotations(span))):
            words = short(page.text[span.start : span.end])
            reason = f"“{words}” only shows words of the text a second time"
            return check(rule, Outcome.FAIL, reason, *evidence)
    introduced = next(filter(None, (_introduced(page, cue, span) for span in content)), None)
    if introduced is not None:
        words = page.text[introduced.start : introduced.end].strip(" ,:")
        return check(rule, Outcome.FAIL, f"“{words}” says whose words these are", introduced)
    apart = page.sentence_at(source.start) - number
    pattern = content_pattern(page, content, cue)
    between = taken_over(page, placed, source, cue) if pattern else None
    if between is not None:
        reason = "somebody else comes between the quotations, so who goes on is not stated"
        return check(rule, Outcome.FAIL, reason, between, *evidence)
    goes_on = pattern == GOES_ON and page.language == "en"
    if goes_on and _is_of_inner_clause(page, placed, cue):
        reason = "the cue is of a clause inside the sentence beside the quotation"
        return check(rule, Outcome.FAIL, reason, *evidence)
    if apart == 0 and pattern:
        return all_linked(page, placed, cue, pattern)
    if pattern and content_pattern(page, content, source) and page.utterances.same(source, cue):
        return all_linked(page, placed, cue, "speaker and cue frame the same quotation")
    if _signed(page, content[-1], cue, source):
        return all_linked(page, placed, cue, "the quotation is signed with the name")
    tagged = _tag_after_quotation(page, content, cue) if apart == 0 else []
    if tagged:
        return all_linked(page, placed, cue, "speaker and cue follow the quotation", tagged)
    if apart == 0 and _lead_in(page, placed, cue):
        return all_linked(page, placed, cue, "speaker and cue lead to the quotation")
    if apart == 0 and points_back(page, content, source, cue):
        return all_linked(page, placed, cue, "the sentence points back to the content")
    if apart == 0:
        return check(rule, Outcome.FAIL, "the content stands apart from cue and speaker", *evidence)
    named = dropped_subject(page, source, cue) or refers(page, placed, source, cue)
    if pattern and named:
        return all_linked(page, placed, cue, named)
    if pattern and abs(apart) == 1 and _one_paragraph(page, source, cue):
        return check(
            rule, Outcome.CANNOT_TELL, "the speaker is named in a neighbouring sentence", *evidence
        )
    return check(rule, Outcome.FAIL, "the speaker is not named where the content stands", *evidence)


def _inside_content(  # noqa: PLR0911, PLR0912 (one return for each reason)
    page: Page, placed: Placed, source: Span, cue: Span, entry: CueEntry | None
) -> str | None:
    """Why the content cannot be what this cue reports: it holds the cue or the speaker."""
    content = placed.content_spans
    if _holds(content, cue):
        return "the cue is part of the content: nobody is said to say it"
    if _holds(content, source):
        return "the speaker is part of the content: nobody is said to say it"
    if any(span.overlaps(source) for span in content):
        return "words of the speaker's mention stand in the content"
    if _told_within(page, placed, source, cue):
        return "speaker and cue are words of a quotation that the content is no part of"
    for span in content:
        around = page.quotations_around(span)
        told = (
            _TELLS_ITSELF.match(page.text, *span) if page.language == "de" and not around else None
        )
        if told is not None:
            return f"“{told[0]}” tells of speaking, and is no part of what is said"
        if around and around[0].span.covers(source) and not around[0].span.covers(cue):
            return "the speaker is named within the quotation, the cue stands outside"
        if around and span.end <= source.start < cue.start and _REPORTS.match(page.text, cue.end):
            last = page.text[around[0].inner.start : around[0].inner.end].rstrip()[-1:]
            if last in (".", "?", "!"):
                return "the cue reports the clause after it, not the quotation before"
        tag = _TAG.fullmatch(page.text, span.end, cue.start) or (
            page.text[span.end - 1] in "?!…" and page.text[span.end : cue.start] == " "
        )
        if tag and page.text[cue.start].islower():
            continue  # "— Who told you? | asked Lee."
        if page.language in STRICT and inserted_in_quotation(page, source, cue):
            continue  # « …, dit Lee. … »
        whole = placed.candidate.kind is Kind.DIRECT and around and around[-1]
        if (
            whole
            and whole.span.covers(cue)
            and any(piece.covers(cue) for piece in whole.pieces)
            and _SENTENCE_END.search(_between(page, span, cue))
        ):
            return "speaker and cue are words of the quotation itself"
        if not around and cue.end <= span.start and _beyond_relative(page, source, cue, span):
            return "the content goes on where the clause of the cue has ended"
        if cue.end <= span.start and ended(page, source, cue, span, entry):
            return "the clause of the cue ends before the content"
        if not around and cue.end <= span.start and back_in_indicative(page, cue, span):
            return "the mood is the writer’s again: what is reported has ended"
        if not around and adverbial(page, source, cue, span, entry):
            return "the clause says when, why or of whom, not what is said"
        if not around and min(source, cue).start > span.end and page.text[span.end] == ";":
            return "a semicolon parts the content from speaker and cue"
        between = not around and source.end <= span.start and span.end <= cue.start
        if (
            between
            and page.text[span.end : cue.start].strip()
            and not dropped_subject(page, source, cue)
        ):
            # not "a Lee supporter", "den Plan lobte"
            return "the content stands between the speaker and the cue"
    return None


def _told_within(page: Page, placed: Placed, source: Span, cue: Span) -> bool:
    """ "“The woman said: ‘It leaks’,” Lee recalls. “⟦I laughed.⟧”": "said" is a word of Lee's."""
    around = page.quotations_around(cue)
    if not around or not around[0].span.covers(source):
        return False
    outside = [span for span in placed.content_spans if not around[0].span.overlaps(span)]
    quoted = any(page.quotations_around(span) for span in outside)
    return quoted and not inserted_in_quotation(page, source, cue)


def _holds(content: list[Span], words: Span) -> bool:
    start, end = words
    for first, last in content:  # noqa: SIM110 (half the time)
        if first <= start and end <= last:
            return True
    return False


def _beyond_relative(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """True for "A letter, which Lee asked us | to ignore, gave no names": two clauses."""
    sentence = page.sentence_around(cue.start)
    opened = _RELATIVE.search(page.text, sentence.start, max(source.end, cue.start))
    if opened is None or "," in page.text[opened.end() : cue.start]:
        return False
    lead = tokens_of(page.text, Span(sentence.start, opened.start()), [])
    if any(map(is_finite, lead)):
        return False  # the main clause has had its verb
    comma = page.text.endswith(", ", 0, content.start)  # "which Lee said was safe, | is leaking"
    start = content.start - len(", ") if comma else content.start
    tokens = tokens_of(page.text, Span(start, sentence.end), [])
    verbs = [
        token.start for before, token in pairwise(tokens) if before.text == "," and is_finite(token)
    ]
    return bool(verbs) and verbs[-1] < content.end


_RELATIVE = regex(r",\s+(?:in\s+|to\s+)?(?:which|who|whom|whose)\b")


def _between(page: Page, one: Span, other: Span) -> str:
    first, second = sorted((one, other))
    return page.text[
        first.start + len(page.text[first.start : first.end].rstrip(".!?")) : second.start
    ]


_TELLS_ITSELF = regex(
    r"(?:der|die|das)\s(?:gesagt|behauptet|erklärt|versichert|gemeint|geschrieben)\s(?:hatten?|hat|haben|habe)(?=,)"
    r"|(?:sag|erklär|mein|beton|behaupte|warn|mahn)(?:te|t)n?\s(?:aber|jedoch|auch|zudem|außerdem|dann)\b"
)
""" "Lang widersprach Roth, | der gesagt hatte, …", "lobte ihn, | sagte aber auch, …"."""
_TAG = regex(r"\s?[?!…]+\s")
_REPORTS = regex(r"\s+(?:that|dass|whether|ob)\s")
_SENTENCE_END = regex(r"[.!?]")


def _tag_after_quotation(page: Page, content: list[Span], cue: Span) -> list[Span]:
    """Pieces that a sentence follows which only names the speaker, each with its own full stop.

    “We won.” Ann Lee said.
    """
    sentence = page.sentence_around(cue.start)
    short = len(page.text[sentence.start : sentence.end].split()) <= _MOST_WORDS_OF_TAG
    if _REACTS.search(page.text, sentence.start, sentence.end):
        short = False  # “He is wrong.” Lee laughs
    if not short and not _ENDS_REPORT.match(page.text, cue.end):
        return []
    return [
        span
        for span in content
        if any(
            quotation.closed
            and quotation.span.covers(span)
            and not _is_led(page, quotation.span)
            and quotation.span.end <= sentence.start
            and not page.text[quotation.span.end : sentence.start].strip(" ")
            and (short or page.text[quotation.inner.end - 1] in "?!")
            for quotation in page.outer_quotations(span)
        )
    ]


_REACTS = regex(
    r"\b(?:nod|laugh|smil|agree|disagree|react|protest|interrupt|shrug|frown|lach|lächel|nickt|stimmt|widersprach|widerspricht"
    r"|reagier|protestier|souri|acquiesc|(?:s|l)['’](?:insurg|emport|indign|interromp)|réagi|contest|ri[ta]?\b|confirm|interv"
    r"|approuv|désapprouv|s[’']agac|asint|asiente|ríe|rió|sonr|reaccion|interrump|indign|enfad)\w*",
)
"""What one does at the words of another as well."""


def _introduced(page: Page, cue: Span, span: Span) -> Span | None:
    """ "“We won,” said Reed. His rival shook his head: | “We lost.”", "… | came the reply"."""
    around = page.outer_quotations(span)
    sentence = page.sentence_around(around[0].span.start) if around else None
    if sentence is None or sentence.covers(cue) or cue.end > span.start:
        return None
    whole = around[0].span
    if any(map(str.isalnum, page.text[whole.start : span.start])):
        return None
    led = _INTRODUCES.match(page.text, sentence.start, whole.start)
    behind = _OF_ANOTHER.match(page.text, whole.end)
    found = led or behind
    return None if found is None else Span(*found.span())


_INTRODUCES = regex(
    r"(?!(?:He|She|They|Er|Sie|Il|Elle|Él|Ella|And|But|Und|Doch|Sein|Ihr|Su|Son|Sa|Y|Et|It)\b)"
    r"(?:[A-ZÄÖÜÀ-Ý][\w’'-]*(?:\s(?!(?:he|she|er|sie|il|elle|it|they)\s)[\w’'-]+){0,5}):\s$"
)
_OF_ANOTHER = regex(
    r",?\s(?:came\s(?:the|from)|came\s(?:a|an)\s|(?:was|is|were)\sthe\s(?:headline|title|answer|reply|response|verdict|view|assessment|conclusion|reaction|message)|heißt\s)"
    r"|\s(?:(?:The|That)\s(?:shout|question|reply|answer|voice|words)\s(?:came|made|of|is|was)\b|That\s(?:was|is)\s(?:his|her|their|the)\s\w+’s"
    r"|Die\sFrage\s(?:ließ|kam)|So\sklang\s)"
)


def _is_led(page: Page, quotation: Span) -> bool:
    """ "From the hall came a shout: | “Go!”": it has who says it before it."""
    lead = page.text[page.sentence_around(quotation.start).start : quotation.start].rstrip()
    return lead.endswith(":") and len(lead.split()) > 1


_ENDS_REPORT = regex(
    r"\s*(?:[,.;!?]|\w+ly\b|(?:on|in|at|to|into|from|with|after|before|during|as|over|through)\b)"
)
"""After a cue: it takes no clause, so that it reports the quotation before it."""


def _signed(page: Page, content: Span, cue: Span, source: Span) -> bool:
    """A quotation in a paragraph of its own, and under it a dash and the name."""
    if page.text[cue.start : cue.end].strip(" -–—―") or source.start < cue.end:
        return False
    between = page.text[content.end : cue.start]
    return (
        "\n" in between
        and not any(map(str.isalnum, between))
        and not page.text[cue.end : source.start].strip()
        and page.quoted_share(content) > DIRECT_SHARE
    )


def _lead_in(  # noqa: PLR0911 (one return for each reason)
    page: Page, placed: Placed, cue: Span
) -> bool:
    """A sentence with its cue right before a quotation that has none of its own.

    The judge interrupted me. “Explain to me why you are here.”
    """
    number = page.sentence_at(cue.start)
    first = placed.content_spans[0]
    if page.sentence_at(first.start) != number + 1 or page.quoted_share(first) < DIRECT_SHARE:
        return False
    if page.language == "en" and _is_of_inner_clause(page, placed, cue):
        return False  # "Lee told a crowd that the police | put at 300. “We won.”": Lee says it
    following = page.sentences[number + 1]
    ahead = page.text[following.start : first.start].rstrip(" \xa0\u202f“\"„«»'‘")
    if page.language != "de" and ahead.endswith(":") and person_names(ahead, Span(0, len(ahead))):
        return False  # somebody else leads to it
    if page.language in ("fr", "es") and ahead.endswith(":") and not _GOES_ON.match(ahead):
        return False  # "Le journal a titré : « … »": something else leads to it
    source = placed.source_span
    given = page.text[source.start : source.end] if source is not None else ""
    named = (parse_name(name) for name in person_names(ahead, Span(0, len(ahead))))
    if _FOR_HIM.search(ahead) or any(n.given and not same_person(n.full, given) for n in named):
        return False  # "Her deputy, Bob Roe, was harsher: for him, “it is rotten”"
    around = page.quotations_around(first)
    end = around[0].span.end if around else first.end
    if _IN_SENTENCE.search(ahead) or (not ahead and _IS_TITLE.match(page.text, end)):
        return False  # "Behind her hung a banner reading | “No rent”": part of its sentence
    return _one_paragraph(page, cue, first) and not outer_cues(page, placed, following)


def _is_of_inner_clause(page: Page, placed: Placed, cue: Span) -> bool:
    ahead = Span(page.sentence_around(cue.start).start, cue.start)
    clause = any(_CLAUSE.search(page.text, *gap) for gap in page.unquoted(ahead))
    return clause and any(
        _CLAUSE.search(page.text, outer.span.end, cue.start)
        for outer in outer_cues(page, placed, ahead)
    )


_CLAUSE = regex(r"\b(?:that|which|who|whom|where)\s")
_GOES_ON = regex(
    r"\W*(?:il|elle|ils|elles|lui|son|sa|ses|él|ella|ellos|su|sus|et|y|mais|pero|puis|luego|después"
    r"|fue|es|était|c['’])\b",
    re.IGNORECASE,
)
""" "Elle est catégorique : « … »": of the same one."""
_FOR_HIM = regex(
    r"\b(?:pour|selon|d['’]après|for|f(?:or|ür)|nach|para|según)\s(?:lui|elle|him|her|ihn|sie|él|ella)\b[^.;:]{0,40},?$",
    re.IGNORECASE,
)
_IS_TITLE = regex(
    r"\s?:\s(?:tel(?:le)?\s|c['’]est\s|así\s|ese\s|so\s|das\s|that\s)"
    r"|,?\s(?:is|was|are|were|reads?|says?|est|était|es|era|fue|ist|war|lautet|lautete|heißt|hieß|steht|stand|reza|rezaba)\s"
)
""" "“Water that lights” | is the slogan"."""
_IN_SENTENCE = regex(r"\w\s[\w’'-]+$")


def _one_paragraph(page: Page, one: Span, other: Span) -> bool:
    return page.paragraph_of(one) == page.paragraph_of(other)
