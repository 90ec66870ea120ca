"""German cues whose subject is not who speaks: passives, who is quoted, what is read somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrib.language.regex import regex
from attrib.verify.german.clause import clause_end, clause_start, may_be_subject, verb_final
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.subject.heads import Subject, after
from attrib.verify.subject.phrases import owns
from attrib.verify.subject.words import Token


def quotes(tokens: Sequence[Token]) -> bool:
    """True for a cue that quotes somebody: "zitiert"."""
    return any(token.low.startswith("zitier") for token in tokens)


def quoted_german(
    tokens: Sequence[Token], first: int, last: int, before: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """Who is quoted: "zitiert die Zeitung Lee", "wird von der Zeitung zitiert"; else who quotes."""
    start, end = clause_start(tokens, first), clause_end(tokens, last)
    clause = range(start, end)
    before = tuple(s for s in before + verb_final(tokens, first, last) if may_be_subject(s.text))
    if any(tokens[n].low in _BECOME for n in clause):
        found = before + after(tokens, last + 1)
        by = {tokens[n + 1].start for n in range(start, end - 1) if tokens[n].low in _BY}
        return tuple(s for s in found if s.head.start not in by and may_be_subject(s.text))
    for at in clause:
        if tokens[at].low in ("den", "einen", "aus") and tokens[at - 1].low != "mit":
            return after(tokens, at + (tokens[at].low == "aus"))
    for at in range(last + 1, end - 1):
        if tokens[at].end - tokens[at].start > len(tokens[at].text):
            return after(tokens[:end], at + 1) or before  # "zitiert die „Abendpost“ | Lee"
    at = last + 2 if last + 1 < end and tokens[last + 1].low == "man" else last + 1
    following = after(tokens[:end], at)
    if not following or not may_be_subject(following[0].text):
        return before
    if any(subject.head.end <= tokens[first].start for subject in before):
        return following  # "Die Zeitung zitiert Lee mit den Worten"
    rest = (n for n in range(last + 1, end) if tokens[n].start >= following[0].whole.end)
    other = tuple(s for s in after(tokens[:end], next(rest, end)) if may_be_subject(s.text))
    return other or following


ELSEWHERE = frozenset(
    ["zitieren", "heißen", "verlauten", "stehen", "finden", "lassen", "hervorgehen", "ergeben"]
)
"""Verbs of which somebody else than the subject may be the speaker."""
_BY = frozenset(["von", "vom", "durch"])


def is_passive(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "wurde … kritisiert", "kritisiert wurde"; not "wird kritisieren"."""
    participle = last
    if tokens[first].low in _BECOME:  # of "wurde … kritisiert" the first word is the cue
        inside = range(first + 1, clause_end(tokens, last))
        participle = next((n for n in reversed(inside) if _PARTICIPLE.fullmatch(tokens[n].low)), -1)
        low = tokens[participle].low
        return participle >= 0 and low not in _QUOTED and not low.startswith("zitier")
    low = tokens[participle].low
    asked = (
        last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].low in _ASKING
    )
    if not _PARTICIPLE.fullmatch(low) or (low in _QUOTED and not asked):
        return False  # "gefragt, ob" is what the other asks
    if last + 1 < len(tokens) and tokens[last + 1].low in _BECOME:
        return True
    for at in range(first - 1, clause_start(tokens, first) - 1, -1):
        if tokens[at].low in GERMAN_FINITE or tokens[at].low in _BECOME:
            return tokens[at].low in _BECOME
        if tokens[at].low in _SUBORDINATE:
            return False
    return False


