"""The rule on who speaks: does another speaker compete, was a spokesperson dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import CueEntry
from attrib.language.names import pronoun, same_person
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.clause_german import noun_phrase
from attrib.verify.named_after import given_to_it, named_after
from attrib.verify.page import Page
from attrib.verify.phrases import JOINTS, is_person_word
from attrib.verify.place import Placed
from attrib.verify.rules_words import check
from attrib.verify.subject import find_subjects
from attrib.verify.subject_passive import is_passive
from attrib.verify.subject_phrases import Subject
from attrib.verify.wordlists import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    DOCUMENTS,
    GERMAN_SOURCE,
    POSSESSIVES,
    PREPOSITIONS,
    STAND_INS,
    SUBORDINATING,
)

_FROM = re.compile(r"\s*(?:\w+\s+)?(?:from|among)\s*(?:the\s+)?", re.IGNORECASE)
_POSSESSED = re.compile(r"['’]s?\s+(?P<rest>[^.,;:!?\n“”\"()]{2,60})")
_QUOTED_BY = re.compile(r"\b(?:von|vom|durch)\s$")
_OWNED_BY = re.compile(r"\w\s+(?:von|vom|des|der)\s(?:[a-zäöüß]+\s)?$")
""" "Die Anwältin von | Lee", "die Tochter des | Rates": whose she is does not speak."""
_SENT_BY = frozenset(["for", "of", "to", "from"])
_REPRESENTS = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:for|of|to|from)\s+(?:the\s+)?$")


_ENDS_OWNED = PREPOSITIONS | CLAUSE_WORDS | AUXILIARIES | DETERMINERS
RULE = "no_nearer_speaker"


def no_nearer_speaker(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page, placed: Placed, entry: CueEntry | None
) -> Check:
    """No other person is nearer to the cue as its subject; no spokesperson was dropped."""
    source, cue = placed.source_span, placed.cue_span
    if source is None:
        return check(RULE, Outcome.CANNOT_TELL, "no speaker in the text to compare with")
    given = page.text[source.start : source.end]
    if (
        entry is not None
        and entry.lemma == "zitieren"
        and _QUOTED_BY.search(page.text, max(source.start - 6, 0), source.start)
    ):
        reason = f"“{given}” is who quotes, not who speaks"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if cue is not None and (source.overlaps(cue) or source.end == cue.start):
        return check(RULE, Outcome.PASS, "speaker and cue are one phrase", source, cue)
    if cue is not None:
        named = named_after(page, source, cue)
        if named is not None and stand_in(page.text, source, cue) is None:
            return check(RULE, Outcome.PASS, named, cue, source)
        if given_to_it(page, source, cue):
            return check(RULE, Outcome.FAIL, "it is given to the speaker, not said by them", cue)
    subjects = subjects_of(page, placed, cue) if cue is not None else ()
    mine = next((s for s in subjects if _is(source, s)), None)
    if cue is not None and entry is not None:
        tied = _tied(page, source, cue, entry, mine)
        if tied is not None:
            return tied
    plain = bool(subjects) and (mine is not None if entry is None else entry.category != "noun")
    if mine is None and cue is not None and _FROM.fullmatch(page.text, cue.end, source.start):
        plain = False  # "learned from", "drew support among"
    dropped = None
    if plain and mine is None:
        mine = next((s for s in subjects if _of_many(page, source, s)), None)
    if plain and mine is None:
        dropped = next((s.whole for s in subjects if s.whole.overlaps(source)), None)
    if mine is not None or not subjects:
        dropped = stand_in(page.text, source, cue)
    if dropped is not None and cue is not None and _that_says(page, source, cue):
        return check(RULE, Outcome.PASS, "the clause with “that” is about the speaker", source, cue)
    if dropped is not None:
        found = page.text[dropped.start : dropped.end]
        return check(RULE, Outcome.FAIL, f"the text has “{found}” there, not “{given}”", dropped)
    if cue is None:
        return check(RULE, Outcome.CANNOT_TELL, "no cue in the text to look for its subject")
    if not plain and not subjects and _stands_aside(page.text, source, cue):
        reason = f"“{given}” stands apart from the cue, as the subject of something else"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if not plain:
        return check(RULE, Outcome.CANNOT_TELL, "the subject of the cue is not plain", cue)
    if mine is None:  # there are subjects, and the source is none of them
        return _other(given, source, subjects)
    spoken_of = page.language == "en" and mine.head.end <= cue.start
    passive = spoken_of and is_passive(page.text[cue.start : cue.end])
    if (passive or mine.passive) and (entry is None or entry.category != "adjective"):
        reason = f"“{mine.text}” is whom the cue is about, not who speaks"
        return check(RULE, Outcome.FAIL, reason, mine.head, cue)
    if page.language == "de" and entry is not None and entry.category == "verb":
        owner = page.text[mine.head.start : source.start]
        if _OWNED_BY.search(owner) and not GERMAN_SOURCE.search(owner):
            reason = f"“{mine.text}” is the subject of the cue, not “{given}” alone"
            return check(RULE, Outcome.FAIL, reason, mine.head, cue)
    partly = mine.joint and source.overlaps(mine.head) and _is_part(page, source, mine)
    if partly and len(placed.candidate.speakers) < 2:
        return check(RULE, Outcome.FAIL, f"“{mine.text}” say it together", mine.head)
    return check(RULE, Outcome.PASS, f"“{mine.text}” is the subject of the cue", mine.head)


def _that_says(page: Page, source: Span, cue: Span) -> bool:
    """ "The release of | the report | that said it": a document right before its clause."""
    if page.language != "en" or not _THAT.fullmatch(page.text, source.end, cue.end):
        return False
    given = page.text[source.start : source.end].lower().split()
    return not DOCUMENTS.isdisjoint(given) and stand_in(page.text, source, cue) is None


_THAT = re.compile(r"\s(?:that|which)\s(?:\w+\s){0,2}\w+")


def _stands_aside(text: str, source: Span, cue: Span) -> bool:
    """The speaker is far from the cue, in another clause or as the object of a preposition."""
    gap = text[min(source.end, cue.end) : max(source.start, cue.start)]
    given = text[source.start : source.end]
    if len(gap.split()) <= _NEAR or pronoun(given) is not None:
        return False
    if (given.islower() and given.isalpha()) or given.endswith(("'s", "’s")):
        return False  # a relative pronoun, an owner
    before = text[max(source.start - 24, 0) : source.start]
    last = before.split()[-1:]
    if last and last[0].lower() in ("by", "from", "among", "for"):
        return False
    if cue.end <= source.start:
        return not before.rstrip(" ").endswith(_CLAUSE_ENDS)
    return bool(last) and last[0] in PREPOSITIONS - SUBORDINATING


_CLAUSE_ENDS = tuple(",;:—–\n”\"’'»“")


def _tied(  # noqa: PLR0911 (one return for each construction)
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
    leads = entry.group == "answering" or page.text.startswith(("In a ", "In an "), cue.start)
    if leads and _fronted(page, source, cue):
        return check(RULE, Outcome.PASS, "the cue leads to what the speaker says", cue, source)
    if entry.category == "noun":
        return _of_noun(page, source, cue, entry, mine)
    if entry.position == "after_source":
        return _precedes(page, source, cue)
    if entry.group == "whereafter" and source.end <= cue.start:
        return check(RULE, Outcome.CANNOT_TELL, "the cue points back to the speaker", cue, source)
    if entry.category == "adjective" or felt:
        return _felt(page, source, cue, entry, mine)
    return None


_FELT = frozenset(["worry", "delight", "concern", "cheer"])
"""Verbs of which either side may be the one who feels."""


def _precedes(page: Page, source: Span, cue: Span) -> Check:
    """ "dem Bericht zufolge": the speaker stands right before the cue."""
    if source.end <= cue.start and not page.text[source.end : cue.start].strip(' ”“"»«'):
        return check(RULE, Outcome.PASS, "the speaker stands right before the cue", source, cue)
    return check(RULE, Outcome.FAIL, "another than the speaker stands before the cue", cue)


_OWNS = re.compile(r"(?:['’]s?)?\s+(?:own\s+)?")


def _of_noun(
    page: Page, source: Span, cue: Span, entry: CueEntry, mine: Subject | None
) -> Check | None:
    """A claim by somebody, against somebody, that somebody makes."""
    role = entry.lemma in _ROLES and source.end <= cue.start
    if role and _is_one(page, source, cue, mine):
        return check(RULE, Outcome.PASS, f"the speaker is a {entry.lemma}", source, cue)
    link = _LINK.fullmatch(page.text, cue.end, source.start)
    if link is not None and link[1] in ("by", "from", "among"):
        return check(RULE, Outcome.PASS, "the cue names whose it is", cue, source)
    meant = entry.mode is not Mode.THOUGHT  # "of interest to": to whom it is so
    about = link is not None and (entry.lemma in _OBJECTIVE if link[1] == "of" else meant)
    if about and mine is None:
        reason = "the cue names whom it is about or meant for, not whose it is"
        return check(RULE, Outcome.FAIL, reason, cue, source)
    if role:
        return check(RULE, Outcome.FAIL, f"the speaker is not said to be a {entry.lemma}", cue)
    if mine is not None and entry.stated and not mine.joint:
        return check(RULE, Outcome.PASS, f"“{mine.text}” is the subject of the cue", mine.head)
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
_IS = re.compile(
    r"(?:\s?,\s[^.;:“”]{1,80}?,)?"
    r"(?:\sof\s|['’]s\s|\s(?:is|was|are|were|has been|have been|had been|being|remains?|remained"
    r"|becomes?|became|emerged as|himself|herself|themselves|as)\s"
    r"|\s?,\s(?=(?:an?|the|one|another)\s))"
)
_AND_ONE = re.compile(r"\sand\s(?:[\w.-]+\s){0,3}")
_IS_TOO = re.compile(
    r"\b(?:and|but)\s(?:is|was|are|were|has been|have been|remains?|became)\s"
    r"(?:an?|the|one of the)\s(?:[a-z-]+\s){0,2}[a-z]+(?:\s(?:of|for))?$"
)
""" "Lee has not signed it and has been a loud | critic of"."""
_NOT_ONE = re.compile(
    r"[.;:,“”]|\b(?:by|to|with|from|about|against|who|that|told|met|whose)\s"
    r"|(?<!one )(?<!some )(?<!most )(?<!part )\bof\s|\w(?:ing|ed)\s(?:an?|the|his|her|their)\s"
)
_LINK = re.compile(
    r"\s+(by|from|among|of|to|against|about|toward|towards|at|on|upon)\s+(?:the\s+)?"
)
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
    near = len(gap.split()) <= _NEAR and not re.search(r"[.;:!?]", gap)
    if held and (near or _fronted(page, source, cue)):
        return check(RULE, Outcome.PASS, "the speaker is the one who feels", source, cue)
    owner = _POSSESSED.match(page.text, source.end) is not None
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


def _fronted(page: Page, source: Span, cue: Span) -> bool:
    """ "Alarmed by the unrest, | the mayor left": the next subject is the one who feels."""
    if not _starts_sentence(page, cue) or not cue.end <= source.start:
        return False
    between = page.text[cue.end : source.start]
    return between.count(",") == 1 and between.rstrip().endswith(",")


def _starts_sentence(page: Page, cue: Span) -> bool:
    sentence = page.sentences[max(page.sentence_at(cue.start), 0)]
    return not page.text[sentence.start : cue.start].strip(' “"')


def _moved(page: Page, source: Span, cue: Span, mine: Subject | None) -> Check | None:
    """ "The leak worried | the mayor": she does, if what worries her is no person."""
    if mine is not None or not _OBJECT.fullmatch(page.text, cue.end, source.start):
        return None
    before = page.text[max(cue.start - 60, 0) : cue.start].split()
    subject = before[-1] if before else ""
    thing = subject[:1].islower() and not is_person_word(subject) and pronoun(subject) is None
    if not thing or subject in ("who", "they", "we", "many", "some", "most", "others"):
        return None
    return check(RULE, Outcome.PASS, "the object of the cue is the one who feels", cue, source)


_NEAR = 3
"""Words that may stand between who feels and what is felt."""
_HELD = re.compile(
    r"\b(?:be|is|are|was|were|been|being|am|get|gets|got|feel|feels|felt)(?:n['’]t)?\b"
    r"|['’](?:m|re|s)\b"
)
_PARTICIPLE = re.compile(r"\w+(?:ed|en)\s+(?:by|at|with|about|over|that)\b")
""" "The mayor, angered by the leak, ..." """
_OBJECT = re.compile(r"\s+(?:the|some|many|most|all|his|her|its|their|a|an)?\s*")
_MOVED = re.compile(rf"(?:\s+(?:with|to|at|on|among|in))?{_OBJECT.pattern}")
_TO_WHOM = re.compile(r"ing\s+(?:to|for)\s+(?:the\s+)?$")
""" "is galling to", "is baffling for"."""
_BY = re.compile(r"\w+ed\s+by\s+(?:the\s+)?$")
_STIRS = re.compile(r"ing(?:\s+(?:to|for))?$")
_FOR_WHOM = re.compile(r"(?:\s+(?:for|to|with|among))?\s+(?:the\s+)?")


def _of_many(page: Page, source: Span, subject: Subject) -> bool:
    """The source is that of which the subject is a part or a count: "results of | surveys"."""
    head = page.text[subject.head.start : subject.head.end].lower().split()
    return subject.whole.covers(source) and bool(head) and head[-1].strip("%") in _PARTS


_PARTS = frozenset(
    """
    results result findings number numbers majority plurality half most many some all several part
    members group series handful lot share percent rest bulk wing kind host
    """.split()  # noqa: SIM905
)


def _is(source: Span, subject: Subject) -> bool:
    return source.overlaps(subject.head) or any(source.overlaps(s) for s in subject.beside)


def _other(given: str, source: Span, subjects: Sequence[Subject]) -> Check:
    """The subject of the cue is another phrase than the source."""
    for subject in subjects:
        if subject.text.lower() == given.strip().lower():  # "she says she ... and considers"
            reason = f"“{subject.text}” is the subject of the cue"
            return check(RULE, Outcome.PASS, reason, subject.head)
        if pronoun(subject.text) is None and same_person(subject.text, given):
            reason = f"“{subject.text}”, the subject of the cue, can stand for “{given}”"
            return check(RULE, Outcome.PASS, reason, subject.head)
    names = " or ".join(dict.fromkeys(f"“{subject.text}”" for subject in subjects))
    reason = f"the subject of the cue is {names}, not “{given}”"
    return check(RULE, Outcome.FAIL, reason, *(s.head for s in subjects), source)


def _is_part(page: Page, source: Span, subject: Subject) -> bool:
    """True if the source leaves out some of the speakers who are joined.

    What is joined stands right beside: "laut Medien | zehn Tote und 50 Verletzte" is no phrase.
    """
    left = page.text[subject.head.start : max(source.start, subject.head.start)].split()
    right = page.text[min(source.end, subject.head.end) : subject.head.end].split()
    listed = right[:1] == [","] or page.text[source.end :].startswith(",")
    joined = bool(right) and (listed or right[0].lower() in JOINTS)
    return joined or any(word.lower() in JOINTS for word in left)


def stand_in(text: str, source: Span, cue: Span | None) -> Span | None:
    """The phrase in which the source only owns or sends the one who speaks.

    "Putin's spokesperson" is not Putin, nor is "a lawyer for Putin".
    """
    owned = _POSSESSED.match(text, source.end)
    if owned is not None and pronoun(text[source.start : source.end]) is None:  # "she's a ..."
        at, near = owned.start("rest"), True
        for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", owned["rest"]):
            span = Span(at + word.start(), at + word.end())
            if cue is not None and span.overlaps(cue):
                return None
            if _is_stand_in(word[0]) or (near and is_person_word(word[0].lower())):
                return Span(source.start, span.end)
            near = near and word[0].lower() not in _ENDS_OWNED
            if word.start() and not (word[0][0].islower() or word[0][0].isupper()):
                return None
    start = max(source.start - 60, 0)
    last_words = text[start : source.start].split()[-2:]
    if not _SENT_BY.intersection(last_words):
        return None  # the common case: no need to look for a word before
    before = _REPRESENTS.search(text, start, source.start)
    if before is not None and _is_stand_in(before["noun"]):
        start = before.start("noun")
        if cue is None or not Span(start, before.end("noun")).overlaps(cue):
            return Span(start, source.end)
    return None


def _is_stand_in(word: str) -> bool:
    return word.lower() in STAND_INS


def subjects_of(page: Page, placed: Placed, cue: Span) -> tuple[Subject, ...]:
    """Whom the sentence makes the subject of the cue."""
    number = page.sentence_at(cue.start)
    if number < 0:
        return ()
    sentence = page.sentences[number]
    around = page.quotations_around(cue)
    level = len(around)
    if around:
        sentence = Span(
            max(sentence.start, around[-1].inner.start), min(sentence.end, around[-1].inner.end)
        )
    quoted = [
        quotation.span
        for quotation in page.quotations_within(sentence)
        if quotation.level == level and not quotation.span.overlaps(cue)
    ]
    found = find_subjects(page.text, sentence, cue, quoted, placed.content_spans, page.language)
    return tuple(map(noun_phrase, found)) if page.language == "de" else found
