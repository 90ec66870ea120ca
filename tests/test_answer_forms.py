"""The same answer in another form: no wrong link passes for it, and no right one fails.

Models answer a mention without its article, a cue with its speaker or its “that”, a quotation with
its marks. Every case of the shipped suite is put to the verifier in such forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from attrib.model import Span
from benchmarks.attribution_suite import Case, Graded, cases, grade

_ARTICLE = re.compile(
    r"(?:(?:the|an?|der|die|das|den|dem|des|eine?[nmrs]?|les?|la|une?|el|l[ao]s|unas?)\s|l['’])"
    r"(?=[a-zà-ÿ])",
    re.IGNORECASE,
)
_LEADS = re.compile(r",?\s(?:that|dass|que)\b")
_MARKS = ("“”", "„“", "«»", "‘’", '""')


def without_article(given: Graded) -> Case | None:
    case = given.case
    if not case.source or case.cue is None:
        return None
    bare = _ARTICLE.sub("", case.source, count=1) if _ARTICLE.match(case.source) else ""
    return replace(case, source=bare) if bare else None


def with_marks(given: Graded) -> Case | None:
    case, text = given.case, given.case.text
    if case.cue is None:
        return None
    content = []
    for piece in given.attribution.content:
        start, end = piece.span or Span(0, 0)
        marked = text[max(start - 1, 0) : end + 1]
        content.append(marked if marked[:1] + marked[-1:] in _MARKS else piece.given)
    return replace(case, content=content) if content != case.content else None


def with_speaker(given: Graded) -> Case | None:
    """The cue with the speaker beside it."""
    case, found = given.case, given.attribution
    if not (found.source and found.source.span and found.cue and found.cue.span):
        return None
    first, second = sorted((found.source.span, found.cue.span))
    if case.text[first.end : second.start] != " ":
        return None
    return replace(case, cue=case.text[first.start : second.end])


def with_that(given: Graded) -> Case | None:
    case, cue = given.case, given.attribution.cue
    if case.source is None or case.cue is None or cue is None or cue.span is None:
        return None
    leads = _LEADS.match(case.text, cue.span.end)
    return replace(case, cue=case.cue + leads[0]) if leads else None


def with_comma(given: Graded) -> Case | None:
    case, source = given.case, given.attribution.source
    if case.source is None or source is None or source.span is None:
        return None
    return (
        replace(case, source=f"{case.source},") if case.text[source.span.end :][:1] == "," else None
    )


@pytest.fixture(scope="module")
def every() -> list[Graded]:
    return grade(cases()[::4])


@pytest.mark.parametrize("form", [without_article, with_marks, with_speaker, with_that, with_comma])
def test_the_form_of_an_answer_decides_nothing(
    form: Callable[[Graded], Case | None], every: list[Graded]
) -> None:
    pairs = [(given, other) for given in every if (other := form(given)) is not None]
    assert len(pairs) > 100
    again = grade([other for _, other in pairs])
    wrong = [
        one.case.id
        for (given, _), one in zip(pairs, again, strict=True)
        if not given.case.right and given.flagged and not one.flagged
    ]
    assert not wrong
    right = [
        one.case.id
        for (given, _), one in zip(pairs, again, strict=True)
        if given.case.right and not given.flagged and one.flagged
    ]
    assert len(right) <= len(pairs) // 100, right


def test_a_cue_with_a_capital_vouches_for_nothing_more(every: list[Graded]) -> None:
    wrong = [given.case for given in every if not given.case.right and given.flagged]
    capital = [replace(case, cue=case.cue[:1].upper() + case.cue[1:]) for case in wrong if case.cue]
    assert [one.case.id for one in grade(capital) if not one.flagged] == []