def of_passive(
    tokens: Sequence[Token], first: int, last: int, found: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """Who is named with "von" or "durch" speaks; the subject is spoken of or to."""
    start, end = clause_start(tokens, first), clause_end(tokens, last)
    agents: tuple[Subject, ...] = in_document(tokens, first, last)
    if not any(tokens[n].low in _ABOUT for n in range(start, end)):
        for at in range(start, end):
            if tokens[at].low in _AGENT and not owns(tokens, at):
                stop = next((n for n in range(at + 1, end) if tokens[n].low in _AGENT), len(tokens))
                agents += after(tokens[:stop], at + 1)
    others = (s for s in found if not any(s.whole.overlaps(agent.whole) for agent in agents))
    return agents + tuple(subject._replace(passive=True) for subject in others)


def of_attribute(tokens: Sequence[Token], first: int) -> tuple[Subject, ...]:
    """ "der von | der Werft „unsinnig“ genannte Plan": who is named with "von" speaks."""
    noun = first + 1 < len(tokens) and tokens[first + 1].is_name
    if not noun or not tokens[first].low.endswith(_ADJECTIVE):
        return ()
    for at in range(first - 1, 0, -1):
        if tokens[at].text in ",.;:":
            break
        if tokens[at].low in ("von", "vom", "durch") and tokens[at - 1].low in _ARTICLES:
            return after(tokens[:first], at + 1)
    return ()


_ADJECTIVE = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())  # noqa: SIM905


def is_impersonal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "heißt es", "hatte es geheißen": a document speaks, or people in a place."""
    words = [token.low for token in tokens[first : last + 2]]
    if _is_of_talk(tokens, first) or _is_told_there(tokens, first, last):
        return True
    return "es" in words[1:] and any(word.startswith(("heiß", "hieß")) for word in words[:-1])


def _is_of_talk(tokens: Sequence[Token], first: int) -> bool:
    """ "In dem Brief | ist von einem Abbruch die Rede"."""
    return tokens[first].low in _IS and any(
        pair == ("die", "rede") for pair in pairwise(token.low for token in tokens[first:])
    )


def _is_told_there(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Das | geht aus dem Bericht hervor", "In dem Bericht | steht, dass"."""
    verb = tokens[first].low
    if verb in ("geht", "gehe", "ging", "hervorgeht", "hervorging", "hervorgehe"):
        return verb.startswith("hervor") or any(t.low == "hervor" for t in tokens[first:])
    clause = tokens[clause_start(tokens, first) : clause_end(tokens, last)]
    return verb in ("steht", "stand", "stehe") and any(
        GERMAN_SOURCE.search(token.text) for token in clause
    )


def in_document(tokens: Sequence[Token], first: int, last: int) -> tuple[Subject, ...]:
    """ "In dem Bericht heißt es", "wurde in einer Erklärung verkündet": what is read there."""
    found: tuple[Subject, ...] = ()
    impersonal = is_impersonal(tokens, first, last)
    start = clause_start(tokens, first)
    places = [*range(start, clause_end(tokens, last))]
    if start == first and tokens[0].low in _WHERE:
        places.insert(0, 0)  # "In einer Erklärung, die gestern kam, wurde verkündet"
    where = _WHERE - _AGENT if _is_of_talk(tokens, first) else _WHERE
    for at in places:
        if tokens[at].low in where:
            found += tuple(
                s
                for s in after(tokens, at + 1)
                if impersonal or GERMAN_SOURCE.search(s.text) or _ORDER.search(s.text)
            )
    return found


_ORDER = regex(r"(?i:anweisung|anordnung|aufforderung|aufruf|resolution|petition)\b")
_IS = frozenset(["ist", "war", "sei", "waren", "sind"])
_AGENT = frozenset(["von", "vom", "durch", "seitens"])
_WHERE = frozenset(["in", "im", "bei", "beim", "aus", "auf", "von", "vom", "seitens"])
_SUBORDINATE = frozenset(["dass", "daß", "ob", "weil", "wenn", "wie", "nachdem", "obwohl"])
_BECOME = frozenset(["wird", "werden", "wurde", "wurden", "worden", "werde", "würde", "würden"])
_PARTICIPLE = regex(
    r"\w*ge\w+(?:t|en)|(?:be|ver|er|ent|zer|miss|wider|über|unter)\w+t|\w+(?:ier|[gk]annt)t?"
    r"|(?:vor|zurück|ab|an|aus|nach|zu)(?:be|ver|er|ge)\w+(?:t|en)"
)
_ASKING = frozenset(["ob", "wie", "was", "warum", "wer", "wann", "wo", "weshalb", "wieso"])
_QUOTED = frozenset(["befragt", "gefragt", "interviewt", "gehört"])
"""Participles after which the subject of a passive is the one who speaks."""
_ABOUT = frozenset(["gesprochen", "geredet", "ausgegangen", "berichtet", "erzählt", "abgeraten"])
"""Participles that take "von" for what they are about."""
