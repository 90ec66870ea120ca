"""Rules on quotation marks: who is quoted inside whom, and what is speech at all."""

from __future__ import annotations

from attrib.language.cues import CueEntry, lookup
from attrib.language.outlets import names_outlet
from attrib.language.regex import regex
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import DIRECT_SHARE, check, missing_part
from attrib.verify.speaker.only_named import only_named
from attrib.verify.words.typography import SPACES

KEEPS_LEVELS = "keeps_levels"
_MOST_WORDS_OF_TERM = 4
_EMPTY = frozenset(
    ["nothing", "anything", "something", "so", "it", "this", "little", "much", "more"]
)


def speech_not_term(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page, placed: Placed, entry: CueEntry | None, labelled: bool
) -> Check:
    """Quotation marks without a speaker are scare quotes or terms."""
    rule = "speech_not_term"
    content = placed.content_spans
    if not content:
        return check(rule, Outcome.CANNOT_TELL, "there is no content in the text")
    text, source = page.text, placed.source_span
    start, end = content[0]
    ahead = source is not None and end <= source.start
    if len(content) == 1 and _is_empty(page, placed.cue_span, content[0], entry, ahead):
        reason = "says that something was said, not what"
        return check(rule, Outcome.CANNOT_TELL, reason, *content)
    if labelled:
        return check(rule, Outcome.PASS, "a speaker label stands there")
    outlet = next((span for span in content if _is_outlet(page, span)), None)
    if outlet is not None:
        reason = "the name of a paper or a programme, not what is said"
        return check(rule, Outcome.FAIL, reason, outlet)
    named_only = next((span for span in content if only_named(page, span)), None)
    if named_only is not None:
        return check(rule, Outcome.FAIL, "what somebody or something is called", named_only)
    # a word has to stand right before
    last = text[max(start - 30, 0) : start].rstrip(_BETWEEN)[-1:]
    told = last.isalnum()
    named = _NAMING.search(text[max(start - 30, 0) : start].rstrip(_BETWEEN)) if told else None
    if last == ",":
        named = _SLOGAN.search(text, max(start - 50, 0), start)
    if named and not _ends_near(placed.cue_span, content[0]):
        return check(rule, Outcome.FAIL, f"“{named[0]}” says what it is called, not who says it")
    work = _WORK.search(text, max(start - 30, 0), start) if told or last == "," else None
    if last == "," and len(content) == 1 and _in_capitals(text[start:end]):
        work = _WORK.search(text[max(start - 30, 0) : start].replace(",", ""))
    titled = _is_title(page, content) and not _is_tag(page, placed.cue_span, content[0])
    if last == "," and not _in_capitals(text[start:end]) and _GOES_ON.search(text, start, end + 2):
        work = None  # "In the film, “I was never there,” Ida Kern says"
    titled = titled or _is_its_name(page, placed.cue_span, content)
    if (work and not _ends_near(placed.cue_span, content[0])) or titled:
        return check(rule, Outcome.FAIL, "the name of a work, not what is said", *content)
    if placed.source is not None and placed.cue is not None:
        return check(rule, Outcome.PASS, "a speaker and a cue are stated")
    words = sum(len(text[span.start : span.end].split()) for span in content)
    quoted = all(page.quoted_share(span) > 0.5 for span in content)
    if placed.source is None and placed.cue is None and quoted and words <= _MOST_WORDS_OF_TERM:
        return check(
            rule, Outcome.FAIL, "quotation marks without a speaker: a term, not speech", *content
        )
    if placed.source is None and placed.cue is None and not quoted:
        return check(rule, Outcome.FAIL, "neither a speaker nor a cue is stated", *content)
    return check(rule, Outcome.CANNOT_TELL, missing_part(placed), *content)


def _is_outlet(page: Page, piece: Span) -> bool:
    """ "sagte dem | „Spiegel“": all of the piece names a paper or a programme."""
    return any(
        quotation.inner == piece and names_outlet(page.text, quotation, page.language)
        for quotation in page.outer_quotations(piece)
    )


