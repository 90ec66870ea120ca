"""The documents say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attrib.chunk import DEFAULT_OVERLAP, DEFAULT_TOKENS
from attrib.cli import main
from attrib.errors import Exit
from attrib.model import Grade, Verdict
from scripts import commands

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_page_of_commands_is_what_help_prints() -> None:
    assert commands.TARGET.read_text(encoding="utf-8") == commands.page(), (
        "run python scripts/commands.py"
    )


def test_every_command_and_option_has_help() -> None:
    assert len(commands.commands()) >= 4
    for name in commands.commands():
        page = commands.help_of(name)
        assert page.splitlines()[2].strip()
        for start in re.findall(r"^  (?:-\w, )?--.*\n(?:   .*\n?)*", page, re.MULTILINE):
            assert re.search(r"\s{2,}\w.{7}", start), start


def test_help_states_the_defaults_that_hold() -> None:
    text = " ".join(commands.help_of("sheet").split())
    for option, value in (
        ("--chunk-tokens", DEFAULT_TOKENS),
        ("--overlap-tokens", DEFAULT_OVERLAP),
    ):
        assert f"[default: {value}]" in text.partition(option)[2].partition(" --")[0]


def test_readme_names_every_verdict_grade_and_exit_code() -> None:
    for name in (*Verdict, *Grade):
        assert f"`{name}`" in README or f"**{name}**" in README, name
    for code in Exit:
        assert re.search(rf"^\| {int(code)} \|", README, re.MULTILINE), code


def test_the_session_in_the_readme_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    session = re.search(r"^\$ attrib (check fixtures.*)\n((?:[^`].*\n)+)", README, re.MULTILINE)
    assert session
    assert main(session[1].split()) == Exit.REVIEW
    assert capfd.readouterr().out.rstrip() == session[2].rstrip()


def test_the_coverage_in_the_readme_is_that_of_the_article(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    main(["sheet", "fixtures/articles/sco_summit.txt"])
    shown = re.search(r"`(\d+ quotations: [^`]+)`", README)
    assert shown
    assert " ".join(shown[1].split()) in capfd.readouterr().out.splitlines()


@pytest.mark.parametrize("path", sorted(ROOT.glob("**/*.md")), ids=lambda p: p.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    if {".venv", "node_modules"} & set(path.parts):
        return
    links = re.findall(
        r"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)", path.read_text(encoding="utf-8")
    )
    for target, heading in links:
        page = path.parent / target if target else path
        assert page.exists(), target
        if heading:
            assert heading in anchors(page), f"{target}#{heading}"


def anchors(page: Path) -> set[str]:
    """Of the headings of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in headings}
