"""A second engine's attributions beside the first's: what both say, what only one says.

Every attribution of the first engine that stands in the text gets the check ``second_opinion``:

    pass          the second engine states these words too, nothing speaks against the speaker
    fail          it gives them to somebody else, or quoted words to nobody at all
    cannot_tell   it has no attribution here, or none of its own

and, where both have the words, ``second_opinion_kind`` and ``second_opinion_span`` (which cannot
tell where one utterance has other ends). What only
the second engine states joins the list with the failed check ``first_opinion``, so that it is
a row like any other, and one that says where it comes from. The order of neither list plays a
part. The first engine's answers are never changed to fit the second's, nor dropped.

Attributions are paired by their words: one to one where the contents share half of all they
hold together (as evaluation matches a sheet with gold), and loosely, with the span in
disagreement, where one holds half of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from attrib.language.names import pronoun
from attrib.language.one_person import identity
from attrib.language.visible import one_line
from attrib.merge.nesting import natural, nests
from attrib.merge.roster import Roster
from attrib.merge.same_words import (
    SpanIndex,
    Spans,
    content_spans,
    covers,
    length,
    same_words,
    shared,
)
from attrib.model import Attribution, Check, Document, Grade, Kind, Outcome, Verdict, union

SPEAKER_RULE = "second_opinion"
KIND_RULE = "second_opinion_kind"
SPAN_RULE = "second_opinion_span"
ONLY_RULE = "first_opinion"
"""Name of the check of what the second engine alone states."""
RULES = frozenset({SPEAKER_RULE, KIND_RULE, SPAN_RULE, ONLY_RULE})

PAIRED = 0.5
"""Two contents are one utterance when they share at least this part of both together."""
HALF = 0.5
"""Words are accounted for when at least this part of them stands in other contents."""
MOST_QUOTED = 80
"""Code points of the other engine's content that a reason repeats."""

_GRADES = list(Grade)


class SecondOpinion(NamedTuple):
    """What another engine says about the same document."""

    engine: str
    """Name of the engine, as reasons call it."""
    attributions: Sequence[Attribution]
    """Verified as those of the first engine were."""
    effect: Callable[[Check], Grade]
    """Grade at most that an outcome allows: the verifier's table, handed in from outside."""


class _Item(NamedTuple):
    attribution: Attribution
    spans: Spans


class _Pair(NamedTuple):
    """Places in the two lists, best pair first when sorted."""

    refused: bool
    """Of the first engine's: such answers take only what no better one is paired with."""
    difference: float
    other_speaker: bool
    first_key: tuple[object, ...]
    second_key: tuple[object, ...]
    first: int
    second: int


def with_second_opinion(
    document: Document,
    first: Sequence[Attribution],
    second: Sequence[Attribution],
    opinion: SecondOpinion,
) -> list[Attribution]:
    """``first`` with the checks of a second opinion, and what only ``second`` states.

    Both lists are free of duplicates, each in itself. Ids of rows that come from ``second``
    begin with ``second.``; ``within`` points to where its words are now.
    """
    agree = _agreement(document, [*first, *second])
    ours = [_Item(a, content_spans(document.text, a)) for a in first]
    theirs = [_Item(a, content_spans(document.text, a)) for a in second]
    pairs = list(_pairs(ours, theirs, agree))
    # The verifier's refusal makes an answer worthless as a witness; it is still listed.
    holding = [p for p in pairs if theirs[p.second].attribution.grade is not Grade.REFUSED]
    counterparts = _counterparts(ours, theirs, holding)
    around = _around(ours, theirs, pairs)
    judged: list[Attribution] = []
    for n, item in enumerate(ours):
        checks: list[Check] = []
        if n in counterparts:
            checks = _compared(document, item, theirs[counterparts[n]], agree, opinion.engine)
        elif item.spans:
            checks = [_unseen(item, around.get(n), opinion.engine)]
        judged.append(_checked(item.attribution, checks, opinion))
    return [*judged, *_only_second(ours, theirs, pairs, counterparts, opinion)]


def _pairs(
    ours: Sequence[_Item],
    theirs: Sequence[_Item],
    agree: Callable[[Attribution, Attribution], bool],
) -> Iterator[_Pair]:
    """Everything that shares a character."""
    index = SpanIndex()
    for m, item in enumerate(theirs):
        index.add(m, item.spans)
    for n, item in enumerate(ours):
        for m in index.near(item.spans):
            other = theirs[m]
            common = shared(item.spans, other.spans)
            if common:
                whole = length(item.spans) + length(other.spans) - common
                yield _Pair(
                    item.attribution.grade is Grade.REFUSED,
                    1 - common / whole,
                    not agree(item.attribution, other.attribution),
                    _key(item),
                    _key(other),
                    n,
                    m,
                )


