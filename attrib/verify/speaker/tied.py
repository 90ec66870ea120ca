"""Speaker and cue that belong together otherwise than as subject and verb, or do not: whose claim
it is, who is a critic, who feels what moves them.
"""

from __future__ import annotations

import re

from attrib.language.cues import CueEntry
from attrib.language.names import pronoun
from attrib.language.regex import regex
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.lists.wordlists import POSSESSIVES
from attrib.verify.page import Page
from attrib.verify.rules.words import check
from attrib.verify.speaker.stand_in import POSSESSED, stand_in
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.words import is_person_word

RULE = "no_nearer_speaker"


def is_subject(words: str, place: Span) -> Check:
    """``words`` at ``place`` are who does what the cue says."""
    return check(RULE, Outcome.PASS, f"“{words}” is the subject of the cue", place)


def for_whom(page: Page, source: Span, cue: Span) -> Check | None:
    """ "Lee, | pour qui | Roe a menti", "Lara, | para quien | …": whom the cue follows."""
    if _FOR_WHOM_IT_IS.fullmatch(page.text, *cue) is None:
        return None
    if page.text[source.end : cue.start] in (" ", ", "):
        return check(RULE, Outcome.PASS, "the cue follows the one for whom it is so", source, cue)
    return check(RULE, Outcome.FAIL, "the cue is for the one named right before it", cue)


_FOR_WHOM_IT_IS = regex(
    r"(?:pour|selon|d['’]après|para|según|for|according\sto)\s(?:qui|quien(?:es)?|whom)",
    re.IGNORECASE,
)


def tied(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span, entry: CueEntry, mine: Subject | None
) -> Check | None:
    """Where speaker and cue belong together otherwise than as subject and verb, or do not."""
    owner = page.text[source.start : source.end].lower()
    owns = owner in POSSESSIVES or owner.endswith(("'s", "’s", "s'", "s’"))
    felt = entry.group == "amuse" or entry.lemma in _FELT
    may_be = owns or entry.category != "verb" or felt
    if not may_be or stand_in(page.text, source, cue) is not None:
        return None
    holds = (owns or entry.category == "noun") and entry.lemma not in _ROLES
    if holds and _OWNS.fullmatch(page.text, source.end, cue.start):
        return check(RULE, Outcome.PASS, "the cue is the speaker’s", source, cue)
    leads = entry.group == "answering" or _IN_A.match(page.text, cue.start)
    if leads and _fronted(page, source, cue):
        return check(RULE, Outcome.PASS, "the cue leads to what the speaker says", cue, source)
    if entry.group == "according" and source.end <= cue.start:
        alone = page.text[cue.start : cue.end].lower() == entry.lemma
        if alone and page.language == "en":  # "Lee is, | in the words of Roe, …"
            return check(RULE, Outcome.FAIL, "the cue names another after it", cue)
    if entry.category == "noun":
        return _of_noun(page, source, cue, entry, mine)
    if entry.position == "after_source":
        return _precedes(page, source, cue)
    if entry.group == "whereafter" and source.end <= cue.start:
        return check(RULE, Outcome.CANNOT_TELL, "the cue points back to the speaker", cue, source)
    if entry.category == "adjective" or felt:
        return _felt(page, source, cue, entry, mine)
    return None


_IN_A = regex(r"[Ii]n an?\s")
_FELT = frozenset(["worry", "delight", "concern", "cheer", "convince", "persuade"])
"""Verbs of which either side may be the one who feels."""


def _precedes(page: Page, source: Span, cue: Span) -> Check:
    """ "dem Bericht zufolge": the speaker stands right before the cue."""
    if source.end <= cue.start and not page.text[source.end : cue.start].strip(' ”“"»«'):
        return check(RULE, Outcome.PASS, "the speaker stands right before the cue", source, cue)
    return check(RULE, Outcome.FAIL, "another than the speaker stands before the cue", cue)


_OWNS = regex(r"(?:['’]s?)?\s+(?:own\s+)?")


