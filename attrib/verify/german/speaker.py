"""What rules a speaker out in a German sentence: case, who is quoted, whose noun it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrib.language.cues import CueEntry
from attrib.language.names import fold, is_person_name
from attrib.language.names import words as name_words
from attrib.language.regex import regex
from attrib.model import Check, Outcome, Span
from attrib.verify.german.according import is_theirs
from attrib.verify.german.case import no_subject, oblique
from attrib.verify.german.clause import is_clean, noun_phrase
from attrib.verify.german.dative import is_asked, not_subject
from attrib.verify.german.dependent import heard_from, is_neither, is_when, of_person
from attrib.verify.german.fronted import of_fronted_thing
from attrib.verify.german.inside import another_inside, first_word, owner_inside, spoken_to
from attrib.verify.german.new_clause import begins_between
from attrib.verify.german.nouns import is_owner, names_speaker
from attrib.verify.german.relative import in_another_case, shares_subject
from attrib.verify.german.sent import is_given, sent_by
from attrib.verify.german.voice import ELSEWHERE
from attrib.verify.german.with_noun import goes_with
from attrib.verify.lists.wordlists import PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.rules.words import check
from attrib.verify.speaker.tied import RULE
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.words import is_person_word

_THEIRS = regex(
    r"[^.;:„“]*,\s(?:den|die|das|dem|denen|was)\s(?:ihm|ihr|ihnen)\s"
    r"(?:d(?:er|ie|as)|eine?|seine?|ihre?)\s[^.;:,„“]*"
)
""" "Lang hat den Brief, den ihm die Witwe | geschrieben hat": she has."""
_BEYOND = regex(r"(?:[Ll]aut|[Gg]emäß)\s[^,]*,\s(?:der|die|das|den|dem|deren|dessen)\s[^.;:]*")
""" "Laut einem Gutachten, das | die Rätin | bestellt hat": the report has it so."""


def _is_second(page: Page, source: Span, cue: Span) -> bool:
    """ "warnte Lenz | Kahl": the name before it is neither a given name nor an office."""
    first = _NAME_BETWEEN.fullmatch(page.text, cue.end, source.start)
    if first is None or " " in page.text[source.start : source.end]:
        return False
    known, low = name_words(), fold(first[1])
    return not (low in known.given_gender or low in known.title_gender or names_speaker([first[1]]))


_NAME_BETWEEN = regex(r"\s([A-ZÄÖÜ][a-zäöüß]+)\s")


_AS_ANOTHER = regex(r"wie\s(?:d(?:er|ie|as)\s)?[A-ZÄÖÜ]\w+\s.*\w", re.DOTALL)
""" "„…“, | wie Hoyzer zitiert wird": whoever else stands in the sentence."""


def _by_phrase(page: Page, source: Span, cue: Span) -> Check | None:
    theirs = is_theirs(page.text, cue, source)
    if theirs is None:
        return None
    reason = f"“{page.text[cue.start : cue.end]}” says whose words these are"
    if theirs:
        return check(RULE, Outcome.PASS, reason, cue, source)
    given = page.text[source.start : source.end]
    return check(RULE, Outcome.FAIL, f"{reason}: not those of “{given}” alone", cue, source)


def ruled_out(  # noqa: PLR0911, PLR0912, PLR0915 (one return for each reason)
    page: Page,
    source: Span,
    cue: Span,
    entry: CueEntry | None,
    subjects_of: Callable[[Span], Sequence[Subject]],
    content: Sequence[Span] = (),
) -> Check | None:
    """What the sentence shows of the source: mostly why it is not the one who speaks.

    None where nothing shows it.
    """
    given = page.text[source.start : source.end]
    if entry is not None and entry.lemma == "zitieren" and _quotes_it(page, source, cue):
        reason = f"“{given}” is who quotes, not who speaks"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if _AS_ANOTHER.match(page.text, *cue) and not source.overlaps(cue):
        return check(RULE, Outcome.FAIL, "the cue names another as its subject", cue, source)
    says = entry is not None and entry.category == "verb"
    if says and _is_parted(page, source, cue):
        return check(RULE, Outcome.FAIL, f"a comma parts “{given}” from the cue", source, cue)
    told = not_subject(page, source, cue) if says else None
    if told is not None or (says and is_asked(page, source, cue)):
        reason = told or f"“{given}” is who is asked or told it"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    acts = of_fronted_thing(page, source, cue)
    if acts is not None:
        return check(RULE, Outcome.FAIL, f"the subject of the cue is “{acts}”, not “{given}”", cue)
    other = in_another_case(page, source, cue) if says else None
    if other is not None:
        return check(RULE, Outcome.FAIL, other, source, cue)
    nearer = begins_between(page, source, cue) if says else None
    if nearer is not None:
        reason = f"the subject of the cue is “{nearer}”, not “{given}”"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    if says and shares_subject(page, source, cue):
        reason = f"“{given}” is the subject of both verbs"
        return check(RULE, Outcome.PASS, reason, source, cue)
    if source.end <= cue.start and _THEIRS.fullmatch(page.text, source.end, cue.start):
        return check(RULE, Outcome.FAIL, "the clause of the cue has its own subject", source, cue)
    if _BEYOND.fullmatch(page.text, cue.start, source.start):
        return check(RULE, Outcome.FAIL, "the cue names another, before the comma", cue, source)
    person = of_person(page, source, cue)
    if person is not None:
        whole = page.text[person.start : person.end]
        return check(RULE, Outcome.FAIL, f"the text has “{whole}” there, not “{given}”", person)
    if (
        (says and _is_second(page, source, cue))
        or is_neither(page, source)
        or heard_from(page, source, cue)
    ):
        return check(RULE, Outcome.FAIL, f"it is not “{given}” who says so", source, cue)
    if is_when(page, source, cue, content):
        return check(RULE, Outcome.FAIL, "the cue says when it was, not who says so", cue, source)
    named = _by_phrase(page, source, cue)
    if named is not None:
        return named
    with_noun = goes_with(page, source, cue, content)
    if with_noun is not None:
        outcome = Outcome.PASS if with_noun else Outcome.FAIL
        whose = "the speaker" if with_noun else "another"
        return check(RULE, outcome, f"the cue goes with what {whose} does", cue, source)
    message = sent_by(page, source, cue, content)
    if message is not None:
        return check(RULE, Outcome.PASS, f"the “{message}” comes from the speaker", cue, source)
    if is_given(page, source, cue):
        return check(RULE, Outcome.FAIL, "it is given to the speaker, not said by them", cue)
    latter = the_latter(page, source, subjects_of(cue)) if source.end <= cue.start else None
    if latter is not None:
        reason = f"“{latter.text}” points back to “{given}”, the last one named"
        return check(RULE, Outcome.PASS, reason, latter.head, source)
    if entry is not None and entry.category == "noun" and is_owner(page.text, source, cue):
        reason = f"“{page.text[cue.start : cue.end]}” is the speaker’s"
        return check(RULE, Outcome.PASS, reason, cue, source)
    given_to = page.text[cue.start : cue.end].lower() not in PREPOSITIONS
    if entry is None and given_to and source.start >= cue.end and _DATIVE.match(given):
        return check(RULE, Outcome.FAIL, f"“{given}” is no subject", source, cue)
    if entry is not None:
        shown = no_subject(page, source, cue, entry) or _anothers_noun(page, source, cue, entry)
        if shown is not None:
            return check(RULE, Outcome.FAIL, shown, source, cue)
    if entry is not None and entry.lemma == "lesen" and _READS_IT.match(page.text, cue.end):
        return check(RULE, Outcome.FAIL, "what is read is somebody else’s", cue)
    reads = entry is not None and entry.lemma in _READS
    if reads and (
        _AUTHORS.match(page.text, cue.end) or _AUTHORS.search(page.text, cue.start, cue.end)
    ):
        return check(RULE, Outcome.FAIL, "what is read out is somebody else’s", cue)
    if entry is not None and entry.lemma == "wonach":
        if _OTHER.search(page.text, source.end, max(cue.start, source.end)):
            reason = "the cue points back to what stands right before it"
            return check(RULE, Outcome.FAIL, reason, cue, source)
        return None
    if spoken_to(page, source, cue) and (entry is None or entry.lemma not in ELSEWHERE):
        return check(RULE, Outcome.FAIL, f"“{given}” is whom it is said to or about", source, cue)
    verb = first_word(page, cue, entry)
    owned = owner_inside(page, source, cue) if verb is not None else None
    if owned is not None:
        reason = f"the text says whose “{owned}” it is, not that “{given}” speaks"
        return check(RULE, Outcome.FAIL, reason, source, cue)
    inside = another_inside(page, source, cue, subjects_of(verb)) if verb is not None else None
    if inside is not None:
        reason = f"the subject of the cue is “{inside.text}”, not “{given}”"
        return check(RULE, Outcome.FAIL, reason, inside.head, source)
    return None


_DATIVE = regex(
    r"(?:dem|einem|seinem|ihrem|unserem|meinem|diesem|keinem|einer|seiner|ihrer)\s(?:[a-zäöüß]+[nmr]\s)*[A-ZÄÖÜ]"
)
""" "widmete den Treffer | seinem Kapitän"."""
_READS_IT = regex(r"\s(?:ihn|sie|es|das|den\s[A-ZÄÖÜ]\w+|die\s[A-ZÄÖÜ]\w+)\b")
""" "„…“ Die Frau | liest | ihn dreimal": a note."""
_READS = frozenset(["vorlesen", "verlesen", "ablesen"])
_AUTHORS = regex(
    r"(?:\s(?:(?:der|die)\s)?[A-ZÄÖÜ][\w.-]+){0,3}\s(?:(?:den|das|die|einen|eine|ein)|aus\s(?:dem|der|den|einem|einer))\s(?:[a-zäöüß]+\s)?"
    r"[A-ZÄÖÜ][\w-]+(?:\s(?:vor|ab))?"
    r"(?:\s(?:des|der|von|eines|einer)\s|,\s(?:den|das|die)\s(?!(?:er|sie|ich|wir)\s))"
)
""" "las den Brief vor, den | Mohr geschrieben hat", "verlas die Worte der | Rätin"."""


def _is_parted(page: Page, source: Span, cue: Span) -> bool:
    """ "Der Rat, | erklärte | Eva Kern, habe …"; not "Die Rätin, Eva Kern, | warf | ihm vor"."""
    apposed = "," in page.text[source.start : source.end] or page.text.endswith(
        ", ", 0, source.start
    )
    return (
        not apposed
        and page.text[source.end : cue.start] == ", "
        and _ITS_OWN.match(page.text, cue.end) is not None
    )


_ITS_OWN = regex(
    r"\s(?:(?:er|sie|man|der|die|das|ein|eine|sein|seine|ihr|ihre|dessen|deren)\s|[A-ZÄÖÜ])[^.;:!?„“»«]*,"
)
""" "Der Dezernent, | erklärte | seine Referentin Eva Kern, habe …": put into what it reports."""


def the_latter(page: Page, source: Span, subjects: Sequence[Subject]) -> Subject | None:
    """ "Im Gespräch mit | Mohr sagte dieser": the subject that points back to the source."""
    subject = next((s for s in subjects if s.text.lower() in _LATTER), None)
    if subject is None or any(s is not subject and not s.head.overlaps(source) for s in subjects):
        return None
    opens = page.text[source.start : source.end].split()[0].lower() in PREPOSITIONS
    apart = opens or source.end > subject.head.start
    if apart or _NAMES.search(page.text, source.end, subject.head.start):
        return None
    return subject


_LATTER = frozenset(["dieser", "diese", "dieses", "letzterer", "letztere"])
_NAMES = regex(r"[.!?;]\s|\b[A-ZÄÖÜ]")
"""Somebody or something else is named between, or a sentence ends."""
_OTHER = regex(r"\b(?:einen?|den|die|das|dem|einem)\s(?:[a-zäöüß]+\s)*[A-ZÄÖÜ]")
""" "Mohr | dementierte einen Bericht der Zeitung, wonach"."""


def _quotes_it(page: Page, source: Span, cue: Span) -> bool:
    """ "wird von | der Abendpost zitiert", "im | Magazin zitiert"."""
    if _BY.search(page.text, max(source.start - 6, 0), source.start):
        return True
    sentence = page.sentence_around(source.start)
    opened = _IN_IT.match(page.text, *sentence)
    if opened is not None and opened.end() > source.end:
        return True
    return oblique(page.text, sentence, source, cue) in _QUOTING


_IN_IT = regex(r"\W*(?:In|Im|Auf|Bei|Beim|Aus|Von|Vom)\s[^,;:.!?]+?\s(?=(?:wird|werden|wurden?)\s)")
""" "In der Meldung | der Werft wird Lenz zitiert"."""
_BY = regex(r"\b(?:von|vom|durch)\s$")
_QUOTING = frozenset(["", "in", "im", "In", "Im", "bei", "laut", "Laut"])


def _anothers_noun(page: Page, source: Span, cue: Span, entry: CueEntry) -> str | None:
    """Why the noun that is the cue is not the speaker's: "trotz der Warnung der Wärter"."""
    text = page.text
    if entry.category == "phrase" or not _NOUN.fullmatch(text, cue.start, cue.end):
        return None
    if source.end > cue.start:
        return None
    owner = _OWNER.match(text, cue.end)
    if owner is not None:
        return f"the text says whose it is: “{owner[0].strip()} …”"
    if _ABOUT.search(text[max(cue.start - 24, 0) : cue.start]) or _FACED.match(text, cue.end):
        return "the cue is what the speaker answers, not what the speaker says"
    return None


