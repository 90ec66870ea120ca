"""The published tables of docs/verdicts.md are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from attrib.model import Grade, Verdict
from attrib.verify.grade import BY_RULE, BY_VERDICT
from attrib.verify.words.typography import EQUIVALENCES
from tests.links import candidate, verify

PAGE = (Path(__file__).parent.parent / "docs" / "verdicts.md").read_text(encoding="utf-8")


def _rows(cells: int) -> list[list[str]]:
    rows = [
        re.split(r"\s*\|\s*", line.strip("| ")) for line in PAGE.splitlines() if line[:1] == "|"
    ]
    return [row for row in rows if len(row) == cells]


def test_every_equivalence_is_published_as_it_is() -> None:
    published = {row[0]: row[1] for row in _rows(2)}
    for equivalence in EQUIVALENCES:
        assert published[equivalence.name] == equivalence.folds


def test_every_rule_is_published_with_its_effect() -> None:
    published = {row[0].strip("`"): (row[2], row[3]) for row in _rows(4) if row[0][0] == "`"}
    assert published == {rule: (fail.value, tell.value) for rule, (fail, tell) in BY_RULE.items()}


def test_every_verdict_is_published_with_its_best_grade() -> None:
    published = {row[0]: row[1] for row in _rows(2) if row[0] in set(Verdict)}
    assert {verdict: published[verdict] for verdict in Verdict} == {
        verdict: grade.value for verdict, grade in BY_VERDICT.items()
    }


def test_rules_that_run_are_the_rules_of_the_table() -> None:
    (attribution,) = verify("“Yes,” said Ann Lee.", candidate("Yes", "Ann Lee", "said"))
    assert attribution.grade is Grade.VERIFIED
    ran = [check.rule for check in attribution.checks]
    assert ran == [rule for rule in BY_RULE if rule in ran]
    assert set(BY_RULE) - set(ran) == {
        "claim_stated",
        "judged",
        "stance_speaker",
        "stance_target",
        "stance_words",
        "stance_footing",
        "one_stance",
        "one_answer",
        "one_speaker",
        "second_opinion",
        "second_opinion_kind",
        "second_opinion_span",
        "first_opinion",
    }