def _of_noun(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span, entry: CueEntry, mine: Subject | None
) -> Check | None:
    """A claim by somebody, against somebody, that somebody makes."""
    role = entry.lemma in _ROLES and source.end <= cue.start
    if role and _is_one(page, source, cue, mine):
        return check(RULE, Outcome.PASS, f"the speaker is a {entry.lemma}", source, cue)
    link = _LINK.fullmatch(page.text, cue.end, source.start)
    if link is not None and link[1] in ("by", "from", "among"):
        return check(RULE, Outcome.PASS, "the cue names whose it is", cue, source)
    if source.end <= cue.start and _BY_NAME.match(page.text, cue.end):
        return check(RULE, Outcome.FAIL, "the cue names another whose it is", cue)
    meant = entry.mode is not Mode.THOUGHT  # "of interest to": to whom it is so
    about = link is not None and (entry.lemma in _OBJECTIVE if link[1] == "of" else meant)
    if about and mine is None:
        reason = "the cue names whom it is about or meant for, not whose it is"
        return check(RULE, Outcome.FAIL, reason, cue, source)
    if role:
        return check(RULE, Outcome.FAIL, f"the speaker is not said to be a {entry.lemma}", cue)
    if mine is not None and entry.stated and not mine.joint:
        return is_subject(mine.text, mine.head)
    return None


def _is_one(page: Page, source: Span, cue: Span, mine: Subject | None) -> bool:
    """ "Lee is | a critic of", "Lee, a banker and | critic of"; not "is married to a | critic"."""
    text = page.text
    leads = _IS.match(text, source.end, cue.end)
    if leads is not None and _NOT_ONE.search(text, leads.end(), cue.start) is None:
        return True
    if "," in text[source.start : source.end] and _AND_ONE.fullmatch(text, source.end, cue.start):
        return True  # "Lee, a banker | and critic of"
    return mine is not None and _IS_TOO.search(text[source.end : cue.end]) is not None


_ROLES = frozenset(
    """
    supporter opponent critic proponent advocate admirer backer champion fan defender skeptic
    sceptic believer foe detractor
    """.split()  # noqa: SIM905
)
_IS = regex(
    r"(?:\s?,\s[^.;:“”]{1,80}?,)?"
    r"(?:\sof\s|['’]s\s|\s(?:is|was|are|were|has been|have been|had been|being|remains?|remained"
    r"|becomes?|became|emerged as|himself|herself|themselves|as)\s"
    r"|\s?,\s(?=(?:an?|the|one|another)\s))"
)
_AND_ONE = regex(r"\sand\s(?:[\w.-]+\s){0,3}")
_IS_TOO = regex(
    r"\b(?:and|but)\s(?:is|was|are|were|has been|have been|remains?|became)\s"
    r"(?:an?|the|one of the)\s(?:[a-z-]+\s){0,2}[a-z]+(?:\s(?:of|for))?$"
)
""" "Lee has not signed it and has been a loud | critic of"."""
_NOT_ONE = regex(
    r"[.;:,“”]|\b(?:by|to|with|from|about|against|who|that|told|met|whose)\s"
    r"|(?<!one )(?<!some )(?<!most )(?<!part )\bof\s|\w(?:ing|ed)\s(?:an?|the|his|her|their)\s"
)
_LINK = regex(r"\s+(by|from|among|of|to|against|about|toward|towards|at|on|upon)\s+(?:the\s+)?")
_BY_NAME = regex(r"\sby\s(?:the\s(?:[a-z]+\s)?)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+")
""" "resigned over | remarks by Ann Lee"."""
_OBJECTIVE = frozenset(
    """
    criticism attack praise accusation description characterization condemnation
    dismissal rejection denial critique rebuke reprimand fear hatred dread admiration approval
    disapproval envy distrust mistrust defense defence advocacy mention supporter opponent
    critic proponent advocate admirer backer champion fan
    """.split()  # noqa: SIM905
)
"""Nouns after which "of" names what they are about: "criticism of the mayor" is not hers."""


