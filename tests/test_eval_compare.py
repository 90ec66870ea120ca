"""``attrib eval --compare``: what one system gains over another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.eval_runs import GOLD, PORT, Run, jsonl

pytest_plugins = ["tests.eval_fixtures"]


@pytest.fixture
def many(tmp_path: Path) -> tuple[str, str, str]:
    """Gold of 12 documents; A finds every second attribution, B finds all of them."""
    gold = [{**GOLD[0], "id": f"d{at}", "text": PORT + f" {at}"} for at in range(12)]
    half = [
        {"id": record["id"], "attributions": GOLD[0]["attributions"][: 1 + at % 2]}
        for at, record in enumerate(gold)
    ]
    return (
        jsonl(tmp_path / "a.jsonl", half),
        jsonl(tmp_path / "b.jsonl", gold),
        jsonl(tmp_path / "gold.jsonl", gold),
    )


def test_comparison_shows_what_b_gains_and_whether_it_is_more_than_chance(
    run: Run, many: tuple[str, str, str]
) -> None:
    a, b, gold = many
    code, out, _ = run("--compare", a, b, "--gold", gold)
    assert code == 0
    section = out[out.index("detection") : out.index("attributed")]
    rows = {tuple(line.split()[:2]): line.split()[2:] for line in section.splitlines()}
    assert rows["all", "recall"][:3] == ["0.500", "1.000", "+0.500"]
    assert rows["all", "recall"][-1] == "yes"
    assert rows["all", "precision"][2:] == ["+0.000", "+0.000", "…", "+0.000", "no"]
    assert "leaves out zero" in out

    _, out, _ = run("--compare", b, a, "--gold", gold, "--format", "json")
    differences = {
        (r["measure"], r["kind"], r["figure"]): r for r in json.loads(out)["differences"]
    }
    loss = differences["attributed", "all", "recall"]
    assert (loss["first"], loss["second"], loss["difference"]["value"]) == (1, 0.5, -0.5)
    assert loss["significant"] is True
    assert loss["difference"]["high"] < 0
    assert differences["attributed", "all", "precision"]["significant"] is False


def test_comparison_without_resamples_claims_nothing(run: Run, many: tuple[str, str, str]) -> None:
    a, b, gold = many
    _, out, _ = run("--compare", a, b, "--gold", gold, "--format", "json", "--resamples", "0")
    assert {r["significant"] for r in json.loads(out)["differences"]} == {None}