_NOUN = regex(r"(?:(?:d(?:er|ie|as|en|em|es)|eine?[rnms]?)\s)?[A-ZÄÖÜ][\w-]+")
_OWNER = regex(r"\s(?:des|eines|von|vom)\s\w+|\s(?:der|einer)\s(?:[a-zäöüß]+\s)*[A-ZÄÖÜ]\w+")
_ABOUT = regex(
    r"\b(?:widersp[ra]\w+|bestr[ei]\w+t\w*|dementier\w+|leugne\w+|we?ist|we?isen|wies|wiesen"
    r"|[Tt]rotz|[Ww]egen|[Gg]egen|[Aa]ngesichts|[Ee]ntgegen|[Aa]uf|[Üü]ber|[Aa]ufgrund)"
    r"\s(?:d\w{2}\s|eine?[rnms]?\s)?$"
)
""" "reagierte auf | die Forderung", "trotz | einer Warnung", "widersprach | der Behauptung"."""


_FACED = regex(r"\s(?:\w+\s){0,3}?(?:ausgesetzt|konfrontiert|gegenüber)\b")
""" "sieht sich dem | Vorwurf ausgesetzt"."""


def to_nouns(page: Page, found: Sequence[Subject], cue: Span) -> tuple[Subject, ...]:
    """Subjects up to their nouns; of two, a name known from elsewhere right before the verb."""
    subjects = [_one_name(page, noun_phrase(_pure(page, s, cue), page.text)) for s in found]
    leading = next((s for s in subjects if _leads(page, s, cue)), None)
    return (leading,) if leading is not None and len(subjects) > 1 else tuple(subjects)


