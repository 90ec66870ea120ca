"""Speakers whom a preposition names after the cue: they are not its subject.

"drew praise from the mayor", "is named in the report": what the sentence is about is its
subject; whose words they are stands at its end.
"""

from __future__ import annotations

from attrib.language.cues import english_forms
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cue.constructions import head_of, message_nouns
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import BE
from attrib.verify.page import Page
from attrib.verify.subject.words import tokens_of, verb_form

_REACH = 40
"""Characters after the cue within which the preposition and the speaker stand."""


def named_after(page: Page, source: Span, cue: Span) -> str | None:
    """Why these are the words of the source although it is not the subject of the cue."""
    if not cue.end < source.start <= cue.end + _REACH:
        return None
    text = page.text[cue.start : source.start]
    if _BREAKS.search(text) or _JOINED.match(page.text, source.end):
        return None
    if given := _GIVEN.search(text):
        words = page.text[max(cue.start - 20, 0) : source.start].lower().split()
        taken = given["of"] != "of" or not _TAKING.isdisjoint(words)
        if taken:
            return f"the “{given['noun']}” is theirs"
    if _ASCRIBED.search(text) or (_is_theirs(page, source, cue) and _is_message(page, cue)):
        return "the cue says whose it is"
    inside = _IN.search(text) or _IN_ITSELF.match(page.text, source.start)
    if inside and _is_passive(page, cue) and _is_place(page.text[source.start : source.end]):
        return "the cue says where it stands"
    return None


def given_to_it(page: Page, source: Span, cue: Span) -> bool:
    """ "Ann Lee | drew praise from", "drew the wrath of" the mayor: what is given is not hers."""
    if source.end > cue.start:
        return False
    words = page.text[cue.start : cue.end]
    given = _GIVEN.search(words + " ")
    if given is None or given["of"] == "among":
        return False
    taking = _TAKING if given["of"] == "from" else _RECEIVING
    return not taking.isdisjoint(words.lower().split())


def only_hears(page: Page, source: Span, cue: Span) -> bool:
    """The source is whom it is told, written, shouted at, or who is asked about another."""
    text = page.text
    told = text.startswith(_HEARERS, cue.start) and _is_told(page, source, cue)
    if told or source.end >= cue.start:
        return told
    last = text[cue.end - 1]
    if last == "g" and text[source.end : cue.start] == " ":
        note = _NOTE_TO.search(text, max(source.start - _REACH, 0), source.start)
        if note is not None and note["noun"] in DOCUMENTS:
            return True
    if last == "s" and _RECEIVES.fullmatch(text, source.end, cue.start):
        return True
    if text.startswith(" who ", source.end) and text[source.start].isupper():
        return _ASKED.search(text, max(source.start - 24, 0), source.start) is not None
    return False


_NOTE_TO = regex(r"\b(?P<noun>[a-z]+)\s(?:to|for)\s(?:the\s|his\s|her\s|their\s)?$")
""" "left with a note to | Ann Lee | saying": the note is for her."""
_RECEIVES = regex(
    r"(?:,[^.;:,“”\"]*,)?\s(?:(?:has|have|had)\s)?(?:(?:was|were|is|are|been|being|got)\s(?:\w+ly\s)?"
    r"\w+(?:ed|et|t|n)(?:\s\w+)?\s(?:with|by|to|amid)|ignore[sd]?|hears?|heard|face[sd]?|endure[sd]?"
    r"|suffer(?:s|ed)?|brav(?:es|ed)|prompt(?:s|ed)|spark(?:s|ed)|provok(?:es|ed)|drew|draws|receive[sd]?"
    r"|walked (?:in|out|off) to)\s(?:(?:the|loud|angry|constant|some|many)\s)*"
)
""" "Ann Lee | was met with | cries of", "Ann Lee | ignored | shouts of": others shout."""
_ASKED = regex(r"\bask(?:s|ed|ing)?\s(?:the\s|his\s|her\s|their\s)?$")
""" "asked | Ann Lee | who had said it": for another; not "asked a man who"."""


