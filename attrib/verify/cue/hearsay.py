"""The verb group of a cue by which an article says that it was perhaps, or will yet be, said.

German puts hearsay into a modal verb ("soll gesagt haben"), French and Spanish into the conditional
("aurait dit", "habría dicho"), English into a passive ("is said to have told"), all into adverbs
("allegedly"). What is only wished, planned or to come has forms of its own ("dira", "dijera", "will
sagen", "is expected to say"). Where the stated cue holds the form itself, it is for review too: the
article does not say that these words were said.
"""

from __future__ import annotations

import re

from attrib.language.cues import lexicon, lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.mood import clause_of
from attrib.verify.page import Page
from attrib.verify.romance.hearsay import french, spanish


def hearsay(page: Page, clause: Span, source: Span | None, cue: Span, after: int) -> str | None:
    """Words that show it, or None; ``clause`` begins where the verb group may at the earliest.

    ``after``: where the content begins after the cue, or the cue's end.
    """
    near = page.ends_in_word(clause.start, cue.start)
    if page.language == "en":
        found = _english(page, clause, source, cue, near)
    else:
        find = _OTHERS.get(page.language)
        if find is None:
            return None
        found = find(page, clause, source, cue)
    if found is not None:
        return found
    adverb = _ADVERBS[page.language]
    before = adverb.search(page.text, clause.start, cue.start) if near else None
    if before is not None and _BESIDE.fullmatch(page.text, before.end(), cue.start):
        return before[0]
    if source is not None and source.end <= cue.start:
        sentence = page.sentence_around(source.start)
        start = max(clause.start - _REACH, sentence.start)
        near = page.ends_in_word(start, source.start)
        ahead = adverb.search(page.text, start, source.start) if near else None
        if ahead is not None and _OPENS.fullmatch(page.text, ahead.end(), source.start):
            return ahead[0]
        if page.text[cue.end : cue.end + 1] != ",":  # "Perhaps, Lee said, it rained"
            set_off = adverb.match(page.text, sentence.start, source.start)
            if set_off and _SET_OFF.fullmatch(page.text, set_off.end(), source.start):
                return set_off[0]
    behind = adverb.match(page.text, cue.end + 1) if page.language != "en" else None
    return behind[0] if behind is not None and behind.end() <= after else None


