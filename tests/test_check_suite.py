"""``attrib check`` tells right quotes and speakers from wrong ones.

Runs the quotes of ``python -m benchmarks.check_suite``: invented sources, and quotes of them
right and wrong in the ways that articles get them wrong.
"""

import pytest

from attrib.model import Verdict
from benchmarks.check_suite import Found, check_cases, look_up


@pytest.fixture(scope="module")
def found() -> list[Found]:
    return look_up(check_cases())


def test_every_quote_has_a_finding(found: list[Found]) -> None:
    assert len(found) == len({f.case.id for f in found}) == 150


def test_no_changed_quote_is_called_verbatim(found: list[Found]) -> None:
    called = [f for f in found if f.finding.verdict is Verdict.VERBATIM]
    assert len(called) >= 30
    assert [f.case.id for f in called if not f.verdict_right] == []


def test_verdicts_are_right(found: list[Found]) -> None:
    wrong = [f.case.id for f in found if not f.verdict_right]
    assert len(wrong) <= 4, wrong


def test_no_speaker_is_wrongly_borne_out_or_contradicted(found: list[Found]) -> None:
    assert [f.case.id for f in found if f.wrongly] == []


def test_speakers_are_told_where_the_source_labels_them(found: list[Found]) -> None:
    assert sum(f.agreement_right for f in found) >= 133


def test_a_cut_that_turns_the_meaning_is_seen(found: list[Found]) -> None:
    turned = [f for f in found if f.case.turned]
    assert len(turned) >= 10
    assert [f.case.id for f in turned if not f.finding.turned] == []
    assert sum(f.finding.turned for f in found if not f.case.turned) <= 2
