"""The grade of an attribution: one table of what each outcome of each rule leads to.

The worst effect of any rule is the grade; its reasons are the reasons of the rules that led to
less than ``verified``. docs/verdicts.md repeats the table; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from attrib.model import Check, Grade, Outcome, Verdict

_OK, _REVIEW, _REFUSED = Grade.VERIFIED, Grade.REVIEW, Grade.REFUSED

BY_VERDICT: dict[Verdict, Grade] = {
    Verdict.VERBATIM: _OK,
    Verdict.NORMALIZED: _OK,
    Verdict.EDITED: _OK,
    Verdict.ALTERED: _REVIEW,
    Verdict.SPLICED: _REFUSED,
    Verdict.ABSENT: _REFUSED,
}
"""Best grade that content of this verdict can get."""

BY_RULE: dict[str, tuple[Grade, Grade]] = {
    # rule: grade at most when it fails, and when it cannot tell
    "content_in_text": (_REVIEW, _REVIEW),
    "source_in_text": (_REFUSED, _REVIEW),
    "cue_in_text": (_REVIEW, _OK),
    "cue_is_cue": (_REVIEW, _OK),
    "belongs_together": (_REVIEW, _REVIEW),
    "no_nearer_speaker": (_REVIEW, _OK),
    "no_nearer_cue": (_REVIEW, _OK),
    "keeps_levels": (_REVIEW, _REVIEW),
    "speech_not_term": (_REFUSED, _REVIEW),
    "cut_keeps_meaning": (_REVIEW, _REVIEW),
    "not_furniture": (_REFUSED, _OK),
    "name_licensed": (_REVIEW, _REVIEW),
    "kind_agrees": (_OK, _OK),
    "stance_shown": (_REVIEW, _OK),
    # Only where it fails.
    "claim_stated": (_REVIEW, _OK),
    # Only where one of the above broke (verify/unjudged.py).
    "judged": (_REVIEW, _REVIEW),
    # Of a stance over the whole document (verify/stances.py).
    "stance_speaker": (_REFUSED, _REVIEW),
    "stance_target": (_REVIEW, _REVIEW),
    "stance_words": (_REFUSED, _REVIEW),
    "stance_footing": (_REFUSED, _REVIEW),
    "one_stance": (_REVIEW, _REVIEW),
    # What merge finds out by comparing answers.
    "one_answer": (_REVIEW, _REVIEW),
    "one_speaker": (_REVIEW, _REVIEW),
    "second_opinion": (_REVIEW, _OK),
    "second_opinion_kind": (_OK, _OK),
    "second_opinion_span": (_REVIEW, _OK),
    "first_opinion": (_REVIEW, _REVIEW),
}

_ORDER = [_OK, _REVIEW, _REFUSED]


_OUTCOME = attrgetter("outcome")


def effect(check: Check) -> Grade:
    """Grade at most that this outcome allows."""
    if check.outcome is Outcome.PASS:
        return _OK
    fail, cannot_tell = BY_RULE[check.rule]
    return fail if check.outcome is Outcome.FAIL else cannot_tell


def grade(verdict: Verdict, checks: Sequence[Check]) -> tuple[Grade, tuple[str, ...]]:
    """The grade, and in words why it is not better."""
    worst, passed = BY_VERDICT[verdict], Outcome.PASS
    outcomes = list(map(_OUTCOME, checks))
    if outcomes.count(passed) == len(outcomes):
        return worst, ()  # as mostly
    reasons: list[str] = []
    for check, outcome in zip(checks, outcomes, strict=True):
        if outcome is passed:
            continue
        limit = effect(check)
        if limit is not _OK:
            reasons.append(check.reason)
            worst = max(worst, limit, key=_ORDER.index)
    return worst, tuple(dict.fromkeys(reasons))