def _felt(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span, entry: CueEntry, mine: Subject | None
) -> Check | None:
    """Who feels: the subject of "was angered (by)", the object of "angered"."""
    gap = page.text[source.end : cue.start] if source.end <= cue.start else "."
    held = _HELD.search(page.text, min(source.end, cue.start), cue.end) or _PARTICIPLE.match(
        page.text, cue.start
    )
    if entry.lemma in _FELT and not _PARTICIPLE.search(page.text, cue.start, cue.end + 8):
        return _moved(page, source, cue, mine)
    if _TO_WHOM.search(page.text[cue.start : source.start]) and entry.group == "amuse":
        return check(RULE, Outcome.PASS, "the cue names who feels", cue, source)
    if _STIRS.search(page.text, cue.start, cue.end):
        held = None
    sure = entry.category == "verb" or _starts_sentence(page, cue)
    if sure and source.start >= cue.end and _BY.search(page.text[cue.start : source.start]):
        return check(RULE, Outcome.FAIL, "the cue names what the feeling is about", cue, source)
    near = len(gap.split()) <= NEAR and not _BREAKS.search(gap)
    if mine is None and _ANOTHER.search(gap):
        near = False
    if held and (near or _fronted(page, source, cue)):
        return check(RULE, Outcome.PASS, "the speaker is the one who feels", source, cue)
    owner = POSSESSED.match(page.text, source.end) is not None
    moved = _OBJECT if entry.group != "amuse" else _MOVED
    if not held and not owner and moved.fullmatch(page.text, cue.end, source.start):
        return check(RULE, Outcome.PASS, "the object of the cue is the one who feels", cue, source)
    if entry.group != "amuse":
        if entry.stated and _FOR_WHOM.fullmatch(page.text, cue.end, source.start):
            return check(RULE, Outcome.PASS, "the cue names for whom it is so", cue, source)
        return None
    if mine is not None:
        reason = f"“{mine.text}” is what the feeling is about, not who feels"
        return check(RULE, Outcome.FAIL, reason, mine.head, cue)
    return None


_BREAKS = regex(r"[.;:!?]")
_ANOTHER = regex(r"\b(?:and|but|or)\s|,\s+(?!\w+ly\s|who\s|which\s|that\s)\w+\s")
""" "In the north, | the mayor was | angered by": another stands between."""


def _fronted(page: Page, source: Span, cue: Span) -> bool:
    """ "Alarmed by the unrest, | the mayor left": the next subject is the one who feels."""
    if not _starts_sentence(page, cue) or not cue.end <= source.start:
        return False
    between = page.text[cue.end : source.start]
    return between.count(",") == 1 and between.rstrip().endswith(",")


def _starts_sentence(page: Page, cue: Span) -> bool:
    sentence = page.sentence_around(cue.start)
    before = page.text[sentence.start : cue.start].strip(' “"')
    return not before or before in ("And", "But", "Yet", "So")


def _moved(page: Page, source: Span, cue: Span, mine: Subject | None) -> Check | None:
    """ "The leak worried | the mayor": she does, if what worries her is no person."""
    if page.text[source.start : source.end].lower() in _THINGS and source.end <= cue.start:
        behind = _SOMEBODY.match(page.text, cue.end)
        if behind is not None and (behind["who"][0].isupper() or is_person_word(behind["who"])):
            return check(RULE, Outcome.FAIL, "the object of the cue is the one who feels", cue)
    if mine is not None or not _OBJECT.fullmatch(page.text, cue.end, source.start):
        return None
    before = page.text[max(cue.start - 60, 0) : cue.start].split()
    subject = before[-1] if before else ""
    thing = subject in _THINGS or (
        subject[:1].islower() and not is_person_word(subject) and pronoun(subject) is None
    )
    if not thing or subject in ("who", "they", "we", "many", "some", "most", "others"):
        return None
    return check(RULE, Outcome.PASS, "the object of the cue is the one who feels", cue, source)


_SOMEBODY = regex(
    r"\s(?:(?:the|some|many|most|all|his|her|its|their|an?)\s)?(?:[a-z]+\s)?(?P<who>\w+)"
)
_THINGS = frozenset(["that", "which", "this", "it"])
NEAR = 3
"""Words that may stand between who feels and what is felt."""
_HELD = regex(
    r"\b(?i:be|is|are|was|were|been|being|am|get|gets|got|feel|feels|felt)(?:n['’]t)?\b"
    r"|['’](?:m|re|s)\b"
)
_PARTICIPLE = regex(r"\w+(?:ed|en)\s+(?:by|at|with|about|over|that)\b")
""" "The mayor, angered by the leak, ..." """
_OBJECT = regex(r"\s+(?:the|some|many|most|all|his|her|its|their|a|an)?\s*")
_MOVED = regex(rf"(?:\s+(?:with|to|at|on|among|in))?{_OBJECT.pattern}")
_TO_WHOM = regex(r"ing\s+(?:to|for)\s+(?:the\s+)?$")
""" "is galling to", "is baffling for"."""
_BY = regex(r"\w+ed\s+by\s+(?:the\s+)?$")
_STIRS = regex(r"ing(?:\s+(?:to|for))?$")
_FOR_WHOM = regex(r"(?:\s+(?:for|to|with|among))?\s+(?:the\s+)?")
