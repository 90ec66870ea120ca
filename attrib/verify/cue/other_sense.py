"""Words that elsewhere are a cue and in this sentence are none: another sense, or a noun.

"The race began", "swing states in the north", "a strong lead in the polls" (English).
"""

from __future__ import annotations

import re

from attrib.language.cues import english_forms, lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import DIRECT_SHARE
from attrib.verify.subject.words import is_base, is_finite, is_person_word, tokens_of

_GOING_ON = regex(
    r"(?:(?:has|have|had|will|would|also|then|now|soon|later|once|again|still|[a-z]+ly)\s)*"
    r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|continu(?:es?|ed|ing)|resum(?:es?|ed|ing)"
    r"|(?:goes|go|went|gone|going|carr(?:y|ies|ied|ying))\son)",
    re.IGNORECASE,
)
"""Verbs of which words in quotation marks, and they alone, make a cue."""
_AS_NOUN = english_forms(
    frozenset(
        """
        state rule contest charge text post email document report request plan claim demand
        """.split()  # noqa: SIM905
    )
)
"""Verbs of saying whose third person is mostly a noun: "two battleground states"."""
_SELDOM_VERBS = frozenset(["states", "rules", "contests"])
_FINITE = frozenset(
    """
    are were have had will would can could may might must should do did aren't weren't won't
    can't don't didn't haven't
    """.split()  # noqa: SIM905
)
_SUBJECT = regex(r"\b(?:he|she|it|who|which|that|they|[A-Z][\w.’'-]+)\s$")
_THAT = regex(r"\s+that\s+(?:are|were|have|do|don['’]t|haven['’]t|aren['’]t|weren['’]t)\b")
_NEXT = regex(r"\s+(?P<word>[^\W\d_][\w’'-]*)")
_STANDING = regex(
    r"\b(?:leads?|leading|led|ahead|behind|strength|standing|digits|place|spot|numbers|blip|rising"
    r"|first|second|third|fourth|fifth|last|front-?runner|trail(?:s|ing|ed)?|slipp?(?:s|ed|ing)|rise"
    r"|surge|surging|climb(?:s|ed|ing)?|well|poorly|badly)(?:\s\w+){0,5}$"
)
""" "ahead | in the polls": how one stands, whatever a survey says."""


def other_sense(page: Page, placed: Placed, cue: Span) -> str | None:
    """Why the word at ``cue`` reports nothing here, or None."""
    return _english(page, placed, cue) if page.language == "en" else None


def _english(  # noqa: PLR0911 (one return for each sense)
    page: Page, placed: Placed, cue: Span
) -> str | None:
    found = page.text[cue.start : cue.end]
    content = placed.content_spans
    if found in ("in", "In"):
        if content and _only_stands(page, placed, content[0]):
            return "it is told how somebody stands in a survey, not what it found"
        return None
    if found in _NAMING and _is_named(page, placed, cue):
        return f"“{found}” gives the name of something"
    if content and content[0].end <= cue.start:
        asked = _ASKED.match(page.text, *content[0])
        if asked is not None:
            return f"“{asked[0]}” says what the speaker was asked"
        if _DONE_TO_IT.fullmatch(found) and not _states(page, content[0]):
            return f"“{found}” says what was done to it, not what was said"
    that = page.text.startswith(" that ", cue.end)
    entry = lookup(found, "en")
    tag = bool(content) and content[-1].end <= cue.start and " " not in found
    only_quoted = tag and entry is not None and entry.frames == _QUOTE and entry.lemma not in _GIVES
    if (only_quoted or _GOING_ON.fullmatch(found)) and not that and not _quoted(page, placed):
        return f"“{found}” goes with words in quotation marks only"
    if found.lower() in _AS_NOUN and found.endswith("s") and _is_noun(page, cue, content):
        return f"“{found}” is a noun here"
    return None


_QUOTE = frozenset(["quote"])
"""Frames of a verb that only goes with quoted words: "Waving to them, Lee | smiled"."""
_GIVES = frozenset(["read", "go", "echo"])
""" "so the saying | goes": these give words without marks, too."""
_ASKED = regex(
    r"(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed)\s(?:again\s|later\s|repeatedly\s)?"
    r"(?:by\s(?:[^\s,.;]+\s){1,6}?)?(?:whether|if|about|on|over|how|why|what|when|who)\b"
)
""" "⟦Asked whether he could survive⟧, | Lee laughed"."""
_DONE_TO_IT = regex(r"(?:was|were|(?:has|have|had)\sbeen)\s(?:found|discovered|made|met|reached)")


def _states(page: Page, span: Span) -> bool:
    return any(map(is_finite, tokens_of(page.text, span, [])))


def _is_named(page: Page, placed: Placed, cue: Span) -> bool:
    """ "an index | called | “Chained”", "a group | named | Rise": it says nothing."""
    source = placed.source_span
    if source is None or page.text[source.end : cue.start] != " " or not placed.content_spans:
        return False
    thing = _SOME_THING.fullmatch(page.text, source.start, source.end)
    directly = page.text[cue.end : placed.content_spans[0].start].strip(" “\"‘'") == ""
    if thing is None or not directly:
        return False
    by = _BY.match(page.text, placed.content_spans[0].end)  # "a man | called | “Bob” by all"
    return by is not None or not is_person_word(thing["what"])


_BY = regex(r"[,.]?[”\"’']?\sby\s")


_NAMING = frozenset(["called", "named", "dubbed", "titled", "entitled", "nicknamed", "labeled"])
_SOME_THING = regex(r"(?:an?|another|one|some)\s(?:.*\s)?(?P<what>[a-z]+|[A-Z]{2,})")


def _quoted(page: Page, placed: Placed) -> bool:
    return any(
        page.text[piece.start] in "“\"'‘" or page.quoted_share(piece) >= DIRECT_SHARE
        for piece in placed.content_spans
    )


def _is_noun(page: Page, cue: Span, content: list[Span]) -> bool:
    """ "swing | states are", "states that have": what follows cannot follow a verb."""
    following = _NEXT.match(page.text, cue.end)
    if following is None:
        return False
    if _THAT.match(page.text, cue.end):
        return True
    if following["word"] in _FINITE:
        return not _SUBJECT.search(page.text, max(cue.start - 40, 0), cue.start)
    if not content or content[0].start < cue.end:
        return False
    directly = not page.text[cue.end : content[0].start].strip()
    low = following["word"].lower()
    doing = page.text[cue.start : cue.end].lower() in _SELDOM_VERBS and is_base(low)
    return directly and (low in _BEHIND_NOUNS or doing)


def _only_stands(page: Page, placed: Placed, content: Span) -> bool:
    """ "a slight lead | in the polls", but not "leads by 8 points | in a new poll"."""
    source = placed.source
    given = (source.found or source.given).lower() if source is not None else ""
    if given != "the polls":
        return False
    words = page.text[content.start : content.end]
    return not re.search(r"\d", words) and _STANDING.search(words) is not None


_BEHIND_NOUNS = frozenset(["of", "with", "in", "at", "from", "where", "when", "such", "like"])
