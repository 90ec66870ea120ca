"""A noun for words, or for what they stand on, that names another than the stated speaker:
"Lee’s remark that …", "a suggestion by Lee that …", "a letter from Lee: …", "the sign: …".
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from attrib.language.names import POSSESSIVE
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.cue.constructions import message_nouns
from attrib.verify.lists.documents import DOCUMENTS, SETS_ASIDE
from attrib.verify.lists.wordlists import TIMES
from attrib.verify.page import Page


class Otherwise(NamedTuple):
    """Why words are not the stated speaker's, and where the text shows it."""

    reason: str
    place: Span


def owned(  # noqa: PLR0911 (one return for each condition)
    page: Page, cue: Span, source: Span, sentence: Span, span: Span
) -> Otherwise | None:
    """ "thanked Lee, whose remark that “…”", "says that Lee’s last words were “…”"."""
    found = _OWNED.search(page.text, sentence.start, span.start)
    if found is None or found["noun"].lower() not in message_nouns() | _SAYINGS:
        if not page.text.endswith(" that ", cue.end, span.start):
            return None
        return _made_by(page, cue, source, sentence, span)
    place = Span(*found.span("owner"))
    noun = Span(*found.span("noun"))
    if place.overlaps(source) or noun.overlaps(source) or noun.overlaps(cue):
        return None
    if same_person(
        found["owner"].removesuffix("’s").removesuffix("'s"), page.text[source.start : source.end]
    ):
        return None
    if found["owner"].lower()[:-2] in TIMES or (
        found["link"] in ("that", ":") and _DURING.search(page.text, sentence.start, place.start)
    ):
        return None  # "said during Saturday’s debate that", "at Lee’s speech that"
    if found["owner"] in ("whose", "dont") and source.start > place.start:
        return None
    return Otherwise(f"“{found['owner']} {found['noun']}” says whose words these are", place)


_OWNED = regex(
    r"(?P<owner>\bwhose|(?<![\w-])[^\W\d_][\w-]*['’]s)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?:\s+(?:to|of|about|for)\s+[\w’' -]{1,30}?)?\s*(?P<link>that|is|was|are|were|:)"
    r"\s*[“\"‘'„«»]?$"
)
_DURING = regex(r"\b(?:in|at|on|of|during|after|before|about|with)\s+(?:the\s+)?(?:[\w.]+\s)*$")
_SAYINGS = frozenset(
    """
    words word answer reply response motto slogan mantra advice catchphrase nickname line phrase
    message remark remarks retort
    """.split()  # noqa: SIM905
)


