"""What stands right beside the content and says that its words are not the stated speaker's."""

from __future__ import annotations

import re

from attrib.language.cues import lookup, lookup_stated
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.german.another import gapped, told_in_front
from attrib.verify.german.fronted import is_beside_clause
from attrib.verify.german.nouns import object_of_another
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.clause import of_other_clause
from attrib.verify.romance.other_voice import another_voice
from attrib.verify.speaker.contrary import held_against
from attrib.verify.speaker.whose_words import Otherwise, owned, pointed_at, reproach, sent, taken_up
from attrib.verify.subject.words import is_finite, tokens_of, verb_form


def otherwise(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """Why the words of ``span`` are somebody else's, or nobody's, as the words around show."""
    sentence = page.sentence_around(span.start)
    if not sentence.covers(cue) or not sentence.covers(source):
        return pointed_at(page, cue, source, span)
    find = _ahead if cue.end <= span.start else _behind
    return (
        owned(page, cue, source, sentence, span)
        or (reproach(page, cue, source, sentence, span) if page.language == "de" else None)
        or sent(page, cue, source, span)
        or find(page, placed, cue, source, sentence, span)
        or _against(page, cue, source, sentence, span)
        or _of_language(page, placed, cue, source, sentence, span)
    )


def _ahead(
    page: Page, placed: Placed, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """Of a cue before the content."""
    return (
        taken_up(page, cue, source, span)
        or pointed_at(page, cue, source, span)
        or _heard(page, cue, span)
        or _told_of(page, cue, source, span)
        or _by_fronted(page, cue, source, sentence, span)
        or _done(page, placed, cue, span)
        or _joined(page, placed, cue, span)
        or _gapped(page, cue, source, span)
        or _past_clause(page, placed, cue, source, span)
    )


def _behind(
    page: Page, _placed: Placed, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """Of a cue behind the content, or in it."""
    return _of_relative_clause(page, cue, source, span) or _asked(page, cue, sentence, span)


def _of_language(
    page: Page, placed: Placed, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """What only the rules of a language show."""
    match page.language:
        case "de":
            return _german(page, placed, cue, source, span)
        case "fr" | "es":  # "À Lee, qui demandait si | la caisse est vide, Roe dit ..."
            found = of_other_clause(page, cue, source, sentence, span)
            if found is not None:
                return Otherwise(*found)
            place = another_voice(page, cue, source, span)
            if place is not None:
                words = page.text[place.start : place.end].strip(" ,.;")
                return Otherwise(f"“{words}” gives the words to another", place)
    return None


def _against(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "Contrary to what Lee says, ...": the content is what somebody else holds."""
    place = held_against(page, sentence, source, cue, span)
    if place is None:
        return None
    return Otherwise(f"“{_words(page, place)}” names the speaker as one who says otherwise", place)


def _german(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "Mohr begrüßte die Aussage von | Lenz, es sei spät", "…, | Lenz von „Glück“"."""
    if is_beside_clause(page, source, cue, span):
        return Otherwise("it is told beside what the cue reports", span)
    owner = object_of_another(page.text, cue, source, span)
    owner = owner or gapped(page.text, cue, source, span)
    owner = owner or told_in_front(page, placed, cue, source, span)
    if owner is None:
        return None
    return Otherwise(f"“{_words(page, owner)}” says whose words these are", owner)


def _heard(page: Page, cue: Span, span: Span) -> Otherwise | None:
    """ "heard Lee describe it as “…”": another than the one who hears speaks."""
    words = _words(page, cue).lower().split()
    if words[-1] not in _LEARNED:
        return None
    found = _FROM.match(page.text, cue.end, span.start)
    if found is None and words[-1] in _PERCEIVED:
        found = _DOING.match(page.text, cue.end, span.start)
    if found is None:
        return None
    return Otherwise(f"“{found[0].strip()}” names who speaks", Span(*found.span("who")))


_PERCEIVED = frozenset(["heard", "hears", "hear", "saw", "watched", "let", "lets", "overheard"])
_LEARNED = _PERCEIVED | frozenset(
    ["learned", "learnt", "learns", "understood", "understands", "gathered"]
)
_FROM = regex(
    r"\sfrom\s(?P<who>(?:[^\W\d_a-z]|(?:the|an?|his|her|their)\s(?:[a-z-]+\s){0,2}?[a-z]+(?:er|or|st|nt|nd|an)\b)"
    r"[^.;:“”\"]{0,60}?),?\sthat\b"
)
""" "heard from Roe that": Roe says it; not "learned from a report that"."""
_DOING = regex(
    r"\s+(?P<who>(?:(?:[a-z-]+\s+){0,2}[^\W\d_a-z]|(?:the|an?|his|her|their)\s)"
    r"[\w’'. -]{1,50}?)\s"
    r"(?:say|tell|describe|call|claim|promise|ask|shout|whisper|admit|explain|warn|announce|deny"
    r"|declare|accuse|complain|swear|threaten|saying|telling|describing|calling|claiming|promising"
    r"|asking|shouting|whispering|admitting|explaining|warning|announcing)\b"
)


def _of_relative_clause(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "“…” embarrasses Lee, who says she ...": the clause reports what follows in it."""
    if not (span.end <= source.start and source.end <= cue.start):
        return None
    if not _WHO.fullmatch(page.text, source.end, cue.start):
        return None
    if not _GOES_ON.match(page.text, cue.end):
        return None
    return Otherwise("the cue is of a clause that begins after the content", cue)


_WHO = regex(r",?\s+(?:who|which|qui|que|quien)\s+(?:[\w’']+\s+){0,2}")
_GOES_ON = regex(r"\s+(?![.,;])\w|[:,]?\s*[“\"„«]")


def _asked(page: Page, cue: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "Asked whether | he had lied, Lee said ...": what was asked is not what was answered."""
    if cue.start < span.end or page.quotations_around(span):
        return None
    before = page.text[sentence.start : span.start]
    within = _COMPLEMENT.match(page.text, span.start)
    introduced = within or _COMPLEMENT_BEFORE.search(before)
    if introduced is None or len(before.split()) < (1 if within else 2):
        return None
    ahead = before if within else before[: introduced.start()]
    if not _ASKING.search(ahead):
        return None
    return Otherwise("it was asked, not answered, by what stands before it", cue)


_COMPLEMENT = regex(r"(?:whether|if|ob|si|why|how|warum|pourquoi)\s")
_COMPLEMENT_BEFORE = regex(r"\b(?:whether|if|ob|si|why|how|warum|pourquoi)\s+$")
_ASKING = regex(
    r"\b(?:asked|asking|questioned|pressed|quizzed|question|questions|gefragt|Frage|Fragen|Nachfrage"
    r"|demandé|interrogée?s?|question|preguntad[oa]s?|pregunta)\b[^.;:]*$",
    re.IGNORECASE,
)


def _told_of(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "Rumour has it that Lee | will sell": the speaker is whom the words are about."""
    if not (cue.end <= source.start and source.end <= span.start):
        return None
    if page.text[source.end : span.start].strip(" “\"‘'„«»"):
        return None
    between = page.text[cue.end : source.start]
    if not _CLAUSE.search(between):
        return None
    return Otherwise("the words are about the speaker, who is the subject of the clause", source)


_CLAUSE = regex(r"(?:\bthat|\bdass|\bque|(?<=[\w”’\"]),)\s+(?:[a-z]+\s+){0,2}$")


def _by_fronted(
    page: Page, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """ "According to a study that Lee called “bad”, | the dam ...": the study has it so."""
    lead = _FRONTED.match(page.text, sentence.start)
    if lead is None or cue.start < lead.end() or cue.end > span.start or source.end > span.start:
        return None
    if _words(page, cue).lower().split()[-1] in ("to", "laut", "nach", "selon", "según"):
        return None
    if not _RELATIVE.search(page.text, lead.end(), cue.start):
        return None
    if "," not in page.text[cue.end : span.start]:
        return None
    return Otherwise(f"“{lead[0].strip()}” says whose words these are", Span(*lead.span()))


_FRONTED = regex(r"(?:According to|Laut|Nach Angaben|Selon|Según)\s")
_RELATIVE = regex(r"\b(?:that|which|who|whom|que|qui|die|der|das)\b")


def _done(page: Page, placed: Placed, cue: Span, span: Span) -> Otherwise | None:
    """ "said goodbye and | drove to the lake": told of the speaker, not by him."""
    if span != placed.content_spans[0] or cue.end > span.start or page.quotations_around(span):
        return None
    if not _AND.search(page.text, cue.end, span.start):
        return None
    first = tokens_of(page.text, span, [])[:1]
    if not first or verb_form(first[0]) != "past" or first[0].low in _AUXILIARY:
        return None
    between = page.text[cue.end : span.start]
    if outer_cues(page, placed, Span(cue.end, span.start)) or "that" in between.split():
        return None
    return Otherwise("it tells what the speaker did, not what was said", span)


def _joined(page: Page, placed: Placed, cue: Span, span: Span) -> Otherwise | None:
    """ "said it would rain, and | prices fell": a clause beside the one that reports."""
    if page.language != "en" or span != placed.content_spans[0] or cue.end > span.start:
        return None
    before = page.text[max(span.start - _LONGEST_JOINT, cue.end) : span.start]
    if not before[-1:].isspace():
        return None
    joint = _JOINT.search(before) or (_JOINS.match(page.text, span.start) and _MARK.search(before))
    if joint is None or len(page.quotations_around(span)) > len(page.quotations_around(cue)):
        return None
    said = page.text[cue.end : span.start].split()
    if len(said) < _FEWEST_SAID or page.text.startswith("that ", span.start):
        return None
    return Otherwise("a clause joined to the one with the cue need not have been said", span)


def _gapped(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "Lee says it holds, Bob Roe that | it leaks": another's, without a verb."""
    apart = _ANOTHER_APART.search(page.text, cue.end, span.start)
    if apart is not None and not same_person(apart["who"], _words(page, source)):
        return Otherwise(f"“{apart['who']}” names who says it", Span(*apart.span("who")))
    if not page.text.endswith(" that ", cue.end, span.start):
        return None
    found = _ANOTHER.search(page.text, cue.end, span.start)
    if found is None or same_person(found["who"], _words(page, source)):
        return None
    return Otherwise(f"“{found['who']} that” names who says it", Span(*found.span("who")))


_ANOTHER_APART = regex(
    r";\s(?:(?:and|but|while|y|pero|et|mais|und|aber)\s)?(?P<who>(?:(?:the|an?|his|her|their|its|le|la"
    r"|les|un|une|son|sa|el|los|las|una|su|sus|der|die|das|sein|ihr)\s|l['’])?(?:[\w’'-]+\s){0,2}"
    r"[\w’'-]{3,}(?:,\s[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)*)?),\s"
    r"(?:on|of|as|to|for|that|with|from|que|qu['’]|dass|von|als)?\s?(?:an?\s|the\s)?[“\"„«]?$"
)
""" "Lee blames the rain; | her deputy, Ben Roe, on | “the budget”"."""
_ANOTHER = regex(
    r"[,;]\s(?:and\s|but\s|while\s)?"
    r"(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3}) that $"
)


def _past_clause(
    page: Page, placed: Placed, cue: Span, source: Span, span: Span
) -> Otherwise | None:
    """ "Lee’s warning that the dam leaked was ignored until | it broke": the clause has ended.

    Of a noun: between its "that" and the content stand the verb of the clause and one more.
    """
    start = max(cue.end, source.end)
    that = _THAT.match(page.text, start, span.start) if page.language == "en" else None
    if that is None or span != placed.content_spans[0] or page.quotations_around(span):
        return None
    entry = lookup(_words(page, cue)) or lookup_stated(_words(page, cue), "en")
    owned = page.text.startswith(("’s ", "'s ", "’ ", "' "), source.end)
    noun = owned or page.text.startswith((" by ", " from ", " of "), cue.end)
    if not (noun or (entry is not None and entry.category == "noun")) or page.text.endswith(
        "that ", that.end(), span.start
    ):
        return None
    verbs = 0
    after_verb = False
    for token in tokens_of(page.text, Span(that.end(), span.start), []):
        finite = is_finite(token)
        verbs += finite and not after_verb
        after_verb = finite or (after_verb and token.low.endswith(("ly", "not")))
    if verbs <= 1:
        return None
    return Otherwise("the clause that says what it is has ended before the content", span)


_THAT = regex(r"\s?,?\sthat\s")
_LONGEST_JOINT = 8
_FEWEST_SAID = 2
"""Words after the cue, the joining one among them: "said little, but | the dam broke"."""
_JOINT = regex(r"[,;”\"'’]\s+(?:and|but|so|yet)\s+$|;\s+$")
_JOINS = regex(r"(?:and|but|so|yet)\s(?!that\s)")
_MARK = regex(r"[,;”\"'’]\s+$")
_AND = regex(r"\s(?:and|but|then)\s+$")
_AUXILIARY = frozenset(["was", "were", "had", "has", "is", "are", "would", "could", "did"])


def _words(page: Page, span: Span) -> str:
    return page.text[span.start : span.end]
