"""``attrib eval --html``: the page shows numbers and mistakes, and does nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from tests.eval_runs import Run, flat

pytest_plugins = ["tests.eval_fixtures"]


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
    text = flat(page.text)
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
