"""What stands right beside the content and says that its words are not the stated speaker's."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.cue.constructions import message_nouns
from attrib.verify.cue.outer_cues import outer_cues
from attrib.verify.german.another import gapped, told_in_front
from attrib.verify.german.nouns import object_of_another
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import TIMES
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.clause import of_other_clause
from attrib.verify.speaker.contrary import held_against
from attrib.verify.subject.phrases import tokens_of, verb_form


class Otherwise(NamedTuple):
    reason: str
    place: Span


def otherwise(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """Why the words of ``span`` are somebody else's, or nobody's, as the words around show."""
    sentence = page.sentence_around(span.start)
    if not sentence.covers(cue) or not sentence.covers(source):
        return _pointed_at(page, cue, source, span)
    return (
        _owned(page, cue, source, sentence, span)
        or _reproach(page, cue, source, sentence, span)
        or _sent(page, cue, source, span)
        or _pointed_at(page, cue, source, span)
        or _heard(page, cue, span)
        or _of_relative_clause(page, cue, source, span)
        or _asked(page, cue, sentence, span)
        or _told_of(page, cue, source, span)
        or _by_fronted(page, cue, source, sentence, span)
        or _done(page, placed, cue, span)
        or _joined(page, placed, cue, span)
        or _gapped(page, cue, source, span)
        or _against(page, cue, source, sentence, span)
        or _of_language(page, placed, cue, source, sentence, span)
    )


def _of_language(
    page: Page, placed: Placed, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """What only the rules of a language show."""
    match page.language:
        case "de":
            return _german(page, placed, cue, source, span)
        case "fr" | "es":  # "À Lee, qui demandait si | la caisse est vide, Roe dit ..."
            found = of_other_clause(page, cue, source, sentence, span)
            return Otherwise(*found) if found is not None else None
    return None


def _against(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "Contrary to what Lee says, ...": the content is what somebody else holds."""
    place = held_against(page, sentence, source, cue, span)
    if place is None:
        return None
    return Otherwise(f"“{_words(page, place)}” names the speaker as one who says otherwise", place)