def _is_empty(
    page: Page, cue: Span | None, content: Span, entry: CueEntry | None, ahead: bool
) -> bool:
    """ "said it", "denied something": that a word was said, but not which.

    Of a verb that takes no clause the pronoun is the object: "opposed it", not "believed it"; so
    it is where one knows or disputes it, and behind a preposition: "has doubts | about | it". And
    "something", where it goes back to what was named: "a new dam, something | she denied".
    """
    low = page.text[content.start : content.end].lower()
    if low in _SUBJECTS or (low in _WHEN and page.quoted_share(content) == 0):
        return True  # "Pressed by the chair, | she | conceded", "confirmed | late | on Sunday"
    known = entry is not None and _CLAUSES.isdisjoint(entry.frames)
    if cue is None or low not in _EMPTY or known or _MODAL.search(page.text, *cue):
        return low in _EMPTY and not (known and _points(low, ahead))
    to_it = content.start == cue.end + 1 and _TO_IT.search(page.text, *cue) is not None
    shown = low == "something" or to_it or (entry is not None and _takes_it(entry))
    return not (shown and _points(low, ahead))


def _points(low: str, ahead: bool) -> bool:
    return low in _POINTING or (ahead and low == "something")


def _takes_it(entry: CueEntry) -> bool:
    """ "knows | this", "disputes | it": the pronoun is what one knows or disputes."""
    known = entry.factivity == "factive" and entry.mode is Mode.THOUGHT
    return entry.category == "verb" and (known or entry.lemma in _DISPUTES)


_SUBJECTS = frozenset("he she they we who er wir ich il je ils yo".split())  # noqa: SIM905
_WHEN = frozenset(
    "late later early earlier today yesterday tomorrow now then again once twice".split()  # noqa: SIM905
)
_TO_IT = regex(r"\b(?:about|against|of|on|to|with|in|for|over)$")
_MODAL = regex(r"\b(?:will|would|should|may|might|must|could|can|shall)\b|['’](?:ll|d)\b")
_DISPUTES = frozenset(["dispute", "contest", "challenge", "question", "doubt"])
_POINTING = frozenset(["it", "this"])
_CLAUSES = frozenset(["that", "zero", "quote", "told"])
"""Frames of a verb that says what somebody said or thinks."""


_GOES_ON = regex(r"[,?!][”\"’']?\Z")
_OPENING = "\"“‘'„«‹ "
_BETWEEN = _OPENING + SPACES
_NAMING = regex(
    r"\b(?:marked|labell?ed|titled|entitled|headlined|so-called|inscribed"
    r"|[Uu]nder the (?:slogan|motto|banner|heading|title|name)"
    r"|intitulée?s?|titrée?s?|baptisée?s?|dénommée?s?|titulad[oa]s?|denominad[oa]s?|bautizad[oa]s?"
    r"|[Aa]ufschrift|Schriftzug|operación|opération|Operation"
    r"|[Uu]nter dem (?:Motto|Slogan|Titel|Namen)|mit (?:dem (?:Slogan|Spruch)|der Inschrift)"
    r"|con (?:la (?:leyenda|inscripción)|el (?:lema|eslogan|texto))"
    r"|avec (?:l['’]inscription|le slogan|la mention)|(?:with|bearing) the (?:slogan|inscription)"
    r"|[Bb]ajo el (?:lema|título|nombre)|[Ss]ous le (?:slogan|titre|nom))$"
)
_SLOGAN = regex(
    r"\b(?:its|their|his|her|su|son|sa|leur|seine[nmr]?|ihre[nmr]?|d[emr]{2}|den|the|el|le|la)\s(?:\w+\s)?"
    r"(?:[Ss]logan|[Mm]otto|eslogan|lema|devise|\w*[Ss]pruch|tagline|strapline|catchphrase|jingle),"
    r"\s[“\"‘'„«‹]\s?$"
)
""" "will keep the brand and its slogan, | “Thirst is yours”"."""


