"""The rule on who speaks: does another speaker compete, was a spokesperson dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from attrib.language.cues import CueEntry
from attrib.language.names import gender_of, pronoun
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Outcome, Span
from attrib.verify.cue.views import seems_to
from attrib.verify.german.speaker import ruled_out
from attrib.verify.lists.documents import DOCUMENTS, GERMAN_SOURCE
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.dropped_subject import behind_colon
from attrib.verify.romance.speaker import ruled_out as ruled_out_romance
from attrib.verify.romance.word_order import is_plain_subject, romance_subject
from attrib.verify.rules.words import check
from attrib.verify.speaker.aside import is_aside
from attrib.verify.speaker.by_capitals import ruled_out_by_names
from attrib.verify.speaker.cue_of_whom import is_cue_of
from attrib.verify.speaker.either import either
from attrib.verify.speaker.in_attribute import in_attribute
from attrib.verify.speaker.inserted import only_inserted
from attrib.verify.speaker.modifier import only_modifies
from attrib.verify.speaker.named_after import given_to_it, named_after, only_hears
from attrib.verify.speaker.stand_in import of_another, stand_in
from attrib.verify.speaker.the_latter import latter
from attrib.verify.speaker.tied import RULE, for_whom, is_subject, tied
from attrib.verify.subject.fronted import where_spoken
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.of_cue import STRICT, subjects_of
from attrib.verify.subject.passive import is_passive
from attrib.verify.subject.words import JOINTS, tokens_of, verb_form

_FROM = regex(r"\s*(?:\w+\s+)?(?:from|among)\s*(?:the\s+)?", re.IGNORECASE)
_GIVEN_NAME = regex(r"(?<=[a-zäöüß]\s)[A-ZÄÖÜ][\w-]+\s$")
_NOUN_BEFORE = regex(r"[A-ZÄÖÜ][\w-]+\s$")
_OWNED_BY = regex(r"\w\s+(?:von|vom|des|der)\s(?:[a-zäöüß]+\s)?$")
""" "Die Anwältin von | Lee", "die Tochter des | Rates": whose she is does not speak."""


def no_nearer_speaker(  # noqa: PLR0911, PLR0912, PLR0915 (one return for each outcome)
    page: Page, placed: Placed, entry: CueEntry | None
) -> Check:
    """No other person is nearer to the cue as its subject; no spokesperson was dropped."""
    source, cue = placed.source_span, placed.cue_span
    if source is None:
        return check(RULE, Outcome.CANNOT_TELL, "no speaker in the text to compare with")
    last = next(filter(None, (latter(page, source, span) for span in placed.content_spans)), None)
    if last is not None:
        words = page.text[last.start : last.end]
        why = f"“{words}” says that who was named last speaks"
        return check(RULE, Outcome.FAIL, why, last, source)
    if cue is None:
        return _without_cue(page.text, source)
    given = page.text[source.start : source.end]
    whom = for_whom(page, source, cue)
    if whom is not None:
        return whom
    attribute = in_attribute(page, source, cue) if page.language in ("en", "de") else None
    if attribute is not None:
        part = f"“{given}” is part of “{attribute}”"
        return check(RULE, Outcome.FAIL, part, source, cue)
    if page.language == "de":
        of_cue = partial(subjects_of, page, placed)
        other = ruled_out(page, source, cue, entry, of_cue, placed.content_spans)
        if other is not None:
            return other
    reason = None
    if page.language in STRICT:
        shared = behind_colon(page, placed, source, cue)
        if shared is not None:
            return check(RULE, Outcome.PASS, shared, source, cue)
        reason = ruled_out_romance(page, source, cue)
    if reason is None and page.told_language is None:
        reason = ruled_out_by_names(page.text, source, cue)
    if reason is not None:
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if _is_object_of_colon(page, source, cue):
        reason = f"“{given}” belongs to the words before it, not to the colon"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    inverted = page.text[cue.end : source.start] in ("-", "-t-")  # "dit-elle"
    label = page.text[source.end : cue.end].strip() == ":"
    if inverted or source.overlaps(cue) or source.end == cue.start or label:
        return check(RULE, Outcome.PASS, "speaker and cue are one phrase", source, cue)
    shown = page.once(_shown, source, cue)
    if shown is not None:
        return shown
    subjects = subjects_of(page, placed, cue)
    mine = _of_source(source, subjects)
    if entry is not None:
        link = tied(page, source, cue, entry, mine)
        if link is not None:
            return link
    plain = bool(subjects) and (
        mine is not None
        if entry is None
        else entry.category != "noun" or _is_verb_with_noun(page, source, cue)
    )
    if mine is None and _FROM.fullmatch(page.text, cue.end, source.start):
        plain = False  # "learned from", "drew support among"
    dropped = None
    if plain and mine is None:
        mine = next((s for s in subjects if _of_many(page, source, s)), None)
    noun = entry is not None and entry.category == "noun"
    if plain and mine is not None and page.language == "en" and not noun:
        dropped = only_modifies(page.text, source, mine)
    if plain and mine is None:
        dropped = next((s.whole for s in subjects if s.whole.overlaps(source)), None)
    if dropped is None and (mine is not None or not subjects):
        dropped = stand_in(page.text, source, cue)
    if dropped is not None and _that_says(page, source, cue):
        return check(RULE, Outcome.PASS, "the clause with “that” is about the speaker", source, cue)
    if dropped is not None and dropped.end == source.end and cue.start == source.end + 1:
        opens = page.sentence_around(cue.start).start == dropped.start
        if opens and where_spoken(page.text, dropped.start, source.start):
            return is_subject(given, source)
    if dropped is not None:
        found = page.text[dropped.start : dropped.end]
        return check(RULE, Outcome.FAIL, f"the text has “{found}” there, not “{given}”", dropped)
    if not plain:
        return _not_plain(page, source, cue, entry, subjects, mine is None)
    if mine is None:  # there are subjects, and the source is none of them
        return _plainly(page, source, cue) or _other(given, source, subjects)
    spoken_of = page.language == "en" and mine.head.end <= cue.start
    passive = spoken_of and is_passive(page.text[cue.start : cue.end])
    if (passive or mine.passive) and (entry is None or entry.category != "adjective"):
        reason = f"“{mine.text}” is whom the cue is about, not who speaks"
        return check(RULE, Outcome.FAIL, reason, mine.head, cue)
    if page.language == "de" and entry is not None and entry.category == "verb":
        owner = page.text[mine.head.start : source.start]
        if _NOUN_BEFORE.search(owner):  # "Reporterin | der Moller Post"
            owner += given.partition(" ")[0] + " "
        if " " not in given:
            owner = _GIVEN_NAME.sub("", owner)  # "der Sprecher von Ines | Kahl"
        if _OWNED_BY.search(owner) and not GERMAN_SOURCE.search(owner):
            reason = f"“{mine.text}” is the subject of the cue, not “{given}” alone"
            return check(RULE, Outcome.FAIL, reason, mine.head, cue)
    verb = entry is not None and entry.category == "verb"
    if verb and (
        page.text.startswith(" or ", source.end) or page.text.endswith(" or ", 0, source.start)
    ):
        return check(RULE, Outcome.FAIL, "one of several says it, and which is left open", source)
    plural = verb and entry is not None and page.text[cue.start : cue.end] == entry.lemma
    if plural and page.language == "en" and _goes_with_several(page, source, cue):
        return check(RULE, Outcome.FAIL, "the verb is of the clause about several", source, cue)
    partly = mine.joint and source.overlaps(mine.head) and _is_part(page, source, mine)
    partly = partly and not _ALONE.fullmatch(page.text[source.start : cue.end])
    if partly and len(placed.candidate.speakers) < 2:
        return check(RULE, Outcome.FAIL, f"“{mine.text}” say it together", mine.head)
    another = either(page, placed, source, cue, entry) if page.language == "en" else None
    if another is not None:
        return check(RULE, Outcome.FAIL, another, source, cue)
    return is_subject(mine.text, mine.head)


def _is_object_of_colon(page: Page, source: Span, cue: Span) -> bool:
    """ "compared him with | Ann Lee|: “…”", "a letter to | Ann Lee|: “…”": no label."""
    if page.text[source.end : cue.end].strip() != ":":  # French sets a space before it
        return False
    sentence = page.sentence_around(source.start)
    before = _WORD_BEFORE.search(page.text, sentence.start, source.start)
    if before is None or before["last"].lower() not in _NO_LABEL:
        return False
    return any(map(str.isalnum, page.text[sentence.start : before.start()]))


_WORD_BEFORE = regex(r"\b(?P<last>[^\W\d_]+)\s(?:the\s|der\s|die\s|le\s|la\s|el\s)?$")
_NO_LABEL = frozenset(
    """
    with to than against like about mit zu an über gegen als wie avec à contre comme sur con a
    contra como sobre
    """.split()  # noqa: SIM905
)


def _without_cue(text: str, source: Span) -> Check:
    dropped = stand_in(text, source, None)
    if dropped is None:
        return check(RULE, Outcome.CANNOT_TELL, "no cue in the text to look for its subject")
    found, given = text[dropped.start : dropped.end], text[source.start : source.end]
    return check(RULE, Outcome.FAIL, f"the text has “{found}” there, not “{given}”", dropped)


def _not_plain(
    page: Page,
    source: Span,
    cue: Span,
    entry: CueEntry | None,
    subjects: Sequence[Subject],
    another: bool,
) -> Check:
    """``another``: the source is none of the subjects."""
    given = page.text[source.start : source.end]
    if another and is_aside(page.text, source, cue, entry, subjects):
        reason = f"“{given}” stands apart from the cue, as the subject of something else"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    unknown = entry is None and another and _is_object(page, source, cue, subjects)
    if unknown or _in_another_clause(page, source, cue, entry, subjects):
        return _other(given, source, subjects)
    if another and subjects and _has_an_owner(page, source, cue):
        return _other(given, source, subjects)
    if page.told_language in STRICT:
        shown = _plainly(page, source, cue)
        reason = "nothing shows the speaker as subject of the cue"
        return shown or check(RULE, Outcome.FAIL, reason, cue)
    return check(RULE, Outcome.CANNOT_TELL, "the subject of the cue is not plain", cue)


def _of_source(source: Span, subjects: Sequence[Subject]) -> Subject | None:
    for subject in subjects:
        if source.overlaps(subject.head) or any(map(source.overlaps, subject.beside)):
            return subject
    return None


def _goes_with_several(page: Page, source: Span, cue: Span) -> bool:
    """ "Ann Lee met the groups that support tolls and | oppose | the mayor": they do."""
    given = page.text[source.start : source.end]
    one = given.lower() in ("he", "she") or (gender_of(given) is not None and " and " not in given)
    found = _SEVERAL_DO.fullmatch(page.text, source.end, cue.start) if one else None
    return found is not None and page.text[cue.start : cue.end] not in ("put", "read", "let")


_SEVERAL_DO = regex(
    r"(?:(?!\b(?:to|will|would|can|could|may|might|must|should|did|does|do)\b)[^.;:,])*?"
    r"\s[a-z]+s\s(?:that|who)\s(?!\w+(?:s|ed)\b)[a-z]+\b"
    r"(?:(?!\b(?:to|will|would|can|could|may|might|must|should|did|does|do)\b)[^.;:,])*\s(?:and|or)\s"
)


def _plainly(page: Page, source: Span, cue: Span) -> Check | None:
    """The French or Spanish mention is the subject, whatever English word order makes of it."""
    if page.told_language not in STRICT or not is_plain_subject(page, source, cue):
        return None
    given = page.text[source.start : source.end]
    return check(RULE, Outcome.PASS, f"“{given}” is the subject of the cue", source, cue)


def _has_an_owner(page: Page, source: Span, cue: Span) -> bool:
    """ "Lee smiled at Roe’s | claim": a noun right behind its owner."""
    ahead = page.language == "en" and source.end <= cue.start
    return ahead and page.text.endswith(("'s ", "’s ", "s' ", "s’ "), source.end, cue.start)


def _is_verb_with_noun(page: Page, source: Span, cue: Span) -> bool:
    """ "Lee, whom Roe met, | pinned his hopes on": the noun’s verb has a subject of its own.

    What stands behind may still name whose it is: "came as a surprise to Lee".
    """
    if page.language != "en" or source.end > cue.start:
        return False
    first, *more = tokens_of(page.text, cue, [])
    return bool(more) and verb_form(first) in ("past", "present")


def _is_object(page: Page, source: Span, cue: Span, subjects: Sequence[Subject]) -> bool:
    """ "the diver mimicked | Lee": the source follows a verb that has its subject before it."""
    ahead = all(subject.whole.end <= cue.start for subject in subjects)
    verb = page.language == "en" and page.text.endswith("ed", cue.start, cue.end)
    return bool(subjects) and ahead and verb and page.text[cue.end : source.start] == " "


_LABEL = regex(r"\s[-–—|]\s([^\W\d_a-z][^\n:;–—|]{2,60}):\s*$")
""" "POLLS TOO EARLY – Ann Lee and Bob Roe:": who wrote what follows."""


def _shown(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span
) -> Check | None:
    """What the words between and beside speaker and cue show, whatever the subject is."""
    given = page.text[source.start : source.end]
    named = named_after(page, source, cue) or seems_to(page, source, cue)
    if named is not None and stand_in(page.text, source, cue) is None:
        return check(RULE, Outcome.PASS, named, cue, source)
    if page.language == "en" and only_hears(page, source, cue):
        return check(RULE, Outcome.FAIL, "it is told to the speaker, not said by them", cue)
    if given_to_it(page, source, cue):
        return check(RULE, Outcome.FAIL, "it is given to the speaker, not said by them", cue)
    colon = page.text[cue.start : cue.end].strip() == ":"
    label = _LABEL.search(page.text, source.end, cue.end) if colon else None
    if label is not None:
        reason = f"“{label[1]}” stands right before the colon, not “{given}”"
        return check(RULE, Outcome.FAIL, reason, Span(*label.span(1)))
    if is_cue_of(page, source, cue):
        return check(RULE, Outcome.PASS, "the cue is the speaker’s", source, cue)
    if only_inserted(page, source, cue):
        reason = f"“{given}” is named in a clause that ends before the cue"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    turned = romance_subject(page, source, cue) if page.language in STRICT else None
    other = of_another(page, source, cue)
    if other is not None and not (turned is not None and source.start >= cue.end):
        found = page.text[other.start : other.end]
        return check(RULE, Outcome.FAIL, f"the text has “{found}” there, not “{given}”", other)
    if turned is not None and stand_in(page.text, source, cue) is None:
        return check(RULE, Outcome.PASS, turned, source, cue)
    return None


def _that_says(page: Page, source: Span, cue: Span) -> bool:
    """ "The release of | the report | that said it": a document right before its clause."""
    if page.language != "en" or not _THAT.fullmatch(page.text, source.end, cue.end):
        return False
    given = page.text[source.start : source.end].lower().split()
    return not DOCUMENTS.isdisjoint(given) and stand_in(page.text, source, cue) is None


_THAT = regex(r"\s(?:that|which)\s(?:\w+\s){0,2}\w+")


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


def _other(given: str, source: Span, subjects: Sequence[Subject]) -> Check:
    """The subject of the cue is another phrase than the source."""
    for subject in subjects:
        if subject.text.lower() == given.strip().lower():  # "she says she ... and considers"
            return is_subject(subject.text, subject.head)
        if pronoun(subject.text) is None and same_person(subject.text, given):
            reason = f"“{subject.text}”, the subject of the cue, can stand for “{given}”"
            return check(RULE, Outcome.PASS, reason, subject.head)
    if not subjects:
        reason = f"“{given}” stands in another clause than the cue"
        return check(RULE, Outcome.FAIL, reason, source)
    names = " or ".join(dict.fromkeys(f"“{subject.text}”" for subject in subjects))
    reason = f"the subject of the cue is {names}, not “{given}”"
    return check(RULE, Outcome.FAIL, reason, *(s.head for s in subjects), source)


_ALONE = regex(
    r"(?:él|ella|elle|il)\s(?:(?:le|les|lo|la|se|lui|leur|l['’])\s?)?"
    r"(?:(?:ha|había|a|avait)\s)?[\wà-ÿ]*(?<!n)(?<!nt)"
)
""" "pidió las cuentas y | ella respondió", where they would be several: "respondieron"."""


def _is_part(page: Page, source: Span, subject: Subject) -> bool:
    """True if the source leaves out some of the speakers who are joined.

    What is joined stands right beside: "laut Medien | zehn Tote und 50 Verletzte" is no phrase.
    """
    left = page.text[subject.head.start : max(source.start, subject.head.start)].split()
    right = page.text[min(source.end, subject.head.end) : subject.head.end].split()
    listed = right[:1] == [","] or page.text.startswith(",", source.end)
    joined = bool(right) and (listed or right[0].lower() in JOINTS)
    return joined or any(word.lower() in JOINTS for word in left)


def _in_another_clause(
    page: Page, source: Span, cue: Span, entry: CueEntry | None, subjects: Sequence[Subject]
) -> bool:
    """ "Die Welle zitiert …, wonach | Mohr dem Rat … zuweist"; "Lenz bat; Mohr lehnte ab"."""
    between = page.text[source.end : cue.start]
    if page.language != "de" or pronoun(page.text[source.start : source.end]) is not None:
        return False
    if entry is not None:
        return ";" in between and not any(source.overlaps(s.whole) for s in subjects)
    return "," in between and any(source.end < s.head.start < cue.start for s in subjects)