def _german(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "Mohr begrüßte die Aussage von | Lenz, es sei spät", "…, | Lenz von „Glück“"."""
    owner = object_of_another(page.text, cue, source, span)
    owner = owner or gapped(page.text, cue, source, span)
    owner = owner or told_in_front(page, placed, cue, source, span)
    if owner is None:
        return None
    return Otherwise(f"“{_words(page, owner)}” says whose words these are", owner)


def _owned(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "thanked Lee, whose remark that “…”", "says that Lee’s last words were “…”"."""
    found = _OWNED.search(page.text, sentence.start, span.start)
    if found is None or found["noun"].lower() not in message_nouns() | _SAYINGS:
        return None
    place = Span(*found.span("owner"))
    noun = Span(*found.span("noun"))
    if place.overlaps(source) or noun.overlaps(source) or noun.overlaps(cue):
        return None
    if same_person(found["owner"].removesuffix("’s").removesuffix("'s"), _words(page, source)):
        return None
    if found["owner"].lower()[:-2] in TIMES or (
        found["link"] in ("that", ":") and _DURING.search(page.text, sentence.start, place.start)
    ):
        return None  # "said during Saturday’s debate that", "at Lee’s speech that"
    if found["owner"] in ("whose", "dont") and source.start > place.start:
        return None
    return Otherwise(f"“{found['owner']} {found['noun']}” says whose words these are", place)


_OWNED = re.compile(
    r"(?P<owner>\bwhose|(?<![\w-])[^\W\d_][\w-]*['’]s)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?:\s+(?:to|of|about|for)\s+[\w’' -]{1,30}?)?\s*(?P<link>that|is|was|are|were|:)"
    r"\s*[“\"‘'„«»]?$"
)
_DURING = re.compile(
    r"\b(?:in|at|on|of|during|after|before|about|with)\s+(?:the\s+)?(?:[\w.]+\s)*$"
)
_SAYINGS = frozenset(
    """
    words word answer reply response motto slogan mantra advice catchphrase nickname line phrase
    message remark remarks retort
    """.split()  # noqa: SIM905
)


def _reproach(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "Den Vorwurf der Opposition, er habe | gelogen, wies Lee zurück"."""
    if cue.start < span.end:
        return None
    found = _REPROACH.search(page.text, sentence.start, span.start)
    if found is None or Span(*found.span("owner")).overlaps(source):
        return None
    return Otherwise(f"“{found[1]}” says whose words these are", Span(*found.span(1)))


_REPROACH = re.compile(
    r"((?:Vorwurf|Vorwürfe|Behauptung(?:en)?|Aussagen?|Forderung(?:en)?|Ankündigung|Darstellung"
    r"|Drohung|Andeutung|Anschuldigung(?:en)?|Unterstellung|Kritik|Vermutung)"
    r"\s+(?P<owner>(?:der|des|von)\s+[^,.;:]+)),\s+[^,.;:]*$"
)


def _sent(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "read out a letter from Lee: “…”", "“…,” read Lee from the letter": those of the letter."""
    if not page.quotations_around(span):
        return None
    if cue.end <= span.start:
        found = _LETTER.fullmatch(page.text, cue.end, span.start)
    else:
        found = _PAGE.match(page.text, cue.end)
    if found is None or found["noun"].lower() not in DOCUMENTS | _PAGES:
        return None
    place = Span(*found.span("noun"))
    if place.overlaps(source) or not (found["maker"] or _READS.match(page.text, cue.start)):
        return None
    return Otherwise(f"the words are those of the “{found['noun']}” from another", place)


_LETTER = re.compile(
    r"(?:\s+(?:out|aloud|from)){0,2}\s+(?:an?|the|another|one)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?P<maker>\s+(?:from|by|of)\s+[^.;:“”\"]{0,60}?[^\W\d_a-z][^.;:“”\"]{0,60}?)?[:,]\s*[“\"‘„«]?"
)
_PAGE = re.compile(
    r"(?:\s+(?:out|aloud))?\s+(?:from|on|in)\s+(?:an?|the|another|one)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?P<maker>)(?=[.,;]|\s+(?:of|by|from)\b)"
)
_PAGES = frozenset(
    """
    diary diaries poem will card bible gospel psalm screen sign wall label board plaque placard
    """.split()  # noqa: SIM905
)
_READS = re.compile(r"read(?:s|ing)?\b", re.IGNORECASE)


def _pointed_at(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "pointed to the sign: “…”", "criticised the words of Bob Roe: “…”"."""
    if max(cue.end, source.end) > span.start or ":" not in page.text[cue.end : span.start]:
        return None
    found = _SIGN.search(page.text, cue.end, span.start)
    if found is None:
        return None
    return Otherwise(f"“{found[1]}” says whose words these are", Span(*found.span(1)))


_SIGN = re.compile(
    r"((?:\b(?:the|a|an|dem|das|den|die|der|ein|eine|einem|einen|einer|le|la|un|une|el|una)\s+)?"
    r"(?:[^\W\d_]+\s+)?\b(?:sign|poster|placard|banner|plaque|billboard|inscription|graffiti|sticker"
    r"|Schild|Plakat|Transparent|Aufschrift|Inschrift|Tafel|Aufkleber|panneau|pancarte|affiche"
    r"|banderole|inscription|letrero|cartel|pancarta|pintada)(?:\s[^.:;!?“„«\"\n]{1,40})?"
    r"|\b(?:the|das|den|die|dem|der)\s+(?:[^\W\d_]+\s+)?(?:words?|sentence|statement|tweet|post|song"
    r"|motto|slogan|claim|verse|line|Worte?n?|Satz|Aussagen?|Tweet|Beitrag|Lied|Motto|Spruch|Vers"
    r"|Zeile)\s+(?:of|by|from|von|vom|des|der|seine[rs]|ihre[rs])\s+[^.:;!?“„«\"\n]{1,40})"
    r":\s*[“\"„«‘']?$"
)
"""What is written there, or another's words, before a colon; not "ended with the words: “…”"."""


def _heard(page: Page, cue: Span, span: Span) -> Otherwise | None:
    """ "heard Lee describe it as “…”": another than the one who hears speaks."""
    words = _words(page, cue).lower().split()
    if cue.end > span.start or words[-1:][0] not in _PERCEIVED:
        return None
    found = _DOING.match(page.text, cue.end, span.start)
    if found is None:
        return None
    return Otherwise(f"“{found[0].strip()}” names who speaks", Span(*found.span("who")))


_PERCEIVED = frozenset(["heard", "hears", "hear", "saw", "watched", "let", "lets", "overheard"])
_DOING = re.compile(
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


_WHO = re.compile(r",?\s+(?:who|which|qui|que|quien)\s+(?:[\w’']+\s+){0,2}")
_GOES_ON = re.compile(r"\s+(?![.,;])\w|[:,]?\s*[“\"„«]")


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


_COMPLEMENT = re.compile(r"(?:whether|if|ob|si|why|how|warum|pourquoi)\s")
_COMPLEMENT_BEFORE = re.compile(r"\b(?:whether|if|ob|si|why|how|warum|pourquoi)\s+$")
_ASKING = re.compile(
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


_CLAUSE = re.compile(r"(?:\bthat|\bdass|\bque|(?<=[\w”’\"]),)\s+(?:[a-z]+\s+){0,2}$")


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


_FRONTED = re.compile(r"(?:According to|Laut|Nach Angaben|Selon|Según)\s")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|que|qui|die|der|das)\b")


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
    if not page.text.endswith(" that ", cue.end, span.start):
        return None
    found = _ANOTHER.search(page.text, cue.end, span.start)
    if found is None or same_person(found["who"], _words(page, source)):
        return None
    return Otherwise(f"“{found['who']} that” names who says it", Span(*found.span("who")))


_ANOTHER = re.compile(
    r"[,;]\s(?:and\s|but\s|while\s)?"
    r"(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3}) that $"
)
_LONGEST_JOINT = 8
_FEWEST_SAID = 2
"""Words after the cue, the joining one among them: "said little, but | the dam broke"."""
_JOINT = re.compile(r"[,;”\"'’]\s+(?:and|but|so|yet)\s+$|;\s+$")
_JOINS = re.compile(r"(?:and|but|so|yet)\s(?!that\s)")
_MARK = re.compile(r"[,;”\"'’]\s+$")
_AND = re.compile(r"\s(?:and|but|then)\s+$")
_AUXILIARY = frozenset(["was", "were", "had", "has", "is", "are", "would", "could", "did"])


def _words(page: Page, span: Span) -> str:
    return page.text[span.start : span.end]
