"""Deeds that are words with the noun that goes with them: "used the phrase", "reached a deal".

A verb that is mostly no cue is one with its object or its preposition: "used the term" is not
"used the ferry", "voted | for the ban" is not "voted | on Monday".
"""

from __future__ import annotations

from functools import cache

from attrib.language.cues import english_forms, lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import AUXILIARIES, CLAUSE_WORDS, MODALS_OF_CUE, PREPOSITIONS
from attrib.verify.page import Page
from attrib.verify.subject.words import is_person_word

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 7
"""Words behind the verb among which its noun is looked for."""
_PAIRS = (
    (
        "use employ",
        """
        word words wording phrase phrases phrasing term terms language expression expressions maxim
        motto slogan slur slurs epithet epithets metaphor metaphors analogy analogies rhetoric
        """,
        "words are what is used",
    ),
    (
        "strike reach cut broker seal",
        "deal deals agreement agreements accord compromise pact truce consensus",
        "who comes to terms says yes",
    ),
    ("strike sound", "note notes tone alarm", "how one speaks"),
    (
        "buy",
        """
        idea argument arguments claim claims notion premise explanation explanations excuse excuses
        theory logic reasoning assertion assertions rationale
        """,
        "what is bought or not is believed or not",
    ),
    (
        "trade exchange swap",
        "blows barbs jabs insults taunts accusations punches",
        "it is traded in words",
    ),
    (
        "withdraw drop pull lend throw give",
        "support endorsement backing blessing approval nod",
        "support is given or taken back in words",
    ),
    ("engage", "discussion discussions debate debates conversation conversations", "it is talk"),
    ("raise", "issue issues point possibility prospect specter spectre objection", "it is raised"),
)


@cache
def _goes_with() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """For each form of a verb: the nouns that make it a cue, and why."""
    found: dict[str, tuple[tuple[frozenset[str], str], ...]] = {}
    for verbs, nouns, why in _PAIRS:
        pair = frozenset(nouns.split()), why
        for form in english_forms(frozenset(verbs.split())):
            found[form] = (*found.get(form, ()), pair)
    return found


def by_object(page: Page, words: list[str], cue: Span, content: Span, head: str) -> str | None:
    """What a verb that is mostly a deed is with its noun, its preposition or its subject.

    ``head``: the noun that names the speaker.
    """
    if page.language != "en" or not MODALS_OF_CUE.isdisjoint(words):
        return None  # "should | use the term": nobody has
    return (
        _takes_sides(words)
        or _verb_with_noun(page, words, cue, content)
        or _verb_with_preposition(page, words, cue, content)
        or _side_by_prefix(page, words, content)
        or _voters_choice(head, words)
        or _chosen_as(page, words, content)
    )


def _takes_sides(words: list[str]) -> str | None:
    """ "who were against | a ban": against it with nothing but a form of "be"."""
    if len(words) > 1 and words[-1] == "against" and words[0] in _BE:
        verbs = [word for word in words[:-1] if word not in AUXILIARIES]
        return "“be against” takes a side" if not verbs else None
    return None


_BE = frozenset(["is", "are", "was", "were", "be", "been", "am"])


def _verb_with_noun(page: Page, words: list[str], cue: Span, content: Span) -> str | None:
    """What the object of the verb shows: "used | the same phrase", "did not buy | her argument"."""
    main = next((word for word in words if word not in AUXILIARIES), words[0])
    pairs = _goes_with().get(main)
    if pairs is None:
        return None
    start = cue.start + page.text[cue.start : cue.end].lower().find(main) + len(main)
    if content.end <= cue.start:
        start = content.start  # "the phrase that Lee | used"
    elif page.text[cue.end : content.start].strip(" “\"'‘"):
        return None
    for match in list(_WORD.finditer(page.text, start, content.end))[:_REACH]:
        low = match[0].lower()
        for nouns, why in pairs:
            if low in nouns and _ENDS.match(page.text, match.end()):
                return f"“{main} … {low}”: {why}"
        if (low in PREPOSITIONS or low in CLAUSE_WORDS) and low not in ("in", "and"):
            return None
    return None


_ENDS = regex(
    r"\s?[^\w\s]|\s*\Z|\s(?:of|that|to|in|on|with|for|about|as|from|at|over|and|which|when|while"
    r"|during|against|between|before|after|again|this|last|he|she|they|it|[A-Z]\w*)\b"
)
"""Behind a noun that is the head of its phrase: not "the word processor"."""


def _verb_with_preposition(page: Page, words: list[str], cue: Span, content: Span) -> str | None:
    """ "voted | for the ban": the preposition of the cue stands in the content."""
    first = _PREPOSITION.match(page.text, content.start)
    if first is None or page.text[cue.end : content.start] != " " or words[-1] in PREPOSITIONS:
        return None
    entry = lookup(f"{page.text[cue.start : cue.end]} {first[0]}", "en")
    if entry is None or entry.category != "verb" or not entry.lemma.endswith(f" {first[0]}"):
        return None
    return f"“{entry.lemma}” is a cue, and the content begins with its “{first[0]}”"


_PREPOSITION = regex(r"(?:for|against|about|of|on|to|with)\b")


def _side_by_prefix(page: Page, words: list[str], content: Span) -> str | None:
    """ "are | pro-Europe", "was | fiercely anti-Royalist": it says on whose side somebody is."""
    if words[-1] not in _BE or any(word not in AUXILIARIES for word in words):
        return None
    side = _SIDE.match(page.text, content.start)
    return f"“{side['side']}” says for or against what they are" if side is not None else None


_SIDE = regex(
    r"(?:[\w-]+\sand\s)?(?:[a-z]+ly\s)?(?P<side>(?:pro|anti)-(?:[A-Z][\w-]+|choice|life|union|business"
    r"|trade|immigration|immigrant|abortion|gun|war|government|democracy))\b"
)


def _voters_choice(head: str, words: list[str]) -> str | None:
    """ "voters | elected | Ann Lee": as much as they voted for her."""
    main = next((word for word in words if word not in AUXILIARIES), words[-1])
    if head in _VOTERS and main in english_forms(_CHOOSES):
        return f"the “{head}” say by it whom they want"
    return None


_VOTERS = frozenset("voters voter electorate delegates delegate electors".split())  # noqa: SIM905
_CHOOSES = frozenset(["elect", "reelect", "re-elect", "pick", "choose", "select"])


def _chosen_as(page: Page, words: list[str], content: Span) -> str | None:
    """ "chose | Ann Lee as her deputy": a decision, not "picked apples as the rain fell"."""
    main = next((word for word in words if word not in AUXILIARIES), words[-1])
    if main not in english_forms(_APPOINTS) or not page.text[content.start].isupper():
        return None
    role = _AS_ROLE.search(page.text, content.start, min(content.end, content.start + _ROLE_BY))
    shown = role is not None and (is_person_word(role["role"]) or role["role"] in _ROLES)
    return "it is told as what somebody was chosen" if shown else None


_APPOINTS = frozenset(["choose", "pick", "select", "tap"])
_ROLE_BY = 90
"""Characters of a content within which the role ends."""
_AS_ROLE = regex(
    r"\sas\s(?:an?|the|his|her|their|its)\s(?:[a-z-]+\s){0,2}?(?P<role>[a-z]+)"
    r"(?=[^\w\s’'-]|\s(?:of|for|in|on|at|to|and)\s|\Z)"
)
_ROLES = frozenset("mate deputy nominee pick choice chief head chair successor candidate".split())  # noqa: SIM905
