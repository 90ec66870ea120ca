"""The whole way, as a user goes it: sources in, sheet and exit code out."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrib.cli import main
from attrib.errors import EngineError
from attrib.extract.embedded import EmbeddedEngine
from attrib.extract.engine import Complain, Shown
from attrib.model import (
    Candidate,
    Chunk,
    Document,
    EngineInfo,
    Extraction,
    Grade,
    Kind,
    ProblemCode,
    Verdict,
    Words,
)
from attrib.run import Budget, Loaded, load_all, make_sheet
from attrib.sheet import exit_code
from tests.sheets import document

ARTICLES = sorted((Path(__file__).parent.parent / "fixtures" / "articles").iterdir())
SEED = next(path for path in ARTICLES if path.name == "sco_summit.txt")

_SPEECH = st.lists(
    st.sampled_from(
        [
            "“We sail at dawn,” ", "Ana Ruiz said. ", "She said ", "that the dam holds. ",
            "«Non», ", "a dit Léa. ", "„Nein“, sagte er. ", "'No,' ", "he added, ", '"', "“", "”",
            "’", "\n\n", "\n", "\ufeff", "e\u0301", "😀", "\u202e", "\x1b[31m", "\r\n", " ",
            "According to Mr. Lee, ", "LEE: ", "Q: ", "=1+1 ",
        ]
    )
    | st.text(max_size=8),
    max_size=40,
).map("".join)  # fmt: skip


@given(_SPEECH)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_the_text_offsets_say_what_the_sheet_prints(text: str) -> None:
    sheet = make_sheet(
        Loaded((document(text),), ()), EmbeddedEngine(), budget=Budget(tokens=60, overlap=15)
    )
    for said in sheet.attributions:
        for part in (*said.content, said.source, said.cue):
            if part is None or part.span is None:
                continue
            assert 0 <= part.span.start <= part.span.end <= len(text)
            assert text[part.span.start : part.span.end] == part.found
            if part.verdict is Verdict.VERBATIM:
                assert part.found == part.given
    assert sheet.documents[0].text == text


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_a_sheet_verifies_again_against_its_source(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sheet.json"
    made = main(["sheet", str(article), "-f", "json", "-o", str(target)])
    assert made in (0, 1)
    capfd.readouterr()
    again = main(["verify", str(target), "--source", str(article), "-f", "json"])
    out, err = capfd.readouterr()
    assert again == made, err
    before, after = json.loads(target.read_text(encoding="utf-8")), json.loads(out)
    assert [a["grade"] for a in after["attributions"]] == [
        a["grade"] for a in before["attributions"]
    ]


def test_a_changed_source_is_noticed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(SEED.read_bytes())
    sheet = tmp_path / "sheet.json"
    main(["sheet", str(source), "-f", "json", "-o", str(sheet)])
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("is not directed", "is directed"), encoding="utf-8")
    capfd.readouterr()
    assert main(["verify", str(sheet), "--source", str(source)]) == 1
    out, err = capfd.readouterr()
    assert "has changed since" in err
    assert "says ALTERED" in err
    assert "negation" in out


def test_a_verdict_written_into_a_sheet_is_not_believed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.json"
    main(["sheet", str(SEED), "-f", "json", "-o", str(sheet)])
    data = json.loads(sheet.read_text(encoding="utf-8"))
    said = next(a for a in data["attributions"] if a["kind"] == "mixed")
    said["content"][0]["given"] = said["content"][0]["found"] = "I resign tomorrow at noon"
    sheet.write_text(json.dumps(data), encoding="utf-8")
    capfd.readouterr()
    assert main(["verify", str(sheet)]) == 1
    assert (
        f"{said['id']}: the sheet says VERBATIM, the source says ABSENT" in capfd.readouterr().err
    )


def test_good_sources_are_done_when_others_cannot_be_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing in it")
    assert main(["sheet", str(tmp_path), "-f", "json"]) == 3
    out, err = capfd.readouterr()
    sheet = json.loads(out)
    assert len(sheet["documents"]) == 1
    assert sheet["attributions"]
    assert [p["code"] for p in sheet["problems"]] == ["unreadable"]
    assert "bad.pdf" in err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["sheet"], 2, "SOURCE"),
        (["sheet", "nowhere.txt"], 3, "nowhere.txt"),
        (["sheet", str(SEED), "--format", "xml"], 2, "xml"),
        (["sheet", str(SEED), "--chunk-tokens", "3"], 2, "token"),
        (["sheet", str(SEED), "--engine", "llm"], 2, "--model"),
        (["sheet", str(SEED), "--engine", "embedded", "--replay", "x"], 2, "embedded"),
        (["sheet", str(SEED), "-o", "/nowhere/at/all.json"], 2, "cannot write"),
        (["verify", "nowhere.json"], 3, "nowhere.json"),
        (["verify", str(SEED)], 3, "not JSON"),
        (["frobnicate"], 2, "frobnicate"),
    ],
)
def test_bad_input_is_one_line_and_a_code(
    arguments: list[str],
    code: int,
    says: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ATTRIB_MODEL", raising=False)
    assert main(arguments) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert says in err
    assert len(err.strip().splitlines()) == 1
    assert err.startswith("attrib: ")


def test_standard_input_and_output_in_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attrib", "sheet", "-", "-f", "jsonl"],
        input=SEED.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1)
    kinds = {json.loads(line)["type"] for line in done.stdout.splitlines()}
    assert {"sheet", "document", "attribution"} <= kinds


class _Stub:
    """An engine whose answers are written by hand: one good item, then whatever a test wants."""

    examples: Sequence[Shown] = ()

    info = EngineInfo(name="stub", version="0")

    def __init__(self, fail_after: int) -> None:
        self._left = fail_after

    async def extract(
        self, document: Document, chunks: Sequence[Chunk], complain: Complain
    ) -> AsyncIterator[Extraction]:
        for chunk in chunks:
            if not self._left:
                raise EngineError("the server went away")
            self._left -= 1
            words = document.text[slice(*chunk.span)].split()[0]
            yield Extraction(
                chunk=chunk,
                candidates=(Candidate(content=(Words(text=words),), kind=Kind.INDIRECT),),
            )


def test_ctrl_c_is_one_line() -> None:
    # A shell that runs the tests in the background has them ignore Ctrl-C, and what they start.
    heeding = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from attrib.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", heeding, "sheet", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(b"It rained. " * 100_000)  # more than a pipe holds: it is being read
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"attrib: interrupted\n")


def test_an_engine_that_dies_halfway_loses_nothing_that_was_done() -> None:
    text = "\n\n".join(
        f"Paragraph {n} says a thing or two about dams and boats." for n in range(30)
    )
    loaded = Loaded((document(text),), ())
    sheet = make_sheet(loaded, _Stub(fail_after=2), budget=Budget(tokens=60, overlap=10))
    assert sheet.attributions
    failed = [p for p in sheet.problems if p.code is ProblemCode.CHUNK_FAILED]
    assert failed
    assert all("server went away" in p.message and p.span for p in failed)
    assert exit_code(sheet) == 4
    with pytest.raises(EngineError):
        make_sheet(loaded, _Stub(fail_after=0))


def test_ids_are_unique_over_documents_and_nesting_follows() -> None:
    loaded = load_all([str(path) for path in ARTICLES])
    sheet = make_sheet(loaded, EmbeddedEngine())
    ids = [a.id for a in sheet.attributions]
    assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
    owners = {a.id: a.document for a in sheet.attributions}
    people = {s.id: s.document for s in sheet.speakers}
    assert len(people) == len(sheet.speakers)
    for said in sheet.attributions:
        if said.within:
            assert owners[said.within] == said.document
        for who in said.speaker_ids:
            assert people[who] == said.document
        assert said.grade is Grade.VERIFIED or said.reasons
