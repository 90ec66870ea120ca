"""Constructions that make a cue of a word that the lexicon does not know for one.

"in a poll", "the survey has him ahead", "delivered a defence of ...": not the word by itself but
what it stands with says that somebody spoke or wrote.
"""

from __future__ import annotations

from functools import cache

from attrib.language.cues import (
    english_forms,
    find_cues,
    find_stated_cues,
    lexicon,
    stated_lexicon,
)
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.cue.verb_and_noun import by_object
from attrib.verify.cue.views import beside, view_of
from attrib.verify.german.according import according, according_noun
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.german.sent import sent_by
from attrib.verify.lists.documents import DOCUMENTS, GERMAN_SOURCE, HOLDS, LIGHT_VERBS
from attrib.verify.lists.wordlists import (
    AUXILIARIES,
    CLAUSE_WORDS,
    PREPOSITIONS,
    TIMES,
)
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.message import message_of_speaker

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEFORE_DOCUMENT = frozenset(["in", "on", "at", "from", "per", "by", "of", "to", "under", "atop"])
_OF_MESSAGE = frozenset(["of", "about", "on", "for", "against"])
_HEAD_REACH = 6
"""Words from the start of a content within which the noun that it is headed by is looked for."""


def construction(page: Page, placed: Placed, *, has_subject: bool) -> str | None:
    """What shows that the unknown cue is one, in words; None if nothing does."""
    cue, source = placed.cue_span, placed.source_span
    if cue is None or source is None or not placed.content_spans:
        return None
    words = [word.lower() for word in _WORD.findall(page.text[cue.start : cue.end])]
    if not words:
        return None
    message = sent_by(page, source, cue, placed.content_spans)
    if message is not None:
        return f"the “{message}” comes from the speaker"
    if page.language == "de" and _after_colon(page, cue, source, placed.content_spans[0]):
        return "the colon and the mood say that it is reported"
    head = head_of(page.text[source.start : source.end])
    theirs = message_of_speaker(page, source, cue, placed.content_spans)
    return (
        theirs
        or _according(page, words, cue, source)
        or _in_document(page, words, cue, source)
        or _message_of(page, words, cue, source, placed.content_spans)
        or _message_from(page, words, cue, source, placed.content_spans)
        or view_of(page, words, cue, source, placed.content_spans)
        or _headline(page, words, cue, source, placed.content_spans)
        or (_attack(page, words, cue, source, placed.content_spans) if has_subject else None)
        or (_by_subject(page, words, source, placed.content_spans) if has_subject else None)
        or (by_object(page, words, cue, placed.content_spans[0], head) if has_subject else None)
    )


def _after_colon(page: Page, cue: Span, source: Span, content: Span) -> bool:
    """ "Lang | gab sich | gelassen: Er habe „mit Anstand verloren“"."""
    gap = page.text[max(cue.end, source.end) : content.start]
    led = gap.rstrip().endswith(":") and not any(mark in gap[:-1] for mark in ".;!?„“")
    return led and has_subjunctive(page, content)


def _in_document(page: Page, words: list[str], cue: Span, source: Span) -> str | None:
    """ "Support fell to 40 percent in a poll": the source is the document that says so."""
    here = len(words) == 1 or words[:-1] == ["here"]
    if not here or words[-1] not in _BEFORE_DOCUMENT or not beside(page, cue, source):
        return None
    head = head_of(page.text[source.start : source.end])
    act = page.text[source.start : source.end].endswith(" Act")
    return f"“{words[-1]}” names the “{head}” that says so" if head in DOCUMENTS or act else None


def _according(  # noqa: PLR0911 (one return for each construction)
    page: Page, words: list[str], cue: Span, source: Span
) -> str | None:
    """ "nach Polizeiangaben", "seiner Meinung nach": the noun makes "nach" a cue."""
    if page.language == "de" and words in (["ist"], ["sei"], ["war"], ["wäre"]):
        return _for_whom(page, source)
    if page.language != "de":
        return None
    if len(words) > 1:
        return according_noun(page.text, cue, source)
    if words[0] not in ("nach", "zufolge", "gemäß", "aus", "für", "wie"):
        return None
    if words == ["für"]:
        return _for_whom(page, source)
    if words == ["wie"]:
        return _as_said(page, cue, source)
    if not (beside(page, cue, source) or beside(page, source, cue)):
        return None
    noun = GERMAN_SOURCE.search(page.text, source.start, source.end)
    return f"“{words[0]}” with “{noun[0]}” says whose words these are" if noun else None


