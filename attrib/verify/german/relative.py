"""German clauses whose subject is not the noun beside them, by their first word.

"Kämmerer Lang, dem | Kern „Akrobatik“ vorwarf", "ruft der Vogt, den | Otto Lang | gibt", "verlangte
von Lang, endlich | zu sagen: „…“", "mahnt aber", which has the subject of the clause before.
"""

from __future__ import annotations

from attrib.language.names import gender_of
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_OBJECT = regex(r",\s(?:(?P<any>dem|den|denen|dessen|deren)|der)\s[^,.;:]*")
""" "Lang, | dem Kern etwas vorwarf"; "die Rätin, | der Kern etwas vorwarf"."""
_BEHIND = regex(r"\s[^,.;:„“»«]+,\s(?:den|dem|der|die|das|deren|dessen|denen)\s(?:\w+\s)?")
""" "| ruft | der alte Vogt, den | Otto Lang gibt"."""
_OWN_SUBJECT = regex(
    r"[^.;:„“»«]*,\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?\s(?:habe|hätte|sei|wäre|wolle)\b[^.;:„“»«]*"
)
""" "Lang erzählte, | Kern habe genickt und | gesagt"."""
_SUBJECT_AHEAD = regex(
    r",\s(?:(?:auf|in|an|mit|von|zu|bei|aus)\s)?(?:dem|den|der|die|das)\s[A-ZÄÖÜ][a-zäöüß-]+\s$"
)
_OBJECTS = ("seine ", "seinen ", "ihre ", "ihren ", "den ", "die ")
""" "ein Zettel, auf dem Lührs | ihre Schwester | bat": she asks her."""
_TO = regex(r"\b(?:zu|um\s\w+\szu)\s$")
_HABIT = regex(r"\b(?:pfleg(?:t|te|ten|en)|wusste|begann|begannen|vermochte|nicht müde)\b")
""" "pflegte sie | zu sagen"."""
_JOINED = regex(r"\s(?:aber|jedoch|dagegen|zugleich|indes|allerdings|dann|auch|nun)\b")
_SINGLE_CLAUSE = regex(r"[^,.;:„“»«]*,\s")


def in_another_case(page: Page, source: Span, cue: Span) -> str | None:
    """Why the noun is no subject of a clause beside it that has the cue, or None."""
    text = page.text
    if source.end <= cue.start:
        relative = _OBJECT.fullmatch(text, source.end, cue.start)
        given = text[source.start : source.end]
        woman = relative is not None and not relative["any"] and gender_of(given) == "female"
        if relative is not None and (relative["any"] or woman):
            return f"“{given}” is the object of the clause that has the cue"
        own = _OWN_SUBJECT.fullmatch(text, source.end, cue.start)
        ahead = given.startswith(_OBJECTS) and _SUBJECT_AHEAD.search(
            text, max(source.start - 60, 0), source.start
        )
        if own or ahead:
            return "the clause of the cue has its own subject"
    elif cue.end < source.start and _BEHIND.fullmatch(text, cue.end, source.start):
        return f"“{text[source.start : source.end]}” is named in a clause about somebody else"
    return None


def is_infinitive(page: Page, cue: Span) -> bool:
    """ "endlich zu | sagen", "davon zu | sprechen": nothing that was said, but what one may do."""
    sentence = page.sentence_around(cue.start)
    if _HABIT.search(page.text, sentence.start, cue.start):
        return False
    return (
        _TO.search(page.text, max(cue.start - 24, 0), cue.start) is not None
        and page.text[cue.start : cue.end].endswith("n")
        and " " not in page.text[cue.start : cue.end]
    )


def shares_subject(page: Page, source: Span, cue: Span) -> bool:
    """ "Ute Kern hält das für übertragbar, | mahnt | aber zur Vorsicht": of two verbs."""
    sentence = page.sentence_around(cue.start)
    opens = not page.text[sentence.start : source.start].strip("„“»« ")
    return (
        opens
        and _SINGLE_CLAUSE.fullmatch(page.text, source.end, cue.start) is not None
        and _JOINED.match(page.text, cue.end) is not None
    )