_WORK = regex(
    r"\b(?:novel|novella|book|memoir|film|movie|documentary|album|song|single|poem|play|opera|musical"
    r"|painting|sculpture|exhibition|collection|sequel|trilogy|series|thriller|sitcom|podcast"
    r"|\w*(?:[Rr]oman|[Bb]uch|[Ff]ilm|[Ll]ied|[Gg]edicht|[Ss]tück|[Oo]per|[Gg]emälde|[Aa]usstellung"
    r"|[Ss]erie|[Dd]oku|[Hh]örspiel|[Ee]rzählung|[Kk]omödie|[Dd]rama|[Ss]how|[Pp]odcast|[Rr]atgeber"
    r"|[Bb]estseller|[Vv]ortrag|[Ll]eitfaden|[Nn]ewsletter|[Bb]log|[Ee]ssay|[Aa]ufsatz|[Kk]olumne|[Bb]roschüre)"
    r"|(?:author|auteure?|autrice|Autor(?:in)?|autora?)\s(?:of|de|von|des)"
    r"|roman|livre|chanson|poème|tableau|pièce|documentaire|reportage|spectacle|exposition|émission"
    r"|essai|recueil|novela|libro|película|canción|poema|cuadro|serie|documental|reportaje|exposición"
    r"|ensayo|poemario)"
    r",?\s+[“\"‘'„«‹]\s?$"
)
""" "the novel “Low Water”": what stands in quotation marks is its name."""
_ITS_KIND = regex(
    r"[\s,]*[”\"’»“«]?,?\s(?:his|her|their|its|a|an|the|son|sa|ses|leur|une?|la|le|su|una|el|seine[nmr]?"
    r"|ihre[nmr]?|eine[nmr]?|sein|ihr|ein)\s(?:(?!of\b|de\b|von\b|in\b|about\b|and\b|und\b|et\b|y\b)[\w-]+\s){0,2}"
    r"(?:novel|book|memoir|album|film|poem|play|essay|collection|roman|livre|recueil|essai|récit|tome|poème"
    r"|novela|libro|ensayo|poemario|disco|película|[A-Z]?\w*(?:[Rr]oman|[Bb]uch|[Ff]ilm|[Aa]lbum|[Ee]rzählung))\b"
)
""" "wrote “I Won’t Go,” | her first book": what it is that stands in quotation marks."""
_CAPITALISED = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = PREPOSITIONS | {"a", "an", "the", "and", "or", "but", "as", "is"}
_LEAST_WORDS_OF_TITLE = 3


def _is_title(page: Page, content: list[Span]) -> bool:
    """ "A Short Walk to the Sea": quoted, and every word of weight begins with a capital."""
    start, end = content[0]
    found = page.text[start:end]
    if found[-1:] in ".!?," or not found[0].isupper() or found.isupper():
        return False
    if len(content) > 1 or page.language != "en" or page.quoted_share(content[0]) < DIRECT_SHARE:
        return False
    words = [w for w in _CAPITALISED.findall(found) if w.lower() not in _SMALL]
    long = len(found.split()) >= _LEAST_WORDS_OF_TITLE and len(words) > 1
    return long and _in_capitals(found)


def _is_its_name(page: Page, cue: Span | None, content: list[Span]) -> bool:
    """ "wrote “I Won’t Go,” her first book": behind the cue, a few words and what they are."""
    if cue is None or len(content) > 1 or cue.end > content[0].start:
        return False
    start, end = content[0]
    short = page.text[start].isupper() and page.text[start:end].count(" ") < _WORDS_OF_TITLE
    quoted = short and page.quoted_share(content[0]) > DIRECT_SHARE
    told = page.text[cue.end : start].rstrip(_BETWEEN).endswith(":")
    return quoted and not told and _ITS_KIND.match(page.text, end) is not None


_WORDS_OF_TITLE = 8


def _in_capitals(found: str) -> bool:
    """ "Low Water": no sentence, and every word of weight begins with a capital."""
    words = [w for w in _CAPITALISED.findall(found) if w.lower() not in _SMALL]
    return found[-1:].isalnum() and bool(words) and all(word[0].isupper() for word in words)


def _is_tag(page: Page, cue: Span | None, content: Span) -> bool:
    """The cue is a word of speech right beside the quotation: chanted “Lock the Gates Now”."""
    if cue is None:
        return False
    known = lookup(page.text[cue.start : cue.end])
    beside = _ends_near(cue, content) or 0 <= cue.start - content.end <= 4
    return beside and known is not None and not known.stated


def _ends_near(cue: Span | None, content: Span) -> bool:
    return cue is not None and 0 <= content.start - cue.end <= 4


def keeps_levels(  # noqa: PLR0911 (one return for each outcome)
    page: Page, placed: Placed, around: Placed | None
) -> Check:
    """Nested quotation keeps its levels: who is quoted inside whom."""
    rule = KEEPS_LEVELS
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
    cue, source = placed.cue_span, placed.source_span
    if cue is None or source is None:
        return check(
            rule,
            Outcome.CANNOT_TELL,
            "stands inside the quotation of another speaker, which is not stated",
            outer.span,
        )
    if outer.span.covers(cue) and outer.span.covers(source):
        return check(
            rule, Outcome.PASS, "is quoted with its speaker inside another quotation", outer.span
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