_RELATIVE = frozenset(["der", "die", "das", "welcher", "welche", "welches"])


def _pure(page: Page, subject: Subject, cue: Span) -> Subject:
    """Without what stands beside it and is no noun phrase."""
    text = page.text
    related = [s for s in subject.beside if text[s.start : s.end] in _RELATIVE and s < cue]
    if related:
        subject = _before_relative(page, subject)
    beside = [s for s in subject.beside if is_clean(text[s.start : s.end])]
    if subject.text in _RELATIVE:
        beside += [_antecedent(page, s) for s in subject.beside if s not in beside]
    return subject._replace(beside=tuple(beside))


def _before_relative(page: Page, subject: Subject) -> Subject:
    """ "Mohr traf | Lenz, die": of a clause only the noun right before the pronoun."""
    head = _antecedent(page, subject.whole)
    if head.start in (subject.whole.start, head.end):
        return subject
    return subject._replace(head=head, whole=head, text=page.text[head.start : head.end])


def _antecedent(page: Page, span: Span) -> Span:
    """ "Mohr traf | Lenz, die sagte": of a clause only the noun that ends it."""
    words = page.text[span.start : span.end]
    if is_clean(words):
        return span
    last = _LAST_NAME.search(words)
    return Span(span.start + last.start(), span.end) if last else Span(span.end, span.end)


