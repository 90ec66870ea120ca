"""Every fault of a command line is one line that says what to do, with a documented code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from attrib.cli import main
from attrib.cli.output import Format
from attrib.cli.spare import spare
from attrib.errors import Exit, UsageError

ARTICLE = "“It will hold,” Ann Lee said. “We built it.”\n"
SERVER = "--model m --base-url http://127.0.0.1:9/v1"
"""Where nobody answers: what is told before anything is asked."""
GIVE = "give a sheet made with --format json"
FAULTS = [
    ("sheet", 2, "see attrib sheet --help"),
    ("sheet a.txt --nope", 2, "see attrib sheet --help"),
    ("nonsense", 2, "see attrib --help"),
    ("sheet a.txt -o folder", 2, "folder: is a folder; name a file in it"),
    ("sheet a.txt -o nowhere/s.txt", 2, "there is no folder nowhere; make it"),
    ("check a.txt --against a.md -o folder", 2, "is a folder; name a file in it"),
    ("eval s.json --gold s.json --html nowhere/s.html", 2, "there is no folder nowhere"),
    (f"sheet a.txt {SERVER} --record a.txt", 2, "a.txt: is a file; name a folder"),
    (f"record a.txt {SERVER} --to a.txt", 2, "a.txt: is a file; name a folder"),
    ("sheet a.txt --record folder", 2, "name a model with --model"),
    ("sheet a.txt --batch", 2, "name a model with --model"),
    ("replay folder a.txt", 2, "attrib record makes them"),
    ("replay nowhere a.txt", 2, "attrib record makes one"),
    ("replay nowhere --diff deep.json", 3, "give a folder of recordings or a sheet"),
    ("replay deep.json --diff deep.json", 3, GIVE),
    ("verify nowhere.json", 3, "no such file; check the path"),
    ("verify folder", 3, f"is a folder; {GIVE}"),
    ("verify a.txt", 3, GIVE),
    ("verify empty.json", 3, f"is empty; {GIVE}"),
    ("verify binary.json", 3, f"not UTF-8; {GIVE}"),
    ("verify deep.json", 3, f"nested too deeply; {GIVE}"),
    ("check deep.json --against a.txt", 3, f"nested too deeply; {GIVE}"),
    (f"verify {'a' * 5000}", 3, "check the path"),
    (f"sheet {'a' * 5000}", 3, "check the path"),
    ("eval a.txt --gold a.txt", 3, "give a sheet (JSON), JSONL, brat"),
    ("eval nowhere --gold nowhere", 3, "check the path"),
]


@pytest.fixture(autouse=True)
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("ATTRIB_MODEL", "ATTRIB_PROFILE", "ATTRIB_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    Path("folder").mkdir()
    for name in ("a.txt", "a.md"):
        Path(name).write_text(ARTICLE, encoding="utf-8")
    Path("empty.json").write_text(" \n", encoding="utf-8")
    Path("binary.json").write_bytes(b"\xff\xfe\x00")
    Path("deep.json").write_text("[" * 100_000, encoding="utf-8")
    Path("talk.txt").write_text("It will hold. They built it.\n", encoding="utf-8")
    Path("s.json").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize(("line", "code", "says"), FAULTS)
def test_a_fault_is_one_line_that_says_what_to_do(
    line: str, code: int, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(line.split()) == code
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err.startswith("attrib: ")
    assert told.err.count("\n") == 1
    assert says in told.err


def test_an_empty_standard_input_has_a_name(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        assert main(["verify", "-"]) == Exit.UNREADABLE
    assert "standard input: is empty" in capfd.readouterr().err


@pytest.mark.parametrize("source", ["locked/a.txt", "locked/*.txt"])
def test_a_folder_that_lets_nobody_in_is_told(
    source: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    there = Path.exists

    def denied(path: Path) -> bool:
        """As the system lets everybody know but root, who may run this."""
        if "locked" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return there(path)

    monkeypatch.setattr(Path, "exists", denied)
    assert main(["sheet", source]) == Exit.UNREADABLE
    assert "Permission denied" in capfd.readouterr().err


def test_where_nothing_may_be_written_is_told_before_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError, match=r"cannot write s\.txt: its folder may not be written to"):
        spare(Path("s.txt"))
    spare(Path(os.devnull))  # written to as it is


def test_the_cache_says_when_there_was_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "cache"))
    assert main(["cache", "clear"]) == Exit.VERIFIED
    assert "nothing is kept at" in capfd.readouterr().err


@pytest.mark.parametrize("format", Format)
def test_what_attrib_made_is_no_source(format: Format, capfd: pytest.CaptureFixture[str]) -> None:
    made, found = f"sheet.{format}", f"found.{format}"
    main(["sheet", "a.txt", "-q", "-f", format, "-o", made])
    main(["check", "a.txt", "--against", "talk.txt", "-q", "-f", format, "-o", found])
    capfd.readouterr()
    for name in (made, found):
        assert main(["sheet", name]) == Exit.UNREADABLE
        assert f"{name}: is no source but what attrib made of one" in capfd.readouterr().err
        # it would hold every quotation of its article
        assert main(["check", "a.txt", "--against", name, "-f", "json"]) == Exit.UNREADABLE
        assert "VERBATIM" not in capfd.readouterr().out


@pytest.mark.parametrize("format", ["html", "md", "csv", "table"])
def test_what_people_read_is_no_article_to_check(
    format: str, capfd: pytest.CaptureFixture[str]
) -> None:
    main(["sheet", "a.txt", "-q", "-f", format, "-o", f"sheet.{format}"])
    capfd.readouterr()
    assert main(["check", f"sheet.{format}", "--against", "talk.txt"]) == Exit.UNREADABLE
    out, err = capfd.readouterr()
    assert not out
    assert f"sheet.{format}: is what attrib made for people to read" in err
    assert "-f json" in err


@pytest.mark.parametrize("format", [("html", "html"), ("md", "md"), ("table", "txt")])
@pytest.mark.parametrize("against", ["talks", "talks/*"])
def test_of_a_folder_it_is_left_out(
    format: tuple[str, str], against: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("talks").mkdir()
    Path("talks/talk.txt").write_text("It may hold. They built it.\n", encoding="utf-8")
    main(["sheet", "a.txt", "-q", "-f", format[0], "-o", f"talks/sheet.{format[1]}"])
    main(["check", "a.txt", "--against", "talk.txt", "-f", format[0], "-o", f"talks/b.{format[1]}"])
    capfd.readouterr()
    assert main(["check", "a.txt", "--against", against, "-f", "json"]) == Exit.REVIEW
    found = json.loads(capfd.readouterr().out)
    assert [source["origin"] for source in found["sources"]] == ["talks/talk.txt"]


def test_a_sheet_is_checked_like_its_article(capfd: pytest.CaptureFixture[str]) -> None:
    main(["sheet", "a.txt", "-q", "-f", "json", "-o", "sheet.json"])
    Path("b.txt").write_text("It will hold. We built it.\n", encoding="utf-8")
    assert main(["check", "sheet.json", "--against", "b.txt", "-f", "json"]) != Exit.UNREADABLE
    assert "VERBATIM" in capfd.readouterr().out


def test_what_differs_is_one_line_each(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("Bob Marsh said he would fight.\n", encoding="utf-8")
    main(["sheet", "a.txt", "-q", "-f", "json", "-o", "sheet.json"])
    Path("b.txt").write_text("THE HIGH COURT OF KELLS\n\nMarsh v Town of Kells\n", encoding="utf-8")
    capfd.readouterr()
    assert main(["verify", "sheet.json", "--source", "b.txt", "-f", "csv"]) == Exit.REVIEW
    told = capfd.readouterr().err.splitlines()
    assert any("the text has “KELLS Marsh”" in line for line in told)
    assert all(line.startswith(("attrib: ", "1 attribution")) for line in told)
