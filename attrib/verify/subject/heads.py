"""Noun phrases as subjects of a cue: what is their head, what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrib.model import Span
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import (
    AUXILIARIES,
    BE,
    GERMAN_FINITE,
    NOT_NOUNS,
    NUMBER_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
)
from attrib.verify.subject.phrases import Phrase, phrase_from, phrase_until
from attrib.verify.subject.words import Token, is_determiner, is_person, verb_form


class Subject(NamedTuple):
    """A noun phrase that may be the subject of a cue."""

    head: Span
    """The phrase without what modifies it: "a spokesman" in "a spokesman for Putin"."""
    whole: Span
    """The phrase with its modifiers."""
    text: str
    """The head's words."""
    beside: tuple[Span, ...] = ()
    """What means the same person: an apposition, a relative pronoun."""
    joint: bool = False
    """Several speakers joined by "and"."""
    passive: bool = False
    """The cue is done to the subject: "was accused"."""


def after(tokens: Sequence[Token], at: int) -> tuple[Subject, ...]:
    phrase = phrase_from(tokens, at)
    if phrase is None:
        return ()
    beside: tuple[Span, ...] = ()
    comma = phrase.whole_end < len(tokens) and tokens[phrase.whole_end].text == ","
    if comma and tokens[at].low not in _PRONOUNS:
        beside = apposed(tokens, phrase.whole_end + 1)
    return (subject_of(tokens, phrase, beside),)


_PRONOUNS = SUBJECT_PRONOUNS | {"him", "her", "them", "me", "us"}


def apposed(tokens: Sequence[Token], at: int, clause: bool = False) -> tuple[Span, ...]:
    """What means, from ``at`` on after a comma, the same person as the phrase before it.

    ``clause``: or the subject of a clause ("Despite the vote, Lee has stayed, saying ...").

    Not the subject of a clause: "according to Lee, Ann Frost | never paid", "said Lee, whose
    brother ...", "Lee, praising Ann Frost, said", "laut Lee, die Ann Frost lobte".
    """
    phrase = phrase_from(tokens, at)
    if phrase is None or tokens[at].low in _OWNING or tokens[at].low in _JOINING:
        return ()
    words = tokens[at : phrase.whole_end]
    if words[0].low in _GERMAN_RELATIVE and len(words) > 1 and words[-1].text.islower():
        return (words[0].span,)
    following = tokens[phrase.whole_end] if phrase.whole_end < len(tokens) else None
    if (
        not clause
        and following is not None
        and (following.is_auxiliary or following.low in _FINITE)
    ):
        return (words[0].span,) if words[0].low in _GERMAN_RELATIVE else ()
    has_object = len(words) > 1 and (words[1].is_name or is_determiner(words[1]))
    if has_object and words[0].low.endswith("ing"):
        return ()
    named = next((n for n, word in enumerate(words) if word.is_name), len(words))
    if not clause and any(verb_form(w) in ("past", "present") for w in words[named + 1 :]):
        return ()
    return (phrase.head(tokens),)


_JOINING = frozenset(["y", "e", "et", "und", "mais", "pero", "aber"])
_OWNING = frozenset(
    ["deren", "dessen", "dont", "cuyo", "cuya", "cuyos", "cuyas", "welche", "welcher", "welches"]
)
""" "Ruth Helm, deren Anwalt ...": what follows is another's."""
_GERMAN_RELATIVE = frozenset(["die", "der", "das", "den", "dem", "denen"])
""" "Gesa Lohr, die Nils Beck lobte": a clause that begins so ends with its verb, which is not
written with a capital as a noun is."""
_FINITE = NOT_NOUNS | GERMAN_FINITE