def _made_by(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "told them to ignore the suggestion by Lee that | the dam leaks": it is Lee who suggests."""
    found = _MADE_BY.search(page.text, cue.end, span.start)
    if found is None or page.language != "en" or found["noun"].lower() not in message_nouns():
        return None
    maker = Span(*found.span("maker"))
    if maker.overlaps(source) or same_person(found["maker"], page.text[source.start : source.end]):
        return None
    if _WITHIN.search(page.text, sentence.start, found.start()):
        return None  # "said in a statement by his lawyer that"
    return Otherwise(f"“{found['noun']} {found['link']}” says whose words these are", maker)


_MADE_BY = regex(
    r"\b(?P<noun>[a-z]+)\s(?P<link>by|from|of(?=\s[^.;:“”\"]*[A-Z]))\s"
    r"(?P<maker>(?:(?!\b(?:that|who|which|by|from)\b)[^.;:“”\"]){2,80}?),?\sthat\s$"
)
_WITHIN = regex(
    r"\b(?:in|at|on|during|after|before|with|through|answer to|reply to|response to)"
    r"\s+(?:an?\s|the\s|his\s|her\s|its\s|their\s)?(?:[\w.]+\s){0,2}$"
)


def taken_up(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "Lee disputed | a report that the dam leaks", "read | a warning that …": not her own."""
    if page.language != "en" or source.end > cue.start or cue.end > span.start:
        return None
    defeated = _DEFEATED.search(page.text, source.end, cue.start)
    if defeated is not None:
        reason = f"“{' '.join(defeated[0].split())}” says that it was not passed"
        return Otherwise(reason, Span(*defeated.span()))
    if page.text[cue.end : span.start] not in _THAT and not _BY.match(page.text, cue.end):
        return None
    verb = _TAKES_UP.search(page.text, source.end, cue.start)
    if verb is None:
        return None
    return Otherwise(f"“{verb[0].strip()}” says that the words are another’s", Span(*verb.span()))


_DEFEATED = regex(
    r"\b(?:voted (?:down|against)|rejected|rejects|defeated|blocked|vetoed|threw out|struck down"
    r"|opposed|dismissed|turned down|refused)\s(?:an?|the|its|his|her|their|this|that)\s"
    r"(?:[\w-]+\s){0,2}(?:motion|resolution|bill|amendment|petition|proposal|statement|declaration"
    r"|document|draft|text|letter|measure)s?\s(?:which\s|that\s)?$"
)
""" "Delegates voted down a motion | declaring that …": they do not declare it."""
_THAT = (" that ", ", that ", ": ")
_BY = regex(
    r"(?:\s(?:by|from|of|in)|,\s(?:made|put|sent|spread|[a-z]+ed)\s(?:\w+\s)?(?:by|in))\s"
    r"[^.;:“”\"]{2,90},?\sthat\s"
)
_TAKES_UP = regex(
    rf"\b(?:{SETS_ASIDE}|contest|question|denounc|read|saw|see|heard|hear|receiv|laugh|shrug|brush|wav)"
    r"(?:e|es|s|ed|d|ing|al)?\s(?:off\s|about\s|of\s)?"
    r"(?:(?:an?|the|any|all|some|such|these|those|that|this)\s(?:(?!(?:and|or|but)\s)[\w-]+\s){0,2})?$"
)
"""Right before the noun, without a possessive, which would make it the speaker's own."""


def reproach(page: Page, cue: Span, source: Span, sentence: Span, span: Span) -> Otherwise | None:
    """ "Den Vorwurf der Opposition, er habe | gelogen, wies Lee zurück"."""
    rejects = _REJECTS.search(page.text, cue.start, sentence.end)
    blamed = _BLAMED.search(page.text, sentence.start, span.start) if rejects else None
    if rejects is not None and blamed is not None:
        return Otherwise(f"“{rejects[0]}” says that it is rejected", Span(*rejects.span()))
    if cue.start < span.end:
        return None
    found = _REPROACH.search(page.text, sentence.start, span.start)
    if found is None or Span(*found.span("owner")).overlaps(source):
        return None
    return Otherwise(f"“{found[1]}” says whose words these are", Span(*found.span(1)))


_REJECTS = regex(
    r"\bzurück(?:wies(?:en)?|weist|weisen|gewiesen|zuweisen)?\b(?=[.,;:]|\s*$|\s(?:und|hat))"
)
_BLAMED = regex(
    r"\b(?:Vorw[uü]rfe?n?|Behauptung(?:en)?|Anschuldigung(?:en)?|Unterstellung(?:en)?|Verdacht"
    r"|Gerüchte?n?)(?:\s[\w-]+){0,4}?(?:\szurück)?,\s(?:dass\s|wonach\s)?$"
)
""" "wies den Vorwurf zurück, | er habe gelogen": he does not say that."""
_REPROACH = regex(
    r"((?:Vorwurf|Vorwürfe|Behauptung(?:en)?|Aussagen?|Forderung(?:en)?|Ankündigung|Darstellung"
    r"|Drohung|Andeutung|Anschuldigung(?:en)?|Unterstellung|Kritik|Vermutung)"
    r"\s+(?P<owner>(?:der|des|von)\s+[^,.;:]+)),\s+[^,.;:]*$"
)


def sent(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "read out a letter from Lee: “…”", "“…,” read Lee from the letter": those of the letter."""
    if not page.quotations_around(span):
        return None
    if cue.end <= span.start:
        found = _LETTER.fullmatch(page.text, cue.end, span.start)
    else:
        found = _PAGE.match(page.text, cue.end)
    if found is None or found["noun"].lower() not in DOCUMENTS | _PAGES:
        if not _READS_OUT.match(page.text, cue.start, cue.end):
            return None
        return _sent_by(page, cue, source, span)
    place = Span(*found.span("noun"))
    if place.overlaps(source) or not (found["maker"] or _READS.match(page.text, cue.start)):
        return None
    return Otherwise(f"the words are those of the “{found['noun']}” from another", place)


_LETTER = regex(
    r"(?:\s+(?:out|aloud|from)){0,2}\s+(?:an?|the|another|one)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?P<maker>\s+(?:from|by|of)\s+[^.;:“”\"]{0,60}?[^\W\d_a-z][^.;:“”\"]{0,60}?)?[:,]\s*[“\"‘„«]?"
)
_PAGE = regex(
    r"(?:\s+(?:out|aloud))?\s+(?:from|on|in)\s+(?:an?|the|another|one)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[^\W\d_]+)"
    r"(?P<maker>)(?=[.,;]|\s+(?:of|by|from)\b)"
)
_PAGES = frozenset(
    """
    diary diaries poem will card bible gospel psalm screen sign wall label board plaque placard
    cable cables fax inscription entry exchange passage
    """.split()  # noqa: SIM905
)
_READS = regex(r"read(?:s|ing)?\b", re.IGNORECASE)


def _sent_by(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "read out a message that Lee had sent: “…”", "read her father’s letter aloud: “…”"."""
    lead = _READ_WHAT.match(page.text, cue.end, span.start) if page.language == "en" else None
    noun = _noun_of(page, lead.end(), span.start) if lead is not None else None
    if lead is None or noun is None:
        return None
    found = _BY_ANOTHER.fullmatch(page.text, noun.end, span.start)
    owner = lead["owner"] if _LEADS.fullmatch(page.text, noun.end, span.start) else None
    who = owner or (found["who"] if found is not None else None)
    given = page.text[source.start : source.end]
    if found is None and owner is None:
        return None
    if who is not None and same_person(POSSESSIVE.sub("", who), given):
        return None
    reason = f"the words are those of the “{page.text[noun.start : noun.end]}” from another"
    return Otherwise(reason, noun)


def _noun_of(page: Page, start: int, end: int) -> Span | None:
    """The noun for something written that heads the phrase from ``start``: "a text | message"."""
    noun = None
    for word in islice(_WORD.finditer(page.text, start, end), _LONGEST_PHRASE):
        written = word[0].lower() in DOCUMENTS | _PAGES | _RULINGS | message_nouns()
        if noun is not None and not written:
            break
        noun = Span(*word.span()) if written else None
    return noun


_LONGEST_PHRASE = 5
_WORD = regex(r"[\w’'-]+")
_RULINGS = frozenset(["verdict", "verdicts", "judgment", "judgement", "sentence", "ruling"])
_READS_OUT = regex(r"(?:read(?:s|ing)?|recit(?:es?|ed|ing)|quot(?:es?|ed|ing))\b")
_READ_WHAT = regex(
    r"(?:\s(?:out|aloud|from|to)){0,2}(?:\s(?:the\s)?(?:court|jury|jurors|inquest|hearing|house))?"
    r"\s(?:(?P<owner>(?:(?:the|an?|his|her|their)\s)?(?:[\w-]+\s){0,2}?[\w-]+['’]s)"
    r"|an?|the|another|one|several|some|two)\s"
)
_TO_MARK = r"[^;:“”\"]{0,100}?[:,]\s*[“\"‘„«]?"
_LEADS = regex(r"(?:\s(?:out|aloud))?[:,]\s*[“\"‘„«]?")
_SOMEBODY = r"(?:(?:the|an?|his|her|their)\s(?!own\b)|[A-Z])"
_PLACES = (
    r"(?:[\w-]+\s)?(?:steps?|podium|stage|pulpit|dock|balcony|text|sheet|phone|screen|notes?|paper"
    r"|page|script|lectern|floor|bench|window)\b"
)
_BY_ANOTHER = regex(
    rf"(?:\s(?:by|of)\s{_SOMEBODY}|\sfrom\s(?!(?:the|an?|his|her|their)\s{_PLACES}){_SOMEBODY}"
    r"|,?\s(?:found|kept|recovered|left|discovered|seized|obtained|intercepted|received)\b"
    r"|,?\s(?:sent|written|posted|signed|published|drafted|recorded)\s(?:[\w’'-]+\s){0,6}?by\s"
    r"(?!him|her|them|it|me|us)"
    r"|,?\sin\swhich\s(?!she|he|they|I|we|it)"
    r"|,?\s(?:(?:that|which)\s)?(?:(?:s?he|they|I|we)\s(?:(?:had|has|have|later|once)\s)*"
    r"(?:received|got|gotten|found|been\s(?:sent|given|handed))\b"
    r"|(?P<who>(?:the|an?|his|her|their|one|[A-Z][\w.’'-]*)\s(?:[\w’'-]+,?\s){0,5}?)"
    r"(?:(?:had|has|have|later|once|then)\s)*(?:sent|written|wrote|posted|left|recorded|texted"
    r"|e-?mailed|penned|dictated|typed|scrawled|scribbled|tweeted|received|found|given|gave|handed"
    rf"|kept)\b)){_TO_MARK}"
)
"""What another made, or what the reader only came by; not "from | the steps of the court"."""


def pointed_at(page: Page, cue: Span, source: Span, span: Span) -> Otherwise | None:
    """ "pointed to the sign: “…”", "criticised the words of Bob Roe: “…”"."""
    if max(cue.end, source.end) > span.start or ":" not in page.text[cue.end : span.start]:
        return None
    found = _SIGN.search(page.text, cue.end, span.start)
    if found is None:
        return None
    return Otherwise(f"“{found[1]}” says whose words these are", Span(*found.span(1)))


_SIGN = regex(
    r"((?:\b(?:the|a|an|dem|das|den|die|der|ein|eine|einem|einen|einer|le|la|un|une|el|una)\s+)?"
    r"(?:[^\W\d_]+\s+)?\b(?:sign|poster|placard|banner|plaque|billboard|inscription|graffiti|sticker"
    r"|tile|mural|notice|chalkboard|T-shirt|tattoo|headstone|tombstone|label"
    r"|Schild|Plakat|Transparent|Aufschrift|Inschrift|Tafel|Aufkleber|Grabstein|Fliese|Banner|Plakette"
    r"|panneau|pancarte|affiche|banderole|inscription|écriteau|ardoise|fresque|tee-shirt"
    r"|letrero|cartel|pancarta|pintada|azulejo|placa|rótulo|lápida|camiseta|lona|mural)(?:\s[^.:;!?“„«\"\n]{1,40})?"
    r"|\b(?:the|das|den|die|dem|der)\s+(?:[^\W\d_]+\s+)?(?:words?|sentence|statement|tweet|post|song"
    r"|motto|slogan|claim|verse|line|Worte?n?|Satz|Aussagen?|Tweet|Beitrag|Lied|Motto|Spruch|Vers"
    r"|Zeile)\s+(?:of|by|from|von|vom|des|der|seine[rs]|ihre[rs])\s+[^.:;!?“„«\"\n]{1,40})"
    r":\s*[“\"„«‘']?$"
)
"""What is written there, or another's words, before a colon; not "ended with the words: “…”"."""
