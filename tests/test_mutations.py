"""Quotes mutated by class get the verdict that the class deserves.

A small draw of ``python -m benchmarks.mutations`` from the texts that stand in the repository.
"""

from collections import Counter

import pytest

from attrib.model import Located, Span, Verdict
from attrib.verify.words.locate import SourceIndex
from benchmarks.corpora import shipped
from benchmarks.mutations import (
    ACCEPTED,
    CLASSES,
    TAMPERED,
    Case,
    Family,
    Outcome,
    draw,
    judge,
    right_word,
)
from benchmarks.quotes import stands_in
from benchmarks.tampering import Edit

DRAWN = 2200
SEED = 11


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return list(judge(list(draw(shipped(), DRAWN, SEED))))


def _wrong(outcomes: list[Outcome], family: Family) -> list[str]:
    return [
        f"{o.case.name}: {o.wrong}: {o.case.edit.given!r} in {o.case.work.id}"
        for o in outcomes
        if o.case.family is family and o.wrong
    ]


def test_every_class_is_drawn(outcomes: list[Outcome]) -> None:
    drawn = Counter(o.case.name for o in outcomes)
    assert set(drawn) == set(CLASSES)
    assert min(drawn.values()) >= 4


def test_quotes_come_from_many_languages_and_scripts(outcomes: list[Outcome]) -> None:
    assert len({o.case.work.language for o in outcomes}) >= 11
    assert len({o.case.work.script for o in outcomes}) >= 6


def test_no_tampered_quote_is_accepted(outcomes: list[Outcome]) -> None:
    tampered = [o for o in outcomes if o.case.family in TAMPERED]
    assert len(tampered) > 1000
    accepted = [o for o in tampered if o.located.verdict in ACCEPTED]
    assert [(o.case.name, o.case.edit.given, o.case.work.id) for o in accepted] == []


def test_setting_alone_is_forgiven(outcomes: list[Outcome]) -> None:
    assert _wrong(outcomes, Family.SETTING) == []


def test_marked_edits_are_edited(outcomes: list[Outcome]) -> None:
    assert _wrong(outcomes, Family.HONEST) == []


def test_one_changed_word_is_found_and_shown(outcomes: list[Outcome]) -> None:
    of_family = [o for o in outcomes if o.case.family is Family.ONE_WORD]
    wrong = _wrong(outcomes, Family.ONE_WORD)
    assert len(wrong) <= 0.01 * len(of_family), wrong


def test_splices_are_named_so(outcomes: list[Outcome]) -> None:
    of_family = [o for o in outcomes if o.case.family is Family.SPLICE]
    wrong = _wrong(outcomes, Family.SPLICE)
    assert len(wrong) <= 0.05 * len(of_family), wrong


def test_found_words_are_the_words_of_the_source(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        span, source = outcome.located.span, outcome.case.source
        assert (span is None) == (outcome.located.verdict is Verdict.ABSENT)
        if span:
            assert outcome.located.found == source[span.start : span.end]
        if outcome.located.verdict is Verdict.VERBATIM:
            assert outcome.located.found == outcome.case.edit.given
        for change in outcome.located.changes:
            assert change.found == source[change.span.start : change.span.end]


def test_many_quotes_at_once(outcomes: list[Outcome]) -> None:
    """A long text is read in another way when there are many quotes; the answers are the same."""
    text = "\n\n".join(work.text for work in shipped())
    quotes = [o.case.edit.given for o in outcomes[::7]]
    index = SourceIndex(text)
    together = index.locate_all(quotes)
    assert [located.given for located in together] == quotes
    assert together == [index.locate(quote) for quote in quotes]


def test_a_lookalike_letter_is_named(outcomes: list[Outcome]) -> None:
    """Reported as what it is, not only as a changed word."""
    for outcome in outcomes:
        if outcome.case.name == "homoglyph":
            told = [*outcome.located.notes, *(f for c in outcome.located.changes for f in c.flags)]
            assert any("look-alike" in t or "homoglyph" in t or "script" in t for t in told), (
                outcome.case.edit.given
            )


# --- the instrument itself ----------------------------------------------------------------


def test_same_seed_same_draw() -> None:
    first, again, other = (
        [(c.name, c.edit.given) for c in draw(shipped(), 120, seed)] for seed in (1, 1, 2)
    )
    assert first == again != other


def test_tampered_quotes_stand_nowhere_in_their_source(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        case = outcome.case
        forgiven = ("digit raised", "hidden character", "cut inside a word")
        if case.family in TAMPERED and case.name not in forgiven:
            assert not stands_in(case.edit.given, case.work)


def test_reset_quotes_still_stand_in_their_source(outcomes: list[Outcome]) -> None:
    """The oracle, which shares no code with attrib, agrees that nothing was said otherwise."""
    for outcome in outcomes:
        case = outcome.case
        if case.family is Family.SETTING and case.name != "line-end hyphen":
            assert stands_in(case.original, case.work)


@pytest.mark.parametrize(
    ("verdict", "changes", "right"),
    [
        (Verdict.ALTERED, [("fell", "rose")], True),
        (Verdict.ALTERED, [], False),
        (Verdict.ALTERED, [("the", "a")], False),
        (Verdict.ALTERED, [("Prices fell by a third in", "Prices rose by a third in")], False),
    ],
)
def test_a_diff_must_name_the_word_and_little_else(
    verdict: Verdict, changes: list[tuple[str, str]], right: bool
) -> None:
    work = shipped()[0]
    edit = Edit("Prices fell by a third in May", Span(0, 29), old="rose", new="fell")
    case = Case("word swapped", work, work.text, edit, "Prices rose by a third in May")
    located = Located.model_validate(
        {
            "given": edit.given,
            "verdict": verdict,
            "span": [0, 29],
            "found": "Prices rose by a third in May",
            "changes": [{"given": g, "found": f, "span": [7, 11]} for g, f in changes],
        }
    )
    assert right_word(case, located) is right