def _is_told(page: Page, source: Span, cue: Span) -> bool:
    """ "Ann Lee laughed when | told", "| Told by Bob Roe that it rained, Ann Lee laughed"."""
    if page.text[cue.start : cue.end].lower().split()[0] not in _TOLD:
        return False
    if source.end <= cue.start:
        ahead = page.text[max(source.start - 20, 0) : source.start].split()[-1:]
        hears = bool(ahead) and ahead[0] in _TOLD  # "told Ann Lee when | asked": she asked
        once = page.text[source.end : cue.start] == " once "  # "she once told a friend"
        return not (hears or once) and _WHEN.search(page.text, source.end, cue.start) is not None
    opens = cue.start == page.sentence_around(cue.start).start
    between = page.text[cue.end : source.start]
    return opens and "," in between and not between.endswith(("by ", "by the "))


_TOLD = frozenset(["told", "informed", "reminded", "assured", "warned", "advised", "asked"])
_HEARERS = (*_TOLD, *map(str.capitalize, _TOLD))
_WHEN = regex(r"\b(?:when|once|until|if|(?:after |on |upon )?being|having been)\s$")


def _is_theirs(page: Page, source: Span, cue: Span) -> bool:
    """ "A | document | by Ann Lee", "the | promise | Ann Lee has made"."""
    if _BY.fullmatch(page.text, cue.end, source.start):
        return True
    made = _MADE.match(page.text, source.end)
    return made is not None and _DIRECT.fullmatch(page.text, cue.end, source.start) is not None


def _is_message(page: Page, cue: Span) -> bool:
    """ "A | document | by": a noun for what is said or written, with its article at most."""
    words = page.text[cue.start : cue.end].lower().split()
    return words[-1] in DOCUMENTS | message_nouns() and len(words) <= _MOST_OF_NOUN


_MOST_OF_NOUN = 3
_DIRECT = regex(r"\s(?:the\s)?")
_MADE = regex(
    r"['’]?\s?(?:(?:has|had|have|ever|once|later|just)\s)*(?:made|makes?|gave|issued|voiced|offered)\b"
)
_BY = regex(r"\s+by\s+(?:the\s+)?")
_BREAKS = regex(r"[.;:!?\n“”\"]|\b(?:and|or|but|who|which|that)\b")
_JOINED = regex(r"(?:,\s+[A-Z][^.,;:]{1,40})*,?\s+(?:and|or)\s+(?:[A-Z]|the\s|a\s)")
""" "from Ann Lee | and Bob Roe": the source leaves out some of them."""
_GIVEN = regex(
    r"\b(?P<noun>support|backing|praise|applause|approval|blessing|endorsements?|criticism|scorn"
    r"|opposition|resistance|pushback|blowback|backlash|complaints|pressure|fire|heat|flak|marks"
    r"|condemnation|ridicule|admiration|adulation|attention|view|consensus|cheers|boos|anger|wrath|ire|fury"
    r"|outrage|sympathy|mockery|derision)"
    r"\s+(?P<of>of|from|among)\s+(?:(?:the|a|some|many|most|both|either|several|so)\s+)*$"
)
_TAKING = english_forms(
    frozenset("have win enjoy earn get gain receive draw lose seek secure face".split())  # noqa: SIM905
)
"""Verbs that make "the praise of the mayor" hers: "won the praise of the mayor"."""
_RECEIVING = _TAKING - english_forms(frozenset(["have"]))
"""The same but for "has a view of the dam", where the view is its subject's."""
_ASCRIBED = regex(r"\b(?:attributed|ascribed|credited)\s+to\s+(?:the\s+)?$")
_IN = regex(r"\b(?:in|on|under)\s+(?:(?:the|a|an|his|her|their|its)\s+)?$")
_IN_ITSELF = regex(r"(?:in|on|under)\s")
"""Where the source is given with its preposition."""


def _is_place(given: str) -> bool:
    head = head_of(given)
    return head in DOCUMENTS or head in _RECORDS


_RECORDS = frozenset(["photograph", "photo", "picture", "records", "media", "press", "code"])


def _is_passive(page: Page, cue: Span) -> bool:
    """ "is named", "(the address) listed": not "wrote"."""
    words = [token for token in tokens_of(page.text, cue, ()) if token.is_word]
    participles = [token for token in words if verb_form(token) == "past"]
    if not participles or participles[-1].low in BE:
        return False
    held = any(token.low in BE for token in words)
    return held or (len(words) == 1 and words[0].low in _SHOWN)


_SHOWN = frozenset(["listed", "named", "quoted", "cited", "shown", "described", "mentioned"])
