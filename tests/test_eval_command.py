"""``attrib eval`` as a user meets it: numbers, mistakes, JSON, one-line errors."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from rich.console import Console

from attrib.errors import Exit
from attrib.evaluate.listing import print_mistakes
from attrib.evaluate.mistakes import pieces
from attrib.evaluate.records import Record, Roles
from attrib.evaluate.score import score_document
from attrib.language.counted import counted
from attrib.model import Span
from tests.eval_runs import FISH, GOLD, PORT, PREDICTED, Run, jsonl, offsets, said

pytest_plugins = ["tests.eval_fixtures"]


def test_the_table_shows_each_measure_by_kind_with_intervals(
    run: Run, files: tuple[str, str]
) -> None:
    code, out, err = run(files[0], "--gold", files[1])
    assert (code, err) == (0, "")
    assert "2 documents (2 predicted), 4 attributions in the gold, 3 predicted." in out
    assert [counted(n, "document") for n in (0, 1, 2)] == [
        "0 documents",
        "1 document",
        "2 documents",
    ]

    def rows(after: str, before: str) -> dict[str, list[str]]:
        part = out[out.index(after) : out.index(before)]
        return {line.split()[0]: line.split() for line in part.splitlines() if line.strip()}

    detection = rows("detection", "attributed")
    # direct: its one gold is found; all: 2 of 3 predicted, 2 of 4 gold.
    assert detection["direct"][1:4] == ["1", "1", "1.000"]
    assert detection["all"][1:4] == ["4", "3", "0.667"]
    assert detection["all"][5] == "0.500"
    assert re.fullmatch(r"[.\d]+–[.\d]+", detection["all"][6])
    # The one with the right speaker has the wrong span, and the other way round.
    for part in (rows("attributed", "exact"), rows("exact", "content tokens")):
        assert (part["all"][3], part["all"][5]) == ("0.333", "0.250")
    assert "95%, bootstrap over documents, 1000 resamples, seed 0" in out
    assert max(map(len, out.splitlines())) <= 100


def test_same_seed_same_output_and_no_resamples_no_intervals(
    run: Run, files: tuple[str, str]
) -> None:
    arguments = (files[0], "--gold", files[1], "--seed", "7")
    assert run(*arguments) == run(*arguments)
    _, out, _ = run(files[0], "--gold", files[1], "--resamples", "0")
    assert "–" not in out
    assert "bootstrap" not in out


def test_one_document_has_no_interval_and_that_is_said(run: Run, tmp_path: Path) -> None:
    gold = jsonl(tmp_path / "g.jsonl", GOLD[:1])
    code, out, err = run(jsonl(tmp_path / "p.jsonl", PREDICTED[:1]), "--gold", gold)
    assert code == 0
    assert "–" not in out
    assert "no intervals" in err


def test_every_mistake_is_listed_with_its_name_words_and_speakers(
    run: Run, files: tuple[str, str]
) -> None:
    _, out, _ = run(files[0], "--gold", files[1], "--errors")
    assert "\x1b" not in out
    listing = out[out.index("only predicted+}") :]
    port, fish = listing.split("\nfish\n")
    # In text order, each under its document.
    assert re.findall(r"^  (\S \w+(?: \w+)?)  line (\d)", port, re.M) == [
        ("~ wrong span", "1"),
        ("≠ wrong speaker", "2"),
        ("− missed", "3"),
    ]
    assert "{+said +}the old harbour will close[− in May−]" in port
    assert "gold: Ines Duarte\n" in port
    assert "predicted: Paul Roth\n" in port
    assert "the ferries will stay\n      gold: Paul Roth\n" in port
    assert re.findall(r"^  (\S \w+)  line", fish, re.M) == ["− missed", "+ spurious"]
    assert "the cod are gone" in fish
    assert "Lu Wen agreed" in fish
    assert "2 missed, 1 spurious, 1 wrong speaker, 1 wrong span" in fish


def test_an_exact_prediction_has_nothing_to_list(run: Run, tmp_path: Path) -> None:
    gold = jsonl(tmp_path / "g.jsonl", GOLD)
    _, out, _ = run(gold, "--gold", gold, "--errors")
    assert "0 missed, 0 spurious, 0 wrong speaker, 0 wrong span; 2 documents without" in out


def test_a_terminal_gets_colour() -> None:
    record = Record("d", FISH, (Roles(content=(Span(21, 37),)),))
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=80)
    print_mistakes(console, [score_document(record, [])])
    assert "\x1b[1;34m− missed" in stream.getvalue()


def test_hostile_text_does_nothing_to_the_terminal(run: Run, hostile: tuple[str, str]) -> None:
    code, out, err = run(hostile[0], "--gold", hostile[1], "--errors")
    assert code == 0
    for stream in (out, err):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", stream)
    assert "␛[31mRed␇" in out
    assert "<U+202E>evil <script>alert(1)</script> & [bold]{{7*7}}[/bold] :smile:" in out


def test_json_says_the_same_as_the_table_and_lists_mistakes_on_demand(
    run: Run, files: tuple[str, str]
) -> None:
    _, out, err = run(files[0], "--gold", files[1], "--format", "json")
    report = json.loads(out)
    assert err == ""
    assert "mistakes" not in report
    row = next(r for r in report["scores"] if (r["measure"], r["kind"]) == ("detection", "all"))
    assert (row["gold"], row["predicted"]) == (4, 3)
    assert row["precision"]["value"] == pytest.approx(2 / 3)
    assert row["recall"]["low"] <= row["recall"]["value"] <= row["recall"]["high"]
    assert report["source_accuracy"][-1]["accuracy"]["value"] == 0.5
    assert report["intervals"] == {
        "level": 0.95, "resamples": 1000, "seed": 0, "unit": "document"
    }  # fmt: skip

    _, out, _ = run(files[0], "--gold", files[1], "--format", "json", "--errors")
    mistakes = json.loads(out)["mistakes"]
    assert [(m["document"], m["faults"]) for m in mistakes] == [
        ("port", ["wrong span"]),
        ("port", ["wrong speaker"]),
        ("port", ["missed"]),
        ("fish", ["missed"]),
        ("fish", ["spurious"]),
    ]
    assert mistakes[1]["predicted"]["source"] == [
        {"span": offsets(PORT, "Paul Roth")[0], "text": "Paul Roth"}
    ]
    assert mistakes[2]["predicted"] is None


def test_recall_by_annotated_type_where_the_gold_has_types_of_its_own(
    run: Run, tmp_path: Path
) -> None:
    types = ["Reported", "Direct", "Indirect"]
    gold = [
        GOLD[0]
        | {
            "attributions": [
                {**a, "type": t} for a, t in zip(GOLD[0]["attributions"], types, strict=True)
            ]
        },
        GOLD[1],
    ]
    path = jsonl(tmp_path / "g.jsonl", gold)
    _, out, _ = run(jsonl(tmp_path / "p.jsonl", PREDICTED), "--gold", path, "--resamples", "0")
    table = out[out.index("recall by annotated type") :]
    rows = {line.split()[0]: line.split()[1:] for line in table.splitlines()[1:] if line.strip()}
    # gold, detection, attributed, exact, source accuracy
    assert rows["Reported"] == ["1", "1.000", "1.000", "0.000", "1.000"]
    assert rows["Direct"] == ["1", "1.000", "0.000", "1.000", "0.000"]
    assert rows["Indirect"] == ["1", "0.000", "0.000", "0.000", "0.000"]


def test_types_that_repeat_the_computed_kinds_are_not_shown_again(run: Run, tmp_path: Path) -> None:
    gold = [
        GOLD[1] | {"attributions": [said(FISH, "the cod are gone", "Ana Ruiz", type="indirect")]}
    ]
    path = jsonl(tmp_path / "g.jsonl", gold)
    _, out, _ = run(path, "--gold", path)
    assert "annotated" not in out


# --- usage and unreadable input -----------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--gold", "GOLD"), "give either PRED or --compare A B"),
        (("PRED", "--compare", "PRED", "PRED", "--gold", "GOLD"), "give either"),
        (("--compare", "PRED", "PRED", "--gold", "GOLD", "--errors"), "show one system"),
        (("PRED",), "--gold"),
        (("PRED", "--gold", "GOLD", "--resamples", "-1"), "--resamples"),
        (("PRED", "--gold", "GOLD", "--format", "xml"), "--format"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(
    run: Run, files: tuple[str, str], arguments: tuple[str, ...], says: str
) -> None:
    filled = [{"PRED": files[0], "GOLD": files[1]}.get(word, word) for word in arguments]
    code, out, err = run(*filled)
    assert (code, out) == (Exit.USAGE, "")
    assert says in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("content", ["", "{", '{"id": "x", "attributions": []}', "\x00"])
def test_unreadable_predictions_are_one_line_and_exit_3(
    run: Run, files: tuple[str, str], tmp_path: Path, content: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content, encoding="utf-8")
    code, out, err = run(str(path), "--gold", files[1])
    assert (code, out) == (Exit.UNREADABLE, "")
    assert "bad.jsonl" in err
    assert err.count("\n") == 1
    assert run(files[0], "--gold", str(tmp_path / "none"))[0] == Exit.UNREADABLE


# --- what is set apart in a wrong span ----------------------------------------------------


@pytest.mark.parametrize(
    ("gold", "predicted", "shown"),
    [
        (["bb cc"], ["cc, dd"], ["-bb ", "=cc", "+, dd"]),
        # A word that a span cuts belongs to it, and punctuation is no difference.
        (["bb cc"], ["b cc,"], ["=bb cc", "=,"]),
        (["aa", "dd"], ["aa"], ["=aa", " … ", "-dd"]),
        ([", dd"], ["dd"], ["=, ", "=dd"]),
    ],
)
def test_pieces_set_apart_the_words_of_one_side(
    gold: list[str], predicted: list[str], shown: list[str]
) -> None:
    text = "aa bb cc, dd"
    found = pieces(
        text,
        tuple(Span(*pair) for pair in offsets(text, *gold)),
        tuple(Span(*pair) for pair in offsets(text, *predicted)),
    )
    signs = {(True, True): "=", (True, False): "-", (False, True): "+", (False, False): ""}
    assert [signs[p.in_gold, p.in_predicted] + p.text for p in found] == shown
