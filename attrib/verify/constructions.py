"""Constructions that make a cue of a word that the lexicon does not know for one.

"in a poll", "the survey has him ahead", "delivered a defence of ...": not the word by itself but
what it stands with says that somebody spoke or wrote.
"""

from __future__ import annotations

import re
from functools import cache

from attrib.language.cues import english_forms, lexicon, stated_lexicon
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.phrases import is_person_word
from attrib.verify.place import Placed
from attrib.verify.wordlists import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DOCUMENTS,
    HOLDS,
    LIGHT_VERBS,
    PREPOSITIONS,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GERMAN_SOURCE = re.compile(
    r"(?:angaben?|berichte?n?|meldung(?:en)?|aussagen?|nachricht(?:en)?|ansicht(?:en)?|meinung(?:en)?"
    r"|auffassung(?:en)?|einschätzung(?:en)?|schätzung(?:en)?|information(?:en)?|erkenntnis(?:sen)?"
    r"|darstellung(?:en)?|schilderung(?:en)?|beschreibung(?:en)?|überzeugung|worten|sicht|lesart"
    r"|mitteilung(?:en)?|verlautbarung(?:en)?|umfragen?|befragung(?:en)?|erhebung(?:en)?|studien?"
    r"|untersuchung(?:en)?|analysen?|berechnung(?:en)?|prognosen?|statistik(?:en)?|zählung(?:en)?"
    r"|quellen?|unterlagen|akten|dokument(?:en?)?|gesetz|plan|plänen?|schreiben|brief|protokoll"
    r"|gutachten|experten|medien|urteil|entwurf|zeugen|kenntnis|dafürhalten|gefühl|denen"
    r"|stellungnahmen?|auskunft|auskünften|veröffentlichung(?:en)?|vernehmen|bekunden|vorhersagen?"
    r"|hinweis(?:en)?|ergebnis(?:sen)?|ermittlung(?:en)?|planung(?:en)?|überlegung(?:en)?|artikel"
    r"|paragraf(?:en)?|vorschrift(?:en)?|verordnung(?:en)?|verfassung|satzung|vertrag|dekret|erlass"
    r"|beobachtung(?:en)?|messung(?:en)?|theorien?|lehre|erklärung(?:en)?|behauptung(?:en)?)\b",
    re.IGNORECASE,
)
"""Nouns and their ends after "nach" that make it "according to"."""
_BEFORE_DOCUMENT = frozenset(["in", "on", "at", "from", "per", "by", "of", "to", "under"])
_OF_MESSAGE = frozenset(["of", "about", "on", "for", "against"])
_HEAD_REACH = 6
"""Words from the start of a content within which the noun that it is headed by is looked for."""
_LONG_QUOTATION = 4
"""Words above which quotation marks do not just set off a term."""


def construction(page: Page, placed: Placed, *, has_subject: bool) -> str | None:
    """What shows that the unknown cue is one, in words; None if nothing does."""
    cue, source = placed.cue_span, placed.source_span
    if cue is None or source is None or not placed.content_spans:
        return None
    words = [word.lower() for word in _WORD.findall(page.text[cue.start : cue.end])]
    if not words:
        return None
    return (
        _according(page, words, cue, source)
        or _in_document(page, words, cue, source)
        or _message_of(page, words, cue, source, placed.content_spans)
        or _message_from(page, words, cue, source, placed.content_spans)
        or _for_many(page, words, cue, source, placed.content_spans)
        or _headline(page, words, cue, source, placed.content_spans)
        or (_takes_sides(words) if has_subject else None)
        or (_by_subject(page, words, source, placed.content_spans) if has_subject else None)
    )


def _in_document(page: Page, words: list[str], cue: Span, source: Span) -> str | None:
    """ "Support fell to 40 percent in a poll": the source is the document that says so."""
    if len(words) != 1 or words[0] not in _BEFORE_DOCUMENT or not _beside(page, cue, source):
        return None
    head = _head(page.text[source.start : source.end])
    return f"“{words[0]}” names the “{head}” that says so" if head in DOCUMENTS else None