_REACH = 40
_ADVERBS = {
    language: regex(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in {
        "en": "allegedly|apparently|seemingly|reportedly|supposedly|purportedly|ostensibly"
        "|perhaps|maybe|probably"
        "|possibly|presumably|almost|nearly|all but",
        "de": "offenbar|anscheinend|scheinbar|wohl|fast|beinahe"
        "|angeblich|vermeintlich|mutmaßlich|vermutlich|vielleicht|womöglich|möglicherweise"
        "|wahrscheinlich|vorgeblich|gerüchteweise|dem Vernehmen nach",
        "fr": "prétendument|soi-disant|peut-être|probablement|vraisemblablement|sans doute"
        "|apparemment|paraît-il|dit-on|presque",
        "es": "supuestamente|presuntamente|presumiblemente|quizás?|tal vez|acaso|probablemente"
        "|posiblemente|al parecer|aparentemente|dicen que|por poco|casi",
    }.items()
}
_BESIDE = regex(r"[,)]?(?:\s+(?:also|once|even|had|has|have|auch|einmal|ha|han|a|ont))*\s+")
_SET_OFF = regex(r",\s+(?:[\w.-]+\s+){0,2}")
_OPENS = regex(r"\s+(?:(?:the|der|die|das|le|la|les|el|los|las)\s+)?(?:[\w.-]+\s+)?")


def _english(  # noqa: PLR0911, PLR0912 (one return for each construction)
    page: Page, clause: Span, source: Span | None, cue: Span, near: bool
) -> str | None:
    """ "is said to have told", "is expected to say", "was asked to say"."""
    long = cue.end - cue.start > _LEAST_TO_SAY
    found = _TO_SAY_IN_CUE.match(page.text, cue.start, cue.end) if long else None
    if found is None and near:
        after_to = cue.start + len("to ") if page.text.startswith("to ", cue.start) else cue.start
        found = (
            _TO_SAY.search(page.text, clause.start, cue.start)
            or _SHORT_OF.search(page.text, clause.start, cue.start)
            or _NOT_TO.search(page.text, clause.start, after_to)
            or _TRIED.search(page.text, clause.start, cue.start)
        )
    if found is not None:
        return found[0].strip()
    if page.text.endswith(" as ", 0, cue.start):
        not_quoted = _NOT_QUOTED.search(page.text, max(cue.start - 2 * _REACH, 0), cue.start)
        if not_quoted is not None:
            return not_quoted[0].strip()
    blamed = (
        _BLAMED.search(page.text, max(cue.start - 2 * _REACH, 0), cue.end)
        if page.rare_words.any_of(_BLAMING)
        else None
    )
    if blamed is not None:
        return blamed[0].strip()
    ascribed = _ASCRIBES.match(page.text, cue.start, cue.end)
    if ascribed is not None:
        wrongly = _WRONGLY.search(page.text, max(cue.start - _REACH, 0), cue.start)
        if wrongly is not None:
            return f"{wrongly[0]}{ascribed[0]}"
    if source is not None and _is_made_to(page, source, cue):
        return "made to"
    lets = source is not None and _LETS_ANOTHER.fullmatch(page.text, source.end, cue.start)
    if lets and _is_bare(page, cue):
        return lets[0].strip()
    if source is not None and _WHO.match(page.text, source.end, cue.end):
        cleft = _NOT_THEY.search(page.text, max(source.start - _REACH, 0), source.start)
        if cleft is not None:
            return cleft[0].strip()
    to = source is not None and _TO.match(page.text, source.end, cue.end)
    if source is None or not to:
        return None
    bidden = _BIDDEN.search(page.text, max(source.start - _REACH, 0), source.start)
    if bidden is None or (to.end() > cue.start and bidden[0].startswith(_LETTING)):
        return None
    return bidden[0].strip()


_LETTING = ("allow", "permit")
""" "allows them | to say": the stated cue is what they may do."""


_OPEN = (
    "expected|likely|unlikely|set|due|about|scheduled|slated|poised|willing|unwilling|reluctant"
    "|planning|plans?|planned|intend(?:s|ed)?|intending|hop(?:es?|ed|ing)|want(?:s|ed)?|wanting"
    "|it(?:['’]s| is| was| would be)(?: \\w+){1,2}"
    "|going|not known|wish(?:es|ed)?|expects?|needs?"
    "|ought|supposed|meant|threaten(?:s|ed)?|aims?|aimed|tempted"
    "|claims?|bound|free|is|are|was|were|be|yet|(?<!not )hesitat(?:es?|ed)"
    "|(?:is|are|was|were|be|been)(?: \\w+ly)? (?:said|alleged|reported|believed|thought|understood"
    "|rumou?red|claimed|asked|told|ordered|urged|advised|invited|forbidden|instructed)"
)
"""Before "to say": it leaves open whether it was said ("managed to say", "had to admit" do not)."""
_TO_SAY = regex(
    rf"\b(?:{_OPEN})(?:\s+\w+ly)?(?:\s+by\s[^.,;:]{{2,60}}?)?\s+to(?:\s+have(?:\s+been)?|\s+be)?(?:\s+\w+ly|\s+once"
    rf"|\s+even)*\s+$"
)
_TRIED = regex(
    r"\b(?:promis(?:es?|ed|ing)|tr(?:ies|ied|y|ying)|struggl(?:es?|ed|ing)|attempt(?:s|ed|ing)?"
    r"|seem(?:s|ed)?|appear(?:s|ed)?)\sto\s$"
)
""" "tried to | say"; what is stated whole ("tries to say") shows itself."""
_LEAST_TO_SAY = 5
"""A cue of so few characters holds no "be to"."""
_TO_SAY_IN_CUE = regex(rf"(?:(?:is|are|was|were|has|have|had)\s+)?(?:{_OPEN})\s+to\s")
_SHORT_OF = regex(
    r"\b(?:c[ao]me(?:s)? (?:very )?close to|on the (?:verge|brink|point) of|thought about"
    r"|consider(?:s|ed)?"
    r"|contemplat(?:es|ed)|dream(?:s|ed)? of|talk(?:s|ed)? of|close to|tired of|afraid of"
    r"|(?:prevent|stopp|kept|barr|bann|block|discourag|dissuad|deterr?)(?:ed)? (?:\w+ ){0,3}from"
    r"|out of|as (?:if|though)(?: to)?"
    r"|[Rr]ather than|[Ii]nstead of|[Ww]ithout(?: ever)?|[Ff]ar from)\s+$"
)
""" "came close to | saying", "shrugged as if to | say", where one did not."""

_NOT_TO = regex(
    r"(?:(?:\b(?:not|never|no|hardly|scarcely|barely)|n['’]t)\s|\black(?:s|ed|ing)?\s|\btoo\s)"
    r"(?:(?!(?:before|after|but|and|or|who|which|when|while|because|so|that|until|then|yet|only|just"
    r"|merely|late|long|hard|need|take|took|trouble|alone|than|choice|option|qualms|doubt|problem)\b|hesitat|afraid|asham|fail|shy"
    r"|forg[eo]t|neglect|slow|embarrass|reluctan|wait|surpris|stop|unusual|difficult)"
    r"[\w’'-]+\s){1,7}?(?<=to\s)$"
)
""" "was not the man to | say", "did not come to court to | say", "lacked the nerve to | say".

Who is not slow to say it says it; who does "not need to" may.
"""
_ASCRIBES = regex(r"(?:mis)?(?:quoted|credited|attributed|ascribed|cited|reported|translated)\b")
_BLAMED = regex(
    r"\bmis(?:quoted|translated|reported|represented|heard)\s+as\s"
    r"|\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s+\w+ed\s+as\s"
    r"|\b(?:accused|suspected)\s+of\s(?=\w*$|\w*\s?saying)"
    r"|\b(?:accus|suspect)(?:es|ed|s|ing)\s+(?:(?!\sof\s)[^.;:“”\"]){2,60}\sof\s(?:having\s)?(?=\w*$)"
)
""" "was misquoted as | saying", "accused Lee of | saying"."""
_BLAMING = (
    *("misquoted", "mistranslated", "misreported", "misrepresented", "misheard"),
    *("wrongly", "falsely", "mistakenly", "incorrectly", "erroneously", "accus", "suspect"),
)
"""What a text has to hold for that."""
_NOT_QUOTED = regex(
    r"(?:\b(?:not|never)|n['’]t)\s(?:been\s)?(?:quote|cite|record|report)d?\s[^.;:,“”\"]*$"
)
""" "does not quote Lee as | saying", "is not quoted as | saying"."""
_WRONGLY = regex(r"\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s+$")


def _is_made_to(page: Page, source: Span, cue: Span) -> bool:
    """ "has Lee | say", "let Lee | tell them": a bare verb after somebody else's."""
    if page.text[source.end : cue.start] != " ":
        return False
    word = page.text[cue.start : cue.end].split()[0]
    base = _is_bare(page, cue)
    if not (base or word.endswith("ing")):
        return False
    made = _MAKES if base else _NEVER_HEARD
    return made.search(page.text, max(source.start - _REACH, 0), source.start) is not None


def _is_bare(page: Page, cue: Span) -> bool:
    word = page.text[cue.start : cue.end].split()[0]
    return any(f.tense == "base" and f.words[0] == word for f in lexicon("en").forms.get(word, ()))


_LETS_ANOTHER = regex(
    r"\s(?:lets?|ma(?:de|kes?)|heard|hears?|watch(?:es|ed)|saw|overheard)\s"
    r"(?:(?:the|an?|his|her|their)\s)?(?:[\w’'.-]+\s){1,3}"
)
""" "Ann Lee | let Bob Roe | say that": it is Roe who says it."""
_NOT_HEARD = (
    r"(?:\bnot|\bnever|n['’]t)\s(?:ever\s)?(?:hear|heard|see|seen|saw|knew|known|recall)"
    r"|\b(?:imagin|pictur)\w+"
)
_WHOM = r"\s+(?:(?:the|an?|his|her|their)\s+)?(?:[\w-]+\s+)?$"
_NEVER_HEARD = regex(rf"(?:{_NOT_HEARD}){_WHOM}", re.IGNORECASE)
_MAKES = regex(
    rf"(?:{_NOT_HEARD}|\b(?:ha(?:s|d|ve|ving)|ma(?:kes?|de|king)|lets?|letting"
    rf"|(?:almost|nearly|could|can|would) hear)){_WHOM}",
    re.IGNORECASE,
)
_WHO = regex(r"\s(?:who|that)\s")
_NOT_THEY = regex(
    r"\b[Ii]t\s+(?:was|is)(?:n['’]t|\s+not)\s(?!only\b|just\b|merely\b|alone\b)(?:[\w.-]+\s)*$"
)
""" "It was not | Ann Lee who said"."""
_TO = regex(r",?\s+to\s+(?:have\s+)?")
_BIDDEN = regex(
    r"\b(?:want|ask|urg|tell|told|order|begg?|expect|advis|invit|forbid|forbad|push|press|need|allow"
    r"|permit|instruct|implor|challeng|tempt)(?:e|es|ed|s|ing|ade)?\s+(?:(?:the|an?|his|her"
    r"|their)\s+)?"
    r"(?:[A-Za-z]+\s+){0,2}$|\b(?:[Ee]xpect|[Ww]atch for)\s(?:the\s)?$"
    r"|\b(?:call(?:s|ed)? (?:up)?on|would like|plead(?:s|ed)? with)\s+\w*\s*$"
    r"|\b(?:wait|call|long|push|plead|pray)(?:s|ed|ing)?\sfor\s(?:\w+\s){0,2}$"
)


def _german(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "soll gesagt haben", "der es gesagt haben will", "wird sagen", "hätte gesagt"."""
    sentence = page.sentence_at_level(cue)
    last = clause_of(page.text, sentence, Span(cue.end - 1, cue.end))
    first = clause_of(page.text, sentence, Span(cue.start, cue.start + 1))
    stretch = Span(first.start, last.end)  # "wie Lenz, der Rat, ausführte"
    quoted = [q.span.end for q in page.outer_quotations(stretch) if q.span.end <= cue.start]
    stretch = Span(max(stretch.start, *quoted), stretch.end) if quoted else stretch
    words = page.text[stretch.start : stretch.end]
    said = page.text[cue.start : cue.end].lower().split()
    if "wissen" in said and (
        _asks(page.text, cue) or _ASKED_FIRST.match(page.text, sentence.start, cue.start)
    ):
        return None
    if _PERFECT.search(page.text, cue.start, stretch.end):
        modal = _MODAL.search(words) or (
            None
            if _DEPENDS.match(words)
            else _MODAL.search(page.text, sentence.start, stretch.start)
        )
        return modal[0] if modal is not None else None
    entry = lookup(" ".join(said), "de")
    if entry is not None and entry.lemma in said:  # an infinitive
        modal = _MODAL.search(words) or _FUTURE.search(words)
        return modal[0] if modal is not None else None
    unreal = _UNREAL.search(words)
    return unreal[0] if unreal is not None and entry is not None else None


def _asks(text: str, cue: Span) -> bool:
    """ "„Wo ist er?“, wollte Lenz | wissen", "wollte | wissen, ob": it was asked."""
    return "?" in text[max(cue.start - 4, 0) : cue.start] or bool(_ASKED.match(text, cue.end))


_ASKED = regex(r",\s(?:ob|w(?:er|en|em|as|ann|ie|o|arum|eshalb|ieso|oher|ohin))\b")
_ASKED_FIRST = regex(
    r"(?:Ob|W(?:er|en|em|as|ann|ie|o|arum|eshalb|ieso|oher|ohin))\b.*,\swoll(?:en|te|ten)\s"
)
""" "Ob es regne, wollte Lenz | wissen"."""
_PERFECT = regex(r"(?<!zu )\bhaben\b(?=[^\w]*$|\s(?:soll|will|woll|könn|müss|dürf|mag|mög))")
"""The last verb of a clause: "gesagt haben", mostly with a modal verb before it or after."""
_DEPENDS = regex(r"(?:dass|daß|weil|da|wenn|als|wie|was|ob|die|der|das|welche\w?)\s", re.IGNORECASE)
_MODAL = regex(
    r"\b(?:soll(?:en|te|ten)?|will|woll(?:en|te|ten)|möchten?|kann|könn(?:en|te|ten)|darf"
    r"|dürf(?:en|te|ten)|mag|mögen|muss|muß|müss(?:en|te|ten)|würden?)\b"
)
""" "musste einräumen", "konnte bestätigen" say that it was done."""
_FUTURE = regex(r"\b(?:wird|werden)\b")
_UNREAL = regex(r"\b(?:hätten?|wären?)\b")


_OTHERS = {"de": _german, "fr": french, "es": spanish}
