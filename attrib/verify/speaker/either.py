"""A subject beside which the sentence has another that the cue may go with just as well.

"Lee said the server had failed, saying": she or the server; "Roe met the relatives of those he
knew and | said". Where the source is the inner one of the two, nobody can tell from word order, and
writers mostly mean the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import CueEntry, english_forms
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import SUBJECT_PRONOUNS
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.subject.heads import is_count
from attrib.verify.subject.of_cue import subjects_of, tokens_around
from attrib.verify.subject.phrases import phrase_until
from attrib.verify.subject.verbs import JOINING, is_said
from attrib.verify.subject.words import (
    Token,
    is_determiner,
    is_finite,
    is_person,
    is_person_word,
    tokens_touching,
    verb_form,
)

_STATING = frozenset(["that", "why", "how", "whether", "if"])
_CLAUSES = frozenset(
    """
    after as before when because since while until once although though where unless
    """.split()  # noqa: SIM905
)
_TELLING = english_forms(frozenset(["tell", "remind", "assure", "inform", "warn", "notify"]))
_RELATIVES = frozenset(["who", "which", "that"])


def either(
    page: Page, placed: Placed, source: Span, cue: Span, entry: CueEntry | None
) -> str | None:
    """Why another may be the subject of the cue; None if nobody may."""
    if source.end > cue.start:
        return None
    tokens = tokens_around(page, placed, cue)
    spoken, reporting = tokens_touching(tokens, source), tokens_touching(tokens, cue)
    if not spoken or not reporting or spoken[-1] >= reporting[0]:
        return None
    first, last, verb = spoken[0], spoken[-1] + 1, reporting[0]
    opens, joint = _opener(tokens, first, last), _joint(tokens, last, verb)
    if opens and joint is None and entry is None and _leads(page, placed, cue, _COLON):
        return _of_inner_clause(tokens, first, opens)
    another = _governs(tokens, first, last, verb)
    if another is None and opens is not None and joint is not None:
        if _is_nearer(tokens, range(first, last), opens, range(joint, verb)) and _leads(
            page, placed, cue, _COMMA
        ):
            return None  # "Lee said | the foreman looked up and | asked, “Who are you?”"
        another = _outer(page, placed, tokens, range(first, last), opens, range(joint, verb))
    return f"“{another}” may be meant as well" if another is not None else None


def _is_nearer(tokens: Sequence[Token], source: range, opens: int, link: range) -> bool:
    """Whether the verb of the cue reads as one more of the source's: "looked up and | asked"."""
    stated = opens == source.start or tokens[opens].low == "that"
    goes_on = tokens[link.start].low == "but" or tokens[link.stop].low in ("added", "adds")
    acts = any(_may_speak(tokens[n]) for n in source) or tokens[source.start].low in _RELATIVES
    return stated and acts and not goes_on and verb_form(tokens[link.stop]) != "ing"


def _outer(
    page: Page, placed: Placed, tokens: Sequence[Token], source: range, opens: int, link: range
) -> str | None:
    """The subject of the clause around that of the source, where the cue may go with either.

    ``link``: from the word or comma that joins the cue up to the cue.
    """
    if not any(map(is_finite, tokens[source.stop : link.start])):
        return None
    if not _is_open_to_both(tokens, opens, source.start, link):
        return None
    outer = _subject_before(page, placed, tokens, opens)
    if outer is not None and _is_antecedent(tokens, opens, outer):
        return None  # "said Roe, a clerk | who knew her and called her a fool"
    if outer is None or not _differs(tokens, source, link.start, opens, outer):
        return None
    return outer


def _is_antecedent(tokens: Sequence[Token], opens: int, outer: str) -> bool:
    """The relative pronoun at ``opens`` is of the outer subject, with an apposition between."""
    last = outer.rsplit(maxsplit=1)[-1]
    if tokens[opens].low not in _RELATIVES:
        return False
    for at in range(opens - 1, 1, -1):
        if tokens[at - 1].text == last and tokens[at].text == ",":
            return is_determiner(tokens[at + 1])
        if is_finite(tokens[at]) or tokens[at].text in ",;:":
            return False
    return False


def _governs(tokens: Sequence[Token], first: int, last: int, verb: int) -> str | None:
    """ "Voters who have praised | her plan | warned", "Lee, who in two | letters | had warned"."""
    if not all(t.is_auxiliary or t.low.endswith("ly") for t in tokens[last:verb]):
        return None
    if not (tokens[verb].is_auxiliary or (is_finite(tokens[verb]) and is_said(tokens[verb]))):
        return None
    named = phrase_until(tokens, last - 1)
    at = min(first, named.start) - 1 if named is not None else first - 1
    while at > 1 and (tokens[at].low in _COUNTED or is_count(tokens[at])):
        at -= 1
    prepositional = tokens[at].low in _BESIDE
    if at < 1 or not (prepositional or verb_form(tokens[at]) == "past"):
        return None
    at -= 1
    while not prepositional and at > 0 and tokens[at].is_auxiliary:
        at -= 1
    if at < 1 or tokens[at].low not in (("who", "which") if prepositional else _RELATIVES):
        return None
    end = at - 2 if tokens[at - 1].text == "," else at - 1
    antecedent = phrase_until(tokens, end)
    return antecedent.text(tokens) if antecedent is not None else None


_COUNTED = frozenset(["earlier", "later", "recent", "several", "many", "some", "other"])
_BESIDE = frozenset(["in", "on", "at", "during", "after", "before", "through", "despite"])


