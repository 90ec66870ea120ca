"""What only another says that somebody said: "Roe claimed that | Lee had promised …".

The article vouches for Roe's words, not for Lee's, unless it quotes those outright. Records vouch
for what they hold ("the minutes show that Lee warned …"), and nobody is another to themselves
("Lee said she had promised").
"""

from __future__ import annotations

import re

from attrib.language.cues import Cue, lookup
from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Mode, Span
from attrib.verify.cue.outer_cues import is_noun, outer_cues
from attrib.verify.german.mood import subjunctives
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import ANY_RELATIVES
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.speaker.person_names import UPPER, person_names
from attrib.verify.subject.words import is_person_word


def nested(page: Page, placed: Placed, source: Span, cue: Span) -> str | None:
    """The words by which another reports it, or None."""
    given = page.text[source.start : source.end]
    if source.end > cue.start or pronoun(given) is not None or given.lower() in ANY_RELATIVES:
        return None
    sentence = page.sentence_at_level(cue)
    entry = lookup(page.text[cue.start : cue.end], page.language)
    if page.language == "de" and (entry is None or entry.category == "verb"):
        told = _in_subjunctive(page, sentence, source, cue)
        if told is not None:
            return page.text[min(told.start, source.start) : max(told.end, cue.end)]
    quoted = all(page.quoted_share(piece) >= _QUOTED for piece in placed.content_spans)
    lead_in = page.text[sentence.start : source.start]
    unnamed = _UNPROVED.search(lead_in)
    if unnamed is None and page.language == "en":
        unnamed = _CROWD.search(lead_in)
    if unnamed is not None:
        return unnamed[0].strip()
    outer = next(reversed(outer_cues(page, placed, Span(sentence.start, source.start))), None)
    if outer is None or not _reports(page, outer):
        return None
    led, lead = page.text[outer.span.end : source.start], Span(sentence.start, outer.span.start)
    open_ = outer.entry.factivity == "doubtful" or outer.entry.lemma in _UNVOUCHED
    that = _THAT.get(page.language)
    gerund = page.text.endswith("ing", cue.start, cue.end)  # "recalled Roe | shouting"
    bare = "zero" in outer.entry.frames and not gerund and _is_bare(page, led, lead, open_)
    shown = entry is not None and entry.lemma in _SHOWING
    vouched = quoted and not open_ and not shown  # what the article quotes it vouches for
    if vouched or that is None or not (that.fullmatch(led) or bare):
        return None
    reporter = _reporter(page, lead, given)
    if reporter is None and open_ and not same_person(page.text[slice(*lead)].strip(), given):
        reporter = page.text[slice(*lead)].strip()
    return f"{reporter} {page.text[outer.span.start : outer.span.end]} …" if reporter else None


_SHOWING = frozenset(["show", "display", "demonstrate", "reveal", "suggest", "indicate"])
""" "The judge noted that Lee had | shown | “no remorse”": the judge's words."""
_UNVOUCHED = frozenset("swear joke quip hint fantasise fantasize".split())  # noqa: SIM905
_QUOTED = 0.85
"""Share in quotation marks from which the words are quoted, and not just told again."""


_CROWD = regex(
    r"\b(?:[Pp]osts?|[Mm]emes?|[Tt]weets?|[Uu]sers?|[Cc]ritics|[Rr]ivals|[Oo]pponents|[Rr]umou?rs?"
    r"|[Ww]ebsites?|[Bb]logs?|[Bb]loggers|[Tt]rolls|[Aa]ctivists|[Pp]eople|[Oo]thers|[Ss]ome)"
    r"(?:\sonline|\son\s\w+)?\s(?:have\s|has\s)?(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?)\s(?:that\s)?$"
)
""" "Critics say | Lee said “…”", "Posts online say that | …"."""