def _key(item: _Item) -> tuple[object, ...]:
    """Total, so that the order of the lists plays no part."""
    return (item.spans, natural(item.attribution.id), item.attribution.model_dump_json())


def _counterparts(
    ours: Sequence[_Item], theirs: Sequence[_Item], pairs: Iterable[_Pair]
) -> dict[int, int]:
    """For places in ``ours`` the place in ``theirs`` that speaks of the same words."""
    found: dict[int, int] = {}
    taken: dict[int, int] = {}
    ordered = sorted(pairs)
    for pair in ordered:
        if pair.difference <= 1 - PAIRED and pair.first not in found and pair.second not in taken:
            found[pair.first] = pair.second
            taken[pair.second] = pair.first
    related = nests([item.attribution for item in ours])
    for pair in ordered:
        item, other = ours[pair.first], theirs[pair.second]
        least = HALF * min(length(item.spans), length(other.spans))
        if pair.first in found or shared(item.spans, other.spans) < least:
            continue
        outer = taken.get(pair.second)
        # What is quoted inside another quotation is not the other quotation.
        if outer is None or not related(item.attribution.id, ours[outer].attribution.id):
            found[pair.first] = pair.second
    return found


def _around(
    ours: Sequence[_Item], theirs: Sequence[_Item], pairs: Iterable[_Pair]
) -> dict[int, _Item]:
    """For places in ``ours`` the nearest of ``theirs`` that holds half of its words."""
    found: dict[int, _Item] = {}
    for pair in sorted(pairs):
        item, other = ours[pair.first], theirs[pair.second]
        if shared(item.spans, other.spans) >= HALF * length(item.spans):
            found.setdefault(pair.first, other)
    return found


def _unseen(item: _Item, around: _Item | None, engine: str) -> Check:
    """What to say of words that the other engine gives to nobody, or not on their own."""
    outcome, reason = Outcome.CANNOT_TELL, "finds no attribution here"
    its = around.attribution if around else None
    if its is not None and its.grade is not Grade.REFUSED:
        reason = "has these words inside another attribution only"
    elif its is not None and _names(its):
        reason = f"gives these words to {_listed(its)}, which the verifier refuses"
    elif item.attribution.kind is not Kind.INDIRECT:
        # Marks are hard to overlook, so silence about quoted words means something; of words
        # without marks a good engine misses many.
        outcome, reason = Outcome.FAIL, "gives these quoted words to nobody"
    return Check(rule=SPEAKER_RULE, outcome=outcome, reason=f"the {engine} engine {reason}")


def _compared(
    document: Document,
    item: _Item,
    other: _Item,
    agree: Callable[[Attribution, Attribution], bool],
    name: str,
) -> list[Check]:
    engine = f"the {name} engine"
    mine, its = item.attribution, other.attribution
    same_speaker = agree(mine, its)
    same_kind = mine.kind is its.kind
    extent = _extent(item, other)
    evidence = tuple(sorted(c.span for c in its.content if c.span is not None))
    mention = its.source.span if its.source else None
    return [
        Check(
            rule=SPEAKER_RULE,
            outcome=Outcome.PASS if same_speaker else Outcome.FAIL,
            reason=_who(engine, its, same_speaker),
            evidence=tuple(sorted({*evidence, *([mention] if mention else [])})),
        ),
        Check(
            rule=KIND_RULE,
            outcome=Outcome.PASS if same_kind else Outcome.FAIL,
            reason=f"{engine} reads this as {its.kind}"
            + (" too" if same_kind else f", not as {mine.kind}"),
            evidence=evidence,
        ),
        Check(
            rule=SPAN_RULE,
            outcome=extent,
            reason=f"{engine} finds the same content"
            if extent is Outcome.PASS
            else f"{engine} takes {_more_or_less(item, other)} for the content: "
            f"“{_quoted(document, other.spans)}”",
            evidence=evidence,
        ),
    ]


def _who(engine: str, its: Attribution, same_speaker: bool) -> str:
    if not _names(its):
        return f"{engine} states these words too and names nobody"
    return f"{engine} gives these words to {_listed(its)}" + (" too" if same_speaker else "")


def _listed(attribution: Attribution) -> str:
    return one_line(" and ".join(_names(attribution)))


def _extent(item: _Item, other: _Item) -> Outcome:
    """The same words, one utterance with other ends (nobody can tell which), or neither."""
    if same_words(item.spans, other.spans):
        return Outcome.PASS
    common = shared(item.spans, other.spans)
    whole = length(item.spans) + length(other.spans) - common
    return Outcome.CANNOT_TELL if common >= PAIRED * whole else Outcome.FAIL