def made_by(tokens: Sequence[Token], found: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """With whose it is: "according to calculations | by Ann Lee", but "a lawyer by the river"."""
    named = []
    for subject in found:
        at = next((n for n, t in enumerate(tokens) if t.start >= subject.whole.end), len(tokens))
        head = tokens[at - 1]
        made = not head.is_name and not is_person(head) and not verb_form(head)
        by = at < len(tokens) and (
            tokens[at].low == "by" or (tokens[at].low == "from" and head.low in DOCUMENTS)
        )
        author = phrase_from(tokens, at + 1) if by else None
        if made and author is not None:
            beside = (*subject.beside, author.head(tokens))
            named.append(subject._replace(beside=beside))
        else:
            named.append(subject)
    return tuple(named)


def subject_of(
    tokens: Sequence[Token],
    phrase: Phrase,
    beside: tuple[Span, ...] = (),
    passive: bool = False,
) -> Subject:
    start, end, whole_end = phrase
    head = phrase.head(tokens)
    whole = phrase.whole(tokens) if whole_end != end else head
    if end - start == 1:
        return Subject(head, whole, tokens[start].text, beside, False, passive)
    return Subject(head, whole, phrase.text(tokens), beside, phrase.is_joint(tokens), passive)


def before_time(tokens: Sequence[Token], at: int) -> int:
    """The last token before a statement of time that ends at ``at``: "Lee this week | said"."""
    last = at
    if at > 1 and tokens[at].low == "ago":
        at = _before_ago(tokens, at)
    while at > 0 and tokens[at].low in TIMES:
        at -= 1
    if at == last:
        return last
    while at > 0 and tokens[at].low in _OF_TIME:
        at -= 1
    if at > 0 and (tokens[at].low in AUXILIARIES or tokens[at].low.endswith("ly")):
        at -= 1  # "also this week"
    ends = tokens[at].is_word or tokens[at].text in (")", ",")
    return at if ends and tokens[at].low not in PREPOSITIONS else last


def _before_ago(tokens: Sequence[Token], at: int) -> int:
    """The last token before "less than two weeks ago", of which "ago" is at ``at``."""
    at -= 2  # the unit
    while at > 0 and (
        tokens[at].text.isdigit()
        or tokens[at].low in NUMBER_WORDS
        or tokens[at].low in _HOW_LONG
        or tokens[at].low in AUXILIARIES
    ):
        at -= 1
    return at


_HOW_LONG = frozenset(
    ["a", "an", "few", "several", "less", "more", "than", "about", "over", "some", "just", "many"]
)
_OF_TIME = frozenset(
    [
        "this",
        "last",
        "past",
        "next",
        "that",
        "the",
        "early",
        "late",
        "earlier",
        "later",
        "on",
        "in",
        "every",
    ]
)


def quoted_as(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Whom others record: "the minutes record | Ann Lee" as objecting, without who records."""
    for n in range(phrase.start + 1, phrase.end - 1):
        verb = not tokens[n].is_name and not is_determiner(tokens[n - 1])
        if verb and (tokens[n + 1].is_name or is_determiner(tokens[n + 1])):
            return phrase._replace(start=n + 1)
    return phrase


def quoted_in(tokens: Sequence[Token], end: int) -> int | None:
    """Where the participle of "is | quoted in the report" is, which ends at ``end``."""
    for n in range(end, max(end - _LONGEST, 0), -1):
        if not tokens[n].is_word:
            return None
        if tokens[n - 1].low in BE and verb_form(tokens[n]) == "past":
            return n if n == end or tokens[n + 1].low in PREPOSITIONS - {"by"} else None
    return None


_LONGEST = 9
"""Words of "quoted on Monday in the local press"."""


def is_count(token: Token) -> bool:
    """ "About | half said", "at | least 300 said": no preposition before it."""
    return token.text[0].isdigit() or token.low in NUMBER_WORDS or token.low in _COUNTS


_COUNTS = frozenset(["least", "most", "half", "two-thirds", "three-quarters", "third"])


def named_before(tokens: Sequence[Token], start: int, closed: bool = True) -> list[Span]:
    """Who is named before an apposition: "Ann Lee (D-NY), a supporter of ..., told".

    Not ``closed`` by a comma it is one only of who opens a clause: not "Despite Lee, | the mayor".
    """
    if start < 2 or tokens[start - 1].text != "," or not _is_apposed(tokens, start):
        return []
    named = phrase_until(tokens, start - 2)
    if named is None and tokens[start - 2].text == ")":
        named = phrase_until(tokens, opening_of(tokens, start - 2) - 1)
    one = closed and tokens[start].low in ("a", "an")  # "met Ann Lee, | a nurse, who said"
    if named is None or _of_fronted(tokens, named.start):
        return []
    if is_object(tokens, named.start) and not one:
        return []
    last = tokens[named.end - 1]
    if not closed and not (_opens(tokens, named) and tokens[start].low in ("a", "an", "the")):
        return []
    if not last.is_name and verb_form(last) in ("past", "present"):
        return []  # "the bull that hurt Ann Lee belonged, his widow said"
    return [named.whole(tokens)]


def _of_fronted(tokens: Sequence[Token], start: int) -> bool:
    """ "Through her interpreter, | Ann Lee, the weaver said": who is named in what opens it."""
    opens = tokens[0].low in PREPOSITIONS or tokens[0].low.endswith("ing")
    if start < 3 or tokens[start - 1].text != "," or not opens:
        return False
    opening = phrase_until(tokens, start - 2)
    if opening is None or any(not token.is_word for token in tokens[: start - 1]):
        return False
    return opening.start == 1 or tokens[opening.start - 1].low in _BY_MEANS_OF


_BY_MEANS_OF = frozenset(["through", "via", "beside", "alongside", "with", "of", "to", "by", "for"])


def _is_apposed(tokens: Sequence[Token], start: int) -> bool:
    """ "Ann Lee, | the head of", "Ann Lee, | author of"."""
    if is_determiner(tokens[start]):
        return True
    phrase = phrase_from(tokens, start)
    if phrase is None or any(token.is_name for token in tokens[start : phrase.end]):
        return False
    following = tokens[phrase.end] if phrase.end < len(tokens) else None
    return is_person(tokens[phrase.end - 1]) and following is not None and following.low == "of"


def byname_of(tokens: Sequence[Token], start: int) -> list[Span]:
    """Who has the byname at ``start``: "Ann Lee | the optimist knows"."""
    if start < 1 or tokens[start].low != "the" or not tokens[start - 1].is_name:
        return []
    named = phrase_until(tokens, start - 1)
    if named is None or (named.start and tokens[named.start - 1].text not in ",;—–"):
        return []
    return [named.whole(tokens)]


def of_headline(tokens: Sequence[Token], first: int) -> tuple[Subject, ...]:
    """Who does all that a headline tells: "Ann Lee Blasts Tolls, | Quotes Poem"."""
    if first < 3 or not tokens[first].is_name or tokens[first - 1].text not in ",;":
        return ()
    for at in range(1, first):
        token = tokens[at]
        lowered = token._replace(is_name=False)
        if not tokens[at - 1].is_name:
            return ()
        if token.is_name and verb_form(lowered) in ("present", "past"):
            return (subject_of(tokens, Phrase(0, at, at)),)
    return ()


def resident(tokens: Sequence[Token], place: Phrase) -> Phrase | None:
    """Who is of the place: "Ann Lee of Columbia, | South Carolina said"."""
    if place.start < 3 or tokens[place.start - 1].text != "," or not _is_name(tokens, place):
        return None
    named = phrase_until(tokens, place.start - 2)
    if named is None or not _is_name(tokens, named) or named.end == named.whole_end:
        return None
    at_home = tokens[named.end].low in ("of", "from", "in", "near")
    home = all(token.is_name for token in tokens[named.end + 1 : named.whole_end])
    if tokens[named.start].low in _HERE:
        return None  # "Here in Columbia, | Ann Lee said"
    return (
        named._replace(whole_end=place.end) if at_home and home and _opens(tokens, named) else None
    )


_HERE = frozenset(["here", "there", "back", "down", "up", "over", "out", "earlier", "later"])


def lives_at(tokens: Sequence[Token], place: Phrase) -> bool:
    """ "Ann Lee, 34, of | Columbia, South Carolina, said"."""
    at = place.start
    inserted = at > 2 and tokens[at - 1].low in ("of", "from") and tokens[at - 2].text == ","
    return inserted and _is_name(tokens, place)


def tagged(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Who has a party, state or age in brackets before the comma: "Ann Lee (R-OH)|, said"."""
    if tokens[at].text != "," or tokens[at - 1].text != ")":
        return None
    opening = opening_of(tokens, at - 1)
    named = phrase_until(tokens, opening - 1) if 0 < at - 1 - opening <= _TAG else None
    return named if named and _is_name(tokens, named) and _opens(tokens, named) else None


_TAG = 4
"""Tokens of a tag, its first bracket among them."""


def _opens(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """No word stands right before it."""
    return not phrase.start or not tokens[phrase.start - 1].is_word


def _is_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return all(token.is_name for token in tokens[phrase.start : phrase.end])


def is_object(tokens: Sequence[Token], start: int) -> bool:
    """True for "Standing beside Lena Frost, the contractor said": no apposition."""
    return start > 0 and (
        tokens[start - 1].low in PREPOSITIONS or verb_form(tokens[start - 1]) != ""
    )


def opening_of(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at].text != "(":
        at -= 1
    return at