_UNPROVED = regex(
    r"\b(?:il\sreste\sà\sprouver|il\sest\s(?:inexact|faux|abusif)\s(?:d['’]écrire|de\sdire)|(?:la|le)\s[a-zé-]+\s(?:croit|pense|suppose)"
    r"|(?:est(?:á|aba))\spor\s(?:demostrar|ver)|(?:publicamos|escribió|publicó)\spor\serror|(?:la|el)\s[a-zñ-]+\s(?:cree|piensa|supone)"
    r"|une?\s(?:témoin|voisine?|journal)\s(?:affirme|assure|soutient|a\s(?:dit|écrit))"
    r"|una?\s(?:testigo|vecin[oa]|diario)\s(?:afirm|asegur|sosti|sostu|dij|escrib)\w*|un\sbulo\sen\sel|it\sremains\sto\sbe\sproved|we\s(?:wrongly\s)?(?:wrote|reported)\s(?:in\serror|wrongly))\s?(?:que\s|qu['’]|that\s)$",
    re.IGNORECASE,
)
""" "Il reste à prouver que | Lee a dit", "La maire croit que | Lee a dit"."""


def _is_bare(page: Page, led: str, lead: Span, open_: bool) -> bool:
    """ "Ann Lee | said Bob Roe had promised": English may leave "that" out."""
    return (
        page.language == "en"
        and _BARE.fullmatch(led) is not None
        and (open_ or _BESIDE.search(page.text, *lead) is not None)
    )


def _in_subjunctive(page: Page, sentence: Span, source: Span, cue: Span) -> Span | None:
    """ "Lang | habe | versichert, …", "dass Lang versichert | habe", "Lang | fordere |, …"."""
    for verb in subjunctives(page, sentence):
        if cue.covers(verb) or page.text[cue.end : verb.start] == " ":
            return verb
        ahead = verb.end <= source.start and "," not in page.text[verb.end : cue.start]
        if ahead and page.text[verb.start : verb.end] in ("habe", "hätte"):
            return verb  # "habe ihn eine Mutter | gefragt"
        if source.end <= verb.start < cue.start and "," not in page.text[source.end : cue.start]:
            return verb
    return None


def _reports(page: Page, cue: Cue) -> bool:
    told = cue.entry.mode in (Mode.SPEECH, Mode.WRITING) and cue.entry.factivity != "factive"
    return told and not _FRAMES.isdisjoint(cue.entry.frames) and not is_noun(page, cue)


_FRAMES = frozenset(["that", "told"])


def _reporter(page: Page, lead: Span, given: str) -> str | None:
    """The person who says so; None for a record, and for the speaker himself."""
    names = [name for name in person_names(page.text, lead) if not same_person(name, given)]
    if names:
        return names[-1]
    words = page.text[lead.start : lead.end].split()
    if any(word.strip(",").lower() in DOCUMENTS for word in words):
        return None
    someone = [word for word in words if is_person_word(word.lower()) or pronoun(word) is not None]
    if someone:
        return someone[-1]
    return words[0] if words and _SEVERAL.fullmatch(words[0]) else None


_SEVERAL = regex(
    r"(?!(?:This|Thus|His|Its|Always|Sometimes|Perhaps|Besides|News|As|Yes)\b)[A-Z][a-z]{3,}s"
)
""" "Hardliners", "Rivals" at the beginning of a sentence."""


_NOUN = (
    r"(?:(?:(?:the|an?|his|her|their|der|die|das|le|la|les|el|los|las|su)\s|l['’])"
    r"(?:[a-zà-ÿ-]+\s){0,3})?"
)
_SOME = r"(?:\s[\w’'-]+){0,6}?"
_THAT = {
    "en": regex(rf"{_SOME}\sthat\s{_NOUN}"),
    "de": regex(rf"{_SOME},\s(?:dass|daß)\s{_NOUN}"),
    "fr": regex(rf"{_SOME}\s(?:que\s|qu['’]){_NOUN}"),
    "es": regex(rf"{_SOME}\sque\s{_NOUN}"),
}
_BARE = regex(rf"\s{_NOUN}")
_BESIDE = regex(
    rf"(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|[{UPPER}][\w’'-]+)\s(?:had\s|has\s|also\s|later\s)*\Z"
)
