"""The same answer in another form: no wrong link passes for it, and no right one fails.

Every fourth case of the shipped suite is put to the verifier in the forms of
``benchmarks.answer_forms``.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.answer_forms import FORMS, Form, changed, with_name
from benchmarks.attribution_suite import Graded, cases, grade


@pytest.fixture(scope="module")
def every() -> list[Graded]:
    return grade(cases()[::4])


@pytest.mark.parametrize("form", [form for form in FORMS if form is not with_name])
def test_the_form_of_an_answer_decides_nothing(form: Form, every: list[Graded]) -> None:
    wrong, passed = changed(form, every, right=False)
    right, failed = changed(form, every, right=True)
    assert wrong + right > 100
    assert not passed
    assert len(failed) <= (wrong + right) // 100, failed


def test_the_name_for_the_mention_is_held_against_the_subject(every: list[Graded]) -> None:
    """Some right ones fail: a name far off says less than the mention beside the cue."""
    wrong, passed = changed(with_name, every, right=False)
    right, failed = changed(with_name, every, right=True)
    assert wrong + right > 100
    assert len(passed) <= 2, passed
    assert len(failed) <= right // 5


def test_a_cue_with_a_capital_vouches_for_nothing_more(every: list[Graded]) -> None:
    wrong = [given.case for given in every if not given.case.right and given.flagged]
    capital = [replace(case, cue=case.cue[:1].upper() + case.cue[1:]) for case in wrong if case.cue]
    assert [one.case.id for one in grade(capital) if not one.flagged] == []