def _as_said(page: Page, cue: Span, source: Span) -> str | None:
    """ "wie | sich Lenz ausdrückte": the verb that ends the clause says it."""
    comma = _ENDS.search(page.text, max(source.end, cue.end))
    clause = Span(cue.end, comma.start() if comma is not None else source.end)
    if not clause.covers(source):
        return None
    verbs = [*find_cues(page.text, clause, "de"), *find_stated_cues(page.text, clause, "de")]
    last = next((v for v in verbs if v.span.end == clause.end and v.entry.category == "verb"), None)
    if last is None:
        return None
    return f"“wie” with “{page.text[last.span.start : last.span.end]}” says whose words these are"


_ENDS = regex(r"[,.;:!?]|\s[„“\"]|\Z")


def _for_whom(page: Page, source: Span) -> str | None:
    """ "Für | den Rat sei der Bau sicher"."""
    named = according(page, page.sentence_around(source.start))
    mine = any(page.text[p.start : p.end] == "Für" and at.overlaps(source) for p, at in named)
    return "“für” says whose view it is" if mine else None


def _message_of(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "reports of an attempt": the source is what is said, the content what it is about."""
    if len(words) != 1 or words[0] not in _OF_MESSAGE:
        return None
    if not (beside(page, source, cue) and beside(page, cue, content[0])):
        return None
    head = head_of(page.text[source.start : source.end])
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
    rises = len(words) > 1 and words[-1] == "from" and words[-2] in english_forms(_RISES)
    if words not in (["from"], ["by"]) and not rises:
        return None
    if not (beside(page, content[-1], cue) and beside(page, cue, source)):
        return None
    last = _WORD.findall(page.text[content[-1].start : content[-1].end])[-1:]
    if not last or last[0].lower() not in message_nouns():
        return None
    return f"the “{last[0]}” is the message, “{words[0]}” names its sender"


_RISES = frozenset(["come", "rise", "erupt", "emanate", "pour", "ring"])


def _attack(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "hit the mayor over the fees", "knocked it as a waste", "took a whack at the plan"."""
    if words[-1] == "at" and _WHACKS.intersection(words):
        return "an attack in words"
    main = next((word for word in words if word not in AUXILIARIES), words[0])
    if main not in english_forms(_BLOWS) or source.end > cue.start:
        return None
    end = min(content[0].end, content[0].start + 80)
    said = page.text[cue.end : max(end, cue.end)] if content[0].start >= cue.end else ""
    for_what = _FOR_WHAT.search(page.text[cue.start : cue.end] + said)
    if for_what is not None and for_what["what"].lower() not in _HARD | TIMES:
        return "an attack in words, with what it was for"
    return "what is hit was said" if _first_noun(said.strip()) else None


_WHACKS = frozenset(["whack", "swipe", "jab", "dig", "potshot", "potshots", "swipes", "jabs"])
_BLOWS = frozenset(["hit", "knock", "ding", "hammer", "pound", "bludgeon", "pummel", "batter"])
_FOR_WHAT = regex(
    r"\b(?:for(?= (?:not )?[a-z]+ing\b)|over(?: (?:the|his|her|their|its|a|an))?"
    r"|as(?: (?:an?|too))?|on(?! (?:the|a|an|his|her|their|its)\b)) (?P<what>[A-Za-z’'-]+)"
)
_HARD = frozenset(
    """
    head face nose chin jaw ear mouth neck hand arm elbow leg knee foot shoulder chest back cheek
    fence wall net edge bar rail rope door ground floor way side top ice water board shot rebound
    ball field course he she it they we i you if part soon well
    """.split()  # noqa: SIM905
)
"""What a blow that is none in words lands on, or how a clause of time begins."""


def _headline(
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """ "Ann Lee on Why the Dam Broke": a headline of a name and a matter, with no verb."""
    if words != ["on"] or not beside(page, source, cue) or not beside(page, cue, content[0]):
        return None
    line = page.text.rfind("\n", 0, source.start) + 1
    first = _WORD.match(page.text, content[0].start)
    asked = first is not None and first[0].lower() in _ASKED
    opens = not page.text[line : source.start].strip(" “\"'")
    return "a headline: who, on what" if opens and asked else None


_ASKED = frozenset(["why", "how", "what", "whether", "who", "when", "where"])


def _by_subject(  # noqa: PLR0911 (one return for each construction)
    page: Page, words: list[str], source: Span, content: list[Span]
) -> str | None:
    """What the cue's subject or object shows."""
    main = next((word for word in words if word not in AUXILIARIES), words[0])
    head = head_of(_antecedent(page, source))
    if head in _LAWS and words[0] == "would":
        return f"what the “{head}” says"
    holds = any(word in english_forms(HOLDS) for word in words)
    if head in DOCUMENTS and holds:
        return f"what the “{head}” says"
    if head in _OUTLETS and main in english_forms(_COVERS):
        return f"what the “{head}” reports on"
    if _TITLE.fullmatch(page.text, source.start, source.end) and main in english_forms(_COVERS):
        return "what a work, named by its title, is about"
    words_of_content = page.text[content[0].start : content[0].end]
    if main in english_forms(_PUTS_AT) and _AT_NUMBER.search(words_of_content):
        return "it puts something at a number: an estimate"
    noun = _first_noun(words_of_content) or next((w for w in words[1:] if _is_message(w)), None)
    light = english_forms(LIGHT_VERBS)
    if noun is not None and (main in light or words[-1] in light):
        return f"the “{noun}” is the message"
    if noun in _DRAWN and main in english_forms(_DRAWS):
        return f"the “{noun}” is drawn in words"
    behind = f"{page.text[source.end : content[0].start]} {words_of_content}"
    if main in english_forms(_CLASSES) and (
        _AS_WHAT.search(behind) or _AS_WHAT.search(words_of_content)
    ):
        return "it says as what something is seen"
    return None


_DRAWS = frozenset(["draw", "reach"])
_DRAWN = frozenset(
    """
    analogy analogies contrast contrasts comparison comparisons distinction distinctions conclusion
    conclusions parallel parallels verdict
    """.split()  # noqa: SIM905
)
_CLASSES = frozenset(
    "rank rate count class bill style position posture introduce address".split()  # noqa: SIM905
)
_AS_WHAT = regex(r"^(?:\W*\w+){0,6}?\s+(?:as|among)\s")


def _antecedent(page: Page, source: Span) -> str:
    """The source, or where it is "that" or "which" the words before it: "a speech | that"."""
    given = page.text[source.start : source.end]
    if given not in ("that", "which"):
        return given
    start = max(page.sentence_around(source.start).start, source.start - 60)
    return (page.text[start : source.start].rstrip(" ,").rsplit(",", 1)[-1].split() or [given])[-1]


_OUTLETS = frozenset(
    """
    network networks channel channels station stations outlet outlets broadcaster broadcasters media
    press
    """.split()  # noqa: SIM905
)
_COVERS = frozenset(["cover", "air", "feature", "follow", "portray", "depict", "explore"])
_TITLE = regex(r"[“\"‘']\w[^“”\"]{1,60}[”\"’']")
""" "the channel | covered", "“Low Water” | follows": what is told, not what is done."""
_LAWS = frozenset(
    ["bill", "law", "amendment", "measure", "proposal", "plan", "act", "resolution", "treaty"]
)
_PUTS_AT = frozenset(["put", "have", "peg", "place", "value", "estimate", "rate"])
_AT_NUMBER = regex(
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
    before = ""
    for word in _WORD.findall(content)[:_HEAD_REACH]:
        low: str = word.lower()
        if _is_message(low):
            return low
        counts = low == "of" and before in _COUNTS
        if not counts and (low in PREPOSITIONS or low in CLAUSE_WORDS):
            return None
        before = low
    return None


_COUNTS = frozenset(
    """
    trio series flurry spate slew number montage round set pair host barrage string bunch range
    wave stream dozens collection
    """.split()  # noqa: SIM905
)
""" "a trio of | posters": a word that only says how many."""


def head_of(phrase: str) -> str:
    """The last word of a noun phrase before what modifies it, in lower case."""
    head = ""
    for match in _WORD.finditer(phrase):
        low = match[0].lower()
        if low in _NO_ENDS:
            continue
        if low == "of" and head in _COUNTS:
            head = ""
            continue
        if head and (low in PREPOSITIONS or low in CLAUSE_WORDS or low in _PARTICIPLES):
            break
        if low in DOCUMENTS or low in message_nouns() or low not in PREPOSITIONS:
            head = low
        if head in DOCUMENTS and _ENDS_DOCUMENT.match(phrase, match.end()):
            break
    return head


_NO_ENDS = frozenset(["and", "or", "about"])
""" "national and local | polls", "just about every | poll"."""
_ENDS_DOCUMENT = regex(
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