def _of_inner_clause(tokens: Sequence[Token], first: int, opens: int) -> str | None:
    """ "Lee said | Roe was a hero: “…”", "it hits us where | we live: “…”"."""
    if opens == first and tokens[first].low in _RELATIVES:
        return None
    said = tokens[opens - 1]
    if tokens[opens].low == "that" and not (is_said(said) and is_finite(said)):
        return None  # "read out a letter that | Roe had sent: “…”"
    word = tokens[opens if opens < first else opens - 1].text
    return f"the clause after “{word}” does not lead to the quotation"


def _leads(page: Page, placed: Placed, cue: Span, gap: re.Pattern[str]) -> bool:
    """Whether nothing but ``gap`` stands between the cue and what is said."""
    return any(
        cue.end <= piece.start and gap.fullmatch(page.text, cue.end, piece.start)
        for piece in placed.content_spans
    )


_COMMA = regex(r"[,:]?\s[“\"‘']+")
_COLON = regex(r"[^.;:!?“”\"]*:\s*[“\"‘']*")


def _joint(tokens: Sequence[Token], last: int, verb: int) -> int | None:
    """Where the word or comma is that joins the cue to a verb before it."""
    at = verb
    while at > last and (
        tokens[at - 1].is_auxiliary
        or (tokens[at - 1].low.endswith("ly") and not tokens[at - 1].is_name)
        or tokens[at - 1].low in ("also", "even", "then", "later", "often", "never")
    ):
        at -= 1
    at -= 1
    if at <= last:
        return None
    gerund = verb_form(tokens[verb]) == "ing"
    return at if tokens[at].low in JOINING or (tokens[at].text == "," and gerund) else None


def _is_open_to_both(tokens: Sequence[Token], opens: int, first: int, link: range) -> bool:
    """Whether the cue may go with the clause around that of the source."""
    if opens == first and tokens[first].low in _RELATIVES:
        return _relative_may_have_ended(tokens, first, link.start) and is_said(tokens[link.stop])
    if tokens[opens].low in _CLAUSES:
        return tokens[opens - 1].is_word
    return not _is_apposed(tokens, opens)


def _differs(tokens: Sequence[Token], source: range, joint: int, opens: int, outer: str) -> bool:
    """Whether it matters which of the two is meant, and both can be."""
    first = tokens[source.start].low
    if _is_same(first, outer):
        return False
    if tokens[opens].low not in _CLAUSES:
        return True
    several = first == "they" and not _is_several(outer)
    thing = not any(_may_speak(tokens[n]) for n in source)
    return tokens[joint].text == "," or thing or several


def _relative_may_have_ended(tokens: Sequence[Token], opens: int, joint: int) -> bool:
    """ "praised those who left but | said": not "Roe, who left Bonn and | said"."""
    commas = [at for at in range(opens, joint) if tokens[at].text == ","]
    if any(is_finite(tokens[at + 1]) for at in commas):
        return False  # "who sings, dances and | says"
    return tokens[opens - 1].text != "," or bool(commas)


def _is_apposed(tokens: Sequence[Token], opens: int) -> bool:
    """ "…, a charge | that the leaders denied, noting": a relative clause, and closed."""
    noun = phrase_until(tokens, opens - 1)
    return noun is not None and noun.start > 0 and tokens[noun.start - 1].text == ","


def _is_several(outer: str) -> bool:
    last = outer.rsplit(maxsplit=1)[-1].lower()
    return last.endswith("s") or last in ("people", "they", "we", "men", "women")


def _is_same(low: str, outer: str) -> bool:
    """ "Ann Lee smiled as | she left, saying": the pronoun means who is named before."""
    *_, last = outer.split()
    if low in ("he", "she"):
        return last.lower() == low or last[0].isupper() or is_person_word(last.lower())
    return low in ("they", "we", "i") and (last.lower() == low or _is_several(outer))


def _subject_before(page: Page, placed: Placed, tokens: Sequence[Token], opens: int) -> str | None:
    """Who is the subject of the verb before ``opens``, if they can speak."""
    for at in range(opens - 1, 0, -1):
        if is_finite(tokens[at]) and not is_finite(tokens[at + 1]):
            for subject in subjects_of(page, placed, tokens[at].span):
                spans = (subject.head, *subject.beside)
                words = [tokens[n] for span in spans for n in tokens_touching(tokens, span)]
                if any(map(_may_speak, words)):
                    return subject.text
    return None


def _opener(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the clause of the source begins within another."""
    if tokens[first].low in _RELATIVES:
        return first
    named = phrase_until(tokens, first)
    start = min(first, named.start) if named is not None else first
    if any(token.low in JOINING for token in tokens[start:first]):
        start = first
    if start < 2:
        return None
    before = tokens[start - 1]
    if before.low in _STATING or before.low in _CLAUSES:
        return start - 1
    acts = any(map(is_finite, tokens[last : last + 2])) and tokens[last].is_word
    return start if acts and (is_said(before) or _is_told(tokens, start)) else None


def _is_told(tokens: Sequence[Token], start: int) -> bool:
    """ "told the agency | her group had left": a clause after who is told."""
    hearer = phrase_until(tokens, start - 1)
    return hearer is not None and hearer.start > 0 and tokens[hearer.start - 1].low in _TELLING


def _may_speak(token: Token) -> bool:
    if is_determiner(token) or token.low in ("it", "there"):
        return False
    return token.is_name or is_person(token) or token.low in SUBJECT_PRONOUNS