_LAST_NAME = regex(
    r"(?:\b(?:d\w\w|eine?\w?)\s(?:\w+e[nrs]?\s)?)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*$"
)


def _one_name(page: Page, subject: Subject) -> Subject:
    """ "sagte | Mohr Kahl": two surnames are two people."""
    words = subject.text.split()
    given = [word.lower() in name_words().given_gender for word in words]
    if len(words) == 2 * _TWO and given[0] and given[_TWO]:
        first = " ".join(words[:_TWO])  # "hat | Jan Kohl Ute Helm gesagt"
        if is_person_name(first) and page.text.startswith(first, subject.head.start):
            head = Span(subject.head.start, subject.head.start + len(first))
            return subject._replace(head=head, whole=head, text=first)
    two = len(words) == _TWO and all(word in page.surnames for word in words)
    if not two or is_person_word(words[0].lower()):
        return subject
    head = Span(subject.head.start, subject.head.start + len(words[0]))
    return subject._replace(head=head, whole=head, text=words[0])


_TWO = 2


def _leads(page: Page, subject: Subject, cue: Span) -> bool:
    """ "Mohr | kritisierte die Rätin": the text has “Peter Mohr”."""
    name = subject.text
    if page.text[subject.whole.end : cue.start].strip() or not name.isalpha() or name.islower():
        return False
    sentence = page.sentence_around(cue.start)
    begins = not page.text[sentence.start : subject.head.start].strip(" „“")
    return begins and name in page.surnames
