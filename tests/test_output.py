"""Where results go: files, links, devices, closed and full streams, terminals, notebooks."""

from __future__ import annotations

import asyncio
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import attrib
from attrib.cli import main
from attrib.errors import Exit, UsageError
from attrib.write import render, write_atomic

ARTICLE = "“It will hold,” Ann Lee said. “We built it.”\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


READ = {
    "sheet": ("sheet a.txt", "a.txt"),
    "sheet of a folder": ("sheet .", "a.txt"),
    "settings": ("sheet a.txt", "attrib.toml"),
    "a recording": ("sheet a.txt --replay answers", "answers/r1.json"),
    "a recording to come": ("sheet a.txt --record answers", "answers/new.json"),
    "verify: the source": ("verify s.json --source a.txt", "a.txt"),
    "verify: a folder": ("verify s.json --source .", "a.txt"),
    "verify: the sheet": ("verify s.json", "s.json"),
    "check: an article": ("check a.txt --against talk.md", "a.txt"),
    "check: a source": ("check a.txt --against talk.md", "talk.md"),
    "check: in a folder": ("check a.txt --against .", "talk.md"),
    "check: by a pattern": ("check a.txt --against *.md", "talk.md"),
    "check: a table": ("check q.csv --against talk.md", "q.csv"),
    "check: a sheet": ("check s.json --against talk.md", "s.json"),
    "replay: the source": ("replay answers a.txt", "a.txt"),
    "replay: a recording": ("replay answers a.txt", "answers/r1.json"),
    "replay: a sheet": ("replay s.json --diff other.json", "s.json"),
    "replay: the other": ("replay s.json --diff other.json", "other.json"),
    "eval: gold": ("eval s.json --gold gold.jsonl", "gold.jsonl"),
    "eval: predictions": ("eval s.json --gold gold.jsonl", "s.json"),
    "eval: in a folder": ("eval s.json --gold brat", "brat/d.ann"),
}
"""What a command line reads; it is refused as the place to write to."""


@pytest.mark.parametrize("case", READ)
def test_what_is_read_is_not_written_over(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "answers").mkdir()
    (tmp_path / "brat").mkdir()
    for names in READ.values():
        Path(names[1]).write_text(ARTICLE, encoding="utf-8")
    Path("answers/new.json").unlink()
    Path("attrib.toml").write_text("", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    line, output = READ[case]
    Path("link").symlink_to(output)
    option = "--html" if line.startswith("eval") else "-o"
    for written in (output, "link"):
        assert main([*line.split(), option, written]) == Exit.USAGE
        told = capfd.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert f"{written}: " in told.err
        assert "; write to another f" in told.err
    Path("link").unlink()
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("line", ["sheet -", "verify -", "check - --against talk.md"])
def test_what_is_piped_in_from_a_file_is_not_written_over(line: str, article: Path) -> None:
    with article.open("rb") as piped:
        done = subprocess.run(
            [sys.executable, "-m", "attrib", *line.split(), "-o", str(article)],
            stdin=piped,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == Exit.USAGE
    assert "is read by this command" in done.stderr
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_a_sheet_may_be_written_beside_what_is_read(article: Path) -> None:
    beside = article.with_name("sheet.json")
    for _ in range(2):  # also over the one before
        assert main(["sheet", str(article), "-q", "-f", "json", "-o", str(beside)]) == Exit.VERIFIED
    checked = article.with_name("checked.json")
    assert main(["verify", str(beside), "-f", "json", "-o", str(checked)]) == Exit.VERIFIED


def test_standard_input_is_one_thing(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "-", "--source", "-"]) == Exit.USAGE
    assert "either the sheet or a source" in capfd.readouterr().err


def test_a_source_that_is_not_there_is_told_in_the_report(article: Path) -> None:
    report = article.with_name("report.md")
    report.write_text("old", encoding="utf-8")
    missing = str(article.with_name("missing.txt"))
    given = ["check", str(article), "--against", missing, "-f", "md", "-o", str(report)]
    assert main(given) != Exit.USAGE
    assert "missing.txt" in report.read_text(encoding="utf-8")


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    file, link = tmp_path / "file.txt", tmp_path / "link.txt"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    write_atomic(link, "new")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_atomic(Path(os.devnull), "words")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    if Path("/dev/full").exists():
        with pytest.raises(UsageError, match="cannot write /dev/full"):
            write_atomic(Path("/dev/full"), "words")
        assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(("to", "told"), [(">&-", "is closed"), ("> /dev/full", "cannot write")])
def test_words_that_reach_nobody_are_no_success(article: Path, to: str, told: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m attrib sheet "$1" -q {to}', sys.executable, str(article)],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.USAGE
    assert done.stderr.count("\n") == 1
    assert told in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("line", ["models", "schema", "config", "--version", "check --help"])
def test_a_full_disk_is_told_whatever_the_command(line: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "attrib", *line.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == Exit.USAGE
    assert done.stderr.startswith("attrib: cannot write to standard output: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "stated", "begins"),
    [
        ("s.html", [], "<!doctype html>"),
        ("s.HTM", [], "<!doctype html>"),
        ("s.csv", [], "id,grade,"),
        ("s.json", [], "{"),
        ("s.md", ["-f", "json"], "{"),
        ("s.markdown", [], "# "),
    ],
)
def test_the_ending_of_the_file_tells_the_format(
    article: Path, name: str, stated: list[str], begins: str
) -> None:
    to = article.parent / name
    main(["sheet", str(article), "-o", str(to), *stated])
    assert to.read_text(encoding="utf-8").lstrip("\ufeff").startswith(begins)


def test_findings_are_written_as_the_ending_says(article: Path) -> None:
    to = article.parent / "found.html"
    main(["check", str(article), "--against", str(article), "-o", str(to)])
    assert to.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_dash_for_an_output_is_standard_output(
    article: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["sheet", str(article), "-q", "-f", "csv"])
    told = capsys.readouterr().out
    main(["sheet", str(article), "-q", "-f", "csv", "-o", "-"])
    assert told
    assert capsys.readouterr().out == told
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("line", ["sheet {} -q -f json", "models", "schema", "--help"])
def test_a_reader_that_has_gone_is_no_fault(line: str, article: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "attrib", *line.format(article).split()],
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (Exit.VERIFIED, "")


def test_on_a_narrow_terminal_no_column_is_lost(article: Path) -> None:
    sheet = attrib.quote_sheet([str(article)])
    for width in (10, 40, 60):
        table = render(sheet, "table", width=width)
        assert all(word in table for word in ("Ann Lee", "hold", "built", "VERBATIM", "line 1"))


def test_no_command_shows_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([]) == Exit.USAGE
    shown = capfd.readouterr().out
    assert shown.startswith("Usage:")
    assert "\n  sheet " in shown


def test_a_sheet_can_be_made_in_a_notebook(article: Path) -> None:
    async def cell() -> attrib.Sheet:
        return attrib.quote_sheet([str(article)])

    assert asyncio.run(cell()) == attrib.quote_sheet([str(article)])


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_left_out_where_they_are_not_wanted(
    environment: dict[str, str], coloured: bool, article: Path
) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    others = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "attrib", "sheet", str(article), "-q"]
    subprocess.run(command, stdout=theirs, env={**others, **environment}, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert b"Ann Lee" in shown
    assert (b"\x1b[" in shown) is coloured