def _more_or_less(item: _Item, other: _Item) -> str:
    if covers(other.spans, item.spans):
        return "more"
    return "less" if covers(item.spans, other.spans) else "other words"


def _quoted(document: Document, spans: Spans) -> str:
    words = one_line(" … ".join(document.text[s.start : s.end] for s in spans))
    if len(words) <= MOST_QUOTED:
        return words
    half = MOST_QUOTED // 2
    return f"{words[:half].rstrip()} […] {words[-half:].lstrip()}"


def _only_second(
    ours: Sequence[_Item],
    theirs: Sequence[_Item],
    pairs: Sequence[_Pair],
    counterparts: dict[int, int],
    opinion: SecondOpinion,
) -> Iterator[Attribution]:
    """What the first engine has not: its words nowhere, or in the mouth of somebody else.

    Words that the first engine gives to another speaker are its disagreement with this row,
    and said there, as long as they are much the same words.
    """
    homes: dict[int, list[int]] = {}
    for pair in sorted(pairs):
        same_words = pair.difference <= 1 - PAIRED
        stated = counterparts.get(pair.first) == pair.second and same_words
        # An answer that the verifier refused accounts for nothing.
        if not pair.refused and (stated or not pair.other_speaker):
            homes.setdefault(pair.second, []).append(pair.first)
    moved: dict[str, _Item] = {}
    only: list[_Item] = []
    for m, item in enumerate(theirs):
        at_home = [ours[n] for n in homes.get(m, ())]
        if at_home and shared(item.spans, _union(at_home)) >= HALF * length(item.spans):
            moved[item.attribution.id] = at_home[0]
        else:
            only.append(item)
    check = Check(
        rule=ONLY_RULE,
        outcome=Outcome.FAIL,
        reason=f"only the {opinion.engine} engine, asked for a second opinion, finds this",
    )
    for item in only:
        a, within = item.attribution, item.attribution.within
        if within in moved:
            outer = moved[within]
            within = outer.attribution.id if covers(outer.spans, item.spans) else None
        elif within is not None:
            within = _own_id(within)
        row = a.model_copy(update={"id": _own_id(a.id), "within": within})
        yield _checked(row, [check], opinion)


def _own_id(id_: str) -> str:
    return f"second.{id_}"


def _union(items: Iterable[_Item]) -> Spans:
    """The stretches that the contents cover together."""
    return tuple(union(span for item in items for span in item.spans))


def _checked(
    attribution: Attribution, checks: Sequence[Check], opinion: SecondOpinion
) -> Attribution:
    """The checks added, the grade and its reasons as the table has them."""
    effects = [opinion.effect(check) for check in checks]
    told = [c.reason for c, e in zip(checks, effects, strict=True) if e is not Grade.VERIFIED]
    return attribution.model_copy(
        update={
            "checks": (*attribution.checks, *checks),
            "grade": max([attribution.grade, *effects], key=_GRADES.index),
            "reasons": tuple(dict.fromkeys((*attribution.reasons, *told))),
        }
    )


def _agreement(
    document: Document, attributions: Sequence[Attribution]
) -> Callable[[Attribution, Attribution], bool]:
    """Whether nothing speaks against two attributions having the same speaker.

    A speaker without a name is known by the mention: "Critics" are not Ann Lee. The same
    mention, left as it stands by one engine and resolved by the other, is no disagreement,
    unless it speaks of somebody around that name: "a spokesman for Lee" is not Lee.
    """
    roster = Roster(document.text, [_by_mention(a) for a in attributions])

    def agree(a: Attribution, b: Attribution) -> bool:
        if _names(a) == _names(b):
            return True
        mentioned = _mention(a)
        if mentioned is not None and mentioned == _mention(b):
            names = {identity(n) for n in (*_names(a), *_names(b))} - {mentioned}
            left_open = {mentioned} in [{identity(n) for n in _names(x)} for x in (a, b)]
            words = set(mentioned.split())
            if left_open and words.isdisjoint(word for name in names for word in name.split()):
                return True
        return roster.agree(_by_mention(a), _by_mention(b))

    return agree


def _by_mention(attribution: Attribution) -> Attribution:
    return attribution.model_copy(update={"speakers": _names(attribution)})


def _names(attribution: Attribution) -> tuple[str, ...]:
    """The speakers, or the mention where none is named."""
    source = attribution.source
    if attribution.speakers or source is None or source.verdict is Verdict.ABSENT:
        return attribution.speakers
    written = source.found if source.found is not None else source.given
    return (written,) if any(map(str.isalnum, written)) else ()


def _mention(attribution: Attribution) -> str | None:
    source = attribution.source
    if source is None or source.found is None or pronoun(source.found) is not None:
        return None
    return identity(source.found)
