"""What was once written to get past the verifier, and no longer does, stays caught."""

import pytest

from benchmarks.red_team import Probe, broken, probes

BATCHES = (50, 51, 52)


def test_probes_say_what_they_need() -> None:
    every = probes()
    assert {probe.case.batch for probe in every} == set(BATCHES)
    assert len({probe.case.id for probe in every}) == len(every)
    assert {probe.case.lang for probe in every} == {"en", "de", "fr", "es"}
    assert all(
        piece in probe.case.text
        for probe in every
        if not probe.held
        for piece in probe.case.content
    )


@pytest.mark.parametrize("batch", BATCHES)
@pytest.mark.parametrize("right", [False, True])
def test_what_was_mended_stays_mended(batch: int, right: bool) -> None:
    some = [p for p in probes() if p.held and p.case.batch == batch and p.case.right == right]
    assert some
    assert not [_shown(probe) for probe, _ in broken(some)]


def _shown(probe: Probe) -> str:
    case = probe.case
    return f"{case.id}: {case.text!r} {case.content} {case.source!r} {case.cue!r} {case.speakers}"