def _according(page: Page, words: list[str], cue: Span, source: Span) -> str | None:
    """ "nach Polizeiangaben", "seiner Meinung nach": the noun makes "nach" a cue."""
    if page.language != "de" or words not in (["nach"], ["zufolge"], ["gemäß"], ["aus"]):
        return None
    if not (_beside(page, cue, source) or _beside(page, source, cue)):
        return None
    noun = _GERMAN_SOURCE.search(page.text, source.start, source.end)
    return f"“{words[0]}” with “{noun[0]}” says whose words these are" if noun else None


def _message_of(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "reports of an attempt": the source is what is said, the content what it is about."""
    if len(words) != 1 or words[0] not in _OF_MESSAGE:
        return None
    if not (_beside(page, source, cue) and _beside(page, cue, content[0])):
        return None
    head = _head(page.text[source.start : source.end])
    if head in _SIDES and words == ["of"]:
        return f"“{head} of” says for or against what they are"
    if head not in message_nouns() and head not in DOCUMENTS:
        return None
    return f"“{head}” is said or shown, “{words[0]}” says what of"


_SIDES = frozenset(
    """
    supporters supporter opponents opponent critics critic backers backer advocates advocate
    proponents proponent admirers admirer defenders defender champions champion foes foe
    """.split()  # noqa: SIM905
)


def _message_from(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "a chorus of boos | from | the crowd": the content is a message, the source its sender."""
    if words not in (["from"], ["by"]):
        return None
    if not (_beside(page, content[-1], cue) and _beside(page, cue, source)):
        return None
    last = _WORD.findall(page.text[content[-1].start : content[-1].end])[-1:]
    if not last or last[0].lower() not in message_nouns():
        return None
    return f"the “{last[0]}” is the message, “{words[0]}” names its sender"


def _takes_sides(words: list[str]) -> str | None:
    """ "who were against | a ban": against it with nothing but a form of "be"."""
    if len(words) > 1 and words[-1] == "against" and words[0] in _BE:
        verbs = [word for word in words[:-1] if word not in AUXILIARIES]
        return "“be against” takes a side" if not verbs else None
    return None


_BE = frozenset(["is", "are", "was", "were", "be", "been", "am"])


def _for_many(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "To many farmers, the dam is a threat": an opinion, if it is of several and a judgement.

    Of one person alone it may as well be told what was done for him or her.
    """
    if words not in (["to"], ["for"], ["among"]) or not _beside(page, cue, source):
        return None
    if not (_beside(page, source, content[0]) or _beside(page, content[-1], cue)):
        return None
    if words != ["among"] and not _beside(page, source, content[0]):
        return None  # "The dam is a gift to many": who gets it
    given = page.text[source.start : source.end]
    first, last = given.split()[0].lower(), _head(given)
    several = first in _SEVERAL or (
        last.endswith("s") and (is_person_word(last) or _PEOPLE.search(last) is not None)
    )
    judged = _JUDGED.search(page.text, content[0].start, content[0].end)
    return f"“{words[0]}” says whose view it is" if several and judged else None


_PEOPLE = re.compile(r"(?:ers|ors|ists|ians|cans|crats|dents|nents|tants|tives)$")
_SEVERAL = frozenset(
    ["many", "some", "most", "all", "several", "few", "others", "those", "critics"]
)
_JUDGED = re.compile(
    r"\b(?:(?:is|are|was|were|be|remains?)\s+(?!\w+(?:ed|ing|ilt|old|ut)\b)\w|seems?\b|means?\b)"
)
""" "is a lifeline", "is already clear", but not "was closed in 1990"."""


def _headline(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "Ann Lee on Why the Dam Broke": a headline of a name and a matter, with no verb."""
    if words != ["on"] or not _beside(page, source, cue) or not _beside(page, cue, content[0]):
        return None
    line = page.text.rfind("\n", 0, source.start) + 1
    first = _WORD.match(page.text, content[0].start)
    asked = first is not None and first[0].lower() in _ASKED
    opens = not page.text[line : source.start].strip(" “\"'")
    return "a headline: who, on what" if opens and asked else None


_ASKED = frozenset(["why", "how", "what", "whether", "who", "when", "where"])


def _by_subject(page: Page, words: list[str], source: Span, content: list[Span]) -> str | None:
    """What the cue's subject or object shows."""
    main = next((word for word in words if word not in AUXILIARIES), words[0])
    head = _head(page.text[source.start : source.end])
    holds = any(word in english_forms(HOLDS) for word in words)
    if head in DOCUMENTS and holds:
        return f"what the “{head}” says"
    words_of_content = page.text[content[0].start : content[0].end]
    if main in english_forms(_PUTS_AT) and _AT_NUMBER.search(words_of_content):
        return "it puts something at a number: an estimate"
    noun = _first_noun(words_of_content) or next((w for w in words[1:] if _is_message(w)), None)
    if noun is not None and main in english_forms(LIGHT_VERBS):
        return f"the “{noun}” is the message"
    return None


_PUTS_AT = frozenset(["put", "have", "peg", "place", "value", "estimate", "rate"])
_AT_NUMBER = re.compile(
    r"\bat (?:about |around |roughly |only |just |nearly |a \w+ )?"
    r"[$€£]?\d(?![\d.,:]* ?(?:[ap]\.?m|o’clock|:))"
)


def _is_message(low: str) -> bool:
    if low in _RATHER_THINGS:
        return False
    return low in message_nouns() or low in DOCUMENTS or low in _POSITIONS


_RATHER_THINGS = frozenset(
    """
    point points charge charges order orders word impression sense interest interests idea offer
    """.split()  # noqa: SIM905
)
"""Nouns of communication that are more often something else ("three points")."""


def _first_noun(content: str) -> str | None:
    """The noun of communication at the head of the content: "a sharp rebuke" of "... to him"."""
    for word in _WORD.findall(content)[:_HEAD_REACH]:
        low: str = word.lower()
        if _is_message(low):
            return low
        if low in PREPOSITIONS or low in CLAUSE_WORDS:
            return None
    return None


def _head(phrase: str) -> str:
    """The last word of a noun phrase before what modifies it, in lower case."""
    head = ""
    for match in _WORD.finditer(phrase):
        low = match[0].lower()
        if head and (low in PREPOSITIONS or low in CLAUSE_WORDS or low in _PARTICIPLES):
            break
        if low in DOCUMENTS or low in message_nouns() or low not in PREPOSITIONS:
            head = low
        if head in DOCUMENTS and _ENDS_DOCUMENT.match(phrase, match.end()):
            break
    return head


_ENDS_DOCUMENT = re.compile(
    r"\s?[,(]|\s(?:the|this|that|last|in|on|earlier|out|\w+ed|\w+ing|[A-Z]\w+day)\b"
)
"""After the noun for a document: what does not belong to it ("a poll the same month")."""
_POSITIONS = frozenset(
    ["case", "cases", "stance", "stances", "position", "positions", "issue", "issues"]
)
_PARTICIPLES = frozenset(
    ["released", "published", "conducted", "taken", "by", "issued", "obtained", "posted", "called"]
)


@cache
def message_nouns() -> frozenset[str]:
    """Nouns for what is said or written, singular and plural."""
    return frozenset(
        form
        for known in (lexicon("en"), stated_lexicon("en"))
        for forms in known.forms.values()
        for item in forms
        if item.entry.category == "noun" and item.entry.group in _MESSAGES
        for form in item.words[:1]
        if len(item.words) == 1
    )


_MESSAGES = frozenset(
    [
        "statement_noun",
        "claim_noun",
        "directive_noun",
        "promise_noun",
        "denial_noun",
        "question_noun",
        "writing_noun",
        "talk_noun",
        "thought_noun",
    ]
)


def _beside(page: Page, first: Span, second: Span) -> bool:
    """``second`` follows right on ``first``."""
    gap = page.text[first.end : second.start] if first.end <= second.start else "x"
    return not any(map(str.isalnum, gap)) and len(gap) <= 4
