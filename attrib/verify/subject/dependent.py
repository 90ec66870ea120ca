"""Noun phrases right before a cue that are none of its subject: they only depend on a verb or on
another noun phrase, which is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from attrib.language.cues import english_forms
from attrib.verify.lists.documents import DOCUMENTS
from attrib.verify.lists.wordlists import (
    BE,
    CLAUSE_WORDS,
    GERMAN_FINITE,
    NUMBER_WORDS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATING,
    TIMES,
)
from attrib.verify.subject.heads import Subject, is_object, subject_of
from attrib.verify.subject.phrases import Phrase, phrase_from, phrase_until
from attrib.verify.subject.verbs import JOINING, follows_relative
from attrib.verify.subject.words import ALONE, Token, is_determiner, is_finite, is_person, verb_form

_PLAIN_PREPOSITIONS = PREPOSITIONS - SUBORDINATING
_GOVERNING = _PLAIN_PREPOSITIONS - {"like"}


def of_relative(tokens: Sequence[Token], start: int, passive: bool) -> tuple[Subject, ...]:
    """Whom a relative clause is about that ends before the cue: "those who met Ann Lee said"."""
    while start > 2 and tokens[start - 1].low in ("or", "and") and tokens[start - 2].is_name:
        start -= 2  # "for Cole or | Bob Carr said"
        while tokens[start - 1].is_name:
            start -= 1
    depends = (
        is_object(tokens, start)
        or follows_relative(tokens, start - 1)
        or seen_as(tokens, start - 1)
    )
    if not depends and not _is_played(tokens, start):
        return ()
    for at in range(start - 1, 0, -1):
        if tokens[at].text in ",;:" or tokens[at].quoted:
            return ()
        if tokens[at].low in _RELATIVE:
            phrase = phrase_until(tokens, at - 1)
            if phrase is not None and phrase.start > 1 and tokens[phrase.start - 1].low == "of":
                many = phrase.start - 2
                if tokens[many].low in ALONE:  # "many of | the mayors who"
                    phrase = Phrase(many, many + 1, phrase.whole_end)
            if phrase is None or is_object(tokens, phrase.start):
                return ()
            return (subject_of(tokens, phrase, (tokens[at].span,), passive),)
    return ()


def seen_as(tokens: Sequence[Token], at: int) -> bool:
    """ "the board that had seen Lee | as | its hope said": no clause begins at the "as"."""
    if tokens[at].low != "as":
        return False
    return any(token.low in _SEEN_AS for token in tokens[max(at - _MOST_SEEN, 0) : at])


_MOST_SEEN = 5
"""Tokens between the verb and its "as"."""
_SEEN_AS = english_forms(
    frozenset("see view regard describe portray treat know name present paint".split())  # noqa: SIM905
)
_RELATIVE = frozenset(["who", "that", "which", "who'd", "who’d", "who've", "who’ve"])


def governing(  # noqa: PLR0911 (one return for each condition)
    tokens: Sequence[Token], start: int
) -> Phrase | None:
    """What opens the clause in which the noun phrase from ``start`` only depends on something.

    "A survey commissioned by the brewer Hollis | found": the survey. A clause that opens with a
    preposition or a participle ("At the vote in the Senate Lee said") shows nothing.
    """
    if start < 2 or not (tokens[start - 1].low in _GOVERNING or _is_played(tokens, start)):
        return None
    if tokens[start - 1].low == "by" and not verb_form(tokens[start - 2]):
        return None  # "an estimate by Ann Lee has it"
    if not (tokens[start].is_name or is_determiner(tokens[start])):
        return None  # "an effort to recruit pastors"
    opens = start - 1
    while opens and (_within_clause(tokens[opens - 1]) or _goes_on(tokens, opens)):
        opens -= 1
    phrase = phrase_from(tokens, opens) if _opens_clause(tokens, opens) else None
    if phrase is None:
        return None
    end = next((n for n in range(opens, phrase.end) if verb_form(tokens[n])), phrase.end)
    if not opens < end < start or any(
        t.is_auxiliary or t.low in GERMAN_FINITE for t in tokens[end : start - 1]
    ):
        return None
    named = pairwise(t for t in tokens[opens:end] if not is_determiner(t))
    if any(one.is_name and other.text.islower() for one, other in named):
        return None  # "Lee praised Ann Frost in Bonn", with a verb that is not known for one
    if tokens[start - 1].low == "except" and tokens[opens].low in _NONE:
        return None  # "nobody except | Ann Frost said": she did
    return Phrase(opens, end, phrase.whole_end)


_NONE = frozenset(["no", "nobody", "none", "nothing"])


def _is_played(tokens: Sequence[Token], start: int) -> bool:
    """True for whom somebody else only passes for, or does something to.

    "A man posing as | Ann Frost", "one claiming to be | Ann Frost", "an aide mocking | Ann Frost".
    """
    link, before = tokens[start - 1], tokens[start - 2]
    if link.low == "as":
        return verb_form(before) == "ing" or before.low in _PASSING_FOR
    if link.low == "be":
        return before.low == "to"
    somebody = before.is_name or is_person(before) or before.low in _THOSE_WHO_DO
    return verb_form(link) == "ing" and somebody


_PASSING_FOR = frozenset(
    """
    name himself herself themselves itself dressed disguised known described identified billed cast
    """.split()  # noqa: SIM905
)
_THOSE_WHO_DO = DOCUMENTS | frozenset(["account", "accounts", "people", "someone", "somebody"])


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """A clause opens with the noun phrase at ``at``: it may be the subject."""
    first = tokens[at]
    if at and tokens[at - 1].low in CLAUSE_WORDS:
        return False
    if first.low in PREPOSITIONS or first.low in TIMES or first.low.endswith(("ing", "ed")):
        return False
    return is_determiner(first) or first.is_name or is_person(first)


def _within_clause(token: Token) -> bool:
    return token.is_word and token.low not in CLAUSE_WORDS and not token.quoted


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """ "A letter signed by Lee and | addressed to": one participle after the other."""
    return (
        at > 2
        and tokens[at - 1].low == "and"
        and verb_form(tokens[at]) == "past"
        and any(
            verb_form(one) == "past" and other.low in _PLAIN_PREPOSITIONS
            for one, other in pairwise(tokens[max(at - 6, 0) : at - 1])
        )
    )


def only_depends(tokens: Sequence[Token], start: int, at: int) -> bool:
    """True for "who operated on Ann Lee | said", not for "who, since Ann Lee | said, ..."."""
    if start < 3 or not (tokens[start - 1].low in _PLAIN_PREPOSITIONS or _is_played(tokens, start)):
        return False
    governs = tokens[start - 2]
    clause = next(
        (n for n in range(start - 2, -1, -1) if tokens[n].low in CLAUSE_WORDS | _RELATIVE), -1
    )
    follows = tokens[at + 1] if at + 1 < len(tokens) else governs
    return (
        governs.is_word
        and governs.low not in CLAUSE_WORDS
        and clause >= 0
        and tokens[clause].low in _RELATIVE - {"that"}
        and verb_form(follows) != "ing"
    )


def of_object_clause(tokens: Sequence[Token], at: int, passive: bool) -> Subject | None:
    """Whom somebody did something to, in a clause that ends at ``at``.

    "The lawyer whom Ann Lee hired | said", "the man the mayor had hired | said".
    """
    if verb_form(tokens[at]) != "past" or tokens[at].is_auxiliary or tokens[at].is_name:
        return None
    end = at - 1
    while end > 0 and tokens[end].is_auxiliary:
        end -= 1
    if end < 1 or not tokens[end].is_name:
        return None
    inner = phrase_until(tokens, end)
    if inner is None or not inner.start:
        return None
    relative = tokens[inner.start - 1]
    if relative.low not in ("whom", "that", "which", "who"):
        return None
    named = phrase_until(tokens, inner.start - 2)
    if named is None:
        return None
    return subject_of(tokens, named, (relative.span,), passive)


def set_against(tokens: Sequence[Token], start: int) -> int | None:
    """Where that ends which the noun phrase from ``start`` is set against; None if it is not.

    "Lee, and not | Ann Frost, who said", "Lee rather than | Ann Frost", "everyone but | Ann Frost".
    """
    if start > 2 and tokens[start - 1].text == ",":  # "not the mayor, | Ann Frost, who"
        office = phrase_until(tokens, start - 2)
        start = office.start if office and is_determiner(tokens[office.start]) else start
    end = start - 2
    if end < 0:
        return None
    if tokens[start - 1].low == "but":
        return end if tokens[end].low in _ALL else None
    together = (tokens[end].low, tokens[start - 1].low)
    if together in _RATHER_THAN or together in (("and", "not"), ("but", "not")):
        end -= 1
    elif tokens[start - 1].low not in ("not", "unlike"):
        return None
    if end < 1:
        return None
    if tokens[end].text == ",":
        return end - 1
    return end if together in _RATHER_THAN else None


_RATHER_THAN = (
    ("rather", "than"),
    ("other", "than"),
    ("instead", "of"),
    ("apart", "from"),
    ("aside", "from"),
)


_ALL = frozenset(["all", "everyone", "everybody", "anyone", "anybody", "everything", "anything"])


def without_objects(
    tokens: Sequence[Token], first: int, found: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """Of several possible subjects of the cue at ``first``, those that may speak.

    Not objects ("Lee spoke of | Ann Frost, and left", "Lee shunned | Ann Frost, claiming ..."),
    nor the subject of a clause that ended before another began ("As | Ann Frost spoke, the mayor
    left, saying ...").
    """
    if len(found) < 2 or not first:
        return found
    kept = tuple(
        s
        for s in found
        if not _is_object_of_another(tokens, first, s, found)
        and not _of_clause_before(tokens, first, s, found)
    )
    return kept or found


def _of_clause_before(
    tokens: Sequence[Token], first: int, subject: Subject, found: Sequence[Subject]
) -> bool:
    at = token_at(tokens, subject.whole.start)
    if not at or tokens[at - 1].low not in _OPENING_CLAUSES:
        return False
    comma = next((n for n in range(at, first) if tokens[n].text == ","), first)
    return any(tokens[comma].start < s.head.start < tokens[first].start for s in found)


def follows_preposition(tokens: Sequence[Token], subject: Subject) -> bool:
    """True for "broke with | the chairwoman, Ann Lee, to argue"."""
    at = token_at(tokens, subject.whole.start)
    return at > 0 and tokens[at - 1].low in PREPOSITIONS


def token_at(tokens: Sequence[Token], start: int) -> int:
    """Number of the first token that does not begin before ``start``; 0 if there is none."""
    at = bisect_left(tokens, start, key=attrgetter("start"))
    return at if at < len(tokens) else 0


_OPENING_CLAUSES = frozenset(
    """
    as when while if since after before because although though once until where unless whereas
    """.split()  # noqa: SIM905
)


def _is_object_of_another(  # noqa: PLR0911 (one return for each condition)
    tokens: Sequence[Token], first: int, subject: Subject, found: Sequence[Subject]
) -> bool:
    at = token_at(tokens, subject.whole.start)
    if not at or at >= first or any(_begins_relative(tokens, b.start) for b in subject.beside):
        return False
    before, link = tokens[at - 1], tokens[first - 1]
    joined = link.low in JOINING
    apart = joined or not link.is_word
    if before.low in _TIGHT:
        if before.low in _ROUGHLY and (tokens[at].text.isdigit() or tokens[at].low in NUMBER_WORDS):
            return False
        if _is_doing(tokens, at, first, subject):
            return False
        end = tokens[first].start
        nearer = any(subject.whole.end <= s.head.start and s.head.end <= end for s in found)
        return nearer or (apart and before.low != "of")
    if verb_form(before) not in ("past", "present") or before.low in BE or before.is_auxiliary:
        return False
    end = next((n for n in range(at, first) if tokens[n].start >= subject.whole.end), first)
    if end < first and is_finite(tokens[end]) and tokens[end].low not in BE:
        return False  # "Lee said | the foreman looked up, and asked"
    return joined or (apart and verb_form(tokens[first]) == "ing")


def _is_doing(tokens: Sequence[Token], at: int, first: int, subject: Subject) -> bool:
    """ "The sight of | Ann Lee walking about asking for": who does what the participle says."""
    after = next((n for n in range(at, first - 1) if tokens[n].start >= subject.whole.end), first)
    if after >= first - 1 or verb_form(tokens[after]) != "ing" or tokens[after].low in _NO_DOING:
        return False
    last, following = tokens[after - 1], tokens[after + 1]
    if last.low.endswith(("'s", "’s", "s'", "s’")) or not (last.is_name or is_person(last)):
        return False
    return following.low in PREPOSITIONS or is_determiner(following)


_NO_DOING = frozenset(["following", "including", "regarding", "concerning", "according", "during"])


def _begins_relative(tokens: Sequence[Token], start: int) -> bool:
    token = tokens[token_at(tokens, start)]
    return token.start == start and token.low in RELATIVES


_TIGHT = PREPOSITIONS - SUBORDINATING - {"with", "without", "like"}
_ROUGHLY = frozenset(["about", "around", "over", "near"])
