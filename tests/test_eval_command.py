"""``attrib eval`` as a user meets it: numbers, mistakes, a page, JSON, one-line errors."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

from attrib.cli import main
from attrib.errors import Exit
from attrib.evaluate.listing import print_mistakes
from attrib.evaluate.mistakes import pieces
from attrib.evaluate.records import Record, Roles
from attrib.evaluate.score import score_document
from attrib.model import Span

Run = Callable[..., tuple[int, str, str]]

PORT = (
    "The mayor said the old harbour will close in May.\n"
    '"We lose our bread," said Ines Duarte.\n'
    "Paul Roth thinks the ferries will stay."
)
FISH = "Ana Ruiz warned that the cod are gone. Lu Wen agreed."


def _at(text: str, *words: str) -> list[list[int]]:
    return [[text.index(w), text.index(w) + len(w)] for w in words]


def _said(text: str, content: str, source: str = "", **more: str) -> dict[str, object]:
    return {"content": _at(text, content), "source": _at(text, source) if source else [], **more}


GOLD = [
    {
        "id": "port",
        "text": PORT,
        "attributions": [
            _said(PORT, "the old harbour will close in May", "The mayor"),
            _said(PORT, '"We lose our bread,"', "Ines Duarte"),
            _said(PORT, "the ferries will stay", "Paul Roth"),
        ],
    },
    {"id": "fish", "text": FISH, "attributions": [_said(FISH, "the cod are gone", "Ana Ruiz")]},
]
PREDICTED = [
    {
        "id": "port",
        "attributions": [
            _said(PORT, "said the old harbour will close", "The mayor"),  # wrong span
            _said(PORT, '"We lose our bread,"', "Paul Roth"),  # wrong speaker
        ],
    },
    {"id": "fish", "attributions": [_said(FISH, "Lu Wen agreed", "Lu Wen")]},  # spurious
]


def _jsonl(path: Path, records: object) -> str:
    assert isinstance(records, list)
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return str(path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["eval", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return (
        _jsonl(tmp_path / "pred.jsonl", PREDICTED),
        _jsonl(tmp_path / "gold.jsonl", GOLD),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_table_shows_each_measure_by_kind_with_intervals(
    run: Run, files: tuple[str, str]
) -> None:
    code, out, err = run(files[0], "--gold", files[1])
    assert (code, err) == (0, "")
    assert "2 documents (2 predicted), 4 attributions in the gold, 3 predicted." in out

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
    gold = _jsonl(tmp_path / "g.jsonl", GOLD[:1])
    code, out, err = run(_jsonl(tmp_path / "p.jsonl", PREDICTED[:1]), "--gold", gold)
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
    gold = _jsonl(tmp_path / "g.jsonl", GOLD)
    _, out, _ = run(gold, "--gold", gold, "--errors")
    assert "0 missed, 0 spurious, 0 wrong speaker, 0 wrong span; 2 documents without" in out


def test_a_terminal_gets_colour() -> None:
    record = Record("d", FISH, (Roles(content=(Span(21, 37),)),))
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=80)
    print_mistakes(console, [score_document(record, [])])
    assert "\x1b[1;34m− missed" in stream.getvalue()


HOSTILE = "\x1b[31mRed\x07 said \u202eevil <script>alert(1)</script> & [bold]{{7*7}}[/bold] :smile:"


@pytest.fixture
def hostile(tmp_path: Path) -> tuple[str, str]:
    content = [[HOSTILE.index("\u202e"), len(HOSTILE)]]
    record = {
        "id": "<img src=x onerror=alert(2)>\x1b[2J",
        "text": HOSTILE,
        "attributions": [{"content": content, "source": [[0, 9]], "type": "<b>T</b>"}],
    }
    empty = {"id": record["id"], "attributions": []}
    return (
        _jsonl(tmp_path / "p.jsonl", [empty, {"id": "\x1b<i>", "attributions": []}]),
        _jsonl(tmp_path / "g.jsonl", [record, GOLD[0]]),
    )


def test_hostile_text_does_nothing_to_the_terminal(run: Run, hostile: tuple[str, str]) -> None:
    code, out, err = run(hostile[0], "--gold", hostile[1], "--errors")
    assert code == 0
    for stream in (out, err):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", stream)
    assert "␛[31mRed␇" in out
    assert "<U+202E>evil <script>alert(1)</script> & [bold]{{7*7}}[/bold] :smile:" in out


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "span":
            self.faults += [
                value for name, value in attrs if name == "class" and value and "fault " in value
            ]

    def handle_data(self, data: str) -> None:
        self.text += data


def _page(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page


def test_the_page_shows_numbers_and_mistakes_and_stands_alone(
    run: Run, files: tuple[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "page.html"
    code, _, _ = run(files[0], "--gold", files[1], "--html", str(target), "--seed", "3")
    assert code == 0
    page = _page(target)
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert not any(name in ("src", "href") or name.startswith("on") for name, _ in page.attributes)
    assert "url(" not in target.read_text("utf-8")
    text = _flat(page.text)
    for needed in (
        "4 attributions in the gold, 3 predicted",
        "seed 3",
        "0.667",
        "source accuracy",
        "Ines Duarte",
        "the ferries will stay",
        "Lu Wen agreed",
        "2 missed",
        "1 wrong speaker",
    ):
        assert needed.lower() in text.lower(), needed
    html = target.read_text("utf-8")
    assert '<ins title="only predicted">said </ins>the old harbour will close' in html
    assert '<del title="only in the gold"> in May</del>' in html


def test_hostile_text_does_nothing_to_the_page(
    run: Run, hostile: tuple[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "page.html"
    run(hostile[0], "--gold", hostile[1], "--html", str(target))
    page = _page(target)
    assert not {"script", "img", "b", "i"} & set(page.tags)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", target.read_text("utf-8"))
    assert "evil <script>alert(1)</script> & [bold]{{7*7}}[/bold]" in page.text
    assert "<b>T</b>" in page.text


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
        {"span": _at(PORT, "Paul Roth")[0], "text": "Paul Roth"}
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
                a | {"type": t} for a, t in zip(GOLD[0]["attributions"], types, strict=True)
            ]
        },
        GOLD[1],
    ]
    path = _jsonl(tmp_path / "g.jsonl", gold)
    _, out, _ = run(_jsonl(tmp_path / "p.jsonl", PREDICTED), "--gold", path, "--resamples", "0")
    table = out[out.index("recall by annotated type") :]
    rows = {line.split()[0]: line.split()[1:] for line in table.splitlines()[1:] if line.strip()}
    # gold, detection, attributed, exact, source accuracy
    assert rows["Reported"] == ["1", "1.000", "1.000", "0.000", "1.000"]
    assert rows["Direct"] == ["1", "1.000", "0.000", "1.000", "0.000"]
    assert rows["Indirect"] == ["1", "0.000", "0.000", "0.000", "0.000"]


def test_types_that_repeat_the_computed_kinds_are_not_shown_again(run: Run, tmp_path: Path) -> None:
    gold = [
        GOLD[1] | {"attributions": [_said(FISH, "the cod are gone", "Ana Ruiz", type="indirect")]}
    ]
    path = _jsonl(tmp_path / "g.jsonl", gold)
    _, out, _ = run(path, "--gold", path)
    assert "annotated" not in out


# --- comparison -------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path: Path) -> tuple[str, str, str]:
    """Gold of 12 documents; A finds every second attribution, B finds all of them."""
    gold = [{**GOLD[0], "id": f"d{at}", "text": PORT + f" {at}"} for at in range(12)]
    half = [
        {"id": record["id"], "attributions": GOLD[0]["attributions"][: 1 + at % 2]}
        for at, record in enumerate(gold)
    ]
    return (
        _jsonl(tmp_path / "a.jsonl", half),
        _jsonl(tmp_path / "b.jsonl", gold),
        _jsonl(tmp_path / "gold.jsonl", gold),
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


# --- usage and unreadable input ---------------------------------------------------------


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


# --- what is set apart in a wrong span --------------------------------------------------


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
        tuple(Span(*pair) for pair in _at(text, *gold)),
        tuple(Span(*pair) for pair in _at(text, *predicted)),
    )
    signs = {(True, True): "=", (True, False): "-", (False, True): "+", (False, False): ""}
    assert [signs[p.in_gold, p.in_predicted] + p.text for p in found] == shown
